"""Questions that are computed over the record's lists: counted, grouped, ranked; and those that only look like it."""

from __future__ import annotations

import pytest

import balcer
from balcer_chat import Chat, Status
from balcer_chat.chat import lexicon_of
from balcer_chat.grammar.lists.line import read_tally
from balcer_chat.plan.tally import Tally
from balcer_chat.text.items import link
from balcer_chat.text.tokens import tokenize

ANSWERED = [
    ("How many TV movies does the filmography list?", 7, "7 filmography entries of the form TV movie"),
    ("How many shorts are in the filmography?", 4, "4 listed as documentary short and 3 listed as video short"),
    ("How many filmography titles have “Law & Order” in the name?", 8, "1 mini-series"),
    ("How many filmography entries have a span of years?", 6, "Paris Criminal Inquiries"),
    ("How many filmography entries carry a single year?", 31, "31 filmography entries"),
    ("How many filmography entries are not marked creator?", 30, "30 filmography entries"),
    ("How many TV series are in the filmography, the limited series not counted?", 14, "14 filmography entries"),
    ("How many different forms do the filmography entries have?", 8, "documentary feature"),
    ("How many Edgar nominations are there, the wins left out?", 12, "3 of which tell of a win besides"),
    ("How many nominations did he get in total?", 29, "counted one by one in 25 lines"),
    ("Putting his Edgar wins aside, how many Edgar nominations are listed?", 12, "counted one by one"),
    ("How many Edgar nominations did he not turn into wins?", 12, "counted one by one"),
    ("Emmy nominations that came to nothing: add them up", 6, "1994"),
    ("How many documentaries of his are listed, long or short?", 5, "documentary feature"),
    ("How many Emmy lines are there?", 7, "won in 1997"),
    ("In how many years was he nominated for an Edgar?", 8, "2003"),
    ("How many different festivals nominated him?", 6, "Miami"),
    ("How many bodies appear only once in the awards list?", 25, "Peabody"),
    ("How many bodies have a heading in the awards list?", 33, "Writers Guild"),
    ("In which year does the filmography have the most entries?", (2013,), "with 5 entries"),
    ("Which decade brought the most nominations?", ("1990s",), "12 nominations"),
    ("Which body has the greatest number of lines in the awards list?", None, "Mystery Writers of America, with 9"),
    ("Which awards body has exactly three lines?", None, "Madrid International Film Festival, with 3 lines"),
    ("In which years did he get both an Emmy nomination and an Edgar nomination?", (1994, 1995, 1998, 2000), "1994"),
    ("In which year did he get the most Edgar nominations beside a win?", (2005,), "3 nominations"),
    ("What is the longest gap between two filmography entries?", None, "10 years, from 1979 to 1989"),
    ("Which filmography titles begin with the letter J?", None, "Judge Dredd (1995"),
    ("Which filmography titles were created by him without Law & Order in the title?", None, "Hopewell"),
    ("Which two filmography entries are the most recent?", None, "From Where I Stand"),
    ("Which TV movies of the 21st century are in the filmography?", None, "Proof of Lies"),
    ("How many years in a row was he nominated for an Edgar?", None, "3 years in a row: 1993 to 1995 and 2003 to 2005"),
    ("How many wins are there per decade?", None, "1980s 1; 1990s 9; 2000s 6; 2010s 13"),
    ("Which decade had the fewest wins?", ("1980s",), "1980s, with 1"),
    ("What was the third win?", None, "Nancy Susan Reynolds Award"),
    ("Who gave him more than two awards?", None, "Mystery Writers of America, with 4"),
    ("Which years had more than two nominations?", (1998, 2000, 2005, 2018), "with 3"),
    (
        "Edgar nominations or Emmy nominations: which are more?",
        None,
        "Edgar nominations: 12, against 6 Emmy nominations",
    ),
]


@pytest.mark.parametrize(("question", "value", "told"), ANSWERED)
def test_what_is_computed_over_a_list(record: balcer.Record, question: str, value: object, told: str) -> None:
    answer = Chat(record).ask(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert told in answer.text
    assert value is None or answer.value == value


@pytest.mark.parametrize(("question", "value", "told"), ANSWERED)
def test_a_reading_is_read_as_the_same(record: balcer.Record, question: str, value: object, told: str) -> None:
    answer = Chat(record).ask(question)
    again = Chat(record).ask(answer.reading)
    assert again.value == answer.value, answer.reading
    assert again.reading == answer.reading
    assert told in again.text


def read(record: balcer.Record, question: str) -> Tally | None:
    lexicon = lexicon_of(record)
    return read_tally(link(tokenize(question), lexicon), lexicon)


@pytest.mark.parametrize(
    "question",
    [
        "How many purple TV movies does the filmography list?",
        "How many zorbic Edgar nominations are there?",
        "How many filmography entries did he direct?",  # a role is no part of a list
        "How many of them are TV series?",  # of what was told before
        "Does he have exactly three Emmy lines?",
        "Which museum has the most works?",
        "How many awards did Dick Wolf win?",
        "How many festivals selected the film?",
        "Which body is on the ground in the awards list photograph?",
        "How many lines does the poem have?",
        "Who wrote the most entries in the filmography?",
        "How many nominations did his wife get?",
    ],
)
def test_what_only_looks_like_it(record: balcer.Record, question: str) -> None:
    assert read(record, question) is None


def test_another_record(invented: balcer.Record) -> None:
    chat = Chat(invented)
    assert chat.ask("How many entries does the filmography have?").value == 4
    assert chat.ask("Which body has the most lines in the awards list?").text.startswith("Norland Radio Guild, with 3")
    assert chat.ask("How many nominations are in the awards list?").value == 4
