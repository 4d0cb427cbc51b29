"""From a line of text to tokens: folded, contractions undone, each with its span in the line."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import attrs

from balcer import fold, stem
from balcer_chat.text.informal import in_full, without_emoticons
from balcer_chat.value import Value

LONGEST_LINE = 2000  # characters read of a question; what follows is said not to have been read
_SPANS = (
    r"(?<!\w)'\d\d(?:'?s)?(?!\w)|(?<!\w)[wW]/(?:[oO](?!\w))?|(?<!\S)\+(?!\S)"
    r"|\d{1,3}(?:,\d{3})+(?!\d)|\d{4}([-./])\d{1,2}\1\d{1,2}(?!\d)|\d{1,2}([-./])\d{1,2}\2\d{4}(?!\d)"
    r"|\d{1,2}/\d{4}(?![\d/])|\d{4}[-–—/]\d\d(?![\d/-])|(?:[^\W\d_]\.){2,}|[^\W_]+(?:'[^\W\d_]+)?|[?!.;:,\"&()]"
)
_QUOTED = r"(?<!\w)'(?=[^\W\d])[^']{1,80}(?:'\w[^']{0,80})?(?<=[\w.!?])'(?!\w)"
_STOPS = frozenset('?!.;:,"()')
_FULL = {
    "n't": ("not",), "'re": ("are",), "'ve": ("have",), "'ll": ("will",), "'m": ("am",), "'d": ("did",),
}  # fmt: skip
_IS_AFTER = frozenset((
    "what", "who", "where", "when", "how", "why", "that", "it", "he", "she", "there", "here", "wot", "wat", "wut",
))  # fmt: skip


@attrs.frozen(eq=False, repr=False, slots=False)
class Token(Value):
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
        mended: it was read as another word than is written.
        choices: the words that it may stand for, if several are equally near.
    """

    text: str
    folded: str
    stem: str
    start: int
    end: int
    capital: bool = False
    quoted: bool = False
    stop: bool = False
    mended: bool = False
    choices: tuple[str, ...] = ()


def read_as(token: Token, word: str, mended: bool = True) -> Token:
    """A token read as another word than is written.

    Args:
        token: the token.
        word: the folded word.
        mended: it was misspelled, and not just written short.
    """
    return attrs.evolve(token, folded=word, stem=stem(word), mended=mended)


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
    line = without_emoticons(line)
    single = [match.span() for match in re.finditer(_QUOTED, line)]
    shouted = line.isupper() and " " in line.strip()  # its capitals tell nothing
    tokens: list[Token] = []
    quoted = False
    for match in re.finditer(_SPANS, line):
        raw, start, end = match[0], match.start(), match.end()
        if raw == '"':
            quoted = not quoted
        if raw in _STOPS:
            if raw != '"':
                tokens.append(Token(raw, raw, raw, start, end, stop=True))
            continue
        if tokens and line[tokens[-1].end : start] == "/" and _are_nouns(tokens[-1].text, raw):
            tokens.append(Token("/", "or", "or", tokens[-1].end, start))
        capital = (raw[0].isupper() or raw[1:2].isupper()) and not shouted
        inside = quoted or any(first < start and end < last for first, last in single)
        tokens.extend(Token(raw, word, _stem(word), start, end, capital, inside) for word in _words(raw))
    return tuple(tokens)


def _are_nouns(one: str, other: str) -> bool:
    """Is a slash between two words an "or" ("galleries/museums"), and no part of a name?"""
    return all(len(word) > _ACRONYM and word.isalpha() and word.islower() for word in (one, other))


def _words(raw: str) -> tuple[str, ...]:
    folded = fold(raw)
    if folded in ("&", "+"):
        return ("and",)
    if folded.startswith("w/"):
        return ("without",) if folded == "w/o" else ("with",)
    if folded.startswith("'"):
        return _short_year(folded)
    if folded[:1].isdigit():
        if (told := _in_figures(folded)) is not None:
            return told
        return (folded.replace(",", "").replace("'", ""),)
    if "." in folded:
        return (folded.replace(".", ""),)
    if (len(raw) > _ACRONYM or not raw.isupper()) and (full := in_full(folded)) is not None:
        return tuple(full.split())
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


def _in_figures(folded: str) -> tuple[str, ...] | None:
    """A date in figures as year-month-day; a span of years ("1990-95") as its two years; None if it is neither.

    Which of two figures is the day is not guessed: such a date is left as it is.
    """
    parts = re.split("[-./]", folded)
    sizes = [len(part) for part in parts]
    if sizes[:1] == [4] and len(parts) == _DATE:
        return (f"{parts[0]}-{int(parts[1]):02}-{int(parts[2]):02}",)
    if sizes[-1:] == [4] and len(parts) == _DATE:
        one, two = int(parts[0]), int(parts[1])
        if "." in folded or one > _MONTHS or one == two:
            one, two = two, one  # the day first
        elif two <= _MONTHS:
            return None
        return (f"{parts[2]}-{one:02}-{two:02}",)
    if sizes[-1:] == [4] and len(parts) == _MONTH:
        return (f"{parts[1]}-{int(parts[0]):02}",)
    if sizes == [4, 2] and int(parts[1]) > int(parts[0][2:]):
        return parts[0], parts[0][:2] + parts[1]
    return None


_DATE, _MONTH, _MONTHS = 3, 2, 12
_ACRONYM = 3  # letters that a short acronym has at most


def _short_year(folded: str) -> tuple[str, ...]:
    """A year or a decade without its century: "'81" is of the last one, "'05" of this."""
    digits = folded[1:3]
    century = "20" if int(digits) < 30 else "19"
    return (f"{century}{digits}s",) if folded.endswith("s") else (f"{century}{digits}",)
