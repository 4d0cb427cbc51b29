"""Asking from Python: one conversation that is there without being made, for notebooks and short scripts."""

from __future__ import annotations

from threading import Lock

import balcer
from balcer import Record
from balcer_chat.answers.answer import Answer
from balcer_chat.chat import Chat

_lock = Lock()
_chats: list[Chat] = []


def ask(question: str, record: Record | None = None, *, fresh: bool = False) -> Answer:
    """Answer one question; later ones may lean on it. The answer displays itself in IPython and in notebooks.

    Args:
        question: any text.
        record: the record to answer from, the bundled one if left out; another one begins a new conversation.
        fresh: begin a new conversation.

    >>> ask("When was he born?").status.value
    'answered'
    """
    with _lock:
        wanted = balcer.load() if record is None else record
        if not _chats or _chats[0].record is not wanted:
            _chats[:] = [Chat(wanted)]
        elif fresh:
            _chats[0].forget()
        return _chats[0].ask(question)
