"""Questions with gold written from the sources in other words than the code's: how many are right, how many wrong."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from tests.chat.cases import Figures

import balcer
from balcer_chat import Answer, Chat, Status

FILE = Path(__file__).with_name("questions.jsonl")
QUESTIONS: list[dict[str, Any]] = [json.loads(line) for line in FILE.read_text("utf-8").splitlines()]

RIGHT = 0.86
"""Share that is right, at least."""

WRONG = 5
"""Questions answered with something else, at most: a debt, to be brought to nothing."""

CATEGORIES = {
    "ambiguous", "boolean", "colloquial", "compare", "count", "factoid", "false_premise", "followup", "list", "meta",
    "multi", "people", "place", "role", "superlative", "temporal", "typo", "unanswerable",
}  # fmt: skip


def level(text: str) -> str:
    """Lower case, no accents, plain quotes and dashes, single blanks."""
    return " ".join(balcer.fold(text).split())


def has(text: str, part: str) -> bool:
    """Does a text hold another at word boundaries?"""
    return re.search(rf"(?<!\w){re.escape(level(part))}(?!\w)", level(text)) is not None


def grade(question: dict[str, Any], answer: Answer) -> str:
    """Right, wrong (something false or else is claimed) or refused."""
    told = all(any(has(answer.text, part) for part in group) for group in question["must"])
    clean = not any(has(answer.text, part) for part in question["must_not"])
    claims = answer.status is Status.ANSWERED
    no = answer.value is False or level(answer.text).startswith("no")
    if question["expect"] == "abstain":
        refused = answer.status in (Status.NOT_IN_RECORD, Status.NOT_UNDERSTOOD, Status.AMBIGUOUS)
        return "right" if refused and clean else "wrong"
    if question["expect"] == "correct":
        if told and clean:
            return "right"
        return "wrong" if claims and not no else "refused"
    if told and clean and answer.status in (Status.ANSWERED, Status.SMALL_TALK, Status.AMBIGUOUS):
        return "right"
    return "wrong" if claims or answer.status is Status.CORRECTED else "refused"


def asked(record: balcer.Record, question: dict[str, Any]) -> Answer:
    chat = Chat(record)
    answers = [chat.ask(turn) for turn in question["turns"]]
    return answers[-1]


def test_own_questions(record: balcer.Record, figures: Figures) -> None:
    grades: Counter[str] = Counter()
    missed: list[str] = []
    by_kind: Counter[str] = Counter()
    for question in QUESTIONS:
        answer = asked(record, question)
        verdict = grade(question, answer)
        grades[verdict] += 1
        if verdict != "right":
            by_kind[question["category"]] += 1
            asked_for = " / ".join(question["turns"])
            missed.append(f"{verdict}: {question['id']} {asked_for} -> {answer.status.value}: {answer.text}")
    share = grades["right"] / len(QUESTIONS)
    figures.note(
        f"own questions: {share:.1%} right of {len(QUESTIONS)}, {grades['wrong']} wrong; missed {dict(by_kind)}"
    )
    assert share >= RIGHT, "\n".join(missed)
    assert grades["wrong"] <= WRONG, "\n".join(missed)


def test_the_questions_are_well_formed() -> None:
    assert len(QUESTIONS) >= 120
    assert len({q["id"] for q in QUESTIONS}) == len(QUESTIONS)
    assert len({tuple(q["turns"]) for q in QUESTIONS}) == len(QUESTIONS)
    assert {q["category"] for q in QUESTIONS} == CATEGORIES
    for question in QUESTIONS:
        assert question["expect"] in ("answer", "abstain", "correct")
        assert question["turns"]
        assert all(isinstance(group, list) and group for group in question["must"])
        assert question["must"] or question["expect"] == "abstain"
        assert question["evidence"].strip()


@pytest.mark.parametrize(
    ("text", "part", "held"),
    [("In 1994.", "4", False), ("four wins", "4", False), ("4 wins", "4", True), ("Montréal", "montreal", True),
     ("wonderworld", "won", False), ("Law & Order: UK", "law & order", True), ("“best”", '"best"', True)],
)  # fmt: skip
def test_the_grader_matches_words(text: str, part: str, held: bool) -> None:
    assert has(text, part) is held
