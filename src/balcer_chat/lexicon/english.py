"""English words and common proper names: what is written as it is meant, and no misspelling of something else.

``english.txt`` holds base forms; regular plurals, past tenses and the like are derived from them.
``proper.txt`` holds names that many people and places bear. Both are made from SCOWL, whose terms ``NOTICE.txt`` has.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from balcer_chat.lexicon.vocabulary import read_file

_SIBILANT = "(?:s|x|z|ch|sh)$"
_SILENT = ("ed", "ing")  # before them a silent e is dropped, or a consonant doubled
_DEEP = 3  # endings that are taken off one after another
_SHORT = 3


@lru_cache(maxsize=1)
def _base_forms() -> list[str]:
    return read_file("english.txt").split()


@lru_cache(maxsize=1)
def _proper() -> list[str]:
    return read_file("proper.txt").split()


def _holds(words: list[str], word: str) -> bool:
    """Is a word in a file's list? The lists are in order, as a test holds; to make sets of them would take longer."""
    at = bisect_left(words, word)
    return at < len(words) and words[at] == word


def is_english(word: str) -> bool:
    """Is it a common English word, in any of its regular forms?

    Args:
        word: a folded word.

    >>> is_english("owes"), is_english("unhappily"), is_english("diretced")
    (True, True, False)
    """
    return _derived(word, _DEEP)


def is_proper(word: str) -> bool:
    """Is it a name that many people or places bear?

    >>> is_proper("houston"), is_proper("tobako")
    (True, False)
    """
    return _holds(_proper(), word) or (word.endswith("s") and _holds(_proper(), word[:-1]))


@lru_cache(maxsize=4096)
def _derived(word: str, depth: int) -> bool:
    return _holds(_base_forms(), word) or (depth > 0 and any(_derived(base, depth - 1) for base in _bases(word)))


def _bases(word: str) -> list[str]:
    """The words that one may be a regular form of."""
    found: list[str] = []
    if word.endswith("s") and not word.endswith("ss"):
        one = word[:-1]
        if not re.search(_SIBILANT, one) and not re.search("[^aeiou]y$", one):
            found.append(one)
        if word.endswith("es") and (re.search(_SIBILANT, word[:-2]) or word.endswith("oes")):
            found.append(word[:-2])
        if word.endswith("ies"):
            found.append(f"{word[:-3]}y")
    for ending in _SILENT:
        if word.endswith(ending):
            found += _before(word[: -len(ending)])
    if word.endswith("ly"):
        found += [word[:-2], f"{word[:-1]}e"]
        if word.endswith("ily"):
            found.append(f"{word[:-3]}y")
    return [base for base in found if len(base) >= _SHORT]


def _before(start: str) -> list[str]:
    """The words that take an ending like "-ed" on what stands before it."""
    found = [f"{start}e"]
    if not start.endswith("e"):
        found.append(start)
    if len(start) > _SHORT and start[-1] == start[-2] and start[-1] in "bdfgklmnprtvz":
        found.append(start[:-1])
    if start.endswith("i"):
        found.append(f"{start[:-1]}y")
    return found


_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def one_letter_off(word: str) -> frozenset[str]:
    """The base forms of English words that differ in one letter.

    >>> sorted(one_letter_off("purpel"))
    ['purple']
    """
    cuts = [(word[:n], word[n:]) for n in range(len(word) + 1)]
    others = {a + b[1:] for a, b in cuts if b} | {a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1}
    others |= {a + letter + b[skip:] for a, b in cuts for letter in _LETTERS for skip in (0, 1)}
    return frozenset(other for other in others if _holds(_base_forms(), other))


_TWINS = (
    ("our", "or"), ("ise", "ize"), ("isi", "izi"), ("isa", "iza"), ("yse", "yze"), ("ysi", "yzi"), ("tre", "ter"),
    ("ence", "ense"), ("ogue", "og"), ("amme", "am"), ("lled", "led"), ("lling", "ling"), ("ller", "ler"),
    ("lment", "llment"), ("aeo", "eo"), ("aedi", "edi"),
    ("aesth", "esth"), ("oeuv", "euv"), ("grey", "gray"), ("cheque", "check"), ("mould", "mold"),
    ("plough", "plow"), ("jewellery", "jewelry"), ("ageing", "aging"), ("sceptic", "skeptic"), ("tyre", "tire"),
)  # fmt: skip
"""How British and American spelling differ."""


def twins(word: str) -> tuple[str, ...]:
    """The same word as it may be spelt on the other side of the Atlantic.

    >>> twins("watercolour"), twins("catalog")
    (('watercolor',), ('catalogue',))
    """
    found: dict[str, None] = {}
    for british, american in _TWINS:
        for here, there in ((british, american), (american, british)):
            at = word.rfind(here)
            if at > 0 or (at == 0 and len(here) > _SHORT):
                found[word[:at] + there + word[at + len(here) :]] = None
    return tuple(other for other in found if other != word and is_english(other))
