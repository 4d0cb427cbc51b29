"""A content word that the record does not know, at any place, is never passed over."""

from __future__ import annotations

import pytest
from tests.chat.cases import Figures, ask, pronouns, spread, sure
from tests.chat.fact_cases import answered

import balcer
from balcer_chat import Status

WORDS = {"zorbic": 60, "flurbish": 30, "mauve": 60}
"""Two that are no words and one that is; and to how many questions each is put."""

CLAIMS = (Status.ANSWERED, Status.CORRECTED, Status.SMALL_TALK)


@pytest.mark.parametrize("word", WORDS)
def test_an_unknown_word_is_not_passed_over(word: str, which: str, each: balcer.Record, figures: Figures) -> None:
    tried = 0
    passed: list[str] = []
    unnamed = 0
    for case in spread(answered(each), WORDS[word]):
        words = case.question.rstrip("?").split()
        for place in range(len(words) + 1):
            question = " ".join((*words[:place], word, *words[place:])) + "?"
            answer = ask(each, question)
            tried += 1
            if answer.status in CLAIMS:
                passed.append(f"{question} -> {answer.status.value}: {answer.text}")
            elif word not in answer.text:
                unnamed += 1
    figures.note(f"word accounting, {which}, {word}: {len(passed)} of {tried} passed over, {unnamed} not named")
    assert tried > 100
    assert not passed, "\n".join(passed[:20])
    assert not unnamed


def test_an_unknown_word_somewhere_in_each_question(which: str, each: balcer.Record, figures: Figures) -> None:
    """Every question that is answered, each with the word at two places, another two in the next."""
    passed: list[str] = []
    questions = [case.question for case in answered(each)]
    for n, question in enumerate(questions):
        words = question.rstrip("?").split()
        for place in {n % (len(words) + 1), (2 * n + 1) % (len(words) + 1)}:
            asked = " ".join((*words[:place], "zorbic", *words[place:])) + "?"
            if ask(each, asked).status in CLAIMS:
                passed.append(asked)
    figures.note(f"word accounting, {which}, each question: {len(passed)} of {len(questions)} passed over")
    assert not passed, "\n".join(passed)


def test_an_unknown_word_after_the_question_mark(which: str, each: balcer.Record, figures: Figures) -> None:
    sample = spread(answered(each), 120)
    passed = [c.question for c in sample if ask(each, f"{c.question} zorbic").status in CLAIMS]
    figures.note(f"word accounting, {which}, after the question mark: {len(passed)} of {len(sample)} passed over")
    assert sample
    assert not passed, "\n".join(passed)


@pytest.mark.parametrize("line", ["{his} zorbic {name}: when did {he} win it?", "Did {he} win a {name}? For zorbic."])
def test_an_unknown_word_in_another_clause(line: str, which: str, each: balcer.Record, figures: Figures) -> None:
    """What stands before a colon or after a full stop counts as well."""
    he, _, his = pronouns(each)
    names = sorted({award.name for award in each.awards})
    asked = [line.format(his=his.title(), name=name, he=he) for name in names]
    passed = [question for question in asked if ask(each, question).status in CLAIMS]
    figures.note(f"word accounting, {which}, in another clause: {len(passed)} of {len(asked)} passed over")
    assert asked
    assert not passed, "\n".join(passed)


def test_a_real_adjective_is_not_passed_over(which: str, each: balcer.Record, figures: Figures) -> None:
    tried = 0
    passed: list[str] = []
    adjectives = ("purplish", "wooden", "sticky")  # one a question, in turn
    for n, case in enumerate(case for case in answered(each) if " the " in case.question):
        question = case.question.replace(" the ", f" the {adjectives[n % len(adjectives)]} ", 1)
        answer = ask(each, question)
        tried += 1
        if sure(answer):
            passed.append(f"{question} -> {answer.text}")
    figures.note(f"word accounting, {which}, real adjectives: {len(passed)} of {tried} passed over")
    assert tried
    assert not passed, "\n".join(passed)


LITTLE = ("Which records did the shows set?", "What soil were the exhibitions on?", "Which young shows survive?")


@pytest.mark.parametrize("question", LITTLE)
def test_a_word_that_says_little_counts_where_nothing_else_does(question: str, each: balcer.Record) -> None:
    """With a name beside it such a word adds nothing; with no more than a kind of thing it may be the point."""
    assert not sure(ask(each, question))
