"""From the words of a question about a list to the computation that they ask for.

:mod:`balcer_chat.grammar.lists` reads the words; here it is settled which lines are meant and what is wanted of them.
"""

from __future__ import annotations

import attrs

from balcer import Award, Work
from balcer_chat.plan.query import Constraint, When
from balcer_chat.plan.tally import Lines, Tally
from balcer_chat.value import Value

SCREEN = ("kind:", "group:", "form:")
"""Features that tell the form of a work."""


@attrs.define(eq=False, repr=False, slots=False)
class Draft(Value):
    """What has been read of a line.

    Args:
        of: the lists that it speaks of: ``award``, ``work``.
        must: conditions on a line of the list.
        excluded: conditions that no line may meet.
        dates: conditions on years.
        holds: words that titles hold.
        lacks: words that they do not hold.
        begins: words that they begin with.
        roles: (kind, which, place) of the words that count, group and rank.
        numbers: numbers with their places.
        outcomes: words for winning and for being nominated, with their places.
        names: names with their places.
        listed: a list is named.
        nth: an ordinal.
    """

    of: set[str] = attrs.Factory(set)
    must: list[Constraint] = attrs.Factory(list)
    excluded: list[Constraint] = attrs.Factory(list)
    dates: list[When] = attrs.Factory(list)
    holds: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    begins: tuple[str, ...] = ()
    roles: list[tuple[str, str, int]] = attrs.Factory(list)
    numbers: list[tuple[int, int]] = attrs.Factory(list)
    outcomes: list[tuple[str, int]] = attrs.Factory(list)
    names: list[tuple[Constraint, int]] = attrs.Factory(list)
    listed: bool = False
    nth: int = 0

    def role(self, kind: str, what: str, n: int) -> None:
        """Keep a word with its place."""
        self.roles.append((kind, what, n))

    def has(self, kind: str, what: str = "") -> bool:
        """Was such a word read?"""
        return any(k == kind and (not what or w == what) for k, w, _ in self.roles)

    def has_before(self, n: int, *kinds: str) -> bool:
        """Does a word of one of the kinds stand just before a place?"""
        return any(k in kinds and at == n - 1 for k, _, at in self.roles)

    def place(self, kind: str) -> int:
        """Where the first such word stands, or -1."""
        return next((n for k, _, n in self.roles if k == kind), -1)


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
    return _awards(draft) if of == Award.prefix else _works(draft)


def _times(draft: Draft) -> tuple[int, int] | None:
    """The smallest and the largest number of lines of a group ("exactly two", "more than once")."""
    if not draft.numbers:
        return None
    number, at = draft.numbers[0]
    for kind, word, n in draft.roles:
        if kind == "more" and n < at:
            return (number + 1 if word.startswith("more") else number), _ANY
        if kind == "less" and n < at:
            return 1, (number if word in ("at most", "no more than") else number - 1)
    exact = any(k == "exactly" and n == at - 1 for k, _, n in draft.roles)
    bodies = any(k == "key" and w == "body" and n < at for k, w, n in draft.roles)
    exact = exact or (bodies and any(k in ("award", "noun") and n == at + 1 for k, _, n in draft.roles))
    if exact or draft.has("each") or draft.has("times"):
        return number, number
    return None


_ANY = 9999


def _key(draft: Draft) -> str:
    """What lines are grouped by: the year, the body, the form; an award by the body that gives it."""
    for kind, what, _ in draft.roles:
        if kind == "key":
            return what
        if kind == "wh" and what == "when":
            return "year"
        if kind == "wh" and what == "who" and "award" in draft.of:
            return "body"
    if draft.has("award"):
        return "body"
    return "year" if draft.names and draft.has("wh", "which") else ""  # "which X win had the most ..."


def _counted(draft: Draft) -> str:
    """What stands behind "how many"."""
    at = draft.place("count")
    behind = [(k, w) for k, w, n in draft.roles if n > at and k in ("key", "noun", "award", "kind")]
    return next((w if k in ("key", "noun") else "lines" for k, w in behind), "")


_NOMINATED = Constraint(frozenset(("nominated:yes",)), "nominations", "concept", noun=True)
_WON = Constraint(frozenset(("won:yes",)), "won", "concept")


def _outcome(draft: Draft, low: int = -1, high: int = _ANY) -> tuple[Constraint, ...] | None:
    """The condition that the outcomes told between two places make; None if they make no clear one."""
    told = {"nominations" if o == "lost" else o for o, n in draft.outcomes if low < n < high}
    if told <= {"nominations", "unwon"}:
        return (_NOMINATED,) if "nominations" in told else () if not told else None
    if told == {"won"}:
        return (_WON,)
    beside = draft.has("beside") or draft.has("including")
    return (_NOMINATED,) if told == {"won", "nominations"} and beside else None


def _awards(draft: Draft) -> Tally | None:
    if draft.has("title") and draft.listed and not draft.has("called"):
        draft.roles = [role for role in draft.roles if role[0] != "title"]  # lines that name a work
    if any(map(draft.has, ("title", "called", "gap", "kind", "spans", "single", "all"))) or draft.begins:
        return None
    paired = len(draft.names) == len(draft.outcomes) == _PAIR and -1 < draft.place("key") < draft.names[0][1]
    if draft.has("both") or (draft.has("sum", "together") and len(draft.names) == _PAIR) or paired:
        return _shared(draft)
    if len(draft.names) == _PAIR and draft.has("against"):
        return _compared(draft)
    named = {c.text for c, _ in draft.names}
    draft.excluded = [c for c in draft.excluded if c.text not in named]  # "his X wins aside, how many X nominations"
    told = {o for o, _ in draft.outcomes}
    if told == {"nominations"} and draft.has("award") and draft.dates and not draft.has("count"):
        draft.outcomes.clear()  # "honours and nominations": whatever is listed
        lines = Lines("award", tuple(c for c, _ in draft.names), tuple(draft.excluded), tuple(draft.dates))
        computing = any(map(draft.has, ("most", "least", "more", "less", "per", "streak", "nth", "sum", "times")))
        return None if computing or draft.numbers else Tally(lines, "list")
    outcome = _outcome(draft)
    ranked = any(map(draft.has, ("first", "last", "longest", "shortest", "against")))
    if len(draft.names) > 1 or outcome is None or ranked:
        return None
    given = draft.has("award") or (draft.has("gave") and draft.has("key", "body"))
    if not told and given and not (draft.listed or draft.has("noun")):
        outcome = (_WON,)  # "gave him an award"
    unit = "nominations" if "nominations" in told else "lines"
    must = (*outcome, *draft.must, *(c for c, _ in draft.names))
    lines = Lines("award", must, tuple(draft.excluded), tuple(draft.dates))
    if draft.has("streak"):
        return Tally(lines, "streak", unit, "year") if must and not draft.dates else None
    if draft.has("per"):
        per = next(what for kind, what, _ in draft.roles if kind == "per")
        return Tally(lines, "per", unit, per) if per in ("year", "body", "decade") else None
    if draft.has("nth") and draft.has("measure") and (by := _key(draft)) in ("year", "body", "decade"):
        return Tally(lines, "most", unit, by, nth=draft.nth)
    if draft.has("nth") and not draft.has("most"):
        return Tally(lines, "nth", number=draft.nth) if draft.has("noun") and draft.listed and not must else None
    for wants in ("most", "least"):
        if draft.has(wants):
            by = _key(draft)
            lines = attrs.evolve(lines, beside={"won", "nominations"} <= told and draft.has("beside"))
            number = draft.numbers[0][0] if draft.numbers else 0
            if by not in ("year", "body", "decade") or draft.has("count") or (number and draft.nth):
                return None
            return Tally(lines, wants, unit, by, number=number, nth=draft.nth)
    times = _times(draft)
    if draft.has("count") or draft.has("sum"):
        counted = _counted(draft)
        if counted in ("year", "body", "decade"):
            least, most = times or (1, _ANY)
            return Tally(lines, "count", "groups", counted, least, most)
        if counted == "outcomes":
            plain = not told and times is None and not draft.has("more") and not draft.has("less")
            return Tally(lines, "count", "outcomes") if plain else None
        lines_counted = counted == "lines" and not told and (draft.has("noun") or (given and bool(draft.must)))
        if (
            times is None
            and not draft.has("more")
            and not draft.has("less")
            and (unit == "nominations" or lines_counted)
        ):
            return Tally(lines, "count", unit)
        return None
    by = _key(draft)
    if times is not None and by:
        years = by != "year" and any(k == "key" and w == "year" and n > draft.numbers[0][1] for k, w, n in draft.roles)
        return Tally(lines, "times", "years" if years else unit, by, *times)
    if by == "body" and draft.has("key") and draft.numbers and (must or draft.dates):
        return Tally(lines, "times", unit, by, number=draft.numbers[0][0])  # "the three bodies that ..."
    return None


_PAIR = 2


def _sides(draft: Draft) -> tuple[Lines, Lines] | None:
    """Lines of one award and lines of another."""
    (one, first), (two, second) = draft.names
    leads = any(n < first for _, n in draft.outcomes) and any(first < n < second for _, n in draft.outcomes)
    bound = first if leads else second  # "lost an A and won a B", or "an A win and a B nomination"
    sides = []
    for name, low, high in ((one, -1, bound), (two, bound, _ANY)):
        outcome = _outcome(draft, low, high)
        if outcome is None:
            return None
        sides.append(Lines("award", (name, *outcome), tuple(draft.excluded), tuple(draft.dates)))
    return sides[0], sides[1]


def _shared(draft: Draft) -> Tally | None:
    """Years with lines of two awards: "in which years did an X and a Y fall together"."""
    if len(draft.names) != _PAIR or _key(draft) != "year" or draft.has("count"):
        return None
    sides = _sides(draft)
    return None if sides is None else Tally(sides[0], "both", "lines", "year", other=sides[1])


def _compared(draft: Draft) -> Tally | None:
    """Which of two awards has more nominations."""
    sides = _sides(draft)
    if sides is None or {o for o, _ in draft.outcomes} != {"nominations"} or draft.has("count"):
        return None
    one, two = (attrs.evolve(s, must=tuple(dict.fromkeys((_NOMINATED, *s.must)))) for s in sides)
    if any(map(draft.has, ("longest", "more"))):
        return Tally(one, "more", "nominations", other=two)
    return Tally(one, "less", "nominations", other=two) if draft.has("shortest") or draft.has("less") else None


def _works(draft: Draft) -> Tally | None:
    if draft.outcomes or draft.has("both") or not _titles(draft):
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
    times = _times(draft)
    for wants in ("most", "least"):
        if draft.has(wants):
            by = _key(draft)
            return Tally(lines, wants, "lines", by) if by in ("year", "form", "decade") else None
    if draft.has("count") or draft.has("sum"):
        counted = _counted(draft)
        if counted in ("year", "form", "decade") and not lines.spans:
            least, most = times or (1, _ANY)
            return Tally(lines, "count", "groups", counted, least, most)
        if times is not None or any(map(draft.has, ("first", "last", "longest", "shortest", "more", "less"))):
            return None
        return Tally(lines, "count") if draft.listed or lines.must else None
    called = bool(lines.holds or lines.lacks) and bool(lines.must)
    marked = called or any(f.startswith("mark:") for c in lines.must for f in c.features)
    formed = any(f.startswith("kind:") for c in lines.must for f in c.features) and bool(lines.dates)
    if not (draft.listed or marked or formed):
        return None
    by = _key(draft)
    if times is not None and by in ("year", "form", "decade"):
        return Tally(lines, "times", "lines", by, *times)
    if draft.has("per") or draft.has("streak"):
        return None
    if draft.has("nth"):
        plain = draft.listed and draft.has("noun") and not any(map(draft.has, ("longest", "shortest", "first", "last")))
        return Tally(lines, "nth", number=draft.nth) if plain else None
    number = draft.numbers[0][0] if draft.numbers else 0
    for wants in ("longest", "shortest", "first", "last"):
        if draft.has(wants):
            return Tally(lines, wants, number=number)
    described = attrs.evolve(lines, of="") != Lines("")
    if not described or any(map(draft.has, ("key", "more", "against"))):
        return None
    return Tally(lines, "list", number=number)


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
        draft.lacks, draft.holds = (
            ((*draft.lacks, made.text), draft.holds) if out else (draft.lacks, (*draft.holds, made.text))
        )
    draft.names.clear()
    return True
