"""As many members of a list as are asked for ("name three of his films"), or as are told ("the three films")."""

from __future__ import annotations

import re

import attrs

from balcer import Entity, Organisation, Place, fold
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.lexicon.index import concerns
from balcer_chat.plan.query import Asks, Query
from balcer_chat.text.numbers import number

_REQUEST = (
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
    if not lists or query.asks not in (Asks.WHICH, Asks.WHO, Asks.WHAT) or query.order is not None or count < 1:
        return result
    found = re.match(_REQUEST, query.text.lower())
    wanted = number(found["n"]) if found is not None else None
    told = None if any(isinstance(v, Place | Organisation) for v in result.values) else told_number(query)
    if told is not None and told != count and len(set(map(type, result.values))) == 1:
        return attrs.evolve(result, note=f"The record has {'only one' if count == 1 else count} of them, not {told}.")
    if not wanted or wanted >= count:
        return result
    values = result.values[:wanted]
    rows = tuple(dict.fromkeys(row for row in (_told_by(result, value) for value in values) if row is not None))
    return attrs.evolve(result, values=values, rows=rows or result.rows, note=f"There are {count} in all.")


def told_number(query: Query) -> int | None:
    """How many members of a list a question tells ("*which two* books", "the *five* stars"); None if it tells none.

    Args:
        query: a question that asks for a list.
    """
    if (found := re.search(_ALL, fold(query.text))) is not None:
        return number(found["n"])
    found = re.match(_TOLD, fold(query.text))
    noun = query.target.text if query.target is not None else query.wanted.noun if query.wanted is not None else ""
    if found is None or not noun or fold(noun).split()[-1] not in found["noun"].split():
        return None
    return number(found["n"])


_N = r"(?P<n>two|three|four|five|six|seven|eight|nine|ten|\d)"
_ALL = rf"\ball (?:the )?{_N}(?: of (?:them|these|those))?(?: please)?\W*$"
_TOLD = (
    r"(?:(?:name|list|give|tell|show|mention|cite|who are|what are)(?: me| us)? )?(?:in |at |on |for |by )?"
    rf"(?:which|what|the|his|her|all|all the) {_N} "
    r"(?P<noun>(?:\S+ ){0,2}\S+)"
)


def _told_by(result: Result, value: object) -> Entity | None:
    """The first fact that tells of a member: itself, or one that names it."""
    if isinstance(value, Entity) and value in result.rows:
        return value
    return next((row for row in result.rows if value in concerns(row)), None)
