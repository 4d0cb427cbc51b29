"""A part of a line put in the place of one of the last question: "and in 1992?", "and the other festival?"."""

from __future__ import annotations

import attrs

from balcer import Organisation, Party, Person, Place
from balcer_chat.lexicon.index import Index
from balcer_chat.plan.query import Asks, Constraint, Query


def replaces(query: Query) -> bool:
    """Does a line name a part to be put in the place of one of the last query ("and in 1992?", "and the other?")?"""
    return bool(query.names or query.dates) and not query.pronouns


def class_of_names(index: Index, constraint: Constraint) -> type | None:
    """The class of what a name names; a person, body or place is one of these, whatever else."""
    kinds = dict.fromkeys(type(index.record[i]) for i in constraint.ids)  # in the order of the names
    for base in (Person, Organisation, Party, Place):
        if kinds and all(issubclass(k, base) for k in kinds):
            return base
    return next(iter(kinds), None)


def replace(index: Index, query: Query, last: Query) -> Query | None:
    """The last query with the parts that the new line names put in the place of those of the same type."""
    nothing = not query.must and not query.dates and query.target is None and not query.fields
    if nothing and query.asks in (last.asks, Asks.WHAT, Asks.ABOUT):
        return None
    must = [c for c in last.must if not (query.dates and c.text == "that")]  # another time: of other things
    if query.dates and query.asks is Asks.WHERE is not last.asks:
        must = [c for c in must if c.kind != "name" or class_of_names(index, c) not in (Place, Organisation)]
    for new in query.must:
        same = [
            c
            for c in must
            if c.kind == new.kind
            and (new.kind != "name" or class_of_names(index, c) == class_of_names(index, new) or not c.ids)
        ]
        if new.kind == "name" and not same:
            same = [c for c in must if c.kind == "name" and c not in query.must] or [
                c for c in must if c.kind == "word" and c.text[:1].isupper()
            ]
        if new.kind == "concept":
            same = [c for c in must if c.kind == "concept" and _prefixes(c) & _prefixes(new)]
        must = [c for c in must if c not in same]
        must.append(new)
    explicit = query.asks is not Asks.WHAT or bool(query.fields)
    other = query.asks is Asks.COUNT and last.asks is not Asks.COUNT and query.names  # "how many are in X?"
    return attrs.evolve(
        last,
        asks=query.asks if explicit else last.asks,
        subject=query.subject or last.subject,
        target=query.target if query.target is not None or other else last.target,
        fields=query.fields or last.fields,
        must=tuple(must),
        dates=query.dates or last.dates,
        order=query.order or last.order,
        unknown=query.unknown,
        missing=query.missing,
        mended=query.mended,
        text=last.text if last.asks is Asks.WHETHER else query.text,
        operators=last.operators | query.operators,
        computes="",
        parts=(),
        tally=None,
    )


def _prefixes(constraint: Constraint) -> frozenset[str]:
    return frozenset(f.partition(":")[0] for f in constraint.features if not f.startswith(("w:", "has:")))
