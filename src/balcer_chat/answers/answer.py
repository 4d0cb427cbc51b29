"""What the chat gives back."""

from __future__ import annotations

from enum import Enum
from typing import Any

import attrs

from balcer import Citation


class Status(Enum):
    """What kind of answer it is."""

    ANSWERED = "answered"
    CORRECTED = "corrected"
    AMBIGUOUS = "ambiguous"
    NOT_IN_RECORD = "not_in_record"
    NOT_UNDERSTOOD = "not_understood"
    SMALL_TALK = "small_talk"


@attrs.frozen(kw_only=True)
class Answer:
    """One answer.

    Args:
        question: what was asked, control characters escaped.
        status: what kind of answer it is.
        text: the answer in plain English, complete in itself.
        value: the typed result: entities, a number, a truth value, dates, texts; None without one.
        citations: the passages it rests on.
        reading: how the question was understood, made from the query that ran.
        code: a Python expression over ``record`` whose value equals ``value``; None without one.
        suggestions: questions that would be answered, when this one was not.

    >>> import balcer_chat
    >>> balcer_chat.Chat().ask("Hello!").status
    <Status.SMALL_TALK: 'small_talk'>
    """

    question: str
    status: Status
    text: str
    value: Any = None
    citations: tuple[Citation, ...] = ()
    reading: str = ""
    code: str | None = None
    suggestions: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.text
