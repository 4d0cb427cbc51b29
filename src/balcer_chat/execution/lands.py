"""A country or continent that a yes/no question names holds its towns: who talked in Kyoto talked in Japan."""

from __future__ import annotations

import attrs

from balcer import Organisation, Place, fold, stem, words
from balcer_chat.lexicon.index import Index
from balcer_chat.lexicon.lands import inside
from balcer_chat.plan.query import Constraint, Query


def with_towns(index: Index, query: Query) -> Query:
    """The question with the towns of each country that is named where something is or was ("in", "from").

    Args:
        index: the facts.
        query: a yes/no question; the country may be one that the record does not name.
    """
    told = f" {' '.join(words(query.text))} "
    must = tuple(_widened(index, c, told) for c in query.must)
    unknown = []
    for word in query.unknown:
        features = _features(index, word) if _is_where(word, told) else frozenset()
        if features:
            must = (*must, Constraint(features, word, "name", _ids(features)))
        else:
            unknown.append(word)
    return attrs.evolve(query, must=must, unknown=tuple(unknown))


def _is_where(name: str, told: str) -> bool:
    """Does a name say where ("*in* Japan", "*in* a town *in* Japan")?"""
    return any(f" {lead} {fold(name)} " in told for lead in ("in", "within", "inside", "across"))


def _widened(index: Index, condition: Constraint, told: str) -> Constraint:
    if condition.kind not in ("name", "word") or not _is_where(condition.text, told):
        return condition
    features = _features(index, condition.text)
    if not features:
        return condition
    if condition.kind == "word":
        return Constraint(features, condition.text, "name", _ids(features))
    return attrs.evolve(condition, features=condition.features | features)


def _features(index: Index, land: str) -> frozenset[str]:
    """The features of facts that concern a town of a country, or a body that has the name of one."""
    found = set[str]()
    for town in inside(fold(land)):
        named = words(town)
        for n in set.intersection(*(set(index.rows_with(f"w:{stem(word)}")) for word in named)):
            row = index.rows[n]
            is_town = isinstance(row, Place) and words(row.name) == named
            if is_town or (isinstance(row, Organisation) and set(named) <= set(words(row.name))):
                found.add(f"e:{row.id}")
    return frozenset(found)


def _ids(features: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(feature.removeprefix("e:") for feature in features))
