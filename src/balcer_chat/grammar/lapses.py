"""Time that passed between two things, in the many ways to ask it, as the one that the grammar reads.

"How long had she been in A when she met B?"      how many years between she moved to A and she met B
"A came how many years after B?"                  how many years between A and B
"... How many years had passed since A?"          how many years between A and that
"""

from __future__ import annotations

from collections.abc import Sequence

from balcer import Place
from balcer_chat.grammar.leads import AUX, WH
from balcer_chat.lexicon.index import concerns
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.lexicon.senses import Name
from balcer_chat.text.items import Item, Items, linked


def lapsed(lexicon: Lexicon, items: Items) -> Items:
    """A line with the plain question for a time in the place of another way to ask it.

    Args:
        lexicon: the lexicon of the record.
        items: the items of the line.

    >>> import balcer
    >>> from balcer_chat.chat import lexicon_of
    >>> lexicon = lexicon_of(balcer.load())
    >>> line = linked("Jo came how many years after Hopewell?", lexicon)
    >>> [item.word for item in lapsed(lexicon, line) if not item.stop]
    ['how many years between', 'jo', 'and', 'hopewell']
    """
    return _been(lexicon, _since(lexicon, _behind(lexicon, items)))


_UNITS = frozenset(("years", "months", "weeks", "days"))
_HE = frozenset(("he", "she", "they"))


def _behind(lexicon: Lexicon, items: Items) -> Items:
    """What is read off "A came how many years after B"."""
    at = next((n for n, i in enumerate(items) if n and i.words[:2] == ("how", "many") and _UNITS & _near(items, n)), 0)
    start = max((n + 1 for n in range(at) if items[n].stop), default=0)
    before = items[start:at]
    if not before or any(i.lead in WH | AUX for i in before) or before[0].word in ("by", "for", "and"):
        return items
    after = next((n for n in range(at, min(at + 3, len(items))) if items[n].last in ("after", "before")), 0)
    if not after or after + 1 >= len(items) or items[after + 1].lead in AUX:
        return items
    unit = next(iter(_UNITS & _near(items, at)))
    lead = linked(f"how many {unit} between", lexicon, items[at])
    end = len(before)
    while end > 1 and set(before[end - 1].words) <= _COMES:
        end -= 1
    link_and = linked("and", lexicon, items[after])
    return (*items[:start], *lead, *before[:end], *link_and, *items[after + 1 :])


_COMES = frozenset((
    "comes", "came", "is", "was", "stands", "stood", "follows", "followed", "made", "out", "happened", "starts",
    "started", "begins", "began", "dates", "falls", "fell", "took", "place", "took place", "just", "only", "exactly",
))  # fmt: skip


def _near(items: Sequence[Item], n: int) -> set[str]:
    return {w for i in items[n : n + 2] for w in i.words}


def _since(lexicon: Lexicon, items: Items) -> Items:
    """What is read off "how many years had passed since A", behind a question about what came later."""
    for n, item in enumerate(items):
        end = next((k for k in range(n, len(items)) if items[k].stop), len(items))
        at = next((k for k in range(n, min(n + 8, end)) if items[k].last == "since"), 0)
        said = {w for i in items[n:at] for w in i.words}
        if not at or not (item.word.startswith("how long") or item.operator("count")):
            continue
        if not {"had", "passed"} <= said and not {"had", "elapsed"} <= said and not {"had", "gone"} <= said:
            continue
        lead = linked(f"how many {next(iter(_UNITS & said), 'years')} between", lexicon, item)
        return (*items[:n], *lead, *items[at + 1 : end], *linked("and that", lexicon, item), *items[end:])
    return items


def _been(lexicon: Lexicon, items: Items) -> Items:
    """What is read off "how long had he been in A when B": how many years between his coming to A and B."""
    for n, item in enumerate(items):
        if not (item.word in ("how long", "for how long") or (item.operator("count") and _UNITS & _near(items, n))):
            continue
        end = next((k for k in range(n + 1, len(items)) if items[k].stop), len(items))
        he = next((k for k in range(n + 1, min(n + 5, end)) if items[k].lead in _HE), 0)
        into = next((k for k in range(he + 1, end) if items[k].last in _IN), 0) if he else 0
        between = {w for i in items[he : into + 1] for w in i.words} - _IN - _HE
        if not into or not between <= _STAYING:
            continue
        until = next((k for k in range(into + 2, end) if items[k].last in _UNTIL), 0)
        there, then = items[into + 1 : until or end], items[until + 1 : end] if until else ()
        name = next((name for i in there if (name := i.get(Name)) is not None), None)
        if (
            name is None
            or (until and not then)
            or not (until or between & {"then"} or any(i.word == "then" for i in there))
        ):
            continue
        there = tuple(i for i in there if i.word not in ("then", "already"))
        place = not name.ids or any(i.startswith(f"{Place.prefix}:") for i in name.ids)
        moves = lexicon.record.events.where(kind="move")
        if place and not any(set(name.ids) & {e.id for e in concerns(move)} for move in moves):
            continue  # that he came to live there is not told
        unit = next(iter(_UNITS & _near(items, n)), "years")
        lead = linked(f"how many {unit} between {items[he].lead} {'moved to' if place else 'joined'}", lexicon, item)
        then = then or linked("that", lexicon, item)
        return (*items[:n], *lead, *there, *linked("and", lexicon, item), *then, *items[end:])
    return items


_IN = frozenset(("in", "at", "on", "with"))
_STAYING = frozenset((
    "been", "be", "lived", "living", "worked", "working", "already", "then", "stayed", "living and working", "and",
    "by", "employed", "active", "based", "settled", "resident",
))  # fmt: skip
_UNTIL = frozenset(("when", "before", "until", "till", "time"))
