"""Questions about two things at once: which came first, which is more, are they alike, what do both make together."""

from __future__ import annotations

import attrs

from balcer import Person
from balcer_chat.execution.order import measure
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.grammar.conditions import constraint
from balcer_chat.grammar.difference import asks_years, difference, halves
from balcer_chat.grammar.equal import alike, meets_both, when_of
from balcer_chat.grammar.leads import AUX
from balcer_chat.grammar.more import more
from balcer_chat.grammar.pairs import AROUND, COMPARING, JOINS, bounds, sides
from balcer_chat.grammar.reader import read
from balcer_chat.grammar.several import of_several
from balcer_chat.grammar.sources import sources_agree
from balcer_chat.grammar.spells import spell
from balcer_chat.grammar.times import Solve, compares_times, dated
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.lexicon.light import says_little
from balcer_chat.lexicon.senses import Name
from balcer_chat.plan.query import Asks, Order
from balcer_chat.text.items import Item


def computed(lexicon: Lexicon, items: tuple[Item, ...], solve: Solve) -> Result | None:
    """What is computed from the answers to two smaller questions; None if the question is of another kind.

    Args:
        lexicon: the lexicon of the record.
        items: the items of a question.
        solve: answers a part of it.
    """
    if (agreed := sources_agree(lexicon, items)) is not None:
        return agreed
    if (told := spell(lexicon, items, solve)) is not None:
        return told
    if (same := alike(lexicon, items, solve)) is not None:
        return same
    if (each := of_several(lexicon, items, solve)) is not None:
        return each
    if any(i.unknown for i in items):
        return None
    if (both := meets_both(lexicon, items, solve)) is not None:
        return both
    if (total := _total(lexicon, items, solve)) is not None:
        return total
    if (among := _among(lexicon, items, solve)) is not None:
        return among
    if (counted := more(lexicon, items, solve)) is not None:
        return counted
    if any(i.operator("difference") for i in items) or asks_years(items):
        return difference(lexicon, items, solve)
    if (sooner := _before_or_after(lexicon, items, solve)) is not None:
        return sooner
    if any(i.operator(name) for i in items for name in COMPARING) and any(i.word in JOINS for i in items):
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
    if told is None and one[0].year == two[0].year and len(set(rows)) > 1:
        text = f"Both are of {one[0].year}; which came first is not told: "
        text += f"{when_of(rows[0], one[0])}; {when_of(rows[1], two[0])}."
        return Result(attrs.evolve(query, asks=Asks.WHICH), Verdict.FOUND, rows, rows, told=text)
    if told is None:
        return Result(query, Verdict.UNSTATED, rows)
    text = f"{'Yes' if told else 'No'}. {when_of(rows[0], one[0])}; {when_of(rows[1], two[0])}."
    return Result(query, Verdict.FOUND, rows, rows, yes=told, told=text)


def _standing_for(side: tuple[Item, ...], other: tuple[Item, ...]) -> tuple[Item, ...]:
    """A side with the words of the other that its "that" stands for ("the gift of A ... that of B")."""
    if not side or side[0].word not in ("that", "the one", "those") or len(side) < 2 or side[1].word not in AROUND:
        return side
    at = next((n for n, i in enumerate(other) if i.word in AROUND), -1)
    return (*other[:at], *side[1:]) if at > 0 else side


_COMING = frozenset(("come", "came", "happen", "happened", "be"))


_SEVERAL = 3


def _among(lexicon: Lexicon, items: tuple[Item, ...], solve: Solve) -> Result | None:
    """The earliest or the latest of three and more things that are named."""
    named = [i for i in items if i.get(Name) is not None and i.names_another(lexicon.record.person.id)]
    ranks = any(i.operator(name) for i in items for name in ("compare", "first", "last"))
    rest = [i for i in items if i not in named and not i.stop and not bounds(i) and constraint(i) is not None]
    if len(named) < _SEVERAL or not ranks or any(not _is_idle(i) for i in rest):
        return None
    if not any(i.words[:1] and i.words[0] in ("which", "what") for i in items):
        return None
    told = [dated(solve, (i,)) for i in named]
    if any(each is None for each in told):
        return None
    late = any(i.operator("last") or set(i.words) & _LATER for i in items)
    dates = sorted((each for each in told if each is not None), key=lambda each: each[0].sort_key, reverse=late)
    (first, result), (second, _) = dates[0], dates[1]
    if first.before(second) is not (not late) and second.before(first) is not late:
        return None
    rows = tuple(each[1].rows[0] for each in dates)
    query = attrs.evolve(read(items, lexicon), asks=Asks.WHICH, computes="last" if late else "first")
    text = "; ".join(when_of(row, each[0]) for row, each in zip(rows, dates, strict=True))
    return Result(query, Verdict.FOUND, rows, result.rows[:1], told=f"{rows[0].label}: {text}.")


def _is_idle(item: Item) -> bool:
    """Does a word say nothing that tells things apart?"""
    made = constraint(item)
    return made is None or made.soft or made.generic or made.kind == "property"


def _which(lexicon: Lexicon, items: tuple[Item, ...], solve: Solve) -> Result | None:
    """Answer which of A and B came first, or is the larger; or whether A is the larger."""
    for left, right in sides(items):
        result = _by_date(lexicon, items, left, right, solve) or _by_size(lexicon, items, left, right, solve)
        if result is not None and _bear_out(lexicon, result, items, (*left, *right)):
            return result
    return None


_LASTING = frozenset(("run", "ran", "last", "lasts", "went", "goes", "came", "is", "was", "has", "had"))


def _bear_out(lexicon: Lexicon, result: Result, items: tuple[Item, ...], told: tuple[Item, ...]) -> bool:
    """Do the two things bear out what the question says besides them ("which *French series* ran longer, ...")?"""
    index = lexicon.index
    rows = [index.number[row.id] for row in result.rows]
    at = next((n for n, i in enumerate(items) if i.words[:1] and i.words[0] in ("which", "what")), len(items))
    end = next((n for n in range(at + 1, len(items)) if bounds(items[n]) or items[n].words[0] in AUX), len(items))
    for item in items[at + 1 : end]:
        made = None if item in told or item.words[-1].endswith("ed") or item.word in _LASTING else constraint(item)
        if made is None or made.kind == "property" or made.soft or made.generic or made.target == "who":
            continue
        if f"e:{lexicon.record.person.id}" in made.features or all(says_little(w) for w in item.words):
            continue
        words = [f"w:{stem}" for stem in made.weak or item.stems]
        if not all(index.has(n, made.features) or all(n in index.rows_with(w) for w in words) for n in rows):
            return False
    return True


def _by_date(
    lexicon: Lexicon, items: tuple[Item, ...], left: tuple[Item, ...], right: tuple[Item, ...], solve: Solve
) -> Result | None:
    if not any(i.operator(name) for i in items for name in ("compare", "first", "last")):
        return None
    aged = any(i.words[:1] == ("who",) for i in items) and any(_AGED & set(i.words) for i in items)
    if aged and all(map(_people, (left, right))):
        return None  # when somebody was born
    shared = tuple(i for i in right if i.get(Name) is None)  # "A or B best film": both are
    around = tuple(i for i in items if i not in left and i not in right and not bounds(i) and i.word not in JOINS)
    one = dated(solve, left) or dated(solve, (*around, *left)) or (dated(solve, (*left, *shared)) if shared else None)
    two = dated(solve, right) or dated(solve, (*around, *right))
    if one is None or two is None:
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
    if items[0].words[:1] and items[0].words[0] in AUX and any(i.word == "than" for i in items):
        rows = (*one[1].rows[:1], *two[1].rows[:1])
        text = f"{'Yes' if first is one else 'No'}. {when_of(rows[0], one[0])}; {when_of(rows[1], two[0])}."
        return Result(attrs.evolve(query, asks=Asks.WHETHER), Verdict.FOUND, rows, rows, yes=first is one, told=text)
    rows = (*first[1].rows[:1], *other[1].rows[:1])
    return Result(query, Verdict.FOUND, rows, first[1].rows[:1])


_AGED = frozenset(("older", "younger", "elder", "oldest", "youngest"))


def _people(side: tuple[Item, ...]) -> bool:
    """Does a side name people, and nothing else?"""
    names = [name for i in side if (name := i.get(Name)) is not None]
    return bool(names) and all(i.startswith(f"{Person.prefix}:") for name in names for i in name.ids)


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
        if found.verdict is Verdict.FOUND and (found.query.names or len({r.label for r in found.rows}) == 1)
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
    loser = next(r for r in rows if r != winner)
    told = None
    if by == "run" and winner.when is not None and loser.when is not None:
        ran = f"ran {'shorter' if short else 'longer'}"
        told = f"{winner.label} {ran}: {winner.when}, against {loser.when} for {loser.label}."
    return Result(query, Verdict.FOUND, (winner, loser), (winner,), told=told)


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
