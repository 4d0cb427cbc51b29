"""Times that are told by events: "the year he turned sixty", "before he joined ...", "between A and B"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import attrs

from balcer import Award, Credit, Entity, Event, Period
from balcer_chat.execution.project import dates
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.execution.search import firm
from balcer_chat.grammar.collect import means_subject
from balcer_chat.grammar.frames import arranged
from balcer_chat.grammar.leads import AUX, WH
from balcer_chat.grammar.reader import read
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.lexicon.senses import Pronoun, Property
from balcer_chat.plan.query import Asks, Query
from balcer_chat.text.items import Item, Items, linked
from balcer_chat.text.values import Span, years

Solve = Callable[[Items], Result]

_AGE_WORDS = frozenset(("turned", "turn", "aged", "age", "reached"))


def birth_year(lexicon: Lexicon) -> int | None:
    """The year the record's person was born."""
    born = lexicon.record.events.where(kind="birth", person=lexicon.record.person)
    return next((e.date.year for e in born if e.date), None)


def resolve_times(lexicon: Lexicon, items: Items, solve: Solve) -> Items:
    """Replace "turned 60" by its year, and "before <event>" by "before <date>"."""
    items = arranged(lexicon, items)
    items = _between(lexicon, _apart(lexicon, _ages(lexicon, items), solve), solve)
    return _same_year(lexicon, _clauses(lexicon, items, solve), solve)


def _ages(lexicon: Lexicon, items: Items) -> Items:
    out: list[Item] = []
    n = 0
    while n < len(items):
        item = items[n]
        value = item.value if item.value is not None else None
        before = items[n - 1] if n else None
        if value and 0 < value < 120 and before is not None and before.last in _AGE_WORDS:
            born = birth_year(lexicon)
            if born is not None and before.last in ("turned", "turn", "reached"):
                out.pop()
                out.append(attrs.evolve(item, senses=(), value=None, span=years(born + value, born + value)))
                n += 1
                continue
        out.append(item)
        n += 1
    return tuple(out)


def _apart(lexicon: Lexicon, items: Items, solve: Solve) -> Items:
    """What "two years after he joined X", "the day before the Y": the date in the place of the words."""
    for n, item in enumerate(items):
        if n + 1 >= len(items) or items[n + 1].stop or any(i.operator("count") for i in items[:n]):
            continue
        start, unit, step = _offset(items, n)
        if not step:
            continue
        end = next((k for k in range(n + 1, len(items)) if items[k].stop or items[k].lead in WH), len(items))
        part = items[n + 1 : end]
        told = dated(solve, part) if part and says_something(lexicon, part) else None
        span = None if told is None else _shifted(told[0], unit, step)
        if told is None or span is None:
            continue
        then = Item(item.text, (), span=span, first=items[start].first, words=("then",))
        lead = () if start and items[start - 1].word in ("in", "on", "during") else linked("during", lexicon)
        return (*items[:start], *lead, then, *items[end:])
    return items


def _between(lexicon: Lexicon, items: Items, solve: Solve) -> Items:
    """What came out "between A and B", which both are of other years: the years from the one to the other."""
    at = next((n for n, i in enumerate(items) if i.word in ("between", "in between")), -1)
    if at < 1 or not items[0].words or items[0].lead not in ("what", "which", "who"):
        return items
    if any(i.operator(name) for i in items for name in (*_RANKS, "count", "difference", "compare", "first", "last")):
        return items
    ends = [n for n, i in enumerate(items) if n > at + 1 and i.word == "and"]
    if len(ends) != 1 or not says_something(lexicon, items[:at], bare=True):
        return items
    stop = next((n for n in range(ends[0], len(items)) if items[n].stop), len(items))
    sides = items[at + 1 : ends[0]], items[ends[0] + 1 : stop]
    one, two = (dated(solve, side) if any(i.names_another("") for i in side) else None for side in sides)
    if one is None or two is None or two[0].year - one[0].year < _APART:
        return items
    span = years(one[0].year + 1, two[0].year - 1)
    then = Item(items[at].text, (), span=span, first=items[at].first, words=("then",))
    return (*items[:at], *linked("during", lexicon), then, *items[stop:])


_APART = 2
"""Years from one thing to another that leave a year between them."""


def _offset(items: Sequence[Item], n: int) -> tuple[int, str, int]:
    """Where "two years after" begins that ends here, its unit, and how many units it is off; none if it is none."""
    item = items[n]
    if item.operator("next_year") or item.operator("last_year"):
        return n, "year", 1 if item.operator("next_year") else -1  # "the year after"
    joined = dict(zip(("unit", "word"), item.words, strict=False)) if len(item.words) == 2 else {}
    if n and joined.get("word") in _STEPS and (unit := _UNITS.get(joined["unit"], "")) and items[n - 1].value:
        return n - 1, unit, _STEPS[joined["word"]] * (items[n - 1].value or 1)
    step = 1 if item.operator("after") else -1 if item.operator("before") else 0
    if not step or n < 2:
        return n, "", 0
    unit, number = _UNITS.get(items[n - 1].word, ""), items[n - 2].value
    single = items[n - 1].word in ("year", "day") and items[n - 2].word in ("the", "a", "very")
    return (n - 2, unit, step * (number or 1)) if unit and (number or single) else (n, "", 0)


_STEPS = {"after": 1, "before": -1}
_UNITS = {"year": "year", "years": "year", "day": "day", "days": "day"}


def _shifted(period: Period, unit: str, by: int) -> Span | None:
    """A date some years or days from another; None where a day is not known."""
    if unit == "year":
        return years(period.start.year + by, period.start.year + by)
    day = period.days_later(by)
    return None if day is None else Span(day.earliest, day.latest, str(day), exact=True)


def _clauses(lexicon: Lexicon, items: Items, solve: Solve) -> Items:
    """What "before he joined X", "after the Y": the date of X or Y in the place of its words."""
    asked = bool(items) and items[0].lead in AUX
    for n, item in enumerate(items):
        relation = "before" if item.operator("before") else "after" if item.operator("after") else None
        if relation is None or n + 1 >= len(items) or item.operator("difference"):
            continue
        if compares_times(items, n) or (asked and ENDING & set(items[n - 1].words)):
            break
        if any(i.operator("difference") or (i.operator("count") and "long" in i.words) for i in items[:n]):
            continue
        end = next((k for k in range(n + 1, len(items)) if items[k].stop), len(items))
        part = items[n + 1 : end]
        if not part or any(i.span for i in part) or not says_something(lexicon, part):
            continue
        if not says_something(lexicon, items[:n] or items[end:], bare=True):
            continue
        if n == 0 and any(i.operator(by) for i in items[end:] for by in _RANKS):
            continue  # "after X itself, which is the longest?": what is left out
        awards = [i for i in items[:n] if i.award]
        of_it = bool(awards) and not any(i.names_another("") for i in part)
        result = solve((*awards[-1:], *part) if of_it else part)  # "how many X nominations before *the win*"
        if of_it and result.verdict is not Verdict.FOUND:
            result = solve(part)
        row = _beginning(settled(result.rows)) if result.verdict is Verdict.FOUND else None
        if row is not None and not _is_arrival(lexicon, result.query, row):
            continue  # "after he got to X": not what is called after X
        if row is not None and row.when is not None and (isinstance(row, Event) or not leaves(part)):
            period = row.when
            span = Span(
                period.earliest, period.start.latest, f"{row.label} ({period})", told=row.sentence(), named=row.id
            )
            then = Item(" ".join(i.text for i in part), (), span=span, first=part[0].first, words=("then",))
            return (*items[: n + 1], then, *items[end:])
    return items


def _is_arrival(lexicon: Lexicon, query: Query, row: Entity) -> bool:
    """Is a fact, if a place is told that he came to and that is not one of the record, the coming?"""
    came = any(_MOVE in c.features for c in query.must) and any(c.kind == "word" for c in query.must)
    return not came or _MOVE in lexicon.index.own[lexicon.index.number[row.id]]


_MOVE = "kind:move"


ENDING = frozenset((
    "end", "ended", "ends", "finish", "finished", "finishes", "conclude", "concluded", "stop", "stopped", "close",
    "closed", "wrap", "wrapped", "cease", "ceased",
))  # fmt: skip
"""Verbs of ending: when one thing did, and another did, is compared."""


def leaves(items: Sequence[Item]) -> bool:
    """Do some items tell of somebody's leaving, whose date is not that of what was left?"""
    return any(_LEAVING & set(i.words) for i in items)


_LEAVING = frozenset((
    "left", "leave", "leaving", "quit", "quitting", "departed", "departure", "resigned", "retired", "fired", "exit",
))  # fmt: skip


def endings(items: Sequence[Item]) -> bool:
    """Do some items tell of the end of something?"""
    return any(ENDING & set(i.words) for i in items)


_RANKS = ("longest", "shortest", "largest", "most", "least")
"""Operators that rank by something else than time."""


def _beginning(rows: tuple[Entity, ...]) -> Entity | None:
    """The fact that tells when something was: the only one with a date, or the first of his credits on one work."""
    dated_rows = [row for row in rows if row.when is not None]
    if len({row.when for row in dated_rows}) == 1:
        return dated_rows[0]
    credits = [row for row in dated_rows if isinstance(row, Credit)]
    if not credits or len(credits) != len(rows) or len({row.work for row in credits}) != 1:
        return None
    return min(credits, key=lambda row: row.when.sort_key if row.when else ())


def compares_times(items: Sequence[Item], n: int) -> bool:
    """Does a "before" ask which of two things came first ("before or after X", "did award A come before award B")?"""
    asked = bool(items[0].words) and items[0].lead in AUX
    if asked and items[n].last in _COMES_FIRST:
        return True
    plain = [i for i in items if not i.stop]
    last = len(plain) > 3 and plain[-2].word == "or" and plain[-1].word in ("before", "after")
    either = last or (n + 2 < len(items) and items[n + 1].word == "or")
    return asked and (either or (any(i.award for i in items[:n]) and any(i.award for i in items[n + 1 :])))


_COMES_FIRST = frozenset((
    "precede", "preceded", "predate", "predated", "antedate", "antedated", "postdate", "postdated", "precedes",
    "predates", "postdates",
))  # fmt: skip
"""Verbs that say which of two things came first."""


def _same_year(lexicon: Lexicon, items: Items, solve: Solve) -> Items:
    """What "in the same year as the X", "in the year of the X": the year of X in the place of its words."""
    for n, item in enumerate(items[:-2]):
        if item.last != "year" or not _opens(lexicon, items[n + 1]):
            continue
        if "same" not in item.words and (n == 0 or items[n - 1].word not in ("in", "the")):
            continue
        end = next((k for k in range(n + 2, len(items)) if items[k].stop), len(items))
        part = items[n + 2 if items[n + 1].word in _OF else n + 1 : end]
        around = (*items[:n], *items[end:])
        if any(i.span for i in part) or not says_something(lexicon, part) or not _asks_more(lexicon, around):
            continue
        result = solve(part)
        if items[n + 1].word not in _OF and not firm(lexicon.index, result.query):
            continue  # words in a text are not enough to tell the year by
        found = {p.year for row in settled(result.rows) for p in dates(row)[:1]}
        if result.verdict is Verdict.FOUND and len(found) == 1:
            year = found.pop()
            date = attrs.evolve(item, senses=(), stems=(), span=years(year, year), words=("then",))
            return (*items[:n], date, *items[end:])
    return items


_OF = frozenset(("as", "of", "that", "when", "in which"))


def _asks_more(lexicon: Lexicon, items: Sequence[Item]) -> bool:
    """Is anything else asked than what the year tells: a thing, or the age in it?"""
    query = read(items, lexicon)
    return says_something(lexicon, items) or query.asks is Asks.AGE or query.target is not None


def _opens(lexicon: Lexicon, item: Item) -> bool:
    """Does a clause begin here ("the year *he* gave ...", "the year *of* the gift")?"""
    pronoun = item.get(Pronoun)
    subject = pronoun is not None and means_subject(item, pronoun, lexicon)
    return item.word in _OF or subject or item.names_another("")


def says_something(lexicon: Lexicon, items: Sequence[Item], bare: bool = False) -> bool:
    """Do some items say anything? "What did he do" says enough where ``bare`` questions may."""
    query = read(items, lexicon)
    general = bare and query.subject and query.asks is Asks.WHAT
    return bool(query.must) or general or (query.target is not None and query.target.kind == "concept")


_WHEN = Item("when", ("when",), (Property("date", "when"),), words=("when",))


def dated(solve: Solve, part: Items, own: Sequence[Entity] = ()) -> tuple[Period, Result] | None:
    """The first date of what some words describe, and the facts that tell it.

    Args:
        solve: answers a question.
        part: the words.
        own: what "his book" means, if a book of somebody else would do, too.
    """
    if any(i.span is not None for i in part) and all(i.span is not None or i.empty or i.get(Pronoun) for i in part):
        return None
    if not any(i.lead in WH for i in part):
        asked = solve((_WHEN, *part))  # of several dates, the one that is meant
        told = [v for v in asked.values if isinstance(v, Period)]
        if asked.verdict is Verdict.FOUND and len(told) == 1 and asked.rows and len(asked.rows) == 1:
            return told[0], asked
    result = solve(part)
    if result.verdict is not Verdict.FOUND:
        return None
    rows = settled(result.rows)
    if result.query.possessive:
        rows = tuple(row for row in rows if row in own) or rows
    found = [d for row in rows for d in dates(row)[:1]]
    if not found:
        return None
    query = result.query
    if query.order is None and not query.names and len({d.year for d in found}) > 1:
        return None  # several things fit, and none is meant more than the others
    return found[0], attrs.evolve(result, rows=rows)


def settled(rows: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """Of the entries of one award, "the" award is the one that was won."""
    won = tuple(r for r in rows if isinstance(r, Award) and r.won)
    return won if won and all(isinstance(r, Award) for r in rows) else rows
