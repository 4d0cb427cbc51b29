"""What was worked out before: plain values kept in the user's cache folder, so that a command starts sooner.

Whatever is kept can be worked out again. A file belongs to one content and one state of the code, by its key, and is
put aside if either is another; a part that is damaged is not used. Only JSON of plain values is read, only from files
that are the user's own, and nothing here ever raises: where nothing can be kept, everything is worked out.

The library keeps nothing; the command says so with :func:`keep`.
"""

from __future__ import annotations

import contextlib
import json
import os
import stat
import sys
from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar
from zlib import crc32

import balcer

V = TypeVar("V")
_FORMAT = "balcer-chat 1"
_BIGGEST = 32_000_000  # bytes read or written of a file
_FILES = 12  # how many are left there

_folder: str | None = None
_opened: list[Kept] = []


def keep(folder: str | None) -> None:
    """From now on, keep things in a folder; None to keep nothing."""
    global _folder  # noqa: PLW0603 - a setting of the process, as its environment is
    _folder = folder
    _opened.clear()


def cache_folder() -> str | None:
    """Where such files belong: the XDG cache folder, or its like on Windows; None without a home."""
    if os.name == "nt":
        base = os.environ.get("LOCALAPPDATA", "")
    else:
        base = os.environ.get("XDG_CACHE_HOME", "")
        if not os.path.isabs(base):
            home = os.path.expanduser("~")
            base = os.path.join(home, ".cache") if os.path.isabs(home) else ""
    return os.path.join(base, "balcer-chat") if base else None


def opened(name: str, content: str | None) -> Kept:
    """What is kept of something.

    Args:
        name: what it is, in letters.
        content: a hash of the content that the values are worked out from; None if there is none.
    """
    if _folder is None or content is None:
        return Kept(None, "")
    code = _code()
    if code is None:
        return Kept(None, "")
    path = os.path.join(_folder, f"{name}-{crc32(os.path.dirname(__file__).encode()):08x}-{content[:8]}.json")
    kept = Kept(path, f"{_FORMAT} {sys.hexversion:x} {balcer.__version__} {content} {code}")
    _opened.append(kept)
    return kept


def save() -> None:
    """Write what was worked out since; the next run finds it."""
    for kept in _opened:
        with contextlib.suppress(OSError, ValueError):
            kept.save()


class Kept:
    """Parts of something, by name.

    Args:
        path: the file; None to keep nothing.
        key: what the file must begin with.
    """

    def __init__(self, path: str | None, key: str) -> None:
        self._path, self._key = path, key
        self._lines: dict[str, str] = {}
        self._made: dict[str, Any] = {}
        if path is not None:
            with contextlib.suppress(OSError, ValueError):
                self._lines = _read(path, key)

    def part(self, name: str, make: Callable[[], V]) -> V:
        """A part, as it was kept; else made now, to be kept.

        Args:
            name: its name, one word.
            make: makes it, of lists, texts, numbers and dicts with texts as keys; it must not be changed later.
        """
        found: V | None = None
        line = self._lines.get(name)
        if line is not None:
            with contextlib.suppress(ValueError, RecursionError):
                number, _, text = line.partition(" ")
                if int(number) == crc32(text.encode()):
                    found = json.loads(text)
        if found is None:
            found = make()
            if self._path is not None:
                self._made[name] = found
        return found

    def save(self) -> None:
        """Write the file, if there is anything new.

        Raises:
            OSError: it cannot be written.
        """
        if self._path is None or not self._made:
            return
        for name, value in self._made.items():
            text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
            self._lines[name] = f"{crc32(text.encode())} {text}"
        self._made.clear()
        content = "\n".join((self._key, *(f"{name} {line}" for name, line in self._lines.items()))).encode()
        if len(content) > _BIGGEST:
            return
        folder = os.path.dirname(self._path)
        os.makedirs(folder, mode=0o700, exist_ok=True)
        _make_room(folder)
        new = f"{self._path}.{os.getpid()}"
        with open(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as stream:
            stream.write(content)
        try:
            os.replace(new, self._path)
        except OSError:
            os.unlink(new)
            raise


def _read(path: str, key: str) -> dict[str, str]:
    """The lines of a file by their first words, if it begins with the key and is the user's own."""
    with open(path, "rb") as stream:
        told = os.fstat(stream.fileno())
        others = os.name != "nt" and (told.st_uid != os.getuid() or told.st_mode & (stat.S_IWGRP | stat.S_IWOTH))
        if others or not stat.S_ISREG(told.st_mode) or told.st_size > _BIGGEST:
            return {}
        first, *lines = stream.read().decode().split("\n")
    pairs = (line.partition(" ") for line in lines)
    return {name: line for name, _, line in pairs} if first == key else {}


def _make_room(folder: str) -> None:
    """Let the files go that were not written for the longest time."""
    ours = (file for file in os.scandir(folder) if file.name.endswith(".json"))
    for file in sorted(ours, key=lambda file: file.stat().st_mtime, reverse=True)[_FILES - 1 :]:
        os.unlink(file.path)


@cache
def _code() -> str | None:
    """What tells one state of the two packages' files from another, as Python tells stale bytecode; None if unknown."""
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    told: list[str] = []
    try:
        for part in ("lexicon", "text"):
            told += _state(os.path.join(here, part))
        library = os.path.join(os.path.dirname(here), "balcer")
        for part in ("", "model", "collections", "query"):
            told += _state(os.path.join(library, part))
    except OSError:
        return None
    return " ".join(sorted(told))


def _state(folder: str) -> list[str]:
    with os.scandir(folder) as files:
        stats = [(file.name, file.stat()) for file in files if file.name.endswith((".py", ".json", ".txt"))]
    return [f"{name} {told.st_size} {told.st_mtime_ns} {told.st_ctime_ns}" for name, told in stats]
