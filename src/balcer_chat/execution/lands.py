"""A country or continent that a question names holds its towns: who talked in Kyoto talked in Japan."""

from __future__ import annotations

import attrs

from balcer import Organisation, Place, PlaceKind, fold, stems, words
from balcer_chat.execution.told_places import containers
from balcer_chat.lexicon.index import Index
from balcer_chat.lexicon.lands import land_at
from balcer_chat.plan.query import Asks, Constraint, Query


def with_towns(index: Index, query: Query) -> Query:
    """The question with the towns of each country that is named where something was ("in Japan", "Japanese town").

    Args:
        index: the facts.
        query: a question; the country may be one that the record does not name.
    """
    if query.asks in (Asks.HOW, Asks.WHY):
        return query
    told = f" {' '.join(query.said)} "
    noun = _noun(query)
    must, unknown = [], []
    for condition in query.must:
        wider = _widened(index, condition, told, noun)
        if wider is not condition or not (noun and _is_place(condition) and f" {fold(condition.text)} {noun} " in told):
            must.append(wider)
        elif query.wanted is None or query.wanted.kind != "place":
            must.append(condition)  # of towns that no country is told of it is only known what they are not in
    for word in query.unknown:
        features = _features(index, word) if _is_where(word, told, noun) else frozenset()
        if features:
            must.append(Constraint(features, word, "name"))
        else:
            unknown.append(word)
    want = query.wanted
    if want is not None and want.like:  # "Japanese" is a condition then
        lands = {s for c in must if c.kind == "name" for s in stems(c.text)}
        want = attrs.evolve(want, like=tuple(word for word in want.like if word not in lands))
    return attrs.evolve(query, must=tuple(must), unknown=tuple(unknown), wanted=want)


def lies_there(index: Index, query: Query, value: object) -> bool:
    """Is a place or body where the question says that it is ("which *Canadian* city"), as far as it is known?

    Args:
        index: the facts.
        query: the question.
        value: anything found for it.
    """
    place = value.place if isinstance(value, Organisation) else value
    told, noun = f" {' '.join(query.said)} ", _noun(query)
    if not isinstance(place, Place) or not noun:
        return True
    before = [
        c for c in query.must
        if c.kind in ("name", "word") and (f" {fold(c.text)} {noun} " in told or f" {noun} in {fold(c.text)} " in told)
    ]  # fmt: skip
    around = containers(place)
    lands = (land for c in before if not _is_place(c) and (land := land_at(words(c.text))[0]))
    if any(place.id not in index.in_lands.get(land, ()) for land in lands):
        return False
    named = filter(_is_place, before)
    lost = all(p.kind not in _WIDE for p in around)
    return all(lost or any(f"e:{p.id}" in _widened(index, c, told, noun).features for p in around) for c in named)


_WIDE = (PlaceKind.REGION, PlaceKind.CONTINENT, PlaceKind.COUNTRY)


def _noun(query: Query) -> str:
    return query.wanted.noun if query.wanted is not None and query.wanted.kind in ("place", "body") else ""


def _is_place(condition: Constraint) -> bool:
    return condition.kind == "name" and any(f.startswith("e:place:") for f in condition.features)


def _is_where(name: str, told: str, noun: str) -> bool:
    """Does a name say where ("*in* Japan", "*in* a town *in* Japan", "which Japanese *town*")?"""
    leads = any(f" {lead} {the}{fold(name)} " in told for lead in _LEADS for the in ("", "the "))
    return leads or (noun != "" and f" {fold(name)} {noun} " in told)


_LEADS = ("in", "within", "inside", "across")


def _widened(index: Index, condition: Constraint, told: str, noun: str) -> Constraint:
    if condition.kind not in ("name", "word") or not _is_where(condition.text, told, noun):
        return condition
    called = (fold(index.record[f[2:]].label) for f in condition.features if f.startswith("e:place:"))
    features = frozenset[str]().union(*(_features(index, land) for land in {fold(condition.text), *called}))
    if not features:
        return condition
    if condition.kind == "word":
        return Constraint(features, condition.text, "name")
    return attrs.evolve(condition, features=condition.features | features)


def _features(index: Index, name: str) -> frozenset[str]:
    """The features of facts that concern a town of a country, or a body that has the name of one."""
    land, size = land_at(said := words(name))
    return frozenset(f"e:{i}" for i in index.in_lands.get(land, ())) if size == len(said) else frozenset()
