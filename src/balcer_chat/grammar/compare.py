"""Questions about two things at once: which came first, which is more, are they alike, what do both make together."""

from __future__ import annotations

import attrs

from balcer_chat.execution.result import Result, Verdict
from balcer_chat.grammar.conditions import constraint
from balcer_chat.grammar.difference import asks_years, difference, halves
from balcer_chat.grammar.equal import alike, meets_both, when_of
from balcer_chat.grammar.more import more
from balcer_chat.grammar.pairs import bounds
from balcer_chat.grammar.reader import read
from balcer_chat.grammar.several import of_several
from balcer_chat.grammar.sources import sources_agree
from balcer_chat.grammar.spells import spell
from balcer_chat.grammar.times import Solve, dated
from balcer_chat.grammar.versus import versus
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.lexicon.senses import Name
from balcer_chat.plan.query import Asks
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
    return versus(lexicon, items, solve)


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


_LATER = frozenset(("later", "newer", "recent", "younger"))


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
