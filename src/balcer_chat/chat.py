"""One conversation: a pure function from record, state and line to answer and new state, and an object around it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import attrs

import balcer
from balcer import Record
from balcer_chat.answers.answer import Answer, Status
from balcer_chat.answers.finish import finish
from balcer_chat.answers.talk import small_talk
from balcer_chat.computing.descriptions import resolve_people
from balcer_chat.computing.times import resolve_times
from balcer_chat.dialogue.listed import over_lists
from balcer_chat.dialogue.naming import answers_naming
from balcer_chat.dialogue.refer import refer, time_of
from balcer_chat.dialogue.solve import solve
from balcer_chat.dialogue.state import FRESH, State
from balcer_chat.dialogue.watch import NOBODY, Watch
from balcer_chat.execution.result import Result
from balcer_chat.grammar.polar import plain_order
from balcer_chat.lexicon.lexicon import Lexicon, build_lexicon
from balcer_chat.text.choosing import in_context
from balcer_chat.text.items import Items, link
from balcer_chat.text.mending import mend
from balcer_chat.text.tokens import printable, tokenize

if TYPE_CHECKING:
    from balcer_chat.explanation.value import Explanation


@lru_cache(maxsize=4)
def lexicon_of(record: Record) -> Lexicon:
    """The lexicon of a record, made once."""
    return build_lexicon(record)


class Chat:
    """A conversation over one record.

    Args:
        record: the record to answer from; the bundled one if left out.

    >>> chat = Chat()
    >>> chat.ask("When was he born?").status.value
    'answered'

    What was made of a question, step by step, is there when it is asked for:

    >>> chat.ask("Where?").explanation.readings[0].text
    'Where'
    """

    def __init__(self, record: Record | None = None) -> None:
        self._record = balcer.load() if record is None else record
        self._lexicon = lexicon_of(self._record)
        self._state = FRESH

    @property
    def record(self) -> Record:
        """The record that it answers from."""
        return self._record

    def ask(self, question: str) -> Answer:
        """Answer one line; later lines may lean on it.

        Args:
            question: any text; what cannot be answered is said to be so.
        """
        lexicon, before = self._lexicon, self._state
        answer, self._state = reply(lexicon, before, question)

        def retrace() -> Explanation:
            from balcer_chat.explanation.trace import explain

            return explain(lexicon, before, question)

        return attrs.evolve(answer, retrace=retrace)

    def forget(self) -> None:
        """Start a new conversation."""
        self._state = FRESH


def reply(lexicon: Lexicon, state: State, line: str, watch: Watch = NOBODY) -> tuple[Answer, State]:
    """The answer to a line, and the state after it."""
    shown = printable(line)
    tokens = mend(tokenize(shown), lexicon)
    if (talk := small_talk(lexicon, state, shown, tokens)) is not None:
        return talk, state
    tokens = plain_order(tokens)
    linked = in_context(link(tokens, lexicon))

    def part(items: Items) -> Result:
        return solve(lexicon, FRESH, items, "", watch=watch.part())

    read = " ".join(word for item in linked for word in item.words) or shown
    when = time_of(state.last) if state.last is not None else None
    items = refer(lexicon.index, state, linked, when)
    items = resolve_people(lexicon, resolve_times(lexicon, items, part), part)
    watch.linked(tokens, linked, items)
    listed = over_lists(lexicon, state, items, watch)
    results = [listed] if listed is not None else answers_naming(lexicon, state, items, read, part, watch)
    watch.settled(results)
    answer = finish(lexicon, shown, results)
    told = [r for r in results if r.rows or r.values]
    return answer, (state.after(told) if answer.status is not Status.NOT_UNDERSTOOD else state)
