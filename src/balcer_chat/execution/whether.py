"""Yes or no, or the record does not say."""

from __future__ import annotations

import itertools

import attrs

from balcer import Award, Credit, Donation, Entity, Exhibition, Work, stem, stems, words
from balcer_chat.execution.affirm import affirming, as_ranked, is_a, unproved
from balcer_chat.execution.borne import borne_out
from balcer_chat.execution.contrary import other_slot
from balcer_chat.execution.contrast import ALONE, contrasts
from balcer_chat.execution.count import units
from balcer_chat.execution.refuse import compares, dropped_of
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.execution.search import Found, choose, ordered, relax, search
from balcer_chat.lexicon.index import Index
from balcer_chat.plan.query import Asks, Constraint, Query
from balcer_chat.text.numbers import number, ordinal


def whether(index: Index, query: Query) -> Result:
    """Yes if a fact meets all conditions; no if the record says otherwise; else it does not say."""
    if _apart(query):
        return Result(query, Verdict.EMPTY)
    if (listed := _in_list(index, query) or _exists(index, query)) is not None:
        return listed
    query = _as_opened(index, _as_won(_as_alone(query)))
    if (told := is_a(index, query) or _each(index, query)) is not None:
        return told
    found = search(index, query, strict=True)
    firm = affirming(index, query, found.rows)
    if firm and query.order is not None and query.order.by == "date":
        ranked = as_ranked(index, query, firm)
        return ranked or Result(query, Verdict.UNSTATED, choose(index, firm, found.met)[:3])
    meant = _as_meant(index, query, firm)
    if meant and unproved(query) and not chooses(query):
        return (
            _only(index, query, meant)
            or _shared(index, query, meant)
            or Result(query, Verdict.UNSTATED, choose(index, meant, found.met)[:3])
        )
    if meant and _each_time(index, query, meant):
        return _yes(query, choose(index, meant, found.met, all_of=bool(query.numbers)))
    if firm:
        return Result(query, Verdict.UNSTATED, choose(index, firm, found.met)[:3])
    borne = affirming(index, query, borne_out(index, query)) if not unproved(query) and query.order is None else None
    if borne:
        return _yes(query, choose(index, borne, query.hard))
    if (other := other_slot(index, query)) is not None:
        return other
    options = relax(index, query)
    for option in options[:6]:
        rows = choose(index, _of_outcome(index, option), option.met)
        gone = dropped_of(option, query)
        if option.no_subject and any(isinstance(row, Credit) and row.role not in ALONE for row in rows):
            continue  # that somebody else acted in it does not say that nobody else did
        if option.no_subject and not (query.names or query.dates or option.dropped):
            continue  # that somebody else sings does not say that he does not
        if gone and rows and len(rows) <= 8 and contrasts(index, option, rows):
            return Result(query, Verdict.CONTRADICTED, rows, yes=False, dropped=gone)
    if not options:
        return Result(query, Verdict.EMPTY)
    rows = choose(index, found.rows or options[0].rows, found.met or options[0].met)
    return Result(query, Verdict.UNSTATED, rows if len(rows) <= 3 else (), dropped=options[0].dropped)


def _of_outcome(index: Index, option: Found) -> frozenset[int]:
    """The rows of what is left of a question; only awards, if an outcome was given up ("that festival: won?")."""
    awards = frozenset(n for n in option.rows if isinstance(index.rows[n], Award))
    return awards if awards and any(c.is_outcome for c in option.dropped) else option.rows


def as_asked(result: Result) -> Result:
    """A result as the form of a yes/no question wants it.

    Of two things to choose from the facts tell which it is, without Yes or No. Where it is asked whether something is
    not so, what is so turns round.

    Args:
        result: any result.
    """
    query = result.query
    if query.asks is not Asks.WHETHER or result.verdict not in (Verdict.FOUND, Verdict.CONTRADICTED):
        return result
    if chooses(query) and result.verdict is Verdict.CONTRADICTED and result.rows:
        return attrs.evolve(result, verdict=Verdict.FOUND, values=result.rows, dropped=(), yes=None)
    if "negated" not in query.operators or result.yes is None:
        return result
    return attrs.evolve(result, verdict=Verdict.FOUND, values=result.rows, dropped=(), yes=not result.yes)


def chooses(query: Query) -> bool:
    """Is it asked which of two it is ("was it in Ghent or in Bruges?")?"""
    said = query.text.lower().split()
    return "or" in said and "not" not in said


def _exists(index: Index, query: Query) -> Result | None:
    """Yes, if it is only asked whether there is a thing that has a name in the record ("is there an Italian X?")."""
    asked = query.text.lower().split()[1:2] == ["there"] and not (query.subject or query.dates or query.operators)
    if not asked or len(query.must) != 1 or len(query.must[0].ids) != 1 or query.target is not None:
        return None
    return _yes(query, (index.rows[index.number[query.must[0].ids[0]]],))


def _in_list(index: Index, query: Query) -> Result | None:
    """Whether the work named stands in the list of works, which is complete; None if that is not what is asked."""
    ids = [i for c in query.names for i in c.ids if isinstance(index.rows[index.number[i]], Work)]
    rest = [c for c in query.must if c.kind != "name" and not (c.generic and c.soft and not c.features & _LISTS)]
    asked = [c for c in rest if c.features & _LISTS]
    if len(ids) != 1 or len(query.names) != 1 or len(asked) != len(rest) or not asked or query.dates:
        return None
    n = index.number[ids[0]]
    yes = "filmography:yes" in index.own[n]
    verdict = Verdict.FOUND if yes else Verdict.CONTRADICTED
    return Result(query, verdict, (index.rows[n],), (index.rows[n],), dropped=() if yes else tuple(asked), yes=yes)


_LISTS = frozenset(("filmography:yes", "listed:yes"))


def _as_won(query: Query) -> Query:
    """Whoever did something with an award ("did he take the prize?"), and no more is said of it, won it."""
    told = query.text.lower().split()
    award = any(c.of_awards for c in query.must)
    says_more = any(c.kind == "concept" and not c.generic and c.features - {"class:award"} for c in query.must)
    if not award or says_more or not query.subject or told[0] not in ("did", "has", "had", "does"):
        return query
    won = Constraint(frozenset(("won:yes",)), "won", "concept")
    return attrs.evolve(query, must=(*query.must, won))


def _as_opened(index: Index, query: Query) -> Query:
    """That a show opened is told by its date, not by a first showing."""
    if not any(isinstance(index.rows[index.number[i]], Exhibition) for c in query.names for i in c.ids):
        return query
    must = tuple(attrs.evolve(c, soft=c.soft or c.field == "premiere") for c in query.must)
    return attrs.evolve(query, must=must)


def _only(index: Index, query: Query, rows: frozenset[int]) -> Result | None:
    """No, if something is told to be the only award and there are others; None for all else."""
    generic = any("class:award" in c.features for c in query.must)
    if not generic or not {"only", "sole"} & set(query.text.lower().split()):
        return None
    won = Constraint(frozenset(("won:yes",)), "won", "concept")
    plain = attrs.evolve(query, must=(*(c for c in query.must if c.kind != "name" or c.ids), won))
    others = search(index, plain, strict=True).rows - rows
    if not others:
        return None
    facts = ordered(index, others)
    return Result(query, Verdict.CONTRADICTED, facts, yes=False)


def _as_alone(query: Query) -> Query:
    """A deed that is called solo ("was it a solo directing job?") is asked to be one that nobody had a part in."""
    solo = [c for c in query.must if "solo:yes" in c.features]
    if not solo or not any(c.is_role for c in query.must):
        return query
    must = tuple(c for c in query.must if c not in solo)
    return attrs.evolve(query, must=must, operators=query.operators | {"alone"})


def _shared(index: Index, query: Query, rows: frozenset[int]) -> Result | None:
    """No, if something is asked to be done alone that is told of several, or that he only had a part in."""
    facts = ordered(index, rows)
    if "alone" not in query.operators or not all(map(_is_shared, facts)):
        return None
    return Result(query, Verdict.CONTRADICTED, facts, yes=False)


def _is_shared(row: Entity) -> bool:
    if isinstance(row, Credit):
        return row.role.value.startswith("co_") or bool(row.with_whom)
    return isinstance(row, Donation) and len(row.donors) > 1


def _each(index: Index, query: Query) -> Result | None:
    """Whether he did each of several things ("direct and produce"); None if it asks of one, or of either."""
    joined = query.text.lower().replace("&", " and ").replace(" as well as ", " and ")
    if not {"and", "both"} & set(joined.split()):
        return None
    roles = [c for c in query.hard if c.is_role]
    others = [c for c in query.must if c not in roles]
    if len(roles) < 2 or any(a.features <= b.features for a in roles for b in roles if a is not b):
        return None
    plain = attrs.evolve(query, text=query.text.replace("both ", ""))
    parts = [whether(index, attrs.evolve(plain, must=(*others, role))) for role in roles]
    refused = next((p for p in parts if p.verdict is not Verdict.FOUND or not p.yes), None)
    if refused is not None:
        return attrs.evolve(refused, query=query)
    rows = tuple(dict.fromkeys(r for p in parts for r in p.rows))
    return Result(query, Verdict.FOUND, rows, rows, yes=True)


def _apart(query: Query) -> bool:
    """Are there two times that cannot both be meant?"""
    spans = [w.span for w in query.dates if w.relation == "in"]
    listed = {"and", "or", "both", "either"} & set(query.text.lower().split())
    return not listed and any(a.last < b.first or b.last < a.first for a, b in itertools.combinations(spans, 2))


def _each_time(index: Index, query: Query, rows: frozenset[int]) -> bool:
    """Has every one of several times ("in 1993 and in 1994") a fact of its own?"""
    spans = [w.span for w in query.dates if w.relation == "in"]
    if len(spans) < 2 or not {"and", "both"} & set(query.text.lower().split()):
        return True
    starts = [row.when.earliest for row in (index.rows[n] for n in rows) if row.when is not None]
    return all(any(span.first <= start <= span.last for start in starts) for span in spans)


def _as_meant(index: Index, query: Query, rows: frozenset[int]) -> frozenset[int]:
    """The facts that what is asked in passing ("praise") fits, too: a Yes affirms every word."""
    for condition in query.must:
        if condition.soft and condition.kind == "concept" and condition.field != "recipient":  # "get" says little
            said = {*stems(condition.text), *(f.removeprefix("w:") for f in condition.synonyms)}
            told = index.among(rows, condition.features)
            rows = frozenset(n for n in rows if n in told or said & stems(index.rows[n].sentence()))
    return rows


def _numbers(query: Query, rows: tuple[Entity, ...]) -> set[int]:
    """The numbers that some facts tell, and how many they are; of awards only the latter."""
    if all(isinstance(row, Award) for row in rows):
        return {units(query, rows)}
    told = (number(word) or ordinal(word) for row in rows for word in words(row.sentence()))
    return {len(rows), *(n for n in told if n is not None)}


def _counts_awards(query: Query) -> bool:
    """Is the number in a question one of awards, wins or nominations ("two prizes", "twice")?"""
    said = query.text.lower().split()
    if "exactly" in said or {"twice", "thrice"} & set(said):
        return True
    nouns = {stem(noun) for _, noun in query.counted}
    told = {s for c in query.must if c.is_outcome or c.of_awards for s in stems(c.text)}
    return bool(nouns & (told | {"time"}))


_NEVER = frozenset(("never", "no", "none", "nobody", "nothing", "without"))


def _yes(query: Query, rows: tuple[Entity, ...]) -> Result:
    said = query.text.lower().split()
    if chooses(query):
        return Result(query, Verdict.FOUND, rows, rows)
    if {"more", "less"} & query.operators and query.numbers and not all(isinstance(row, Award) for row in rows):
        return Result(query, Verdict.UNSTATED, rows[:3])
    if {"more", "less"} & query.operators and query.numbers:
        return Result(query, Verdict.FOUND, rows, rows, yes=compares(query, units(query, rows), query.numbers[0]))
    if "consecutive" in query.operators:
        years = sorted({r.when.year for r in rows if r.when})
        runs = {y for a, b in itertools.pairwise(years) if b == a + 1 for y in (a, b)}
        kept = tuple(r for r in rows if r.when and r.when.year in runs)
        return Result(query, Verdict.FOUND, kept or rows, kept or rows, yes=bool(runs))
    if query.numbers and all(isinstance(row, Award) for row in rows) and _counts_awards(query):
        number = units(query, rows)
        return Result(query, Verdict.FOUND, rows, rows, number=number, yes=number == query.numbers[0])
    if query.numbers and ("all" in said or not _numbers(query, rows) & set(query.numbers)):
        return Result(query, Verdict.UNSTATED, rows[:3])
    if "both" in said and len(rows) < 2:
        return Result(query, Verdict.UNSTATED, rows)
    titles = {word for c in query.names for word in c.text.lower().split()}
    negative = bool((_NEVER & set(said)) - titles) and "any" not in query.operators
    return Result(query, Verdict.FOUND, rows, rows, yes=not negative)
