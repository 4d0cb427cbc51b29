"""Finding facts: all constraints at once, or the fewest that must be given up."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import cache

import attrs

from balcer import (
    Credit,
    Entity,
    Exhibition,
    Person,
    Relationship,
    Statement,
    Work,
    fold,
    stem,
    stems,
)
from balcer_chat.execution.told_places import elsewhere
from balcer_chat.lexicon.index import Index, told_dates
from balcer_chat.lexicon.thesaurus import alternates
from balcer_chat.plan.query import Asks, Constraint, Query, When
from balcer_chat.text.numbers import number_forms
from balcer_chat.value import Value

_RANK = (
    "event", "donation", "relationship", "jury", "reception", "exhibition", "award", "publication", "work", "credit",
    "collection", "lecture", "quotation", "organisation", "person", "place", "statement",
)  # fmt: skip


@attrs.frozen(eq=False, repr=False, slots=False)
class Found(Value):
    """Rows that meet constraints.

    Args:
        rows: numbers of the rows.
        met: the constraints they meet.
        dropped: the constraints given up.
        no_dates: the dates were given up.
        no_subject: the person as agent was given up.
        strict: the rows meet the rest by features, not just by words.
    """

    rows: frozenset[int]
    met: tuple[Constraint, ...]
    dropped: tuple[Constraint, ...] = ()
    no_dates: bool = False
    no_subject: bool = False
    strict: bool = True


def matching(index: Index, constraint: Constraint, tier: int = 0) -> set[int]:
    """Rows that have a feature of a constraint.

    Args:
        tier: from 1 on also those whose subject has it, from 2 on also those that only hold its words.
    """
    return set().union(*_alternatives(index, constraint, tier))


def _alternatives(index: Index, constraint: Constraint, tier: int) -> list[AbstractSet[int]]:
    """The sets of rows of which any will do for a constraint, as they stand in the index."""
    features = [*constraint.features, *(f"about:{i}" for i in constraint.ids if tier > 0)]
    found = [index.rows_with(f) for f in features]
    if tier > 1 and constraint.weak:
        found += [index.rows_with(f) for f in constraint.synonyms]
        found.append(index.with_words(constraint.weak))
    if tier > 1 and constraint.kind == "word":
        found += [index.rows_with(f"w:{s}") for s in index.in_texts(alternates(fold(constraint.text)))]
    return found


def meets(index: Index, constraints: Sequence[Constraint], strict: bool = False) -> set[int]:
    """Rows that meet all constraints: by features if any row does, else by words where a constraint allows it.

    Args:
        strict: by features only.
    """
    for tier in (0, 1) if strict else (0, 1, 2):
        if not constraints:
            return set(range(len(index.rows)))
        parts = sorted((_alternatives(index, c, tier) for c in constraints), key=lambda sets: sum(map(len, sets)))
        found: set[int] = set().union(*parts[0])
        for sets in parts[1:]:
            found = set().union(*(found & rows for rows in sets)) if found else found
        if found:
            return found
    return set()


def dated_by(query: Query) -> tuple[str, ...]:
    """The dates that count: those of the first showing if a yes/no question is about that; empty if any will do."""
    shown = ("premiere", "aired")
    return shown if query.asks is Asks.WHETHER and any(f in shown for f in query.fields) else ()


def on_dates(index: Index, rows: Iterable[int] | None, dates: Sequence[When], fields: Sequence[str] = ()) -> set[int]:
    """Rows with a date that meets all conditions.

    Args:
        index: the facts.
        rows: which of them; None for all.
        dates: the conditions.
        fields: the dates that count; all if it is empty.
    """
    if not dates:
        return set(range(len(index.rows)) if rows is None else rows)
    spans = [w.span for w in dates if w.relation == "in"]
    apart = len(spans) > 1 and max(s.first for s in spans) > min(s.last for s in spans)  # "in 2010 and 2012"
    if rows is None or not (isinstance(rows, AbstractSet) and len(rows) <= _FEW):
        near = [_near(index, when) for when in dates]
        some = near[0].union(*near[1:]) if apart else near[0].intersection(*near[1:])
        rows = some if rows is None else some.intersection(rows)
    if apart:
        return {n for n in rows if any(_dated(index.rows[n], (w,), fields) for w in dates)}
    led = {f"follows:{w.span.named}" for w in dates if w.relation == "after" and w.span.named}
    return {n for n in rows if _dated(index.rows[n], dates, fields) or (led and led <= index.own[n])}


_FEW = 400
"""Rows that are sooner looked at than the rows of some years are put together."""


def _near(index: Index, when: When) -> set[int]:
    """Rows with a date in the years that a condition leaves, and those led to by what it names."""
    first, last = when.span.years
    known = index.years
    if when.relation == "before":
        meant = [y for y in known if y <= first]
    elif when.relation == "after":
        meant = [y for y in known if y >= last]
    else:
        meant = [y for y in known if first <= y <= last]
    led = index.rows_with(f"follows:{when.span.named}") if when.span.named else ()
    return set(led).union(*(known[y] for y in meant))


def _dated(entity: Entity, dates: Sequence[When], fields: Sequence[str]) -> bool:
    told = told_dates(entity)
    for name, period in told:
        if fields and name not in fields and not isinstance(entity, Exhibition):
            continue  # of a show its date is that of the opening
        starts = isinstance(entity, Work)
        for when in dates:
            span = when.span
            if when.relation == "before":
                fits = period.start.latest < span.first
            elif when.relation == "after":
                fits = period.earliest > span.last
            elif span.exact and period.single and period.start.precision == "year":
                fits = False  # of that year, and no more is known
            else:
                begins = starts and not when.during
                fits = span.holds_start(period) if begins else span.holds(period)
            if not fits:
                break
        else:
            return True
    return False


_STRICT = (Asks.WHO, Asks.WHETHER, Asks.ROLE, Asks.COUNT)
"""Questions in which "he" must be the one who did it; elsewhere his name only sets the scene."""


def search(index: Index, query: Query, extra: Sequence[Constraint] = (), strict: bool = False) -> Found:
    """Rows that meet a query's hard constraints, dates and subject; soft constraints narrow where they can."""
    hard = [*(c for c in query.must if not c.soft), *extra]
    rows = meets(index, hard, strict)
    if any(f.startswith("mark:") for c in hard for f in c.features):
        rows = _marked_itself(index, rows, query)
    told = [f for c in query.must for f in c.features]
    of_work = any(f.startswith((f"e:{Work.prefix}:", f"r:{Work.prefix}:")) for f in told)
    if of_work and any(f.startswith("occupation:") for f in told):  # what a relative does is another matter
        rows = {n for n in rows if not isinstance(index.rows[n], Relationship)}
    rows = on_dates(index, rows, query.dates, dated_by(query))
    rows = _not_his(index, without(index, rows, query.excluded), query)
    if query.subject:
        own = rows & index.involved
        rows = own if own or not query.names or query.asks in _STRICT else rows
    met = list(hard)
    nominated = any("nominated:yes" in c.features for c in hard)
    for soft in (c for c in query.must if c.soft and not (nominated and c.is_outcome)):
        fewer = index.among(rows, soft.features)
        if fewer:
            rows = fewer
            met.append(soft)
    return Found(frozenset(_numbered(index, rows, query)), tuple(met))


def _numbered(index: Index, rows: set[int], query: Query) -> set[int]:
    """Those that tell a number with its noun ("six-month"), if any does; it may count the answers instead."""
    if query.asks in (Asks.COUNT, Asks.WHETHER):
        return rows
    for number, noun in (pair for pair in query.counted if pair[1] != "of"):
        told = rows & index.rows_with(f"w:{stem(noun)}")
        told &= index.among(told, (f"w:{stem(form)}" for form in number_forms(number)))
        rows = told or rows
    return rows


def _marked_itself(index: Index, rows: set[int], query: Query) -> set[int]:
    """A list's mark is of the work itself: of works that only refer to a named one it says nothing."""
    if any(i.startswith(Person.prefix) for i in query.ids):
        return {n for n in rows if not isinstance(index.rows[n], Work)}  # the mark is of the record's person
    named = {i for i in query.ids if i.startswith(Work.prefix)}
    if not named:
        return rows
    return {n for n in rows if not isinstance(index.rows[n], Work) or index.rows[n].id in named}


def firm(index: Index, query: Query) -> bool:
    """Do facts meet a query by their features, not just by words in their texts?"""
    target = (query.target,) if query.target is not None and query.target.kind == "concept" else ()
    return bool(meets(index, [*query.hard, *target], strict=True))


def without(index: Index, rows: set[int], excluded: Sequence[Constraint]) -> set[int]:
    """Rows that meet none of the excluded constraints."""
    for constraint in excluded:
        if constraint.kind == "land" or (constraint.ids and all(i.startswith("place:") for i in constraint.ids)):
            rows = elsewhere(index, rows, constraint)
            continue
        gone = index.among(rows, constraint.features)
        if constraint.is_role:
            gone |= _credited_beside(index, rows, constraint)
        rows = rows - gone
    return rows


def _credited_beside(index: Index, rows: set[int], constraint: Constraint) -> set[int]:
    """Credits of somebody on a work that has another credit of theirs, in the role left out ("but did not write")."""
    others = (index.rows[n] for n in index.find(constraint.roles))
    held = {(row.person, row.work) for row in others if isinstance(row, Credit)}
    credits = ((n, row) for n in rows if isinstance(row := index.rows[n], Credit))
    return {n for n, row in credits if (row.person, row.work) in held}


def _not_his(index: Index, rows: set[int], query: Query) -> set[int]:
    """Without works on which the person had a role that the question excludes ("which shows did he not direct?").

    Of a work on which no credit of his is told, it is not known what he did.
    """
    roles = [c for c in query.excluded if c.is_role]
    if not roles or not (query.subject or query.possessive) or query.asks not in _LISTS:
        return rows
    person = index.record.person
    his = {n: row.work for n, row in enumerate(index.rows) if isinstance(row, Credit) and row.person == person}
    gone = {work for n, work in his.items() if any(index.has(n, c.features) for c in roles)}
    known = set(his.values()) - gone
    kept = set()
    for n in rows:
        row = index.rows[n]
        work = row.work if isinstance(row, Credit) else row
        if work in known or not isinstance(row, Work | Credit):
            kept.add(n)
    return kept


_LISTS = (Asks.WHICH, Asks.WHAT, Asks.COUNT)
_MANY = 8
"""Conditions above which only one is given up: the ways to give up three grow with their cube."""


def relax(index: Index, query: Query, extra: Sequence[Constraint] = ()) -> list[Found]:
    """The smallest sets of conditions to give up so that something is found, the most telling first.

    Conditions are the hard constraints, the dates as one, and the subject. Names of works and people are given up last.
    """
    hard = [*(c for c in query.must if not c.soft), *extra]
    size = len(hard)
    options = [*range(size), *(("dates",) if query.dates else ()), *(("subject",) if query.subject else ())]
    found: list[Found] = []
    for count in range(4 if size <= _MANY else 2):
        for gone in itertools.combinations(options, count):
            kept = [c for n, c in enumerate(hard) if n not in gone]
            if not kept and "dates" in gone:
                continue
            if not any(c.kind in ("name", "concept", "word") for c in kept) and not query.dates:
                continue
            strict = True
            rows = meets(index, kept, strict=True)
            if not rows:
                rows, strict = meets(index, kept), False
            if "dates" not in gone:
                rows = on_dates(index, rows, query.dates, dated_by(query))
            if query.subject and "subject" not in gone:
                rows = rows & index.involved
            if rows and len(rows) < len(index.rows) // 2:
                dropped = tuple(hard[n] for n in gone if isinstance(n, int))
                found.append(Found(frozenset(rows), tuple(kept), dropped, "dates" in gone, "subject" in gone, strict))
        if found:
            break
    found.sort(key=_loss)
    return found


_COST = {"property": 1, "word": 1, "concept": 1, "name": 4}


def _loss(found: Found) -> tuple[int, int]:
    cost = sum(
        (0 if c.is_outcome else _COST[c.kind])
        + (3 if c.kind == "name" and _titled(c) else 0)
        + (5 if c.names_award else 0)
        - (1 if c.ids and _scene(c) else 0)
        for c in found.dropped
    ) + (0 if found.strict else 3)
    cost += 1 if found.no_dates else 0
    cost += 2 if found.no_subject else 0
    return cost, len(found.rows)


def _scene(constraint: Constraint) -> bool:
    """Only places and bodies: where or with whom something happened, not what."""
    return all(i.partition(":")[0] in ("place", "organisation") for i in constraint.ids)


def _titled(constraint: Constraint) -> bool:
    return any(i.partition(":")[0] in ("work", "publication", "exhibition", "collection") for i in constraint.ids)


def scorer(index: Index, constraints: Sequence[Constraint]) -> Callable[[int], tuple[int, int]]:
    """How well a row meets constraints, and its rank; what depends on the constraints only is worked out once.

    A word in the sentence that tells a fact says more than one in its other fields or its keywords.
    """
    parts = [
        (c.ids, any(f.startswith("r:") for f in c.features), c.features, [index.rows_with(f) for f in c.features],
         {f[2:] for f in c.features} if c.kind == "word" else frozenset())
        for c in constraints
    ]  # fmt: skip

    def fit(n: int) -> tuple[int, int]:
        strong = 0
        own = index.own[n]
        row = index.rows[n]
        for ids, single, features, sets, said in parts:
            if ids and row.id in ids:
                strong += 2
            if single and f"r:{row.id}" in features:
                strong += 8
            if not own.isdisjoint(features):
                strong += 6
            elif any(n in rows for rows in sets):
                strong += 4 if not said else 1 + (said <= stems(row.sentence()))
        if isinstance(row, Statement):
            strong -= 6  # told only where nothing firmer is
        return strong, -rank(row)

    return fit


def rank(row: Entity) -> int:
    """Place of a row's class in the order in which facts are told."""
    return _rank(type(row))  # type: ignore[arg-type]


@cache
def _rank(kind: type[Entity]) -> int:
    name = kind.__name__.lower()
    return _RANK.index(name) if name in _RANK else len(_RANK)


def ordered(index: Index, rows: Iterable[int]) -> tuple[Entity, ...]:
    """Rows in the order of the record's collections: by date, undated last."""
    return tuple(index.rows[n] for n in sorted(rows))  # the record's own order


def choose(
    index: Index, numbers: frozenset[int], met: Sequence[Constraint], all_of: bool = False
) -> tuple[Entity, ...]:
    """The facts of the class that fits best; only those that fit best unless ``all_of``."""
    if not numbers:
        return ()
    fit = scorer(index, met)
    scores = {n: fit(n) for n in sorted(numbers)}
    best = max(scores, key=scores.__getitem__)
    kind = type(index.rows[best])
    return tuple(
        index.rows[n] for n, s in scores.items() if (all_of or s == scores[best]) and type(index.rows[n]) is kind
    )
