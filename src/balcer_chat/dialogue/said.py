"""How much a question says by itself of what it is about."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from balcer_chat.dialogue.focus import IT, PERSONS, THEY
from balcer_chat.grammar.conditions import constraint
from balcer_chat.plan.query import Asks, Query
from balcer_chat.text.items import Item


def only_names(query: Query) -> bool:
    """Is it a name and nothing else ("Toronto?"), after a question a part to be put in the place of another?"""
    return bool(query.names) and not (query.dates or query.pronouns or query.subject or says_more(query))


def says_more(query: Query) -> bool:
    """Does a line say more than a name or a date to be put in a place?"""
    told = [c for c in query.must if c.kind != "name" and not c.soft]
    return bool(told or query.unknown or query.missing or query.fields or query.target)


def is_whole(query: Query) -> bool:
    """Does a question say enough of what it is about to be asked of anybody: a name and more, or a few words?"""
    if IT & set(query.pronouns) or "other" in query.operators:
        return False
    said = [c for c in query.hard if c.kind != "name" and not c.generic]
    if query.target is not None and query.target.kind == "concept" and query.target not in said:
        said.append(query.target)
    return len(said) + len(query.names) + (query.order is not None) > 1 and bool(said)


def is_complete(query: Query) -> bool:
    """Does a question stand on its own?"""
    if query.names or query.subject or query.possessive:
        return True
    if is_fragment(query):
        return False
    doer = query.asks is Asks.WHO and all(c.is_role for c in query.hard)
    return query.asks not in (Asks.WHAT, Asks.ABOUT) and not doer


def is_definite(items: Sequence[Item], query: Query) -> bool:
    """Is something spoken of as known ("who wrote *the last episode*?"), and not said of what it is?"""
    if query.names or query.dates or query.subject or query.possessive or query.pronouns or query.target is not None:
        return False
    nouns = (constraint(two) for one, two in itertools.pairwise(items) if one.word == "the")
    return any(made is not None and made.kind == "concept" and made.noun for made in nouns)


def is_fragment(query: Query) -> bool:
    """Is it a part of a sentence ("at the end of which season?")?"""
    return not _PREPOSITIONS.isdisjoint(query.said[:1]) and not (query.names or query.subject)


_PREPOSITIONS = frozenset(("at", "by", "for", "from", "in", "of", "on", "to", "under", "with"))


def is_thin(query: Query) -> bool:
    """Does a question say nothing of what it is about ("why?", "in which publication?")?"""
    if any(not c.generic for c in query.hard) or query.dates:
        return False
    if query.subject and query.asks in (Asks.ABOUT, Asks.WHO) and not query.pronouns and not query.must:
        return False  # "who is he?"
    return query.target is None or (not (query.subject or query.possessive) and len(query.said) < 5)


def points_back(query: Query) -> bool:
    """Is a pronoun all that a question is about? With a name, a date or "he", "it" may be no more than a filler."""
    filled = query.names or query.dates or ((query.subject or query.possessive) and query.hard)
    return not filled and bool((IT | THEY | PERSONS) & set(query.pronouns))


def picks(query: Query) -> bool:
    """Does it ask for some of the things spoken of ("which of them ...?")?"""
    said = query.said
    near = said[:2] in (("which", "one"), ("which", "ones")) or any(
        one in _ONE and other == "of" for one, other in itertools.pairwise(said)
    )
    return query.asks in (Asks.WHICH, Asks.WHO, Asks.WHAT, Asks.WHETHER) and near and bool(THEY & set(query.pronouns))


_ONE = frozenset(("which", "who", "what", "whom", "one", "ones", "any", "some"))
