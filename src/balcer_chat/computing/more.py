"""Which of two things has more of something, and whether it has."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

import attrs

from balcer import Credit, Work
from balcer_chat.computing.times import Solve
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.grammar.conditions import constraint
from balcer_chat.grammar.leads import AUX
from balcer_chat.grammar.lists.line import read_tally
from balcer_chat.grammar.pairs import AROUND, JOINS, bounds, is_year, lasts, sides, without_sources
from balcer_chat.grammar.reader import read
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.lexicon.senses import Name
from balcer_chat.plan.query import Asks, Query
from balcer_chat.text.items import Item, Items, linked


def more(lexicon: Lexicon, items: Items, solve: Solve) -> Result | None:
    """What is read off "Which got more ..., A or B?": the number for each, the larger first."""
    items = without_sources(items)
    plain = tuple(i for i in items if not i.stop)
    rank = next((n for n, i in enumerate(plain) if i.operator("more") or i.operator("less")), None)
    at = next((n for n, i in enumerate(plain) if i.word in JOINS), None)
    if rank is None or at is None or at + 1 >= len(plain) or lasts(plain, rank):
        return None
    if any(i.unknown for i in plain):
        return None
    both = ((left, right) for left, right in _compared(lexicon, items, plain) if left and right)
    told = (_counts(lexicon, plain, left, right, solve) for left, right in both)
    left, right, results = next(filter(None, told), ((), (), ()))
    if not results:
        return None
    rows = tuple(dict.fromkeys(r for result in results for r in result.rows))
    less = plain[rank].operator("less")
    one, two = (result.number or 0 for result in results)
    left, right = _apart(left, right)
    told_of = [(_called(lexicon, left), one), (_called(lexicon, right), two)]
    numbers = f"It is {one} for {told_of[0][0]} and {two} for {told_of[1][0]}."
    parts = tuple(result.query for result in results)
    read_as = attrs.evolve(read(items, lexicon), computes="less" if less else "more", parts=parts)
    if plain[0].lead in AUX and "than" in (plain[at].word, *plain[rank].words):
        query = attrs.evolve(read_as, asks=Asks.WHETHER)
        return Result(query, Verdict.FOUND, rows, rows, yes=one < two if less else one > two, note=numbers)
    told_of.sort(key=lambda side: side[1], reverse=not less)
    (winner, most), (loser, fewer) = told_of
    lead = "Neither" if one == two else winner
    figures = f"Neither: they are even. {numbers}" if one == two else f"{winner}: {most}, against {fewer} for {loser}."
    query = attrs.evolve(read_as, asks=Asks.WHICH)
    return Result(query, Verdict.FOUND, rows, (lead,), note=figures)


def _compared(lexicon: Lexicon, items: Items, plain: Items) -> Iterator[tuple[Items, Items]]:
    """The two things of which something is counted: names of one kind beside "or", or all that stands there."""
    at = next(n for n, i in enumerate(plain) if i.word in JOINS)
    rank = next((n for n in range(at) if plain[n].operator("more") or plain[n].operator("less")), -1)
    if plain[at].word == "than" and rank >= 0:
        yield from _parallel(plain[rank + 1 : at], plain[at + 1 :])
    for one, two in sides(items):
        if (both := _of_both(one, two)) is not None:
            yield both
    names = [n for n in range(len(plain)) if plain[n].names_another(lexicon.record.person.id)]
    left, right = [n for n in names if n < at][-1:], [n for n in names if n > at][:1]
    named = ((plain[left[0]],), (plain[right[0]],)) if left and right else None
    alike = named is not None and _kinds(named[0][0]) == _kinds(named[1][0])
    if named is not None and alike:
        yield named
    yield from sides(items)
    if named is not None and not alike:
        yield named
    if plain[0].lead in AUX and plain[at].word == "than":  # "did A have more ... than B"
        more = next(n for n, i in enumerate(plain) if i.operator("more") or i.operator("less"))
        yield plain[1:more], plain[at + 1 :]


def _kinds(item: Item) -> set[str]:
    """The classes of what a name names."""
    name = item.get(Name)
    return {i.partition(":")[0] for i in name.ids} if name is not None else set()


def _counts(
    lexicon: Lexicon, plain: Items, left: Items, right: Items, solve: Solve
) -> tuple[Items, Items, tuple[Result, ...]] | None:
    """How many there are of what is counted for each of two things, which are named if they are described."""
    count = linked("how many", lexicon)
    owned = linked(f"does {lexicon.record.person.name} have", lexicon)
    told = (*left, *right)
    rest = tuple(
        i for i in plain
        if i not in told and i.word not in JOINS and not bounds(i) and not is_year(i)
    )  # fmt: skip
    one, two = (_thing(lexicon, side, solve) for side in (left, right))
    if one is not None and two is not None and one != two:
        left, right = one, two
        unit = tuple(i for i in rest if _counts_it(i))
        ways = ((*count, *unit), (*count, *rest)) if unit else ((*count, *rest),)
    else:
        ways = ((*count, *rest),)
    for way in ways:
        results = tuple(_counted(lexicon, (*way, *side), owned, solve) for side in (left, right))
        if all(r.verdict is Verdict.FOUND and r.number is not None for r in results):
            themselves = all(r.number == 1 and r.field != "quantities" and not r.query.dates for r in results)
            named = all(any(_kinds(i) for i in side) for side in (left, right))
            his = any(isinstance(row, Credit) and row.to_season for r in results for row in r.rows)
            if not his and not (themselves and named) and len({r.field == "quantities" for r in results}) == 1:
                return left, right, results
    return None


def _counted(lexicon: Lexicon, part: Items, owned: Items, solve: Solve) -> Result:
    """How many there are of what some words describe, by the record's lists if these tell."""
    tally = read_tally(part, lexicon)
    if tally is not None and tally.wants == "count":
        from balcer_chat.execution.tally import tallied

        query = Query(Asks.COUNT, must=tally.lines.must, dates=tally.lines.dates, text=" ".join(i.text for i in part))
        if (result := tallied(lexicon.index, tally, query)) is not None:
            return result
    return solve((*part, *(owned if part[-1].award else ())))


def _apart(left: Items, right: Items) -> tuple[Items, Items]:
    """What tells two things apart, if just one word does."""
    other = [n for n, (a, b) in enumerate(zip(left, right, strict=False)) if a.word != b.word]
    if len(left) != len(right) or len(other) != 1:
        return left, right
    return (left[other[0]],), (right[other[0]],)


def _parallel(left: Items, right: Items) -> Iterator[tuple[Items, Items]]:
    """What is told of the first only is of the second, too ("more awards in 2013 than in 2014")."""
    last = right[-1]
    if len(right) > _SHORT or any(constraint(i) is not None and i is not last for i in right):
        return
    for n in range(len(left) - 1, -1, -1):
        item = left[n]
        dated = item.span is not None and last.span is not None
        named = (
            item.get(Name) is not None
            and last.get(Name) is not None
            and (_kinds(item) == _kinds(last) or (item.award and last.award))
        )
        if dated or named:
            yield left, (*left[:n], last, *left[n + 1 :])
            return


_SHORT = 3


def _of_both(left: Items, right: Items) -> tuple[Items, Items] | None:
    """Two nouns with what is said of the second only ("wins or nominations *for the award*"): it is of both."""
    at = next((n for n, i in enumerate(right) if n and i.word in AROUND), -1)
    if at < 0 or any(i.get(Name) is not None or i.span is not None for i in (*left, *right[:at])):
        return None
    if not any(i.get(Name) is not None or i.span is not None for i in right[at:]):
        return None
    return (*left, *right[at:]), right


def _counts_it(item: Item) -> bool:
    """Is it the noun of what is counted, or the verb that says how it comes about?"""
    made = constraint(item)
    return made is not None and made.kind == "concept" and not made.features <= _WORKS and not made.soft


_WORKS = frozenset(("group:documentary", "group:film", "group:screen", "group:television", "class:work"))


def _thing(lexicon: Lexicon, side: Items, solve: Solve) -> Items | None:
    """The name of the one work that a side describes without naming it; None if it is no such description."""
    if not side or any(i.get(Name) is not None and _kinds(i) & {Work.prefix} for i in side):
        return None
    result = solve((*linked("which", lexicon), *(i for i in side if i.word not in ("the", "a", "his"))))
    if result.verdict is not Verdict.FOUND:
        return None
    works = {row if isinstance(row, Work) else row.work if isinstance(row, Credit) else None for row in result.rows}
    work = works.pop() if len(works) == 1 else None
    return None if work is None else linked(work.title, lexicon)


def _called(lexicon: Lexicon, side: Sequence[Item]) -> str:
    """What to call one of two things: by its name in full, or in the words of the question."""
    names = [name for i in side if (name := i.get(Name)) is not None]
    if len(side) == 1 and names and len(names[0].ids) == 1:
        return str(lexicon.record[names[0].ids[0]].label)
    return _phrase(side)


def _phrase(side: Sequence[Item]) -> str:
    """The words of one of two things, without what leads up to it or comes after it."""
    kept = list(itertools.dropwhile(lambda i: i.word in AROUND, side))
    return " ".join(i.text for i in itertools.takewhile(lambda i: i.word not in AROUND, kept))
