"""What an answer comes with: the citations that it rests on, and questions that this record answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from balcer import Citation, Entity, Record
from balcer_chat.lexicon.index import spoken
from balcer_chat.lexicon.lexicon import Lexicon


def cite(rows: Sequence[Entity]) -> tuple[Citation, ...]:
    """The citations of some facts, without repeats, in order."""
    return tuple(dict.fromkeys(c for row in rows for c in row.citations))


def examples(lexicon: Lexicon) -> tuple[str, ...]:
    """A few questions that this record answers."""
    return _examples(lexicon.record)


@lru_cache(maxsize=4)
def _examples(record: Record) -> tuple[str, ...]:
    who = spoken(record.person)
    found = [f"When was {who} born?"]
    if record.awards:
        years = [a.date.year for a in record.awards if a.date]
        if years:
            found.append(f"Which awards did {who} win in {max(sorted(set(years)), key=Counter(years).__getitem__)}?")
    if record.works:
        found.append(f"What is {record.works[0].title}?")
    return tuple(found)
