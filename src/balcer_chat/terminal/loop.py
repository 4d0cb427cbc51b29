"""The loop of the prompt: read a line, answer it, until there is no more."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterable
from typing import Protocol

import attrs

from balcer import Record
from balcer_chat.printing import one_line
from balcer_chat.terminal.history import History, state_file
from balcer_chat.terminal.screen import Screen
from balcer_chat.terminal.shell import Settings, Shell
from balcer_chat.terminal.styles import Line
from balcer_chat.terminal.wrap import wrap

__all__ = ["PROMPT", "PlainReader", "Reader", "Settings", "banner", "converse", "lines_in", "talk"]

PROMPT = "ask> "
_PATIENCE = 2  # Ctrl-C in a row after which it is said how to leave
_DUMB = ("", "dumb", "unknown")


class Reader(Protocol):
    """What gives lines."""

    def read(self) -> str:
        """The next line, or several that were pasted.

        Raises:
            EOFError: there are no more.
            KeyboardInterrupt: the line was dropped.
        """


class PlainReader:
    """Lines through ``input()``: no menus, colours or escape codes.

    Args:
        shell: told when the prompt stands.
        history: where lines are kept.
    """

    def __init__(self, shell: Shell, history: History) -> None:
        self._shell = shell
        self._history = history

    def read(self) -> str:
        """The next line."""
        self._shell.prepare()
        line = input(PROMPT)
        self._history.add(line)
        return line


def talk(record: Record, settings: Settings) -> int:
    """Run a prompt on the terminal until the user leaves.

    Args:
        record: the record to ask.
        settings: how the prompt behaves.
    """
    plain = settings.plain or (os.name != "nt" and os.environ.get("TERM", "") in _DUMB)
    screen = Screen(color=settings.color and not plain, plain=plain, pager=settings.pager)
    shell = Shell(record, screen, attrs.evolve(settings, plain=plain))
    history = History(state_file())
    reader: Reader = PlainReader(shell, history)
    if not plain:
        try:
            from balcer_chat.terminal.repl import PromptReader

            reader = PromptReader(shell, history)
        except Exception as error:  # noqa: BLE001  no console, no module, an unknown terminal: go on without
            _tell_plain(screen, error)
    screen.show(banner(record, screen.columns))
    return converse(shell, reader, history)


def _tell_plain(screen: Screen, error: Exception) -> None:
    told = one_line(f"{type(error).__name__}: {error}").rstrip(": ")
    screen.color = False
    sys.stderr.write(f"balcer-chat: no full prompt here ({told}); going on with a plain one\n")


def banner(record: Record, columns: int) -> list[Line]:
    """What is shown before the first prompt."""
    name, version = one_line(record.person.name), one_line(record.version)
    facts = len(record.facts)
    lines = wrap(
        [("name", name), ("", f": {facts} cited facts, record {version} as of {record.as_of}.")], columns
    )  # fmt: skip
    return [*lines, *wrap([("", "Ask in plain English; help shows how, Ctrl-D leaves.")], columns), []]


def lines_in(text: str) -> Iterable[str]:
    """The lines of what was typed or pasted that hold something."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def converse(shell: Shell, reader: Reader, history: History) -> int:
    """Read and answer until there is no more.

    Args:
        shell: the conversation.
        reader: gives the lines.
        history: used again where the reader fails.
    """
    dropped = 0
    while True:
        try:
            text = reader.read()
        except KeyboardInterrupt:
            dropped += 1
            _tell_dropped(shell, reader, dropped)
            continue
        except EOFError:
            _new_line(shell, reader)
            return 0
        except OSError as error:
            if isinstance(reader, PlainReader):
                return 0  # the terminal is gone
            reader = _plain_instead(shell, history, error)
            continue
        except Exception as error:  # whatever the terminal cannot do, input() can
            if isinstance(reader, PlainReader):
                raise
            reader = _plain_instead(shell, history, error)
            continue
        dropped = 0
        lines = list(lines_in(text))
        try:
            for line in lines:
                if not _answer(shell, line, echo=len(lines) > 1):
                    return 0
        except KeyboardInterrupt:
            _new_line(shell, reader)


def _plain_instead(shell: Shell, history: History, error: Exception) -> PlainReader:
    _tell_plain(shell.screen, error)
    return PlainReader(shell, history)


def _new_line(shell: Shell, reader: Reader) -> None:
    if isinstance(reader, PlainReader):
        with contextlib.suppress(KeyboardInterrupt):
            shell.screen.write("\n")


def _tell_dropped(shell: Shell, reader: Reader, times: int) -> None:
    with contextlib.suppress(KeyboardInterrupt):
        _new_line(shell, reader)
        if times == _PATIENCE:
            shell.screen.show([[("note", "Ctrl-D or quit leaves.")]])


def _answer(shell: Shell, line: str, echo: bool) -> bool:
    """Answer a line; False if it says to leave."""
    if echo:
        shell.screen.write(f"{PROMPT}{one_line(line)}\n")
    lines = shell.handle(line)
    if lines:
        shell.screen.show([*lines, []])
    return not shell.leaving
