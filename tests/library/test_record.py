"""The record as a whole: looking up, finding, timeline, ages; and what is shown of it."""

from __future__ import annotations

import json
from typing import Any

import attrs
import pytest
from tests.conftest import INVENTED

import balcer
from balcer.display import award_sentence, entity_text
from balcer.loading.load import _quick, _strict
from balcer.loading.locate import bundled
from balcer.loading.read import read_folder


def ids(facts: Any) -> list[str]:
    return [fact.id for fact in facts]


def test_look_up(invented: balcer.Record) -> None:
    assert invented.get("work:glaze") is invented["work:glaze"]
    assert invented.get("work:none") is None
    assert "work:glaze" in invented
    with pytest.raises(KeyError, match="no object has the id 'work:glase'; did you mean 'work:glaze'"):
        invented["work:glase"]


def test_a_record_is_frozen(invented: balcer.Record) -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        invented.title = "x"  # type: ignore[misc]
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        invented.person.name = "x"  # type: ignore[misc]


def test_references_are_the_objects_themselves(record: balcer.Record, invented: balcer.Record) -> None:
    for each in (record, invented):
        for entity in each.entities:
            assert each[entity.id] is entity
            for reference in balcer.references(entity):
                assert each[reference.id] is reference


def test_the_quick_and_the_strict_way_build_the_same() -> None:
    for folder in (bundled(), str(INVENTED)):
        quick, strict = _quick(read_folder(folder)), _strict(read_folder(folder))
        assert quick is not None
        assert quick.entities == strict.entities
        assert quick.sources == strict.sources
        assert (quick.title, quick.as_of, quick.version) == (strict.title, strict.as_of, strict.version)


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("ada quill", "person:ada-quill"),
        ("QUILL", "person:ada-quill"),
        ("inès okafor", "person:ines-okafor"),
        ("kiln", "work:kiln-road"),
        ("last firing", "work:the-last-firing"),
        ("Okafr", "person:ines-okafor"),
        ("golden ears", "award:golden-ear-1995"),
        ("NRG", "organisation:norland-radio-guild"),
        ("birth", "event:birth"),
    ],
)
def test_find(invented: balcer.Record, text: str, id: str) -> None:
    assert invented.find(text)[0].id == id


def test_find_never_gives_everything(invented: balcer.Record) -> None:
    for text in ("", "  ", "?!"):
        with pytest.raises(ValueError, match="give a name"):
            invented.find(text)
    assert invented.find("zzzzzz") == ()
    assert invented.find("a") != invented.entities


def test_everything_is_found_by_every_name(record: balcer.Record) -> None:
    for entity in record.entities:
        for name in entity.names:
            assert entity in record.find(name)


def test_touching(invented: balcer.Record) -> None:
    assert ids(invented.touching("person:petra-holm")) == ["credit:holm-kiln-road"]
    assert "person:petra-holm" not in invented.touching("person:petra-holm")
    with pytest.raises(balcer.UnknownId):
        invented.touching("person:nobody")


def test_timeline(invented: balcer.Record) -> None:
    assert ids(invented.timeline(1961, 1984)) == ["event:birth", "event:diploma", "event:assistant"]
    assert ids(invented.timeline(first=2012)) == ["work:night-wheel", "award:honorary-fellow-2015"]
    keys = [fact.when.sort_key for fact in invented.timeline() if fact.when]
    assert keys == sorted(keys)


@pytest.mark.parametrize(
    ("when", "age", "ages"),
    [
        ("1991-05-04", 30, (30, 30)),
        ("1991-03-02", 29, (29, 29)),
        (1991, None, (29, 30)),
        ("1961-03-03", 0, (0, 0)),
        ("1961", 0, (0, 0)),
        (1960, None, None),
        ("1991-summer", 30, (30, 30)),
    ],
)
def test_ages(invented: balcer.Record, when: Any, age: int | None, ages: tuple[int, int] | None) -> None:
    assert invented.age_at(when) == age
    assert invented.ages(when) == ages


def test_age_at_an_event(invented: balcer.Record) -> None:
    assert invented.age_at(invented["event:arrest"]) == invented["event:arrest"].age == 30


def test_credits_of(invented: balcer.Record) -> None:
    assert ids(invented.credits_of("person:edwin-sarr")) == ["credit:sarr-blue-slip", "credit:sarr-kiln-road"]


def test_everything_can_be_shown(record: balcer.Record, invented: balcer.Record) -> None:
    for each in (record, invented):
        for entity in each.entities:
            sentence = str(entity)
            assert sentence
            assert "{" not in sentence
            assert "None" not in sentence
            assert entity.id in repr(entity)
            assert entity.id in entity_text(entity)
            json.dumps(entity.to_dict())
        for name in balcer.KINDS:
            facts = getattr(each, name)
            assert len(repr(facts)) < 80
            assert str(facts).count("\n") >= max(0, len(facts) - 1)
            assert len(facts.to_dicts()) == len(facts)
            assert facts._repr_html_().count("<tr>") == min(len(facts), 200) + 1


def test_html_is_escaped(invented: balcer.Record) -> None:
    hostile = attrs.evolve(invented["work:glaze"], title="<script>alert(1)</script> & co")

    for html in (hostile._repr_html_(), balcer.Facts([hostile])._repr_html_()):
        assert "<script>" not in html
        assert "&lt;script&gt;" in html


def test_award_sentences(invented: balcer.Record) -> None:
    assert [award_sentence(award) for award in invented.awards] == [
        "1995 Golden Ear for Best Drama Series (Norland Radio Guild): won, for Kiln Road, as writer.",
        "1996 Golden Ear for Best Drama Series (Norland Radio Guild): nominated, for Kiln Road, as writer.",
        "1998 Golden Ear for Best Drama Series (Norland Radio Guild): won, plus one further nomination.",
        "2006 Silver Reel for Best Short Documentary (Tidewick Film Festival): two nominations.",
        "2007 Silver Reel for Best Short Documentary (Tidewick Film Festival): mention.",
        "2009 Lifetime Bowl (Wexmere Potters' Society): received.",
        "2015 Honorary Fellow (Harrow Lane College): received.",
    ]


def test_a_changed_year_changes_what_is_told(edit: Any, folder: Any) -> None:
    edit("awards", "award:golden-ear-1995", date="1993")

    changed = balcer.load(folder)

    assert ids(changed.awards.by_year(1993)) == ["award:golden-ear-1995"]
    assert not changed.awards.by_year(1995)


def test_an_absent_kind_is_empty(folder: Any) -> None:
    for kind in ("statements", "lectures", "quotations"):
        (folder / f"{kind}.json").unlink()

    loaded = balcer.load(folder)

    assert not loaded.statements
    assert loaded.stats()["lectures"] == 0


def test_the_bundled_record_is_loaded_once() -> None:
    assert balcer.load() is balcer.load()
    assert balcer.load(INVENTED) is not balcer.load(INVENTED)
