"""Words that exclude one another in common English: what is Polish is not Austrian, a comedy is no thriller."""

from __future__ import annotations

from functools import lru_cache

from balcer_chat.lexicon.vocabulary import read_file


@lru_cache(maxsize=1)
def _groups() -> tuple[tuple[frozenset[str], ...], ...]:
    """For each line of the file its sides; the words of one side mean the same, those of different sides exclude."""
    lines = read_file("contraries.txt").splitlines()
    return tuple(tuple(frozenset(side.split(", ")) for side in line.split(" | ")) for line in lines if line)


@lru_cache(maxsize=1024)
def contraries(word: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words that mean what a word does, and those that exclude it; both empty if nothing does.

    Args:
        word: a folded word or phrase.

    >>> same, other = contraries("polish")
    >>> "poland" in same, "austrian" in other, "austrian" in same
    (True, True, False)
    """
    same: set[str] = set()
    other: set[str] = set()
    for sides in _groups():
        own = [side for side in sides if word in side]
        if own:
            same |= own[0]
            other |= frozenset().union(*sides) - own[0]
    return frozenset(same), frozenset(other - same)
