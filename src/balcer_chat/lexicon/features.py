"""What a fact is, by itself: its fields and the features that they give it, read off the schema."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import attrs

from balcer import (
    Award,
    Creation,
    Credit,
    Entity,
    Event,
    Exhibition,
    Outcome,
    Participant,
    Person,
    Reception,
    Relationship,
    Role,
    Term,
    Work,
    WorkKind,
    fold,
    stem,
    words,
)

FILMS = frozenset({
    "feature_film", "tv_movie", "short", "documentary", "documentary_short", "documentary_feature", "video_short",
    "film_project",
})  # fmt: skip
TELEVISION = frozenset({"tv_series", "miniseries", "tv_movie", "pilot", "episode"})
SCREEN = FILMS | TELEVISION
OUTCOMES = frozenset({"won:yes", "nominated:yes", "lost:yes", "mention:yes", "awardlist:yes"})
"""What came of an award; the last is of those that the record lists."""
PLAIN = frozenset({"id", "citations", "certainty", "summary", "keywords"})


def filled(entity: Entity) -> Iterable[tuple[str, object]]:
    """The fields of an entity that hold something, with their values."""
    for name in _fields(type(entity)):  # type: ignore[arg-type]
        value = getattr(entity, name)
        if value is not None and value != () and value is not False:
            yield name, value


def members_of(entity: Entity, field: str) -> tuple[object, ...]:
    """The members of one field; none if it holds nothing, or there is no such field."""
    value = getattr(entity, field) if field in _fields(type(entity)) else None  # type: ignore[arg-type]
    return () if value is None or value is False else members(value)


@cache
def _fields(cls: type) -> tuple[str, ...]:
    return tuple(a.name for a in attrs.fields(cls) if a.name not in PLAIN)


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
    features |= {f"{name}:{other.id}" for name, other in relatives(entity).items()}
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
    features = {f"n:{fold(name)}" for name in (*award.names, award.category or award.name)}
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


RELATIVES = ("spin_off_of", "adapted_from", "incorporated_in", "follows", "version_of")
"""Fields with what a work comes from or went into, or what a show or job followed: no part of what it is itself."""


def relatives(row: Entity) -> dict[str, Creation]:
    """Those fields of a fact, as far as they are filled."""
    if not isinstance(row, Creation | Credit):
        return {}
    return {name: other for name in _kin(type(row)) if (other := getattr(row, name)) is not None}  # type: ignore[arg-type]


@cache
def _kin(cls: type) -> tuple[str, ...]:
    return tuple(name for name in RELATIVES if hasattr(cls, name))
