"""The base of the values that one step hands to the next.

Their classes are made at each start, so with little code of their own: without slots, and with one way to show them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import attrs

V = TypeVar("V")
R = TypeVar("R")


class Value:
    """Shows a value with its fields, as attrs would."""

    def __repr__(self) -> str:
        told = (f"{field.name}={getattr(self, field.name)!r}" for field in attrs.fields(type(self)))  # type: ignore[arg-type]
        return f"{type(self).__name__}({', '.join(told)})"


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
