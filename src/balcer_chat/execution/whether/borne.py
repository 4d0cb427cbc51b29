"""Yes by the words of one fact: each condition of a question is borne out by it, or by the thing that it is about.

A question may say more than a fact has in its fields ("did she lead the choir for a season?"). What it asks of a fact
must be in that fact: who did it, in which role, with which outcome, when. What it only says of a thing that the fact is
about ("a book of photographs") may be in what the record says of that thing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from balcer import (
    Award,
    Collection,
    Creation,
    Credit,
    Entity,
    Event,
    ExhibitionKind,
    Organisation,
    OrganisationKind,
    Party,
    Place,
    PublicationKind,
    Statement,
    WorkKind,
    fold,
    stems,
    text_of,
    words,
)
from balcer_chat.execution.search import dated_by, on_dates, without
from balcer_chat.execution.whether.sentence import says
from balcer_chat.lexicon.index import Index, concerns
from balcer_chat.lexicon.light import says_little
from balcer_chat.lexicon.thesaurus import alternates
from balcer_chat.plan.query import Constraint, Query
from balcer_chat.text.numbers import ordinal

_KINDS = ("group:", "form:", "w:", "solo:", "spinoff:", "class:work", "class:publication", "class:award")
_THINGS = frozenset(f"kind:{kind.value}" for kind in (*WorkKind, *ExhibitionKind, *PublicationKind, *OrganisationKind))
"""Features of what a thing is. All others are of what is asked of a fact: words in its text are no proof of them."""


def borne_out(index: Index, query: Query) -> frozenset[int]:
    """The facts that bear out each condition of a yes/no question; none if it says nothing that could be borne out.

    Args:
        index: the facts.
        query: the question.
    """
    told = [c for c in query.must if not _says_little(c) and not _carries(query, c)]
    telling = any(c.kind == "property" and c.field in _TELLING for c in query.must)
    firm = [c for c in told if c.kind == "name" or _is_firm(c)]
    if any(f"{c.text} his " in query.text or f"{c.text} her " in query.text for c in query.must if _is_screened(c)):
        return frozenset()  # "did they *film* her script?" asks of a deed, and not of a film
    if not firm or len(told) + len(query.dates) < _LEAST:
        return frozenset()
    rows: set[int] | None = None
    for condition in firm:
        if condition.kind != "name" and condition.is_role:
            continue  # any fact may hold it: it is looked for below
        some = set(_holding(index, condition))
        rows = some if rows is None else rows & some
    if rows is None:
        rows = set(range(len(index.rows)))
    found = without(index, on_dates(index, rows, query.dates, dated_by(query)), query.excluded)
    if query.subject:
        found &= index.involved
    roles = [c for c in told if c.is_role]
    return frozenset(
        n for n in found
        if _told_of(index, query, n) and all(_bears(index, c, n, plain=c in roles[1:], telling=telling) for c in told)
    )  # fmt: skip


def _is_screened(condition: Constraint) -> bool:
    return condition.kind == "concept" and any(f.startswith("group:") for f in condition.features)


_LEAST = 2
"""Conditions below which nothing is asked of anything."""


_TELLING = ("subject", "about", "contents", "topics")
"""Fields of what a thing is about: its sentence tells it."""


def _carries(query: Query, condition: Constraint) -> bool:
    """Is it a verb that only carries a noun of what was done ("a joke was *made*")?"""
    if condition.features == {"class:lecture"} and any("kind:speech" in c.features for c in query.must):
        return True  # "did she *speak* at the convocation?"
    if condition.text.lower() not in ("make", "made", "making"):
        return False
    return any(c is not condition and c.noun and _is_firm(c) and not c.is_role for c in query.must)


def _says_little(condition: Constraint) -> bool:
    if condition.kind == "concept" and condition.soft:
        anything = condition.generic or condition.field == "recipient"
        return anything or (len(condition.features) > 1 and all(f.startswith("class:") for f in condition.features))
    return condition.kind in ("word", "property") and all(says_little(w) for w in words(condition.text))


def _is_firm(condition: Constraint) -> bool:
    kind = any(f.startswith(_KINDS) or f in _THINGS for f in condition.features)
    return condition.kind == "concept" and not kind


def _holding(index: Index, condition: Constraint) -> Iterator[int]:
    """The rows that have what a firm condition asks for, in their fields or, of names, through what they are about."""
    yield from index.find(condition.features)
    if condition.kind == "name":
        yield from index.find(f"about:{i}" for i in condition.ids)
        people = [e for e in (index.record[i] for i in condition.ids) if isinstance(e, Party)]
        told = (n for e in people for name in e.names for n in index.with_words(stems(name)))
        yield from (n for n in told if isinstance(index.rows[n], Credit))
        if condition.weak:
            yield from index.with_words(stems(condition.text))


def _told_of(index: Index, query: Query, n: int) -> bool:
    """Is a fact told of those who are asked about, and firmly?"""
    row = index.rows[n]
    if isinstance(row, Statement | Party | Place):
        return False
    people = _agents(index, query)
    if isinstance(row, Credit) and (people or query.subject):
        did = {row.person.id, *(p.id for p in row.with_whom)}
        return bool(did & people) or (query.subject and index.record.person.id in did)
    return True


def _agents(index: Index, query: Query) -> set[str]:
    """Those named who are asked to have done it: before the role where it is a verb ("did she write"), or any."""
    parties = [c for c in query.names if any(isinstance(index.record[i], Party) for i in c.ids)]
    role = next((c for c in query.must if c.is_role), None)
    before = query.text.partition(role.text)[0] if role is not None else ""
    first = (
        [c for c in parties if c.text in before] if before.lower().startswith(("did ", "has ", "had ", "does ")) else []
    )
    return {i for c in first or parties for i in c.ids}


def _bears(index: Index, condition: Constraint, n: int, plain: bool = False, telling: bool = False) -> bool:
    """Does a fact bear out a condition?

    Args:
        plain: a role that only describes ("a book of *photographs*").
        telling: it is asked what a thing is about, which words tell.
    """
    words_only = condition.kind == "word"
    if not words_only and index.has(n, condition.features):
        return True
    row = index.rows[n]
    about = [index.number[e.id] for e in _about(row)]
    if condition.kind == "name":
        if any(index.has(m, condition.features) for m in about if isinstance(row, Credit | Award)):
            return True
        bodies = (e for e in concerns(row) if isinstance(e, Organisation))
        if condition.weak and telling and _has_words(frozenset(stems(row.sentence())), condition.weak):
            return True
        if condition.weak and any(stems(condition.text) <= stems(body.name) for body in bodies):
            return True  # the festival that bears a town's name is there
        people = [e for e in (index.record[i] for i in condition.ids) if isinstance(e, Party)]
        return isinstance(row, Credit) and any(says(row, *e.names) for e in people)
    if condition.kind == "concept" and _is_firm(condition) and not plain:
        return condition.is_role and isinstance(row, Event) and _does(row, condition)
    said = condition.weak or tuple(stems(condition.text))
    literal = says(row, condition.text)
    if condition.kind == "word" and any(ordinal(f[2:]) for f in condition.features):
        return False  # a season or an edition is of just this fact
    if condition.kind == "word":
        others = index.in_texts(alternates(fold(condition.text)))
        variants = [f.removeprefix("w:") for f in condition.features if f.startswith("w:")]
        return any(
            told & {*variants, *others} or _has_words(told, said)
            for told in (_stems(index, m, m == n) for m in (n, *about))
        )
    if condition.kind == "property":
        return condition.soft and (literal or set(said) <= stems(row.sentence()))
    kinds = (index.number[e.id] for e in concerns(row) if isinstance(e, Organisation))
    if literal or any(index.own[m] & condition.features for m in kinds):
        return True
    synonyms = {f.removeprefix("w:") for f in condition.synonyms}
    return any(
        index.own[m] & condition.features
        or _has_words(_stems(index, m, m == n), said)
        or synonyms & _stems(index, m, m == n)
        for m in (n, *about)
    )


def _does(row: Event, condition: Constraint) -> bool:
    """Does a sentence say that the person of an event did what a role means ("Ada Lark *wrote* scripts for ...")?"""
    if row.person is None:
        return False
    _, found, rest = f" {' '.join(words(row.sentence()))} ".partition(f" {' '.join(words(row.person.name))} ")
    verb = rest.split()[:1]
    return bool(found) and any(f"w:{s}" in condition.synonyms for word in verb for s in stems(word))


def _about(row: Entity) -> Iterable[Entity]:
    """The things that a fact is about."""
    return (e for e in concerns(row) if isinstance(e, Creation | Collection))


def _stems(index: Index, n: int, itself: bool) -> frozenset[str]:
    """The stems of a fact, or of the sentence of what it is about."""
    row = index.rows[n]
    return frozenset(stems(text_of(row) if itself else row.sentence()))


def _has_words(told: AbstractSet[str], said: Iterable[str]) -> bool:
    words = {s for s in said if len(s) > 1}
    return bool(words) and words <= told
