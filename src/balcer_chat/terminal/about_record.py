"""Commands on the record as a whole: timeline, awards as bars, this day, a question to begin with."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from balcer import MONTHS, Award, Credit, Entity, Period, Quotation, Record, Relationship, Statement
from balcer_chat.printing import cut, one_line, pad, width
from balcer_chat.terminal.questions import questions
from balcer_chat.terminal.styles import Line
from balcer_chat.terminal.wrap import wrap

if TYPE_CHECKING:
    from balcer_chat.terminal.shell import Shell

_TOLD_ELSEWHERE = (Credit, Statement, Quotation, Relationship)
_YEAR = re.compile(r"\d{4}")
_FULL, _OTHER = "█", "▒"
_TRIES = 20


def dated(record: Record) -> list[Entity]:
    """What a timeline shows: every dated fact but credits and words, in order."""
    facts = [f for f in record.entities if f.when is not None and not isinstance(f, _TOLD_ELSEWHERE)]
    return sorted(facts, key=lambda f: (_when(f).sort_key, f.label))


def _when(entity: Entity) -> Period:
    assert entity.when is not None
    return entity.when


def timeline(shell: Shell, argument: str) -> list[Line]:
    """A bar for each year, or every dated fact of some years."""
    facts = dated(shell.record)
    if argument:
        return _told(shell, facts, argument)
    years: dict[int, list[Entity]] = {}
    for fact in facts:
        years.setdefault(_when(fact).year, []).append(fact)
    if not years:
        return [[("", "Nothing in the record is dated.")]]
    most = max(map(len, years.values()))
    room = max(1, min(20, shell.columns // 4))
    size = len(str(most))
    lines: list[Line] = []
    for year, told in years.items():
        names = "; ".join(dict.fromkeys(one_line(fact.label) for fact in told))
        if shell.plain:
            lines.extend(wrap([("", f"{year}: {len(told)}: {names}")], shell.columns, "", "  "))
            continue
        bar = pad(_FULL * _scaled(len(told), most, room), min(room, most))
        head = f" {bar} {len(told):>{size}} "
        lines.append([("year", str(year)), ("", head), ("", cut(names, shell.columns - 4 - width(head)))])
    return lines


def _scaled(count: int, most: int, room: int) -> int:
    return count if most <= room else max(1, round(count * room / most)) if count else 0


def _told(shell: Shell, facts: Sequence[Entity], argument: str) -> list[Line]:
    first, last = years_of(argument)
    chosen = [fact for fact in facts if _when(fact).overlaps(first, last)]
    span = str(first) if first == last else f"{first}–{last}"
    if not chosen:
        near = min((_when(f).year for f in facts), key=lambda y: min(abs(y - first), abs(y - last)), default=None)
        hint = f" The nearest year with something is {near}." if near is not None else ""
        return [[("", f"The record dates nothing to {span}.{hint}")]]
    lines: list[Line] = []
    for fact in chosen:
        date = one_line(str(fact.when))
        told = one_line(fact.sentence()).removeprefix(f"{date} ")
        lines.extend(wrap([("year", f"{date}:"), ("", f" {told}")], shell.columns, "", "  "))
    return lines


def years_of(argument: str) -> tuple[int, int]:
    """First and last year of a year, a decade or a span.

    >>> years_of("1997"), years_of("1990s"), years_of("1999 to 1995")
    ((1997, 1997), (1990, 1999), (1995, 1999))
    """
    found = [int(year) for year in _YEAR.findall(argument)]
    if not found:
        return 1, 9999
    if argument.endswith("s"):
        return found[0] // 10 * 10, found[0] // 10 * 10 + 9
    return min(found), max(found)


def awards(shell: Shell, _: str) -> list[Line]:
    """What was won and what was not, a bar for each year."""
    years: dict[int, Counter[str]] = {}
    for award in shell.record.awards:
        if award.date is not None:
            years.setdefault(award.date.year, Counter()).update(_outcomes(award))
    if not years:
        return [[("", "The record dates no award.")]]
    most = max(counts.total() for counts in years.values())
    room = max(1, min(most, shell.columns - 34))
    lines: list[Line] = []
    for year in sorted(years):
        counts = years[year]
        won = counts["won"]
        told = _counted(counts)
        if shell.plain:
            lines.append([("", f"{year}: {told}")])
            continue
        full = _scaled(won, most, room)
        other = _scaled(counts.total() - won, most, room)
        blank = " " * max(0, room - full - other)
        bar: Line = [("year", str(year)), ("", " "), ("won", _FULL * full), ("other", _OTHER * other)]
        if 5 + room + 1 + width(told) > shell.columns:
            told = f"{won} of {counts.total()}"
        lines.append([*bar, ("", f"{blank} {told}")])
    total: Counter[str] = sum(years.values(), Counter())
    key = "" if shell.plain else f"{_FULL} won or received, {_OTHER} the rest. "
    rule = "an entry that counts several nominations counts them all"
    lines.extend(wrap([("note", f"{key}In all: {_counted(total)}; {rule}.")], shell.columns))
    return lines


def _outcomes(award: Award) -> Counter[str]:
    counts: Counter[str] = Counter()
    if award.won:
        counts["won"] += 1
    elif award.outcome.value == "mention":
        counts["mention"] += 1
    counts["nomination"] += award.nominations
    if not counts.total():
        counts[award.outcome.label] += 1
    return counts


def _counted(counts: Counter[str]) -> str:
    """What was won first, then the rest."""
    names = [name for name in dict.fromkeys(("won", "nomination", "mention", *counts)) if counts[name]]
    return ", ".join(f"{counts[n]} {n}{'' if counts[n] == 1 or n == 'won' else 's'}" for n in names)


def today(shell: Shell, argument: str) -> list[Line]:
    """What happened on this day, else in this month, else next."""
    day = _day(argument)
    if day is None:
        return [[("error", "That is no day."), ("", " Write it as 02-09 or February 9.")]]
    month, number = day
    facts = [fact for fact in dated(shell.record) if _when(fact).start.month is not None]
    name = f"{MONTHS[month - 1]} {number}"
    exact = [fact for fact in facts if (_when(fact).start.month, _when(fact).start.day) == day]
    if exact:
        return _days(shell, f"On {name}:", exact)
    same = [fact for fact in facts if _when(fact).start.month == month]
    lines: list[Line] = [[("", f"The record dates nothing to {name}.")]]
    if same:
        return [*lines, *_days(shell, f"In {MONTHS[month - 1]}:", same)]
    whole = [fact for fact in facts if _when(fact).start.day]
    coming = sorted(whole, key=lambda f: ((_when(f).start.month or 0, _when(f).start.day or 0) < day,
                                          _when(f).start.month, _when(f).start.day))  # fmt: skip
    return [*lines, *_days(shell, "The next day that it knows:", coming[:1])] if coming else lines


def _days(shell: Shell, head: str, facts: Iterable[Entity]) -> list[Line]:
    lines: list[Line] = [[("heading", head)]]
    for fact in facts:
        text = [("year", str(fact.when)), ("", f": {one_line(fact.sentence())}")]
        lines.extend(wrap(text, shell.columns, "  ", "    "))
    return lines


def _day(argument: str) -> tuple[int, int] | None:
    """Month and day of an argument; of today without one; None if it names no day."""
    if not argument:
        from datetime import date

        now = date.today()  # noqa: DTZ011  the day where the user is
        return now.month, now.day
    numbers = [int(number) for number in re.findall(r"\d+", argument)]
    named = re.findall(r"[a-z]+", argument.lower())
    if named:
        fits = [n for n, month in enumerate(MONTHS, 1) if len(named[0]) > 2 and month.lower().startswith(named[0])]
        numbers = [*fits, *numbers] if len(fits) == 1 else []
    if len(numbers) != 2:
        return None
    return (numbers[0], numbers[1]) if 1 <= numbers[0] <= 12 and 1 <= numbers[1] <= 31 else None


def random(shell: Shell, _: str) -> list[Line]:
    """A question that the record answers, and the answer."""
    made = questions(shell.record)
    for _attempt in range(_TRIES):
        question = shell.chance.choice(made).text
        if shell.would_answer(question):
            break
    return [[("heading", question)], *shell.ask(question)]
