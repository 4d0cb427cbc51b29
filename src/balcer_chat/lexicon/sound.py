"""How a word sounds, roughly: a key that spellings by ear share."""

from __future__ import annotations

import re
from functools import lru_cache

_RULES = (
    (r"^(?:kn|gn|pn)", "n"),
    (r"^wr", "r"),
    (r"^ps", "s"),
    (r"^x|sch|[st]h(?=i)|sh", "s"),
    (r"ti(?=[ao])|si(?=on)|ci(?=[ao])", "s"),
    (r"tch|ch", "C"),
    (r"ph", "f"),
    (r"v", "f"),
    (r"[dg]ge|dj|g(?=[eiy])", "j"),
    (r"gh(?=t|$)", ""),
    (r"gh", "g"),
    (r"th", "0"),
    (r"c(?=[eiy])|z", "s"),
    (r"x", "ks"),
    (r"ck|c|q", "k"),
    (r"(?<=.)w(?![aeiouy])|(?<=.)h|^h(?![aeiouy])", ""),
    (r"([^aeiouy])\1+", r"\1"),
    (r"(?<=.)[aeiouy]+", ""),
    (r"^[aeiouy]+", "a"),
)


@lru_cache(maxsize=16384)
def sound(word: str) -> str:
    """The consonants of a word as they are heard, and whether it begins with a vowel.

    Args:
        word: a folded word.

    >>> sound("tobako") == sound("tobacco"), sound("shu") == sound("xu"), sound("cox") == sound("coks")
    (True, True, True)
    >>> sound("taught"), sound("bought")
    ('tt', 'bt')
    """
    for pattern, heard in _RULES:
        word = re.sub(pattern, heard, word)
    return word
