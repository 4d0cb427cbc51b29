"""Where lines are shown: the terminal, and a pager when they are more than it holds. No shell is run."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
from collections.abc import Callable, Sequence

from balcer_chat.terminal.styles import Line, ansi, line_width

_NARROWEST = 20


class Screen:
    """A terminal to write to.

    Args:
        color: send style codes.
        plain: for screen readers: nothing but text, never a pager.
        pager: stop when the screen is full.
        write: where text goes; standard output if left out.
    """

    def __init__(
        self, color: bool = True, plain: bool = False, pager: bool = True, write: Callable[[str], None] | None = None
    ) -> None:
        self.color = color and not plain
        self.plain = plain
        self._pager = pager and not plain
        self.write = write or _write

    @property
    def columns(self) -> int:
        """Width of the terminal."""
        return max(_NARROWEST, shutil.get_terminal_size((80, 24)).columns)

    @property
    def rows(self) -> int:
        """Height of the terminal."""
        return max(4, shutil.get_terminal_size((80, 24)).lines)

    def show(self, lines: Sequence[Line]) -> None:
        """Write lines; through a pager if they are more than the screen holds.

        Args:
            lines: the lines.
        """
        if not lines:
            return
        taken = sum(max(1, -(-line_width(line) // self.columns)) for line in lines)
        if self._pager and taken > self.rows - 1:
            if self._page(lines):
                return
            self._by_hand(lines)
            return
        self.write(ansi(lines, self.color) + "\n")

    def clear(self) -> None:
        """Clear the terminal, where that is known how."""
        if self.color:
            self.write("\x1b[2J\x1b[H")

    def _page(self, lines: Sequence[Line]) -> bool:
        """Show lines in the user's pager, or in less; False if there is none."""
        import shlex
        import subprocess

        try:
            command = shlex.split(os.environ.get("PAGER", "")) or ["less"]
        except ValueError:
            return False
        program = shutil.which(command[0])
        if program is None:
            return False
        less = os.path.basename(command[0]) == "less"
        options = os.environ.get("LESS")
        colors = self.color and less and (options is None or "R" in options or "r" in options)
        environment = {**os.environ, "LESSSECURE": "1", "LESSCHARSET": "utf-8"}
        if options is None:
            environment["LESS"] = "-FRX$-Psq leaves, Space goes on$"
        text = ansi(lines, colors) + "\n"
        try:
            process = subprocess.Popen([program, *command[1:]], stdin=subprocess.PIPE, env=environment)  # noqa: S603
        except OSError:
            return False
        with contextlib.suppress(OSError, KeyboardInterrupt):
            assert process.stdin is not None
            process.stdin.write(text.encode("utf-8", "replace"))
            process.stdin.close()
        while True:
            try:
                process.wait()
                return True
            except KeyboardInterrupt:
                continue

    def _by_hand(self, lines: Sequence[Line]) -> None:
        """A screen at a time, for where there is no pager."""
        step = self.rows - 1
        for start in range(0, len(lines), step):
            self.write(ansi(lines[start : start + step], self.color) + "\n")
            if start + step < len(lines):
                try:
                    if input("-- Enter for more, q to stop -- ").strip().lower().startswith("q"):
                        return
                except (EOFError, KeyboardInterrupt):
                    self.write("\n")
                    return


def _write(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()
