"""Running a query: find, then project, count, order or compare; say which kind of no it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from balcer import (
    Award,
    Creation,
    Entity,
    Exhibition,
    OrganisationKind,
    PlaceKind,
    fold,
    stems,
    words,
)
from balcer_chat.execution.alongside import alongside
from balcer_chat.execution.count import births, counted_itself
from balcer_chat.execution.described import described
from balcer_chat.execution.facts import answer
from balcer_chat.execution.few import as_many, told_number
from balcer_chat.execution.fitting import RANKED, SAID_TO_RANK, fitting, proven
from balcer_chat.execution.holding import holding, of_so_many, shared_out
from balcer_chat.execution.lands import with_towns
from balcer_chat.execution.order import extreme
from balcer_chat.execution.prepare import (
    authored,
    firm,
    gained,
    listed_or_not,
    of_relatives,
    resolved,
    schooled,
    settled,
    together,
    told_anyway,
)
from balcer_chat.execution.project import told
from balcer_chat.execution.refuse import refuse, unstated, unstated_of
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.execution.roles import deeds, roles
from balcer_chat.execution.search import Found, choose, search
from balcer_chat.execution.shared import shared
from balcer_chat.execution.touching import touching
from balcer_chat.execution.unread import unreadable
from balcer_chat.lexicon.index import Index, concerns
from balcer_chat.lexicon.vocabulary import vocabulary
from balcer_chat.plan.query import Asks, Constraint, Query

_PERSONAL = ("nationalities", "occupations", "family_name", "description", "pronouns")
"""Fields that are asked of the record's person if no owner is named."""


def run(index: Index, query: Query) -> Result:
    """Run one query.

    Args:
        index: the facts.
        query: what to find.
    """
    if query.asks is Asks.WHETHER:
        from balcer_chat.execution.whether.judging import judged  # many modules, for yes/no questions alone

        return _with_nearest(index, judged(index, _prepared(index, query)))
    result = _of_somebody(_told_beside(fitting(index, query, _run(index, query))))
    return _with_nearest(index, as_many(_in_number(index, query, result)))


def _with_nearest(index: Index, result: Result) -> Result:
    """The result; a refusal with the facts nearest to the question."""
    if result.verdict not in (Verdict.UNSTATED, Verdict.UNKNOWN):
        return result
    from balcer_chat.execution.nearest import with_nearest  # only where nothing is answered

    return with_nearest(index, result)


def _in_number(index: Index, query: Query, result: Result) -> Result:
    """The result; if it has fewer members than are told, those that words told in passing had kept out, too."""
    told = (
        told_number(query)
        if result.verdict is Verdict.FOUND and query.asks in (Asks.WHICH, Asks.WHO, Asks.WHAT)
        else None
    )
    if told is None or len(result.values) >= told:
        return result
    for must in (query.hard, tuple(c for c in query.hard if fold(c.text) not in _HELPING)):
        wider = attrs.evolve(query, must=must, fields=(), hints=())
        other = fitting(index, wider, _run(index, wider))
        if other.verdict is Verdict.FOUND and len(other.values) == told and set(result.values) <= set(other.values):
            return attrs.evolve(other, query=query)
    return result


_HELPING = frozenset(("help", "helps", "helped", "helping", "assist", "assisted"))
"""Words for a part in what others did ("which four did it *help* publish"), which may stand in no text."""


def _prepared(index: Index, query: Query) -> Query:
    """The query with all settled that can be before it runs."""
    query = gained(schooled(index, of_relatives(index, resolved(index, settled(query)))))
    query = firm(index, authored(listed_or_not(query)))
    query = _borne(told_anyway(index, together(query)))
    return _of_the_person(index, with_towns(index, query))


def _run(index: Index, query: Query) -> Result:
    """The result before it is asked whether it is of the type wanted; not of yes/no questions."""
    query = _prepared(index, query)
    if (unread := unreadable(index, query)) is not None:
        doubtful = query.doubted if query.missing else unread.verdict is Verdict.UNKNOWN and not query.unknown
        return (proven(index, query) if doubtful else None) or unread
    if query.bare and query.asks is Asks.AGE and (query.subject or query.possessive):
        return Result(query, Verdict.UNSTATED, births(index))  # the day of birth is told, and not what day it is now
    stated = shared_out(index, query) or of_so_many(index, query) or holding(index, query) or alongside(index, query)
    if stated is not None:
        return stated
    if (
        joined := roles(index, query) or deeds(index, query) or touching(index, query) or shared(index, query, _find)
    ) is not None:
        return joined
    result = _find(index, query)
    open_ = result.verdict in (Verdict.UNSTATED, Verdict.EMPTY)
    if open_ and (seen := proven(index, query)) is not None:
        return seen
    if result.verdict is Verdict.FOUND and not _is_counted(query, result):
        return unstated_of(query, result)
    fits = result.verdict is Verdict.FOUND and _fits_nouns(index, query, result)
    if fits or (named := described(index, query)) is None:
        other_kind = (
            not fits
            and result.verdict is Verdict.FOUND
            and query.asks in (Asks.WHO, Asks.ROLE)
            and "and" not in query.said
        )
        return unstated_of(query, result) if other_kind else result
    other = _find(index, named)
    return other if other.verdict is Verdict.FOUND else result


def _of_the_person(index: Index, query: Query) -> Query:
    """The query; if it says nothing but that it is of the record's person, what is asked for is that person."""
    alone = query.subject and not (query.must or query.dates or query.fields or query.missing or query.unknown)
    if not alone or query.target is not None or query.asks not in (Asks.ABOUT, Asks.WHO):
        return query
    return attrs.evolve(query, asks=Asks.ABOUT, must=(_person(index),), subject=False)


def _of_somebody(result: Result) -> Result:
    """The result, unless who gave an award is asked and all that is found is the award."""
    query = result.query
    who = query.asks is Asks.WHO and "body" in query.fields and result.verdict is Verdict.FOUND
    return unstated_of(query, result) if who and all(isinstance(v, Award) for v in result.values) else result


def _told_beside(result: Result) -> Result:
    """The result, unless what is to be told beside each of its members is not stated of any."""
    query = result.query
    lists = result.verdict is Verdict.FOUND and result.yes is None and result.number is None
    if not query.beside or not lists or any(told(row, field) for row in result.rows for field in query.beside):
        return result
    return unstated_of(query, result)


def _borne(query: Query) -> Query:
    """The query, with the happening whose manner is asked for to be borne out ("how was it *ranked*?")."""
    if query.asks is not Asks.HOW or query.fields:
        return query
    told = tuple(
        attrs.evolve(c, soft=False, features=c.features | SAID_TO_RANK)
        if c.soft and c.kind == "concept" and not c.generic and c.features <= RANKED
        else c
        for c in query.must
    )
    return attrs.evolve(query, must=told)


def _is_counted(query: Query, result: Result) -> bool:
    """Is what was counted called by the noun, where only texts know that ("how many *images* has X?": not X itself)?"""
    noun = query.target
    if result.number is None and any(f"how many {unit}" in query.text.lower() for unit in _SMALL_UNITS):
        return False  # "how many hours was he held?"
    if query.asks is Asks.COUNT and noun is not None and noun.text.lower() in _OF_ONE_SEX:
        return False  # the record tells it of nobody
    if query.asks is not Asks.COUNT or noun is None or noun.kind != "word" or result.field == "quantities":
        return True
    if any(stems(noun.text) & unit for unit in vocabulary().units):
        return False  # what a number is stated of: images, volumes
    return not result.values or not all(isinstance(v, Entity) and v.id in query.ids for v in result.values)


_SMALL_UNITS = ("hours", "minutes", "seconds", "hrs", "mins")
_OF_ONE_SEX = frozenset(("women", "men", "ladies", "gentlemen", "females", "males", "girls", "boys", "woman", "man"))


def _fits_nouns(index: Index, query: Query, result: Result) -> bool:
    """Are the facts found of what the nouns of the question mean ("the film about the show": not of the show)?"""
    rows = [index.number[row.id] for row in result.rows]
    nouns = [c for c in query.must if c.soft and c.noun and c.features <= _SCREENED]
    return all(any(index.has(n, c.features | {f"w:{s}" for s in stems(c.text)}) for n in rows) for c in nouns)


_SCREENED = frozenset(("group:film", "group:screen", "group:television", "group:documentary"))


def _find(index: Index, query: Query) -> Result:
    if "in_title" in query.operators:
        return _called(index, query) or _titled(index, query)
    target = (query.target,) if query.target is not None and _narrows(query) else ()
    alone = query.target if not query.hard and query.subject and query.asks is Asks.WHICH else None
    if alone is not None and alone.kind == "word":
        target = (alone,)  # "which war did he cover?"
    if not query.hard and not query.dates and not target:
        if not any(f in _PERSONAL for f in query.fields):
            return Result(query, Verdict.EMPTY)
        query = attrs.evolve(query, must=(_person(index),))
    open_ = target and not query.hard and not query.dates and not _tells(target[0])
    if open_ and (not alone or query.excluded):  # "the venues outside X"
        return Result(query, Verdict.EMPTY)
    found = search(index, query, target)
    if query.asks is Asks.AGE and not query.hard and query.dates and (age := answer(index, query, found)) is not None:
        return age  # of a year that nothing is told of
    if found.rows and query.asks is Asks.WHY and "not" in query.operators and any(c.is_outcome for c in query.must):
        return Result(query, Verdict.CONTRADICTED, choose(index, found.rows, found.met))
    if not found.rows and target:
        found = search(index, query)
    if query.order is not None and query.order.by == "date" and query.order.nth == 1 and not target:
        found = _first_of(index, query, found)
    found = _hinted(index, query, found)
    if found.rows:
        result = answer(index, query, found)
        if result is not None:
            return result
        if (parts := _apart(index, query)) is not None:
            return parts
        return unstated(index, query, found)
    if (parts := _apart(index, query)) is not None:
        return parts
    return counted_itself(index, query) or refuse(index, query, target)


def _hinted(index: Index, query: Query, found: Found) -> Found:
    """Only the facts that hold the words of a property told in passing ("an award for his career"), if any does."""
    if query.target is None or query.target.kind == "property":
        return found
    rows = set(found.rows)
    for hint in query.hints:
        told = [f"w:{s}" for s in hint.weak if len(s) > _SHORT]
        dated = query.dates and hint.field == "premiere" and all(isinstance(index.rows[n], Exhibition) for n in rows)
        if not told or dated or hint.field in ("title", "date", "listing") or index.among(rows, hint.features):
            continue  # the facts have that field
        fitting = set.intersection(*(index.among(rows, (word,)) for word in told))
        rows = fitting or rows
    return attrs.evolve(found, rows=frozenset(rows))


_SHORT = 3
"""Letters of words that say little ("go", "to")."""


def _tells(target: Constraint) -> bool:
    """Can a bare "which ...?" be answered: does the noun mean facts, and not just places or people or bodies?"""
    bodies = {f"kind:{kind.value}" for enum in (PlaceKind, OrganisationKind) for kind in enum}
    return not target.features <= bodies | {"class:place", "class:person"}


def _person(index: Index) -> Constraint:
    """The record's person, as what a property without an owner is asked of."""
    person = index.record.person
    return Constraint(frozenset((f"r:{person.id}",)), person.name, "name", ())


def _first_of(index: Index, query: Query, found: Found) -> Found:
    """Only the first (or last) of the facts that fit best: what it lacks is lacking, and no later one stands in."""
    rows = choose(index, found.rows, found.met, all_of=True)
    ranked = extreme(Result(query, Verdict.FOUND, rows, rows))
    if ranked is None or not ranked.rows:
        return found
    return attrs.evolve(found, rows=frozenset(index.number[r.id] for r in ranked.rows))


def _called(index: Index, query: Query) -> Result | None:
    """Awards, or bodies that gave some, with a word in their names ("two *groups with "Union" in their name*")."""
    said = re.search(_IN_NAME, fold(query.text))
    if said is None:
        return None
    told = words(said["x"] or said["y"])
    noun = query.target.features if query.target is not None else frozenset[str]()
    if "class:award" in noun:
        rows = [row for row in index.record.awards if _holds_words(row.name, told)]
        return Result(query, Verdict.FOUND, tuple(rows), tuple(rows)) if rows else None
    kinds = {f for f in noun if f.startswith(("kind:", "class:organisation"))}
    rows = [row for row in index.record.awards if row.body is not None and _holds_words(row.body.name, told)]
    rows = [row for row in rows if row.body is not None and (not kinds or index.own[index.number[row.body.id]] & kinds)]
    honour = frozenset[str]().union(*(c.features for c in query.must if c.is_outcome))
    rows = [row for row in rows if not honour or index.own[index.number[row.id]] & honour]
    bodies = tuple(dict.fromkeys(row.body for row in rows))
    return Result(query, Verdict.FOUND, tuple(rows), bodies, "body") if rows and (honour or kinds) else None


_IN_NAME = (
    r"\bthe word (?P<y>\S+)|\b(?:ha(?:ve|s|ving)|with|contain\w*|carry\w*|carries|bear\w*|include\w*)"
    r" (?:the (?:word|name) )?(?P<x>\S+(?: \S+){0,2}) (?:in|as part of) (?:the|their|its) (?:names?|titles?)\b"
)


def _titled(index: Index, query: Query) -> Result:
    """Works whose title holds some words."""
    named = ("name", "word")
    wanted = [words(c.text) for c in query.must if c.kind in named]
    unwanted = [words(c.text) for c in query.excluded if c.kind in named]
    rest = attrs.evolve(
        query,
        must=tuple(c for c in query.must if c.kind not in named),
        excluded=tuple(c for c in query.excluded if c.kind not in named),
        operators=query.operators - {"in_title"},
    )
    if rest.target is None or not _narrows(rest):
        rest = attrs.evolve(
            rest, must=(*rest.must, Constraint(frozenset(("filmography:yes",)), "filmography", "concept"))
        )
    result = _find(index, rest)
    titles = [v for v in result.values if isinstance(v, Creation)] or [
        r for r in result.rows if isinstance(r, Creation)
    ]
    rows = tuple(
        r for r in titles
        if all(_holds_words(r.title, w) for w in wanted) and not any(_holds_words(r.title, w) for w in unwanted)
    )  # fmt: skip
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


def _apart(index: Index, query: Query) -> Result | None:
    """Several names that no one fact joins ("the Hasui gift and the Inuit gift"): each for itself."""
    names = query.names
    if len(names) < 2 or query.asks is Asks.WHETHER:
        return None
    listed = (
        query.asks in (Asks.WHAT, Asks.ABOUT, Asks.WHEN)
        and len({type(index.record[i]) for c in names for i in c.ids} | {bool(c.ids) for c in names}) <= 2
    )
    if not {"and", "or"} & set(query.text.lower().split()) and not listed:  # "&" joins the words of a name
        return None
    results = []
    for name in names:
        part = attrs.evolve(query, must=tuple(c for c in query.must if c.kind != "name" or c is name))
        result = _find(index, part)
        if result.verdict is not Verdict.FOUND:
            return None
        results.append(result)
    both = "both" in query.said
    if query.asks is Asks.WHEN and both:
        return _both_years(query, results)
    if query.asks is Asks.WHO and both:
        return _both_people(query, results)
    rows = tuple(dict.fromkeys(r for result in results for r in result.rows))
    flat = tuple(dict.fromkeys(v for result in results for v in result.values))
    number = None
    if query.asks is Asks.COUNT and all(r.number is not None for r in results):
        number = sum(r.number or 0 for r in results)
    return Result(query, Verdict.FOUND, rows, flat, results[0].field, number=number)


def _both_people(query: Query, results: Sequence[Result]) -> Result | None:
    """Those who are in each of several results."""
    shared = [v for v in results[0].values if all(v in other.values for other in results[1:])]
    rows = tuple(r for result in results for r in result.rows if any(v in concerns(r) for v in shared))
    return Result(query, Verdict.FOUND, rows, tuple(shared), results[0].field) if shared else None


def _both_years(query: Query, results: Sequence[Result]) -> Result | None:
    """The years that each of several results has something in."""
    shared = set.intersection(*({r.when.year for r in result.rows if r.when is not None} for result in results))
    rows = tuple(r for result in results for r in result.rows if r.when is not None and r.when.year in shared)
    return Result(query, Verdict.FOUND, rows, tuple(sorted(shared)), "year") if shared else None
