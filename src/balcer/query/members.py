"""The immutable sequence under the collections: order, membership, set operations, indexes, display."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Any, ClassVar, Self, TypeVar, overload

from balcer.context import Context
from balcer.errors import Ambiguous, NotFound
from balcer.model.base import Entity

T_co = TypeVar("T_co", bound=Entity, covariant=True)

_LAST = 10**9


def order_key(entity: Entity) -> tuple[bool, Any, int, str]:
    """What the facts of a collection are ordered by."""
    when = entity.when
    number = getattr(entity, "listed", None) or getattr(entity, "filmography", None) or _LAST
    return when is None, when.sort_key if when else (), number, entity.id


class Members(Sequence[T_co]):
    """An immutable sequence of objects in a stable order, each once.

    Args:
        items: the objects, in any order.
        context: the record that they belong to.
    """

    noun: ClassVar[str] = "fact"
    """What one member is called."""

    __slots__ = ("__weakref__", "_context", "_index", "_items")

    _items: tuple[T_co, ...]
    _context: Context | None
    _index: dict[Any, dict[Any, list[int]]] | None

    def __init__(self, items: Iterable[T_co] = (), context: Context | None = None) -> None:
        unique = {item.id: item for item in items}
        self._fill(tuple(sorted(unique.values(), key=order_key)), context, {})

    @classmethod
    def ordered(cls, items: Iterable[T_co], context: Context | None) -> Self:
        """A whole collection of a record, of objects that are in order already."""
        new = cls.__new__(cls)
        new._fill(tuple(items), context, {})  # noqa: SLF001 - an instance of this very class
        return new

    def _fill(self, items: tuple[T_co, ...], context: Context | None, index: dict[Any, Any] | None) -> None:
        object.__setattr__(self, "_items", items)
        object.__setattr__(self, "_context", context)
        object.__setattr__(self, "_index", index)

    def _keep(self, items: Iterable[T_co]) -> Self:
        """A collection of some of the members, in the order given."""
        new = type(self).__new__(type(self))
        new._fill(tuple(items), self._context, None)  # noqa: SLF001 - an instance of this very class
        return new

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a {type(self).__name__} collection cannot be changed")

    # As a sequence and a set

    @overload
    def __getitem__(self, index: int) -> T_co: ...
    @overload
    def __getitem__(self, index: slice) -> Self: ...
    def __getitem__(self, index: int | slice) -> T_co | Self:
        if isinstance(index, slice):
            return self._keep(self._items[index])
        return self._items[index]

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[T_co]:
        return iter(self._items)

    def __contains__(self, item: object) -> bool:
        """Is an object, or the object of an id, a member?"""
        id = item.id if isinstance(item, Entity) else item
        if self._index is not None and isinstance(id, str):
            return id in self._indexed("id", lambda member: (member.id,))
        return any(member.id == id for member in self._items)

    def __eq__(self, other: object) -> bool:
        """The same facts in the same order; a tuple of them is equal, too."""
        if isinstance(other, Members):
            return self._items == other._items
        return self._items == other if isinstance(other, tuple) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._items)

    def __and__(self, other: Iterable[Entity]) -> Self:
        ids = {item.id for item in other}
        return self._keep(item for item in self if item.id in ids)

    def __sub__(self, other: Iterable[Entity]) -> Self:
        ids = {item.id for item in other}
        return self._keep(item for item in self if item.id not in ids)

    # Single facts

    def first(self) -> T_co | None:
        """The first fact in order, or None."""
        return self._items[0] if self._items else None

    def last(self) -> T_co | None:
        """The last fact in order, or None."""
        return self._items[-1] if self._items else None

    def one(self) -> T_co:
        """The only fact.

        Raises:
            NotFound: there is none.
            Ambiguous: there are several.
        """
        if not self._items:
            raise NotFound(f"there is no such {self.noun}")
        if len(self._items) > 1:
            ids = [item.id for item in self._items]
            raise Ambiguous(f"there are {len(ids)}, not one: {', '.join(ids[:5])}{', ...' if ids[5:] else ''}", ids)
        return self._items[0]

    # Showing

    def to_dicts(self) -> list[dict[str, Any]]:
        """A flat row of plain values for each fact, for JSON or a data frame."""
        return [item.to_dict() for item in self._items]

    def __repr__(self) -> str:
        years = [year for item in self._items if item.when for year in (item.when.year, item.when.last_year) if year]
        span = f", {min(years)}–{max(years)}" if years else ""
        number = len(self._items)
        return f"<{type(self).__name__}: {number} {self.noun}{'' if number == 1 else 's'}{span}>"

    def __str__(self) -> str:
        return "\n".join(str(item) for item in self._items)

    def _repr_html_(self) -> str:
        from balcer.display import facts_table

        return facts_table(self)

    # Within

    def _classes(self) -> set[type[Entity]]:
        return {type(item) for item in self._items}

    def _id(self, thing: Entity | str) -> str:
        return thing.id if isinstance(thing, Entity) else self._context.id(thing) if self._context else thing

    def _indexed(self, name: Hashable, of: Callable[[Any], Iterable[Hashable]]) -> dict[Any, list[int]]:
        """For a whole collection of a record: the positions of the facts by key, built when first needed."""
        assert self._index is not None
        index = self._index.get(name)
        if index is None:
            index = {}
            for position, item in enumerate(self._items):
                for key in of(item):
                    index.setdefault(key, []).append(position)
            self._index[name] = index
        return index

    def _at(self, positions: Iterable[int]) -> Self:
        return self._keep(self._items[position] for position in sorted(set(positions)))
