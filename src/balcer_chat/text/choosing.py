"""Which of a word's meanings is meant, by what surrounds it.

A word with two meanings has both in the vocabulary. Most words keep them, and either will do; where only one can be
meant beside the others of the line, the rest are dropped here.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from balcer_chat.lexicon.features import OUTCOMES
from balcer_chat.lexicon.senses import Concept
from balcer_chat.text.items import Item, Items


def in_context(items: Sequence[Item]) -> Items:
    """The items with those meanings only that go with the others of the line.

    Args:
        items: the items of a line.
    """
    honours = any(item.award or _of_awards(item) or item.span is not None for item in items)
    return tuple(_outcome_or_not(item, honours) for item in items)


def _of_awards(item: Item) -> bool:
    return any(
        isinstance(s, Concept) and ("class:award" in s.features or s.target == "class:award") for s in item.senses
    )


def _outcome_or_not(item: Item, honours: bool) -> Item:
    """A word for an outcome that means something else besides: "he collects prizes", but "he collects prints"."""
    concepts = [s for s in item.senses if isinstance(s, Concept)]
    outcomes = [s for s in concepts if s.features <= OUTCOMES]
    if not outcomes or len(outcomes) == len(concepts):
        return item
    dropped = [s for s in concepts if (s in outcomes) != honours]
    return attrs.evolve(item, senses=tuple(s for s in item.senses if s not in dropped))
