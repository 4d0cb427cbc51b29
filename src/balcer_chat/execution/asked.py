"""Whether what was found is of the very thing asked: counted, done, shown or said, at the time and place told.

A fact may bear out nearly all that a question says, and be silent on the one word that is asked about: "who reviewed
the show?" has the show, "how many prints were in the show?" has the collection that it was of.
"""

from __future__ import annotations

import re

from balcer import (
    Award,
    Creation,
    Credit,
    Entity,
    Event,
    Exhibition,
    Organisation,
    Party,
    Period,
    Person,
    Quantity,
    Quotation,
    Reception,
    Role,
    Work,
    fold,
    stems,
)
from balcer_chat.execution.news import asked_verb
from balcer_chat.execution.people import forms
from balcer_chat.execution.result import Result
from balcer_chat.lexicon.index import Index, concerns
from balcer_chat.lexicon.light import says_little
from balcer_chat.plan.query import Asks, Constraint, Query


def of_what_is_asked(index: Index, query: Query, result: Result) -> bool:
    """Is what was found of the very thing that is asked about?

    Args:
        index: the facts.
        query: the question.
        result: what was found for it.
    """
    if _STEPS & query.operators and query.names and not query.dates:
        return False  # the year before which one?
    if (praise := _PRAISED.search(fold(query.text))) and not _is_told(praise[1], result):
        return False  # nobody says which is
    if query.asks is Asks.COUNT:
        return (
            _of_the_noun_counted(query)
            and _is_of_the_noun(index, query, result)
            and _of_the_thing_counted(index, query, result)
        )
    if query.asks is Asks.WHO:
        return (
            _of_that_deed(index, query, result)
            and _of_that_kind(index, query, result)
            and _somebody_else(index, query, result)
        )
    if query.asks is Asks.WHERE:
        return _filmed_there(query, result) and _in_print(query, result)
    if query.asks is Asks.WHEN:
        return _of_that_happening(query, result)
    return (
        _won_by_them(index, query, result)
        and _said_of_it(index, query, result)
        and _of_that_time(query, result)
        and _done_by_him(index, query, result)
        and _in_its_words(index, query, result)
        and _names_another(query, result)
    )


def _of_that_happening(query: Query, result: Result) -> bool:
    """Are the dates those of what is asked, and not of a showing or of the run of it?"""
    said = frozenset(fold(query.text).split())
    if _CANCELLED & said and not any("cancel" in fold(row.sentence()) for row in result.rows):
        return False
    if " month " in f" {fold(query.text)} " and result.values:
        return any(not isinstance(v, Period) or v.start.month for v in result.values)
    if _LEFT & said and query.names and all(_TO.search(fold(row.sentence())) for row in result.rows):
        return False  # that he came is not that he left
    if not _MADE & said or not all(isinstance(row, Exhibition) for row in result.rows):
        return True
    named = {i for c in query.names for i in c.ids}
    return any(row.id in named for row in result.rows)


_LEFT = frozenset(("leave", "left", "depart", "departed", "quit"))
_TO = re.compile(r"\b(moved|came|went|returned) (back )?to\b")
_MADE = frozenset((
    "recorded", "released", "published", "printed", "composed", "written", "painted", "produced", "made", "created",
    "filmed", "shot", "finished", "completed", "begun", "started", "sold", "bought", "stolen", "destroyed",
))  # fmt: skip
"""What is done with a work, and is no showing of it."""
_PRAISED = re.compile(
    r"\bmost (famous|popular|successful|important|influential|beautiful|controversial|acclaimed|celebrated|beloved|"
    r"loved|hated|difficult|personal|ambitious|memorable|notable|renowned|admired|valuable|watched)\b"
)


def _is_told(word: str, result: Result) -> bool:
    return any(stems(word) & stems(row.sentence()) for row in result.rows)


_STEPS = frozenset(("last_year", "next_year"))
_CANCELLED = frozenset(("cancelled", "canceled", "axed", "scrapped", "canned"))


def _of_the_noun_counted(query: Query) -> bool:
    """Is the noun behind "how many" the one that is counted, and not one that follows ("how many *students* of his
    lecture")?
    """
    if query.target is None or query.wanted is None or query.wanted.kind != "person":
        return True
    said, noun, counted = fold(query.text), fold(query.wanted.noun), fold(query.target.text)
    return f"how many {noun} " not in f"{said} " or bool(stems(noun) & stems(counted)) or noun in counted


def _is_of_the_noun(index: Index, query: Query, result: Result) -> bool:
    """Are the facts that were counted what the noun says ("how many *lines* has the poem?": not the poem)?"""
    if result.field == "quantities" or query.wanted is None or not query.wanted.noun or not result.rows:
        return True
    happenings = all(isinstance(v, Event) for v in (*result.rows, *result.values))
    if query.wanted.kind == "person" and happenings:
        return False  # so many happenings are not so many people
    if query.target is not None:
        if query.target.kind != "word" or not all(isinstance(row, Event) for row in result.rows):
            return True
        return any(stems(query.target.text) & stems(row.label.split()[0]) for row in result.rows)
    noun = next((c for c in query.must if fold(c.text) == fold(query.wanted.noun) and c.kind == "concept"), None)
    if noun is None or f"how many {fold(noun.text)} " not in fold(query.text):
        return True
    if any(f.startswith("role:") for f in noun.features):
        return False  # what is counted is no deed
    return not noun.soft or any(index.has(index.number[row.id], noun.features) for row in result.rows)


def _of_the_thing_counted(index: Index, query: Query, result: Result) -> bool:
    """Is a number that is told of something else than the show or work named told in the noun that is asked for?"""
    if result.field != "quantities" or query.target is None:
        return True
    things = {i for c in query.names for i in c.ids if isinstance(index.rows[index.number[i]], Exhibition | Work)}
    if not things or any(index.has(index.number[row.id], (f"e:{i}" for i in things)) for row in result.rows):
        return True
    if things & {row.id for row in result.rows}:
        return True
    units = {v.unit for row in result.rows for v in getattr(row, "quantities", ()) if isinstance(v, Quantity)}
    return bool(stems(query.target.text) & units)


def _of_that_deed(index: Index, query: Query, result: Result) -> bool:
    """Is the verb behind "who" borne out by a fact, where it only narrows ("who *reviewed* the show?")?"""
    verb = asked_verb(query)
    for c in query.must if verb and not says_little(verb) else ():
        if c.soft and c.kind == "concept" and not c.generic and fold(c.text).split()[0] == verb:
            told = (*c.features, *c.synonyms, *forms(index, verb))
            return any(index.has(index.number[row.id], told) for row in result.rows)
    return True


def _of_that_kind(index: Index, query: Query, result: Result) -> bool:
    """Is whoever did it called by the noun behind "which" ("which *bank* paid for it?")?"""
    said = fold(query.text).split()
    if said[:1] not in (["which"], ["what"]) or not result.values:
        return True
    noun = next((c for c in query.must if c.kind == "word" and said[1:2] == [fold(c.text)]), None)
    people = [v for v in result.values if isinstance(v, Person | Organisation)]
    if noun is None or len(people) < len(result.values):
        return True
    rows = [index.number[e.id] for e in (*people, *result.rows)]
    return any(index.has(n, (*noun.features, *forms(index, fold(noun.text)))) for n in rows)


def _somebody_else(index: Index, query: Query, result: Result) -> bool:
    """Is it somebody else than the one who is spoken of, where that is asked ("who won it with him?", "his boss")?"""
    said, person = fold(query.text), index.record.person
    if _is_anothers(index, query):
        return result.values != (person,)
    if "other" in query.operators and all(isinstance(row, Award) for row in result.rows):
        return result.field in ("person", "recipient", "recipients")
    if not _WITH.search(said):
        return True
    told = (e for row in result.rows for e in (row, *concerns(row)))
    return any(isinstance(e, Person) and e != person for e in (*result.values, *told))


def _is_anothers(index: Index, query: Query) -> bool:
    """Is it asked for somebody by what he or she is to the person ("*his* co-director", "*Ann's* agent")?"""
    if query.wanted is None or query.wanted.kind != "person" or not query.possessive:
        return False
    owners = (*_OWNERS, *(fold(f"{word}'s") for name in index.record.person.names for word in name.split()))
    said, noun = f" {fold(query.text)} ", fold(query.wanted.noun)
    return any(re.search(rf" {re.escape(owner)} (co |fellow |former )?{noun}\b", said) for owner in owners)


_OWNERS = ("his", "her", "their")
_WITH = re.compile(r"\bwith (him|her|them)\b")


def _names_another(query: Query, result: Result) -> bool:
    """Is another named than the question names ("which firm published it *with* X?": not X)?"""
    named = {i for c in query.names for i in c.ids}
    if "linked" in query.operators and query.target is not None:
        return not any(isinstance(v, Entity) and v.id in named for v in result.values)
    if result.field is None or not result.values or " or " in f" {fold(query.text)} ":
        return True
    return not all(isinstance(v, Party) and v.id in named for v in result.values)


def _in_its_words(index: Index, query: Query, result: Result) -> bool:
    """Has a fact one of the plain words that are all that is told ("which station did he film the *war* for")?"""
    told = query.hard
    if query.asks is not Asks.WHICH or query.dates or not told or any(c.kind != "word" for c in told):
        return True
    rows = [index.number[row.id] for row in result.rows]
    return any(index.has(n, (*c.features, *c.synonyms, *forms(index, fold(c.text)))) for c in told for n in rows)


def _done_by_him(index: Index, query: Query, result: Result) -> bool:
    """Did he do on the works found what is asked that he did, and not just come up in them?"""
    roles = [c for c in query.hard if _is_role(c)]
    if query.asks is not Asks.WHICH or not query.subject or len(roles) != 1 or not result.rows:
        return True
    works = [row for row in result.rows if isinstance(row, Work)]
    if len(works) < len(result.rows):
        return True
    return any(_has_part(index, work, roles[0]) for work in works)


def _has_part(index: Index, work: Work, role: Constraint) -> bool:
    """Had he any part in the making of a work, or is the work marked so?"""
    n = index.number[work.id]
    credits = (index.rows[m] for m in index.beside.get(n, ()))
    own = (c for c in credits if isinstance(c, Credit) and c.person == index.record.person)
    return index.has(n, role.features) or any(c.role not in PERFORMING for c in own)


def _filmed_there(query: Query, result: Result) -> bool:
    """Is it told where something was filmed, where that is asked of a work, and not where it is set?"""
    if "filmed_in" not in query.fields or not all(c.field == "filmed_in" for c in query.hints):
        return True
    return result.field == "filmed_in" or any(_FILMED.search(fold(row.sentence())) for row in result.rows)


_FILMED = re.compile(r"\b(shot|filmed|filming|shoot)\b")


def _in_print(query: Query, result: Result) -> bool:
    """Is it asked where something was printed, if that is told?"""
    return result.field != "appears_in" or bool(_PRINTED & stems(query.text))


_PRINTED = stems("appear publish print run ran find see read seen feature carry write wrote written show out")


def _won_by_them(index: Index, query: Query, result: Result) -> bool:
    """Is an award of those who are named, and not of what they had a part in?"""
    named = {i for c in query.names for i in c.ids if isinstance(index.rows[index.number[i]], Person)}
    if not named or query.subject or query.possessive or not all(isinstance(row, Award) for row in result.rows):
        return True
    return index.record.person.id in named or all(
        index.has(index.number[row.id], (f"e:{i}" for i in named)) for row in result.rows
    )


def _said_of_it(index: Index, query: Query, result: Result) -> bool:
    """Is it told what was said of a work, where that is asked, and not what the work is about?"""
    if result.field != "subject" or any(isinstance(row, Quotation | Reception) for row in result.rows):
        return True
    said = fold(query.text)
    named = (c for c in query.names if any(isinstance(index.rows[index.number[i]], Creation) for i in c.ids))
    return not any(f" {verb} {fold(c.text)}" in said for c in named for verb in _SAYS)


_SAYS = tuple(
    f"{verb} {about}{the}"
    for verb in ("say", "said", "think", "thought", "write", "wrote", "tell", "told")
    for about in ("about", "of", "on")
    for the in ("", " the")
)


def _of_that_time(query: Query, result: Result) -> bool:
    """Are works that are found by what was done for them of the time that is told?"""
    spans = [w.span.years for w in query.dates if w.relation == "in" and not w.span.named]
    works = [row for row in result.rows if isinstance(row, Work)]
    if not spans or query.names or len(works) < len(result.rows) or not any(map(_is_role, query.hard)):
        return True
    first, last = spans[0]
    dated = [row.when for row in works if row.when is not None]
    return not dated or any(p.start.year <= last and (p.end or p.start).year >= first for p in dated)


PERFORMING = frozenset((Role.ACTOR, Role.NARRATOR, Role.SUBJECT))
"""Roles in a work that do not make it one's own."""


def _is_role(constraint: Constraint) -> bool:
    return any(f.startswith("role:") for f in constraint.features)
