"""Which parts of a line, an answer or an expression are names, years, unknown words. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable

from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.lexicon.senses import Name
from balcer_chat.terminal.styles import Fragment, Line
from balcer_chat.text.items import Item, link
from balcer_chat.text.mending import mend
from balcer_chat.text.tokens import LONGEST_LINE, Token, tokenize

_LONGEST = 400  # characters up to which a line is looked at while it is typed
_BREAKS = re.compile(r"'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|[()\[\]{}]|, ")
_CODE = re.compile(
    r"(?P<string>'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\")|(?P<number>\b\d+\b)"
    r"|(?P<keyword>\b(?:for|in|if|else|and|or|not|is|lambda|True|False|None)\b)|(?P<attribute>(?<=\.)[a-z_]\w*)"
)


def line_styles(text: str, lexicon: Lexicon | None, is_command: Callable[[str], bool] = lambda _: False) -> Line:
    """A line being typed as styled pieces that together are the line.

    The word that ends the line is not called unknown: it may not be finished.

    Args:
        text: the line.
        lexicon: the lexicon of the record; None while it is still being made.
        is_command: tells whether a line is a command.
    """
    if not text or len(text) > _LONGEST:
        return [("", text)]
    if is_command(text):
        head, blank, rest = text.partition(" ")
        return [("command", head), ("", blank + rest)] if blank else [("command", head)]
    if lexicon is None:
        return [("", text)]
    return _joined(
        text,
        ((start, end, style) for start, end, style in _spans(text, lexicon) if end < len(text) or style != "unknown"),
    )


def name_styles(text: str, lexicon: Lexicon | None) -> Line:
    """An answer as styled pieces: names of the record emphasised, made-up short forms of one word left out.

    Args:
        text: the text of an answer.
        lexicon: the lexicon of the record.
    """
    if lexicon is None or not text:
        return [("", text)]
    spans = _spans(text, lexicon, strict=True)
    return _joined(text, ((s, e, style) for s, e, style in spans if style == "name" and _capital(text[s:e])))


def code_styles(text: str) -> Line:
    """A Python expression as styled pieces.

    Args:
        text: the expression.
    """
    return _joined(text, ((match.start(), match.end(), str(match.lastgroup)) for match in _CODE.finditer(text)))


def code_lines(text: str, columns: int) -> list[Line]:
    """A Python expression over several lines, broken only where Python allows it: behind commas within brackets.

    Args:
        text: the expression.
        columns: the width not to exceed, if it can be helped.
    """
    parts, depth, start = [], 0, 0
    for match in _BREAKS.finditer(text):
        depth += (match[0] in "([{") - (match[0] in ")]}")
        if match[0] == ", " and depth:
            parts.append(text[start : match.end()])
            start = match.end()
    lines = [""]
    for part in (*parts, text[start:]):
        if lines[-1].strip() and len(lines[-1]) + len(part.rstrip()) > columns:
            lines.append("    ")
        lines[-1] += part
    return [code_styles(line.rstrip()) for line in lines]


def _capital(text: str) -> bool:
    return any(char.isupper() or char.isdigit() for char in text)


def _joined(text: str, spans: Iterable[tuple[int, int, str]]) -> list[Fragment]:
    """The text cut at spans, which do not overlap and come in order."""
    out: list[Fragment] = []
    at = 0
    for start, end, style in spans:
        if start < at or end > len(text) or start >= end:
            continue
        if start > at:
            out.append(("", text[at:start]))
        out.append((style, text[start:end]))
        at = end
    if at < len(text):
        out.append(("", text[at:]))
    return out


def _spans(text: str, lexicon: Lexicon, strict: bool = False) -> list[tuple[int, int, str]]:
    """Start, end and style of what is recognised in a text; nothing if the text changes its length when read."""
    if len(unicodedata.normalize("NFC", text[:LONGEST_LINE])) != len(text[:LONGEST_LINE]):
        return []
    tokens = mend(tokenize(text), lexicon)
    items = link(tokens, lexicon)
    spans: list[tuple[int, int, str]] = []
    for number, item in enumerate(items):
        behind = items[number + 1].first if number + 1 < len(items) else len(tokens)
        part: tuple[Token, ...] = tokens[item.first : behind]
        style = _style(item, strict)
        if style and part:
            spans.append((part[0].start, part[-1].end, style))
    return spans


def _style(item: Item, strict: bool) -> str:
    if item.stop:
        return ""
    if (name := item.get(Name)) is not None:
        return "name" if name.full or len(item.stems) > 1 or not strict else ""
    if item.span is not None:
        return "year"
    if item.unknown:
        return "unknown"
    return ""
