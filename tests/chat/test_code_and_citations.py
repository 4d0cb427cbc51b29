"""Each answer shows its work: the code gives the value, the citations resolve, and both depend on the facts."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from tests.chat.cases import Case, Figures, ask, first_lines, keys, sure
from tests.chat.fact_cases import answered, cases
from tests.conftest import INVENTED, ROOT

import balcer
from balcer import Entity, Record
from balcer_chat import Answer, Chat
from balcer_chat.chat import lexicon_of, reply
from balcer_chat.dialogue.state import FRESH

HOME = {"record": ROOT / "data", "invented": INVENTED}

CODED = {"record": 1.0, "invented": 1.0}
"""Share of the answers with a value that have code, at least."""

UNMOVED = 0.0
"""Share of the answers that stay the same when the year is changed, at most."""

LONG = 220
"""Characters of an expression that a reader would still copy."""


def all_answered(record: Record) -> list[tuple[Case, Answer]]:
    asked = [(case, ask(record, case.question)) for case in cases(record)]
    return [(case, answer) for case, answer in asked if sure(answer)]


def evaluated(code: str, record: Record) -> Any:
    return eval(code, {"record": record, "balcer": balcer})


def test_code_gives_the_value(which: str, each: Record, figures: Figures) -> None:
    without: list[str] = []
    differs: list[str] = []
    answers = all_answered(each)
    for case, answer in answers:
        if answer.code is None:
            if answer.value is not None:
                without.append(f"{case.question} {answer.value!r}")
            continue
        value = evaluated(answer.code, each)
        if value != answer.value and not (isinstance(answer.value, tuple) and tuple(value) == answer.value):
            differs.append(f"{case.question} {answer.code} -> {value!r}, not {answer.value!r}")
    figures.note(
        f"code, {which}: {len(answers)} answers, {len(without)} without code, {len(differs)} differ from the value"
    )
    assert not differs, "\n".join(differs)
    assert len(without) <= (1 - CODED[which]) * len(answers), "\n".join(without)


EVALUATE = """
import json, sys
import balcer
record = balcer.load(sys.argv[1])
for code in json.load(sys.stdin):
    value = eval(code)
    print(json.dumps(repr(value if isinstance(value, str) or not hasattr(value, "__iter__") else tuple(value))))
"""


def test_code_gives_the_value_in_a_fresh_interpreter(which: str, each: Record, figures: Figures) -> None:
    """What a reader gets who copies the code: nothing that the chat has loaded or kept is there."""
    asked = [case.question for case in answered(each)] + (first_lines() if which == "record" else [])
    answers = [answer for answer in (ask(each, q) for q in asked) if answer.code is not None]
    codes = json.dumps([answer.code for answer in answers])
    command = [sys.executable, "-c", EVALUATE, str(HOME[which])]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(command, input=codes, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    values = [json.loads(line) for line in done.stdout.splitlines()]
    differs = [
        f"{answer.question}: {answer.code} -> {value}, not {answer.value!r}"
        for answer, value in zip(answers, values, strict=True)
        if value != repr(answer.value)
    ]
    figures.note(f"code, {which}, in a fresh interpreter: {len(differs)} of {len(answers)} differ from the value")
    assert not differs, "\n".join(differs)


def test_code_is_short_and_idiomatic(which: str, each: Record, figures: Figures) -> None:
    codes = [answer.code for _, answer in all_answered(each) if answer.code]
    long = [code for code in codes if len(code) > LONG or "\n" in code]
    spelled = [code for code in codes if re.match(r"\(?record\[", code)]
    figures.note(f"code, {which}: {len(long)} of {len(codes)} long, {len(spelled)} that only list ids")
    assert len(long) <= 0.02 * len(codes), "\n".join(long)
    assert len(spelled) <= 0.08 * len(codes), "\n".join(spelled)
    for code in codes:
        assert not re.search(r"\b_\w", re.sub(r"\"[^\"]*\"|'[^']*'", "", code)), code
        compile(code, "answer", "eval")


def test_every_claim_has_citations_that_resolve(which: str, each: Record, figures: Figures) -> None:
    sources = {source.key: source for source in each.sources}
    bare: list[str] = []
    for case, answer in all_answered(each):
        if not answer.citations:
            bare.append(f"{case.question} -> {answer.text}")
        for citation in answer.citations:
            source = sources[citation.source]
            section = next(s for s in source.sections if s.name == citation.section)
            assert 1 <= citation.passage <= section.passages, citation
        assert len(set(answer.citations)) == len(answer.citations)
    figures.note(f"citations, {which}: {len(bare)} answers without")
    assert not bare, "\n".join(bare)


def test_the_citations_are_those_of_the_fact(which: str, each: Record, figures: Figures) -> None:
    """The passages cited are passages of the things that the answer tells of."""
    strange: list[str] = []
    for case, answer in all_answered(each):
        if case.fact is None:
            continue
        near = {
            c for thing in (case.fact, *balcer.touched(case.fact), *each.touching(case.fact)) for c in thing.citations
        }
        values = [v for v in (answer.value if isinstance(answer.value, tuple) else ()) if isinstance(v, Entity)]
        near |= {c for value in values for thing in (value, *each.touching(value)) for c in thing.citations}
        if not near & set(answer.citations):
            strange.append(f"{case.question} {answer.citations}")
    figures.note(f"citations, {which}: {len(strange)} answers that cite nothing of the fact asked for")
    assert len(strange) <= 5, "\n".join(strange)


def test_every_answer_says_how_it_was_read(each: Record) -> None:
    for case, answer in all_answered(each):
        assert answer.reading.strip(), case.question
        assert "\n" not in answer.reading


def changed(home: Path, to: Path, change: Callable[[str, list[dict[str, Any]]], list[dict[str, Any]]]) -> Record:
    """A record made from a copy of the data."""
    shutil.copytree(home, to)
    for path in to.glob("*.json"):
        objects = json.loads(path.read_text("utf-8"))
        if isinstance(objects, list):
            path.write_text(json.dumps(change(path.stem, objects), ensure_ascii=False), "utf-8")
    return balcer.load(to)


DATED = ("awards", "works", "exhibitions", "publications", "donations", "juries", "events")


def later(text: str) -> str:
    """A date of the data files, moved by some years."""
    return re.sub(r"(?<!\d)(\d{4})(?!\d)", lambda year: str(int(year[1]) + 300), text)


def test_a_changed_year_changes_the_answer(which: str, each: Record, tmp_path: Path, figures: Figures) -> None:
    def move(kind: str, objects: list[dict[str, Any]]) -> list[dict[str, Any]]:
        if kind not in DATED:
            return objects
        fields = ("date", "created", "premiere", "aired")
        return [{k: later(v) if k in fields else v for k, v in item.items()} for item in objects]

    other = changed(HOME[which], tmp_path / "data", move)
    asked = [c for c in answered(each) if re.search(r"\b(when|What year)\b|\b\d{4}\b", c.question, re.IGNORECASE)]
    asked = [
        c for c in asked if c.fact is not None and c.fact.id.partition(":")[0] not in ("credit", "lecture", "person")
    ]
    asked = [c for c in asked if c.kind.endswith(("when?", "year", "won?", "nominated?", "premiere", "born?"))]
    same: list[str] = []
    for case in asked:
        before, after = ask(each, case.question), ask(other, case.question)
        if after.status is before.status and keys(after.value) == keys(before.value):
            same.append(f"{case.question} -> {after.text}")
    figures.note(f"changed years, {which}: {len(same)} of {len(asked)} answers stay the same")
    assert len(asked) > 20
    assert len(same) <= UNMOVED * len(asked), "\n".join(same)


@cache
def rests_on(record: Record, question: str) -> frozenset[str]:
    """The ids of the facts that an answer rests on; none if it claims nothing."""
    answer, state = reply(lexicon_of(record), FRESH, question)
    return frozenset(row.id for row in state.last.rows) if sure(answer) and state.last is not None else frozenset()


@pytest.mark.parametrize("half", [0, 1])
def test_facts_that_are_gone_change_the_answer(
    half: int, which: str, each: Record, tmp_path: Path, figures: Figures
) -> None:
    """Each second fact that nothing refers to is taken out; what rests on them alone is not answered as before."""
    needed = {reference.id for entity in each.entities for reference in balcer.references(entity)}
    told = {id for fact in each.facts for id in re.findall(r"\{([a-z_]+:[a-z0-9-]+)", str(fact.to_dict()))}
    gone = frozenset([fact.id for fact in each.facts if fact.id not in needed | told][half::2])

    def drop(kind: str, objects: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return [item for item in objects if item["id"] not in gone] if kind != "sources" else objects

    other = changed(HOME[which], tmp_path / "data", drop)
    questions = [case.question for case in answered(each)] + (first_lines() if which == "record" else [])
    asked = [q for q in questions if (rows := rests_on(each, q)) and rows <= gone]
    stale: list[str] = []
    for question in asked:
        before, after = ask(each, question), ask(other, question)
        if after.status is before.status and keys(after.value) == keys(before.value) and after.text == before.text:
            stale.append(f"{question} -> {after.text}")
    figures.note(f"dropped facts, {which}: {len(stale)} of {len(asked)} answers stay the same")
    assert len(asked) >= 20
    assert not stale, "\n".join(stale)


@pytest.mark.parametrize(
    ("question", "days"),
    [
        ("How many days between the altercation and the joke?", 2),
        ("How many days between the joke and the doctorate?", 310),
    ],
)
def test_days_between_are_reckoned_and_not_counted(record: balcer.Record, question: str, days: int) -> None:
    answer = Chat(record).ask(question)
    assert answer.value == days
    assert answer.code is not None
    assert "days_until" in answer.code
