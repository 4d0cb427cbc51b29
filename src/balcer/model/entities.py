"""People, organisations and places: what the facts of the record are about."""

from __future__ import annotations

import re
from typing import ClassVar

import attrs

from balcer.model.base import Entity
from balcer.model.vocabulary import OrganisationKind, PersonKind, PlaceKind, RelationshipKind


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Place(Entity):
    """A place.

    Args:
        name: as the sources spell it.
        aliases: other spellings and short forms.
        kind: city, country, ...
        within: the next larger place that the sources give.
        adjectives: words for what comes from there ("Canadian").
    """

    prefix: ClassVar[str] = "place"
    name: str
    kind: PlaceKind
    aliases: tuple[str, ...] = ()
    within: Place | None = None
    adjectives: tuple[str, ...] = ()

    @property
    def full(self) -> str:
        """With the places around it.

        >>> import balcer
        >>> balcer.load()["place:montreal"].full
        'Montreal, Quebec, Canada'
        """
        return f"{self.name}, {self.within.full}" if self.within else self.name

    def default_sentence(self) -> str:
        return f"{self.full}."


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Party(Entity):
    """A person or an organisation: whoever can do something.

    Args:
        name: as the sources spell it.
        aliases: other names and spellings that mean the same.
        description: what or who it is, as far as the sources say, as a noun without a full stop; the article is
            needed only where it is "the".
    """

    name: str
    aliases: tuple[str, ...] = ()
    description: str | None = None

    def default_sentence(self) -> str:
        told = self.description
        if not told:
            return f"{self.name}."
        definite = told[0].isupper() and told.partition(" ")[2].startswith("of ")
        owned = re.match(r"(?:[A-Z][\w.-]*['’]?s? )*[A-Z][\w.-]*(?:['’]s|s['’]) ", told) is not None  # "Ann Lee's firm"
        plain = definite or owned or told.startswith(("the ", "a ", "an ", "one of "))
        vowel = told[0].lower() in "aeiou" and not told.lower().startswith(("uni", "eu", "use", "one"))
        article = "" if plain else "an " if vowel else "a "
        return f"{self.name} is {article}{told}."


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Organisation(Party):
    """A body of people: a school, festival, museum, guild, company, group.

    Args:
        kind: what sort.
        place: where it is, if stated.
        part_of: the larger organisation, if stated.
    """

    prefix: ClassVar[str] = "organisation"
    kind: OrganisationKind
    place: Place | None = None
    part_of: Organisation | None = None


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Person(Party):
    """A person, or a character or legend, as far as the sources name one.

    Args:
        family_name: the name used alone in running text; None where there is none.
        kind: real, character or legend.
        occupations: what the person is said to be, in the singular ("poet").
        nationalities: as adjectives ("Canadian").
        position: an office held ("Governor of ...").
        organisation: where that office is or was held.
        pronouns: "he", "she" or "they", where the sources imply it.
    """

    prefix: ClassVar[str] = "person"
    family_name: str | None = None
    kind: PersonKind = PersonKind.REAL
    occupations: tuple[str, ...] = ()
    nationalities: tuple[str, ...] = ()
    position: str | None = None
    organisation: Organisation | None = None
    pronouns: str | None = None


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Relationship(Entity):
    """A tie between two people.

    Args:
        person: the one it is told of.
        other: the other one.
        kind: spouse, cousin, ...
        term: what ``other`` is to ``person``, in the sources' word ("wife").
        degree: how close, if stated ("distant").
        through: the relative they share, if stated.
    """

    prefix: ClassVar[str] = "relationship"
    person: Person
    other: Person
    kind: RelationshipKind
    term: str
    degree: str | None = None
    through: Person | None = None

    @property
    def label(self) -> str:
        return f"{self.other.name}, {self.degree + ' ' if self.degree else ''}{self.term}"

    def default_sentence(self) -> str:
        degree = f"{self.degree} " if self.degree else ""
        return f"{self.other.name} is the {degree}{self.term} of {self.person.name}."
