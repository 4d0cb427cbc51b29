"""Phrases that mean something else beside certain words, in questions about two records."""

from __future__ import annotations

import pytest
from tests.chat.cases import ask, sure

import balcer
from balcer_chat import Status
from balcer_chat.lexicon.company import NOTHING, in_company
from balcer_chat.lexicon.inflections import inflected
from balcer_chat.lexicon.vocabulary import key, vocabulary

PLAIN = (
    ("Who shot For Justice?", "Who directed For Justice?"),
    ("Where was Jo shot?", "Where was Jo filmed?"),
    ("Whose brainchild was Hopewell?", "Who created Hopewell?"),
    ("Who was in Jo?", "Who starred in Jo?"),
    ("Who appears in FBI: Most Wanted?", "Who starred in FBI: Most Wanted?"),
    ("Which network put out FBI: Most Wanted?", "Which network aired FBI: Most Wanted?"),
    ("When did Jo land on television?", "When did Jo premiere?"),
    ("When did he land in Los Angeles?", "When did he move to Los Angeles?"),
    ("Which awards did he land in 1997?", "Which awards did he win in 1997?"),
    ("With whose money was Oil and Water put on?", "Who sponsored Oil and Water?"),
    ("Where did he enter the world?", "Where was he born?"),
    ("Whose voices do we hear in Above the Drowning Sea?", "Who narrated Above the Drowning Sea?"),
    ("Was Edie Falco in FBI: Most Wanted?", "Did Edie Falco star in FBI: Most Wanted?"),
    ("Was Jean Reno in Jo?", "Did Jean Reno star in Jo?"),
    ("Which actors graced Jo?", "Who starred in Jo?"),
    ("Which awards did he take home in 1997?", "Which awards did he win in 1997?"),
)
INVENTED = (
    ("Whose idea was Kiln Road?", "Who created Kiln Road?"),
    ("Which house put out The Salt Kiln?", "Which publisher put out The Salt Kiln?"),
    ("When did she step down from Kiln Road?", "When did she leave Kiln Road?"),
    ("When did she go to Tidewick?", "When did she move to Tidewick?"),
    ("What nominations did she pick up in 2006?", "What was she nominated for in 2006?"),
)
NOT_TOLD = (
    "Who shot The Crow?",
    "Whose brainchild was Gunsmoke?",
    "Who was in Hopewell?",
    "Which network put out Nasty Boys?",
    "When did Nasty Boys land on television?",
    "With whose money was Hidden Stories put on?",
    "Who brought us Capital News?",
    "In what language was Hopewell filmed?",
    "When did he walk away from FBI?",
    "When did he set up Mattawin?",
    "Who set up Mattawin?",
    "Which show did he step down from?",
)


@pytest.mark.parametrize(("idiom", "plain"), PLAIN)
def test_a_phrase_means_what_it_does_in_its_company(idiom: str, plain: str, record: balcer.Record) -> None:
    said = ask(record, idiom)
    assert said.status is ask(record, plain).status
    assert said.value == ask(record, plain).value


@pytest.mark.parametrize(("idiom", "plain"), INVENTED)
def test_it_does_so_for_another_record(idiom: str, plain: str, invented: balcer.Record) -> None:
    said = ask(invented, idiom)
    assert said.status is Status.ANSWERED
    assert said.value == ask(invented, plain).value


@pytest.mark.parametrize("question", NOT_TOLD)
def test_what_is_not_told_is_not_told_in_other_words(question: str, record: balcer.Record) -> None:
    assert not sure(ask(record, question))


def test_every_word_that_is_meant_is_one_of_the_vocabulary() -> None:
    meant = {word for alike in in_company().values() for told in alike.values() for word in told.split("|")[1::2]} - {
        NOTHING
    }
    assert {word for word in meant if not vocabulary().senses(key(word), word)} == {"left", "departure"}


def test_irregular_verbs_and_pronouns_are_inflected() -> None:
    assert inflected("give birth to") == ("give birth to", "gave birth to", "given birth to")
    assert inflected("land in his lap")[1] == "land in her lap"
    assert inflected("find") == ("find",)
