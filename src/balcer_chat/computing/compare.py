"""Questions about two things at once: each is asked for by itself, and the answer is worked out from both.

Which came first, which is more, are they alike, what do both make together: :data:`COMPUTATIONS` has them in order.
"""

from __future__ import annotations

from collections.abc import Callable

import attrs

from balcer_chat.computing.among import among
from balcer_chat.computing.difference import difference
from balcer_chat.computing.equal import alike, meets_both
from balcer_chat.computing.more import more
from balcer_chat.computing.several import of_several
from balcer_chat.computing.sources import sources_agree
from balcer_chat.computing.spells import spell
from balcer_chat.computing.times import Solve
from balcer_chat.computing.total import total
from balcer_chat.computing.versus import versus
from balcer_chat.execution.result import Result
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.text.items import Items
from balcer_chat.value import Value


@attrs.frozen(eq=False, repr=False, slots=False)
class Computation(Value):
    """One way to work out an answer.

    Args:
        name: what it goes by.
        reads_off: the answer; None if the question is of another kind, or the parts of it do not tell enough.
        example: a question that it answers.
        guesses: it reads questions with words that mean nothing here, too.
    """

    name: str
    reads_off: Callable[[Lexicon, Items, Solve], Result | None]
    example: str
    guesses: bool = False


def computed(lexicon: Lexicon, items: Items, solve: Solve) -> Result | None:
    """What is computed from the answers to smaller questions; None if the question is of another kind.

    Args:
        lexicon: the lexicon of the record.
        items: the items of a question.
        solve: answers a part of it.
    """
    known = not any(i.unknown for i in items)
    told = (each.reads_off(lexicon, items, solve) for each in COMPUTATIONS if known or each.guesses)
    return next((result for result in told if result is not None), None)


COMPUTATIONS = (
    Computation("sources", sources_agree, "Do the sources agree on who created it?", guesses=True),
    Computation("spell", spell, "For how many months was the show on view?"),
    Computation("alike", alike, "Did the move and the degree fall in the same year?", guesses=True),
    Computation("several", of_several, "Were all his novels printed in Ghent?", guesses=True),
    Computation("both", meets_both, "Which film did he write as well as direct?"),
    Computation("total", total, "How many episodes do the two series have together?"),
    Computation("among", among, "Which is the earliest, the first, the second or the third film?"),
    Computation("more", more, "Which got more awards, the film or the series?"),
    Computation("difference", difference, "How many years are there between the move and the degree?"),
    Computation("versus", versus, "Which came first, the move or the degree?"),
)
"""In the order in which they are tried."""
