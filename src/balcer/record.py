"""``Record``: one person's life and work, with every object it holds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Self, TypeVar

import attrs

from balcer.collections.honours import Awards
from balcer.collections.works import Exhibitions, Publications, Works
from balcer.context import Context
from balcer.errors import UnknownId, close_to
from balcer.facts import Facts
from balcer.model.base import Entity, Source
from balcer.model.dates import PartialDate
from balcer.model.entities import Organisation, Party, Person, Place, Relationship
from balcer.model.fields import KINDS
from balcer.model.honours import Jury, Reception
from balcer.model.life import Event, Lecture, Quotation, Statement
from balcer.model.vocabulary import EventKind
from balcer.model.works import Collection, Credit, Donation
from balcer.query.dates import DateLike, as_period

E = TypeVar("E", bound=Entity)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Record:
    """A cited record of one person's life and work.

    Args:
        title: title of the record.
        person: whom it is about.
        version: version of the data.
        as_of: the day at which its sources stand.
        description: what it is, in a sentence.
        language: language of its own words.
        sources: the texts it draws on.
        fingerprint: a hash of the content of the files that it was loaded from; None if it was made otherwise.

    Each kind of object has its collection: ``people``, ``works``, ``awards``, ``events`` and so on; ``entities`` holds
    all of them, ``facts`` all but people, organisations and places.

    >>> import balcer
    >>> record = balcer.load()
    >>> record[record.person.id] is record.person
    True
    """

    title: str
    person: Person
    version: str
    as_of: PartialDate
    description: str | None
    language: str
    sources: tuple[Source, ...]
    places: Facts[Place]
    organisations: Facts[Organisation]
    people: Facts[Person]
    relationships: Facts[Relationship]
    works: Works
    publications: Publications
    collections: Facts[Collection]
    donations: Facts[Donation]
    exhibitions: Exhibitions
    credits: Facts[Credit]
    awards: Awards
    juries: Facts[Jury]
    receptions: Facts[Reception]
    events: Facts[Event]
    lectures: Facts[Lecture]
    quotations: Facts[Quotation]
    statements: Facts[Statement]
    entities: Facts[Entity]
    facts: Facts[Entity]
    _by_id: dict[str, Entity] = attrs.field(alias="by_id")
    fingerprint: str | None = None

    @classmethod
    def build(cls, *, subject: str, entities: dict[str, Entity], **head: Any) -> Self:
        """A record from its objects.

        Args:
            subject: id of the person it is about.
            entities: all objects by id.
            head: title, version, as_of, description, language, sources and fingerprint.

        Raises:
            UnknownId: the subject is none of the objects.
        """
        person = entities.get(subject)
        if not isinstance(person, Person):
            raise UnknownId(subject, close_to(subject, list(entities)))
        context = Context(entities, person)
        everything: Facts[Entity] = Facts(entities.values(), context)
        by_kind: dict[type[Entity], list[Entity]] = {kind: [] for kind in KINDS.values()}
        for entity in everything:
            by_kind[type(entity)].append(entity)
        own: dict[str, type[Facts[Any]]] = {
            "works": Works, "publications": Publications, "exhibitions": Exhibitions, "awards": Awards,
        }  # fmt: skip
        kinds: dict[str, Any] = {
            name: own.get(name, Facts).ordered(by_kind[kind], context) for name, kind in KINDS.items()
        }
        subjects = (Party, Place)
        return cls(
            person=person,
            by_id=entities,
            entities=everything,
            facts=Facts.ordered((entity for entity in everything if not isinstance(entity, subjects)), context),
            **kinds,
            **head,
        )

    def get(self, id: str) -> Entity | None:
        """The object of an id, or None.

        Args:
            id: ``kind:slug``.

        >>> import balcer
        >>> balcer.load().get("work:never-made") is None
        True
        """
        return self._by_id.get(id)

    def __getitem__(self, id: str) -> Any:
        """The object of an id.

        Raises:
            UnknownId: there is none; the error carries suggestions.
        """
        entity = self._by_id.get(id)
        if entity is None:
            raise UnknownId(id, close_to(str(id), list(self._by_id)))
        return entity

    def __contains__(self, id: object) -> bool:
        return isinstance(id, str) and id in self._by_id

    def __iter__(self) -> Iterator[Entity]:
        return iter(self.entities)

    def __len__(self) -> int:
        return len(self._by_id)

    def find(self, text: str) -> tuple[Entity, ...]:
        """The objects whose name is like a text, the likeliest first.

        Exact names come before aliases, names that begin with the text before those that hold it; only where nothing
        holds it, names spelt much like it.

        Args:
            text: a name or part of one.

        Returns:
            The matches, perhaps none.

        Raises:
            ValueError: the text holds no word.

        >>> import balcer
        >>> record = balcer.load()
        >>> record.find(record.person.name)[0] is record.person
        True
        """
        from balcer.query.finding import find

        return find(self.entities, text)

    def touching(self, thing: Entity | str) -> Facts[Entity]:
        """Everything that touches an object, the object itself left out.

        Args:
            thing: the object or its id.

        Raises:
            UnknownId: the record has no such id.
        """
        id = thing.id if isinstance(thing, Entity) else self[thing].id
        return self.entities.about(id).filter(lambda entity: entity.id != id)

    def timeline(self, first: int | None = None, last: int | None = None) -> Facts[Entity]:
        """The dated facts in the order of their dates.

        Args:
            first: leave out what ended before this year.
            last: leave out what began after this year.
        """
        dated = self.facts.filter(lambda fact: fact.when is not None)
        if first is None and last is None:
            return dated
        return dated.by_year(1 if first is None else first, 9999 if last is None else last)

    def credits_of(self, person: Party | str) -> Facts[Credit]:
        """Somebody's credits.

        Args:
            person: who, or the id.

        Raises:
            UnknownId: the record has no such id.
        """
        id = person.id if isinstance(person, Entity) else self[person].id
        return self.credits.filter(lambda credit: credit.person.id == id)

    def birth(self, person: Person | None = None) -> Event | None:
        """The event of somebody's birth, or None.

        Args:
            person: who; the subject of the record by default.
        """
        who = person or self.person
        return self.events.where(kind=EventKind.BIRTH, person=who).first()

    def ages(self, when: DateLike) -> tuple[int, int] | None:
        """The least and the greatest age that the subject can have had when something began.

        Args:
            when: a year, the text form of a date, a date, or a dated fact.

        Returns:
            Both in whole years, equal where the dates leave no doubt; None before birth or without a date of birth.

        Raises:
            ValueError: no date.
        """
        birth = self.birth()
        then = as_period(when).start
        if birth is None or birth.date is None or then.latest < birth.date.earliest:
            return None
        least = _years_between(birth.date.start.latest, then.earliest)
        return max(0, least), _years_between(birth.date.earliest, then.latest)

    def age_at(self, when: DateLike) -> int | None:
        """The subject's age in whole years when something began, from the event of birth.

        Args:
            when: a year, the text form of a date (``"2008-11-17"``), a date, or a dated fact.

        Returns:
            The age; None where the dates cannot tell (:meth:`ages` gives the two that are possible).

        Raises:
            ValueError: no date.
        """
        ages = self.ages(when)
        return ages[0] if ages and ages[0] == ages[1] else None

    def stats(self) -> dict[str, int]:
        """How many objects of each kind there are.

        >>> import balcer
        >>> record = balcer.load()
        >>> sum(record.stats().values()) == len(record) + len(record.sources)
        True
        """
        return {"sources": len(self.sources), **{kind: len(getattr(self, kind)) for kind in KINDS}}

    def __repr__(self) -> str:
        return f"<Record {self.title!r}: {len(self.facts)} facts>"

    def __str__(self) -> str:
        return f"{self.title}: {len(self.facts)} facts from {len(self.sources)} sources, as of {self.as_of}."


def _years_between(start: tuple[int, int, int], end: tuple[int, int, int]) -> int:
    return end[0] - start[0] - (end[1:] < start[1:])
