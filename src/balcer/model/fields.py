"""What each kind's fields hold, read off the classes: for loading, checking, querying and the schemas."""

from __future__ import annotations

from functools import cache

import attrs

from balcer.model import base, dates, entities, honours, life, vocabulary, works
from balcer.model.base import Entity

KINDS: dict[str, type[Entity]] = {
    "people": entities.Person,
    "organisations": entities.Organisation,
    "places": entities.Place,
    "relationships": entities.Relationship,
    "works": works.Work,
    "publications": works.Publication,
    "collections": works.Collection,
    "donations": works.Donation,
    "exhibitions": works.Exhibition,
    "credits": works.Credit,
    "awards": honours.Award,
    "juries": honours.Jury,
    "receptions": honours.Reception,
    "events": life.Event,
    "lectures": life.Lecture,
    "quotations": life.Quotation,
    "statements": life.Statement,
}
"""The kinds of the record: name of the collection, which is also the data file's, and the class."""

REQUIRED_FILES = ("sources", "people")
"""Kinds whose file must be there."""


@attrs.frozen(kw_only=True)
class FieldSpec:
    """What a field holds.

    Args:
        name: its name.
        type: class of the value, or of each member of a tuple.
        many: it is a tuple.
        optional: it may be None.
        required: it has no default.
    """

    name: str
    type: type
    many: bool
    optional: bool
    required: bool

    @property
    def reference(self) -> bool:
        """Does it refer to objects of the record?"""
        return issubclass(self.type, Entity)


@cache
def _types() -> dict[str, type]:
    found: dict[str, type] = {"str": str, "int": int, "bool": bool}
    for module in (vocabulary, dates, base, entities, works, honours, life):
        for name, value in vars(module).items():
            if isinstance(value, type):
                found.setdefault(name, value)
    return found


_specs: dict[type, tuple[FieldSpec, ...]] = {}


def specs(cls: type) -> tuple[FieldSpec, ...]:
    """The fields of a class of the model, in order of definition.

    Args:
        cls: any attrs class of :mod:`balcer.model`.

    >>> [spec.name for spec in specs(base.Quantity)]
    ['value', 'unit', 'approximate']
    """
    known = _specs.get(cls)
    if known is None:
        known = _specs[cls] = tuple(
            _spec(attribute, _annotation(cls, attribute.name)) for attribute in attrs.fields(cls)
        )
    return known


def spec_of(cls: type, name: str) -> FieldSpec | None:
    """The field of that name, or None."""
    return next((spec for spec in specs(cls) if spec.name == name), None)


def _annotation(cls: type, name: str) -> str:
    """The annotation of a field as it is written; attrs' own note of it changes when cattrs resolves the types."""
    return next(str(base.__annotations__[name]) for base in cls.__mro__ if name in getattr(base, "__annotations__", ()))


def _spec(attribute: attrs.Attribute[object], text: str) -> FieldSpec:
    optional = text.endswith(" | None")
    text = text.removesuffix(" | None")
    many = text.startswith("tuple[") and text.endswith(", ...]")
    if many:
        text = text.removeprefix("tuple[").removesuffix(", ...]")
    return FieldSpec(
        name=attribute.name,
        type=_types()[text],
        many=many,
        optional=optional,
        required=attribute.default is attrs.NOTHING,
    )


def kind_of(id: str) -> type[Entity] | None:
    """The class that an id's prefix names, or None.

    >>> kind_of("work:jo").__name__
    'Work'
    """
    return _by_prefix().get(id.partition(":")[0])


@cache
def _by_prefix() -> dict[str, type[Entity]]:
    return {cls.prefix: cls for cls in KINDS.values()}
