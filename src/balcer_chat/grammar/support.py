"""Verbs that say little elsewhere: those that only carry a noun of what is done, and those that are the point."""

from __future__ import annotations

from collections.abc import Sequence

from balcer_chat.grammar.conditions import constraint
from balcer_chat.lexicon.senses import Name
from balcer_chat.text.items import Item


def means_him(item: Item) -> bool:
    """Is it a pronoun for somebody who does something?"""
    return item.word in ("he", "she", "they", "him", "her")


def supports(items: Sequence[Item], n: int) -> bool:
    """Does a verb that says little go with a noun that says what is done ("*sit* on a jury", "a show was *held*")?"""
    if items[n].last in _PLAIN:
        return True
    if items[n].last in _GROUND:
        before = items[n - 1].get(Name) if n else None
        return before is not None and before.told  # "on Chinese soil"
    if items[n].last not in _SUPPORT:
        return False
    made = [c for k, item in enumerate(items) if k != n and (c := constraint(item)) is not None]
    named = any(i.startswith(_SHOWS) or f.startswith("n:") for c in made for i in (c.ids or ("",)) for f in c.features)
    return named or any(c.noun and not c.generic and any(f.startswith(_DEEDS) for f in c.features) for c in made)


_SUPPORT = frozenset((
    "sit", "sits", "sat", "sitting", "serve", "served", "serves", "serving", "stand", "stood", "hold", "holds", "held",
    "holding", "bear", "bears", "bore", "carry", "carries", "carried", "put", "set", "reach", "reached", "reaches",
    "fall", "fell", "lie", "lay", "lies", "belong", "belongs", "belonged", "figure", "figures", "figured", "feature",
    "features", "exist", "exists", "existed", "involve", "involves", "concern", "provide", "provided", "enter",
    "entered", "turn", "place", "placed", "working", "undertake", "occupy", "occupied", "fill", "filled", "act",
))  # fmt: skip
"""Verbs that say no more than the noun that they go with."""
_DEEDS = ("class:jury", "class:lecture", "class:exhibition", "class:donation", "role:", "kind:", "has:venue", "rel:")
"""Features of what nouns of deeds and posts mean."""
_SHOWS = ("exhibition:", "collection:", "jury:")
_GROUND = frozenset(("soil", "ground", "territory", "land", "turf", "shores", "side"))
_PLAIN = frozenset(("story", "stories", "tale", "tales", "kinds", "types", "sorts", "particulars", "presence", "own"))
"""Nouns that a name or a kind beside them gives their meaning."""


def attains(items: Sequence[Item], n: int) -> bool:
    """Does a verb only say that what is achieved was achieved ("which milestones did it *hit*")?"""
    if items[n].word not in _ATTAINING:
        return False
    made = (constraint(item) for k, item in enumerate(items) if k != n)
    return any(c is not None and c.noun and "achieved:yes" in c.features for c in made)


_ATTAINING = frozenset((
    "hit", "hits", "hitting", "reach", "reached", "reaches", "make", "made", "score", "scored", "land", "landed",
    "post", "posted", "set", "pass", "passed", "gain", "gained", "see", "saw", "fall", "fell", "falls", "belong",
    "come", "came", "secure", "secured", "clinch", "clinched", "enjoy", "enjoyed", "celebrate", "celebrated", "log",
    "logged", "deliver", "delivered", "earn", "earned", "register", "registered", "bring", "brought", "meet", "met",
))  # fmt: skip
"""Verbs that go with nouns for achievements and say no more than these."""


def minds(items: Sequence[Item], n: int) -> bool:
    """Is a word that says little elsewhere the verb of a yes/no question ("did she *like* it?")?"""
    if items[n].word not in _MENTAL or not any(i.word in ("did", "does", "do") for i in items[:2]):
        return False
    before = items[n - 1]
    return n > 1 and (means_him(before) or before.get(Name) is not None or before.word in ("ever", "really", "also"))


_MENTAL = frozenset((
    "like", "want", "need", "know", "remember", "recall", "think", "guess", "mean", "suppose", "see", "find", "wonder",
    "appreciate", "look", "listen", "check", "tell", "ask",
))  # fmt: skip
