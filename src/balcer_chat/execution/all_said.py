"""Whether all that a question said is used: what a fact that answers it does not bear out, it may not be about."""

from __future__ import annotations

from balcer import Award, Entity, Person, Work, fold, stems
from balcer_chat.execution.deeds import asked_verb, is_any_deed
from balcer_chat.execution.people import forms
from balcer_chat.execution.result import Result
from balcer_chat.lexicon.index import Index
from balcer_chat.lexicon.light import says_little
from balcer_chat.plan.query import Asks, Constraint, Query


def uses_all(index: Index, query: Query, result: Result) -> bool:
    """Is hardly anything that was said passed over: for each part that no fact bears out, do three others hold?

    Args:
        index: the facts.
        query: the question.
        result: what was found for it.
    """
    if query.asks in (Asks.AGE, Asks.ABOUT) or not result.rows:
        return True
    rows = {index.number[e.id] for e in (*result.rows, *result.values) if isinstance(e, Entity)}
    near = rows if query.asks is Asks.WHEN else rows.union(*(index.beside.get(n, set()) for n in rows))
    personal = query.asks is Asks.WHERE or all(isinstance(row, Award) for row in result.rows)
    parts = [c for c in query.must if _says_something(query, c)]
    own = [c for c in parts if (c.is_role and query.subject) or (c.kind == "name" and personal)]
    idle = [c for c in parts if not _borne_out(index, query, c, rows if c in own else near)]
    praised = [c for c in parts if f"most {c.text}" in query.text]
    if not all(any(stems(c.text) & stems(row.sentence()) for row in result.rows) for c in praised):
        return False  # nobody says which is the most famous
    if parts and not (query.names or query.dates) and not any(_borne_out(index, query, c, rows) for c in parts):
        return False  # what is only near is no answer by itself
    held = len(query.must) - len(idle) + len(query.dates) + len(query.fields)
    return not idle or held >= _FOR_EACH * len(idle)


_FOR_EACH = 3


def _says_something(query: Query, part: Constraint) -> bool:
    """Does a part of the question say something of its own: somebody, a noun or the deed that is asked about?"""
    if part.kind == "name":
        return bool(part.ids) and all(i.startswith(f"{Person.prefix}:") for i in part.ids)
    if part.generic or part.kind == "property" or all(map(says_little, fold(part.text).split())):
        return False
    deed = query.asks is Asks.WHAT and fold(query.text).startswith("what did ")  # "what did they make him?"
    passed = part.soft or (is_any_deed(query, part) and not deed)
    return not passed or fold(part.text).split()[0] == asked_verb(query)


def _borne_out(index: Index, query: Query, part: Constraint, rows: set[int]) -> bool:
    """Has one of some facts a part by what it is, in its words or in words like them, or was it done on it by him?"""
    if query.subject and part.is_role and all(isinstance(index.rows[n], Work) for n in rows):
        rows = rows.union(*(index.beside.get(n, set()) & index.involved for n in rows))
        return any(index.has(n, part.features) for n in rows)
    if any(index.number[i] in rows for i in part.ids) or any(index.has(n, part.features) for n in rows):
        return True
    like = (form for word in fold(part.text).split() for form in forms(index, word))
    features = {*part.synonyms, *like, *(f"about:{i}" for i in part.ids)}
    return bool(rows & index.with_words(part.weak)) or any(index.has(n, features) for n in rows)
