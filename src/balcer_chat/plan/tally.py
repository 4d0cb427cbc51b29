"""A computation over the lines of a list: which lines, grouped by what, and what is wanted of the groups.

    Tally(Lines("award", ...), wants="count", unit="nominations")         how many nominations for ...
    Tally(Lines("award", ...), wants="most", by="body", unit="lines")     which body has the most lines
    Tally(Lines("work", ...), wants="gap")                                the longest time between two entries

A list is one of the record's own: its list of awards, with headings for the bodies that give them, and its filmography,
with a form for each entry.
"""

from __future__ import annotations

import attrs

from balcer_chat.plan.query import Constraint, When
from balcer_chat.value import Value


@attrs.frozen(eq=False, repr=False, slots=False)
class Lines(Value):
    """Lines of one of the record's lists.

    Args:
        of: ``award`` or ``work``.
        must: conditions that each line itself meets.
        excluded: conditions that none meets.
        dates: conditions on the year of a line.
        holds: words that the title holds.
        lacks: words that the title does not hold.
        begins: words that the title begins with.
        spans: only those with a first and a last year, or only those with a single one.
        beside: of lines that tell of nominations, only those that tell of a win as well.
    """

    of: str
    must: tuple[Constraint, ...] = ()
    excluded: tuple[Constraint, ...] = ()
    dates: tuple[When, ...] = ()
    holds: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    begins: tuple[str, ...] = ()
    spans: bool | None = None
    beside: bool = False


@attrs.frozen(eq=False, repr=False, slots=False)
class Tally(Value):
    """What is wanted of some lines.

    Args:
        lines: the lines.
        wants: ``count``, ``list``, ``most``, ``least``, ``times`` (groups with so many), ``first``, ``last``,
            ``longest``, ``shortest``, ``gap``, ``both`` (groups with lines of either kind), ``more`` or ``less``
            (of the two kinds), ``streak`` (the longest runs of years), ``per`` (how many in each group) or ``nth``.
        unit: what is counted: ``lines``, ``nominations``, ``outcomes`` (wins and
            nominations), ``years`` or ``groups``.
        by: what lines are grouped by: ``year``, ``decade``, ``body``, ``form`` or nothing.
        least: the smallest number of lines of a group that is meant.
        most: the largest.
        number: how many are wanted of an order ("the two oldest").
        nth: which place in the order of sizes, if not the first.
        other: the lines of the other kind.
    """

    lines: Lines
    wants: str
    unit: str = "lines"
    by: str = ""
    least: int = 1
    most: int = 9999
    number: int = 0
    nth: int = 0
    other: Lines | None = None
