"""What a fact says beside the word for a thing tells of what kind it is, or which of several."""

from __future__ import annotations

import pytest

import balcer
from balcer_chat import Chat, Status

CLAIMS = (Status.ANSWERED, Status.CORRECTED, Status.AMBIGUOUS)


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("What class of objets d'art is surveyed in A Token of Elegance?", "cigarette holders"),
        ("For which season was FBI: Most Wanted renewed in 2024?", "sixth"),
        ("With what line of work do the images join photography, in the words of Hobbs?", "detective"),
    ],
)
def test_the_words_beside_it_tell_the_kind(record: balcer.Record, question: str, part: str) -> None:
    answer = Chat(record).ask(question)
    assert answer.status in CLAIMS
    assert part in answer.text


def test_the_invented_record_tells_a_kind(invented: balcer.Record) -> None:
    answer = Chat(invented).ask("What kind of drama did she lecture on?")
    assert answer.status in CLAIMS
    assert "radio drama" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Which season of Law & Order: UK was renewed?",
        "What kind of camera was used for Desaparecidos?",
        "What class of passengers sailed on the Drowning Sea?",
        "What kind of ending does The Council have?",
        "What part of the strike did he miss?",
    ],
)
def test_nothing_is_told_of_the_kind(record: balcer.Record, question: str) -> None:
    assert Chat(record).ask(question).status not in CLAIMS


def test_a_word_between_others_is_no_name(record: balcer.Record) -> None:
    """What sounds like a word of a name is none where nothing else of the name stands beside it."""
    answer = Chat(record).ask("In The Sopranos, JT boasts of a meeting with Balcer. What is the meeting about?")
    assert "writing job" in answer.text
