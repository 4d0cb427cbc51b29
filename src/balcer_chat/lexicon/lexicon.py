"""The lexicon of one record: its names in every form people use, over the words of the vocabulary file."""

from __future__ import annotations

import re

import attrs

from balcer import (
    Award,
    Collection,
    Creation,
    Entity,
    Organisation,
    Party,
    Person,
    Place,
    Record,
    fold,
    stem,
    words,
)
from balcer_chat.lexicon.index import Index, build_index
from balcer_chat.lexicon.senses import Concept, Name, Sense
from balcer_chat.lexicon.vocabulary import Key, Vocabulary, english_words, key, vocabulary

_NAMED = (Party, Place, Creation, Collection, Award)
_CUTS = re.compile(r" (?:of|for|in|at|on|from|–|-) |[,(]|: ")
_LONGEST = 14


@attrs.frozen(eq=False)
class Lexicon:
    """Everything that the words of a question can mean.

    Args:
        index: the record's facts by feature.
        vocabulary: the vocabulary file.
        names: senses of names, keyed by their stems.
        known: every stem that means something: in a name, in the vocabulary, in a text of the record.
        spellable: words that a misspelling may stand for.
        name_words: those of them that occur in names.
        english: common English words, which are never taken for misspellings.
    """

    index: Index
    vocabulary: Vocabulary
    names: dict[Key, Name]
    known: frozenset[str]
    spellable: tuple[str, ...]
    name_words: frozenset[str]
    english: frozenset[str]

    @property
    def record(self) -> Record:
        """The record it was made from."""
        return self.index.record

    def senses(self, at: Key, written: str | None = None) -> tuple[Sense, ...]:
        """Senses of a phrase in the vocabulary."""
        return self.vocabulary.senses(at, written)


def build_lexicon(record: Record) -> Lexicon:
    """Make the lexicon of a record."""
    index, vocab = build_index(record), vocabulary()
    full: dict[Key, list[Entity]] = {}
    short: dict[Key, list[Entity]] = {}
    generic = frozenset(
        at[0] for at, entries in vocab.entries.items()
        if len(at) == 1 and any(isinstance(s, Concept) and s.noun for _, s in entries)
    )  # fmt: skip
    for entity in record.entities:
        if isinstance(entity, _NAMED):
            for name in entity.names:
                full.setdefault(key(name), []).append(entity)
                for form in forms(name, entity, record.person, vocab, generic):
                    short.setdefault(key(form), []).append(entity)
    names: dict[Key, Name] = {}
    for at, entities in short.items():
        if at and at not in full and not (len(at) == 1 and (len(at[0]) < 2 or at[0].isdecimal())):
            names[at] = _name(entities, full=False)
    for at, entities in full.items():
        names[at] = _name(entities, full=True)
    text = {f[2:] for f in index.postings if f.startswith("w:")}
    known = {s for at in (*names, *vocab.entries) for s in at} | text
    spellable = set(vocab.words)
    named = {w for e in record.entities if isinstance(e, _NAMED) for name in e.names for w in words(name)}
    spellable |= named
    for entity in record.entities:
        for text_field in ("subject", "reason", "category", "position", "outcome", "occasion"):
            value = getattr(entity, text_field, None)
            if isinstance(value, str):
                spellable.update(words(value))
    return Lexicon(
        index, vocab, names, frozenset(known), tuple(sorted(w for w in spellable if len(w) > 3 and w.isalpha())),
        frozenset(named), english_words(),
    )  # fmt: skip


def _name(entities: list[Entity], full: bool) -> Name:
    ids = tuple(dict.fromkeys(e.id for e in entities if not isinstance(e, Award)))
    features = {f"e:{i}" for i in ids}
    for entity in entities:
        if isinstance(entity, Award):
            features.add(f"n:{fold(entity.name)}")
    return Name(ids, frozenset(features), full)


def forms(
    name: str, entity: Entity, subject: Person, vocab: Vocabulary, generic: frozenset[str]
) -> tuple[str, ...]:
    """Shorter forms of a name that people use.

    Without article; the family name; either side of a colon; without what follows "of"; without a generic last
    word ("Award", "Group"); the initials of an organisation.
    """
    found: list[str] = []
    parts = name.split()
    if parts and fold(parts[0]) in vocab.articles and len(parts) > 1:
        found.append(" ".join(parts[1:]))
    if isinstance(entity, Person) and entity.family_name:
        found.append(entity.family_name)
    if isinstance(entity, Organisation) and len(parts) > 2:
        capitals = [p[0] for p in parts if p[:1].isupper()]
        if len(capitals) > 2:
            found.append("".join(capitals))
    if isinstance(entity, Place | Person):
        return tuple(found)
    if isinstance(entity, Creation) and ":" in name:
        found.extend(half.strip() for half in name.split(":"))
    if isinstance(entity, Creation):
        for lead in subject.names:
            if name.startswith(f"{lead}: "):
                found.append(name.removeprefix(f"{lead}: "))
    if isinstance(entity, Organisation | Award | Collection):
        cut = _CUTS.split(name)[0].strip()
        if cut != name and len(cut) > 3:
            found.append(cut)
    if isinstance(entity, Organisation | Award):
        rest = [*parts]
        while len(rest) > 1 and stem(fold(rest[-1])) in generic:
            rest = rest[:-1]
            found.append(" ".join(rest))
    return tuple(f for f in dict.fromkeys(found) if f and f != name)
