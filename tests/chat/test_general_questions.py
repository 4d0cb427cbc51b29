"""Questions of those who have read nothing: shows, early years, totals, decades, lists in order; and their readings."""

from __future__ import annotations

import pytest

import balcer
from balcer import WorkKind
from balcer_chat import Chat, Status

SERIES = (WorkKind.TV_SERIES, WorkKind.MINISERIES)


@pytest.mark.parametrize(
    "question",
    ["What shows has he made?", "list his TV shows, oldest first", "Which shows did he work on?", "his tv shows"],
)
def test_the_shows_of_a_person_are_series(record: balcer.Record, question: str) -> None:
    text = Chat(record).ask(question).text
    listed = [work for work in record.works if work.filmography and work.kind in SERIES]
    assert all(work.title in text for work in listed)
    assert not any(f"{w.title} (" in text for w in record.works if w.kind is WorkKind.DOCUMENTARY_SHORT)


def test_shows_at_galleries_are_exhibitions(record: balcer.Record) -> None:
    assert Chat(record).ask("How many shows did he have at galleries?").text.startswith("Two showings")


@pytest.mark.parametrize(
    "order", ["by year", "by date", "in chronological order", "sorted by year", ", earliest first"]
)
@pytest.mark.parametrize("what", ["all awards", "his documentaries", "his exhibitions"])
def test_an_order_of_dates_is_that_of_every_list(record: balcer.Record, what: str, order: str) -> None:
    chat = Chat(record)
    assert chat.ask(f"List {what} {order}").value == chat.ask(f"List {what}").value


def test_awards_for_a_kind_of_work_are_those_of_its_categories(record: balcer.Record) -> None:
    told = Chat(record).ask("Which prizes did he get for documentaries?").value
    named = [a for a in record.awards.won() if a.category and "documentary" in a.category.lower()]
    assert isinstance(told, tuple)
    assert set(named) <= set(told)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many Edgar awards has he got and how many nominations?", "12 nominations"),
        ("How many prizes has he won and how many nominations?", "29 nominations"),
        ("Was he younger than 50 when he became showrunner?", "turned 42"),
        ("What was his strongest year for prizes?", "2013"),
        ("How long has he lived in Los Angeles?", "1980"),
        ("When did he begin work on Law & Order?", "1990"),
        ("Describe his childhood", "Lower Canada College"),
        ("Tell me about his early years", "Yom Kippur War"),
        ("what was he doing in the october crisis", "Montreal Police"),
        ("Name everything he directed", "Above the Drowning Sea"),
        ("What is the most recent thing he has done?", "Gazing Into the Mirror"),
        ("Who is this person?", "showrunner"),
        ("Whom did he team up with?", "Hellman"),
        ("What was the first tv show he ever worked on?", "Nasty Boys"),
        ("How many honorary doctorates has he got?", "One honorary Doctorate"),
        ("Compare his Emmy and Edgar wins", "Four Edgar Awards"),
    ],
)
def test_plain_words_for_what_the_record_tells(record: balcer.Record, question: str, told: str) -> None:
    answer = Chat(record).ask(question)
    assert answer.status is Status.ANSWERED
    assert told in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "What is his most acclaimed series?",
        "Can he speak Portuguese?",
        "Top 5 series by number of viewers",
        "How long has he lived in Venice?",
        "What did he do in the Falklands War?",
    ],
)
def test_plain_words_for_what_it_does_not_tell(record: balcer.Record, question: str) -> None:
    assert Chat(record).ask(question).status is not Status.ANSWERED


@pytest.mark.parametrize("question", ["What happened in the 1990s?", "What did he do in the 1990s?"])
def test_a_decade_is_told_year_by_year(record: balcer.Record, question: str) -> None:
    text = Chat(record).ask(question).text
    assert all(f"{year}: " in text for year in (1990, 1994, 1999))
    assert f"{record.person.name}," not in text
    assert "Emmy Award (won)" in text


@pytest.mark.parametrize(
    ("question", "reading"),
    [
        ("Does he have children?", "Does {name} have children?"),
        ("Did he write any books?", "Did {name} write any books?"),
        ("What are his hobbies?", "What are {name}’s hobbies?"),
        ("Was he 30 when he married?", "Was {name} 30 when he married?"),
        ("Which actors were in his shows?", "Which actors were in {name}’s shows?"),
        ("Which awards did he bag in 1997?", "Which awards did {name} win in 1997?"),
    ],
)
def test_a_question_no_sentence_says_is_read_in_its_own_words(
    record: balcer.Record, question: str, reading: str
) -> None:
    assert Chat(record).ask(question).reading == reading.format(name=record.person.name)


def test_what_belongs_to_somebody_takes_no_article(record: balcer.Record) -> None:
    told = [o.default_sentence() for o in record.organisations if (o.description or "").startswith(record.person.name)]
    assert told
    assert not any(" is a " in text for text in told)
