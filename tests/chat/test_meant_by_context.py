"""A word with two meanings is read by what surrounds it; phrases of the asker say nothing of what is asked."""

from __future__ import annotations

import pytest
from tests.chat.cases import ask, sure

import balcer


@pytest.mark.parametrize("question", ["Which prizes did he collect in 1997?", "What did he collect in 1997?"])
def test_prizes_are_collected(question: str, record: balcer.Record) -> None:
    answer = ask(record, question)
    assert sure(answer)
    assert "Peabody" in answer.text


@pytest.mark.parametrize("question", ["Which artists does he collect?", "What does he collect?"])
def test_works_are_collected(question: str, record: balcer.Record) -> None:
    answer = ask(record, question)
    assert sure(answer)
    assert "Collection" in answer.text or "collection" in answer.text


@pytest.mark.parametrize("lead", ["To judge from the record,", "Judging by the record,", "On the one hand,"])
def test_phrases_of_the_asker(lead: str, invented: balcer.Record) -> None:
    plain = ask(invented, "Who narrated Blue Slip?")
    assert ask(invented, f"{lead} who narrated Blue Slip?").value == plain.value


@pytest.mark.parametrize(
    "question", ["When did she leave Port Loom?", "What did she spend on Kiln Road?", "Whom did she forget?"]
)
def test_verbs_that_the_record_does_not_tell(question: str, invented: balcer.Record) -> None:
    assert not sure(ask(invented, question))
