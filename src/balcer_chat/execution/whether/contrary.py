"""No, because a fact has the contrary word: what is asked of as Polish is told to be Austrian."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from balcer import Entity, Organisation, Person, Place, Relationship, touches
from balcer_chat.execution.project import field_values
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.execution.search import search
from balcer_chat.execution.whether.attested import worded
from balcer_chat.execution.whether.sentence import says
from balcer_chat.execution.whether.voice import BEING
from balcer_chat.execution.whether.yes import chooses
from balcer_chat.lexicon.contraries import contraries
from balcer_chat.lexicon.index import Index
from balcer_chat.plan.query import Constraint, Query


def by_contrary(index: Index, query: Query) -> Result | None:
    """No, if a fact has all words of a yes/no question but one, and the contrary of that one.

    Args:
        index: the facts.
        query: the question; the word may be one that is not known otherwise.
    """
    if chooses(query):
        return None
    said = query.said
    if said[1:2] == ("there",):
        return None  # there may be both
    for size in range(_LONGEST, 0, -1):
        for at in range(1, len(said) - size + 1):
            gone = said[at : at + size]
            same, other = contraries(" ".join(gone))
            if not other or said[at - 1] in _TAKING:
                continue  # "does she take photographs?": that she gave prints away is another deed
            end = len(said) if said[at + size : at + size + 1] in _ADJUNCT else at + size
            rows = worded(index, query, said[at:end], _LIGHT)
            itself = tuple(row for row in rows if row.id in query.ids and (says(row, *other) or says(row, *same)))
            if _is_body(index, query):
                rows = ()  # what another thing is says nothing of what a body is
            told = tuple(row for row in itself or rows if says(row, *other))
            told = tuple(row for row in told if not isinstance(row, Relationship) or _joins(index, query, row, other))
            if told and not any(says(row, *same) for row in itself or rows):
                word = Constraint(frozenset(), " ".join(gone), "word")
                return Result(query, Verdict.CONTRADICTED, told[:_FEW], dropped=(word,), yes=False)
    return None


def _is_body(index: Index, query: Query) -> bool:
    """Is it asked what a body or somebody named is?"""
    named = [index.record[i] for i in query.ids]
    return query.said[0] in BEING and bool(named) and all(isinstance(one, Organisation) for one in named)


def _joins(index: Index, query: Query, row: Relationship, other: frozenset[str]) -> bool:
    """Is a word for a tie what just those are to each other of whom it is asked, if it is such a word?"""
    if not any(tie.term in other for tie in index.record.relationships):
        return True
    people = {i for i in query.ids if isinstance(index.record[i], Person)}
    return row.term in other and people <= {row.person.id, row.other.id}


_LONGEST = 4
"""Words of the longest phrase that has a contrary."""
_LIGHT = frozenset(("made", "make", "done", "told", "tells", "story", "come", "came", "comes", "use", "used", "uses"))
_TAKING = ("take", "takes", "took", "taken", "taking")
_ADJUNCT = (("after",), ("before",), ("within",), ("by",))
"""What begins behind a word that is contradicted says when or how it was, which is as wrong."""
_FEW = 3
_SLOTS = frozenset((
    "part_of", "spin_off_of", "adapted_from", "version_of", "incorporated_in", "setting", "filmed_in", "networks",
    "holder", "recipient", "venue", "body", "appears_in",
))  # fmt: skip
"""Fields that hold all there is to say of a thing."""


def by_other_slot(index: Index, query: Query) -> Result | None:
    """No, if the field that a yes/no question asks about holds something else than what is named in it.

    Args:
        index: the facts.
        query: the question.
    """
    for asked in query.must:
        for gone in query.names:
            field = _slot(query, asked, gone)
            if not field or not gone.ids or not gone.exact:
                continue  # a part of a name may mean something else
            rest = attrs.evolve(query, must=tuple(c for c in query.must if c not in (gone, asked)))
            rows = [
                index.rows[n] for n in sorted(search(index, rest, strict=True).rows) if index.rows[n].id in rest.ids
            ]
            held = [[v for _, v in field_values(row, field) if isinstance(v, Entity)] for row in rows]
            if rows and len(rows) <= _FEW and all(told and not _among(index, told, gone) for told in held):
                return Result(query, Verdict.CONTRADICTED, tuple(rows), dropped=(gone,), yes=False)
    return None


def _slot(query: Query, asked: Constraint, gone: Constraint) -> str:
    """The field that a condition asks about, if it is one that holds all there is to say; empty if not."""
    if asked.kind == "property" and asked.field in _SLOTS:
        return asked.field or ""
    whole = f"{asked.text} of {gone.text}".lower() in query.text.lower()
    return "part_of" if whole and asked.features == {"kind:episode"} else ""


def _among(index: Index, told: Sequence[Entity], gone: Constraint) -> bool:
    """Is what is named one of these, or around or inside one of them, or of another kind than they are?"""
    around = {i for entity in told if isinstance(entity, Place | Organisation) for i in touches(entity)}
    named = [index.record[i] for i in gone.ids]
    inside = {i for entity in named if isinstance(entity, Place | Organisation) for i in touches(entity)}
    held = {entity.id for entity in told}
    alike = any(isinstance(one, type(other)) and _level(one) == _level(other) for one in named for other in told)
    return bool((held | around) & set(gone.ids)) or bool(inside & held) or not alike


def _level(entity: Entity) -> object:
    """The kind of a place: a country says nothing of a city that is not said to lie elsewhere."""
    return entity.kind if isinstance(entity, Place) else None
