"""Which facts a Yes may rest on: those that say what is asked of just the things that are asked about.

A fact that merely names a thing affirms nothing of it: a show that "followed" another was not held where that one was.
"""

from __future__ import annotations

import re

import attrs

from balcer import (
    Award,
    Collection,
    Creation,
    Credit,
    Entity,
    Event,
    Exhibition,
    Jury,
    Lecture,
    Mark,
    Organisation,
    OrganisationKind,
    Person,
    Place,
    PlaceKind,
    Quotation,
    Reception,
    Relationship,
    Statement,
    StatementKind,
    Work,
    stem,
    stems,
    touches,
    words,
)
from balcer_chat.execution.all_said import spoken_names
from balcer_chat.execution.deeds import ANY_DEED, main_verb
from balcer_chat.execution.order import extreme
from balcer_chat.execution.people import forms
from balcer_chat.execution.project import field_values
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.execution.search import search
from balcer_chat.execution.whether.voice import BEING, DOING, agrees
from balcer_chat.lexicon.index import Index
from balcer_chat.lexicon.light import says_little
from balcer_chat.plan.query import Constraint, Query
from balcer_chat.text.numbers import ordinal_forms

_THINGS = (Creation, Collection, Organisation, Person, Place)


def affirming(index: Index, query: Query, rows: frozenset[int]) -> frozenset[int]:
    """Those of the facts that meet a yes/no question which affirm it.

    Args:
        index: the facts.
        query: the question.
        rows: facts that meet all its conditions.
    """
    if _says_nothing(index, query):
        return frozenset()
    if _only_in_words(query):
        rows = frozenset(n for n in rows if len(query.hard) > 1 and _is_his(index, index.rows[n]))
    return frozenset(n for n in rows if _affirms(index, query, n))


def _says_nothing(index: Index, query: Query) -> bool:
    """Is nothing told of the one thing named ("did she help him?"), not even where it was ("was he in Paris?")?"""
    if not query.must and not query.fields:
        return True  # "was he famous in 1997?"
    if query.dates or query.fields or query.numbers or any(c.kind != "name" and not _body(c) for c in query.must):
        return False
    names = query.names
    if any(not c.ids and not all(f.startswith("e:") for f in c.features) for c in names):
        return False  # "is he Canadian?" says what he is
    return len(names) < 2 and not _asks_presence(index, query)


def _only_in_words(query: Query) -> bool:
    """Is a deed or fate of his asked of by words of texts alone ("did he *murder* anyone?")? Then that must be told."""
    bare = query.subject and not (query.dates or query.fields or query.hints or _identity(query))
    return bare and bool(query.hard) and all(c.kind == "word" for c in query.must)


def _is_his(index: Index, row: Entity) -> bool:
    """Is a fact one of what he did or what befell him, and not of others?"""
    return row.person == index.record.person if isinstance(row, Event) else not isinstance(row, _THINGS)


def _body(condition: Constraint) -> bool:
    """Is it a kind of body or place, of which having says nothing ("has she a house in Ghent?")?"""
    return condition.kind == "concept" and condition.features <= _BODIES


_BODIES = frozenset(f"kind:{kind.value}" for enum in (OrganisationKind, PlaceKind) for kind in enum)


def _asks_presence(index: Index, query: Query) -> bool:
    """Is it asked whether he was somewhere ("was he in Paris?")?"""
    ids = query.ids
    plain = len(query.must) == len(query.names) == 1 and query.subject and all(c.ids for c in query.names)
    if any(f.startswith("nationality:") for c in query.names for f in c.features):
        return False  # "is he Canadian?"
    there = all(isinstance(index.record[i], Organisation | Place) for i in ids)
    return plain and bool(ids) and there and query.said[0] in BEING


def _affirms(index: Index, query: Query, n: int) -> bool:
    row, own = index.rows[n], index.own[n]
    if isinstance(row, Statement) and row.kind is not StatementKind.CLAIM:
        return False  # a hedge, an opinion or a conflict affirms nothing
    if isinstance(row, Exhibition) and row.planned and not any("planned:yes" in c.features for c in query.must):
        return False
    if isinstance(row, Award) and query.subject and row.recipient is not None and not isinstance(row.recipient, Work):
        return row.recipient == index.record.person  # a book's prize is not its publisher's
    if isinstance(row, Award) and query.dates and not any(map(_of_honours, query.must)):
        return False  # the year of a prize is not that of what got it
    if not agrees(index, query, row) or not _in_tongue(query, row) or not _deed_borne(index, query, n):
        return False
    if _is_nation(index, query) and not isinstance(row, Person):
        return False  # "is she Chinese?": a show of hers may be
    said = query.said
    if "credited" in said and "uncredited" not in said and (_uncredited(row) or not _credits(row)):
        return False
    if _asks_presence(index, query):
        return isinstance(row, Event | Lecture | Jury) and row.person == index.record.person
    if _identity(query) and not isinstance(row, Person):
        return _is_one(query, row, own)
    bare = not query.hard and not query.dates and not query.names
    for condition in query.must:
        if bare and condition.kind == "property" and n not in index.with_words(stems(condition.text)):
            return False  # all that is asked is a word for a field, which the fact does not use
        if _does(index, query, condition) and _undergone(row, condition):
            return False  # what was done to him, he did not do
        if condition.kind == "property" and not _in_field(query, row, condition):
            return False  # a place or a person is named, but not as what this field holds
        if condition.soft:
            continue
        if isinstance(row, _THINGS) and not own & condition.features and condition.is_role:
            return False  # that a work tells of directing does not say who directed it
        worded = n in index.with_words(condition.weak)
        if condition.ids and not isinstance(row, Credit) and not worded and not index.has(n, condition.features):
            return False  # it is about that only through something else
        if isinstance(row, Credit) and set(condition.ids) & {getattr(getattr(row.work, "follows", None), "id", "")}:
            return False  # what came after a show is another one
        if isinstance(row, Relationship) and set(condition.ids) & {row.through.id if row.through else ""}:
            return False  # through whom two are related is neither of them
    return True


def _deed_borne(index: Index, query: Query, n: int) -> bool:
    """Is the verb told, where a work itself or nothing but names would be the ground ("did she *watch* that film?")?"""
    row = index.rows[n]
    verb = main_verb(attrs.evolve(query, text=f"why {query.text}"), spoken_names(index))
    if query.said[0] not in DOING or not verb:
        return True
    if stem(verb) not in _ONLOOKING:
        bare = all(c.kind == "name" for c in query.must) or (query.subject and isinstance(row, Creation))
        if not bare or says_little(verb) or stem(verb) in _LINKING:
            return True
        return index.has(n, forms(index, verb))
    return stem(verb) in stems(row.sentence())


_ONLOOKING = stems("appear see watch")
_LINKING = ANY_DEED | stems("work collaborate")


def _is_nation(index: Index, query: Query) -> bool:
    """Is it asked whether somebody named is of a nation?"""
    nations = [c for c in query.names if any(f.startswith("nationality:") for f in c.features)]
    others = [i for c in query.must if c not in nations for i in c.ids]
    people = bool(others) and all(isinstance(index.record[i], Person) for i in others)
    return people and len(query.must) == len(nations) + len(others) and query.said[0] in BEING


def _in_tongue(query: Query, row: Entity) -> bool:
    """Is a thing that is asked to be in a language told to be in it ("is it in French?"), and not just of that land?"""
    told = f" {query.text.lower()} "
    tongues = [c.text for c in query.names if c.text.lower().endswith(_TONGUES) and f" in {c.text.lower()} " in told]
    if not tongues or f" in {tongues[0].lower()} " != told[-len(tongues[0]) - 5 :]:
        return True
    held = {word for language in getattr(row, "languages", ()) for word in words(language)}
    return all(word in held for tongue in tongues for word in words(tongue))


_TONGUES = ("ish", "ese", "ian", "ench", "rman", "tch", "reek", "rabic", "atin", "elsh")


def _of_honours(condition: Constraint) -> bool:
    """Does a condition speak of an award, or of what came of one?"""
    prefixes = {f.partition(":")[0] for f in condition.features}
    return "class:award" in condition.features or bool(
        prefixes & {"n", "won", "nominated", "lost", "mention", "achieved"}
    )


def _identity(query: Query) -> bool:
    """Is it asked what he is ("is he a professor?", "is he German?")? That a text has the word tells nothing."""
    told = f" {query.text.lower()} "
    if any(c.ids for c in query.names) or query.dates or not query.subject or told.split(maxsplit=1)[0] not in BEING:
        return False
    asked = _predicates(query)
    return bool(asked) and all(_predicate(c, told) for c in asked)


_CIRCUMSTANCE = r" (?:during|in|at|for|with|under|on|through|throughout|while|when) "


def _predicates(query: Query) -> tuple[Constraint, ...]:
    """What he is asked to be, without the circumstances told behind it ("was she a nurse *during the war*?")."""
    asked = query.hard or query.must
    head = f" {re.split(_CIRCUMSTANCE, query.text.lower(), maxsplit=1)[0]} "
    return tuple(c for c in asked if f" {c.text.lower()} " in head) or asked


def _is_one(query: Query, row: Entity, own: frozenset[str]) -> bool:
    """Does a fact give him what he is asked to be, as a role or a position?"""
    asked = _predicates(query)
    if isinstance(row, Credit):
        return any(own & c.features for c in asked)
    held = stems(row.position or "") if isinstance(row, Event) else frozenset()
    return all(stems(c.text) <= held for c in asked)


def _predicate(condition: Constraint, told: str) -> bool:
    text = condition.text.lower()
    if condition.kind == "word":
        return not text.endswith(("ed", "en", "ing"))
    if condition.kind == "name":
        return any(f.startswith("nationality:") for f in condition.features)
    return any(f" {a} {text}" in told for a in ("a", "an")) and all(
        condition.kind == "property" or f.startswith(("occupation:", "role:", "text:", "w:", "class:jury"))
        for f in condition.features
    )


def _credits(row: Entity) -> bool:
    """Does it tell a part that somebody had, and not just that there is such a work?"""
    return not isinstance(row, Work) or row.mark is not None


def _uncredited(row: Entity) -> bool:
    work = row.work if isinstance(row, Credit) else row
    return isinstance(work, Work) and work.mark is Mark.UNCREDITED_REWRITE


_HELD = frozenset(
    ("filmed_in", "setting", "venue", "holder", "presenter", "speaker", "addressee", "recipient", "through")
)


def _in_field(query: Query, row: Entity, condition: Constraint) -> bool:
    """Does the field that a question names hold one of the names in it, where it is one for places or people?"""
    if condition.field == "languages":
        told = {s for v in field_values(row, "languages") for s in stems(str(v[1]))}
        return all(stems(c.text) <= told for c in query.names if any(f.startswith("nationality:") for f in c.features))
    if condition.field not in _HELD or (condition.field == "recipient" and isinstance(row, Event)):
        return True  # "did she go to that school": nothing went to it
    others = {f for c in query.names for f in c.features if f"e:{row.id}" not in c.features and f.startswith("e:")}
    held = {f"e:{i}" for _, v in field_values(row, condition.field) if isinstance(v, Entity) for i in touches(v)}
    return not others or bool(others & held)


def _undergone(row: Entity, condition: Constraint) -> bool:
    """Is it done to the person whom a fact is about: a joke, an arrest, an award given, lessons taught?"""
    if isinstance(row, Award):
        return condition.text.lower() in _GIVING
    if isinstance(row, Quotation) and condition.text.lower() in ("accuse", "slur", "smear"):
        return True  # what he said need not have been against anybody
    happened = isinstance(row, Reception | Quotation | Event | Statement)
    return happened and bool(condition.features & _DONE_TO or condition.text.lower() in ("teach", "taught"))


_GIVING = ("give", "gave", "present", "bestow", "grant", "confer", "reward", "award")
_DONE_TO = frozenset(f"kind:{kind}" for kind in ("attack", "arrest", "criticism", "joke", "mention", "review"))


def _does(index: Index, query: Query, condition: Constraint) -> bool:
    """Is he told to do it: "did he ever attack", not "was he attacked", nor "did somebody attack him"?"""
    said = query.said
    before, found, _ = f" {' '.join(said)} ".partition(f" {condition.text.lower()} ")
    agents = {"he", "she", "they", *words(index.record.person.name)}
    told = before.split()
    return bool(found) and said[0] in DOING and "been" not in told and bool(agents & set(told))


def as_ranked(index: Index, query: Query, rows: frozenset[int]) -> Result | None:
    """Whether it was the first or the last: as a fact says, or by a list that is complete; None if neither tells.

    Args:
        index: the facts.
        query: a yes/no question with an order.
        rows: facts that meet all else.
    """
    assert query.order is not None
    word = "last" if query.order.last else "first"
    forms = ordinal_forms(query.order.nth) if not query.order.last else (word,)
    said = tuple(index.rows[n] for n in sorted(index.among(rows, (f"w:{form}" for form in forms))))
    if said:
        return Result(query, Verdict.FOUND, said, said, yes=True)
    told = query.text.lower()
    kept = tuple(c for c in query.must if c.kind != "name" or f"{word} {c.text.lower()}" in told)
    plain = attrs.evolve(query, dates=(), must=kept)
    pool = tuple(index.rows[n] for n in sorted(search(index, plain, strict=True).rows))
    if not pool or not all(map(_listed, pool)):
        return None
    best = extreme(Result(query, Verdict.FOUND, pool, pool))
    if best is None or not best.rows:
        return None
    meant = any(index.number[r.id] in rows for r in best.rows)
    verdict = Verdict.FOUND if meant else Verdict.CONTRADICTED
    return Result(query, verdict, best.rows, best.rows, yes=meant)


def _listed(row: Entity) -> bool:
    """Does it stand in a list that is complete?"""
    return (isinstance(row, Award) and row.listed is not None) or (
        isinstance(row, Work) and row.filmography is not None
    )


def unproved(query: Query) -> bool:
    """Does a question say more than any one fact tells: of every time, of him alone, of no other, of its being made?"""
    said = set(query.said)
    sweeping = bool(said & _SWEEPING) or re.search(_THROUGHOUT, query.text.lower()) is not None
    return sweeping or "alone" in query.operators or "status" in query.fields


_THROUGHOUT = (
    r"\bfrom (?:the )?(?:very |word )*(?:beginning|start|outset|first|get go|go|day one)\b|"
    r"\ball along\b|\bthroughout\b|\bthe (?:whole|entire) (?:time|run|way)\b|\bto the (?:very |bitter )?end\b"
)
_SWEEPING = frozenset(("every", "each", "always", "only", "sole", "solely", "exclusively"))
