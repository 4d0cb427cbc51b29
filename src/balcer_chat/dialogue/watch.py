"""What sees how a line is answered, step by step."""

from __future__ import annotations

from collections.abc import Sequence

from balcer_chat.execution.result import Result
from balcer_chat.grammar.clauses import Clause
from balcer_chat.plan.query import Query
from balcer_chat.text.items import Item
from balcer_chat.text.tokens import Token


class Watch:
    """Sees how a line is answered. This one keeps nothing; :mod:`balcer_chat.explanation.trace` has one that does."""

    def linked(self, tokens: Sequence[Token], items: Sequence[Item], timed: Sequence[Item]) -> None:
        """The line's tokens, the items they were linked to, and these with the times that events tell."""

    def parted(self, clauses: Sequence[Clause]) -> None:
        """The clauses of the line."""

    def part(self) -> Watch:
        """Who sees how a part of a question is answered for itself."""
        return self

    def read(self, query: Query) -> None:
        """A clause was read."""

    def tried(self, way: str, result: Result) -> Result:  # noqa: ARG002
        """A query ran; the way says how it was made."""
        return result

    def chose(self, result: Result, reason: str) -> Result:  # noqa: ARG002
        """A result was preferred to what else was or could have been tried."""
        return result

    def passed(self, result: Result, reason: str) -> None:
        """A result was found, and something else is looked for before it is taken."""

    def settled(self, results: Sequence[Result]) -> None:
        """The results that the answer tells."""


NOBODY = Watch()
