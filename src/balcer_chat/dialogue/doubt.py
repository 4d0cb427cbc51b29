"""Doubt of the last answer: "are you sure? I believe it was 1999", "wasn't it in Paris?"."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from balcer import Entity
from balcer_chat.execution.project import dates
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.grammar.clauses import Clause
from balcer_chat.grammar.leads import flat
from balcer_chat.lexicon.index import concerns
from balcer_chat.lexicon.senses import Name
from balcer_chat.plan.query import Asks, Constraint, Query
from balcer_chat.text.items import Item

_DOUBTS = frozenset((
    "are you sure", "are you certain", "are you positive", "you sure", "sure", "certain", "really", "is that right",
    "is that correct", "is that true", "is that so", "seriously", "no way", "are you really sure", "truly", "honestly",
    "are you sure about that", "are you sure of that", "are you quite sure", "you sure about that", "is it really so",
    "are you absolutely sure", "are you completely sure", "can that be right", "can that be true", "hm", "hmm", "no",
))  # fmt: skip
_BELIEVE = frozenset((
    "believe", "think", "thought", "heard", "read", "say", "said", "told", "sure", "suspect", "guess", "remember",
    "recall", "assume", "assumed", "believed", "figured", "swear", "understood", "reckon", "know", "knew", "bet",
    "always", "had", "could", "would", "have", "was", "am", "that", "i", "surely", "but", "not", "no", "it", "this",
    "in", "on", "at", "is", "were", "be", "been", "been", "by", "for", "with", "he", "rather", "actually", "the",
    "year", "should", "must", "did", "does", "somewhere", "someone", "me", "my", "friend", "says", "wikipedia",
))  # fmt: skip
"""Words around what is believed instead."""


def doubted(last: Result | None, clauses: Sequence[Clause]) -> Result | None:
    """What is said to a doubt: the last answer again, and whether what is believed instead is so; None for all else.

    Args:
        last: what was answered.
        clauses: the clauses of the line.
    """
    if last is None or last.verdict is not Verdict.FOUND or not last.rows:
        return None
    rest = [c for c in clauses if " ".join(flat(c.items)) not in _DOUBTS]
    if len(rest) > 1 and _echoes(last, rest[0]):
        rest = rest[1:]
    doubts = len(rest) < len(clauses)
    query = attrs.evolve(last.query, asks=Asks.WHETHER, text=" ".join(i.text for c in clauses for i in c.items))
    if not rest:
        return Result(query, Verdict.FOUND, last.rows, last.values, yes=True) if doubts else None
    if len(rest) > 1 or not (doubts or _believes(rest[0].items)):
        return None
    claimed = [i for i in rest[0].items if i.span is not None or i.get(Name) is not None or i.value is not None]
    others = [i for i in rest[0].items if i not in claimed and not i.stop]
    if len(claimed) != 1 or not all(set(i.words) <= _BELIEVE or i.empty for i in others):
        return None
    return _compared(query, last, claimed[0])


def _echoes(last: Result, clause: Clause) -> bool:
    """Does a clause do no more than ask back ("Four? I would have said three")?"""
    items = [i for i in clause.items if not i.empty and not i.stop]
    return clause.mark[:1] in ("?", "!") and len(items) == 1 and _is_so(last, items[0]) is True


def _believes(items: Sequence[Item]) -> bool:
    """Is something believed, of what was told: "I thought it was X", "wasn't it X", "not X"?"""
    words = flat(items)
    if words[:1] == ["i"]:
        return bool({"it", "that", "this"} & set(words[2:]))
    if words[1:2] in (["was"], ["is"]) and words[0] in ("it", "that", "this"):
        return True
    return words[:1] == ["not"] or (words[1:2] == ["not"] and words[2:3] in (["it"], ["that"], ["this"]))


def _compared(query: Query, last: Result, claim: Item) -> Result | None:
    """Whether what is believed is what was told, if it is of the same kind as that."""
    same = _is_so(last, claim)
    if same is None:
        return None
    if same:
        return Result(query, Verdict.FOUND, last.rows, last.values, yes=True, number=last.number)
    gone = Constraint(frozenset(), claim.text, "date" if claim.span is not None else "word")
    return Result(query, Verdict.CONTRADICTED, last.rows, yes=False, dropped=(gone,), number=last.number)


def _is_so(last: Result, claim: Item) -> bool | None:
    """Is a date, name or number what was told? None if nothing of the kind was."""
    name = claim.get(Name)
    if claim.span is not None:
        told = [period for row in last.rows for period in dates(row)[:1]]
        if not told or len(last.rows) > _FEW or (claim.span.exact and any(p.start.precision == "year" for p in told)):
            return None
        return any(claim.span.holds(period) for period in told)
    if name is None:
        return None if last.number is None else last.number == claim.value
    kinds = {_kind(i) for i in name.ids}
    named = [v for v in last.values if isinstance(v, Entity)]
    if named and all(_kind(v.id) in kinds for v in named):
        return any(v.id in name.ids for v in named)
    told_ids = {e.id for row in last.rows for e in (row, *concerns(row))}
    return True if told_ids & set(name.ids) else None


_FEW = 3


def _kind(entity_id: str) -> str:
    return entity_id.partition(":")[0]
