"""Whether what was found is of the type that the question wants."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

import attrs

from balcer import (
    Creation,
    Credit,
    Donation,
    Entity,
    Event,
    Exhibition,
    Jury,
    Lecture,
    Organisation,
    Party,
    Period,
    Person,
    PersonKind,
    Place,
    Quotation,
    Reception,
    Relationship,
    Role,
    Statement,
    Work,
    fold,
    stem,
    stems,
)
from balcer_chat.execution.lands import lies_there, with_towns
from balcer_chat.execution.news import tells_news
from balcer_chat.execution.people import acted, forms, is_a, is_like, tells_of_people
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.lexicon.features import filled
from balcer_chat.lexicon.index import Index
from balcer_chat.lexicon.nouns import answer_types
from balcer_chat.lexicon.vocabulary import vocabulary
from balcer_chat.plan.query import Asks, Query, Wanted


def fitting(index: Index, query: Query, result: Result) -> Result:
    """The result, if it holds a value of the type wanted; else that it is not stated, with the facts as the nearest.

    Facts that fit the words less well, but hold such a value, come before that.

    Args:
        index: the facts.
        query: the question.
        result: what was found for it.
    """
    if result.verdict is not Verdict.FOUND or query.computes or fits(index, query, result):
        return result
    if (other := proven(index, query)) is not None and fits(index, query, other):
        return other
    if rows := _naming(index, query, result):
        return attrs.evolve(result, rows=rows, values=rows, field=None)
    return Result(query, Verdict.UNSTATED, result.rows if len(result.rows) <= _FEW else ())


_FEW = 3


def _naming(index: Index, query: Query, result: Result) -> tuple[Entity, ...]:
    """The facts whose sentences name whom a noun says ("the name of the *governor* who ...")."""
    want = query.wanted
    if want is None or want.kind != "person" or not want.by_name or query.asks is Asks.WHO or len(result.rows) > _FEW:
        return ()
    if not tells_news(index, query, result):
        return ()
    told = (row for row in result.rows if not isinstance(row, Work))  # a work tells of many
    return tuple(row for row in told if tells_of_people(index, query, want.noun, row))


def proven(index: Index, query: Query) -> Result | None:
    """What the facts with the most evidence give that is of the type wanted; None if none does."""
    from balcer_chat.execution.evidence import evident  # only where the words found no answer

    return evident(index, query, partial(fits, index, query))


RANKED = frozenset(("kind:milestone", "kind:ranking", "kind:rating", "kind:review"))
"""Features of what tells how something was received."""
SAID_TO_RANK = frozenset(("w:rank",))
"""Those of a text that tells it."""


def fits(index: Index, query: Query, result: Result) -> bool:
    """Does what was found hold a value of the type wanted?"""
    if "in_title" in query.operators and query.asks is not Asks.COUNT:
        return True  # a name that is told by a word of it is news
    if not tells_news(index, with_towns(index, query), result):
        return False
    if query.asks is Asks.COUNT:
        if _counts_episodes(query) and result.field != "quantities":
            return False  # those that are named are not all there are
        if result.field != "quantities" and _counts_shows_for_what_is_shown(query, result):
            return False
        return result.values != (index.record.person,)  # in how many ways he did it is no number of what he did
    if query.asks in _FOR_WORDS and query.wanted is not None and query.wanted.noun in _WORDS:
        return result.field == "made_of" or any(getattr(row, "words", None) for row in result.rows)
    if query.asks is Asks.HOW and not query.fields:
        rows = [index.number[row.id] for row in result.rows]
        ranked = (c for c in query.must if c.kind == "concept" and not c.generic and c.features <= RANKED)
        most = all(isinstance(row, Event) and "most" in stems(row.sentence()) for row in result.rows)
        if not most and not all(any(index.has(n, c.features | SAID_TO_RANK) for n in rows) for c in ranked):
            return False  # what is like praise is no rank
    if query.asks is Asks.ABOUT and query.wanted is not None and query.wanted.kind == "title":
        return any(_has_name(v, result.field) for v in result.values)
    if query.asks in (Asks.WHETHER, Asks.ABOUT, Asks.AGE):
        return True
    if query.asks is Asks.DURATION and query.names and query.text.lower().startswith(_LENGTH):
        return all(row.id in c.ids for row in result.rows for c in query.names)  # of a thing, and not of its showing
    if query.asks is Asks.WHERE:
        return any(isinstance(v, Place | Party | int) for v in result.values) and _is_seat(query, result)
    if query.asks is Asks.WHEN:
        return _tells_time(result) and all(_takes_place(index, query, row) for row in result.rows)
    if (query.asks is Asks.ROLE and _PARTS & set(query.said)) or query.fields[:1] == ("character",):
        acted_only = not any(v not in _PERFORMING for v in result.values if isinstance(v, Role))
        if result.field != "character" and acted_only and not any(isinstance(v, str) for v in result.values):
            return False  # that somebody acted in it is not which part it was
    if _GENDERED & set(query.said[1:2]) and sum(isinstance(v, Person) for v in _values(result)) > 1:
        return False  # which of them are women is not told
    if query.asks is Asks.WHO and not acted(index, query, result):
        return False
    if query.order is not None and _AGES & set(query.said) and _all_people(result):
        return False  # who of them is the oldest: their ages are not known
    return query.wanted is None or _of_type(index, query, query.wanted, result)


def _counts_episodes(query: Query) -> bool:
    """Does it count the episodes of a series, and no more is said of them?"""
    episodes = query.target is not None and "kind:episode" in query.target.features
    return episodes and bool(query.names) and all(c.kind == "name" for c in query.hard) and not query.dates


def _counts_shows_for_what_is_shown(query: Query, result: Result) -> bool:
    """Are pictures asked for, and shows of them counted?"""
    asked = stems(query.target.text) if query.target is not None else frozenset()
    shows = bool(result.rows) and all(isinstance(row, Exhibition) for row in result.rows)
    return shows and any(asked & unit for unit in vocabulary().units)


_ROLES = ("role:", "mark:", "w:", "occupation:")


def _has_name(value: object, field: str | None) -> bool:
    """Has a value, which stands in a field, a title or name of its own?"""
    if isinstance(value, str):
        return field not in ("subject", "reason", "contents")
    value = value.work if isinstance(value, Credit) else value
    if isinstance(value, Creation):
        return not value.untitled
    return not isinstance(value, Event | Lecture | Jury | Donation | Statement | Relationship)


_PERFORMING = frozenset((Role.ACTOR, Role.NARRATOR, Role.SUBJECT))
"""Roles in a work that do not make it one's own."""
_PARTS = frozenset(("part", "role"))


_LENGTH = ("how long is ", "how long are ", "how long's ")
_AGES = frozenset(("oldest", "youngest", "eldest", "older", "younger", "elder"))


def _of_type(index: Index, query: Query, wanted: Wanted, result: Result) -> bool:
    if wanted.kind == "person" and (wanted.by_name or query.asks in (Asks.WHO, Asks.WHICH)):
        people = [v for v in _values(result) if isinstance(v, Party) or (isinstance(v, str) and not wanted.by_name)]
        if people and not _may_be_a_body(wanted) and all(isinstance(v, Organisation) for v in people):
            return False
        if people:
            alike = all(is_like(index, result, v, wanted.like) for v in people)
            return alike and all(
                is_a(index, query, wanted.noun, v, result.rows) for v in people if isinstance(v, Person)
            )
        return not wanted.by_name and any(tells_of_people(index, query, wanted.noun, row) for row in result.rows)
    if wanted.kind == "character" and wanted.noun == "play":  # or on which instrument
        return result.field == "character" or not all(
            getattr(row, "role", None) in (None, *_PERFORMING) for row in result.rows
        )
    if wanted.kind == "character":
        return result.field == "character" or any(_invented(v) for v in result.values)
    if wanted.kind == "title" or wanted.by_name:
        return any(_has_name(v, result.field) for v in result.values)
    if wanted.kind == "long form":
        return any(_spelled_out(index, c.ids, c.text) for c in query.names)
    if wanted.kind == "owner":
        if query.target is not None and all(f.startswith(_ROLES) for f in query.target.features):
            return True  # "whose voice is heard" owns nothing
        return not all(isinstance(row, Credit) and row.role in _PERFORMING for row in result.rows)
    if wanted.kind == "rank":
        return any(getattr(row, "rank", None) for row in result.rows)
    if wanted.kind == "speaker":
        return all(isinstance(row, Quotation | Reception) for row in result.rows)
    if wanted.kind == "opinion" and query.subject:
        return all(isinstance(row, Quotation) and row.speaker == index.record.person for row in result.rows)
    if wanted.kind == "opinion":
        own = index.record.person if query.subject else None  # "what did *he* think of it"
        spoken = [row for row in result.rows if isinstance(row, Quotation | Reception)]
        return len(spoken) == len(result.rows) and all(own in (None, getattr(row, "speaker", None)) for row in spoken)
    if wanted.kind == "argument" or (wanted.noun in _TOPICS and query.asks is not Asks.WHO):
        return any(_says_something(row) and _of_kinds(index, query, row) for row in result.rows)
    if wanted.kind in ("place", "body") and (query.asks is Asks.ROLE or result.field == "about"):
        return False
    if wanted.kind == "body" and any(
        isinstance(v, Place) and not stems(wanted.noun) & stems(v.name) for v in result.values
    ):
        return False
    if not all(lies_there(index, query, value) for value in result.values):
        return False
    if _asks_for_members(query, wanted) and len(result.values) == 1 and result.values == result.rows:
        return _tells_members(index, result.rows[0], wanted, query)
    if wanted.like and query.asks is Asks.WHICH:
        return all(is_like(index, result, value, wanted.like) for value in result.values)
    return True


def _may_be_a_body(wanted: Wanted) -> bool:
    """Can what a noun for people says be said of a body, too ("publisher", and not "guitarist")?"""
    return not wanted.noun or "body" in answer_types(*wanted.noun.split())


def _values(result: Result) -> tuple[object, ...]:
    """The values, and for credits their people."""
    return tuple(v.person if isinstance(v, Credit) else v for v in result.values)


def _all_people(result: Result) -> bool:
    return all(isinstance(v, Person) for v in _values(result))


def _tells_time(result: Result) -> bool:
    """Does something that was found have a date, or its sentence a year?"""
    dated = any(isinstance(v, Period | int) for v in result.values)
    return dated or any(any(map(str.isdecimal, row.sentence())) for row in result.rows)


def _is_seat(query: Query, result: Result) -> bool:
    """Is it the seat of a body that is asked for, and not where that body did something ("where is the firm based")?"""
    if not _SEATED & set(query.said):
        return True
    return all(isinstance(row, Organisation | Place) for row in result.rows)


_SEATED = frozenset(("based", "located", "headquartered", "situated", "domiciled", "seated"))


def _invented(value: object) -> bool:
    return isinstance(value, Person) and value.kind is not PersonKind.REAL


def _takes_place(index: Index, query: Query, row: Entity) -> bool:
    """Is a show at the place that the question names, where it names one?"""
    row = row.work if isinstance(row, Credit) else row
    if not isinstance(row, Exhibition):
        return True
    said = f" {fold(query.text)} "
    named = (c for c in query.names if c.ids and all(i.startswith("place:") for i in c.ids))
    places = [c for c in named if any(f" {word} {fold(c.text)} " in said for word in ("in", "at", "to"))]
    return all(index.has(index.number[row.id], (f"e:{i}" for i in c.ids)) for c in places)


def _spelled_out(index: Index, ids: Sequence[str], text: str) -> bool:
    """Has something a name that is longer than the one told?"""
    told = len(fold(text).split())
    names = (name for i in ids for name in getattr(index.record[i], "names", ()))
    return any(len(name.split()) > told for name in names)


def _asks_for_members(query: Query, wanted: Wanted) -> bool:
    """Is the noun a plural that is no kind of thing in the record ("which brands")?"""
    plain = any(c.kind == "word" and wanted.noun in fold(c.text).split() for c in query.conditions)
    return query.order is None and plain and not wanted.kind and wanted.noun.endswith("s")


def _tells_members(index: Index, row: Entity, wanted: Wanted, query: Query) -> bool:
    """Does a fact tell which ones there are, and not just that there are some?"""
    if stem(wanted.noun) not in stems(row.sentence()):
        return index.has(index.number[row.id], forms(index, wanted.noun))
    if any(isinstance(value, tuple) and len(value) > 1 for name, value in filled(row) if name != "aliases"):
        return True
    told, asked = row.sentence().replace(",", "").split(), set(query.said)
    before = (first for first, noun in pairwise(told) if stem(fold(noun)) == stem(wanted.noun))
    return any(fold(first) not in asked and _qualifies(first) for first in before)


_ADJECTIVES = ("al", "ic", "ive", "ous", "ish", "ese", "ian", "ent", "ary")


def _qualifies(word: str) -> bool:
    """Does a word tell which ones ("*right-wing* bloggers", "*Austrian* refugees")?"""
    return word[:1].isupper() or "-" in word or word.endswith(_ADJECTIVES)


def _of_kinds(index: Index, query: Query, row: Entity) -> bool:
    """Is a fact of the kinds that the question names, or about such, and not just in its words?"""
    kinds = [c for c in query.hard if c.kind == "concept" and any(f.startswith("kind:") for f in c.features)]
    near = {index.number[row.id]} | index.beside.get(index.number[row.id], set())
    return all(any(index.has(n, (f for f in c.features if f.startswith("kind:"))) for n in near) for c in kinds)


_TOPICS = frozenset(
    ("topic", "topics", "theme", "themes", "subject", "subjects", "subject matter", "matter", "message")
)
_FOR_WORDS = (Asks.ABOUT, Asks.WHAT, Asks.WHICH, Asks.WHEN, Asks.WHERE)
_GENDERED = frozenset(("women", "actresses", "ladies", "girls", "men", "guys", "gentlemen", "females", "males"))
_WORDS = frozenset((
    "words", "wording", "lyrics", "line", "lines", "verse", "verses", "stanza", "refrain", "chorus", "punchline",
    "transcript",
))  # fmt: skip


def _says_something(row: Entity) -> bool:
    """Does a fact tell what somebody or something says?"""
    if isinstance(row, Quotation | Reception | Statement):
        return True
    return any(getattr(row, name, None) for name in ("subject", "words", "topics", "contents", "genre", "category"))
