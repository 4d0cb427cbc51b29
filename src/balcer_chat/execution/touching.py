"""Everything that ties somebody to a place, a body or a person: "his links to X", "what is connected with X"."""

from __future__ import annotations

from collections.abc import Sequence

from balcer import (
    Creation,
    Credit,
    Entity,
    Organisation,
    Party,
    Person,
    Place,
    Quotation,
    Statement,
    stems,
)
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.execution.search import ordered
from balcer_chat.execution.told_places import containers
from balcer_chat.lexicon.index import Index, concerns
from balcer_chat.plan.query import Asks, Query


def touching(index: Index, query: Query) -> Result | None:
    """The facts that touch what is named, of whatever kind; None if the question asks for no ties.

    Args:
        index: the facts.
        query: what is asked.
    """
    meant = query.names or tuple(c for c in query.hard if c.kind == "word")
    asks = (Asks.WHAT, Asks.ABOUT, Asks.WHICH, Asks.HOW)
    if "linked" not in query.operators or query.asks not in asks or len(meant) != 1 or query.dates or query.fields:
        return None
    if any(c not in meant and not c.generic for c in query.hard):
        return None
    ends = [index.record[i] for i in meant[0].ids]
    if not all(isinstance(end, Party | Place) for end in ends) or (meant[0].kind == "name" and not ends):
        return None
    rows = {n for end in ends for n in index.rows_with(f"e:{end.id}") | _at(index, end) | _saying(index, end)}
    rows |= set() if ends else _telling(index, meant[0].text)
    every = [row for row in ordered(index, rows) if not isinstance(row, Party | Place | Statement)]
    said = [row for row in every if isinstance(row, Quotation) and row.speaker in ends]
    told = [row for row in every if not isinstance(row, Quotation)] + (said if len(said) <= _FEW else [])
    told = [row for row in told if index.number[row.id] in index.involved] or told
    told = _things(index, query, told) or told
    works = {row for row in told if isinstance(row, Creation)}
    told = [row for row in told if not (isinstance(row, Credit) and row.work in works)]
    return Result(query, Verdict.FOUND, tuple(told), tuple(told)) if told else None


def _things(index: Index, query: Query, told: Sequence[Entity]) -> list[Entity]:
    """For "which works are linked to X?" the works, shows and books among some facts, of the kind that is asked for."""
    noun = query.target
    if query.asks is not Asks.WHICH or noun is None or noun.kind != "concept" or not noun.text.endswith("s"):
        return []
    things = dict.fromkeys(row.work if isinstance(row, Credit) else row for row in told)
    made: list[Entity] = [row for row in things if isinstance(row, Creation)]
    return [row for row in made if index.has(index.number[row.id], noun.features)] or made


_FEW = 2
"""Sayings that are told beside the rest."""


def _telling(index: Index, word: str) -> set[int]:
    """The facts that tell of what a plain word means ("the *Inuit*"), in their name or their sentence."""
    said = stems(word)
    return {n for n in index.with_words(said) if said <= stems(f"{index.rows[n].label} {index.rows[n].sentence()}")}


def _at(index: Index, end: Entity) -> set[int]:
    """The facts about a body that is at a place."""
    if not isinstance(end, Place):
        return set()
    near = (index.rows[n] for n in index.rows_with(f"e:{end.id}"))
    bodies = [row for row in near if isinstance(row, Organisation) and row.place and end in containers(row.place)]
    return {n for body in bodies for n in index.rows_with(f"e:{body.id}")}


def _saying(index: Index, end: Entity) -> set[int]:
    """The facts that name a place or body in a title or a name, or in words."""
    said = stems(end.label)
    if isinstance(end, Person) or not said:
        return set()
    in_words = index.with_words(said)
    bodies = {row for n in in_words if isinstance(row := index.rows[n], Organisation)}
    near = index.find(f"e:{body.id}" for body in bodies)
    return {*in_words, *(n for n in near if any(e in bodies for e in concerns(index.rows[n])))}
