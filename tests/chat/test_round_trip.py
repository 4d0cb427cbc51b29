"""Proof that a reading says what was understood: it reads back as the same query, and asked again answers the same."""

from __future__ import annotations

from functools import cache

import attrs
from tests.chat.algebra import algebra
from tests.chat.cases import Figures, first_lines, keys, pronouns, spread
from tests.chat.fact_cases import cases

import balcer
from balcer_chat import Answer, Chat, Status
from balcer_chat.answers.meaning import Meaning, meaning
from balcer_chat.answers.reading import reading, reread
from balcer_chat.chat import lexicon_of, reply
from balcer_chat.dialogue.state import FRESH
from balcer_chat.plan.query import Asks, Constraint, Order, Query, When
from balcer_chat.text.values import years

SIZE = {"record": 3000, "invented": 1500}
"""Queries that are tried, about, evenly spread over all that the algebra makes."""

SAME = {"record": 1.0, "invented": 1.0, "own": 0.96}
"""Share of the answers whose reading is read as the query that ran, at least.

What is missing are facts without names that an earlier question of the line points at: they are told by their labels.
"""

AGAIN = {"record": 1.0, "invented": 1.0, "own": 0.98}
"""Share of the answers whose reading, asked as a question, has the same value, at least."""


@attrs.frozen
class Told:
    """An answer with the meaning of the query that ran.

    Args:
        answer: the answer.
        meant: the meaning of its last query; None if nothing was found.
    """

    answer: Answer
    meant: Meaning | None


def ask(record: balcer.Record, question: str) -> Told:
    """The answer in a fresh conversation."""
    answer, state = reply(lexicon_of(record), FRESH, question)
    return Told(answer, None if state.last is None else meaning(state.last.query, record.person))


@cache
def again(record: balcer.Record, questions: tuple[str, ...]) -> tuple[tuple[Told, Told], ...]:
    """Each question that is answered, and its reading asked as a question."""
    told = (ask(record, question) for question in questions)
    return tuple((t, ask(record, t.answer.reading)) for t in told if t.answer.status is Status.ANSWERED)


def returns(record: balcer.Record, query: Query) -> bool:
    """Is a query's own sentence read as that query?"""
    lexicon = lexicon_of(record)
    return meaning(reread(lexicon, reading(lexicon, query)), record.person) == meaning(query, record.person)


def compare(record: balcer.Record, questions: tuple[str, ...], name: str, figures: Figures) -> None:
    """Note and judge how many answers mean the same and are the same as those to their readings."""
    pairs = again(record, questions)
    other = [one for one, two in pairs if one.meant != two.meant]
    changed = [one for one, two in pairs if keys(one.answer.value) != keys(two.answer.value)]
    same, equal = 1 - len(other) / len(pairs), 1 - len(changed) / len(pairs)
    figures.note(f"readings, {name}: {same:.1%} of {len(pairs)} read as the same query, {equal:.1%} answered the same")
    assert same >= SAME[name], [(t.answer.question, t.answer.reading) for t in other]
    assert equal >= AGAIN[name], [(t.answer.question, t.answer.reading) for t in changed]


def test_each_query_is_read_off_its_own_sentence(which: str, each: balcer.Record, figures: Figures) -> None:
    tried = spread(algebra(each), SIZE[which])
    lost = [q for q in tried if not returns(each, q)]
    figures.note(f"round trip, {which}: {len(tried) - len(lost)} of {len(tried)} queries read off their own sentence")
    assert not lost, "\n".join(reading(lexicon_of(each), q) for q in lost)


def test_the_algebra_is_large(record: balcer.Record) -> None:
    queries = algebra(record)
    assert len(queries) > 10_000
    assert len({q.asks for q in queries}) == len(Asks)
    assert len({q.target.features for q in queries if q.target is not None}) > 80
    assert len({q.order for q in queries if q.order is not None}) == 10
    assert len({q.excluded for q in queries}) > 200
    assert len({q.dates for q in queries}) == 14


def test_readings_of_generated_questions_ask_the_same(which: str, each: balcer.Record, figures: Figures) -> None:
    compare(each, tuple(case.question for case in cases(each)), which, figures)


def test_readings_of_own_questions_ask_the_same(record: balcer.Record, figures: Figures) -> None:
    compare(record, tuple(first_lines()), "own", figures)


def test_a_reading_of_a_follow_up_says_what_it_leans_on(record: balcer.Record) -> None:
    chat = Chat(record)
    award = next(a for a in record.awards if a.won and a.date)
    assert award.date is not None
    chat.ask(f"Which awards did {pronouns(record)[0]} win in {award.date.year}?")
    told = chat.ask("And in 1990?").reading
    assert told == f"Which awards did {record.person.name} win in 1990?"
    assert Chat(record).ask(told).value == chat.ask(told).value


def test_plain_english(invented: balcer.Record) -> None:
    lexicon = lexicon_of(invented)
    award = Constraint(frozenset({"class:award"}), "gong", "concept", noun=True, generic=True)
    won = Constraint(frozenset({"won:yes"}), "bagged", "concept")
    query = Query(Asks.WHICH, award, must=(won,), subject=True)
    who = invented.person.name
    for part, told in (
        (query, f"Which awards did {who} win?"),
        (attrs.evolve(query, dates=(When("in", years(1990, 1999)),)), f"Which awards did {who} win in the 1990s?"),
        (attrs.evolve(query, order=Order("date", last=True, nth=2)), f"Which award did {who} win, the second latest?"),
        (attrs.evolve(query, asks=Asks.COUNT), f"How many awards did {who} win?"),
        (attrs.evolve(query, asks=Asks.WHEN, target=None), f"When did {who} win?"),
        (attrs.evolve(query, subject=False), "Which awards were won?"),
        (attrs.evolve(query, subject=False, possessive=True), f"Which of {who}’s awards were won?"),
        (attrs.evolve(query, excluded=(won,), must=()), f"Which awards did {who} have, except won?"),
    ):
        assert reading(lexicon, part) == told
