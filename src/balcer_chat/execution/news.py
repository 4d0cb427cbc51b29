"""Whether what was found tells something that the question has not said, of the very thing and in the relation asked.

A fact may meet every word of a question and yet tell no more than the question did: "who was on the jury with him?" has
him. Or it meets nearly all of it and is silent on the one word that is asked about. What is asked is then not stated.
"""

from __future__ import annotations

import re
from itertools import pairwise

from balcer import (
    Award,
    Collection,
    Creation,
    Credit,
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
    Quotation,
    Reception,
    ReceptionKind,
    Relationship,
    Statement,
    Work,
    fold,
    stem,
    stems,
    words,
)
from balcer_chat.execution.all_said import is_fate, names_none, spoken_names, uses_all
from balcer_chat.execution.deeds import asked_verb
from balcer_chat.execution.people import forms
from balcer_chat.execution.project import also, told
from balcer_chat.execution.result import Result
from balcer_chat.execution.times_asked import at_that_time, lasts, of_that_time
from balcer_chat.lexicon.index import Index
from balcer_chat.lexicon.light import says_little
from balcer_chat.lexicon.thesaurus import alternates
from balcer_chat.plan.query import Asks, Query


def tells_news(index: Index, query: Query, result: Result) -> bool:
    """Does a result tell something that the question has not said?

    Args:
        index: the facts.
        query: the question.
        result: what was found for it.
    """
    if query.asks is Asks.WHETHER:
        return True
    if _asks_instance(query) and result.rows and all(names_none(query, row) for row in result.rows):
        return False
    if all(_is_said(index, query, result, value) for value in result.values) and result.values:
        return False
    if "other" in query.operators and _of_somebody_else(index, query):
        return len({getattr(row, "work", row) for row in result.rows}) >= 2  # "what else did she act in?"
    another = "else" in query.said and not query.excluded and not _BACK & set(query.said)
    if another and len(result.rows) == len(result.values) == 1:
        return False  # the one that is known is not another one
    if _STEPS & query.operators and query.names and not query.dates:
        return False  # the year before which one?
    if re.search(_ABOUT, fold(query.text)) and not _tells_cause(query, result):
        return False
    for asked, names in _TOLD_BY:
        fated = "outcome" in names and any(map(is_fate, result.rows))
        if re.search(asked, fold(query.text)) and not (fated or any(told(r, n) for r in result.rows for n in names)):
            return False
    if not _own_life(index, query, result) or not _of_that_lecture(index, query, result):
        return False
    test = _TESTS.get(query.asks)
    return (test is None or test(index, query, result)) and uses_all(index, query, result)


def _asks_instance(query: Query) -> bool:
    """Is one of several things asked for ("which tunes", "name a tune")?"""
    said = fold(query.text).split()
    if said[:1] and said[0] in ("for", "in", "to", "with"):
        return False  # "for what sort of readers did she write tunes?"
    listed = query.asks is Asks.WHAT and "what" not in said and "how" not in said  # "(name) one tune of hers"
    kind = "kind" in said or ("for", "which") in pairwise(said)  # "for what kind of audience?"
    which = query.asks in (Asks.WHICH, Asks.WHO) and not kind
    return listed or which or not _INSTANCE.isdisjoint(said)


_INSTANCE = frozenset(("example", "examples", "instance", "instances", "title", "titles", "name", "names", "specific"))
_BACK = frozenset(("there", "then", "that", "this", "it", "besides"))
_STEPS = frozenset(("last_year", "next_year"))


def _is_said(index: Index, query: Query, result: Result, value: object) -> bool:
    """Did the question itself say a value: as the name of something, or in a sentence that has no more than it?"""
    if isinstance(value, str):
        if query.asks is Asks.WHY and _is_restated(index, query, value):
            return True
        by_name = (
            len(query.names) == 1
            and query.wanted is not None
            and (query.wanted.by_name or query.wanted.kind == "title")
        )
        named = result.field == "name" or (result.field == "title" and not by_name)
        return named and stems(value) <= stems(query.text)
    if not isinstance(value, Entity):
        return False
    if value in result.rows:
        if re.search(_DOING, fold(query.text)) and len(query.must) > 1 and isinstance(value, Party):
            return value.id in query.ids  # what somebody is does not tell what they did then
        more = query.subject or query.fields or len(query.must) > 1  # it is not just asked what it is
        whole = more and not result.field and stems(value.sentence()) <= stems(query.text)
        tied = query.asks is Asks.WHICH and query.target is not None and "linked" in query.operators
        return whole or (tied and value.id in query.ids)  # "which show did X tie with?": not X
    if query.asks is Asks.WHO and isinstance(value, Organisation):
        nouns = {stem(c.text) for c in query.must if c.kind == "word"}
        if stem(fold(value.name).split()[-1]) in nouns:
            return True  # "who told the *police*?"
    another = query.asks in (Asks.WHICH, Asks.WHAT) and " or " not in query.text
    return another and isinstance(value, Party) and value.id in query.ids


def _is_restated(index: Index, query: Query, value: str) -> bool:
    """Does a reason say no more than what it is asked the reason of, in other words ("why the quarrel?": a row)?"""
    said = fold(query.text).split()
    like = {s for word in said for other in alternates(word) for s in stems(other)}
    like |= stems(" ".join(spoken_names(index))) if query.subject or query.possessive else set()
    return {stem(w) for w in words(value) if not says_little(w) and w not in _JOINTS} <= stems(query.text) | like


_DOING = r"^what (?:did|was|were) .*\b(?:do|doing)\b"
_JOINTS = frozenset(("of", "with", "a", "an", "the", "in", "for", "to", "at", "by", "s"))
_ABOUT = r"^what(s| is| was| were| are| s)? .* about$"


def _tells_cause(query: Query, result: Result) -> bool:
    """Is it told what a happening was about, and not just that it happened, or what others said of it?"""
    happened = all(isinstance(row, Event) or (isinstance(row, Party) and len(query.hard) > 1) for row in result.rows)
    kinds = {f for c in query.conditions for f in c.features}
    itself = any(isinstance(v, Event) and f"kind:{v.kind.value}" in kinds for v in result.values)
    return not itself and (bool(result.field) or not happened)


def _of_somebody_else(index: Index, query: Query) -> bool:
    """Is it asked of a person that is named, and is not the one whom the record is about?"""
    people = {i for i in query.ids if i.startswith(f"{Person.prefix}:")}
    return bool(people) and index.record.person.id not in people and not (query.subject or query.possessive)


def _own_life(index: Index, query: Query, result: Result) -> bool:
    """Is the birth that is asked about told, and not just something else of one whose birth is told?"""
    if all(c.features != _BIRTH for c in query.hard):
        return True
    return all(isinstance(row, Person) or index.own_of(row) & _BIRTH for row in result.rows)


_BIRTH = frozenset(("kind:birth",))


def _of_that_lecture(index: Index, query: Query, result: Result) -> bool:
    """Are the topics those of the lecture that is asked about, and not told of all of them at once?"""
    row = result.rows[0] if len(result.rows) == 1 else None
    if not isinstance(row, Lecture) or "subject" not in query.fields or not query.names:
        return True
    return sum(lecture.topics == row.topics for lecture in index.record.lectures) < 2


def _what(_index: Index, query: Query, result: Result) -> bool:
    """Is it told of the thing that is asked about, and is it told what was said, if that is asked?"""
    if "subject" in query.fields and any(i.startswith(f"{Work.prefix}:") for i in query.ids):
        listed = any(isinstance(row, Event) and len(row.works) >= 2 for row in result.rows)
        received = all(isinstance(row, Reception | Event) and not row.reason for row in result.rows)
        if listed or (received and not result.field):
            return False  # what became of a work is not what it is about
    return _says_what_it_was(query, result)


_TOLD_BY = (
    (
        r"^what (?:(?:became|has become|had become|came) of\b|happened to (?!him|her|them))",
        ("outcome", "incorporated_in", "aired"),
    ),
    (r"^what (?:is|was|were|are) .* like\b", ("words", "manner")),
    (r" made (?:out )?of$", ("made_of", "contents", "quantities")),
)
"""Questions that just these fields answer."""


def _says_what_it_was(query: Query, result: Result) -> bool:
    """Is it told what was said, where a saying itself is asked for ("what was the joke?") and not what it was about?"""
    typed = query.wanted is not None and query.wanted.kind not in ("", "text")
    filled_in = any(told(row, name) for row in result.rows for field in query.fields for name in also(field))
    if typed or filled_in or re.search(_DESCRIBE, fold(query.text)):
        return True
    nouns = (query.target,) if query.target is not None and query.target.kind != "property" else query.hard
    sayings = [c for c in nouns if len(c.features) == 1 and c.features <= _SAYINGS and " " not in c.text]
    return not sayings or any(getattr(row, name, None) for row in result.rows for name in _SAID)


_DESCRIBE = r"^(?:tell|say|explain|describe)\b|\b(?:deal|story|matter) with\b"
_SAYINGS = frozenset(f"kind:{kind.value}" for kind in ReceptionKind)
_SAID = ("words", "listing", "rank", "quantities", "work")


def _which(index: Index, query: Query, result: Result) -> bool:
    """Has an episode that is asked for a title, and is it not just the first or last of those that are named?"""
    if query.target is not None and "kind:episode" in query.target.features:
        if query.order is not None and query.order.by == "date" and query.names:
            ends = query.order.last and not query.order.nth > 1  # the episodes that are named are not all there are
            return ends and all(isinstance(v, Entity) and index.has(index.number[v.id], _FINALE) for v in result.values)
        if all(isinstance(v, Creation) and v.untitled for v in result.values):
            return False
    return of_that_time(query, result) and _what(index, query, result)


_FINALE = ("finale:yes",)


def _who(index: Index, query: Query, result: Result) -> bool:
    """Is it told who did what is asked about, and is it somebody else where "his" partner is asked for?"""
    person, others = index.record.person, [v for v in result.values if isinstance(v, Person)]
    if "holder" in query.fields and result.field == "venue":
        return False  # where something of theirs was shown is not who owns it
    if result.field == "title" or (_is_anothers(index, query) and others in ([], [person])):
        return False
    if any(fold(query.text).startswith(f"who is the {fold(c.text)} ") for c in query.names):
        return False  # it is asked who somebody named is
    bodies = [v for v in result.values if isinstance(v, Organisation)]
    if bodies and all(v.kind is OrganisationKind.AWARD_PROGRAMME for v in bodies):
        return False  # an award hands over nothing
    if others == [person] and result.field == "about" and all(c.text[:1].isupper() for c in query.must):
        return False  # who somebody is whose name a text has
    if any(c.field == "filmed_in" and fold(c.text) == asked_verb(query) for c in query.hints):
        return False  # "who shot it?" is not told by where it was shot
    return _in_that_role(index, query, result) and _published(index, query, result)


def _is_anothers(index: Index, query: Query) -> bool:
    """Is it asked for somebody by what he or she is to the person ("*his* co-director", "who did it *with him*")?"""
    if re.search(_WITH, fold(query.text)):
        return True
    if query.wanted is None or query.wanted.kind != "person" or not query.possessive:
        return False
    owners = (*_OWNERS, *(fold(f"{word}'s") for name in index.record.person.names for word in name.split()))
    said, noun = f" {fold(query.text)} ", fold(query.wanted.noun)
    return any(re.search(rf" {re.escape(owner)} (co |fellow |former )?{noun}\b", said) for owner in owners)


_WITH = r"\bwith (him|her|them)\b"
_OWNERS = ("his", "her", "their")


def _in_that_role(index: Index, query: Query, result: Result) -> bool:
    """Are the credits found, where the question's own verb is a role in a named work, in that role?"""
    roles = [c for c in query.must if c.is_role and not c.soft]
    works = any(i.startswith(f"{Work.prefix}:") for i in query.ids)
    asked = fold(query.text).startswith("who ")
    if len(roles) < 2 or not works or not asked or query.target is not None:
        return True
    own = [index.own_of(row) for row in result.rows if isinstance(row, Credit)]
    return not own or any(features & roles[0].features for features in own)


def _published(index: Index, query: Query, result: Result) -> bool:
    """Is it told who did it, where a verb means a field of the fact, and not who else had to do with it?"""
    verb = asked_verb(query)
    for c in query.hard:
        needed = frozenset(f for f in c.features if not f.startswith("class:"))
        if c.kind == "concept" and c.target and verb == fold(c.text) and any(f.startswith("has:") for f in needed):
            return any(index.own_of(row) & needed for row in result.rows)
    return True


def _where(_index: Index, query: Query, result: Result) -> bool:
    """Is it somewhere, and not just with or against some body ("during the strike of the guild")?"""
    people = query.ids and all(i.startswith(f"{Person.prefix}:") for i in query.ids)
    if people and not query.subject and fold(query.text).endswith(" from"):
        return all(isinstance(row, Person) for row in result.rows)  # where somebody came from is told of nobody else
    if re.search(_RANKS, fold(query.text)):
        return result.field == "rank"
    filmed = "filmed_in" in query.fields and all(c.field == "filmed_in" for c in query.hints)
    if filmed and result.field != "filmed_in":
        return any(
            re.search(_FILMED, row.sentence()) for row in result.rows
        )  # where it is set or shown is another place
    if result.field not in ("organisations", "body"):
        return True
    return not all(isinstance(v, Organisation) and v.kind in _NOWHERE for v in result.values)


_RANKS = r"(?<!take )(?<!took )(?<!taken )\b(place|rank|ranked)( among\b|$)|^where .* rank$"
_FILMED = r"\b(?:shot|shoot|filmed|shooting|filming)\b"
_NOWHERE = frozenset((
    OrganisationKind.GUILD, OrganisationKind.ASSOCIATION, OrganisationKind.POLITICAL_GROUP,
    OrganisationKind.ARTIST_GROUP, OrganisationKind.AWARD_PROGRAMME, OrganisationKind.RATINGS_SERVICE,
))  # fmt: skip
"""Kinds of bodies that nothing takes place at."""


def _counts(index: Index, query: Query, result: Result) -> bool:
    """Is what was counted what the noun says ("how many *lines* has the poem?": neither the poem nor its showings)?"""
    named, noun = query.ids, query.target
    if result.values and all(isinstance(v, Entity) and v.id in named for v in result.values):
        return False
    if noun is None and query.fields and result.field not in (*query.fields, "quantities"):
        return False
    if noun is None and _of_another_unit(query, result):
        return False
    if len(result.values) == 1 and result.field != "quantities" and _is_a_lot(query, result.values[0]):
        return False
    happened = all(isinstance(v, Event | Jury) for v in (*result.rows, *result.values))
    if happened and noun is not None and noun.kind == "word":
        return any(stems(noun.text) & stems(row.label.split()[0]) for row in result.rows)
    if happened and query.wanted is not None and query.wanted.kind == "person":
        return False  # so many happenings are not so many people
    told_of = next((c for c in query.must if c.soft and f"how many {fold(c.text)} " in fold(query.text)), None)
    if told_of is None or result.field == "quantities":
        return True
    meant = {*told_of.features, *told_of.synonyms, *forms(index, fold(told_of.text))}
    return any(index.has(index.number[row.id], meant) for row in result.rows)


def _is_a_lot(query: Query, value: object) -> bool:
    """Is something itself a number of things that is not told ("photographs in the journal"), or does it hold such?"""
    if not isinstance(value, Entity):
        return False
    first, noun = fold(value.label).split()[0], query.target
    holds = isinstance(value, Creation | Collection) and noun is not None and noun.kind == "word"
    called = stems(f"{value.label} {getattr(value, 'kind', '')}")
    several = getattr(value, "untitled", False) and first.endswith("s") and stem(first) != first
    return several or (holds and noun is not None and not stems(noun.text) & called)


def _of_another_unit(query: Query, result: Result) -> bool:
    """Is a number that a sentence states one of things that the question does not mention?"""
    units = stems(" ".join(q.unit for row in result.rows if isinstance(row, Statement) for q in row.quantities))
    titles = stems(" ".join(c.text for c in query.names if c.ids))
    back = any(c.text == "that" for c in query.names)
    return bool(units) and not back and result.field == "quantities" and not units & (stems(query.text) - titles)


def _why(index: Index, query: Query, result: Result) -> bool:
    """Is a reason told, and no number?"""
    if all(isinstance(row, Award) and not row.won and row.reason is None for row in result.rows):
        return False  # what he was nominated for is not why he did not win
    said = [row for row in result.rows if isinstance(row, Reception) and row.kind is not ReceptionKind.MENTION]
    if result.field == "reason" and not all(_is_meant(index, query, row) for row in said):
        return False  # what the joke was about is no reason of it
    return not result.values or not all(isinstance(v, int | Period | Place) for v in result.values)


def _is_meant(index: Index, query: Query, row: Reception) -> bool:
    """Does a question name what was said by its kind or by who said it, and not just what it was about?"""
    own = {f for f in index.own_of(row) if f.startswith("kind:")}
    return any(own & c.features or {e.id for e in row.by} & set(c.ids) for c in query.must)


def _how(_index: Index, query: Query, result: Result) -> bool:
    """Is it told how it was done or how it went, and not just that it was?"""
    said = set(query.said)
    if fold(query.text).startswith("how much of "):
        return bool(result.field)
    if said & _COMES:
        return any(getattr(row, name, None) for row in result.rows for name in ("manner", "rank", "follows"))
    if result.field or (query.fields and "role" not in query.fields):
        return True
    if re.search(_GOES, fold(query.text)):
        return any(isinstance(row, _OUTCOMES) or getattr(row, "outcome", None) for row in result.rows)
    if query.fields or said & _FARES:
        return True
    likened = ("subject", "genre", "contents") if said & _LIKENS else ()
    told_how = any(getattr(row, name, None) for row in result.rows for name in ("manner", "rank", "outcome", *likened))
    return told_how or any(isinstance(row, Quotation | Reception | Relationship) for row in result.rows)


_GOES = r"^how (?:did|was|were|has|have) .*\b(?:do|fare|done|fared|received)\b|^how did (?:the )?\w+ like\b"
_OUTCOMES = (Award, Quotation, Reception, Statement)
_FARES = frozenset((
    "rate", "rated", "rank", "ranked", "place", "placed", "stack", "fare", "fared", "go", "goes", "went", "do",
    "perform", "performed", "split", "divide", "divided", "share", "shared", "related", "relate", "connected", "linked",
    "tied", "received", "far", "high", "highly", "big", "large", "well", "old", "recent", "recently", "soon", "early",
    "late", "often", "differ", "different", "compare", "spelled", "spelt", "called", "known", "many", "much", "bear",
    "start", "begin", "beginning", "break", "first",
))  # fmt: skip
"""With these "how" asks how well, how far or in which relation."""
_LIKENS = frozenset(("described", "characterised", "characterized", "portrayed"))
_COMES = frozenset(("get", "got", "come", "came", "land", "landed", "manage", "managed", "wind"))


_TESTS = {
    Asks.WHO: _who, Asks.WHERE: _where, Asks.DURATION: lasts, Asks.COUNT: _counts, Asks.WHY: _why,
    Asks.WHICH: _which, Asks.HOW: _how, Asks.WHEN: at_that_time, Asks.WHAT: _what,
}  # fmt: skip
