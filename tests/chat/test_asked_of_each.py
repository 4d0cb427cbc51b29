"""Questions about several things at once, each of which is asked for by itself."""

from __future__ import annotations

import pytest

import balcer
from balcer_chat import Chat

TOLD = [
    ("record", "Who directed For Justice and The Council?", ("Ava DuVernay", "does not say that of The Council")),
    ("record", "Which museums showed Forensics and Hidden Stories?", ("Hutchinson", "Alisan")),
    ("record", "When was Backbone on view in Taipei and in Los Angeles?", ("2014", "2015")),
    ("record", "Where were these made: Blue Sky, Jo and Hopewell?", ("Nice", "Paris", "does not say that of Hopewell")),
    ("record", "Who published these two: Seeing As, A Token of Elegance?", ("ACC Art Books", "Mattawin")),
    ("record", "How many episodes do Jo and the Menendez series have each?", ("Jo: 8; ",)),
    ("record", "What did he or his firm sponsor in 2014?", ("Oil and Water",)),
    ("record", "Which awards did he win in 1997, including the Peabody Award?", ("Emmy", "Producers Guild")),
    ("record", "Which finale did he direct, and which did he rewrite?", ("Rubber Room", "Criminal Intent")),
    ("record", "Tell me about the career award.", ("Reims", "Angie")),
    ("record", "Career award?", ("Reims", "Angie")),
    ("record", "Blue Sky, Jo and Hopewell: where was each shot?", ("Nice", "Paris", "does not say that of Hopewell")),
    ("invented", "When were Night Wheel and Glaze made?", ("2012", "does not say that of Glaze")),
]
"""A record, a line, and what its answer must tell."""


@pytest.mark.parametrize(("which", "line", "told"), TOLD)
def test_each_is_told_of(each: balcer.Record, line: str, told: tuple[str, ...]) -> None:
    answer = Chat(each).ask(line)
    assert answer.status.value == "answered"
    assert all(part in answer.text for part in told), answer.text


@pytest.mark.parametrize("line", [
    "Who directed both For Justice and The Council?",
    "Which actor starred in The Ordained and The Council?",
    "Who directed The Crow and Judge Dredd?",
    "What zorbic books did he or his company publish?",
    "Which awards did he win in 1997, including the Oscar?",
    "Where were these zorbic ones shot: Blue Sky, Hopewell?",
    "Did he direct The Council and For Justice?",
])  # fmt: skip
def test_what_is_asked_jointly_or_not_told_of_any_stays_so(record: balcer.Record, line: str) -> None:
    assert Chat(record).ask(line).status.value not in ("answered", "corrected")
