"""Whatever says when, as a period to compare with."""

from __future__ import annotations

from balcer.model.base import Entity
from balcer.model.dates import PartialDate, Period

DateLike = int | str | Period | PartialDate | Entity
"""A year, a date's text form (``"1954-02-09"``), a period, a partial date, or a dated fact."""


def as_period(value: DateLike) -> Period:
    """The period that a value says.

    Args:
        value: a year, the text form of a date or span, a period, a partial date or a fact with a date.

    Raises:
        ValueError: a text that is no date, or a fact without one.
        TypeError: something else.

    >>> str(as_period(1997)), str(as_period("2001/2011"))
    ('1997', '2001–2011')
    """
    if isinstance(value, Period):
        return value
    if isinstance(value, bool):
        raise TypeError(f"{value!r} is no date")
    if isinstance(value, int):
        return Period.between(value, value)
    if isinstance(value, str):
        return Period.parse(value)
    if isinstance(value, PartialDate):
        return Period(start=value, end=value)
    if isinstance(value, Entity):
        if value.when is None:
            raise ValueError(f"{value.id} has no date")
        return value.when
    raise TypeError(f"{value!r} is no date")
