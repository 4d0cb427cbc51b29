"""A country or continent that a question names holds its towns: who talked in Kyoto talked in Japan."""

from __future__ import annotations

import attrs

from balcer import Organisation, Place, fold, stem, stems, words
from balcer_chat.lexicon.index import Index
from balcer_chat.lexicon.lands import inside
from balcer_chat.plan.query import Constraint, Query


def with_towns(index: Index, query: Query) -> Query:
    """The question with the towns of each country that is named where something is or was ("in Japan", "Japanese town").

    Args:
        index: the facts.
        query: a question; the country may be one that the record does not name.
    """
    told = f" {' '.join(words(query.text))} "
    noun = query.wanted.noun if query.wanted is not None and query.wanted.kind in ("place", "body") else ""
    must = tuple(_widened(index, c, told, noun) for c in query.must)
    unknown = []
    for word in query.unknown:
        features = _features(index, word) if _is_where(word, told, noun) else frozenset()
        if features:
            must = (*must, Constraint(features, word, "name"))
        else:
            unknown.append(word)
    want = query.wanted
    if want is not None and want.like:  # "Japanese" is a condition then
        lands = {s for c in must if c.kind == "name" for s in stems(c.text)}
        want = attrs.evolve(want, like=tuple(word for word in want.like if word not in lands))
    return attrs.evolve(query, must=must, unknown=tuple(unknown), wanted=want)


def _is_where(name: str, told: str, noun: str) -> bool:
    """Does a name say where ("*in* Japan", "*in* a town *in* Japan", "which Japanese *town*")?"""
    leads = any(f" {lead} {fold(name)} " in told for lead in ("in", "within", "inside", "across"))
    return leads or (noun != "" and f" {fold(name)} {noun} " in told)


def _widened(index: Index, condition: Constraint, told: str, noun: str) -> Constraint:
    if condition.kind not in ("name", "word") or not _is_where(condition.text, told, noun):
        return condition
    called = (fold(index.rows[index.number[f[2:]]].label) for f in condition.features if f.startswith("e:place:"))
    features = frozenset[str]().union(*(_features(index, land) for land in {fold(condition.text), *called}))
    if not features:
        return condition
    if condition.kind == "word":
        return Constraint(features, condition.text, "name")
    return attrs.evolve(condition, features=condition.features | features)


def _features(index: Index, land: str) -> frozenset[str]:
    """The features of facts that concern a town of a country, or a body that has the name of one."""
    found = set[str]()
    towns = inside(fold(land))
    for town in (fold(land), *towns) if towns else ():
        named = words(town)
        for n in set.intersection(*(set(index.rows_with(f"w:{stem(word)}")) for word in named)):
            row = index.rows[n]
            is_town = isinstance(row, Place) and words(row.name) == named
            if is_town or (isinstance(row, Organisation) and set(named) <= set(words(row.name))):
                found.add(f"e:{row.id}")
    return frozenset(found)
