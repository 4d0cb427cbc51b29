"""Things asked for by the country they are in, by the trade of who did it, and by a sentence that leaves them open."""

from __future__ import annotations

import pytest
from tests.chat.test_joins import REFUSED, holds

import balcer
from balcer_chat import Chat, Status


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Which Japanese city has he given a lecture in?", ("Tokyo",)),
        ("In which French city has he lectured?", ("Sorbonne",)),
        ("Which Chinese museum put Backbone on show?", ("Ullens",)),
        ("Where in Asia has he lectured?", ("Beijing", "Tokyo")),
        ("Which blues artist sings his song?", ("Captain Luke",)),
        ("Which art historian wrote the introduction to his book?", ("Hobbs",)),
        ("Which governor commissioned him a colonel?", ("Beshear",)),
    ],
)
def test_described_in_a_question(record: balcer.Record, question: str, told: tuple[str, ...]) -> None:
    holds(record, question, told)


@pytest.mark.parametrize(
    "question",
    [
        "At which German university has he lectured?",
        "Which Italian city has he given a lecture in?",
        "Which guitarist sings on the song Backbone?",
        "Which painter wrote the introduction to Seeing As?",
        "Which actor directed For Justice?",
        "Which Austrian city did the refugees get away from?",
        "Who voiced Jo?",
        "What did Harvard make him?",
    ],
)
def test_described_otherwise(record: balcer.Record, question: str) -> None:
    assert Chat(record).ask(question).status in REFUSED


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("A poet was his teacher of creative writing. Her name?", ("Eibel",)),
        ("He got a title from Kentucky. What was it?", ("Colonel",)),
        ("He reported on a war as a cameraman. Which one?", ("Yom Kippur",)),
        ("Some comedian made fun of him. Who?", ("Letterman",)),
    ],
)
def test_left_open_by_a_sentence(record: balcer.Record, line: str, told: tuple[str, ...]) -> None:
    holds(record, line, told)


def test_left_open_and_not_told(record: balcer.Record) -> None:
    for line in ("A sculptor taught him creative writing. Her name?", "A zorbic taught him writing. Who?"):
        assert Chat(record).ask(line).status in REFUSED


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Michael Moriarty: what is his connection with Law & Order?", ("former star",)),
        ("Ava DuVernay: which pilot did she direct?", ("For Justice",)),
        ("Jo: how was Balcer involved?", ("created",)),
        ("What is his connection with the film Angela?", ("assistant",)),
        ("Where was Moriarty's criticism published?", ("Breitbart",)),
        ("In which outlet did Moriarty print his attack?", ("Breitbart",)),
        ("With money from Mattawin, which exhibit was put on?", ("Oil and Water",)),
        ("Which murders does True Crime: The Menendez Murders deal with?", ("socialites",)),
    ],
)
def test_whom_and_what_it_names_in_front(record: balcer.Record, question: str, told: tuple[str, ...]) -> None:
    holds(record, question, told)


@pytest.mark.parametrize(
    "question",
    [
        "Which children does Edie Falco have?",
        "Who are the friends of Owen Wilson?",
        "How much money came from Mattawin?",
    ],
)
def test_private_matters_of_others(record: balcer.Record, question: str) -> None:
    assert Chat(record).ask(question).status in REFUSED


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What does he normally lecture about?", ("free societies",)),
        ("Which network gave Law & Order a pick-up of five seasons?", ("NBC",)),
        ("On which date did FBI: Most Wanted begin?", ("January 7, 2020",)),
        ("Who purchased the reruns of Law & Order?", ("TNT",)),
        ("What did the New York Times think of Rubber Room?", ("best finale of all",)),
        ("For six months who taught him?", ("Godard",)),
    ],
)
def test_what_is_told_of_it(record: balcer.Record, question: str, told: tuple[str, ...]) -> None:
    holds(record, question, told)


def test_what_is_told_of_something_else(record: balcer.Record) -> None:
    assert Chat(record).ask("When did Law & Order begin?").status in REFUSED
    assert Chat(record).ask("What did the New York Times think of Jo?").status in REFUSED
    assert Chat(record).ask("Who gave Law & Order a six-season pick-up?").status is Status.CORRECTED


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("In which section of the city did he photograph the doormen?", ("Recoleta",)),
        ("Desaparecidos: what is seen in the images?", ("doormen",)),
        ("What's actually in the pictures of Desaparecidos?", ("doormen",)),
        ("The voices in Above the Drowning Sea?", ("Margulies", "Goldwyn")),
        ("Voice actors in Midnight Moon at the Greasy Spoon?", ("Asner", "Falk")),
        ("The original dramatist of Midnight Moon at the Greasy Spoon?", ("Pinero",)),
        ("What did the Governor of Kentucky make him?", ("Colonel",)),
        ("How is Law & Order: Los Angeles referred to for short?", ("LOLA",)),
        ("Which programme did Law & Order tie with?", ("Gunsmoke",)),
    ],
)
def test_turns_for_plain_facts(record: balcer.Record, question: str, told: tuple[str, ...]) -> None:
    holds(record, question, told)


@pytest.mark.parametrize(
    "question",
    [
        "What did the Governor of Ohio make him?",
        "Who was the original author of Jo?",
        "Which part of town is Jo set in?",
    ],
)
def test_turns_for_what_is_not_told(record: balcer.Record, question: str) -> None:
    assert Chat(record).ask(question).status is not Status.ANSWERED
