"""Completion as a pure function: text before the cursor in, candidates out."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

import balcer
from balcer_chat.terminal.commands import commands
from balcer_chat.terminal.completion import Index, build_index, complete
from balcer_chat.terminal.questions import questions


def texts(text: str, index: Index, asked: bool = False) -> list[str]:
    return [candidate.text for candidate in complete(text, index, asked)]


def test_a_name_is_offered_from_its_first_letters(index: Index, record: balcer.Record) -> None:
    title = next(work.title for work in record.works if " " in work.title)
    found = complete(f"who directed {title[:-2]}", index)
    assert found[0].text == title
    assert found[0].start == len("who directed ")
    assert found[0].meta


def test_a_name_is_offered_from_a_later_word_and_replaces_only_what_was_typed_of_it(
    index: Index, record: balcer.Record
) -> None:
    work = next(w for w in record.works if len(w.title.split()[-1]) > 5)
    last = work.title.split()[-1]
    found = next(c for c in complete(f"what is {last[:-1]}", index, asked=True) if c.text == work.title)
    assert found.start == len("what is ")


def test_spelling_does_not_matter(index: Index) -> None:
    assert "Criminal Intent" in texts("crimnal in", index)
    for typed in ("abuve the drow", "abuve the Drowning S"):
        found = complete(f"who directed {typed}", index)[0]
        assert (found.text, found.start) == ("Above the Drowning Sea", len("who directed ")), typed
    assert "Balcer" in texts("Blacer", index)
    assert "René Balcer" in texts("who is rene balc", index)


def test_years_roles_people_and_bodies_are_offered(index: Index) -> None:
    assert "1997" in texts("in 19", index)
    assert "executive producer" in texts("as execu", index)
    kinds = {c.kind for text in ("in 19", "execu", "Xu Bi", "hel", "when was") for c in complete(text, index)}
    assert kinds >= {"year", "role", "name", "command", "question"}


def test_words_of_the_language_bring_up_no_names_unasked(index: Index) -> None:
    for text in ("was", "the ", "who was", "did he win", "w", "of a"):
        assert not [c for c in complete(text, index) if c.kind == "name"], text


def test_tab_on_an_empty_line_offers_questions_and_commands(index: Index) -> None:
    assert texts("", index) == []
    found = complete("", index, asked=True)
    assert found[0].kind == "question"
    assert {c.text for c in found if c.kind == "command"} >= {"help", "quit"}


def test_every_command_is_offered_with_its_summary(index: Index) -> None:
    for command in commands():
        found = next(c for c in complete(command.name[:-1], index, asked=True) if c.text == command.name)
        assert found.meta == command.summary
        assert f"/{command.name}" in texts(f"/{command.name[:-1]}", index)


def test_help_offers_topics_and_save_nothing(index: Index) -> None:
    assert texts("help aw", index) == ["awards"]
    assert texts("help ", index)[:2] == ["life", "awards"]
    assert texts("save aw", index) == []


def test_commands_complete_before_the_names_are_ready() -> None:
    assert [c.text for c in complete("hel", None)] == ["help"]
    assert complete("who is", None) == []


def test_nothing_is_offered_for_several_lines_or_very_long_ones(index: Index) -> None:
    assert complete("when was\nhe", index, asked=True) == []
    assert complete("a" * 5000, index, asked=True) == []


def test_what_is_offered_is_never_what_stands_there(index: Index, record: balcer.Record) -> None:
    title = record.works[0].title
    assert title not in texts(title, index)


def test_control_characters_of_a_name_are_never_put_in(record: balcer.Record) -> None:
    import attrs

    bad = attrs.evolve(record.works[0], title="Red \x1b[31mAlert", aliases=())
    made = attrs.evolve(record, entities=balcer.Facts([bad], record.entities._context), by_id=record._by_id)
    found = complete("Red", build_index(made, ()), asked=True)
    assert [c.text for c in found] == ["Red \\x1b[31mAlert"]


@given(st.text(max_size=60), st.booleans())
def test_never_raises(text: str, asked: bool) -> None:
    index = _INDEX or _fill()
    for candidate in complete(text, index, asked):
        assert 0 <= candidate.start <= len(text)


_INDEX: Index | None = None


def _fill() -> Index:
    global _INDEX  # noqa: PLW0603  Hypothesis takes no fixtures that are made anew
    record = balcer.load()
    _INDEX = build_index(record, questions(record), ("the", "was"))
    return _INDEX


@pytest.mark.parametrize(
    "text", ["w", "who directed the dro", "crimnal int", "in 19", "zzzz qqqq", "the of and the of"]
)
def test_is_quick_enough_for_each_key(text: str, index: Index) -> None:
    complete(text, index)
    start = time.perf_counter()
    for _ in range(5):
        complete(text, index)
    assert (time.perf_counter() - start) / 5 < 0.03
