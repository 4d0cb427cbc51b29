"""Whether a time that was found is the one that is asked for."""

from __future__ import annotations

import re

from balcer import (
    Credit,
    Entity,
    Event,
    Exhibition,
    Jury,
    Lecture,
    Period,
    Quantity,
    Quotation,
    Reception,
    Work,
    fold,
    stems,
)
from balcer_chat.execution.result import Result
from balcer_chat.lexicon.index import Index, concerns
from balcer_chat.plan.query import Query


def at_that_time(_index: Index, query: Query, result: Result) -> bool:
    """Is it the one time that is asked for: a beginning, an end, a day, and of what somebody did?

    Args:
        _index: the facts.
        query: a question that asks when.
        result: what was found for it.
    """
    said = set(query.said)
    periods = [v for v in result.values if isinstance(v, Period)]
    if "day" in said and periods and not any(p.start.day for p in periods):
        return False
    if "month" in said and periods and not any(p.start.month for p in periods):
        return False
    if _LEAVES & said and query.names and all(re.search(_COMES_TO, fold(row.sentence())) for row in result.rows):
        return False  # that he came is not that he left
    shown = all(isinstance(row, Exhibition) and row.id not in query.ids for row in result.rows)
    works = query.ids and all(i.startswith(f"{Work.prefix}:") for i in query.ids)
    if shown and works and all((c.kind == "name" or c.noun) and not _SHOWS & c.features for c in query.must):
        return False  # that it was shown is not that it was made
    if shown and query.subject and not re.search(_SHOWN, fold(query.text)) and not query.ids:
        return False
    if re.search(_BEEN, fold(query.text)) and not all(isinstance(row, Event | Lecture | Jury) for row in result.rows):
        return False  # that a work has to do with a place is not that he was there
    if is_filmed(query, result) or (query.subject and "know" in said):
        return False  # the list's year is not when it was filmed
    if query.subject and _TAKES_UP & said and len(result.values) >= 2:
        return False
    ends = _ENDS & said and "up" not in said and periods and all(p.single for p in periods)
    if ends and not any(map(_is_an_end, result.rows)):
        return False
    named = query.ids
    others = all(isinstance(row, Work) and row.id not in named for row in result.rows)
    return not (query.subject and others and periods and not any(p.single for p in periods))


def is_filmed(query: Query, result: Result) -> bool:
    """Is it asked about the filming of works that are found?

    Args:
        query: the question.
        result: what was found for it.
    """
    works = all(isinstance(row, Work | Credit) for row in result.rows)
    return works and any(c.field == "filmed_in" for c in query.hints)


_SHOWN = r"\b(?:show|exhibit|display|open|retrospective|gallery|museum|solo|on view)"
_BEEN = r"^when (?:was|were|did|has|had) (?:he|she) (?:been |visit |go |travel )?(?:in|to|visit) "
_SHOWS = frozenset(("class:exhibition", "has:venue", "kind:exhibition"))
_LEAVES = frozenset(("leave", "left", "depart", "departed", "quit"))
_COMES_TO = r"\b(moved|came|went|returned) (back )?to\b"
_TAKES_UP = frozenset(("begin", "began", "start", "started", "commence", "commenced"))
_ENDS = frozenset(("end", "ended", "ends", "stop", "stopped", "quit", "cease", "ceased"))


def _is_an_end(row: Entity) -> bool:
    """Does a fact tell the end of something?"""
    return bool(stems(row.sentence()) & stems("final finale last end ended cancelled through left leaves"))


def lasts(_index: Index, query: Query, result: Result) -> bool:
    """Has it a length, and is no point in time, nor the run of a work, where it is asked what somebody did?

    Args:
        _index: the facts.
        query: the question.
        result: what was found for it.
    """
    if is_filmed(query, result) or (query.subject and any(isinstance(row, Work) for row in result.rows)):
        return False
    named = query.ids
    if named and all(isinstance(row, Work | Exhibition) and row.id not in named for row in result.rows):
        return not any(i.startswith((f"{Work.prefix}:", f"{Exhibition.prefix}:")) for i in named)  # another one ran
    amounts = [v for v in result.values if isinstance(v, Quantity)]
    if not all(_is_held(query, result, amount) for amount in amounts):
        return False
    dated = [v for v in result.values if isinstance(v, Period)]
    return not dated or not all(v.single for v in dated)


def _is_held(query: Query, result: Result, amount: Quantity) -> bool:
    """Is a number one of the fact itself or of what the question names, and not of something else in the fact?"""
    said = tuple(row for row in result.rows if isinstance(row, Quotation | Reception))
    near = (e for row in result.rows for e in concerns(row) if e.id in query.ids or not (query.ids or said))
    return any(amount in getattr(e, "quantities", ()) for e in (*result.rows, *near))


def of_that_time(query: Query, result: Result) -> bool:
    """Are works that are found by what was done for them of the time that is told?

    Args:
        query: the question.
        result: what was found for it.
    """
    spans = [w.span.years for w in query.dates if w.relation == "in" and not w.span.named]
    works = [row for row in result.rows if isinstance(row, Work)]
    if not spans or query.names or len(works) < len(result.rows) or not any(c.is_role for c in query.hard):
        return True
    first, last = spans[0]
    dated = [row.when for row in works if row.when is not None]
    return not dated or any(p.start.year <= last and (p.end or p.start).year >= first for p in dated)
