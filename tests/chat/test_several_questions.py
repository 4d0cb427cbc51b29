"""Lines with more than one question, and what later lines tell by what was spoken of."""

from __future__ import annotations

from pathlib import Path

import pytest

import balcer
from balcer_chat import Chat

PARTLY = [
    ("Who narrates Above the Drowning Sea, and what did it cost?", "Julianna Margulies", "money"),
    ("When did he win the Peabody Award, and what was the reason of the jury?", "1997", "does not say why"),
    ("Who is Ava DuVernay, and when was she born?", "director", "does not say when"),
    ("Who is Robert Hobbs, and where was he born?", "art historian", "does not say where"),
]
"""A line, what of it is answered, and how it is said that the rest is not."""


@pytest.mark.parametrize(("line", "told", "untold"), PARTLY)
def test_what_is_answered_is_not_lost(line: str, told: str, untold: str) -> None:
    answer = Chat().ask(line)
    assert answer.status.value == "answered"
    assert told in answer.text
    assert untold in answer.text
    assert "What it does hold" not in answer.text


@pytest.mark.parametrize("line", [
    "How large was the audience at Harvard, and who paid for the trip?",
    "What did the Fox employee say, and what was his name?",
    "What colour is his car, and who directed For Justice?",
])  # fmt: skip
def test_the_point_that_is_not_answered_stays_so(line: str) -> None:
    assert Chat().ask(line).status.value not in ("answered", "corrected")


NEIGHBOURS = [
    ("What was Forensics?", "Where was the show after that one?", "Alisan"),
    ("What was Hidden Stories?", "And the one before that, where was it held?", "Hutchinson"),
    ("What was Hidden Stories?", "Where was the previous show?", "Hutchinson"),
    ("What is Blooming in the Shadows?", "Where was the larger version?", "Asia Society Museum"),
    ("What is Blooming in the Shadows?", "When did the bigger version of it open?", "May 2013"),
]


@pytest.mark.parametrize(("first", "then", "told"), NEIGHBOURS)
def test_a_thing_is_told_by_the_one_before_it(first: str, then: str, told: str) -> None:
    chat = Chat()
    chat.ask(first)
    answer = chat.ask(then)
    assert answer.status.value == "answered"
    assert told in answer.text


@pytest.mark.parametrize(("first", "then"), [
    ("What is Jo?", "And the bigger version?"),
    ("Where did he lecture in Paris?", "On what date?"),
    ("When did he have the altercation with a Fox employee?", "What did he say to him?"),
])  # fmt: skip
def test_what_is_not_told_of_it_stays_unanswered(first: str, then: str) -> None:
    chat = Chat()
    chat.ask(first)
    assert chat.ask(then).status.value not in ("answered", "corrected")


@pytest.mark.parametrize(("line", "told"), [
    ("How did he fare at the Ferrara Film Festival?", ("Golden Dragon", "Cinematography")),
    ("How'd he get on at the Miami Film Festival?", ("Knight Documentary",)),
    ("How did the Ferrara Film Festival go for him?", ("Golden Dragon", "Cinematography")),
    ("How did Law & Order: Los Angeles pan out?", ("cancelled",)),
])  # fmt: skip
def test_how_it_went_is_what_happened(line: str, told: tuple[str, ...]) -> None:
    text = Chat().ask(line).text
    assert all(words in text for words in told)


@pytest.mark.parametrize("line", ["How did he fare at the Sundance Film Festival?"])
def test_how_it_went_is_not_made_up(line: str) -> None:
    assert Chat().ask(line).status.value != "answered"


TALKS = [
    (("Tell me about LOLA.", "Who wrote the last episode?"), "Los Angeles", "Rubber Room"),
    (("What is Jo?", "Who are the actors?"), "Jean Reno", "Falco"),
    (("Which awards did he win in 1997?", "How many in 2013?"), "California", "Monte-Carlo"),
    (("Which museum got the Hasui works?", "And how many are there in the collection?"), "800", "One"),
]
"""Lines of a conversation, what the last answer says and what it does not."""


@pytest.mark.parametrize(("lines", "told", "untold"), TALKS)
def test_a_later_line_keeps_to_what_is_spoken_of(lines: tuple[str, ...], told: str, untold: str) -> None:
    chat = Chat()
    answer = [chat.ask(line) for line in lines][-1]
    assert told in answer.text
    assert untold not in answer.text


@pytest.mark.parametrize(("line", "begins"), [
    ("Four? I would have said three.", "No, four"),
    ("I thought it was four.", "Yes, four"),
    ("Are you sure? I believe it was five.", "No, four"),
])  # fmt: skip
def test_a_number_may_be_asked_back_and_doubted(line: str, begins: str) -> None:
    chat = Chat()
    chat.ask("How many Edgars did he win?")
    assert chat.ask(line).text.startswith(begins)


def test_an_episode_without_a_title_has_none() -> None:
    chat = Chat()
    for line in ("Tell me about LOLA.", "Who wrote the last episode?"):
        chat.ask(line)
    assert chat.ask("What was that episode called?").status.value == "not_in_record"


BOTH = [
    ("When did the Met get the Inuit prints and how far back do they go?", ("2024", "1940s")),
    ("Who directed For Justice and for what network was it made?", ("DuVernay", "CBS")),
    ("How many Emmy nominations did he get, and how many did he win?", ("Six nominations", "One Emmy")),
    ("Which finale did he direct, and which one did he rewrite?", ("Rubber Room", "Criminal Intent")),
    ("What's this Kentucky thing about him, and who gave it to him?", ("Colonel", "Beshear")),
    ("What's that Kentucky business with him, is he in the army or something?", ("Colonel", "military")),
]


@pytest.mark.parametrize(("line", "told"), BOTH)
def test_each_question_of_a_line_is_answered(line: str, told: tuple[str, ...]) -> None:
    answer = Chat().ask(line)
    assert answer.status.value == "answered"
    assert all(words in answer.text for words in told), answer.text


def test_they_may_be_a_group_that_the_question_named() -> None:
    chat = Chat()
    chat.ask("What did Mattawin do for the Wuming Group?")
    assert "cooperative" in chat.ask("Who were they?").text


ADA = balcer.load(Path(__file__).parents[1] / "invented")
"""An invented person, of whom "she" is said."""


@pytest.mark.parametrize(("lines", "told"), [
    (("What was Forty Jugs?", "And the show after that, where was it?"), "Wexmere Museum"),
    (("How did she fare at the Tidewick Film Festival?",), "Silver Reel"),
    (("Which festivals took Blue Slip?", "How many?"), "12"),
    (("How many Golden Ears did she win?", "Two? I'd have guessed three."), "No, two"),
    (("Who directed Night Wheel and in which year was it made?",), "2012"),
    (("When did she marry Jonah Vale, and do they have children?",), "children"),
])  # fmt: skip
def test_the_same_of_another_person(lines: tuple[str, ...], told: str) -> None:
    chat = Chat(ADA)
    assert told in [chat.ask(line) for line in lines][-1].text


def test_he_is_the_man_that_was_asked_of() -> None:
    chat = Chat()
    chat.ask("Is Tony Goldwyn in any of his films?")
    assert chat.ask("Where was he born?").status.value == "not_in_record"
    ada = Chat(ADA)
    assert "Port Loom" not in ada.ask("Who is Petra Holm, and where was she born?").text


@pytest.mark.parametrize(("line", "told"), [
    ("There's a song too. Who sings, who plays guitar, who produced?", ("Luke", "Hunter", "Sackler")),
    ("Which magazine printed his essays, and did he win a Peabody Award?", ("Impressions", "Yes.")),
])  # fmt: skip
def test_a_row_of_short_questions(line: str, told: tuple[str, ...]) -> None:
    text = Chat().ask(line).text
    assert all(words in text for words in told), text


@pytest.mark.parametrize(("lines", "told"), [
    (("Where was Jo filmed?", "What about the tea one?"), "China"),
    (("What is Chow! about?", "And the cigarette one?"), "objets d'art"),
    (("What was his first television project, who produced it and did it win anything?",), "Award of Excellence"),
    (("Name the narrators of the refugee documentary and the prize it won in Ferrara.",), "Golden Dragon"),
    (("How did the LA spinoff work out for him, did it stick around?",), "cancelled"),
])  # fmt: skip
def test_later_questions_ask_of_what_the_first_told(lines: tuple[str, ...], told: str) -> None:
    chat = Chat()
    answer = [chat.ask(line) for line in lines][-1]
    assert answer.status.value == "answered"
    assert told in answer.text


def test_nothing_leans_on_what_is_not_told() -> None:
    chat = Chat()
    chat.ask("Did any US state honour him?")
    assert chat.ask("When?").status.value in ("not_understood", "not_in_record")


@pytest.mark.parametrize("line", [
    "Did he win at Pasadena, or was he only nominated?",
    "Who directed For Justice and did it well?",
])  # fmt: skip
def test_not_every_verb_in_front_begins_a_question(line: str) -> None:
    answer = Chat().ask(line)
    assert len(answer.reading.split("?")) == 2


@pytest.mark.parametrize(("lines", "told"), [
    (("Who is Michael Moriarty?", "Was he in Law & Order?"), "Yes. Michael Moriarty"),
    (("Who is Michael Moriarty?", "Was he in Law & Order?", "What did he say about Balcer?"), "agent provocateur"),
    (("Who is Xu Bing?", "What did he make with Balcer?"), "Tobacco Project"),
    (("Who is Robert Hobbs?", "When was Balcer born?", "And where did he study?"), "Concordia"),
])  # fmt: skip
def test_he_stays_the_man_spoken_of_until_the_person_is(lines: tuple[str, ...], told: str) -> None:
    chat = Chat()
    assert told in [chat.ask(line) for line in lines][-1].text


@pytest.mark.parametrize("lines", [
    ("Who is John Huston?", "Did he direct Angela?", "Where was he born?"),
    ("Who is Michael Moriarty?", "What did he say about Balcer?", "When?"),
])  # fmt: skip
def test_what_is_not_told_of_another_man_is_not_told_of_the_person(lines: tuple[str, ...]) -> None:
    chat = Chat()
    assert [chat.ask(line) for line in lines][-1].status.value == "not_in_record"


@pytest.mark.parametrize(("first", "then"), [
    ("What is Hopewell?", "Who starred?"), ("What is The Ordained?", "Who directed?"),
])  # fmt: skip
def test_who_did_it_is_asked_of_what_is_spoken_of(first: str, then: str) -> None:
    chat = Chat()
    chat.ask(first)
    assert chat.ask(then).status.value == "not_in_record"


def test_he_with_it_is_the_person_of_the_record() -> None:
    chat = Chat()
    chat.ask("Who directed For Justice?")
    assert "René Balcer" in chat.ask("When did he write it?").text
