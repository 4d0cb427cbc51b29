"""Questions generated from a record, each with the values that its answer must and may hold."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TypeVar

import attrs

import balcer
from balcer import Award, Entity, Outcome, Record, Role
from balcer_chat import Answer, Chat, Status

T = TypeVar("T")

VERBS: dict[Role, tuple[str, ...]] = {
    Role.CREATOR: ("created",),
    Role.DEVELOPER: ("developed",),
    Role.SHOWRUNNER: ("was the showrunner of",),
    Role.EXECUTIVE_PRODUCER: ("was the executive producer of",),
    Role.SUPERVISING_PRODUCER: ("was the supervising producer of",),
    Role.PRODUCER: ("produced",),
    Role.HEAD_WRITER: ("was the head writer of",),
    Role.STAFF_WRITER: ("was a staff writer on",),
    Role.WRITER: ("wrote",),
    Role.CO_WRITER: ("co-wrote",),
    Role.REWRITER: ("rewrote",),
    Role.DIRECTOR: ("directed",),
    Role.CO_DIRECTOR: ("co-directed",),
    Role.MAKER: ("made",),
    Role.ACTOR: ("starred in", "acted in"),
    Role.NARRATOR: ("narrated", "was the narrator of"),
    Role.VOCALIST: ("sang on",),
    Role.GUITARIST: ("played the guitar on",),
    Role.AUTHOR: ("wrote",),
    Role.POET: ("wrote",),
    Role.PHOTOGRAPHER: ("photographed",),
    Role.INTRODUCTION: ("wrote the introduction to",),
    Role.ORGANISER: ("organized",),
    Role.SPONSOR: ("sponsored",),
    Role.PUBLISHER: ("published",),
    Role.CO_PUBLISHER: ("co-published",),
}
"""What one says of each role in a question."""

NEAR: tuple[frozenset[Role], ...] = (
    frozenset({Role.CREATOR, Role.CO_CREATOR, Role.DEVELOPER}),
    frozenset(
        {
            Role.WRITER, Role.CO_WRITER, Role.HEAD_WRITER, Role.STAFF_WRITER, Role.AUTHOR, Role.POET, Role.REWRITER,
            Role.ADAPTER, Role.INTRODUCTION, Role.CONTRIBUTOR,
        }
    ),
    frozenset(
        {Role.PRODUCER, Role.EXECUTIVE_PRODUCER, Role.CO_EXECUTIVE_PRODUCER, Role.SUPERVISING_PRODUCER, Role.SHOWRUNNER}
    ),
    frozenset({Role.DIRECTOR, Role.CO_DIRECTOR, Role.MAKER}),
    frozenset({Role.PUBLISHER, Role.CO_PUBLISHER}),
    frozenset({Role.SPONSOR, Role.ORGANISER}),
)  # fmt: skip
"""Roles that a plain verb may cover together."""

PRONOUNS = {"he": ("he", "him", "his"), "she": ("she", "her", "her"), "they": ("they", "them", "their")}


@attrs.frozen
class Case:
    """A question and what its answer must hold.

    Args:
        kind: what is asked, for the figures.
        question: in plain English.
        wanted: keys that the value must hold, all of them.
        allowed: keys that it may hold besides.
        told: texts one of which the reply must show; empty where the value says it all.
        fact: the fact that the question was made from.
    """

    kind: str
    question: str
    wanted: frozenset[str]
    allowed: frozenset[str] = frozenset()
    told: tuple[str, ...] = ()
    fact: Entity | None = None


@attrs.define
class Figures:
    """What the proofs measured."""

    lines: list[str] = attrs.field(factory=list)

    def note(self, line: str) -> None:
        """Keep a line for the summary."""
        self.lines.append(line)


@cache
def ask(record: Record, question: str) -> Answer:
    """The answer in a fresh conversation."""
    return Chat(record).ask(question)


def sure(answer: Answer) -> bool:
    """Does it claim to answer the question as asked?"""
    return answer.status is Status.ANSWERED


def key(value: object) -> str:
    """A value as a text that can be compared."""
    if isinstance(value, Entity):
        return value.id
    if isinstance(value, balcer.Period):
        return value.isoformat()
    if isinstance(value, balcer.Term):
        return value.label
    return balcer.fold(str(value))


def keys(value: object) -> frozenset[str]:
    """The members of a value as texts."""
    if value is None:
        return frozenset()
    if isinstance(value, Iterable) and not isinstance(value, str):
        return frozenset(key(member) for member in value)
    return frozenset({key(value)})


def shows(text: str, part: str) -> bool:
    """Does a reply show a text, at word boundaries?"""
    return re.search(rf"(?<!\w){re.escape(balcer.fold(part))}(?!\w)", balcer.fold(text)) is not None


def right(case: Case, answer: Answer) -> bool:
    """Is it answered with all that is wanted and nothing that is not?"""
    return sure(answer) and held(case, answer)


def held(case: Case, answer: Answer) -> bool:
    """Does an answer hold what is wanted and nothing else, in its value and in its text?"""
    got = keys(answer.value)
    whole = case.wanted <= got <= case.wanted | case.allowed
    return whole and (not case.told or any(shows(answer.text, part) for part in case.told))


def wrong(case: Case, answer: Answer) -> bool:
    """Is something else claimed?"""
    return sure(answer) and not held(case, answer)


def pronouns(record: Record) -> tuple[str, str, str]:
    """He, him, his; or she, her, her."""
    return PRONOUNS[record.person.pronouns or "they"]


def article(name: str) -> str:
    """A name with the article that it takes in a sentence."""
    return name if name.lower().startswith(("the ", "a ", "an ")) else f"the {name}"


def dates(*facts: Entity) -> frozenset[str]:
    """The dates of facts as keys."""
    return frozenset(key(fact.when) for fact in facts if fact.when is not None)


def ids(facts: Iterable[Entity]) -> frozenset[str]:
    """The ids of facts."""
    return frozenset(fact.id for fact in facts)


def same_name(one: Award, other: Award) -> bool:
    """Can a name mean both awards?"""
    names = {balcer.fold(name) for name in (one.name, *one.aliases)}
    return not names.isdisjoint(balcer.fold(name) for name in (other.name, *other.aliases))


def gained(award: Award) -> bool:
    """Won, received, or told so."""
    return award.won


def on_nomination(award: Award) -> bool:
    """A nomination, be it beside a win."""
    return award.outcome is Outcome.NOMINATED or award.nominations > 0


def alone(record: Record, work: balcer.Creation) -> bool:
    """Does no other title or name mean what its title says?"""
    own = balcer.name_key(work.title)
    others = (e for e in (*record.works, *record.publications, *record.exhibitions, *record.people) if e is not work)
    return not any(balcer.name_key(name) == own for e in others for name in e.names)


OWN = Path(__file__).with_name("questions.jsonl")


def first_lines(path: Path = OWN) -> list[str]:
    """The first question of each conversation of a file."""
    return [json.loads(line)["turns"][0] for line in path.read_text("utf-8").splitlines()]


def spread(items: Iterable[T], size: int) -> list[T]:
    """A sample of about that size, evenly spread and always the same."""
    whole = list(items)
    step = max(1, len(whole) // size)
    return whole[::step]
