"""Running a query: find, then project, count, order or compare; say which kind of no it is."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from balcer import Collection, Creation, Credit, Entity, EventKind, Relationship, Statement, StatementKind, stems, words
from balcer_chat.execution.contrast import contrasts
from balcer_chat.execution.order import extreme, most, years_between
from balcer_chat.execution.project import quantity, values
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.execution.search import Found, choose, ordered, rank, relax, score, search
from balcer_chat.execution.whether import whether
from balcer_chat.lexicon.index import Index, class_of
from balcer_chat.plan.query import Asks, Constraint, Query

_PERSONAL = ("nationalities", "occupations", "family_name", "description")
"""Fields that are asked of the record's person if no owner is named."""
_NEEDED = frozenset(("before", "after", "same", "less", "difference", "consecutive"))
"""Operators that must be used, or the question is not understood."""


def run(index: Index, query: Query) -> Result:
    """Run one query.

    Args:
        index: the facts.
        query: what to find.
    """
    query = _firm(index, _resolved(index, query))
    if query.missing:
        return _lacking(index, query, Verdict.MISSING)
    if query.unknown:
        return _lacking(index, query, Verdict.UNKNOWN)
    if unused := _unused(query):
        return _lacking(index, attrs.evolve(query, unknown=unused), Verdict.UNKNOWN)
    if query.bare and query.target is None and not query.fields and query.asks is not Asks.ROLE:
        return Result(query, Verdict.EMPTY)
    if (wrong := _miscounted(index, query)) is not None:
        return wrong
    if query.asks is Asks.WHETHER:
        return whether(index, query)
    return _find(index, query)


def _unused(query: Query) -> tuple[str, ...]:
    """Operator words of the question that nothing in the query stands for."""
    dated = any(w.relation != "in" or w.span.text.startswith(("since", "until")) for w in query.dates)
    used = set()
    if dated or "follows" in query.fields or any("has:follows" in c.features for c in query.must):
        used |= {"before", "after"}
    if query.asks is Asks.WHETHER:
        used.add("consecutive")
    if query.order is not None and query.order.by == "date":
        used |= {"after"}
    return tuple(sorted((query.operators & _NEEDED) - used))


def _resolved(index: Index, query: Query) -> Query:
    """A tie as a description of a person ("his wife", "his cousin") becomes that person, where more is asked of them."""
    ties = [c for c in query.must if any(f.startswith("rel:") for f in c.features)]
    if not ties or (len(query.hard) < 2 and not query.dates):
        return query
    must = list(query.must)
    for tie in ties:
        rows = [index.rows[n] for n in index.find(tie.features)]
        ids = {p.id for r in rows if isinstance(r, Relationship) for p in (r.person, r.other)} - {
            index.record.person.id
        }
        named = {i for c in query.names for i in c.ids}
        if not ids:
            continue
        must.remove(tie)
        if not ids & named and not named & _people(index):
            must.append(Constraint(frozenset(f"e:{i}" for i in ids), tie.text, "name", tuple(sorted(ids))))
        elif not ids & named:
            return query
    return attrs.evolve(query, must=tuple(must))


def _firm(index: Index, query: Query) -> Query:
    """Roles on a work that is named must be credits: words in a text ("the director X") are not enough."""
    honours = {"won:yes", "nominated:yes", "lost:yes", "class:award"}
    told = (*query.must, *((query.target,) if query.target else ()))
    if any(c.features & honours or any(f.startswith("n:") for f in c.features) for c in told):
        return attrs.evolve(
            query, must=tuple(map(_as_capacity, query.must)), excluded=tuple(map(_as_capacity, query.excluded))
        )
    if not any(_is_topic(index, c) for c in query.names):
        return query
    must = tuple(
        attrs.evolve(c, weak=(), synonyms=frozenset()) if any(f.startswith("role:") for f in c.features) else c
        for c in query.must
    )
    return attrs.evolve(query, must=must)


def _as_capacity(constraint: Constraint) -> Constraint:
    """A role told of an award is the capacity in which it was given."""
    extra = frozenset(f"as:{f[5:]}" for f in constraint.features if f.startswith("role:"))
    return (
        attrs.evolve(constraint, features=constraint.features | extra, weak=(), synonyms=frozenset())
        if extra
        else constraint
    )


def _people(index: Index) -> set[str]:
    return {p.id for p in index.record.people}


def _miscounted(index: Index, query: Query) -> Result | None:
    """A number told of something that the record counts otherwise ("which of the three seasons")."""
    for number, noun in query.counted:
        target = Constraint(frozenset(), noun, "word")
        for name in query.names:
            for i in name.ids:
                row = index.rows[index.number[i]]
                stated = quantity(row, target)
                if stated is not None and stated != number:
                    gone = Constraint(frozenset(), f"{number} {noun}", "number")
                    return Result(
                        query,
                        Verdict.CONTRADICTED,
                        (row,),
                        dropped=(gone,),
                        yes=False if query.asks is Asks.WHETHER else None,
                    )
    return None


def _lacking(index: Index, query: Query, verdict: Verdict) -> Result:
    """Nothing can be answered; the nearest facts are those that the rest of the question finds."""
    near = attrs.evolve(query, missing=(), unknown=())
    words = query.unknown if verdict is Verdict.UNKNOWN else query.missing
    if not near.names and not any(c.kind == "concept" and not c.soft and not c.generic for c in near.must):
        return Result(query, verdict, words=words)
    best = relax(index, near)
    rows = choose(index, best[0].rows, best[0].met, near) if best else ()
    return Result(query, verdict, rows=rows if len(rows) <= 3 else (), words=words)


def _find(index: Index, query: Query) -> Result:
    if "in_title" in query.operators:
        return _titled(index, query)
    target = (query.target,) if query.target is not None and _narrows(query) else ()
    if not query.hard and not query.dates and not target:
        if not any(f in _PERSONAL for f in query.fields):
            return Result(query, Verdict.EMPTY)
        query = attrs.evolve(query, must=(_person(index),))
    found = search(index, query, target)
    if not found.rows and target:
        found = search(index, query)
    if query.order is not None and query.order.by == "date" and not target:
        found = _first_of(index, query, found)
    if found.rows:
        result = _answer(index, query, found)
        if result is not None:
            return result
        if (parts := _apart(index, query)) is not None:
            return parts
        return _unstated(index, query, found)
    if (parts := _apart(index, query)) is not None:
        return parts
    return _counted_itself(index, query) or _refuse(index, query, target)


def _counted_itself(index: Index, query: Query) -> Result | None:
    """The number that a named thing states of what is counted; other words only describe what that is."""
    if query.asks is not Asks.COUNT or query.target is None or any(c.kind == "concept" for c in query.hard):
        return None
    for i in (i for c in query.names for i in c.ids):
        row = index.rows[index.number[i]]
        number = quantity(row, query.target)
        if number is not None and not query.dates:
            return Result(query, Verdict.FOUND, (row,), (number,), "quantities", number=number)
    return None


def _person(index: Index) -> Constraint:
    """The record's person, as what a property without an owner is asked of."""
    person = index.record.person
    return Constraint(frozenset((f"r:{person.id}",)), person.name, "name", ())


def _first_of(index: Index, query: Query, found: Found) -> Found:
    """Only the first (or last) of the facts that fit best: what it lacks is lacking, and no later one stands in."""
    rows = choose(index, found.rows, found.met, query, all_of=True)
    ranked = extreme(index, Result(query, Verdict.FOUND, rows, rows))
    if ranked is None or not ranked.rows:
        return found
    return attrs.evolve(found, rows=frozenset(index.number[r.id] for r in ranked.rows))


def _titled(index: Index, query: Query) -> Result:
    """Works whose title holds some words."""
    wanted = [words(c.text) for c in query.must if c.kind in ("name", "word")]
    rest = attrs.evolve(
        query,
        must=tuple(c for c in query.must if c.kind not in ("name", "word")),
        operators=query.operators - {"in_title"},
    )
    if rest.target is None or not _narrows(rest):
        rest = attrs.evolve(
            rest, must=(*rest.must, Constraint(frozenset(("filmography:yes",)), "filmography", "concept"))
        )
    result = _find(index, rest)
    rows = tuple(r for r in result.rows if isinstance(r, Creation) and all(_holds_words(r.title, w) for w in wanted))
    if not rows:
        return Result(query, Verdict.UNSTATED)
    result = attrs.evolve(result, query=query, rows=rows, values=rows)
    return attrs.evolve(result, number=len(rows)) if query.asks is Asks.COUNT else result


def _holds_words(title: str, wanted: tuple[str, ...]) -> bool:
    told = words(title)
    return any(told[n : n + len(wanted)] == wanted for n in range(len(told)))


def _narrows(query: Query) -> bool:
    """Does the head noun put a condition on the facts themselves?"""
    return query.target is not None and query.target.kind == "concept"


def _answer(index: Index, query: Query, found: Found) -> Result | None:
    """What the found facts give, or None if they do not hold what is asked."""
    if query.asks is Asks.AGE:
        return _aged(index, query, found)
    if query.asks is Asks.COUNT:
        counted = _stated_number(index, query, found)
        if counted is not None:
            return counted
    best: tuple[tuple[int, int], str] | None = None
    groups: dict[str, list[tuple[Entity, list[tuple[str, object]]]]] = {}
    for row in ordered(index, found.rows):
        if isinstance(row, Statement) and row.kind is StatementKind.CONFLICT and not _asks_sources(query):
            continue
        offered = values(index, row, query)
        if not offered:
            continue
        if (
            isinstance(row, Credit)
            and query.fields
            and offered[0][0] in query.fields
            and not hasattr(row, offered[0][0])
        ):
            row = row.work  # the work has the field, not the credit on it
        name = class_of(row)
        groups.setdefault(name, []).append((row, offered))
        fit = score(index, index.number[row.id], (*found.met, *((query.target,) if query.target else ())))
        if best is None or fit > best[0]:
            best = (fit, name)
    if best is None:
        return None
    if query.asks is Asks.ROLE and "credit" in groups:
        groups = {"credit": groups["credit"]}
        best = (best[0], "credit")
    if query.target is not None and query.target.generic and query.asks is Asks.WHICH:
        chosen = [
            pair for name in sorted(groups, key=lambda n: n) for pair in groups[name] if _told(index, pair[0], query)
        ]
        chosen = chosen or groups[best[1]]
    else:
        chosen = groups[best[1]]
        named = {i for c in query.names for i in c.ids}
        chosen = [pair for pair in chosen if pair[0].id in named] or chosen
    if _about_itself(query):
        named = {i for c in query.names for i in c.ids}
        own = [pair for group in groups.values() for pair in group if pair[0].id in named]
        chosen = own or chosen
    elif labelled := _labelled(index, query, [pair[0] for group in groups.values() for pair in group]):
        chosen = [(row, [("", row)]) for row in labelled]
    if all(isinstance(row, Statement) and row.kind is StatementKind.HEDGE for row, _ in chosen):
        return None  # that it is not stated is no answer
    if not query.names and query.asks in (Asks.COUNT, Asks.WHICH):
        chosen = [pair for pair in chosen if getattr(pair[0], "filmography", None)] or chosen  # the list is complete
    rows = tuple(dict.fromkeys(row for row, _ in chosen))
    flat: list[object] = []
    for _, offered in chosen:
        flat.extend(v for _, v in offered if v not in flat)
    field = chosen[0][1][0][0] or None
    result = Result(query, Verdict.FOUND, rows, tuple(flat), field)
    if (
        query.asks is Asks.COUNT
        and query.target is not None
        and "kind:episode" in query.target.features
        and any(isinstance(r, Credit) for r in rows)
    ):
        return None  # the episodes named are not all there are
    if query.order is not None:
        ranked = most(index, result) if query.order.by == "count" else extreme(index, result)
        return ranked
    if query.asks is Asks.COUNT:
        return _count(result)
    return result


def _aged(index: Index, query: Query, found: Found) -> Result | None:
    """How old the person was at what was found: as the fact states it, or from the birth date."""
    births = [
        e.date for e in index.record.events if e.kind is EventKind.BIRTH and e.person == index.record.person and e.date
    ]
    dated = [r for r in choose(index, found.rows, found.met, query) if r.when is not None]
    if not dated:
        return None
    row = dated[0]
    stated = getattr(row, "age", None)
    if stated is not None:
        return Result(query, Verdict.FOUND, (row,), (stated,), "age", number=stated)
    if not births or row.when is None:
        return None
    age = years_between(births[0], row.when)
    return Result(query, Verdict.FOUND, (row,), (age,), None, number=age)


_SOURCES = frozenset(
    (
        "article",
        "profile",
        "source",
        "sources",
        "differ",
        "disagree",
        "contradict",
        "conflict",
        "account",
        "accounts",
        "text",
    )
)


def _asks_sources(query: Query) -> bool:
    """Is the question about what the sources say, so that their conflicts answer it?"""
    return bool(_SOURCES & set(query.text.lower().split()))


def _told(index: Index, row: Entity, query: Query) -> bool:
    """Is a row one of the classes that a general head noun names?"""
    assert query.target is not None
    return bool(index.own[index.number[row.id]] & query.target.features)


def _about_itself(query: Query) -> bool:
    """Does it ask what or who something is, and no more?"""
    return (
        query.asks in (Asks.WHAT, Asks.ABOUT)
        and bool(query.names)
        and not query.fields
        and all(c.kind == "name" or c.soft for c in query.must)
    )


def _labelled(index: Index, query: Query, rows: Sequence[Entity]) -> tuple[Entity, ...]:
    """For "what is ...": the facts whose own name holds all words of the question, if any."""
    if query.asks is not Asks.ABOUT or query.names or not query.hard:
        return ()
    wanted = {f[2:] for c in query.hard for f in c.features if f.startswith("w:")}
    if not wanted:
        return ()
    return tuple(r for r in rows if isinstance(r, Creation | Collection) and wanted <= stems(r.label))


def _count(result: Result) -> Result:
    """How many: nominations as units, everything else as members."""
    query = result.query
    from balcer import Award

    wants_units = any("nominated:yes" in c.features for c in (*query.must, *((query.target,) if query.target else ())))
    lost = any("lost:yes" in c.features for c in query.must)
    rows = result.rows
    if rows and all(isinstance(r, Award) for r in rows) and all(v in rows for v in result.values):
        awards = [r for r in rows if isinstance(r, Award)]
        if wants_units and not lost:
            units = sum(a.nominations for a in awards)
            return attrs.evolve(result, number=units, unit="nomination")
    return attrs.evolve(result, number=len(result.values), unit=None)


def _stated_number(index: Index, query: Query, found: Found) -> Result | None:
    """A number that a fact states of the noun counted, unless facts of that kind can be counted themselves."""
    noun = query.target
    if noun is None:
        return None
    themselves = [n for n in found.rows if index.own[n] & noun.features]
    if themselves and not query.names:
        return None
    plain = search(index, query)
    stated = []
    for n in plain.rows | found.rows:
        row = index.rows[n]
        number = quantity(row, noun)
        if number is not None:
            stated.append((row, number))
    named = {i for c in query.names for i in c.ids}
    stated = [p for p in stated if p[0].id in named] or stated
    if not stated or (themselves and not any(p[0].id in named for p in stated)):
        return None
    stated.sort(key=lambda p: rank(p[0]))
    best = stated[0]
    if any(n != best[1] for _, n in stated) and "sum" not in query.operators:
        rows = tuple(dict.fromkeys(r for r, _ in stated))
        return Result(query, Verdict.FOUND, rows, tuple(n for _, n in stated), "quantities")
    return Result(query, Verdict.FOUND, (best[0],), (best[1],), "quantities", number=best[1], unit=noun.text)


def _apart(index: Index, query: Query) -> Result | None:
    """Several names that no one fact joins ("the Hasui gift and the Inuit gift"): each for itself."""
    names = query.names
    if len(names) < 2 or query.asks is Asks.WHETHER:
        return None
    listed = (
        query.asks in (Asks.WHAT, Asks.ABOUT, Asks.WHEN)
        and len({type(index.rows[index.number[i]]) for c in names for i in c.ids} | {bool(c.ids) for c in names}) <= 2
    )
    if not {"and", "or"} & set(query.text.lower().split()) and not listed:
        return None
    results = []
    for name in names:
        part = attrs.evolve(query, must=tuple(c for c in query.must if c.kind != "name" or c is name))
        result = _find(index, part)
        if result.verdict is not Verdict.FOUND:
            return None
        results.append(result)
    rows = tuple(dict.fromkeys(r for result in results for r in result.rows))
    flat = tuple(dict.fromkeys(v for result in results for v in result.values))
    number = None
    if query.asks is Asks.COUNT and all(r.number is not None for r in results):
        number = sum(r.number or 0 for r in results)
    return Result(query, Verdict.FOUND, rows, flat, results[0].field, number=number)


def _unstated(index: Index, query: Query, found: Found) -> Result:
    """The facts exist, but the part that is asked for is not filled."""
    rows = choose(index, found.rows, found.met, query)
    return Result(query, Verdict.UNSTATED, rows if len(rows) <= 4 else ())


def _refuse(index: Index, query: Query, target: Sequence[Constraint]) -> Result:
    """No fact meets all conditions: which ones fail, and what holds instead."""
    options = relax(index, query, target)
    if not options:
        return Result(query, Verdict.EMPTY)
    yes = False if query.asks is Asks.WHETHER else None
    for option in options[:6]:
        rows = choose(index, option.rows, option.met, query)
        if rows and len(rows) <= 8 and contrasts(index, option, rows):
            return Result(query, Verdict.CONTRADICTED, rows, dropped=_dropped(option, query), yes=yes)
    near = next((o for o in options if not any(_is_topic(index, c) for c in o.dropped)), None)
    rows = choose(index, near.rows, near.met, query) if near is not None else ()
    return Result(query, Verdict.UNSTATED, rows if len(rows) <= 3 else (), dropped=_dropped(options[0], query))


def _is_topic(index: Index, constraint: Constraint) -> bool:
    """Is it the name of a work or the like, which a question is about?"""
    return any(isinstance(index.rows[index.number[i]], Creation | Collection) for i in constraint.ids)


def _dropped(option: Found, query: Query) -> tuple[Constraint, ...]:
    gone = list(option.dropped)
    if option.no_dates:
        gone += [Constraint(frozenset(), w.span.text, "date") for w in query.dates]
    if option.no_subject:
        gone.append(Constraint(frozenset(), "", "subject"))
    return tuple(gone)
