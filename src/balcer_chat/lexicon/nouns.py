"""English nouns by the type of answer that they ask for: "which *doctor* ...?" wants a person."""

from __future__ import annotations

from functools import lru_cache

from balcer import stems
from balcer_chat.lexicon.vocabulary import read_file

_LONGEST = 3


@lru_cache(maxsize=1)
def _kinds() -> dict[str, tuple[str, ...]]:
    """For each noun its types, in the order of the file."""
    found: dict[str, tuple[str, ...]] = {}
    for line in read_file("nouns.txt").splitlines():
        kind, colon, nouns = line.partition(": ")
        if colon and not line.startswith("#"):
            for noun in nouns.split(", "):
                found[noun] = (*found.get(noun, ()), kind)
    return found


def answer_type(*words: str) -> str | None:
    """The type of answer that a noun mostly asks for, or None if the words do not end in a noun of the list.

    Args:
        words: folded words; of several the last ones count ("former film director").

    >>> answer_type("directors"), answer_type("movie", "house"), answer_type("price"), answer_type("purple")
    ('person', 'body', 'money', None)
    """
    return next(iter(answer_types(*words)), None)


def answer_types(*words: str) -> tuple[str, ...]:
    """All types of answers that a noun can ask for, the one that it mostly asks for first.

    Args:
        words: as for `answer_type`.

    >>> answer_types("publisher")
    ('person', 'body')
    """
    kinds = _kinds()
    for n in range(max(0, len(words) - _LONGEST), len(words)):
        for last in singulars(words[-1]):
            if (found := kinds.get(" ".join((*words[n:-1], last)))) is not None:
                return found
    return ()


@lru_cache(maxsize=1)
def _members() -> dict[str, frozenset[str]]:
    """For each noun of a group of things the stems of those that belong to it."""
    lines = (line.partition(" > ") for line in read_file("nouns.txt").splitlines())
    told = ((nouns.split(", "), stems(things)) for nouns, found, things in lines if found)
    return {noun: things for nouns, things in told for noun in nouns}


def members(*words: str) -> frozenset[str]:
    """The stems of words for what a noun stands for any of: a chapter of history may be a war.

    Args:
        words: as for `answer_type`.

    >>> "war" in members("dark", "chapter"), "war" in members("building")
    (True, False)
    """
    known = _members()
    names = (" ".join((*words[n:-1], last)) for n in range(len(words)) for last in singulars(words[-1]))
    return next((known[name] for name in names if name in known), frozenset())


def singulars(word: str) -> tuple[str, ...]:
    """What a word can be the plural of, and the word itself.

    >>> singulars("bodies")
    ('bodies', 'bodie', 'bodi', 'body')
    """
    found = [word]
    if word.endswith("s") and not word.endswith("ss"):
        found.append(word[:-1])
        if word.endswith("es"):
            found.append(word[:-2])
        if word.endswith("ies"):
            found.append(f"{word[:-3]}y")
    elif word.endswith("men"):
        found.append(f"{word[:-3]}man")
    return tuple(found)
