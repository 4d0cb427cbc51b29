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
    ("Which episode of Seinfeld mentions him?", "The Sopranos"),
    ("Which of his scripts brought him the Writers Guild win?", "1998"),
    ("How many cases did he win as a lawyer after his law degree?", "honorary"),
    ("Who accepted the Gourmand award for Seeing As?", "Chow!"),
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


def test_other_awards_are_not_told_beside_the_one_asked_about(record: balcer.Record) -> None:
    answer = Chat(record).ask("For what episode of Law & Order did he get his Writers Guild win?")
    assert answer.status is not Status.ANSWERED, answer.text
    assert "DWB" not in answer.text


def test_a_name_is_no_form_of_a_word_with_its_stem(record: balcer.Record) -> None:
    assert Chat(record).ask("In which episode of Mad Men is he mentioned?").status is not Status.ANSWERED
