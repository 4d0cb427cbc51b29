"""Computing over the lines of a list: select, group, count, rank."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

import attrs

from balcer import Award, Entity, Work, fold, stems, words
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.execution.search import on_dates
from balcer_chat.lexicon.index import Index
from balcer_chat.plan.query import Asks, Constraint, Query
from balcer_chat.plan.tally import Lines, Tally

Groups = dict[object, list[Entity]]
"""Lines by what they are grouped by."""


def tallied(index: Index, tally: Tally, query: Query) -> Result | None:
    """What a computation over a list gives; None if no line is meant or nothing can be told apart.

    Args:
        index: the facts.
        tally: the computation.
        query: the query that it belongs to.
    """
    rows = select(index, tally.lines)
    if not rows:
        plain = tally.lines == Lines(Work.prefix, dates=tally.lines.dates) and tally.wants == "count"
        return Result(query, Verdict.UNSTATED) if plain else None
    if tally.wants == "count":
        return _count(tally, query, rows)
    if tally.wants == "list":
        return _made(query, rows, rows) if tally.number in (0, len(rows)) else None
    if tally.wants in ("first", "last", "longest", "shortest"):
        return _ranked(tally, query, rows)
    if tally.wants == "nth":
        line = rows[tally.number - 1 : tally.number]
        return _made(query, line, line) if line else None
    if tally.wants == "streak":
        return _streak(query, rows)
    if tally.wants == "gap":
        return _gap(query, rows)
    if tally.wants in ("more", "less"):
        return _made(query, rows, rows)
    groups = grouped(rows, tally.by)
    if tally.wants == "both":
        return _shared(index, tally, query, groups)
    if tally.wants == "per":
        return _groups(query, dict(sorted(groups.items(), key=lambda pair: str(pair[0]))))
    sizes = {key: _size(tally, lines) for key, lines in groups.items()}
    if tally.wants == "times":
        meant = {k: g for k, g in groups.items() if tally.least <= sizes[k] <= tally.most}
        if not meant and tally.least == tally.most:
            return Result(query, Verdict.UNSTATED)
        return _groups(query, meant) if tally.number in (0, len(meant)) else None
    ranks = sorted(sizes.values(), reverse=tally.wants == "most")
    if tally.nth:
        ranks = sorted(set(ranks), reverse=tally.wants == "most")[tally.nth - 1 :]
    wanted = ranks[: max(tally.number, 1)]
    return _groups(query, {k: g for k, g in groups.items() if sizes[k] in wanted})


def select(index: Index, lines: Lines) -> tuple[Entity, ...]:
    """The lines that meet all conditions, in the order of the list."""
    every = _every(index, lines.of)
    for loose in (False, True):
        rows = [n for n in every if all(_is(index, n, c, loose) for c in lines.must)]
        if rows:
            break
    rows = [n for n in rows if not any(_is(index, n, c, False) for c in lines.excluded)]
    if lines.dates:
        dated = on_dates(index, rows, lines.dates)
        rows = [n for n in rows if n in dated]
    found = [index.rows[n] for n in rows]
    if lines.beside:
        found = [row for row in found if isinstance(row, Award) and row.won]
    if lines.spans is not None:
        found = [row for row in found if row.when is not None and (not row.when.single) is lines.spans]
    return tuple(row for row in found if isinstance(row, Award) or _titled(row, lines))


@lru_cache(maxsize=8)
def _every(index: Index, of: str) -> tuple[int, ...]:
    """All lines of a list, in its order."""
    record = index.record
    told: list[tuple[int, Entity]]
    if of == Award.prefix:
        told = [(award.listed, award) for award in record.awards if award.listed is not None]
    else:
        told = [(work.filmography, work) for work in record.works if work.filmography is not None]
    return tuple(index.number[row.id] for _, row in sorted(told, key=lambda pair: pair[0]))


def _is(index: Index, n: int, condition: Constraint, loose: bool) -> bool:
    """Does a line itself meet a condition; loosely, do the words of its form hold that of the condition?"""
    row = index.rows[n]
    own = index.own[n]
    if own & condition.features:
        return True
    if (
        isinstance(row, Award)
        and condition.kind == "name"
        and any(i.startswith(f"{Work.prefix}:") for i in condition.ids)
    ):
        return row.work is not None and row.work.id in condition.ids
    if isinstance(row, Award):
        features = [f for f in condition.features if not f.startswith("w:")]
        if any(n in index.rows_with(f) for f in features if f.startswith("e:")):
            return True
        giver = index.own_of(row.body) if row.body is not None else frozenset()
        return bool(giver & condition.features)
    form = row.form if isinstance(row, Work) else None
    return loose and form is not None and any(stems(part) <= stems(form) for part in condition.text.split(" or "))


def _titled(row: Entity, lines: Lines) -> bool:
    """Does a title hold the words that it should, and none that it should not?"""
    if not isinstance(row, Work):
        return False
    told = words(row.title)
    if not all(_within(told, words(w)) for w in lines.holds) or any(_within(told, words(w)) for w in lines.lacks):
        return False
    begins = lines.begins
    if len(begins) == 1 and len(begins[0]) == 1:
        return fold(row.title).startswith(begins[0])
    return told[: len(begins)] == begins


def _within(told: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    return any(told[n : n + len(wanted)] == wanted for n in range(len(told)))


def grouped(rows: Iterable[Entity], by: str) -> Groups:
    """Lines by their year, decade, body or form."""
    key = _KEYS[by]
    groups: Groups = {}
    for row in rows:
        if (value := key(row)) is not None:
            groups.setdefault(value, []).append(row)
    return groups


def _year(row: Entity) -> int | None:
    return None if row.when is None else row.when.year


def _decade(row: Entity) -> str | None:
    year = _year(row)
    return None if year is None else f"{year // 10 * 10}s"


def _body(row: Entity) -> str | None:
    return row.heading or (row.body.name if row.body else None) if isinstance(row, Award) else None


def _form(row: Entity) -> str | None:
    """The form of a work as the list has it, whatever its capitals."""
    form = row.form if isinstance(row, Work) else None
    return form and " ".join(word if word.isupper() else word.lower() for word in form.split())


_KEYS: dict[str, Callable[[Entity], object]] = {"year": _year, "decade": _decade, "body": _body, "form": _form}


def _size(tally: Tally, rows: Sequence[Entity]) -> int:
    """How many some lines are: nominations one by one, since a line may tell of several."""
    if tally.unit == "nominations":
        return nominations(rows)
    if tally.unit == "outcomes":
        return nominations(rows) + sum(row.won for row in rows if isinstance(row, Award))
    if tally.unit == "years":
        return len(grouped(rows, "year"))
    return len(rows)


def nominations(rows: Iterable[Entity]) -> int:
    """The nominations that some lines tell of."""
    return sum(row.nominations for row in rows if isinstance(row, Award))


def _made(query: Query, rows: Sequence[Entity], values: Sequence[object], number: int | None = None) -> Result:
    return Result(query, Verdict.FOUND, tuple(rows), tuple(values), number=number)


def _count(tally: Tally, query: Query, rows: tuple[Entity, ...]) -> Result:
    if tally.unit == "groups":
        groups = grouped(rows, tally.by)
        groups = {k: g for k, g in groups.items() if tally.least <= len(g) <= tally.most}
        told = [row for group in groups.values() for row in group]
        return _made(query, told, tuple(groups), len(groups))
    return _made(query, rows, rows, _size(tally, rows))


def _groups(query: Query, groups: Groups) -> Result | None:
    if not groups:
        return None
    return _made(query, tuple(row for group in groups.values() for row in group), tuple(groups))


def _shared(index: Index, tally: Tally, query: Query, groups: Groups) -> Result | None:
    """The groups that lines of the other kind are in as well."""
    if tally.other is None:
        return None
    others = grouped(select(index, tally.other), tally.by)
    both = {key: [*lines, *others[key]] for key, lines in groups.items() if key in others}
    return _groups(query, both)


def _ranked(tally: Tally, query: Query, rows: tuple[Entity, ...]) -> Result | None:
    """The lines at one end of an order: all that are level with the last one wanted."""
    keyed: list[tuple[int, Entity]] = []
    for row in rows:
        if row.when is None:
            continue
        if tally.wants in ("longest", "shortest"):
            if row.when.end is not None and not row.when.single:
                keyed.append((row.when.latest[0] - row.when.earliest[0], row))  # a single year is no run
        else:
            keyed.append((row.when.year, row))
    if not keyed:
        return None
    keyed.sort(key=lambda pair: pair[0], reverse=tally.wants in ("longest", "last"))
    limit = keyed[min(max(tally.number, 1), len(keyed)) - 1][0]
    reverse = tally.wants in ("longest", "last")
    told = [row for value, row in keyed if (value >= limit if reverse else value <= limit)]
    return _made(attrs.evolve(query, asks=Asks.WHICH), told, told)


def _streak(query: Query, rows: tuple[Entity, ...]) -> Result | None:
    """The longest runs of years one after another, each with a line."""
    groups = grouped(rows, "year")
    runs: list[list[int]] = []
    for year in sorted(key for key in groups if isinstance(key, int)):
        if runs and runs[-1][-1] == year - 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    longest = max(map(len, runs), default=0)
    if longest < 2:
        return None
    meant = [run for run in runs if len(run) == longest]
    told = [row for run in meant for year in run for row in groups[year]]
    return _made(query, told, tuple(year for run in meant for year in run), longest)


def _gap(query: Query, rows: tuple[Entity, ...]) -> Result | None:
    """The two lines that follow one another after the longest time, by the years in which they begin."""
    dated = sorted((row for row in rows if row.when is not None), key=lambda row: row.when.year if row.when else 0)
    years = [row.when.year for row in dated if row.when is not None]
    gaps = [(b - a, n) for n, (a, b) in enumerate(itertools.pairwise(years))]
    widest = max((gap for gap, _ in gaps), default=0)
    told = [(dated[n], dated[n + 1]) for gap, n in gaps if gap == widest]
    if widest < 1 or len(told) != 1:
        return None
    return attrs.evolve(_made(query, told[0], told[0]), unit="year")


def similar(index: Index, tally: Tally) -> dict[str, int]:
    """Other forms of the list that hold the words of the form counted ("Video Short" beside "Short"), and how many."""
    rows = select(index, tally.lines)
    forms = {form for row in rows if (form := _form(row))}
    if len(forms) != 1 or tally.lines.of == Award.prefix:
        return {}
    counted = stems(forms.pop())
    lines = attrs.evolve(tally.lines, must=tuple(c for c in tally.lines.must if not _of_form(c)))
    found: dict[str, int] = {}
    for row in select(index, lines):
        told = _form(row)
        if told and counted < stems(told):
            found[told] = found.get(told, 0) + 1
    return found


def _of_form(condition: Constraint) -> bool:
    return any(f.startswith(("kind:", "group:", "form:")) for f in condition.features)
