"""An answer tells something that the question has not said, in the relation that it asks about."""

from __future__ import annotations

from pathlib import Path

import pytest

import balcer
from balcer_chat import Chat, Status

NO = (Status.NOT_IN_RECORD, Status.NOT_UNDERSTOOD)
INVENTED = Path(__file__).parent.parent / "invented"


@pytest.mark.parametrize(
    "question",
    [
        # nothing besides what the question names
        "How many drawings are in Seeing As?",
        "What else has Charlie Cox appeared in?",
        "Who was on the jury in Shanghai with him?",
        "Who handed him the Peabody Award?",
        "Who else was made a Kentucky Colonel?",
        "What else did the New York Times say about Rubber Room?",
        # no fate, no length of another thing, no reason of what was only talked of, no owner
        "What happened to WonderWorld?",
        "What came of the pilot with Charlie Cox?",
        "How long did Gunsmoke run?",
        "Why was the WGA on strike?",
        "Who owns Mattawin?",
        # no place, no length, no beginning, no reason, no manner
        "Where did his quarrel with the Fox employee take place?",
        "Where was Hopewell filmed?",
        "Where was Carolyn Balcer born?",
        "How many months was he an usher?",
        "In which year did he start taking photographs?",
        "Why was he made a Kentucky Colonel?",
        "What got him interested in Xu Bing?",
        "How did he get to know Ava DuVernay?",
        "How did they get hold of the Inuit prints?",
        "How was he hired by Law & Order?",
        "What persuaded NBC to pick it up?",
        "When did the October Crisis end?",
        "When was the Mattawin Company launched?",
        "How did Mattawin come by its name?",
        "How long did he direct Law & Order: Los Angeles?",
        "On which day did Hidden Stories open?",
        "What motivated him to give the prints away?",
        "How much of The Crow did he rewrite?",
        "When was Out on the Edge filmed?",
        "When did he get to know Xu Bing?",
        "How did the October Crisis end?",
        "Where is Big Ron Hunter from?",
        "Who else was honoured by Planned Parenthood?",
        # another relation than the one asked about
        "Who published the Wuming catalogue?",
        "Who shot Blue Sky?",
        "What did he think of David Letterman?",
        "What was his talk at UCLA about?",
        "What was his job on Proof of Lies?",
        # no title, no name, no words
        "What was the last episode of LOLA called?",
        "What is the name of Charlie Cox's character in The Ordained?",
        "What is the opening line of Backbone?",
        "Who were the leads in The Crow?",
        "What else did Tony Goldwyn narrate?",
        "What happened in Hate?",
        "What does Mattawin mean?",
        "What does Solid State show?",
        "What does Carolyn do for a job?",
        "Which instruments does he play?",
        "Which Law & Order episode featured Michael Moriarty?",
        "Which of the stars of Jo is French?",
        "Who was the governor of Kentucky before Steve Beshear?",
        "When did Michael Moriarty leave Law & Order?",
        "What did Michael Moriarty's readers call him?",
        "What is Capital News about?",
        "Which episode was attacked by the bloggers?",
        "What was Letterman's joke?",
    ],
)
def test_what_is_not_told(record: balcer.Record, question: str) -> None:
    answer = Chat(record).ask(question)
    assert answer.status in NO, answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many images are in Desaparecidos?", "44"),
        ("What else did he win in 2010?", "Champion of Justice"),
        ("Who moved him onto the list of Kentucky Colonels?", None),
        ("Who gave him the Margaret Sanger Award?", "Planned Parenthood"),
        ("Where was Blue Sky filmed?", "Nice"),
        ("Where was he born?", "Montreal"),
        ("How many months was Godard's seminar?", "six months"),
        ("When did he become showrunner of Law & Order?", "1996"),
        ("Why was he picked up by the police?", "FLQ"),
        ("Who published Seeing As?", "ACC Art Books"),
        ("Who filmed the Yom Kippur War?", None),
        ("What did he say about the attacks?", "equal-opportunity offender"),
        ("What has he lectured about?", "duties of artists"),
        ("What was his job on The Ordained?", "howrunner"),
        ("What was the last episode of Law & Order called?", "Rubber Room"),
        ("Which character does Tim Daly play in the Sopranos?", "JT"),
        ("What is the name of his wife?", "Carolyn"),
        ("What part does Tim Daly play in The Sopranos?", "JT"),
        ("Who joked about him?", "Letterman"),
        ("On which day did Forensics open?", "June 20, 2024"),
        ("How did the French detective list rank Jo?", "fourth"),
        ("How is Alana de la Garza related to him?", "cousin"),
        ("How did he begin his media career?", "cameraman"),
        ("Who was in The Ordained?", "Charlie Cox"),
        ("What do the images in Desaparecidos show?", "porteros"),
        ("Where did the Hasui exhibition take place?", "Virginia Museum"),
        ("Why was the Champion of Justice given to him?", "Memo from the Dark Side"),
        ("What was Letterman's joke about?", "altercation"),
    ],
)
def test_what_is_told_in_such_words(record: balcer.Record, question: str, told: str | None) -> None:
    answer = Chat(record).ask(question)
    assert (answer.status in NO) if told is None else (told in answer.text), answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Where was Jonah Vale born?", None),
        ("What else did Edwin Sarr appear in?", None),
        ("How many jugs are in The Salt Kiln?", None),
        ("How many years did she work for Tomas Lind?", None),
        ("Why did she leave Kiln Road?", "over pay"),
        ("Where was she born?", "Port Loom"),
    ],
)
def test_another_record(question: str, told: str | None) -> None:
    answer = Chat(balcer.load(INVENTED)).ask(question)
    assert (answer.status in NO) if told is None else (told in answer.text), answer.text


@pytest.mark.parametrize(
    "question",
    [
        # another of the kind: whose name, which part, which words, what about
        "Who was his fellow director on Above the Drowning Sea?",
        "Who co-directed Above the Drowning Sea with him?",
        "What part does Jean Reno have in Jo?",
        "What joke did David Letterman make about him?",
        "Recite the joke that Letterman told.",
        "What was the altercation about?",
        "How many bloggers were there?",
        "Which bank sponsored Oil and Water?",
    ],
)
def test_that_it_was_is_not_what_was_asked_of_it(question: str) -> None:
    assert Chat().ask(question).status in NO


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Who directed Above the Drowning Sea together with somebody?", "Balcer"),
        ("What part did Ed Asner have in the radio play, and in which year?", "1988"),
        ("What was David Letterman's joke about?", "altercation"),
        ("Which comedian made a joke about him?", "Letterman"),
        ("Forensics has pictures of which country?", "Argentina"),
        ("Who is the art historian that wrote the introduction?", "Hobbs"),
    ],
)
def test_what_is_told_of_it_answers(question: str, told: str) -> None:
    assert told in Chat().ask(question).text


@pytest.mark.parametrize("title", ["Rubber Room", "Proof of Lies", "Capital News"])
def test_what_became_of_a_work_is_not_what_it_is_about(title: str) -> None:
    assert Chat().ask(f"What is {title} about?").status in NO


def test_a_work_without_a_told_subject_is_told_by_its_genre() -> None:
    assert "cop drama" in Chat().ask("What is Jo about?").text
