"""Nouns that are asked for together: "which galleries or museums", "the schools, festivals and societies where ..."."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

import attrs

from balcer_chat.grammar.conditions import alike, constraint
from balcer_chat.plan.query import Constraint
from balcer_chat.text.items import Item

_JOINTS = frozenset(("and", "or", "n", "and also", "as well as", "and or"))
_KINDS = ("kind:", "class:", "group:", "form:")


def joined_nouns(
    items: Sequence[Item], head: int, target: Constraint, breaks: AbstractSet[int]
) -> tuple[Constraint, frozenset[int]]:
    """The head noun with those that are joined to it, and where these stand.

    Args:
        items: the items of a clause, without marks.
        head: where the head noun stands.
        target: what it asks for.
        breaks: before which items a mark stands.
    """
    if target.kind != "concept":
        return target, frozenset()
    found: list[tuple[int, Constraint]] = []
    at = head
    while (after := _next(items, at, breaks)) is not None and _same_sort(target, after[1]):
        found.append(after)
        at = after[0]
    at = head
    while (before := _last(items, at, breaks)) is not None and _same_sort(target, before[1]):
        found.insert(0, before)
        at = before[0]
    if not found:
        return target, frozenset()
    every = [target, *(made for _, made in found)]
    kinds = [c for c in every if not _outcome(c)]
    joined = attrs.evolve(
        target,
        features=frozenset().union(*(c.features for c in every)),
        text=f"{target.text} or {found[0][1].text}" if len(found) == 1 else " or ".join(c.text for c in every),
        generic=all(c.generic for c in every) or not kinds or (target.generic and _outcome(found[0][1])),
        target=target.target if all(c.target == target.target for c in every) else None,
        field=target.field or next((c.field for c in every if c.field), None),
        weak=(),
    )
    return joined, frozenset(n for n, _ in found)


def _next(items: Sequence[Item], at: int, breaks: AbstractSet[int]) -> tuple[int, Constraint] | None:
    """The noun that is joined behind one: "... and *academies*", "... or art *schools*"."""
    n = at + 1
    if n < len(items) and items[n].word in _JOINTS:
        n += 1
    elif n not in breaks:
        return None
    for k in (n, n + 1):
        made = constraint(items[k]) if k < len(items) else None
        if made is not None and made.noun:
            return k, made
        if made is None or made.kind != "word":
            return None
    return None


def _last(items: Sequence[Item], at: int, breaks: AbstractSet[int]) -> tuple[int, Constraint] | None:
    """The noun that stands before one, with a comma or "and" between them."""
    n = at - 1
    if n >= 0 and items[n].word in _JOINTS:
        n -= 1
    elif at not in breaks:
        return None
    made = constraint(items[n]) if n >= 0 else None
    return (n, made) if made is not None and made.noun else None


def _same_sort(one: Constraint, other: Constraint) -> bool:
    """Two kinds of things, two roles, or two outcomes."""
    if one.kind != "concept" or other.kind != "concept":
        return False
    kinds = all(f.startswith(_KINDS) for c in (one, other) for f in c.features)
    return alike(one, other) or (kinds and "class:award" not in one.features | other.features)


def _outcome(constraint: Constraint) -> bool:
    return any(f.startswith(("won:", "nominated:", "lost:", "mention:")) for f in constraint.features)
