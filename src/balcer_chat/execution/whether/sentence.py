"""What the sentence of a fact says."""

from __future__ import annotations

from balcer import Entity, fold, words


def says(row: Entity, *phrases: str) -> bool:
    """Has the sentence of a fact the words of one of some phrases, as they stand?

    Args:
        row: the fact.
        phrases: any of them will do.
    """
    told = f" {' '.join(words(row.sentence()))} "
    return any(f" {fold(phrase)} " in told for phrase in phrases)
