"""A real ``balcer-chat`` on a pseudo-terminal, and the screen that a user sees."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import pexpect
import pyte

SOURCE = Path(__file__).parents[2] / "src"
PATIENCE = 15.0
_CACHE = tempfile.TemporaryDirectory(prefix="balcer-chat-tests-")
"""One for all the commands that the tests run: each but the first starts with what is kept."""


def environment(home: Path, **changes: str | None) -> dict[str, str]:
    """A clean environment with its own home.

    Args:
        home: folder for all that is kept but the cache.
        changes: variables to set, or to drop with None.
    """
    made: dict[str, str | None] = {
        "PATH": os.environ.get("PATH", ""),
        "PYTHONPATH": str(SOURCE),
        "HOME": str(home),
        "XDG_STATE_HOME": str(home / "state"),
        "XDG_CACHE_HOME": _CACHE.name,
        "TERM": "xterm-256color",
        "LC_ALL": "C.UTF-8",
        **changes,
    }
    return {name: value for name, value in made.items() if value is not None}


class Terminal:
    """A terminal with the program in it.

    Args:
        home: folder for all that is kept but the cache.
        args: arguments of the command.
        columns: width.
        rows: height.
        changes: environment variables to set, or to drop with None.
    """

    def __init__(
        self, home: Path, args: Sequence[str] = (), columns: int = 80, rows: int = 24, **changes: str | None
    ) -> None:
        self.raw = b""
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.child = pexpect.spawn(
            sys.executable,
            ["-m", "balcer_chat", *args],
            dimensions=(rows, columns),
            env=environment(home, **changes),
            timeout=PATIENCE,
            cwd=str(home),
        )
        self.child.delaybeforesend = None
        self.screen.write_process_input = self.child.send  # type: ignore[method-assign]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.child.close(force=True)

    @property
    def text(self) -> str:
        """What stands on the screen."""
        return "\n".join(line.rstrip() for line in self.screen.display).rstrip()

    @property
    def line(self) -> str:
        """The line of the cursor."""
        return self.screen.display[self.screen.cursor.y].rstrip()

    def send(self, keys: str) -> None:
        """Press keys."""
        self.child.send(keys)

    def until(self, *wanted: str | Callable[[], bool], message: str = "") -> str:
        """Read until the screen shows every text and fulfils every condition; return what it shows."""
        end = time.monotonic() + PATIENCE
        while True:
            shown = self.text
            if all(w in shown if isinstance(w, str) else w() for w in wanted):
                return shown
            if time.monotonic() > end:
                raise AssertionError(f"never showed {wanted} {message}; shows:\n{shown}")
            self._feed()

    def _feed(self) -> None:
        try:
            data = self.child.read_nonblocking(65536, timeout=0.05)
        except pexpect.TIMEOUT:
            return
        except pexpect.EOF:
            time.sleep(0.01)
            return
        self.raw += data
        self._stream.feed(data)

    def prompt(self) -> str:
        """Wait until an empty prompt stands and the words are ready; return what the screen shows."""
        return self.until(lambda: self.line.startswith("ask>"))

    def ask(self, line: str, *wanted: str | Callable[[], bool]) -> str:
        """Type a line and wait for what it should bring and the next prompt."""
        self.send(line)
        self.until(lambda: line[-10:] in self.line)
        self.send("\r")
        return self.until(*wanted, lambda: line[-10:] not in self.line and self.line.startswith("ask>"))

    def left(self) -> int | None:
        """Wait until the program has ended; its exit status."""
        end = time.monotonic() + PATIENCE
        while self.child.isalive() and time.monotonic() < end:
            self._feed()
        assert not self.child.isalive(), f"still there; shows:\n{self.text}\n{self.raw[-300:]!r}"
        for _ in range(3):
            self._feed()
        self.child.close()
        status: int | None = self.child.exitstatus
        return status
