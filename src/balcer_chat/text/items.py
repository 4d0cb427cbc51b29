"""Tokens linked to what they can mean: the longest phrase first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TypeVar

import attrs

from balcer_chat.lexicon.company import NOTHING
from balcer_chat.lexicon.english import is_english
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.lexicon.light import evaluates, only_evaluates, says_little
from balcer_chat.lexicon.senses import Concept, Empty, Name, Operator, Property, Sense
from balcer_chat.lexicon.vocabulary import key
from balcer_chat.text.company import meant_in_company
from balcer_chat.text.mending import proper_names
from balcer_chat.text.numbers import number, ordinal, spelled_number, spelled_ordinal
from balcer_chat.text.tokens import Token, tokenize
from balcer_chat.text.values import Span, read_date
from balcer_chat.value import Value

_LONGEST = 14
_PHRASE = 3  # words in the longest phrases of the thesaurus
_FUNCTION = frozenset((
    "were", "does", "have", "will", "would", "could", "should", "what", "when", "where", "which", "whom", "whose",
    "this", "that", "these", "those", "with", "from", "about", "please",
))  # fmt: skip
"""Longer words that may have a capital without being names."""
S = TypeVar("S", bound=Sense)


@attrs.frozen(eq=False, repr=False, slots=False)
class Item(Value):
    """A phrase of the question and its senses.

    Args:
        text: the phrase as written.
        stems: the stems of its words.
        senses: what it can mean; empty for a word known only from texts, or not at all.
        span: the stretch of time, if it is a date.
        value: the number, if it is one.
        order: the ordinal, if it is one.
        mended: the word it was read as, if its spelling was mended.
        unknown: it means nothing here.
        stop: it is a mark.
        first: index of its first token.
        words: its folded words.
        variants: stems of the record's texts for the same, for a word that occurs in none.
        choices: the words that a misspelled one may stand for, if several are equally near.
    """

    text: str
    stems: tuple[str, ...]
    senses: tuple[Sense, ...] = ()
    span: Span | None = None
    value: int | None = None
    order: int | None = None
    mended: str | None = None
    unknown: bool = False
    stop: bool = False
    first: int = 0
    words: tuple[str, ...] = ()
    variants: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()

    def get(self, kind: type[S]) -> S | None:
        """Its first sense of a kind, or None."""
        found: S | None = self._first.get(kind)  # type: ignore[assignment]
        return found

    @cached_property
    def _first(self) -> dict[type, Sense]:
        return {type(sense): sense for sense in reversed(self.senses)}

    @cached_property
    def _operators(self) -> frozenset[str]:
        return frozenset(s.name for s in self.senses if isinstance(s, Operator))

    def operator(self, name: str) -> bool:
        """Has it the sense of that operator?"""
        return name in self._operators

    def names_field(self, field: str) -> bool:
        """Is it a word for a field of the schema?"""
        return any(isinstance(s, Property) and s.field == field for s in self.senses)

    def names_another(self, person: str) -> bool:
        """Is it a name, and not the one of the record's person?"""
        name = self.get(Name)
        return name is not None and name.ids != (person,)

    @property
    def award(self) -> bool:
        """Is it the name of an award?"""
        name = self.get(Name)
        return name is not None and any(f.startswith("n:") for f in name.features)

    @cached_property
    def word(self) -> str:
        """Its folded text."""
        return " ".join(self.words)

    @property
    def lead(self) -> str:
        """Its first word, or nothing for a mark."""
        return self.words[0] if self.words else ""

    @property
    def last(self) -> str:
        """Its last word, or nothing for a mark."""
        return self.words[-1] if self.words else ""

    @property
    def get_empty(self) -> bool:
        """Can it be a word without meaning here?"""
        return self.get(Empty) is not None

    @property
    def empty(self) -> bool:
        """Has it no sense but the empty one?"""
        return bool(self.senses) and all(isinstance(s, Empty) for s in self.senses)


Items = tuple[Item, ...]


def linked(text: str, lexicon: Lexicon, at: Item | None = None) -> Items:
    """Some words as items, in the place of another if one is given.

    Args:
        text: the words.
        lexicon: what words can mean.
        at: the item whose place they take.
    """
    items = link(tokenize(text), lexicon)
    return items if at is None else tuple(attrs.evolve(item, first=at.first) for item in items)


def link(tokens: Sequence[Token], lexicon: Lexicon) -> tuple[Item, ...]:
    """Link tokens to senses, left to right, the longest phrase at each place.

    Args:
        tokens: the tokens of a line, misspelled ones mended.
        lexicon: what words can mean.
    """
    items = _link(tokens, lexicon, {})
    told = meant_in_company(tokens, items)
    return _link(tokens, lexicon, told) if told else items


def _link(tokens: Sequence[Token], lexicon: Lexicon, told: Mapping[int, tuple[int, str]]) -> tuple[Item, ...]:
    """The items of a line, with what some phrases were told to mean."""
    proper = proper_names(tokens)
    lower = not any(t.capital for t in tokens[1:])
    items: list[Item] = []
    at = 0
    while at < len(tokens):
        if at in told:
            size, meant = told[at]
            items.append(_as(tokens, at, size, lexicon, meant))
            at += size
            continue
        end = min((n for n in told if n > at), default=len(tokens))
        item, used = _at(tokens[:end], at, lexicon, lower)
        if at in proper and used == 1 and _is_another(tokens[at], item, lexicon):
            item = attrs.evolve(item, senses=(), unknown=True)  # "Mad Men": that is no form of "made"
        if at in proper and item.empty and used == 1 and len(item.word) > 3 and item.word not in _FUNCTION:
            item = attrs.evolve(item, senses=(), unknown=True)  # "Did Page write it?"
        items.append(item)
        at += used
    return tuple(items)


def _is_another(token: Token, item: Item, lexicon: Lexicon) -> bool:
    """Is it a word of its own that only shares its stem with one that has a meaning here?"""
    word = token.folded
    apart = not token.mended and word == token.stem and word not in lexicon.vocabulary.words
    return apart and any(isinstance(s, Concept) for s in item.senses) and not lexicon.writes(word)


def _as(tokens: Sequence[Token], at: int, size: int, lexicon: Lexicon, meant: str) -> Item:
    """A phrase with the senses of a word of the vocabulary, or of none, or as a word of the texts."""
    part = tokens[at : at + size]
    senses = (Empty(),) if meant == NOTHING else lexicon.senses(key(meant), meant)
    stems = tuple(t.stem for t in part) if senses else key(meant)
    return Item(" ".join(t.text for t in part if t.text), stems, senses, first=at, words=tuple(t.folded for t in part))


_DOERS = frozenset(("he", "she", "they", "ever", "never", "also"))
"""Words behind which a verb stands."""


def _at(tokens: Sequence[Token], at: int, lexicon: Lexicon, lower: bool) -> tuple[Item, int]:
    token = tokens[at]
    if token.stop:
        return Item(token.text, (token.text,), stop=True, first=at), 1
    run = 0
    while run < _LONGEST and at + run < len(tokens) and not tokens[at + run].stop:
        run += 1
    stems = tuple(t.stem for t in tokens[at : at + run])
    if (across := _across(tokens, at, lexicon, run)) is not None:
        return across

    def made(used: int, **kwargs: object) -> tuple[Item, int]:
        part = tokens[at : at + used]
        words = tuple(t.folded for t in part)
        changed = " ".join(words) if any(t.mended for t in part) else None
        text = " ".join(t.text for t in part if t.text)
        return Item(text, stems[:used], mended=changed, first=at, words=words, **kwargs), used  # type: ignore[arg-type]

    if token.choices:
        return made(1, unknown=True, choices=token.choices)  # though its stem may be that of another name
    date = read_date(tokens, at)
    longest = max((n for n in range(run, 0, -1) if stems[:n] in lexicon.names), default=0)
    phrase = next(
        (
            n
            for n in range(run, 0, -1)
            if _listed(tokens, at, stems[:n], lexicon)
            and (lower or not _cuts_a_name(tokens, at + n - 1, at, lexicon))
            and not _begins_to(tokens, at, n)
        ),
        0,
    )
    lead = int(longest == 2 and token.folded in lexicon.vocabulary.articles)
    if lead and any(stems[1:n] in lexicon.names for n in range(3, run + 1)):
        longest = lead = 0  # "the Star Trek series"
    if longest == 1 and not token.capital and at and tokens[at - 1].folded in _DOERS and is_english(token.folded):
        longest = 0  # "has he *met* her"
    if longest == 1 and not token.capital and is_english(token.folded) and _has_object(tokens, at):
        if stems[:1] not in lexicon.vocabulary.entries:
            return made(1, unknown=True)  # "who *hates* him"
        longest = 0
    if longest - lead == 1 and stems[lead : lead + 1] in lexicon.vocabulary.entries:
        alone = _stands_alone(tokens, at + lead)
        longest = longest if alone or _as_name(tokens[at + lead], lower, at + lead) else 0
    if date and date[1] >= max(longest, phrase):
        return made(date[1], span=date[0])
    if longest and longest >= phrase:
        senses: tuple[Sense, ...] = (lexicon.names[stems[:longest]],)
        if phrase == longest:
            senses += lexicon.senses(stems[:phrase], _written(tokens, at, phrase))
        return made(longest, senses=senses)
    value, order = number(token.folded), ordinal(token.folded)
    if (told := _told_in_words(tokens[at : at + run])) is not None and told[2] > max(phrase, 1):
        return made(told[2], value=told[0], order=told[1])
    if phrase:
        written = _written(tokens, at, phrase)
        senses = tuple(
            s for s in lexicon.senses(stems[:phrase], written)
            if not isinstance(s, Operator) or written in lexicon.vocabulary.operators or token.mended
        )  # fmt: skip
        if not senses:
            return made(phrase, unknown=stems[0] not in lexicon.index.texts)
        return made(phrase, senses=senses, value=value if phrase == 1 else None, order=order)
    if value is not None or order is not None:
        return made(1, value=value, order=order)
    if stems[0] in lexicon.index.texts and not says_little(token.folded):
        return made(1)
    if only_evaluates(["" if t.stop else t.folded for t in tokens], at):
        return made(1, senses=(Empty(light=True),))
    for size in range(min(run, _PHRASE), 0, -1):
        senses, variants = lexicon.instead(_written(tokens, at, size))
        if size == 1 and evaluates(token.folded) and all(isinstance(s, Empty) for s in senses):
            break  # it is what is asked ("which was *fantastic*")
        if senses or variants:
            return made(size, senses=senses, variants=variants)
    if says_little(token.folded):
        return made(1, senses=(Empty(light=True),))
    variants = lexicon.variants(stems[0])
    return made(1, variants=variants, unknown=not variants, choices=() if variants else token.choices)


def _has_object(tokens: Sequence[Token], at: int) -> bool:
    """Does a word stand between "who" or "what" and a pronoun, as a verb does?"""
    return 0 < at < len(tokens) - 1 and tokens[at - 1].folded in _ASKING and tokens[at + 1].folded in _OBJECTS


_ASKING = frozenset(("who", "what", "that", "which"))
_OBJECTS = frozenset(("him", "her", "them", "it", "me", "us", "you", "his"))


def _told_in_words(tokens: Sequence[Token]) -> tuple[int | None, int | None, int] | None:
    """A number or an ordinal in several words, and how many they are."""
    words = [t.folded for t in tokens]
    if (order := spelled_ordinal(words)) is not None:
        return None, order, 2
    found = spelled_number(words)
    return None if found is None else (found[0], None, found[1])


def _cuts_a_name(tokens: Sequence[Token], last: int, at: int, lexicon: Lexicon) -> bool:
    """Does a name of several words begin with the last word of a phrase ("*did For* Justice do well")?"""
    if last == at or not tokens[last].capital or any(t.capital for t in tokens[at:last] if at):
        return False
    stems = tuple(t.stem for t in tokens[last : last + _LONGEST])
    return any(stems[:n] in lexicon.names for n in range(2, len(stems) + 1))


def _begins_to(tokens: Sequence[Token], at: int, size: int) -> bool:
    """Does a phrase end with a "begin" that belongs to the verb behind it ("when did her career *begin to* bloom")?"""
    behind = tokens[at + size].folded if at + size < len(tokens) else ""
    return size > 1 and behind == "to" and tokens[at + size - 1].stem in ("begin", "start", "began")


def _listed(tokens: Sequence[Token], at: int, stems: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Does the vocabulary have a phrase? "Whose" has the stem of "who", and is no form of it ("with *whose* money")."""
    if stems not in lexicon.vocabulary.entries:
        return False
    if len(stems) == 1 or "who" not in stems:
        return True
    owner = any(t.folded == "whose" for t in tokens[at : at + len(stems)])
    return any(owner == ("whose" in phrase.split()) for phrase, _ in lexicon.vocabulary.entries[stems])


def _written(tokens: Sequence[Token], at: int, size: int) -> str:
    """Some words as they are read."""
    return " ".join(t.folded for t in tokens[at : at + size])


def _across(tokens: Sequence[Token], at: int, lexicon: Lexicon, run: int) -> tuple[Item, int] | None:
    """A name that runs over a mark inside it ("X: Y", "A Vs. B"), longer than any before the mark."""
    places = [n for n in range(at, min(at + _LONGEST, len(tokens))) if not tokens[n].stop]
    for size in range(len(places), run, -1):
        part = places[:size]
        stems = tuple(tokens[n].stem for n in part)
        if stems in lexicon.names and tokens[part[-1]].end - tokens[at].start < 120:
            text = " ".join(tokens[n].text for n in part)
            words = tuple(tokens[n].folded for n in part)
            item = Item(text, stems, senses=(lexicon.names[stems],), first=at, words=words)
            return item, part[-1] - at + 1
    return None


def _stands_alone(tokens: Sequence[Token], at: int) -> bool:
    """Is a word all that "what is ...?" asks, without an article, as a common noun would have one?"""
    before, behind = [t.folded for t in tokens[:at]], tokens[at + 1 :]
    return before == ["what", "is"] and all(t.stop for t in behind) and not tokens[at].folded.endswith("s")


def _as_name(token: Token, lower: bool, at: int) -> bool:
    """May a single common word be a name here? If quoted, or capitalised where capitals tell."""
    return token.quoted or (token.capital and not lower and at > 0)
