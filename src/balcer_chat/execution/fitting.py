"""Whether what was found is of the type that the question wants."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from balcer import (
    Creation,
    Credit,
    Donation,
    Entity,
    Event,
    Exhibition,
    Organisation,
    Party,
    Period,
    Person,
    PersonKind,
    Place,
    PlaceKind,
    Quotation,
    Reception,
    Statement,
    fold,
    stem,
    stems,
)
from balcer_chat.execution.evidence import evident
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.execution.search import containers
from balcer_chat.lexicon.features import filled
from balcer_chat.lexicon.index import Index, concerns
from balcer_chat.lexicon.thesaurus import alternates
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
    return Result(query, Verdict.UNSTATED, result.rows if len(result.rows) <= _FEW else ())


_FEW = 3


def proven(index: Index, query: Query) -> Result | None:
    """What the facts with the most evidence give that is of the type wanted; None if none does."""
    return evident(index, query, partial(fits, index, query))


def fits(index: Index, query: Query, result: Result) -> bool:
    """Does what was found hold a value of the type wanted?"""
    if query.asks is Asks.COUNT:
        return result.values != (index.record.person,)  # in how many ways he did it is no number of what he did
    if query.asks in (Asks.WHETHER, Asks.ABOUT, Asks.AGE):
        return True
    if query.asks is Asks.WHERE:
        return any(isinstance(v, Place | Party | int) for v in result.values) and _is_seat(query, result)
    if query.asks is Asks.WHEN:
        return _tells_time(result) and all(_takes_place(index, query, row) for row in result.rows)
    if query.asks is Asks.WHO and not _acted(index, query, result):
        return False
    if query.order is not None and _AGES & frozenset(query.text.lower().split()) and _all_people(result):
        return False  # who of them is the oldest: their ages are not known
    return query.wanted is None or _of_type(index, query, query.wanted, result)


_AGES = frozenset(("oldest", "youngest", "eldest", "older", "younger", "elder"))


def _of_type(index: Index, query: Query, wanted: Wanted, result: Result) -> bool:
    if wanted.kind == "person" and (wanted.by_name or query.asks in (Asks.WHO, Asks.WHICH)):
        people = [v for v in _values(result) if isinstance(v, Party) or (isinstance(v, str) and not wanted.by_name)]
        if people:
            return all(_is_like(index, result, v, wanted.like) for v in people)
        return not wanted.by_name and any(_tells_of_people(index, row) for row in result.rows)
    if wanted.kind == "character":
        return result.field == "character" or any(_invented(v) for v in result.values)
    if wanted.kind == "title" or wanted.by_name:
        return not all(_untitled(v) for v in result.values)
    if wanted.kind == "long form":
        return any(_spelled_out(index, c.ids, c.text) for c in query.names)
    if wanted.kind == "speaker":
        return all(isinstance(row, Quotation | Reception) for row in result.rows)
    if wanted.kind == "argument":
        return all(map(_says_something, result.rows))
    if wanted.within:
        return all(_is_within(value, wanted.within) for value in result.values)
    if _asks_for_members(query, wanted) and len(result.values) == 1 and result.values == result.rows:
        return _tells_members(index, result.rows[0], wanted, query)
    if wanted.like and query.asks is Asks.WHICH:
        return all(_is_like(index, result, value, wanted.like) for value in result.values)
    return True


def _values(result: Result) -> tuple[object, ...]:
    """The values, and for credits their people."""
    return tuple(v.person if isinstance(v, Credit) else v for v in result.values)


def _all_people(result: Result) -> bool:
    return all(isinstance(v, Person) for v in _values(result))


def _untitled(value: object) -> bool:
    value = value.work if isinstance(value, Credit) else value
    return isinstance(value, Creation) and value.untitled


def _tells_time(result: Result) -> bool:
    """Does something that was found have a date, or its sentence a year?"""
    dated = any(isinstance(v, Period | int) for v in result.values)
    return dated or any(any(map(str.isdecimal, row.sentence())) for row in result.rows)


def _is_seat(query: Query, result: Result) -> bool:
    """Is it the seat of a body that is asked for, and not where that body did something ("where is the firm based")?"""
    if not _SEATED & frozenset(fold(query.text).split()):
        return True
    return all(isinstance(row, Organisation | Place) for row in result.rows)


_SEATED = frozenset(("based", "located", "headquartered", "situated", "domiciled", "seated"))


def _invented(value: object) -> bool:
    return isinstance(value, Person) and value.kind is not PersonKind.REAL


def _tells_of_people(index: Index, row: Entity) -> bool:
    """Does the sentence of a fact name people, besides the one whom the record is about?"""
    sentence = row.sentence()
    return any(other.name in sentence for other in index.record.people if other != index.record.person)


def _acted(index: Index, query: Query, result: Result) -> bool:
    """Did whoever is found do it? Something may happen in a person's time that the person did not do."""
    person = index.record.person
    if result.values != (person,) or query.target is not None:
        return True
    bystander = all(isinstance(row, Event) and row.person is None for row in result.rows)
    role = any(f.startswith("role:") for c in query.must for f in c.features)
    return role or not bystander


def _takes_place(index: Index, query: Query, row: Entity) -> bool:
    """Is a show at the place that the question names, where it names one?"""
    row = row.work if isinstance(row, Credit) else row
    if not isinstance(row, Exhibition):
        return True
    places = [c for c in query.names if c.ids and all(i.startswith("place:") for i in c.ids)]
    return all(index.has(index.number[row.id], (f"e:{i}" for i in c.ids)) for c in places)


def _spelled_out(index: Index, ids: Sequence[str], text: str) -> bool:
    """Has something a name that is longer than the one told?"""
    told = len(fold(text).split())
    names = (name for i in ids for name in getattr(index.rows[index.number[i]], "names", ()))
    return any(len(name.split()) > told for name in names)


def _asks_for_members(query: Query, wanted: Wanted) -> bool:
    """Is the noun a plural that is no kind of thing in the record ("which brands")?"""
    told = (*query.must, *((query.target,) if query.target is not None else ()))
    plain = any(c.kind == "word" and wanted.noun in fold(c.text).split() for c in told)
    return query.order is None and plain and not wanted.kind and wanted.noun.endswith("s")


def _tells_members(index: Index, row: Entity, wanted: Wanted, query: Query) -> bool:
    """Does a fact tell which ones there are, and not just that there are some?"""
    if stem(wanted.noun) not in stems(row.sentence()):
        return index.has(index.number[row.id], _forms(index, wanted.noun))
    if any(isinstance(value, tuple) and len(value) > 1 for name, value in filled(row) if name != "aliases"):
        return True
    told, asked = row.sentence().replace(",", "").split(), frozenset(fold(query.text).split())
    before = (first for first, noun in pairwise(told) if stem(fold(noun)) == stem(wanted.noun))
    return any(fold(first) not in asked and _qualifies(first) for first in before)


_ADJECTIVES = ("al", "ic", "ive", "ous", "ish", "ese", "ian", "ent", "ary")


def _qualifies(word: str) -> bool:
    """Does a word tell which ones ("*right-wing* bloggers", "*Austrian* refugees")?"""
    return word[:1].isupper() or "-" in word or word.endswith(_ADJECTIVES)


def _says_something(row: Entity) -> bool:
    """Does a fact tell what somebody or something says?"""
    if isinstance(row, Quotation | Reception | Statement):
        return True
    return any(getattr(row, name, None) for name in ("subject", "words", "topics", "contents"))


def _is_within(value: object, places: Sequence[str]) -> bool:
    """Is a place in one of some places, or in none that the record knows of?"""
    if not isinstance(value, Place):
        return True
    around = containers(value)
    return any(place.id in places for place in around) or all(p.kind is not PlaceKind.COUNTRY for p in around)


def _is_like(index: Index, result: Result, value: object, like: Sequence[str]) -> bool:
    """Is a value what the words in front of its noun say, by what is told of it or by the fact it stands in?"""
    if not isinstance(value, Entity):
        return True
    apart = Statement | Donation if isinstance(value, Person) else Statement
    told = (value, *(row for row in result.rows if not isinstance(row, apart)))
    people = (e for row in told for e in concerns(row) if isinstance(e, Person) and e != index.record.person)
    rows = [index.number[e.id] for e in (*told, *people)]
    return all(any(index.has(n, _forms(index, word)) for n in rows) for word in like)


def _forms(index: Index, word: str) -> tuple[str, ...]:
    return (f"w:{stem(word)}", *(f"w:{s}" for s in index.in_texts(alternates(word))))
