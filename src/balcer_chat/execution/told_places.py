"""Places that a fact names in its words, not in a field of their own ("photography work in Argentina")."""

from __future__ import annotations

from balcer import Entity, Place, PlaceKind, words
from balcer_chat.execution.search import containers
from balcer_chat.lexicon.features import filled
from balcer_chat.lexicon.index import Index

PLACES = frozenset((*(f"kind:{kind.value}" for kind in PlaceKind), "class:place"))
"""Features of nouns for places."""


def places_told(index: Index, row: Entity) -> list[Place]:
    """The places named in what a fact says, and those around them."""
    said = [words(value) for _, value in filled(row) if isinstance(value, str)]
    named = [p for p in index.record.places if any(_holds(text, words(p.name)) for text in said)]
    return list(dict.fromkeys(around for place in named for around in containers(place)))


def _holds(text: tuple[str, ...], part: tuple[str, ...]) -> bool:
    return any(text[n : n + len(part)] == part for n in range(len(text)))
