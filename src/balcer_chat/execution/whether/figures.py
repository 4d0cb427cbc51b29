"""Yes or no by a number: the fact that a question describes tells another one before the same noun, or that very one.

"Did it run for ten seasons?" where it ran for five; "did it last longer than a season?" where it ended after one.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from balcer import Award, Entity, stem, words
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.execution.whether.attested import worded
from balcer_chat.lexicon.index import Index
from balcer_chat.plan.query import Constraint, Query
from balcer_chat.text.numbers import number, ordinal

_RELATIONS = (
    *((tuple(lead.split()), True) for lead in ("longer than", "more than", "over", "past", "beyond", "later than")),
    *((tuple(lead.split()), False) for lead in ("less than", "fewer than", "under", "shorter than", "below")),
    *((tuple(lead.split()), None) for lead in ("only", "exactly", "just", "all of", "all")),
)
_ITS = frozenset(("its", "his", "her", "their", "the"))
_REACHING = frozenset(
    ("run", "ran", "amount", "amounted", "come", "came", "extend", "extended", "consist", "consisted")
)
_OPEN = frozenset(("not", "never", "least", "most", "or", "about", "around", "some", "no"))
"""Words beside which a number is not told as such."""


def by_figure(index: Index, query: Query) -> Result | None:
    """Yes or no, if all else in a question is told by one fact with one number before the same noun; None if not.

    Args:
        index: the facts.
        query: a yes/no question.
    """
    said = query.said
    if _OPEN & set(said) or query.missing:
        return None
    for at, (figure, noun) in enumerate(itertools.pairwise(said)):
        asked = _figure(figure)
        if asked is None or not noun.isalpha() or (noun in _UNITS and said[at - 1] != "than"):
            continue
        lead = said[: at - (said[at - 1] in _ITS)]
        size, more = next(((len(r), m) for r, m in _RELATIONS if lead[-len(r) :] == r), (0, None))
        lead = lead[: len(lead) - size]
        lead = lead[
            : len(lead) - (2 if lead[-1:] in (("to",), ("of",)) and lead[-2] in _REACHING else lead[-1] in _FOR)
        ]
        facts = _facts(index, query, said[len(lead) : at + 2], noun)
        if len({told for _, told in facts}) != 1:
            continue
        told = facts[0][1]
        rows = tuple(row for row, _ in facts)[:_FEW]
        yes = told == asked if more is None else told > asked if more else told < asked
        if yes:
            return Result(query, Verdict.FOUND, rows, rows, yes=True) if more is not None else None
        gone = Constraint(frozenset(), f"{asked} {noun}", "figure")
        return Result(query, Verdict.CONTRADICTED, rows, dropped=(gone,), yes=False)
    return None


_LASTING = frozenset((
    "last", "lasted", "survive", "survived", "continue", "continued", "endure", "endured", "comprise", "comprised",
    "contain", "contained", "include", "included", "number", "numbered", "count", "counted",
))  # fmt: skip
"""Verbs that say no more than the number does."""
_FOR = frozenset(("for", "in", "of", "to", "with", "after", "through", "its", "the", "a"))
_FEW = 2
_UNITS = frozenset(("years", "year", "months", "month", "weeks", "week", "days", "day", "times", "hours"))


def _figure(word: str) -> int | None:
    """The number of a word that counts a noun; years do not."""
    value = 1 if word == "single" else number(word) or ordinal(word)
    return value if value is not None and value < _YEARS else None


_YEARS = 1000


def _facts(index: Index, query: Query, gone: tuple[str, ...], noun: str) -> list[tuple[Entity, int]]:
    found = []
    for row in worded(index, query, gone, _LASTING):
        told = set(_told(words(row.sentence()), noun))
        if len(told) == 1 and not isinstance(row, Award):  # which of several awards it was, a list tells
            found.append((row, told.pop()))
    return found


def _told(sentence: Sequence[str], noun: str) -> Iterator[int]:
    """The numbers that a sentence has before a noun, or before another word in front of it ("12 film festivals")."""
    for at, word in enumerate(sentence):
        if (value := _figure(word)) is not None and stem(noun) in map(stem, sentence[at + 1 : at + 3]):
            yield value
