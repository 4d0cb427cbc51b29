"""Questions about two things at once, and about things and people that are described, not named."""

from __future__ import annotations

import pytest

import balcer
from balcer_chat import Chat, Status


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Which came first, his move to Los Angeles or the bachelor's degree?", "BA from Concordia came first."),
        ("Jo or Hopewell: which came out later?", "Jo came later. It is"),
        ("Which ran longer, Law & Order or Criminal Intent?", "Law & Order ran longer: 1990–2010"),
        ("Which is bigger, the Inuit collection or the Hasui one?", "The René and Carolyn Balcer Collection"),
        ("Was Paris Criminal Inquiries before or after Jo?", "Before: Paris Criminal Inquiries"),
        ("How many days lie between the altercation and Letterman's joke?", "2 days"),
        ("How many years between his birth and the move to Los Angeles?", "26 years"),
        ("Which has more episodes, Jo or The Menendez Murders?", "Neither"),
        ("Did Jo have more episodes than the Menendez show?", "No. It is 8 for Jo and 8 for"),
        ("Which has more stars, the series set in Paris or the Menendez one?", "The Menendez series: 5, against 3"),
        ("Which year has more award lines, 2013 or 2018?", "2018: 8, against 4 for 2013"),
        ("Emmys: more wins or more nominations?", "Nominations: 6, against 1 for wins"),
    ],
)
def test_what_is_compared(record: balcer.Record, question: str, first: str) -> None:
    answer = Chat(record).ask(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert answer.text.startswith(first)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Who narrated the film about the refugees?", "Julianna Margulies"),
        ("Who starred in the series he set in Paris?", "Jean Reno"),
        ("At how many festivals was the refugee film selected?", "31"),
        ("What was his job on the film about Xu Bing's project?", "produc"),
        ("Which series did the creator of Jo create in 2019?", "FBI: Most Wanted"),
        ("Where was the author of the poem Backbone born?", "Montreal"),
    ],
)
def test_what_is_described(record: balcer.Record, question: str, told: str) -> None:
    answer = Chat(record).ask(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert told in answer.text


def test_a_description_that_fits_two_is_not_guessed(record: balcer.Record) -> None:
    answer = Chat(record).ask("Who sang in the film about the artists?")
    assert answer.status in (Status.NOT_IN_RECORD, Status.NOT_UNDERSTOOD)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Which work of 1995 is not a feature film?", "People V"),
        ("How many Emmy nominations has he, the win not counted?", "6"),
        ("Which awards has he won more than once?", "Silver Gavel"),
        ("What came after Forensics?", "Hidden Stories"),
        ("What topics does he lecture about?", "free societies"),
        ("Which gallery put on Forensics?", "Hutchinson"),
    ],
)
def test_words_that_turn_a_question(record: balcer.Record, question: str, told: str) -> None:
    answer = Chat(record).ask(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert told in answer.text


@pytest.mark.parametrize("question", ["What did he make in 2016?", "Which of the works came out in 2016?"])
def test_what_he_made_are_works(record: balcer.Record, question: str) -> None:
    assert "Big Orange Predator" in Chat(record).ask(question).text
