"""A result in plain English: the answer first, then the one fact that shows it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from balcer import Award, Credit, Entity, Jury, Person, Quotation, Record, Statement, number_word, readable
from balcer_chat.answers.answer import Status
from balcer_chat.answers.english import capital, with_article
from balcer_chat.answers.listing import in_brief
from balcer_chat.answers.projecting import projected
from balcer_chat.answers.refusing import contradicted, missing, some, unknown, unstated
from balcer_chat.answers.told import determiner
from balcer_chat.answers.told import tell as told
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.plan.query import Asks

_ROOM = 450
"""Characters up to which whole sentences are told instead of a list of names."""
_MOST = 900
"""Characters of a list of names."""


def status_of(result: Result) -> Status:
    """The kind of answer that a result makes."""
    if result.verdict is Verdict.UNKNOWN:
        named = any(w[:1].isupper() for w in result.words)
        return Status.NOT_IN_RECORD if named and result.rows else Status.NOT_UNDERSTOOD
    return {
        Verdict.FOUND: Status.ANSWERED,
        Verdict.CONTRADICTED: Status.CORRECTED,
        Verdict.UNSTATED: Status.NOT_IN_RECORD,
        Verdict.MISSING: Status.NOT_IN_RECORD,
        Verdict.AMBIGUOUS: Status.AMBIGUOUS,
    }.get(result.verdict, Status.NOT_UNDERSTOOD)


def tell(result: Result, record: Record, alone: bool = True) -> list[str]:
    """The sentences of an answer; one that ends with a colon leads up to the next.

    Args:
        result: what a query gave.
        record: the record that it was run on.
        alone: nothing else is answered beside it.
    """
    if result.verdict is Verdict.FOUND:
        return _found(result, record, alone)
    make = {
        Verdict.CONTRADICTED: contradicted,
        Verdict.UNSTATED: unstated,
        Verdict.MISSING: missing,
        Verdict.UNKNOWN: unknown,
        Verdict.AMBIGUOUS: _ambiguous,
    }.get(result.verdict, _nothing)
    return make(result, record)


_PROJECTS = (
    Asks.WHO, Asks.WHERE, Asks.WHEN, Asks.ROLE, Asks.WHICH, Asks.WHY, Asks.HOW, Asks.DURATION, Asks.AGE,
)  # fmt: skip


def _found(result: Result, record: Record, alone: bool) -> list[str]:
    person, query = record.person, result.query
    if result.told is not None:
        return re.split(rf"(?<=\.) (?={re.escape(person.name)} )", _worked_out(result))
    if result.note and result.values and isinstance(result.values[0], str):
        return [capital(result.note)]
    notes = [w.span.told for w in query.dates if w.span.told]
    notes += (
        [result.note] if result.note and result.yes is None and result.number is None and not query.computes else []
    )
    if result.yes is not None:
        yes = "Yes." if result.yes else "No."
        if result.number is not None:
            yes = f"{yes[:-1]}, {number_word(result.number)}:"
        if query.computes and result.note:
            return [yes, capital(result.note)]
        return [yes, *some(result.rows, person, _ROOM - 50), *notes]
    if result.number is not None:
        from balcer_chat.answers.counting import number_told

        return [*number_told(result, person), *notes]
    if query.beside:
        return [*_beside(result, person), *notes]
    if query.computes in ("first", "last") and len(result.rows) == 2:
        return [*_sooner(result, person), *notes]
    if query.order is not None and query.order.by == "size":
        return [*_larger(result, person), *notes]
    told = bool(result.values) and all(isinstance(v, str) for v in result.values)  # a text that a field holds
    if result.field and (query.asks in _PROJECTS or (query.asks is Asks.WHAT and told)):
        return [*projected(result, person, _ROOM, _MOST, alone), *notes]
    ties = "linked" in query.operators and (query.target is None or query.target.generic)
    mixed = len({type(row) for row in result.rows}) > 1
    return [*_rows(result.rows, person, _MOST if ties or mixed else _ROOM), *notes]


def _worked_out(result: Result) -> str:
    """The text of what was worked out, behind Yes or No where that is asked, with the remark that belongs to it."""
    if result.yes is None:
        return result.told or ""
    return f"{'Yes' if result.yes else 'No'}{f', {result.note}:' if result.note else '.'} {result.told}"


def _beside(result: Result, person: Person) -> list[str]:
    """A list with what is asked for of each member; entries of an awards list in sentences, which hold it all."""
    sentences = told(result.rows, person)
    if all(isinstance(row, Award) for row in result.rows) and sum(map(len, sentences)) <= _MOST:
        return sentences
    from balcer_chat.answers.columns import columns

    return [columns(result.rows, result.query.beside)]


def _rows(rows: Sequence[Entity], person: Person, room: int) -> list[str]:
    """Facts as sentences if there is room, else as a list."""
    sentences = told(rows, person)
    if len(sentences) <= 2 or sum(map(len, sentences)) <= room:
        return sentences
    return [f"{capital(in_brief(rows, _MOST))}."]


def _sooner(result: Result, person: Person) -> list[str]:
    """Which of two came first, or last, and when each of them was."""
    first, other = result.rows
    sentences = told(result.rows, person)
    word = "later" if result.query.computes == "last" else "first"
    name = _called(first)
    if not name or name == _called(other):
        return sentences
    again = f"{name} is "
    return [f"{name} came {word}.", *(f"It is {s[len(again) :]}" if s.startswith(again) else s for s in sentences)]


def _called(row: Entity) -> str:
    """A fact as the subject of a sentence; nothing where its label does not read as one."""
    if isinstance(row, Credit | Quotation | Statement):
        return ""
    if isinstance(row, Jury):
        return capital(with_article(row.festival.name))
    return capital(f"{determiner(row.name)}{row.name}" if isinstance(row, Award) else row.label)


def _larger(result: Result, person: Person) -> list[str]:
    """The largest, or the larger of two, with its number beside that of the other."""
    from balcer_chat.answers.counting import amounts_of

    sizes = [(row, amounts_of(row)) for row in result.rows]
    figures = [f"{readable(amounts[:1])} ({row.label})" for row, amounts in sizes if amounts]
    return [*told(result.rows, person), *([f"{capital(', against '.join(figures))}."] if figures else [])]


def _ambiguous(result: Result, _: Record) -> list[str]:
    names = [f"“{choice}”" for _, choice in result.query.choices]
    return [f"Did you mean {', '.join(names[:-1])} or {names[-1]}?"]


def _nothing(_: Result, __: Record) -> list[str]:
    return NOTHING


NOTHING = [
    "I did not understand that. Ask about the person's life, works, credits, awards, exhibitions, books or gifts."
]
"""What is said of a question that is not understood at all."""
