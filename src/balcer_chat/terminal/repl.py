"""The prompt itself: keys, menu, colours, toolbar. The only module that knows prompt_toolkit."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from prompt_toolkit import PromptSession, print_formatted_text
from prompt_toolkit.auto_suggest import AutoSuggest, Suggestion
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.cursor_shapes import ModalCursorShapeConfig
from prompt_toolkit.document import Document
from prompt_toolkit.enums import EditingMode
from prompt_toolkit.filters import Condition, completion_is_selected
from prompt_toolkit.formatted_text import ANSI, StyleAndTextTuples
from prompt_toolkit.history import InMemoryHistory
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.lexers import Lexer
from prompt_toolkit.output import ColorDepth
from prompt_toolkit.styles import Style, merge_styles

from balcer_chat.printing import cut, one_line, width
from balcer_chat.terminal.commands import is_command
from balcer_chat.terminal.history import History
from balcer_chat.terminal.loop import PROMPT
from balcer_chat.terminal.shell import Shell
from balcer_chat.terminal.styles import STYLES
from balcer_chat.terminal.suggest import suggest

_STYLE = Style.from_dict(
    {
        **{kind: STYLES[kind] for kind in ("name", "year", "unknown", "command")},
        "prompt": "bold",
        "placeholder": "ansibrightblack",
        "auto-suggestion": "ansibrightblack",
        "bottom-toolbar": "reverse",
        "completion-menu": "noinherit",
        "completion-menu.completion": "noinherit bg:ansigray fg:ansiblack",
        "completion-menu.completion.current": "noinherit reverse bold fg:ansiblue bg:ansiwhite",
        "completion-menu.meta.completion": "noinherit bg:ansigray fg:ansiblack",
        "completion-menu.meta.completion.current": "noinherit reverse fg:ansiblue bg:ansiwhite",
        "scrollbar.background": "bg:ansigray",
        "scrollbar.button": "bg:ansiblack",
    }
)
_COLORLESS = Style.from_dict({"placeholder": "italic", "auto-suggestion": "italic"})
_MENU_ROWS = 4
_NARROW = 50  # columns below which the menu leaves out its descriptions


class _History(InMemoryHistory):
    """Shows earlier lines to the prompt, and gives new ones to the file; a pasted block is several lines."""

    def __init__(self, history: History) -> None:
        super().__init__()
        self._history = history

    def load_history_strings(self) -> Iterable[str]:
        yield from reversed(self._history.entries)

    def append_string(self, string: str) -> None:
        for line in string.splitlines():
            if line.strip() and (not self._loaded_strings or self._loaded_strings[0] != line):
                super().append_string(line)

    def store_string(self, string: str) -> None:
        self._history.add(string)


class _Completer(Completer):
    def __init__(self, shell: Shell) -> None:
        self._shell = shell

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterator[Completion]:
        if (ready := self._shell.ready) is None:
            return
        from balcer_chat.terminal.completion import complete

        text, columns = document.text_before_cursor, self._shell.screen.columns
        with contextlib.suppress(Exception):  # a menu is never worth an error
            for found in complete(text, ready.index, complete_event.completion_requested):
                yield Completion(
                    found.text,
                    start_position=found.start - len(text),
                    display=cut(one_line(found.text), max(12, columns - 8)),
                    display_meta=one_line(found.meta) if columns >= _NARROW else "",
                )


class _Suggest(AutoSuggest):
    def __init__(self, shell: Shell, history: History) -> None:
        self._shell = shell
        self._history = history

    def get_suggestion(self, buffer: Buffer, document: Document) -> Suggestion | None:  # noqa: ARG002
        if not document.is_cursor_at_the_end:
            return None
        ready = self._shell.ready
        asked = [question.text for question in ready.questions] if ready else []
        rest = suggest(document.text, reversed(self._history.entries), asked)
        return Suggestion(one_line(rest) if rest[:1] != " " else " " + one_line(rest)) if rest else None


class _Lexer(Lexer):
    def __init__(self, shell: Shell) -> None:
        self._shell = shell

    def lex_document(self, document: Document) -> Callable[[int], StyleAndTextTuples]:
        lines = document.lines
        ready = self._shell.ready

        def styled(number: int) -> StyleAndTextTuples:
            if number >= len(lines):
                return []
            if ready is None:
                return [("", lines[number])]
            from balcer_chat.terminal.highlight import line_styles

            try:
                pieces = line_styles(lines[number], ready.lexicon, is_command)
            except Exception:  # noqa: BLE001  colours are never worth an error
                pieces = [("", lines[number])]
            return [(f"class:{style}" if style else "", text) for style, text in pieces]

        return styled

    def invalidation_hash(self) -> bool:
        return self._shell.ready is not None


class PromptReader:
    """Lines from a prompt with completion, suggestions, colours and history.

    Args:
        shell: the conversation, for what the prompt shows of it.
        history: where lines are kept.
        session: keyword arguments for the ``PromptSession``, for tests.
    """

    def __init__(self, shell: Shell, history: History, **session: Any) -> None:
        self._shell = shell
        settings = shell.settings
        self._session: PromptSession[str] = PromptSession(
            message=[("class:prompt", PROMPT)],
            completer=_Completer(shell),
            complete_while_typing=True,
            auto_suggest=_Suggest(shell, history),
            lexer=_Lexer(shell),
            history=_History(history),
            style=_STYLE if settings.color else merge_styles([_STYLE, _COLORLESS]),
            include_default_pygments_style=False,
            color_depth=ColorDepth.DEPTH_4_BIT if settings.color else ColorDepth.DEPTH_1_BIT,
            editing_mode=EditingMode.VI if settings.vi else EditingMode.EMACS,
            cursor=ModalCursorShapeConfig() if settings.vi else None,
            bottom_toolbar=self._toolbar if settings.toolbar else None,
            placeholder=self._placeholder,
            reserve_space_for_menu=_MENU_ROWS,
            key_bindings=self._keys(),
            enable_suspend=True,
            mouse_support=False,
            multiline=False,
            **session,
        )
        self._session.app.after_render += lambda _: shell.prepare()
        shell.on_ready = self._session.app.invalidate
        if os.name == "nt":
            shell.screen.write = lambda text: print_formatted_text(ANSI(text), end="")

    def read(self) -> str:
        """The next line, or several that were pasted.

        Raises:
            EOFError: Ctrl-D on an empty line.
            KeyboardInterrupt: Ctrl-C.
        """
        with _terminated():
            return self._session.prompt(in_thread=_loop_runs())

    def _example(self) -> str:
        ready = self._shell.ready
        if ready is None or self._shell.last is not None or not ready.index.headlines:
            return ""
        return next((q.text for q in ready.index.headlines[1:]), ready.index.headlines[0].text)

    def _placeholder(self) -> StyleAndTextTuples:
        return [("class:placeholder", cut(one_line(self._example()), max(0, self._shell.screen.columns - 8)))]

    def _toolbar(self) -> StyleAndTextTuples:
        record, columns = self._shell.record, self._shell.screen.columns
        left = f" {one_line(record.person.name)} · record {one_line(record.version)}"
        right = "Tab completes · help · Ctrl-D leaves "
        if topic := self._shell.topic:
            right = f"after: {topic} "
        room = columns - width(left) - 3
        if room < 12:
            return [("", cut(left, columns))]
        shown = cut(right.strip(), room - 1) + " "
        return [("", left), ("", " " * max(1, columns - width(left) - width(shown))), ("", shown)]

    def _keys(self) -> KeyBindings:
        keys = KeyBindings()
        empty = Condition(lambda: not self._session.default_buffer.text)

        @keys.add("enter", filter=completion_is_selected)
        def take(event: KeyPressEvent) -> None:
            """Take the selected completion; the line is sent by the next Enter."""
            event.current_buffer.complete_state = None

        @keys.add("right", filter=empty)
        @keys.add("c-e", filter=empty)
        def example(event: KeyPressEvent) -> None:
            """Take the example that an empty line shows."""
            event.current_buffer.insert_text(one_line(self._example()))

        @keys.add(Keys.BracketedPaste)
        def paste(event: KeyPressEvent) -> None:
            """Insert what was pasted, several lines as such; they are answered one by one."""
            text = event.data.replace("\r\n", "\n").replace("\r", "\n")
            event.current_buffer.insert_text("\n".join(line.rstrip() for line in text.strip("\n").split("\n")))

        return keys


def _loop_runs() -> bool:
    """Is an event loop running in this thread, as in a notebook?"""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True


@contextlib.contextmanager
def _terminated() -> Iterator[None]:
    """Leave the terminal as it was when the process is told to end."""

    def leave(number: int, _: object) -> None:
        sys.exit(128 + number)

    try:
        before = signal.signal(signal.SIGTERM, leave)
    except (ValueError, AttributeError):  # not the main thread, or no such signal
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
