"""The strict cattrs converter: exact types, no unknown keys, lists only for tuples, references to real objects.

By itself cattrs turns ``5`` into ``"5"`` and a text into a tuple of its letters; the hooks here refuse both.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Any, get_args

import attrs
from cattrs import (
    AttributeValidationNote,
    ClassValidationError,
    Converter,
    IterableValidationError,
    IterableValidationNote,
)
from cattrs.errors import ForbiddenExtraKeysError
from cattrs.gen import make_dict_structure_fn

from balcer.errors import Problem, close_to, did_you_mean
from balcer.loading.quick import LONGEST
from balcer.loading.read import Raw, a_json_type
from balcer.model.base import Citation, Entity
from balcer.model.dates import PartialDate, Period
from balcer.model.fields import KINDS, specs


class Strict:
    """Builds objects from raw ones, following references, and collects every problem.

    Args:
        raws: the raw objects by id.

    Attributes:
        problems: what was wrong with the objects asked for so far.
    """

    def __init__(self, raws: dict[str, Raw]) -> None:
        self.problems: list[Problem] = []
        self._raws = raws
        self._built: dict[str, Entity | None] = {}
        self._open: list[str] = []
        self._tainted: set[str] = set()
        self._converter = self._make()
        self._structure: dict[type, Callable[[Any, Any], Any]] = {}

    def entity(self, id: str) -> Entity | None:
        """The object of that id, built with all it refers to; None if it has problems, which are noted.

        Raises:
            KeyError: there is no raw object of that id.
        """
        if id not in self._built:
            raw = self._raws[id]
            self._open.append(id)
            self._built[id] = self.value(self.kind(raw), raw)
            self._open.pop()
        if self._built[id] is None or id in self._tainted:
            self._tainted.update(self._open, (id,))
        return self._built[id]

    def whole(self, id: str) -> bool:
        """Has the object, with all it refers to, been built without a problem?"""
        return id in self._built and id not in self._tainted

    @staticmethod
    def kind(raw: Raw) -> type[Entity]:
        """The class of the objects of a raw object's file."""
        return KINDS[raw.file.removesuffix(".json")]

    def value(self, cls: type[Any], raw: Raw) -> Any:
        """An instance of a class from a raw object; None if it has problems, which are noted.

        Args:
            cls: an attrs class of the model.
            raw: the object.
        """
        try:
            return self._hook(cls)(raw.value, cls)
        except Exception as error:  # noqa: BLE001 - cattrs may pass on anything that a hook raises
            self.problems += [Problem(raw.file, raw.id, field, text) for field, text in explain(error, cls)]
        return None

    def _hook(self, cls: type[Any]) -> Callable[[Any, Any], Any]:
        """The cattrs function for an object of a class that is written out, not referred to."""
        if cls not in self._structure:
            self._structure[cls] = make_dict_structure_fn(
                cls, self._converter, _cattrs_forbid_extra_keys=True, _cattrs_detailed_validation=True
            )
        return self._structure[cls]

    def _make(self) -> Converter:
        converter = Converter(forbid_extra_keys=True, detailed_validation=True)
        converter.register_structure_hook_factory(_is_class(attrs.has), self._inline)
        converter.register_structure_hook_func(_is_class(lambda cls: issubclass(cls, Entity)), self._refer)
        converter.register_structure_hook_func(_is_class(lambda cls: issubclass(cls, Enum)), _term)
        for exact in (str, int, float, bool):
            converter.register_structure_hook(exact, _exact)
        for parsed in (Citation, Period, PartialDate):
            converter.register_structure_hook_func(_is(parsed), _parse)

        @converter.register_structure_hook_factory(lambda cls: getattr(cls, "__origin__", None) is tuple)
        def list_only(cls: Any) -> Callable[[Any, Any], Any]:
            as_list = converter.get_structure_hook(list[get_args(cls)[0]])  # type: ignore[misc]

            def structure(value: Any, _: Any) -> tuple[Any, ...]:
                if isinstance(value, list):
                    return tuple(as_list(value, list))
                raise ValueError(f"is {a_json_type(value)}, not a list: write [...]")

            return structure

        return converter

    def _inline(self, cls: Any) -> Callable[[Any, Any], Any]:
        def structure(value: Any, _: Any) -> Any:
            if type(value) is not dict:
                names = ", ".join(spec.name for spec in specs(cls))
                raise ValueError(f"is {a_json_type(value)}, not an object: write {{...}} with {names}")
            return self._hook(cls)(value, cls)

        return structure

    def _refer(self, value: Any, cls: Any) -> Any:
        """The object that an id refers to; None where that object itself is broken, whose problems are noted."""
        if type(value) is not str:
            raise ValueError(f"is {a_json_type(value)}, not an id: write one like {_sample(cls)}")
        raw = self._raws.get(value)
        if raw is None:
            prefixes = tuple(kind.prefix for kind in KINDS.values() if issubclass(kind, cls))
            fitting = [id for id in self._raws if id.startswith(prefixes)]
            raise ValueError(f"nothing has the id {value!r}{did_you_mean(close_to(value, fitting))}")
        found = self.kind(raw)
        if not issubclass(found, cls):
            raise ValueError(f"{value!r} is {_article(found)}, but {_article(cls)} is wanted")
        if value in self._open:
            circle = " → ".join([*self._open[self._open.index(value) :], value])
            raise ValueError(f"refers back to itself: {circle}")
        if len(self._open) >= LONGEST:
            raise ValueError(f"stands at the end of a chain of more than {LONGEST} references: shorten it")
        return self.entity(value)


def explain(error: BaseException, cls: type[Any], path: str = "") -> list[tuple[str, str]]:
    """What a cattrs error says, as (field, message) for people.

    Args:
        error: what was raised.
        cls: the class that was being built.
        path: the field in which it was.
    """
    if isinstance(error, ForbiddenExtraKeysError):
        return [(_dotted(path, key), _unknown_key(key, error.cl)) for key in sorted(error.extra_fields)]
    if not isinstance(error, ClassValidationError | IterableValidationError):
        if isinstance(error, KeyError):
            return [(path, "is missing: this field is required")]
        return [(path, str(error))]
    found = []
    for inner in error.exceptions:
        where = path
        for note in getattr(inner, "__notes__", ()):
            if isinstance(note, AttributeValidationNote):
                where = _dotted(path, note.name)
            elif isinstance(note, IterableValidationNote):
                where = f"{path}[{note.index}]"
        found += explain(inner, cls, where)
    return found


def _dotted(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _unknown_key(key: str, cls: type[Any]) -> str:
    names = [spec.name for spec in specs(cls)]
    return f"{_article(cls)} has no such field{did_you_mean(close_to(key, names)) or ': take it out'}"


def _article(cls: type) -> str:
    name = cls.__name__.lower()
    if name == "entity":
        return "any object"
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"


def _sample(cls: type[Entity]) -> str:
    kinds = [kind for kind in KINDS.values() if issubclass(kind, cls)]
    return " or ".join(f"'{kind.prefix}:short-name'" for kind in kinds[:2])


def _is_class(test: Callable[[Any], bool]) -> Callable[[Any], bool]:
    return lambda cls: isinstance(cls, type) and test(cls)


def _is(wanted: type) -> Callable[[Any], bool]:
    return lambda cls: cls is wanted


def _exact(value: Any, cls: Any) -> Any:
    if type(value) is not cls:
        names = {str: "a text", bool: "true or false", int: "a whole number", float: "a number"}
        raise ValueError(f"is {a_json_type(value)} ({value!r}), but {names[cls]} is wanted")
    return value


def _term(value: Any, cls: Any) -> Any:
    choices = [str(term.value) for term in cls]
    if type(value) is not str or value not in choices:
        near = close_to(value, choices) if type(value) is str else ()
        raise ValueError(f"{value!r} is not one of {', '.join(choices)}{did_you_mean(near)}")
    return cls(value)


def _parse(value: Any, cls: Any) -> Any:
    if type(value) is not str:
        example = '"article/Career/7"' if cls is Citation else '"1997"'
        raise ValueError(f"is {a_json_type(value)} ({value!r}), but a text like {example} is wanted")
    return cls.parse(value)
