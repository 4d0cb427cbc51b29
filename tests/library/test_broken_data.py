"""Every way to break a data file gives one readable problem that names file, id and field; the command stays calm."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import balcer
from balcer.cli import main

Break = Callable[[Path], None]


def change(kind: str, id: str, /, **fields: Any) -> Break:
    """Give an object other fields."""

    def apply(folder: Path) -> None:
        path = folder / f"{kind}.json"
        objects = json.loads(path.read_text("utf-8"))
        next(item for item in objects if item["id"] == id).update(fields)
        path.write_text(json.dumps(objects, ensure_ascii=False), "utf-8")

    return apply


def without(kind: str, id: str, field: str) -> Break:
    """Take a field out of an object."""

    def apply(folder: Path) -> None:
        path = folder / f"{kind}.json"
        objects = json.loads(path.read_text("utf-8"))
        del next(item for item in objects if item["id"] == id)[field]
        path.write_text(json.dumps(objects, ensure_ascii=False), "utf-8")

    return apply


def add(kind: str, item: object) -> Break:
    """Add something to a file's list."""

    def apply(folder: Path) -> None:
        path = folder / f"{kind}.json"
        path.write_text(json.dumps([*json.loads(path.read_text("utf-8")), item], ensure_ascii=False), "utf-8")

    return apply


def replace(file: str, old: str, new: str) -> Break:
    """Replace a piece of a file's text, once."""

    def apply(folder: Path) -> None:
        text = (folder / file).read_text("utf-8")
        assert old in text
        (folder / file).write_text(text.replace(old, new, 1), "utf-8")

    return apply


def content(file: str, data: bytes) -> Break:
    """Give a file other bytes."""

    def apply(folder: Path) -> None:
        (folder / file).write_bytes(data)

    return apply


def remove(file: str) -> Break:
    """Take a file away."""
    return lambda folder: (folder / file).unlink()


GLAZE = "work:glaze"
BIRTH = "event:birth"
TWIN = {"id": "place:tidewick", "citations": ["sketch/Life/1"], "name": "Tidewick", "kind": "city"}

BROKEN: dict[str, tuple[Break, str, str, str, str]] = {
    "a number for a text": (change("works", GLAZE, title=5), "works.json", GLAZE, "title", "is a number (5)"),
    "a text for a number": (change("works", GLAZE, season="two"), "works.json", GLAZE, "season", "whole number"),
    "true for a number": (change("works", GLAZE, season=True), "works.json", GLAZE, "season", "true or false"),
    "a fraction": (change("works", GLAZE, season=2.0), "works.json", GLAZE, "season", "whole number"),
    "a number for a flag": (change("works", GLAZE, finale=1), "works.json", GLAZE, "finale", "true or false is wanted"),
    "a text for a list": (change("works", GLAZE, aliases="Slip"), "works.json", GLAZE, "aliases", "not a list"),
    "a list for a text": (change("works", GLAZE, genre=["a"]), "works.json", GLAZE, "genre", "is a list"),
    "a number in a list": (change("works", GLAZE, aliases=["a", 7]), "works.json", GLAZE, "aliases[1]", "(7)"),
    "null": (change("works", GLAZE, genre=None), "works.json", GLAZE, "genre", "leave out"),
    "an empty text": (change("works", GLAZE, genre=""), "works.json", GLAZE, "genre", "leave out"),
    "a blank text": (change("works", GLAZE, genre="  "), "works.json", GLAZE, "genre", "leave out"),
    "an empty list": (change("works", GLAZE, aliases=[]), "works.json", GLAZE, "aliases", "leave out"),
    "an unknown field": (change("works", GLAZE, tilte="x"), "works.json", GLAZE, "tilte", "did you mean 'title'"),
    "an unknown inner field": (
        change("works", GLAZE, quantities=[{"value": 1, "unit": "pot", "valeu": 2}]),
        "works.json", GLAZE, "quantities[0].valeu", "did you mean 'value'?",
    ),
    "a text for an object": (
        change("works", GLAZE, quantities=["12 pots"]), "works.json", GLAZE, "quantities[0]", "not an object",
    ),
    "a missing field": (without("works", GLAZE, "title"), "works.json", GLAZE, "title", "is missing"),
    "an unknown term": (change("works", GLAZE, kind="episod"), "works.json", GLAZE, "kind", "did you mean 'episode'?"),
    "a dangling id": (
        change("works", GLAZE, part_of="work:kiln-raod"), "works.json", GLAZE, "part_of", "did you mean 'work:kiln-road'?",
    ),
    "an id of a wrong kind": (
        change("works", GLAZE, part_of="place:norland"), "works.json", GLAZE, "part_of", "is a place, but a work is wanted",
    ),
    "a number for an id": (change("works", GLAZE, part_of=3), "works.json", GLAZE, "part_of", "not an id"),
    "a circle": (
        change("places", "place:norland", within="place:port-loom"),
        "places.json", "place:norland", "within",
        "refers back to itself: place:",
    ),
    "a month that is none": (change("events", BIRTH, date="1961-13"), "events.json", BIRTH, "date", "no month 13"),
    "a day that is none": (change("events", BIRTH, date="1961-02-29"), "events.json", BIRTH, "date", "has no day 29"),
    "a date that is none": (change("events", BIRTH, date="March 1961"), "events.json", BIRTH, "date", "write 1997"),
    "a span that runs backwards": (
        change("works", "work:kiln-road", date="1999/1994"), "works.json", "work:kiln-road", "date", "lies before",
    ),
    "no citations": (without("works", GLAZE, "citations"), "works.json", GLAZE, "citations", "is missing"),
    "empty citations": (change("works", GLAZE, citations=[]), "works.json", GLAZE, "citations", "empty list"),
    "a malformed citation": (
        change("works", GLAZE, citations=["sketch, Career 1"]), "works.json", GLAZE, "citations[0]", "article/Career/7",
    ),
    "a citation of no source": (
        change("works", GLAZE, citations=["memoir/Career/1"]), "works.json", GLAZE, "citations[0]", "flyer, sketch",
    ),
    "a citation of no section": (
        change("works", GLAZE, citations=["sketch/Carreer/1"]), "works.json", GLAZE, "citations[0]", "mean 'Career'?",
    ),
    "a citation of no passage": (
        change("works", GLAZE, citations=["sketch/Career/5"]), "works.json", GLAZE, "citations[0]", "4 passages",
    ),
    "a citation twice": (
        change("works", GLAZE, citations=["sketch/Career/1"] * 2), "works.json", GLAZE, "citations", "twice",
    ),
    "a hole without field": (
        change("works", GLAZE, summary="{titel} was heard."), "works.json", GLAZE, "summary", "{titel}",
    ),
    "a hole for an empty field": (
        change("works", GLAZE, summary="{title} of {date}."), "works.json", GLAZE, "summary", "empty field",
    ),
    "a lone brace": (change("works", GLAZE, summary="{title was heard."), "works.json", GLAZE, "summary", "brace"),
    "a year in a summary": (
        change("works", GLAZE, summary="{title} of 1994."), "works.json", GLAZE, "summary", "outside a hole",
    ),
    "a count below zero": (
        change("works", GLAZE, quantities=[{"value": -1, "unit": "pot"}]),
        "works.json", GLAZE, "quantities[0].value", "below zero",
    ),
    "the same number in a list": (
        change("awards", "award:golden-ear-1996", listed=1), "awards.json", "award:golden-ear-1996", "listed", "is also",
    ),
    "a nomination that counts nothing": (
        without("awards", "award:golden-ear-1996", "nominations"),
        "awards.json", "award:golden-ear-1996", "nominations", "at least one",
    ),
    "an id twice": (add("places", TWIN), "places.json", "place:tidewick", "id", "give each its own"),
    "an id of another file": (
        add("places", {**TWIN, "id": "city:tidewick"}), "places.json", "city:tidewick", "id", "begins with 'place:'",
    ),
    "an id with capitals": (
        add("places", {**TWIN, "id": "place:New-Tidewick"}), "places.json", "place:New-Tidewick", "id", "lower-case",
    ),
    "no id": (add("places", {"name": "Tidewick"}), "places.json", "#5", "id", "has no id"),
    "a list member that is no object": (add("places", "Tidewick"), "places.json", "#5", "", "is a text"),
    "a key twice": (
        replace("works.json", '"title": "Glaze"', '"title": "Glaze", "title": "Slip"'),
        "works.json", GLAZE, "title", "stands twice",
    ),
    "an invisible character": (
        change("works", GLAZE, title="Gla\u200bze"), "works.json", GLAZE, "title", "ZERO WIDTH SPACE",
    ),
    "an escaped invisible character": (
        replace("works.json", "Glaze", "Gla\\u200bze"), "works.json", GLAZE, "title", "U+200B",
    ),
    "accents apart": (change("works", GLAZE, title="Glaze\u0301"), "works.json", GLAZE, "title", "NFC"),
    "no JSON": (replace("works.json", '"id"', '"id'), "works.json", "", "", "line 3"),
    "not a number": (replace("works.json", '"season": 2', '"season": NaN'), "works.json", "", "", "NaN"),
    "JSON too deep": (content("works.json", b"[" * 100_000), "works.json", "", "", "too deeply"),
    "an object for a list": (content("works.json", b"{}"), "works.json", "", "", "not a list"),
    "an empty file": (content("statements.json", b"\n"), "statements.json", "", "", "is empty"),
    "a byte order mark": (content("statements.json", b"\xef\xbb\xbf[]"), "statements.json", "", "", "byte order mark"),
    "another encoding": (
        content("statements.json", '["Inès"]'.encode("latin-1")), "statements.json", "", "", "line 1: is not UTF-8",
    ),
    "no people": (remove("people.json"), "people.json", "", "", "the file is missing"),
    "no manifest": (remove("record.json"), "record.json", "", "", "the file is missing"),
    "no sources": (content("sources.json", b"[]"), "sources.json", "", "", "holds no source"),
    "a subject that is nobody": (
        replace("record.json", "ada-quill", "ada-quil"), "record.json", "record", "subject", "mean 'person:ada-quill'",
    ),
    "a subject that is no person": (
        replace("record.json", "person:ada-quill", "work:glaze"), "record.json", "record", "subject", "no person",
    ),
    "a manifest without title": (
        replace("record.json", '"title": "The record of Ada Quill",', ""), "record.json", "record", "title", "is missing",
    ),
    "a section without passages": (
        replace("sources.json", '"passages": 4', '"passages": 0'), "sources.json", "source:", "passages", "counts from 1",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_names_file_id_and_field(name: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    apply, file, id, field, words = BROKEN[name]
    apply(folder)

    with pytest.raises(balcer.DataError) as caught:
        balcer.load(folder)

    fitting = [
        problem for problem in caught.value.problems
        if problem.file == file and problem.id.startswith(id) and problem.field.endswith(field)
    ]  # fmt: skip
    assert fitting, str(caught.value)
    assert words in fitting[0].message

    assert main(["check", "--data", str(folder)]) == 1
    printed = capsys.readouterr()
    assert str(fitting[0]) in printed.out
    assert "Traceback" not in printed.out + printed.err
    assert main(["stats", "--data", str(folder)]) == 3
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize("name", sorted(set(BROKEN) - {"no people", "no sources", "no manifest", "no JSON", "an id twice",
    "JSON too deep", "an object for a list", "not a number", "a section without passages", "an empty file",
    "a byte order mark", "another encoding", "an id of another file"}))  # fmt: skip
def test_says_it_once(name: str, folder: Path) -> None:
    BROKEN[name][0](folder)

    with pytest.raises(balcer.DataError) as caught:
        balcer.load(folder)

    assert len(caught.value.problems) == 1, str(caught.value)


def test_all_problems_at_once(folder: Path) -> None:
    names = ["a number for an id", "an unknown field", "a day that is none", "an id of another file", "an empty file"]
    for name in names:
        BROKEN[name][0](folder)

    with pytest.raises(balcer.DataError) as caught:
        balcer.load(folder)

    found = {(problem.file, problem.field) for problem in caught.value.problems}
    assert {(BROKEN[name][1], BROKEN[name][3]) for name in names} <= found


def test_a_problem_is_not_repeated_by_those_who_refer_to_it(folder: Path) -> None:
    change("people", "person:ada-quill", name=5)(folder)

    with pytest.raises(balcer.DataError) as caught:
        balcer.load(folder)

    assert [(problem.id, problem.field) for problem in caught.value.problems] == [("person:ada-quill", "name")]


def test_a_folder_that_is_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for path, words in ((tmp_path / "none", "does not exist"), (Path(__file__), "is a file")):
        with pytest.raises(balcer.DataError, match=words):
            balcer.load(path)
        assert main(["stats", "--data", str(path)]) == 3
        assert words in capsys.readouterr().err


def test_a_long_chain_is_a_problem_and_no_crash(folder: Path) -> None:
    chain = [
        {
            "id": f"place:p{n}",
            "citations": ["sketch/Life/1"],
            "name": "Far",
            "kind": "region",
            "within": f"place:p{n + 1}",
        }
        for n in range(3000)
    ]
    del chain[-1]["within"]
    path = folder / "places.json"
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) + chain), "utf-8")

    with pytest.raises(balcer.DataError, match="a chain of more than 50 references"):
        balcer.load(folder)


def test_the_errors_are_what_callers_catch() -> None:
    assert issubclass(balcer.DataError, ValueError)
    assert issubclass(balcer.UnknownId, KeyError)
    assert issubclass(balcer.DataError, balcer.BalcerError)
