"""Questions that no search can answer: of what no record holds, in words that mean nothing here, or without any."""

from __future__ import annotations

import attrs

from balcer_chat.execution.prepare import unused
from balcer_chat.execution.refuse import lacking, miscounted, overcounted
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.lexicon.index import Index
from balcer_chat.plan.query import Asks, Query


def unreadable(index: Index, query: Query) -> Result | None:
    """Why a question cannot be answered as it is put; None if it may be.

    Args:
        index: the facts.
        query: the question.
    """
    if query.missing:
        return lacking(index, query, Verdict.MISSING)
    if query.choices and {word for word, _ in query.choices} == set(query.unknown):
        return Result(query, Verdict.AMBIGUOUS, words=query.unknown)
    if query.unknown:
        return lacking(index, query, Verdict.UNKNOWN)
    if idle := unused(query):
        return lacking(index, attrs.evolve(query, unknown=idle), Verdict.UNKNOWN)
    whose_age = query.asks is Asks.AGE and (query.subject or query.possessive)
    if query.bare and not (whose_age or query.target is not None or query.fields or query.asks is Asks.ROLE):
        return Result(query, Verdict.EMPTY)
    return miscounted(index, query) or overcounted(index, query)
