"""The plainest questions: what strangers ask first, what is no question to the record, and lists that say too much."""

from __future__ import annotations

import pytest

import balcer
from balcer import Organisation
from balcer_chat import Chat, Status
from balcer_chat.answers.talk import small_talk
from balcer_chat.chat import lexicon_of
from balcer_chat.dialogue.state import FRESH
from balcer_chat.text.tokens import tokenize

_NO = (Status.NOT_IN_RECORD, Status.NOT_UNDERSTOOD)


@pytest.mark.parametrize(
    "question", ["What museums has he given to?", "Which museums did he donate to?", "To which museums has he donated?"]
)
def test_a_class_is_cut_down_to_the_relation_told(record: balcer.Record, question: str) -> None:
    answer = Chat(record).ask(question)
    given = {donation.recipient for donation in record.donations}
    told = {o for o in record.organisations if o.name in answer.text}
    assert answer.status is Status.ANSWERED
    assert given <= told
    assert all(isinstance(o, Organisation) for o in told)
    assert len(told) <= len(given) + 1


@pytest.mark.parametrize(
    "question",
    [
        "Which actors did he discover?",
        "Which actors did he adore?",
        "Which universities did he donate to?",
        "What companies did he bankrupt?",
        "What galleries does he despise?",
    ],
)
def test_a_class_is_not_listed_for_want_of_the_relation_told(record: balcer.Record, question: str) -> None:
    assert Chat(record).ask(question).status in _NO


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Are you dumb?", "program"),
        ("Do you like pizza?", "program"),
        ("Will you marry me?", "program"),
        ("What's your favourite colour?", "program"),
        ("Tell me a story", "program"),
        ("What's 3+4?", "world"),
        ("how much is 6 times 7", "world"),
        ("Who is the prime minister?", "world"),
        ("What's the capital of Peru?", "world"),
        ("what time is it now", "world"),
    ],
)
def test_what_is_not_put_to_the_record(record: balcer.Record, line: str, kind: str) -> None:
    answer = Chat(record).ask(line)
    assert kind in answer.text
    assert answer.status in (Status.SMALL_TALK, Status.NOT_IN_RECORD)
    assert answer.suggestions


@pytest.mark.parametrize(
    "line",
    [
        "Do you know where he was born?",
        "Can you name his films?",
        "Could you list the documentaries?",
        "Are you sure he won it?",
        "Do you have his birth date?",
        "Which song did he write?",
        "How many films are from 1976 and 1978?",
        "What time did the show open?",
        "1990-2010",
    ],
)
def test_what_is_no_talk(record: balcer.Record, line: str) -> None:
    assert small_talk(lexicon_of(record), FRESH, line, tokenize(line)) is None


def test_a_question_about_the_chat_is_talk(record: balcer.Record) -> None:
    line = "What are your sources?"
    talk = small_talk(lexicon_of(record), FRESH, line, tokenize(line))
    assert talk is not None
    assert "sources" in talk.text


@pytest.mark.parametrize(
    "question", ["Tell me everything!", "What do you know about him?", "His life story?", "Give me some fun facts"]
)
def test_a_call_for_everything_is_told_who_it_is(record: balcer.Record, question: str) -> None:
    assert Chat(record).ask(question).text == Chat(record).ask("Who is he?").text


@pytest.mark.parametrize(
    "question",
    ["Tell me everything about her", "What is her job?", "Give me a fun fact about her", "What does she do?"],
)
def test_everyday_questions_are_of_whomever_the_record_is(invented: balcer.Record, question: str) -> None:
    assert Chat(invented).ask(question).text == Chat(invented).ask("Who is she?").text


@pytest.mark.parametrize("question", ["What does she do for a living?", "Tell me everything about her"])
def test_everyday_questions_of_somebody_else_are_not_of_the_person(record: balcer.Record, question: str) -> None:
    chat = Chat(record)
    chat.ask("Who is his wife?")
    assert chat.ask(question).text != Chat(record).ask("Who is he?").text


@pytest.mark.parametrize("question", ["Why is he so famous?", "why is he well known", "How come he is famous?"])
def test_fame(record: balcer.Record, question: str) -> None:
    assert Chat(record).ask(question).text == Chat(record).ask("What is he known for?").text


@pytest.mark.parametrize("question", ["How old is he?", "What's his age?", "how old is he now"])
def test_an_age_today_is_not_told_and_the_birth_is(record: balcer.Record, question: str) -> None:
    answer = Chat(record).ask(question)
    assert answer.status is Status.NOT_IN_RECORD
    assert "born" in answer.text


@pytest.mark.parametrize(
    "question",
    ["What's his finest film?", "What is his worst show?", "Is he funny?", "Is he any good?", "Should we watch Jo?"],
)
def test_opinions_are_not_in_the_record(record: balcer.Record, question: str) -> None:
    answer = Chat(record).ask(question)
    assert answer.status is Status.NOT_IN_RECORD
    assert "opinions" in answer.text


def test_what_others_called_the_best_is(record: balcer.Record) -> None:
    answer = Chat(record).ask("Which finale did the New York Times call the best?")
    assert answer.status is Status.ANSWERED
    assert "Rubber Room" in answer.text


@pytest.mark.parametrize(
    ("question", "count"),
    [("Name two of his documentaries", 2), ("List four of his films", 4), ("Give me 3 of his awards", 3)],
)
def test_no_more_are_named_than_are_asked_for(record: balcer.Record, question: str, count: int) -> None:
    answer = Chat(record).ask(question)
    assert isinstance(answer.value, tuple)
    assert len(answer.value) == count
    assert "in all" in answer.text


def test_a_number_that_is_all_there_are(record: balcer.Record) -> None:
    assert "in all" not in Chat(record).ask("Name the three actors in Jo").text


@pytest.mark.parametrize("question", ["Which awards did he present?", "What prizes has he bestowed?"])
def test_to_give_a_prize_is_not_to_get_it(record: balcer.Record, question: str) -> None:
    assert Chat(record).ask(question).status in _NO


@pytest.mark.parametrize("question", ["Which awards was he given?", "What prizes has he been presented with?"])
def test_to_be_given_a_prize_is_to_get_it(record: balcer.Record, question: str) -> None:
    assert Chat(record).ask(question).status is Status.ANSWERED


@pytest.mark.parametrize("question", ["Can he sing?", "Is he a guitarist?", "Is he a musician?"])
def test_that_others_do_it_is_no_no(record: balcer.Record, question: str) -> None:
    assert Chat(record).ask(question).status is Status.NOT_IN_RECORD


def test_a_verb_is_no_title(record: balcer.Record) -> None:
    assert Chat(record).ask("Who hates him?").status in _NO
    assert Chat(record).ask("Who made Hate?").status is not Status.NOT_UNDERSTOOD


@pytest.mark.parametrize(
    ("question", "lead"),
    [("When was Jo?", "Created in 2012, premiered in January 2013"), ("When was Law & Order?", "Listed for 1990")],
)
def test_when_something_was_leads_with_its_dates(record: balcer.Record, question: str, lead: str) -> None:
    assert Chat(record).ask(question).text.startswith(lead)


@pytest.mark.parametrize("question", ["What does he do?", "What does he do for a living?", "What's his occupation?"])
def test_what_somebody_does_is_who_it_is(record: balcer.Record, question: str) -> None:
    assert "writer" in Chat(record).ask(question).text


def test_what_others_wrote_of_him_he_did_not_write(record: balcer.Record) -> None:
    text = Chat(record).ask("Which newspapers did he write for?").text
    assert "Breitbart" not in text
    assert "New York Times" not in text


@pytest.mark.parametrize("question", ["Do I know him?", "Can I meet him?", "Am I like him?"])
def test_a_question_about_whoever_asks_ends(record: balcer.Record, question: str) -> None:
    assert Chat(record).ask(question).text


@pytest.mark.parametrize("question", ["Which museums did he give art to?", "What museums did he present pictures to?"])
def test_no_class_is_listed_past_the_deed(record: balcer.Record, question: str) -> None:
    """That a museum has to do with art does not say that he gave it any."""
    answer = Chat(record).ask(question)
    assert "Ullens" not in answer.text
    assert "Virginia Museum" in answer.text
