"""A result in plain English: short, complete, with the fact that shows it."""

from __future__ import annotations

from collections.abc import Sequence

from balcer import Award, Credit, Entity, Outcome, Period, english_list, fold, readable
from balcer_chat.answers.answer import Status
from balcer_chat.answers.columns import columns
from balcer_chat.execution.count import OUTCOMES
from balcer_chat.execution.project import describe
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.lexicon.index import concerns, filled, members
from balcer_chat.plan.query import Asks, Constraint, Query

_ROOM = 420  # characters up to which whole sentences are told instead of a list of labels
_MOST = 12  # members told of a list that is longer than the room for it
_SHORT = 380  # room for the detail behind a number


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


def tell(result: Result) -> str:
    """The text of an answer."""
    return {
        Verdict.FOUND: _found,
        Verdict.CONTRADICTED: _contradicted,
        Verdict.UNSTATED: _unstated,
        Verdict.MISSING: _missing,
        Verdict.UNKNOWN: _unknown,
        Verdict.AMBIGUOUS: _ambiguous,
    }.get(result.verdict, _nothing)(result)


def _found(result: Result) -> str:
    asks = result.query.asks
    if result.told is not None:
        return result.told
    if result.note and result.values and isinstance(result.values[0], str):
        return result.note
    told = [w.span.told for w in result.query.dates if w.span.told]
    note = "".join(f" {t}" for t in told)
    if result.yes is not None and result.query.computes and result.note:
        return f"{'Yes' if result.yes else 'No'}. {result.note}"
    if result.yes is not None:
        return f"{'Yes' if result.yes else 'No'}. {_shown(result.rows)}{note}"
    if result.number is not None:
        return _number(result) + note
    if result.query.beside:
        return columns(result.rows, result.query.beside) + note
    if (
        asks in (Asks.WHO, Asks.WHERE, Asks.WHEN, Asks.ROLE, Asks.WHICH, Asks.WHY, Asks.HOW, Asks.DURATION, Asks.AGE)
        and result.field
    ):
        return _projected(result) + note
    if asks is Asks.WHAT and result.field == "aliases":
        return _projected(result) + note
    if "linked" in result.query.operators:
        return _rows(result.rows, _ROOM * 2) + note
    if result.query.order is not None and result.query.order.by == "size":
        note += "".join(f" ({q})" for r in result.rows for e in (r, *concerns(r)) for q in e.quantities[:1])
    return _rows(result.rows, _ROOM) + note


def _number(result: Result) -> str:
    query, number = result.query, result.number
    if query.asks is Asks.AGE:
        return f"{result.note or f'{number}.'} {_rows(result.rows, _SHORT)}"
    if result.unit in ("year", "day"):
        return f"{number} {result.unit}{'s' if number != 1 else ''}. {_rows(result.rows, _SHORT)}"
    if query.order is not None and query.order.by == "count":
        values = english_list([describe(v) for v in result.values])
        return f"{values}, with {number}: {_labels(result.rows, _SHORT)}"
    if result.field == "quantities":
        return f"{number:,}. {_rows(result.rows, _SHORT)}"
    if awards := [r for r in result.values if isinstance(r, Award)]:
        rule = _rule(awards)
        if rule:
            return rule + (f" {_labels(result.values, _SHORT)}" if number is not None and number <= _MOST else "")
    unit = f" {result.unit}{'s' if number != 1 else ''}" if result.unit else ""
    detail = _labels(result.values, _SHORT)
    if result.note:
        detail = f"{detail} {result.note}"
    return f"{number}{unit}: {detail}" if detail else f"{number}{unit}."


def _rule(awards: Sequence[Award]) -> str:
    """A total of awards with the rule by which it was counted; empty where all are of one outcome."""
    said = sum(a.outcome is Outcome.WON for a in awards)
    bare = sum(a.outcome is Outcome.RECEIVED for a in awards)
    listed = sum(a.listed is not None for a in awards)
    if not said or not bare or said + bare != len(awards):
        return ""
    told = f"; {listed} of them stand in the awards list" if listed != len(awards) else ""
    return (
        f"{len(awards)}, counting {said} said to be won and {bare} named as received without a word of outcome{told}."
    )


def _projected(result: Result) -> str:
    """The values asked for, inside the sentences that show them where these are few."""
    sentences = _sentences(result.rows, _SHORT)
    if result.field == "year":
        return f"{english_list([str(v) for v in result.values])}: {_labels(result.rows, _SHORT)}"
    names = [describe(v) if not isinstance(v, Entity) else v.label for v in result.values]
    if sum(map(len, sentences)) <= _SHORT and len(sentences) <= 4:
        told = " ".join(sentences)
        lacking = [n for n, v in zip(names, result.values, strict=True) if not _said(n, v, fold(told))]
        return f"{_capital(english_list(lacking))}. {told}" if lacking else told
    if result.query.asks in (Asks.WHEN, Asks.ROLE, Asks.WHERE) or len(result.rows) == len(result.values):
        told_values = frozenset(result.values)
        listed = [_with_value(row, result, told_values) for row in result.rows]
        text = "; ".join(dict.fromkeys(listed))
        if len(text) < _ROOM * 2:
            return f"{_capital(text)}."
    return f"{_capital(english_list(names))}."


def _said(name: str, value: object, told: str) -> bool:
    """Is a value to be read in a text? A span is if its beginning is."""
    text = str(value.start) if isinstance(value, Period) else name
    return fold(text) in told or fold(text).removeprefix("the ") in told


def _with_value(row: Entity, result: Result, told: frozenset[object]) -> str:
    values = [v for name, value in filled(row) if name == result.field for v in members(value) if v in told]
    shown = english_list([v.label if isinstance(v, Entity) else describe(v) for v in values])
    if isinstance(row, Credit):
        when = f", {row.date}" if row.date else ""
        return f"{row.person.name}: {row.role.label} of {row.work.title}{when}"
    return f"{row.label}: {shown}" if shown and shown not in row.label else row.label


def _sentences(rows: Sequence[Entity], room: int) -> list[str]:
    """The sentences of some facts; no more than are needed to see that there is no room for them."""
    found: dict[str, None] = {}
    size = 0
    for row in rows:
        sentence = row.sentence()
        size += 0 if sentence in found else len(sentence)
        found[sentence] = None
        if size > room and len(found) > 4:
            break
    return list(found)


def _rows(rows: Sequence[Entity], room: int) -> str:
    """Facts as sentences if they are few, as labels if they are many."""
    sentences = _sentences(rows, room)
    if len(sentences) <= 2 or sum(map(len, sentences)) <= room:
        return " ".join(sentences)
    return _capital(_labels(rows, room * 2))


def _shown(rows: Sequence[Entity]) -> str:
    """Facts that show an answer, or come near to one: as many sentences as there is room for, or else labels."""
    sentences = _sentences(rows, _SHORT)
    if len(sentences) == 2 and sum(map(len, sentences)) > _ROOM:
        return sentences[0]
    return _rows(rows, _SHORT)


def _labels(values: Sequence[object], room: int) -> str:
    shown = list(dict.fromkeys(describe(v) for v in values))
    text = "; ".join(shown) if any("," in s for s in shown) else english_list(shown)
    if len(text) <= room:
        return f"{text}."
    plain = list(dict.fromkeys(v.label if isinstance(v, Entity) else str(v) for v in values))
    text = "; ".join(plain)
    if len(text) > room:
        text = f"{'; '.join(plain[:_MOST])}; and {len(plain) - _MOST} more" if len(plain) > _MOST + 2 else text
    return f"{text}."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _what(gone: Sequence[Constraint]) -> str:
    told = [f"“{c.text}”" for c in gone if c.text]
    return english_list(told)


def _contradicted(result: Result) -> str:
    facts = _rows(result.rows, _SHORT)
    if any(c.kind == "number" for c in result.dropped):
        facts = " ".join(f"{r.label}: {readable(r.quantities)}." for r in result.rows) + " " + facts
    facts += "".join(f" {w.span.told}" for w in result.query.dates if w.span.told)
    lead = "No." if result.query.asks is Asks.WHETHER else "That is not what the record says."
    gone = _what([c for c in result.dropped if not c.features & OUTCOMES])
    middle = f" The record has nothing here for {gone}. It says:" if gone else " The record says:"
    return f"{lead}{middle} {facts}"


_UNSAID = {
    Asks.WHO: "who", Asks.WHERE: "where", Asks.WHEN: "when", Asks.WHY: "why", Asks.HOW: "how", Asks.COUNT: "how many",
    Asks.DURATION: "how long", Asks.AGE: "how old", Asks.WHETHER: "whether that is so",
}  # fmt: skip


def _unstated(result: Result) -> str:
    near = f" What it does hold: {_shown(result.rows)}" if result.rows else ""
    return f"The record does not {_unsaid(result.query)}.{near}"


def _unsaid(query: Query) -> str:
    """What is not stated: by the noun of what was asked, if it tells more than the question word."""
    wanted, said = query.wanted, f"say {_UNSAID.get(query.asks, 'that')}"
    if wanted is None or query.computes:
        return said
    if wanted.kind == "long form":
        return "say what that stands for"
    if wanted.kind == "person" and wanted.by_name:
        return f"give a name for “{wanted.noun}”"
    if wanted.kind in _NOUNS and query.asks in (Asks.WHICH, Asks.WHAT, Asks.HOW):
        return f"tell the {wanted.noun}" if wanted.noun else said
    return said


_NOUNS = frozenset(("title", "character", "place", "time"))


def _missing(result: Result) -> str:
    near = f" What it does hold: {_shown(result.rows)}" if result.rows else ""
    return f"The record holds nothing on {english_list(list(result.words))}.{near}"


def _unknown(result: Result) -> str:
    words = english_list([f"“{w}”" for w in result.words])
    plural = "words" if len(result.words) > 1 else "word"
    near = f" The nearest it holds: {_shown(result.rows)}" if result.rows else ""
    return f"The record does not know the {plural} {words}, so I will not guess.{near}"


def _ambiguous(result: Result) -> str:
    names = [f"“{choice}”" for _, choice in result.query.choices]
    return f"Did you mean {', '.join(names[:-1])} or {names[-1]}?"


def _nothing(_: Result) -> str:
    return (
        "I did not understand that. Ask about the person's life, works, credits, awards, exhibitions, books or gifts."
    )
