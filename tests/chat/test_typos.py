"""A slip of one letter in a name is read right, asked about or refused; never taken for another name."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from functools import cache

import pytest
from tests.chat.cases import Case, Figures, ask, keys, spread
from tests.chat.fact_cases import answered

import balcer
from balcer import Record
from balcer_chat import Answer, Chat, Status
from balcer_chat.lexicon.english import is_english, is_proper
from balcer_chat.lexicon.lands import land_at

READ = {"record": 0.99, "invented": 0.99}
"""Share of the slips that are read right, at least."""

OTHER = {"record": 0.003, "invented": 0.003}
"""Share of the slips answered about something else, at most: a debt, to be brought to nothing."""

EVERY = {"record": 0.001, "invented": 0.001}
"""Share of all single edits of all names answered about something else, at most; nearly all are words of their own."""

LETTERS = "abcdefghijklmnopqrstuvwxyz"
EDITS = 900
"""How many slips are tried on each record."""


def slips(word: str) -> Iterator[str]:
    """All single edits of a word, its first letter's included."""
    for i in range(len(word)):
        yield word[:i] + word[i + 1 :]
        if i + 1 < len(word) and word[i] != word[i + 1]:
            yield word[:i] + word[i + 1] + word[i] + word[i + 2 :]
        for letter in LETTERS:
            if letter != word[i].lower():
                yield word[:i] + letter + word[i + 1 :]
            yield word[:i] + letter + word[i:]
    yield from (word + letter for letter in LETTERS)


def names_in(record: Record, question: str) -> list[str]:
    """The words of five letters or more of the names that a question holds."""
    lower = question.lower()
    found: list[str] = []
    for name in sorted(known_names(record), key=len, reverse=True):
        at = lower.find(name.lower())
        if at >= 0:
            found += [word for word in question[at : at + len(name)].split() if len(word) >= 5 and word.isalpha()]
            break
    return found


@cache
def known_names(record: Record) -> tuple[str, ...]:
    kinds = (balcer.Person, balcer.Organisation, balcer.Work, balcer.Award, balcer.Publication, balcer.Exhibition)
    return tuple({name for e in record.entities if isinstance(e, kinds) for name in e.names if len(name) >= 5})


@cache
def words_of(record: Record) -> frozenset[str]:
    return frozenset(w for e in record.entities for name in e.names for w in balcer.words(name))


@cache
def tried(record: Record) -> tuple[tuple[Case, str, str], ...]:
    """Case, the question with a slip, the word with the slip; the same each time."""
    chance = random.Random(4)
    pool = [(case, word) for case in answered(record) for word in names_in(record, case.question)]
    pool = spread(pool, EDITS)
    found: dict[str, tuple[Case, str, str]] = {}
    while len(found) < EDITS and pool:
        for case, word in pool:
            slip = chance.choice(list(slips(word)))
            if slip.lower() in words_of(record) or slip.lower() == word.lower():
                continue
            question = case.question.replace(word, slip, 1)
            found[question] = (case, question, slip)
            if len(found) >= EDITS:
                break
    return tuple(found.values())


def claims(answer: Answer) -> bool:
    return answer.status in (Status.ANSWERED, Status.CORRECTED)


def same(record: Record, case: Case, answer: Answer) -> bool:
    fresh = ask(record, case.question)
    return answer.status is fresh.status and keys(answer.value) == keys(fresh.value)


def test_single_slips_in_names(which: str, each: balcer.Record, figures: Figures) -> None:
    count: Counter[str] = Counter()
    other: list[str] = []
    for case, question, _ in tried(each):
        answer = ask(each, question)
        if same(each, case, answer):
            count["read right"] += 1
        elif claims(answer):
            count["other"] += 1
            other.append(f"{question} -> {answer.status.value}: {answer.text}")
        else:
            count[answer.status.value] += 1
    figures.note(f"typos, {which}: {dict(count)} of {count.total()}")
    assert len(other) <= OTHER[which] * count.total(), "\n".join(other)
    assert count["read right"] >= READ[which] * count.total(), count


def test_a_slip_in_every_name(which: str, each: balcer.Record, figures: Figures) -> None:
    """Each word of five letters or more of each name, with two of its slips."""
    chance = random.Random(11)
    other: list[str] = []
    count = 0
    for name in sorted(known_names(each)):
        asked = f"What is {name}?"
        fresh = ask(each, asked)
        for word in (w for w in name.split() if len(w) >= 5 and w.isalpha() and claims(fresh)):
            for slip in chance.sample(list(slips(word)), 2):
                if slip.lower() in words_of(each):
                    continue
                question = asked.replace(word, slip, 1)
                answer = ask(each, question)
                count += 1
                if claims(answer) and keys(answer.value) != keys(fresh.value):
                    other.append(f"{question} -> {answer.status.value}: {answer.text}")
    figures.note(f"typos, {which}, every name: {len(other)} of {count} taken for something else")
    assert len(other) <= OTHER[which] * count, "\n".join(other)


@pytest.mark.slow
def test_every_single_edit_of_every_name(which: str, each: balcer.Record, figures: Figures) -> None:
    """Each edit of each word of five letters or more of each name, the rest of the name beside it."""
    count: Counter[str] = Counter()
    other: list[str] = []
    for word, asked in sorted(asked_by_word(each).items()):
        meant = keys(ask(each, asked).value)
        for slip in sorted({slip for slip in slips(word) if slip.lower() not in words_of(each)}):
            answer = Chat(each).ask(asked.replace(word, slip, 1))
            if is_english(slip.lower()) or is_proper(slip.lower()) or land_at((slip.lower(),))[0]:
                count["another word"] += 1  # which nobody can know to be a slip
            elif not claims(answer):
                count["asked or refused"] += 1
            elif keys(answer.value) == meant:
                count["read right"] += 1
            else:
                other.append(f"{answer.question} -> {answer.status.value}: {answer.text}")
    tried = count.total() + len(other)
    figures.note(f"typos, {which}, every edit: {dict(count)}, {len(other)} of {tried} taken for something else")
    assert len(other) <= EVERY[which] * tried, "\n".join(other)


def asked_by_word(record: Record) -> dict[str, str]:
    """A question that is answered for each word of five letters or more of a name."""
    asked = (f"What is {name}?" for name in sorted(known_names(record), reverse=True))
    told = {question: question.removeprefix("What is ").rstrip("?").split() for question in asked}
    return {w: q for q, name in told.items() if claims(ask(record, q)) for w in name if len(w) >= 5 and w.isalpha()}


def test_what_was_read_as_what_is_said(each: balcer.Record) -> None:
    told = asked = 0
    for case, question, slip in tried(each)[::5]:
        answer = ask(each, question)
        if same(each, case, answer) and claims(answer):
            asked += 1
            told += slip.lower() in answer.text.lower()
    assert told >= asked * 0.8, f"{told} of {asked}"
