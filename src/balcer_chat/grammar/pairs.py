"""The two things that a question compares, and the words around them."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from balcer_chat.grammar.conditions import constraint
from balcer_chat.grammar.leads import AUX, WH
from balcer_chat.lexicon.senses import Name, Pronoun
from balcer_chat.text.items import Item, Items

_ORS = ("or", "vs", "versus")
JOINS = (*_ORS, "than", "versus", "vs", "against")
COMPARING = ("compare", "first", "last", "largest", "longest", "shortest", "more", "less")
"""Operators that rank two things."""
AROUND = frozenset(("for", "of", "in", "on", "by", "from", "as", "give"))
"""Words between a noun and what is said of it."""


def sides(items: Sequence[Item]) -> Iterator[tuple[Items, Items]]:
    """The two things compared: just the names beside "or", then all that stands between the marks around it.

    >>> from balcer_chat.chat import lexicon_of
    >>> import balcer
    >>> from balcer_chat.text.items import linked
    >>> asked = linked("which was first, the move or the degree", lexicon_of(balcer.load()))
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
    twice = next((n for n, i in enumerate(left) if right and i.word == right[0].word and i.word in AROUND), -1)
    if 0 <= twice < len(left) - 1 and len(right) > 1:  # "more entries *for* A or *for* B"
        left, right = left[twice + 1 :], right[1:]
    one, two = [[i for i in side if i.get(Name) is not None] for side in (left, right)]
    if (noun := _asked(items)) is not None:
        both = [_filled(side, noun) for side in (left, right)]
        yield tuple(side if noun in side else (*side, noun) for side in both)  # type: ignore[misc]
    if one and two and not any(constraint(i) and i.get(Name) is None for i in (*left, *right)):
        yield (one[-1],), (two[0],)
    run = itertools.takewhile(_is_noun, itertools.dropwhile(lambda i: not _is_noun(i), left))  # "cop show" set in ...
    before = [i for n, i in enumerate(items[:at]) if not (n and _ranks_next(items[n - 1]))]
    asked = [i for wh, i in itertools.pairwise(items) if wh.last == "which" and _is_noun(i)]
    noun = next(iter((*reversed(tuple(run)), *asked, *filter(_is_noun, reversed(before)))), None)
    left, right = _filled(left, noun), _filled(right, noun)
    if left and right:
        yield left, right


def _asked(items: Sequence[Item]) -> Item | None:
    """The noun of "which *gift* came first, A or B", if neither side has one of its own; works are named without."""
    at = next((n for n, i in enumerate(items) if i.last == "which"), len(items))
    phrase = itertools.takewhile(lambda i: not bounds(i) and i.word not in JOINS, items[at + 1 :])
    noun = next((i for i in phrase if _is_noun(i)), None)
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


def _filled(side: Items, noun: Item | None) -> Items:
    """A side with the noun that its "one" stands for."""
    return tuple(noun if i.word in ("one", "ones", "that") and noun is not None else i for i in side)


def lasts(items: Sequence[Item], n: int) -> bool:
    """Does an item say how long something ran ("for *more* years")?"""
    more = items[n].operator("more") or items[n].operator("less")
    return more and n + 1 < len(items) and items[n + 1].word in ("years", "months", "weeks", "days")


def bounds(item: Item) -> bool:
    """Does an item end the description of one of two things: a mark, a question word, a comparing word?"""
    if item.stop:
        return True
    return item.lead in AUX | WH or any(item.operator(name) for name in COMPARING)


def is_year(item: Item) -> bool:
    return bool(item.words) and item.last in ("year", "years", "date", "day", "time")


def completed(left: Items, right: Items) -> Iterator[Items]:
    """The second of two things with what it leaves out of the first: the noun for its "one", its verb; then as it is.

    >>> from balcer_chat.chat import lexicon_of
    >>> import balcer
    >>> from balcer_chat.text.items import linked
    >>> lexicon = lexicon_of(balcer.load())
    >>> sides = (linked(t, lexicon) for t in ("he on the Shanghai jury", "the Monte-Carlo one"))
    >>> " ".join(i.text for i in next(completed(*sides)))
    'he on the Monte Carlo jury'
    """
    at = next((n for n, i in enumerate(left) if i.word in AROUND), -1)
    if right and right[0].word in ("that", "the one", "those") and right[1:2] and right[1].word in AROUND and at > 0:
        right = (*left[:at], *right[1:])
    named = [i for i in left if i.get(Name) is not None]
    if len(named) == 1 and not any(i.get(Name) is not None for i in right):
        right = tuple(named[0] if i.word in ("it", "its") else i for i in right)  # "before *its* premiere"
    right = _filled(right, next((i for i in reversed(left) if _is_noun(i)), None))
    clause = any(i.get(Pronoun) is not None for i in right)
    start, end = _noun_phrase(left)
    if not clause and end and (start or end < len(left)):
        yield (*left[:start], *right, *left[end:])
    yield right


def _noun_phrase(side: Items) -> tuple[int, int]:
    """Where the last noun phrase of a side begins and ends."""
    end = next((n + 1 for n in range(len(side) - 1, -1, -1) if _is_noun(side[n]) or side[n].get(Name) is not None), 0)
    start = end
    while start and (_is_noun(side[start - 1]) or side[start - 1].get(Name) is not None):
        start -= 1
    while start and (side[start - 1].word in _BEFORE_NOUN or side[start - 1].order is not None):
        start -= 1
    return start, end


_BEFORE_NOUN = frozenset(("the", "his", "her", "their", "a", "an", "first", "last"))
_SOURCES = frozenset(("filmography", "list", "lists", "record", "years", "dates", "numbers", "figures", "article"))
_GOING_BY = frozenset((
    "by", "per", "in", "according", "according to", "going by", "judging by", "judging from", "on", "from", "going",
    "judging", "as", "given", "listed", "told", "shown", "stated", "told in", "the", "its", "his", "her", "and",
))  # fmt: skip
"""Words around the name of what is gone by ("by the years given", "according to the filmography")."""


def without_sources(items: Items) -> Items:
    """A comparison without "going by the filmography" and the like, in front, behind or within marks."""
    out: list[Item] = []
    run: list[Item] = []
    for item in (*items, None):
        words = () if item is None else item.words
        if item is not None and (item.word in _GOING_BY or (words and all(w in _GOING_BY | _SOURCES for w in words))):
            run.append(item)
            continue
        told = {w for i in run for w in i.words}
        lead = bool(run) and run[0].word not in ("the", "his", "her", "its", "and", "years")
        if not (told & _SOURCES and lead and len(run) > 1):
            out += run
        run = []
        if item is not None:
            out.append(item)
    return tuple(out)
