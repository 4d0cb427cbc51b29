"""The audit: a true record passes, and each kind of untruth is told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.conftest import INVENTED, ROOT

import balcer
from balcer.auditing.audit import audit
from balcer.auditing.passages import read_passages
from balcer.auditing.words import Text, number_forms
from balcer.cli import main

SOURCES = INVENTED / "sources"
SHARED = ROOT.parent / "shared" / "sources"


def differences(folder: Path) -> list[str]:
    return [str(problem) for problem in audit(balcer.load(folder), str(SOURCES))]


def test_a_true_record_passes() -> None:
    assert differences(INVENTED) == []


@pytest.mark.skipif(not SHARED.is_dir(), reason="the source texts are not here")
def test_the_bundled_record_passes(record: balcer.Record) -> None:
    assert [str(problem) for problem in audit(record, str(SHARED))] == []


def test_passages(invented: balcer.Record) -> None:
    sketch = next(source for source in invented.sources if source.key == "sketch")
    passages, problems = read_passages(sketch, str(SOURCES))

    assert problems == []
    held = {(passage.citation.section, passage.citation.passage): passage for passage in passages}
    assert held["Infobox", 1].text == "Birthplace: Port Loom, Wexmere, Norland"
    assert held["Lead", 1].text.startswith("Ada Quill (born March 3, 1961)")
    assert held["Career", 2].text.startswith("In March 1997")
    assert held["Honours", 6].whole == "Wexmere Potters' Society: 2009 Lifetime Bowl"


@pytest.mark.parametrize(
    ("kind", "id", "fields", "words"),
    [
        ("awards", "award:golden-ear-1995", {"date": "1994"}, "date: 1994 (of 1994) does not stand"),
        ("events", "event:birth", {"date": "1961-04-03"}, "date: April (of April 3, 1961)"),
        ("events", "event:birth", {"date": "1961-03-04"}, "date: day 4 (of"),
        ("events", "event:assistant", {"date": "1984-fall"}, "date: fall (of fall 1984)"),
        ("events", "event:arrest", {"age": 31}, "age: the number 31"),
        ("works", "work:glaze", {"season": 3}, "season: the number 3"),
        ("works", "work:glaze", {"title": "Glazing Pots"}, "title: 'Glazing Pots' does not stand"),
        ("people", "person:petra-holm", {"name": "Petra Holmes"}, "name: 'Petra Holmes' does not stand"),
        ("receptions", "reception:glaze-criticism", {"words": "mud in the eye"}, "words: 'mud in the eye'"),
        ("receptions", "reception:blue-slip-selection",
         {"quantities": [{"value": 13, "unit": "film festival"}]}, "quantities[0]: the number 13"),
        ("credits", "credit:holm-kiln-road", {"person": "person:tomas-lind"}, "person: no name of person:tomas-lind"),
        ("credits", "credit:holm-kiln-road", {"character": "Widow Hill"}, "character: 'Widow Hill'"),
        ("awards", "award:silver-reel-2006", {"nominations": 3}, "nominations: the number 3"),
        ("awards", "award:lifetime-bowl-2009", {"heading": "Potters"}, ""),
        ("awards", "award:lifetime-bowl-2009", {"heading": "Norland Radio Guild"}, "heading: 'Norland Radio Guild'"),
        ("statements", "statement:listeners", {"citations": ["flyer/Body/3"]}, "nothing cites flyer, Body 4"),
    ],
)  # fmt: skip
def test_an_untruth_is_told(edit: Any, folder: Path, kind: str, id: str, fields: dict[str, Any], words: str) -> None:
    edit(kind, id, **fields)

    found = differences(folder)

    if words:
        assert any(words in problem for problem in found), found
    else:
        assert found == []


def test_texts_that_do_not_fit(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit", "--data", str(folder), "--sources", str(tmp_path)]) == 1
    assert "sketch.txt cannot be read" in capsys.readouterr().out

    text = (folder / "sources" / "sketch.txt").read_text("utf-8")
    (folder / "sources" / "sketch.txt").write_text(f"{text}\n- 2010 Lifetime Jug\n\n==After==\n\nMore.\n", "utf-8")
    assert main(["audit", "--data", str(folder), "--sources", str(folder / "sources")]) == 1
    printed = capsys.readouterr().out
    assert "'Honours' has" in printed
    assert "a section 'After' besides" in printed


def test_words_of_passages() -> None:
    text = Text(["From 2015-16, some 1,200 jugs by Inès O’Kafor’s pupils; the 1980s; twenty-first prize"])

    assert text.has_year(2016)
    assert text.has_year(1985)
    assert text.has_number(1200)
    assert text.has_number(21)
    assert text.has("ines o'kafor")
    assert not text.has("kafor")
    assert number_forms(12)[-1] == "dozen"
