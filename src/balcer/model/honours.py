"""Awards, juries, and how others took note."""

from __future__ import annotations

from typing import ClassVar

import attrs

from balcer.model.base import Entity
from balcer.model.dates import Period
from balcer.model.entities import Organisation, Party, Person, Place
from balcer.model.vocabulary import Outcome, ReceptionKind, Role
from balcer.model.works import Creation, Work


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Award(Entity):
    """An entry of an awards list, or an honour told in running text.

    Args:
        name: name of the award or honour.
        aliases: other names it goes by.
        body: who gives it.
        heading: the heading it stands under in the list; None if it is not listed.
        listed: its number in the list, from 1; None if it is not listed.
        category: as listed, without the award's name.
        other_category: the category's name in running text, where it differs.
        date: the year listed or told.
        outcome: won, nominated, mention, or received (named without a word of outcome).
        nominations: how many nominations the entry counts: 1 for a plain one, those added to a win.
        confirmed: running text says that it was won or received, whatever the list says.
        capacity: the role in which it was given, as listed.
        other_capacity: further roles that running text gives.
        work: the work that the entry itself names.
        told_works: the works that running text names for it.
        recipient: what received it, where that is a work or book and not the person.
        reason: what for, in our words.
        presenter: who gave it on the body's behalf.
        level: what sort of honour, where it is no prize ("honorary degree").
    """

    prefix: ClassVar[str] = "award"
    name: str
    aliases: tuple[str, ...] = ()
    body: Organisation | None = None
    heading: str | None = None
    listed: int | None = None
    category: str | None = None
    other_category: str | None = None
    date: Period | None = None
    outcome: Outcome = Outcome.RECEIVED
    nominations: int = 0
    confirmed: bool = False
    capacity: Role | None = None
    other_capacity: Role | None = None
    work: Work | None = None
    told_works: tuple[Work, ...] = ()
    recipient: Creation | None = None
    reason: str | None = None
    presenter: Person | None = None
    level: str | None = None

    @property
    def won(self) -> bool:
        """Won or received: every entry that is not a nomination or a mention only."""
        return self.outcome in (Outcome.WON, Outcome.RECEIVED)

    def default_sentence(self) -> str:
        from balcer.display import award_sentence

        return award_sentence(self)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Jury(Entity):
    """Service on a jury.

    Args:
        person: who served.
        festival: where.
        category: what was judged.
        date: when.
    """

    prefix: ClassVar[str] = "jury"
    person: Person
    festival: Organisation
    category: str | None = None
    date: Period | None = None

    @property
    def label(self) -> str:
        return f"{self.category or 'jury'}, {self.festival.name}"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Reception(Entity):
    """A ranking, rating, review, selection, mention, joke or criticism.

    Args:
        title: a few words that name it.
        kind: what sort.
        about: what or whom it concerns.
        by: who took note.
        work: the work or episode in which it was said or shown.
        date: when.
        place: where.
        venue: the house where it is shown.
        rank: the place in a ranking.
        listing: name of the list or the measure.
        words: the words used, quoted.
        reason: why.
        character: the fictional speaker, if it was said in a work.
        addressee: to whom it was said.
    """

    prefix: ClassVar[str] = "reception"
    title: str
    kind: ReceptionKind
    about: tuple[Entity, ...] = ()
    by: tuple[Party, ...] = ()
    work: Work | None = None
    date: Period | None = None
    place: Place | None = None
    venue: Organisation | None = None
    rank: int | None = None
    listing: str | None = None
    words: str | None = None
    reason: str | None = None
    character: Person | None = None
    addressee: Person | None = None
