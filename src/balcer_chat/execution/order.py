"""Superlatives: the first, the last, the longest, the largest, the most."""

from __future__ import annotations

from collections import Counter

import attrs

from balcer import Award, Credit, Entity, Period
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.lexicon.features import filled, members
from balcer_chat.lexicon.index import concerns, dates_of
from balcer_chat.plan.query import Asks


def extreme(result: Result) -> Result | None:
    """Keep the row (or rows) at one end of an order; None if nothing can be ordered."""
    order = result.query.order
    assert order is not None
    keyed: list[tuple[object, Entity]] = []
    for row in result.rows:
        key = measure(row, order.by)
        if key is not None:
            keyed.append((key, row))
    if order.by == "run" and order.last and len(keyed) > 1 and not any(key for key, _ in keyed):
        return None  # nothing tells how long any of them is
    if order.by == "run" and not order.last and any(key for key, _ in keyed):
        keyed = [(key, row) for key, row in keyed if key]  # a single year is no run
    if not keyed:
        return None if len(result.rows) > 1 else attrs.evolve(result, query=attrs.evolve(result.query, order=None))
    ranks = sorted({k for k, _ in keyed}, reverse=order.last)  # type: ignore[type-var]
    if order.nth > len(ranks):  # a second win is asked for: a list that is complete has just the first
        if all(isinstance(row, Award) for row in result.rows):
            return attrs.evolve(result, verdict=Verdict.CONTRADICTED, values=())
        return attrs.evolve(result, verdict=Verdict.UNSTATED, rows=(), values=())
    wanted = ranks[order.nth - 1 : order.nth]
    for rank in ranks[order.nth :]:
        if sum(key in wanted for key, _ in keyed) >= order.many:
            break
        wanted.append(rank)
    return _only(result, tuple(row for key, row in keyed if key in wanted))


def measure(row: Entity, by: str) -> object:
    if by == "run":
        period = row.when
        if period is None or period.end is None:
            return None
        return period.latest[0] - period.earliest[0]
    if by == "size":
        return max((q.value for e in (row, *concerns(row)) for q in e.quantities), default=None)
    periods = [p for _, p in dates_of(row)]
    if not periods and isinstance(row, Credit):
        periods = [p for _, p in dates_of(row.work)]
    return periods[0].earliest if periods else None


def _only(result: Result, rows: tuple[Entity, ...]) -> Result:
    """The result with some of its rows, its values taken anew."""
    if result.values == result.rows:
        return attrs.evolve(result, rows=rows, values=rows)
    at = {value: n for n, value in enumerate(result.values)}
    kept = dict.fromkeys(value for row in rows for value in _held(row, at))
    return attrs.evolve(result, rows=rows, values=tuple(kept) or rows)


def _held(row: Entity, at: dict[object, int]) -> list[object]:
    """Those of some values that a row holds, in their order."""
    held = {row, *(item for _, value in filled(row) for item in members(value))}
    return sorted((v for v in held if v in at), key=at.__getitem__)


def most(result: Result) -> Result | None:
    """The group with the most rows: by year if a time is asked for, else by the value asked for."""
    order = result.query.order
    assert order is not None
    counts: dict[object, int] = {}
    groups: dict[object, list[Entity]] = {}
    by_year = result.query.asks is Asks.WHEN
    at = {value: n for n, value in enumerate(result.values)}
    for row in result.rows:
        years: list[object] = [p.year for _, p in dates_of(row)[:1]]
        values = [] if by_year else _held(row, at)
        keys = years if by_year else [row.name] if isinstance(row, Award) and values == [row] else values
        weight = row.nominations if isinstance(row, Award) and _units(result) else 1
        for key in keys:
            counts[key] = counts.get(key, 0) + weight
            groups.setdefault(key, []).append(row)
    if not counts:
        return None
    ranks = sorted(set(counts.values()), reverse=order.last)
    if order.nth > len(ranks):
        return None
    wanted = ranks[order.nth - 1]
    keys = [k for k, c in counts.items() if c == wanted]
    rows = tuple(r for k in keys for r in groups[k])
    if by_year:
        return attrs.evolve(result, rows=rows, values=tuple(keys), number=wanted, field="year")
    return attrs.evolve(result, rows=rows, values=tuple(keys), number=wanted)


def _units(result: Result) -> bool:
    query = result.query
    return any("nominated:yes" in c.features for c in query.conditions)


def repeated(result: Result, more_than: int) -> Result:
    """Of awards, those of a name that there are more than so many of ("won more than once")."""
    counts = Counter((row.name, row.body) for row in result.rows if isinstance(row, Award))
    rows = tuple(row for row in result.rows if isinstance(row, Award) and counts[row.name, row.body] > more_than)
    return attrs.evolve(result, rows=rows, values=rows, verdict=Verdict.FOUND if rows else Verdict.UNSTATED)


def years_between(first: Period, second: Period) -> int | None:
    """Whole years from one date to another, either way; by calendar years where a day is not known."""
    if second.sort_key < first.sort_key:
        first, second = second, first
    years = second.start.year - first.start.year
    if first.start.precision == second.start.precision == "day" and second.earliest[1:] < first.earliest[1:]:
        years -= 1
    return years
