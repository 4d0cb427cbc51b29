"""The base of the values that one step hands to the next.

Their classes are made at each start, so with little code of their own: without slots, and with one way to show them.
"""

from __future__ import annotations

import attrs


class Value:
    """Shows a value with its fields, as attrs would."""

    def __repr__(self) -> str:
        told = (f"{field.name}={getattr(self, field.name)!r}" for field in attrs.fields(type(self)))  # type: ignore[arg-type]
        return f"{type(self).__name__}({', '.join(told)})"
