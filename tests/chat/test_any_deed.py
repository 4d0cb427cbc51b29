"""A verb that stands for nearly any deed may be left over where the rest of a question tells the fact."""

from __future__ import annotations

import pytest

import balcer
from balcer_chat import Chat, Status

CLAIMS = (Status.ANSWERED, Status.CORRECTED, Status.AMBIGUOUS)


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("When did they bring her in over the Ropewalk Library?", "May 4, 1991"),
        ("On what date did the Ropewalk Library protest get her arrested?", "May 4, 1991"),
        ("Which festival put her on its documentary jury in 2010?", "Tidewick Film Festival"),
        ("For how long did the police hold her in 1991?", "six hours"),
    ],
)
def test_the_rest_tells_the_fact(invented: balcer.Record, question: str, part: str) -> None:
    answer = Chat(invented).ask(question)
    assert answer.status in CLAIMS
    assert part in answer.text


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("Where did Michael Moriarty publish his attack?", "Breitbart"),
        ("Where did his photographs get published?", "Montreal Star"),
        ("Which paper printed Michael Moriarty's denunciation?", "Breitbart"),
    ],
)
def test_what_is_said_appears_somewhere(record: balcer.Record, question: str, part: str) -> None:
    assert part in Chat(record).ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        # another word is left over, which is the deed
        "Which gallery got Forty Jugs burned in 1988?",
        "Which actor got fired from Kiln Road?",
        # the time of a work is not that of a deed
        "When did Blue Slip hit cinemas?",
        "When did Vessels go to Paris?",
        # what is asked for is not told
        "Which awards did Night Wheel bring her?",
    ],
)
def test_the_deed_is_not_passed_over(invented: balcer.Record, question: str) -> None:
    assert Chat(invented).ask(question).status not in CLAIMS


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("Apart from Edwin Sarr, who acted in Kiln Road?", "Petra Holm"),
        ("From when to when could people see Vessels?", "March to June 2003"),
    ],
)
def test_what_is_left_out_and_who_looks_on(invented: balcer.Record, question: str, part: str) -> None:
    assert part in Chat(invented).ask(question).text


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("What is Law & Order: Los Angeles called for short?", "LOLA"),
        ("To which station did the police bring him in 1970?", "Station 10"),
    ],
)
def test_a_name_is_told_as_it_is_asked_for(record: balcer.Record, question: str, part: str) -> None:
    answer = Chat(record).ask(question)
    assert answer.status in CLAIMS
    assert part in answer.text


@pytest.mark.parametrize("question", ["How is Proof of Lies described?", "What is Hopewell called for short?"])
def test_nothing_says_what_it_is_like(record: balcer.Record, question: str) -> None:
    assert Chat(record).ask(question).status not in CLAIMS
