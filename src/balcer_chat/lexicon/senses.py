"""What a word or phrase can mean."""

from __future__ import annotations

from functools import cached_property

import attrs

from balcer import stem
from balcer_chat.value import Value


@attrs.frozen(eq=False, repr=False, slots=False)
class Name(Value):
    """A name, title or alias of the record.

    Args:
        ids: everything that bears it.
        features: features of facts that concern it.
        full: the whole name or an alias, not a part or a made-up short form.
        told: a place or a character, which facts may name in words only.
    """

    ids: tuple[str, ...]
    features: frozenset[str]
    full: bool = True
    told: bool = False


@attrs.frozen(eq=False, repr=False, slots=False)
class Concept(Value):
    """A word for a kind, role, outcome or happening.

    Args:
        features: any of these features fits it.
        noun: it can head a noun phrase ("which festivals").
        generic: it says little by itself ("work", "project").
        soft: it may narrow the result, but need not be found in it.
        target: what it asks for as a head noun, where that is not itself.
        field: the field that it names besides.
        words: all words and phrases for it.
        personal: it is meant only where the record's person is spoken of ("where does he come from").
    """

    features: frozenset[str]
    noun: bool = False
    generic: bool = False
    soft: bool = False
    target: str | None = None
    field: str | None = None
    personal: bool = False
    words: tuple[str, ...] = ()

    @cached_property
    def synonyms(self) -> frozenset[str]:
        """Features of texts that hold one of its single words."""
        return frozenset(f"w:{stem(word)}" for word in self.words if word.isalpha())


@attrs.frozen(eq=False, repr=False, slots=False)
class Property(Value):
    """A word for a field of the schema.

    Args:
        field: its name.
        asks: the kind of question that it answers.
    """

    field: str
    asks: str


@attrs.frozen(eq=False, repr=False, slots=False)
class Missing(Value):
    """A word for something people ask about and the schema has no place for."""

    what: str


@attrs.frozen(eq=False, repr=False, slots=False)
class Operator(Value):
    """A word that computes: first, most, except, how many."""

    name: str


@attrs.frozen(eq=False, repr=False, slots=False)
class Pronoun(Value):
    """A word that points back."""

    kind: str


@attrs.frozen(eq=False, repr=False, slots=False)
class Empty(Value):
    """A word that carries no meaning of its own here.

    Args:
        light: it does where it may be the very thing asked, in a yes/no question ("is it *new*?", "did she *help*?")
            or where nothing else is told than a kind of thing ("which *records* did the shows *set*?").
    """

    light: bool = False


Sense = Name | Concept | Property | Missing | Operator | Pronoun | Empty
