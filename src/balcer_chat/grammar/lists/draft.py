"""What has been read of a question about a list, before it is settled what is wanted."""

from __future__ import annotations

import attrs

from balcer_chat.plan.query import Constraint, When
from balcer_chat.value import Shown

ANY = 9999
"""As many lines as there are."""
SCREEN = ("kind:", "group:", "form:")
"""Features that tell the form of a work."""


@attrs.define(eq=False, repr=False, slots=False)
class Draft(Shown):
    """What has been read of a line.

    Args:
        of: the lists that it speaks of: ``award``, ``work``.
        must: conditions on a line of the list.
        excluded: conditions that no line may meet.
        dates: conditions on years.
        holds: words that titles hold.
        lacks: words that they do not hold.
        begins: words that they begin with.
        roles: (kind, which, place) of the words that count, group and rank.
        numbers: numbers with their places.
        outcomes: words for winning and for being nominated, with their places.
        names: names with their places.
        listed: a list is named.
        nth: an ordinal.
        outside: what follows, up to a mark or a verb, is left out.
        once: the next condition is left out.
    """

    of: set[str] = attrs.Factory(set)
    must: list[Constraint] = attrs.Factory(list)
    excluded: list[Constraint] = attrs.Factory(list)
    dates: list[When] = attrs.Factory(list)
    holds: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    begins: tuple[str, ...] = ()
    roles: list[tuple[str, str, int]] = attrs.Factory(list)
    numbers: list[tuple[int, int]] = attrs.Factory(list)
    outcomes: list[tuple[str, int]] = attrs.Factory(list)
    names: list[tuple[Constraint, int]] = attrs.Factory(list)
    listed: bool = False
    nth: int = 0
    outside: bool = False
    once: bool = False

    @property
    def left_out(self) -> bool:
        """Is what is read now left out?"""
        return self.outside or self.once

    def role(self, kind: str, what: str, n: int) -> None:
        """Keep a word with its place."""
        self.roles.append((kind, what, n))

    def has(self, kind: str, what: str = "") -> bool:
        """Was such a word read?"""
        return any(k == kind and (not what or w == what) for k, w, _ in self.roles)

    def has_before(self, n: int, *kinds: str) -> bool:
        """Does a word of one of the kinds stand just before a place?"""
        return any(k in kinds and at == n - 1 for k, _, at in self.roles)

    def place(self, kind: str) -> int:
        """Where the first such word stands, or -1."""
        return next((n for k, _, n in self.roles if k == kind), -1)

    def has_any(self, *kinds: str) -> bool:
        """Was a word of one of the kinds read?"""
        return any(k in kinds for k, _, _ in self.roles)

    @property
    def told(self) -> set[str]:
        """The outcomes told."""
        return {outcome for outcome, _ in self.outcomes}

    @property
    def number(self) -> int:
        """The first number told, or 0."""
        return self.numbers[0][0] if self.numbers else 0

    @property
    def key(self) -> str:
        """What lines are grouped by: the year, the body, the form; an award by the body that gives it."""
        for kind, what, _ in self.roles:
            if kind == "key":
                return what
            if kind == "wh" and what == "when":
                return "year"
            if kind == "wh" and what == "who" and "award" in self.of:
                return "body"
        if self.has("award"):
            return "body"
        return "year" if self.names and self.has("wh", "which") else ""  # "which X win had the most ..."

    @property
    def counted(self) -> str:
        """What stands behind "how many"."""
        at = self.place("count")
        behind = [(k, w) for k, w, n in self.roles if n > at and k in ("key", "noun", "award", "kind")]
        return next((w if k in ("key", "noun") else "lines" for k, w in behind), "")

    @property
    def times(self) -> tuple[int, int] | None:
        """The smallest and the largest number of lines of a group ("exactly two", "more than once")."""
        if not self.numbers:
            return None
        number, at = self.numbers[0]
        for kind, word, n in self.roles:
            if kind == "more" and n < at:
                return (number + 1 if word.startswith("more") else number), ANY
            if kind == "less" and n < at:
                return 1, (number if word in ("at most", "no more than") else number - 1)
        exact = any(k == "exactly" and n == at - 1 for k, _, n in self.roles)
        bodies = any(k == "key" and w == "body" and n < at for k, w, n in self.roles)
        exact = exact or (bodies and any(k in ("award", "noun") and n == at + 1 for k, _, n in self.roles))
        return (number, number) if exact or self.has_any("each", "times") else None
