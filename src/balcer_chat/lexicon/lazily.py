"""A mapping from stems whose values are made when they are first asked for, of the plain values that are kept."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Mapping
from typing import Generic, TypeVar

Key = tuple[str, ...]
P = TypeVar("P")
V = TypeVar("V")


class ByStems(Mapping[Key, V], Generic[P, V]):
    """Values by the stems of a phrase.

    Args:
        plain: for each key, its stems with blanks between them, the plain value.
    """

    def __init__(self, plain: dict[str, P]) -> None:
        self._plain = plain
        self._made: dict[Key, V] = {}

    @abstractmethod
    def _make(self, plain: P) -> V:
        """The value of a plain one."""

    def __getitem__(self, at: Key) -> V:
        made = self._made.get(at)
        if made is None:
            made = self._made[at] = self._make(self._plain[" ".join(at)])
        return made

    def __contains__(self, at: object) -> bool:
        return isinstance(at, tuple) and " ".join(at) in self._plain

    def __iter__(self) -> Iterator[Key]:
        return (tuple(at.split(" ")) for at in self._plain)

    def __len__(self) -> int:
        return len(self._plain)

    @property
    def stems(self) -> frozenset[str]:
        """All stems of all keys."""
        return frozenset(" ".join(self._plain).split(" "))
