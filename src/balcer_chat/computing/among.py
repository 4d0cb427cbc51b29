"""The earliest or the latest of three and more things that are named."""

from __future__ import annotations

import attrs

from balcer_chat.computing.equal import when_of
from balcer_chat.computing.times import Solve, dated
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.grammar.conditions import constraint
from balcer_chat.grammar.pairs import bounds
from balcer_chat.grammar.reader import read
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.lexicon.senses import Name
from balcer_chat.plan.query import Asks
from balcer_chat.text.items import Item, Items


def among(lexicon: Lexicon, items: Items, solve: Solve) -> Result | None:
    """Which of three and more named things is the earliest or the latest; None if that is not what is asked.

    Args:
        lexicon: the lexicon of the record.
        items: the items of a question.
        solve: answers a part of it.
    """
    named = [i for i in items if i.get(Name) is not None and i.names_another(lexicon.record.person.id)]
    ranks = any(i.operator(name) for i in items for name in ("compare", "first", "last"))
    if len(named) < 3 or not ranks:
        return None
    rest = [i for i in items if i not in named and not i.stop and not bounds(i) and constraint(i) is not None]
    if any(not _is_idle(i) for i in rest):
        return None
    if not any(i.lead in ("which", "what") for i in items):
        return None
    told = [dated(solve, (i,)) for i in named]
    if any(each is None for each in told):
        return None
    late = any(i.operator("last") or set(i.words) & _LATER for i in items)
    dates = sorted((each for each in told if each is not None), key=lambda each: each[0].sort_key, reverse=late)
    (first, result), (second, _) = dates[0], dates[1]
    if first.before(second) is not (not late) and second.before(first) is not late:
        return None
    rows = tuple(each[1].rows[0] for each in dates)
    query = attrs.evolve(read(items, lexicon), asks=Asks.WHICH, computes="last" if late else "first")
    text = "; ".join(when_of(row, each[0]) for row, each in zip(rows, dates, strict=True))
    return Result(query, Verdict.FOUND, rows, result.rows[:1], told=f"{rows[0].label}: {text}.")


def _is_idle(item: Item) -> bool:
    """Does a word say nothing that tells things apart?"""
    made = constraint(item)
    return made is None or made.soft or made.generic or made.kind == "property"


_LATER = frozenset(("later", "newer", "recent", "younger"))
