"""What is wanted of the list of awards: counts, the year or the body with the most, two awards side by side."""

from __future__ import annotations

import attrs

from balcer_chat.grammar.lists.draft import ANY, Draft
from balcer_chat.plan.query import Constraint
from balcer_chat.plan.tally import Lines, Tally

_NOMINATED = Constraint(frozenset(("nominated:yes",)), "nominations", "concept", noun=True)
_WON = Constraint(frozenset(("won:yes",)), "won", "concept")


def _outcome(draft: Draft, low: int = -1, high: int = ANY) -> tuple[Constraint, ...] | None:
    """The condition that the outcomes told between two places make; None if they make no clear one."""
    told = {"nominations" if o == "lost" else o for o, n in draft.outcomes if low < n < high}
    if told <= {"nominations", "unwon"}:
        return (_NOMINATED,) if "nominations" in told else () if not told else None
    if told == {"won"}:
        return (_WON,)
    beside = draft.has_any("beside", "including")
    return (_NOMINATED,) if told == {"won", "nominations"} and beside else None


def of_awards(draft: Draft) -> Tally | None:
    """What is wanted of which lines of the list of awards; None if it is something else.

    Args:
        draft: what has been read.
    """
    if draft.has("title") and draft.listed and not draft.has("called"):
        draft.roles = [role for role in draft.roles if role[0] != "title"]  # lines that name a work
    if draft.has_any("title", "called", "gap", "kind", "spans", "single", "all") or draft.begins:
        return None
    if len(draft.names) == 2:
        paired = len(draft.outcomes) == 2 and -1 < draft.place("key") < draft.names[0][1]
        if draft.has("both") or draft.has("sum", "together") or paired:
            return _shared(draft)
        if draft.has("against"):
            return _compared(draft)
    elif draft.has("both"):
        return None
    named = {c.text for c, _ in draft.names}
    draft.excluded = [c for c in draft.excluded if c.text not in named]  # "his X wins aside, how many X nominations"
    if draft.told == {"nominations"} and draft.has("award") and draft.dates and not draft.has("count"):
        draft.outcomes.clear()  # "honours and nominations": whatever is listed
        computing = draft.has_any("most", "least", "more", "less", "per", "streak", "nth", "sum", "times")
        return None if computing or draft.numbers else Tally(_lines(draft, ()), "list")
    outcome = _outcome(draft)
    either = draft.has("against", "or") and draft.has("key", "year") and len(draft.names) == 1
    if len(draft.names) > 1 or outcome is None or draft.has_any("first", "last", "longest", "shortest"):
        return None
    if draft.has("against") and not either:
        return None
    if not draft.told and _given(draft) and not (draft.listed or draft.has("noun")):
        outcome = (_WON,)  # "gave him an award"
    lines = _lines(draft, (*outcome, *draft.must))
    unit = "nominations" if "nominations" in draft.told else "lines"
    return next(read for kinds, read in _WANTED if not kinds or draft.has_any(*kinds))(draft, lines, unit)


def _lines(draft: Draft, must: tuple[Constraint, ...]) -> Lines:
    named = tuple(c for c, _ in draft.names)
    return Lines("award", (*must, *named), tuple(draft.excluded), tuple(draft.dates))


def _given(draft: Draft) -> bool:
    return draft.has("award") or (draft.has("gave") and draft.has("key", "body"))


def _streak(draft: Draft, lines: Lines, unit: str) -> Tally | None:
    return Tally(lines, "streak", unit, "year") if lines.must and not draft.dates else None


def _per(draft: Draft, lines: Lines, unit: str) -> Tally | None:
    by = next(what.split()[-1] for kind, what, _ in draft.roles if kind == "per")
    return Tally(lines, "per", unit, by) if by in _KEYS else None


def _nth(draft: Draft, lines: Lines, unit: str) -> Tally | None:
    """The group that is the second largest, or the second line."""
    if draft.has("measure") and draft.key in _KEYS:
        return Tally(lines, "most", unit, draft.key, nth=draft.nth)
    if draft.has("most"):
        return _most(draft, lines, unit)
    plain = draft.has("noun") and draft.listed and not lines.must
    return Tally(lines, "nth", number=draft.nth) if plain else None


def _most(draft: Draft, lines: Lines, unit: str) -> Tally | None:
    if draft.key not in _KEYS or draft.has("count") or (draft.number and draft.nth):
        return None
    lines = attrs.evolve(lines, beside={"won", "nominations"} <= draft.told and draft.has("beside"))
    wants = "most" if draft.has("most") else "least"
    return Tally(lines, wants, unit, draft.key, number=draft.number, nth=draft.nth)


def _count(draft: Draft, lines: Lines, unit: str) -> Tally | None:
    counted, times = draft.counted, draft.times
    if counted in _KEYS:
        least, most = times or (1, ANY)
        return Tally(lines, "count", "groups", counted, least, most)
    if times is not None or draft.has_any("more", "less"):
        return None
    if counted == "outcomes":
        return None if draft.told else Tally(lines, "count", "outcomes")
    listed = counted == "lines" and not draft.told and (draft.has("noun") or (_given(draft) and bool(draft.must)))
    return Tally(lines, "count", unit) if unit == "nominations" or listed else None


def _groups(draft: Draft, lines: Lines, unit: str) -> Tally | None:
    """Years or bodies with so many lines, or so many of them."""
    by, times = draft.key, draft.times
    if times is not None and by:
        years = by != "year" and any(k == "key" and w == "year" and n > draft.numbers[0][1] for k, w, n in draft.roles)
        return Tally(lines, "times", "years" if years else unit, by, *times)
    if draft.has("against"):  # "the years with a nomination or a win"
        return Tally(lines, "times", unit, by) if "lost" not in draft.told and not draft.excluded else None
    if by == "body" and draft.has("key") and draft.numbers and (lines.must or draft.dates):
        return Tally(lines, "times", unit, by, number=draft.number)  # "the three bodies that ..."
    return None


_KEYS = ("year", "body", "decade")
_WANTED = (
    (("streak",), _streak),
    (("per",), _per),
    (("nth",), _nth),
    (("most", "least"), _most),
    (("count", "sum"), _count),
    ((), _groups),
)
"""What is wanted, by words of which one was read: the first row that has one."""


def _sides(draft: Draft) -> tuple[Lines, Lines] | None:
    """Lines of one award and lines of another."""
    (one, first), (two, second) = draft.names
    leads = any(n < first for _, n in draft.outcomes) and any(first < n < second for _, n in draft.outcomes)
    bound = first if leads else second  # "lost an A and won a B", or "an A win and a B nomination"
    sides = []
    for name, low, high in ((one, -1, bound), (two, bound, ANY)):
        outcome = _outcome(draft, low, high)
        if outcome is None:
            return None
        sides.append(Lines("award", (name, *outcome), tuple(draft.excluded), tuple(draft.dates)))
    return sides[0], sides[1]


def _shared(draft: Draft) -> Tally | None:
    """Years with lines of two awards: "in which years did an X and a Y fall together"."""
    if draft.key != "year" or draft.has("count"):
        return None
    sides = _sides(draft)
    return None if sides is None else Tally(sides[0], "both", "lines", "year", other=sides[1])


def _compared(draft: Draft) -> Tally | None:
    """Which of two awards has more nominations."""
    sides = _sides(draft)
    if sides is None or draft.told != {"nominations"} or draft.has("count"):
        return None
    one, two = (attrs.evolve(s, must=tuple(dict.fromkeys((_NOMINATED, *s.must)))) for s in sides)
    if draft.has_any("longest", "more"):
        return Tally(one, "more", "nominations", other=two)
    return Tally(one, "less", "nominations", other=two) if draft.has_any("shortest", "less") else None
