"""Facts found by the weight of evidence: where no fact meets every condition, the one that meets all that matter.

A question may describe a fact in more words than the fact has: "in which museum could I walk into an installation where
his episodes run?". Each condition is a cue. A cue counts most where a fact has it as a feature, less where it stands in
the fact's words, least where what the fact is about has it. Cues that say something must be borne out in one of these
ways, but for one in four; names, dates, roles and outcomes all must. What says little may be left over. Of the facts
that are left, those with the most evidence answer, if they hold what is asked.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import attrs

from balcer import (
    Award,
    Collection,
    Creation,
    Credit,
    Entity,
    Event,
    Party,
    Place,
    Statement,
    StatementKind,
    fold,
    stems,
)
from balcer_chat.execution.cues import Cue, is_general, is_typed, of_itself, weighed
from balcer_chat.execution.project import field_values, quantity, values
from balcer_chat.execution.qualified import says_which
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.execution.search import ordered, rank, without
from balcer_chat.lexicon.features import filled, members
from balcer_chat.lexicon.index import Index
from balcer_chat.plan.query import Asks, Constraint, Query

_COMPUTES = frozenset((
    "by_year", "compare", "consecutive", "difference", "in_title", "largest", "least",
    "left_out", "less", "longest", "more", "most", "per", "same", "shortest", "sum", "while",
))  # fmt: skip
"""Operators that evidence cannot stand for."""


_ORDERING = frozenset(("after", "before"))


def evident(index: Index, query: Query, fits: Callable[[Result], bool] = bool) -> Result | None:
    """The answer of the facts with the most evidence, or None if none bears out all that the question says.

    Args:
        index: the facts.
        query: a question that no fact meets in every condition; one that is not computed from several.
        fits: is what a fact gives of the type wanted?
    """
    if query.operators & _COMPUTES or query.computes or query.asks in (Asks.WHETHER, Asks.AGE):
        return None
    told = [when for when in query.dates if not when.span.named]
    if "except" in query.operators and not query.excluded:
        return None
    if query.operators & _ORDERING and (told or query.asks in (Asks.COUNT, Asks.WHEN)):
        return None  # a time that is told, and not reckoned with
    if sum(any(f.startswith("src:") for f in c.features) for c in query.names) > 1:
        return None  # what one source tells and another does not
    if query.missing and (query.asks is Asks.COUNT or not _told_besides(query)):
        return None
    cues = weighed(index, query)
    needed = [c for c in cues if c.needed]
    if len(needed) < 2 and not query.names:
        return None  # "the exhibitions" are no description
    rows: set[int] | None = None
    for cue in needed:
        if cue.hard:
            some = set().union(*(found for _, found in cue.found))
            rows = some if rows is None else rows & some
    if rows is None:
        rows = set().union(*(found for cue in needed for _, found in cue.found))
    rows = without(index, rows, query.excluded)
    if query.subject and query.asks in (Asks.WHICH, Asks.WHAT) and any(c.is_role for c in query.hard):
        rows = rows & index.involved  # what others did is not what he did
    left = {n: sum(not (cue.spare or cue.borne_out(n)) for cue in needed) for n in rows}
    named = {index.number[i] for i in query.ids} if of_itself(query) else set()
    scored = sorted(
        (
            (sum(c.weight * c.borne_out(n) for c in cues) - left[n] + (n in named), -rank(index.rows[n]), -n)
            for n in rows
            if left[n] * _FOR_EACH <= _held(needed, n) and _tells_enough(index, query, needed, n)
        ),
        reverse=True,
    )
    return _answered(index, query, [(score, -n) for score, _, n in scored], fits)


def existing(index: Index, query: Query) -> Result | None:
    """Yes to "is there a museum that ...?", if one fact tells of such a museum and bears out all that is said of it.

    Args:
        index: the facts.
        query: a yes/no question that its fields did not settle.
    """
    said = fold(query.text).split()
    nouns = [c for c in query.must if c.noun and not c.soft and fold(c.text).split()[:1] == _after_there(said)]
    if len(nouns) != 1 or query.ordinals or query.numbers or query.unknown or query.missing or query.operators:
        return None
    rest = tuple(c for c in query.must if c is not nouns[0])
    asked = attrs.evolve(query, asks=Asks.WHICH, target=nouns[0], must=rest)
    found = evident(index, asked)
    if found is None or len(found.rows) != 1 or isinstance(found.rows[0], Statement):
        return None
    n = index.number[found.rows[0].id]
    if not all(cue.borne_out(n) for cue in weighed(index, asked) if cue.needed):
        return None
    return Result(query, Verdict.FOUND, found.rows, yes=True)


def _after_there(said: Sequence[str]) -> list[str]:
    """The word that begins what is asked for in "is there (really) a ..."; none in another question."""
    if len(said) < _FOR_EACH or said[0] not in _IS or said[1] != "there":
        return []
    at = next((n for n, word in enumerate(said[2:5], 2) if word in _ANY), 0)
    return list(said[at + 1 : at + 2]) if at else []


_IS = frozenset(("is", "are", "was", "were"))
_ANY = frozenset(("a", "an", "any", "some"))


def _held(needed: Sequence[Cue], n: int) -> int:
    """How many cues a row bears out."""
    return sum(cue.borne_out(n) > 0 for cue in needed)


def _tells_enough(index: Index, query: Query, needed: Sequence[Cue], n: int) -> bool:
    """Does a row bear out enough besides what is asked for, if it is silent on a verb for nearly any deed?

    When something was done is told by a happening alone: the time of a work is that of the work.
    """
    if all(cue.borne_out(n) for cue in needed if cue.spare):
        return True
    asked = {query.target.text} if query.target is not None else set()
    asked |= {query.wanted.noun} if query.wanted is not None else set()
    if query.asks is Asks.WHEN:
        asked |= {name.text for name in query.names}
    happens = query.asks is not Asks.WHEN or isinstance(index.rows[n], Event | Award)
    whole = all(cue.spare or cue.borne_out(n) for cue in needed)
    told = sum(c.weight * c.borne_out(n) for c in needed if c.text not in asked)
    return happens and told >= (_ENOUGH if whole else 2 * _ENOUGH)


_ENOUGH = 1.9


_FOR_EACH = 3
"""How many cues must be borne out for each that is left over."""


def _told_besides(query: Query) -> bool:
    """Does a question that asks for something no record holds say enough else, so that its words may mean less?"""
    told = [c for c in query.hard if not c.generic and c.kind != "property"]
    typed = query.wanted is not None and query.wanted.kind != ""  # it asks for something else than what is missing
    return len(told) >= 2 - typed and any(c.kind in ("name", "word") for c in told)


def _answered(
    index: Index, query: Query, scored: Sequence[tuple[float, int]], fits: Callable[[Result], bool]
) -> Result | None:
    first: float | None = None
    best: float | None = None
    chosen: list[tuple[Entity, list[tuple[str, object]]]] = []
    for score, n in scored:
        if best is not None and score < best - _TIE:
            break
        row = index.rows[n]
        if isinstance(row, Statement) and row.kind in (StatementKind.HEDGE, StatementKind.CONFLICT):
            continue
        offered = _offered(index, query, row)
        if not offered:
            continue
        first = score if first is None else first
        if score < first - _BEHIND:
            break
        if fits(Result(query, Verdict.FOUND, (row,), tuple(v for _, v in offered), offered[0][0] or None)):
            best = score if best is None else best
            chosen.append((row, offered))
    if not chosen:
        return None
    kind = type(chosen[0][0])
    chosen = [pair for pair in chosen if type(pair[0]) is kind]
    if len(chosen) > _FEW:
        return None
    order = {row: k for k, row in enumerate(ordered(index, (index.number[row.id] for row, _ in chosen)))}
    chosen.sort(key=lambda pair: order[pair[0]])
    rows = tuple(row for row, _ in chosen)
    told = tuple(dict.fromkeys(value for _, offered in chosen for _, value in offered))
    field = chosen[0][1][0][0] or None
    if query.target is not None and any(n > len(told) and query.target.text == noun for n, noun in query.counted):
        return None  # "which two festivals", and one is found
    if query.asks is Asks.COUNT:
        number = told[0]
        return Result(
            query, Verdict.FOUND, rows[:1], told[:1], field, number=number if isinstance(number, int) else None
        )
    return Result(query, Verdict.FOUND, rows, told, field)


_TIE = 0.25
_BEHIND = 0.5
"""How far a fact may be behind the best one that gives something, but nothing of the type wanted."""
_FEW = 12


def _offered(index: Index, query: Query, row: Entity) -> list[tuple[str, object]]:
    """What a fact gives of what is asked; what is asked as a field must be in that field or in its words."""
    if query.asks is Asks.COUNT:
        if query.target is None:
            return []
        number = quantity(row, query.target)
        return [("quantities", number)] if number is not None else []
    target = query.target
    if query.wanted is not None and query.wanted.kind == "rank" and (place := field_values(row, "rank")):
        return place
    if target is not None and target.kind == "property" and target.field and not _holds(row, target):
        return _in_words(query, row)
    if not is_typed(query) and any(not _holds(row, hint) for hint in query.hints):
        return []
    given = values(index, row, query) or _called_so(index, query, row)
    return given or ([("", row)] if is_general(query) else _in_words(query, row))


def _in_words(query: Query, row: Entity) -> list[tuple[str, object]]:
    """A fact itself, if its words say which one it is that is asked for."""
    return [("", row)] if query.asks in (Asks.WHICH, Asks.WHAT) and says_which(query, row) else []


def _called_so(index: Index, query: Query, row: Entity) -> list[tuple[str, object]]:
    """What a fact names that goes by the noun of the question in its own words ("which station": Central Station)."""
    target = query.target
    if target is None or query.asks is not Asks.WHICH or target.kind == "property" or _means_things(index, target):
        return []
    features = {f"w:{s}" for s in target.weak or stems(target.text)} | target.synonyms
    called = index.find(features)
    return [
        (name, value)
        for name, held in filled(row)
        for value in members(held)
        if isinstance(value, Entity) and value.id not in query.ids and index.number[value.id] in called
        and isinstance(value, Party | Place)
    ]  # fmt: skip


def _means_things(index: Index, noun: Constraint) -> bool:
    """Does a noun mean works, shows, awards and the like, which are known by what they are and not by their words?"""
    return any(isinstance(index.rows[n], Creation | Collection | Award) and index.own[n] & noun.features
               for n in index.find(noun.features))  # fmt: skip


def _holds(row: Entity, asked: Constraint) -> bool:
    """Has a fact the field that is asked for, or the words for it?"""
    base = row.work if isinstance(row, Credit) else row
    if asked.field and any(field_values(entity, asked.field) for entity in (row, base)):
        return True
    return bool(asked.weak) and frozenset(asked.weak) <= stems(row.sentence())
