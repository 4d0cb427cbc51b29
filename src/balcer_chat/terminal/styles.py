"""Pieces of styled text, and the one table of styles. Only the 16 colours that every terminal theme sets itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from balcer_chat.printing import safe, width

Fragment = tuple[str, str]
"""Name of a style, empty for none, and text without line ends."""
Line = list[Fragment]

STYLES: dict[str, str] = {
    "name": "bold",
    "heading": "bold",
    "year": "ansimagenta",
    "unknown": "ansired underline",
    "command": "ansigreen bold",
    "note": "dim",
    "number": "ansimagenta",
    "won": "ansigreen",
    "other": "ansiyellow",
    "keyword": "ansimagenta",
    "string": "ansigreen",
    "attribute": "ansiblue",
    "error": "ansired",
}
"""Style of each kind of text, in prompt_toolkit's words, which :func:`ansi` knows as well."""

_CODES = {
    "bold": "1", "dim": "2", "underline": "4", "ansired": "31", "ansigreen": "32", "ansiyellow": "33", "ansiblue": "34",
    "ansimagenta": "35", "ansicyan": "36",
}  # fmt: skip


def line(*pieces: str | Fragment) -> Line:
    """A line of plain texts and styled pieces."""
    return [("", piece) if isinstance(piece, str) else piece for piece in pieces if piece]


def plain(lines: Iterable[Line]) -> str:
    """Lines as text, without styles and without control characters."""
    return "\n".join("".join(safe(text).replace("\n", " ") for _, text in pieces) for pieces in lines)


def ansi(lines: Iterable[Line], color: bool) -> str:
    """Lines as text for a terminal; whatever the pieces hold, only our own style codes are control characters.

    Args:
        lines: the lines.
        color: send style codes at all.
    """
    if not color:
        return plain(lines)
    return "\n".join("".join(_piece(style, text) for style, text in pieces) for pieces in lines)


def _piece(style: str, text: str) -> str:
    shown = safe(text).replace("\n", " ")
    codes = ";".join(_CODES[word] for word in STYLES.get(style, "").split())
    return f"\x1b[{codes}m{shown}\x1b[0m" if codes and shown else shown


def line_width(pieces: Sequence[Fragment]) -> int:
    """Columns that a line takes."""
    return sum(width(text) for _, text in pieces)
