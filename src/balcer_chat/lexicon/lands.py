"""The towns of the countries of the world: common knowledge that no record states ("in Japan": in Kyoto)."""

from __future__ import annotations

from functools import lru_cache

from balcer_chat.lexicon.vocabulary import read_file


@lru_cache(maxsize=1)
def _lands() -> dict[str, tuple[str, ...]]:
    """For each word for a country or continent what lies in it."""
    found: dict[str, tuple[str, ...]] = {}
    for line in filter(None, read_file("lands.txt").splitlines()):
        names, _, inside = line.partition(": ")
        found.update(dict.fromkeys(names.split(", "), tuple(inside.split(", "))))
    return found


@lru_cache(maxsize=256)
def inside(land: str) -> tuple[str, ...]:
    """The well-known towns of a country, or the countries of a continent and their towns; empty for all else.

    Args:
        land: its folded name.

    >>> "osaka" in inside("japan"), "osaka" in inside("asia"), inside("osaka")
    (True, True, ())
    """
    near = _lands().get(land, ())
    return tuple(dict.fromkeys(name for one in near for name in (one, *inside(one))))


def same_land(word: str) -> tuple[str, ...]:
    """The other words for a country and its people; empty for all else.

    >>> "italian" in same_land("italy"), same_land("rome")
    (True, ())
    """
    if not (towns := _lands().get(word, ())):
        return ()
    return tuple(other for other, inside in _lands().items() if inside is towns)
