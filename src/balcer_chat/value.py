"""The bases of the values that one step hands to the next.

Their classes are made at each start, so with little code of their own: without slots, and with one way to show and to
compare them.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar

import attrs

V = TypeVar("V")
R = TypeVar("R")


class Shown:
    """Shows its fields, as attrs would; two of them are two, whatever they hold."""

    def __repr__(self) -> str:
        told = (f"{field.name}={getattr(self, field.name)!r}" for field in attrs.fields(type(self)) if field.repr)  # type: ignore[arg-type]
        return f"{type(self).__name__}({', '.join(told)})"


class Value(Shown):
    """Is what its fields hold: two with the same are equal."""

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        held = _compared(type(self))  # type: ignore[arg-type]
        return bool(held(self) == held(other))

    def __hash__(self) -> int:
        return hash(_compared(type(self))(self))  # type: ignore[arg-type]


@cache
def _compared(cls: type[Any]) -> attrgetter[Any]:
    """What takes the fields that count from a value of a class."""
    return attrgetter(*(field.name for field in attrs.fields(cls) if field.eq))


def once(work: Callable[[V], R]) -> Callable[[V], R]:
    """A function of one frozen value, worked out once for each and kept with it, as by a cached property."""
    name = f"{work.__module__}.{work.__qualname__}"

    def worked_out(value: V) -> R:
        known = vars(value)
        if name not in known:
            known[name] = work(value)
        found: R = known[name]
        return found

    return worked_out
