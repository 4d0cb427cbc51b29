"""One text key for all matching: case, accents, quotes, dashes, width, invisible characters.

:func:`fold` makes two spellings of one name equal; :func:`words` splits a folded text; :func:`stem` takes the
common English endings off a word; :func:`text_of` is everything that can be read in a fact.
"""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import category, combining, normalize

from balcer.model.base import Entity, readable
from balcer.model.dates import PartialDate, Period
from balcer.model.fields import specs
from balcer.model.vocabulary import Term

_SAME = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛ʼʻʹ′`´＇", "'"),
        **dict.fromkeys("“”„‟″«»＂", '"'),
        **dict.fromkeys("‐‑‒–—―−⁃﹘﹣－", "-"),
        **dict.fromkeys("øØ", "o"),
        **dict.fromkeys("łŁ", "l"),
        **dict.fromkeys("đĐðÐ", "d"),
        **dict.fromkeys("ħĦ", "h"),
        **dict.fromkeys("æÆ", "ae"),
        **dict.fromkeys("œŒ", "oe"),
        **dict.fromkeys("þÞ", "th"),
        "ı": "i",
    }
)


_FOREIGN = re.compile(r"[^\x00-\x7f]")


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """The text without the differences that do not matter for finding something.

    Case, accents, curly quotes, kinds of dashes, full-width letters, ligatures, invisible characters and
    runs of white space vanish. Folding twice changes nothing.

    Args:
        text: any text.

    >>> fold("  René  Balcer’s ‘Jo’—2013 ")
    "rene balcer's 'jo'-2013"
    """
    if not text.isascii():
        text = _FOREIGN.sub(_spelled, text)
    text = " ".join(text.casefold().replace("`", "'").split())
    return text if text.isprintable() else " ".join("".join(filter(str.isprintable, text)).split())


def _spelled(foreign: re.Match[str]) -> str:
    return _character(foreign[0])


@lru_cache(maxsize=4096)
def _character(one: str) -> str:
    """What a character beyond ASCII is folded to, in ASCII where there is such a form; nothing if it is invisible."""
    while True:
        parts = normalize("NFKD", one.translate(_SAME)).translate(_SAME)
        kept = "".join(c for c in parts if not combining(c) and (category(c) not in _INVISIBLE or c.isspace()))
        if kept.isspace():
            return " "
        folded = kept.casefold()
        if folded == one:
            return folded
        one = folded


_INVISIBLE = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Mn", "Me"))
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*'?")


def words(text: str) -> tuple[str, ...]:
    """The folded words of a text; ``&`` counts as "and", hyphens part words.

    >>> words("Law & Order: Québec’s 5-year run")
    ('law', 'and', 'order', "quebec's", '5', 'year', 'run')
    """
    return tuple(_WORD.findall(fold(text).replace("&", " and ")))


_VOWEL = re.compile("[aeiouy]")
_KEEP = frozenset(("news", "series", "lens", "during", "evening", "united", "nothing", "something", "this", "these"))


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """A word without plural, possessive, ``-ed`` and ``-ing``, so that forms of one word meet.

    Stems are for comparing only; they need not be words. Stemming twice changes nothing.

    Args:
        word: a folded word, as :func:`words` gives them.

    >>> {stem(word) for word in ("study", "studies", "studied", "studying")}
    {'studi'}
    >>> stem("running"), stem("Emmys'"), stem("king")
    ('run', 'emmi', 'king')
    """
    if not (word.isascii() and word.isalpha() and word.islower()):
        word = fold(word)
    elif word[-1] not in _ENDS and word[-1] != word[-2:-1]:
        return word  # most words have no ending to take off
    while True:
        shorter = _step(word)
        if shorter == word:
            return word
        word = shorter


_ENDS = frozenset("'sdgeyn")  # the last letters of all endings but a doubled consonant


def _step(word: str) -> str:
    """Take off one ending."""
    if word[-1:] not in _ENDS and word[-1:] != word[-2:-1]:
        return word
    if word.endswith("men") and len(word) > 4:
        return f"{word[:-2]}an"  # "women", "doormen"
    if word.endswith("'"):
        return word.rstrip("'")
    if word.endswith("'s"):
        return word[:-2]
    if word in _KEEP or not word.isalpha():
        return word
    size = len(word)
    if size > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    for ending in ("ing", "ed"):
        start = word[: -len(ending)]
        if word.endswith(ending) and len(start) > 2 and _VOWEL.search(start) and not word.endswith("eed"):
            return start
    if size > 3 and word.endswith("e") and not word.endswith("ee"):
        return word[:-1]
    if size > 3 and word.endswith("y") and word[-2] not in "aeiou":
        return f"{word[:-1]}i"
    if size > 3 and word[-1] == word[-2] and word[-1] in "bdfgklmnprtz":
        return word[:-1]
    return word


def stems(text: str) -> frozenset[str]:
    """The stems of all words of a text.

    >>> sorted(stems("Two films and a film"))
    ['a', 'and', 'film', 'two']
    """
    return frozenset(map(stem, words(text)))


@lru_cache(maxsize=8192)
def name_key(text: str) -> str:
    """The key under which a name is found: folded words, without punctuation and leading article.

    >>> name_key("The Crow") == name_key("crow"), name_key("Law & Order: UK")
    (True, 'law and order uk')
    """
    parts = words(text.replace(".", "").replace("'", "").replace("’", ""))
    if len(parts) > 1 and parts[0] in ("the", "a", "an"):
        parts = parts[1:]
    return " ".join(parts)


def text_of(entity: Entity) -> str:
    """All that can be read in a fact: its sentence, fields, keywords, and the names of all that it refers to.

    >>> import balcer
    >>> record = balcer.load()
    >>> record.person.name in text_of(record.person)
    True
    """
    parts = [entity.sentence()]
    for spec in specs(type(entity)):
        if spec.name in _NOT_READ:
            continue
        value = getattr(entity, spec.name)
        for item in value if isinstance(value, tuple) else (value,):
            parts.extend(_texts(item))
    return "\n".join(dict.fromkeys(part for part in parts if part))


_NOT_READ = frozenset(("id", "citations", "summary", "certainty"))


def _texts(value: object) -> tuple[str, ...]:
    if isinstance(value, Entity):
        return value.names
    if value is None or isinstance(value, bool | int):
        return ()
    party = getattr(value, "party", None)
    if party is not None:
        return (*party.names, str(getattr(value, "role", "")))
    if isinstance(value, str | Term | Period | PartialDate):
        return (readable(value),)
    return (str(value),)
