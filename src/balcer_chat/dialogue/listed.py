"""A whole line that asks for something to be computed over the record's lists."""

from __future__ import annotations

from balcer import Award
from balcer_chat.dialogue.focus import IT, OWN, THEY, names_person
from balcer_chat.dialogue.state import State
from balcer_chat.dialogue.watch import Watch
from balcer_chat.execution.result import Result
from balcer_chat.grammar.clauses import Clause
from balcer_chat.grammar.conditions import constraint
from balcer_chat.grammar.lists.line import read_tally
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.text.items import Items


def over_lists(lexicon: Lexicon, state: State, items: Items, watch: Watch) -> Result | None:
    """The result of such a line; None if it asks for something else.

    Args:
        lexicon: the lexicon of the record.
        state: the conversation before it.
        items: the items of the line.
        watch: sees how it is answered.
    """
    said = {word for item in items for word in item.words}
    own = said & OWN.get(lexicon.record.person.pronouns or "he", frozenset()) and not said & (IT | THEY)
    fresh = state.last is None or names_person(items, lexicon.index) or (bool(own) and not _of_one(state.last, items))
    tally = read_tally(items, lexicon, fresh=fresh)
    if tally is None:
        return None
    from balcer_chat.answers.tally import answered

    result = answered(lexicon, tally, " ".join(i.text for i in items if not i.stop))
    if result is None:
        return None
    watch.parted((Clause(items, asked=True),))
    watch.read(result.query)
    result = watch.tried("computed over a list", result)
    return watch.chose(result, "each word is a list, what it counts or a condition")


def _of_one(last: Result, items: Items) -> bool:
    """Was one award spoken of, and names the line none ("how many times was he nominated?")?"""
    spoken = last.query.names and last.rows and all(isinstance(row, Award) for row in last.rows)
    return bool(spoken) and not any(made.of_awards for item in items if (made := constraint(item)) is not None)
