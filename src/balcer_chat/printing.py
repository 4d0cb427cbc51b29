"""Text that is safe to print, and how wide it is on a terminal.

Whatever comes from a question, a record or a file goes through :func:`safe` or :func:`one_line` before it is written
to a terminal: control characters are shown escaped, never sent.
"""

from __future__ import annotations

import unicodedata

_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_BREAKS = frozenset("\u2028\u2029\ufeff")


def _escaped(char: str) -> str:
    code = ord(char)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _dangerous(char: str) -> bool:
    return unicodedata.category(char) in ("Cc", "Cs") or char in _BIDI or char in _BREAKS


def safe(text: str) -> str:
    r"""The text with control characters shown escaped; line ends stay, tabs become a space.

    Args:
        text: any text.

    >>> print(safe("red: \x1b[31m"))
    red: \x1b[31m
    """
    if text.isascii() and text.isprintable():
        return text
    out = []
    for char in text.replace("\r\n", "\n"):
        if char == "\n":
            out.append(char)
        elif char == "\t":
            out.append(" ")
        else:
            out.append(_escaped(char) if _dangerous(char) else char)
    return "".join(out)


def one_line(text: str) -> str:
    """The same with runs of white space and line ends as one space.

    >>> one_line(" two" + chr(10) + "lines ")
    'two lines'
    """
    return " ".join(safe(text).split())


def char_width(char: str) -> int:
    """Columns that one character takes: 0, 1 or 2."""
    if " " <= char <= "~":
        return 1
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in ("W", "F") else 1


def width(text: str) -> int:
    r"""Columns that a text takes on a terminal.

    >>> width("René"), width("海"), width("e\u0301")
    (4, 2, 1)
    """
    if text.isascii():
        return len(text)
    return sum(map(char_width, text))


def pad(text: str, columns: int, right: bool = False) -> str:
    """The text filled with blanks to a width.

    Args:
        text: one line.
        columns: the width to reach; a longer text stays as it is.
        right: put the blanks in front, as for numbers.
    """
    blanks = " " * max(0, columns - width(text))
    return blanks + text if right else text + blanks


def cut(text: str, columns: int) -> str:
    """The text shortened to a width, with "…" where something is left out.

    >>> cut("The Jade Pendant", 9)
    'The Jade…'
    """
    if width(text) <= columns:
        return text
    room, out = max(0, columns - 1), []
    for char in text:
        room -= char_width(char)
        if room < 0:
            break
        out.append(char)
    return "".join(out).rstrip() + "…" if columns > 0 else ""


def split_at(text: str, columns: int) -> tuple[str, str]:
    """The part of a text that fits into a width, at least one character, and the rest."""
    used = 0
    for at, char in enumerate(text):
        used += char_width(char)
        if used > columns and at:
            return text[:at], text[at:]
    return text, ""
