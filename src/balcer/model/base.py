"""What every object of the record has: an id, citations, certainty, a name, a readable text."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, ClassVar

import attrs

from balcer.model.dates import PartialDate, Period
from balcer.model.vocabulary import Certainty, SourceKind, Term


@attrs.frozen(order=True)
class Citation:
    """The place in a source where a fact stands.

    Args:
        source: short name of the source, the part of its id after ``source:``.
        section: heading of the section.
        passage: number of the passage in that section, from 1.

    >>> str(Citation("article", "Career", 7))
    'article, Career 7'
    """

    source: str
    section: str
    passage: int

    @classmethod
    def parse(cls, text: str) -> Citation:
        """Read the form of the data files, ``article/Career/7``.

        Raises:
            ValueError: not of that form.
        """
        parts = text.split("/")
        if len(parts) != 3 or not all(parts) or not parts[2].isdecimal() or int(parts[2]) < 1:
            raise ValueError(f"{text!r} is not a citation: write source/Section/number, as in article/Career/7")
        return cls(parts[0], parts[1], int(parts[2]))

    def isoformat(self) -> str:
        """The form of the data files."""
        return f"{self.source}/{self.section}/{self.passage}"

    def __str__(self) -> str:
        return f"{self.source}, {self.section} {self.passage}"


@attrs.frozen(kw_only=True)
class Quantity:
    """A number with its unit.

    Args:
        value: how many.
        unit: what is counted, in the singular (``episode``, ``film festival``).
        approximate: the source hedges it ("some 800").

    >>> str(Quantity(value=800, unit="work", approximate=True))
    'about 800 works'
    """

    value: int
    unit: str
    approximate: bool = False

    @property
    def noun(self) -> str:
        """The unit, in the number that fits the value."""
        if self.value == 1:
            return self.unit
        return " or ".join(_plural(noun) for noun in self.unit.split(" or "))

    def __str__(self) -> str:
        return f"{'about ' if self.approximate else ''}{self.value:,} {self.noun}"


def _plural(noun: str) -> str:
    if noun[-1] == "y" and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "ch", "sh")) else f"{noun}s"


def english_list(items: tuple[str, ...] | list[str]) -> str:
    """Join with commas and "and".

    >>> english_list(["a", "b", "c"])
    'a, b and c'
    """
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"


def readable(value: object) -> str:
    """Any value of a field as plain words: labels for terms and entities, "a, b and c" for tuples."""
    if isinstance(value, Entity):
        return value.label
    if isinstance(value, Term):
        return value.label
    if isinstance(value, tuple):
        return english_list([readable(item) for item in value])
    return "" if value is None else str(value)


_HOLE = re.compile(r"\{([a-z_.0-9]+)(?::([a-z]+))?\}")


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Entity:
    """Base of everything in the record that has an id.

    Args:
        id: ``kind:slug``, stable across releases.
        citations: where the sources say it; at least one.
        certainty: stated, hedged, attributed, disputed or opinion.
        summary: one sentence of our own, with ``{field}`` for every value that stands in a field
            (``{date:in}`` gives "in 1997", "on June 20, 2024").
        keywords: words a reader might use for it that stand in no other field, with blanks between them.
        quantities: the numbers it states.
    """

    id: str
    citations: tuple[Citation, ...]
    certainty: Certainty = Certainty.STATED
    summary: str | None = None
    keywords: str | None = None
    quantities: tuple[Quantity, ...] = ()

    prefix: ClassVar[str] = ""
    """Kind part of the id."""

    @property
    def label(self) -> str:
        """Short display name."""
        for name in ("name", "title"):
            if value := getattr(self, name, None):
                return str(value)
        return self.id

    @property
    def names(self) -> tuple[str, ...]:
        """The label and all aliases."""
        return (self.label, *getattr(self, "aliases", ()))

    @property
    def when(self) -> Period | None:
        """Its date, whatever the kind; None where the record has none."""
        return getattr(self, "date", None)

    def quantity(self, unit: str) -> Quantity | None:
        """The number stated of a unit, or None.

        Args:
            unit: in the singular, as in the data.
        """
        return next((q for q in self.quantities if q.unit == unit), None)

    def sentence(self) -> str:
        """The fact as one readable sentence, every value taken from the fields."""
        return fill(self.summary, self) if self.summary else self.default_sentence()

    def sentence_parts(self) -> tuple[tuple[str, str], ...]:
        """The sentence in its parts, each with the path of the field that it comes from; "" for words of its own.

        >>> import balcer
        >>> facts = balcer.load().facts
        >>> all("".join(text for _, text in fact.sentence_parts()) == fact.sentence() for fact in facts)
        True
        """
        return fill_parts(self.summary, self) if self.summary else (("", self.default_sentence()),)

    def default_sentence(self) -> str:
        """Used where no summary is given; kinds with regular facts override it."""
        return f"{self.label}."

    def __str__(self) -> str:
        return self.sentence()

    def __repr__(self) -> str:
        when = f" {self.when}" if self.when else ""
        return f"<{type(self).__name__} {self.label!r}{when} ({self.id})>"

    def __rich_repr__(self) -> Any:
        yield self.label
        if self.when:
            yield "date", str(self.when)
        yield "id", self.id

    def _repr_html_(self) -> str:
        from balcer.display import entity_table

        return entity_table(self)

    def to_dict(self) -> dict[str, Any]:
        """A flat row of plain values: ids for entities, text for dates and terms.

        >>> import balcer
        >>> balcer.load().person.to_dict()["id"].partition(":")[0]
        'person'
        """
        return {f: plain(getattr(self, f)) for f in field_names(type(self))}  # type: ignore[arg-type]

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if type(other) is not type(self):
            return NotImplemented
        return self.id == other.id and all(getattr(self, f) == getattr(other, f) for f in field_names(type(self)))  # type: ignore[arg-type]

    def __hash__(self) -> int:
        return hash((type(self), self.id))


@cache
def field_names(cls: type[Entity]) -> tuple[str, ...]:
    """Names of the fields of a kind, in order of definition."""
    return tuple(a.name for a in attrs.fields(cls))


def plain(value: object) -> Any:
    """A value as plain JSON data."""
    if isinstance(value, Entity):
        return value.id
    if isinstance(value, Term):
        return value.value
    if isinstance(value, PartialDate | Period | Citation):
        return value.isoformat()
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if attrs.has(type(value)):
        return {a.name: plain(getattr(value, a.name)) for a in attrs.fields(type(value))}  # type: ignore[arg-type]
    return value


def lookup(entity: Entity, path: str) -> object:
    """Follow a dotted path of fields; a whole number picks a member of a tuple.

    Raises:
        LookupError: no such field.
    """
    value: object = entity
    for part in path.split("."):
        if part.isdecimal():
            value = value[int(part)] if isinstance(value, tuple) and int(part) < len(value) else _NOTHING
        else:
            value = getattr(value, part, _NOTHING)
        if value is _NOTHING or callable(value):
            raise LookupError(f"no field {part!r} in {{{path}}}")
    return value


_NOTHING = object()
"""Stands for a field that is not there."""


_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth",
    "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
)  # fmt: skip


def ordinal(number: int) -> str:
    """A number as an ordinal: in words up to twelve.

    >>> ordinal(4), ordinal(21)
    ('fourth', '21st')
    """
    if 1 <= number <= len(_ORDINALS):
        return _ORDINALS[number - 1]
    ending = "th" if number // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def fill(template: str, entity: Entity) -> str:
    """Replace the ``{field}`` holes of a template by the entity's values.

    ``{date:in}`` puts the preposition before a date; ``{rank:ordinal}`` prints "fourth"; ``{quantities.0.value}`` goes
    into a tuple.

    Raises:
        LookupError: a hole names no field.
    """
    return "".join(text for _, text in fill_parts(template, entity))


def fill_parts(template: str, entity: Entity) -> tuple[tuple[str, str], ...]:
    """What :func:`fill` makes, in parts, each with the path of the field that it comes from; "" for the words between.

    Raises:
        LookupError: a hole names no field.
    """
    parts: list[tuple[str, str]] = []
    end = 0
    for match in _HOLE.finditer(template):
        parts += [("", template[end : match.start()])] if match.start() > end else []
        parts.append((match[1], _filled(lookup(entity, match[1]), match[2])))
        end = match.end()
    return (*parts, ("", template[end:])) if end < len(template) else tuple(parts)


def _filled(value: object, form: str | None) -> str:
    if form == "in" and isinstance(value, Period | PartialDate):
        return value.phrase()
    if form == "ordinal" and isinstance(value, int):
        return ordinal(value)
    return readable(value)


def holes(template: str) -> tuple[str, ...]:
    """The paths that a template names."""
    return tuple(match[1] for match in _HOLE.finditer(template))


@attrs.frozen(kw_only=True)
class Section:
    """A section of a source and the number of its passages.

    Args:
        name: its heading.
        passages: how many passages it has.
    """

    name: str
    passages: int


@attrs.frozen(kw_only=True)
class Source:
    """A text that the record draws on.

    Args:
        id: ``source:`` and a short name, used in citations.
        title: its title.
        kind: what sort of text it is.
        file: name of the text file, for the audit.
        language: language of the text.
        sections: its sections in order.
        note: what a reader should know of it.
    """

    id: str
    title: str
    kind: SourceKind
    file: str
    language: str
    sections: tuple[Section, ...]
    note: str | None = None

    @property
    def key(self) -> str:
        """The short name that citations use."""
        return self.id.partition(":")[2]

    def __str__(self) -> str:
        return self.title
