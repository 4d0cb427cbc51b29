"""From a fact to the part of it that is asked for."""

from __future__ import annotations

from collections.abc import Sequence

from balcer import (
    Award,
    Collection,
    Creation,
    Credit,
    Donation,
    Entity,
    Event,
    Exhibition,
    Jury,
    Lecture,
    Organisation,
    Party,
    Period,
    Person,
    Place,
    Quantity,
    Quotation,
    Reception,
    Role,
    Statement,
    Work,
    fold,
    stems,
    words,
)
from balcer_chat.execution.told_places import PLACES, containers, places_told, was_taken
from balcer_chat.lexicon.features import filled, members, members_of
from balcer_chat.lexicon.index import Index, concerns, dates_of, told_dates
from balcer_chat.lexicon.light import says_little
from balcer_chat.lexicon.vocabulary import vocabulary
from balcer_chat.plan.query import Asks, Constraint, Query

Value = tuple[str, object]
"""A field name and a value from it."""

_WHO = (
    "person", "other", "speaker", "by", "participants", "donors", "presenter", "with_whom", "organisers", "sponsors",
    "artists", "publishers", "body", "recipient", "owners", "organisations", "character", "about",
    "venue",
)  # fmt: skip
_BESIDE = ("participants", "with_whom", "other", "donors", "person", "artists")
"""Fields for those with whom something was done."""
_WHERE = (
    "places", "venue", "place", "festival", "recipient", "holder", "held_by", "setting", "organisations",
    "body", "within", "filmed_in", "appears_in", "networks",
)  # fmt: skip
_ALSO = {
    "season": ("from_season",), "subject": ("about", "topics", "genre"), "aired": ("premiere",), "premiere": ("aired",),
    "holder": ("held_by", "owners"), "genre": ("contents",), "setting": ("subject",), "recipient": ("addressee",),
}  # fmt: skip
"""Fields that serve where another is not filled."""
_LOOSE = frozenset((
    "subject", "outcome", "manner", "contents", "occasion", "listing", "rank", "version_of", "status",
    "tribute_to", "made_of", "incorporated_in", "adapted_from", "through", "term", "edition", "participants",
))  # fmt: skip
"""Fields that tell what something is like: its sentence answers for them. The others are filled, or not stated."""
_SPEAKING = (Quotation, Reception, Statement, Lecture, Organisation, Person)
"""Facts whose sentence tells what they are about."""
_TIMES = ("premiere", "aired", "created")
"""Dates that must not be answered with another date."""
_ROLE = ("role", "position", "capacity", "other_capacity", "category", "term")
_TEXT = {Asks.WHY: ("reason",), Asks.DURATION: ("duration",), Asks.AGE: ("age",)}


def values(index: Index, row: Entity, query: Query) -> list[Value]:
    """What a fact offers for what is asked; empty if it offers nothing.

    Entities that the question itself names are no answer to it.
    """
    named = set(query.ids)
    person = index.record.person
    if query.subject or "other" in query.operators:
        named.add(person.id)
    if "words" in query.fields and not field_values(row, "words"):
        return []
    if "quantities" in query.fields and (amounts := _amounts(row)):
        return amounts
    concept = query.asks is Asks.WHICH and query.target is not None and query.target.kind == "concept"
    plain = query.asks in (Asks.WHAT, Asks.WHICH)
    for field in () if query.asks is Asks.COUNT else query.fields:
        if (field == "title" and not plain) or (field == "setting" and isinstance(row, Exhibition)):
            continue  # a show takes place where it is shown
        base = row
        if isinstance(row, Credit | Donation) and not field_values(row, field):
            base = row.work if isinstance(row, Credit) else row.collection
        found = next((f for entity in (row, base) for name in also(field) if (f := field_values(entity, name))), [])
        if query.asks is Asks.WHO:
            found = [v for v in found if _is_who(v[1], set())]  # not in which role
        if found and any(isinstance(v, Entity) and v.id in named for _, v in found) and row.id not in named:
            if query.asks in (Asks.WHEN, Asks.WHERE):
                continue  # "where was the larger version of X shown": X only says which is meant
            if concept and query.target is not None and not _means(index, row, query.target):
                continue  # "which network showed the series set in X": not the series
            return [("", row)]  # the inverse: "what came after X" is the fact whose field holds X
        if found and not concept:
            return found
        if "title" in query.fields:
            found = [v for v in found if not getattr(v[1], "untitled", False)]
        if fitting := [v for v in found if query.target is not None and _fits(index, v[1], query.target)]:
            return fitting
    telling = isinstance(row, _SPEAKING) or "subject" not in query.fields
    if query.fields and not concept and plain and telling and all(f in _LOOSE for f in query.fields):
        return [("", row)]
    if query.fields and not concept and plain:
        hinted = any(
            any(index.has(index.number[row.id], (f"w:{s}",)) for s in c.weak if not says_little(s))
            for c in query.hints
            if c.field not in ("title", "occupations")
        )
        return [("", row)] if hinted else []
    aired = query.asks is Asks.WHEN and query.fields[:1] == ("aired",) and row.id in named
    if aired and isinstance(row, Work) and row.when is not None and not row.when.single:
        return [("date", row.when)]  # the years for which a series is listed
    if (
        query.asks is Asks.WHEN
        and any(f in _TIMES for f in query.fields)
        and isinstance(row, Work | Credit | Event | Reception | Award | Statement)
    ):
        return []
    asks = query.asks
    if asks is Asks.WHO and isinstance(row, Donation):
        for field in (c.field for c in query.must if c.kind == "concept" and c.field):
            if told := field_values(row, field):
                return told
    if asks is Asks.WHO and (told := _told_as(row, query, named)):
        return told
    if asks is Asks.WHO:
        fields = _BESIDE if "participants" in query.fields else _WHO
        found = [v for name in fields for v in field_values(row, name) if _is_who(v[1], named)]
        apart = query.possessive or (isinstance(row, Event) and row.person is None)  # it was not his doing
        others = [v for v in found if v[1] != person] if apart else found
        if isinstance(row, Event) and _SELLS & set(query.said):
            return []  # who got it is told
        return _first_field(others or found)
    if asks is Asks.WHERE and isinstance(row, Reception) and row.rank is not None and not query.fields:
        return [("rank", row.rank)]
    if asks is Asks.WHERE and _WATCHED & set(query.said):
        return field_values(row.work if isinstance(row, Credit) else row, "platforms")
    if asks is Asks.WHERE and was_taken(query):
        shown: list[Value] = [("", place) for place in places_told(index, row)] if isinstance(row, Exhibition) else []
        return [v for name in ("setting", "filmed_in") for v in field_values(row, name)] or shown
    if asks is Asks.WHERE and "filmed_in" in query.fields and isinstance(row, Work | Credit):
        return []  # where it was filmed is not where it was shown
    if asks is Asks.WHERE:
        found = [v for name in _WHERE for v in field_values(row, name) if isinstance(v[1], Entity)]
        return _first_field([v for v in found if v[1].id not in named] or found)  # type: ignore[attr-defined]
    if asks is Asks.WHEN and (made := _made_at(row, query)):
        return made
    if asks is Asks.WHEN:
        return [(name, period) for name, period in told_dates(row)[:1]]
    if asks is Asks.ROLE:
        if isinstance(row, Credit) and (row.role is Role.SUBJECT or not _is_worker(row, query, person, named)):
            return []
        return [v for name in _ROLE for v in field_values(row, name)]
    if asks is Asks.HOW:
        return [("", row)]
    if asks is Asks.WHY and isinstance(row, Award) and row.reason is None:
        told_by = ("recipient", "told_works", "work") if fold(query.text).startswith("why") else _WON_FOR
        return [v for name in told_by for v in field_values(row, name)][:1]
    if asks is Asks.DURATION and not field_values(row, "duration"):
        if row.when is not None and not row.when.single:
            return [("date", row.when)]
        if query.subject and isinstance(row, Credit) and (row.from_season or row.to_season):
            return [("", row)] if row.to_season else []  # that of the show is not his
        if isinstance(row, Statement):
            return []  # how long something went on of which it speaks
        own = (
            [("quantities", q) for q in row.quantities]
            if isinstance(row, Reception) or row.id in named
            else _amounts(row)
        )
        return [v for v in own if isinstance(v[1], Quantity) and v[1].unit in _LASTING]
    if asks in _TEXT:
        return [v for name in _TEXT[asks] for v in field_values(row, name)][:1]
    if asks in (Asks.WHICH, Asks.COUNT) and query.target is not None:
        fitting = target_values(index, row, query.target, named)
        return fitting if "title" not in query.fields else [v for v in fitting if _called(v[1])]
    return [("", row)]


_SELLS = frozenset(
    ("sell", "sells", "sold", "selling", "license", "licensed", "licences", "licenced", "offloaded", "flogged")
)
"""Verbs of letting somebody have something."""
_WATCHED = frozenset(("watch", "watched", "stream", "streamed", "streaming", "streams"))
"""Verbs for what is done with a film at home: what it is set in or was shown at is no answer."""
_WON_FOR = ("recipient", "told_works", "work", "category")
"""What "for what" may mean of an award; "why" asks for what was done."""
_MAKING = {"role:creator": "created", "mark:creator": "created"}
"""Fields with the date of what a role does."""


def _made_at(row: Entity, query: Query) -> list[Value]:
    """The date of the making that is asked about ("when was it created"), if a fact has one of its own for it."""
    meant = {field for c in query.must for f, field in _MAKING.items() if f in c.features}
    told: list[Value] = [(name, period) for name, period in told_dates(row) if name in meant]
    return told[:1]


def _is_worker(row: Credit, query: Query, person: Person, named: set[str]) -> bool:
    """Is a credit of the one whose role is asked for: of those named, else of the record's person?"""
    people = any(i.startswith("person:") for i in named - {person.id})
    own = query.subject or (query.possessive and not people)
    return row.person == person or (not own and row.person.id in named)


def _called(value: object) -> bool:
    """Has a value a title or name of its own, which can be asked for?"""
    return not isinstance(value, Lecture | Jury | Donation) and not getattr(value, "untitled", False)


def _told_as(row: Entity, query: Query, named: set[str]) -> list[Value]:
    """Those in the field that a noun for people means ("their common ancestor": through whom two are related)."""
    nouns = (c for c in query.conditions if c.kind == "concept")
    fields = (f.removeprefix("has:") for c in nouns for f in c.features if f.startswith("has:"))
    return [v for field in fields for v in field_values(row, field) if _is_who(v[1], named)]


_LASTING = ("season", "month", "week", "day", "year", "hour", "episode")


def _amounts(row: Entity) -> list[Value]:
    """The numbers a fact states, or those of what it concerns."""
    for entity in (row, *concerns(row)):
        if entity.quantities:
            return [("quantities", q) for q in entity.quantities]
    return []


def _first_field(found: list[Value]) -> list[Value]:
    """Only the values of the first field that has any: a credit's person, not also its partners."""
    return [v for v in found if v[0] == found[0][0]] if found else []


def _is_who(value: object, named: set[str]) -> bool:
    if isinstance(value, str):
        return True
    return isinstance(value, Party) and value.id not in named


def field_values(row: Entity, field: str) -> list[Value]:
    """The members of a field that is filled; a title of our own making is none."""
    if field == "aliases":
        return [("aliases", name) for name in other_names(row)]
    if field == "title" and isinstance(row, Award):
        return [("name", row.name)]
    if field == "title" and (not isinstance(row, Creation) or row.untitled):
        return []
    return [(field, item) for item in members_of(row, field)]


def told(row: Entity, field: str) -> tuple[object, ...]:
    """What a fact tells for a field; for a credit also what its work tells.

    Args:
        row: the fact.
        field: the name of the field.
    """
    if field == "date":
        when = row.when or (row.work.when if isinstance(row, Credit) else None)
        return (when,) if when is not None else ()
    if field == "role" and isinstance(row, Award):
        field = "capacity"
    found = tuple(value for name in _also(field) for _, value in field_values(row, name))
    if not found and isinstance(row, Credit) and field in _FROM_WORK:
        return told(row.work, field)
    if not found and field == "form" and isinstance(row, Work):
        return (row.kind,)
    return found


def also(field: str) -> tuple[str, ...]:
    """A field with those that serve where it is not filled."""
    return (field, *_ALSO.get(field, ()))


def _also(field: str) -> tuple[str, ...]:
    return ("capacity", "other_capacity") if field == "capacity" else (field,)


_FROM_WORK = ("form", "networks", "platforms", "genre", "date", "subject", "venue", "publishers")
"""Fields of a work that a credit on it tells, too."""


def other_names(row: Entity) -> tuple[str, ...]:
    """The names by which something is known besides its own: none that are just another form or a part of it."""
    if not row.names:
        return ()
    own = frozenset(words(row.names[0]))
    return tuple(name for name in row.names[1:] if not own & frozenset(words(name)))


def _means(index: Index, row: Entity, target: Constraint) -> bool:
    """Can a noun mean a fact, or the work that it is a credit on?"""
    return any(_fits(index, v, target) for v in (row, *((row.work,) if isinstance(row, Credit) else ())))


def _fits(index: Index, value: object, target: Constraint) -> bool:
    return isinstance(value, Entity) and bool(index.own_of(value) & _kinds(target))


def _kinds(target: Constraint) -> frozenset[str]:
    """What a noun means, without the fields that it names besides: a venue is not what has one."""
    return frozenset(f for f in target.features if not f.startswith("has:")) or target.features


_COUNTRIES = frozenset(("kind:country",))


def target_values(index: Index, row: Entity, target: Constraint, named: set[str]) -> list[Value]:
    """Entities of the kind the head noun names: the fact itself, or what it concerns, or a field of it."""
    speaks = isinstance(row, Quotation) and target.features <= PLACES  # of places, and is from none
    if speaks or (row == index.record.person and "class:person" not in target.features):
        return []
    if isinstance(row, Reception) and "class:award" in target.features:
        return [("", row)]  # praise is a distinction, too
    if getattr(row, "untitled", False) and (within := _within(index, row, target)):
        return within
    people = target.target == "who" and not isinstance(row, Party | Credit)
    kinds = _kinds(target)
    if not people and index.own_of(row) & kinds:
        return [("person", row.person)] if isinstance(row, Credit) and not target.generic else [("", row)]
    if target.kind == "property" and target.field:
        return field_values(row, target.field)
    if isinstance(row, Person) and row.nationalities and target.features <= _COUNTRIES:
        told = {fold(n) for n in row.nationalities}
        places = [p for p in index.record.places if told & {fold(a) for a in p.adjectives}]
        return [("nationalities", value) for value in (places or row.nationalities)]
    if isinstance(row, Collection) and row.contents and target.generic and "class:work" in target.features:
        return field_values(row, "contents")
    if isinstance(row, Creation) and index.has(index.number[row.id], (f for f in kinds if f.startswith("w:"))):
        return [("", row)]  # so called in words
    found: list[Value] = []
    through = Place | Party if isinstance(row, Credit) else Place | Person
    for name, value in filled(row):
        spoken_of = name == "about" and isinstance(row, Quotation) and target.features <= PLACES
        if spoken_of or (name == "follows" and isinstance(row, Credit)):
            continue  # a place that is spoken of is not where it is, and what a job came of not what it was on
        for item in members(value):
            if isinstance(item, Entity) and _fits(index, item, target) and item.id not in named:
                found.append((name, item))
            elif isinstance(item, Place):
                found.extend((name, p) for p in containers(item) if _fits(index, p, target) and p.id not in named)
            elif isinstance(item, Entity):
                found.extend(
                    (name, p)
                    for p in concerns(item)
                    if _fits(index, p, target) and p.id not in named and isinstance(p, through)
                )
    if not found and target.field:
        found = field_values(row, target.field)
    shown = row.work if isinstance(row, Credit) else row
    if not found and target.features <= PLACES and isinstance(shown, Exhibition):
        found = [("", p) for p in places_told(index, shown) if _fits(index, p, target) and p.id not in named]
    if not found and target.kind == "word" and index.has(index.number[row.id], target.features):
        return [("", row)]
    return found


def _within(index: Index, row: Entity, target: Constraint) -> list[Value]:
    """What a thing without a title of its own stands in, if that is of the kind asked for: the journal of an essay."""
    return [pair for pair in field_values(row, "appears_in") if _fits(index, pair[1], target)]


def dates(row: Entity, fields: Sequence[str] = ()) -> list[Period]:
    """The dates of a fact; those of the named fields first."""
    found = dates_of(row)
    chosen = [period for name, period in found if name in fields]
    return chosen or [period for _, period in found]


def quantity(row: Entity, noun: Constraint) -> int | None:
    """The number a fact states of what a noun names, if it states one.

    "Works", "artworks" or "pieces" count whatever a collection holds.
    """
    wanted = stems(noun.text)
    wanted = wanted.union(*(g for g in vocabulary().units if g & wanted))
    if "season" in wanted and isinstance(row, Credit) and row.to_season:
        return row.to_season
    for q in row.quantities:
        if stems(q.unit) & wanted or any(w.endswith(s) for w in wanted for s in stems(q.unit)):
            return q.value
    anything = {"class:work", "kind:artwork"} & noun.features
    if anything and isinstance(row, Collection) and row.quantities:
        return row.quantities[0].value
    if isinstance(row, Donation):
        return quantity(row.collection, noun)
    if isinstance(row, Credit):
        return quantity(row.work, noun)
    return None
