"""Conversations of a few lines, and what the last of them must be told, or that nothing is told ("-")."""

from __future__ import annotations

from pathlib import Path

import pytest

import balcer
from balcer import fold
from balcer_chat import Chat, Status

CONVERSATIONS = [line for line in Path(__file__).with_name("follow_ups.txt").read_text("utf-8").splitlines() if line]
"""Lines / line => words; other words | words that do as well."""

CLAIMS = (Status.ANSWERED, Status.AMBIGUOUS)


def holds(record: balcer.Record, conversation: str) -> None:
    asked, _, wanted = conversation.rpartition(" => ")
    chat = Chat(record)
    answer = [chat.ask(line) for line in asked.split(" / ")][-1]
    told = fold(answer.text)
    if wanted == "-":
        assert answer.status not in CLAIMS, told
        return
    assert answer.status in (*CLAIMS, Status.CORRECTED), told
    for words in wanted.split(";"):
        assert any(fold(word.strip()) in told for word in words.split("|")), (words, told)


@pytest.mark.parametrize("conversation", CONVERSATIONS)
def test_the_last_line_is_answered_in_the_light_of_the_others(conversation: str, record: balcer.Record) -> None:
    holds(record, conversation)
