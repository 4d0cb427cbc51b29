"""What a fact says beside the word for a thing tells of what kind it is, or which of several."""

from __future__ import annotations

import pytest

import balcer
from balcer_chat import Chat, Status

CLAIMS = (Status.ANSWERED, Status.CORRECTED, Status.AMBIGUOUS)


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("What class of objets d'art is surveyed in A Token of Elegance?", "cigarette holders"),
        ("For which season was FBI: Most Wanted renewed in 2024?", "sixth"),
        ("Which catastrophe did the people in his Shanghai documentary escape?", "Holocaust"),
        ("What upheaval got him locked up as a teenager?", "October Crisis"),
        ("Which country did the refugees in Above the Drowning Sea flee?", "Austrian"),
        ("Which painful chapter of Canadian history does Hidden Stories recall?", "relocations"),
        ("Which profession did he practise at Cinema Canada?", "reporter"),
        ("With what line of work do the images join photography, in the words of Hobbs?", "detective"),
    ],
)
def test_the_words_beside_it_tell_the_kind(record: balcer.Record, question: str, part: str) -> None:
    answer = Chat(record).ask(question)
    assert answer.status in CLAIMS
    assert part in answer.text


def test_the_invented_record_tells_a_kind(invented: balcer.Record) -> None:
    answer = Chat(invented).ask("What kind of drama did she lecture on?")
    assert answer.status in CLAIMS
    assert "radio drama" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Which season of Law & Order: UK was renewed?",
        "What kind of camera was used for Desaparecidos?",
        "What class of passengers sailed on the Drowning Sea?",
        "What kind of ending does The Council have?",
        "What part of the strike did he miss?",
        "What line of work does he share with Deborah Eibel?",
        "What natural disaster does Blue Sky show?",
        "What country does Ava DuVernay come from?",
    ],
)
def test_nothing_is_told_of_the_kind(record: balcer.Record, question: str) -> None:
    assert Chat(record).ask(question).status not in CLAIMS


def test_a_word_between_others_is_no_name(record: balcer.Record) -> None:
    """What sounds like a word of a name is none where nothing else of the name stands beside it."""
    answer = Chat(record).ask("In The Sopranos, JT boasts of a meeting with Balcer. What is the meeting about?")
    assert "writing job" in answer.text


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("name of the governor who made him a colonel", "Beshear"),
        ("name of the folk hero in his family", "Cortina"),
        ("name of the playwright whose play he adapted for radio", "Pinero"),
        ("Which director did he work with after coming to California?", "Hellman"),
        ("Ai Weiwei's book, the one that Mattawin paid for: who took the photographs?", "Ai Weiwei"),
    ],
)
def test_the_sentence_names_whom_a_noun_says(record: balcer.Record, question: str, name: str) -> None:
    answer = Chat(record).ask(question)
    assert answer.status in CLAIMS
    assert name in answer.text


@pytest.mark.parametrize("noun", ["policeman who beat him", "Fox employee he fought with", "doctor who delivered him"])
def test_nobody_is_named(record: balcer.Record, noun: str) -> None:
    assert Chat(record).ask(f"name of the {noun}").status not in CLAIMS


THERE_IS = [
    ("a museum that plays his Law & Order episodes on a loop", True),
    ("a museum in Ningbo that showed Gazing Into the Mirror", True),
    ("a song with Captain Luke singing", True),
    ("a pilot that Ava DuVernay directed for him", True),
    ("a museum that shows Jo on a loop", False),
    ("a museum in Chengdu that showed Forensics", False),
    ("a film he directed with Owen Wilson", False),
]


@pytest.mark.parametrize(("thing", "so"), THERE_IS)
def test_one_fact_bears_out_what_there_is(record: balcer.Record, thing: str, so: bool) -> None:
    assert Chat(record).ask(f"Is there {thing}?").text.startswith("Yes") == so


def test_a_jury_judged_what_it_judged(record: balcer.Record) -> None:
    answer = Chat(record).ask("Did he judge documentaries at Monte-Carlo in 2013?")
    assert answer.text.startswith("No, not documentaries: ")


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("When did FBI: Most Wanted get the go-ahead for season six?", "April 9, 2024"),
        ("year the Montreal cops nabbed him", "1970"),
        ("Whose photographs are in New York 1983–1993?", "Ai Weiwei"),
        ("title of the last Law & Order episode he did", "Rubber Room"),
        ("capacity in which he served on the film about Tobacco Project", "produced"),
        ("What insult did Moriarty throw at him?", "Marxist"),
    ],
)
def test_what_says_little_is_left_over(record: balcer.Record, question: str, part: str) -> None:
    answer = Chat(record).ask(question)
    assert answer.status in CLAIMS
    assert part in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "When did FBI: Most Wanted get the go-ahead for season nine?",
        "year the Toronto cops nabbed him",
        "title of the last Criminal Intent episode he did",
        "which song did Captain Luke write",
        "In which month did the green torture episode land him in hot water with the right wing blogosphere?",
    ],
)
def test_what_restricts_is_not(record: balcer.Record, question: str) -> None:
    assert Chat(record).ask(question).status is not Status.ANSWERED
