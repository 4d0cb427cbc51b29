"""How an answer came about is told from the run that made it, for whatever is typed."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.chat.cases import spread
from tests.chat.fact_cases import cases
from tests.chat.test_never_raises import HOSTILE, WORDS

import balcer
import balcer_chat.chat
import balcer_chat.dialogue.leaning
from balcer_chat import Answer, Chat, Explanation, Status
from balcer_chat.dialogue.follow import follow
from balcer_chat.dialogue.state import State
from balcer_chat.explanation.value import Link, Reading
from balcer_chat.lexicon.index import Index
from balcer_chat.plan.query import Query
from balcer_chat.text.tokens import tokenize

FOUND = {
    "found": "found", "empty": "empty", "contradicted": "contradicted", "unstated": "not stated",
    "missing": "missing: ", "unknown": "unknown: ", "ambiguous": "ambiguous: ",
}  # fmt: skip
"""How the outcome of each verdict begins."""


def explained(*lines: str, record: balcer.Record | None = None) -> Explanation:
    """The explanation of the last of some lines of one conversation."""
    chat = Chat(record)
    answers = [chat.ask(line) for line in lines]
    told = answers[-1].explanation
    assert told is not None
    check(answers[-1], told)
    return told


def check(answer: Answer, told: Explanation) -> None:
    """What holds of every explanation."""
    assert told.answer == answer
    assert answer.explanation is told
    assert told.why
    assert all(told.why)
    taken = [r for r in told.readings if r.taken]
    told_as = " ".join(dict.fromkeys(r.reading for r in taken))  # questions of one line may lean on a later one
    assert sorted(told_as.split()) == sorted((answer.reading or "").split())
    assert not any(r.part for r in taken)
    assert all(r.reasons for r in taken)
    assert all(r.outcome.startswith(FOUND[r.verdict]) for r in told.readings)
    if answer.status is not Status.SMALL_TALK:
        assert [t.text for t in told.tokens if t.stop] == [t.text for t in told.tokens if t.text in "?!.;:,()"]
        words = [n for n, token in enumerate(told.tokens) if not token.stop]
        assert sorted(each.first for each in told.links)[:1] == words[:1]
    if answer.status in (Status.ANSWERED, Status.CORRECTED):
        assert taken
        asked = " ".join(c.text for c in told.clauses if c.asked)
        assert not [link.text for link in told.links if link.unknown and f" {link.text} " in f" {asked} "]


def link(told: Explanation, text: str) -> Link:
    return next(each for each in told.links if each.text == text)


def the_reading(told: Explanation) -> Reading:
    (one,) = (r for r in told.readings if r.taken)
    return one


def test_a_plain_question() -> None:
    told = explained("Which awards did he win in 2018?")
    assert [t.folded for t in told.tokens] == ["which", "awards", "did", "he", "win", "in", "2018", "?"]
    assert [(c.text, c.asked, c.mark) for c in told.clauses] == [("Which awards did he win in 2018", True, "?")]
    meant = {each.text: [m.kind for m in each.taken] for each in told.links if not each.empty}
    assert meant == {
        "Which": ["question"], "awards": ["concept"], "he": ["pronoun"], "win": ["concept"],
        "2018": ["time"],
    }  # fmt: skip
    assert [(r.way, r.verdict, r.taken) for r in told.readings] == [("by itself", "found", True)]
    assert told.why == ("nothing was asked before it; every word of it is accounted for",)


@pytest.mark.parametrize(
    ("line", "text", "how", "kind"),
    [
        ("Who directed For Justice?", "For Justice", "exact", "work"),
        ("Did he create the Jo series?", "Jo", "exact", "work"),
        ("Where did Balcer study?", "Balcer", "alias", "person"),
        ("Did he win at Hamilton?", "Hamilton", "unique part", "organisation"),
    ],
)
def test_how_a_name_was_linked(line: str, text: str, how: str, kind: str) -> None:
    meaning = link(explained(line), text).taken[0]
    assert (meaning.kind, meaning.how) == ("name", how)
    assert meaning.ids[0].startswith(f"{kind}:")
    assert meaning.told.startswith(f"the {kind} ")


def test_every_entity_that_bears_a_name_is_told(record: balcer.Record) -> None:
    lexicon = balcer_chat.chat.lexicon_of(record)
    shared = [at for at, name in lexicon.names.items() if len(name.ids) > 1 and name.full and len(at) > 1]
    for at in shared[:5]:
        title = next(n for n in record[lexicon.names[at].ids[0]].names if tokenize(n)[0].stem == at[0])
        told = explained(f"What is {title}?")
        ids = {i for each in told.links for m in each.meanings for i in m.ids}
        assert set(lexicon.names[at].ids) <= ids


def test_what_a_phrase_could_have_been() -> None:
    told = explained("When did Concordia University give him a doctorate?")
    left = [m for each in told.links for m in each.left]
    assert all(not m.taken for m in left)
    told = explained("What was his first series?")
    assert [(m.kind, m.taken) for m in link(told, "What was").meanings] == [("question", True), ("property", False)]


def test_a_mended_spelling() -> None:
    told = explained("When did he win the Pebody Award?")
    name = link(told, "Pebody Award")
    assert name.mended == "peabody award"
    assert {m.how for m in name.taken} == {"exact"}
    assert the_reading(told).verdict == "found"


def test_a_spelling_that_is_near_to_several_names() -> None:
    told = explained("Who is Americax?")
    assert len(link(told, "Americax").choices) > 1
    assert the_reading(told).outcome == "ambiguous: “Americax”"


def test_an_unknown_word_stops_the_answer() -> None:
    told = explained("Which turquoise awards did he win?")
    assert link(told, "turquoise").unknown
    assert the_reading(told).outcome == "unknown: “turquoise”"
    assert told.why[0].endswith("a word that means nothing here stops the answer: “turquoise”")


def test_a_word_that_computes_and_finds_no_use_stops_it_too() -> None:
    told = explained("What did he win after he turned 60?")
    assert the_reading(told).outcome == "unknown: “after”"
    assert link(told, "after").taken == ()


def test_a_false_premise_tells_what_was_given_up() -> None:
    reading = the_reading(explained("Was he born in 1961?"))
    assert (reading.verdict, reading.given_up) == ("contradicted", ("in 1961",))
    told = explained("Which Peabody Award did he receive before he was born?")
    *parts, whole = [r.part for r in told.readings]
    assert all(parts)
    assert not whole
    assert told.links[-1].taken[0].how == "worked out"
    assert link(told, "born").left == ()
    assert the_reading(told).given_up[0].startswith("before birth")


def test_what_the_record_has_no_place_for() -> None:
    told = explained("How tall is he?")
    assert the_reading(told).verdict == "missing"
    assert [m.kind for each in told.links for m in each.taken if m.kind == "missing"]
    assert "the record has no place for" in told.why[0]


def test_parts_are_told_before_what_is_made_of_them() -> None:
    told = explained("How many years passed between his birth and his first Emmy?")
    assert [(r.part, r.taken) for r in told.readings] == [(True, False), (True, False), (False, True)]
    assert told.readings[-1].outcome == "found: 43, from 2 facts"


def test_what_is_told_beside_the_question() -> None:
    told = explained("Thanks to the qwertzu I know a lot. Where was he born?")
    assert [c.asked for c in told.clauses] == [False, True]
    assert told.why[0].endswith("every word of it is accounted for, and “qwertzu” only sets the scene")


def test_each_question_of_a_line_has_its_own_reason() -> None:
    told = explained("Who directed For Justice, and when was it made?")
    assert [r.text for r in told.readings if r.taken] == ["Who directed For Justice", "when was it made"]
    assert [line.partition("”")[0] for line in told.why] == ["“Who directed For Justice", "“when was it made"]


def test_small_talk_and_nothing() -> None:
    for line in ("Hello!", "", "??"):
        told = explained(line)
        assert (told.links, told.readings) == ((), ())
    assert "small talk" in told.why[0]


def test_a_follow_up_shows_every_candidate_that_ran(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[tuple[str, Query]] = []

    def noted(index: Index, query: Query, state: State) -> Sequence[tuple[str, Query]]:
        made.extend(follow(index, query, state))
        return list(made)

    monkeypatch.setattr(balcer_chat.dialogue.leaning, "follow", noted)
    chat = Chat()
    chat.ask("Who directed For Justice?")
    answer = chat.ask("Who composed it?")
    made.clear()
    told = answer.explanation
    assert told is not None
    ways = [way for way, _ in made]
    assert [r.way for r in told.readings if r.way != "by itself"] == ways
    assert len(ways) > 2
    assert answer.status is Status.NOT_IN_RECORD
    assert all(bool(r.passed) == (r.verdict == "found") for r in told.readings)
    assert told.why[0].startswith("no follow-up fits firmly, and this is the first that the record says something of; ")


def test_a_follow_up_that_replaces_a_part() -> None:
    told = explained("Which awards did he win in 2018?", "And in 1998?")
    assert the_reading(told).way == "in place of a part of the last question"
    assert told.readings[-1].taken
    assert all(r.verdict != "found" for r in told.readings[:-1])


def test_an_explanation_is_of_its_own_time() -> None:
    """What is asked later changes nothing in it, nor does it change what is asked later."""
    chat, other = Chat(), Chat()
    lines = ("Which awards did he win in 2018?", "And in 1998?", "When was he born?", "Where?")
    answers = [chat.ask(line) for line in lines]
    for line, answer in zip(lines, answers, strict=True):
        told = other.ask(line)
        assert told == answer
        assert answer.explanation is not None
        assert told.explanation is not None
        check(answer, answer.explanation)
        assert attrs_of(told.explanation) == attrs_of(answer.explanation)


def attrs_of(told: Explanation) -> tuple[object, ...]:
    return told.tokens, told.links, told.clauses, told.readings, told.why


def test_an_answer_of_nobody_has_none() -> None:
    assert Answer(question="who", status=Status.ANSWERED, text="Somebody.").explanation is None


def test_generated_questions(each: balcer.Record) -> None:
    for case in spread(cases(each), 200):
        told = explained(case.question, record=each)
        if told.answer.status is Status.ANSWERED:
            assert any(m.taken and m.kind != "empty" for item in told.links for m in item.meanings)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text[:12]))
def test_hostile_lines(text: str) -> None:
    explained(text)


@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    explained(text)


@given(st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=8), min_size=1, max_size=4))
def test_any_conversation(lines: list[list[str]]) -> None:
    chat = Chat()
    for line in lines:
        answer = chat.ask(" ".join(line))
        assert answer.explanation is not None
        check(answer, answer.explanation)
