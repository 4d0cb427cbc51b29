"""Turns of phrase for counting, ranking, dating and comparing; and what only looks like them."""

from __future__ import annotations

import pytest

import balcer
from balcer_chat import Chat, Status

ANSWERED = [
    ("How extensive is his filmography, in number of titles?", "37 "),
    ("If you add up all the TV movies in the filmography, what do you get?", "7 "),
    ("Counting up the Emmy nominations, where does one land?", "6 "),
    ("What spot did Jo take?", "fourth"),
    ("How high did Jo rank among French detective series?", "fourth"),
    ("How old was he on the evening Hasui: Water & Shadow opened?", "60"),
    ("How old was he on the date FBI: Most Wanted premiered?", "65"),
    ("His age at the opening of Forensics?", "70"),
    ("Which entry rounds off the filmography?", "From Where I Stand"),
    ("Which title begins his filmography?", "Solid State"),
    ("What number did the last season of Law & Order have?", "20"),
    ("Entries with the word Crime: name them with their years", "Menendez"),
    ("How many years does Jo postdate Hopewell?", "13 years"),
    ("How much older is The Crow than Jo?", "19 years"),
    ("Compute the interval between his first and his last Emmy nomination", "6 years"),
    ("Was Chow! published before Seeing As?", "Yes"),
    ("Is Jo more recent than Hopewell?", "Yes"),
    ("Is For Justice older than WonderWorld?", "Both are of 2015"),
    ("What did he win in the year of his Peabody, counting the Peabody?", "Producers Guild"),
    ("When did he come away with only nominations for the Emmy?", "1999"),
    ("What did he do in 1981?", "usher"),
    ("How many pictures has the piece at the Americas Society?", "44 images"),
    ("How many prints did the Met get?", "550"),
    ("Of the Edgars he won, how many were for Law & Order?", "3 "),
    ("How many Edgars did Criminal Intent bring him?", "1 "),
]


@pytest.mark.parametrize(("question", "told"), ANSWERED)
def test_turns_are_read(record: balcer.Record, question: str, told: str) -> None:
    answer = Chat(record).ask(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert told in answer.text


UNANSWERED = [
    "How highly did Hopewell place?",
    "What spot did FBI take?",
    "How old was he on the day Jo was cancelled?",
    "How many images does Forensics consist of?",
    "How many volumes does the Ai Weiwei book have?",
    "How many images does the zorbic piece at the Americas Society have?",
    "Of his Edgars, how many were for Jo?",
    "How many Edgar nominations did he get for Law & Order?",
    "Titles with the word Zebra: list them",
    "What number did the last season of Jo have?",
]


@pytest.mark.parametrize("question", UNANSWERED)
def test_what_is_not_stated_stays_unanswered(record: balcer.Record, question: str) -> None:
    answer = Chat(record).ask(question)
    assert answer.status in (Status.NOT_IN_RECORD, Status.NOT_UNDERSTOOD, Status.CORRECTED), answer.text


INVENTED = [
    ("How many pots went to its keeper, of the Quill Collection?", "300"),
    ("By how many years does The Salt Kiln precede Blue Slip?", "14 years"),
    ("Was The Salt Kiln published before Blue Slip?", "Yes"),
    ("Which entry closes the filmography?", "Night Wheel"),
]


@pytest.mark.parametrize(("question", "told"), INVENTED)
def test_turns_are_read_of_any_record(invented: balcer.Record, question: str, told: str) -> None:
    answer = Chat(invented).ask(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert told in answer.text
