"""Yes by the facts that meet all conditions of a question, in their fields or in their words."""

from __future__ import annotations

import attrs

from balcer import Credit, Donation, Entity, stems
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.execution.search import choose, ordered, search
from balcer_chat.execution.whether.affirm import affirming, as_ranked, unproved
from balcer_chat.execution.whether.borne import borne_out
from balcer_chat.execution.whether.yes import affirmed, chooses
from balcer_chat.lexicon.index import Index
from balcer_chat.plan.query import Constraint, Query


def by_fact(index: Index, query: Query) -> Result | None:
    """Whether facts that meet all conditions affirm it; None if there are none."""
    found = search(index, query, strict=True)
    firm = affirming(index, query, found.rows)
    if not firm:
        return None
    near = Result(query, Verdict.UNSTATED, choose(index, firm, found.met)[:3])
    if query.order is not None and query.order.by == "date":
        return as_ranked(index, query, firm) or near
    meant = _as_meant(index, query, firm)
    if meant and unproved(query) and not chooses(query):
        told = attrs.evolve(near, rows=choose(index, meant, found.met)[:3])
        return _only(index, query, meant) or _shared(index, query, meant) or told
    if meant and _each_time(index, query, meant):
        return affirmed(query, choose(index, meant, found.met, all_of=bool(query.numbers)))
    return near


def by_borne_words(index: Index, query: Query) -> Result | None:
    """Yes, if the words of one fact, and of what it is about, bear out each condition."""
    if unproved(query) or query.order is not None:
        return None
    rows = affirming(index, query, borne_out(index, query))
    return affirmed(query, choose(index, rows, query.hard)) if rows else None


def _as_meant(index: Index, query: Query, rows: frozenset[int]) -> frozenset[int]:
    """The facts that what is asked in passing ("praise") fits, too: a Yes affirms every word."""
    for condition in query.must:
        if condition.soft and condition.kind == "concept" and condition.field != "recipient":  # "get" says little
            said = {*stems(condition.text), *(f.removeprefix("w:") for f in condition.synonyms)}
            told = index.among(rows, condition.features)
            rows = frozenset(n for n in rows if n in told or said & stems(index.rows[n].sentence()))
    return rows


def _each_time(index: Index, query: Query, rows: frozenset[int]) -> bool:
    """Has every one of several times ("in 1993 and in 1994") a fact of its own?"""
    spans = [w.span for w in query.dates if w.relation == "in"]
    if len(spans) < 2 or not {"and", "both"} & set(query.said):
        return True
    starts = [row.when.earliest for row in (index.rows[n] for n in rows) if row.when is not None]
    return all(any(span.first <= start <= span.last for start in starts) for span in spans)


def _only(index: Index, query: Query, rows: frozenset[int]) -> Result | None:
    """No, if something is told to be the only award and there are others; None for all else."""
    generic = any("class:award" in c.features for c in query.must)
    if not generic or not {"only", "sole"} & set(query.said):
        return None
    won = Constraint(frozenset(("won:yes",)), "won", "concept")
    plain = attrs.evolve(query, must=(*(c for c in query.must if c.kind != "name" or c.ids), won))
    others = search(index, plain, strict=True).rows - rows
    if not others:
        return None
    facts = ordered(index, others)
    return Result(query, Verdict.CONTRADICTED, facts, yes=False)


def _shared(index: Index, query: Query, rows: frozenset[int]) -> Result | None:
    """No, if something is asked to be done alone that is told of several, or that he only had a part in."""
    facts = ordered(index, rows)
    if "alone" not in query.operators or not all(map(_is_shared, facts)):
        return None
    return Result(query, Verdict.CONTRADICTED, facts, yes=False)


def _is_shared(row: Entity) -> bool:
    if isinstance(row, Credit):
        return row.role.value.startswith("co_") or bool(row.with_whom)
    return isinstance(row, Donation) and len(row.donors) > 1
