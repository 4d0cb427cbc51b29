"""The vocabulary file as senses: English words for the properties of the schema, nothing of any record."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import chain

import attrs

from balcer import stem
from balcer_chat.lexicon import kept
from balcer_chat.lexicon.inflections import inflected
from balcer_chat.lexicon.lazily import ByStems, Key
from balcer_chat.lexicon.senses import Concept, Empty, Missing, Operator, Pronoun, Property, Sense
from balcer_chat.text.tokens import tokenize
from balcer_chat.value import Shown

Phrases = tuple[tuple[str, Sense], ...]


class Entries(ByStems[str, Phrases]):
    """The phrases of each key of stems, each with its sense.

    Args:
        plain: for each key, the phrases and the numbers of their senses in turn, with bars between them.
        senses: the senses by number.
    """

    def __init__(self, plain: dict[str, str], senses: Sequence[Sense]) -> None:
        super().__init__(plain)
        self._senses = senses

    def _make(self, plain: str) -> Phrases:
        found = plain.split("|")
        pairs = zip(found[::2], found[1::2], strict=True)
        return tuple((phrase, self._senses[int(n)]) for phrase, n in pairs)


@attrs.frozen(eq=False, repr=False, slots=False)
class Vocabulary(Shown):
    """The words of the vocabulary file.

    Args:
        told: all phrases, each group with its sense, in the order of the file.
        talk: small talk: folded line to its kind.
        spellings: common misspellings of question words.
        articles: words dropped from the front of names.
        units: stems of words for one thing that is counted; the first of each group is the data's own.
        operators: phrases that compute, which are not inflected.
        courtesies: words in front of a question that only introduce it.
        confused: words that are written for others of the same sound: what is meant if one of some words stands
            before it or one of others behind it ("^" is the beginning of a clause).
    """

    told: tuple[tuple[Sequence[str], Sense], ...]
    talk: dict[str, str]
    spellings: dict[str, str]
    articles: frozenset[str]
    units: tuple[frozenset[str], ...] = ()
    operators: frozenset[str] = frozenset()
    courtesies: tuple[tuple[str, ...], ...] = ()
    confused: Mapping[str, Sequence[tuple[str, frozenset[str], frozenset[str]]]] = attrs.Factory(dict)

    @cached_property
    def entries(self) -> Entries:
        """The phrases of each key of stems, each with its sense."""
        plain = kept.opened("vocabulary", "").part("entries", self._by_stems)
        return Entries(plain, [sense for _, sense in self.told])

    def _by_stems(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for n, (phrases, sense) in enumerate(self.told):
            forms = phrases if isinstance(sense, Operator) else chain.from_iterable(map(inflected, phrases))
            for phrase in forms:  # folded in the file, as a test holds
                at, one = " ".join(map(stem, phrase.split())), f"{phrase}|{n}"
                found[at] = f"{found[at]}|{one}" if at in found else one
        return found

    @cached_property
    def words(self) -> frozenset[str]:
        """Every single word, folded, that occurs in a phrase."""
        return frozenset(" ".join(" ".join(phrases) for phrases, _ in self.told).split())

    def senses(self, at: Key, written: str | None = None) -> tuple[Sense, ...]:
        """The senses of a phrase: of just these words, or their singular, if listed; else of all with the same stems.

        "Awards" means what "award" does, and not what "awarded" does.

        Args:
            at: the stems.
            written: the folded words.
        """
        if at not in self.entries:
            return ()
        found = self.entries[at]
        exact = tuple(sense for phrase, sense in found if phrase == written)
        exact = exact or tuple(sense for phrase, sense in found if f"{phrase}s" == written)
        return exact or tuple(dict.fromkeys(sense for _, sense in found))


@lru_cache(maxsize=16384)
def key(phrase: str) -> Key:
    """The stems of a phrase, as the tokens of a question give them."""
    return tuple(map(stem, _written(phrase).split()))


def _written(phrase: str) -> str:
    """The folded words of a phrase, with blanks between them."""
    if phrase.isascii() and phrase.replace(" ", "").isalpha():
        return phrase.lower()  # nothing for the tokenizer to do
    return " ".join(t.folded for t in tokenize(phrase) if not t.stop)


def read_file(name: str) -> str:
    """A file beside this module; without ``pathlib``, whose import would be felt at each start."""
    with open(os.path.join(os.path.dirname(__file__), name), encoding="utf-8") as stream:
        return stream.read()


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """Read the vocabulary file, once."""
    raw = json.loads(read_file("vocabulary.json"))
    told: list[tuple[Sequence[str], Sense]] = []
    for entry in raw["concepts"]:
        concept = Concept(
            frozenset(entry["means"]),
            entry.get("noun", False),
            entry.get("generic", False),
            entry.get("soft", False),
            entry.get("target"),
            entry.get("field"),
            entry.get("personal", False),
            tuple(entry["words"]),
        )
        told.append((entry["words"], concept))
    told += [(entry["words"], Property(entry["field"], entry["asks"])) for entry in raw["properties"]]
    told += [(entry["words"], Missing(entry["what"])) for entry in raw["missing"]]
    told += [(phrases, Operator(name)) for name, phrases in raw["operators"].items()]
    told += [(phrases, Pronoun(kind)) for kind, phrases in raw["pronouns"].items()]
    told += [(raw["empty"], Empty()), (raw["light"], Empty(light=True))]
    talk = {line: kind for kind, lines in raw["talk"].items() for line in lines}  # folded in the file, as a test holds
    operators = frozenset(p for phrases in raw["operators"].values() for p in phrases)
    units = tuple(frozenset(s for w in group for s in key(w)) for group in raw["units"])
    confused: dict[str, list[tuple[str, frozenset[str], frozenset[str]]]] = {}
    for entry in raw["confused"]:
        for word in entry["written"]:
            confused.setdefault(word, []).append(
                (entry["meant"], frozenset(entry["behind"]), frozenset(entry["before"]))
            )
    return Vocabulary(
        tuple(told), talk, raw["spellings"], frozenset(raw["articles"]), units,
        operators, tuple(tuple(phrase.split()) for phrase in raw["courtesies"]), confused,
    )  # fmt: skip
