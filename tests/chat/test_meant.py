"""What users mean, and what a Yes must not affirm."""

from __future__ import annotations

import pytest

import balcer
from balcer_chat import Chat, Status


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What was the first Emmy that he got?", "1997"),  # had, not merely been up for
        ("How many Edgars were lost?", "Twelve nominations"),  # a line with a win may tell of nominations, too
        ("More Peabodys or more Edgars?", "Edgars: 4"),
        ("Which prizes came in the same year as the Peabody?", "Producers Guild"),
        ("Of which nationality is he?", "Canadian-American"),
        ("When was he born, and at which university did he study?", "Concordia"),
    ],
)
def test_what_is_meant(record: balcer.Record, question: str, told: str) -> None:
    answer = Chat(record).ask(question)
    assert answer.status is Status.ANSWERED
    assert told in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Was he showrunner of Law & Order: Criminal Intent for its entire run?",
        "Was he the showrunner for all 20 seasons of Law & Order?",
        "Did he win Edgars in 1993 and in 1994?",
        "Did he turn 50 in 1994?",
        "How many episodes does it have?",
        "Who was the showrunner after him on Law & Order?",
    ],
)
def test_no_more_is_affirmed_than_the_facts_hold(record: balcer.Record, question: str) -> None:
    assert Chat(record).ask(question).status in (Status.NOT_IN_RECORD, Status.NOT_UNDERSTOOD)


def test_praise_is_denied_by_an_attack(record: balcer.Record) -> None:
    answer = Chat(record).ask("Did Michael Moriarty praise him?")
    assert answer.status is Status.CORRECTED
    assert "accused" in answer.text


def test_a_why_that_takes_something_false_for_granted(record: balcer.Record) -> None:
    answer = Chat(record).ask("Why did he never win an Emmy?")
    assert answer.status is Status.CORRECTED
    assert "1997" in answer.text


def test_a_count_keeps_the_outcome_of_the_question_before(record: balcer.Record) -> None:
    chat = Chat(record)
    chat.ask("Did he win a Peabody?")
    assert chat.ask("How many times?").text.startswith("One Peabody Award.")
    assert chat.ask("And Edgars?").text.startswith("Four Edgar Awards.")


def test_a_number_stated_of_what_was_talked_about(record: balcer.Record) -> None:
    chat = Chat(record)
    chat.ask("Where is the Hasui collection?")
    assert "800" in chat.ask("How many works?").text


def test_suggestions_speak_of_the_person_of_the_record(invented: balcer.Record) -> None:
    assert invented.person.pronouns == "she"
    assert Chat(invented).ask("").suggestions[0] == "When was she born?"


@pytest.mark.parametrize("town", ["Nice", "Paris"])
def test_a_wrong_birthplace_is_answered_with_the_birth(record: balcer.Record, town: str) -> None:
    answer = Chat(record).ask(f"Was he born in {town}?")
    assert answer.status is Status.CORRECTED
    assert "Montreal" in answer.text
