"""Misspelled words: which known word was meant. The only module that uses rapidfuzz."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA


def allowed(word: str) -> int:
    """How many edits may be mended in a word: none up to three letters, one up to six, two above.

    >>> [allowed(w) for w in ("jo", "emmy", "balcer", "menendez")]
    [0, 1, 1, 2]
    """
    return 0 if len(word) < 4 else 1 if len(word) < 7 else 2


def meant(word: str, known: Sequence[str]) -> tuple[str, ...]:
    """The known words nearest to a misspelled one, or none; several only if equally near.

    Distance counts insertions, deletions, replacements and swaps of neighbours. Among equally near words those that
    keep the first letter win, then those that keep the last.
    """
    limit = allowed(word)
    if not limit:
        return ()
    hits = process.extract(word, known, scorer=OSA.distance, score_cutoff=limit, limit=12)
    if not hits:
        return ()

    def rank(hit: tuple[str, float, int]) -> tuple[float, bool, bool]:
        other = hit[0]
        return hit[1], other[0] != word[0], other[-1] != word[-1]

    best = min(rank(h) for h in hits)
    return tuple(h[0] for h in hits if rank(h) == best)
