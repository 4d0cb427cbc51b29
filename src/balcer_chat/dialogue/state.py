"""Conversation state: the last result that told something, the last list, and what was spoken of."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from balcer import Entity
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.value import Value


@attrs.frozen(eq=False, repr=False, slots=False)
class State(Value):
    """What a follow-up can lean on.

    Args:
        last: the last result that told something; None at the start.
        listed: the last result that named several things, while the talk is of these.
        mentioned: ids of what the questions named, each once, what was named last at the end.
        things: ids of single things that answers named, likewise.
        told: ids of the facts that answers rested on.
    """

    last: Result | None = None
    listed: Result | None = None
    mentioned: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    told: frozenset[str] = frozenset()

    def after(self, results: Sequence[Result]) -> State:
        """The state after a line, from the results that it told."""
        state = self
        for result in results:
            state = state._and(result)
        return state

    def _and(self, result: Result) -> State:
        named = result.query.ids
        several = len(list_of(result)) > 1
        listed = result if several else self.listed if self.listed and _of_list(result, self.listed) else None
        if several and self.listed is not None and set(list_of(result)) < set(list_of(self.listed)):
            listed = self.listed  # a part of the list, of which the rest may still be asked
        one = [e.id for e in list_of(result)] if len(list_of(result)) == 1 else []
        return State(
            result,
            listed,
            tuple(dict.fromkeys((*(i for i in self.mentioned if i not in named), *named))),
            tuple(dict.fromkeys((*(i for i in self.things if i not in one), *one))),
            self.told | {row.id for row in result.rows} if result.verdict is Verdict.FOUND else self.told,
        )


def list_of(result: Result) -> tuple[Entity, ...]:
    """The things that a result names."""
    return tuple(v for v in result.values if isinstance(v, Entity))


def _of_list(result: Result, listed: Result) -> bool:
    """Is a result about things of a list?"""
    things = {e.id for e in list_of(listed)}
    told = {e.id for e in (*result.rows, *list_of(result))} | set(result.query.ids)
    return bool(things & told)


FRESH = State()
