"""A line with the words that the grammar reads in place of its turns of phrase; the items that a group covers stay."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from balcer_chat.grammar.turns.contests import CONTESTS
from balcer_chat.grammar.turns.everyday import EVERYDAY
from balcer_chat.grammar.turns.holdings import HOLDINGS
from balcer_chat.grammar.turns.lists import LISTS
from balcer_chat.grammar.turns.people import PEOPLE
from balcer_chat.grammar.turns.places import PLACES
from balcer_chat.grammar.turns.times import TIMES
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.lexicon.senses import Name
from balcer_chat.text.items import Item, Items, linked

_TURNS = (*EVERYDAY, *LISTS, *PEOPLE, *HOLDINGS, *PLACES, *CONTESTS, *TIMES)
"""Each that fits is taken, one after another."""
_PRONOUNS = {"he": ("he", "his"), "she": ("she", "her"), "they": ("they", "their")}
"""What stands for the record's person in what is read instead, where it says "{he}" or "{his}"."""
_OF_OTHERS = {"he": frozenset(("she", "her", "hers")), "she": frozenset(("he", "him", "his"))}
"""Pronouns of somebody else, by those of the record's person."""


def turned(lexicon: Lexicon, items: Items) -> Items:
    """A line with the words that are read in place of its turns of phrase.

    A group of a pattern parts no item, but one that is called "cut" may end inside one.

    Args:
        lexicon: the lexicon of the record.
        items: the items of the line.

    >>> import balcer
    >>> from balcer_chat.chat import lexicon_of
    >>> lexicon = lexicon_of(balcer.load())
    >>> line = linked("By how many years does Hopewell precede Jo?", lexicon)
    >>> [item.word for item in turned(lexicon, line) if not item.stop]
    ['how many', 'years', 'between', 'hopewell', 'and', 'jo']
    """
    said = {word for item in items for word in item.words or (item.text,)}
    own = lexicon.record.person.pronouns or "he"
    another = not said.isdisjoint(_OF_OTHERS.get(own, ()))  # "and what does she do?", of somebody told before
    meant = [turn for turn in _TURNS if not turn.said.isdisjoint(said) and not (another and turn.of_the_person)]
    if not meant:
        return items
    text, places = _spread(items)
    for turn in meant:
        if (found := turn.found(text)) is None:
            continue
        groups = {
            name: _covered(items, places, *found.span(name), lexicon if name == "cut" else None)
            for name in found.groupdict()
        }
        if all(group is not None for group in groups.values()):
            items = _written(lexicon, items, turn.instead, {k: v or () for k, v in groups.items()})
            text, places = _spread(items)
    return items


def _spread(items: Items) -> tuple[str, list[tuple[int, int]]]:
    """The words and marks of a line with blanks between them, and where each item begins and ends."""
    text, places = "", []
    for item in items:
        text += " " if text else ""
        start = len(text)
        text += item.text if item.stop else item.word
        places.append((start, len(text)))
    return text, places


def _covered(
    items: Items, places: Sequence[tuple[int, int]], start: int, end: int, lexicon: Lexicon | None
) -> Items | None:
    """The items that a group covers; None if it parts one, which it may at its end if a lexicon can read the rest."""
    kept = [n for n, (a, b) in enumerate(places) if a < end and b > start]
    if kept and places[kept[0]][0] < start:
        return None
    covered = tuple(items[n] for n in kept)
    if not kept or places[kept[-1]][1] <= end:
        return covered
    if lexicon is None or covered[-1].get(Name) is not None:
        return None
    words = " ".join(covered[-1].words)[: end - places[kept[-1]][0]]  # "films in | date order"
    return (*covered[:-1], *linked(words, lexicon, covered[-1]))


def _written(lexicon: Lexicon, items: Items, instead: str, groups: dict[str, Items]) -> Items:
    """What is read instead, its own words linked."""
    out: list[Item] = []
    own = _PRONOUNS.get(lexicon.record.person.pronouns or "he", _PRONOUNS["they"])
    for n, part in enumerate(re.split(r"\{(\w+)\}", instead.replace("{he}", own[0]).replace("{his}", own[1]))):
        if n % 2:
            out += groups[part]
        elif part.strip():
            at = out[-1].first if out else items[0].first
            out += [attrs.evolve(i, first=at) for i in linked(part.strip(), lexicon)]
    return tuple(out)
