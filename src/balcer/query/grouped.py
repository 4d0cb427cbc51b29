"""Values, groups and counts over the fields of a collection."""

from __future__ import annotations

from typing import Any, Self

from balcer.query import paths
from balcer.query.members import Members, T_co


class Grouped(Members[T_co]):
    """A collection whose members' fields can be listed, grouped and counted."""

    __slots__ = ()

    def values(self, path: str) -> tuple[Any, ...]:
        """The values of a field, each once, in the order of the facts; without empty ones.

        Args:
            path: a field or a path of fields (``"body"``, ``"participants.party"``).

        Raises:
            UnknownField: no fact of this kind has the field.
        """
        parts = paths.split(path)
        paths.check(self._classes(), parts)
        return tuple(dict.fromkeys(value for item in self._items for value in paths.values(item, parts)))

    def group_by(self, path: str) -> dict[Any, Self]:
        """The facts by the value of a field; those without one stand under None.

        A fact whose field has several values stands under each.

        Args:
            path: a field or a path of fields; ``"when.year"`` for the year.

        Raises:
            UnknownField: no fact of this kind has the field.

        >>> import balcer
        >>> works = balcer.load().works
        >>> sum(len(group) for group in works.group_by("kind").values()) == len(works)
        True
        """
        parts = paths.split(path)
        paths.check(self._classes(), parts)
        groups: dict[Any, list[T_co]] = {}
        for item in self._items:
            for value in dict.fromkeys(paths.values(item, parts)) or (None,):
                groups.setdefault(value, []).append(item)
        return {value: self._keep(members) for value, members in groups.items()}

    def count_by(self, path: str) -> dict[Any, int]:
        """How many facts have each value of a field; None for those without one.

        Args:
            path: a field or a path of fields.

        Raises:
            UnknownField: no fact of this kind has the field.
        """
        return {value: len(group) for value, group in self.group_by(path).items()}

    def sorted_by(self, path: str, *, reverse: bool = False) -> Self:
        """The facts ordered by a field; ties keep their order, facts without a value come last.

        Args:
            path: a field or a path of fields.
            reverse: greatest first.

        Raises:
            UnknownField: no fact of this kind has the field.
        """
        parts = paths.split(path)
        paths.check(self._classes(), parts)
        held = [(values[0], item) for item in self._items if (values := paths.values(item, parts))]
        held.sort(key=lambda pair: paths.sort_key(pair[0]), reverse=reverse)
        return self._keep((*(item for _, item in held), *(i for i in self._items if not paths.values(i, parts))))
