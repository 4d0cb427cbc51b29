"""The lexicon of one record: its names in every form people use, over the words of the vocabulary file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

import attrs

from balcer import (
    Award,
    Collection,
    Creation,
    Entity,
    Organisation,
    OrganisationKind,
    Person,
    PersonKind,
    Place,
    Record,
    Work,
    fold,
    stem,
    words,
)
from balcer_chat.lexicon.index import NAMED, Index, build_index
from balcer_chat.lexicon.kept import opened
from balcer_chat.lexicon.lands import around, same_land
from balcer_chat.lexicon.lazily import ByStems, Key
from balcer_chat.lexicon.light import evaluates, light_words
from balcer_chat.lexicon.senses import Concept, Empty, Name, Sense
from balcer_chat.lexicon.thesaurus import alternates
from balcer_chat.lexicon.vocabulary import Vocabulary, key, vocabulary
from balcer_chat.value import Shown

_SPOKEN = ("subject", "reason", "category", "position", "outcome", "occasion")
_SIBILANTS = ("ses", "xes", "zes", "ches", "shes", "oes")
"""How words end that have "es" in the plural."""
_DERIVED = ("ion", "ation", "ment")
_CUTS = r" (?:of|for|in|at|on|from|–|-) |[,(]|: "
_LONGEST = 14


_Plain = tuple[Sequence[str], Sequence[str], bool, bool]
"""A name as plain values."""


class Names(ByStems[_Plain, Name]):
    """Senses of names by their stems."""

    def _make(self, plain: _Plain) -> Name:
        ids, features, full, told = plain
        return Name(tuple(ids), frozenset(features), full, told)


@attrs.frozen(eq=False, repr=False, slots=False)
class Lexicon(Shown):
    """Everything that the words of a question can mean.

    Args:
        index: the record's facts by feature.
        vocabulary: the vocabulary file.
        names: senses of names, keyed by their stems.
    """

    index: Index
    vocabulary: Vocabulary
    names: Names

    @cached_property
    def listed(self) -> frozenset[str]:
        """The stems of names and of the vocabulary."""
        return self.names.stems | self.vocabulary.entries.stems

    def knows(self, stem: str) -> bool:
        """Does a stem mean something: in a name, in the vocabulary, in a text of the record?"""
        alone = (stem,) in self.vocabulary.entries or (stem,) in self.names
        return alone or stem in self.index.texts or stem in self.listed

    def writes(self, word: str) -> bool:
        """Does a word stand in a name, the vocabulary or a text in just this form, or as a plural or possessive?"""
        forms = {word, word.removesuffix("s"), *([word[:-2]] if word.endswith(_SIBILANTS) else ())} - {""}
        return any(
            f in known for known in (self.name_words, self.vocabulary.words, self.index.text_words) for f in forms
        )

    def variants(self, stem: str) -> tuple[str, ...]:
        """Stems in the record's texts for the same: "meditation" for "meditate", "distant" for "distantly"."""
        if len(stem) < 6 or stem in self.index.texts:
            return ()
        if stem.endswith("li") and stem[:-2] in self.index.texts:
            return (stem[:-2],)  # "distantly"
        shorter = [stem.removesuffix(ending) for ending in _DERIVED if stem.endswith(ending)]
        near = (*shorter, *(stem + ending for ending in _DERIVED))
        return tuple(other for other in near if len(other) > 5 and other in self.index.texts)

    def instead(self, phrase: str) -> tuple[tuple[Sense, ...], tuple[str, ...]]:
        """What a phrase that is not known can be read as: the senses of a like phrase, or stems of the texts.

        Args:
            phrase: folded words.
        """
        others = alternates(phrase)
        for other in others:
            if senses := self.vocabulary.senses(key(other), other):
                return tuple(Empty(light=True) if isinstance(s, Empty) else s for s in senses), ()
        return (), self.index.in_texts(others)

    @property
    def name_words(self) -> frozenset[str]:
        """The words of names."""
        return self.index.name_words

    @cached_property
    def spellable(self) -> tuple[str, ...]:
        """Words that a misspelling may stand for."""
        return tuple(self.index.kept.part("spellable", self._spellable).split(" "))

    def _spellable(self) -> str:
        found = {*self.common, *self.name_words, *light_words()}
        for entity in self.record.entities:
            for field in _SPOKEN:
                value = getattr(entity, field, None)
                if isinstance(value, str):
                    found.update(words(value))
        found.update(w for w in self.index.text_words if len(w) > 4)
        return " ".join(sorted(w for w in found if len(w) > 3 and w.isalpha()))

    @cached_property
    def common(self) -> frozenset[str]:
        """Words that questions often hold, with their regular forms."""
        plain = {w for w in self.vocabulary.words if len(w) > 3}
        forms = {form for word in plain for form in _inflected(word)}
        return frozenset((*plain, *forms))

    @cached_property
    def names_joined(self) -> dict[str, list[Key]]:
        """Names by their stems written together, without those too short to be told when misspelled."""
        found: dict[str, list[Key]] = {}
        for at in self.names:
            whole = "".join(at)
            if len(whole) > 5:
                found.setdefault(whole, []).append(at)
        return found

    @cached_property
    def joined_names(self) -> dict[tuple[int, str], list[str]]:
        """The stems of names written together, by their number of letters with the first one, and with the last."""
        found: dict[tuple[int, str], list[str]] = {}
        for whole in self.names_joined:
            for end in (f"^{whole[0]}", f"{whole[-1]}$"):
                found.setdefault((len(whole), end), []).append(whole)
        return found

    @cached_property
    def pairs_in_names(self) -> frozenset[tuple[str, str]]:
        """Stems that stand beside one another in a name."""
        return frozenset(pair for at in self.names for pair in pairwise(at))

    def word_of(self, stem: str) -> str:
        """A word of names with some stem."""
        return self._words_of.get(stem, stem)

    @cached_property
    def _words_of(self) -> dict[str, str]:
        return self.index.kept.part(
            "name_stems", lambda: {stem(word): word for word in sorted(self.name_words, reverse=True)}
        )

    @cached_property
    def _by_length(self) -> dict[int, tuple[str, ...]]:
        return {}

    def near_length(self, word: str) -> tuple[str, ...]:
        """The spellable words that are at most two letters longer or shorter; they keep their order."""
        size = len(word)
        if size not in self._by_length:
            self._by_length[size] = tuple(w for w in self.spellable if -2 <= len(w) - size <= 2)
        return self._by_length[size]

    @cached_property
    def spellable_names(self) -> tuple[str, ...]:
        """Those of them that occur in names."""
        return tuple(w for w in self.spellable if w in self.name_words)

    @property
    def record(self) -> Record:
        """The record it was made from."""
        return self.index.record

    def senses(self, at: Key, written: str | None = None) -> tuple[Sense, ...]:
        """Senses of a phrase in the vocabulary."""
        return self.vocabulary.senses(at, written)


def _inflected(word: str) -> tuple[str, ...]:
    """The plural, and the past tense and participle if it were a verb."""
    if word.endswith("e"):
        return f"{word}s", f"{word}d", f"{word[:-1]}ing"
    if word.endswith("y") and word[-2] not in "aeiou":
        return f"{word[:-1]}ies", f"{word[:-1]}ied", f"{word}ing"
    return (f"{word}s", f"{word}ed", f"{word}ing") if not word.endswith(("s", "ed", "ing")) else ()


def build_lexicon(record: Record) -> Lexicon:
    """Make the lexicon of a record."""
    kept, vocab = opened("record", record.fingerprint), vocabulary()
    names = kept.part("names", lambda: _names(record, vocab))
    return Lexicon(build_index(record, kept), vocab, Names(names))


def _names(record: Record, vocab: Vocabulary) -> dict[str, _Plain]:
    full: dict[str, list[Entity]] = {}
    short: dict[str, list[Entity]] = {}
    generic = _generic(vocab)
    for entity in record.entities:
        if isinstance(entity, NAMED):
            for name in entity.names:
                full.setdefault(" ".join(key(name)), []).append(entity)
                if isinstance(entity, Creation) and entity.untitled:
                    continue  # words of our own for something, cut short, would be those for something else
                for form in forms(name, entity, record.person, vocab, generic):
                    short.setdefault(" ".join(key(form)), []).append(entity)
    for form, work in _versions(record):
        short.setdefault(" ".join(key(form)), []).append(work)
    names: dict[str, _Plain] = {}
    for at, entities in short.items():
        if at.endswith(_OPEN):
            continue  # "best of", for a festival of that name
        if at and at not in full and not (" " not in at and (len(at) < 2 or at.isdecimal())):
            names[at] = _name(entities, full=False)
    for at, entities in full.items():
        names[at] = _name(entities, full=True)
    for category in dict.fromkeys(fold(award.category or "") for award in record.awards):
        if " " in category and _praises(category.split()[0]):  # "Best Series" is called as a prize is
            names.setdefault(" ".join(key(category)), ((), (f"n:{category}",), False, False))
    for place in record.places:
        for word in place.adjectives:
            names.setdefault(" ".join(key(word)), _adjective(place, word))
    for source in record.sources:
        for word in (source.key, source.title):
            names.setdefault(" ".join(key(word)), ((), (f"src:{source.key}",), False, False))
    return names


def _praises(word: str) -> bool:
    return word == "best" or evaluates(word)


def _versions(record: Record) -> list[tuple[str, Work]]:
    """What works are called by another whose title theirs begins with and the place behind it ("the British X")."""
    found: list[tuple[str, Work]] = []
    titles = {work.title for work in record.works}
    places: dict[str, list[Place]] = {}
    for place in record.places:
        for name in place.names:
            places.setdefault(name, []).append(place)
    begun = ((work, work.title[:n]) for work in record.works for n in range(1, len(work.title)))
    for work, base in (pair for pair in begun if pair[1] in titles):
        rest = work.title.removeprefix(base).strip(" :")
        told = [p for bound in re.finditer(r"\b", rest) for p in places.get(rest[: bound.start()], ())]
        lands = {word for land in around(words(rest)) for word in (land, *same_land(land))}
        for form in {*(name for place in told for name in (*place.names, *place.adjectives)), *lands}:
            of = (f"{form} {kind} of {base}" for kind in ("version", "edition", "spin-off", "offshoot"))
            found += [(name, work) for name in (f"{form} {base}", f"{base} {form}", *of)]
    return found


_OPEN = (" of", " for", " the", " and", " in", " at", " on")
_DROPPED = ("festival", "school", "university", "company", "guild", "group", "competition")
_BODIES = frozenset((
    "class:award",
    *(f"kind:{kind.value}" for kind in OrganisationKind if kind.value.endswith(_DROPPED)),
))  # fmt: skip


def _generic(vocab: Vocabulary) -> frozenset[str]:
    """The stems of words that are only for kinds of bodies or for awards, so that a name can be told without them."""
    told = (p for phrases, sense in vocab.told if isinstance(sense, Concept) and _is_body(sense) for p in phrases)
    stems = {stem(phrase) for phrase in told if " " not in phrase}
    return frozenset(
        s for s in stems if all(_is_body(other) for _, other in vocab.entries[s,] if isinstance(other, Concept))
    )


def _is_body(concept: Concept) -> bool:
    return concept.noun and concept.features <= _BODIES


def _adjective(place: Place, word: str) -> _Plain:
    """What "Canadian" means: of that place, of that nationality, or so called in a text."""
    return (), (f"e:{place.id}", f"nationality:{fold(word)}", f"w:{stem(fold(word))}"), False, False


def _name(entities: list[Entity], full: bool) -> _Plain:
    ids = tuple(dict.fromkeys(e.id for e in entities if not isinstance(e, Award)))
    features = dict.fromkeys(f"e:{i}" for i in ids)
    for entity in entities:
        if isinstance(entity, Award):
            features[f"n:{fold(entity.name)}"] = None
    told = all(isinstance(e, Place) or (isinstance(e, Person) and e.kind is not PersonKind.REAL) for e in entities)
    return ids, tuple(features), full, told


def _initials(title: str) -> list[str]:
    """A title by the first letters of its words, in whole or of what stands before or behind a colon."""
    found: list[str] = []
    halves = [half.strip() for half in title.split(":")]
    for part in (title, *halves):
        letters = [word[0] for word in part.split() if word[:1].isupper()]
        if len(letters) > _ACRONYM or (len(letters) == _ACRONYM and not _VOWELS & set(letters[:2])):
            found.append("".join(letters))  # "TNG"; not what would be a word, as "LOT"
    one, mark, rest = title.partition(" & ")
    other, *behind = rest.split(maxsplit=1) if rest else ("",)
    if mark and " " not in one and other[:1].isupper():
        lead = f"{one[0]} & {other[0]}"  # "L&O"
        found.append(" ".join((lead, *behind)))
        last = [word[0] for word in (behind[0].split() if behind else ()) if word[:1].isupper()]
        found += [f"{lead} {''.join(last)}"] if len(last) > 1 else []
    return found


_ACRONYM = 3  # letters that a title's initials must be
_VOWELS = frozenset("AEIOU")


def forms(name: str, entity: Entity, subject: Person, vocab: Vocabulary, generic: frozenset[str]) -> tuple[str, ...]:
    """Shorter forms of a name that people use.

    Without article; the family name; either side of a colon; without what follows "of"; without a generic last
    word ("Award", "Group"); the initials of an organisation.
    """
    found: list[str] = []
    parts = name.split()
    if parts and fold(parts[0]) in vocab.articles and len(parts) > 1:
        found.append(" ".join(parts[1:]))
    if entity == subject and len(parts) > 1:
        found.append(parts[0])
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
        found.extend(_initials(name))
        found.extend(name.removeprefix(f"{lead}: ") for lead in subject.names if name.startswith(f"{lead}: "))
    if isinstance(entity, Organisation | Award | Collection):
        cut = re.split(_CUTS, name)[0].strip()
        if cut != name and len(cut) > 3 and not _praises(fold(cut)):  # "the best", for what is called "Best of ..."
            found.append(cut)
    if isinstance(entity, Organisation | Award):
        rest = [*parts]
        while len(rest) > 1 and stem(fold(rest[-1])) in generic:
            rest = rest[:-1]
            found.append(" ".join(rest))
    return tuple(f for f in dict.fromkeys(found) if f and f != name)
