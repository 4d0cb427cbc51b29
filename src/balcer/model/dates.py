"""Partial dates: as much of a date as the sources give, and no more.

A text form keeps the data files readable: ``1997``, ``2010-06``, ``1954-02-09``, ``2011-summer``,
``~1985`` (about), ``2001/2011`` (from, to), ``2007-03/`` (from then on, end not stated).
Comparisons are methods that may answer ``None``: the record cannot tell whether something of "2013"
came before "March 2013". There is no ``<``; order lists by :attr:`Period.sort_key`.
"""

from __future__ import annotations

import re
from enum import Enum

import attrs

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

Day = tuple[int, int, int]

_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _days_in(year: int, month: int) -> int:
    leap = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return _DAYS[month - 1] + leap


class Season(Enum):
    """A season of the northern year; the months it is taken to span, for ordering only."""

    SPRING = "spring"
    SUMMER = "summer"
    FALL = "fall"
    WINTER = "winter"

    @property
    def months(self) -> tuple[int, int]:
        """First and last month (1 to 12) used to order seasons among months."""
        return {"spring": (3, 5), "summer": (6, 8), "fall": (9, 11), "winter": (12, 12)}[self.value]


_DATE = re.compile(r"(~?)(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|(spring|summer|fall|winter)))?")


@attrs.frozen(kw_only=True)
class PartialDate:
    """A year, perhaps with a month, a day or a season.

    Args:
        year: calendar year, 1 to 9999.
        month: 1 to 12, or None.
        day: 1 to 31, or None; needs a month.
        season: instead of a month.
        about: the source gives it as approximate.

    Raises:
        ValueError: the parts make no date.

    >>> str(PartialDate(year=1954, month=2, day=9))
    'February 9, 1954'
    """

    year: int
    month: int | None = None
    day: int | None = None
    season: Season | None = None
    about: bool = False

    def __attrs_post_init__(self) -> None:
        if not 1 <= self.year <= 9999:
            raise ValueError(f"{self.year} is not a year")
        if self.month is not None and not 1 <= self.month <= 12:
            raise ValueError(f"there is no month {self.month}")
        if self.day is not None:
            if self.month is None:
                raise ValueError("a day needs its month")
            if not 1 <= self.day <= _days_in(self.year, self.month):
                raise ValueError(f"{MONTHS[self.month - 1]} {self.year} has no day {self.day}")
        if self.season is not None and self.month is not None:
            raise ValueError("give a month or a season, not both")

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read the text form.

        >>> PartialDate.parse("2011-summer").season
        <Season.SUMMER: 'summer'>

        Raises:
            ValueError: not a date of that form, or an impossible one.
        """
        match = _DATE.fullmatch(text)
        if match is None:
            raise ValueError(f"{text!r} is not a date: write 1997, 2010-06, 1954-02-09 or 2011-summer")
        about, year, month, day, season = match.groups()
        return cls(
            year=int(year),
            month=int(month) if month else None,
            day=int(day) if day else None,
            season=Season(season) if season else None,
            about=bool(about),
        )

    def isoformat(self) -> str:
        """The text form of the data files.

        >>> PartialDate.parse("2010-06").isoformat()
        '2010-06'
        """
        text = f"{'~' if self.about else ''}{self.year:04d}"
        if self.season is not None:
            return f"{text}-{self.season.value}"
        if self.month is not None:
            text += f"-{self.month:02d}"
        if self.day is not None:
            text += f"-{self.day:02d}"
        return text

    @property
    def earliest(self) -> Day:
        """The first day it can mean, as (year, month, day)."""
        if self.season is not None:
            return self.year, self.season.months[0], 1
        return self.year, self.month or 1, self.day or 1

    @property
    def latest(self) -> Day:
        """The last day it can mean."""
        month = self.season.months[1] if self.season else self.month or 12
        return self.year, month, self.day or _days_in(self.year, month)

    @property
    def precision(self) -> str:
        """``year``, ``season``, ``month`` or ``day``."""
        if self.season is not None:
            return "season"
        return "day" if self.day else "month" if self.month else "year"

    @property
    def preposition(self) -> str:
        """``on`` for a day, ``in`` otherwise."""
        return "on" if self.day else "in"

    def __str__(self) -> str:
        if self.season is not None:
            text = f"{self.season.value} {self.year}"
        elif self.month is not None:
            day = f" {self.day}," if self.day else ""
            text = f"{MONTHS[self.month - 1]}{day} {self.year}"
        else:
            text = str(self.year)
        return f"about {text}" if self.about else text

    def phrase(self) -> str:
        """With its preposition, as in a sentence.

        >>> PartialDate.parse("2011-summer").phrase()
        'in the summer of 2011'
        """
        if self.season is not None and not self.about:
            return f"in the {self.season.value} of {self.year}"
        return f"{self.preposition} {self}"


@attrs.frozen(kw_only=True)
class Period:
    """A date, or a span from one date to another whose end may not be stated.

    Args:
        start: its (first) date.
        end: the last date; equal to ``start`` for a single date; None for "from then on".

    Raises:
        ValueError: the end lies before the start.

    >>> period = Period.parse("2001/2011")
    >>> str(period), 2005 in period
    ('2001–2011', True)
    >>> Period.parse("1996").before(Period.parse("1997")), Period.parse("2013").before(Period.parse("2013-03"))
    (True, None)
    """

    start: PartialDate
    end: PartialDate | None

    def __attrs_post_init__(self) -> None:
        if self.end is not None and self.end.latest < self.start.earliest:
            raise ValueError(f"the end {self.end} lies before the start {self.start}")

    @classmethod
    def parse(cls, text: str) -> Period:
        """Read ``DATE``, ``DATE/DATE`` or ``DATE/``.

        Raises:
            ValueError: not of that form.
        """
        first, slash, last = text.partition("/")
        start = PartialDate.parse(first)
        if not slash:
            return cls(start=start, end=start)
        return cls(start=start, end=PartialDate.parse(last) if last else None)

    @classmethod
    def between(cls, first: int, last: int) -> Period:
        """The whole years ``first`` to ``last``."""
        return cls(start=PartialDate(year=first), end=PartialDate(year=last))

    def isoformat(self) -> str:
        """The text form of the data files."""
        if self.end == self.start:
            return self.start.isoformat()
        return f"{self.start.isoformat()}/{self.end.isoformat() if self.end else ''}"

    @property
    def single(self) -> bool:
        """Is it one date rather than a span?"""
        return self.end == self.start

    @property
    def year(self) -> int:
        """The year it begins in."""
        return self.start.year

    @property
    def last_year(self) -> int | None:
        """The year it ends in, or None where no end is stated."""
        return self.end.year if self.end else None

    @property
    def earliest(self) -> Day:
        """The first day it can mean."""
        return self.start.earliest

    @property
    def latest(self) -> Day:
        """The last day it can mean; the last day of all where no end is stated."""
        return self.end.latest if self.end else (9999, 12, 31)

    @property
    def sort_key(self) -> tuple[Day, Day]:
        """Total order: by first day, then by last."""
        return self.earliest, self.latest

    def days_until(self, other: Period) -> int | None:
        """Days from the first day of this to that of another, less than nothing if that is earlier.

        Args:
            other: the later one.

        Returns:
            None where either day is not known.

        >>> Period.parse("2008-01-10").days_until(Period.parse("2008-01-12"))
        2
        >>> Period.parse("2008").days_until(Period.parse("2008-01-12")) is None
        True
        """
        if self.start.precision != "day" or other.start.precision != "day":
            return None
        from datetime import date

        return (date(*other.earliest) - date(*self.earliest)).days

    def days_later(self, days: int) -> Period | None:
        """The day so many days after (or, below 0, before) its first day.

        None where its first day is not known, or the other is not in the years 1 to 9999.

        Args:
            days: how many days.

        >>> print(Period.parse("2024-02-28").days_later(2))
        March 1, 2024
        >>> Period.parse("2024-02-28").days_later(10**9) is None
        True
        """
        if self.start.precision != "day":
            return None
        from datetime import date, timedelta

        try:
            return Period.parse((date(*self.earliest) + timedelta(days=days)).isoformat())
        except OverflowError:
            return None

    def __contains__(self, year: int) -> bool:
        return self.start.year <= year <= self.latest[0]

    def overlaps(self, first: int, last: int) -> bool:
        """Does any of it fall into the years ``first`` to ``last``? An open end counts only its start."""
        return self.start.year <= last and (self.end or self.start).year >= first

    def before(self, other: Period) -> bool | None:
        """Did it begin before the other began? None where the precision cannot tell."""
        if self.start.latest < other.start.earliest:
            return True
        if self.start.earliest > other.start.latest:
            return False
        return False if self.start == other.start and self.start.precision == "day" else None

    def after(self, other: Period) -> bool | None:
        """Did it begin after the other began? None where the precision cannot tell."""
        return other.before(self)

    def __str__(self) -> str:
        if self.single:
            return str(self.start)
        if self.end is None:
            return f"from {self.start}"
        if self.start.year == self.end.year and self.start.precision == self.end.precision == "month":
            return f"{MONTHS[(self.start.month or 1) - 1]} to {self.end}"
        plain = self.start.precision == self.end.precision == "year"
        return f"{self.start}–{self.end}" if plain else f"{self.start} to {self.end}"

    def phrase(self) -> str:
        """With its preposition, as in a sentence.

        >>> Period.parse("2014-11/2015-03").phrase()
        'from November 2014 to March 2015'
        """
        if self.single:
            return self.start.phrase()
        if self.end is None:
            return f"from {self.start} on"
        text = str(self)
        return f"from {text}" if " to " in text else f"from {self.start} to {self.end}"
