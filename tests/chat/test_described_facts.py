"""Yes or no by the one fact that a question describes, and premises that its facts show to be wrong."""

from __future__ import annotations

import pytest

import balcer
from balcer_chat import Chat, Status

YES = [
    "Did Martin Poll receive a screenplay from him?",
    "Did Monte Hellman work with him?",
    "Hopewell, did Balcer create it?",
    "Ever lecture in France?",
    "Will Gazing Into the Mirror be going to other cities?",
    "Does the Metropolitan Museum of Art still own the Inuit prints?",
    "Did he study creative writing?",
]
NO = [
    ("Do he and his wife still own the Inuit prints?", "donated"),
    ("Did he co-write Above the Drowning Sea on his own?", "co-wrote"),
    ("Was Rubber Room the debut episode of Law & Order?", "finale"),
    ("Was FBI: Most Wanted dropped after two seasons?", "sixth season"),
    ("Did Law & Order LA last longer than one season?", "one season"),
    ("Did he run Criminal Intent for nine seasons?", "fifth season"),
    ("Did the Wuming catalogue run to thirty volumes?", "13 volumes"),
    ("Did Michael Moriarty applaud him?", "accused"),
]
OPEN = [
    "Is Jean Reno Italian?",
    "Does Carolyn still own a house?",
    "Was Hopewell cancelled after one season?",
    "Did Dick Wolf receive a screenplay from him?",
    "Will Hidden Stories be going to other cities?",
    "Was Hopewell a solo directing job?",
]
PREMISES = [
    ("What was his sixth Edgar for?", "four"),
    ("Which of his two Peabody Awards was for Jo?", "one"),
    ("Why did Julian McMahon want a part in Jo?", "Most Wanted"),
    ("How did Captain Luke come to play the guitar on Backbone?", "Big Ron Hunter"),
    ("Which Yale degree does he hold?", "Concordia"),
]
INVENTED_YES = [
    "Did Tomas Lind work with her?",
    "Kiln Road, did Ada Quill create it?",
    "Was Blue Slip selected by more than ten festivals?",
    "Does the Wexmere Museum of Craft still have the Quill Collection?",
]
INVENTED_NO = [
    ("Does Ada Quill still have the Quill Collection?", "gave"),
    ("Did she give away the Quill Collection alone?", "Jonah Vale"),
    ("Was Blue Slip selected by 20 festivals?", "12 film festivals"),
]


def begins(record: balcer.Record, question: str, word: str) -> str:
    answer = Chat(record).ask(question)
    assert answer.text.startswith(word), answer.text
    return answer.text


@pytest.mark.parametrize("question", YES)
def test_yes(record: balcer.Record, question: str) -> None:
    begins(record, question, "Yes")


@pytest.mark.parametrize(("question", "fact"), NO)
def test_no(record: balcer.Record, question: str, fact: str) -> None:
    assert fact in begins(record, question, "No")


@pytest.mark.parametrize("question", OPEN)
def test_what_no_fact_tells_stays_open(record: balcer.Record, question: str) -> None:
    answer = Chat(record).ask(question)
    assert answer.status in (Status.NOT_IN_RECORD, Status.NOT_UNDERSTOOD), answer.text


@pytest.mark.parametrize(("question", "fact"), PREMISES)
def test_wrong_premises_are_put_right(record: balcer.Record, question: str, fact: str) -> None:
    answer = Chat(record).ask(question)
    assert answer.status is not Status.ANSWERED, answer.text
    assert fact in answer.text


@pytest.mark.parametrize("question", INVENTED_YES)
def test_yes_of_another_person(invented: balcer.Record, question: str) -> None:
    begins(invented, question, "Yes")


@pytest.mark.parametrize(("question", "fact"), INVENTED_NO)
def test_no_of_another_person(invented: balcer.Record, question: str, fact: str) -> None:
    assert fact in begins(invented, question, "No")
