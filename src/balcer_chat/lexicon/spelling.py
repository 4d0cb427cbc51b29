"""Misspelled words: which known word was meant. The only module that uses rapidfuzz."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from rapidfuzz import process
from rapidfuzz.distance import OSA


def allowed(word: str) -> int:
    """How many edits may be mended in a word: none up to three letters, one up to six, two above.

    >>> [allowed(w) for w in ("jo", "emmy", "balcer", "menendez")]
    [0, 1, 1, 2]
    """
    return 0 if len(word) < 4 else 1 if len(word) < 7 else 2


def meant(word: str, known: Sequence[str], names: AbstractSet[str] = frozenset()) -> tuple[str, ...]:
    """The known words nearest to a misspelled one, or none; several only if equally near.

    Distance counts insertions, deletions, replacements and swaps of neighbours. Among equally near words those in names
    win, then those that keep the first letter, then those that keep the last. Two edits are mended in names only, or in
    very long words.

    Args:
        word: the misspelled word.
        known: what it may stand for.
        names: those of the known words that occur in names.
    """
    limit = allowed(word)
    if not limit:
        return ()
    hits = process.extract(word, known, scorer=OSA.distance, score_cutoff=limit, limit=12)
    if not hits:
        return ()

    hits = [h for h in hits if h[1] < 2 or h[0] in names or len(word) > 8]
    if not hits:
        return ()

    def rank(hit: tuple[str, float, int]) -> tuple[float, bool, bool, bool]:
        other = hit[0]
        return hit[1], other not in names, other[0] != word[0], other[-1] != word[-1]

    best = min(rank(h) for h in hits)
    return tuple(h[0] for h in hits if rank(h) == best)
