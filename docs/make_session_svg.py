# ruff: noqa: INP001  a script, no package
"""Run a real session of ``balcer-chat`` in a pseudo-terminal and draw its screen as ``session.svg``.

Usage: ``python docs/make_session_svg.py [--check]``. The picture holds text only: no web fonts, no scripts, no dates.
With ``--check`` nothing is written; exit 1 if the picture would be another one.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
import time
from collections.abc import Iterator
from html import escape
from pathlib import Path

import pexpect
import pyte

HERE = Path(__file__).parent
COLUMNS, ROWS = 88, 36
SCRIPT = (
    "When was he born?\r",
    "Which awards did he win in 1997?\r",
    "and in 1999?\r",
    "sources\r",
    "Who directed abuve the drow",
)
"""What is typed; after the last text the picture is taken."""

_CELL_WIDTH, _CELL_HEIGHT, _MARGIN, _TOP = 8.4, 18, 14, 34
_BASE = 13.5  # from the top of a cell to its base line
_BACK, _FRONT = "#1d2129", "#d7dae0"
_COLORS = {
    "default": _FRONT, "black": "#1d2129", "red": "#e06c75", "green": "#98c379", "brown": "#e5c07b", "blue": "#61afef",
    "magenta": "#c678dd", "cyan": "#56b6c2", "white": "#d7dae0", "brightblack": "#828997", "brightwhite": "#ffffff",
}  # fmt: skip
_NAMESPACE, _ROLE = 'xmlns="http://www.w3.org/2000/svg"', 'role="img" aria-labelledby="title"'
_WAIT = 20.0  # seconds that an answer may take
_STILL = 0.4  # seconds without a change after which a screen counts as done


class _Screen(pyte.Screen):
    """A screen that draws faint text grey, which pyte does not know."""

    def select_graphic_rendition(self, *attributes: int, **options: bool) -> None:
        super().select_graphic_rendition(*(90 if a == 2 else a for a in attributes), **options)


def record() -> pyte.Screen:
    """Run the session and return its last screen."""
    screen = _Screen(COLUMNS, ROWS)
    stream = pyte.ByteStream(screen)
    with tempfile.TemporaryDirectory() as home:
        environment = {
            "PATH": os.environ.get("PATH", ""), "PYTHONPATH": os.pathsep.join(p for p in sys.path if p), "HOME": home,
            "XDG_STATE_HOME": home, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8",
        }  # fmt: skip
        child = pexpect.spawn(
            sys.executable, ["-m", "balcer_chat"], dimensions=(ROWS, COLUMNS), env=environment, timeout=_WAIT
        )
        screen.write_process_input = child.send  # type: ignore[method-assign]
        try:
            _settle(child, screen, stream, "ask>")
            for text in SCRIPT:
                child.send(text)
                _settle(child, screen, stream, "" if text.endswith("\r") else text)
        finally:
            child.close(force=True)
    return screen


def _settle(child: pexpect.spawn[bytes], screen: pyte.Screen, stream: pyte.ByteStream, expected: str) -> None:
    """Read until the screen shows a text and stands still."""
    until, last = time.monotonic() + _WAIT, time.monotonic()
    while time.monotonic() < until:
        try:
            stream.feed(child.read_nonblocking(65536, timeout=0.05))
            last = time.monotonic()
        except pexpect.TIMEOUT:
            quiet = time.monotonic() - last > _STILL
            line = screen.display[screen.cursor.y].rstrip()
            if quiet and (expected in line if expected else line == "ask>"):
                return
        except pexpect.EOF:
            break
    raise SystemExit("the session did not get as far as it should:\n" + "\n".join(screen.display))


def _runs(line: dict[int, pyte.screens.Char]) -> Iterator[tuple[int, str, pyte.screens.Char]]:
    """The stretches of a line in one style: column, text, style."""
    start, text, style = 0, "", line[0]
    for column in range(COLUMNS):
        char = line[column]
        if column and char[1:] != style[1:]:
            yield start, text, style
            start, text = column, ""
        style = char
        text += char.data
    yield start, text, style


def draw(screen: pyte.Screen) -> str:
    """The screen as SVG.

    Args:
        screen: what the terminal shows.
    """
    used = max((n for n, text in enumerate(screen.display) if text.strip()), default=0) + 1
    wide = COLUMNS * _CELL_WIDTH + 2 * _MARGIN
    high = used * _CELL_HEIGHT + _TOP + _MARGIN
    parts = [
        f'<svg {_NAMESPACE} width="{wide:g}" height="{high:g}" viewBox="0 0 {wide:g} {high:g}" {_ROLE}>',
        '<title id="title">A session of balcer-chat: questions, answers with citations, completion</title>',
        "<style>text{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace}</style>",
        f'<rect width="100%" height="100%" rx="8" fill="{_BACK}"/>',
    ]
    parts += [f'<circle cx="{18 + 18 * n}" cy="17" r="5.5" fill="#4b515d"/>' for n in range(3)]
    for row in range(used):
        for column, text, style in _runs(screen.buffer[row]):
            parts.extend(_drawn(row, column, text, style))
    return "\n".join([*parts, "</svg>"]) + "\n"


def _drawn(row: int, column: int, text: str, style: pyte.screens.Char) -> Iterator[str]:
    front, back = _COLORS.get(style.fg, _FRONT), _COLORS.get(style.bg, _BACK) if style.bg != "default" else _BACK
    if style.reverse:
        front, back = back, front
    x, y, size = _MARGIN + column * _CELL_WIDTH, _TOP + row * _CELL_HEIGHT, len(text) * _CELL_WIDTH
    if back != _BACK:
        yield f'<rect x="{x:g}" y="{y:g}" width="{size:g}" height="{_CELL_HEIGHT}" fill="{back}"/>'
    weight = ' font-weight="bold"' if style.bold else ""
    line = ' text-decoration="underline"' if style.underscore else ""
    words = "".join(
        f'<tspan x="{x + match.start() * _CELL_WIDTH:g}" textLength="{len(match[0]) * _CELL_WIDTH:g}"'
        f' lengthAdjust="spacingAndGlyphs">{escape(match[0], quote=False)}</tspan>'
        for match in re.finditer(r"\S+", text)
    )
    if words:
        yield f'<text y="{y + _BASE:g}" fill="{front}"{weight}{line}>{words}</text>'


def main() -> int:
    """Draw the picture, or check it."""
    path, picture = HERE / "session.svg", draw(record())
    if "--check" in sys.argv[1:]:
        if path.exists() and path.read_text("utf-8") == picture:
            return 0
        sys.stderr.write("session.svg is not up to date: run python docs/make_session_svg.py\n")
        return 1
    path.write_text(picture, "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
