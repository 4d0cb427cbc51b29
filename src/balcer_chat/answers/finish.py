"""The answer to a line from the results of its questions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import starmap

from balcer import Record, english_list, fold, words
from balcer_chat.answers.answer import Answer, Status
from balcer_chat.answers.examples import cite, examples
from balcer_chat.answers.prose import NOTHING, status_of, tell
from balcer_chat.answers.told import OPENERS, with_pronouns
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.lexicon.lexicon import Lexicon

_ROOM = 450  # characters of a refusal
_NO = (Status.NOT_IN_RECORD, Status.NOT_UNDERSTOOD)
_ORDER = (Status.AMBIGUOUS, Status.CORRECTED, Status.ANSWERED)


def finish(lexicon: Lexicon, line: str, results: Sequence[Result]) -> Answer:
    """Join the results of the questions in a line into one answer."""
    if not results:
        return Answer(question=line, status=Status.NOT_UNDERSTOOD, text=_UNREAD, suggestions=examples(lexicon))
    statuses = [status_of(r) for r in results]
    status = _joint(statuses, results)
    claims = status in (Status.ANSWERED, Status.CORRECTED)
    record = lexicon.record
    told = [tell(result, record, len(results) == 1) for result in results]
    if len(told) > 1:
        told = [[_REST] if sentences == NOTHING else sentences for sentences in told]
    if claims:
        told = [_only_no(s) if part in _NO else s for s, part in zip(told, statuses, strict=True)]
    text = _text(told, record)
    if status in _NO and len(text) > _ROOM:
        text = _text(told[:1], record)  # a refusal need not recite what else was found
    if claims and (note := _mended(results)):
        text += note
    rows = [row for r in results for row in r.rows]
    return Answer(
        question=line,
        status=status,
        text=text,
        value=_value(results) if status is Status.ANSWERED else None,
        citations=cite(rows),
        reading=_read_as(lexicon, results),
        recompute=_recompute(lexicon, results) if status is Status.ANSWERED else None,
        suggestions=_choices(line, results) or (() if claims else examples(lexicon)),
    )


def _text(told: Sequence[Sequence[str]], record: Record) -> str:
    """The sentences of several answers as one text; none is told twice."""
    kept: list[str] = []
    for sentences in told:
        said = " ".join(kept)
        new = [s for s in sentences if s in _SHORT or s.endswith(":") or not _told(s, said)]
        if new and new[-1].endswith(":"):  # what it leads up to has been told
            lead = new.pop().removesuffix(":")
            new += [] if lead in said or lead == _HOLDS else [f"{lead}."]
        kept += new
    kept = with_pronouns(kept, record.person)
    text = ""
    for sentence in kept:
        text += (" " if text else "") + (_after_colon(sentence) if text.endswith(":") else sentence)
    return text


def _told(sentence: str, said: str) -> bool:
    """Is a sentence there already, or all that it says?"""
    return sentence in said or (len(sentence) > _BRIEF and _content(sentence) <= _content(said))


def _content(text: str) -> set[str]:
    """The words of a text that say something."""
    return {word for word in words(text) if len(word) > 3 and word not in _EMPTY}


_BRIEF = 40
_EMPTY = frozenset(("that", "this", "which", "with", "from", "whose", "have", "been", "also", "were"))
_SHORT = ("Yes.", "No.")
_HOLDS = "What it does hold"


def _after_colon(sentence: str) -> str:
    """A sentence that goes on after a colon: a common word at its beginning loses the capital.

    >>> _after_colon("During his first years he sang."), _after_colon("For Ever is a film.")
    ('during his first years he sang.', 'For Ever is a film.')
    """
    first, second, *_ = (*sentence.split(" ", 2), "", "")
    common = first.isalpha() and len(first) > 1 and first[1:].islower() and second[:1].islower()
    return sentence[0].lower() + sentence[1:] if common and first.lower() in OPENERS else sentence


def _mended(results: Sequence[Result]) -> str:
    """What was read as what, where a spelling was mended: the words that differ."""
    pairs = dict.fromkeys(pair for r in results for pair in r.query.mended)
    read_as = [f"“{a}” as “{b}”" for a, b in dict.fromkeys(starmap(_differing, pairs)) if fold(a) != fold(b)]
    return f" (I read {english_list(read_as)}.)" if read_as else ""


def _differing(written: str, read: str) -> tuple[str, str]:
    """The words of two spellings without those that are the same at either end.

    >>> _differing("the blue skai video", "the blue sky video")
    ('skai', 'sky')
    """
    one, two = written.split(), read.split()
    while len(one) > 1 < len(two) and fold(one[0]) == fold(two[0]):
        one, two = one[1:], two[1:]
    while len(one) > 1 < len(two) and fold(one[-1]) == fold(two[-1]):
        one, two = one[:-1], two[:-1]
    return " ".join(one), " ".join(two)


_REST = "I did not understand the rest of it."
_UNSAID = {"The record does not say that.": "To the rest of the question I found no answer."}


def _only_no(sentences: Sequence[str]) -> list[str]:
    """Of a refusal only what is refused: beside an answer, what else the record holds would seem to be one, too."""
    return [_UNSAID.get(sentence, sentence) for sentence in sentences[:1]]


def _joint(statuses: Sequence[Status], results: Sequence[Result]) -> Status:
    """The status of a line: that of what is answered in it, if that is not beside the point.

    What is asked first is the point. If it is not answered, a later answer counts if it rests on the facts that the
    first is about; else the later question may lean on what is not known.
    """
    if statuses[0] in _NO:
        held = {row.id for result in results if result.verdict is Verdict.UNSTATED for row in result.rows}
        told = {row.id for result in results if result.verdict is Verdict.FOUND for row in result.rows}
        if not told or not told <= held:
            return next(s for s in _NO if s in statuses)
    return next(s for s in (*_ORDER, *_NO) if s in statuses)


def _choices(line: str, results: Sequence[Result]) -> tuple[str, ...]:
    """The line with a misspelled name written in each way it may be meant."""
    choices = [c for r in results if r.verdict is Verdict.AMBIGUOUS for c in r.query.choices]
    return tuple(line.replace(word, choice) for word, choice in choices)


def _value(results: Sequence[Result]) -> object:
    """The value of an answer: that of its first question that was answered."""
    return _first(results).value


def _first(results: Sequence[Result]) -> Result:
    return next(r for r in results if r.verdict is Verdict.FOUND)


def _read_as(lexicon: Lexicon, results: Sequence[Result]) -> Callable[[], str]:
    def make() -> str:
        from balcer_chat.answers.reading import reading

        return " ".join(dict.fromkeys(reading(lexicon, r.query) for r in results))

    return make


def _recompute(lexicon: Lexicon, results: Sequence[Result]) -> Callable[[], str | None]:
    def make() -> str | None:
        from balcer_chat.answers.code import code

        return code(lexicon.record, _first(results))

    return make


_UNREAD = "There is nothing to answer in that. Ask me something, for instance about awards, works or events."
