"""Whether what was found tells something that the question has not said, in the relation that it asks about.

A fact may meet every word of a question and yet tell no more than the question did: "how many photos are in the book?"
has one book, "who was on the jury with him?" has him. What is asked is then not stated.
"""

from __future__ import annotations

from balcer import (
    Award,
    Creation,
    Credit,
    Donation,
    Entity,
    Event,
    Jury,
    Lecture,
    Organisation,
    OrganisationKind,
    Party,
    Period,
    Person,
    Place,
    Quantity,
    Quotation,
    Reception,
    Relationship,
    Statement,
    Work,
    fold,
    stems,
)
from balcer_chat.execution.result import Result
from balcer_chat.lexicon.index import Index
from balcer_chat.plan.query import Asks, Constraint, Query


def tells_news(index: Index, query: Query, result: Result) -> bool:
    """Does a result tell something that the question has not said?

    Args:
        index: the facts.
        query: the question.
        result: what was found for it.
    """
    if "other" in query.operators and not _others(index, query, result):
        return False
    if (
        _of_the_making_of_a_body(query)
        or not _own_life(index, query, result)
        or not _of_that_lecture(index, query, result)
    ):
        return False
    test = _TESTS.get(query.asks)
    return test is None or test(index, query, result)


_SEVERAL = 2


def _named(query: Query) -> set[str]:
    return {i for c in query.names for i in c.ids}


def _others(index: Index, query: Query, result: Result) -> bool:
    """Is there another: of what somebody else did ("what else did she act in?"), or than the person ("who else?")?"""
    if _of_somebody_else(index, query):
        return len({getattr(row, "work", row) for row in result.rows}) >= _SEVERAL
    return query.asks is not Asks.WHO or any(isinstance(v, Person) and v != index.record.person for v in result.values)


def _of_somebody_else(index: Index, query: Query) -> bool:
    """Is it asked of a person that is named, and is not the one whom the record is about?"""
    people = {i for i in _named(query) if i.startswith(f"{Person.prefix}:")}
    return bool(people) and index.record.person.id not in people and not (query.subject or query.possessive)


def _of_the_making_of_a_body(query: Query) -> bool:
    """Is it asked who created a body, or when? Bodies only come into what others create."""
    bodies = bool(query.names) and all(i.startswith(f"{Organisation.prefix}:") for i in _named(query))
    return bodies and query.target is None and any("role:creator" in c.features for c in query.hard)


def _own_life(index: Index, query: Query, result: Result) -> bool:
    """Is the birth that is asked about told, and not just something else of one whose birth is told?"""
    if all(c.features != _BIRTH for c in query.hard):
        return True
    return all(isinstance(row, Person) or index.own[index.number[row.id]] & _BIRTH for row in result.rows)


_BIRTH = frozenset(("kind:birth",))


def _of_that_lecture(index: Index, query: Query, result: Result) -> bool:
    """Are the topics those of the lecture that is asked about, and not told of all of them at once?"""
    row = result.rows[0] if len(result.rows) == 1 else None
    if not isinstance(row, Lecture) or "subject" not in query.fields or not query.names:
        return True
    return sum(lecture.topics == row.topics for lecture in index.record.lectures) < _SEVERAL


def _about(index: Index, query: Query, result: Result) -> bool:
    """Are people told, where a question with "who" was read as one of what a work is?"""
    if not fold(query.text).startswith("who ") or not all(isinstance(row, Work) for row in result.rows):
        return True
    person = index.record.person
    others = [other.name for other in index.record.people if other != person]
    return any(name in row.sentence() for row in result.rows for name in others)


def _what(index: Index, query: Query, result: Result) -> bool:
    """Is it told by the one who is asked about, and of the thing that is asked about?"""
    said = f" {fold(query.text)} "
    own = any(isinstance(row, Quotation) and row.speaker == index.record.person for row in result.rows)
    if own and any(f" {verb} him " in said for verb in _TELLS_OF):
        return False  # "what did they call him?"
    works = {i for i in _named(query) if i.startswith(f"{Work.prefix}:")}
    listed = any(isinstance(row, Event) and len(row.works) >= _SEVERAL for row in result.rows)
    return not (works and result.field == "subject" and listed)


_TELLS_OF = ("call", "called", "label", "labelled", "brand", "say about", "said about", "say of", "said of")


def _who(index: Index, query: Query, result: Result) -> bool:
    named = _named(query)
    people = [v for v in result.values if isinstance(v, Party | str)]
    if result.field == "title":
        return False
    if not people and result.rows and all(row.id in named or isinstance(row, Award) for row in result.rows):
        return False
    if query.subject and query.target is None and result.values == (index.record.person,):
        return False  # "who was there with him?"
    beside = any(i.startswith(f"{Person.prefix}:") for i in named)
    if beside and query.operators & _SUCCESSION and not query.dates:
        return False  # "who held the post before her?"
    if people and all(isinstance(v, Organisation) and _says(query, v) for v in people):
        return False  # "who handed him the prize?" is not answered by the prize
    if people and any(c.field == "filmed_in" and fold(c.text) == asked_verb(query) for c in query.hints):
        return False  # "who shot it?" is not told by where it was shot
    return _in_that_role(index, query, result) and _published(index, query, result)


def _published(index: Index, query: Query, result: Result) -> bool:
    """Is it told who did it, where a verb means a field of the fact, and not who else had to do with it?"""
    verb = asked_verb(query)
    for c in query.hard:
        needed = frozenset(f for f in c.features if not f.startswith("class:"))
        if c.kind == "concept" and c.target and verb == fold(c.text) and any(map(_is_field, needed)):
            return any(index.own[index.number[row.id]] & needed for row in result.rows)
    return True


def asked_verb(query: Query) -> str:
    """The verb right behind "who"; empty if there is none.

    Args:
        query: the question.
    """
    said = fold(query.text).split()
    return said[1] if said[1:] and said[0] == "who" else ""


def _is_field(feature: str) -> bool:
    return feature.startswith("has:")


_SUCCESSION = frozenset(("before", "after"))


def _says(query: Query, body: Organisation) -> bool:
    """Is a body named for the award that the question names?"""
    given = [c for c in query.names if any(f.startswith("n:") for f in c.features)]
    told = frozenset().union(*(stems(f[2:]) for c in given for f in c.features if f.startswith("n:")))
    return bool(told) and stems(body.name) <= told


def _in_that_role(index: Index, query: Query, result: Result) -> bool:
    """Are the credits found, where the question's own verb is a role in a named work, in that role?"""
    roles = [c for c in query.must if _is_role(c) and not c.soft]
    works = any(i.startswith(f"{Work.prefix}:") for i in _named(query))
    asked = fold(query.text).startswith("who ")
    if len(roles) < _SEVERAL or not works or not asked or query.target is not None or not result.rows:
        return True
    own = [index.own[index.number[row.id]] for row in result.rows if isinstance(row, Credit)]
    return not own or any(features & roles[0].features for features in own)


def _is_role(constraint: Constraint) -> bool:
    return any(f.startswith("role:") for f in constraint.features)


def _where(_index: Index, query: Query, result: Result) -> bool:
    """Is it somewhere, and not just with or against some body ("during the strike of the guild")?"""
    people = _named(query) and all(i.startswith(f"{Person.prefix}:") for i in _named(query))
    if people and not query.subject and fold(query.text).endswith(" from"):
        return all(isinstance(row, Person) for row in result.rows)  # where somebody came from is told of nobody else
    if result.field not in ("organisations", "body"):
        return True
    return not all(isinstance(v, Organisation) and v.kind in _NOWHERE for v in result.values)


_NOWHERE = frozenset((
    OrganisationKind.GUILD, OrganisationKind.ASSOCIATION, OrganisationKind.POLITICAL_GROUP,
    OrganisationKind.ARTIST_GROUP, OrganisationKind.AWARD_PROGRAMME, OrganisationKind.RATINGS_SERVICE,
))  # fmt: skip
"""Kinds of bodies that nothing takes place at."""


def _lasts(_index: Index, query: Query, result: Result) -> bool:
    """Has it a length, and is no point in time, nor the run of a work, where it is asked what somebody did?"""
    if _is_filmed(query, result) or (query.subject and any(isinstance(row, Work) for row in result.rows)):
        return False
    said = fold(query.text)
    units = [v.unit for v in result.values if isinstance(v, Quantity)]
    if units and said.startswith("how many ") and any(u in _PARTS for u in units) and stems(said).isdisjoint(units):
        return False  # so many seasons are not so many years
    dated = [v for v in result.values if isinstance(v, Period)]
    return not dated or result.number is not None or not all(v.single for v in dated)


_PARTS = ("season", "episode")


def _counts(_index: Index, query: Query, result: Result) -> bool:
    """Is something counted that the question has not named?"""
    if result.field == "quantities" and fold(query.text).startswith("how many of the "):
        return query.target is None or not any(c.kind in ("word", "concept") and not c.soft for c in query.must)
    ids = {v.id for v in result.values if isinstance(v, Entity)}
    if not ids or (result.number is not None and result.number > len(result.values)):
        return True
    if ids <= _named(query):
        return False
    return query.target is not None or len(result.rows) > 1 or not isinstance(result.rows[0], Event)


def _why(index: Index, query: Query, result: Result) -> bool:
    """Is a reason told, and no number nor the thing that a reason is asked for?"""
    if fold(query.text).startswith("wh") and result.field in _WON_FOR and not any(map(_of_an_award, query.hard)):
        return False
    if result.values and all(isinstance(v, int) for v in result.values):
        return False
    kinds = [f for c in query.hard if c.kind == "concept" for f in c.features if f.startswith("kind:")]
    events = (index.rows[n] for n in index.find(kinds)) if kinds else ()
    asked = frozenset().union(*(stems(row.label) for row in events if isinstance(row, Event) and _is_named(query, row)))
    asked |= stems(index.record.person.name)
    return not all(isinstance(v, str) and stems(v) <= asked for v in result.values)


_WON_FOR = ("recipient", "told_works", "work", "category")


def _of_an_award(constraint: Constraint) -> bool:
    return any(f.startswith(("n:", "won:", "nominated:", "class:award")) for f in constraint.features)


def _is_named(query: Query, event: Event) -> bool:
    told = stems(event.label)
    return all(stems(c.text) & told for c in query.hard if c.kind in ("name", "word"))


def _which(_index: Index, query: Query, result: Result) -> bool:
    target = query.target
    if target is None or "kind:episode" not in target.features:
        return True
    if query.order is not None and query.order.by == "date" and query.names:
        return False  # the episodes that are named are not all there are
    return not all(isinstance(v, Creation) and v.untitled for v in result.values)


def has_name(value: object, field: str | None = None) -> bool:
    """Has a value a title or name of its own?

    Args:
        value: it.
        field: the field that it stands in.
    """
    if isinstance(value, str):
        return field not in ("subject", "reason", "contents")
    value = value.work if isinstance(value, Credit) else value
    if isinstance(value, Creation):
        return not value.untitled
    return not isinstance(value, Event | Lecture | Jury | Donation | Statement | Relationship)


def is_a_thing(value: object) -> bool:
    """Is a value no person and no place, so that it can be the thing whose title is asked for?"""
    return not isinstance(value, Person | Place) and not isinstance(value, Period)


def _how(_index: Index, query: Query, result: Result) -> bool:
    """Is it told how it was done or how it went, and not just that it was?"""
    said = frozenset(fold(query.text).split())
    if _ENDS & said and not any(map(_is_an_end, result.rows)):
        return False
    begins = bool(query.subject and said & _BEGINS)
    if fold(query.text).startswith("how much of "):
        return bool(result.field)
    if not begins and said & _COMES:
        return any(getattr(row, name, None) for row in result.rows for name in ("manner", "rank", "follows"))
    if result.field or query.fields or said & _FARES or begins:
        return True
    told = any(getattr(row, name, None) for row in result.rows for name in ("manner", "rank", "outcome"))
    return told or any(isinstance(row, Quotation | Reception | Relationship) for row in result.rows)


_FARES = frozenset((
    "rate", "rated", "rank", "ranked", "place", "placed", "stack", "fare", "fared", "go", "goes", "went", "do",
    "perform", "performed", "split", "divide", "divided", "share", "shared", "related", "relate", "connected", "linked",
    "tied", "received", "far", "high", "highly", "big", "large", "well", "old", "recent", "recently", "soon", "early",
    "late", "often", "differ", "different", "compare", "spelled", "spelt", "called", "known", "many", "much", "bear",
))  # fmt: skip
"""With these "how" asks how well, how far or in which relation."""
_COMES = frozenset(("get", "got", "come", "came", "land", "landed", "manage", "managed", "wind"))
_BEGINS = frozenset(("start", "begin", "beginning", "break", "first"))


def _when(_index: Index, query: Query, result: Result) -> bool:
    """Is it the one time that is asked for: a beginning, an end, a day, and of what somebody did?"""
    said = frozenset(fold(query.text).split())
    periods = [v for v in result.values if isinstance(v, Period)]
    if " day " in f" {fold(query.text)} " and periods and not any(p.start.day for p in periods):
        return False
    if _is_filmed(query, result) or (query.subject and "know" in said):
        return False  # the list's year is not when it was filmed
    if query.subject and _TAKES_UP & said and len(result.values) >= _SEVERAL:
        return False
    if (
        _ENDS & said
        and "up" not in said
        and periods
        and all(p.single for p in periods)
        and not any(map(_is_an_end, result.rows))
    ):
        return False
    named = _named(query)
    others = all(isinstance(row, Work) and row.id not in named for row in result.rows)
    return not (query.subject and others and periods and not any(p.single for p in periods))


def _is_filmed(query: Query, result: Result) -> bool:
    """Is it asked about the filming of works that are found?"""
    works = all(isinstance(row, Work | Credit) for row in result.rows)
    return works and any(c.field == "filmed_in" for c in query.hints)


_TAKES_UP = frozenset(("begin", "began", "start", "started", "commence", "commenced"))
_ENDS = frozenset(("end", "ended", "ends", "stop", "stopped", "quit", "cease", "ceased"))


def _is_an_end(row: Entity) -> bool:
    """Does a fact tell the end of something?"""
    return bool(stems(row.sentence()) & stems("final finale last end ended cancelled through left leaves"))


def _role(_index: Index, query: Query, result: Result) -> bool:
    return not all(isinstance(v, Entity) and v.id in _named(query) for v in result.values)


_TESTS = {
    Asks.WHO: _who, Asks.WHERE: _where, Asks.DURATION: _lasts, Asks.COUNT: _counts, Asks.WHY: _why,
    Asks.WHICH: _which, Asks.ROLE: _role, Asks.HOW: _how, Asks.WHEN: _when, Asks.WHAT: _what, Asks.ABOUT: _about,
}  # fmt: skip
