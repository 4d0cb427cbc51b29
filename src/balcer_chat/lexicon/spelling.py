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


def meant(
    word: str, known: Sequence[str], names: AbstractSet[str] = frozenset(), common: AbstractSet[str] = frozenset()
) -> tuple[str, ...]:
    """The known words nearest to a misspelled one, or none; several only if equally near.

    Distance counts insertions, deletions, replacements and swaps of neighbours. A word that sounds the same may be
    further away. Among equally near words those in names win, and of several names none; then those that sound the
    same, then common ones, then those with the same letters, then those that a finger beside the right key makes, then
    those that keep the first letter, then those that keep the last. Two edits are mended in names only, or in very long
    words.

    Args:
        word: the misspelled word.
        known: what it may stand for.
        names: those of the known words that occur in names.
        common: those that questions often hold.

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

    def rank(hit: tuple[str, float, int]) -> tuple[float | bool, ...]:
        other = hit[0]
        if other in names:
            return hit[1], False
        return (
            hit[1], True, not alike(other), other not in common, sorted(other) != sorted(word), not beside(word, other),
            other[0] != word[0], other[-1] != word[-1],
        )  # fmt: skip

    hits = [h for h in hits if near(h[0], h[1])]
    if not hits:
        return ()
    best = min(rank(h) for h in hits)
    return tuple(h[0] for h in hits if rank(h) == best)


_KEYS = dict(
    zip(
        "qwertyuiopasdfghjklzxcvbnm",
        ("wa", "qeas", "wrsd", "etdf", "ryfg", "tugh", "yihj", "uojk", "ipkl", "ol", "qwsz", "weadzx", "ersfxc",
         "rtdgcv", "tyfhvb", "yugjbn", "uihknm", "iojlm", "opk", "asx", "zsdc", "xdfv", "cfgb", "vghn", "bhjm", "njk"),
        strict=True,
    )
)  # fmt: skip
"""The keys around each key."""


def beside(word: str, other: str) -> bool:
    """Is one word another but for a key beside the right one?

    >>> beside("filjs", "films"), beside("filjs", "files")
    (True, False)
    """
    if len(word) != len(other):
        return False
    wrong = [(one, right) for one, right in zip(word, other, strict=True) if one != right]
    return len(wrong) == 1 and wrong[0][1] in _KEYS.get(wrong[0][0], "")


def slipped_at_first(word: str, other: str) -> bool:
    """Is the first letter left out, doubled by another, swapped with the second, or a key beside the right one?

    >>> [slipped_at_first(w, "titles") for w in ("itles", "ttitles", "ittles", "ritles", "bitles")]
    [True, True, True, True, False]
    """
    return word == other[1:] or word[1:] == other or word == other[1::-1] + other[2:] or (
        word[1:] == other[1:] and beside(word, other)
    )  # fmt: skip


def name_meant(written: str, names: Mapping[tuple[int, str], Sequence[str]]) -> tuple[tuple[str, int], ...]:
    """The names nearest to some words that are written together, with the number of edits; several if equally near.

    A slip leaves the first letter or the last; only names with the same one are looked at.

    Args:
        written: the stems of the words, without blanks.
        names: the stems of names, likewise, by their number of letters with the first letter, and with the last.

    >>> name_meant("montecarol", {(10, "^m"): ("montecarlo", "montenegro")})
    (('montecarlo', 1),)
    """
    limit = edits_in_names(written) + 2  # by ear, two more
    ends = (f"^{written[0]}", f"{written[-1]}$")
    near: dict[str, None] = {}
    for size in range(len(written) - limit, len(written) + limit + 1):
        for end in ends:
            near.update(dict.fromkeys(names.get((size, end), ())))
    hits = process.extract(written, tuple(near), scorer=OSA.distance, score_cutoff=limit, limit=12)
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
