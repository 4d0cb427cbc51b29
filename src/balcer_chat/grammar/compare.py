"""Questions about two things at once: which came first, which is more, are they alike, what do both make together."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

import attrs

from balcer import Work
from balcer_chat.execution.order import measure
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.grammar.conditions import constraint
from balcer_chat.grammar.equal import alike, meets_both, when_of
from balcer_chat.grammar.leads import AUX, WH
from balcer_chat.grammar.reader import read
from balcer_chat.grammar.sources import sources_agree
from balcer_chat.grammar.times import Solve, asks_years, compares_times, dated, difference, halves
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.lexicon.senses import Name
from balcer_chat.plan.query import Asks, Order
from balcer_chat.text.items import Item, link
from balcer_chat.text.tokens import tokenize

_ORS = ("or", "vs", "versus")
_JOINS = (*_ORS, "than", "versus", "vs", "against")
_COMPARING = ("compare", "first", "last", "largest", "longest", "shortest", "more", "less")
"""Operators that rank two things."""


def computed(lexicon: Lexicon, items: tuple[Item, ...], solve: Solve) -> Result | None:
    """What is computed from the answers to two smaller questions; None if the question is of another kind.

    Args:
        lexicon: the lexicon of the record.
        items: the items of a question.
        solve: answers a part of it.
    """
    if (agreed := sources_agree(lexicon, items)) is not None:
        return agreed
    if (same := alike(lexicon, items, solve)) is not None:
        return same
    if (both := meets_both(lexicon, items, solve)) is not None:
        return both
    if (total := _total(lexicon, items, solve)) is not None:
        return total
    if (more := _more(lexicon, items, solve)) is not None:
        return more
    if any(i.operator("difference") for i in items) or asks_years(items):
        return difference(lexicon, items, solve)
    if (sooner := _before_or_after(lexicon, items, solve)) is not None:
        return sooner
    if any(i.operator(name) for i in items for name in _COMPARING) and any(i.word in _JOINS for i in items):
        return _which(lexicon, items, solve)
    return None


def _before_or_after(lexicon: Lexicon, items: tuple[Item, ...], solve: Solve) -> Result | None:
    """What is read off "Was A before or after B?", and off "Did A come before B?" of two awards."""
    plain = tuple(i for i in items if not i.stop)
    if not plain or plain[0].words[0] not in AUX:
        return None
    at = next((n for n, i in enumerate(plain) if i.operator("before") or i.operator("after")), None)
    if at is None or not compares_times(plain, at):
        return None
    either = len(plain) > at + 2 and plain[at + 1].word == "or"
    if len(plain) > 3 and plain[-2].word == "or" and plain[-1].word in ("before", "after"):
        plain, either = (*plain[: at + 1], *plain[-2:], *plain[at + 1 : -2]), True  # "before X or after?"
    left = tuple(i for i in plain[1:at] if i.word not in _COMING)
    right = plain[at + 3 :] if either else plain[at + 1 :]
    if not left or not right or any(i.span for i in right):
        return None
    right = _standing_for(right, left)
    one, two = dated(solve, left), dated(solve, right)
    if one is None or two is None:
        return None
    rows = (*one[1].rows[:1], *two[1].rows[:1])
    parts = (one[1].query, two[1].query)
    query = attrs.evolve(read(items, lexicon), asks=Asks.WHICH if either else Asks.WHETHER)
    query = attrs.evolve(query, computes="first", parts=parts) if either else query
    sooner = one[0].before(two[0])
    if either:
        if sooner is None:
            alike = one[0].year == two[0].year
            text = f"{when_of(rows[0], one[0])}; {when_of(rows[1], two[0])}; which came first is not told."
            return Result(query, Verdict.FOUND, rows, rows, told=f"Of one year: {text}") if alike else None
        first = rows if sooner else rows[::-1]
        text = f"{'Before' if sooner else 'After'}: {when_of(rows[0], one[0])}; {when_of(rows[1], two[0])}."
        return Result(query, Verdict.FOUND, first, first[:1], told=text)
    told = sooner if plain[at].operator("before") else two[0].before(one[0])
    if told is None:
        return Result(query, Verdict.UNSTATED, rows)
    text = f"{'Yes' if told else 'No'}. {when_of(rows[0], one[0])}; {when_of(rows[1], two[0])}."
    return Result(query, Verdict.FOUND, rows, rows, yes=told, told=text)


def _standing_for(side: tuple[Item, ...], other: tuple[Item, ...]) -> tuple[Item, ...]:
    """A side with the words of the other that its "that" stands for ("the gift of A ... that of B")."""
    if not side or side[0].word not in ("that", "the one", "those") or len(side) < 2 or side[1].word not in _AROUND:
        return side
    at = next((n for n, i in enumerate(other) if i.word in _AROUND), -1)
    return (*other[:at], *side[1:]) if at > 0 else side


_COMING = frozenset(("come", "came", "happen", "happened", "be"))


def _is_year(item: Item) -> bool:
    return bool(item.words) and item.words[-1] in ("year", "years", "date", "day", "time")


def _which(lexicon: Lexicon, items: tuple[Item, ...], solve: Solve) -> Result | None:
    """Answer which of A and B came first, or is the larger; or whether A is the larger."""
    for left, right in _sides(items):
        result = _by_date(lexicon, items, left, right, solve) or _by_size(lexicon, items, left, right, solve)
        if result is not None:
            return result
    return None


def _sides(items: Sequence[Item]) -> Iterator[tuple[tuple[Item, ...], tuple[Item, ...]]]:
    """The two things compared: just the names beside "or", then all that stands between the marks around it.

    >>> from balcer_chat.chat import lexicon_of
    >>> import balcer
    >>> asked = link(tokenize("which was first, the move or the degree"), lexicon_of(balcer.load()))
    >>> [[i.word for i in side] for side in next(_sides(asked))]
    [['the', 'move'], ['the', 'degree']]
    """
    at = next(n for n, i in enumerate(items) if i.word in _JOINS)
    start = max((n + 1 for n in range(at) if _bounds(items[n])), default=0)
    after = next((n for n in range(at + 1, len(items)) if not _bounds(items[n])), at + 1)  # "or *more* nominations"
    end = next((n for n in range(after, len(items)) if _bounds(items[n])), len(items))
    left, right = tuple(items[start:at]), tuple(items[after:end])
    if len(left) == 0 and at > 0:  # "is A larger than B": the comparing word stands in between
        start = max((n + 1 for n in range(at - 1) if _bounds(items[n])), default=0)
        left = tuple(items[start : at - 1])
    one, two = [[i for i in side if i.get(Name) is not None] for side in (left, right)]
    if one and two and not any(constraint(i) and i.get(Name) is None for i in (*left, *right)):
        yield (one[-1],), (two[0],)
    run = itertools.takewhile(_is_noun, itertools.dropwhile(lambda i: not _is_noun(i), left))  # "cop show" set in ...
    before = [i for n, i in enumerate(items[:at]) if not (n and _ranks_next(items[n - 1]))]
    noun = next(iter((*reversed(tuple(run)), *filter(_is_noun, reversed(before)))), None)
    left, right = _filled(left, noun), _filled(right, noun)
    if left and right:
        yield left, right


def _ranks_next(item: Item) -> bool:
    """Is what follows counted ("more *festivals*"), and no noun for the things compared?"""
    return item.operator("more") or item.operator("less")


def _is_noun(item: Item) -> bool:
    made = constraint(item)
    return made is not None and made.noun and made.kind != "name" and made.field is None


def _filled(side: tuple[Item, ...], noun: Item | None) -> tuple[Item, ...]:
    """A side with the noun that its "one" stands for."""
    return tuple(noun if i.word in ("one", "ones", "that") and noun is not None else i for i in side)


def _bounds(item: Item) -> bool:
    """Does an item end the description of one of two things: a mark, a question word, a comparing word?"""
    if item.stop:
        return True
    return item.words[0] in AUX | WH or any(item.operator(name) for name in _COMPARING)


def _by_date(
    lexicon: Lexicon, items: tuple[Item, ...], left: tuple[Item, ...], right: tuple[Item, ...], solve: Solve
) -> Result | None:
    if not any(i.operator(name) for i in items for name in ("compare", "first", "last")):
        return None
    shared = tuple(i for i in right if i.get(Name) is None)  # "A or B best film": both are
    around = tuple(i for i in items if i not in left and i not in right and not _bounds(i) and i.word not in _JOINS)
    one = dated(solve, left) or dated(solve, (*around, *left)) or (dated(solve, (*left, *shared)) if shared else None)
    two = dated(solve, right) or dated(solve, (*around, *right))
    if one is None or two is None:
        return None
    late = any(i.operator("last") or set(i.words) & _LATER for i in items)
    before = one[0].before(two[0])
    if before is None or one[0].start == two[0].start:
        return None
    first = one if before is not late else two
    parts = (one[1].query, two[1].query)
    query = attrs.evolve(read(items, lexicon), asks=Asks.WHICH, computes="last" if late else "first", parts=parts)
    other = two if first is one else one
    rows = (*first[1].rows[:1], *other[1].rows[:1])
    return Result(query, Verdict.FOUND, rows, first[1].rows[:1])


_LATER = frozenset(("later", "newer", "recent", "younger"))


def _by_size(
    lexicon: Lexicon, items: tuple[Item, ...], left: tuple[Item, ...], right: tuple[Item, ...], solve: Solve
) -> Result | None:
    """The larger, or the longer running; "shorter" turns it round."""
    by = next((by for name, by in _SIZES.items() if any(i.operator(name) for i in items)), None)
    if by is None:
        return None
    both = (solve(left), solve(right))
    sides = [
        sorted(((size, row) for row in found.rows if isinstance(size := measure(row, by), int)), key=lambda p: -p[0])
        for found in both
        if found.verdict is Verdict.FOUND
    ]
    if len(sides) < 2 or not all(sides):
        return None
    (one, first), (two, second) = sides[0][0], sides[1][0]
    if first == second:
        return None
    short = any(i.operator("shortest") for i in items)
    order = Order(by, last=not short)
    rows = (first, second)
    read_as = attrs.evolve(read(items, lexicon), order=order, computes="size", parts=tuple(r.query for r in both))
    if items[0].words[:1] and items[0].words[0] in AUX and any(i.word == "than" for i in items):
        query = attrs.evolve(read_as, asks=Asks.WHETHER)
        return Result(query, Verdict.FOUND, rows, rows, yes=one < two if short else one > two)
    if one == two:
        return None
    winner = first if (one > two) is not short else second
    query = attrs.evolve(read_as, asks=Asks.WHICH)
    return Result(query, Verdict.FOUND, (winner, *(r for r in rows if r != winner)), (winner,))


_SIZES = {"longest": "run", "shortest": "run", "largest": "size"}


def _total(lexicon: Lexicon, items: tuple[Item, ...], solve: Solve) -> Result | None:
    """What is read off "How many ... do A and B make together?": the number of each, and the sum."""
    plain = tuple(i for i in items if (not i.stop and not i.operator("sum")) or i.operator("count"))
    at = next((n for n, i in enumerate(plain) if i.operator("count")), None)
    if at is None or len(plain) == len([i for i in items if not i.stop]) or at + 1 >= len(plain):
        return None
    for left, right in halves(plain, ("and",)):
        one, two = solve(left), solve((plain[at], plain[at + 1], *right))
        if one.verdict is two.verdict is Verdict.FOUND and one.number is not None and two.number is not None:
            rows = tuple(dict.fromkeys((*one.rows, *two.rows)))
            number = one.number + two.number
            parts = (one.query, two.query)
            query = attrs.evolve(read(items, lexicon), asks=Asks.COUNT, computes="sum", parts=parts)
            return Result(query, Verdict.FOUND, rows, (number,), "quantities", number=number)
    return None


def _more(lexicon: Lexicon, items: tuple[Item, ...], solve: Solve) -> Result | None:
    """What is read off "Which got more ..., A or B?": the number for each, the larger first."""
    plain = tuple(i for i in items if not i.stop)
    more = next((n for n, i in enumerate(plain) if i.operator("more") or i.operator("less")), None)
    at = next((n for n, i in enumerate(plain) if i.word in _JOINS), None)
    if more is None or at is None or at + 1 >= len(plain):
        return None
    both = ((left, right) for left, right in _compared(lexicon, items, plain) if left and right)
    told = (_counts(lexicon, plain, left, right, solve) for left, right in both)
    left, right, results = next(filter(None, told), ((), (), ()))
    if not results:
        return None
    rows = tuple(dict.fromkeys(r for result in results for r in result.rows))
    less = plain[more].operator("less")
    one, two = (result.number or 0 for result in results)
    sides = [(_called(lexicon, left), one), (_called(lexicon, right), two)]
    numbers = f"It is {one} for {sides[0][0]} and {two} for {sides[1][0]}."
    parts = tuple(result.query for result in results)
    read_as = attrs.evolve(read(items, lexicon), computes="less" if less else "more", parts=parts)
    if plain[0].words[0] in AUX and "than" in (plain[at].word, *plain[more].words):
        query = attrs.evolve(read_as, asks=Asks.WHETHER)
        return Result(query, Verdict.FOUND, rows, rows, yes=one < two if less else one > two, note=numbers)
    sides.sort(key=lambda side: side[1], reverse=not less)
    (winner, most), (loser, fewer) = sides
    lead = "Neither" if one == two else winner
    figures = f"Neither: they are even. {numbers}" if one == two else f"{winner}: {most}, against {fewer} for {loser}."
    query = attrs.evolve(read_as, asks=Asks.WHICH)
    return Result(query, Verdict.FOUND, rows, (lead,), note=figures)


def _compared(
    lexicon: Lexicon, items: tuple[Item, ...], plain: tuple[Item, ...]
) -> Iterator[tuple[tuple[Item, ...], tuple[Item, ...]]]:
    """The two things of which something is counted: names of one kind beside "or", or all that stands there."""
    at = next(n for n, i in enumerate(plain) if i.word in _JOINS)
    names = [n for n in range(len(plain)) if plain[n].names_another(lexicon.record.person.id)]
    left, right = [n for n in names if n < at][-1:], [n for n in names if n > at][:1]
    named = ((plain[left[0]],), (plain[right[0]],)) if left and right else None
    alike = named is not None and _kinds(named[0][0]) == _kinds(named[1][0])
    if named is not None and alike:
        yield named
    yield from _sides(items)
    if named is not None and not alike:
        yield named
    if plain[0].words[0] in AUX and plain[at].word == "than":  # "did A have more ... than B"
        more = next(n for n, i in enumerate(plain) if i.operator("more") or i.operator("less"))
        yield plain[1:more], plain[at + 1 :]


def _kinds(item: Item) -> set[str]:
    """The classes of what a name names."""
    name = item.get(Name)
    return {i.partition(":")[0] for i in name.ids} if name is not None else set()


def _counts(
    lexicon: Lexicon, plain: tuple[Item, ...], left: tuple[Item, ...], right: tuple[Item, ...], solve: Solve
) -> tuple[tuple[Item, ...], tuple[Item, ...], tuple[Result, ...]] | None:
    """How many there are of what is counted for each of two things, which are named if they are described."""
    count = link(tokenize("how many"), lexicon)
    owned = link(tokenize(f"does {lexicon.record.person.name} have"), lexicon)
    sides = (*left, *right)
    rest = tuple(
        i for i in plain
        if i not in sides and i.word not in _JOINS and not _bounds(i) and not _is_year(i)
    )  # fmt: skip
    one, two = (_thing(lexicon, side, solve) for side in (left, right))
    if one is not None and two is not None:
        left, right = one, two
        unit = tuple(i for i in rest if _counts_it(i))
        ways = ((*count, *unit), (*count, *rest)) if unit else ((*count, *rest),)
    else:
        ways = ((*count, *rest),)
    for way in ways:
        results = tuple(solve((*way, *side, *(owned if side[-1].award else ()))) for side in (left, right))
        if all(r.verdict is Verdict.FOUND and r.number is not None for r in results):
            return left, right, results
    return None


def _counts_it(item: Item) -> bool:
    """Is it the noun of what is counted, or the verb that says how it comes about?"""
    made = constraint(item)
    return made is not None and made.kind == "concept" and not made.features <= _WORKS and not made.soft


_WORKS = frozenset(("group:documentary", "group:film", "group:screen", "group:television", "class:work"))


def _thing(lexicon: Lexicon, side: tuple[Item, ...], solve: Solve) -> tuple[Item, ...] | None:
    """The name of the one work that a side describes without naming it; None if it is no such description."""
    if not side or any(i.get(Name) is not None and _kinds(i) & {Work.prefix} for i in side):
        return None
    result = solve((*link(tokenize("which"), lexicon), *(i for i in side if i.word not in ("the", "a", "his"))))
    if result.verdict is not Verdict.FOUND:
        return None
    works = {row if isinstance(row, Work) else getattr(row, "work", None) for row in result.rows}
    work = works.pop() if len(works) == 1 else None
    return None if work is None else link(tokenize(work.title), lexicon)


def _called(lexicon: Lexicon, side: Sequence[Item]) -> str:
    """What to call one of two things: by its name in full, or in the words of the question."""
    names = [name for i in side if (name := i.get(Name)) is not None]
    if len(side) == 1 and names and len(names[0].ids) == 1:
        return str(lexicon.record[names[0].ids[0]].label)
    return _phrase(side)


def _phrase(side: Sequence[Item]) -> str:
    """The words of one of two things, without what leads up to it or comes after it."""
    kept = list(itertools.dropwhile(lambda i: i.word in _AROUND, side))
    return " ".join(i.text for i in itertools.takewhile(lambda i: i.word not in _AROUND, kept))


_AROUND = frozenset(("for", "of", "in", "on", "by", "from", "as", "give"))
