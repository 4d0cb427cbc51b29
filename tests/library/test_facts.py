"""The collections' helpers: examples on the invented record, and a slow, obvious oracle for all of them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import INVENTED

import balcer
from balcer import Entity, Facts, Outcome, Period, Role, WorkKind, touches

RECORD = balcer.load(INVENTED)


def ids(facts: Any) -> list[str]:
    return [fact.id for fact in facts]


# Examples


def test_order_is_by_date_then_number_then_id(invented: balcer.Record) -> None:
    assert ids(invented.works) == [
        "work:kiln-road",
        "work:the-last-firing",
        "work:blue-slip",
        "work:night-wheel",
        "work:glaze",
    ]


def test_where(invented: balcer.Record) -> None:
    awards = invented.awards

    assert ids(awards.where(outcome="won")) == ids(awards.where(outcome=Outcome.WON))
    assert ids(awards.where(body="organisation:norland-radio-guild", date=1996)) == ["award:golden-ear-1996"]
    assert ids(awards.where(body=invented["organisation:norland-radio-guild"], nominations=1, outcome="won")) == [
        "award:golden-ear-1998"
    ]
    assert ids(awards.where(work=None, listed=(3, 5))) == ["award:golden-ear-1998", "award:silver-reel-2007"]
    assert ids(awards.where(confirmed=True)) == ["award:honorary-fellow-2015"]
    assert ids(awards.where(body__name="Tidewick Film Festival", outcome=("mention", "won"))) == [
        "award:silver-reel-2007"
    ]
    assert ids(invented.events.where(participants__party="person:jonah-vale")) == ["event:marriage"]


def test_where_refuses_what_cannot_be(invented: balcer.Record) -> None:
    with pytest.raises(balcer.UnknownField, match="did you mean 'outcome'"):
        invented.awards.where(outcom="won")
    with pytest.raises(balcer.UnknownTerm, match="did you mean 'won'"):
        invented.awards.where(outcome="wonn")
    with pytest.raises(balcer.UnknownTerm):
        invented.works.by_kind("opera")
    with pytest.raises(balcer.UnknownField):
        invented.works.where(_context=1)


def test_by_kind_takes_labels(invented: balcer.Record) -> None:
    assert (
        ids(invented.works.by_kind("TV movie"))
        == ids(invented.works.by_kind(WorkKind.TV_MOVIE))
        == ["work:the-last-firing"]
    )


def test_about_reaches_containers(invented: balcer.Record) -> None:
    assert ids(invented.exhibitions.about("place:norland")) == ["exhibition:forty-jugs"]
    assert ids(invented.exhibitions.about("place:tidewick", "person:ada-quill")) == ["exhibition:vessels"]
    assert "reception:glaze-criticism" in invented.receptions.about("work:kiln-road")
    assert "work:the-last-firing" not in invented.receptions.about("place:wexmere")
    with pytest.raises(balcer.UnknownId, match="did you mean"):
        invented.facts.about("place:norlnd")


def test_by_place_and_person_take_names(invented: balcer.Record) -> None:
    assert ids(invented.exhibitions.by_place("port loom")) == ["exhibition:forty-jugs"]
    assert ids(invented.credits.by_person("Sarr")) == ["credit:sarr-blue-slip", "credit:sarr-kiln-road"]
    assert ids(invented.events.by_person("Ines Okafor")) == ["event:diploma"]


def test_mentioning(invented: balcer.Record) -> None:
    assert ids(invented.facts.mentioning("arrests in custody")) == ["event:arrest"]
    assert "quotation:clay" in invented.facts.mentioning("CLAY")
    assert not invented.facts.mentioning("xyzzy")
    with pytest.raises(ValueError, match="no word"):
        invented.facts.mentioning(" ?! ")


def test_time(invented: balcer.Record) -> None:
    works = invented.works

    assert ids(works.by_year(1996)) == ["work:kiln-road"]
    assert ids(works.by_year(2000, 2006)) == ["work:the-last-firing", "work:blue-slip"]
    assert ids(works.before(2001)) == ["work:kiln-road"]
    assert ids(works.after("2001")) == ["work:blue-slip", "work:night-wheel"]
    assert ids(works.since(2006)) == ["work:blue-slip", "work:night-wheel"]
    assert ids(works.after(invented["work:blue-slip"])) == ["work:night-wheel"]
    assert ids(works.latest()) == ["work:night-wheel"]
    assert ids(works.earliest()) == ["work:kiln-road"]
    assert not works.where(kind="episode").latest()
    with pytest.raises(ValueError, match="backwards"):
        works.by_year(2000, 1999)
    with pytest.raises(ValueError, match="no date"):
        works.before(invented["work:glaze"])


def test_what_dates_cannot_tell_is_not_claimed(invented: balcer.Record) -> None:
    assert "event:arrest" not in invented.events.before("1991")
    assert "event:arrest" not in invented.events.after("1991")
    assert "event:arrest" in invented.events.after("1991-05-03")


def test_single_facts(invented: balcer.Record) -> None:
    assert invented.works.titled("blue slip").one().id == "work:blue-slip"
    with pytest.raises(balcer.NotFound, match="no such work"):
        invented.works.titled("nothing").one()
    with pytest.raises(balcer.Ambiguous, match="there are 5"):
        invented.works.one()
    assert invented.works.filter(lambda _: False).first() is None


def test_values_groups_and_order(invented: balcer.Record) -> None:
    awards = invented.awards

    assert [body.name for body in awards.values("body")][:2] == ["Norland Radio Guild", "Tidewick Film Festival"]
    assert awards.count_by("outcome") == {Outcome.WON: 2, Outcome.NOMINATED: 2, Outcome.MENTION: 1, Outcome.RECEIVED: 2}
    assert {group: ids(facts) for group, facts in awards.group_by("work").items()}[None][0] == "award:golden-ear-1998"
    assert ids(awards.sorted_by("nominations", reverse=True))[0] == "award:silver-reel-2006"
    assert awards.values("when.year")[-1] == 2015
    with pytest.raises(balcer.UnknownField):
        awards.group_by("colour")


def test_set_operations(invented: balcer.Record) -> None:
    awards = invented.awards
    won, nominated = awards.won(), awards.nominated()

    assert ids(won & nominated) == ["award:golden-ear-1998"]
    assert won | nominated == awards - awards.mentions()
    assert isinstance(won | nominated, balcer.Awards)
    assert len(invented.works | invented.awards) == len(invented.works) + len(invented.awards)


def test_a_collection_is_a_frozen_sequence(invented: balcer.Record) -> None:
    works = invented.works

    assert works[0] in works
    assert "work:glaze" in works
    assert "work:glaze" not in works[:2]
    assert isinstance(works[:2], balcer.Works)
    assert works[:2] == (works[0], works[1])
    assert hash(works[:2]) == hash((works[0], works[1]))
    assert works != list(works)
    with pytest.raises(AttributeError, match="cannot be changed"):
        works._items = ()
    with pytest.raises(AttributeError):
        works.extra = 1


def test_awards(invented: balcer.Record) -> None:
    awards = invented.awards

    assert len(awards.won()) == 4
    assert len(awards.said_won()) == 2
    assert ids(awards.confirmed())[-1] == "award:honorary-fellow-2015"
    assert len(awards.confirmed()) == 3
    assert awards.nominations() == 4
    assert len(awards.nominated()) == 3
    assert len(awards.listed()) == 6
    assert awards.by_body("golden ears") == awards.by_body("organisation:norland-radio-guild") == awards.by_body("NRG")
    assert not awards.by_body("Academy of Nowhere")
    assert ids(awards.by_work("kiln road")) == ids(awards.by_work("work:kiln-road"))
    assert len(awards.by_work(invented["work:kiln-road"])) == 2
    assert len(awards.by_capacity("writer")) == len(awards.by_capacity(Role.WRITER)) == 2
    assert len(awards.by_category("drama series")) == 3


def test_works(invented: balcer.Record) -> None:
    works = invented.works

    assert ids(works.by_role(Role.CREATOR)) == ["work:kiln-road"]
    assert ids(works.by_role("narrator", person="person:edwin-sarr")) == ["work:blue-slip"]
    assert ids(works.by_role("creator", "maker")) == ["work:kiln-road", "work:blue-slip"]
    assert ids(invented.publications.by_role(Role.AUTHOR)) == ["publication:the-salt-kiln"]
    assert works.roles("person:leo-amsel") == (Role.MUSIC,)
    assert ids(works.titled("last firing")) == ["work:the-last-firing"]
    assert ids(works.titled("kiln road")) == ["work:kiln-road"]
    assert ids(works.parts_of("work:kiln-road")) == ["work:glaze"]
    assert [work.filmography for work in works.listed()] == [1, 2, 3, 4]


# The oracle: plain loops over every field


def naive_values(entity: object, path: str) -> list[object]:
    name, _, rest = path.partition(".")
    value = getattr(entity, name, None)
    found: list[object] = []
    for item in value if isinstance(value, tuple) else [value]:
        if item is not None:
            found += naive_values(item, rest) if rest else [item]
    return found


def naive_touches(entity: Entity) -> set[str]:
    def up(thing: Any) -> set[str]:
        near = [getattr(thing, name, None) for name in ("within", "place", "part_of")]
        if not isinstance(thing, balcer.Place | balcer.Organisation | balcer.Work):
            return {thing.id}
        return {thing.id}.union(*(up(item) for item in near if item is not None))

    found = {entity.id}
    for spec in balcer.specs(type(entity)):
        for item in naive_values(entity, spec.name):
            target = getattr(item, "party", item)
            if isinstance(target, Entity):
                found |= up(target)
    return found


COLLECTIONS = ("awards", "works", "events", "credits", "exhibitions", "organisations", "places", "facts", "entities")
PATHS = {
    "awards": ["body", "outcome", "work", "capacity", "body.name", "nominations", "won", "confirmed", "date"],
    "works": ["kind", "networks", "season", "part_of", "part_of.title", "mark", "networks.name", "finale"],
    "events": ["kind", "places", "places.within", "participants.party", "participants.role", "date", "age"],
    "credits": ["person", "role", "work", "work.kind", "character", "with_whom"],
    "exhibitions": ["venue", "venue.place", "kind", "artists", "permanent"],
    "organisations": ["place", "kind", "aliases"],
    "places": ["within", "kind", "adjectives"],
}


@st.composite
def part(draw: st.DrawFn, name: str) -> Facts[Any]:
    """A collection, whole (with indexes) or a part of it (without)."""
    whole: Facts[Any] = getattr(RECORD, name)
    if draw(st.booleans()):
        return whole
    chosen = draw(st.sets(st.sampled_from(ids(whole))))
    return whole.filter(lambda fact: fact.id in chosen)


@given(st.data())
def test_where_is_a_plain_loop(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(PATHS)))
    path = data.draw(st.sampled_from(PATHS[name]))
    facts = data.draw(part(name))
    everything = {value for fact in getattr(RECORD, name) for value in naive_values(fact, path)}
    wanted = data.draw(st.sampled_from([None, *sorted(everything, key=str)]))

    found = facts.where(**{path.replace(".", "__"): wanted})

    if wanted is None:
        expected = [fact for fact in facts if not naive_values(fact, path)]
    else:
        expected = [fact for fact in facts if wanted in naive_values(fact, path)]
    assert ids(found) == ids(expected)


@given(st.data())
def test_about_is_a_plain_loop(data: st.DataObject) -> None:
    facts = data.draw(part(data.draw(st.sampled_from(COLLECTIONS))))
    things = data.draw(st.lists(st.sampled_from(ids(RECORD.entities)), max_size=2))

    assert ids(facts.about(*things)) == [fact.id for fact in facts if set(things) <= naive_touches(fact)]


@given(st.data(), st.integers(1955, 2020), st.integers(0, 12))
def test_years_are_a_plain_loop(data: st.DataObject, first: int, span: int) -> None:
    facts = data.draw(part(data.draw(st.sampled_from(COLLECTIONS))))
    last = first + span

    def within(when: Period | None) -> bool:
        return when is not None and when.start.year <= last and (when.end or when.start).year >= first

    assert ids(facts.by_year(first, last)) == [fact.id for fact in facts if within(fact.when)]


@given(st.data())
def test_parts_keep_kind_and_order(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(COLLECTIONS))
    one, other = data.draw(part(name)), data.draw(part(name))
    whole = getattr(RECORD, name)

    for result, expected in (
        (one & other, {*ids(one)} & {*ids(other)}),
        (one | other, {*ids(one)} | {*ids(other)}),
        (one - other, {*ids(one)} - {*ids(other)}),
    ):
        assert type(result) is type(whole)
        assert ids(result) == [id for id in ids(whole) if id in expected]


def test_touches_is_a_plain_loop() -> None:
    for entity in RECORD.entities:
        assert touches(entity) == naive_touches(entity)
