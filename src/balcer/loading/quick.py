"""The quick way from raw objects to typed ones, for data without a mistake.

It reads the fields' types off the classes and refuses, by raising anything at all, whatever it is not sure of; then
the strict converter of :mod:`balcer.loading.converter` reads everything again and says what is wrong. A test holds
the two to the same result. It is here because importing cattrs and generating its code costs more than all the rest.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from functools import cache
from typing import Any

from balcer.loading.read import Raw
from balcer.model.base import Citation, Entity
from balcer.model.dates import PartialDate, Period
from balcer.model.fields import FieldSpec, kind_of, specs

Reader = Callable[[Any], Any]


LONGEST = 50
"""How many objects may be open at once, each referred to by the one before."""


class Doubt(Exception):
    """Something is not as expected; which thing it is, the strict converter finds out."""


class Quick:
    """Builds objects from raw ones, following references.

    Args:
        raws: the raw objects by id.
    """

    def __init__(self, raws: dict[str, Raw]) -> None:
        self._raws = raws
        self._built: dict[str, Entity] = {}
        self._open: set[str] = set()
        self._plans: dict[type, tuple[dict[str, type], dict[str, Reader]]] = {}

    def entity(self, id: str) -> Entity:
        """The object of that id, built with all it refers to.

        Raises:
            Exception: of any type, for anything unexpected.
        """
        known = self._built.get(id)
        if known is None:
            if id in self._open or len(self._open) >= LONGEST:
                raise Doubt
            self._open.add(id)
            cls = kind_of(id)
            if cls is None:
                raise Doubt
            known = self._built[id] = self.value(cls, self._raws[id].value)
            self._open.discard(id)
        return known

    def value(self, cls: type[Any], raw: dict[str, Any]) -> Any:
        """An instance of an attrs class of the model.

        Args:
            cls: the class.
            raw: its fields.

        Raises:
            Exception: of any type, for anything unexpected.
        """
        plan = self._plans.get(cls)
        if plan is None:
            found = specs(cls)
            exact: dict[str, type] = {spec.name: spec.type for spec in found if spec.type in _EXACT and not spec.many}
            plan = self._plans[cls] = exact, {spec.name: self._reader(spec) for spec in found}
        exact, readers = plan
        fields: dict[str, Any] = {}
        for name, item in raw.items():
            wanted = exact.get(name)  # most fields are texts, for which no call is needed
            if wanted is None:
                fields[name] = readers[name](item)
            elif type(item) is wanted:
                fields[name] = item
            else:
                raise Doubt
        return cls(**fields)

    def _reader(self, spec: FieldSpec) -> Reader:
        one = self._one(spec.type)
        if not spec.many:
            return one

        def read_many(value: Any) -> tuple[Any, ...]:
            if type(value) is not list:
                raise Doubt
            return tuple([one(item) for item in value])

        return read_many

    def _one(self, cls: type) -> Reader:
        if cls in _EXACT:

            def read_exact(value: Any) -> Any:
                if type(value) is not cls:
                    raise Doubt
                return value

            return read_exact
        if issubclass(cls, Entity):
            built = self._built

            def read_reference(value: Any) -> Entity:
                entity = built.get(value) or self.entity(value)
                if not isinstance(entity, cls):
                    raise Doubt
                return entity

            return read_reference
        if cls in _PARSED:
            return _PARSED[cls]
        if issubclass(cls, Enum):
            return {term.value: term for term in cls}.__getitem__

        def read_object(value: Any) -> Any:
            if type(value) is not dict:
                raise Doubt
            return self.value(cls, value)

        return read_object


_EXACT = (str, int, bool)
_PARSED: dict[type, Reader] = {
    Citation: cache(Citation.parse),
    Period: cache(Period.parse),
    PartialDate: cache(PartialDate.parse),
}
