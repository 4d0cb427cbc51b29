"""A complete question is answered as in a fresh conversation; a follow-up as the complete one that it stands for."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import attrs
import pytest
from tests.chat.cases import (
    OWN,
    Figures,
    alone,
    article,
    ask,
    first_lines,
    gained,
    ids,
    keys,
    pronouns,
    right,
    same_name,
    spread,
)
from tests.chat.fact_cases import answered
from tests.conftest import ROOT

import balcer
from balcer import Record
from balcer_chat import Answer, Chat, Status

FOLLOWED = {"record": 0.75, "invented": 0.84}
"""Share of the follow-ups answered as the complete question, at least."""

ASTRAY = {"record": 3, "invented": 0}
"""Follow-ups answered with something else, at most: a debt, to be brought to nothing."""

RUNNING = {"record": 1.0, "invented": 1.0}
"""Share of the questions with a pronoun that are right one after another, at least."""

LEAKING = 0.01
"""Share of plain questions with another value after others, at most: some may be meant to go on, the rest is debt."""

LEAKS = {"record": 0, "invented": 0}
"""Complete questions answered otherwise after a conversation, at most: a debt likewise."""


def complete(record: Record) -> list[str]:
    """Questions that name all that they are about."""
    he, him, his = pronouns(record)
    found = []
    for case in answered(record):
        words = case.question.rstrip("?").split()
        if {him, his} & set(words):
            continue
        found.append(" ".join(record.person.name if word == he else word for word in words) + "?")
    return found


def plain(answer: Answer) -> tuple[object, ...]:
    return answer.status, answer.text, keys(answer.value), answer.citations


def test_a_complete_question_ignores_what_went_before(which: str, each: balcer.Record, figures: Figures) -> None:
    chance = random.Random(7)
    pool = complete(each)
    others = [
        *(case.question for case in answered(each)),
        "Hello!",
        "What about zorbic?",
        "Who is she?",
        "and in 1066?",
    ]
    leaks: set[str] = set()
    tried = 0
    chat = Chat(each)
    for length in (1, 2, 5):
        for question in spread(pool, 130):
            chat.forget()
            history = [chance.choice(others) for _ in range(length)]
            for before in history:
                chat.ask(before)
            tried += 1
            answer = chat.ask(question)
            if plain(answer) != plain(ask(each, question)):
                leaks.add(f"{history[-1]} | {question} -> {answer.text}, fresh: {ask(each, question).text}")
    figures.note(f"conversations, {which}: {len(leaks)} of {tried} complete questions leak")
    assert len(leaks) <= LEAKS[which], "\n".join(sorted(leaks))


DEV = ROOT.parent / "shared" / "questions" / "dev.jsonl"
GOES_ON = re.compile(r"(and|but|so|then|what about|how about|or) |.*\b(then|it|that|else|these|there)\b", re.IGNORECASE)
"""Lines that lean on what went before, or have a word that could."""


@pytest.mark.parametrize("path", [OWN, DEV], ids=["own", "dev"])
def test_plain_questions_ignore_what_went_before(path: Path, record: balcer.Record, figures: Figures) -> None:
    """Those of people, in their own words, after one another."""
    if not path.exists():
        pytest.skip("no such questions here")
    chance = random.Random(5)
    lines = first_lines(path)
    pool = [line for line in lines if not GOES_ON.match(line) and len(line) < 300]
    leaks: list[str] = []
    tried = 0
    chat = Chat(record)
    for question in pool:
        for length in (1, 3):
            chat.forget()
            history = [chance.choice(lines) for _ in range(length)]
            for before in history:
                chat.ask(before)
            tried += 1
            answer = chat.ask(question)
            fresh = ask(record, question)
            if (answer.status, keys(answer.value)) != (fresh.status, keys(fresh.value)):
                leaks.append(f"{history[-1]} | {question} -> {answer.text}, fresh: {fresh.text}")
    figures.note(f"conversations, {path.stem}: {len(leaks)} of {tried} plain questions leak")
    assert len(leaks) <= LEAKING * tried, "\n".join(leaks)


def test_one_long_conversation_does_not_leak(each: balcer.Record) -> None:
    chat = Chat(each)
    pool = complete(each)
    for question in pool:
        answer = chat.ask(question)
        assert plain(answer) == plain(ask(each, question)), question


def test_two_conversations_do_not_meet(record: balcer.Record, invented: balcer.Record) -> None:
    one, other = Chat(record), Chat(invented)
    for mine, theirs in zip(complete(record), complete(invented), strict=False):
        assert plain(one.ask(mine)) == plain(ask(record, mine))
        assert plain(other.ask(theirs)) == plain(ask(invented, theirs))


def test_forgetting(each: balcer.Record) -> None:
    chat = Chat(each)
    for case in spread(answered(each), 30):
        chat.ask(case.question)
        chat.forget()
        for lean in ("When was that?", "How many is that?", "Why?", "And in 1999?"):
            assert plain(chat.ask(lean)) == plain(ask(each, lean)), (case.question, lean)
            chat.forget()


@attrs.frozen
class Turn:
    """Two lines, and the complete question that the second stands for, or the keys of its value.

    ``also`` are keys all of which make an answer as good: the awards themselves where a date or a yes is asked for.
    """

    kind: str
    first: str
    second: str
    stands_for: str | frozenset[str]
    also: frozenset[str] = frozenset()


def turns(record: Record) -> Iterator[Turn]:
    he, him, _ = pronouns(record)
    name = record.person.name
    asked = {case.question: case for case in answered(record)}
    won = [a for a in record.awards if a.date and gained(a)]
    for award in won:
        prize = article(award.name)
        year = award.date.year if award.date else 0
        kin = [a for a in record.awards if same_name(a, award) and a.date]
        for other in (year + 1, year - 1, year):
            whole = f"Did {he} win {prize} in {other}?"
            there = ids(a for a in kin if a.date and other in a.date)
            missed = next(y for y in range(year + 1, year + 90) if not any(a.date and y in a.date for a in kin))
            yield Turn(
                "and in YEAR? after a No", f"Did {he} win {prize} in {missed}?", f"And in {other}?", whole, there
            )
            if other != year:
                yield Turn(
                    "and in YEAR? after a Yes", f"Did {he} win {prize} in {year}?", f"And in {other}?", whole, there
                )
        for rival in spread(won, 3):
            named = article(rival.name)
            whole = f"When did {he} win {named}?"
            also = ids(a for a in won if same_name(a, rival))
            if whole in asked and rival is not award:
                yield Turn("what about X?", f"When did {he} win {prize}?", f"What about {named}?", whole, also)
    years = sorted({a.date.year for a in won if a.date})
    for year, following in pairwise(years):
        first = f"What did {he} win in {year}?"
        if first in asked:
            yield Turn("and in YEAR?", first, f"And in {following}?", f"What did {he} win in {following}?")
            count = len(asked[first].wanted)
            if len(keys(ask(record, first).value)) == count:
                yield Turn("how many?", first, "How many is that?", frozenset({str(count)}))
    for work in record.works:
        title = work.title
        if not alone(record, work) or work.untitled:
            continue
        opening = f"What is {title}?"
        for question in (
            "Who created {}?", "Who directed {}?", "Who narrated {}?", "Who starred in {}?", "Who wrote {}?",
            "When did {} premiere?", "Where was {} filmed?", "Where is {} set?", "What is {} about?",
            "What genre is {}?",
        ):  # fmt: skip
            whole = question.format(title)
            if whole in asked:
                yield Turn(f"it: {question}", opening, question.format("it"), whole)
        narrator, director = f"Who narrated {title}?", f"Who created {title}?"
        for first, second, verb in (
            (narrator, director, "created"),
            (director, f"Who starred in {title}?", "starred in"),
        ):
            if first in asked and second in asked:
                yield Turn("and who?", first, f"And who {verb} it?", second)
    for show in record.exhibitions:
        where, when = f"Where was {show.title} shown?", f"When was {show.title} shown?"
        if where in asked and when in asked:
            yield Turn("when was that?", where, "When was that?", when)
            yield Turn("and when?", where, "And when?", when)
            yield Turn("where?", when, "Where?", where)
    for book in record.publications:
        who, when = f"Who published {book.title}?", f"When was {book.title} published?"
        if who in asked and when in asked:
            yield Turn("when was that?", who, "When was that?", when)
            yield Turn("and who?", when, "By whom?", who)
    for gift in record.donations:
        what = article(gift.collection.name)
        who, when = f"Who donated {what}?", f"When was {what} donated?"
        if who in asked and when in asked:
            yield Turn("when was that?", who, "When was that?", when)
    yield Turn("where?", f"When was {name} born?", "Where?", f"Where was {name} born?")
    yield Turn("and where?", f"When was {name} born?", "And where?", f"Where was {name} born?")
    yield Turn(
        "pronoun", f"When was {name} born?", f"What did {he} win in {years[0]}?", f"What did {he} win in {years[0]}?"
    )
    for person in record.people:
        if person.pronouns and person is not record.person:
            second = PRONOUN_OF[person.pronouns]
            yield Turn("who is that?", f"Who is {person.name}?", f"Who is {second}?", frozenset({person.id}))
    assert him


PRONOUN_OF = {"he": "he", "she": "she", "they": "they"}


def test_follow_ups_stand_for_complete_questions(which: str, each: balcer.Record, figures: Figures) -> None:
    chat = Chat(each)
    good: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    astray: list[str] = []
    missed: list[str] = []
    for turn in dict.fromkeys(turns(each)):
        chat.forget()
        chat.ask(turn.first)
        answer = chat.ask(turn.second)
        if isinstance(turn.stands_for, str):
            whole = ask(each, turn.stands_for)
            fine = answer.status is whole.status and keys(answer.value) == keys(whole.value)
            fine = fine or (bool(turn.also) and keys(answer.value) == turn.also)
            fine = fine or whole.status is not Status.ANSWERED is not answer.status
        else:
            fine = answer.status is Status.ANSWERED and keys(answer.value) == turn.stands_for
        asked[turn.kind] += 1
        good[turn.kind] += fine
        if not fine:
            line = f"{turn.first} {turn.second} -> {answer.status.value}: {answer.text}, not {turn.stands_for}"
            missed.append(f"{turn.kind}: {line}")
            if answer.status is Status.ANSWERED:
                astray.append(line)
    share = good.total() / asked.total()
    by_kind = {kind: f"{good[kind]}/{asked[kind]}" for kind in asked if good[kind] < asked[kind]}
    figures.note(
        f"follow-ups, {which}: {good.total()} of {asked.total()} as the complete question ({share:.1%}), "
        f"{len(astray)} answered otherwise; {by_kind}"
    )
    assert share >= FOLLOWED[which], "\n".join(missed)
    assert len(astray) <= ASTRAY[which], "\n".join(astray)


def test_the_first_line_of_a_conversation_may_lean_on_nothing(each: balcer.Record) -> None:
    for lean in (
        "When was that?",
        "How many is that?",
        "Who directed it?",
        "And in 1999?",
        "Which of them was the last?",
    ):
        assert ask(each, lean).status is not Status.CORRECTED


def test_questions_with_a_pronoun_in_the_course_of_a_conversation(
    which: str, each: balcer.Record, figures: Figures
) -> None:
    """Those with a pronoun too, where the talk has been of nobody else."""
    chat = Chat(each)
    asked = [c for c in answered(each) if c.kind.startswith(("award w", "award n", "born"))]
    good = sum(right(case, chat.ask(case.question)) for case in asked)
    figures.note(f"conversations, {which}: {good} of {len(asked)} questions with a pronoun right one after another")
    assert good >= RUNNING[which] * len(asked)
