"""Facts joined by what they share: a jury and a lecture, ties to a place, what followed a work or a tenure saw."""

from __future__ import annotations

import pytest

import balcer
from balcer_chat import Chat, Status

REFUSED = (Status.NOT_IN_RECORD, Status.NOT_UNDERSTOOD)


def holds(record: balcer.Record, question: str, told: tuple[str, ...], untold: tuple[str, ...] = ()) -> None:
    answer = Chat(record).ask(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert [t for t in told if t not in answer.text] == [], answer.text
    assert [t for t in untold if t in answer.text] == [], answer.text


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("Which festival had him both on its jury and as a speaker?", ("Monte-Carlo",), ("Shanghai",)),
        ("Which museum was given a donation and also heard him lecture?", ("Virginia",), ("Boston", "Metropolitan")),
        ("Which works did he both write and direct?", ("Rubber Room", "Drowning Sea"), ("For Justice", "Jo")),
        ("In which years did he get both an Edgar and a Silver Gavel?", ("1999", "2000"), ("2005", "1993")),
    ],
)
def test_what_two_kinds_of_facts_share(
    record: balcer.Record, question: str, told: tuple[str, ...], untold: tuple[str, ...]
) -> None:
    holds(record, question, told, untold)


def test_what_no_two_facts_share(record: balcer.Record) -> None:
    assert Chat(record).ask("Which university had him both on its jury and as a lecturer?").status in REFUSED


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("Which works did he direct?", ("Rubber Room", "Los Angeles"), ("For Justice",)),
        ("How many works has he directed?", ("Three works",), ()),
    ],
)
def test_works_by_credits(record: balcer.Record, question: str, told: tuple[str, ...], untold: tuple[str, ...]) -> None:
    holds(record, question, told, untold)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What ties does he have to Tokyo?", ("Ukiyo-e",)),
        ("His connections with Brisbane?", ("SPAA",)),
        ("What links him to Beijing?", ("Ullens", "Central Academy")),
        ("What is Balcer's association with Planned Parenthood?", ("Margaret Sanger",)),
    ],
)
def test_ties(record: balcer.Record, question: str, told: tuple[str, ...]) -> None:
    holds(record, question, told)


@pytest.mark.parametrize("question", ["What are his ties to Oslo?", "What zorbic links has he to Tokyo?"])
def test_no_ties(record: balcer.Record, question: str) -> None:
    assert Chat(record).ask(question).status in REFUSED


def test_ties_in_another_record(invented: balcer.Record) -> None:
    holds(invented, "What links her to Tidewick?", ("1985", "1991"))


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        (
            "Which series opened up to him on the strength of his first TV movie?",
            ("Nasty Boys", "Capital News"),
            ("Jo",),
        ),
        ("What did Out on the Edge result in?", ("Veronica Clare", "Star Trek"), ("Law & Order",)),
        ("What were the show's accomplishments while he ran Law & Order?", ("Nielsen", "TNT", "Emmy"), ("Golden",)),
        ("What did Law & Order accomplish with him as showrunner?", ("Gunsmoke", "ive-season"), ("Peabody",)),
    ],
)
def test_what_followed(record: balcer.Record, question: str, told: tuple[str, ...], untold: tuple[str, ...]) -> None:
    holds(record, question, told, untold)


def test_nothing_that_followed(record: balcer.Record) -> None:
    assert Chat(record).ask("Which series did Hopewell open the door to?").status in REFUSED


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What was his part in the film about the refugees?", ("co-direct", "co-wr", "produc")),
        ("His duties on the documentary on the Wuming artists?", ("produce", "wr")),
        ("What did Tony Goldwyn do on the documentary on the refugees?", ("narrat",)),
        ("What did he contribute to Tobacco Project Virginia?", ("poem Backbone",)),
    ],
)
def test_what_somebody_did(record: balcer.Record, question: str, told: tuple[str, ...]) -> None:
    holds(record, question, told)


@pytest.mark.parametrize(
    "question",
    [
        "What was his part in the zorbic film about the refugees?",
        "What was his part in Proof of Lies?",
        "What was Jean Reno's part in the film about the refugees?",
        "Which network aired the series set in Paris?",
        "Which films did Huston direct?",
    ],
)
def test_what_nobody_is_told_to_have_done(record: balcer.Record, question: str) -> None:
    assert Chat(record).ask(question).status in REFUSED


def test_what_somebody_did_in_another_record(invented: balcer.Record) -> None:
    holds(invented, "What did Edwin Sarr do on the documentary short?", ("narrat",))


def test_who_did_something_on_what_is_described(record: balcer.Record) -> None:
    holds(record, "Who stars in the mini-series on the murders of 1989?", ("Falco", "Reaser"), ("McMahon",))


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("When was the retrospective?", ("Seeing As", "Gazing Into the Mirror"), ()),
        ("Who was his tutor?", ("Godard", "Eibel"), ("Coppola",)),
        ("Who both organised and sponsored Blooming in the Shadows?", ("Carolyn",), ("Mattawin",)),
        ("Which organisations honoured episodes of his?", ("Bar Association", "Parenthood", "for Justice"), ()),
        ("Which episodes of Law & Order won prizes?", ("DWB", "Hate", "Memo"), ("Rubber Room",)),
    ],
)
def test_all_that_are_meant(
    record: balcer.Record, question: str, told: tuple[str, ...], untold: tuple[str, ...]
) -> None:
    holds(record, question, told, untold)


@pytest.mark.parametrize("question", ["Who both narrates and stars in his works?", "Titles of his lectures at NYU?"])
def test_none_that_are_meant(record: balcer.Record, question: str) -> None:
    assert Chat(record).ask(question).status in REFUSED


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("Festivals on whose juries he sat?", ("Monte-Carlo", "Shanghai"), ("Banff",)),
        ("Where was the larger version of Blooming in the Shadows shown?", ("Hong Kong",), ("China Institute",)),
        ("When and where did the larger version of Blooming in the Shadows open?", ("May 2013",), ("fall of 2011",)),
        ("Which film documents the exhibition by Xu Bing?", ("documentary short of 2011",), ()),
    ],
)
def test_what_describes_and_what_is_asked(
    record: balcer.Record, question: str, told: tuple[str, ...], untold: tuple[str, ...]
) -> None:
    holds(record, question, told, untold)


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("Which films did he write?", ("Out on the Edge", "The Crow"), ("Nasty Boys", "Capital News")),
        ("Which shows did he create but not produce?", ("Jo", "Hopewell"), ("For Justice", "Menendez")),
        ("Which films did he write but not direct?", ("For Justice", "No Name"), ("Drowning",)),
    ],
)
def test_works_by_what_he_did_and_did_not(
    record: balcer.Record, question: str, told: tuple[str, ...], untold: tuple[str, ...]
) -> None:
    holds(record, question, told, untold)
