"""Times that are told by events: "the year he turned sixty", "before he joined ...", "between A and B"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import attrs

from balcer import Award, Entity, Period
from balcer_chat.execution.order import years_between
from balcer_chat.execution.project import dates
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.grammar.clauses import AUX, WH
from balcer_chat.grammar.reader import read
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.lexicon.senses import Name
from balcer_chat.plan.query import Asks
from balcer_chat.text.items import Item, link
from balcer_chat.text.tokens import tokenize
from balcer_chat.text.values import Span, years

Solve = Callable[[tuple[Item, ...]], Result]

_AGE_WORDS = frozenset(("turned", "turn", "aged", "age", "reached"))


def birth_year(lexicon: Lexicon) -> int | None:
    """The year the record's person was born."""
    born = lexicon.record.events.where(kind="birth", person=lexicon.record.person)
    return next((e.date.year for e in born if e.date), None)


def resolve_times(lexicon: Lexicon, items: tuple[Item, ...], solve: Solve) -> tuple[Item, ...]:
    """Replace "turned 60" by its year, and "before <event>" by "before <date>"."""
    return _same_year(lexicon, _clauses(lexicon, _ages(lexicon, items), solve), solve)


def _ages(lexicon: Lexicon, items: tuple[Item, ...]) -> tuple[Item, ...]:
    out: list[Item] = []
    n = 0
    while n < len(items):
        item = items[n]
        value = item.value if item.value is not None else None
        before = items[n - 1] if n else None
        if value and 0 < value < 120 and before is not None and before.words and before.words[-1] in _AGE_WORDS:
            born = birth_year(lexicon)
            if born is not None and before.words[-1] in ("turned", "turn", "reached"):
                out.pop()
                out.append(attrs.evolve(item, senses=(), value=None, span=years(born + value, born + value)))
                n += 1
                continue
        out.append(item)
        n += 1
    return tuple(out)


def _clauses(lexicon: Lexicon, items: tuple[Item, ...], solve: Solve) -> tuple[Item, ...]:
    """What "before he joined X", "after the Y": the date of X or Y in the place of its words. asks."""
    for n, item in enumerate(items):
        relation = "before" if item.operator("before") else "after" if item.operator("after") else None
        if relation is None or n + 1 >= len(items) or item.operator("difference"):
            continue
        if any(i.operator("difference") or (i.operator("count") and "long" in i.words) for i in items[:n]):
            continue
        end = next((k for k in range(n + 1, len(items)) if items[k].stop), len(items))
        part = items[n + 1 : end]
        if not part or any(i.span for i in part) or not _has_content(lexicon, part):
            continue
        if not _has_content(lexicon, items[:n]):
            continue
        result = solve(part)
        rows = _settled(result.rows)
        found = [d for row in rows[:1] for d in dates(row)[:1]] if result.verdict is Verdict.FOUND else []
        if found and len({r.when for r in rows if r.when}) == 1:
            period = found[0]
            row = rows[0]
            span = Span(period.earliest, period.start.latest, f"{row.label} ({period})", told=row.sentence())
            date = Item(" ".join(i.text for i in part), (), span=span, first=part[0].first, words=("then",))
            return (*items[: n + 1], date, *items[end:])
    return items


def _same_year(lexicon: Lexicon, items: tuple[Item, ...], solve: Solve) -> tuple[Item, ...]:
    """What "in the same year as the X", "in the year of the X": the year of X in the place of its words."""
    for n, item in enumerate(items[:-2]):
        if item.words[-1:] != ("year",) or items[n + 1].word not in _OF:
            continue
        if "same" not in item.words and (n == 0 or items[n - 1].word not in ("in", "the")):
            continue
        end = next((k for k in range(n + 2, len(items)) if items[k].stop), len(items))
        part = items[n + 2 : end]
        if any(i.span for i in part) or not _has_content(lexicon, part) or not _has_content(lexicon, items[:n]):
            continue
        result = solve(part)
        found = {p.year for row in _settled(result.rows) for p in dates(row)[:1]}
        if result.verdict is Verdict.FOUND and len(found) == 1:
            year = found.pop()
            date = attrs.evolve(item, senses=(), stems=(), span=years(year, year), words=("then",))
            return (*items[:n], date, *items[end:])
    return items


_OF = frozenset(("as", "of", "that", "when"))


def _has_content(lexicon: Lexicon, items: Sequence[Item]) -> bool:
    query = read(items, lexicon)
    return bool(query.must) or (query.target is not None and query.target.kind == "concept")


def two_parts(lexicon: Lexicon, items: tuple[Item, ...], solve: Solve) -> Result | None:
    """The years between two events, or which of two came first; None if the question is of another kind."""
    if (total := _total(lexicon, items, solve)) is not None:
        return total
    if (more := _more(lexicon, items, solve)) is not None:
        return more
    difference = any(i.operator("difference") for i in items)
    if not difference:
        difference = _asks_years(items)
    if difference:
        return _difference(lexicon, items, solve)
    if any("same" in i.words for i in items) and items and items[0].words and items[0].words[0] in AUX:
        return _same(lexicon, items, solve)
    if any(i.operator("compare") or i.operator("first") or i.operator("last") for i in items) and any(
        i.word in _ORS for i in items
    ):
        return _which(lexicon, items, solve)
    return None


def _asks_years(items: Sequence[Item]) -> bool:
    """What "how many years ... after/between", "how long ... after/before/from ... to". asks."""
    count = any(i.operator("count") for i in items) and any("years" in i.words for i in items)
    long = any(i.word == "how long" for i in items)
    joins = any(i.word in ("after", "before", "between", "from", "since", "until") for i in items)
    return (count or long) and joins


def _halves(items: Sequence[Item], words: Sequence[str]) -> Iterator[tuple[tuple[Item, ...], tuple[Item, ...]]]:
    """Every way to part some items at one of the words, in the order of the words."""
    for word in words:
        for n, item in enumerate(items):
            if item.word == word and 0 < n < len(items) - 1:
                yield tuple(items[:n]), tuple(items[n + 1 :])


_NOISE = AUX | frozenset((
    "how many", "how long", "years", "year", "between", "from", "difference", "distance", "gap", "separate",
    "number of", "did it take", "it", "him", "what", "in", "how",
))  # fmt: skip
"""Words of the computation, which belong to neither part."""


def _part(items: Sequence[Item]) -> tuple[Item, ...]:
    """A part without the words of the computation."""
    return tuple(i for i in items if not (i.operator("difference") or i.operator("count") or i.word in _NOISE))


def _difference(lexicon: Lexicon, items: tuple[Item, ...], solve: Solve) -> Result | None:
    items = tuple(i for i in items if not i.stop)
    for halves in _halves(items, ("and", "to", "until", "after", "before", "from", "since")):
        left, right = _part(halves[0]), _part(halves[1])
        if not left or not right:
            continue
        if not _has_content(lexicon, left):  # "between his first and his last nomination"
            left = (*left, *(i for i in right if not (i.operator("first") or i.operator("last"))))
        one, two = _dated(solve, left), _dated(solve, right)
        if one is None or two is None:
            continue
        rows = tuple(dict.fromkeys((*one[1].rows[:1], *two[1].rows[:1])))
        gap = years_between(one[0], two[0])
        query = attrs.evolve(read(items, lexicon), asks=Asks.COUNT)
        return Result(query, Verdict.FOUND, rows, (gap,), None, number=gap, unit="year")
    return None


def _dated(solve: Solve, part: tuple[Item, ...]) -> tuple[Period, Result] | None:
    if len(part) == 1 and part[0].span is not None:
        return None
    result = solve(part)
    if result.verdict is not Verdict.FOUND:
        return None
    rows = _settled(result.rows)
    found = [d for row in rows for d in dates(row)[:1]]
    if not found:
        return None
    return found[0], attrs.evolve(result, rows=rows)


def _settled(rows: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """Of the entries of one award, "the" award is the one that was won."""
    won = tuple(r for r in rows if isinstance(r, Award) and r.won)
    return won if won and all(isinstance(r, Award) for r in rows) else rows


_ORS = ("or", "vs", "versus")


def _same(lexicon: Lexicon, items: tuple[Item, ...], solve: Solve) -> Result | None:
    """Answer whether A and B were in the same year."""
    named = [i for i in items if i.names_another(lexicon.record.person.id)]
    if len(named) != 2:
        return None
    rest = tuple(
        i
        for i in items
        if i not in named and not i.stop and "same" not in i.words and not _is_year(i) and i.words[0] not in AUX
    )
    one, two = _dated(solve, (named[0], *rest)), _dated(solve, (named[1], *rest))
    if one is None or two is None:
        return None
    query = attrs.evolve(read(items, lexicon), asks=Asks.WHETHER)
    rows = (*one[1].rows[:1], *two[1].rows[:1])
    return Result(query, Verdict.FOUND, rows, rows, yes=one[0].year == two[0].year)


def _is_year(item: Item) -> bool:
    return bool(item.words) and item.words[-1] in ("year", "years", "date", "day", "time")


def _which(lexicon: Lexicon, items: tuple[Item, ...], solve: Solve) -> Result | None:
    """Answer which of A and B came first."""
    plain = tuple(i for i in items if not i.stop)
    at = next((n for n, i in enumerate(plain) if i.word in _ORS), None)
    if at is None:
        return None
    left = [i for i in plain[:at] if i.get(Name) is not None][-1:] or _after_asking(items)
    right = [i for i in plain[at + 1 :] if i.get(Name) is not None][:1] or list(plain[at + 1 :])
    if not left or not right:
        return None
    one, two = _dated(solve, tuple(left)), _dated(solve, tuple(right))
    if one is None or two is None:
        return None
    late = any(i.operator("last") or i.word in ("later", "which came later", "newer") for i in items)
    before = one[0].before(two[0])
    if before is None or one[0].start == two[0].start:
        return None
    first = one if before is not late else two
    query = attrs.evolve(read(items, lexicon), asks=Asks.WHICH)
    other = two if first is one else one
    rows = (*first[1].rows[:1], *other[1].rows[:1])
    return Result(query, Verdict.FOUND, rows, first[1].rows[:1], None, note=None)


def _after_asking(items: Sequence[Item]) -> list[Item]:
    """The first of the two things compared: what stands between the last mark before "or" and the "or"."""
    at = next((n for n, i in enumerate(items) if i.word in _ORS), 0)
    mark = max((n for n in range(at) if items[n].stop), default=-1)
    return list(items[mark + 1 : at]) if mark >= 0 else []


def _total(lexicon: Lexicon, items: tuple[Item, ...], solve: Solve) -> Result | None:
    """What is read off "How many ... do A and B make together?": the number of each, and the sum."""
    plain = tuple(i for i in items if (not i.stop and not i.operator("sum")) or i.operator("count"))
    at = next((n for n, i in enumerate(plain) if i.operator("count")), None)
    if at is None or len(plain) == len([i for i in items if not i.stop]) or at + 1 >= len(plain):
        return None
    for left, right in _halves(plain, ("and",)):
        one, two = solve(left), solve((plain[at], plain[at + 1], *right))
        if one.verdict is two.verdict is Verdict.FOUND and one.number is not None and two.number is not None:
            rows = tuple(dict.fromkeys((*one.rows, *two.rows)))
            number = one.number + two.number
            query = attrs.evolve(read(items, lexicon), asks=Asks.COUNT)
            return Result(query, Verdict.FOUND, rows, (number,), "quantities", number=number)
    return None


def _more(lexicon: Lexicon, items: tuple[Item, ...], solve: Solve) -> Result | None:
    """What is read off "Which got more ..., A or B?": the number for each, the larger first."""
    plain = tuple(i for i in items if not i.stop)
    more = next((n for n, i in enumerate(plain) if i.operator("more") or i.operator("less")), None)
    at = next((n for n, i in enumerate(plain) if i.word == "or"), None)
    if more is None or at is None or at < more or at + 1 >= len(plain):
        return None
    names = [n for n in range(more, len(plain)) if plain[n].names_another(lexicon.record.person.id)]
    if len(names) < 2:
        return None
    one, two = names[-2], names[-1]
    rest = tuple(i for n, i in enumerate(plain) if n not in (one, two, at, more) and i.words[0] not in WH)
    count, owned = (
        link(tokenize("how many"), lexicon),
        link(tokenize(f"does {lexicon.record.person.name} have"), lexicon),
    )
    results = [(plain[n], solve((*count, *rest, plain[n], *(owned if plain[n].award else ())))) for n in (one, two)]
    if any(r.verdict is not Verdict.FOUND or r.number is None for _, r in results):
        return None
    less = plain[more].operator("less")
    results.sort(key=lambda pair: (pair[1].number or 0) * (1 if less else -1))
    told = ", ".join(f"{item.text} {result.number}" for item, result in results)
    equal = results[0][1].number == results[1][1].number
    rows = tuple(dict.fromkeys(r for _, result in results for r in result.rows))
    lead = "Neither; they are even" if equal else results[0][0].text
    query = attrs.evolve(read(items, lexicon), asks=Asks.WHICH)
    return Result(query, Verdict.FOUND, rows, (lead,), None, note=f"{lead}: {told}.")
