"""The bundled record: counts that the sources fix, and the data's own rules."""

from __future__ import annotations

from collections import Counter

import balcer
from balcer import Outcome
from balcer.loading.locate import bundled
from balcer.tidy import untidy


def test_the_data_are_tidy() -> None:
    assert [str(problem) for problem in untidy(bundled())] == []


def test_the_filmography(record: balcer.Record) -> None:
    listed = record.works.listed()

    assert [work.filmography for work in listed] == list(range(1, 38))
    assert Counter(str(work.form).casefold() for work in listed) == {
        "tv series": 14,
        "tv movie": 7,
        "short": 4,
        "documentary short": 4,
        "feature film": 3,
        "video short": 3,
        "mini-series": 1,
        "documentary feature": 1,
    }
    marks = listed.count_by("mark")
    assert (marks[balcer.Mark.CREATOR], marks[balcer.Mark.UNCREDITED_REWRITE], marks[None]) == (7, 3, 27)
    assert len(listed.filter(lambda work: work.date is not None and not work.date.single)) == 6


def test_the_awards_list(record: balcer.Record) -> None:
    listed = record.awards.listed()

    assert [award.listed for award in listed] == list(range(1, 55))
    assert len(listed.values("heading")) == 33
    assert listed.count_by("outcome") == {
        Outcome.WON: 11,
        Outcome.NOMINATED: 22,
        Outcome.MENTION: 3,
        Outcome.RECEIVED: 18,
    }
    assert listed.nominations() == 29
    assert len(listed.won()) == 29
    assert len(listed.confirmed()) == 19
    assert len(listed.where(work=None)) == 44
    assert len(listed.filter(lambda award: award.capacity is not None)) == 9


def test_every_fact_is_cited(record: balcer.Record) -> None:
    assert all(entity.citations for entity in record.entities)


def test_every_passage_is_cited(record: balcer.Record) -> None:
    cited = {citation for entity in record.entities for citation in entity.citations}
    passages = {
        balcer.Citation(source.key, section.name, number)
        for source in record.sources
        for section in source.sections
        for number in range(1, section.passages + 1)
    }

    assert passages - cited == set()
