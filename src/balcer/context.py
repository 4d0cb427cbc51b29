"""What the collections of one record share: all its objects by id, its subject, its credits by work."""

from __future__ import annotations

from collections.abc import Mapping

from balcer.errors import UnknownId, close_to
from balcer.model.base import Entity
from balcer.model.entities import Person
from balcer.model.works import Credit


class Context:
    """The record that a collection belongs to, as far as its helpers need it.

    Args:
        entities: all objects by id.
        subject: the person whom the record is about.
    """

    __slots__ = ("_by_work", "entities", "subject")

    def __init__(self, entities: Mapping[str, Entity], subject: Person) -> None:
        self.entities = entities
        self.subject = subject
        self._by_work: dict[str, tuple[Credit, ...]] | None = None

    def credits_on(self, work: str) -> tuple[Credit, ...]:
        """The credits on a work, publication or exhibition.

        Args:
            work: its id.
        """
        if self._by_work is None:
            found: dict[str, list[Credit]] = {}
            for entity in self.entities.values():
                if isinstance(entity, Credit):
                    found.setdefault(entity.work.id, []).append(entity)
            self._by_work = {id: tuple(credits) for id, credits in found.items()}
        return self._by_work.get(work, ())

    def id(self, thing: Entity | str) -> str:
        """The id of an object, or an id that is one of the record's.

        Raises:
            UnknownId: the record has no such id.
        """
        if isinstance(thing, Entity):
            return thing.id
        if thing not in self.entities:
            raise UnknownId(thing, close_to(thing, list(self.entities)))
        return thing
