"""An answer is of the very thing asked, and not of something that is told beside it."""

from __future__ import annotations

import pytest

import balcer
from balcer_chat import Chat, Status

NO = (Status.NOT_IN_RECORD, Status.NOT_UNDERSTOOD)


@pytest.mark.parametrize(
    "question",
    [
        # another noun is counted, or another thing
        "How many guests came to his lecture at Columbia?",
        "How many watercolors hung in Hasui: Water & Shadow?",
        "How many episodes did For Justice run to?",
        # whoever is found did not do that, or is not called so
        "Who reviewed the Hidden Stories show?",
        "Which bank sponsored Oil and Water?",
        "Who shared the 2005 Edgar with him?",
        "Who was his manager at the Tiffany Theater?",
        "Which publisher brought out Chow! together with Mattawin?",
        # another time or place, or another relation
        "Where was The Council shot?",
        "When was FBI: Most Wanted axed?",
        "What did reviewers say about WonderWorld?",
        "Which station did he film the war for?",
        "Which episode of The Sopranos did he write?",
        "What film won at Ferrara the year before?",
        "Which prize did Michael Moriarty win?",
        "When was the song Backbone recorded?",
        "In which month did he come to Los Angeles?",
        "What year did he leave Los Angeles?",
        "What did the Washington Post write about Jo?",
        "What is Xu Bing's most celebrated work?",
        "Who was his co-director on Above the Drowning Sea?",
        "How many bloggers went after him?",
        "How many students are there at Concordia?",
        "How many lines does the poem have?",
    ],
)
def test_what_is_told_beside_it_is_no_answer(record: balcer.Record, question: str) -> None:
    assert Chat(record).ask(question).status in NO


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("How many prints are in the Inuit collection?", "550"),
        ("Who sponsored Oil and Water?", "Mattawin"),
        ("Where was Jo shot?", "Paris"),
        ("When was FBI: Most Wanted renewed?", "April 9, 2024"),
        ("Who developed WonderWorld with him?", "Owen Wilson"),
        ("Who was his teacher at Concordia?", "Deborah Eibel"),
        ("In which month did Jo premiere?", "January 2013"),
        ("How many poems did he write?", "One poem"),
        ("Which show did he create in 2019?", "FBI: Most Wanted"),
    ],
)
def test_the_very_thing_is_told(record: balcer.Record, question: str, part: str) -> None:
    assert part in str(Chat(record).ask(question))


def test_a_fact_beside_a_refusal_is_about_what_is_named(record: balcer.Record) -> None:
    told = str(Chat(record).ask("Who wrote the foreword to Chow!?"))
    assert "Chow!" in told
    assert "Robert Hobbs" not in told
    assert "WonderWorld" not in str(Chat(record).ask("Where did Carolyn grow up?"))
