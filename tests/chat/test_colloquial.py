"""What is said loosely: works by another's name and a place, whether there is such a thing, lead-ins."""

from __future__ import annotations

import pytest
from tests.chat.cases import ask, sure

import balcer
from balcer_chat import Status


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What year is the British version of Law & Order?", "2009"),
        ("when's the Toronto law & order from", "2024"),
        ("In which year was the Canadian edition of Law & Order made?", "2024"),
        ("Was the L.A. spin-off of Law & Order cancelled?", "after one season"),
    ],
)
def test_a_version_is_known_by_the_place_in_its_title(question: str, told: str, record: balcer.Record) -> None:
    answer = ask(record, question)
    assert answer.status is Status.ANSWERED
    assert told in answer.text


@pytest.mark.parametrize("question", ["What year is the Bolivian version of Law & Order?", "Is there a Bolivian Jo?"])
def test_no_version_is_made_up(question: str, record: balcer.Record) -> None:
    assert not sure(ask(record, question))


@pytest.mark.parametrize("question", ["Is there a Glaze?", "Was there a Night Wheel?", "Is there a work called Glaze?"])
def test_there_is_what_has_a_name(question: str, invented: balcer.Record) -> None:
    assert ask(invented, question).text.startswith("Yes")


@pytest.mark.parametrize(
    "question", ["Is there a wooden Glaze?", "Are there two Glazes?", "Is Glaze?", "Is there a Zorb?"]
)
def test_no_more_is_there_than_the_name(question: str, invented: balcer.Record) -> None:
    assert not ask(invented, question).text.startswith("Yes")


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("What was his reply when the bloggers attacked him?", "What did he reply to the bloggers?"),
        ("series finale of law and order title", "What is the title of the series finale of Law & Order?"),
    ],
)
def test_what_is_asked_is_the_noun_and_not_what_stands_behind_it(
    question: str, plain: str, record: balcer.Record
) -> None:
    assert ask(record, question).text == ask(record, plain).text


@pytest.mark.parametrize("line", ["Which topics may I choose?", "what topics can i quiz you on"])
def test_a_call_for_topics_is_one_for_help(line: str, each: balcer.Record) -> None:
    assert ask(each, line).status is Status.SMALL_TALK


@pytest.mark.parametrize(
    "lead",
    ["Last one, I promise: {q}", "As you surely remember, {q}", "On a lighter note, {q}", "Not to be nosy, but {q}",
     "If I may be so blunt, {q}", "To be perfectly frank, {q}"],
)  # fmt: skip
def test_what_the_asker_says_of_himself_is_no_part_of_the_question(lead: str, each: balcer.Record) -> None:
    question = "who are the directors?"
    assert ask(each, lead.format(q=question)).text == ask(each, question).text


@pytest.mark.parametrize(
    "lead", ["In her zorbic period, {q}", "With a zorbic, {q}", "Zorbic, {q}", "To win a zorbic, {q}"]
)
def test_what_may_narrow_the_question_is_a_part_of_it(lead: str, invented: balcer.Record) -> None:
    assert not sure(ask(invented, lead.format(q="who directed Night Wheel?")))
