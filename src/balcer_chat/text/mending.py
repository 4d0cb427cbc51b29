"""Misspelled, joined, split and informal words, read as the words that were meant.

The record's own words come first, names before all: what a word is mended to is something that the record can speak of.
A common English word, or a name that many people bear, is no misspelling of another, unless the words beside it make up
the rest of one name with it ("jon huston"). If several things are equally near, none is taken.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

import attrs

from balcer import MONTHS, fold, stem
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.text.misspelt_names import with_names
from balcer_chat.text.numbers import number, ordinal
from balcer_chat.text.tokens import Token, read_as
from balcer_chat.text.values import SEASONS

_ACRONYM = 5  # letters that a short acronym has fewer of
_SHORT_WORD = 5  # letters of a word in which few slips are mended
_MANY = 6  # choices that are too many to ask about
_SHORT = 3  # letters that a word with a capital must have to be no initials
_TIMES = frozenset((*(month.lower() for month in MONTHS), *(month[:3].lower() for month in MONTHS), "sept", *SEASONS))
_DETERMINERS = frozenset(("which", "what", "a", "an", "his", "her", "their", "its", "many", "no", "any"))
"""Words that a person's name seldom follows."""
_DERIVING = frozenset(("y", "ish", "ie", "esque", "like", "less", "ness", "wise", "dom", "ian", "ism"))
"""Endings that make another word ("sticky")."""
_ASKING = frozenset((
    "who", "what", "when", "where", "which", "why", "how", "did", "was", "is", "has", "does", "he", "she", "his", "her",
    "the", "of", "in", "for", "by", "and", "many", "on", "at",
))  # fmt: skip
"""Words that others are run together with ("didhe", "howmany")."""
_CONSONANTS = frozenset("bcdfgjklmnpqrstvwxyz")
"""Letters in front of whose sound no "an" stands; not "h", which may be silent."""


def mend(tokens: Sequence[Token], lexicon: Lexicon) -> tuple[Token, ...]:
    """The tokens with each misspelled word read as the one that was meant, where that is beyond doubt.

    Args:
        tokens: the tokens of a line.
        lexicon: what words can mean.

    >>> from balcer_chat.chat import lexicon_of
    >>> from balcer_chat.text.tokens import tokenize
    >>> import balcer
    >>> lexicon = lexicon_of(balcer.load())
    >>> [t.folded for t in mend(tokenize("wich awrads did he win"), lexicon)]
    ['which', 'awards', 'did', 'he', 'win']
    """
    tokens = _shorthand(tokens, lexicon)
    proper = proper_names(tokens)
    plain = [_is_written(t, lexicon) and _is_plain(t, lexicon, n in proper) for n, t in enumerate(tokens)]
    if not all(plain):
        tokens = _informal(with_names(tokens, plain, lexicon), proper, lexicon)
    tokens = _joined(tokens, lexicon)
    if all(plain):
        return tokens
    proper = proper_names(tokens)
    found: list[Token] = []
    for n, token in enumerate(tokens):
        noun = n > 0 and tokens[n - 1].folded in _DETERMINERS
        found += (token,) if token.mended else _mended(token, lexicon, n in proper, noun)
    return tuple(found)


def proper_names(tokens: Sequence[Token]) -> frozenset[int]:
    """Which tokens look like proper names: a capital inside a sentence, in a line that does not write all so."""
    words = [t for t in tokens[1:] if not t.stop and len(t.folded) > 3]
    if sum(t.capital for t in words) > 2 * len(words) // 3 and len(words) > 2:
        return frozenset()
    return frozenset(n for n, t in enumerate(tokens) if n and t.capital and not tokens[n - 1].stop)


def _shorthand(tokens: Sequence[Token], lexicon: Lexicon) -> tuple[Token, ...]:
    """Short forms and usual slips of common words, and words taken for others of the same sound."""
    spellings, confused = lexicon.vocabulary.spellings, lexicon.vocabulary.confused
    found: list[Token] = []
    for n, token in enumerate(tokens):
        word = token.folded
        short = spellings.get(word) if not _in_name(tokens, n, lexicon) else None
        if short is not None and not (token.capital and (len(word) < _SHORT or lexicon.knows(token.stem))):
            found.append(read_as(token, short))
            continue
        before = tokens[n - 1].folded if n and not tokens[n - 1].stop else "^"
        after = tokens[n + 1].folded if n + 1 < len(tokens) else "$"
        after = spellings.get(after, after)
        other = next((m for m, left, right in confused.get(word, ()) if before in left or after in right), None)
        if word == "an" and before != "^" and after[0] in _CONSONANTS and not _is_acronym(tokens[n + 1]):
            other = "and"  # "Ann an Bob"
        found.append(token if other is None else read_as(token, other))
    return tuple(found)


def _is_acronym(token: Token) -> bool:
    return token.capital and token.text[:2].isupper()


def _in_name(tokens: Sequence[Token], n: int, lexicon: Lexicon) -> bool:
    """Does a word make up a part of a name with the one before or behind it ("Sun Wen")?"""
    if tokens[n].folded not in lexicon.name_words:
        return False
    pairs = [(tokens[k].stem, tokens[k + 1].stem) for k in (n - 1, n) if 0 <= k < len(tokens) - 1]
    return any(pair in lexicon.pairs_in_names for pair in pairs)


def _is_plain(token: Token, lexicon: Lexicon, proper: bool) -> bool:
    """Is a word known as it is written? A proper name is no form of a common word ("Yale", "Wells")."""
    if token.stop or token.mended or token.folded[:1].isdigit() or len(token.folded) == 1:
        return True
    if number(token.folded) is not None or ordinal(token.folded) is not None or token.folded in _TIMES:
        return True
    if proper:
        return lexicon.writes(token.folded)
    return lexicon.knows(token.stem)


def _is_written(token: Token, lexicon: Lexicon) -> bool:
    """Is it written as the record or English has it, and not just alike ("jon" has the stem of "Jones")?"""
    word = token.folded
    if token.stop or token.mended or not word.isalpha():
        return True
    if word in lexicon.vocabulary.words or word in lexicon.name_words:
        return True
    from balcer_chat.lexicon.english import is_english

    return is_english(word) or lexicon.writes(word)


def _informal(tokens: Sequence[Token], proper: frozenset[int], lexicon: Lexicon) -> tuple[Token, ...]:
    """Words written as they are said ("doin", "sooo"), or as they are across the Atlantic."""
    from balcer_chat.lexicon.english import is_english, twins

    found: list[Token] = []
    for n, token in enumerate(tokens):
        word = token.folded
        if n in proper or _is_plain(token, lexicon, proper=False):
            found.append(token)
            continue
        others = list(twins(word))
        if word.endswith("in") and len(word) > 3:
            others.append(f"{word}g")
        if (short := re.sub(r"(.)\1{2,}", r"\1\1", word)) != word:
            others += [short, re.sub(r"(.)\1{2,}", r"\1", word)]
        if (whole := fold(token.text)) != word and "'" in whole:
            others.append(whole)  # "d'art", which is folded without its mark
        known = [other for other in others if lexicon.knows(stem(other))]
        known += [other for other in others if is_english(other)] if not is_english(word) else []
        found.append(read_as(token, known[0], mended=False) if known else token)
    return tuple(found)


def _joined(tokens: Sequence[Token], lexicon: Lexicon) -> tuple[Token, ...]:
    """Two words that are one ("a ward"), if one of them means nothing here."""
    found: list[Token] = []
    for token in tokens:
        last = found[-1] if found else None
        if (
            last is not None
            and not (last.stop or token.stop or last.mended or token.mended)
            and token.folded.isalpha()
            and len(token.folded) > 1
            and (not lexicon.knows(token.stem) or (len(last.folded) > 1 and not lexicon.knows(last.stem)))
        ):
            whole = last.folded + token.folded
            if len(whole) > _ACRONYM - 1 and lexicon.writes(whole) and last.folded.isalpha():
                text = f"{last.text} {token.text}"
                found[-1] = attrs.evolve(read_as(last, whole), text=text, end=token.end)
                continue
        found.append(token)
    return tuple(found)


def _mended(token: Token, lexicon: Lexicon, proper: bool, noun: bool) -> tuple[Token, ...]:
    """A single word read as the one that was meant; two words, if they were run together.

    Args:
        token: the word.
        lexicon: what words can mean.
        proper: it looks like a name.
        noun: it stands where a person's name seldom does.
    """
    if _is_plain(token, lexicon, proper) and (proper or _is_written(token, lexicon)):
        return (token,)
    from balcer_chat.lexicon.english import is_english, is_proper, one_letter_off
    from balcer_chat.lexicon.sound import sound
    from balcer_chat.lexicon.spelling import allowed, edits, meant
    from balcer_chat.lexicon.thesaurus import alternates

    word, names = token.folded, lexicon.name_words
    if proper:
        if len(token.text) < _ACRONYM and sum(map(str.isupper, token.text)) > 1:
            return (token,)  # of another body, not one misspelled
        if is_proper(word):
            return (token,)
        found = meant(word, lexicon.spellable_names, names)
        if is_english(word):  # "Page"
            found = tuple(w for w in found if edits(w, word) <= allowed(word))
        near = {stem(w): w for w in reversed(found)}
        return (read_as(token, next(iter(near.values()))),) if len(near) == 1 else (_asked(token, near.values()),)
    if noun and not token.capital and is_proper(word):  # "which chanel"
        heard = [w for w in meant(word, lexicon.near_length(word), names) if sound(w) == sound(word)]
        common = len(heard) == 1 and heard[0] in lexicon.vocabulary.words
        return (read_as(token, heard[0]) if common else token,)
    if is_english(word) or is_proper(word) or alternates(word):
        return (token,)
    if (parts := _split(word, lexicon)) is not None:
        return tuple(
            attrs.evolve(read_as(token, part, mended=False), text=part if len(parts) > 2 else "" if n else token.text)
            for n, part in enumerate(parts)
        )
    stems = {stem(w): w for w in reversed(_nearest(word, lexicon))}
    meanings = {lexicon.senses((s,)) for s in stems}
    if len(stems) > 1 and len(meanings) == 1 and meanings != {()}:
        stems = dict([next(iter(stems.items()))])  # "honours" or "honors": they mean the same
    if len(stems) != 1:
        return (_asked(token, (w for w in stems.values() if w in names)),)
    ((near_stem, other),) = stems.items()
    if word.startswith(other) and word[len(other) :] in _DERIVING and word[-1] != word[-2]:
        return (token,)
    rivals = {stem(rival) for rival in one_letter_off(word)} if edits(word, other) > 1 else set()
    if sound(word) != sound(other) and rivals - {near_stem}:
        return (token,)  # a slip of a word that means nothing here
    return (read_as(token, other) if _is_likely(word, other, lexicon) else token,)


def _is_likely(word: str, other: str, lexicon: Lexicon) -> bool:
    """Was another word meant by one that is near it? In a short one the slip must be of a usual kind."""
    from balcer_chat.lexicon.sound import sound
    from balcer_chat.lexicon.spelling import beside, edits, slipped_at_first

    if other in lexicon.name_words:
        return True
    heard = sound(word) == sound(other)
    if len(word) <= _SHORT_WORD:
        replaced = len(word) == len(other) and sorted(word) != sorted(other) and not beside(word, other)
        if edits(word, other) > 1 or (replaced and not heard and other not in _ASKING):
            return False
    if other[0] == word[0] or heard:
        return True
    return len(word) >= _SHORT_WORD and (not lexicon.senses((stem(other),)) or slipped_at_first(word, other))


@lru_cache(maxsize=1024)
def _nearest(word: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The words that one may stand for; a plural as its singular, if it is none itself ("emmuys")."""
    from balcer_chat.lexicon.spelling import meant

    found = meant(word, lexicon.near_length(word), lexicon.name_words, lexicon.common)
    if not found and word.endswith("s"):
        one = meant(word[:-1], lexicon.near_length(word[:-1]), lexicon.name_words, lexicon.common)
        found = tuple(f"{w}s" for w in one)
    return found


def _asked(token: Token, choices: Iterable[str]) -> Token:
    """A word with the names that it may stand for, where no one of them is nearest."""
    few = tuple(dict.fromkeys(choices))
    return attrs.evolve(token, choices=few) if 1 < len(few) < _MANY else token


@lru_cache(maxsize=1024)
def _split(word: str, lexicon: Lexicon) -> tuple[str, ...] | None:
    """The words that were run together, if there is one way to part them; in several the first one asks."""
    from balcer_chat.lexicon.spelling import meant

    listed, names = lexicon.vocabulary.words, lexicon.name_words

    def known(part: str) -> bool:
        return part in listed or part in names

    found: list[tuple[str, str]] = []
    for at in range(2, len(word) - 1):
        left, right = word[:at], word[at:]
        if known(left) and known(right):
            phrase = (stem(left), stem(right)) in lexicon.vocabulary.entries
            asked = (left in _ASKING and len(right) > 2) or (right in _ASKING and len(left) > 2)
            if phrase or asked:
                found.append((left, right))
    if not found:
        for at in range(4, len(word) - 4):
            left = word[:at]
            if not known(left):
                continue
            near = meant(word[at:], lexicon.near_length(word[at:]), names)
            if len(near) == 1 and (stem(left), stem(near[0])) in lexicon.vocabulary.entries:
                found.append((left, near[0]))
    if not found and word.startswith(_QUESTIONS):
        return _parted(word, lambda p: known(p) or p.isdecimal() or (len(p) >= _ACRONYM and known(p.removesuffix("s"))))
    return found[0] if len(found) == 1 else None


def _parted(word: str, known: Callable[[str], bool]) -> tuple[str, ...] | None:
    """A whole question without blanks: the fewest known words that make it up, long ones first."""
    ways: list[tuple[str, ...] | None] = [()]
    for end in range(1, len(word) + 1):
        before = (
            (*way, word[start:end])
            for start in range(max(0, end - _LONGEST_WORD), end - 1)
            if (way := ways[start]) is not None and known(word[start:end])
        )
        ways.append(min(before, key=lambda way: (len(way), -sum(len(part) ** 2 for part in way)), default=None))
    best = ways[-1]
    return best if best is not None and len(word) >= _WHOLE * len(best) else None


_QUESTIONS = ("who", "what", "when", "where", "which", "why", "how", "did", "was", "is")
_LONGEST_WORD = 16
_WHOLE = 3
"""Letters that the words of a question have at least, taken together."""
