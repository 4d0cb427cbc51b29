"""One question, by itself or as what it stands for after the one before it."""

from __future__ import annotations

import attrs

from balcer_chat.computing.compare import computed
from balcer_chat.dialogue.said import points_back
from balcer_chat.dialogue.state import FRESH, State
from balcer_chat.dialogue.watch import NOBODY, Watch
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.execution.run import run
from balcer_chat.grammar.reader import read
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.lexicon.senses import Name
from balcer_chat.text.items import Items


def solve(
    lexicon: Lexicon,
    state: State,
    items: Items,
    line: str,
    told: Items = (),
    mark: str = "",
    watch: Watch = NOBODY,
) -> Result:
    """The result of one question."""
    parts = watch.part()
    pair = computed(lexicon, (*told, *items), lambda part: solve(lexicon, FRESH, part, "", watch=parts))
    if pair is not None and pair.verdict is not Verdict.FOUND and state.last is not None:
        pair = computed(lexicon, (*told, *items), lambda part: solve(lexicon, state, part, "", watch=parts))
    if pair is not None:
        return watch.chose(watch.tried("worked out from its parts", pair), "each of its parts is answered for itself")
    query = read(items, lexicon, told, mark)
    watch.read(query)
    if state.listed is not None and query.text.lower().startswith(("which one ", "which ones ")):
        query = attrs.evolve(query, pronouns=(*query.pronouns, "ones"))
    if any(i.get(Name) is not None for i in told):
        query = attrs.evolve(query, pronouns=())
    by_itself = "with what the line tells besides" if told else "by itself"
    index = lexicon.index
    if state.last is None and not told and points_back(query) and not query.missing:
        nothing = Result(query, Verdict.EMPTY)  # "how many episodes did it have?", and nothing before it
        return watch.chose(watch.tried(by_itself, nothing), "it points back, and nothing was told before it")
    if state.last is None:
        return watch.chose(watch.tried(by_itself, run(index, query)), "nothing was asked before it")
    from balcer_chat.dialogue.leaning import leaning  # many modules, for a line that something was told before

    return leaning(index, state, state.last, query, items, line, by_itself, watch)
