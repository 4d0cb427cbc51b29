"""The towns of the countries of the world: common knowledge that no record states ("in Japan": in Kyoto).

A line of ``lands.txt`` has the names of a country or continent, and what lies in it; names are written as one word.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from balcer import Organisation, Place, stems, words
from balcer_chat.lexicon.vocabulary import read_file


@lru_cache(maxsize=1)
def _lands() -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    """The land that each word for one means, and for each name the lands that it lies in."""
    called: dict[str, str] = {}
    holding: dict[str, tuple[str, ...]] = {}
    for line in filter(None, read_file("lands.txt").splitlines()):
        names, _, inside = line.partition(": ")
        land, *_ = told = names.split(", ")
        called.update(dict.fromkeys(told, land))
        for name in inside.split(", "):
            holding[name] = (*holding.get(name, ()), land)
    return called, holding


def land_at(said: Sequence[str]) -> tuple[str, int]:
    """The country or continent that words begin with, and how many of them name it; nothing and 0 for others.

    >>> land_at(("south", "korea", "in", "1990")), land_at(("osaka",))
    (('korea', 2), ('', 0))
    """
    called, _ = _lands()
    for size in range(min(_LONGEST, len(said)), 0, -1):
        if (land := called.get("".join(said[:size]))) is not None:
            return land, size
    return "", 0


@lru_cache(maxsize=1)
def peoples() -> frozenset[str]:
    """The stems of words for the people and things of a country ("Korean"), but for those that name a language more."""
    return stems(" ".join(word for word, land in _lands()[0].items() if word != land)) - stems("english american")


_LONGEST = 3
"""Words of the longest name."""


@lru_cache(maxsize=1024)
def around(said: tuple[str, ...]) -> frozenset[str]:
    """The countries and continents that a name tells of, by a town or a country in it, else by an adjective.

    >>> sorted(around(("the", "kyoto", "jazz", "festival"))), sorted(around(("korean", "film", "centre")))
    (['asia', 'japan'], ['asia', 'korea'])
    """
    called, holding = _lands()
    parts = ["".join(said[n : n + size]) for n in range(len(said)) for size in range(1, _LONGEST + 1)]
    found = {land for part in parts for land in holding.get(part, ())}
    found |= {part for part in parts if called.get(part) == part}
    found = found or {called[part] for part in parts if part in called}
    while wider := {land for name in found for land in holding.get(name, ())} - found:
        found |= wider
    return frozenset(found)


def lands_of(told: Place | Organisation) -> frozenset[str]:
    """The countries and continents that a place is in, or a body by the place that is stated of it, else by its name.

    Args:
        told: the place or body.
    """
    place = told if isinstance(told, Place) else told.place
    if place is None:
        return around(words(told.name))
    return around(words(place.name)) | (lands_of(place.within) if place.within is not None else frozenset())


def same_land(word: str) -> tuple[str, ...]:
    """The other words for a country and its people; empty for all else.

    >>> "italian" in same_land("italy"), same_land("rome")
    (True, ())
    """
    called, _ = _lands()
    return tuple(other for other, land in called.items() if land == called.get(word))
