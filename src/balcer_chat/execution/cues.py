"""The parts of a question as cues: what of it each fact bears out, and how much that says.

A cue counts most where a fact has it as a feature, less where it stands in the fact's words, least where what the fact
is about has it.
"""

from __future__ import annotations

import math
from collections.abc import Set as AbstractSet

import attrs

from balcer import Collection, Creation, Credit, Event, Exhibition, Person, fold, stem, stems, words
from balcer_chat.execution.deeds import asked_verb, is_any_deed
from balcer_chat.execution.qualified import part_of, told_members
from balcer_chat.execution.search import on_dates
from balcer_chat.lexicon.index import Index
from balcer_chat.lexicon.light import says_little
from balcer_chat.lexicon.nouns import answer_type
from balcer_chat.lexicon.thesaurus import alternates
from balcer_chat.plan.query import Asks, Constraint, Query, When
from balcer_chat.value import Value

_FEATURE, _WORDS, _LIKE, _NEAR = 1.0, 0.8, 0.6, 0.45
"""How much a cue counts: by a feature, by its own words, by words like it, by what the fact is about."""
_WEIGHT = {"name": 3.0, "concept": 2.0, "word": 2.0, "property": 0.8}
_SOFT = 0.6


@attrs.frozen(eq=False, repr=False, slots=False)
class Cue(Value):
    """A part of the question that a fact may bear out.

    Args:
        text: its words.
        weight: how much it says.
        needed: it says something; few of these may be left over.
        hard: no fact without it answers.
        found: for each degree of evidence the rows that bear it out so, the strongest first.
        spare: a verb for nearly any deed, which may be left over where the rest tells enough.
    """

    text: str
    weight: float
    needed: bool
    hard: bool
    found: tuple[tuple[float, AbstractSet[int]], ...]
    spare: bool = False

    def borne_out(self, n: int) -> float:
        """How well a row bears it out."""
        return next((degree for degree, rows in self.found if n in rows), 0.0)


def of_itself(query: Query) -> bool:
    """Is it asked what something is or holds, so that the thing itself is the first to tell?"""
    return query.asks in _OF_ITSELF or is_general(query)


_OF_ITSELF = (Asks.WHAT, Asks.ABOUT)


def is_general(query: Query) -> bool:
    """Is a thing of whatever kind asked for ("the thing he was up for")?"""
    target = query.target
    if target is None or not target.generic or query.asks not in (Asks.WHICH, Asks.WHAT):
        return False
    return len(target.features) > 1 and all(f.startswith("class:") for f in target.features)


def is_typed(query: Query) -> bool:
    """Is a thing of some kind asked for, so that a word for a field ("belongs to") only leads up to it?"""
    return query.target is not None and query.target.kind == "concept" and not query.target.generic


def weighed(index: Index, query: Query) -> list[Cue]:
    """The parts of a question as cues.

    Args:
        index: the facts.
        query: the question.
    """
    told = [*query.must, *query.doubted, *query.hints]
    if query.target is not None:
        told.append(query.target)
    cues = [_cue(index, query, c) for c in told]
    cues += [_timed(index, when) for when in query.dates]
    return cues


def _cue(index: Index, query: Query, condition: Constraint) -> Cue:
    said = [s for s in condition.weak or stems(condition.text) if len(s) > 1]
    if condition is query.target and (noun := part_of(query)):
        said = [stem(noun)]
    inside: AbstractSet[int] = frozenset()
    exact, like, near = set[int](), set[int](), set[int]()
    if condition.kind == "word":
        inside = index.find(condition.features)
        inside |= set() if _numbers(condition.text) else index.with_words(said)
        like = {n for s in index.in_texts(alternates(fold(condition.text))) for n in index.rows_with(f"w:{s}")}
        verb = asked_verb(query) == fold(condition.text) or (
            query.asks is Asks.WHEN and not _after_article(query, condition)
        )
        near = set() if verb else _beside(index, inside | like)  # what is near did not do it
    elif condition.kind == "name":
        exact = index.find(condition.features) | {index.number[i] for i in condition.ids}
        exact |= index.find(f"about:{i}" for i in condition.ids)
        kinds = {type(index.record[i]) for i in condition.ids}
        if not any(issubclass(kind, Creation) for kind in kinds):
            inside = index.with_words(condition.weak)
            near = _beside(index, exact | inside)
            if any(issubclass(kind, Person) for kind in kinds):
                near = {n for n in near if not isinstance(index.rows[n], Credit)}
                if query.asks is Asks.WHEN or (query.target is not None and _EPISODE & query.target.features):
                    near = set()  # when it was is not when somebody did something about it
            if any(f.startswith("nationality:") for f in condition.features) and query.asks is Asks.WHO:
                near = set()  # where people work does not make them natives
    else:
        exact = index.find(condition.features)
        prefixes = {f.partition(":")[0] for f in condition.features}
        if not prefixes & _FIRM:
            inside = index.with_words(said)
            like = set().union(*(index.rows_with(f) for f in condition.synonyms))
        if "role" in prefixes and _more_told(query, condition):
            exact |= index.find(f"occupation:{s}" for s in said)
        if "role" in prefixes and _describes(index, query, condition):
            told = {n for n in index.with_words(said) if not isinstance(index.rows[n], Credit)}
            like = told | {n for n in _beside(index, exact) if isinstance(index.rows[n], _THINGS)}
        if "role" in prefixes:
            near = _by_named(index, query, exact)
        if prefixes <= _NOUNS:
            near = _beside(index, exact | inside)
    if condition is query.target and (things := told_members(query) - stems(query.text)):
        like = like | index.find(f"w:{s}" for s in things)
    asked = query.asks in _OF_ITSELF and query.wanted is not None and query.wanted.noun in words(condition.text)
    if asked:
        near = set()  # "what was the *conflict* between them?" is told by no show that one of them was in
    if condition.ids and of_itself(query):
        exact = exact | {index.number[i] for i in condition.ids}
    weight = _WEIGHT[condition.kind]
    if condition.kind == "word":
        weight *= _rarity(index, len(inside | like))
    if condition.soft or condition.generic:
        weight *= _SOFT
    light = all(says_little(w) for w in words(condition.text))
    held = condition is query.target and condition.kind == "property" and condition.field  # what a fact must give
    passing = condition in query.hints and (is_typed(query) or bool(told_members(query)))
    sourced = any(f.startswith("src:") for c in query.must for f in c.features)
    passing |= sourced and said[:1] != [] and said[0] in _REPORTS
    needed = not (light or condition.generic or passing)
    if condition in query.doubted:
        needed, near = True, set()
        inside = index.with_words(condition.weak)
    spare = needed and condition not in query.doubted and is_any_deed(query, condition)
    hard = needed and not spare and not held and (
        condition.kind == "name" or condition in query.doubted or condition is query.target
        or (asked and condition.kind == "concept") or (condition.kind == "word" and _restricts(condition.text))
        or any(f.startswith(_RELATIONS) and not (like and f.startswith("role:")) for f in condition.features)
    )  # fmt: skip
    return Cue(
        condition.text,
        weight,
        needed,
        hard,
        ((_FEATURE, exact), (_WORDS, inside), (_LIKE, like), (_NEAR, near)),
        spare,
    )


def _numbers(text: str) -> bool:
    """Does a word count, so that no other will do ("season 9")?"""
    return any(map(str.isdecimal, text))


def _restricts(text: str) -> bool:
    """Is it a number, colour or side, for which no other will do ("season 9", "the *green* room")?"""
    return _numbers(text) or text.lower() in _RESTRICTING


_RESTRICTING = frozenset((
    "red", "orange", "yellow", "green", "blue", "purple", "violet", "pink", "brown", "black", "white", "grey", "gray",
    "golden", "silver", "north", "south", "east", "west", "northern", "southern", "eastern",
    "western", "upper", "lower", "male", "female",
))  # fmt: skip


def _after_article(query: Query, condition: Constraint) -> bool:
    """Has a word an article or the like in front of it, so that it is a noun and no verb?"""
    before, found, _ = f" {fold(query.text)} ".partition(f" {fold(condition.text)} ")
    return bool(found) and before.split()[-1:] != [] and before.split()[-1] in _ARTICLES


_REPORTS = stems("say claim state mention tell note report credit declare assert maintain hold describe put speak")
"""What a source does that is named ("the profile *mentions* ...")."""
_ARTICLES = frozenset(
    ("the", "a", "an", "his", "her", "its", "their", "of", "on", "in", "at", "for", "by", "with", "from")
)
_EPISODE = frozenset(("kind:episode",))
_OF_THINGS = (Asks.WHAT, Asks.WHICH, Asks.WHERE, Asks.WHY, Asks.HOW, Asks.COUNT, Asks.ABOUT, Asks.DURATION)
"""Questions that are not about who did something, so that what was done only describes the thing."""
_THINGS = (Creation, Collection, Event, Exhibition)
_FIRM = frozenset(("role", "won", "nominated", "lost", "mention", "class", "rel", "mark", "finale", "n"))
"""Kinds of features for which words in a text are no evidence."""
_RELATIONS = ("role:", "won:", "nominated:", "lost:", "mention:", "rel:", "mark:", "class:jury", "class:donation")
_NOUNS = frozenset(("kind", "group", "form", "w", "solo", "spinoff"))
"""Kinds of features that what a fact is about may have in its stead."""


def _more_told(query: Query, role: Constraint) -> bool:
    """Is more told than a name and a role, so that the role may describe somebody, and is not all that is asked?"""
    return any(c.kind in ("concept", "word") and not c.generic and c.features != role.features for c in query.must)


def _describes(index: Index, query: Query, role: Constraint) -> bool:
    """Does a role only describe what is asked for, rather than say what somebody did?

    So it does where no person is asked for and nobody else is named, and where another role is asked for ("the actor
    who plays the writing friend").
    """
    if query.asks in _OF_THINGS:
        made = role.noun and role is not query.target and _after_article(query, role)
        if made and answer_type(*words(role.text)) is None:
            return True  # "the best of his *photographs*"
        return not _others(index, query) and not (query.subject and role in query.hard and _asks_for_books(query))
    roles = [c for c in query.conditions if c.is_role]
    return query.asks is Asks.WHO and len(roles) > 1 and roles[0].features != role.features


def _by_named(index: Index, query: Query, did: AbstractSet[int]) -> set[int]:
    """What is told of that which somebody who is named did a deed on ("the book that *X paid for*")."""
    if query.asks in (Asks.WHO, Asks.WHEN):
        return set()
    named = set(query.ids)
    credits = (row for row in (index.rows[n] for n in did) if isinstance(row, Credit) and row.person.id in named)
    works = {index.number[row.work.id] for row in credits}
    return works.union(*(index.beside.get(n, set()) for n in works))


def _asks_for_books(query: Query) -> bool:
    """Are books asked for, of which somebody may be the author?"""
    return query.target is not None and bool(query.target.features & {"kind:book", "kind:biography"})


def _others(index: Index, query: Query) -> bool:
    """Is somebody else named, who then is the one to have done it?"""
    return any(isinstance(index.record[i], Person) for i in query.ids)


def _rarity(index: Index, count: int) -> float:
    """A word that few facts have says more."""
    return 0.6 + 0.4 * math.log((len(index.rows) + 1) / (count + 1)) / math.log(len(index.rows) + 1)


def _timed(index: Index, when: When) -> Cue:
    dated = on_dates(index, None, (when,))
    if when.span.named is not None:
        event = index.number[when.span.named]  # it tells what came after it, or it was told for its own sake
        dated |= {event} | index.beside.get(event, set())
    first, last = when.span.years
    told = index.with_words((str(first), str(last))) if when.relation == "in" else frozenset()  # a title may have them
    near = _beside(index, dated) if when.relation == "in" else set()
    return Cue(when.span.text, 2.0, True, True, ((_FEATURE, dated), (_WORDS, told), (_NEAR, near)))


def _beside(index: Index, rows: AbstractSet[int]) -> set[int]:
    """The rows about something that is among these rows, and what these rows are about."""
    return set().union(*(index.beside[n] for n in rows if n in index.beside)) if rows else set()
