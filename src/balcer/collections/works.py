"""Collections of what was made: works, publications, exhibitions; with the roles people had on them."""

from __future__ import annotations

from typing import ClassVar, Self, TypeVar

from balcer.facts import Facts
from balcer.model.base import Entity
from balcer.model.entities import Party
from balcer.model.vocabulary import Mark, Role
from balcer.model.works import Creation, Exhibition, Publication, Work
from balcer.query import paths
from balcer.query.names import named

C_co = TypeVar("C_co", bound=Creation, covariant=True)

_MARKS = {Role.CREATOR: Mark.CREATOR, Role.REWRITER: Mark.UNCREDITED_REWRITE}


class Creations(Facts[C_co]):
    """Things with titles and credits."""

    __slots__ = ()

    def titled(self, text: str) -> Self:
        """Those with a title or alias; case, accents, punctuation and a leading article do not matter.

        Where nothing bears the whole text as its name, those in whose name it stands as whole words.

        Args:
            text: a title or whole words of it.

        Raises:
            ValueError: the text holds no word.

        >>> import balcer
        >>> works = balcer.load().works
        >>> all(work in works.titled(work.title.upper()) for work in works)
        True
        """
        return self._keep(named(self._items, text, _names))

    def by_role(self, *roles: Role | str, person: Party | str | None = None) -> Self:
        """Those on which somebody had one of some roles.

        A credit says so, or, for the subject of the record, the mark that a filmography puts beside a title.

        Args:
            roles: terms, their values or labels ("executive producer").
            person: who; an object or an id. The subject of the record by default.

        Raises:
            UnknownTerm: there is no such role.
            UnknownId: the record has no such id.

        >>> import balcer
        >>> works = balcer.load().works
        >>> works.by_role(balcer.Role.CREATOR) == works.by_role("creator")
        True
        """
        wanted = {paths.term(Role, role) if isinstance(role, str) else role for role in roles}
        if self._context is None:
            return self._keep(())
        who = self._context.subject.id if person is None else self._id(person)
        marks = {mark for role, mark in _MARKS.items() if role in wanted and who == self._context.subject.id}
        credits_on = self._context.credits_on

        def had_role(item: Entity) -> bool:
            if getattr(item, "mark", None) in marks:
                return True
            return any(credit.role in wanted and credit.person.id == who for credit in credits_on(item.id))

        return self.filter(had_role)

    def roles(self, person: Party | str | None = None) -> tuple[Role, ...]:
        """The roles that somebody had on any of them, each once, in the order of the vocabulary.

        Args:
            person: who; the subject of the record by default.
        """
        return tuple(role for role in Role if self.by_role(role, person=person))


def _names(item: Entity) -> tuple[str, ...]:
    return item.names


class Works(Creations[Work]):
    """Series, films, videos, episodes, plays, poems, songs and artworks."""

    noun: ClassVar[str] = "work"
    __slots__ = ()

    def listed(self) -> Self:
        """Those of the filmography, in its order."""
        return self.filter(lambda work: work.filmography is not None).sorted_by("filmography")

    def parts_of(self, whole: Work | str) -> Self:
        """The episodes or other parts of a work.

        Args:
            whole: the series or larger work, or its id.
        """
        id = self._id(whole)
        return self.filter(lambda work: work.part_of is not None and work.part_of.id == id)


class Publications(Creations[Publication]):
    """Books, catalogues, essays, photographs in print."""

    noun: ClassVar[str] = "publication"
    __slots__ = ()


class Exhibitions(Creations[Exhibition]):
    """Exhibitions, showings of works, installations."""

    noun: ClassVar[str] = "exhibition"
    __slots__ = ()
