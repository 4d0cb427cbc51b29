"""``find()``: objects by a name that need not be exact, the likeliest first."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from functools import lru_cache

from balcer.folding import name_key, stems
from balcer.model.base import Entity
from balcer.model.entities import Party, Place
from balcer.model.honours import Award
from balcer.model.works import Collection, Creation

_NAME, _ALIAS, _START, _PART, _WORDS = range(5)


def find(entities: Iterable[Entity], text: str) -> tuple[Entity, ...]:
    """The objects whose name is like a text, the likeliest first.

    People, organisations, places, and what has a title of its own come before facts that merely tell of them. Within
    both: the text is the name, an alias, the name's beginning, whole words of it, words of it in any form and order;
    shorter names first. Only where there are none: names of which every word of the text is a misspelt word.

    Args:
        entities: what to search.
        text: a name or part of one.

    Raises:
        ValueError: the text holds no word.
    """
    wanted = name_key(text)
    if not wanted:
        raise ValueError("give a name, or a part of one, to look for")
    everything = [(not isinstance(e, _NAMED), e, [name_key(name) for name in e.names]) for e in entities]
    ranked: list[tuple[bool, float, int, int, Entity]] = []
    for place, (told, entity, names) in enumerate(everything):
        tiers = [(tier, len(name)) for name in names if (tier := _tier(name, wanted, name is names[0])) is not None]
        if tiers:
            ranked.append((told, *min(tiers), place, entity))
    if not ranked:
        pieces = wanted.split()
        for place, (told, entity, names) in enumerate(everything):
            nearness = max(_nearness(pieces, name) for name in names)
            if nearness >= _NEAR:
                ranked.append((told, -nearness, len(names[0]), place, entity))
    return tuple(item[-1] for item in sorted(ranked, key=lambda item: item[:-1]))


_NAMED = (Party, Place, Creation, Collection, Award)
_NEAR = 0.75


def _nearness(pieces: list[str], name: str) -> float:
    """How near the worst of some words comes to a word of a name: 1 for the same, 0 for nothing in common."""
    held = name.split()
    return min((max((_alike(piece, word) for word in held), default=0.0) for piece in pieces), default=0.0)


@lru_cache(maxsize=8192)
def _alike(one: str, other: str) -> float:
    if abs(len(one) - len(other)) > _MOST or min(len(one), len(other)) < _LEAST:
        return float(one == other)
    return difflib.SequenceMatcher(None, one, other).ratio()


_LEAST, _MOST = 4, 2


def _tier(name: str, wanted: str, label: bool) -> int | None:
    """How well a name fits; the less, the better."""
    if name == wanted:
        return _NAME if label else _ALIAS
    if name.startswith(f"{wanted} "):
        return _START
    if f" {wanted} " in f" {name} ":
        return _PART
    return _WORDS if _stems(wanted) <= _stems(name) else None


_stems = lru_cache(maxsize=8192)(stems)
