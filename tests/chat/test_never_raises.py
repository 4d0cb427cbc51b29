"""Whatever is typed, an answer of a known kind comes back, in time and printable."""

from __future__ import annotations

import random
import time
import unicodedata
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.chat.cases import Figures, spread
from tests.chat.fact_cases import cases

import balcer
from balcer_chat import Answer, Chat, Status
from balcer_chat.lexicon.vocabulary import vocabulary

WORDS = (
    "who", "what", "when", "where", "why", "how", "which", "did", "does", "was", "is", "were", "he", "she", "it",
    "they", "the", "a", "of", "in", "on", "for", "by", "with", "and", "or", "not", "except", "both", "between",
    "before", "after", "since", "until", "first", "last", "most", "more", "than", "at", "least", "win", "won",
    "nominated", "award", "emmy", "series", "film", "many", "long", "1997", "2000", "1990s", "january", "12", ",",
    ".", "?", "!", ":", ";", "&", "-", "'", '"', "(", ")", "and?", "or?", "how?", "him", "his", "her", "that",
    "those", "then", "there", "all", "any", "same", "year",
)  # fmt: skip

HOSTILE = (
    "", " ", "\n", "\t\t", "?", "???", "!", "...", "&", "\x00", "\x1b[31mred\x1b[0m", "a" * 100_000, "?" * 100_000,
    "who " * 25_000, "(" * 50_000, "and " * 25_000, "1997 " * 20_000, "'" * 100_000, "Law & Order " * 8_000,
    "\u0301" * 50_000, "\ud800", "\U0010ffff" * 1000, "٣٤٥ ١٩٩٧", "𝟙𝟡𝟡𝟟", "ⅣⅤ", "½", "İstanbul ıIİi", "ǅungla ß ﬃ",
    "\u202eabc\u202c", "🎬🏆" * 5_000, "';DROP TABLE awards;--", "{award} %s %d {0} {0.__class__}", "__import__('os')",
    "../../etc/passwd", "record.awards", "<script>", "99999999999999999999999", "-1", "1e400", "in 0000",
    "on February 31, 1999", "in 99999", "between 2000 and 1990", "the 0th award", "the 999999999999th award",
    "第二次世界大戦について教えて", "Кто он такой?", "Quand est-il né ?", "متى ولد؟", "¿Qué premios ganó en 1997?",
    "What is What is What is", "not not not not", "who who who", "in in in", "of of of of", "2001-2011-2015", "1997–",
    "–1997", "Places?", "A place?", "What location?",
    "What day was 99999999 days after he was born?", "What day was 99999999999999999999 days before he was born?",
    "What came out 5000 years before he was born?", "What did he do 99999999 years after he was born?",
)  # fmt: skip


def check(answer: object) -> None:
    assert isinstance(answer, Answer)
    assert isinstance(answer.status, Status)
    assert answer.text.strip()
    for text in (answer.text, answer.reading, answer.question, *answer.suggestions):
        assert all(character == "\n" or unicodedata.category(character) not in ("Cc", "Cs") for character in text), (
            text[:300]
        )
    assert len(answer.text) < 10_000 + 2 * len(answer.question)
    if answer.code is not None:
        compile(answer.code, "code", "eval")
    if answer.status in (Status.NOT_UNDERSTOOD, Status.NOT_IN_RECORD, Status.AMBIGUOUS):
        assert answer.value is None


@pytest.mark.parametrize("offset", ["999999999 days later", "9999 years later", "99999999999 weeks before"])
def test_times_outside_the_calendar(offset: str, each: balcer.Record) -> None:
    chat = Chat(each)
    check(chat.ask("When was he born?"))
    check(chat.ask(f"And {offset}?"))
    check(chat.ask(f"And what happened {offset}?"))


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text[:12]))
def test_hostile_lines(text: str, each: balcer.Record) -> None:
    check(Chat(each).ask(text))


def alone(record: balcer.Record, phrases: Iterable[str]) -> None:
    chat = Chat(record)
    for phrase in phrases:
        chat.forget()
        check(chat.ask(f"{phrase.capitalize()}?"))


def test_two_phrases_of_each_sense_alone(each: balcer.Record) -> None:
    alone(each, [phrase for phrases, _ in vocabulary().told if phrases for phrase in (phrases[0], phrases[-1])])


@pytest.mark.slow
def test_each_phrase_of_the_vocabulary_alone(each: balcer.Record) -> None:
    alone(each, sorted(vocabulary().words | {p for phrases, _ in vocabulary().told for p in phrases}))


@given(st.text(max_size=300))
def test_any_text(text: str) -> None:
    check(Chat().ask(text))


@given(st.text(alphabet=st.characters(categories=["Cc", "Cf", "Cs", "Co", "Cn", "Mn", "Zs", "Sk"]), max_size=80))
def test_odd_characters(text: str) -> None:
    check(Chat().ask(text))
    check(Chat().ask(f"When was he {text} born?"))


@given(st.lists(st.sampled_from(WORDS), max_size=14))
@settings(max_examples=150)
def test_any_words_of_the_grammar(words: list[str]) -> None:
    check(Chat().ask(" ".join(words)))


@given(st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6), min_size=2, max_size=6))
@settings(max_examples=100)
def test_any_conversation(lines: list[list[str]]) -> None:
    chat = Chat()
    for line in lines:
        check(chat.ask(" ".join(line)))


def test_scrambled_questions(each: balcer.Record) -> None:
    chance = random.Random(3)
    chat = Chat(each)
    for case in spread(cases(each), 120):
        letters, words = list(case.question), case.question.split()
        chance.shuffle(words)
        check(chat.ask(" ".join(words)))
        for _ in range(3):
            letters[chance.randrange(len(letters))] = chance.choice("abcxyz 0123456789'\"?.,:;&-()éß\u200b\x07")
        check(chat.ask("".join(letters)))
        check(chat.ask(case.question[: chance.randrange(len(case.question))]))
        check(chat.ask(case.question.replace(" ", "")))
        check(chat.ask(case.question.upper()))


def seconds(chat: Chat, text: str, times: int = 1) -> float:
    best = float("inf")
    for _ in range(times):
        chat.forget()
        start = time.perf_counter()
        chat.ask(text)
        best = min(best, time.perf_counter() - start)
    return best


LONGEST = {
    "one word": "a" * 100_000,
    "short words": "who did it and when " * 5_000,
    "titles": "{title} " * 4_000,
    "years": "in 1997 and " * 8_000,
    "brackets": "(((((" * 20_000,
    "nearly a name": "{title}x " * 4_000,
}


@pytest.mark.parametrize("kind", LONGEST)
def test_time_is_bounded(kind: str, record: balcer.Record, figures: Figures) -> None:
    """A line of 100,000 characters costs no more than some hundred plain questions."""
    chat = Chat(record)
    plain = seconds(chat, "Which awards did he win in 1997?", 15)
    long = seconds(chat, LONGEST[kind].format(title=record.works[-1].title)[:100_000])
    figures.note(f"time, 100,000 characters, {kind}: {long / plain:.0f} plain questions ({long * 1000:.0f} ms)")
    assert long < 2_500 * plain


def test_time_grows_with_the_length(record: balcer.Record, figures: Figures) -> None:
    chat = Chat(record)
    short = seconds(chat, "which awards did he win in 1997 and " * 6, 5)
    long = seconds(chat, "which awards did he win in 1997 and " * 48, 3)
    figures.note(f"time, eight times as long: {long / short:.1f} times the time")
    assert long < 40 * short


def test_no_question_takes_much_longer_than_another(record: balcer.Record, figures: Figures) -> None:
    chat = Chat(record)
    times = sorted(seconds(chat, case.question, 3) for case in spread(cases(record), 150))
    median, late = times[len(times) // 2], times[int(len(times) * 0.99)]
    figures.note(f"time, one answer: median {median * 1000:.2f} ms, 99th percentile {late / median:.1f} times that")
    assert late < 20 * median


def test_not_a_text(record: balcer.Record) -> None:
    with pytest.raises((TypeError, AttributeError)):
        Chat(record).ask(None)  # type: ignore[arg-type]
