"""A conversation as Markdown: written by ``save``, read again by the checks of the documentation.

A transcript is a fence of the language ``ask``: a line that begins with ``ask> `` is a question, the lines up to the
next one, or to a blank line, are its answer, wrapped anyhow. Each fence is one conversation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from textwrap import fill

from balcer import Record
from balcer_chat.answers.answer import Answer
from balcer_chat.printing import one_line

PROMPT = "ask> "
_FENCE = re.compile(r"^```ask[^\n]*\n(.*?)^```\s*$", re.MULTILINE | re.DOTALL)
_WIDTH = 88


def write(record: Record, log: Sequence[Sequence[Answer]]) -> str:
    """The Markdown of some conversations.

    Args:
        record: what they were about.
        log: for each conversation its answers.
    """
    parts = [f"# Questions about {one_line(record.person.name)}\n"]
    parts.append(f"{one_line(record.title)}, version {one_line(record.version)}, as of {record.as_of}.\n")
    for answers in log:
        if not answers:
            continue
        lines = ["```ask"]
        for answer in answers:
            lines.append(PROMPT + one_line(answer.question))
            lines.append(_wrapped(answer.text))
            lines.append("")
        lines[-1] = "```\n"
        parts.append("\n".join(lines))
        cited = dict.fromkeys(one_line(str(c)) for answer in answers for c in answer.citations)
        if cited:
            parts.append(f"Rests on: {'; '.join(cited)}.\n")
    return "\n".join(parts)


def _wrapped(text: str) -> str:
    shown = fill(one_line(text), _WIDTH, break_long_words=False, break_on_hyphens=False)
    return "\n".join(f" {line}" if line.startswith((PROMPT.strip(), "```")) else line for line in shown.split("\n"))


def read(markdown: str) -> Iterator[list[tuple[str, str]]]:
    """The conversations of a Markdown text: for each fence its questions and answers, white space made plain.

    Args:
        markdown: the text.
    """
    for fence in _FENCE.findall(markdown):
        turns: list[tuple[str, list[str]]] = []
        told = False
        for line in fence.split("\n"):
            if line.startswith(PROMPT):
                turns.append((line.removeprefix(PROMPT).strip(), []))
                told = False
            elif not line.strip():
                told = told or bool(turns and turns[-1][1])
            elif turns and not told:
                turns[-1][1].append(line)
        yield [(question, " ".join(" ".join(answer).split())) for question, answer in turns]


def differences(markdown: str, record: Record | None = None) -> list[str]:
    r"""Ask the questions of a Markdown text again, and tell where the answers are others now.

    Args:
        markdown: the text.
        record: the record to ask; the bundled one if left out.

    >>> differences("```ask\nask> Hello!\nNo.\n```")[0].partition(":")[0]
    'Hello!'
    """
    from balcer_chat.chat import Chat

    chat = Chat(record)
    found = []
    for turns in read(markdown):
        chat.forget()
        for question, expected in turns:
            given = one_line(chat.ask(question).text)
            if given != expected:
                found.append(f"{question}: expected {expected!r}, got {given!r}")
    return found
