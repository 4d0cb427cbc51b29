"""Partial dates: one table of forms, and what holds for all of them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.strategies import partial_dates, periods

from balcer import PartialDate, Period

FORMS = [
    ("1997", "1997", "in 1997", (1997, 1, 1), (1997, 12, 31)),
    ("2010-06", "June 2010", "in June 2010", (2010, 6, 1), (2010, 6, 30)),
    ("1954-02-09", "February 9, 1954", "on February 9, 1954", (1954, 2, 9), (1954, 2, 9)),
    ("2011-summer", "summer 2011", "in the summer of 2011", (2011, 6, 1), (2011, 8, 31)),
    ("~1985", "about 1985", "in about 1985", (1985, 1, 1), (1985, 12, 31)),
    ("2000-02", "February 2000", "in February 2000", (2000, 2, 1), (2000, 2, 29)),
    ("1900-02", "February 1900", "in February 1900", (1900, 2, 1), (1900, 2, 28)),
]


@pytest.mark.parametrize(("text", "shown", "phrase", "earliest", "latest"), FORMS)
def test_forms(text: str, shown: str, phrase: str, earliest: object, latest: object) -> None:
    date = PartialDate.parse(text)

    assert date.isoformat() == text
    assert str(date) == shown
    assert date.phrase() == phrase
    assert (date.earliest, date.latest) == (earliest, latest)


@pytest.mark.parametrize(
    "text",
    ["", "97", "1997-13", "1997-00", "1997-02-29", "1900-02-29", "1997-6", "in 1997", "1997 ", "0000", "1997-autumn"],
)
def test_no_dates(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        PartialDate.parse(text)


@pytest.mark.parametrize("text", ["1999/1998", "/1998", "1999//", "1999/2000/2001"])
def test_no_periods(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        Period.parse(text)


@given(partial_dates())
def test_date_round_trip(date: PartialDate) -> None:
    assert PartialDate.parse(date.isoformat()) == date
    assert date.earliest <= date.latest


@given(periods())
def test_period_round_trip(period: Period) -> None:
    assert Period.parse(period.isoformat()) == period
    assert period.year in period


@given(st.dates(min_value=dt.date(1, 1, 1)))
def test_every_day_is_a_date(day: dt.date) -> None:
    date = PartialDate.parse(day.isoformat())

    assert date.earliest == date.latest == (day.year, day.month, day.day)


@given(periods(), periods())
def test_before_and_after_agree(one: Period, other: Period) -> None:
    assert one.before(other) == other.after(one)
    if one.before(other):
        assert other.before(one) is False
        assert one.earliest < other.earliest
    if one.before(other) is None:
        assert other.before(one) is None


@given(periods(), periods(), periods())
def test_before_is_transitive(one: Period, other: Period, third: Period) -> None:
    if one.before(other) and other.before(third):
        assert one.before(third)


@given(periods(), st.integers(1, 9999), st.integers(0, 50))
def test_overlaps_like_single_years(period: Period, first: int, span: int) -> None:
    years = range(first, first + span + 1)

    assert period.overlaps(first, first + span) == any(period.overlaps(year, year) for year in years)
