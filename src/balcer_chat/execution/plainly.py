"""Yes/no questions of a fixed form that one field settles: what somebody is by trade, whose kin, credited or not."""

from __future__ import annotations

from balcer import Mark, Relationship, Work, stems, words
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.lexicon.index import Index
from balcer_chat.plan.query import Asks, Query


def plainly(index: Index, query: Query) -> Result | None:
    """Yes or no by the field that a question of such a form is about; None if it is of another form.

    Args:
        index: the facts.
        query: any question.
    """
    if query.asks is not Asks.WHETHER:
        return None
    return _by_trade(index, query) or _of_kin(index, query) or _credited(index, query)


_BEING = frozenset(("is", "was"))
_TOO = frozenset(("too", "also", "as", "well"))


def _by_trade(index: Index, query: Query) -> Result | None:
    """Whether he has a trade that is told in several words ("is she a graphic novelist?")."""
    said = tuple(word for word in words(query.text) if word not in _TOO)
    person = index.record.person
    at = next((n for n, word in enumerate(said) if word in ("a", "an")), 0)
    names = {("he",), ("she",), ("they",), *map(words, person.names)}
    subject = said[1:at] if said[:1] and said[0] in _BEING else said[:at]  # "Ada Lark a graphic novelist?"
    if not at or subject not in names or query.unknown:
        return None
    trades = {words(trade) for trade in person.occupations}
    return Result(query, Verdict.FOUND, (person,), (person,), yes=True) if said[at + 1 :] in trades else None


def _of_kin(index: Index, query: Query) -> Result | None:
    """Yes, if one of his relatives is what the relative is asked to be ("is she related to a painter?")."""
    ties = [c for c in query.must if c.features and all(f.startswith("rel:") for f in c.features)]
    others = [c for c in query.must if c not in ties]
    if len(ties) != 1 or len(others) != 1 or not query.subject or query.unknown or query.missing:
        return None
    asked = others[0]
    tied, rows = [], []
    for n in sorted(index.find(ties[0].features)):
        row = index.rows[n]
        if isinstance(row, Relationship) and index.record.person in (row.person, row.other):
            tied.append(row)
            other = row.other if row.person == index.record.person else row.person
            by_trade = index.own[index.number[other.id]] & asked.features
            told = {s for trade in other.occupations for s in stems(trade)}
            if by_trade or (asked.kind == "word" and stems(asked.text) <= told):
                rows.append(row)
    if rows:
        return Result(query, Verdict.FOUND, tuple(rows), tuple(rows), yes=True)
    trade = all(f.startswith(("occupation:", "role:")) for f in asked.features)
    return Result(query, Verdict.UNSTATED, tuple(tied)) if tied and trade and asked.features else None


_CREDIT = frozenset(("credit", "credited", "credits"))
_WITHOUT = frozenset(("uncredited", "not", "no", "without", "never", "or", "other"))


def _credited(index: Index, query: Query) -> Result | None:
    """No, if he is asked to be credited on a work that he wrote for without credit."""
    said = set(words(query.text))
    works = [row for c in query.names for i in c.ids if isinstance(row := index.rows[index.number[i]], Work)]
    if not said & _CREDIT or said & _WITHOUT or len(works) != 1 or not query.subject:
        return None
    uncredited = works[0].mark is Mark.UNCREDITED_REWRITE
    return Result(query, Verdict.CONTRADICTED, (works[0],), yes=False) if uncredited else None
