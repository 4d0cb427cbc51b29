"""What two kinds of facts have in common: where he was a juror and has lectured, what he both wrote and directed.

No one fact is of both kinds. Each is looked for alone, and what is asked for must be given by all.
"""

from __future__ import annotations

from collections.abc import Callable

import attrs

from balcer import Credit, Entity
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.lexicon.index import Index, concerns
from balcer_chat.plan.query import Asks, Constraint, Query

_KINDS = (
    "class:jury",
    "class:lecture",
    "class:donation",
    "class:exhibition",
    "class:quotation",
    "role:",
    "n:",
    "kind:",
)
"""Kinds of facts, of which one fact has but one."""
_TOGETHER = frozenset(("both", "also", "too", "together", "additionally", "simultaneously", "well", "besides"))
"""Words that say that each must be so."""


def shared(index: Index, query: Query, find: Callable[[Index, Query], Result]) -> Result | None:
    """What all of several kinds of facts give of what is asked; None if the question does not join such kinds.

    Args:
        index: the facts.
        query: what is asked.
        find: answers a smaller question.
    """
    said = set(query.said)
    if query.asks not in (Asks.WHICH, Asks.WHO, Asks.WHEN, Asks.WHERE, Asks.COUNT) or not (
        _TOGETHER & said or "both" in query.operators or "same" in query.operators
    ):
        return None
    relations = [c for c in query.hard if _relates(c)]
    roles = all(c.is_role for c in relations)
    if len(relations) < 2 or (not roles and any(c.kind == "name" and not c.names_award for c in query.hard)):
        return None
    results = []
    for relation in relations:
        gone = {
            id(c) for other in relations if other is not relation for c in (other, *_beside(query, other, relations))
        }
        must = tuple(c for c in query.must if id(c) not in gone)
        asks = Asks.WHICH if query.asks is Asks.COUNT else query.asks
        part = attrs.evolve(query, asks=asks, must=must, operators=query.operators - {"both", "same"})
        result = find(index, part)
        if result.verdict is not Verdict.FOUND:
            return None
        results.append(result)
    return _common(query, results)


def _relates(constraint: Constraint) -> bool:
    if constraint.kind == "concept" and constraint.noun and constraint.generic:
        return False
    return any(f.startswith(_KINDS) for f in constraint.features)


def _beside(query: Query, relation: Constraint, relations: list[Constraint]) -> list[Constraint]:
    """The outcomes that are told next to an award ("an Edgar win and a Silver Gavel"): they are of that one."""
    if not relation.names_award:
        return []
    at = {id(c): query.text.find(c.text) for c in query.must}
    outcomes = [c for c in query.must if c.is_outcome]

    def near(outcome: Constraint) -> Constraint:
        return min(relations, key=lambda r: abs(at[id(r)] - at[id(outcome)]))

    return [c for c in outcomes if near(c) is relation]


def _common(query: Query, results: list[Result]) -> Result:
    """What each of some results gives."""
    given = [{key for row in result.rows for key in _keys(query, row, result)} for result in results]
    common = set.intersection(*given)
    rows = tuple(
        dict.fromkeys(r for result in results for r in result.rows if common.intersection(_keys(query, r, result)))
    )
    if not common:
        return Result(query, Verdict.UNSTATED, ())
    if query.asks is Asks.WHEN:
        return Result(query, Verdict.FOUND, rows, tuple(sorted(common, key=str)), "year")
    values = tuple(dict.fromkeys(k for row in results[0].rows for k in _keys(query, row, results[0]) if k in common))
    number = len(values) if query.asks is Asks.COUNT else None
    return Result(query, Verdict.FOUND, rows, values, results[0].field, number=number)


def _keys(query: Query, row: Entity, result: Result) -> list[object]:
    """What a fact gives of what is asked: its year, or those of the values that it holds."""
    if query.asks is Asks.WHEN:
        return [row.when.year] if row.when is not None else []
    held = {row, row.work, *concerns(row)} if isinstance(row, Credit) else {row, *concerns(row)}
    return [v for v in result.values if v in held]
