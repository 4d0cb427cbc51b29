"""Replies in good English: the answer first, like facts in one sentence, the person by pronoun, each fact told once."""

from __future__ import annotations

import pytest

import balcer
from balcer_chat import Chat, Status
from balcer_chat.answers.joining import atom, joined
from balcer_chat.answers.told import tell, tell_dates_first, with_pronouns


def _say(text: str) -> str:
    """A sentence with the parts in braces marked as values."""
    before, brace, rest = text.partition("{")
    if not brace:
        return text
    value, _, rest = rest.partition("}")
    return before + atom(value) + _say(rest)


@pytest.mark.parametrize(
    ("sentences", "told"),
    [
        (["{Ann} narrates {Jo}.", "{Bob} narrates {Jo}."], ["Ann and Bob narrate Jo."]),
        (["{Ann} is a star of {Jo}.", "{Bob} is a star of {Jo}."], ["Ann and Bob are each a star of Jo."]),
        (["{Ann} wrote {Jo} in {1990}.", "{Ann} directed {Jo} in {1990}."], ["Ann wrote and directed Jo in 1990."]),
        (
            ["{Ann} won the {Cup} in {1990}.", "{Ann} won the {Cup} in {1994}.", "{Ann} won the {Bowl} in {1992}."],
            ["Ann won the Cup in 1990 and 1994; and the Bowl in 1992."],
        ),
        (
            ["{Ann} wrote for {A}, which {B} led to.", "{Ann} wrote for {C}, which {B} led to."],
            ["Ann wrote for A and C, which B led to."],
        ),
        (
            ["{Ann} goes to {Rome}, on a date not given.", "{Ann} goes to {Oslo}, to a house and on a date not given."],
            ["Ann goes to Rome, on a date not given, and Oslo, to a house and on a date not given."],
        ),
        (
            ["{Ann} narrates {Jo}, together with {Bob}.", "{Bob} narrates {Jo}, together with {Ann}."],
            ["Ann narrates Jo, together with Bob."],
        ),
    ],
)
def test_what_is_alike_is_joined(sentences: list[str], told: list[str]) -> None:
    assert joined([_say(s) for s in sentences]) == told


@pytest.mark.parametrize(
    "sentences",
    [
        ["{Ann} was born in {Rome}.", "{Ann} was attacked by bloggers."],  # nothing in common but the person
        ["{Ann} saw {Law & Order}.", "{Ann} heard {Law & Order: UK} play."],
        ["{Jo} is a film of {1990}; it won.", "{Hate} is a film of {1990}; it won."],  # "it" is one of them
        ["{Ann} is a cousin of {Bob}.", "{Ann} is a cousin of {Eve}, through whom she knows {Bob}."],
        ["{Ann} had a dog.", "Cats had {Bob}."],
    ],
)
def test_what_is_not_alike_stays_apart(sentences: list[str]) -> None:
    assert len(joined([_say(s) for s in sentences])) == 2


def test_no_value_is_taken_apart(record: balcer.Record) -> None:
    """Each title, name and date that the sentences of some facts hold is in the joined sentences, too."""
    for facts in (record.awards, record.credits, record.exhibitions, record.lectures, record.works, record.events):
        for start in range(0, len(facts), 6):
            rows = facts[start : start + 6]
            text = " ".join(tell(rows, record.person))
            for row in rows:
                if row.summary and row.label in row.sentence():
                    assert row.label.split(",")[0] in text
                years = {str(row.when.year)} if row.when is not None and str(row.when.year) in row.sentence() else set()
                assert all(year in text for year in years)


def test_joined_text_has_no_loose_ends(record: balcer.Record, invented: balcer.Record) -> None:
    for each in (record, invented):
        for facts in (each.awards, each.credits, each.exhibitions, each.lectures, each.works, each.events, each.people):
            for start in range(0, len(facts), 5):
                for text in tell(facts[start : start + 5], each.person):
                    assert text.endswith(".")
                    assert not any(bad in text for bad in (",,", ",;", " ,", "  ", " .", "\x1e", "\x1f", " and and "))
                    assert not any(f" {word} and " in text for word in ("for", "of", "in", "with", "from", "at"))


def test_the_date_goes_first_when_it_is_asked_for(record: balcer.Record) -> None:
    assert tell_dates_first([record["event:birth"]], record.person)[0].startswith("On February 9, 1954, ")
    told = tell_dates_first([record["work:jo"]], record.person)  # what it is, is not of its date
    assert told == [record["work:jo"].sentence()]


def test_her_record_speaks_of_her(invented: balcer.Record) -> None:
    name = invented.person.name
    assert with_pronouns([f"{name} won.", f"{name}'s pot fell.", f"In 1990, {name} sang."], invented.person) == [
        f"{name} won.", "Her pot fell.", "In 1990, she sang.",
    ]  # fmt: skip
    for award in invented.awards:
        told = tell([award], invented.person)[0]
        assert told.startswith((name, award.recipient.title if award.recipient else name)) or award.summary


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Who was in the cast of Jo?", "Celyn Jones, Jean Reno and Wunmi Mosaku star in Jo"),
        ("When was he born?", "On February 9, 1954, "),
        ("How many Edgars has he won?", "Four Edgar Awards."),
        ("Was Jo shot in Nice?", "No, not Nice: "),
        ("What did he do on Rubber Room?", "Director and writer: he directed and wrote"),
    ],
)
def test_the_answer_comes_first(record: balcer.Record, question: str, told: str) -> None:
    text = Chat(record).ask(question).text
    assert text.replace(record.person.name, "he").startswith(told), text


def test_nothing_is_told_twice(record: balcer.Record) -> None:
    text = Chat(record).ask("Where was he born, and when was he born?").text
    assert text.count("Montreal") == 1, text


def test_a_word_that_is_not_known_is_the_readers_not_the_records(record: balcer.Record) -> None:
    answer = Chat(record).ask("Did he win a zorbic Emmy?")
    assert answer.status is Status.NOT_UNDERSTOOD
    assert answer.text.startswith("I do not know what “zorbic” means here")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Is People V a TV series?", "No, not a TV series: "),
        ("What year did he move to Toronto?", "Not Toronto, according to the record: "),
        ("Was he born in 1964?", "No, not in 1964: "),
        ("Which Edgar did he win in 2003?", "The record lists no win here: "),
        ("Who edited the thirty volumes of the Wuming catalogue?", "Not 30 volumes, but 13 volumes"),
    ],
)
def test_a_correction_says_what_is_wrong(record: balcer.Record, question: str, told: str) -> None:
    answer = Chat(record).ask(question)
    assert answer.status is Status.CORRECTED
    assert answer.text.startswith(told), answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("When was she arrested?", "On May 4, 1991, Ada Quill, aged 30, "),
        ("Was she born in Tidewick?", "No, not Tidewick: "),
        ("Who played in Kiln Road?", "Petra Holm played Widow Marsh in Kiln Road."),
        ("How many Golden Ears has she won?", "Two Golden Ears. Ada Quill won a Golden Ear"),
        ("What did she win?", "Ada Quill won a Golden Ear"),
    ],
)
def test_another_record_is_told_as_well(invented: balcer.Record, question: str, told: str) -> None:
    text = Chat(invented).ask(question).text
    assert text.startswith(told), text
    assert " he " not in text
