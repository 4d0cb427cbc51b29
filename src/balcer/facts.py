"""``Facts``: an immutable, ordered collection of facts whose helpers compose.

Each helper returns a collection of the same kind in the same order, so that they chain::

    record.awards.by_year(1990, 1999).won()

The order is by date, undated facts last; then by the number in a list of the sources; then by id.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Self, overload

from balcer.folding import stems, text_of
from balcer.model.base import Entity
from balcer.model.dates import Period
from balcer.model.entities import Party, Person, Place
from balcer.model.vocabulary import Term
from balcer.query import paths
from balcer.query.dated import Dated
from balcer.query.grouped import Grouped
from balcer.query.members import T_co
from balcer.query.names import named
from balcer.touching import touched, touches


class Facts(Dated[T_co], Grouped[T_co]):
    """An immutable collection of facts in a stable order.

    Args:
        items: the facts, in any order; each is kept once.
        context: the record that they belong to.

    >>> import balcer
    >>> works = balcer.load().works
    >>> works[:3] == works.filter(lambda work: work in works[:3])
    True
    """

    __slots__ = ()

    @overload
    def __or__(self, other: Self) -> Self: ...
    @overload
    def __or__(self, other: Facts[Any]) -> Facts[Any]: ...
    def __or__(self, other: Facts[Any]) -> Facts[Any]:
        kind = type(self) if type(self) is type(other) else Facts
        return kind((*self, *other), self._context)

    def filter(self, test: Callable[[T_co], object]) -> Self:
        """The facts for which a test holds.

        Args:
            test: called with each fact.

        >>> import balcer
        >>> balcer.load().works.filter(lambda work: work.kind is balcer.WorkKind.TV_SERIES).values("kind")
        (<WorkKind.TV_SERIES: 'tv_series'>,)
        """
        return self._keep(item for item in self._items if test(item))

    def where(self, **fields: object) -> Self:
        """The facts whose fields have the values given; all of them must fit.

        Args:
            fields: a field, or a path with double underscores (``body__name``), and what it must be. An object or
                its id; a term, its value or label; a text, number, True or False; None for an empty field. A field
                with several values fits if one of them does. A tuple of wanted values: any of them. A year for a
                date: it falls into the year.

        Raises:
            UnknownField: no fact of this kind has the field.
            UnknownTerm: the vocabulary of the field has no such term.

        >>> import balcer
        >>> record = balcer.load()
        >>> record.works.where(kind="tv_series") == record.works.where(kind=balcer.WorkKind.TV_SERIES)
        True
        """
        found = self
        for path, wanted in fields.items():
            found = found._where(paths.split(path), wanted)
        return found

    def _where(self, parts: tuple[str, ...], wanted: object) -> Self:
        vocabulary = paths.check(self._classes(), parts)
        if wanted is None:
            return self._keep(item for item in self._items if not paths.values(item, parts))
        choices = wanted if isinstance(wanted, tuple | list | set | frozenset | Facts) else (wanted,)
        if vocabulary is not None:
            choices = [_term(vocabulary, choice) for choice in choices]
        if any(type(choice) is int for choice in choices):
            return self._keep(item for item in self._items if _fits(paths.values(item, parts), choices))
        wanted_keys = [paths.wanted_key(choice) for choice in choices]
        if self._index is None:
            held = set(wanted_keys)
            return self._keep(
                item for item in self._items
                if any(key in held for value in paths.values(item, parts) for key in paths.keys(value))
            )  # fmt: skip
        index = self._indexed(parts, lambda item: (key for v in paths.values(item, parts) for key in paths.keys(v)))
        return self._at(position for key in wanted_keys for position in index.get(key, ()))

    def about(self, *things: Entity | str) -> Self:
        """The facts that touch all of some things, as :func:`balcer.touches` says.

        A show in a gallery in New York is about the gallery and about New York.

        Args:
            things: objects of the record, or ids.

        Raises:
            UnknownId: the record has no such id.

        >>> import balcer
        >>> record = balcer.load()
        >>> record.facts.about(record.person) == record.facts.about(record.person.id)
        True
        """
        ids = [self._id(thing) for thing in things]
        if self._index is None:
            return self._keep(item for item in self._items if touches(item).issuperset(ids))
        if not ids:
            return self
        index = self._indexed("touches", touches)
        positions = set(index.get(ids[0], ()))
        for id in ids[1:]:
            positions.intersection_update(index.get(id, ()))
        return self._at(positions)

    def mentioning(self, text: str) -> Self:
        """The facts in whose text every word occurs, whatever its ending: names, titles, words, keywords.

        Args:
            text: one or more words.

        Raises:
            ValueError: the text holds no word.

        >>> import balcer
        >>> record = balcer.load()
        >>> record.person in record.people.mentioning(record.person.name)
        True
        """
        wanted = stems(text)
        if not wanted:
            raise ValueError(f"{text!r} holds no word to look for")
        if self._index is None:
            return self._keep(item for item in self._items if wanted <= stems(text_of(item)))
        index = self._indexed("stems", lambda item: stems(text_of(item)))
        return self._at(set.intersection(*(set(index.get(word, ())) for word in wanted)))

    def by_kind(self, *kinds: Term | str) -> Self:
        """The facts of one of the kinds given.

        Args:
            kinds: terms of the kind's vocabulary, or their values ("tv_series", "TV series").

        Raises:
            UnknownTerm: there is no such kind.
        """
        return self.where(kind=kinds)

    def by_place(self, place: Place | str) -> Self:
        """The facts that touch a place, be it by a venue or a smaller place in it.

        Args:
            place: the place, its id or a name of it.
        """
        return self._touching(place, Place)

    def by_person(self, person: Party | str) -> Self:
        """The facts that touch a person, in whatever part.

        Args:
            person: the person, an id or a name.
        """
        return self._touching(person, Person)

    def _touching(self, thing: Entity | str, kind: type[Entity]) -> Self:
        if isinstance(thing, Entity) or ":" in thing:
            return self.about(thing)
        known = {other.id: other for item in self._items for other in touched(item) if isinstance(other, kind)}
        ids = {other.id for other in named(known.values(), thing, lambda other: other.names)}
        return self._keep(item for item in self._items if ids & touches(item))


def _term(vocabulary: type[Term], value: object) -> object:
    return paths.term(vocabulary, value) if isinstance(value, str) else value


def _fits(held: tuple[object, ...], wanted: Iterable[object]) -> bool:
    """Is one of the values one of those wanted, a year fitting each period that overlaps it?"""
    for value in held:
        for choice in wanted:
            if type(choice) is int and isinstance(value, Period):
                if value.overlaps(choice, choice):
                    return True
            elif paths.wanted_key(choice) in tuple(paths.keys(value)):
                return True
    return False
