"""What running a query gave."""

from __future__ import annotations

from enum import Enum

import attrs

from balcer import Entity
from balcer_chat.plan.query import Constraint, Query
from balcer_chat.value import Value


class Verdict(Enum):
    """How a query ended."""

    FOUND = "found"
    EMPTY = "empty"
    CONTRADICTED = "contradicted"
    UNSTATED = "unstated"
    MISSING = "missing"
    UNKNOWN = "unknown"
    AMBIGUOUS = "ambiguous"


@attrs.frozen(eq=False, repr=False, slots=False)
class Result(Value):
    """The outcome of one query.

    Args:
        query: the query as it ran.
        verdict: how it ended.
        rows: the facts it rests on.
        values: what was asked for, taken from the rows; the rows themselves if nothing is projected.
        field: the field that the values come from, if they come from one.
        dropped: the constraints that no fact meets together with the rest.
        number: a count, age or difference.
        unit: what the number counts.
        yes: for yes/no questions.
        note: a rule or remark that belongs to the answer.
        words: words that could not be read.
        told: the text of the answer, where it was worked out; Yes or No comes before it.
    """

    query: Query
    verdict: Verdict
    rows: tuple[Entity, ...] = ()
    values: tuple[object, ...] = ()
    field: str | None = None
    dropped: tuple[Constraint, ...] = ()
    number: int | None = None
    unit: str | None = None
    yes: bool | None = None
    note: str | None = None
    words: tuple[str, ...] = ()
    told: str | None = None

    @property
    def value(self) -> object:
        """The typed value of the answer: yes or no, a number, or what was asked for."""
        if self.yes is not None:
            return self.yes
        return self.number if self.number is not None else self.values
