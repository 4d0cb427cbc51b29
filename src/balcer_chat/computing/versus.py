"""Two things set against each other: which is the earlier, the longer or the larger, and whether the one is.

whether = [noun ":"] [aux] A rank B       "did A come before B", "is A longer than B", "was A before or after B"
which   = [noun] rank ... A "or" B        "which ran longer, A or B", "what did he do first, A or B"

What the second side leaves out it takes from the first: "was she on the A jury before the B one" asks of the B jury.
"""

from __future__ import annotations

import attrs

from balcer import Credit, Entity, Event, Period, Person, Place, Work
from balcer_chat.computing.equal import when_of
from balcer_chat.computing.times import Solve, dated, endings, leaves
from balcer_chat.execution.order import measure
from balcer_chat.execution.project import dates
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.grammar.conditions import constraint
from balcer_chat.grammar.leads import AUX, WH
from balcer_chat.grammar.pairs import JOINS, bounds, completed, lasts, sides, without_sources
from balcer_chat.grammar.reader import read
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.lexicon.light import says_little
from balcer_chat.lexicon.senses import Name, Pronoun
from balcer_chat.plan.query import Asks, Order, Query
from balcer_chat.text.items import Item, Items


def versus(lexicon: Lexicon, items: Items, solve: Solve) -> Result | None:
    """What is read off a question of the kinds above; None if it is of none, or not both things are told of.

    Args:
        lexicon: the lexicon of the record.
        items: the items of a question.
        solve: answers a part of it.
    """
    items = without_sources(items)
    return _whether(lexicon, items, solve) or _which(lexicon, items, solve)


def _whether(lexicon: Lexicon, items: Items, solve: Solve) -> Result | None:
    plain = tuple(i for i in items if not i.stop)
    start = next((n for n, i in enumerate(plain) if i.lead in AUX), -1)
    if not plain or any(i.lead in WH or i.operator("count") or i.word in _EVERY for i in plain):
        return None
    lead, plain = plain[: max(start, 0)], plain[start + 1 :]
    if start > _LEAD:
        return None
    if start < 0 and any(i.word in ("he", "she", "they") for i in plain[1:3]):
        return None  # "the director he worked with after ...": who that was
    at = next((n for n, i in enumerate(plain) if n and _ranks_times(i)), 0)
    if at:
        return _sooner(lexicon, items, (*lead, *plain[:at]), plain[at:], solve)
    than = next((n for n, i in enumerate(plain) if n and i.word == "than"), 0)
    by = _measured(plain[:than])
    if not than or start < 0:
        return None
    rank = max(n for n in range(than) if bounds(plain[n])) if any(map(bounds, plain[:than])) else 0
    left, right = plain[:rank], plain[than + 1 :]
    if by is None:
        if not _ranks_dates(plain[rank]):
            return None
        later = plain[rank].operator("last") or bool(set(plain[rank].words) & _LATER)
        return _sooner(lexicon, items, left, (plain[rank], *right), solve, later=later)
    short = plain[rank].operator("shortest") or plain[rank].operator("less")
    left, right = _bare(left), _bare(right)
    for side in completed(left, right):
        if (pair := _sized(solve, left, side, by)) is not None:
            (one, first), (two, second), parts = pair
            query = attrs.evolve(read(items, lexicon), order=Order(by, last=not short), computes="size", parts=parts)
            query = attrs.evolve(query, asks=Asks.WHETHER)
            return _affirmed(query, one < two if short else one > two, (first, second), by)
    return None


_LEAD = 3
"""Items of the noun in front of a yes/no question ("*jury work*: was he ...")."""
_EVERY = frozenset(("all", "every", "each", "both", "only", "never", "always", "not", "none", "immediately", "right"))
_SIZES = {"longest": "run", "shortest": "run", "largest": "size"}
_LATER = frozenset(("later", "newer", "recent", "younger", "after"))


def _measured(items: Items) -> str | None:
    """What is compared but dates: how long they ran ("longer", "for more years") or how large they are."""
    if any(lasts(items, n) for n in range(len(items))):
        return "run"
    return next((by for name, by in _SIZES.items() if any(i.operator(name) for i in items)), None)


def _bare(side: Items) -> Items:
    """One of two things without the verb behind it."""
    end = len(side)
    while end > 1 and (side[end - 1].word in _LASTING or side[end - 1].lead in AUX):
        end -= 1
    return side[:end]


def _ranks_times(item: Item) -> bool:
    """Does it say of two things that one is the earlier ("before", "later than")?"""
    return (item.operator("before") or item.operator("after")) and item.last not in _UNTIL


_UNTIL = frozenset(("until", "to", "since", "of", "next", "on", "onward", "onwards", "by", "afterwards", "thereafter"))


def _affirmed(query: Query, yes: bool, rows: tuple[Entity, ...], by: str) -> Result:
    """Yes or no, with both things."""
    text = "; ".join(when_of(r, r.when) for r in rows if r.when is not None) + "."
    text = text if by == "run" else " ".join(row.sentence()[:1].upper() + row.sentence()[1:] for row in rows)
    return Result(query, Verdict.FOUND, rows, rows, yes=yes, told=text)


def _sooner(
    lexicon: Lexicon, items: Items, left: Items, behind: Items, solve: Solve, later: bool | None = None
) -> Result | None:
    """What is read off "A before B", "A before or after B", "A later than B"."""
    either = any(i.word == "or" for i in behind[1:2]) or [i.word for i in behind[-2:-1]] == ["or"]
    right = tuple(i for n, i in enumerate(behind) if n and i.word != "or" and not (either and _ranks_times(i)))
    late = behind[0].operator("after") if later is None else later
    asked = read(items, lexicon)
    ends = endings(left)
    times, one_asked = _times(lexicon, solve, left, ends)
    for side in completed(left, right) if times else ():
        also = ends and not _STARTING & {w for i in side for w in i.words}  # "did A end before B": before B did
        ended = (ends, endings(side) or also)
        second, other_asked = _times(lexicon, solve, side, ended[1])
        if not second or times[:1] == second[:1]:
            continue
        first = times
        if len(second) == 1 and any(i.word in _SOME for i in left):  # "did he win *a* prize after that?"
            first = sorted(times, key=lambda each: each[0].sort_key, reverse=late)[:1]
        said = {one.before(two) if one.latest != two.latest else None for one, _ in first for two, _ in second}
        (one, row), (two, other) = first[0], second[0]
        rows = (row, other)
        text = "; ".join(_shown(r, d, e) for r, d, e in zip(rows, (one, two), ended, strict=True))
        text = f"{text[:1].upper()}{text[1:]}"
        if said == {None} and one.year == two.year:
            text = f"Both are of {one.year}, and which came first is not told: {text}."
            return Result(attrs.evolve(asked, asks=Asks.WHICH, unknown=()), Verdict.FOUND, rows, rows, told=text)
        if len(said) > 1 or None in said:
            continue
        sooner = said.pop()
        if either:
            parts = tuple(q for q in (one_asked, other_asked) if q is not None)
            query = attrs.evolve(asked, asks=Asks.WHICH, computes="first", parts=parts if len(parts) > 1 else ())
            text = f"{'Before' if sooner else 'After'}: {text}."
            return Result(
                query, Verdict.FOUND, rows if sooner else rows[::-1], rows[:1] if sooner else rows[1:], told=text
            )
        yes = sooner is not late
        query = attrs.evolve(asked, asks=Asks.WHETHER, computes="same", parts=(), unknown=(), missing=())
        return Result(query, Verdict.FOUND, rows, rows, yes=yes, told=f"{text}.")
    return None


_SOME = frozenset(("a", "an", "any", "some", "ever"))


def _shown(row: Entity, period: Period, ended: bool) -> str:
    """A thing with its date; with all the years it ran where its end is meant."""
    return when_of(row, row.when if ended and row.when is not None else period)


_STARTING = frozenset((
    "made", "began", "begun", "started", "out", "start", "begin", "premiered", "premiere", "opened", "launched",
    "launch", "appeared", "aired", "debuted", "published", "released",
))  # fmt: skip


def _times(
    lexicon: Lexicon, solve: Solve, side: Items, ended: bool
) -> tuple[list[tuple[Period, Entity]], Query | None]:
    """Every date that one of two things may be of, with the fact that tells it; and the question for it."""
    if ended:
        named = [name for i in side if (name := i.get(Name)) is not None and name.ids]
        works = [lexicon.record[i] for name in named for i in name.ids]
        if len(works) != 1 or not isinstance(works[0], Work) or (ran := works[0].when) is None or ran.end is None:
            return [], None
        if ran.single and endings(side):
            return [], None  # the year that it is listed under, and not when it ended
        return [(attrs.evolve(ran, start=ran.end), works[0])], None
    named_by = next((i.span.named for i in side if i.span is not None and len(side) == 1), None)
    if any(i.span is not None for i in side):
        row = lexicon.record[named_by] if named_by is not None else None
        return ([] if row is None or row.when is None else [(row.when, row)]), None
    own = tuple(c.work for c in lexicon.record.credits.where(person=lexicon.record.person))
    vague = any(i.get(Pronoun) is not None and i.word in _OWN for i in side) or not any(map(_says, side))
    if vague or (told := dated(solve, side, own)) is None:
        return [], None
    found = [(d, row) for row in told[1].rows for d in dates(row)[:1]]
    if leaves(side) and not all(isinstance(row, Event) for _, row in found):
        return [], None  # when he left is not when it began
    credits = [row.work for _, row in found if isinstance(row, Credit)]
    if len({d for d, _ in found}) > 1 and len(credits) == len(found) and len(set(credits)) == 1:
        found = [min(found, key=lambda each: each[0].sort_key)]
    return found if len({d for d, _ in found}) > 1 else [(told[0], found[0][1] if found else told[1].rows[0])], told[
        1
    ].query


def _says(item: Item) -> bool:
    """Does an item say more than where ("was he *in Ghent* before ...")?"""
    name = item.get(Name)
    if name is not None:
        return not name.ids or not all(i.startswith(f"{Place.prefix}:") for i in name.ids)
    return (made := constraint(item)) is not None and not made.generic


_OWN = frozenset(("it", "its", "they", "their", "them", "that", "this"))


def _which(lexicon: Lexicon, items: Items, solve: Solve) -> Result | None:
    """Which of A and B is the first, the longer or the larger."""
    if not any(i.word in JOINS for i in items) or not _ranked(items):
        return None
    if items[0].lead in AUX and any(i.word == "than" for i in items):
        return None
    for one, two in sides(items):
        for right in completed(one, two):
            result = _by_date(lexicon, items, one, right, solve) or _by_size(lexicon, items, one, right, solve)
            if result is not None and _bear_out(lexicon, result, items, (*one, *two)):
                return result
    return None


def _ranked(items: Items) -> bool:
    return _measured(items) is not None or any(map(_ranks_dates, items))


def _ranks_dates(item: Item) -> bool:
    """Does it say which of two things is the earlier, or the later?"""
    return any(item.operator(name) for name in ("compare", "first", "last")) or item.word in ("earlier", "later")


_LASTING = frozenset((
    "run", "ran", "last", "lasts", "lasted", "went", "goes", "go", "on", "came", "is", "was", "has", "had", "have", "a",
    "keep", "kept", "going", "for", "air", "stay", "stayed",
))  # fmt: skip


def _bear_out(lexicon: Lexicon, result: Result, items: Items, told: Items) -> bool:
    """Do the two things bear out what the question says besides them ("which *French series* ran longer, ...")?"""
    index = lexicon.index
    rows = [index.number[row.id] for row in result.rows]
    at = next((n for n, i in enumerate(items) if i.lead in ("which", "what")), len(items))
    end = next((n for n in range(at + 1, len(items)) if bounds(items[n]) or items[n].lead in AUX), len(items))
    for item in items[at + 1 : end]:
        made = None if item in told or item.last.endswith("ed") or item.word in _LASTING else constraint(item)
        made = None if _ranks_dates(item) else made
        if made is None or made.kind == "property" or made.soft or made.generic or made.target == "who":
            continue
        if f"e:{lexicon.record.person.id}" in made.features or all(says_little(w) for w in item.words):
            continue
        worded = index.with_words(made.weak or item.stems)
        if not all(index.has(n, made.features) or n in worded for n in rows):
            return False
    return True


def _by_date(lexicon: Lexicon, items: Items, left: Items, right: Items, solve: Solve) -> Result | None:
    if not any(map(_ranks_dates, items)):
        return None
    aged = any(i.lead == "who" for i in items) and any(_AGED & set(i.words) for i in items)
    if aged and all(map(_people, (left, right))):
        return None  # when somebody was born
    if any(endings((i,)) for i in items):
        told = [_times(lexicon, solve, side, ended=True)[0] for side in (left, right)]
        ends = sorted(((d, row) for each in told for d, row in each[:1]), key=lambda end: end[0].sort_key)
        rows = tuple(row for _, row in ends)
        late = any(i.operator("last") or set(i.words) & _LATER for i in items)
        if len(set(rows)) < 2 or not ends[0][0].before(ends[1][0]):
            return None
        query = attrs.evolve(read(items, lexicon), asks=Asks.WHICH, computes="last" if late else "first")
        text = "; ".join(when_of(row, row.when) for row in rows if row.when is not None)
        rows = rows[::-1] if late else rows
        told_of = f"{rows[0].label} ended {'last' if late else 'first'}: {text}."
        return Result(query, Verdict.FOUND, rows, rows[:1], told=told_of)
    shared = tuple(i for i in right if i.get(Name) is None)  # "A or B best film": both are
    around = tuple(i for i in items if i not in left and i not in right and not bounds(i) and i.word not in JOINS)
    one = dated(solve, left) or dated(solve, (*around, *left)) or (dated(solve, (*left, *shared)) if shared else None)
    if one is None or (two := dated(solve, right) or dated(solve, (*around, *right))) is None:
        return None
    late = any(i.operator("last") or set(i.words) & _LATER for i in items)
    before = one[0].before(two[0])
    if before is None or one[0].start == two[0].start:
        if one[0].year != two[0].year or one[1].rows[:1] == two[1].rows[:1]:
            return None
        rows = (*one[1].rows[:1], *two[1].rows[:1])
        text = f"{when_of(rows[0], one[0])}; {when_of(rows[1], two[0])}; which came first is not told."
        query = attrs.evolve(read(items, lexicon), asks=Asks.WHICH, unknown=())
        return Result(query, Verdict.FOUND, rows, rows, told=f"Of one year: {text}")
    first = one if before is not late else two
    parts = (one[1].query, two[1].query)
    query = attrs.evolve(read(items, lexicon), asks=Asks.WHICH, computes="last" if late else "first", parts=parts)
    other = two if first is one else one
    rows = (*first[1].rows[:1], *other[1].rows[:1])
    return Result(query, Verdict.FOUND, rows, first[1].rows[:1])


_AGED = frozenset(("older", "younger", "elder", "oldest", "youngest"))


def _people(side: Items) -> bool:
    """Does a side name people, and nothing else?"""
    names = [name for i in side if (name := i.get(Name)) is not None]
    return bool(names) and all(i.startswith(f"{Person.prefix}:") for name in names for i in name.ids)


Sized = tuple[int, Entity]


def _sized(solve: Solve, left: Items, right: Items, by: str) -> tuple[Sized, Sized, tuple[Query, ...]] | None:
    """Two things with their length or size, if both are told, and the questions for them."""
    found = [solve(left), solve(right)]
    told = [
        sorted(((size, row) for row in each.rows if isinstance(size := measure(row, by), int)), key=lambda p: -p[0])
        for each in found
        if each.verdict is Verdict.FOUND and (each.query.names or len({r.label for r in each.rows}) == 1)
    ]
    if len(told) < 2 or not all(told) or told[0][0][1] == told[1][0][1]:
        return None
    if by == "run" and not any(each[0][0] for each in told):
        return None  # of two single years neither is a run
    return told[0][0], told[1][0], tuple(each.query for each in found)


def _by_size(lexicon: Lexicon, items: Items, left: Items, right: Items, solve: Solve) -> Result | None:
    """The larger, or the longer running; "shorter" turns it round."""
    by = _measured(items)
    pair = None if by is None else _sized(solve, left, right, by)
    if pair is None or by is None:
        return None
    (one, first), (two, second), parts = pair
    short = any(i.operator("shortest") or i.operator("less") for i in items)
    order = Order(by, last=not short)
    query = attrs.evolve(read(items, lexicon), asks=Asks.WHICH, order=order, computes="size", parts=parts)
    winner, loser = (first, second) if (one > two) is not short else (second, first)
    told = None
    if by == "run" and winner.when is not None and loser.when is not None:
        ran = f"ran {'shorter' if short else 'longer'}"
        told = f"{winner.label} {ran}: {winner.when}, against {loser.when} for {loser.label}."
        if one == two:
            told = f"Neither: {when_of(winner, winner.when)}; {when_of(loser, loser.when)}."
    if one == two and told is None:
        return None
    return Result(query, Verdict.FOUND, (winner, loser), (winner,), told=told)
