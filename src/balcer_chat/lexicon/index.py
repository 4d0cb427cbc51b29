"""The record seen as facts with features: what a fact concerns, what it is, which words it holds.

A feature is a short string: ``e:<id>`` (the fact concerns that entity), ``about:<id>`` (what it is about does),
``class:award``, ``kind:tv_series``, ``role:director``, ``won:yes``, ``has:reason`` (that field is filled),
``src:<source>`` (a passage of that source is cited), ``w:<stem>`` (the word occurs in it). A question's words become
sets of features, and facts are found by intersecting. All of it is read off the schema and the record.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from functools import cache, cached_property

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
    Outcome,
    Participant,
    Party,
    Period,
    Person,
    Place,
    Publication,
    Reception,
    Record,
    Relationship,
    Role,
    Term,
    Work,
    WorkKind,
    fold,
    stem,
    text_of,
    touches,
    words,
)

NAMED = (Party, Place, Creation, Collection, Award)
"""The classes whose members are spoken of by name."""
FILMS = frozenset({
    "feature_film", "tv_movie", "short", "documentary", "documentary_short", "documentary_feature", "video_short",
    "film_project",
})  # fmt: skip
TELEVISION = frozenset({"tv_series", "miniseries", "tv_movie", "pilot", "episode"})
SCREEN = FILMS | TELEVISION
_TOLD = (Event, Exhibition, Publication, Collection, Reception)
"""What a fact is about through these concerns the fact as well."""
_NONE: frozenset[int] = frozenset()
_PLAIN = frozenset({"id", "citations", "certainty", "summary", "keywords"})


@attrs.frozen(eq=False)
class Index:
    """Facts and the features by which they are found.

    Args:
        record: the record it was made from.
        rows: every entity of the record.
        own: for each row, what it is itself.
        postings: for each feature other than words, the numbers of the rows that have it.
        number: the row number of an id.
    """

    record: Record
    rows: tuple[Entity, ...]
    own: tuple[frozenset[str], ...]
    postings: dict[str, set[int]]
    number: dict[str, int]

    @cached_property
    def texts(self) -> dict[str, set[int]]:
        """For each stem, the numbers of the rows in whose texts it occurs; made when first needed."""
        found: dict[str, set[int]] = {}
        for n, said in enumerate(self._said):
            for word in {stem(w) for w in said}:
                found.setdefault(word, set()).add(n)
        return found

    @cached_property
    def _said(self) -> tuple[frozenset[str], ...]:
        """For each row the words of its texts."""
        return tuple(frozenset(words(text_of(row))) for row in self.rows)

    @cached_property
    def text_words(self) -> frozenset[str]:
        """The words of the texts, as they are written."""
        return frozenset().union(*self._said)

    @cached_property
    def name_words(self) -> frozenset[str]:
        """The words of names."""
        return frozenset(w for e in self.rows if isinstance(e, NAMED) for name in e.names for w in words(name))

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
        found: dict[int, set[int]] = {}
        for n, row in enumerate(self.rows):
            for other in concerns(row):
                if isinstance(other, Creation | Collection | Event | Person) and other != self.record.person:
                    found.setdefault(n, set()).add(self.number[other.id])
                    found.setdefault(self.number[other.id], set()).add(n)
        return found

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

    def has(self, n: int, features: Iterable[str]) -> bool:
        """Has a row any of the features?"""
        return any(n in self.rows_with(f) for f in features)

    def among(self, rows: AbstractSet[int], features: Iterable[str]) -> set[int]:
        """Those of some rows that have any of the features."""
        return set().union(*(rows & self.rows_with(f) for f in features))

    def rows_with(self, feature: str) -> AbstractSet[int]:
        """Rows that have a feature."""
        if feature.startswith("w:"):
            return self.texts.get(feature[2:], _NONE)
        if feature.startswith("r:"):
            return frozenset((self.number[feature[2:]],))
        return self.postings.get(feature, _NONE)

    def find(self, features: Iterable[str]) -> set[int]:
        """Rows that have any of the features."""
        found: set[int] = set()
        for feature in features:
            found.update(self.rows_with(feature))
        return found


def spoken(person: Person) -> str:
    """How the record's person is spoken of as the subject of a sentence: by pronoun, or by name if none is stated."""
    return person.pronouns if person.pronouns in ("he", "she") else person.name


def filled(entity: Entity) -> Iterable[tuple[str, object]]:
    """The fields of an entity that hold something, with their values."""
    for name in _fields(type(entity)):  # type: ignore[arg-type]
        value = getattr(entity, name)
        if value is not None and value != () and value is not False:
            yield name, value


@cache
def _dated_fields(cls: type) -> tuple[str, ...]:
    return tuple(a.name for a in attrs.fields(cls) if a.name not in _PLAIN and "Period" in str(a.type))


@cache
def _fields(cls: type) -> tuple[str, ...]:
    return tuple(a.name for a in attrs.fields(cls) if a.name not in _PLAIN)


def class_of(entity: Entity) -> str:
    """Name of the entity's class as features have it."""
    return type(entity).__name__.lower()


def members(value: object) -> tuple[object, ...]:
    """A value as a tuple: members of a tuple, parties of participants, else the value alone."""
    items = value if isinstance(value, tuple) else (value,)
    return tuple(item.party if isinstance(item, Participant) else item for item in items)


def own_features(entity: Entity) -> set[str]:
    """What an entity is itself, apart from what it concerns."""
    features = {f"class:{class_of(entity)}"}
    for name, value in filled(entity):
        features.add(f"has:{name}")
        if isinstance(value, Term):
            features.add(f"{name}:{value.value}")
        elif value is True:
            features.add(f"{name}:yes")
    features |= {f"{name}:{other.id}" for name, other in _relatives(entity).items()}
    if isinstance(entity, Award):
        features |= _award(entity)
    elif isinstance(entity, Work):
        features |= _work(entity)
    elif isinstance(entity, Event | Reception):
        features |= _outcome(entity)
    if isinstance(entity, Event):
        features |= {f"occupation:{stem(w)}" for p in entity.participants for w in words(p.role)}
    elif isinstance(entity, Relationship):
        features.add(f"rel:{entity.kind.value}")
    elif isinstance(entity, Person):
        features |= {f"occupation:{stem(w)}" for o in entity.occupations for w in words(o)}
        features |= {f"occupation:{fold(o)}" for o in entity.occupations}
        features |= {f"nationality:{fold(n)}" for n in entity.nationalities}
    elif isinstance(entity, Exhibition) and entity.distinction:
        features |= {f"solo:{'yes' if 'solo' in words(entity.distinction) else 'no'}"}
    return features


_ACHIEVED = frozenset(("milestone", "syndication", "renewal", "rating", "ranking"))
"""Kinds of events and receptions that are something achieved."""
_ROLES = frozenset(role.value for role in Role)


def _outcome(entity: Event | Reception) -> set[str]:
    """Whether it is an achievement, and in which capacity of somebody's it came about, as it says in words."""
    features = {f"as:{word}" for word in words(entity.summary or "") if word in _ROLES}
    if entity.kind.value in _ACHIEVED:
        features.add("achieved:yes")
    return features


def _award(award: Award) -> set[str]:
    features = {f"n:{fold(name)}" for name in award.names}
    if award.won:
        features |= {"won:yes", "achieved:yes"}
    if award.nominations:
        features.add("nominated:yes")
    if award.outcome is Outcome.NOMINATED:
        features.add("lost:yes")
    features |= {f"as:{role.value}" for role in (award.capacity, award.other_capacity) if role}
    if award.outcome is Outcome.MENTION:
        features.add("mention:yes")
    if award.listed:
        features |= {"listed:yes", "awardlist:yes"}
    return features


def _work(work: Work) -> set[str]:
    features = set()
    kind = work.kind.value
    if kind in FILMS:
        features.add("group:film")
    if kind in SCREEN:
        features.add("group:screen")
    if kind in TELEVISION:
        features.add("group:television")
    if kind.startswith("documentary"):
        features.add("group:documentary")
    if work.filmography:
        features |= {"filmography:yes", "listed:yes"}
    if work.when is not None:
        features.add("dated:single" if work.when.single else "dated:span")
    if work.spin_off_of:
        features.add("spinoff:yes")
    if work.kind is WorkKind.PILOT:
        features.add("form:pilot")
    features |= {f"form:{fold(f).replace(' ', '_')}" for f in work.other_forms}
    return features


def build_index(record: Record) -> Index:
    """Read all features off a record."""
    rows = tuple(record.entities)
    own = tuple(frozenset(own_features(row)) for row in rows)
    number = {row.id: n for n, row in enumerate(rows)}
    kinds = ("kind:", "group:", "form:", "occupation:", "finale:", "filmography:", "spinoff:", "spin_off_of:")
    passed = tuple(tuple(f for f in features if f.startswith(kinds)) for features in own)
    postings: dict[str, set[int]] = {}
    for n, row in enumerate(rows):
        features = set(own[n])
        features.update(f"e:{i}" for i in touches(row) - _relative_ids(row))
        for _, value in filled(row):
            for item in members(value):
                if isinstance(item, Entity) and not isinstance(row, Organisation | Place | Person):
                    apart = item is record.person or (isinstance(item, Creation) and isinstance(row, Creation))
                    features.update(() if apart else passed[number[item.id]])
                    features.update(f for place in _places(item) for f in passed[number[place.id]])
                    if isinstance(item, _TOLD):
                        features.update(f"about:{i}" for i in touches(item))
        if isinstance(row, Credit):
            if isinstance(row.work, Work):
                features.add("class:work")
            features.update(
                f"about:{i}" for i in touches(row.work) - {other.id for other in _relatives(row.work).values()}
            )
        elif isinstance(row, Exhibition):
            features.update(f"about:{other.id}" for other in _relatives(row).values())
        features.update(f"src:{c.source}" for c in row.citations)
        for feature in features:
            postings.setdefault(feature, set()).add(n)
    _from_credits(record, number, postings)
    return Index(record, rows, own, postings, number)


def _places(item: Entity) -> tuple[Place, ...]:
    """The places that an organisation or a place is in."""
    if isinstance(item, Organisation):
        return (item.place, *_places(item.place)) if item.place is not None else ()
    if isinstance(item, Place):
        return (item.within, *_places(item.within)) if item.within is not None else ()
    return ()


RELATIVES = ("spin_off_of", "adapted_from", "incorporated_in", "follows", "version_of")
"""Fields with what a work comes from or went into, or what a show or job followed: no part of what it is itself."""


def _relatives(row: Entity) -> dict[str, Creation]:
    """Those fields of a fact, as far as they are filled."""
    if not isinstance(row, Creation | Credit):
        return {}
    return {name: other for name in _kin(type(row)) if (other := getattr(row, name)) is not None}  # type: ignore[arg-type]


@cache
def _kin(cls: type) -> tuple[str, ...]:
    return tuple(name for name in RELATIVES if hasattr(cls, name))


def _relative_ids(row: Entity) -> set[str]:
    return {other.id for other in _relatives(row).values()}


def _from_credits(record: Record, number: dict[str, int], postings: dict[str, set[int]]) -> None:
    """A work is about the people credited on it, and on the work that it became part of or was made from."""
    people: dict[str, set[str]] = {}
    for credit in record.credits:
        for party in (credit.person, *credit.with_whom):
            people.setdefault(credit.work.id, set()).add(party.id)
    for work in record.works:
        for other in (work, *_relatives(work).values()):
            for party_id in people.get(other.id, ()):
                postings.setdefault(f"about:{party_id}", set()).add(number[work.id])
    for creation_id, parties in people.items():
        for party_id in parties:
            postings.setdefault(f"about:{party_id}", set()).add(number[creation_id])


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
