"""What a list is to tell beside each of its members: "each with its year", "with the form of each", ", dated".

    tail    = [ "each" ] joint [ owner ] thing { ( "and" | "," ) [ owner ] thing } [ "of" | "behind" | ... "each" ]
    joint   = "with" | "along with" | "and" | "plus" | ...
    owner   = "the" | "its" | "their" | "his" | "respective"

A tail shows by an owner of each member ("their", "of each") that it asks for more, and not for other members.
"""

from __future__ import annotations

from collections.abc import Sequence

from balcer_chat.grammar.conditions import constraint
from balcer_chat.lexicon.senses import Concept, Property
from balcer_chat.text.items import Item, Items

_JOINTS = frozenset((
    "with", "along with", "together with", "alongside", "and", "plus", "including", "giving", "noting", "stating",
    "by", "showing", "as well as", "and also", "but also", "adding", "specifying", "indicating", "naming",
))  # fmt: skip
_OWNERS = frozenset(("its", "their", "respective", "his", "her"))
_EACH = frozenset(("each", "each one", "every one", "them", "each of them", "apiece", "every", "all", "each year"))
_FORMS = frozenset(("form", "forms", "format", "formats", "type", "types", "kind", "kinds", "medium", "sort"))
_TOLD = frozenset((
    "date", "body", "capacity", "role", "category", "networks", "venue", "form", "outcome", "platforms", "publishers",
    "quantities", "subject", "setting", "reason", "position", "premiere",
))  # fmt: skip
"""Fields that can be told beside a member."""


def beside(items: Sequence[Item]) -> tuple[Items, tuple[str, ...]]:
    """The items without such a tail, and the fields that it names; all of them and nothing if there is none.

    Args:
        items: the items of a clause that asks for a list.
    """
    items = tuple(items)
    plain = [i for i in items if not i.stop]
    if len(plain) > _SHORT and plain[-1].word == "dated" and items[-2:-1] and items[-2].stop:
        return tuple(items[:-2]), ("date",)
    while len(items) > _SHORT and items[-1].word in ("please", "pls", "plz", "kindly"):
        items = items[:-1]
    for start in range(len(items) - 1, 0, -1):
        joint = "by" if items[start].word in _BY else items[start].word
        if joint not in _JOINTS:
            continue
        by = _BY.get(items[start].word)
        fields = _tail(items[start + 1 :], joint, items[start - 1].word == "each" or by is not None)
        if fields and by is not None:
            fields = (by, *fields)
        if fields:
            end = start - 1 if items[start - 1].word == "each" else start
            while end > 1 and (items[end - 1].stop or items[end - 1].word in ("along", "together")):
                end -= 1
            return items[:end], fields
    return items, ()


_SHORT = 2
_BY = {"by year": "date", "by body": "body"}
"""Groupings that the vocabulary knows as a whole."""


def _tail(rest: Sequence[Item], joint: str, each: bool) -> tuple[str, ...]:
    """The fields that a tail names; nothing if it is none."""
    fields: list[str] = []
    owned = each
    plural = True
    n = 0
    while n < len(rest):
        item = rest[n]
        if item.stop or item.word in ("the", "and", "a", "an", "respective"):
            n += 1
        elif item.word in _OWNERS:
            owned = True
            n += 1
        elif (field := _field(item)) is not None:
            fields.append(field)
            plural &= item.last.endswith("s")
            n += 1
        elif fields and _of_each([w for i in rest[n:] for w in i.words]):
            owned = True
            break
        else:
            return ()
    bare = plural and joint in ("with", "along with", "together with", "plus", "including")
    return tuple(dict.fromkeys(fields)) if owned or bare or (joint == "by" and len(fields) > 1) else ()


_MOST = 4
"""Words that a member has behind what is told of it ("behind each", "conferring each", "that gave each of them")."""


def _of_each(words: Sequence[str]) -> bool:
    return 0 < len(words) <= _MOST + 1 and words[-1] in ("each", "them", "apiece", "one")


def _field(item: Item) -> str | None:
    """The field that a noun names, if it can be told beside a member."""
    if item.last in _FORMS:
        return "form"
    named = next((s.field for s in item.senses if isinstance(s, Property)), None)
    if named is None:
        made = constraint(item)
        concept = item.get(Concept)
        if made is None or concept is None or not made.noun:
            return None
        named = made.field or ("body" if any(f in _GIVERS for f in made.features) else None)
    return named if named in _TOLD else None


_GIVERS = frozenset(("class:organisation", "kind:festival", "kind:association", "kind:guild"))
