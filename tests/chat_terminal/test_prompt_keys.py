"""Keys on the real prompt, fed through a pipe, without a terminal."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput
from tests.chat_terminal.conftest import Told

from balcer_chat.terminal.history import History
from balcer_chat.terminal.loop import converse
from balcer_chat.terminal.repl import PromptReader

C_A, C_C, C_D, C_E, C_R, TAB, ENTER = "\x01", "\x03", "\x04", "\x05", "\x12", "\t", "\r"
UP, RIGHT, ESC = "\x1b[A", "\x1b[C", "\x1b"
PASTE, PASTED = "\x1b[200~", "\x1b[201~"


@pytest.fixture
def keys() -> Iterator[PipeInput]:
    def late(*_: Any) -> None:
        raise TimeoutError("the prompt waits for keys that never come")

    before = signal.signal(signal.SIGALRM, late)
    signal.alarm(10)
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        yield pipe
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.fixture
def history(tmp_path: Path) -> History:
    return History(str(tmp_path / "history"))


def reader_of(told: Told, history: History) -> PromptReader:
    told.shell.wait()
    return PromptReader(told.shell, history)


def test_a_line_is_read_and_kept(told: Told, keys: PipeInput, history: History) -> None:
    reader = reader_of(told, history)
    keys.send_text("When was he born?" + ENTER)
    assert reader.read() == "When was he born?"
    assert history.entries == ["When was he born?"]


def test_ctrl_c_drops_the_line_and_ctrl_d_leaves(told: Told, keys: PipeInput, history: History) -> None:
    reader = reader_of(told, history)
    keys.send_text("half a question" + C_C)
    with pytest.raises(KeyboardInterrupt):
        reader.read()
    keys.send_text(C_D)
    with pytest.raises(EOFError):
        reader.read()
    assert history.entries == []


def test_ctrl_d_on_a_filled_line_deletes(told: Told, keys: PipeInput, history: History) -> None:
    keys.send_text("xwho" + C_A + C_D + ENTER)
    assert reader_of(told, history).read() == "who"


def test_tab_selects_and_enter_takes_without_sending(told: Told, keys: PipeInput, history: History) -> None:
    reader = reader_of(told, history)

    async def typed() -> str:
        task = asyncio.ensure_future(reader._session.prompt_async())
        for text in ("what is xu bi", TAB, ENTER, "?" + ENTER):
            keys.send_text(text)
            await asyncio.sleep(0.1)  # the menu comes while nothing is typed
        return await task

    assert asyncio.run(typed()) == "what is Xu Bing?"


def test_up_and_ctrl_r_bring_earlier_lines(told: Told, keys: PipeInput, history: History) -> None:
    for line in ("When was he born?", "Who is Xu Bing?"):
        history.add(line)
    reader = reader_of(told, history)

    async def typed() -> list[str]:
        task = asyncio.ensure_future(reader._session.prompt_async())
        await asyncio.sleep(0.1)  # the history is loaded beside the prompt
        keys.send_text(UP + UP + ENTER)
        first = await task
        task = asyncio.ensure_future(reader._session.prompt_async())
        await asyncio.sleep(0.1)
        keys.send_text(C_R + "Bing")
        await asyncio.sleep(0.1)
        keys.send_text(ENTER + ENTER)
        return [first, await task]

    assert asyncio.run(typed()) == ["When was he born?", "Who is Xu Bing?"]


def test_right_takes_the_suggestion_and_the_example(told: Told, keys: PipeInput, history: History) -> None:
    reader = reader_of(told, history)

    async def typed() -> list[str]:
        task = asyncio.ensure_future(reader._session.prompt_async())
        await asyncio.sleep(0.05)
        keys.send_text("when was")
        await asyncio.sleep(0.2)  # suggestions come while nothing is typed
        keys.send_text(RIGHT + ENTER)
        first = await task
        task = asyncio.ensure_future(reader._session.prompt_async())
        await asyncio.sleep(0.05)
        keys.send_text(C_E + ENTER)
        return [first, await task]

    suggested, example = asyncio.run(typed())
    assert suggested == "when was he born?"
    assert told.shell.would_answer(example)


def test_a_pasted_block_is_several_lines(told: Told, keys: PipeInput, history: History) -> None:
    keys.send_text(f"{PASTE}When was he born?\r\nWho is Xu Bing?  \n\n{PASTED}" + ENTER)
    assert reader_of(told, history).read() == "When was he born?\nWho is Xu Bing?"


def test_a_pasted_block_is_answered_line_by_line(told: Told, keys: PipeInput, history: History) -> None:
    keys.send_text(f"{PASTE}When was he born?\n\nsources\n{PASTED}" + ENTER + C_D)
    assert converse(told.shell, reader_of(told, history), history) == 0
    shown = "".join(told.written)
    assert shown.index("ask> When was he born?") < shown.index("1954") < shown.index("ask> sources")
    assert "Infobox 1" in shown[shown.index("ask> sources") :]


def test_vi_keys(make_shell: Callable[..., Told], keys: PipeInput, history: History) -> None:
    keys.send_text("xwho" + ESC + "0x" + "A?" + ENTER)
    assert reader_of(make_shell(vi=True), history).read() == "who?"


@pytest.mark.usefixtures("keys")
def test_two_ctrl_c_in_a_row_tell_how_to_leave(told: Told, history: History) -> None:
    reader = reader_of(told, history)
    turns = iter([KeyboardInterrupt, KeyboardInterrupt, EOFError])

    def read() -> str:
        raise next(turns)

    reader.read = read  # type: ignore[method-assign]
    assert converse(told.shell, reader, history) == 0
    assert "Ctrl-D or quit leaves." in "".join(told.written)


def test_a_prompt_that_fails_is_replaced_by_a_plain_one(
    told: Told, history: History, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Failing:
        def read(self) -> str:
            raise RuntimeError("no console")

    lines = iter(["When was he born?", "quit"])
    monkeypatch.setattr("builtins.input", lambda _: next(lines))
    assert converse(told.shell, Failing(), history) == 0
    assert "1954" in "".join(told.written)
    assert "no full prompt here (RuntimeError: no console)" in capsys.readouterr().err


def test_works_inside_a_running_loop(told: Told, keys: PipeInput, history: History) -> None:
    reader = reader_of(told, history)

    async def inside() -> str:
        keys.send_text("who?" + ENTER)
        return reader.read()

    assert asyncio.run(inside()) == "who?"


@pytest.mark.usefixtures("keys")
def test_the_toolbar_tells_subject_version_and_topic(make_shell: Callable[..., Told], history: History) -> None:
    told = make_shell(columns=80)
    reader = reader_of(told, history)
    shown = "".join(piece[1] for piece in reader._toolbar())
    assert told.shell.record.person.name in shown
    assert told.shell.record.version in shown
    assert len(shown) == 80
    told("When was he born?")
    assert "after: When was he born?" in "".join(piece[1] for piece in reader._toolbar())
    narrow = reader_of(make_shell(columns=30), history)
    assert len("".join(piece[1] for piece in narrow._toolbar())) <= 30
    assert reader_of(make_shell(toolbar=False), history)._session.bottom_toolbar is None
