"""The time between two events: "how many years between A and B", "how long after A did he B"."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

import attrs

from balcer import Entity, Organisation, Period, stems
from balcer_chat.computing.times import Solve, dated, says_something
from balcer_chat.execution.order import years_between
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.grammar.leads import AUX
from balcer_chat.grammar.reader import read
from balcer_chat.lexicon.index import concerns
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.lexicon.senses import Name
from balcer_chat.plan.query import Asks
from balcer_chat.text.items import Item, Items, linked


def asks_years(items: Sequence[Item]) -> bool:
    """What is read off "how many years ... after/between", "how long ... after/from ... to"."""
    count = any(i.operator("count") or i.words[:2] == ("how", "many") for i in items) and any(
        set(UNITS) & set(i.words) for i in items
    )
    long = any(i.word == "how long" for i in items)
    joins = any(i.word in ("after", "before", "between", "from", "since", "until") for i in items)
    return (count or long) and joins


def halves(items: Sequence[Item], words: Sequence[str]) -> Iterator[tuple[Items, Items]]:
    """Every way to part some items at one of the words, in the order of the words."""
    for word in words:
        for n, item in enumerate(items):
            if item.word == word and 0 < n < len(items) - 1:
                yield tuple(items[:n]), tuple(items[n + 1 :])


_NOISE = AUX | frozenset((
    "how many", "how many days", "how long", "years", "year", "days", "between", "from", "difference", "distance",
    "gap", "separate", "number of", "did it take", "it", "him", "what", "in", "how", "months", "weeks", "then",
    "how many months", "how many weeks", "how many years", "passed", "elapsed", "went by", "go by", "lie", "lay",
    "pass", "elapse", "apart", "in between", "there",
))  # fmt: skip
"""Words of the computation, which belong to neither part."""


def _part(items: Sequence[Item]) -> Items:
    """A part without the words of the computation."""
    kept = [i for i in items if not (i.operator("difference") or i.operator("count") or i.word in _NOISE)]
    if kept and kept[-1].last in _MOMENTS:  # "those two dates"
        kept.pop()
        while kept and (kept[-1].value is not None or kept[-1].word in ("those", "these", "the", "the two", "both")):
            kept.pop()
    return tuple(kept)


_MOMENTS = frozenset(("dates", "events", "moments", "points", "occasions", "things"))


_DOING = ("did", "does", "was", "were", "came", "followed")
"""Where a question parts behind "how many years after": "... the gift *did* the collection get its show"."""


def difference(lexicon: Lexicon, items: Items, solve: Solve) -> Result | None:
    """The years, or the days, between two events; None if that is not what is asked.

    Args:
        lexicon: the lexicon of the record.
        items: the items of a question.
        solve: answers a part of it.
    """
    if not asks_years(items) and not any(i.operator("difference") for i in items):
        return None
    items = tuple(i for i in items if not i.stop)
    joins = ("and", "to", "until", "after", "before", "from", "since", *_DOING)
    for one_half, other_half in halves(items, joins):
        left, right = _part(one_half), _part(other_half)
        if not left or not right:
            continue
        if not says_something(lexicon, left):  # "between his first and his last nomination"
            left = (*left, *(i for i in right if not (i.operator("first") or i.operator("last"))))
        elif not says_something(lexicon, right):  # "between his first nomination and his last"
            right = (*right, *(i for i in left if not (i.operator("first") or i.operator("last") or i.word == "his")))
        left, right = shared(lexicon, left, right)
        common = _same_noun((*left, *right))
        left, right = _in_common(left), _in_common(right)
        one, two = dated(solve, left), dated(solve, right) or dated(solve, _named_by(left, right))
        if one is None or two is None:
            continue
        rows = tuple(dict.fromkeys((*one[1].rows[:1], *two[1].rows[:1])))
        if common is not None and not _share(lexicon, rows, common):
            continue
        if len(rows) == 1 and one[0] == two[0]:
            continue  # one and the same
        unit, amount = gap(one[0], two[0], _unit(items))
        parts = (one[1].query, two[1].query)
        query = attrs.evolve(read(items, lexicon), asks=Asks.COUNT, computes=f"{unit}s", parts=parts)
        if amount is None:
            return Result(query, Verdict.UNSTATED, rows)  # a day is not known
        ends = tuple(zip((one[1].rows[0], two[1].rows[0]), (one[0], two[0]), strict=True))
        told = None
        if any(str(period.year) not in row.sentence() for row, period in ends):
            shown = " and ".join(f"{row.label} ({period})" for row, period in ends)
            told = f"{amount} {unit}{'' if amount == 1 else 's'}: {shown}."
        return Result(query, Verdict.FOUND, rows, (amount,), None, number=amount, unit=unit, told=told)
    return None


def _same_noun(items: Sequence[Item]) -> Item | None:
    """What is said to be the same of two events ("at the same *university*")."""
    return next((after for i, after in itertools.pairwise(items) if i.operator("same")), None)


def _share(lexicon: Lexicon, rows: Sequence[Entity], noun: Item) -> bool:
    """Do facts concern one thing of the kind that a noun names?"""
    index = lexicon.index
    both = set.intersection(*(set(concerns(row)) - {lexicon.record.person} for row in rows))
    if noun.last in _BODIES:
        return any(isinstance(e, Organisation) for e in both)
    kinds = {f"kind:{word}" for word in noun.words}
    return any(kinds & index.own_of(e) or set(noun.stems) & stems(e.label) for e in both)


_BODIES = frozenset((
    "school", "college", "university", "institution", "institute", "place", "body", "organisation", "organization",
    "alma mater", "outfit", "establishment",
))  # fmt: skip
"""Nouns for an organisation of any kind."""


def _named_by(left: Items, right: Items) -> Items:
    """The second side with the name that only the first has ("took over X ... and came back")."""
    if any(i.get(Name) is not None for i in right):
        return right
    return (*right, *(i for i in left if i.get(Name) is not None))


def _in_common(side: Items) -> Items:
    """A side without "at the same ..."."""
    at = next((n for n, i in enumerate(side) if i.operator("same")), -1)
    if at < 1:
        return side
    start = at - 1 if side[at - 1].word in ("at", "in", "from", "by", "for", "of", "with", "on") else at
    return (*side[:start], *side[at + 2 :])


def shared(lexicon: Lexicon, left: Items, right: Items) -> tuple[Items, ...]:
    """Two sides, the first with the name that only the second has ("the making and the showing *of X*")."""
    names = [n for n, i in enumerate(right) if i.get(Name) is not None]
    if names and any(i.word in ("its", "their") for i in left):  # "after its making did X ..."
        plain = " ".join(i.text for i in left if i.word not in ("its", "their"))
        return linked(f"the {plain} of {right[names[0]].text}", lexicon), right
    if any(i.get(Name) is not None for i in left) or not names or names[0] == 0 or right[names[0] - 1].word != "of":
        return left, right
    joined = (*left, *right[names[0] - 1 :])
    return linked(" ".join(i.text for i in joined), lexicon), right


UNITS = {"years": "year", "months": "month", "weeks": "week", "days": "day"}
"""Units of time, with their singular."""


def _unit(items: Sequence[Item]) -> str:
    """The unit that is asked for; nothing if it is left open ("how long after ...")."""
    return next((one for many, one in UNITS.items() if any(many in i.words for i in items)), "")


def gap(first: Period, second: Period, unit: str) -> tuple[str, int | None]:
    """The time from one date to another, either way, with its unit: the one asked for, or what is known of it."""
    years = years_between(first, second)
    days = first.days_until(second)
    months = _months(first, second)
    if not unit:
        unit = "year" if years or months is None else "month" if months else "day"
    if unit == "week" and days is not None and abs(days) < _WEEK:
        unit = "day"
    amount = {"year": years, "month": months, "day": days, "week": None if days is None else abs(days) // _WEEK}[unit]
    return unit, None if amount is None else abs(amount)


_WEEK = 7


def _months(first: Period, second: Period) -> int | None:
    """Whole months from one date to another; by calendar months where a day is not known."""
    one, two = sorted((first.start, second.start), key=lambda date: date.earliest)
    if one.month is None or two.month is None:
        return None
    months = (two.year - one.year) * 12 + two.month - one.month
    return months - (one.day is not None and two.day is not None and two.day < one.day)
