"""What the tests of the prompt and the command share."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest
from tests.chat_terminal.pty_session import Terminal, environment

import balcer
from balcer_chat.answers.answer import Answer, Status
from balcer_chat.chat import Chat, lexicon_of
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.terminal.completion import Index, build_index
from balcer_chat.terminal.questions import Question, questions
from balcer_chat.terminal.screen import Screen
from balcer_chat.terminal.shell import Settings, Shell
from balcer_chat.terminal.styles import plain


@pytest.fixture(scope="session")
def lexicon(record: balcer.Record) -> Lexicon:
    return lexicon_of(record)


@pytest.fixture(scope="session")
def asked(record: balcer.Record) -> tuple[Question, ...]:
    """Questions worth asking."""
    return questions(record)


@pytest.fixture(scope="session")
def index(record: balcer.Record, asked: tuple[Question, ...], lexicon: Lexicon) -> Index:
    return build_index(record, asked, lexicon.vocabulary.words)


@attrs.define
class Told:
    """A shell without a terminal: what it would show, as text."""

    shell: Shell
    written: list[str]

    def __call__(self, line: str) -> str:
        return plain(self.shell.handle(line))


class _Sized(Screen):
    size = (80, 24)

    @property
    def columns(self) -> int:
        return self.size[0]

    @property
    def rows(self) -> int:
        return self.size[1]


@pytest.fixture
def make_shell(record: balcer.Record) -> Callable[..., Told]:
    """Makes a shell: keyword arguments are settings; ``columns`` and ``chat`` as well."""

    def make(columns: int = 80, chat: Any = None, of: balcer.Record = record, **settings: Any) -> Told:
        written: list[str] = []
        screen = _Sized(color=settings.get("color", False), plain=settings.get("plain", False), write=written.append)
        screen.size = (columns, 24)
        shell = Shell(of, screen, Settings(**settings))
        if chat is not None:
            shell._ready = attrs.evolve(shell.wait(), chat=chat)
        return Told(shell, written)

    return make


class Canned:
    """A conversation with answers made beforehand."""

    def __init__(self, answers: dict[str, Answer]) -> None:
        self.answers = answers
        self.heard: list[str] = []

    def ask(self, question: str) -> Answer:
        self.heard.append(question)
        lost = Answer(question=question, status=Status.NOT_UNDERSTOOD, text="Not understood.")
        return self.answers.get(question, lost)

    def forget(self) -> None:
        self.heard.clear()


@pytest.fixture
def told(make_shell: Callable[..., Told]) -> Told:
    """A shell of 80 columns over the bundled record."""
    return make_shell()


@pytest.fixture
def open_terminal(tmp_path: Path) -> Iterator[Callable[..., Terminal]]:
    """Opens a terminal with the program in it; it is closed at the end."""
    opened: list[Terminal] = []

    def start(*args: str, **options: Any) -> Terminal:
        opened.append(Terminal(options.pop("home", tmp_path), args, **options))
        return opened[-1]

    yield start
    for terminal in opened:
        terminal.child.close(force=True)


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Runs the command in a process of its own."""

    def start(*args: str | bytes, data: bytes = b"", **changes: str | None) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "balcer_chat", *args],
            input=data,
            capture_output=True,
            env=environment(tmp_path, **changes),
            timeout=60,
            check=False,
        )

    return start


@pytest.fixture(scope="session")
def chat(record: balcer.Record) -> Chat:
    return Chat(record)
