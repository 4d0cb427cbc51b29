"""Words that can stand for one another in common English: for words of a question that the record does not use."""

from __future__ import annotations

from functools import lru_cache

from balcer import stem
from balcer_chat.lexicon.vocabulary import read_file

_JOIN = ", "


@lru_cache(maxsize=1)
def _text() -> str:
    """The file, a group of words a line; searched as it is, since few words are looked up and many are in it."""
    return "\n" + read_file("thesaurus.txt")


@lru_cache(maxsize=4096)
def alternates(phrase: str) -> tuple[str, ...]:
    """What can be said in the place of a word or phrase, nearest lines of the file first; empty if it is not in it.

    Args:
        phrase: folded words; endings do not matter in single words.

    >>> "expensive" in alternates("costly")
    True
    >>> alternates("xyzzy")
    ()
    >>> alternates("i")
    ()
    """
    text, root = _text(), stem(phrase) if " " not in phrase else phrase
    lead = root.removesuffix("i") or root  # "costly" and "costlier" have no more in common
    found: dict[str, None] = {}
    at = text.find(lead)
    while at >= 0:
        start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
        line = text[start:end].split(_JOIN)
        if any(word == phrase or (" " not in word and stem(word) == root) for word in line):
            found.update(dict.fromkeys(word for word in line if word != phrase))
        at = text.find(lead, end)
    return tuple(found)
