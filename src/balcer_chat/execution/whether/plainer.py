"""Yes/no questions put more plainly: what was taken was won, what opened has a date, what is solo is done alone."""

from __future__ import annotations

import attrs

from balcer import Exhibition
from balcer_chat.execution.prepare import CAME_OUT
from balcer_chat.lexicon.index import Index
from balcer_chat.plan.query import Constraint, Query


def plainer(index: Index, query: Query) -> Query:
    """A yes/no question as its judges read it.

    Args:
        index: the facts.
        query: the question.
    """
    return _as_released(index, _as_opened(index, _as_won(_as_alone(query))))


def _as_alone(query: Query) -> Query:
    """A deed that is called solo ("was it a solo directing job?") is asked to be one that nobody had a part in."""
    solo = [c for c in query.must if "solo:yes" in c.features]
    if not solo or query.unknown or not any(c.is_role for c in query.must):
        return query
    must = tuple(c for c in query.must if c not in solo)
    return attrs.evolve(query, must=must, operators=query.operators | {"alone"})


def _as_won(query: Query) -> Query:
    """Whoever did something with an award ("did he take the prize?"), and no more is said of it, won it."""
    told = query.said
    award = any(c.of_awards for c in query.must)
    says_more = any(c.kind == "concept" and not c.generic and c.features - {"class:award"} for c in query.must)
    if not award or says_more or not query.subject or told[0] not in ("did", "has", "had", "does"):
        return query
    won = Constraint(frozenset(("won:yes",)), "won", "concept")
    return attrs.evolve(query, must=(*query.must, won))


def _as_opened(index: Index, query: Query) -> Query:
    """That a show opened is told by its date, not by a first showing."""
    if not any(isinstance(index.record[i], Exhibition) for i in query.ids):
        return query
    must = tuple(attrs.evolve(c, soft=c.soft or c.field == "premiere") for c in query.must)
    return attrs.evolve(query, must=must)


def _as_released(index: Index, query: Query) -> Query:
    """When a thing was released is told by its first showing, or by its date if it has none."""
    if not query.dates or not query.names or not any(c.text.lower() in CAME_OUT for c in query.must):
        return query
    named = [index.record[i] for i in query.ids]
    shown = any(getattr(row, field, None) for row in named for field in ("premiere", "aired"))
    must = tuple(c for c in query.must if c.text.lower() not in CAME_OUT)
    return attrs.evolve(query, must=must, fields=(*query.fields, "premiere") if shown else query.fields)
