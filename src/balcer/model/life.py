"""What happened and what was said: events, lectures, quotations, statements."""

from __future__ import annotations

from typing import ClassVar

import attrs

from balcer.model.base import Entity
from balcer.model.dates import Period
from balcer.model.entities import Organisation, Party, Person, Place
from balcer.model.vocabulary import EventKind, StatementKind
from balcer.model.works import Creation


@attrs.frozen(kw_only=True)
class Participant:
    """Somebody's part in an event.

    Args:
        party: who.
        role: as what ("teacher", "employer").
    """

    party: Party
    role: str

    def __str__(self) -> str:
        return self.party.name

    @property
    def label(self) -> str:
        """Name of the party."""
        return self.party.name


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Event(Entity):
    """Something that happened, with all its parts.

    Args:
        title: a few words that name it.
        kind: what sort.
        person: the one it happened to or who did it; None where it is nobody's life (a sale, a premiere).
        date: when.
        places: where.
        organisations: schools, employers, networks, bodies concerned.
        participants: others concerned, each with a role.
        works: works concerned.
        position: as what ("cameraman").
        subject: what it was about, what was studied, said, sold.
        reason: why.
        manner: how.
        outcome: what came of it.
        distinction: what is said to be special ("magna cum laude").
        duration: how long, as stated ("six months").
        age: age of the person, where the source states it, in years.
        occasion: the larger event it was part of ("October Crisis").
        related: another event it belongs to.
    """

    prefix: ClassVar[str] = "event"
    title: str
    kind: EventKind
    person: Person | None = None
    date: Period | None = None
    places: tuple[Place, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    participants: tuple[Participant, ...] = ()
    works: tuple[Creation, ...] = ()
    position: str | None = None
    subject: str | None = None
    reason: str | None = None
    manner: str | None = None
    outcome: str | None = None
    distinction: str | None = None
    duration: str | None = None
    age: int | None = None
    occasion: str | None = None
    related: Event | None = None


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Lecture(Entity):
    """A lecture or talk at one venue.

    Args:
        person: who spoke.
        venue: at which house, school or festival.
        place: in which town, where the source says so.
        topics: about what.
    """

    prefix: ClassVar[str] = "lecture"
    person: Person
    venue: Organisation
    place: Place | None = None
    topics: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        return f"lecture at {self.venue.name}"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Quotation(Entity):
    """Short quoted words, or the gist of what somebody is said to have said.

    Args:
        title: a few words that name it.
        speaker: who said or wrote it; None where the source does not say.
        words: a few words quoted, or None where only the gist is held.
        gist: what was said, in our words, without a full stop.
        about: what it is about.
        appears_in: where it was said or printed.
        date: when.
    """

    prefix: ClassVar[str] = "quotation"
    title: str
    speaker: Party | None = None
    words: str | None = None
    gist: str | None = None
    about: tuple[Entity, ...] = ()
    appears_in: Entity | None = None
    date: Period | None = None


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Statement(Entity):
    """A source's claim, hedge or opinion, or a conflict between sources: held as said, not as fact.

    Args:
        title: a few words that name it.
        kind: claim, hedge, opinion, conflict or reference.
        text: the statement, in our words, without a full stop.
        about: what it is about.
        date: the time it speaks of.
        prefer: for a conflict, the reading that the record follows, and why.
        unnamed: it speaks of several things ("various projects") and names none of them.
    """

    prefix: ClassVar[str] = "statement"
    title: str
    kind: StatementKind
    text: str
    about: tuple[Entity, ...] = ()
    date: Period | None = None
    prefer: str | None = None
    unnamed: bool = False

    def default_sentence(self) -> str:
        return f"{self.text[0].upper()}{self.text[1:]}."
