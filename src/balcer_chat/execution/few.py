"""As many members of a list as are asked for: "name three of his films"."""

from __future__ import annotations

import re

import attrs

from balcer import Entity
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.lexicon.index import concerns
from balcer_chat.plan.query import Asks
from balcer_chat.text.numbers import number

_REQUEST = re.compile(
    r"(?:(?:name|list|give|tell|show|mention|cite|pick)(?: me| us)?(?: about)? )?"
    r"(?:(?:any|just|at least|up to|some|about|only) )?(?P<n>[a-z]+|\d+)(?: [a-z]|$)"
)


def as_many(result: Result) -> Result:
    """The result with no more members than are asked for, and a note of how many there are; else as it is.

    Args:
        result: what was found.
    """
    query, count = result.query, len(result.values)
    lists = result.verdict is Verdict.FOUND and result.number is None and result.yes is None and not query.computes
    if not lists or query.asks not in (Asks.WHICH, Asks.WHO, Asks.WHAT) or query.order is not None or count < 2:
        return result
    found = _REQUEST.match(query.text.lower())
    wanted = number(found["n"]) if found is not None else None
    if not wanted or wanted >= count:
        return result
    values = result.values[:wanted]
    rows = tuple(dict.fromkeys(row for row in (_told_by(result, value) for value in values) if row is not None))
    return attrs.evolve(result, values=values, rows=rows or result.rows, note=f"There are {count} in all.")


def _told_by(result: Result, value: object) -> Entity | None:
    """The first fact that tells of a member: itself, or one that names it."""
    if isinstance(value, Entity) and value in result.rows:
        return value
    return next((row for row in result.rows if value in concerns(row)), None)
