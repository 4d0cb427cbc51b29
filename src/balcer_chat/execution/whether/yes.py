"""What a yes/no question makes of the facts that affirm it: Yes, No if it denies, or a number held against one told."""

from __future__ import annotations

import itertools
import re

import attrs

from balcer import Award, Credit, Entity, Role, stem, stems, words
from balcer_chat.execution.count import units
from balcer_chat.execution.refuse import compares
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.plan.query import Query
from balcer_chat.text.numbers import number, ordinal


def affirmed(query: Query, rows: tuple[Entity, ...]) -> Result:
    """The result of a yes/no question, as the facts that affirm it give it.

    Args:
        query: the question.
        rows: those facts.
    """
    said = query.said
    if chooses(query):
        return Result(query, Verdict.FOUND, rows, rows)
    if {"more", "less"} & query.operators and query.numbers and not all(isinstance(row, Award) for row in rows):
        return Result(query, Verdict.UNSTATED, rows[:3])
    if {"more", "less"} & query.operators and query.numbers:
        return Result(query, Verdict.FOUND, rows, rows, yes=compares(query, units(query, rows), query.numbers[0]))
    if "consecutive" in query.operators:
        years = sorted({r.when.year for r in rows if r.when})
        runs = {y for a, b in itertools.pairwise(years) if b == a + 1 for y in (a, b)}
        kept = tuple(r for r in rows if r.when and r.when.year in runs)
        return Result(query, Verdict.FOUND, kept or rows, kept or rows, yes=bool(runs))
    if query.numbers and all(isinstance(row, Award) for row in rows) and _counts_awards(query):
        number = units(query, rows)
        return Result(query, Verdict.FOUND, rows, rows, number=number, yes=number == query.numbers[0])
    if query.numbers and ("all" in said or not _numbers(query, rows) & set(query.numbers)):
        return Result(query, Verdict.UNSTATED, rows[:3])
    if said[:1] == ("will",) and not any(getattr(row, "planned", False) for row in rows):
        return Result(query, Verdict.UNSTATED, rows[:3])  # that it was is not that it will be
    if all(isinstance(row, Credit) and row.role in _SHARES for row in rows) and not re.search(
        _SHARED, query.text.lower()
    ):
        return Result(query, Verdict.UNSTATED, rows[:3])  # who wrote an introduction did not write the book
    if "both" in said and len(rows) < 2:
        return Result(query, Verdict.UNSTATED, rows)
    titles = {word for c in query.names for word in c.text.lower().split()}
    negative = bool((_NEVER & set(said)) - titles) and "any" not in query.operators
    return Result(query, Verdict.FOUND, rows, rows, yes=not negative)


_SHARES = (Role.INTRODUCTION, Role.CONTRIBUTOR)
_SHARED = r"\b(?:introduc|contribut|essay|foreword|preface|part|piece|text|for|in)"
_NEVER = frozenset(("never", "no", "none", "nobody", "nothing", "without"))


def _numbers(query: Query, rows: tuple[Entity, ...]) -> set[int]:
    """The numbers that some facts tell, and how many they are; of awards only the latter."""
    if all(isinstance(row, Award) for row in rows):
        return {units(query, rows)}
    told = (number(word) or ordinal(word) for row in rows for word in words(row.sentence()))
    return {len(rows), *(n for n in told if n is not None)}


def _counts_awards(query: Query) -> bool:
    """Is the number in a question one of awards, wins or nominations ("two prizes", "twice")?"""
    said = query.said
    if "exactly" in said or {"twice", "thrice"} & set(said):
        return True
    nouns = {stem(noun) for _, noun in query.counted}
    told = {s for c in query.must if c.is_outcome or c.of_awards for s in stems(c.text)}
    return bool(nouns & (told | {"time"}))


def chooses(query: Query) -> bool:
    """Is it asked which of two it is ("was it in Ghent or in Bruges?")?"""
    said = query.said
    return "or" in said and "not" not in said


def as_asked(result: Result) -> Result:
    """A result as the form of a yes/no question wants it.

    Of two things to choose from the facts tell which it is, without Yes or No. Where it is asked whether something is
    not so, what is so turns round.

    Args:
        result: any result.
    """
    query = result.query
    if result.verdict not in (Verdict.FOUND, Verdict.CONTRADICTED):
        return result
    if chooses(query) and result.verdict is Verdict.CONTRADICTED and result.rows:
        return attrs.evolve(result, verdict=Verdict.FOUND, values=result.rows, dropped=(), yes=None)
    if "negated" not in query.operators or result.yes is None:
        return result
    return attrs.evolve(result, verdict=Verdict.FOUND, values=result.rows, dropped=(), yes=not result.yes)
