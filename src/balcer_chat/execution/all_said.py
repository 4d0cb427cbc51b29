"""Whether all that a question said is used: what a fact that answers it does not bear out, it may not be about."""

from __future__ import annotations

import re

from balcer import Award, Credit, Donation, Entity, Event, Party, Person, Statement, Work, fold, stem, stems
from balcer_chat.execution.deeds import ANY_DEED, asked_verb, is_any_deed, main_verb
from balcer_chat.execution.people import forms
from balcer_chat.execution.result import Result
from balcer_chat.execution.whether.voice import GIVING, RECEIVING
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
    own = [c for c in parts if (c.is_role and query.subject) or (c.kind == "name" and personal) or _is_verb(query, c)]
    idle = [c for c in parts if not _borne_out(index, query, c, rows if c in own else near)]
    praised = [c for c in parts if f"most {c.text}" in query.text]
    if not all(any(stems(c.text) & stems(row.sentence()) for row in result.rows) for c in praised):
        return False  # nobody says which is the most famous
    if parts and not (query.names or query.dates) and not any(_borne_out(index, query, c, rows) for c in parts):
        return False  # what is only near is no answer by itself
    if any(_is_verb(query, c) for c in idle) or not _deed_told(index, query, result, rows):
        return False
    held = len(query.must) - len(idle) + len(query.dates) + len(query.fields)
    return not idle or held >= _FOR_EACH * len(idle)


_FOR_EACH = 3


_GENERAL = ANY_DEED | {
    stem(verb)
    for verb in (*GIVING, *RECEIVING, "supply", "accord", "name", "call", "reach", "achieve", "occupy", "like", "last")
}
_ONLOOKING = stems("see visit watch")
_UNTYPED = ("", "text", "argument")


def _is_verb(query: Query, part: Constraint) -> bool:
    """Is a part the verb behind "who", and one that says something?"""
    verb = asked_verb(query)
    return fold(part.text).split()[0] == verb and stem(verb) not in _GENERAL


def _deed_told(index: Index, query: Query, result: Result, rows: set[int]) -> bool:
    """Is the deed told that is asked about, by a verb that stands for more than nearly any deed?"""
    verb = main_verb(query, spoken_names(index))
    said = re.search(_SPEAKING, fold(query.text)) if query.asks in (Asks.WHAT, Asks.HOW) else None
    if said is not None:
        return any(_is_by(index, query, row, said[1]) for row in result.rows)
    typed = query.wanted is not None and query.wanted.kind not in _UNTYPED
    if not verb or typed or says_little(verb):
        return True
    if stem(verb) in _GENERAL and not (query.asks is Asks.COUNT and stem(verb) in _ONLOOKING):
        return True
    part = next((c for c in query.must if fold(c.text).split()[0] == verb), None)
    if part is not None and _borne_out(index, query, part, rows):
        return True
    if result.field == "outcome" and all(isinstance(row, Award) for row in result.rows):
        return False  # that an award was received is not what a work led to
    named = (*query.hints, *((query.target,) if query.target else ()))
    if any(verb in fold(c.text).split() and (result.field or c.field is None) for c in named):
        return True
    return any(index.has(n, forms(index, verb)) for n in rows)


_SPEAKING = (
    r"^(?:what|how)(?: exactly| precisely| else)? (?:did|does|do|had|has) (.+?) "
    r"(?:say|ask|answer|reply|respond|retort|tell|shout|claim|remark|comment|react)\b"
)
"""Verbs for which somebody's words are the object."""


def spoken_names(index: Index) -> tuple[str, ...]:
    """The names by which the record's person is told of."""
    person = index.record.person
    return (*person.names, *((person.family_name,) if person.family_name else ()))


def _is_by(index: Index, query: Query, row: Entity, who: str) -> bool:
    """Does a fact hold what those say of whom it is asked: him, somebody named, or such as a noun says?"""
    speaker = getattr(row, "speaker", None) or getattr(row, "by", None) or ()
    by = [one for one in (speaker if isinstance(speaker, tuple) else (speaker,)) if isinstance(one, Party)]
    head = who.rsplit(maxsplit=1)[-1]
    if who in ("he", "she") and not query.subject and query.ids:
        return any(one.id in query.ids for one in by)  # somebody else, of whom the talk is
    if who in ("he", "she") or head in fold(" ".join(spoken_names(index))).split():
        return index.record.person in by or isinstance(row, Statement)
    if isinstance(row, Statement):
        return head in _TEXTS
    named = {word for one in by for word in fold(one.name).split()}
    return bool(by) and (head in named or head in _PRESS or stem(head) in stems(row.sentence()))


_TEXTS = ("profile", "article", "text", "texts", "source", "sources", "record", "it", "they", "opening")
_PRESS = ("critic", "critics", "press", "paper", "papers", "media", "newspaper", "people", "they", "it")


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


def is_fate(row: Entity) -> bool:
    """Is a fact something that befell a thing, or its end, and not how far it had come when it was told of?

    Args:
        row: the fact.
    """
    status = getattr(row.work if isinstance(row, Credit) else row, "status", None)
    if isinstance(row, Event):
        return bool(row.works)
    return isinstance(row, Donation) or (status is not None and stem(fold(status).split()[0]) not in _STAGES)


_STAGES = stems("pilot developed announced planned")


def names_none(query: Query, row: Entity) -> bool:
    """Is it a statement of things of which it names none, and does not say which ones they are either?

    Args:
        query: the question.
        row: the fact.
    """
    noun = query.target.text if query.target is not None else "-"
    qualified = re.search(rf"\b[A-Z]\w+ {re.escape(noun)}", getattr(row, "text", ""))  # "American audiences"
    return isinstance(row, Statement) and row.unnamed and qualified is None
