"""Styled text wrapped to a width, and tables padded by display width."""

from __future__ import annotations

from collections.abc import Sequence

from balcer_chat.printing import cut, one_line, pad, split_at, width
from balcer_chat.terminal.styles import Fragment, Line, line_width

_LEAST = 8  # a column of a table is never made narrower than this


def wrap(pieces: Sequence[Fragment], columns: int, first: str = "", rest: str = "") -> list[Line]:
    """Break styled text at blanks; a word longer than a line is split.

    Args:
        pieces: styled text; runs of blanks count as one.
        columns: the width not to exceed.
        first: what the first line begins with.
        rest: what the others begin with.
    """
    lines: list[Line] = []
    current: Line = [("", first)] if first else []
    used, empty = width(first), True
    for word in _words(pieces):
        size = line_width(word)
        if not empty and used + 1 + size > columns:
            lines.append(current)
            current, used, empty = [("", rest)] if rest else [], width(rest), True
        if not empty:
            _add(current, (_common(current[-1][0], word[0][0]), " "))
            used += 1
        for style, text in word:
            while text:
                fits, text = split_at(text, max(1, columns - used))
                if text and width(fits) > columns - used and not empty:
                    fits, text = "", fits + text
                if fits:
                    _add(current, (style, fits))
                    used, empty = used + width(fits), False
                if text:
                    lines.append(current)
                    current, used, empty = [("", rest)] if rest else [], width(rest), True
    if not empty or not lines:
        lines.append(current)
    return lines


def _common(left: str, right: str) -> str:
    return left if left == right else ""


def _add(pieces: Line, piece: Fragment) -> None:
    if pieces and pieces[-1][0] == piece[0]:
        pieces[-1] = (piece[0], pieces[-1][1] + piece[1])
    else:
        pieces.append(piece)


def _words(pieces: Sequence[Fragment]) -> list[Line]:
    """The words of styled text, each of one or more pieces."""
    words: list[Line] = []
    open_word = False
    for style, text in pieces:
        for number, part in enumerate(text.replace("\n", " ").split(" ")):
            if number:
                open_word = False
            if not part:
                continue
            if open_word:
                words[-1].append((style, part))
            else:
                words.append([(style, part)])
                open_word = True
    return words


def table(head: Sequence[str], rows: Sequence[Sequence[str]], columns: int, plain: bool = False) -> list[Line]:
    """A table padded by display width; where it does not fit, one ``label: value`` line for each cell.

    Args:
        head: headings of the columns.
        rows: cells, as many in each row.
        columns: the width not to exceed.
        plain: always the second form.
    """
    if not rows:
        return []
    cells = [[one_line(cell) for cell in row] for row in rows]
    keep = [n for n in range(len(head)) if any(row[n] for row in cells)]
    head, cells = [head[n] for n in keep], [[row[n] for n in keep] for row in cells]
    sizes = _sizes(head, cells, columns)
    if plain or sizes is None:
        return _records(head, cells, columns)
    right = [all(_numeric(row[n]) for row in cells if row[n]) for n in range(len(head))]
    lines: list[Line] = [
        [("heading", "  ".join(pad(cut(h, s), s, r) for h, s, r in zip(head, sizes, right, strict=True)).rstrip())],
        [("note", "  ".join("─" * s for s in sizes))],
    ]
    for row in cells:
        lines.extend(_row(row, sizes, right))
    return lines


def _numeric(cell: str) -> bool:
    return cell.replace(",", "").isdecimal() and len(cell) != 4


def _row(row: Sequence[str], sizes: Sequence[int], right: Sequence[bool]) -> list[Line]:
    """One row, over several lines where a cell is longer than its column."""
    parts = [["".join(t for _, t in piece) for piece in wrap([("", c)], s)] for c, s in zip(row, sizes, strict=True)]
    lines: list[Line] = []
    for number in range(max(map(len, parts))):
        shown = [
            pad(part[number] if number < len(part) else "", size, flag)
            for part, size, flag in zip(parts, sizes, right, strict=True)
        ]
        lines.append([("", "  ".join(shown).rstrip())])
    return lines


def _sizes(head: Sequence[str], cells: Sequence[Sequence[str]], columns: int) -> list[int] | None:
    """Widths of the columns: as wide as their cells, the widest narrowed until all fit; None if they cannot."""
    sizes = [max(width(h), *(width(row[n]) for row in cells)) for n, h in enumerate(head)]
    room = columns - 2 * (len(sizes) - 1)
    least = [min(size, max(_LEAST, width(h))) for size, h in zip(sizes, head, strict=True)]
    if sum(least) > room or (len(sizes) > 1 and sum(sizes) > room * 3):
        return None
    while sum(sizes) > room:
        widest = max((n for n in range(len(sizes)) if sizes[n] > least[n]), key=lambda n: sizes[n])
        others = [s for n, s in enumerate(sizes) if n != widest]
        goal = max(least[widest], max([s for s in others if s < sizes[widest]], default=0), room - sum(others))
        sizes[widest] = min(sizes[widest] - 1, goal)
    return sizes


def _records(head: Sequence[str], cells: Sequence[Sequence[str]], columns: int) -> list[Line]:
    lines: list[Line] = []
    for number, row in enumerate(cells):
        if number:
            lines.append([])
        for label, cell in zip(head, row, strict=True):
            if cell:
                lines.extend(wrap([("heading", f"{label}:"), ("", f" {cell}")], columns, "", "  "))
    return lines
