"""Questions from a command line, a file or a pipe, a line each, answered as they come. No terminal, no colour."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from balcer_chat.answers.answer import Answer
    from balcer_chat.chat import Chat
    from balcer_chat.formats import Writer

LONGEST = 16_384  # bytes read of one line; the rest of it is skipped
_DONE = frozenset(("answered", "corrected", "small_talk"))


def lines_of(stream: IO[bytes]) -> Iterator[str]:
    """The lines of a byte stream that hold something, as text, each as soon as it is there.

    Bytes that are not UTF-8 become "�"; a line of any length takes bounded memory.

    Args:
        stream: opened for reading bytes.
    """
    first = True
    while raw := stream.readline(LONGEST):
        rest = raw
        while not rest.endswith(b"\n") and (rest := stream.readline(LONGEST)):
            pass
        text = raw.decode("utf-8", "replace")
        if first:
            text, first = text.removeprefix("\ufeff"), False
        if text := text.strip():
            yield text


def answer_all(chat: Chat, questions: Iterable[str], writer: Writer, follow_up: bool) -> bool:
    """Answer questions one after the other.

    Args:
        chat: the conversation.
        questions: one at a time.
        writer: takes the answers.
        follow_up: later questions may lean on earlier ones; otherwise each stands alone.

    Returns:
        Whether every one was answered.
    """
    fine = True
    choices: tuple[str, ...] = ()
    for question in questions:
        if not follow_up:
            chat.forget()
        answer = ask(chat, question, choices)
        choices = answer.suggestions if follow_up and answer.status.value == "ambiguous" else ()
        writer.answer(answer)
        fine = fine and answer.status.value in _DONE
    writer.close()
    return fine


def ask(chat: Chat, question: str, choices: tuple[str, ...] = ()) -> Answer:
    """Ask a question; where the last answer offered a choice, the line may settle it.

    Args:
        chat: the conversation.
        question: the line.
        choices: what the last answer offered.
    """
    if choices:
        from balcer_chat.choices import pick

        question = pick(question, choices) or question
    return chat.ask(question)
