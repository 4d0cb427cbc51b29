"""No, because facts that meet all but a part of a question have something else in its place."""

from __future__ import annotations

from balcer import Award, Credit, Organisation, Person, Place
from balcer_chat.execution.contrast import ALONE, contrasts
from balcer_chat.execution.refuse import dropped_of
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.execution.search import Found, choose, relax, search
from balcer_chat.lexicon.index import Index
from balcer_chat.plan.query import Query


def by_relaxing(index: Index, query: Query) -> Result:
    """No, if what must be given up for any fact to fit is contradicted; else it is not told, with what is next to it.

    Args:
        index: the facts.
        query: a question that no fact affirms.
    """
    options = relax(index, query)
    for option in options[:6]:
        rows = choose(index, _of_outcome(index, option), option.met)
        gone = dropped_of(option, query)
        if option.no_subject and any(isinstance(row, Credit) and row.role not in ALONE for row in rows):
            continue  # that somebody else acted in it does not say that nobody else did
        if option.no_subject and not (query.names or query.dates or option.dropped):
            continue  # that somebody else sings does not say that he does not
        if not _is_single(index, query, option):
            continue  # that one person taught there does not say that nobody else did
        if gone and rows and len(rows) <= 8 and contrasts(index, option, rows):
            return Result(query, Verdict.CONTRADICTED, rows, yes=False, dropped=gone)
    if not options:
        return Result(query, Verdict.EMPTY)
    found = search(index, query, strict=True)
    rows = choose(index, found.rows or options[0].rows, found.met or options[0].met)
    return Result(query, Verdict.UNSTATED, rows if len(rows) <= 3 else (), dropped=options[0].dropped)


def _is_single(index: Index, query: Query, option: Found) -> bool:
    """Is a person given up only where a thing, a time or the record's person is named that the deed is tied to?"""
    people = [c for c in option.dropped if c.ids and all(isinstance(index.record[i], Person) for i in c.ids)]
    kept = (c for c in option.met if c.kind == "name")
    named = any(not isinstance(index.record[i], Organisation | Place) for c in kept for i in c.ids)
    others = any(c.kind == "name" and not c.ids for c in option.met)
    return not people or named or others or bool(query.subject or query.possessive or query.dates)


def _of_outcome(index: Index, option: Found) -> frozenset[int]:
    """The rows of what is left of a question; only awards, if an outcome was given up ("that festival: won?")."""
    awards = frozenset(n for n in option.rows if isinstance(index.rows[n], Award))
    return awards if awards and any(c.is_outcome for c in option.dropped) else option.rows
