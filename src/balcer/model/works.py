"""What was made: works, publications, exhibitions, collections; and who did what on them."""

from __future__ import annotations

from typing import ClassVar

import attrs

from balcer.model.base import Entity
from balcer.model.dates import Period
from balcer.model.entities import Organisation, Party, Person, Place
from balcer.model.vocabulary import Entry, ExhibitionKind, Mark, PublicationKind, Role, WorkKind


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Creation(Entity):
    """Something with a title that people can have credits on.

    Args:
        title: as the sources spell it.
        aliases: other titles and short forms.
        date: year(s) a list gives, or the date stated in running text.
        subject: what it is about or shows, in our words, without a full stop.
        untitled: the title is a description of ours; the sources give none.
    """

    title: str
    aliases: tuple[str, ...] = ()
    date: Period | None = None
    subject: str | None = None
    untitled: bool = False


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Work(Creation):
    """A series, film, video, episode, play, poem, song, artwork.

    Args:
        kind: what it is.
        form: the words that the filmography uses for it; None if it is not listed there.
        other_forms: what running text calls it besides ("pilot", "limited series").
        filmography: its number in the filmography, from 1; None if not listed.
        mark: the word that the filmography puts beside it.
        networks: broadcasters or stations it was made for or shown on.
        platforms: where it can be watched, if stated.
        genre: as stated ("cop drama").
        languages: as stated.
        setting: where it plays.
        filmed_in: where it was shot.
        season: for an episode, the number of its season.
        finale: it is a series' last episode.
        part_of: the series of an episode, the larger work of a part.
        spin_off_of: the series it comes from.
        adapted_from: the work it adapts.
        created: when it was created, where told apart from the listed year.
        premiere: first showing.
        aired: when it was on air.
        status: how far it got ("pilot", "green lighted"), where that is all that is stated.
        made_of: what its words or material are.
        tribute_to: whom it honours.
        incorporated_in: the work it became part of.
        held_by: who has it now.
    """

    prefix: ClassVar[str] = "work"
    kind: WorkKind
    form: str | None = None
    other_forms: tuple[str, ...] = ()
    filmography: int | None = None
    mark: Mark | None = None
    networks: tuple[Organisation, ...] = ()
    platforms: tuple[Organisation, ...] = ()
    genre: str | None = None
    languages: tuple[str, ...] = ()
    setting: tuple[Place, ...] = ()
    filmed_in: tuple[Place, ...] = ()
    season: int | None = None
    finale: bool = False
    part_of: Work | None = None
    spin_off_of: Work | None = None
    adapted_from: Work | None = None
    created: Period | None = None
    premiere: Period | None = None
    aired: Period | None = None
    status: str | None = None
    made_of: str | None = None
    tribute_to: str | None = None
    incorporated_in: Work | None = None
    held_by: Organisation | None = None

    def default_sentence(self) -> str:
        form = " ".join(w if w.isupper() else w.lower() for w in (self.form or self.kind.label).split())
        when = f" of {self.date}" if self.date else ""
        marked = f", marked as {self.mark.label}" if self.mark else ""
        article = "an" if form[0].lower() in "aeiou" else "a"
        return f"{self.title} is {article} {form}{when}{marked}."


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Publication(Creation):
    """A book, catalogue, essay, or photographs in print.

    Args:
        kind: what it is.
        publishers: who published it; co-publishers included.
        sponsors: who paid for it.
        about: the people a biography is about.
        appears_in: the periodical or book that holds it.
        issue: volume or number, as stated.
        edition: what is said of the edition.
    """

    prefix: ClassVar[str] = "publication"
    kind: PublicationKind
    publishers: tuple[Party, ...] = ()
    sponsors: tuple[Party, ...] = ()
    about: tuple[Party, ...] = ()
    appears_in: Entity | None = None
    issue: str | None = None
    edition: str | None = None


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Collection(Entity):
    """A collection of works of art.

    Args:
        name: its name, or what it is.
        aliases: other names.
        holder: who has it now.
        owners: whose it was.
        artists: whose works it holds.
        contents: what it holds, in our words.
        period: when its works were made, as stated.
    """

    prefix: ClassVar[str] = "collection"
    name: str
    aliases: tuple[str, ...] = ()
    holder: Organisation | None = None
    owners: tuple[Person, ...] = ()
    artists: tuple[Party, ...] = ()
    contents: str | None = None
    period: str | None = None


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Donation(Entity):
    """A gift.

    Args:
        donors: who gave, as stated.
        recipient: who received it.
        collection: what was given.
        date: when.
    """

    prefix: ClassVar[str] = "donation"
    donors: tuple[Party, ...]
    recipient: Organisation
    collection: Collection
    date: Period | None = None

    @property
    def label(self) -> str:
        return f"{self.collection.name} to the {self.recipient.name}"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Exhibition(Creation):
    """An exhibition, a showing of a work, a permanent installation.

    Args:
        kind: what sort.
        venue: where it was shown.
        place: the town, where the venue's is not held.
        artists: whose works were shown.
        works: the works shown.
        collection: the collection it drew on.
        organisers: who organised it.
        sponsors: who sponsored it.
        distinction: what is said to be special ("first solo exhibition in ...").
        follows: the exhibition it came after.
        version_of: the exhibition it is a larger or travelling version of.
        planned: announced by the source, not yet held.
        permanent: for good, not for a time.
    """

    prefix: ClassVar[str] = "exhibition"
    kind: ExhibitionKind
    venue: Organisation | None = None
    place: Place | None = None
    artists: tuple[Party, ...] = ()
    works: tuple[Work, ...] = ()
    collection: Collection | None = None
    organisers: tuple[Party, ...] = ()
    sponsors: tuple[Party, ...] = ()
    distinction: str | None = None
    follows: Exhibition | None = None
    version_of: Exhibition | None = None
    planned: bool = False
    permanent: bool = False


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Credit(Entity):
    """Who did what on which work.

    Args:
        person: whoever did it: a person, or an organisation (a sponsor, a co-publisher).
        work: on what.
        role: what.
        date: when, where stated apart from the work's year; a tenure is a period.
        entry: how a tenure began.
        from_season: first season of a tenure.
        to_season: last season of a tenure.
        character: the part played, if stated.
        with_whom: those it was done together with.
        follows: the work that led to it.
    """

    prefix: ClassVar[str] = "credit"
    person: Party
    work: Creation
    role: Role
    date: Period | None = None
    entry: Entry | None = None
    from_season: int | None = None
    to_season: int | None = None
    character: str | None = None
    with_whom: tuple[Party, ...] = ()
    follows: Creation | None = None

    @property
    def label(self) -> str:
        part = f" ({self.character})" if self.character else ""
        return f"{self.person.name}, {self.role.label}{part} of {self.work.title}"

    def default_sentence(self) -> str:
        when = f" {self.date.phrase()}" if self.date else ""
        if self.entry:
            return f"{self.person.name} {_ENTERED[self.entry]} {self.role.label} of {self.work.title}{when}."
        if self.character and self.role is Role.ACTOR:
            return f"{self.person.name} played {self.character} in {self.work.title}{when}."
        if (did := _DID.get(self.role)) is not None:
            return f"{self.person.name} {did} {self.work.title}{when}."
        article = "an" if self.role.label[0] in "aeiou" else "a"
        part = f", as {self.character}" if self.character else ""
        return f"{self.person.name} is credited as {article} {self.role.label} of {self.work.title}{part}{when}."


_DID = {
    Role.CREATOR: "created", Role.CO_CREATOR: "co-created", Role.DEVELOPER: "developed", Role.PRODUCER: "produced",
    Role.WRITER: "wrote", Role.CO_WRITER: "co-wrote", Role.AUTHOR: "wrote", Role.POET: "wrote",
    Role.REWRITER: "rewrote", Role.ADAPTER: "adapted", Role.DIRECTOR: "directed", Role.CO_DIRECTOR: "co-directed",
    Role.MAKER: "made", Role.ACTOR: "acted in", Role.NARRATOR: "narrated", Role.VOCALIST: "sang on",
    Role.GUITARIST: "played the guitar on", Role.MUSIC: "made the music of", Role.ORGANISER: "organised",
    Role.INTRODUCTION: "wrote the introduction to", Role.CONTRIBUTOR: "contributed to", Role.SPONSOR: "sponsored",
    Role.PUBLISHER: "published", Role.CO_PUBLISHER: "co-published", Role.SUBJECT: "is the subject of",
}  # fmt: skip
"""What somebody with a role did, before the title."""
_ENTERED = {
    Entry.HIRED: "was hired as",
    Entry.BECAME: "became",
    Entry.RETURNED: "returned as",
    Entry.CONTINUED: "continued as",
}
