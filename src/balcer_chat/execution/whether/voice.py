"""Who did it to whom: what a body gave it did not receive, and what is told of one is not told of another.

A fact holds all that a question names, and the question may still turn it round: "did the festival receive the award?"
"""

from __future__ import annotations

from balcer import (
    Award,
    Collection,
    Credit,
    Donation,
    Entity,
    Event,
    Party,
    Person,
    Publication,
    Quotation,
    Reception,
    Relationship,
)
from balcer import words as words_of
from balcer_chat.lexicon.index import Index, concerns
from balcer_chat.plan.query import Query

DOING = frozenset(("did", "does", "do", "has", "had", "have"))
BEING = frozenset(("is", "was", "are", "were"))
"""What yes/no questions begin with: those of what somebody does, and those of what is done or what somebody is."""
RECEIVING = frozenset((
    "receive", "received", "get", "got", "gotten", "win", "won", "take", "took", "taken", "earn", "earned", "collect",
    "collected", "accept", "accepted", "gain", "gained", "obtain", "obtained", "scoop", "scooped", "land", "landed",
    "bag", "bagged", "acquire", "acquired",
))  # fmt: skip
GIVING = frozenset((
    "give", "gave", "given", "donate", "donated", "present", "presented", "bestow", "bestowed", "hand", "handed",
    "gift", "gifted", "award", "awarded", "bequeath", "bequeathed", "lend", "lent", "grant", "granted",
))  # fmt: skip
_SAYING = frozenset((
    "call", "called", "say", "said", "describe", "described", "praise", "praised", "criticise", "criticised",
    "criticize", "criticized", "attack", "attacked", "joke", "joked", "mock", "mocked", "rank", "ranked", "rate",
    "rated", "name", "named", "dub", "dubbed", "hail", "hailed", "deem", "deemed", "review", "reviewed", "slam",
    "slammed", "pan", "panned", "label", "labelled", "labeled", "mention", "mentioned", "select", "selected", "choose",
    "chose",
))  # fmt: skip
_BY_ONESELF = frozenset((
    "work", "worked", "serve", "served", "assist", "assisted", "study", "studied", "join", "joined", "move", "moved",
    "act", "acted", "attend", "attended", "graduate", "graduated", "return", "returned", "enrol", "enroll", "enrolled",
))  # fmt: skip
"""What somebody does, and is not done to another."""


def agrees(index: Index, query: Query, row: Entity) -> bool:
    """Does a fact tell it of the one who is asked about, where the question says who did it or who is what?

    Args:
        index: the facts.
        query: a yes/no question.
        row: a fact that meets its conditions.
    """
    said = query.said
    if said[:1] and said[0] in DOING and any(_is_merged(words_of(c.text), said) for c in query.names):
        return False  # the one who did it is taken for a part of the name of something
    if said[:1] and _is_turned(query, said):
        return False
    who, at = _subject(index, query, said)
    if not who:
        return True
    if said[0] in BEING:
        return _is_what(query, row, said[at : at + 1], who)
    if said[0] not in DOING:
        return True
    verb = next((w for w in said[at:] if w not in _ADVERBS), "")
    if isinstance(row, Award) and verb in RECEIVING:
        return row.body not in who or row.recipient in who
    if isinstance(row, Donation) and verb in RECEIVING | GIVING:
        return bool(who & ({row.recipient} if verb in RECEIVING else set(row.donors)))
    if isinstance(row, Collection) and verb in GIVING:
        return False  # it is there, and who gave it is told elsewhere
    if isinstance(row, Quotation) and not who & {row.speaker, row.appears_in}:
        return False
    if isinstance(row, Reception) and row.by and verb in _SAYING:
        return bool(who & {*row.by, row.character, row.work})
    if isinstance(row, Event) and verb in _BY_ONESELF and said[said.index(verb) + 1 :][:1] == ("with",):
        return bool(who & set(concerns(row)))
    if isinstance(row, Event | Credit) and verb in _BY_ONESELF:
        return row.person is None or row.person in who
    roles = {f for c in query.must if c.text.lower() == verb for f in c.roles}
    if not roles:
        return True
    if isinstance(row, Credit):
        return f"role:{row.role.value}" in roles
    if isinstance(row, Publication) and any("publisher" in role for role in roles):
        return bool(who & set(row.publishers))
    return not isinstance(row, Quotation | Reception)


_ADVERBS = frozenset(
    ("ever", "really", "actually", "also", "once", "indeed", "then", "never", "himself", "herself", "be", "been")
)


def _subject(index: Index, query: Query, said: tuple[str, ...]) -> tuple[set[Entity], int]:
    """The people or bodies named right behind the auxiliary, and where the rest begins; none if it is no such name."""
    start = 2 if said[1:2] == ("the",) else 1
    rest = said[start:]
    for condition in query.names:
        parties = {index.record[i] for i in condition.ids}
        named = words_of(condition.text)
        size = next((len(named) - k for k in range(len(named)) if rest[: len(named) - k] == named[k:]), 0)
        if size and parties and all(isinstance(p, Party) for p in parties):
            return parties, start + size
    person = index.record.person
    names = (words_of(name) for name in (*person.names, str(person.family_name or ""), "he", "she") if name)
    size = max((len(name) for name in names if rest[: len(name)] == name), default=0)
    return ({person}, start + size) if size else (set(), 0)


def _is_turned(query: Query, said: tuple[str, ...]) -> bool:
    """Is the one that something is a spin-off of named first ("was the old show a spin-off of the new one")?"""
    others = [c for c in query.must if any(f.startswith("spin_off_of:") for f in c.features)]
    named = [c for c in query.names if c.ids and c not in others]
    if not others or not named or said[0] not in BEING:
        return False
    return query.text.find(others[0].text) < query.text.find(named[0].text)


def _is_merged(named: tuple[str, ...], said: tuple[str, ...]) -> bool:
    """Is a name put together from words that stand apart, the last of them right behind the auxiliary?"""
    rest = said[2:] if said[1:2] == ("the",) else said[1:]
    apart = f" {' '.join(named)} " not in f" {' '.join(said)} "
    return apart and any(rest[: len(named) - k] == named[k:] for k in range(1, len(named)))


def _is_what(query: Query, row: Entity, rest: tuple[str, ...], who: set[Entity]) -> bool:
    """What a person is ("is Ada Lark a painter?") is told of that person, and not of somebody tied to them."""
    plain = not (query.subject or query.possessive or len(query.names) > 1)
    tie = any(f.startswith("rel:") for c in query.must for f in c.features)
    described = rest in (("a",), ("an",), ("the",)) and all(isinstance(p, Person) for p in who)
    return not (isinstance(row, Relationship) and plain and described and not tie)
