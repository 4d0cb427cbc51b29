"""What the chat gives back."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, Any

import attrs

from balcer import Citation
from balcer_chat.value import Value

if TYPE_CHECKING:
    from balcer_chat.explanation.value import Explanation


class Status(Enum):
    """What kind of answer it is."""

    ANSWERED = "answered"
    CORRECTED = "corrected"
    AMBIGUOUS = "ambiguous"
    NOT_IN_RECORD = "not_in_record"
    NOT_UNDERSTOOD = "not_understood"
    SMALL_TALK = "small_talk"


@attrs.frozen(kw_only=True, eq=False, repr=False, slots=False)
class Answer(Value):
    """One answer.

    Args:
        question: what was asked, control characters escaped.
        status: what kind of answer it is.
        text: the answer in plain English, complete in itself.
        value: the typed result: entities, a number, a truth value, dates, texts; None without one.
        citations: the passages it rests on.
        told: how the question was understood, or what makes the words for it when they are first asked for.
        suggestions: questions that would be answered, when this one was not.
        recompute: makes ``code`` when it is first asked for.
        retrace: makes ``explanation`` when it is first asked for.

    >>> import balcer_chat
    >>> balcer_chat.Chat().ask("Hello!").status
    <Status.SMALL_TALK: 'small_talk'>
    """

    question: str
    status: Status
    text: str
    value: Any = None
    citations: tuple[Citation, ...] = ()
    told: str | Callable[[], str] = attrs.field(default="", alias="reading", repr=False, eq=False)
    suggestions: tuple[str, ...] = ()
    recompute: Callable[[], str | None] | None = attrs.field(default=None, repr=False, eq=False)
    retrace: Callable[[], Explanation] | None = attrs.field(default=None, repr=False, eq=False)

    @cached_property
    def reading(self) -> str:
        """How the question was understood: one line, made from the query that ran, which asks the same again.

        >>> import balcer_chat
        >>> balcer_chat.Chat().ask("When'd he bag the Peabody?").reading
        'When did René Balcer win the Peabody?'
        """
        return self.told if isinstance(self.told, str) else self.told()

    @cached_property
    def code(self) -> str | None:
        """A Python expression over ``record`` (and ``balcer``) whose value equals ``value``; None without one.

        >>> import balcer_chat
        >>> balcer_chat.Chat().ask("Hello!").code is None
        True
        """
        return self.recompute() if self.recompute is not None else None

    @cached_property
    def explanation(self) -> Explanation | None:
        """How the answer came about: tokens, links, clauses, readings and why one of them was taken.

        It is made by answering the line once more, in the state of the conversation at that time, with every step kept.
        None for an answer that no :class:`~balcer_chat.Chat` gave.

        >>> import balcer_chat
        >>> told = balcer_chat.Chat().ask("When was he born?").explanation
        >>> [(link.text, link.taken[0].kind) for link in told.links if not link.empty]
        [('When', 'question'), ('he', 'pronoun'), ('born', 'concept')]
        >>> [(reading.way, reading.outcome) for reading in told.readings]
        [('by itself', 'found 1 fact')]
        >>> told.why
        ('nothing was asked before it; every word of it is accounted for',)
        """
        return self.retrace() if self.retrace is not None else None

    def __str__(self) -> str:
        return self.text

    def _repr_html_(self) -> str:
        from balcer_chat.answers_display import answer_html

        return answer_html(self)

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        from balcer_chat.answers_display import answer_pretty

        answer_pretty(self, printer, cycle)
