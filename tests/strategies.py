"""Random values for the property tests."""

from __future__ import annotations

from hypothesis import strategies as st

from balcer.model.dates import PartialDate, Period, Season


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    """Any partial date."""
    year = draw(st.integers(1, 9999))
    about = draw(st.booleans())
    shape = draw(st.sampled_from(("year", "season", "month", "day")))
    if shape == "year":
        return PartialDate(year=year, about=about)
    if shape == "season":
        return PartialDate(year=year, season=draw(st.sampled_from(Season)), about=about)
    month = draw(st.integers(1, 12))
    if shape == "month":
        return PartialDate(year=year, month=month, about=about)
    return PartialDate(year=year, month=month, day=draw(st.integers(1, 28)), about=about)


@st.composite
def periods(draw: st.DrawFn) -> Period:
    """Any date, span or open span."""
    start, other = draw(partial_dates()), draw(partial_dates())
    shape = draw(st.sampled_from(("single", "open", "span")))
    if shape == "single":
        return Period(start=start, end=start)
    if shape == "open":
        return Period(start=start, end=None)
    return Period(start=min(start, other, key=_days), end=max(start, other, key=_days))


def _days(date: PartialDate) -> tuple[object, ...]:
    return date.latest, date.earliest
