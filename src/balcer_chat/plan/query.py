"""A question as a typed query: what is asked, under which constraints, computed how.

    Query(asks, target, fields, constraints, dates, excluded, order, ...)

The same object is run by :mod:`balcer_chat.execution`, told in words by :mod:`balcer_chat.answers.reading` and printed
as Python by :mod:`balcer_chat.answers.code`.
"""

from __future__ import annotations

from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from balcer import words
from balcer_chat.lexicon.features import OUTCOMES
from balcer_chat.text.values import Span
from balcer_chat.value import Value

if TYPE_CHECKING:
    from balcer_chat.plan.tally import Tally


class Asks(Enum):
    """The kind of answer that is wanted."""

    WHO = "who"
    WHAT = "what"
    WHICH = "which"
    WHERE = "where"
    WHEN = "when"
    WHY = "why"
    HOW = "how"
    COUNT = "how many"
    AGE = "how old"
    DURATION = "how long"
    WHETHER = "whether"
    ROLE = "as what"
    ABOUT = "about"


@attrs.frozen(eq=False, repr=False, slots=False)
class Constraint(Value):
    """One condition: a fact must have one of the features.

    Args:
        features: any of them will do.
        text: the words of the question that it stands for.
        kind: ``name``, ``concept``, ``property`` or ``word``.
        ids: the entities, if it is a name.
        soft: it may narrow the result but need not be met.
        generic: it says little by itself.
        noun: it can be a head noun.
        target: what it asks for as head noun, if not itself.
        field: a field that it names.
        exact: the name was given in full, not by a part.
        weak: stems that a fact may hold instead, all of them, if no fact has a feature.
        synonyms: word features that will do in that case, too.
        every: the features of each of several deeds, if all are told of one thing ("wrote and produced").
    """

    features: frozenset[str]
    text: str
    kind: str
    ids: tuple[str, ...] = ()
    soft: bool = False
    generic: bool = False
    noun: bool = False
    target: str | None = None
    field: str | None = None
    exact: bool = True
    weak: tuple[str, ...] = ()
    synonyms: frozenset[str] = frozenset()
    every: tuple[frozenset[str], ...] = ()

    @cached_property
    def roles(self) -> frozenset[str]:
        """Those of its features that are roles in a credit."""
        return frozenset(f for f in self.features if f.startswith("role:"))

    @property
    def is_role(self) -> bool:
        """Does it say what somebody did on a work?"""
        return bool(self.roles)

    @cached_property
    def names_award(self) -> bool:
        """Does it hold the name of an award?"""
        return any(f.startswith("n:") for f in self.features)

    @property
    def of_awards(self) -> bool:
        """Does it speak of awards, by name or not?"""
        return "class:award" in self.features or self.names_award

    @property
    def is_outcome(self) -> bool:
        """Does it say what came of an award: won, nominated, lost, mentioned, listed?"""
        return bool(self.features & OUTCOMES)


@attrs.frozen(eq=False, repr=False, slots=False)
class Wanted(Value):
    """The type of answer that is wanted.

    Args:
        kind: a type of ``lexicon/nouns.txt``.
        noun: the noun that tells it.
        by_name: the name is asked for.
        like: the words in front of the noun that say what it is like ("*war* film", "*cult* director").
    """

    kind: str
    noun: str = ""
    by_name: bool = False
    like: tuple[str, ...] = ()


@attrs.frozen(eq=False, repr=False, slots=False)
class When(Value):
    """A condition on dates.

    Args:
        relation: ``in``, ``before`` or ``after``.
        span: the stretch of time.
        during: all of the time from beginning to end counts ("running in 2009").
    """

    relation: str
    span: Span
    during: bool = False


@attrs.frozen(eq=False, repr=False, slots=False)
class Order(Value):
    """Take one out of an order.

    Args:
        by: ``date``, ``run`` (length), ``size`` or ``count``.
        last: from the end.
        nth: which one, from 1.
        many: how many of them ("the first three").
    """

    by: str
    last: bool = False
    nth: int = 1
    many: int = 1


@attrs.frozen(eq=False, repr=False, slots=False)
class Query(Value):
    """What a question asks.

    Args:
        asks: the kind of answer.
        target: the head noun ("which *festivals*").
        fields: fields asked for.
        must: the constraints.
        dates: conditions on dates.
        excluded: facts that meet one of these do not count.
        order: superlative.
        subject: the record's person is named as agent.
        possessive: the person is named as owner ("his").
        missing: things asked for that the schema has no place for.
        doubted: the words of those things, as conditions on texts.
        unknown: words that mean nothing here.
        light: words that say little.
        pronouns: words that point back.
        operators: names of the operator words.
        numbers: whole numbers named.
        ordinals: ordinals named.
        mended: (written, read as) for spellings mended.
        counted: numbers that stand before a noun ("three seasons"), with the noun.
        choices: an unknown word with each name that it may be a misspelling of.
        hints: the words by which the fields were asked for.
        text: the clause as written.
        wanted: the type of answer that the noun of the asked phrase tells.
        computes: what is computed from two smaller queries: ``years``, ``same``, ``first``, ``last``, ``size``,
            ``more``, ``less`` or ``sum``.
        parts: the two smaller queries.
        beside: fields to tell beside each member of a list.
        tally: what is computed over the lines of a list.
    """

    asks: Asks
    target: Constraint | None = None
    fields: tuple[str, ...] = ()
    must: tuple[Constraint, ...] = ()
    dates: tuple[When, ...] = ()
    excluded: tuple[Constraint, ...] = ()
    order: Order | None = None
    subject: bool = False
    possessive: bool = False
    missing: tuple[str, ...] = ()
    doubted: tuple[Constraint, ...] = ()
    unknown: tuple[str, ...] = ()
    light: tuple[str, ...] = ()
    pronouns: tuple[str, ...] = ()
    operators: frozenset[str] = frozenset()
    numbers: tuple[int, ...] = ()
    ordinals: tuple[int, ...] = ()
    mended: tuple[tuple[str, str], ...] = ()
    counted: tuple[tuple[int, str], ...] = ()
    hints: tuple[Constraint, ...] = ()
    choices: tuple[tuple[str, str], ...] = ()
    text: str = ""
    wanted: Wanted | None = None
    computes: str = ""
    parts: tuple[Query, ...] = ()
    beside: tuple[str, ...] = ()
    tally: Tally | None = None

    @property
    def names(self) -> tuple[Constraint, ...]:
        """The constraints that are names."""
        return tuple(c for c in self.must if c.kind == "name")

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """Whatever its names may mean, in their order."""
        return tuple(dict.fromkeys(i for c in self.names for i in c.ids))

    @property
    def conditions(self) -> tuple[Constraint, ...]:
        """The head noun and the constraints: all that tells what is meant."""
        return self.must if self.target is None else (self.target, *self.must)

    @cached_property
    def said(self) -> tuple[str, ...]:
        """The folded words of the clause."""
        return words(self.text)

    @property
    def hard(self) -> tuple[Constraint, ...]:
        """The constraints that must be met."""
        return tuple(c for c in self.must if not c.soft)

    @property
    def bare(self) -> bool:
        """Nothing in it says what it is about."""
        return not self.must and not self.dates and not self.missing and not self.unknown
