"""One answer on a terminal without a prompt: wrapped, with its footnote."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from balcer_chat.chat import lexicon_of
from balcer_chat.formats import Writer
from balcer_chat.terminal.render import answer_page
from balcer_chat.terminal.screen import Screen
from balcer_chat.terminal.styles import ansi

if TYPE_CHECKING:
    import argparse

    from balcer_chat.answers.answer import Answer
    from balcer_chat.chat import Chat


class TerminalWriter(Writer):
    """Writes answers laid out for the terminal.

    Args:
        write: takes one line without its end.
        chat: the conversation.
        options: those of the command line.
    """

    def __init__(self, write: Callable[[str], None], chat: Chat, options: argparse.Namespace) -> None:
        super().__init__(write, "text")
        self._out = write
        self._lexicon = lexicon_of(chat.record)
        self._options = options
        dumb = os.environ.get("TERM", "") in ("", "dumb", "unknown") or sys.platform == "win32"
        color = not (options.no_color or options.plain or dumb or os.environ.get("NO_COLOR"))
        self._screen = Screen(color=color, plain=options.plain)

    def answer(self, answer: Answer) -> None:
        """Write one answer."""
        lines = answer_page(
            answer, self._screen.columns, self._lexicon, self._options.plain, explain=self._options.explain
        )
        self._out(ansi(lines, self._screen.color))
