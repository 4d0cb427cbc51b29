"""The record seen as facts with features: what a fact concerns, what it is, which words it holds.

A feature is a short string: ``e:<id>`` (the fact concerns that entity), ``about:<id>`` (what it is about does),
``class:award``, ``kind:tv_series``, ``role:director``, ``won:yes``, ``has:reason`` (that field is filled),
``src:<source>`` (a passage of that source is cited), ``w:<stem>`` (the word occurs in it). A question's words become
sets of features, and facts are found by intersecting. All of it is read off the schema and the record.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, cached_property, lru_cache
from typing import Any

import attrs

from balcer import (
    Award,
    Collection,
    Creation,
    Credit,
    Entity,
    Event,
    Exhibition,
    Organisation,
    Party,
    Period,
    Person,
    Place,
    Publication,
    Reception,
    Record,
    Work,
    stem,
    stems,
    text_of,
    touches,
    words,
)
from balcer_chat.lexicon.features import PLAIN, filled, members, own_features, relatives
from balcer_chat.lexicon.kept import Kept
from balcer_chat.lexicon.lands import lands_of
from balcer_chat.value import Shown

NAMED = (Party, Place, Creation, Collection, Award)
"""The classes whose members are spoken of by name."""
_TOLD = (Event, Exhibition, Publication, Collection, Reception)
"""What a fact is about through these concerns the fact as well."""


class Own(dict[int, frozenset[str]]):
    """For each row number, what the row is itself; read off when it is first asked for.

    Args:
        rows: every entity of the record.
    """

    def __init__(self, rows: Sequence[Entity]) -> None:
        super().__init__()
        self._rows = rows

    def __missing__(self, n: int) -> frozenset[str]:
        found = self[n] = frozenset(own_features(self._rows[n]))
        return found


@attrs.frozen(eq=False, repr=False, slots=False)
class Index(Shown):
    """Facts and the features by which they are found.

    Args:
        record: the record it was made from.
        rows: every entity of the record.
        own: for each row, what it is itself.
        postings: for each feature other than words, the numbers of the rows that have it.
        number: the row number of an id.
        kept: what was worked out in an earlier run.
    """

    record: Record
    rows: tuple[Entity, ...]
    own: Own
    postings: dict[str, list[int]]
    number: dict[str, int]
    kept: Kept
    _sets: dict[str, frozenset[int]] = attrs.field(factory=dict, init=False)

    @cached_property
    def _read(self) -> dict[str, Any]:
        """What stands in the texts: for each stem the numbers of the rows, and all words, with blanks between them."""
        return self.kept.part("texts", self._read_texts)

    def _read_texts(self) -> dict[str, Any]:
        worded: dict[str, list[int]] = {}
        for n, row in enumerate(self.rows):
            for word in set(words(text_of(row))):
                if word in worded:
                    worded[word].append(n)
                else:
                    worded[word] = [n]
        stems: dict[str, list[int]] = {}
        for word, rows in worded.items():
            root = stem(word)
            stems[root] = sorted({*stems[root], *rows}) if root in stems else rows
        return {"stems": stems, "words": " ".join(worded)}

    @property
    def texts(self) -> dict[str, list[int]]:
        """For each stem, the numbers of the rows in whose texts it occurs; made when first needed."""
        found: dict[str, list[int]] = self._read["stems"]
        return found

    @cached_property
    def text_words(self) -> frozenset[str]:
        """The words of the texts, as they are written."""
        return frozenset(self._read["words"].split(" "))

    @cached_property
    def name_words(self) -> frozenset[str]:
        """The words of names."""
        return frozenset(self.kept.part("name_words", self._read_names).split(" "))

    def _read_names(self) -> str:
        named = (row for row in self.rows if isinstance(row, NAMED))
        return " ".join(dict.fromkeys(w for row in named for name in row.names for w in words(name)))

    def in_texts(self, phrases: Iterable[str]) -> tuple[str, ...]:
        """The stems of those single words that the texts use, and not just as a part of a name."""
        plain = (w for w in phrases if " " not in w and w not in self.name_words)
        return tuple(dict.fromkeys(s for s in map(stem, plain) if s in self.texts))

    @cached_property
    def involved(self) -> frozenset[int]:
        """The rows of which the record's person is an agent."""
        return frozenset(n for n, row in enumerate(self.rows) if does_it_involve(row, self.record.person))

    @cached_property
    def beside(self) -> dict[int, set[int]]:
        """For each row, the works, collections, events and people that it is about, and the rows that are about it."""
        return {int(n): set(rows) for n, rows in self.kept.part("beside", self._read_beside).items()}

    def _read_beside(self) -> dict[str, list[int]]:
        found: dict[int, set[int]] = {}
        for n, row in enumerate(self.rows):
            for other in concerns(row):
                if isinstance(other, Creation | Collection | Event | Person) and other != self.record.person:
                    found.setdefault(n, set()).add(self.number[other.id])
                    found.setdefault(self.number[other.id], set()).add(n)
        return {str(n): sorted(rows) for n, rows in found.items()}

    @cached_property
    def years(self) -> dict[int, set[int]]:
        """For each year, the rows with a date that may fall into it."""
        found: dict[int, set[int]] = {}
        for n, row in enumerate(self.rows):
            for _, period in told_dates(row):
                last = period.latest if period.end else period.start.latest
                for year in range(period.earliest[0], last[0] + 1):
                    found.setdefault(year, set()).add(n)
        return found

    @cached_property
    def _titles(self) -> dict[str, set[int]]:
        """For each stem the rows of the works with it in their titles."""
        found: dict[str, set[int]] = {}
        for n, row in enumerate(self.rows):
            if isinstance(row, Work):
                for part in stems(row.title):
                    found.setdefault(part, set()).add(n)
        return found

    @cached_property
    def in_lands(self) -> dict[str, tuple[str, ...]]:
        """For each country and continent of common knowledge, the ids of the towns and bodies in it."""
        found: dict[str, list[str]] = {}
        for row in self.rows:
            if isinstance(row, Place) or (isinstance(row, Organisation) and row.place is None):
                for land in lands_of(row):
                    found.setdefault(land, []).append(row.id)
        return {land: tuple(sorted(ids)) for land, ids in found.items()}

    def titled(self, said: Iterable[str]) -> list[Work]:
        """The works in whose titles all of some stems are, in the order of the record; none for no stem."""
        held = [self._titles.get(part, set()) for part in said]
        rows = (self.rows[n] for n in sorted(set.intersection(*held))) if held else iter(())
        return [row for row in rows if isinstance(row, Work)]

    def own_of(self, row: Entity) -> frozenset[str]:
        """What a fact is itself."""
        return self.own[self.number[row.id]]

    def has(self, n: int, features: Iterable[str]) -> bool:
        """Has a row any of the features?"""
        return any(n in self.rows_with(f) for f in features)

    def among(self, rows: AbstractSet[int], features: Iterable[str]) -> set[int]:
        """Those of some rows that have any of the features."""
        return set().union(*(rows & self.rows_with(f) for f in features))

    def rows_with(self, feature: str) -> AbstractSet[int]:
        """Rows that have a feature."""
        known = self._sets.get(feature)
        if known is None:
            if feature.startswith("w:"):
                known = frozenset(self.texts.get(feature[2:], ()))
            elif feature.startswith("r:"):
                known = frozenset((self.number[feature[2:]],))
            else:
                known = frozenset(self.postings.get(feature, ()))
            if known:
                self._sets[feature] = known
        return known

    def with_words(self, said: Iterable[str]) -> frozenset[int]:
        """Rows whose texts have all of some stems; none of no stems."""
        sets = sorted((self.rows_with(f"w:{s}") for s in said), key=len)
        return frozenset(sets[0]).intersection(*sets[1:]) if sets else frozenset()

    def find(self, features: Iterable[str]) -> set[int]:
        """Rows that have any of the features."""
        found: set[int] = set()
        for feature in features:
            found.update(self.rows_with(feature))
        return found


def spoken(person: Person) -> str:
    """How the record's person is spoken of as the subject of a sentence: by pronoun, or by name if none is stated."""
    return person.pronouns if person.pronouns in ("he", "she") else person.name


@cache
def _dated_fields(cls: type) -> tuple[str, ...]:
    return tuple(a.name for a in attrs.fields(cls) if a.name not in PLAIN and "Period" in str(a.type))


def build_index(record: Record, kept: Kept) -> Index:
    """Read all features off a record.

    Args:
        record: the record.
        kept: what was worked out in an earlier run.
    """
    rows = tuple(record.entities)
    own = Own(rows)
    number = {row.id: n for n, row in enumerate(rows)}
    postings = kept.part("postings", lambda: _postings(record, rows, own, number))
    return Index(record, rows, own, postings, number, kept)


_PASSED = ("kind:", "group:", "form:", "occupation:", "finale:", "filmography:", "spinoff:", "spin_off_of:")
"""What things are that is said of the facts about them, too."""


def _postings(record: Record, rows: Sequence[Entity], own: Own, number: dict[str, int]) -> dict[str, list[int]]:
    passed = tuple(tuple(f for f in own[n] if f.startswith(_PASSED)) for n in range(len(rows)))
    places: dict[str, tuple[str, ...]] = {}
    postings: dict[str, list[int]] = {}
    about_works = _from_credits(record)
    for n, row in enumerate(rows):
        features = set(own[n])
        kin = relatives(row)
        features.update(f"e:{i}" for i in touches(row) - {other.id for other in kin.values()})
        if not isinstance(row, Organisation | Place | Person):
            for item in concerns(row):
                apart = item is record.person or (isinstance(item, Creation) and isinstance(row, Creation))
                apart = apart or item in kin.values()  # a show that followed a film is none
                if not apart:
                    features.update(passed[number[item.id]])
                if item.id not in places:
                    places[item.id] = tuple(f for place in _places(item) for f in passed[number[place.id]])
                features.update(places[item.id])
                if isinstance(item, Organisation):
                    features.add("class:organisation")  # facts about a body, where bodies are told of
                if isinstance(item, _TOLD) and item not in kin.values():
                    features.update(f"about:{i}" for i in touches(item))
        if isinstance(row, Credit):
            if isinstance(row.work, Work):
                features.add("class:work")
            of_work = {other.id for other in relatives(row.work).values()}
            features.update(f"about:{i}" for i in touches(row.work) - of_work)
        elif isinstance(row, Exhibition):
            features.update(f"about:{other.id}" for other in kin.values())
        features.update(f"src:{c.source}" for c in row.citations)
        features.update(f"about:{i}" for i in about_works.get(row.id, ()))
        for feature in features:
            if feature in postings:
                postings[feature].append(n)
            else:
                postings[feature] = [n]
    return postings


def _places(item: Entity) -> tuple[Place, ...]:
    """The places that an organisation or a place is in."""
    if isinstance(item, Organisation):
        return (item.place, *_places(item.place)) if item.place is not None else ()
    if isinstance(item, Place):
        return (item.within, *_places(item.within)) if item.within is not None else ()
    return ()


def _from_credits(record: Record) -> dict[str, set[str]]:
    """For each work and the like, the people credited on it, and on what a work became part of or was made from."""
    people: dict[str, set[str]] = {}
    for credit in record.credits:
        people.setdefault(credit.work.id, set()).update(p.id for p in (credit.person, *credit.with_whom))
    found = {id: set(ids) for id, ids in people.items()}
    for work in record.works:
        for other in relatives(work).values():
            if other.id in people:
                found.setdefault(work.id, set()).update(people[other.id])
    return found


def told_dates(entity: Entity) -> tuple[tuple[str, Period], ...]:
    """The dates of an entity; for a credit without any, those of a work with a single date."""
    told = dates_of(entity)
    if isinstance(entity, Credit) and not told and (listed := entity.work.when) is not None and listed.single:
        return dates_of(entity.work)
    return told


def dates_of(entity: Entity) -> tuple[tuple[str, Period], ...]:
    """Every date of an entity with the name of its field; its main date first."""
    held = ((name, getattr(entity, name)) for name in _dated_fields(type(entity)))  # type: ignore[arg-type]
    found = [(name, value) for name, value in held if isinstance(value, Period)]
    found.sort(key=lambda pair: pair[0] != "date")
    return tuple(found)


@lru_cache(maxsize=16384)
def concerns(entity: Entity) -> tuple[Entity, ...]:
    """The entities that a fact names in its own fields, in order."""
    found: list[Entity] = []
    for _, value in filled(entity):
        for item in members(value):
            if isinstance(item, Entity) and item not in found:
                found.append(item)
    return tuple(found)


def does_it_involve(entity: Entity, person: Person) -> bool:
    """Is the person an agent of this fact, so that "he" can be said of it?"""
    if isinstance(entity, Credit):
        return entity.person == person or person in entity.with_whom
    if isinstance(entity, Event) and entity.person is not None:
        return entity.person == person or any(p.party == person for p in entity.participants)
    if isinstance(entity, Person):
        return entity == person
    return not isinstance(entity, Organisation | Place)
