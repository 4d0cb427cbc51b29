"""The vocabulary file as senses: English words for the properties of the schema, nothing of any record."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache

import attrs

from balcer import fold, stem
from balcer_chat.lexicon.senses import Concept, Empty, Missing, Operator, Pronoun, Property, Sense
from balcer_chat.text.tokens import tokenize

Key = tuple[str, ...]


@attrs.frozen(eq=False)
class Vocabulary:
    """The words of the vocabulary file.

    Args:
        entries: the phrases of each key of stems, each with its sense.
        talk: small talk: folded line to its kind.
        spellings: common misspellings of question words.
        articles: words dropped from the front of names.
        units: stems of words for one thing that is counted; the first of each group is the data's own.
        operators: phrases that compute, which are not inflected.
        courtesies: words in front of a question that only introduce it.
        confused: words that are written for others of the same sound: what is meant if one of some words stands
            before it or one of others behind it ("^" is the beginning of a clause).
    """

    entries: Mapping[Key, Sequence[tuple[str, Sense]]]
    talk: dict[str, str]
    spellings: dict[str, str]
    articles: frozenset[str]
    units: tuple[frozenset[str], ...] = ()
    operators: frozenset[str] = frozenset()
    courtesies: tuple[tuple[str, ...], ...] = ()
    confused: Mapping[str, Sequence[tuple[str, frozenset[str], frozenset[str]]]] = attrs.Factory(dict)

    @cached_property
    def words(self) -> frozenset[str]:
        """Every single word, folded, that occurs in a phrase."""
        return frozenset(w for found in self.entries.values() for phrase, _ in found for w in phrase.split())

    def senses(self, at: Key, written: str | None = None) -> tuple[Sense, ...]:
        """The senses of a phrase: of just these words, or their singular, if listed; else of all with the same stems.

        "Awards" means what "award" does, and not what "awarded" does.

        Args:
            at: the stems.
            written: the folded words.
        """
        found = self.entries.get(at, ())
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
    entries: dict[Key, list[tuple[str, Sense]]] = {}

    def add(phrases: Sequence[str], sense: Sense) -> None:
        for phrase in phrases:  # folded in the file, as a test holds
            entries.setdefault(tuple(map(stem, phrase.split())), []).append((phrase, sense))

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
        add(entry["words"], concept)
    for entry in raw["properties"]:
        add(entry["words"], Property(entry["field"], entry["asks"]))
    for entry in raw["missing"]:
        add(entry["words"], Missing(entry["what"]))
    for name, phrases in raw["operators"].items():
        add(phrases, Operator(name))
    for kind, phrases in raw["pronouns"].items():
        add(phrases, Pronoun(kind))
    add(raw["empty"], Empty())
    add(raw["light"], Empty(light=True))
    talk = {fold(line): kind for kind, lines in raw["talk"].items() for line in lines}
    operators = frozenset(fold(p) for phrases in raw["operators"].values() for p in phrases)
    units = tuple(frozenset(s for w in group for s in key(w)) for group in raw["units"])
    confused: dict[str, list[tuple[str, frozenset[str], frozenset[str]]]] = {}
    for entry in raw["confused"]:
        for word in entry["written"]:
            confused.setdefault(word, []).append(
                (entry["meant"], frozenset(entry["behind"]), frozenset(entry["before"]))
            )
    return Vocabulary(
        entries, talk, raw["spellings"], frozenset(raw["articles"]), units,
        operators, tuple(tuple(phrase.split()) for phrase in raw["courtesies"]), confused,
    )  # fmt: skip
