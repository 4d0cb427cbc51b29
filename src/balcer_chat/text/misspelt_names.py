"""Names of several words in a line, read through what is misspelled, run together or split in them."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from balcer_chat.lexicon.lazily import Key
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.text.tokens import Token, read_as

_LONGEST = 8  # words in the longest name that is looked for
_SURE = 10  # letters of a name that make it sure, so that another English word in it is a slip
_TELLING = 3  # letters besides a real word that may be meant for another that sounds like it


def with_names(tokens: Sequence[Token], plain: Sequence[bool], lexicon: Lexicon) -> tuple[Token, ...]:
    """Names of several words, with words of them misspelled, run together or split; the nearest first.

    Args:
        tokens: the tokens of a line.
        plain: for each whether it is known as it is written.
        lexicon: what words can mean.
    """
    found = sorted((f for at in range(len(tokens)) for f in _names_at(tokens, plain, at, lexicon)), key=lambda f: f[0])
    taken: dict[int, tuple[Key, int]] = {}
    used: set[int] = set()
    for rank, at, size, name in found:
        places = set(range(at, at + size))
        if places & used:
            continue
        used |= places
        rivals = {n for r, a, s, n in found if r == rank and places & set(range(a, a + s))}
        if len({lexicon.names[n].ids or lexicon.names[n].features for n in rivals}) == 1:
            taken[at] = name, size
    made: list[Token] = []
    at = 0
    while at < len(tokens):
        name, size = taken.get(at, ((), 1))
        part = tokens[at : at + size]
        made += _renamed(part, [lexicon.word_of(s) for s in name]) if name else part
        at += size
    return tuple(made)


_Found = tuple[tuple[int, int, int], int, int, Key]
"""How good a find is, the less the better; where it begins; its number of words; the name."""


def _names_at(tokens: Sequence[Token], plain: Sequence[bool], at: int, lexicon: Lexicon) -> list[_Found]:
    """The names near to the stretches of tokens from a place on that have a word which is not known."""
    from balcer_chat.lexicon.spelling import edits as between
    from balcer_chat.lexicon.spelling import meant, name_meant

    found: list[_Found] = []
    for size in range(1, _LONGEST + 1):
        part, known = tokens[at : at + size], plain[at : at + size]
        if len(part) < size or part[-1].stop:
            break
        if all(known):
            continue
        single = meant(part[0].folded, lexicon.spellable_names, lexicon.name_words) if size == 1 else ()
        for name, edits in name_meant("".join(t.stem for t in part), lexicon.joined_names):
            if edits and any(between(part[0].folded, word) <= edits for word in single):
                continue  # one word that is as near is likelier than several run together
            fits = [key for key in lexicon.names_joined[name] if _is_likely(part, known, key, edits)]
            rank = (known.count(True) - size, edits, -size)
            found += [(rank, at, size, key) for key in fits]
    return found


def _renamed(part: Sequence[Token], words: Sequence[str]) -> list[Token]:
    """The tokens of a name in the place of those that were written."""
    if len(words) == len(part):
        return [
            token if token.folded == word else read_as(token, word) for token, word in zip(part, words, strict=True)
        ]
    text = " ".join(t.text for t in part)
    whole = attrs.evolve(part[0], text=text, end=part[-1].end)
    return [attrs.evolve(read_as(whole, word), text="" if n else text) for n, word in enumerate(words)]


def _is_likely(part: Sequence[Token], plain: Sequence[bool], key: Sequence[str], edits: int) -> bool:
    """May a stretch of words be a name?

    Real words must be in it, but for one that sounds just like a word of it, or is one letter off in a long name.
    """
    from balcer_chat.lexicon.english import is_english, is_proper
    from balcer_chat.lexicon.sound import sound
    from balcer_chat.lexicon.spelling import allowed, edits_in_names
    from balcer_chat.lexicon.spelling import edits as between

    if len(part) == 1 and len(key) == 1:
        return False
    stems = [t.stem for t in part]
    real = [p or is_english(t.folded) or is_proper(t.folded) for t, p in zip(part, plain, strict=True)]
    limit = edits_in_names("".join(stems))
    if len(part) != len(key):
        real = [p or is_english(t.folded) for t, p in zip(part, plain, strict=True)]
        return edits <= limit and _is_parted_otherwise(stems, real, key)
    changed = heard = 0
    kept = [one for one, other in zip(stems, key, strict=True) if one == other]
    letters = len("".join(kept))
    sure = len(kept) > 1 and letters >= _SURE
    for token, one, other, is_real in zip(part, stems, key, real, strict=True):
        if one == other:
            continue
        alike = sound(one) == sound(other)
        if is_real:
            changed += 1
            near = not kept or letters >= _TELLING or not is_english(token.folded)
            slip = between(one, other) == 1 and (sure or (len(kept) > 1 and not is_english(token.folded)))
            if changed > 1 or not (slip or (alike and near and between(one, other) < len(other))):
                return False
        elif not alike and between(one, other) > max(1 + (len(one) > 3), allowed(one)):
            return False
        heard += alike
    if edits > limit:
        return heard > 0 and edits <= limit + 2
    return True


def _is_parted_otherwise(stems: Sequence[str], real: Sequence[bool], key: Sequence[str]) -> bool:
    """Do words that are run together or split make up a part of a name, and the others the rest of it?"""
    from balcer_chat.lexicon.spelling import allowed
    from balcer_chat.lexicon.spelling import edits as between

    def paired(one: str, other: str, is_real: bool) -> bool:
        return one == other or (not is_real and between(one, other) <= allowed(one))

    first, last, end = 0, len(stems), len(key)
    while first < min(last, end) and paired(stems[first], key[first], real[first]):
        first += 1
    while min(last, end) > first and paired(stems[last - 1], key[end - 1], real[last - 1]):
        last, end = last - 1, end - 1
    here, there = "".join(stems[first:last]), "".join(key[first:end])
    if not here or not there or between(here, there) > allowed(here):
        return False
    return all(s in there for s, r in zip(stems[first:last], real[first:last], strict=True) if r)
