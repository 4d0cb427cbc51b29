"""Yes by the words of one sentence, and who did it to whom: a fact does not affirm a question that turns it round."""

from __future__ import annotations

import pytest

import balcer
from balcer_chat import Chat

YES = [
    # a sentence says all that is asked
    "Was The Last Firing number three in Norland?",
    "Did the Tidewick Courier call Glaze mud in the ear?",
    "Was Blue Slip picked by twelve film festivals?",
    # the one who is asked about did it
    "Did Ada Quill give the Quill Collection to the Wexmere Museum of Craft?",
    "Did the Wexmere Museum of Craft receive the Quill Collection?",
    "Did Ada Quill work for Tomas Lind?",
    "Did Larkspur Press publish The Salt Kiln?",
]
TURNED = [
    "Did the Wexmere Museum of Craft give Ada Quill a collection?",
    "Did the Norland Radio Guild win the Golden Ear in 1995?",
    "Did Tomas Lind work for Ada Quill?",
    "Did Tomas Lind work as assistant to Ada Quill?",
    "Did Petra Holm publish The Salt Kiln?",
    "Did Ada Quill call Glaze mud in the ear?",
    "Is Maud Quill a novelist?",
    "Is Jonah Vale a potter?",
    "Was Kiln Road picked by twelve film festivals?",
]


@pytest.mark.parametrize("question", YES)
def test_yes(invented: balcer.Record, question: str) -> None:
    answer = Chat(invented).ask(question)
    assert answer.text.startswith("Yes"), answer.text


@pytest.mark.parametrize("question", TURNED)
def test_what_is_turned_round_is_not_affirmed(invented: balcer.Record, question: str) -> None:
    answer = Chat(invented).ask(question)
    assert not answer.text.startswith("Yes"), answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Was LOLA axed after a single season?",
        "Was FBI: Most Wanted the highest-rated new drama of its season?",
        "Did NBC pick up Law & Order for five seasons?",
    ],
)
def test_words_that_mean_nothing_elsewhere_are_told(record: balcer.Record, question: str) -> None:
    assert Chat(record).ask(question).text.startswith("Yes")


@pytest.mark.parametrize(
    "question",
    [
        "Was Law & Order cancelled after one season?",
        "Did Balcer accuse Michael Moriarty of being a Marxist?",
        "Was Balcer a Marxist agent provocateur?",
        "Did Planned Parenthood receive the Margaret Sanger Award?",
        "Did Concordia receive an honorary doctorate?",
        "Is Juan Cortina an actor?",
        "Was Chow! published in 2021?",
        "Did Ava DuVernay produce For Justice?",
        "Did Captain Luke play guitar on Backbone?",
        "Did Letterman have an altercation with a Fox employee?",
    ],
)
def test_what_a_fact_tells_of_another_is_not_affirmed(record: balcer.Record, question: str) -> None:
    assert not Chat(record).ask(question).text.startswith("Yes")
