"""What the talk is of: the things that words like "it", "they" and "that show" may stand for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from balcer import Award, Collection, Creation, Credit, Entity, Party, Person, Place
from balcer_chat.dialogue.state import State, list_of
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.lexicon.index import Index, concerns
from balcer_chat.lexicon.senses import Name
from balcer_chat.plan.query import Asks, Constraint
from balcer_chat.text.items import Item

_FEW = 12
IT = frozenset(("it", "its", "that", "this", "that one", "this one"))
THEY = frozenset(("they", "them", "their", "theirs", "those", "these", "ones", "both", "two"))
PERSONS = frozenset(("she", "her", "hers"))
OWN = {"he": frozenset(("he", "him", "his")), "she": frozenset(("she", "her", "hers"))}
"""Words for the record's person, by pronoun; a person of the same sex may be meant by them, too."""


def facts(last: Result) -> Constraint | None:
    """The facts that an answer rested on, as a condition."""
    if not last.rows or len(last.rows) > _FEW:
        return None
    ids = [row.id for row in last.rows]
    return Constraint(frozenset((*(f"r:{i}" for i in ids), *(f"e:{i}" for i in ids))), "that", "name", ())


def these(entities: Iterable[Entity], text: str = "that") -> Constraint | None:
    """Some things as a condition; None if there are none, or too many."""
    ids = tuple(dict.fromkeys(e.id for e in entities))
    if not ids or len(ids) > _FEW:
        return None
    return Constraint(frozenset(f"e:{i}" for i in ids), text, "name", ids)


def single(index: Index, last: Result) -> tuple[Entity, ...]:
    """The things, no people, that "it" may stand for, the likeliest first.

    That is what the answer named, if it named one thing; what the question named; what the facts are about, if they
    are about one thing; the work that a show is of. Who else has a part in the facts is not spoken of as "it", nor is
    the place of something that was asked for.
    """
    named = [v for v in list_of(last) if not isinstance(v, Person)]
    asked = [index.record[c.ids[0]] for c in last.query.names if len(c.ids) == 1]
    if len(last.query.hard) > 1 or last.query.target is not None:
        asked = [e for e in asked if not isinstance(e, Place)]
    if last.verdict is Verdict.UNSTATED and last.query.asks is Asks.WHICH and last.query.target is not None:
        return ()  # it is what was asked for, and not told
    if last.verdict is Verdict.UNSTATED:
        return tuple(dict.fromkeys(e for e in asked if not isinstance(e, Person)))  # what else is told is beside it
    about = topics(index, last)
    found = (*(named if len(named) == 1 else ()), *asked, *(about if len(about) == 1 else ()))
    shown = [e for thing in found if isinstance(thing, Creation) for e in concerns(thing) if isinstance(e, Creation)]
    found = (*found, *(shown if len(set(shown)) == 1 else ()), *through(index, last))
    return tuple(dict.fromkeys(e for e in found if not isinstance(e, Person)))


def topics(index: Index, last: Result) -> tuple[Entity, ...]:
    """What the facts of an answer are about: works, shows, books, collections; failing these, bodies and people."""
    if not last.rows or len(last.rows) > _FEW:
        return ()
    every: list[Entity] = []
    for row in last.rows:
        near = (row, *concerns(row))
        made = [e for e in near if isinstance(e, Creation | Collection)][:1]
        every += made or [e for e in near if isinstance(e, Party) and e != index.record.person]
    return tuple(dict.fromkeys(every))


def people(index: Index, last: Result) -> tuple[Entity, ...]:
    """The people, the record's person left out, that "she" may stand for."""
    named = [v for v in list_of(last) if isinstance(v, Person)]
    asked = [index.record[i] for i in last.query.ids]
    told = [e for row in last.rows[:_FEW] for e in (row, *concerns(row))]
    for group in (named, asked, told):
        if found := [e for e in dict.fromkeys(group) if isinstance(e, Person) and e != index.record.person]:
            return tuple(found)
    return ()


def salient(index: Index, state: State) -> tuple[tuple[Entity, ...], ...]:
    """Everything that was spoken of, in tiers, what comes to mind first in front."""
    last = state.last
    if last is None:
        return ()
    asked = tuple(index.record[i] for i in last.query.ids)
    rows = last.rows[:_FEW]
    told = tuple(e for row in rows for e in concerns(row))
    within = tuple(e for row in rows for t in concerns(row) if isinstance(t, Creation) for e in concerns(t))
    before = tuple((index.record[i],) for i in reversed(state.mentioned))
    listed = list_of(state.listed) if state.listed is not None else ()
    return (list_of(last), asked, rows, told, listed, within, through(index, last), *before)


def through(index: Index, last: Result) -> tuple[Entity, ...]:
    """The work that a person who was told of had a part in, if it is one."""
    ids = [f"e:{row.id}" for row in last.rows if isinstance(row, Person)] if len(last.rows) == 1 else []
    credits = (index.rows[n] for n in index.find(ids))
    works = tuple(dict.fromkeys(row.work for row in credits if isinstance(row, Credit)))
    return works if len(works) == 1 else ()


def is_named(entity: Entity) -> bool:
    """Can it be spoken of by a name of its own?"""
    return isinstance(entity, Party | Place | Creation | Collection | Award)


def asked_of(index: Index, last: Result) -> list[Entity]:
    """What the last question named."""
    return [index.record[i] for i in last.query.ids]


def names_person(items: Sequence[Item], index: Index) -> bool:
    """Is the record's person named in a line?"""
    person = index.record.person.id
    return any((name := i.get(Name)) is not None and person in name.ids for i in items)
