"""The two things that a question compares, and the words around them."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from balcer_chat.grammar.conditions import constraint
from balcer_chat.grammar.leads import AUX, WH
from balcer_chat.lexicon.senses import Name
from balcer_chat.text.items import Item

_ORS = ("or", "vs", "versus")
JOINS = (*_ORS, "than", "versus", "vs", "against")
COMPARING = ("compare", "first", "last", "largest", "longest", "shortest", "more", "less")
"""Operators that rank two things."""
AROUND = frozenset(("for", "of", "in", "on", "by", "from", "as", "give"))
"""Words between a noun and what is said of it."""


def sides(items: Sequence[Item]) -> Iterator[tuple[tuple[Item, ...], tuple[Item, ...]]]:
    """The two things compared: just the names beside "or", then all that stands between the marks around it.

    >>> from balcer_chat.chat import lexicon_of
    >>> import balcer
    >>> from balcer_chat.text.items import link
    >>> from balcer_chat.text.tokens import tokenize
    >>> asked = link(tokenize("which was first, the move or the degree"), lexicon_of(balcer.load()))
    >>> [[i.word for i in side] for side in next(sides(asked))]
    [['the', 'move'], ['the', 'degree']]
    """
    at = next(n for n, i in enumerate(items) if i.word in JOINS)
    start = max((n + 1 for n in range(at) if bounds(items[n])), default=0)
    after = next((n for n in range(at + 1, len(items)) if not bounds(items[n])), at + 1)  # "or *more* nominations"
    end = next((n for n in range(after, len(items)) if bounds(items[n])), len(items))
    left, right = tuple(items[start:at]), tuple(items[after:end])
    if len(left) == 0 and at > 0:  # "is A larger than B": the comparing word stands in between
        start = max((n + 1 for n in range(at - 1) if bounds(items[n])), default=0)
        left = tuple(items[start : at - 1])
    one, two = [[i for i in side if i.get(Name) is not None] for side in (left, right)]
    if (noun := _asked(items)) is not None:
        both = [_filled(side, noun) for side in (left, right)]
        yield tuple(side if noun in side else (*side, noun) for side in both)  # type: ignore[misc]
    if one and two and not any(constraint(i) and i.get(Name) is None for i in (*left, *right)):
        yield (one[-1],), (two[0],)
    run = itertools.takewhile(_is_noun, itertools.dropwhile(lambda i: not _is_noun(i), left))  # "cop show" set in ...
    before = [i for n, i in enumerate(items[:at]) if not (n and _ranks_next(items[n - 1]))]
    asked = [i for wh, i in itertools.pairwise(items) if wh.words[-1:] == ("which",) and _is_noun(i)]
    noun = next(iter((*reversed(tuple(run)), *asked, *filter(_is_noun, reversed(before)))), None)
    left, right = _filled(left, noun), _filled(right, noun)
    if left and right:
        yield left, right


def _asked(items: Sequence[Item]) -> Item | None:
    """The noun of "which *gift* came first, A or B", if neither side has one of its own; works are named without."""
    plain = [i for i in items if i.word not in ("of", "the", "his", "her", "two", "the two", "of the two")]
    noun = next((i for wh, i in itertools.pairwise(plain) if wh.words[-1:] == ("which",) and _is_noun(i)), None)
    made = None if noun is None else constraint(noun)
    if made is None or made.generic or not made.features <= _KINDS:
        return None
    return noun


_KINDS = frozenset(("class:donation", "class:jury", "class:collection", "class:lecture", "class:award"))
"""Things that have no title of their own."""


def _ranks_next(item: Item) -> bool:
    """Is what follows counted ("more *festivals*"), and no noun for the things compared?"""
    return item.operator("more") or item.operator("less")


def _is_noun(item: Item) -> bool:
    made = constraint(item)
    return made is not None and made.noun and made.kind != "name" and made.field is None


def _filled(side: tuple[Item, ...], noun: Item | None) -> tuple[Item, ...]:
    """A side with the noun that its "one" stands for."""
    return tuple(noun if i.word in ("one", "ones", "that") and noun is not None else i for i in side)


def bounds(item: Item) -> bool:
    """Does an item end the description of one of two things: a mark, a question word, a comparing word?"""
    if item.stop:
        return True
    return item.words[0] in AUX | WH or any(item.operator(name) for name in COMPARING)


def is_year(item: Item) -> bool:
    return bool(item.words) and item.words[-1] in ("year", "years", "date", "day", "time")
