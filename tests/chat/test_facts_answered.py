"""Each fact of the record is told when it is asked for in plain English."""

from __future__ import annotations

from collections import Counter

from tests.chat.cases import Figures, ask, right, wrong
from tests.chat.fact_cases import cases

import balcer

SHARE = {"record": 0.98, "invented": 0.93}
"""Floors a little below what is measured."""

WRONG = {"record": 9, "invented": 3}
"""Questions answered with another value than the record's, at most: a debt, to be brought to nothing."""


def test_each_fact_is_answered_right(which: str, each: balcer.Record, figures: Figures) -> None:
    asked: Counter[str] = Counter()
    good: Counter[str] = Counter()
    mistaken: list[str] = []
    for case in cases(each):
        answer = ask(each, case.question)
        asked[case.kind] += 1
        good[case.kind] += right(case, answer)
        if wrong(case, answer):
            mistaken.append(f"{case.question} -> {answer.text} {answer.value!r}")
    share = good.total() / asked.total()
    figures.note(f"facts, {which}: {good.total()} of {asked.total()} right ({share:.1%}), {len(mistaken)} wrong")
    assert share >= SHARE[which], [f"{kind}: {good[kind]}/{asked[kind]}" for kind in asked if good[kind] < asked[kind]]
    assert len(mistaken) <= WRONG[which], "\n".join(mistaken)


def test_questions_are_made_of_every_kind_of_fact(record: balcer.Record) -> None:
    facts = {type(case.fact).__name__ for case in cases(record)}
    wanted = {"Award", "Credit", "Work", "Exhibition", "Publication", "Donation", "Jury", "Lecture", "Event", "Person"}
    assert wanted <= facts
    assert len(cases(record)) > 500


def test_nothing_outside_the_record_is_told(each: balcer.Record) -> None:
    for case in cases(each):
        answer = ask(each, case.question)
        if isinstance(answer.value, tuple):
            assert all(each.get(item.id) is item for item in answer.value if isinstance(item, balcer.Entity))
