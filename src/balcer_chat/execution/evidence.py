"""Facts found by the weight of evidence: where no fact meets every condition, the one that meets all that matter.

A question may describe a fact in more words than the fact has: "in which museum could I walk into an installation where
his episodes run?". Each condition is a cue. A cue counts most where a fact has it as a feature, less where it stands in
the fact's words, least where what the fact is about has it. Cues that say something must be borne out in one of these
ways, but for one in four; names, dates, roles and outcomes all must. What says little may be left over. Of the facts
that are left, those with the most evidence answer, if they hold what is asked.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet

import attrs

from balcer import (
    Award,
    Collection,
    Creation,
    Credit,
    Entity,
    Event,
    Exhibition,
    Party,
    Person,
    Place,
    Statement,
    StatementKind,
    fold,
    stem,
    stems,
    words,
)
from balcer_chat.execution.news import asked_verb
from balcer_chat.execution.project import field_values, quantity, values
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.execution.search import on_dates, ordered, rank, without
from balcer_chat.lexicon.features import filled, members
from balcer_chat.lexicon.index import Index
from balcer_chat.lexicon.light import says_little
from balcer_chat.lexicon.thesaurus import alternates
from balcer_chat.plan.query import Asks, Constraint, Query, When
from balcer_chat.value import Value

_FEATURE, _WORDS, _LIKE, _NEAR = 1.0, 0.8, 0.6, 0.45
"""How much a cue counts: by a feature, by its own words, by words like it, by what the fact is about."""
_WEIGHT = {"name": 3.0, "concept": 2.0, "word": 2.0, "property": 0.8}
_SOFT = 0.6
_COMPUTES = frozenset((
    "by_year", "compare", "consecutive", "difference", "except", "in_title", "largest", "least",
    "left_out", "less", "longest", "more", "most", "per", "same", "shortest", "sum", "while",
))  # fmt: skip
"""Operators that evidence cannot stand for."""


_ORDERING = frozenset(("after", "before"))


@attrs.frozen(repr=False, slots=False)
class Cue(Value):
    """A part of the question that a fact may bear out.

    Args:
        text: its words.
        weight: how much it says.
        needed: it says something; few of these may be left over.
        hard: no fact without it answers.
        found: for each degree of evidence the rows that bear it out so, the strongest first.
    """

    text: str
    weight: float
    needed: bool
    hard: bool
    found: tuple[tuple[float, AbstractSet[int]], ...]

    def borne_out(self, n: int) -> float:
        """How well a row bears it out."""
        return next((degree for degree, rows in self.found if n in rows), 0.0)


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
    if query.operators & _ORDERING and (told or query.asks in (Asks.COUNT, Asks.WHEN)):
        return None  # a time that is told, and not reckoned with
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
    if query.subject and query.asks in (Asks.WHICH, Asks.WHAT) and any(map(_of_role, query.hard)):
        rows = rows & index.involved  # what others did is not what he did
    left = {n: sum(not cue.borne_out(n) for cue in needed) for n in rows}
    named = {index.number[i] for c in query.names for i in c.ids} if _of_itself(query) else set()
    scored = sorted(
        (
            (sum(c.weight * c.borne_out(n) for c in cues) - left[n] + (n in named), -rank(index.rows[n]), -n)
            for n in rows
            if left[n] * _FOR_EACH <= len(needed) - left[n]
        ),
        reverse=True,
    )
    return _answered(index, query, [(score, -n) for score, _, n in scored], fits)


def _of_role(constraint: Constraint) -> bool:
    return any(f.startswith("role:") for f in constraint.features)


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
    if target is not None and target.kind == "property" and target.field and not _holds(row, target):
        return []
    if not _is_typed(query) and any(not _holds(row, hint) for hint in query.hints):
        return []
    given = values(index, row, query) or _called_so(index, query, row)
    return given or ([("", row)] if _is_general(query) else [])


def _of_itself(query: Query) -> bool:
    """Is it asked what something is or holds, so that the thing itself is the first to tell?"""
    return query.asks in (Asks.WHAT, Asks.ABOUT) or _is_general(query)


def _is_general(query: Query) -> bool:
    """Is a thing of whatever kind asked for ("the thing he was up for")?"""
    target = query.target
    if target is None or not target.generic or query.asks not in (Asks.WHICH, Asks.WHAT):
        return False
    return len(target.features) > 1 and all(f.startswith("class:") for f in target.features)


def _is_typed(query: Query) -> bool:
    """Is a thing of some kind asked for, so that a word for a field ("belongs to") only leads up to it?"""
    return query.target is not None and query.target.kind == "concept" and not query.target.generic


def _called_so(index: Index, query: Query, row: Entity) -> list[tuple[str, object]]:
    """What a fact names that goes by the noun of the question in its own words ("which station": Central Station)."""
    target = query.target
    if target is None or query.asks is not Asks.WHICH or target.kind == "property" or _means_things(index, target):
        return []
    named = {i for c in query.names for i in c.ids}
    features = {f"w:{s}" for s in target.weak or stems(target.text)} | target.synonyms
    called = index.find(features)
    return [
        (name, value)
        for name, held in filled(row)
        for value in members(held)
        if isinstance(value, Entity) and value.id not in named and index.number[value.id] in called
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


def weighed(index: Index, query: Query) -> list[Cue]:
    """The parts of a question as cues.

    Args:
        index: the facts.
        query: the question.
    """
    told = [*query.must, *query.doubted, *query.hints]
    if query.target is not None:
        told.append(query.target)
    cues = [_cue(index, query, c) for c in told]
    cues += [_timed(index, when) for when in query.dates]
    return cues


def _cue(index: Index, query: Query, condition: Constraint) -> Cue:
    said = [s for s in condition.weak or stems(condition.text) if len(s) > 1]
    exact, inside, like, near = set[int](), set[int](), set[int](), set[int]()
    if condition.kind == "word":
        inside = index.find(condition.features) | _all_words(index, said)
        like = {n for s in index.in_texts(alternates(fold(condition.text))) for n in index.rows_with(f"w:{s}")}
        verb = asked_verb(query) == fold(condition.text) or (
            query.asks is Asks.WHEN and not _after_article(query, condition)
        )
        near = set() if verb else _beside(index, inside | like)  # what is near did not do it
    elif condition.kind == "name":
        exact = index.find(condition.features) | {index.number[i] for i in condition.ids}
        exact |= index.find(f"about:{i}" for i in condition.ids)
        kinds = {type(index.rows[index.number[i]]) for i in condition.ids}
        if not any(issubclass(kind, Creation) for kind in kinds):
            inside = _all_words(index, condition.weak) if condition.weak else inside
            near = _beside(index, exact | inside)
            if any(issubclass(kind, Person) for kind in kinds):
                near = {n for n in near if not isinstance(index.rows[n], Credit)}
                if query.asks is Asks.WHEN or (query.target is not None and _EPISODE & query.target.features):
                    near = set()  # when it was is not when somebody did something about it
            if any(f.startswith("nationality:") for f in condition.features) and query.asks is Asks.WHO:
                near = set()  # where people work does not make them natives
    else:
        exact = index.find(condition.features)
        prefixes = {f.partition(":")[0] for f in condition.features}
        if not prefixes & _FIRM:
            inside = _all_words(index, said)
            like = set().union(*(index.rows_with(f) for f in condition.synonyms))
        if "role" in prefixes and _more_told(query, condition):
            exact |= index.find(f"occupation:{s}" for s in said)
        if "role" in prefixes and _describes(index, query, condition):
            told = {n for n in _all_words(index, said) if not isinstance(index.rows[n], Credit)}
            like = told | {n for n in _beside(index, exact) if isinstance(index.rows[n], _THINGS)}
        if prefixes <= _NOUNS:
            near = _beside(index, exact | inside)
    if condition.ids and _of_itself(query):
        exact = exact | {index.number[i] for i in condition.ids}
    weight = _WEIGHT[condition.kind]
    if condition.kind == "word":
        weight *= _rarity(index, len(inside | like))
    if condition.soft or condition.generic:
        weight *= _SOFT
    light = all(says_little(w) for w in words(condition.text))
    needed = not (light or condition.generic or (condition in query.hints and _is_typed(query)))
    if condition in query.doubted:
        needed, like, near = True, set(), set()
        inside = _all_words(index, condition.weak)
    hard = needed and (
        condition.kind == "name" or condition in query.doubted or condition is query.target
        or any(f.startswith(_RELATIONS) and not (like and f.startswith("role:")) for f in condition.features)
    )  # fmt: skip
    return Cue(
        condition.text, weight, needed, hard, ((_FEATURE, exact), (_WORDS, inside), (_LIKE, like), (_NEAR, near))
    )


def _after_article(query: Query, condition: Constraint) -> bool:
    """Has a word an article or the like in front of it, so that it is a noun and no verb?"""
    before, found, _ = f" {fold(query.text)} ".partition(f" {fold(condition.text)} ")
    return bool(found) and before.split()[-1:] != [] and before.split()[-1] in _ARTICLES


_ARTICLES = frozenset(
    ("the", "a", "an", "his", "her", "its", "their", "of", "on", "in", "at", "for", "by", "with", "from")
)
_EPISODE = frozenset(("kind:episode",))
_OF_THINGS = (Asks.WHAT, Asks.WHICH, Asks.WHERE, Asks.WHY, Asks.HOW, Asks.COUNT, Asks.ABOUT, Asks.DURATION)
"""Questions that are not about who did something, so that what was done only describes the thing."""
_THINGS = (Creation, Collection, Event, Exhibition)
_FIRM = frozenset(("role", "won", "nominated", "lost", "mention", "class", "rel", "mark", "finale", "n"))
"""Kinds of features for which words in a text are no evidence."""
_RELATIONS = ("role:", "won:", "nominated:", "lost:", "mention:", "rel:", "mark:", "class:jury", "class:donation")
_NOUNS = frozenset(("kind", "group", "form", "w", "solo", "spinoff"))
"""Kinds of features that what a fact is about may have in its stead."""


def _more_told(query: Query, role: Constraint) -> bool:
    """Is more told than a name and a role, so that the role may describe somebody, and is not all that is asked?"""
    return any(c.kind in ("concept", "word") and not c.generic and c.features != role.features for c in query.must)


def _describes(index: Index, query: Query, role: Constraint) -> bool:
    """Does a role only describe what is asked for, rather than say what somebody did?

    So it does where no person is asked for and nobody else is named, and where another role is asked for ("the actor
    who plays the writing friend").
    """
    if query.asks in _OF_THINGS:
        return not _others(index, query) and not (query.subject and role in query.hard and _asks_for_books(query))
    roles = [c for c in (query.target, *query.must) if c is not None and any(f.startswith("role:") for f in c.features)]
    return query.asks is Asks.WHO and len(roles) > 1 and roles[0].features != role.features


def _asks_for_books(query: Query) -> bool:
    """Are books asked for, of which somebody may be the author?"""
    return query.target is not None and bool(query.target.features & {"kind:book", "kind:biography"})


def _others(index: Index, query: Query) -> bool:
    """Is somebody else named, who then is the one to have done it?"""
    return any(isinstance(index.rows[index.number[i]], Person) for c in query.names for i in c.ids)


def _all_words(index: Index, said: Iterable[str]) -> set[int]:
    sets = [index.rows_with(f"w:{s}") for s in said]
    return set(sets[0]).intersection(*sets[1:]) if sets else set()


def _rarity(index: Index, count: int) -> float:
    """A word that few facts have says more."""
    return 0.6 + 0.4 * math.log((len(index.rows) + 1) / (count + 1)) / math.log(len(index.rows) + 1)


def _timed(index: Index, when: When) -> Cue:
    dated = on_dates(index, None, (when,))
    if when.span.named is not None:
        event = index.number[when.span.named]  # it tells what came after it, or it was told for its own sake
        dated |= {event} | index.beside.get(event, set())
    first, last = when.span.years
    told = index.rows_with(f"w:{stem(str(first))}") if first == last and when.relation == "in" else frozenset()
    near = _beside(index, dated) if when.relation == "in" else set()
    return Cue(when.span.text, 2.0, True, True, ((_FEATURE, dated), (_WORDS, told), (_NEAR, near)))


def _beside(index: Index, rows: AbstractSet[int]) -> set[int]:
    """The rows about something that is among these rows, and what these rows are about."""
    return set().union(*(index.beside[n] for n in rows if n in index.beside)) if rows else set()
