"""What is wanted of the filmography: counts, the year with the most, gaps, the oldest and the longest."""

from __future__ import annotations

import attrs

from balcer import Work
from balcer_chat.grammar.lists.draft import ANY, SCREEN, Draft
from balcer_chat.plan.tally import Lines, Tally


def of_works(draft: Draft) -> Tally | None:
    """What is wanted of which entries of the filmography; None if it is something else.

    Args:
        draft: what has been read.
    """
    if draft.outcomes or draft.has("both") or draft.has("wh", "who") or not _titles(draft):
        return None
    if draft.has("all"):
        draft.must = [c for c in draft.must if not all(f.startswith(SCREEN) for f in c.features)]
    spans = True if draft.has("spans") else False if draft.has("single") else None
    lines = Lines(
        "work", tuple(draft.must), tuple(draft.excluded), tuple(draft.dates), draft.holds, draft.lacks, draft.begins,
        spans=spans,
    )  # fmt: skip
    if draft.has("gap"):
        return Tally(lines, "gap") if draft.has("longest") else None
    if draft.has_any("most", "least"):
        wants = "most" if draft.has("most") else "least"
        return Tally(lines, wants, "lines", draft.key) if draft.key in _KEYS else None
    return _count(draft, lines) if draft.has_any("count", "sum") else _listed(draft, lines)


_KEYS = ("year", "form", "decade")


def _count(draft: Draft, lines: Lines) -> Tally | None:
    counted, times = draft.counted, draft.times
    if counted in _KEYS and not lines.spans:
        least, most = times or (1, ANY)
        return Tally(lines, "count", "groups", counted, least, most)
    if times is not None or draft.has_any("first", "last", "longest", "shortest", "more", "less"):
        return None
    return Tally(lines, "count") if draft.listed or lines.must else None


def _listed(draft: Draft, lines: Lines) -> Tally | None:
    """Entries themselves, or the groups with so many."""
    features = {f.partition(":")[0] for c in lines.must for f in c.features}
    called = bool(lines.holds or lines.lacks) and bool(lines.must)
    if not (draft.listed or called or "mark" in features or ("kind" in features and lines.dates)):
        return None
    if draft.times is not None and draft.key in _KEYS:
        return Tally(lines, "times", "lines", draft.key, *draft.times)
    if draft.has_any("per", "streak"):
        return None
    if draft.has("nth"):
        plain = draft.listed and draft.has("noun") and not draft.has_any(*_ENDS)
        return Tally(lines, "nth", number=draft.nth) if plain else None
    for wants in _ENDS:
        if draft.has(wants):
            return Tally(lines, wants, number=draft.number)
    described = attrs.evolve(lines, of="") != Lines("")
    if not described or draft.has_any("key", "more", "against"):
        return None
    return Tally(lines, "list", number=draft.number)


_ENDS = ("longest", "shortest", "first", "last")


def _titles(draft: Draft) -> bool:
    """Take names of works as words that titles hold or lack; False if they are named for themselves."""
    if not draft.names:
        return True
    if not draft.has("called"):
        return False
    for made, n in draft.names:
        if not any(i.startswith(f"{Work.prefix}:") for i in made.ids):
            return False
        out = any(k == "title" and w == "out" and at == n for k, w, at in draft.roles)
        if out:
            draft.lacks += (made.text,)
        else:
            draft.holds += (made.text,)
    draft.names.clear()
    return True
