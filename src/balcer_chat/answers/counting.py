"""Numbers in words: what was counted, how many, by which rule, and what shows it."""

from __future__ import annotations

from collections.abc import Sequence

from balcer import (
    Award,
    Credit,
    Entity,
    Organisation,
    Outcome,
    Party,
    Period,
    Person,
    Place,
    Quantity,
    Work,
    number_word,
)
from balcer_chat.answers.describing import describe
from balcer_chat.answers.english import capital, listed, plural, pronoun
from balcer_chat.answers.listing import in_brief, labels
from balcer_chat.answers.told import tell
from balcer_chat.execution.result import Result
from balcer_chat.lexicon.index import concerns
from balcer_chat.plan.query import Asks

_ROOM = 430
"""Characters for what shows a number."""


def number_told(result: Result, person: Person) -> list[str]:
    """A number as an answer: the number with what it counts, then what shows it.

    Args:
        result: a result with a number.
        person: the person of the record.
    """
    query, number = result.query, result.number
    assert number is not None
    if query.asks is Asks.AGE:
        return _age(result, person)
    if result.unit in ("year", "month", "week", "day"):
        return _with(f"{number} {result.unit}{'s' if number != 1 else ''}", result.rows, person)
    if query.order is not None and query.order.by == "count":
        return _most(result, person)
    if result.field == "quantities":
        return _with(capital(_stated(result, number)), _counted(result.rows, number), person)
    note = [result.note] if result.note else []
    awards = [v for v in result.values if isinstance(v, Award)]
    if awards and len(awards) == len(result.values):
        lead = _rule(awards) or _amount(number, _awards(awards, result.unit))
        return [*_with(lead, awards, person), *note]
    detail = labels(result.values, _ROOM)
    lead = _amount(number, _noun(result))
    return [f"{lead}: {detail}." if detail else f"{lead}.", *note]


def _age(result: Result, person: Person) -> list[str]:
    """How old the person was; where the day is not known, which age was reached in the year."""
    shown = tell(result.rows, person)
    if result.note:
        return [result.note, *shown]
    he = capital(pronoun(person) or person.name)
    row = result.rows[0]
    exact = result.field == "age" or (row.when is not None and row.when.start.precision == "day")
    year = row.when.year if row.when is not None else "that year"
    told = f"{he} was {result.number}." if exact else f"{he} turned {result.number} in {year}."
    return [told, *shown]


def _most(result: Result, person: Person) -> list[str]:
    """The one with the most, with how many."""
    assert result.number is not None
    values = listed([describe(v) for v in result.values])
    awards = bool(result.rows) and all(isinstance(r, Award) for r in result.rows)
    unit = "entry" if awards else "work" if all(isinstance(r, Work) for r in result.rows) else ""
    each = " each" if len(result.values) > 1 else ""
    lead = f"{values}, with {_amount(result.number, unit).lower()}{each}"
    if awards and sum(len(s) for s in tell(result.rows, person)) <= _ROOM:
        return [f"{lead}.", *tell(result.rows, person)]
    return [f"{lead}: {labels(result.rows, _ROOM)}."]


def _stated(result: Result, number: int) -> str:
    """A number that a fact states, with its unit: "about 800 works"."""
    stated = (q for row in result.rows for e in (row, *concerns(row)) for q in e.quantities if q.value == number)
    quantity = next(stated, None)
    if quantity is not None:
        return str(quantity)
    if result.query.computes == "sum":
        about = any(q.approximate for row in result.rows for e in (row, *concerns(row)) for q in e.quantities)
        return f"{'about ' if about else ''}{number:,} in all"
    unit = result.unit or ""
    return f"{number_word(number)} {unit}" if unit.islower() and unit.endswith("s") else f"{number:,}"


def _counted(rows: Sequence[Entity], number: int) -> list[Entity]:
    """The facts that show a number: of a credit, the work, if it is the work that has the number."""
    works = (r.work if isinstance(r, Credit) and any(q.value == number for q in r.work.quantities) else r for r in rows)
    return list(dict.fromkeys(works))


def _amount(number: int, noun: str) -> str:
    """A number with its noun, beginning with a capital.

    >>> _amount(4, "award"), _amount(1, "work"), _amount(40, "TV series"), _amount(3, "")
    ('Four awards', 'One work', '40 TV series', 'Three')
    """
    word = number_word(number)
    return capital(f"{word} {noun if number == 1 else plural(noun)}" if noun else word)


def _awards(awards: Sequence[Award], unit: str | None) -> str:
    """What to call some entries of an awards list."""
    names = {a.name for a in awards}
    name = names.pop() if len(names) == 1 else ""
    if unit:
        return unit
    if name:
        return name
    return "award" if all(a.won for a in awards) else "entry"


def _rule(awards: Sequence[Award]) -> str:
    """A total of awards with the rule by which it was counted; empty where all are of one outcome."""
    said = sum(a.outcome is Outcome.WON for a in awards)
    bare = sum(a.outcome is Outcome.RECEIVED for a in awards)
    listed_there = sum(a.listed is not None for a in awards)
    if not said or not bare or said + bare != len(awards):
        return ""
    told = f"; {listed_there} of them stand in the awards list" if listed_there != len(awards) else ""
    return (
        f"{len(awards)}, counting {said} said to be won and {bare} named as received without a word of outcome{told}."
    )


def _noun(result: Result) -> str:
    """What is counted, by what the values are; empty where they have no common noun."""
    values, rows = result.values, result.rows
    if not values:
        return ""
    if all(isinstance(v, Work) for v in values):
        works = [v for v in values if isinstance(v, Work)]
        forms = {(w.form or w.kind.label).casefold(): w.form or w.kind.label for w in works}
        return _lower(forms.popitem()[1]) if len(forms) == 1 else "work"
    if all(isinstance(v, Person) for v in values):
        roles = {r.role.label for r in rows if isinstance(r, Credit)}
        credited = all(isinstance(r, Credit) for r in rows)
        return roles.pop() if credited and len(roles) == 1 else "people" if len(values) > 1 else "person"
    if all(isinstance(v, Organisation | Place) for v in values):
        kinds = {v.kind.label for v in values if isinstance(v, Organisation | Place)}
        other = "body" if any(isinstance(v, Party) for v in values) else "place"
        return kinds.pop() if len(kinds) == 1 and "other" not in kinds else other
    if all(isinstance(v, Entity) and type(v) is type(values[0]) for v in values):
        return _CALLED.get(type(values[0]).__name__, "")
    return "year" if all(isinstance(v, int) for v in values) and result.query.asks is Asks.COUNT else ""


_CALLED = {
    "Publication": "publication", "Exhibition": "showing", "Lecture": "lecture", "Donation": "gift", "Jury": "jury",
    "Collection": "collection", "Quotation": "quotation", "Event": "event",
}  # fmt: skip


def _lower(form: str) -> str:
    """A form of a filmography as a common noun: "Documentary Short" but "TV movie"."""
    return " ".join(word if word.isupper() else word.lower() for word in form.split())


def _with(lead: str, rows: Sequence[Entity], person: Person) -> list[str]:
    """A number and what shows it: sentences where there is room, else a list."""
    sentences = tell(rows, person)
    if sum(len(s) + 1 for s in sentences) <= _ROOM or len(rows) == 1:
        return [f"{lead.removesuffix('.')}.", *sentences]
    return [f"{lead.removesuffix('.')}: {in_brief(rows, _ROOM)}."]


def amounts_of(row: Entity) -> tuple[Quantity | Period, ...]:
    """The numbers that a fact states, or those of what it concerns."""
    return next((e.quantities for e in (row, *concerns(row)) if e.quantities), ())
