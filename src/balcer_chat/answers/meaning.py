"""What of a query makes its answer: two wordings of one question have the same meaning."""

from __future__ import annotations

from balcer import Person
from balcer_chat.plan.query import Asks, Constraint, Query

Meaning = tuple[object, ...]

COMPUTING = frozenset(("by_year", "in_title", "not", "other", "consecutive", "whole"))
"""Operators that change what is found, apart from those that became an order or a date."""


def meaning(query: Query, person: Person) -> Meaning:
    """What two readings must share to be the same: words, soft hints and the order of conditions do not count.

    Args:
        query: a query.
        person: the record's person, who may be named as agent, as owner or as what is asked about.

    >>> import balcer
    >>> person = balcer.load().person
    >>> one = Constraint(frozenset({"won:yes"}), "bagged", "concept")
    >>> two = Constraint(frozenset({"won:yes"}), "won", "concept")
    >>> meaning(Query(Asks.WHICH, must=(one,)), person) == meaning(Query(Asks.WHICH, must=(two,)), person)
    True
    """
    if query.parts:
        return (query.computes, query.asks, query.order, *(meaning(part, person) for part in query.parts))
    itself = frozenset((f"e:{person.id}",))
    hard = {essence(c) for c in query.hard}
    person_named = bool(query.subject or query.possessive or itself in hard)
    asks = query.asks
    if asks is Asks.WHO and person_named and hard <= {itself} and query.target is None and not query.dates:
        asks = Asks.ABOUT  # "who is he?" asks about him
    return (
        asks,
        None if query.target is None else essence(query.target),
        frozenset(query.fields),
        frozenset(hard - {itself}),
        frozenset((w.relation, w.span.first, w.span.last, w.during) for w in query.dates),
        frozenset(map(essence, query.excluded)),
        query.order,
        person_named,
        frozenset(query.operators & COMPUTING),
        frozenset(query.numbers),
        frozenset(query.missing),
        frozenset(query.unknown),
    )


def essence(constraint: Constraint) -> frozenset[str]:
    """The features of a condition, without what they entail: a fact itself, a role as the capacity of an award."""
    roles = {f"as:{f[5:]}" for f in constraint.roles}
    return frozenset(f"e:{f[2:]}" if f.startswith("r:") else f for f in constraint.features - roles)
