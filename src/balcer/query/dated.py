"""Choosing facts by time; what the dates cannot tell is not claimed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self

from balcer.model.base import Entity
from balcer.model.dates import Period
from balcer.query.dates import DateLike, as_period
from balcer.query.members import Members, T_co


class Dated(Members[T_co]):
    """A collection whose members may have dates."""

    __slots__ = ()

    def by_year(self, first: int, last: int | None = None) -> Self:
        """The facts any part of which falls into a year, or into the years from the first to the last.

        Args:
            first: the year, or the first one.
            last: the last year, included.

        Raises:
            ValueError: the last year lies before the first.

        >>> import balcer
        >>> awards = balcer.load().awards
        >>> awards.by_year(1990, 1999) & awards.by_year(1995) == awards.by_year(1995)
        True
        """
        last = first if last is None else last
        if last < first:
            raise ValueError(f"the years {first} to {last} run backwards")
        if self._index is None:
            return self._keep(item for item in self._items if item.when is not None and item.when.overlaps(first, last))
        index = self._indexed("years", _years)
        return self._at(position for year, held in index.items() if first <= year <= last for position in held)

    def before(self, when: DateLike) -> Self:
        """The facts that certainly began before something; not those where the dates cannot tell.

        Args:
            when: a year, a date's text form (``"2013-03"``), a date, or a dated fact.
        """
        limit = as_period(when)
        return self._keep(item for item in self._items if item.when is not None and item.when.before(limit))

    def after(self, when: DateLike) -> Self:
        """The facts that certainly began after something began; not those where the dates cannot tell.

        Args:
            when: a year, a date's text form, a date, or a dated fact.
        """
        limit = as_period(when)
        return self._keep(item for item in self._items if item.when is not None and item.when.after(limit))

    def since(self, when: DateLike) -> Self:
        """The facts that began then or later: ``since(1997)`` includes those of 1997.

        Args:
            when: a year, a date's text form, a date, or a dated fact.
        """
        limit = as_period(when).earliest
        return self._keep(item for item in self._items if item.when is not None and item.when.earliest >= limit)

    def earliest(self) -> Self:
        """The facts with the earliest beginning; several where the dates cannot tell which was first."""
        dated = [(item, item.when.start) for item in self._items if item.when is not None]
        limit = min((start.latest for _, start in dated), default=None)
        return self._keep(item for item, start in dated if limit and start.earliest <= limit)

    def latest(self) -> Self:
        """The facts with the latest beginning; several where the dates cannot tell which was last."""
        dated = [(item, item.when.start) for item in self._items if item.when is not None]
        limit = max((start.earliest for _, start in dated), default=None)
        return self._keep(item for item, start in dated if limit and start.latest >= limit)


def _years(item: Entity) -> Iterable[int]:
    when: Period | None = item.when
    return () if when is None else range(when.year, (when.end or when.start).year + 1)
