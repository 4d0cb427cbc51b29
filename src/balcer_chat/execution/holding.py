"""Numbers that a fact states of what it holds: the images of a work, the volumes of a catalogue, the awards for a show.

A question need not name the fact: any description will do that fits one only ("how many images has the work at X?").
"""

from __future__ import annotations

from collections.abc import Iterable

from balcer import Entity, stems
from balcer_chat.execution.project import quantity
from balcer_chat.execution.refuse import compares
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.execution.search import matching, on_dates
from balcer_chat.lexicon.index import Index, concerns
from balcer_chat.lexicon.vocabulary import vocabulary
from balcer_chat.plan.query import Asks, Constraint, Query

_COMPUTING = frozenset(("sum", "difference", "by_year", "more", "less", "in_title", "per"))


def holding(index: Index, query: Query) -> Result | None:
    """The number that the one fact which a question describes states of the noun behind "how many"; else None.

    Args:
        index: the facts.
        query: a question of how many.
    """
    if query.asks is not Asks.COUNT or query.excluded or query.order or _COMPUTING & query.operators:
        return None
    noun = _counted(query)
    if noun is None:
        return None
    rest = [c for c in query.must if c is not noun and not c.soft and c.kind != "property"]
    if not rest and not query.dates:
        return None
    told = [(row, number) for row in _holders(index) if (number := _states(row, noun)) is not None]
    met = [(row, number) for row, number in told if _meets(index, row, rest, query)]
    if len({number for _, number in met}) != 1:
        return None
    row, number = met[0]
    return Result(query, Verdict.FOUND, (row,), (number,), "quantities", number=number)


def _holders(index: Index) -> Iterable[Entity]:
    return (index.rows[n] for n in sorted(index.rows_with("has:quantities")))


def _states(row: Entity, noun: Constraint) -> int | None:
    """The number that a fact itself states in the unit that a noun names."""
    return quantity(row, noun) if row.quantities else None


def _counted(query: Query) -> Constraint | None:
    """The noun that stands just behind "how many"."""
    told = query.text.lower().replace("number of", "how many").partition("how many")[2].split()[:_NEAR]
    nouns = query.conditions
    return next((c for c in nouns if c.kind == "word" and c.text.lower().split()[-1:] and c.text.lower() in told), None)


_NEAR = 2
"""Words behind "how many" among which the noun stands."""


def _meets(index: Index, row: Entity, rest: Iterable[Constraint], query: Query) -> bool:
    """Does a fact, or one about it, meet each of the other conditions?"""
    n = index.number[row.id]
    about = {n, *(m for m in index.beside.get(n, ()) if row in concerns(index.rows[m]))}
    for condition in rest:
        if condition.noun and condition.features and index.own[n] & condition.features:
            continue
        if about.isdisjoint(matching(index, condition, 2)):
            return False
    return not query.dates or bool(on_dates(index, about, query.dates))


def of_so_many(index: Index, query: Query) -> Result | None:
    """The things of which a fact states a number that the question tells ("which series had *ten episodes*?").

    Args:
        index: the facts.
        query: what is asked.
    """
    target = query.target
    listing = query.asks in (Asks.WHICH, Asks.WHAT) and query.order is None and not query.excluded
    if not listing or target is None or target.kind != "concept" or len(query.counted) != 1:
        return None
    said, word = query.counted[0]
    plain = Constraint(frozenset(), word, "word")
    noun = next((c for c in query.must if c.noun and c.text.lower() == word), plain)
    if query.names or word in target.text.lower().split() or not _is_unit(word):
        return None
    rest = [c for c in query.hard if c is not noun and c.kind != "property"]
    fits = [
        row
        for row in _holders(index)
        if (stated := _states(row, noun)) is not None
        and (compares(query, stated, said) if {"more", "less"} & query.operators else stated == said)
    ]
    rows = tuple(
        row for row in fits if index.has(index.number[row.id], target.features) and _meets(index, row, rest, query)
    )
    if rows:
        return Result(query, Verdict.FOUND, rows, rows)
    return Result(query, Verdict.UNSTATED) if noun.features <= {"kind:episode"} and noun is not plain else None


def _is_unit(word: str) -> bool:
    return any(stems(word) <= group for group in vocabulary().units)


def shared_out(index: Index, query: Query) -> Result | None:
    """How many of the awards of a name were for one work, where a fact states that ("of his Edgars, how many for X?").

    Args:
        index: the facts.
        query: a question of how many.
    """
    if query.asks is not Asks.COUNT or query.dates or query.excluded or query.order:
        return None
    if any("nominated:yes" in c.features for c in query.conditions):
        return None  # what is shared out are awards won
    awards = [c for c in query.names if c.names_award]
    works = [c for c in query.names if c not in awards and c.ids]
    if len(awards) != 1 or len(works) != 1:
        return None
    named = stems(awards[0].text)
    titles = [stems(name) for i in works[0].ids for name in index.record[i].names]
    for row in _holders(index):
        for amount in row.quantities:
            unit = stems(amount.unit)
            if named & unit and unit - named in titles and _about(index, row, works[0]):
                return Result(query, Verdict.FOUND, (row,), (amount.value,), "quantities", number=amount.value)
    return None


def _about(index: Index, row: Entity, work: Constraint) -> bool:
    return index.number[row.id] in matching(index, work, 1)
