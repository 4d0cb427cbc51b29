"""A date with the words around it: before, after, since, between."""

from __future__ import annotations

from collections.abc import Sequence

from balcer_chat.plan.query import When
from balcer_chat.text.items import Item
from balcer_chat.text.values import Span


def read_when(items: Sequence[Item], n: int) -> tuple[When, int]:
    """A date with the words around it: before, after, since, between A and B, from A to B, A-B."""
    span = items[n].span
    assert span is not None
    lead = n
    while lead > 1 and items[lead - 1].word in ("the", "year", "the year"):
        lead -= 1  # "before the year 2000"
    before = items[lead - 1].words if lead else ()
    two = items[lead - 2].words if lead > 1 else ()
    relation = "in"
    follows = items[n + 1] if n + 1 < len(items) else None
    if follows is not None and follows.span is not None and span.text.isdigit() and follows.span.text.isdigit():
        text = f"{span.text}–{follows.span.text}"
        return When("in", Span(span.first, follows.span.last, text)), n + 2
    if (
        n + 2 < len(items)
        and follows is not None
        and follows.word in ("and", "to", "until", "till", "through", "up to")
        and items[n + 2].span
    ) and (before[-1:] in (("between",), ("from",)) or follows.word != "and"):
        last = items[n + 2].span
        assert last is not None
        return When("in", Span(span.first, last.last, f"{span.text}–{last.text}", span.exact or last.exact)), n + 3
    word = " ".join(before)
    if (n and items[n - 1].operator("before")) or word in ("by", "till"):
        relation = "before"
        if word in ("until", "up to", "by", "till") or word.endswith("end of"):
            return When("in", Span((1, 1, 1), span.last, f"until {span.text}")), n + 1
    elif (lead and items[lead - 1].operator("after")) or (" ".join(two) == "from" and word == ""):
        relation = "after"
    if follows is not None and follows.word == "or" and n + 2 < len(items) and items[n + 2].word in ("later", "after"):
        return When("in", Span(span.first, (9999, 12, 31), f"since {span.text}")), n + 3
    onward = follows is not None and follows.word in ("onward", "onwards", "on", "or later")
    if word == "since" or onward:
        return When("in", Span(span.first, (9999, 12, 31), f"since {span.text}")), n + (2 if onward else 1)
    return When(relation, span), n + 1
