"""Things that a question describes instead of naming them: "the film on the refugees", "the series he set in Paris"."""

from __future__ import annotations

import attrs

from balcer import Collection, Creation
from balcer_chat.execution.search import matching, on_dates
from balcer_chat.lexicon.index import Index
from balcer_chat.plan.query import Asks, Constraint, Query, When


def described(index: Index, query: Query) -> Query | None:
    """The query with the one thing that it describes named, or None if it describes none, or more than one.

    No fact meets all conditions of the query, but each of them is met either by a work, show, book or collection that
    a noun of the question fits, or by a fact about it.

    Args:
        index: the facts.
        query: a query that finds nothing.
    """
    if any(isinstance(index.record[i], Creation | Collection) for i in query.ids):
        return None
    nouns = [c for c in query.must if c.kind == "concept" and c.noun and _means_creation(c)]
    best: dict[str, tuple[Constraint, ...]] = {}
    asked = _asked(query)
    fitting = [(c, matching(index, c, 2)) for c in query.hard if c is not asked] if nouns else []
    likely = set().union(*(rows for c, rows in fitting if _tells(query, (c,))))
    for noun in nouns:
        for n in sorted(index.among(likely, noun.features)):
            row = index.rows[n]
            if not isinstance(row, Creation | Collection) or not index.own[n] & noun.features:
                continue
            told = tuple(c for c, rows in fitting if c is not noun and n in rows)
            if _tells(query, told) and _facts(index, query, row.id, (noun, *told)) is not None:
                best[row.id] = (noun, *told) if len(told) + 1 > len(best.get(row.id, ())) else best[row.id]
    if not best:
        return None
    most = max(map(len, best.values()))
    meant = [i for i, told in best.items() if len(told) == most]
    if len(meant) != 1:
        return None
    told = best[meant[0]]
    name = Constraint(frozenset((f"e:{meant[0]}",)), " ".join(c.text for c in told), "name", (meant[0],))
    rest = tuple(c for c in query.must if c not in told)
    beside = {"participants", "with_whom"} & set(query.fields)
    maker = query.subject and query.asks is Asks.WHO and not beside  # "who starred in the series he set in ..."
    dates = _facts(index, query, meant[0], told) or ()
    told_of = query.asks not in (Asks.WHAT, Asks.WHICH, Asks.ABOUT)  # "the film *about* it" asks for no subject
    fields = tuple(f for f in query.fields if f != "subject") if told_of else query.fields
    return attrs.evolve(query, must=(*rest, name), fields=fields, dates=dates, subject=query.subject and not maker)


def _asked(query: Query) -> Constraint | None:
    """What somebody is asked for ("who *sings* on ..."): the first role that is told, which describes nothing."""
    if query.asks is not Asks.WHO:
        return None
    roles = [c for c in query.hard if c.is_role]
    return min(roles, key=lambda c: query.text.find(c.text), default=None)


def _tells(query: Query, told: tuple[Constraint, ...]) -> bool:
    """Does a description say more than a kind: a name, a word, or what he himself did on it, where more is asked?"""
    own = query.subject and any(c.is_role for c in told)
    return (own and len(told) < len(query.hard)) or any(c.kind in ("word", "name") for c in told)


def _means_creation(constraint: Constraint) -> bool:
    return any(f.startswith(("kind:", "group:", "class:", "form:", "finale:")) for f in constraint.features)


def _facts(index: Index, query: Query, pivot: str, told: tuple[Constraint, ...]) -> tuple[When, ...] | None:
    """The dates that facts about the thing have to meet with the rest of the query; None if there is no such fact.

    A date may belong to the description ("the film on the murders of 1989"): then the facts need not meet it.
    """
    target = query.target is not None and query.target.kind == "concept"
    about = set(index.find((f"e:{pivot}",))) | {index.number[pivot]}
    rows = about
    for constraint in query.hard:
        if constraint not in told:
            rows = rows & matching(index, constraint, 2)
    if not query.hard and query.asks is Asks.WHETHER:
        return None
    if on_dates(index, rows, query.dates) or (target and not query.dates):
        return query.dates
    return () if rows and on_dates(index, about, query.dates) else None
