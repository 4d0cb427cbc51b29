"""A fact answers only if it tells the very deed, words, time or number that is asked about."""

import pytest

import balcer
from balcer_chat import Chat, Status

REFUSED = (Status.NOT_IN_RECORD, Status.NOT_UNDERSTOOD)


@pytest.mark.parametrize(
    "question",
    [
        "What did the officers ask him at Station 10?",
        "What did Tony Goldwyn say about the film?",
        "What did the interviewers say about Seeing As?",
        "What did he say when he won the Peabody?",
        "Who presented the Peabody to him?",
        "Who is Barton Benes?",
        "Why did he argue with an employee of Fox?",
        "Why did he lose the Emmy in 1999?",
        "What became of the screenplays he wrote for Gruskoff?",
        "What was Godard like as a lecturer?",
        "What does Josh Charles play in the Menendez series?",
        "How much is Chow! Secrets of Chinese Cooking?",
        "How did the song fare in the charts?",
        "How many films did he see at the Tiffany?",
        "When did he photograph the Inuit?",
        "When did he turn the poem into a song?",
        "Where was Above the Drowning Sea filmed?",
        "How long is Rubber Room?",
        "Will Backbone come to Taipei?",
        "What did the students at Harvard tell him?",
        "How many cigarette holders are in A Token of Elegance?",
        "Did Robert Hobbs write the book Seeing As?",
    ],
)
def test_deed_not_told(record: balcer.Record, question: str) -> None:
    assert Chat(record).ask(question).status in REFUSED


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What did Michael Moriarty call him?", "Marxist"),
        ("Who presented the Margaret Sanger Award to him?", "Planned Parenthood"),
        ("Why did the bloggers attack him?", "Enhanced Interrogation"),
        ("When did he show the photographs of the Inuit?", "2024"),
        ("Where was Blue Sky filmed?", "Nice"),
        ("How long was the seminar with Godard?", "six months"),
        ("Will Gazing Into the Mirror come to Chengdu?", "Chengdu"),
        ("Did Robert Hobbs write the introduction to Seeing As?", "Yes"),
        ("What did Big Ron Hunter play?", "guitar"),
    ],
)
def test_deed_told(record: balcer.Record, question: str, told: str) -> None:
    answer = Chat(record).ask(question)
    assert answer.status is Status.ANSWERED
    assert told in answer.text
