"""A line read once more with the name of a thing in the place of its description, where it finds no firm answer."""

from __future__ import annotations

from collections.abc import Sequence

from balcer_chat.computing.things import named_things, ranks_a_thing
from balcer_chat.computing.times import Solve
from balcer_chat.dialogue.line import answers
from balcer_chat.dialogue.state import State
from balcer_chat.dialogue.watch import NOBODY, Watch
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.execution.search import firm
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.plan.query import Asks
from balcer_chat.text.items import Items


def answers_naming(
    lexicon: Lexicon,
    state: State,
    items: Items,
    line: str,
    solve: Solve,
    watch: Watch,
) -> list[Result]:
    """The results of the questions in a line.

    Args:
        lexicon: the lexicon of the record.
        state: what was asked before.
        items: the items of the line.
        line: the line as written.
        solve: answers a part of it.
        watch: sees how it is answered.
    """
    results = answers(lexicon, state, items, line, watch)
    if _certain(lexicon, results) and not ranks_a_thing(items):
        return results
    for named in named_things(lexicon, items, solve):
        told = answers(lexicon, state, named, line, NOBODY)
        if len(told) >= len(results) and _certain(lexicon, told) and all(map(_asks_of_it, told)):
            return answers(lexicon, state, named, line, watch)
    return results


def _certain(lexicon: Lexicon, results: Sequence[Result]) -> bool:
    """Is all answered, and by what facts are rather than by words in their texts?"""
    return bool(results) and all(
        r.verdict is Verdict.CONTRADICTED
        or (r.verdict is Verdict.FOUND and (bool(r.query.computes) or firm(lexicon.index, r.query)))
        for r in results
    )


def _asks_of_it(result: Result) -> bool:
    """Does a question ask something of what it names, and not just whether it is so or what it is?"""
    query = result.query
    more = bool(query.fields) or len(query.hard) > 1 or query.target is not None
    return query.asks is not Asks.WHETHER and (more or query.asks not in (Asks.WHAT, Asks.ABOUT))
