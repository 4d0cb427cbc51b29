"""What a line of talk leans on: pronouns, nouns and numbers that point, lists, doubts, several questions in one."""

from __future__ import annotations

import pytest

import balcer
from balcer_chat import Answer, Chat, Status

_NO = (Status.NOT_IN_RECORD, Status.NOT_UNDERSTOOD)


def talk(record: balcer.Record, *lines: str) -> Answer:
    """The answer to the last line of a talk."""
    chat = Chat(record)
    for line in lines[:-1]:
        chat.ask(line)
    return chat.ask(lines[-1])


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("Where was Blue Sky shot?", "Whose music is in that video?"), "Huang Ruo"),
        (("Which juries was he on?", "At which festival was the second one?"), "Shanghai"),
        (("Who produced Backbone?", "Who plays guitar on it?"), "Big Ron Hunter"),
        (("List his TV movies.", "Which of them is the newest?"), "For Justice"),
        (("List his TV movies.", "Which of them is the newest?", "And the oldest?"), "Out on the Edge"),
        (("List his TV movies.", "Restrict it to the 1990s."), "People V"),
        (("What did he win in 1997?", "And two years later?"), "1999"),
        (("What did he win in 1997?", "And in the year after?"), "1998"),
        (("Who is his wife?", "What did they donate in 2024?"), "Inuit prints"),
        (("What was Blooming in the Shadows?", "Was there a larger version?"), "Light Before Dawn"),
        (("What did he win at Ferrara?", "What else is listed from that festival?"), "Best Cinematography"),
    ],
)
def test_what_is_pointed_at(record: balcer.Record, lines: tuple[str, ...], told: str) -> None:
    answer = talk(record, *lines)
    assert answer.status is Status.ANSWERED, answer.text
    assert told in answer.text


@pytest.mark.parametrize(
    "lines",
    [
        ("What is The Council?", "Who stars in it?"),
        ("What is The Council?", "When was it broadcast?"),
        ("Where was The Council set?", "Who green lighted it?", "Did it air?"),
        ("What is WonderWorld?", "How many episodes does it have?"),
        ("Who is his wife?", "When did they marry?"),
        ("Who directed For Justice?", "Where was she born?"),
        ("Who wrote it?",),
        ("What of that festival?",),
        ("What is the purple one?",),
    ],
)
def test_what_does_not_go_with_what_was_spoken_of_is_refused(record: balcer.Record, lines: tuple[str, ...]) -> None:
    answer = talk(record, *lines)
    assert answer.status in _NO, answer.text


@pytest.mark.parametrize(
    ("lines", "status", "told"),
    [
        (("When did he win the Peabody?", "Are you sure? I thought it was 1999."), Status.CORRECTED, "1997"),
        (("When did he win the Peabody?", "Wasn't it 1997?"), Status.ANSWERED, "Yes."),
        (("Who directed For Justice?", "I believe it was Monte Hellman."), Status.CORRECTED, "Ava DuVernay"),
        (("Who directed For Justice?", "Really? I heard it was Ava DuVernay."), Status.ANSWERED, "Yes."),
        (("How many episodes does Jo have?", "Are you sure? I think it was 10."), Status.CORRECTED, "8"),
    ],
)
def test_doubts(record: balcer.Record, lines: tuple[str, ...], status: Status, told: str) -> None:
    answer = talk(record, *lines)
    assert answer.status is status, answer.text
    assert told in answer.text


@pytest.mark.parametrize("line", ["I believe it was purple.", "Are you sure? I think it was zorbic in 1999."])
def test_what_is_no_doubt_of_the_answer(record: balcer.Record, line: str) -> None:
    assert talk(record, "When did he win the Peabody?", line).status in _NO


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Who published Seeing As, and in which year?", ("ACC Art Books", "2023")),
        ("I heard that a governor made him a colonel. Who was the governor?", ("Steve Beshear",)),
        ("In which museum, and in which city, was Light Before Dawn shown?", ("Asia Society", "Hong Kong")),
        ("Jo: who created it, and where is it set?", ("René Balcer", "Paris")),
        ("For which channel was WonderWorld, and with whom was it developed?", ("Starz", "Owen Wilson")),
    ],
)
def test_several_questions_in_a_line(record: balcer.Record, line: str, told: tuple[str, ...]) -> None:
    answer = talk(record, line)
    assert answer.status is Status.ANSWERED, answer.text
    assert all(word in answer.text for word in told), answer.text


@pytest.mark.parametrize(
    ("line", "lead"),
    [
        ("True or false: Ava DuVernay directed For Justice.", "Yes."),
        ("Ava DuVernay directed For Justice. Is that right?", "Yes."),
        ("Ava DuVernay directed For Justice, didn't she?", "Yes."),
        ("I doubt that Ava DuVernay directed For Justice. Did she?", "Yes."),
        ("Confirm or deny: he was born in 1961.", "No"),
    ],
)
def test_statements_that_are_asked_of(record: balcer.Record, line: str, lead: str) -> None:
    answer = talk(record, line)
    assert answer.text.startswith(lead), answer.text


@pytest.mark.parametrize(
    "line",
    [
        "I heard that a zorbic governor made him a colonel and who was the governor?",
        "Which purple network, and in which city, showed Jo?",
        "True or false: Ava DuVernay zorbed For Justice.",
    ],
)
def test_unknown_words_stop_a_line_of_several_clauses(record: balcer.Record, line: str) -> None:
    assert talk(record, line).status in _NO


@pytest.mark.parametrize(
    "question", ["Who directed For Justice?", "When was he born?", "Which awards did he win in 2004?"]
)
@pytest.mark.parametrize("before", ["List his TV movies.", "What is The Council?", "Who is his wife?"])
def test_a_whole_question_needs_no_talk_before_it(record: balcer.Record, before: str, question: str) -> None:
    assert talk(record, before, question).text == talk(record, question).text


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("What is Jo?", "What about For Justice?"), "For Justice is"),
        (("What is Jo?", "What about For Justice?", "Which came first?"), "Jo is"),
        (("What did he donate in 2006?", "And in 2024?", "Which is bigger?"), "Hasui"),
        (("Where has he lectured in Beijing?", "Toronto?"), "Canadian Film Centre"),
        (("Who is Robert Hobbs?", "What did he write?"), "introduction"),
        (("Is he related to Alana de la Garza?", "Through whom?", "Who was he?"), "folk hero"),
        (("What is the most recent award that he won?", "And the one before?"), "2019"),
        (("When did he graduate?", "30 years later, what did they give him?"), "Doctorate"),
        (("Where has Desaparecidos been shown?", "How many images does it have?"), "44"),
        (("How many Emmys has he?", "Name them."), "1997"),
        (("How many Edgars did he win?", "How many times was he nominated?"), "Twelve"),
        (("How many times was he nominated for an Emmy?", "How many did he win?"), "One Emmy"),
        (("What did he give to the Virginia Museum of Fine Arts?", "How large is the collection?"), "800"),
    ],
)
def test_what_was_told_earlier(record: balcer.Record, lines: tuple[str, ...], told: str) -> None:
    answer = talk(record, *lines)
    assert answer.status is Status.ANSWERED, answer.text
    assert told in answer.text


@pytest.mark.parametrize(
    "lines",
    [
        ("Who is Monte Hellman?", "When was he born?"),
        ("Who directed For Justice?", "What else did she direct?"),
        ("How many festivals selected Above the Drowning Sea?", "Name them."),
        ("Who stars in Jo?", "Which of them is Canadian?"),
        ("Which festivals selected Above the Drowning Sea?", "Name three."),
        ("What did he do in 1983?", "And one year later?"),
        ("What is Jo?", "Is it longer than the other one?"),
        ("What is Light Before Dawn?", "Where was the second one held?"),
    ],
)
def test_what_was_told_earlier_does_not_answer(record: balcer.Record, lines: tuple[str, ...]) -> None:
    answer = talk(record, *lines)
    assert answer.status in _NO, answer.text


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Bonus round: which three films did he rewrite without credit?", ("Solar Crisis", "The Crow", "Judge Dredd")),
        ("Forensics and Hidden Stories: where was each shown?", ("Hutchinson", "Alisan")),
        ("After The Ordained, he made Jo: who stars in it?", ("Jean Reno",)),
        ("He won the Peabody Award. The year?", ("1997",)),
    ],
)
def test_what_is_told_in_front(record: balcer.Record, line: str, told: tuple[str, ...]) -> None:
    answer = talk(record, line)
    assert answer.status is Status.ANSWERED, answer.text
    assert all(word in answer.text for word in told), answer.text
