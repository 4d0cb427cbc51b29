"""Time that passed between two events, ages, and from when until when something ran or reaches."""

from __future__ import annotations

import pytest

import balcer
from balcer_chat import Chat, Status

TOLD = [
    ("invented", "How long had she been in Tidewick when she wrote The Salt Kiln?", ("7 years", "1985", "1992")),
    ("invented", "Night Wheel came how many years after Blue Slip?", ("6 years", "2006", "2012")),
    ("invented", "What age had she reached when she moved to Tidewick?", ("24", "1985")),
    ("invented", "From when until when could people visit Vessels?", ("March", "June 2003")),
    ("invented", "When did she move to Tidewick, and how long after that did she write The Salt Kiln?", ("7 years",)),
    ("record", "For how many years had he lived in Los Angeles when he won the Emmy?", ("17 years", "1980", "1997")),
    ("record", "Hidden Stories opened how many months after Forensics?", ("5 months",)),
    ("record", "What was his age when he donated the Inuit prints?", ("70",)),
    ("record", "To when do the oldest Inuit prints date back?", ("1940s",)),
    ("record", "When did he become showrunner, and how long had he then been at Law & Order?", ("1996", "6 years")),
    ("record", "How long was Hidden Stories on, from when to when?", ("November", "December 2024")),
    ("record", "In which decade did his career begin to flourish?", ("1990s",)),
]


@pytest.mark.parametrize(("which", "question", "told"), TOLD)
def test_the_time_between_is_worked_out(each: balcer.Record, question: str, told: tuple[str, ...]) -> None:
    answer = Chat(each).ask(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert all(part in answer.text for part in told), answer.text


@pytest.mark.parametrize(
    "question",
    [
        "How long had he been in New York when Forensics opened?",
        "How long had he been in Tokyo when he won the Emmy?",
        "Jo came how many years after the zorbic?",
        "From when until when could people visit Forensics?",
        "How far back do the Hasui works go?",
        "How many years had he been married when he won the Emmy?",
        "Up to when could people see Forensics?",
    ],
)
def test_what_is_not_told_is_not_reckoned_with(record: balcer.Record, question: str) -> None:
    assert Chat(record).ask(question).status in (Status.NOT_IN_RECORD, Status.NOT_UNDERSTOOD)


def test_what_that_stands_for_is_the_last_event(record: balcer.Record) -> None:
    chat = Chat(record)
    chat.ask("When did he move to Los Angeles?")
    assert chat.ask("How many years after that did he win his first Edgar?").value == 13
