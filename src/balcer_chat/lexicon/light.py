"""Common English words that say little: leaving one out of a question does not change what it asks."""

from __future__ import annotations

from functools import lru_cache

from balcer_chat.lexicon.vocabulary import read_file


@lru_cache(maxsize=1)
def light_words() -> frozenset[str]:
    """All of them."""
    return frozenset(read_file("light.txt").split())


def says_little(word: str) -> bool:
    """Is it a word that nearly any question could hold ("belongs", "items", "remarkable")?

    Args:
        word: a folded word.

    >>> says_little("remarkable"), says_little("purple")
    (True, False)
    """
    return word in light_words()
