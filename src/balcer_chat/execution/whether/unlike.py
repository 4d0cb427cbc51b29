"""No, because a place, body or person that the record does not know is asked of where a fact has another one.

"Was she born in Ottawa?" has one place to be true of, and the record fills it. What can be told of many, like a talk,
or be wider than what is told ("in Europe"), is not denied.
"""

from __future__ import annotations

import attrs

from balcer import (
    Award,
    Collection,
    Credit,
    Donation,
    Entity,
    Event,
    EventKind,
    Exhibition,
    Organisation,
    Party,
    Place,
    Publication,
    Quotation,
    Reception,
    Work,
    fold,
)
from balcer_chat.execution.contrast import ALONE
from balcer_chat.execution.project import field_values
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.execution.search import choose, search
from balcer_chat.execution.whether.affirm import affirming
from balcer_chat.lexicon.index import Index, concerns
from balcer_chat.plan.query import Constraint, Query

_WHERE = frozenset(("in", "at", "near", "inside", "outside"))
_WHOSE = frozenset(("by", "from", "for", "to", "on", "with"))
_WIDE = frozenset((
    "europe", "asia", "africa", "america", "americas", "oceania", "scandinavia", "eurasia", "antipodes", "north",
    "south", "east", "west", "northern", "southern", "eastern", "western", "central", "overseas", "hollywood",
))  # fmt: skip
"""Names that may hold the place which is told."""
_ONCE = frozenset((
    EventKind.BIRTH, EventKind.ARREST, EventKind.ALTERCATION, EventKind.DEGREE, EventKind.SYNDICATION, EventKind.MOVE,
))  # fmt: skip


def by_unlike_name(index: Index, query: Query) -> Result | None:
    """No, if all else of a yes/no question fits facts that have somebody or something else in the place of a name.

    Args:
        index: the facts.
        query: a question with a name that is not known.
    """
    name = " ".join(query.unknown)
    if query.missing or not name or not all(w[:1].isupper() for w in query.unknown) or _WIDE & set(fold(name).split()):
        return None
    before, found, _ = query.text.partition(name)
    rest = attrs.evolve(query, unknown=(), choices=())
    asked = [
        c for c in rest.must if (c.kind == "concept" and not c.soft) or (c.kind == "property" and c.field in _FIELDS)
    ]
    if not found or not before.split() or not asked:
        return None
    lead = before.lower().split()[-1]
    rows = affirming(index, rest, search(index, rest, strict=True).rows)
    facts = choose(index, rows, rest.hard)
    if not facts or len(facts) > _FEW or not all(_otherwise(index, rest, row, lead) for row in facts):
        return None
    gone = Constraint(frozenset(), name, "name")
    return Result(query, Verdict.CONTRADICTED, facts, dropped=(gone,), yes=False)


_FEW = 2
_FIELDS = ("setting", "filmed_in", "networks", "venue", "recipient", "body", "presenter")


def _otherwise(index: Index, query: Query, row: Entity, lead: str) -> bool:
    """Does a fact, which happens once, have another place or party where the name stands?"""
    named = set(query.ids) | {index.record.person.id}
    if isinstance(row, Work):
        fields = [c.field for c in query.must if c.kind == "property" and c.field in _FIELDS]
        return lead in _WHERE | _WHOSE and any(field_values(row, field) for field in fields if field)
    others = [e for e in concerns(row) if e.id not in named]
    if isinstance(row, Collection):
        return lead == "to" and row.holder is not None  # it was given to another
    if isinstance(row, Reception | Quotation):
        told = row.by if isinstance(row, Reception) else (row.speaker,)
        return lead in ("did", "has", "had", "by", "the") and any(isinstance(e, Party) for e in told)
    if lead in _WHERE:
        fits = (isinstance(row, Event) and row.kind in _ONCE) or isinstance(row, Exhibition | Donation)
        return fits and any(isinstance(e, Place | Organisation) for e in others)
    once = (isinstance(row, Event) and row.kind in _ONCE) or isinstance(row, Donation | Publication | Award)
    if isinstance(row, Credit):
        made_for = lead == "for" and bool(field_values(row.work, "networks"))
        return made_for or (row.role in ALONE and lead in ("by", "did", "was", "has"))
    return once and (lead in _WHOSE or lead in ("did", "has", "had")) and any(isinstance(e, Party) for e in others)
