"""A Yes rests on a fact that says just what is asked; a No on one that says otherwise."""

from __future__ import annotations

import pytest

import balcer
from balcer_chat import Chat, Status

NOT_AFFIRMED = [
    "Is Carolyn Chinese?",  # a show of hers is
    "Is Mattawin a film company?",
    "Did he watch Rocky Horror at the Tiffany?",
    "Did Owen Wilson quit WonderWorld?",
    "Did Tim Daly meet him?",
    "Did Coppola film his screenplay?",
    "Did Forensics deal with the Inuit?",
    "Is there an Italian Law & Order?",
    "Did Robert Hobbs teach at Concordia?",
    "Does Carolyn take photographs?",
    "Is Cortina his great-grandfather?",
    # nothing is told of the one thing named, or only with a word that carries the question
    "Did Michael Moriarty help him?",
    "Did Letterman turn on him?",
    "Is Jean Reno false?",
    # what was done to him, he did not do
    "Did he attack right-wing bloggers?",
    "Did he teach Deborah Eibel?",
    "Did he give Concordia an honorary doctorate?",
    # it is told of another thing, which the fact only mentions
    "Was Forensics exhibited at Alisan Fine Arts?",
    "Did Blooming in the Shadows take place in Hong Kong?",
    "Is Juan Cortina his cousin?",
    "Was Above the Drowning Sea shot in Shanghai?",
    # planned, not done; green lighted, not made
    "Has Gazing Into the Mirror been shown in Chengdu?",
    "Did The Council get made?",
    # no proper name is a form of a common word
    "Did he lecture at Yale?",
    "Did he lecture in Maine?",
    "Did Wells write the introduction of Seeing As?",
    "Did Page write the introduction of Seeing As?",
    "Was Oil and Water shown at MoMA?",
    # more than any one fact tells
    "Did Balcer direct Above the Drowning Sea alone?",
    "Did he win the Edgar every year?",
    "Was Seeing As his first book?",
    "Was Jo ranked third?",
    "Did he become showrunner of Law & Order in the first season?",
    "Did Jo premiere in 2012?",
    "Was Chow! written by Balcer?",
    "Was he credited on Solar Crisis?",
    "Did he win the Gourmand World Cookbook Award?",
    "Did he win more than one Emmy?",
    "Did LOLA run for more than one season?",
    "Was the Emmy his only award?",
    "Did he never win an Emmy?",
    "Did he direct and produce For Justice?",
    "Did he write and narrate Above the Drowning Sea?",
    "Is Above the Drowning Sea a short film?",
    "Is Mattawin a museum?",
    "Did the Emmy come before the Peabody?",
]

AFFIRMED = [
    "Was he in Hollywood in 1981?",
    "Was Hidden Stories exhibited at Alisan Fine Arts?",
    "Is there a larger version of Blooming in the Shadows?",
    "Was Jo shot in Paris?",
    "Was Jo ranked fourth?",
    "Did Jo premiere in January 2013?",
    "Did Jo have more than six episodes?",
    "Did he win more than two Edgars?",
    "Did he write and produce For Justice?",
    "Is Jo a series?",
    "Was 1994 his first Emmy nomination?",
    "Is Carolyn his wife?",
    "Was he attacked by right-wing bloggers?",
    "Was he not beaten by the police?",
    "Did he win the Emmy before the Writers Guild award?",
]

DENIED = [
    "Did he direct For Justice?",
    "Was Jo shot in Nice?",
    "Was Hopewell a documentary?",
    "Was the Peabody the only award he won in 1997?",
]


@pytest.mark.parametrize("question", NOT_AFFIRMED)
def test_not_affirmed(record: balcer.Record, question: str) -> None:
    answer = Chat(record).ask(question)
    assert not answer.text.startswith("Yes"), answer.text
    assert answer.value is not True


@pytest.mark.parametrize("question", AFFIRMED)
def test_affirmed(record: balcer.Record, question: str) -> None:
    answer = Chat(record).ask(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert answer.text.startswith("Yes"), answer.text


@pytest.mark.parametrize("question", DENIED)
def test_denied(record: balcer.Record, question: str) -> None:
    answer = Chat(record).ask(question)
    assert answer.text.startswith(("No.", "No,")), answer.text


@pytest.mark.parametrize("question", ["Did he win an Edgar for Criminal Intent?", "Did he lecture in China?"])
def test_what_may_be_so_is_not_denied(record: balcer.Record, question: str) -> None:
    assert not Chat(record).ask(question).text.startswith(("No.", "No,"))


@pytest.mark.parametrize(
    "question", ["Did he murder anyone?", "Was he murdered?", "Did he murder socialites?", "Did he beat anyone?"]
)
def test_what_happened_to_others_is_nothing_that_he_did(question: str, record: balcer.Record) -> None:
    assert not Chat(record).ask(question).text.startswith("Yes")
