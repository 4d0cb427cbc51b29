"""Dates and numbers in every form that they are written in."""

from __future__ import annotations

import pytest
from tests.chat.cases import ask, sure

import balcer
from balcer_chat.chat import lexicon_of
from balcer_chat.text.items import link
from balcer_chat.text.mending import mend
from balcer_chat.text.tokens import tokenize

DATES = {
    "in nineteen ninety-five": (1995, 1995),
    "in two thousand and six": (2006, 2006),
    "in twenty twelve": (2012, 2012),
    "in nineteen oh four": (1904, 1904),
    "back in '95": (1995, 1995),
    "what was it in 95?": (1995, 1995),
    "made in 04 by her": (2004, 2004),
    "in MCMXCV": (1995, 1995),
    "in the noughties": (2000, 2009),
    "in the twenty-tens": (2010, 2019),
    "in the nineteen-nineties": (1990, 1999),
    "in the second half of the 1990s": (1995, 1999),
    "in the 21st century": (2001, 2100),
    "in 1994-97": (1994, 1997),
}
DAYS = {
    "on Mar. 3rd, 1997": (1997, 3, 3),
    "on the third of March 1997": (1997, 3, 3),
    "on 23/3/1997": (1997, 3, 23),
    "on 3.4.1997": (1997, 4, 3),
    "on 3-23-1997": (1997, 3, 23),
    "on 1997/3/23": (1997, 3, 23),
    "in 1997, March": (1997, 3, 1),
    "in 3/1997": (1997, 3, 1),
    "in early 1997": (1997, 1, 1),
}
NUMBERS = {
    "forty-four jugs": 44, "a hundred and five jugs": 105, "two dozen jugs": 24, "1,350 jugs": 1350,
    "five hundred jugs": 500, "three thousand two hundred jugs": 3200,
}  # fmt: skip
NO_DATES = (
    "in 31 festivals",
    "after 60 years of age",
    "in 12 parts",
    "twenty one jugs",
    "on 2/3/1997",
    "the mix civil",
)


def spans(line: str, record: balcer.Record) -> list[tuple[tuple[int, int, int], tuple[int, int, int]]]:
    lexicon = lexicon_of(record)
    items = link(mend(tokenize(line), lexicon), lexicon)
    return [(i.span.first, i.span.last) for i in items if i.span is not None]


@pytest.mark.parametrize("line", DATES)
def test_years(line: str, invented: balcer.Record) -> None:
    found = spans(line, invented)
    assert (found[0][0][0], found[-1][1][0]) == DATES[line]


@pytest.mark.parametrize("line", DAYS)
def test_days_and_months(line: str, invented: balcer.Record) -> None:
    ((first, _),) = spans(line, invented)
    assert first == DAYS[line]


@pytest.mark.parametrize("line", NUMBERS)
def test_numbers(line: str, invented: balcer.Record) -> None:
    lexicon = lexicon_of(invented)
    assert link(tokenize(line), lexicon)[0].value == NUMBERS[line]


@pytest.mark.parametrize("line", NO_DATES)
def test_what_is_no_date(line: str, invented: balcer.Record) -> None:
    assert spans(line, invented) == []


def test_which_figure_is_the_day_is_not_guessed(each: balcer.Record) -> None:
    assert not sure(ask(each, "What happened on 2/3/1997?"))
