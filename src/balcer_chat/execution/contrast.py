"""When a fact contradicts a question, and when the record merely does not say.

A condition that no fact meets is contradicted only if the facts that meet the rest fill the same place otherwise:
another date, another town for the same move, another capacity for the same award. What a question is about (a work, a
book) is never given up.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from balcer import (
    Award,
    Collection,
    Creation,
    Credit,
    Entity,
    Event,
    EventKind,
    Jury,
    Organisation,
    Party,
    Person,
    Place,
    Relationship,
    Role,
    Work,
    WorkKind,
    words,
)
from balcer_chat.execution.project import field_values
from balcer_chat.execution.search import Found
from balcer_chat.lexicon.index import Index, concerns
from balcer_chat.plan.query import Constraint
from balcer_chat.text.numbers import ordinal

_NO_WORKS = frozenset(f"kind:{kind.value}" for kind in EventKind if kind.value not in {k.value for k in WorkKind})
"""Kinds that say nothing of what a work is."""
_WORKS = frozenset((
    *(f"kind:{kind.value}" for kind in WorkKind), "group:film", "group:screen", "group:television", "group:documentary",
))  # fmt: skip
_SHARED = (Role.CO_CREATOR, Role.CO_DIRECTOR, Role.CO_WRITER)


def contrasts(index: Index, option: Found, rows: Sequence[Entity]) -> bool:
    """Do the remaining facts say something else in the place of what was given up?

    Args:
        index: the facts.
        option: what was kept and what was given up.
        rows: the facts that meet what was kept.
    """
    if not option.strict or not any(c.kind in ("name", "concept") and not c.generic for c in option.met):
        return False
    if option.no_dates and not any(c.kind == "name" for c in option.met) and not any(map(_once, rows)):
        return False  # that some film was of another year says nothing of the one that is asked for
    if any(_is_open(index, c) for c in option.dropped) and any(_is_work(index, c) for c in option.met):
        return False  # for what that award was given is not told each time
    return all(_row_contrasts(index, option, row) for row in rows)


def _once(row: Entity) -> bool:
    """Is it something that happens once, so that another date contradicts?"""
    return isinstance(row, Event | Relationship)


def _is_open(index: Index, condition: Constraint) -> bool:
    """Is it the name of an award that is listed somewhere without the work that it was given for?"""
    rows = [index.rows[n] for n in index.find(f for f in condition.features if f.startswith("n:"))]
    return any(isinstance(row, Award) and row.work is None and not row.told_works for row in rows)


def _is_work(index: Index, condition: Constraint) -> bool:
    return any(isinstance(index.record[i], Creation) for i in condition.ids)


def _row_contrasts(index: Index, option: Found, row: Entity) -> bool:
    for gone in option.dropped:
        if gone.kind == "word" and gone.text.startswith("season "):
            if not _other_season(row, gone):
                return False
            continue
        if gone.kind in ("word", "property"):
            return False
        if gone.kind == "name" and not _another(index, row, gone):
            return False
        if gone.kind == "concept" and not _other_concept(row, gone):
            return False
    if option.no_dates and row.when is None:
        return False
    if isinstance(row, Credit) and row.role in _SHARED:
        return False  # "co-": somebody else did it, too, and may be the one
    return not option.no_subject or any(isinstance(v, Party) for _, v in field_values(row, "person"))


ALONE = (
    Role.CREATOR,
    Role.DIRECTOR,
    Role.AUTHOR,
    Role.WRITER,
    Role.VOCALIST,
    Role.GUITARIST,
    Role.PHOTOGRAPHER,
    Role.NARRATOR,
)
"""Roles that are told of all who had them."""


def _other_season(row: Entity, gone: Constraint) -> bool:
    """Does a fact that happens once tell another season?"""
    once = isinstance(row, Event) or (isinstance(row, Credit) and row.entry is not None)
    told = words(row.sentence())
    named = {one for one, other in itertools.pairwise(told) if other == "season" and ordinal(one) is not None}
    return once and bool(named) and not named & {f.removeprefix("w:") for f in gone.features}


def _another(index: Index, row: Entity, gone: Constraint) -> bool:
    """Has the fact another place, body or person where the question has this one?"""
    named = [index.record[i] for i in gone.ids]
    if not named:
        return isinstance(row, Award)
    if any(isinstance(n, Creation | Collection) for n in named):
        return isinstance(row, Award) and (row.work is not None or bool(row.told_works))
    if not gone.exact and all(isinstance(n, Organisation) for n in named) and not isinstance(row, Award):
        return False  # a part of a body's name may be a town
    near = concerns(row)
    if all(isinstance(n, Place) for n in named):  # a country says nothing of a city that is not said to lie elsewhere
        kinds = {n.kind for n in named if isinstance(n, Place)}
        return any(isinstance(e, Place) and e.kind in kinds for e in (*near, *_around(near)))
    for base in (Person, Organisation, Place):
        if any(isinstance(n, base) for n in named) and any(
            isinstance(e, base) and e != index.record.person for e in near
        ):
            return True
    return any(isinstance(n, Organisation) for n in named) and any(isinstance(e, Place) for e in near)


def _around(near: Sequence[Entity]) -> tuple[Place, ...]:
    """The places that some places and bodies lie in."""
    inside = [e.within if isinstance(e, Place) else e.place for e in near if isinstance(e, Place | Organisation)]
    found = tuple(p for p in inside if p is not None)
    return (*found, *_around(found)) if found else ()


def _other_concept(row: Entity, gone: Constraint) -> bool:
    """Has the fact another term of the same vocabulary?"""
    prefixes = {f.partition(":")[0] for f in gone.features}
    if {"won", "nominated", "lost", "mention"} & prefixes:
        return isinstance(row, Award)
    if "as" in prefixes and isinstance(row, Award):
        return row.capacity is not None
    if "mark" in prefixes and isinstance(row, Work) and row.filmography:
        return row.mark is None or f"mark:{row.mark.value}" not in gone.features  # a list's marks are complete
    if prefixes <= {"kind", "group", "form"} and isinstance(row, Work):
        return bool(gone.features & _WORKS) and not gone.features & _NO_WORKS  # what a work is, is stated once
    if prefixes <= {"kind", "group", "form"} and isinstance(row, Jury):
        return row.category is not None  # what was judged
    if "rel" in prefixes:
        return isinstance(row, Relationship)
    return False
