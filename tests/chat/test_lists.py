"""Lists: requests for them, what they tell beside each member, members from all kinds of facts."""

from __future__ import annotations

import pytest

import balcer
from balcer_chat import Chat, Status
from balcer_chat.chat import lexicon_of
from balcer_chat.grammar.beside import beside
from balcer_chat.grammar.requests import demands, requested
from balcer_chat.text.items import Item, link
from balcer_chat.text.tokens import tokenize


def items(record: balcer.Record, text: str) -> tuple[Item, ...]:
    return link(tokenize(text), lexicon_of(record))


@pytest.mark.parametrize(
    ("request_", "left"),
    [
        ("Rattle off the shorts", "the shorts"),
        ("Write down for me all his shorts", "all his shorts"),
        ("Compile a list of the shorts", "the shorts"),
        ("Draw up a complete inventory of his TV movies", "his TV movies"),
        ("Tabulate the episodes", "the episodes"),
    ],
)
def test_what_a_request_asks_for(record: balcer.Record, request_: str, left: str) -> None:
    taken = requested(items(record, request_))
    assert taken is not None
    assert " ".join(i.text for i in taken) == left


@pytest.mark.parametrize("line", ["Set in Paris", "The catalogue of the group", "Read books", "Run time of it"])
def test_what_is_no_request(record: balcer.Record, line: str) -> None:
    assert requested(items(record, line)) is None


@pytest.mark.parametrize("line", ["Name them", "Which three?", "List all four, please", "I would like the full list"])
def test_demands_for_what_was_told(record: balcer.Record, line: str) -> None:
    assert demands(items(record, line))


@pytest.mark.parametrize("line", ["Name the museums", "Which festival?", "All the shorts", "Who directed them?"])
def test_no_demands(record: balcer.Record, line: str) -> None:
    assert not demands(items(record, line))


@pytest.mark.parametrize(
    ("line", "fields", "left"),
    [
        ("the shorts, each with its year", ("date",), "the shorts"),
        ("TV movies along with their networks", ("networks",), "TV movies"),
        ("prizes with the category of each", ("category",), "prizes"),
        ("the shorts, dated", ("date",), "the shorts"),
        ("the shorts and their dates", ("date",), "the shorts"),
        ("nominations by year and category", ("date", "category"), "nominations"),
    ],
)
def test_what_is_told_beside(record: balcer.Record, line: str, fields: tuple[str, ...], left: str) -> None:
    rest, told = beside(items(record, line))
    assert told == fields
    assert " ".join(i.text for i in rest) == left


@pytest.mark.parametrize("line", ["films and shorts", "shorts with a cast", "prizes by festivals", "works by year"])
def test_what_is_not_told_beside(record: balcer.Record, line: str) -> None:
    assert beside(items(record, line))[1] == ()


@pytest.mark.parametrize(
    ("line", "told", "untold"),
    [
        ("Rattle off his TV movies, each with its year.", ("People V (1995)", "Proof of Lies (2006)"), ("Jo",)),
        ("Two short videos are on Vimeo. Name both.", ("Watching Tea Leaves", "Blue Sky"), ("Predator",)),
        ("For which journal and for which book has he written essays?", ("Impressions", "Metamorphosis"), ("Star",)),
        ("Which titles does the filmography date with a range of years?", ("Russia", "2020–2025"), ("Jo",)),
        ("The 2000 titles in the filmography with the form of each", ("Hopewell (TV movie)",), ("2006",)),
    ],
)
def test_lists(record: balcer.Record, line: str, told: tuple[str, ...], untold: tuple[str, ...]) -> None:
    answer = Chat(record).ask(line)
    assert answer.status is Status.ANSWERED, answer.text
    assert [t for t in told if t not in answer.text] == [], answer.text
    assert [t for t in untold if t in answer.text] == [], answer.text


@pytest.mark.parametrize(
    "line",
    ["Rattle off his zorbic TV movies.", "His short videos, each with its budget.", "List his purple shorts, dated."],
)
def test_lists_that_are_not_there(record: balcer.Record, line: str) -> None:
    assert Chat(record).ask(line).status in (Status.NOT_IN_RECORD, Status.NOT_UNDERSTOOD)


def test_lists_of_another_record(invented: balcer.Record) -> None:
    answer = Chat(invented).ask("Enumerate the nominations for the Golden Ear with their years.")
    assert "1996" in answer.text, answer.text


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Who narrated the documentary that took the Golden Dragon?", "Julianna Margulies"),
        ("Who were the stars of the 1988 radio play that he helped adapt?", "Peter Falk"),
    ],
)
def test_things_that_are_described(record: balcer.Record, line: str, told: str) -> None:
    answer = Chat(record).ask(line)
    assert answer.status is Status.ANSWERED
    assert told in answer.text


@pytest.mark.parametrize(
    ("line", "told", "untold"),
    [
        ("At which museums or academies has he spoken?", ("Central Academy", "Boston"), ("Harvard", "Banff")),
        ("At which universities, museums and academies has he lectured?", ("NYU", "Virginia"), ("Banff",)),
        ("Exhibitions and films of 2013?", ("Light Before Dawn", "Blue Sky"), ("Jo (",)),
        ("Everything from 2010", ("Champion of Justice", "Angie", "Wuming"), ("2004",)),
        ("Venues of his exhibitions in Beijing?", ("Ullens",), ("Central Academy",)),
        ("What works are in the collection of prints by Hasui?", ("watercolors", "sketches"), ()),
    ],
)
def test_nouns_asked_for_together(
    record: balcer.Record, line: str, told: tuple[str, ...], untold: tuple[str, ...]
) -> None:
    answer = Chat(record).ask(line)
    assert answer.status is Status.ANSWERED, answer.text
    assert [t for t in told if t not in answer.text] == [], answer.text
    assert [t for t in untold if t in answer.text] == [], answer.text


@pytest.mark.parametrize(
    ("line", "members", "others"),
    [
        # won or else nominated: whatever is told of the year
        ("What did he win or get nominated for in 2000?", ("Silver Gavel", "Edgar", "Writers Guild", "Emmy"), ()),
        # a year and no noun: all works of that time
        ("List what has come out since 2023", ("Toronto", "From Where I Stand"), ("Jo",)),
        ("What did he put out from 1994 to 1995?", ("The Crow", "Judge Dredd", "People V"), ("Edgar",)),
        # as many of an order as are told
        ("When were his last two Emmy nominations?", ("1999", "2000"), ("1998",)),
        ("What were his first two Golden Globe nominations?", ("1998", "1999"), ()),
        # this century is a time
        ("Which pilots of this century did he write?", ("For Justice",), ("Out on the Edge",)),
        # by a word of the name
        ("Which awards have Excellence in their name?", ("1989", "2013"), ("Emmy",)),
        ("Which guilds with America in their name honoured him?", ("Writers", "Producers"), ("Emmy",)),
        # spans of years
        ("Filmography entries that last several years", ("Russia", "Criminal Intent", "1990"), ("Jo",)),
        # what a school gave, a degree among it
        ("What did he receive from Concordia?", ("BA", "Alumnus of the Year", "Doctorate"), ()),
        # each of two years
        ("Mattawin's doings in 2008 and 2014?", ("C.T. Wang", "Oil and Water"), ()),
    ],
)
def test_members_of_a_list(record: balcer.Record, line: str, members: tuple[str, ...], others: tuple[str, ...]) -> None:
    told = Chat(record).ask(line).text
    assert [m for m in members if m not in told] == []
    assert [o for o in others if o in told] == []


@pytest.mark.parametrize(
    "line",
    ["Which awards have Zorbic in their name?", "What did Harvard give him?", "What did he win or lose in 1950?"],
)
def test_lists_without_members(record: balcer.Record, line: str) -> None:
    assert Chat(record).ask(line).status in (Status.NOT_IN_RECORD, Status.NOT_UNDERSTOOD)
