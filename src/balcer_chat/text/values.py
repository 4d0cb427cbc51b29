"""Dates and numbers in a line of tokens: years, decades, spans, days, ordinals, counts."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from balcer import MONTHS, PartialDate, Period
from balcer_chat.text.tokens import Token

_MONTHS = {name.lower(): n for n, name in enumerate(MONTHS, 1)}
_MONTHS |= {name[:3].lower(): n for n, name in enumerate(MONTHS, 1)} | {"sept": 9}
SEASONS = {"spring": "spring", "summer": "summer", "fall": "fall", "autumn": "fall", "winter": "winter"}
_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
NUMBERS = {word: n for n, word in enumerate(_ONES)} | _TENS | {"hundred": 100, "dozen": 12}
_ORDINALS = [
    "zeroth",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
]
ORDINALS = {word: n for n, word in enumerate(_ORDINALS)}
_DECADES = {f"{word[:-1]}ies" if word.endswith("y") else word: n for word, n in _TENS.items()}


def ordinal_forms(number: int) -> tuple[str, ...]:
    """How an ordinal is written: in letters, if that is short, and in figures.

    >>> ordinal_forms(6), ordinal_forms(22)
    (('sixth', '6th'), ('22nd',))
    """
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return (*_ORDINALS[number : number + 1], f"{number}{ending}")


@attrs.frozen
class Span:
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


def is_year(word: str) -> bool:
    """Four digits that read as a year."""
    return len(word) == 4 and word.isdecimal() and 1000 <= int(word) <= 2199


def number(word: str) -> int | None:
    """A whole number in digits or in words.

    >>> number("twelve"), number("1,350"), number("seven"), number("jo")
    (12, 1350, 7, None)
    """
    plain = word.replace(",", "")
    if plain.isdecimal() and len(plain) < 10:
        return int(plain)
    return NUMBERS.get(word)


def ordinal(word: str) -> int | None:
    """An ordinal in words or digits.

    >>> ordinal("second"), ordinal("17th"), ordinal("last")
    (2, 17, None)
    """
    if word in ORDINALS:
        return ORDINALS[word]
    if word[:-2].isdecimal() and word[-2:] in ("st", "nd", "rd", "th") and len(word) < 7:
        return int(word[:-2])
    return None


def read_date(tokens: Sequence[Token], at: int) -> tuple[Span, int] | None:
    """The date that begins at a token and the number of tokens it takes, if one does.

    Reads 1997, 1954-02-09, November 17 2008, 17 November 2008, June 2010, summer (of) 2011, the 1990s, the nineties.
    """
    words = [t.folded for t in tokens[at : at + 7]]
    first = words[0]
    try:
        if len(first) == 10 and first[4] == "-":
            return _span(PartialDate.parse(first)), 1
        if is_year(first):
            return years(int(first), int(first)), 1
        if decade := _decade(words):
            return decade
        if first in SEASONS:
            return _season(words)
        return _month_day(words)
    except ValueError:
        return None


def _decade(words: list[str]) -> tuple[Span, int] | None:
    part, used = "", 0
    rest = words
    if words[0] in ("early", "mid", "late"):
        part, used, rest = words[0], 1, words[1:]
    if rest[:1] and rest[0][:-1].isdecimal() and rest[0].endswith("s") and len(rest[0]) in (3, 5):
        digits = int(rest[0][:-1])
        if digits % 10:
            return None
        start = digits if digits > 99 else (2000 if digits < 30 else 1900) + digits
    elif rest[:1] and rest[0] in _DECADES:
        tens = _DECADES[rest[0]]
        start = (1900 if tens >= 30 else 2000) + tens
    else:
        return None
    low, high = {"": (0, 9), "early": (0, 3), "mid": (4, 6), "late": (7, 9)}[part]
    span = attrs.evolve(years(start + low, start + high), text=f"the {part + ' ' if part else ''}{start}s")
    return span, used + 1


def _season(words: list[str]) -> tuple[Span, int] | None:
    used = 1
    while words[used : used + 1] and words[used] in ("of", "in", ","):
        used += 1
    if words[used : used + 1] and is_year(words[used]):
        return _span(PartialDate.parse(f"{words[used]}-{SEASONS[words[0]]}")), used + 1
    return None


def _month_day(words: list[str]) -> tuple[Span, int] | None:
    def as_day(word: str) -> int | None:
        value = ordinal(word) or (int(word) if word.isdecimal() else None)
        return value if value and 1 <= value <= 31 else None

    used, month, day = 0, None, None
    if (day := as_day(words[0])) is not None:
        used = 1
        if words[1:2] == ["of"]:
            used = 2
        month = _MONTHS.get(words[used]) if used < len(words) else None
        if month is None:
            return None
        used += 1
    elif month := _MONTHS.get(words[0]):
        used = 1
        if used < len(words) and not is_year(words[used]) and (day := as_day(words[used])) is not None:
            used += 1
    else:
        return None
    while used < len(words) and words[used] in (",", "of", "in"):
        used += 1
    if used < len(words) and is_year(words[used]):
        return _span(PartialDate(year=int(words[used]), month=month, day=day)), used + 1
    return None
