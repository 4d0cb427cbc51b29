"""Paths of fields: ``outcome``, ``body__name``, ``participants.party``; their values, and what equals what."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator

from balcer.errors import UnknownField, UnknownTerm
from balcer.folding import fold
from balcer.model.base import Citation, Entity, readable
from balcer.model.dates import PartialDate, Period
from balcer.model.fields import KINDS, spec_of
from balcer.model.vocabulary import Term


def split(path: str) -> tuple[str, ...]:
    """The parts of a path; dots and double underscores part them.

    >>> split("body__name"), split("body.name")
    (('body', 'name'), ('body', 'name'))
    """
    return tuple(path.replace("__", ".").split("."))


def check(classes: Iterable[type], parts: tuple[str, ...]) -> type[Term] | None:
    """Can the path exist in objects of these classes?

    Args:
        classes: the classes to begin at.
        parts: the path.

    Returns:
        The vocabulary of the last field, if it is a term.

    Raises:
        UnknownField: no object of the classes can have it.
    """
    here = set(classes)
    if not here:
        return None
    known: set[type] = set()
    for part in parts:
        having = [cls for cls in here if not part.startswith("_") and hasattr(cls, part)]
        if not having:
            names = {name for cls in here for name in dir(cls) if not name.startswith("_")}
            raise UnknownField(part, sorted(names))
        known = {spec.type for cls in having if (spec := spec_of(cls, part))}
        if len(known) == 0:
            return None
        here = known | {kind for kind in KINDS.values() for base in known if issubclass(kind, base)}
    terms = [cls for cls in known if issubclass(cls, Term)]
    return terms[0] if len(terms) == 1 == len(known) else None


def values(entity: object, parts: tuple[str, ...]) -> tuple[object, ...]:
    """All values at the end of a path, tuples flattened; without those that are None.

    Args:
        entity: where to begin.
        parts: the path.
    """
    here: list[object] = [entity]
    for part in parts:
        following: list[object] = []
        for item in here:
            value = getattr(item, part, None)
            if isinstance(value, tuple):
                following.extend(value)
            elif value is not None:
                following.append(value)
        here = following
    return tuple(here)


def term(vocabulary: type[Term], text: str) -> Term:
    """The term of a vocabulary that a text names, by value or label.

    Raises:
        UnknownTerm: none.

    >>> from balcer.model.vocabulary import Role
    >>> term(Role, "executive producer")
    <Role.EXECUTIVE_PRODUCER: 'executive_producer'>
    """
    wanted = text.casefold().replace(" ", "_").replace("-", "_")
    for member in vocabulary:
        if member.value == wanted:
            return member
    raise UnknownTerm(text, [str(member.value) for member in vocabulary])


def keys(value: object) -> Iterator[Hashable]:
    """The keys under which a field's value is found: an object by id, a term by itself and its value."""
    if isinstance(value, Entity):
        yield value.id
    elif isinstance(value, Term):
        yield value
        yield value.value
    elif isinstance(value, bool):
        yield "bool", value
    elif isinstance(value, Period | PartialDate | Citation):
        yield value
        yield value.isoformat()
    elif isinstance(value, Hashable):
        yield value


def wanted_key(value: object) -> Hashable:
    """The key of a value that is asked for."""
    if isinstance(value, Entity):
        return value.id
    if isinstance(value, bool):
        return "bool", value
    if not isinstance(value, Hashable):
        raise TypeError(f"{value!r} is no value of a field")
    return value


def sort_key(value: object) -> tuple[int, object]:
    """What values of a field are ordered by: numbers by size, dates by time, the rest by their text."""
    if isinstance(value, Period):
        return 1, value.sort_key
    if isinstance(value, PartialDate):
        return 1, (value.earliest, value.latest)
    if isinstance(value, bool | int):
        return 0, value
    return 2, fold(readable(value))
