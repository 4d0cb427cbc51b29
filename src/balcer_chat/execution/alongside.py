"""Who else performs in a work: "who stars opposite X?", "which actor appears alongside X?"."""

from __future__ import annotations

from balcer import Credit, Entity, Person, Role
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.execution.search import ordered
from balcer_chat.lexicon.index import Index
from balcer_chat.plan.query import Asks, Constraint, Query

_PERFORMING = frozenset((Role.ACTOR, Role.NARRATOR, Role.VOCALIST, Role.GUITARIST))
_BESIDE = frozenset(("alongside", "beside", "opposite", "next"))
_KINDS = ("kind:", "group:", "form:", "class:work")


def alongside(index: Index, query: Query) -> Result | None:
    """Those who perform in the same works as who is named, in the same roles; None if something else is asked.

    Args:
        index: the facts.
        query: what is asked.
    """
    if query.asks is not Asks.WHO or query.subject or query.fields or query.dates or query.excluded:
        return None
    if not _BESIDE & set(query.said):
        return None
    named = [_named(index, c) for c in query.names]
    people = [e for e in named if isinstance(e, Person) and e != index.record.person]
    works = [e for e in named if not isinstance(e, Person)]
    told = [c for c in query.hard if c.kind != "name"]
    roles = _roles(told)
    kinds = [c for c in told if c.noun and all(f.startswith(_KINDS) for f in c.features)]
    if (
        len(people) != 1
        or None in named
        or len(works) > 1
        or not roles
        or any(c not in kinds and not _performs(c) for c in told)
    ):
        return None
    own = [row for n in index.rows_with(f"e:{people[0].id}") if isinstance(row := index.rows[n], Credit)]
    shared = {
        row.work for row in own if row.person == people[0] and row.role in roles and row.work in (works or [row.work])
    }
    shared = {w for w in shared if all(index.own_of(w) & c.features for c in kinds)}
    rows = tuple(
        row for row in ordered(index, index.find(f"e:{work.id}" for work in shared))
        if isinstance(row, Credit) and row.work in shared and row.role in roles and row.person != people[0]
    )  # fmt: skip
    return Result(query, Verdict.FOUND, rows, tuple(dict.fromkeys(r.person for r in rows)), "person") if rows else None


def _named(index: Index, constraint: Constraint) -> Entity | None:
    """The one thing that a name means."""
    return index.record[constraint.ids[0]] if len(constraint.ids) == 1 else None


def _performs(constraint: Constraint) -> bool:
    """Does it say that somebody performs, and no more?"""
    return "has:appears_in" in constraint.features or bool(_told(constraint))


def _told(constraint: Constraint) -> set[Role]:
    return {role for role in _PERFORMING if f"role:{role.value}" in constraint.features}


def _roles(told: list[Constraint]) -> frozenset[Role]:
    """The roles that are spoken of; all of performers if somebody just "appears"."""
    said = {role for c in told for role in _told(c)}
    return frozenset(said or (_PERFORMING if any(map(_performs, told)) else ()))
