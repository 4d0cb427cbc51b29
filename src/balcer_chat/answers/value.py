"""The typed value of an answer."""

from __future__ import annotations

from balcer_chat.execution.result import Result


def value_of(result: Result) -> object:
    """The typed value of a result."""
    if result.yes is not None:
        return result.yes
    return result.number if result.number is not None else result.values
