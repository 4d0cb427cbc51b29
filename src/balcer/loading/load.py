"""``load()``: a folder of data files as a :class:`~balcer.record.Record`, or one error with every problem."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterable
from functools import cache

import attrs

from balcer.errors import DataError, Problem
from balcer.loading import checks
from balcer.loading.locate import bundled
from balcer.loading.quick import Quick
from balcer.loading.read import SOURCES, Folder, read_folder
from balcer.model.base import Entity, Source
from balcer.model.dates import PartialDate
from balcer.model.fields import KINDS
from balcer.record import Record


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Manifest:
    """What ``record.json`` holds.

    Args:
        title: title of the record.
        subject: id of the person it is about.
        version: version of the data.
        as_of: the day at which the sources stand.
        description: what the record is, in a sentence.
        language: language of its own words.
    """

    title: str
    subject: str
    version: str
    as_of: PartialDate
    description: str | None = None
    language: str = "en"


def load(path: str | os.PathLike[str] | None = None) -> Record:
    """Load a record.

    Args:
        path: folder with the data files; None for the data that belong to the package, which are read once.

    Returns:
        The record, frozen; equal calls for the bundled data give the same object.

    Raises:
        DataError: the data hold mistakes; it lists all of them, each with file, id and field.

    >>> import balcer
    >>> balcer.load() is balcer.load()
    True
    """
    return _bundled() if path is None else load_folder(os.fspath(path))


@cache
def _bundled() -> Record:
    return load_folder(bundled())


def load_folder(folder: str) -> Record:
    """Read, build and check the data of a folder.

    Raises:
        DataError: with every problem.
    """
    collecting = gc.isenabled()
    gc.disable()  # all that is made here stays: looking for garbage in it would only take time
    try:
        read = read_folder(folder)
        record = None if read.problems else _quick(read)
        return _strict(read) if record is None else record
    finally:
        if collecting:
            gc.enable()


def _quick(read: Folder) -> Record | None:
    """The record if everything is as it should be, None if anything is in doubt."""
    raws = {raw.id: raw for kind in read.kinds.values() for raw in kind}
    everything = [*read.sources, *(raw for kind in read.kinds.values() for raw in kind)]
    if read.manifest is None or any(checks.wrong_ids(everything)) or any(checks.doubles(everything)):
        return None
    quick = Quick(raws)
    try:
        manifest: Manifest = quick.value(Manifest, read.manifest.value)
        sources: tuple[Source, ...] = tuple(quick.value(Source, raw.value) for raw in read.sources)
        entities = {id: quick.entity(id) for id in raws}
    except Exception:  # noqa: BLE001 - whatever it is, the strict converter finds and explains it
        return None
    if any(checks.wrong_subject(manifest.subject, entities)) or any(checks.across(entities.values(), sources)):
        return None
    return _record(manifest, sources, entities, read.fingerprint)


def _strict(read: Folder) -> Record:
    """The record, built with cattrs, or all that is wrong with it."""
    from balcer.loading.converter import Strict

    listed = [raw for kind in read.kinds.values() for raw in kind]
    problems = [*read.problems, *checks.wrong_ids([*read.sources, *listed]), *checks.doubles([*read.sources, *listed])]
    first = {raw.id: raw for raw in reversed(listed)}
    strict = Strict(first)
    manifest: Manifest | None = strict.value(Manifest, read.manifest) if read.manifest else None
    sources: tuple[Source, ...] = tuple(filter(None, [strict.value(Source, raw) for raw in read.sources]))
    entities: dict[str, Entity] = {}
    for raw in listed:
        entity = strict.entity(raw.id) if first[raw.id] is raw else strict.value(strict.kind(raw), raw)
        if entity is not None and strict.whole(raw.id):
            entities[raw.id] = entity
    problems += strict.problems
    unread = any(problem.file == SOURCES for problem in problems)
    problems += checks.across(entities.values(), None if unread else sources)
    if manifest is not None:
        problems += checks.wrong_subject(manifest.subject, first)
    if problems or manifest is None:
        raise DataError(_once(problems))
    return _record(manifest, sources, entities, read.fingerprint)


def _once(problems: Iterable[Problem]) -> list[Problem]:
    """The first problem of each field, in the order of the files."""
    found: dict[tuple[str, str, str], Problem] = {}
    for problem in problems:
        found.setdefault(problem[:3], problem)
    order = ["record.json", "sources.json", *(f"{kind}.json" for kind in KINDS)]
    return sorted(found.values(), key=lambda problem: order.index(problem.file) if problem.file in order else -1)


def _record(manifest: Manifest, sources: tuple[Source, ...], entities: dict[str, Entity], fingerprint: str) -> Record:
    return Record.build(
        title=manifest.title,
        subject=manifest.subject,
        version=manifest.version,
        as_of=manifest.as_of,
        description=manifest.description,
        language=manifest.language,
        sources=sources,
        entities=entities,
        fingerprint=fingerprint,
    )
