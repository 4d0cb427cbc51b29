"""From a line of text to tokens: folded, contractions undone, each with its span in the line."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import attrs

from balcer import fold, stem

LONGEST_LINE = 2000  # characters read of a question; what follows is said not to have been read
_SPANS = re.compile(r"\d{1,3}(?:,\d{3})+|\d{4}-\d{2}-\d{2}|(?:[^\W\d_]\.){2,}|[^\W_]+(?:'[^\W\d_]+)?|[?!.;:,\"&()]")
_STOPS = frozenset('?!.;:,"()')
_FULL = {
    "n't": ("not",), "'re": ("are",), "'ve": ("have",), "'ll": ("will",), "'m": ("am",), "'d": ("did",),
}  # fmt: skip
_IS_AFTER = frozenset(
    [
        "what",
        "who",
        "where",
        "when",
        "how",
        "why",
        "that",
        "it",
        "he",
        "she",
        "there",
        "here",
        "whos",
        "wheres",
        "whats",
        "hows",
        "whens",
        "wot",
    ]
)
_JOINED = {
    "whats": "what is", "whos": "who is", "wheres": "where is", "whens": "when is", "hows": "how is", "hes": "he is",
    "didnt": "did not", "doesnt": "does not", "isnt": "is not", "wasnt": "was not", "hasnt": "has not",
    "dont": "do not", "wouldnt": "would not", "cant": "can not", "cannot": "can not", "wont": "will not",
    "arent": "are not", "werent": "were not", "havent": "have not", "couldnt": "could not", "whered": "where did",
    "howd": "how did", "whyd": "why did", "whend": "when did", "whod": "who did", "im": "i am", "ive": "i have",
    "gonna": "going to", "gimme": "give me", "lemme": "let me", "wanna": "want to",
}  # fmt: skip


@attrs.frozen
class Token:
    """One word or mark of a line.

    Args:
        text: as written.
        folded: for matching.
        stem: folded, without its ending.
        start: offset of its first character in the line.
        end: offset behind its last.
        capital: begins with a capital letter.
        quoted: stands within quotation marks.
        stop: is a mark, not a word.
    """

    text: str
    folded: str
    stem: str
    start: int
    end: int
    capital: bool = False
    quoted: bool = False
    stop: bool = False


@lru_cache(maxsize=8192)
def _stem(word: str) -> str:
    return stem(word)


def printable(text: str) -> str:
    r"""The text with control characters shown escaped and white space made plain.

    >>> printable("a\x1b[31mb")
    'a\\x1b[31mb'
    """
    out = []
    for char in text:
        if char.isspace():
            out.append(" ")
        elif unicodedata.category(char) in ("Cc", "Cs", "Co", "Cn"):
            out.append(f"\\x{ord(char):02x}")
        elif unicodedata.category(char) != "Cf":
            out.append(char)
    return "".join(out)


def tokenize(line: str) -> tuple[Token, ...]:
    """Split a line into tokens.

    >>> [t.folded for t in tokenize("Where'd he film Law & Order's pilot?")]
    ['where', 'did', 'he', 'film', 'law', 'and', 'order', 'pilot', '?']
    """
    line = unicodedata.normalize("NFC", line[:LONGEST_LINE]).replace("’", "'").replace("‘", "'")
    for mark in "“”«»„":
        line = line.replace(mark, '"')
    tokens: list[Token] = []
    quoted = False
    for match in _SPANS.finditer(line):
        raw, start, end = match[0], match.start(), match.end()
        if raw == '"':
            quoted = not quoted
        if raw in _STOPS:
            if raw != '"':
                tokens.append(Token(raw, raw, raw, start, end, stop=True))
            continue
        capital = raw[0].isupper()
        tokens.extend(Token(raw, word, _stem(word), start, end, capital, quoted) for word in _words(raw))
    return tuple(tokens)


def _words(raw: str) -> tuple[str, ...]:
    folded = fold(raw)
    if folded == "&":
        return ("and",)
    if (len(folded) == 10 and folded[4:5] == "-") or folded[:1].isdigit():
        return (folded.replace(",", ""),)
    if "." in folded:
        return (folded.replace(".", ""),)
    if folded in _JOINED:
        return tuple(_JOINED[folded].split())
    head, mark, tail = folded.partition("'")
    if not mark:
        return (folded,)
    if folded.endswith("n't"):
        return {"won't": ("will", "not"), "can't": ("can", "not")}.get(folded, (folded[:-3], "not"))
    if f"'{tail}" in _FULL:
        return (head, *_FULL[f"'{tail}"])
    if tail == "s":
        return (head, "is") if head in _IS_AFTER else (head,)
    return (head + tail,) if head in ("o", "d", "l") else (head, tail)
