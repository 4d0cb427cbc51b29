"""Lines asked before, kept across sessions: owner-only, bounded, without repeats.

A sudden end of the process loses no earlier line, and two instances at once lose none of each other.

Nothing here ever raises: where the file cannot be used, the lines live as long as the process.
"""

from __future__ import annotations

import contextlib
import os
import stat
import time
from collections.abc import Iterator

LIMIT = 2000
_LONGEST = 2000  # characters of a line that are kept
_WAIT = 1.0  # seconds to wait for another instance
_BIGGEST = 8_000_000  # bytes read of a history file


def state_file() -> str | None:
    """Where the history belongs: the XDG state folder, or its like on Windows; None without a home."""
    if os.name == "nt":
        base = os.environ.get("LOCALAPPDATA", "")
    else:
        base = os.environ.get("XDG_STATE_HOME", "")
        if not os.path.isabs(base):
            home = os.path.expanduser("~")
            base = os.path.join(home, ".local", "state") if os.path.isabs(home) else ""
    return os.path.join(base, "balcer-chat", "history") if base else None


class History:
    """Earlier lines, the oldest first.

    Args:
        path: the file; None to keep nothing.
        limit: how many lines are kept.
    """

    def __init__(self, path: str | None, limit: int = LIMIT) -> None:
        self._path = os.path.realpath(path) if path and "\0" not in path else None
        self._limit = limit
        self.entries: list[str] = self._read() if self._usable() else []

    def add(self, line: str) -> None:
        """Keep a line, in the file, too; a blank one is dropped, an earlier like one gives way.

        Args:
            line: what was asked.
        """
        entry = " ".join(line.split())[:_LONGEST]
        if not entry:
            return
        with contextlib.suppress(ValueError):
            self.entries.remove(entry)
        self.entries.append(entry)
        del self.entries[: -self._limit]
        if self._path and self._usable():
            with contextlib.suppress(OSError, ValueError), self._locked() as locked:
                self._keep(entry, locked)

    def _usable(self) -> bool:
        """Is the file one to read and write, or not there yet? Never a device or a pipe."""
        if self._path is None:
            return False
        try:
            return stat.S_ISREG(os.stat(self._path).st_mode)
        except FileNotFoundError:
            return True
        except (OSError, ValueError):
            return False

    def _read(self) -> list[str]:
        """The lines of the file, each once, at the place of its last occurrence."""
        assert self._path is not None
        try:
            with open(self._path, "rb") as stream:
                raw = stream.read(_BIGGEST)
        except OSError:
            return []
        lines = [" ".join(line.split()) for line in raw.decode("utf-8", "replace").split("\n")]
        newest = dict.fromkeys(line for line in reversed(lines) if line)
        return list(newest)[: self._limit][::-1]

    @contextlib.contextmanager
    def _locked(self) -> Iterator[bool]:
        """Hold the lock beside the file; False if another instance holds it too long or there are no locks here."""
        assert self._path is not None
        os.makedirs(os.path.dirname(self._path), mode=0o700, exist_ok=True)
        handle = os.open(f"{self._path}.lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            yield _lock(handle)
        finally:
            os.close(handle)

    def _keep(self, entry: str, locked: bool) -> None:
        """Put a line at the end of the file: append it, or write the file anew if that drops something."""
        assert self._path is not None
        data = (entry + "\n").encode("utf-8", "replace")
        handle = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            if hasattr(os, "fchmod"):
                with contextlib.suppress(OSError):
                    os.fchmod(handle, 0o600)
            before = _all_of(handle)
            lines = before.split(b"\n")
            if locked and (data[:-1] in lines or len(lines) > self._limit):
                known = [line for line in self._read() if line != entry]
                if self._replace([*known, entry][-self._limit :]):
                    return
            torn = before and not before.endswith(b"\n")
            os.write(handle, b"\n" + data if torn else data)
        finally:
            os.close(handle)

    def _replace(self, lines: list[str]) -> bool:
        """Write the file anew beside the old one, then put it in its place; False leaves the old one."""
        assert self._path is not None
        new = f"{self._path}.new"
        try:
            handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with open(handle, "wb") as stream:
                stream.write("".join(f"{line}\n" for line in lines).encode("utf-8", "replace"))
            os.replace(new, self._path)
        except OSError:
            with contextlib.suppress(OSError):
                os.unlink(new)
            return False
        return True


def _all_of(handle: int) -> bytes:
    os.lseek(handle, 0, os.SEEK_SET)
    parts = []
    while part := os.read(handle, 1 << 20):
        parts.append(part)
    return b"".join(parts)


def _lock(handle: int) -> bool:
    """Lock an open file for this process, waiting a little; closing it unlocks."""
    until = time.monotonic() + _WAIT
    while True:
        try:
            if os.name == "nt":
                import msvcrt

                msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
            else:
                import fcntl

                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
        except BlockingIOError:
            pass
        except OSError as error:
            if os.name != "nt" or not isinstance(error, PermissionError):
                return False
        if time.monotonic() > until:
            return False
        time.sleep(0.005)
