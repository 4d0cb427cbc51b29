"""Parts of places, and where things are kept, put into the words that the rest of the grammar reads.

"Which part of town A ..."           which A area
"Where does the collection live?"    where is the collection kept
"""

from __future__ import annotations

from balcer import Place
from balcer_chat.grammar.conditions import constraint
from balcer_chat.grammar.wanted import ENDS
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.lexicon.senses import Name
from balcer_chat.text.items import Item, Items, linked

_PARTS = frozenset((
    "part", "parts", "area", "areas", "region", "regions", "corner", "district", "districts", "quarter", "section",
    "side", "end", "bit", "neighbourhood", "neighborhood", "neighbourhoods", "neighborhoods", "borough", "zone",
))  # fmt: skip


def part_of_place(lexicon: Lexicon, items: Items) -> Items:
    """What is read off "which part of A", where A is a place: which area of it."""
    for n, item in enumerate(items[:-2]):
        part = items[n + 1] if len(item.words) == 1 else item
        if item.lead not in ("which", "what") or not {part.last, *part.words[-2:-1]} & _PARTS:
            continue
        rest = items[n + 2 :] if part is not item else items[n + 1 :]
        if part.last != "of":
            rest = rest[1:] if rest[0].word == "of" else ()
        while rest and rest[0].word in ("the", "town", "city"):
            rest = rest[1:]
        name = rest[0].get(Name) if rest else None
        if name is not None and name.ids and all(i.startswith(f"{Place.prefix}:") for i in name.ids):
            return (*items[:n], *linked("which", lexicon, item), rest[0], *linked("area", lexicon, item), *rest[1:])
    return items


_DWELLS = frozenset(("live", "reside", "sit", "dwell", "hang", "rest", "lodge", "living", "residing", "sitting"))
_HELD = ("kind:", "group:", "form:", "class:work", "class:collection", "class:publication")


def dwelling(lexicon: Lexicon, items: Items) -> Items:
    """What is read off "where does the collection live now", of things: where it is kept."""
    at = next((n for n, i in enumerate(items[:-2]) if i.word in ("where", "in which museum", "in whose museum")), -1)
    if at < 0 or items[at + 1].lead not in ("do", "does", "did", "is", "are"):
        return items
    verb = next((n for n in range(at + 3, len(items)) if items[n].lead in _DWELLS), 0)
    thing = items[at + 2 : verb]
    end = next((n for n, i in enumerate(thing) if n and i.word in ENDS), len(thing))
    if any(i.stop for i in thing) or not thing or not _is_held(thing[end - 1]):
        return items
    rest = items[verb + 1 :]
    return (items[at], *linked("is", lexicon, items[at]), *thing, *linked("kept", lexicon, items[verb]), *rest)


def _is_held(item: Item) -> bool:
    """Can it be kept somewhere: a work, a book, a collection?"""
    if (name := item.get(Name)) is not None:
        return any(i.startswith(("work:", "collection:", "publication:")) for i in name.ids)
    made = constraint(item)
    return made is not None and made.noun and made.target != "who" and any(f.startswith(_HELD) for f in made.features)
