"""Yes/no questions about several things at once, and statements that somebody is said to have made."""

from __future__ import annotations

import pytest

import balcer
from balcer_chat import Chat, Status

YES = [
    # each of two
    "Are both Kiln Road and Blue Slip in the list of works?",
    "Were Blue Slip and Kiln Road both made before 2008?",
    "Did Petra Holm and Edwin Sarr both act in Kiln Road?",
    # one doer of two deeds
    "Did the same person who created Kiln Road also write The Salt Kiln?",
    "Was The Salt Kiln written by the same woman who created Kiln Road?",
    # which ended first
    "Did Kiln Road end before Blue Slip was made?",
    # told by somebody else
    "My aunt claims that Ada Quill was born in Port Loom. Is she right?",
    "A friend of mine says she married Jonah Vale. True?",
    "Rumour has it that she was arrested in Tidewick. Is that so?",
    "Somebody told me Edwin Sarr narrated Blue Slip, correct?",
]
NO = [
    ("Are both Blue Slip and Night Wheel documentaries?", "Night Wheel"),
    ("Did the person who created Kiln Road also write the music for Blue Slip?", "Amsel"),
    ("My aunt claims that Ada Quill was born in Tidewick. Is she right?", "Port Loom"),
    ("Was Blue Slip released in 2005?", "2006"),
]
NEITHER = [
    "Did Petra Holm and Edwin Sarr both win an award?",
    "Did the same person who narrated Kiln Road also edit it?",
    "Are all her works set in Tidewick?",
    "My aunt claims that Ada Quill was happy. Is she right?",
]


@pytest.mark.parametrize("question", YES)
def test_yes(invented: balcer.Record, question: str) -> None:
    answer = Chat(invented).ask(question)
    assert answer.text.startswith("Yes"), answer.text


@pytest.mark.parametrize(("question", "told"), NO)
def test_no(invented: balcer.Record, question: str, told: str) -> None:
    answer = Chat(invented).ask(question)
    assert answer.text.startswith("No"), answer.text
    assert told in answer.text


@pytest.mark.parametrize("question", NEITHER)
def test_neither(invented: balcer.Record, question: str) -> None:
    answer = Chat(invented).ask(question)
    assert answer.status in (Status.NOT_IN_RECORD, Status.NOT_UNDERSTOOD), answer.text


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("Are all his video shorts from the 2010s?", "Yes"),
        ("Are all his TV movies from the nineties?", "No"),
        ("Were both of his 2013 video shorts shot in China?", "No"),
        ("Did Law & Order: UK finish before Law & Order: Criminal Intent?", "No"),
        ("Did Law & Order: UK end later than Law & Order?", "Yes"),
    ],
)
def test_all_of_a_kind_and_ends(record: balcer.Record, question: str, lead: str) -> None:
    assert Chat(record).ask(question).text.startswith(lead)
