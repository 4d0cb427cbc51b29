"""Each judge of a yes/no question, and each way to work out an answer, has questions that it and no other settles."""

from __future__ import annotations

import attrs
import pytest

import balcer
from balcer_chat import Chat
from balcer_chat.computing import compare
from balcer_chat.execution.result import Result
from balcer_chat.execution.whether import judging
from balcer_chat.lexicon.index import Index
from balcer_chat.plan.query import Query

JUDGED = [
    ("trade", "Rene Balcer a documentary film-maker too?"),
    ("kin", "Is he related to an actress?"),
    ("credit", "Was he credited on Solar Crisis?"),
    ("company", "Did he work with Jean Reno?"),
    ("keeping", "Do he and his wife still own the Inuit prints?"),
    ("plan", "Will Gazing Into the Mirror be going to other cities?"),
    ("figure", "Did Jo have more than six episodes?"),
    ("unlike name", "Was he born in Winnipeg?"),
    ("unreadable", "Is he funny?"),
    ("clash", "Did he turn 50 in 1994?"),
    ("list", "Is The Council in the filmography?"),
    ("existence", "Is there a Jo?"),
    ("kind", "Was Hopewell a documentary?"),
    ("each", "Did he write and produce For Justice?"),
    ("fact", "Did he win an Edgar?"),
    ("borne words", "Was Forensics about Argentina?"),
    ("description", "Did he direct the film about the refugees?"),
    ("sentence", "Was LOLA axed after a single season?"),
    ("other slot", "Is Criminal Intent a spin-off of SVU?"),
    ("relaxing", "Can he sing?"),
    ("contrary", "Is Xu Bing Japanese?"),
    ("whole fact", "Is there a museum that plays his Law & Order episodes on a loop?"),
]
COMPUTED = [
    ("sources", "Do the sources differ about the creation of Criminal Intent?"),
    ("spell", "Which entry preceded Blue Sky?"),
    ("alike", "Are Jo and For Justice from the same year?"),
    ("several", "Are both Jo and For Justice pilots?"),
    ("both", "At which festival was he on the jury and also a lecturer?"),
    ("total", "Take the episode count of Jo and add that of The Menendez Murders. How many?"),
    ("among", "Which of Jo, Hopewell and For Justice is the oldest?"),
    ("more", "More Peabodys or more Edgars?"),
    ("difference", "How long after its creation did Jo premiere?"),
    ("versus", "Is Jo more recent than Hopewell?"),
]


@pytest.mark.parametrize(("name", "question"), JUDGED)
def test_a_judge_settles_its_question(
    record: balcer.Record, monkeypatch: pytest.MonkeyPatch, name: str, question: str
) -> None:
    settled: list[str] = []

    def watched(judge: judging.Judge) -> judging.Judge:
        def says(index: Index, query: Query) -> Result | None:
            said = judge.says(index, query)
            settled.extend([judge.name] if said is not None else [])
            return said

        return attrs.evolve(judge, says=says)

    monkeypatch.setattr(judging, "JUDGES", tuple(map(watched, judging.JUDGES)))
    Chat(record).ask(question)
    assert settled[-1:] == [name]


@pytest.mark.parametrize(("name", "question"), COMPUTED)
def test_a_computation_reads_off_its_question(
    record: balcer.Record, monkeypatch: pytest.MonkeyPatch, name: str, question: str
) -> None:
    told: list[str] = []

    def watched(way: compare.Computation) -> compare.Computation:
        def reads_off(*given: object) -> Result | None:
            result = way.reads_off(*given)  # type: ignore[arg-type]
            told.extend([way.name] if result is not None else [])
            return result

        return attrs.evolve(way, reads_off=reads_off)

    monkeypatch.setattr(compare, "COMPUTATIONS", tuple(map(watched, compare.COMPUTATIONS)))
    Chat(record).ask(question)
    assert told[-1:] == [name]


def test_each_way_is_tested() -> None:
    assert {judge.name for judge in judging.JUDGES} == {name for name, _ in JUDGED}
    assert {way.name for way in compare.COMPUTATIONS} == {name for name, _ in COMPUTED}
