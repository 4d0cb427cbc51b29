"""Dates and numbers in a line of tokens: years, decades, spans, days, ordinals, counts."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from balcer import MONTHS, PartialDate, Period
from balcer_chat.text.numbers import TENS, is_year, ordinal, ordinal_forms, spelled_ordinal, year_in_words
from balcer_chat.text.tokens import Token
from balcer_chat.value import Value

_MONTHS = {name.lower(): n for n, name in enumerate(MONTHS, 1)}
_MONTHS |= {name[:3].lower(): n for n, name in enumerate(MONTHS, 1)} | {"sept": 9}
SEASONS = {"spring": "spring", "summer": "summer", "fall": "fall", "autumn": "fall", "winter": "winter"}
_DECADES = {f"{word[:-1]}ies" if word.endswith("y") else word: n for word, n in TENS.items()}
_DECADES |= {"fourties": 40, "ninties": 90, "noughties": 0, "aughts": 0, "noughts": 0, "naughties": 0}
_PARTS = {
    "early": "early", "mid": "mid", "middle": "mid", "late": "late", "start": "early", "beginning": "early",
    "end": "late",
}  # fmt: skip
"""Words for parts of a decade or year."""
_YEARS_IN = {"": (0, 9), "early": (0, 3), "mid": (4, 6), "late": (7, 9), "first half": (0, 4), "second half": (5, 9)}
_MONTHS_IN = {"early": (1, 4), "mid": (5, 8), "late": (9, 12), "first half": (1, 6), "second half": (7, 12)}
_BEFORE_SHORT = frozenset(
    ("in", "since", "of", "until", "till", "from", "circa", "around", "summer", "fall", "spring", "winter")
)
"""Words before two figures that are a year: "back in 81"."""
_AFTER_SHORT = frozenset((
    "he", "she", "they", "it", "did", "was", "were", "is", "and", "or", "to", "that", "who", "what", "when", "which",
    "where", "how", "why", "with", "on", "for", "at", "the", "his", "her", "by", ",", "?", ".", "!", ";", ":", ")",
))  # fmt: skip


@attrs.frozen(eq=False, repr=False, slots=False)
class Span(Value):
    """A stretch of time a question names.

    Args:
        first: first day, (year, month, day).
        last: last day.
        text: how to say it.
        exact: a day or month was given, not just years.
        told: the fact that the date was taken from, as a sentence, if it was named by an event.
        named: the id of that fact.
    """

    first: tuple[int, int, int]
    last: tuple[int, int, int]
    text: str
    exact: bool = False
    told: str | None = None
    named: str | None = None

    @property
    def years(self) -> tuple[int, int]:
        """First and last year."""
        return self.first[0], self.last[0]

    def holds(self, period: Period) -> bool:
        """Does a period share a day with it? An open end counts only its start."""
        last = period.latest if period.end else period.start.latest
        return period.earliest <= self.last and last >= self.first

    def holds_start(self, period: Period) -> bool:
        """Does a period begin in it?"""
        return period.earliest <= self.last and period.start.latest >= self.first


def _span(date: PartialDate) -> Span:
    return Span(date.earliest, date.latest, str(date), exact=date.precision != "year")


def years(first: int, last: int) -> Span:
    """The whole years from first to last."""
    text = str(first) if first == last else f"{first}–{last}"
    return Span((first, 1, 1), (last, 12, 31), text)


def read_date(tokens: Sequence[Token], at: int) -> tuple[Span, int] | None:
    """The date that begins at a token and the number of tokens it takes, if one does.

    Reads 1997, nineteen ninety-seven, '97, "in 97", MCMXCVII, 1954-02-09, 17.11.2008, November 17 2008, 17 November
    2008, Nov. 2008, 2008 November, summer (of) 2011, the 1990s, the nineties, the late 90s, the second half of 2008.
    """
    words = [t.folded for t in tokens[at : at + _FURTHEST]]
    first = words[0]
    if tokens[at].text[:1].isdigit() and "," in tokens[at].text:
        return None  # "1,350"
    try:
        if len(first) > _LEAD and first[4] == "-":
            return _span(PartialDate.parse(first)), 1
        if (part := _part(words)) is not None:
            return part
        if decade := _decade(words, ""):
            return decade
        if (century := _century(words)) is not None:
            return century
        if first in SEASONS:
            return _season(words)
        if (found := _month_day(words)) is not None:
            return found
        if (year := year_in_words(words)) is not None:
            return _year_month(words, *year)
        return _short_year(tokens, at)
    except ValueError:
        return None


_FURTHEST = 9


def _part(words: list[str]) -> tuple[Span, int] | None:
    """A part of a decade or of a year: "the late 1990s", "early in 2008", "the first half of the nineties"."""
    if words[0] in ("first", "second", "latter") and words[1:2] == ["half"]:
        part, used = ("first half" if words[0] == "first" else "second half"), 2
    elif words[0] in _PARTS:
        part, used = _PARTS[words[0]], 1
    else:
        return None
    if words[0] in ("start", "beginning", "end", "middle") and words[used : used + 1] not in (["of"], ["in"]):
        return None
    while words[used : used + 1] and words[used] in ("of", "in", "the", "on", "to") and used < _LEAD:
        used += 1
    if decade := _decade(words[used:], part):
        return decade[0], used + decade[1]
    found = year_in_words(words[used:])
    if found is None:
        return None
    year, more = found
    low, high = _MONTHS_IN[part]
    last = PartialDate(year=year, month=high).latest
    return Span((year, low, 1), last, f"{'the ' if ' ' in part else ''}{part} {'of ' if ' ' in part else ''}{year}",
                exact=True), used + more  # fmt: skip


_LEAD = 5


def _decade(words: list[str], part: str) -> tuple[Span, int] | None:
    used = 1
    if not words:
        return None
    first = words[0]
    if first[:-1].isdecimal() and first.endswith("s") and len(first) in (3, 5):
        digits = int(first[:-1])
        if digits % 10:
            return None
        start = digits if digits > 99 else (2000 if digits < 30 else 1900) + digits
    elif first in _DECADES:
        tens = _DECADES[first]
        start = (1900 if tens >= 30 else 2000) + tens
    elif first in _CENTURIES and words[1:2] and (words[1] in _DECADES or words[1] in ("tens", "teens", "hundreds")):
        start = _CENTURIES[first] + _DECADES.get(words[1], 0 if words[1] == "hundreds" else 10)
        used = 2
    else:
        return None
    low, high = _YEARS_IN[part]
    said = f"{part} of the " if "half" in part else f"{part} " if part else ""
    return attrs.evolve(years(start + low, start + high), text=f"the {said}{start}s"), used


_CENTURIES = {"nineteen": 1900, "twenty": 2000, "eighteen": 1800}


_OF_NOW = {"this": 21, "present": 21, "current": 21, "new": 21, "last": 20, "previous": 20}


def _century(words: list[str]) -> tuple[Span, int] | None:
    """The twenty-first century, by its number or as this or the last."""
    two = spelled_ordinal(words)
    which, used = (two, 2) if two is not None else (_OF_NOW.get(words[0]) or ordinal(words[0]), 1)
    if which is None or not 15 <= which <= 21 or words[used : used + 1] != ["century"]:
        return None
    span = years(which * 100 - 99, which * 100)
    return attrs.evolve(span, text=f"the {ordinal_forms(which)[-1]} century"), used + 1


def _season(words: list[str]) -> tuple[Span, int] | None:
    used = 1
    while words[used : used + 1] and words[used] in ("of", "in", ","):
        used += 1
    if (found := year_in_words(words[used:])) is not None:
        return _span(PartialDate.parse(f"{found[0]}-{SEASONS[words[0]]}")), used + found[1]
    return None


def _as_day(word: str) -> int | None:
    value = ordinal(word) or (int(word) if word.isdecimal() else None)
    return value if value and 1 <= value <= 31 else None


def _month_day(words: list[str]) -> tuple[Span, int] | None:
    used, month, day = 0, None, None
    if (day := _as_day(words[0])) is not None:
        used = 2 if words[1:2] == ["of"] else 1
        month = _MONTHS.get(words[used]) if used < len(words) else None
        if month is None:
            return None
        used += 1
    elif month := _MONTHS.get(words[0]):
        used = 2 if words[1:2] == ["."] else 1
        used += words[used : used + 1] == ["the"]
        if used < len(words) and not is_year(words[used]) and (day := _as_day(words[used])) is not None:
            used += 1
        elif words[used - 1] == "the":
            return None
    else:
        return None
    while used < len(words) and words[used] in (",", "of", "in", "."):
        used += 1
    if (found := year_in_words(words[used:])) is not None:
        return _span(PartialDate(year=found[0], month=month, day=day)), used + found[1]
    return None


def _year_month(words: list[str], year: int, used: int) -> tuple[Span, int]:
    """A year, with the month behind it: "2008, November" (but not the month of another year: "2007, November 2008")."""
    at = used + (words[used : used + 1] == [","])
    month = _MONTHS.get(words[at]) if at < len(words) and words[at] != "may" else None
    if month is None or _month_day(words[at:]) is not None:
        return years(year, year), used
    day = _as_day(words[at + 1]) if at + 1 < len(words) else None
    return _span(PartialDate(year=year, month=month, day=day)), at + (2 if day else 1)


def _short_year(tokens: Sequence[Token], at: int) -> tuple[Span, int] | None:
    """Two figures that are a year: "in 97", "back in 09"; not "in 31 festivals"."""
    word = tokens[at].folded
    if len(word) != _TWO or not word.isdecimal() or not at or tokens[at - 1].folded not in _BEFORE_SHORT:
        return None
    if not (word[0] == "0" or int(word) >= _OLD):
        return None
    if word[0] != "0" and at + 1 < len(tokens) and tokens[at + 1].folded not in _AFTER_SHORT:
        return None
    year = (2000 if word[0] == "0" else 1900) + int(word)
    return years(year, year), 1


_TWO, _OLD = 2, 50
