"""Places that a fact is at, those around them, and those that it names in its words ("his work in Argentina")."""

from __future__ import annotations

from collections.abc import Sequence

from balcer import Entity, Organisation, Place, PlaceKind, words
from balcer_chat.lexicon.features import filled
from balcer_chat.lexicon.index import Index, concerns
from balcer_chat.lexicon.lands import land_at, lands_of
from balcer_chat.plan.query import Constraint, Query

PLACES = frozenset((*(f"kind:{kind.value}" for kind in PlaceKind), "class:place"))
"""Features of nouns for places."""


def containers(place: Place) -> tuple[Place, ...]:
    """A place and the places around it."""
    return (place, *containers(place.within)) if place.within else (place,)


def elsewhere(index: Index, rows: set[int], gone: Constraint) -> set[int]:
    """Rows of which it is known that they are in none of some places, nor in a land.

    Of a town whose country nobody is told it is not known whether it is abroad.

    Args:
        index: the facts.
        rows: which of them.
        gone: the places that the record has, or a country or continent of common knowledge.
    """
    ids, land = gone.ids, land_at(words(gone.text))[0]
    town = not land and all(index.record[i].kind is PlaceKind.CITY for i in ids)
    kept = set()
    for n in rows:
        told = [e for e in concerns(index.rows[n]) if isinstance(e, Place | Organisation)]
        whether = {_is_elsewhere(place, ids, land, town) for place in told}
        if True in whether and False not in whether:
            kept.add(n)
    return kept


def _is_elsewhere(told: Place | Organisation, ids: Sequence[str], land: str, town: bool) -> bool | None:
    """Is a place or body elsewhere; None if nothing is known of where it is."""
    place = told if isinstance(told, Place) else told.place
    within = containers(place) if place is not None else ()
    lands = lands_of(told)
    if land in lands or any(p.id in ids for p in within):
        return False
    return True if lands or (town and within) or any(p.kind is PlaceKind.COUNTRY for p in within) else None


def places_told(index: Index, row: Entity) -> list[Place]:
    """The places named in what a fact says, and those around them."""
    said = [words(value) for _, value in filled(row) if isinstance(value, str)]
    named = [p for p in index.record.places if any(_holds(text, words(p.name)) for text in said)]
    return list(dict.fromkeys(around for place in named for around in containers(place)))


def _holds(text: tuple[str, ...], part: tuple[str, ...]) -> bool:
    return any(text[n : n + len(part)] == part for n in range(len(text)))


def was_taken(query: Query) -> bool:
    """Is it asked where pictures were taken, and not where they were shown?"""
    verbs = (c for c in query.must if c.text.lower() in _TAKEN)
    said = set(query.said)
    return any("role:photographer" in c.features for c in verbs) or bool(said & _TAKE and said & _PICTURES)


_TAKE = frozenset(("take", "takes", "took", "taken", "shoot", "shot", "snap", "snapped"))
_PICTURES = frozenset(("pictures", "photos", "photographs", "images", "shots", "pics", "snaps", "picture", "photo"))
_TAKEN = frozenset(("photographed", "shot", "snapped", "filmed", "taken", "pictured"))
