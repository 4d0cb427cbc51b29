"""What somebody has to do with something, asked by idiom; which part of a place; where things are kept."""

from __future__ import annotations

import pytest
from tests.chat.test_joins import REFUSED, holds

import balcer
from balcer_chat import Chat, Status


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How does Steve Beshear fit into the story?", ("Kentucky Colonel",)),
        ("Owen Wilson: how does he come into it?", ("WonderWorld",)),
        ("Big Ron Hunter, where does he fit in?", ("Backbone",)),
        ("The documentary on the refugees: what was Balcer's share?", ("co-directed", "produced")),
        ("How does he figure in the pilot that DuVernay directed?", ("produced and wrote",)),
        ("David Letterman, what's his deal?", ("joke",)),
    ],
)
def test_idioms_for_ties(record: balcer.Record, question: str, told: tuple[str, ...]) -> None:
    holds(record, question, told)


def test_idioms_for_ties_on_another_record(invented: balcer.Record) -> None:
    holds(invented, "Where does Leo Amsel come into the picture?", ("Blue Slip",))
    holds(invented, "Kiln Road: how does she fit in?", ("creat",))


@pytest.mark.parametrize(
    "question",
    ["Where does he come in?", "How does Gary Oldman fit in?", "How did he come into possession of the zorbic?"],
)
def test_ties_to_nothing(record: balcer.Record, question: str) -> None:
    assert Chat(record).ask(question).status in REFUSED


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What quarter of Buenos Aires is shown in Desaparecidos?", ("Recoleta",)),
        ("Which region of Canada is The Council set in?", ("Arctic",)),
        ("Where were the doormen photographed?", ("Recoleta",)),
        ("Where does the Inuit collection reside these days?", ("Metropolitan",)),
    ],
)
def test_places_within_places(record: balcer.Record, question: str, told: tuple[str, ...]) -> None:
    holds(record, question, told)


@pytest.mark.parametrize(
    "question",
    [
        "In what part of Montreal was he born?",
        "Which area of New York is the Hutchinson gallery in?",
        "Where do the Inuit live?",
        "Where does the star of Jo live?",
    ],
)
def test_places_that_are_not_told(record: balcer.Record, question: str) -> None:
    assert Chat(record).ask(question).status in REFUSED


def test_achievements_under_somebody(record: balcer.Record) -> None:
    told = ("Gunsmoke", "Nielsen", "TNT", "five-season", "Emmy")
    holds(record, "Which milestones did Law & Order reach in his tenure as showrunner?", told)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("And who might Steve Beshear be?", ("Governor",)),
        ("Huang Ruo, now who is he?", ("composer",)),
        ("What was Big Ron Hunter's part on Backbone?", ("guitar",)),
        ("Law & Order True Crime: which hats did he wear?", ("produc", "wr")),
        ("Besides screens, what kinds of things are in the Hasui collection?", ("sketches", "watercolors")),
        ("What sort of pieces make up the Balcer collection, apart from sketches?", ("screens",)),
        ("Has he done any real films or just television?", ("Judge Dredd",)),
        ("Who did he team up with shortly after arriving in Los Angeles?", ("Monte Hellman",)),
        ("Which parts of the world was the film on the Wuming Group shown in?", ("Europe", "Australia")),
        ("Which productions has he directed?", ("Rubber Room", "Los Angeles", "Drowning Sea")),
        ("Where can I stream Blue Sky?", ("Vimeo",)),
        ("What did the Alliance for Justice do for him?", ("Champion of Justice",)),
        ("In which ways is he connected with the Virginia Museum of Fine Arts?", ("Hasui", "lecture")),
        ("The Inuit collection holds works by which kind of artists?", ("Indigenous women",)),
        ("What kinds of jobs has he had over the years?", ("photographer",)),
        ("For an essay I need the titles of his shorts from the seventies", ("Turcot", "Solid State")),
    ],
)
def test_turns_of_phrase(record: balcer.Record, question: str, told: tuple[str, ...]) -> None:
    holds(record, question, told)


@pytest.mark.parametrize(
    "question",
    [
        "And who might Orson Welles be?",
        "Has he done any operas or just television?",
        "Which books did he write?",
        "How many books has he authored?",
        "What did he direct with Steve Tisch?",
        "Where can I stream For Justice?",
    ],
)
def test_turns_of_phrase_with_nothing_to_tell(record: balcer.Record, question: str) -> None:
    assert Chat(record).ask(question).status in REFUSED


def test_books_by_their_author(invented: balcer.Record) -> None:
    holds(invented, "Which books has she authored?", ("The Salt Kiln",))


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("Which actor appears alongside Celyn Jones?", ("Jean Reno", "Mosaku"), ("Falco",)),
        ("Who acted opposite Peter Falk?", ("Ed Asner",), ()),
        ("Who narrates the documentary with Tony Goldwyn?", ("Margulies",), ()),
        ("Who played the lead roles in Jo?", ("Jean Reno",), ("Balcer created",)),
    ],
)
def test_who_performs_beside_somebody(
    record: balcer.Record, question: str, told: tuple[str, ...], untold: tuple[str, ...]
) -> None:
    holds(record, question, told, untold)


@pytest.mark.parametrize(
    "question",
    [
        "Which women star in the Menendez series?",
        "Who stars opposite Jean Reno in The Crow?",
        "Who appears alongside Ava DuVernay?",
    ],
)
def test_performers_that_are_not_told(record: balcer.Record, question: str) -> None:
    answer = Chat(record).ask(question)
    assert answer.status in (*REFUSED, Status.CORRECTED), answer.text
