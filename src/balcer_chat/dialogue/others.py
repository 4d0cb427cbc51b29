"""Others of what was told: "any other films where he did the same?", "was there another one?"."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from balcer import Credit, Organisation, Place
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.plan.query import Asks, Constraint, Query

OTHERS = "others of what was told"


_ELSEWHERE = frozenset(("anywhere", "elsewhere", "somewhere", "where"))
_HOUSES = (f"{Place.prefix}:", f"{Organisation.prefix}:")


def asks_for_others(query: Query) -> bool:
    """Does a line ask for more of the kind that was told, and not say of what kind, or for more that is the same?"""
    more = "other" in query.operators or (
        query.asks is Asks.WHETHER and query.order is not None and query.order.nth > 1
    )
    told = bool(query.names or query.dates or query.unknown or query.missing)
    return more and not told and (_alike(query) or all(c.generic for c in query.must))


def _alike(query: Query) -> bool:
    """Is it asked where else he did "the same", or "that"?"""
    return "same" in query.operators or (query.subject and "that" in query.pronouns)


def others(query: Query, last: Result) -> Iterator[tuple[str, Query]]:
    """The query for them: of the role or the kind of the facts told, without these.

    Args:
        query: what the line asks.
        last: the last answer.
    """
    kind = _kind(last)
    if kind is None or last.verdict is not Verdict.FOUND or not asks_for_others(query):
        return
    alike = _alike(query)
    told = query.order is not None and len(last.rows) >= query.order.nth > 1
    noun = (query.target,) if query.target is not None and query.target.kind == "concept" else ()
    of_it = (*query.must, *noun) if alike else last.query.names
    if not alike and _ELSEWHERE & set(query.said):
        of_it = tuple(c for c in last.query.hard if not c.ids or not all(i.startswith(_HOUSES) for i in c.ids))
    elif told and query.order is not None:
        of_it = (Constraint(frozenset((f"r:{last.rows[query.order.nth - 1].id}",)), "that", "name"),)
    plain = attrs.evolve(
        query,
        asks=query.asks if query.asks is Asks.WHETHER else Asks.WHICH,
        target=None,
        fields=(),
        must=(*of_it, kind),
        excluded=() if told else (Constraint(frozenset(f"r:{row.id}" for row in last.rows), "that", "name"),),
        order=None,
        ordinals=(),
        subject=alike,
        operators=query.operators - {"same"},
        pronouns=(),
    )
    if last.query.dates and not alike:
        yield OTHERS, attrs.evolve(plain, dates=last.query.dates)
    if of_it or last.query.dates:
        yield OTHERS, plain


def _kind(last: Result) -> Constraint | None:
    """The role in which, or else the class of facts in which something was told, if it is one."""
    credits = [row for row in last.rows if isinstance(row, Credit)]
    if credits and len(credits) == len(last.rows):
        features = {f"role:{row.role.value}" for row in credits}
    else:
        features = {f"class:{type(row).__name__.lower()}" for row in last.rows}
    return Constraint(frozenset(features), "that", "concept") if len(features) == 1 else None
