"""The values asked for, first, and the facts that show them."""

from __future__ import annotations

from collections.abc import Sequence

from balcer import (
    Creation,
    Credit,
    Entity,
    Exhibition,
    Organisation,
    Party,
    Period,
    Person,
    Place,
    Relationship,
    Work,
    fold,
    readable,
)
from balcer_chat.answers.describing import describe
from balcer_chat.answers.english import at, capital, listed
from balcer_chat.answers.listing import fitting, in_brief
from balcer_chat.answers.refusing import some
from balcer_chat.answers.told import tell, tell_dates_first
from balcer_chat.execution.result import Result
from balcer_chat.lexicon.features import filled, members
from balcer_chat.lexicon.index import told_dates
from balcer_chat.plan.query import Asks
from balcer_chat.text.numbers import ordinal_forms

_EARLY, _LONG = 60, 150
"""Letters of a sentence by which a reader has met the answer, and of one that is so long that the answer goes first."""
_MANY = 6
"""More facts than a sentence should tell one by one."""
_LEAD = 90
"""Letters of an answer that still go before a sentence."""


def projected(result: Result, person: Person, room: int, most: int, alone: bool = True) -> list[str]:
    """The answer that is a part of facts: who, where, when, as what, which.

    Args:
        result: a result with values from a field.
        person: the person of the record.
        room: characters for sentences.
        most: characters for a list.
        alone: nothing else is answered beside it.
    """
    rows, values = result.rows, result.values
    sentences = tell(rows, person)
    asks = result.query.asks
    if result.field == "year":
        return [f"In {listed([str(v) for v in values])}:", *_short(rows, person, room)]
    size = sum(len(s) + 1 for s in sentences)
    fits = (size <= room and len(sentences) <= 4) or (len(sentences) == 1 and size <= most)
    if size > room and len(rows) > _MANY > len(values) and all(isinstance(v, str) for v in values):
        fits = False  # what is told of all of them, and not all of them
    lead = _lead(result, sentences)
    if asks is Asks.WHEN and alone and len(rows) == len(sentences) and not lead:
        sentences = tell_dates_first(rows, person)
        lead = _all_dates(result, sentences)
    if fits or len(rows) == 1:
        return [f"{lead}{'.' if ':' in lead else ':'}", *sentences] if lead else sentences
    names = [_name(v) for v in values]
    if all(isinstance(row, Relationship) for row in rows) and (told := some(rows, person, room)):
        return [f"{lead}:", *told] if lead else told
    if all(isinstance(row, Credit) for row in rows) and asks is Asks.ROLE:
        return [f"{capital(in_brief(rows, most))}."]
    if asks in (Asks.WHEN, Asks.ROLE, Asks.WHERE) or len(rows) == len(values):
        text = _by_row(result)
        if len(text) < most:
            return [f"{capital(text)}."]
    return [f"{capital(fitting(names, most))}."]


def _short(rows: Sequence[Entity], person: Person, room: int) -> list[str]:
    sentences = tell(rows, person)
    if sum(map(len, sentences)) <= room:
        return sentences
    return [f"{capital(in_brief(rows, room))}."]


def _name(value: object) -> str:
    return value.label if isinstance(value, Entity) else describe(value)


def _lead(result: Result, sentences: Sequence[str]) -> str:
    """What goes before the sentences: the answer, where a reader would not meet it at their beginning."""
    values, asks = result.values, result.query.asks
    told = fold(" ".join(sentences))
    names = [_name(v) for v in values]
    lacking = [(n, v) for n, v in zip(names, values, strict=True) if not _said(n, v, told)]
    shown = list(zip(names, values, strict=True))
    made = all(isinstance(row, Creation) and not isinstance(row, Exhibition) for row in result.rows)
    asked = result.field in result.query.fields or (asks is Asks.WHERE and not made)
    long = len(sentences) == 1 and len(sentences[0]) > _LONG and len(values) == 1 and asked
    late = long and not _said(*shown[0], fold(sentences[0][:_EARLY]))
    chosen = shown if late or (lacking and asks is Asks.ROLE) else lacking
    chosen = [
        (n, v) for n, v in chosen
        if v not in result.rows
        and (asks is not Asks.WHO or isinstance(v, Party))
        and not (isinstance(v, Entity) and v.id in result.query.ids)
    ]  # fmt: skip
    if asks is Asks.WHERE:
        told_places = [_at(v, n) for n, v in chosen]
        text = listed(told_places)
    elif asks is Asks.WHEN:
        text = listed([v.phrase() if isinstance(v, Period) else n for n, v in lacking])
    else:
        text = listed([n for n, _ in chosen])
    if len(text) > _LEAD:
        text = listed([n for n, _ in lacking])
    if len(text) > 2 * _LEAD:
        return ""  # the sentences tell it as well
    return capital(text)


_DATED = {"created": "created", "premiere": "premiered", "aired": "aired", "date": "listed"}


def _all_dates(result: Result, sentences: Sequence[str]) -> str:
    """Each date of a work, where it is only asked when it was and its sentence is long before it tells any."""
    work = result.rows[0]
    plain = not result.query.fields and all(c.kind == "name" for c in result.query.hard)
    if not plain or not isinstance(work, Work) or len(sentences) != 1 or len(sentences[0]) <= _LONG:
        return ""
    told = dict(told_dates(work))
    if any(_said("", period, fold(sentences[0][:_EARLY])) for period in told.values()):
        return ""
    parts = [(name, verb, told[name]) for name, verb in _DATED.items() if name in told]
    return capital(listed([f"{verb} {'for ' + str(when) if name == 'date' else when.phrase()}"
                           for name, verb, when in parts]))  # fmt: skip


def _at(value: object, name: str) -> str:
    """A place or a house with its preposition."""
    if isinstance(value, Organisation):
        return at(value)
    return f"in {name}" if isinstance(value, Place) else name


def _said(name: str, value: object, told: str) -> bool:
    """Is a value to be read in a text? A span is if its beginning is."""
    if isinstance(value, int):
        return any(form in told.split() for form in (str(value), *ordinal_forms(value)))
    text = str(value.start) if isinstance(value, Period) else name
    if fold(text) in told or fold(text).removeprefix("the ") in told:
        return True
    return isinstance(value, Period) and any(fold(text) in told for text in (value.start.phrase(), value.phrase()))


def _by_row(result: Result) -> str:
    """Each fact with its value; facts with the same value together."""
    told = frozenset(result.values)
    groups: dict[str, list[str]] = {}
    for row in result.rows:
        values = [v for name, value in filled(row) if name == result.field for v in members(value) if v in told]
        shown = readable(tuple(v.label if isinstance(v, Entity) else describe(v) for v in values))
        groups.setdefault(shown, []).append(row.label)
    parts = []
    for shown, names in groups.items():
        label = listed(list(dict.fromkeys(names)))
        parts.append(f"{label} ({shown})" if shown and shown not in label else label)
    return listed(parts)
