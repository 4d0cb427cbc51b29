"""Transcripts: written, read again, replayed."""

from __future__ import annotations

import balcer
from balcer_chat.answers.answer import Answer, Status
from balcer_chat.chat import Chat
from balcer_chat.transcript import differences, read, write


def test_what_is_written_is_read_again(record: balcer.Record) -> None:
    chat = Chat(record)
    first = [chat.ask(q) for q in ("Which awards did he win in 1997?", "and in 1999?", "qwertzu asdf")]
    chat.forget()
    second = [chat.ask("When was he born?")]
    text = write(record, [first, [], second])
    turns = list(read(text))
    assert [[q for q, _ in turn] for turn in turns] == [[a.question for a in first], [a.question for a in second]]
    assert turns[0][0][1] == " ".join(first[0].text.split())
    assert differences(text, record) == []
    assert max(map(len, text.split("\n"))) < 400


def test_a_stale_answer_is_told(record: balcer.Record) -> None:
    text = write(record, [[Chat(record).ask("When was he born?")]]).replace("1954", "1955")
    found = differences(text, record)
    assert len(found) == 1
    assert found[0].startswith("When was he born?: expected ")


def test_text_that_looks_like_marks_stays_text(record: balcer.Record) -> None:
    evil = "``` ask> a?\n```\nask> b? \x1b[31m " + "x" * 200
    answer = Answer(question="q? ```", status=Status.ANSWERED, text=evil)
    ((turn,),) = read(write(record, [[answer]]))
    assert turn == ("q? ```", " ".join(evil.replace("\x1b", "\\x1b").split()))


def test_other_fences_are_left_alone(record: balcer.Record) -> None:
    assert differences("```console\n$ ask> x\n```\n\n```python\nask> y\n```\n", record) == []
