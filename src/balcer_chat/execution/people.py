"""Whether those who are found are what the question calls them."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from balcer import Donation, Entity, Event, Person, Statement, fold, stem, stems, words
from balcer_chat.execution.result import Result
from balcer_chat.lexicon.index import Index, concerns
from balcer_chat.lexicon.nouns import singulars
from balcer_chat.lexicon.thesaurus import alternates
from balcer_chat.plan.query import Query


def acted(index: Index, query: Query, result: Result) -> bool:
    """Did whoever is found do it? Something may happen in a person's time that the person did not do."""
    person = index.record.person
    if result.values != (person,) or query.target is not None:
        return True
    bystander = all(isinstance(row, Event) and row.person is None for row in result.rows)
    role = any(c.is_role for c in query.must)
    return role or not bystander


def tells_of_people(index: Index, query: Query, noun: str, row: Entity) -> bool:
    """Does the sentence of a fact name people that are what a noun says, besides the one whom the record is about?"""
    sentence, person = row.sentence(), index.record.person
    named = (other for other in index.record.people if other != person and other.name in sentence)
    return any(is_a(index, query, noun, other, (row,)) for other in named)


def is_like(index: Index, result: Result, value: object, like: Sequence[str]) -> bool:
    """Is a value what the words in front of its noun say, by what is told of it or by the fact it stands in?"""
    if not isinstance(value, Entity):
        return True
    apart = Statement | Donation if isinstance(value, Person) else Statement
    told = (value, *(row for row in result.rows if not isinstance(row, apart)))
    people = (e for row in told for e in concerns(row) if isinstance(e, Person) and e != index.record.person)
    rows = [index.number[e.id] for e in (*told, *people)]
    return all(any(index.has(n, forms(index, word)) for n in rows) for word in like)


def forms(index: Index, word: str) -> tuple[str, ...]:
    return (f"w:{stem(word)}", *(f"w:{s}" for s in index.in_texts(alternates(word))))


def is_a(index: Index, query: Query, noun: str, person: Person, rows: Sequence[Entity]) -> bool:
    """Is somebody what a noun says: by role, occupation, tie or description, or by the words beside the name in a fact?

    Args:
        index: the facts.
        query: the question.
        noun: the noun of what it asks ("poet").
        person: somebody found for it.
        rows: the facts found.
    """
    if (beside := _joined(query.text, noun)) and is_a(index, attrs.evolve(query, text=""), beside, person, rows):
        return True  # "name the poet and the singer"
    if noun in _ANYBODY:
        return True
    meant = frozenset().union(*(c.features | c.synonyms for c in query.conditions if noun in fold(c.text).split()))
    own = index.own_of(person)
    if person == index.record.person:
        meant = frozenset(f for f in meant if not f.startswith("w:"))  # the employee that he met is another
    if own & meant:
        return True
    kinds = frozenset(f for f in meant if not f.startswith("w:"))
    if any(index.own_of(row) & kinds for row in rows):
        return True
    called = {stem(word) for word in (*singulars(noun), *(a for a in alternates(noun) if " " not in a))}
    called |= {f[2:] for f in meant if f.startswith("w:")}
    if called & stems(" ".join((_what_one_is(person), person.keywords or "", *person.occupations))):
        return True
    return any(called & {stem(w) for w in _beside(row.sentence(), person.name)} for row in rows)


def _what_one_is(person: Person) -> str:
    """The head of a description, without what a relative clause tells of others ("the one who met a *guard*")."""
    return re.split(_RELATIVE, person.description or "", maxsplit=1)[0]


_RELATIVE = r"\b(?:who|whose|whom|which|that)\b"


def _joined(text: str, noun: str) -> str:
    """The noun that is joined to another by "and"."""
    said = fold(text).split()
    at = said.index(noun) if noun in said else -1
    if at >= 2 and said[at - 1] == "and":
        return said[at - 2]
    return said[at + 2] if 0 <= at < len(said) - 2 and said[at + 1] == "and" else ""


_ANYBODY = frozenset((
    "person", "persons", "people", "individual", "man", "men", "woman", "women", "somebody", "someone", "guy", "guys",
    "bloke", "chap", "fellow", "figure", "figures", "celebrity", "name", "names", "lady", "gentleman", "colleague",
    "colleagues", "partner", "partners", "collaborator", "collaborators", "member", "members", "participant",
    "participants", "personality", "personalities", "star", "stars", "recipient", "winner", "nominee", "sponsor",
    "donor", "donors", "giver", "owner", "speaker", "creator", "maker", "employer", "boss",
))  # fmt: skip
"""Nouns that anybody may be called by who is in such a fact."""
_NEAR = 4


def _beside(sentence: str, name: str) -> tuple[str, ...]:
    """The words on either side of a name in a sentence."""
    before, found, after = sentence.partition(name)
    return (*words(before)[-_NEAR:], *words(after)[:_NEAR]) if found else ()
