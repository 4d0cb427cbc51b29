"""The grey rest of a line, as a pure function."""

from __future__ import annotations

import pytest

from balcer_chat.terminal.questions import Question
from balcer_chat.terminal.suggest import suggest


def test_history_comes_before_questions_and_the_newest_first() -> None:
    assert suggest("when", ["when was it?", "when was he born?"], ["When did he die?"]) == " was it?"


def test_without_history_a_good_question(asked: tuple[Question, ...]) -> None:
    texts = [question.text for question in asked]
    assert suggest("when was", [], texts) == " he born?"
    assert suggest("Who is X", [], texts) == "u Bing?"


@pytest.mark.parametrize("text", ["", " ", "w", "zzz", "when was he born?", "İn", "two\nlines"])
def test_nothing_where_nothing_fits(text: str) -> None:
    assert suggest(text, ["when was he born?", "two\nlines"], []) is None
