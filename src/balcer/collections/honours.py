"""``Awards``: helpers for entries of awards lists and other honours."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Self

from balcer.facts import Facts
from balcer.model.base import Entity
from balcer.model.entities import Organisation
from balcer.model.honours import Award
from balcer.model.vocabulary import Outcome, Role
from balcer.model.works import Creation
from balcer.query import paths
from balcer.query.names import named


class Awards(Facts[Award]):
    """Awards and honours.

    An entry of an awards list may say that it was won, name nominations, do both, speak of a mention, or name the
    award without a word of outcome, which counts as received. Every helper that counts says what it counts.

    >>> import balcer
    >>> awards = balcer.load().awards
    >>> awards.said_won() == awards.won() & awards.said_won()
    True
    """

    noun: ClassVar[str] = "award"
    __slots__ = ()

    def by_body(self, body: Organisation | str) -> Self:
        """The entries of a body.

        Args:
            body: the organisation, its id, or a name: of the body, of the list's heading, or of the award.
        """
        if isinstance(body, Organisation) or ":" in body:
            id = self._id(body)
            return self.filter(lambda award: award.body is not None and award.body.id == id)
        return self._keep(named(self._items, body, _bodies))

    def by_outcome(self, *outcomes: Outcome | str) -> Self:
        """The entries with one of some outcomes, as the list words it.

        Args:
            outcomes: terms or their values (``"won"``, ``"nominated"``, ``"mention"``, ``"received"``).

        Raises:
            UnknownTerm: there is no such outcome.
        """
        return self.where(outcome=outcomes)

    def won(self) -> Self:
        """The entries won or received: said to be won, or named without a word of outcome.

        Nominations and mentions are left out. :meth:`said_won` is the narrow reading.
        """
        return self.filter(lambda award: award.won)

    def said_won(self) -> Self:
        """Only the entries of which the list says in so many words that they were won."""
        return self.where(outcome=Outcome.WON)

    def confirmed(self) -> Self:
        """The entries that are said to be won or received: by the list, or by running text."""
        return self.filter(lambda award: award.outcome is Outcome.WON or (award.won and award.confirmed))

    def nominated(self) -> Self:
        """The entries that hold at least one nomination, those added to a win included."""
        return self.filter(lambda award: award.nominations > 0)

    def mentions(self) -> Self:
        """The entries that are a mention or the like, neither win nor nomination."""
        return self.where(outcome=Outcome.MENTION)

    def nominations(self) -> int:
        """How many nominations the entries hold together; an entry may hold several.

        >>> import balcer
        >>> awards = balcer.load().awards
        >>> awards.nominations() >= len(awards.nominated())
        True
        """
        return sum(award.nominations for award in self._items)

    def by_work(self, work: Creation | str, *, told: bool = True) -> Self:
        """The entries for a work.

        Args:
            work: the work, its id or a title of it.
            told: count the works that only running text names for an entry, too.
        """

        def works(award: Award) -> list[Creation]:
            named_works = [award.work, award.recipient, *(award.told_works if told else ())]
            return [item for item in named_works if item is not None]

        if isinstance(work, Entity) or work.startswith(("work:", "publication:")):
            id = self._id(work)
            return self.filter(lambda award: any(item.id == id for item in works(award)))
        return self._keep(named(self._items, work, lambda award: (n for item in works(award) for n in item.names)))

    def by_capacity(self, capacity: Role | str) -> Self:
        """The entries given in a role.

        Args:
            capacity: a role, its value or label ("executive producer").

        Raises:
            UnknownTerm: there is no such role.
        """
        role = paths.term(Role, capacity) if isinstance(capacity, str) else capacity
        return self.filter(lambda award: role in (award.capacity, award.other_capacity))

    def by_category(self, category: str) -> Self:
        """The entries in a category, as the list or running text names it.

        Args:
            category: the category, or whole words of it; case, accents and punctuation do not matter.
        """
        return self._keep(named(self._items, category, lambda a: filter(None, (a.category, a.other_category))))

    def listed(self) -> Self:
        """The entries of the list, in its order; without honours told only in running text."""
        return self.filter(lambda award: award.listed is not None).sorted_by("listed")


def _bodies(award: Award) -> Iterable[str]:
    yield from award.body.names if award.body else ()
    yield from award.names
    if award.heading:
        yield award.heading
