"""A query in one line of words, made from the query that ran."""

from __future__ import annotations

from balcer_chat.plan.query import Query


def reading(query: Query) -> str:
    """How a question was understood.

    Args:
        query: the query that ran.
    """
    parts = [query.asks.value]
    if query.target is not None:
        parts.append(query.target.text)
    if query.fields:
        parts.append(f"[{', '.join(query.fields)}]")
    told = [c.text for c in query.must if not c.soft]
    if told:
        parts.append("with " + ", ".join(told))
    parts += [f"{w.relation} {w.span.text}" for w in query.dates]
    if query.order is not None:
        end = "last" if query.order.last else "first"
        parts.append(f"({end} by {query.order.by}{f', number {query.order.nth}' if query.order.nth > 1 else ''})")
    if query.excluded:
        parts.append("except " + ", ".join(c.text for c in query.excluded))
    if query.subject or query.possessive:
        parts.append("by or of the person")
    return " ".join(parts)
