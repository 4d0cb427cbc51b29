"""Places that a fact is at, those around them, and those that it names in its words ("his work in Argentina")."""

from __future__ import annotations

from collections.abc import Sequence

from balcer import Entity, Organisation, Place, PlaceKind, words
from balcer_chat.lexicon.features import filled
from balcer_chat.lexicon.index import Index, concerns

PLACES = frozenset((*(f"kind:{kind.value}" for kind in PlaceKind), "class:place"))
"""Features of nouns for places."""


def containers(place: Place) -> tuple[Place, ...]:
    """A place and the places around it."""
    return (place, *containers(place.within)) if place.within else (place,)


def elsewhere(index: Index, rows: set[int], ids: Sequence[str]) -> set[int]:
    """Rows of which it is known that they are in none of some places.

    Of a town whose country is not told it is not known whether it is abroad.
    """
    wide = all(index.rows[index.number[i]].kind is not PlaceKind.CITY for i in ids)  # type: ignore[attr-defined]
    kept = set()
    for n in rows:
        told = {e for e in concerns(index.rows[n]) if isinstance(e, Place)}
        told |= {e.place for e in concerns(index.rows[n]) if isinstance(e, Organisation) and e.place is not None}
        around = {p for place in told for p in containers(place)}
        known = not wide or any(p.kind is PlaceKind.COUNTRY for p in around)
        if around and known and all(p.id not in ids for p in around):
            kept.add(n)
    return kept


def places_told(index: Index, row: Entity) -> list[Place]:
    """The places named in what a fact says, and those around them."""
    said = [words(value) for _, value in filled(row) if isinstance(value, str)]
    named = [p for p in index.record.places if any(_holds(text, words(p.name)) for text in said)]
    return list(dict.fromkeys(around for place in named for around in containers(place)))


def _holds(text: tuple[str, ...], part: tuple[str, ...]) -> bool:
    return any(text[n : n + len(part)] == part for n in range(len(text)))
