"""What the record does hold next to a question that it does not answer: the facts that most of the question fits.

A question that takes something false for granted ("why did she sing it?", where another sang) is not answered, but the
facts beside it say what is wrong with it: who sang it. A deed that is asked of tells more than the things it names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

import attrs

from balcer import Award, Collection, Creation, Credit, Entity, Organisation, Person, Place, Statement, stems
from balcer_chat.execution.cues import Cue, weighed
from balcer_chat.execution.refuse import gives, is_topic
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.lexicon.index import Index, concerns
from balcer_chat.lexicon.light import says_little
from balcer_chat.plan.query import Query


def with_nearest(index: Index, result: Result) -> Result:
    """A refusal with the facts that fit the question best in the place of those that it has, if they fit it better.

    Args:
        index: the facts.
        result: a refusal.
    """
    query = result.query
    if query.computes or not (query.must or query.target):
        return result
    told = _weighed(index, query)
    said = {f"w:{s}" for word in query.said if not says_little(word) for s in stems(word)}

    scores = _scores(index, told, said, _facts(index, told))
    best = max(scores.values(), default=0.0)
    kept = _scores(index, told, said, {index.number[row.id] for row in result.rows})
    held = max(kept.values(), default=0.0)
    rows = result.rows
    if result.verdict is Verdict.UNKNOWN:  # the likeliest first
        rows = tuple(sorted(rows, key=lambda row: -kept[index.number[row.id]]))
    strange = result.verdict is Verdict.UNKNOWN  # a word stands where something else would
    if best >= (_STRANGE if strange else _LEAST) and best > held + _MARGIN:
        top = [n for n in sorted(scores) if scores[n] > best - _TIE]
        if strange and len(top) > _FEW:  # what the others are about
            tied = {index.rows[n] for n in top}
            top = [n for n in top if not tied.intersection(concerns(index.rows[n])) - {index.rows[n]}]
        rows = tuple(index.rows[n] for n in top) if len(top) <= _FEW else rows
    rows = (*rows, *_deeds(index, query, told, scores, rows))
    rows = tuple(row for row in _of_the_award(index, query, rows, result.rows) if _is_near(index, query, told, row))
    rows = (*rows, *_left_out(index, query, rows))
    if not strange:
        events = tuple(index.record[w.span.named] for w in query.dates if w.span.named)
        rows = (*(e for e in events if e not in rows and not isinstance(e, Creation)), *rows)
    return attrs.evolve(result, rows=rows) if rows != result.rows else result


def _of_the_award(index: Index, query: Query, rows: Sequence[Entity], held: Sequence[Entity]) -> Sequence[Entity]:
    """Without what other awards were given for, if one that the question names, or whose giver it names, is told of."""
    asked = {index.rows[n] for c in query.names if gives(index, c) for n in index.find(c.features)}
    own = [row for row in (*rows, *held) if isinstance(row, Award) and row in asked]
    kept = [row for row in rows if not isinstance(row, Award) or row in asked]
    if not own and len(kept) < len(rows) and len(asked) < _FEW:
        own = [row for row in asked if isinstance(row, Award)]
    if not own:
        return rows
    return kept if any(row in rows for row in own) else (*own, *kept)


def _is_near(index: Index, query: Query, told: Sequence[tuple[Cue, bool]], row: Entity) -> bool:
    """Is a fact about what the question names, or does it tell two other parts of it, besides the noun asked for?"""
    n = index.number[row.id]
    names = {c.text for c in query.names if c.names_award or any(not isinstance(index.record[i], Place) for i in c.ids)}
    if not names or any(cue.text in names and cue.borne_out(n) for cue, _ in told):
        return True
    if any(c.exact and is_topic(index, c) for c in query.names):
        return False  # another work's end says nothing of that of the one that is asked about
    if (query.subject or query.possessive) and n in index.involved and any(d and c.borne_out(n) == 1 for c, d in told):
        return True  # he did that, but elsewhere
    asked = {query.target.text} if query.target is not None else set()
    asked |= {query.wanted.noun} if query.wanted is not None else set()
    return sum(cue.needed and cue.text not in asked and cue.borne_out(n) > 0 for cue, _ in told) >= _TELLING


_TELLING = 2


def _left_out(index: Index, query: Query, rows: Sequence[Entity]) -> list[Entity]:
    """Of each thing and person named of whom no fact tells: the thing itself, and what somebody is credited with."""
    told = {e.id for row in rows for e in (row, *concerns(row))}
    found: list[Entity] = []
    for one in (index.record[c.ids[0]] for c in query.names if len(c.ids) == 1 and c.ids[0] not in told):
        if isinstance(one, Creation | Collection):
            found.append(one)
        elif isinstance(one, Person) and one != index.record.person:
            facts = (index.rows[n] for n in sorted(index.rows_with(f"e:{one.id}")))
            found += [c for c in facts if isinstance(c, Credit) and c.person == one][:_CREDITS] or [one]
    return found


_CREDITS = 2
_LEAST, _STRANGE, _MARGIN, _TIE, _FEW, _WORD = 4.0, 3.0, 0.5, 0.1, 3, 0.12
_MORE, _DAY = 1.75, 2.0
"""How much more a deed and a day say, and how much less a place does, than in a question that is answered."""
_DEED = ("role:", "kind:", "class:jury", "class:donation", "rel:")


def _facts(index: Index, told: Sequence[tuple[Cue, bool]]) -> set[int]:
    """The facts that have a part of the question by what they are, but for parts that very many have."""
    sets = [found for cue, _ in told for _, found in cue.found if len(found) <= _MANY]
    rows = (n for n in set().union(*sets))
    return {n for n in rows if not isinstance(index.rows[n], Statement | Person | Place | Organisation)}


_MANY = 400


def _scores(
    index: Index, told: Sequence[tuple[Cue, bool]], said: AbstractSet[str], rows: AbstractSet[int]
) -> dict[int, float]:
    """How much of the question each of some rows bears out: of its parts, and a little by each of its words."""
    scores = dict.fromkeys(rows, 0.0)
    for cue, _ in told:
        left = rows
        for degree, found in cue.found:
            for n in left & found:
                scores[n] += cue.weight * degree
            left = left - found
    spoken = Counter(n for word in said for n in rows & index.rows_with(word))
    return {n: score + _WORD * spoken[n] for n, score in scores.items()}


def _weighed(index: Index, query: Query) -> list[tuple[Cue, bool]]:
    """The parts of the question, each with whether it is a deed."""
    deeds = {c.text for c in query.must if c.kind == "concept" and any(f.startswith(_DEED) for f in c.features)}
    places = {c.text for c in query.names if c.ids and all(isinstance(index.record[i], Place) for i in c.ids)}
    scene = all(c.ids and all(isinstance(index.record[i], Place | Organisation) for i in c.ids) for c in query.names)
    days = {when.span.text for when in query.dates if when.span.exact}
    told = []
    for cue in weighed(index, attrs.evolve(query, unknown=(), missing=())):
        more = _MORE if cue.text in deeds else 1 / _MORE if cue.text in places else _DAY if cue.text in days else 1.0
        asked = scene and query.target is not None and cue.text == query.target.text
        told.append((attrs.evolve(cue, weight=cue.weight * more), cue.text in deeds or asked))
    return told


def _deeds(
    index: Index, query: Query, told: Sequence[tuple[Cue, bool]], scores: Mapping[int, float], rows: Sequence[Entity]
) -> list[Entity]:
    """For each deed that none of the facts tells, the one that tells it of something else in the question or of him."""
    his = index.involved if query.subject or query.possessive else frozenset()
    found: list[Entity] = []
    for cue, deed in told:
        if not deed or any(cue.borne_out(index.number[row.id]) == 1 for row in (*rows, *found)):
            continue
        fitting = {n: fit + (n in his) for n, fit in scores.items() if cue.borne_out(n) == 1}
        best = max(fitting.values(), default=0.0)
        top = [n for n in sorted(fitting) if fitting[n] > best - _TIE]
        top = [n for n in top if stems(cue.text) & stems(index.rows[n].sentence())] or top
        if best >= cue.weight + 1 and len(top) <= _CREDITS:
            found += [index.rows[n] for n in top]
    return [row for row in found if row not in rows]
