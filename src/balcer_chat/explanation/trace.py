"""Keeping what is done while a line is answered: the same code answers, and tells each step to a collector."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from balcer import english_list
from balcer_chat.answers.answer import Status
from balcer_chat.answers.reading import reading
from balcer_chat.chat import reply
from balcer_chat.dialogue.state import State
from balcer_chat.dialogue.watch import Watch
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.explanation.meanings import link_of, time_of
from balcer_chat.explanation.value import Explanation, Link, Part, Reading
from balcer_chat.grammar.clauses import Clause
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.plan.query import Query
from balcer_chat.text.items import Item
from balcer_chat.text.tokens import Token, tokenize


def explain(lexicon: Lexicon, state: State, line: str) -> Explanation:
    """How a line is answered.

    Args:
        lexicon: the lexicon of the record.
        state: the conversation before the line.
        line: any text.

    >>> import balcer
    >>> from balcer_chat.chat import lexicon_of
    >>> from balcer_chat.dialogue.state import FRESH
    >>> told = explain(lexicon_of(balcer.load()), FRESH, "Was he born in 1961?")
    >>> [(reading.verdict, reading.given_up) for reading in told.readings]
    [('contradicted', ('in 1961',))]
    """
    trace = Trace()
    answer, _ = reply(lexicon, state, line, trace)
    return Explanation(
        answer=answer,
        tokens=tuple(trace.tokens) or tokenize(answer.question),
        links=trace.links(lexicon),
        clauses=tuple(Part(_text(c.items), c.asked, c.mark) for c in trace.clauses),
        readings=tuple(trace.reading(lexicon, step) for step in trace.steps),
        why=trace.why() or (_SILENT if answer.status is Status.SMALL_TALK else _NOTHING),
    )


_SILENT = ("it is small talk, which asks the record nothing",)
_NOTHING = ("it asks nothing",)


@attrs.define(eq=False)
class _Step:
    """A query that ran."""

    way: str
    result: Result
    part: bool
    reasons: list[str] = attrs.Factory(list)
    passed: str = ""


class Trace(Watch):
    """Keeps what it sees."""

    def __init__(self) -> None:
        self.tokens: Sequence[Token] = ()
        self.clauses: Sequence[Clause] = ()
        self.steps: list[_Step] = []
        self._items: Sequence[Item] = ()
        self._timed: Sequence[Item] = ()
        self._queries: list[Query] = []
        self._results: Sequence[Result] = ()
        self._of: Trace | None = None

    def linked(self, tokens: Sequence[Token], items: Sequence[Item], timed: Sequence[Item]) -> None:
        """Keep tokens and items."""
        self.tokens, self._items, self._timed = tokens, items, timed

    def parted(self, clauses: Sequence[Clause]) -> None:
        """Keep the clauses."""
        self.clauses = clauses

    def part(self) -> Trace:
        """A trace whose steps go to this one, as those of a part."""
        inner = Trace()
        inner.steps, inner._queries, inner._of = self.steps, self._queries, self
        return inner

    def read(self, query: Query) -> None:
        """Keep what was read."""
        self._queries.append(query)

    def tried(self, way: str, result: Result) -> Result:
        """Keep a query that ran."""
        self.steps.append(_Step(way, result, part=self._of is not None))
        return result

    def chose(self, result: Result, reason: str) -> Result:
        """Keep why a result was preferred."""
        self._step(result).reasons.append(reason)
        return result

    def passed(self, result: Result, reason: str) -> None:
        """Keep why something else was looked for."""
        self._step(result).passed = reason

    def _step(self, result: Result) -> _Step:
        return next(s for s in reversed(self.steps) if s.result is result)

    def settled(self, results: Sequence[Result]) -> None:
        """Keep the results that are told."""
        self._results = tuple(results)

    def links(self, lexicon: Lexicon) -> tuple[Link, ...]:
        """What the phrases were linked to, and which times were worked out."""
        rows = tuple(row for result in self._results for row in result.rows)
        before = set(self._items)
        times = [item for item in self._timed if item.span is not None and item not in before]
        stopped = {r.query.text: r.words for r in self._results if r.verdict is Verdict.UNKNOWN}
        told = {*(r.query.text for r in self._results), *(item.text for item in times)}
        read = [attrs.evolve(q, unknown=stopped.get(q.text, q.unknown)) for q in self._queries if q.text in told]
        queries = read or [result.query for result in self._results]
        links = [link_of(item, lexicon, queries, rows) for item in self._items if not item.stop]
        return (*links, *map(time_of, times))

    def reading(self, lexicon: Lexicon, step: _Step) -> Reading:
        """What is told of a query that ran."""
        result = step.result
        return Reading(
            text=result.query.text,
            way=step.way,
            reading=reading(lexicon, result.query),
            verdict=result.verdict.value,
            outcome=_outcome(result),
            given_up=_given_up(result),
            reasons=tuple(step.reasons),
            passed=step.passed,
            taken=self._is_taken(step),
            part=step.part,
        )

    def _is_taken(self, step: _Step) -> bool:
        return any(result is step.result for result in self._results)

    def why(self) -> tuple[str, ...]:
        """Why the readings that were taken were taken."""
        taken = [s for s in self.steps if self._is_taken(s)]
        stopping = {word for s in taken for word in s.result.words}
        idle = [i.text for i in self._items if i.unknown and i.text not in stopping]
        lines = ["; ".join((*s.reasons, _settling(s.result, idle))) for s in taken]
        if len(taken) < 2:
            return tuple(lines)
        return tuple(f"“{s.result.query.text}”: {line}" for s, line in zip(taken, lines, strict=True))


def _text(items: Sequence[Item]) -> str:
    return " ".join(item.text for item in items)


def _counted(result: Result) -> str:
    count = len(result.rows)
    return f"{count} fact{'' if count == 1 else 's'}"


def _quoted(words: Sequence[str]) -> str:
    return ", ".join(f"“{word}”" for word in words)


def _outcome(result: Result) -> str:
    """What came of a query."""
    match result.verdict:
        case Verdict.FOUND if result.yes is not None:
            return f"found: {'yes' if result.yes else 'no'}, by {_counted(result)}"
        case Verdict.FOUND if result.number is not None:
            return f"found: {result.number}, from {_counted(result)}"
        case Verdict.FOUND:
            return f"found {_counted(result)}"
        case Verdict.CONTRADICTED:
            return f"contradicted by {_counted(result)}"
        case Verdict.UNSTATED:
            return "not stated"
        case Verdict.MISSING:
            return f"missing: {', '.join(result.words)}"
        case Verdict.UNKNOWN:
            return f"unknown: {_quoted(result.words)}"
        case Verdict.AMBIGUOUS:
            return f"ambiguous: {_quoted(result.words)}"
        case Verdict.EMPTY:
            return "empty"


def _given_up(result: Result) -> tuple[str, ...]:
    """The conditions that were given up; dates with their relation."""
    relations = {w.span.text: w.relation for w in result.query.dates}
    told = []
    for condition in result.dropped:
        lead = relations.get(condition.text, "") if condition.kind == "date" else ""
        told.append(f"{lead} {condition.text or 'by the person'}".strip())
    return tuple(told)


def _settling(result: Result, idle: Sequence[str]) -> str:
    """What the words of a reading that was taken came to."""
    match result.verdict:
        case Verdict.FOUND:
            rest = f", and {_quoted(idle)} only sets the scene" if idle else ""
            return f"every word of it is accounted for{rest}"
        case Verdict.CONTRADICTED:
            gone = english_list(list(_given_up(result)))
            return f"every word is known, and the record says otherwise{f' than “{gone}”' if gone else ''}"
        case Verdict.UNSTATED:
            return "every word is known, and the record does not say"
        case Verdict.MISSING:
            return f"the record has no place for {', '.join(result.words)}"
        case Verdict.UNKNOWN:
            return f"a word that means nothing here stops the answer: {_quoted(result.words)}"
        case Verdict.AMBIGUOUS:
            return f"a misspelled name is equally near to several: {_quoted(result.words)}"
        case Verdict.EMPTY:
            return "no fact goes with it"
