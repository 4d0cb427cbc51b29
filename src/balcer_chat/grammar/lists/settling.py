"""From the words of a question about a list to the computation that they ask for: of awards, or of works."""

from __future__ import annotations

from balcer import Award
from balcer_chat.grammar.lists.awards import of_awards
from balcer_chat.grammar.lists.draft import Draft
from balcer_chat.grammar.lists.works import of_works
from balcer_chat.plan.tally import Tally


def settled(draft: Draft, fresh: bool = True) -> Tally | None:
    """What is wanted of which lines, once all has been read; None if it is no question about a list.

    Args:
        draft: what has been read.
        fresh: nothing was asked before, so that what is not named is not left to be understood.
    """
    for wants, run in (("most", "longest"), ("least", "shortest")):
        at = draft.place(wants)
        if draft.has("kind") and any(k == "key" and w == "year" and n == at + 1 for k, w, n in draft.roles):
            draft.roles = [(run if k == wants else k, w, n) for k, w, n in draft.roles if (k, n) != ("key", at + 1)]
            draft.listed = True  # "which series ran for the fewest years?"
    if draft.has("titles") and draft.dates and fresh and not (draft.of or draft.names):
        draft.of.add("work")
        draft.listed = True  # "how many titles are from 2013?"
    bodies = draft.has("key", "body") and any(draft.has(k) for k in ("noun", "times", "more"))
    if len(draft.of) > 1 or not (draft.of or draft.has("kind") or bodies):
        return None
    if not fresh and not (draft.listed or draft.names or draft.has("key", "body")):
        return None
    of = next(iter(draft.of), "award" if bodies else "work")
    return of_awards(draft) if of == Award.prefix else of_works(draft)
