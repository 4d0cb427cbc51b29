"""Lists: many facts in few words, grouped where they share a name, each with what tells it from the others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from balcer import Award, Credit, Entity, Exhibition, Lecture, Outcome, english_list, number_word
from balcer_chat.answers.describing import award_outcome, describe
from balcer_chat.answers.english import at, listed


def in_brief(values: Sequence[object], room: int) -> str:
    """Values as one list, without a full stop: awards, credits and showings grouped, the others by name and date.

    Args:
        values: facts or other values.
        room: characters that there is room for; what does not fit is counted.
    """
    kinds = {type(v) for v in values}
    if kinds == {Award}:
        return fitting(_awards([v for v in values if isinstance(v, Award)]), room)
    if kinds == {Credit}:
        return fitting(_credits([v for v in values if isinstance(v, Credit)]), room)
    if kinds == {Exhibition}:
        return fitting(_showings([v for v in values if isinstance(v, Exhibition)]), room)
    if kinds == {Lecture}:
        return "lectures " + fitting([at(v.venue) for v in values if isinstance(v, Lecture)], room)
    return labels(values, room)


def labels(values: Sequence[object], room: int) -> str:
    """Values by name, with their dates where there is room for them.

    Args:
        values: facts or other values.
        room: characters that there is room for.
    """
    if values and all(isinstance(v, Award | Credit | Exhibition | Lecture) for v in values):
        return in_brief(values, room) if len({type(v) for v in values}) == 1 else _plainly(values, room)
    return _plainly(values, room)


def _plainly(values: Sequence[object], room: int) -> str:
    dated = listed(list(dict.fromkeys(describe(v) for v in values)))
    if len(dated) <= room:
        return dated
    if len({type(v) for v in values}) > 1 and (years := _by_year(values)) is not None:
        return fitting(years, room, "more year")
    return fitting(dict.fromkeys(v.label if isinstance(v, Entity) else str(v) for v in values), room)


def _by_year(values: Sequence[object]) -> list[str] | None:
    """What is told of each year, behind the year; None if something has no date, or no year has several."""
    years: dict[int, list[str]] = {}
    alone = len({v.person for v in values if isinstance(v, Credit)}) == 1
    for value in values:
        when = value.when if isinstance(value, Entity) else None
        if when is None and isinstance(value, Credit):
            when = value.work.when
        if when is None or not isinstance(value, Entity):
            return None
        years.setdefault(when.year, []).append(_in_a_year(value, alone))
    if len(years) == len(values):
        return None
    return [f"{year}: {listed(list(dict.fromkeys(told)))}" for year, told in sorted(years.items())]


def _in_a_year(value: Entity, alone: bool) -> str:
    """A fact by name; an award with what came of it, a credit without the person if all are of one."""
    if alone and isinstance(value, Credit):
        return f"{value.role.label} of {value.work.title}"
    return f"{value.label} ({award_outcome(value)})" if isinstance(value, Award) else value.label


def fitting(items: Iterable[str], room: int, more: str = "") -> str:
    """As many items of a list as there is room for; the others are counted.

    Args:
        items: what is told.
        room: characters that there is room for.
        more: what each of the others is called, if not just "more".

    >>> fitting(["one", "two", "three"], 100), fitting(["one", "two", "three", "four"], 19)
    ('one, two and three', 'one, two and 2 more')
    """
    told = list(items)
    if len(text := listed(told)) <= room or len(told) < 3:
        return text
    most = len(told)
    while most > 1 and len(listed([*told[:most], _others(len(told) - most, more)])) > room:
        most -= 1
    return listed([*told[:most], _others(len(told) - most, more)])


def _others(count: int, noun: str) -> str:
    return f"{count} {noun or 'more'}{'s' if noun and count != 1 else ''}"


def _awards(awards: Sequence[Award]) -> list[str]:
    """Each award once, with the years of each outcome; the outcome is told where not all have the same."""
    same = len({a.outcome for a in awards}) == 1
    groups: dict[tuple[str, str], list[Award]] = {}
    for award in awards:
        giver = award.body.name if award.body and award.body.name not in award.name else ""
        groups.setdefault((award.name, giver), []).append(award)
    found = []
    for (name, giver), members in groups.items():
        told = outcomes(members, worded=not same, counted=False)
        inside = ", ".join(filter(None, (giver, told)))
        categories = {a.category for a in members}
        if not giver and len(categories) == 1 and (category := categories.pop()):
            called = f"{name} for {category}"  # an award that is called by its body says little
        else:
            called = name
        found.append(f"{called} ({inside})" if inside else called)
    return found


def outcomes(awards: Sequence[Award], dated: bool = True, worded: bool = True, counted: bool = True) -> str:
    """What came of the entries of one award: "won in 1990 (and two nominations) and 1994; nominated in 1992".

    Args:
        awards: the entries.
        dated: with the years.
        worded: with the outcomes.
        counted: with the nominations that an entry counts besides, or if they are several.
    """
    years: dict[Outcome, list[str]] = {}
    for award in awards:
        count = award.nominations if counted and (award.won or award.nominations > 1) else 0
        more = f"{number_word(count)} nomination{'s' if count > 1 else ''}" if count else ""
        more = f"and {more}" if more and award.won else more
        year = str(award.date) if award.date is not None and dated else ""
        told = f"{year} ({more})" if year and more else year or more
        years.setdefault(award.outcome, []).extend([told] if told else [])
    parts = []
    for outcome, told_years in years.items():
        when = english_list(told_years)
        before = f"{outcome.label}{' in' if when and dated else ''}" if worded else ""
        parts.append(" ".join(filter(None, (before, when))))
    return "; ".join(filter(None, parts))


def _credits(credits: Sequence[Credit]) -> list[str]:
    """Each person's roles, by work; the person is not named where all are of one."""
    groups: dict[tuple[str, str], list[str]] = {}
    for credit in credits:
        when = f" ({credit.date})" if credit.date else f" ({credit.character})" if credit.character else ""
        groups.setdefault((credit.person.name, credit.work.title), []).append(f"{credit.role.label}{when}")
    alone = len({name for name, _ in groups}) == 1
    together: dict[tuple[str, ...], list[str]] = {}
    for (name, title), roles in groups.items():
        together.setdefault((name, *dict.fromkeys(roles)), []).append(title)
    return [
        f"{'' if alone else name + ', '}{english_list(roles)} of {english_list(titles)}"
        for (name, *roles), titles in together.items()
    ]


def _showings(showings: Sequence[Exhibition]) -> list[str]:
    """Each show with its date; showings of one work by house."""
    of = {w for s in showings for w in s.works}
    if len(of) == 1 and all(s.untitled or s.works for s in showings) and len(showings) > 2:
        places = [(at(s.venue) if s.venue else f"in {s.place.name}" if s.place else s.title, s.date) for s in showings]
        told = [f"{place} ({date})" if date else place for place, date in places]
        return [f"{next(iter(of)).title} {told[0]}", *told[1:]]
    return [describe(s) for s in showings]
