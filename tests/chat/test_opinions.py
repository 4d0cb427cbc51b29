"""Adjectives of opinion are passed over in front of a noun, and are what is asked elsewhere."""

from __future__ import annotations

import pytest
from tests.chat.cases import ask, sure

import balcer

PASSED = (
    ("When did she marry?", "When did she finally have her gorgeous wedding?"),
    ("Who directed Night Wheel?", "Who directed the ludicrously silly Night Wheel?"),
    ("What award did she win in 2001?", "What horrible award did she win in 2001?"),
    ("What is Forty Jugs?", "What is the ghastly and tedious Forty Jugs?"),
    ("Where was Forty Jugs?", "Where was the lousy Forty Jugs?"),
)
"""A question, and the same with what the one who asks thinks of it."""


@pytest.mark.parametrize(("plain", "coloured"), PASSED[1:])
def test_an_opinion_in_front_of_a_noun_says_nothing(plain: str, coloured: str, invented: balcer.Record) -> None:
    assert ask(invented, coloured).text == ask(invented, plain).text


@pytest.mark.parametrize(
    "question",
    [
        "Which of the works was ghastly?",
        "What made the films fantastic?",
        "How fantastic were the exhibitions?",
        "What is the most remarkable work?",
        "Which awards are tedious in 2001?",
        "Were the exhibitions lousy?",
        "Which ugliest works are there?",
    ],
)
def test_an_opinion_that_is_asked_for_is_not_passed_over(question: str, each: balcer.Record) -> None:
    assert not sure(ask(each, question))


@pytest.mark.parametrize("word", ["purple", "wooden", "second-hand", "Peruvian", "silent"])
def test_adjectives_that_tell_one_thing_from_another_are_not_passed_over(word: str, invented: balcer.Record) -> None:
    assert not sure(ask(invented, f"Who directed the {word} Night Wheel?"))


@pytest.mark.parametrize(
    ("question", "yes"),
    [
        ("Was the silly Jo set in Paris?", True),
        ("Did his dear wife donate the prints?", True),
        ("Did he win the ridiculous Emmy in 1997?", True),
        ("Was Jo the great show?", False),
        ("Is Jo a silly show?", False),
        ("Was the purple Jo set in Paris?", False),
        ("Did he win a silly Emmy in 1997?", False),
    ],
)
def test_an_opinion_of_a_known_thing_is_not_what_a_yes_affirms(question: str, yes: bool, record: balcer.Record) -> None:
    assert ask(record, question).text.startswith("Yes") is yes
