"""Common English words that say little: leaving one out of a question does not change what it asks.

``light.txt`` holds those that do so anywhere. ``evaluative.txt`` holds adjectives for what the one who asks thinks of
a thing: in front of its noun ("the *crummy* job") one tells no thing from another; elsewhere it is what is asked
("which job was *crummy*", "his most *crummy* job").
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from balcer_chat.lexicon.vocabulary import read_file


@lru_cache(maxsize=1)
def light_words() -> frozenset[str]:
    """All of them."""
    return frozenset(read_file("light.txt").split())


def says_little(word: str) -> bool:
    """Is it a word that nearly any question could hold ("belongs", "added")?

    Args:
        word: a folded word.

    >>> says_little("added"), says_little("purple")
    (True, False)
    """
    return word in light_words()


@lru_cache(maxsize=1)
def _evaluative() -> frozenset[str]:
    return frozenset(read_file("evaluative.txt").split())


def evaluates(word: str) -> bool:
    """Is it an adjective or adverb of opinion?

    Args:
        word: a folded word.

    >>> evaluates("crummy"), evaluates("horribly"), evaluates("wooden")
    (True, True, False)
    """
    return word in _evaluative() or (word.endswith("ly") and not _evaluative().isdisjoint((word[:-2], f"{word[:-1]}e")))


def only_evaluates(words: Sequence[str], at: int) -> bool:
    """Does a word only say what the one who asks thinks of the thing that is named behind it?

    Args:
        words: the folded words of a line, and its marks as empty ones.
        at: index of the word.

    >>> only_evaluates("what crummy job did he have".split(), 1)
    True
    >>> only_evaluates("which job was crummy in 1981".split(), 3), only_evaluates("his most crummy job".split(), 2)
    (False, False)
    """
    if not evaluates(words[at]) or (at and words[at - 1] in _WEIGHING):
        return False
    if at and words[at - 1] in _SOMETHING:
        return True
    after = at + 1
    while after < len(words) - 1 and (evaluates(words[after]) or words[after] in _JOINTS):
        after += 1
    return after < len(words) and words[after] not in _NO_NOUNS


_WEIGHING = frozenset(("how", "most", "more", "less", "least", "too", "as", "than", "so", "not", "no", "never", "or"))
_SOMETHING = frozenset(("anything", "something", "nothing", "everything", "else"))
_JOINTS = frozenset(("and", "or", "but", "little", "old", "young", "very"))
_NO_NOUNS = frozenset((
    "", "of", "for", "in", "on", "by", "with", "to", "from", "at", "as", "under", "into", "about", "during", "after",
    "before", "than", "if", "because", "since", "until", "while", "that", "and", "or", "but", "he", "him", "she",
    "they", "them", "it", "we", "you", "i", "me", "us", "the", "a", "an", "his", "her", "their", "is", "are", "was",
    "were", "did", "does", "do", "has", "have", "had", "who", "whom", "what", "which", "where", "when", "why", "how",
    "there", "then", "now", "enough", "too", "this", "these", "those",
))  # fmt: skip
"""What no noun phrase goes on with; a mark is empty."""
