"""Whether the words of a fact say which one, or of what kind, the thing is that is asked about.

"Which season was it renewed for?" is answered by "a sixth season", and what a kind, a part or a side of something is by
what the fact says beside the word for that thing.
"""

from __future__ import annotations

from collections.abc import Sequence

from balcer import Entity, fold, stem, stems, words
from balcer_chat.grammar.wanted import ENDS
from balcer_chat.lexicon.lands import peoples
from balcer_chat.lexicon.light import says_little
from balcer_chat.lexicon.nouns import answer_type, members
from balcer_chat.lexicon.thesaurus import alternates
from balcer_chat.plan.query import Asks, Query
from balcer_chat.text.numbers import ordinal

_LEAVING = frozenset(("from", "flee", "fled", "fleeing", "left", "leave", "leaving", "escape", "escaped", "native"))
"""With these a country is where somebody comes from, as the word for its people tells."""
_PARTS = stems(
    "kind sort type class category form genre style variety breed line part side aspect area branch chapter piece "
    "element field brand manner"
)
"""Nouns for a kind or a part of what follows behind "of"."""
_JOINED = frozenset(("of", "about", "on", "between", "among", "for"))
_JOINS = frozenset(("of", "as"))
_NEAR = 3


def part_of(query: Query) -> str:
    """The noun of which a kind or a part is asked for ("what kind of *work* ..."); empty if none is.

    Args:
        query: the question.
    """
    said = query.said
    at = next((n for n, word in enumerate(said[1:-2], 1) if stem(word) in _PARTS and said[n + 1] == "of"), None)
    if at is None or not {"what", "which"} & set(said[max(0, at - _NEAR) : at]):
        return ""
    rest = said[at + 2 :]
    while rest and rest[0] in ENDS:
        rest = rest[1:]
    end = next((n for n, word in enumerate(rest) if word in ENDS), len(rest))
    noun = rest[end - 1] if 0 < end <= _NEAR else ""
    return "" if answer_type(noun) == "place" else noun


def says_which(query: Query, row: Entity) -> bool:
    """Does the sentence of a fact say more of what is asked about than the question does?

    Args:
        query: the question.
        row: the fact.
    """
    told, asked = words(row.sentence()), stems(query.text)
    if told_members(query) & stems(row.sentence()) - asked:
        return True
    if noun := part_of(query):
        like = {stem(noun), *(stem(word) for word in alternates(noun))}
        return any(_more(told, n, asked) for n, word in enumerate(told) if stem(word) in like)
    noun = query.target.text if query.target is not None else ""
    return any(
        _numbered(told, n) and told[n - 1] not in query.text.lower() for n, word in enumerate(told)
        if stem(word) == stem(fold(noun))
    )  # fmt: skip


def told_members(query: Query) -> frozenset[str]:
    """The stems of words for what the noun asked for may stand for ("which dark chapter": a *war*).

    Args:
        query: the question.
    """
    if query.asks not in (Asks.WHICH, Asks.WHAT) or query.target is None or not (query.names or len(query.must) > 1):
        return frozenset()
    noun = words(query.target.text)
    if noun[-1:] in (("country",), ("nation",), ("land",), ("homeland",)):
        return peoples() if _LEAVING & set(words(query.text)) else frozenset()
    return members(*(noun[:-1] if noun[-1:] == ("of",) else noun))


def _numbered(told: Sequence[str], at: int) -> bool:
    """Is there an ordinal in front of a noun ("a *sixth* season")?"""
    return at > 0 and ordinal(told[at - 1]) is not None


def _more(told: Sequence[str], at: int, asked: frozenset[str]) -> bool:
    """Does a word beside a noun say of what kind it is, or which part of it is meant?"""
    before = told[at - 1] if at else ""
    if before and before not in ENDS and not says_little(before) and stem(before) not in asked:
        return True
    for n in range(max(1, at - _NEAR), at):
        if told[n] in _JOINS and stem(told[n - 1]) not in asked:
            return True  # "the ambiguities of the justice system", "pots as works of art"
    behind = [word for word in told[at + 2 : at + 2 + _NEAR] if word not in ENDS]
    return told[at + 1 : at + 2] != () and told[at + 1] in _JOINED and any(stem(w) not in asked for w in behind)
