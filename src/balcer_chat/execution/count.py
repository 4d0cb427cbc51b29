"""Numbers: how many, how old, and the numbers that facts state."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from balcer import Award, Collection, Donation, Entity, Event, EventKind, Period, Person, Reception, Work
from balcer_chat.execution.order import years_between
from balcer_chat.execution.project import quantity
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.execution.search import Found, choose, matching, ordered, rank, search
from balcer_chat.lexicon.index import Index, dates_of, spoken
from balcer_chat.plan.query import Asks, Constraint, Query


def aged(index: Index, query: Query, found: Found) -> Result | None:
    """How old the person was at what was found: as the fact states it, or from the birth date."""
    people = {i for i in query.ids if i.startswith(f"{Person.prefix}:")}
    if people and index.record.person.id not in people and not (query.subject or query.possessive):
        return None  # how old somebody else was
    born = [birth.date for birth in births(index) if birth.date]
    if not query.hard and query.dates and born:
        return _turned(index, query, born[0])
    dated = [r for r in choose(index, found.rows, found.met) if r.when is not None]
    if not dated:
        return None
    row = dated[0]
    stated = getattr(row, "age", None)
    if stated is not None:
        return Result(query, Verdict.FOUND, (row,), (stated,), "age", number=stated)
    if not born:
        return None
    dates = dict(dates_of(row))
    asked = sorted(query.fields, key=lambda field: field == "date")
    when = next((dates[f] for f in asked if f in dates), row.when)  # "when it premiered", not when it was listed
    if when is None:
        return None
    age = index.record.age_at(when)
    if age is not None:
        who = spoken(index.record.person)
        note = f"{who[0].upper()}{who[1:]} was {age}."
        return Result(query, Verdict.FOUND, (row,), (age,), None, number=age, note=note)
    age = years_between(born[0], when)  # the one reached in the year
    return Result(query, Verdict.FOUND, (row,), (age,), None, number=age)


def births(index: Index) -> tuple[Event, ...]:
    """The birth of the record's person.

    Args:
        index: the facts.
    """
    told = ordered(index, index.rows_with(f"kind:{EventKind.BIRTH.value}"))
    events = (row for row in told if isinstance(row, Event) and row.kind is EventKind.BIRTH)
    return tuple(event for event in events if event.person == index.record.person)


def _turned(index: Index, query: Query, born: Period) -> Result:
    """The age in a year: the one turned in it, since the day is not told."""
    span = query.dates[0].span
    age = span.years[0] - born.year
    if span.first == span.last and span.first[1:] < born.earliest[1:]:
        age -= 1
    birth = births(index)
    who = spoken(index.record.person)
    who = f"{who[0].upper()}{who[1:]}"
    note = f"{who} turned {age} in {span.years[0]}." if span.first != span.last else f"{who} was {age} on {span.text}."
    return Result(query, Verdict.FOUND, birth, (age,), None, number=age, note=note)


def units(query: Query, rows: Sequence[Entity]) -> int:
    """How many some facts are: nominations, where these are asked for, as a line may tell of several."""
    if not any("nominated:yes" in c.features for c in query.conditions):
        return len(rows)
    return sum(row.nominations if isinstance(row, Award) else 1 for row in rows)


def count(result: Result) -> Result:
    """How many: nominations as units, everything else as members."""
    query = result.query
    wants_units = any("nominated:yes" in c.features for c in query.conditions)
    rows = result.rows
    if rows and all(isinstance(r, Award) for r in rows) and all(v in rows for v in result.values):
        awards = [r for r in rows if isinstance(r, Award)]
        if wants_units:
            return attrs.evolve(result, number=units(query, awards), unit="nomination")
        if not any(c.is_outcome for c in query.must) and _has(query):
            return _owned(result, awards)
    if "by_year" in query.operators:
        years = tuple(dict.fromkeys(r.when.year for r in rows if r.when is not None))
        return attrs.evolve(result, values=years, number=len(years))
    counted = attrs.evolve(result, number=len(result.values), unit=None)
    return held(counted) if query.target is None and query.names else counted


def _has(query: Query) -> bool:
    """Is it asked how many he *has*, or just "how many Emmys"? Then what he was only nominated for does not count."""
    said = set(query.said)
    own = bool({"has", "have", "had", "own"} & said) and (query.subject or query.possessive)
    entries = {"entry", "entries", "line", "lines", "listed", "mentions", "times"}
    return own or (any(c.kind == "name" and not c.ids for c in query.must) and not query.dates and not entries & said)


def _owned(result: Result, awards: list[Award]) -> Result:
    won = tuple(a for a in awards if a.won)
    nominations = sum(a.nominations for a in awards)
    several = "s" if nominations != 1 else ""
    note = f"Besides, the record lists {nominations} nomination{several}." if nominations else None
    return attrs.evolve(result, rows=won, values=won, number=len(won), unit=None, note=note)


def _last_word(query: Query) -> Constraint | None:
    """The noun of a name that is counted: "prints" in "how many Inuit prints"."""
    name = next((c for c in query.names if c.text and not any(i.startswith(f"{Work.prefix}:") for i in c.ids)), None)
    return None if name is None else Constraint(frozenset(), name.text.split()[-1], "word")


def stated_number(index: Index, query: Query, found: Found) -> Result | None:
    """A number that a fact states of the noun counted, unless facts of that kind can be counted themselves."""
    noun = query.target or _last_word(query)
    if noun is None:
        return None
    themselves = [n for n in found.rows if index.own[n] & noun.features]
    if themselves and not query.names:
        return None
    plain = search(index, attrs.evolve(query, must=query.hard))
    stated = []
    for n in plain.rows | found.rows:
        row = index.rows[n]
        number = quantity(row, noun)
        if number is not None:
            stated.append((row, number))
    stated = [p for p in stated if p[0].id in query.ids] or stated
    if not stated or (themselves and not any(p[0].id in query.ids for p in stated)):
        return None
    stated.sort(key=lambda p: rank(p[0]))
    best = stated[0]
    if any(n != best[1] for _, n in stated) and "sum" not in query.operators:
        rows = tuple(dict.fromkeys(r for r, _ in stated))
        return Result(query, Verdict.FOUND, rows, tuple(n for _, n in stated), "quantities")
    return Result(query, Verdict.FOUND, (best[0],), (best[1],), "quantities", number=best[1], unit=noun.text)


def counted_itself(index: Index, query: Query) -> Result | None:
    """The number that a named thing states of what is counted; other words only describe what that is."""
    if query.asks is not Asks.COUNT or query.target is None or any(c.kind == "concept" for c in query.hard):
        return None
    for name, i in ((c, i) for c in query.names for i in c.ids):
        row = index.record[i]
        number = quantity(row, query.target)
        about = {index.number[i], *index.beside.get(index.number[i], ())}
        others = (c for c in query.names if c is not name)
        borne = not any(about.isdisjoint(matching(index, c, 2)) for c in others)
        if number is not None and not query.dates and borne:
            return Result(query, Verdict.FOUND, (row,), (number,), "quantities", number=number)
    return None


def held(result: Result) -> Result:
    """Of one gift or collection, the number of what it holds ("how many of them?"); of one selection, by how many."""
    if len(result.rows) == 1 and isinstance(one := result.rows[0], Reception) and len(one.quantities) == 1:
        stated = one.quantities[0].value
        return attrs.evolve(result, values=(stated,), number=stated, field="quantities")
    holders = [r for r in result.rows if isinstance(r, Collection | Donation)]
    collections = {r.collection if isinstance(r, Donation) else r for r in holders}
    if not holders or len(holders) != len(result.rows) or len(collections) != 1:
        return result
    amounts = collections.pop().quantities
    if not amounts:
        return result
    return attrs.evolve(result, values=(amounts[0].value,), number=amounts[0].value, field="quantities")
