"""Two things set against each other: by their dates, by how long they ran, by a number."""

from __future__ import annotations

import pytest

import balcer
from balcer_chat import Chat, Status

TOLD = [
    ("invented", "Was she given the Lifetime Bowl before Night Wheel?", ("Yes.", "2009", "2012")),
    ("invented", "Did she get the diploma before the move to Tidewick?", ("Yes.", "1983", "1985")),
    ("invented", "Had she already moved to Tidewick when she wrote The Salt Kiln?", ("Yes.", "1985", "1992")),
    ("invented", "Is Night Wheel newer than Blue Slip?", ("Yes.", "2012", "2006")),
    ("invented", "Did Kiln Road end before Blue Slip?", ("Yes.", "1994–1999", "2006")),
    ("record", "Did the Inuit donation come after the Hasui one?", ("Yes.", "2024", "2006")),
    ("record", "Champion of Justice before the Margaret Sanger Award?", ("No.", "2010", "2004")),
    ("record", "Which ended later, Law & Order or Criminal Intent?", ("Criminal Intent ended last", "2010", "2011")),
    ("record", "Did the Russian Criminal Intent run longer than Paris Criminal Inquiries?", ("Yes.", "2009", "2008")),
    ("record", "Was FBI: Most Wanted created before it premiered?", ("Yes.", "2019", "2020")),
    ("record", "Which wins on episode count, the Menendez series or Jo?", ("even", "8 for Jo")),
    ("record", "How do Emmys and Edgars compare in number of nominations?", ("12", "6")),
    ("record", "UK or Russia: which Law & Order version started earlier?", ("Russia", "2007")),
    ("record", "In which years did he lose an Emmy and win an Edgar?", ("1999", "2000")),
    ("record", "NBC renewed Law & Order for several seasons at once. How many?", ("5 seasons",)),
    ("record", "Take the episode count of Jo and add that of The Menendez Murders. How many?", ("16",)),
    ("record", "Did he win a Silver Gavel after the Peabody?", ("Yes.", "1997", "2000")),
]


@pytest.mark.parametrize(("which", "question", "told"), TOLD)
def test_both_values_are_told(each: balcer.Record, question: str, told: tuple[str, ...]) -> None:
    answer = Chat(each).ask(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert all(part in answer.text for part in told), answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Was he in Shanghai before Monte-Carlo?",
        "Did he win the Oscar before the Emmy?",
        "Was the zorbic gift before the Hasui gift?",
        "Did he donate the Hasui works before the wooden prints?",
        "Did he win all his Edgars before the Emmy?",
        "Was the Peabody won after he left Law & Order?",
        "Is Jo longer than Hopewell?",
        "Did FBI end before FBI: Most Wanted?",
        "Which wins on purple count, Jo or the Menendez series?",
    ],
)
def test_what_is_not_told_is_not_set_against_anything(record: balcer.Record, question: str) -> None:
    assert Chat(record).ask(question).status in (Status.NOT_IN_RECORD, Status.NOT_UNDERSTOOD)
