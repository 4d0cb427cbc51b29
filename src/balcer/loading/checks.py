"""Rules that no single field can break: each a function from what was read or built to the problems it finds."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from balcer.errors import Problem, close_to, did_you_mean
from balcer.loading.read import Raw
from balcer.model.base import Entity, Source, holes, lookup
from balcer.model.fields import KINDS, kind_of
from balcer.model.honours import Award
from balcer.model.works import Work

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DIGIT = re.compile("[0-9]")
_HOLE = re.compile(r"\{[^{}]*\}")


def file_of(entity: Entity) -> str:
    """Name of the data file of an object's kind.

    >>> import balcer
    >>> file_of(balcer.load().person)
    'people.json'
    """
    return next((f"{kind}.json" for kind, cls in KINDS.items() if cls is type(entity)), "")


def wrong_ids(raws: Iterable[Raw]) -> Iterator[Problem]:
    """Ids that do not fit their file or the rule of their form."""
    prefixes = {f"{kind}.json": cls.prefix for kind, cls in KINDS.items()} | {"sources.json": "source"}
    for raw in raws:
        prefix, colon, slug = raw.id.partition(":")
        wanted = prefixes[raw.file]
        if not colon or prefix != wanted:
            yield Problem(raw.file, raw.id, "id", f"an id of this file begins with '{wanted}:'")
        elif not _SLUG.fullmatch(slug):
            message = "after the colon stand lower-case letters and digits, parted by single hyphens"
            yield Problem(raw.file, raw.id, "id", message)


def doubles(raws: Iterable[Raw]) -> Iterator[Problem]:
    """Ids that several objects have."""
    seen: dict[str, str] = {}
    for raw in raws:
        if raw.id in seen:
            yield Problem(raw.file, raw.id, "id", f"another object of {seen[raw.id]} has this id: give each its own")
        seen.setdefault(raw.id, raw.file)


def wrong_citations(entities: Iterable[Entity], sources: Iterable[Source]) -> Iterator[Problem]:
    """Facts without a citation, and citations of passages that no source has."""
    sections = {(source.key, section.name): section.passages for source in sources for section in source.sections}
    keys = sorted({key for key, _ in sections})
    for entity in entities:
        if not entity.citations:
            yield Problem(file_of(entity), entity.id, "citations", "is empty: name the passage where this stands")
        for number, citation in enumerate(entity.citations):
            passages = sections.get((citation.source, citation.section), 0)
            if citation.passage <= passages:
                continue
            if passages:
                where = f"{citation.section!r} of {citation.source}"
                what = f"{where} has {passages} passages, none numbered {citation.passage}"
            elif citation.source not in keys:
                what = f"there is no source {citation.source!r}: the sources are {', '.join(keys)}"
            else:
                names = [name for key, name in sections if key == citation.source]
                near = did_you_mean(close_to(citation.section, names)) or f": it has {', '.join(names)}"
                what = f"{citation.source} has no section {citation.section!r}{near}"
            yield Problem(file_of(entity), entity.id, f"citations[{number}]", what)
        if len(set(entity.citations)) < len(entity.citations):
            yield Problem(file_of(entity), entity.id, "citations", "names a passage twice: keep one")


def wrong_sources(sources: Collection[Source]) -> Iterator[Problem]:
    """A record without a source, sections without passages or named twice."""
    if not sources:
        yield Problem("sources.json", "", "", "holds no source: every fact cites one, so there must be one")
    for source in sources:
        names = [section.name for section in source.sections]
        for number, section in enumerate(source.sections):
            if section.passages < 1:
                yield Problem("sources.json", source.id, f"sections[{number}].passages", "counts from 1")
            if section.name in names[:number]:
                message = f"another section is called {section.name!r}: give each its own name"
                yield Problem("sources.json", source.id, f"sections[{number}].name", message)


def wrong_summaries(entities: Iterable[Entity]) -> Iterator[Problem]:
    """Summaries whose holes name no filled field, or that hold a digit outside a hole."""
    for entity in entities:
        if entity.summary is None:
            continue
        if _has_digit(entity.summary) and _has_digit(_HOLE.sub("", entity.summary)):
            message = "holds a number outside a hole: put it into a field and name the field, as in {date:in}"
            yield Problem(file_of(entity), entity.id, "summary", message)
        if "{" not in entity.summary and "}" not in entity.summary:
            continue
        paths = holes(entity.summary)
        if len(paths) != entity.summary.count("{") or len(paths) != entity.summary.count("}"):
            message = "a brace belongs to a hole: write {field}, {field.field}, {field.0} or {date:in}"
            yield Problem(file_of(entity), entity.id, "summary", message)
        for path in paths:
            try:
                value = lookup(entity, path)
            except LookupError:
                message = f"the hole {{{path}}} names nothing that {entity.id} has: fill the field or change the hole"
                yield Problem(file_of(entity), entity.id, "summary", message)
                continue
            if value is None or value == ():
                message = f"the hole {{{path}}} names an empty field: fill the field or change the hole"
                yield Problem(file_of(entity), entity.id, "summary", message)


def _has_digit(text: str) -> bool:
    return _DIGIT.search(text) is not None if text.isascii() else any(map(str.isdigit, text))


def wrong_quantities(entities: Iterable[Entity]) -> Iterator[Problem]:
    """Numbers that count less than nothing, or the same thing twice without telling it apart."""
    for entity in entities:
        for number, quantity in enumerate(entity.quantities):
            if quantity.value < 0:
                yield Problem(file_of(entity), entity.id, f"quantities[{number}].value", "is below zero")
        if len(set(entity.quantities)) < len(entity.quantities):
            yield Problem(file_of(entity), entity.id, "quantities", "holds the same number twice: keep one")


def wrong_counts(entities: Iterable[Entity]) -> Iterator[Problem]:
    """Numbers of the lists that are taken twice, and awards whose outcome and nominations do not agree."""
    taken: dict[tuple[str, int], str] = {}
    for entity in entities:
        field, number = "", None
        if isinstance(entity, Work):
            field, number = "filmography", entity.filmography
        elif isinstance(entity, Award):
            field, number = "listed", entity.listed
            if entity.nominations < 0:
                yield Problem(file_of(entity), entity.id, "nominations", "is below zero")
            if entity.outcome.value == "nominated" and entity.nominations == 0:
                yield Problem(file_of(entity), entity.id, "nominations", "is missing: a nomination counts at least one")
        if number is None:
            continue
        if number < 1:
            yield Problem(file_of(entity), entity.id, field, "counts from 1")
        other = taken.setdefault((field, number), entity.id)
        if other != entity.id:
            message = f"{number} is also the number of {other}: give each its own"
            yield Problem(file_of(entity), entity.id, field, message)


def wrong_subject(subject: str, ids: Collection[str]) -> Iterator[Problem]:
    """A record whose subject is none of its people."""
    if kind_of(subject) is not KINDS["people"] or subject not in ids:
        people = [id for id in ids if id.startswith("person:")]
        message = f"{subject!r} is the id of no person of the record{did_you_mean(close_to(subject, people))}"
        yield Problem("record.json", "record", "subject", message)


def across(entities: Iterable[Entity], sources: Collection[Source] | None) -> Iterator[Problem]:
    """All the rules for built objects.

    Args:
        entities: every object of the record.
        sources: its sources; None where they could not be read, so that no citation can be judged.
    """
    everything = tuple(entities)
    if sources is not None:
        yield from wrong_sources(sources)
        yield from wrong_citations(everything, sources)
    yield from wrong_summaries(everything)
    yield from wrong_quantities(everything)
    yield from wrong_counts(everything)
