"""A refusal tells what the record does hold: the facts that say what is wrong with the question."""

from __future__ import annotations

import pytest

import balcer
from balcer_chat import Chat, Status

TOLD = [
    ("What moved him to sing Backbone himself?", "Captain Luke"),
    ("How did Charlie Cox like being directed by Ava DuVernay?", "For Justice"),
    ("In which Chicago theatre was he an usher in 1981?", "Tiffany"),
    ("For what reason was FBI: Most Wanted cancelled on April 9, 2024?", "renewed"),
    ("On which film was he Godard's personal assistant?", "Huston"),
]
NOT_TOLD = [
    ("What did he say when he won the Banff Rockie Award?", "nominated"),
    ("Why did he want to direct Rubber Room?", "directed Rubber Room"),
]


@pytest.mark.parametrize(("question", "fact"), TOLD)
def test_the_deed_is_told_as_it_was(record: balcer.Record, question: str, fact: str) -> None:
    answer = Chat(record).ask(question)
    assert answer.status is not Status.ANSWERED, answer.text
    assert fact in answer.text


@pytest.mark.parametrize(("question", "fact"), NOT_TOLD)
def test_what_fits_better_stays(record: balcer.Record, question: str, fact: str) -> None:
    answer = Chat(record).ask(question)
    assert answer.status is not Status.ANSWERED, answer.text
    assert fact in answer.text
