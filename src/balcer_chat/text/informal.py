"""Contractions, with and without their apostrophe, and the marks of chat: what is written short, in full."""

from __future__ import annotations

import re
from functools import lru_cache

_ASKING = ("who", "what", "where", "when", "why", "how")
_SINGULAR = ("he", "she", "it", "that", "there", *_ASKING)
_PLURAL = ("we", "you", "they")
_ENDINGS = {
    "s": ("is", _SINGULAR), "d": ("did", (*_SINGULAR, *_PLURAL)), "ll": ("will", (*_SINGULAR, *_PLURAL)),
    "re": ("are", (*_PLURAL, "who", "what", "where", "how")), "ve": ("have", _PLURAL),
}  # fmt: skip
"""Endings, in full, and the words that take them."""
_WORDS_THEMSELVES = frozenset(("its", "shed", "wed", "were", "hell", "shell", "well", "whore", "hood", "wend", "wens"))
"""What would be read as a contraction without an apostrophe, and is a word."""
_NEGATED = (
    "did", "does", "do", "is", "was", "has", "have", "had", "are", "were", "would", "could", "should", "must", "need",
)  # fmt: skip
_OTHERS = {
    "cant": "can not", "cannot": "can not", "wont": "will not", "im": "i am", "ive": "i have", "aint": "is not",
    "isint": "is not", "dint": "did not", "tis": "it is", "twas": "it was", "lets": "let us",
    "gonna": "going to", "gunna": "going to", "wanna": "want to", "gotta": "got to", "hafta": "have to",
    "hasta": "has to", "tryna": "trying to", "finna": "going to", "gimme": "give me", "gimmie": "give me",
    "lemme": "let me", "dunno": "do not know", "kinda": "kind of", "sorta": "sort of", "outta": "out of",
    "lotta": "lot of", "lotsa": "lots of", "buncha": "bunch of", "coulda": "could have", "shoulda": "should have",
    "woulda": "would have", "mighta": "might have", "musta": "must have", "oughta": "ought to",
    "whaddya": "what do you", "whaddaya": "what do you", "whatcha": "what are you", "wotcha": "what are you",
    "watcha": "what are you", "dya": "do you", "dyou": "do you", "dyknow": "do you know", "couldya": "could you",
    "wouldya": "would you", "canya": "can you", "didja": "did you", "didya": "did you", "innit": "is it not",
    "cmon": "come on", "yall": "you all", "tellme": "tell me", "wtf": "what", "wth": "what", "howcome": "how come",
    "needa": "need to", "alot": "a lot",
}  # fmt: skip
"""Words run together, and a few short forms that no rule makes."""
_MISSPELT = {"what": ("wat", "wot", "wut", "whut", "wht"), "where": ("wher",), "when": ("wen", "whn"), "who": ("hoo",)}
_EMOTICON = r"(?<!\w)(?:[:;]-?['\"]?[)(DPpOo3|/\\*]|<3+|</3|\^_\^|[xX]D+|[oO]_[oO]|T_T)(?!\w)"


@lru_cache(maxsize=1)
def _contractions() -> dict[str, str]:
    found = dict(_OTHERS)
    for ending, (full, heads) in _ENDINGS.items():
        for head in heads:
            for written in (head, *_MISSPELT.get(head, ())):
                if written + ending not in _WORDS_THEMSELVES:
                    found[written + ending] = f"{head} {full}"
    for verb in _NEGATED:
        found[f"{verb}nt"] = found[f"{verb}ent"] = f"{verb} not"
    return found


def in_full(word: str) -> str | None:
    """What a word that is written without its apostrophe or blank is in full, or None.

    Args:
        word: a folded word.

    >>> in_full("whered"), in_full("wasnt"), in_full("gonna"), in_full("its")
    ('where did', 'was not', 'going to', None)
    """
    return _contractions().get(word)


def without_emoticons(line: str) -> str:
    """The line with blanks in the place of faces and hearts, so that offsets stay.

    >>> without_emoticons("who was he :-) <3")
    'who was he       '
    """
    return re.sub(_EMOTICON, lambda face: " " * len(face[0]), line)
