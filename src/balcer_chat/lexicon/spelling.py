"""Misspelled words and names: which known ones were meant. The only module that uses rapidfuzz."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from rapidfuzz import process
from rapidfuzz.distance import OSA

from balcer_chat.lexicon.sound import sound

_LONG = 8  # letters that a word has at most, if but one edit is mended in it where it is no name
_BY_EAR = 3  # sounds that a word must have, to be known by them


def allowed(word: str) -> int:
    """How many edits may be mended in a word: none up to three letters, one up to six, two above.

    >>> [allowed(w) for w in ("jo", "emmy", "balcer", "menendez")]
    [0, 1, 1, 2]
    """
    return 0 if len(word) < 4 else 1 if len(word) < 7 else 2


def meant(word: str, known: Sequence[str], names: AbstractSet[str] = frozenset()) -> tuple[str, ...]:
    """The known words nearest to a misspelled one, or none; several only if equally near.

    Distance counts insertions, deletions, replacements and swaps of neighbours. A word that sounds the same may be
    further away. Among equally near words those in names win, then those that sound the same, then those that
    keep the first letter, then those that keep the last. Two edits are mended in names only, or in very long words.

    Args:
        word: the misspelled word.
        known: what it may stand for.
        names: those of the known words that occur in names.

    >>> meant("tought", ("taught", "thought", "brought"))
    ('taught',)
    """
    limit = allowed(word)
    if not limit:
        return ()
    heard = sound(word)
    by_ear = len(heard) >= _BY_EAR or len(word) > _BY_EAR
    furthest = max(limit + by_ear, len(word) // 2 if len(heard) > _BY_EAR + 1 else 0)
    hits = process.extract(word, known, scorer=OSA.distance, score_cutoff=furthest, limit=None)

    def alike(other: str) -> bool:
        return by_ear and sound(other) == heard

    def near(other: str, distance: float) -> bool:
        if distance > limit:
            return alike(other) and (other in names or len(heard) >= _BY_EAR)
        return distance < 2 or other in names or len(word) > _LONG or (alike(other) and len(heard) >= _BY_EAR)

    def rank(hit: tuple[str, float, int]) -> tuple[float, bool, bool, bool, bool]:
        other = hit[0]
        return hit[1], other not in names, not alike(other), other[0] != word[0], other[-1] != word[-1]

    hits = [h for h in hits if near(h[0], h[1])]
    if not hits:
        return ()
    best = min(rank(h) for h in hits)
    return tuple(h[0] for h in hits if rank(h) == best)


def name_meant(written: str, names: Mapping[int, Sequence[str]]) -> tuple[tuple[str, int], ...]:
    """The names nearest to some words that are written together, with the number of edits; several if equally near.

    Args:
        written: the stems of the words, without blanks.
        names: the stems of names, likewise, by their number of letters.

    >>> name_meant("montecarol", {10: ("montecarlo", "montenegro")})
    (('montecarlo', 1),)
    """
    limit = edits_in_names(written) + 2  # by ear, two more
    near = [name for size in range(len(written) - limit, len(written) + limit + 1) for name in names.get(size, ())]
    hits = process.extract(written, near, scorer=OSA.distance, score_cutoff=limit, limit=12)
    return tuple((name, int(edits)) for name, edits, _ in hits if edits == hits[0][1])


def edits_in_names(written: str) -> int:
    """How many edits may be mended in a name of several words: one in six letters.

    >>> [edits_in_names(n) for n in ("jonhuston", "lowacanadacollag")]
    [2, 3]
    """
    return round(len(written) / 5.5)


def edits(one: str, other: str) -> int:
    """How many edits make one word the other.

    >>> edits("jon", "john")
    1
    """
    return int(OSA.distance(one, other))
