"""What somebody did on a work: the credits of one person on one work, and the works on which he did several things.

"What was his part in the film on the refugees?" does not ask who else was in it, nor what it is about.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from balcer import Collection, Creation, Credit, Entity, Party, Role
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.execution.search import matching, on_dates, ordered
from balcer_chat.lexicon.index import Index, concerns
from balcer_chat.plan.query import Asks, Constraint, Query

_SCREENED = ("kind:", "group:", "form:", "finale:", "class:")


def roles(index: Index, query: Query) -> Result | None:
    """The credits of whom the question is about on the one work that it means; None if it asks for something else.

    Args:
        index: the facts.
        query: what is asked.
    """
    if not _asks_role(query) or query.order is not None:
        return None
    for agents in _agents(index, query):
        told = [c for c in query.must if not (c.ids and set(c.ids) <= agents) and not (c.soft and not c.noun)]
        works = _works(index, query, told)
        credits: dict[Entity, list[Credit]] = {}
        for row in ordered(index, index.find(f"e:{id}" for id in works) & index.find(f"e:{id}" for id in agents)):
            if isinstance(row, Credit) and row.work.id in works and row.person.id in agents and _does(row):
                credits.setdefault(row.work, []).append(row)
        if len(credits) == 1:
            rows = tuple(next(iter(credits.values())))
            return Result(query, Verdict.FOUND, rows, tuple(dict.fromkeys(row.role for row in rows)), "role")
    return None


def deeds(index: Index, query: Query) -> Result | None:
    """The works on which somebody did each of several things ("which films did she *write and direct*"); else None.

    Args:
        index: the facts.
        query: what is asked.
    """
    if query.asks not in (Asks.WHICH, Asks.WHAT, Asks.COUNT) or not query.subject or query.order is not None:
        return None
    doing = [c for c in query.hard if c.is_role]
    both = len(doing) == 2 and "both" in query.said
    every = doing[0].every if len(doing) == 1 else tuple(c.features for c in doing if both)
    told = [[f for f in features if f.startswith("role:")] for features in every]
    if len(told) < 2 or not all(told):
        return None
    his = index.rows_with(f"e:{index.record.person.id}")
    credits = [[index.rows[n] for n in index.find(features) & his] for features in told]
    works = [{index.number[row.work.id] for row in rows if isinstance(row, Credit)} for rows in credits]
    found = set.intersection(*works)
    rest = [c for c in query.hard if c not in doing]
    rest += [query.target] if query.target is not None and query.target.kind == "concept" else []
    for condition in rest:
        found &= matching(index, condition, 1)
    rows = ordered(index, on_dates(index, found, query.dates))
    if not rows:
        return Result(query, Verdict.UNSTATED) if len(rest) < 2 else None  # it may be told of a part of a work
    return Result(query, Verdict.FOUND, rows, rows, number=len(rows) if query.asks is Asks.COUNT else None)


def _does(credit: Credit) -> bool:
    """Is it a credit for doing something, and not for being what a work is about?"""
    return credit.role is not Role.SUBJECT


def _asks_role(query: Query) -> bool:
    if any(f.startswith(("r:", "n:")) for c in query.must for f in c.features):
        return False  # of facts told before, or of an award
    if query.asks is Asks.ROLE:
        return all(c.kind in ("name", "word") or c.noun or c.soft for c in query.hard)
    if query.asks in (Asks.WHAT, Asks.ABOUT) and "linked" in query.operators:  # "his connection with the show"
        told = any(_means_work(c) for c in query.must)
        return told and (query.subject or query.possessive) and query.fields in ((), ("subject",))
    return query.asks is Asks.WHAT and query.fields == ("character",) and query.subject


def _means_work(constraint: Constraint) -> bool:
    """Does it name or describe a work, show or book?"""
    if constraint.ids:
        return all(i.startswith(_CREATIONS) for i in constraint.ids)
    return constraint.noun and any(f.startswith(_SCREENED) for f in constraint.features)


_CREATIONS = ("work:", "publication:", "exhibition:", "collection:")


def _agents(index: Index, query: Query) -> tuple[set[str], ...]:
    """Whose part it may be: the record's person's if "he" or "his" is said; else first that of whom is named."""
    person = index.record.person.id
    if query.subject or query.possessive:
        return ({person},)
    named = {i for i in query.ids if isinstance(index.record[i], Party)}
    return (named, {person}) if named else ({person},)


def _works(index: Index, query: Query, told: list[Constraint]) -> set[str]:
    """The works, shows and books of which all is so that is told of the work, by a fact about it at least."""
    named = {i for c in told for i in c.ids if isinstance(index.record[i], Creation | Collection)}
    found: set[int] | None = None
    for constraint in told:
        rows = _bearing(index, constraint)
        found = rows if found is None else found & rows
    if not found:
        return set()
    if query.dates:
        found = {n for n in found if on_dates(index, {n, *_about(index, n)}, query.dates)}
    works = {index.rows[n].id for n in found if isinstance(index.rows[n], Creation)}
    return works & named if named else works


def _bearing(index: Index, constraint: Constraint) -> set[int]:
    """The creations that have what a condition says, or of which some fact says it; a noun's kind is their own."""
    rows = matching(index, constraint, 2)
    if constraint.noun and constraint.kind == "concept" and all(f.startswith(_SCREENED) for f in constraint.features):
        return {n for n in rows if index.own[n] & constraint.features}
    found: set[int] = set()
    for n in rows:
        row = index.rows[n]
        found |= {n} if isinstance(row, Creation) else set()
        found |= {index.number[e.id] for e in concerns(row) if isinstance(e, Creation)}
        if isinstance(row, Party) and row != index.record.person:  # what a body or person is that it is about
            near = (index.rows[k] for k in index.rows_with(f"e:{row.id}"))
            found |= {
                index.number[e.id] for other in near for e in (other, *concerns(other)) if isinstance(e, Creation)
            }
    return found


def _about(index: Index, n: int) -> AbstractSet[int]:
    row: Entity = index.rows[n]
    return index.rows_with(f"e:{row.id}")
