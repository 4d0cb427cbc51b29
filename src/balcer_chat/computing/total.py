"""The number of two things together."""

from __future__ import annotations

import attrs

from balcer_chat.computing.difference import halves
from balcer_chat.computing.times import Solve
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.grammar.reader import read
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.plan.query import Asks
from balcer_chat.text.items import Items


def total(lexicon: Lexicon, items: Items, solve: Solve) -> Result | None:
    """What is read off "How many ... do A and B make together?": the number of each, and the sum.

    Args:
        lexicon: the lexicon of the record.
        items: the items of a question.
        solve: answers a part of it.
    """
    plain = tuple(i for i in items if (not i.stop and not i.operator("sum")) or i.operator("count"))
    at = next((n for n, i in enumerate(plain) if i.operator("count")), None)
    if at is None or len(plain) == len([i for i in items if not i.stop]) or at + 1 >= len(plain):
        return None
    for left, right in halves(plain, ("and",)):
        one, two = solve(left), solve((plain[at], plain[at + 1], *right))
        if one.verdict is two.verdict is Verdict.FOUND and one.number is not None and two.number is not None:
            rows = tuple(dict.fromkeys((*one.rows, *two.rows)))
            number = one.number + two.number
            parts = (one.query, two.query)
            query = attrs.evolve(read(items, lexicon), asks=Asks.COUNT, computes="sum", parts=parts)
            return Result(query, Verdict.FOUND, rows, (number,), "quantities", number=number)
    return None
