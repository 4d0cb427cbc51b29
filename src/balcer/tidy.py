"""The one form of the data files: objects by id, fields in the order of their class, short lists on one line."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from typing import Any

import attrs

from balcer.errors import DataError, Problem
from balcer.loading.load import Manifest
from balcer.loading.read import RECORD, SOURCES, Folder, read_folder
from balcer.model.base import Source
from balcer.model.fields import KINDS, spec_of

_WIDTH = 110


def formatted(folder: str) -> dict[str, str]:
    """The text that each data file of a folder should have, by name.

    Args:
        folder: the data folder; it need not load, but its files must be JSON.

    Raises:
        DataError: a file cannot be read.
    """
    read = read_folder(folder)
    if any(not problem.id for problem in read.problems):
        raise DataError(read.problems)
    return dict(_texts(folder, read))


def _texts(folder: str, read: Folder) -> Iterator[tuple[str, str]]:
    if read.manifest is not None:
        yield RECORD, f"{_dump(_ordered(Manifest, read.manifest.value), 0)}\n"
    kinds = ((f"{kind}.json", KINDS[kind], raws) for kind, raws in read.kinds.items())
    for file, cls, raws in [(SOURCES, Source, read.sources), *kinds]:
        if raws or os.path.exists(os.path.join(folder, file)):
            ordered = [_ordered(cls, raw.value) for raw in sorted(raws, key=lambda raw: raw.id)]
            yield file, f"{_dump(ordered, 0, always=True) if ordered else '[]'}\n"


def _ordered(cls: type, value: Any) -> Any:
    """The fields of an object in the order of its class, unknown ones last; so in the objects it holds."""
    if not isinstance(value, dict):
        return value
    names = [attribute.name for attribute in attrs.fields(cls)]
    keys = sorted(value, key=lambda key: names.index(key) if key in names else len(names))
    ordered = {}
    for key in keys:
        spec = spec_of(cls, key)
        item = value[key]
        if spec is not None and attrs.has(spec.type):
            item = [_ordered(spec.type, one) for one in item] if isinstance(item, list) else _ordered(spec.type, item)
        ordered[key] = item
    return ordered


def _dump(value: Any, depth: int, *, always: bool = False) -> str:
    """JSON; lists and inner objects stand on one line where they fit."""
    if not isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    line = json.dumps(value, ensure_ascii=False)
    top = isinstance(value, dict) and depth < 2
    if not value or (not always and not top and len(line) + 2 * depth <= _WIDTH):
        return line
    inside = "  " * (depth + 1)
    if isinstance(value, list):
        items = [f"{inside}{_dump(item, depth + 1)}" for item in value]
        return "[\n" + ",\n".join(items) + f"\n{'  ' * depth}]"
    fields = [f"{inside}{json.dumps(key, ensure_ascii=False)}: {_dump(item, depth + 1)}" for key, item in value.items()]
    return "{\n" + ",\n".join(fields) + f"\n{'  ' * depth}}}"


def format_folder(folder: str) -> list[str]:
    """Bring the data files of a folder into their one form.

    Args:
        folder: the data folder.

    Returns:
        The names of the files that changed.

    Raises:
        DataError: a file cannot be read.
    """
    changed = []
    for file, text in formatted(folder).items():
        path = os.path.join(folder, file)
        with open(path, encoding="utf-8", newline="") as stream:
            same = stream.read() == text
        if not same:
            with open(path, "w", encoding="utf-8", newline="\n") as stream:
                stream.write(text)
            changed.append(file)
    return changed


def untidy(folder: str) -> Iterator[Problem]:
    """What is not in the one form: files out of order or layout, texts with needless white space.

    Args:
        folder: the data folder; it must load.
    """
    read = read_folder(folder)
    for raws in read.kinds.values():
        for raw in raws:
            for field, text in _strings(raw.value, ""):
                if text != text.strip():
                    yield Problem(raw.file, raw.id, field, f"{text!r} begins or ends with white space: take it off")
                elif "  " in text:
                    yield Problem(raw.file, raw.id, field, "holds two spaces in a row: keep one")
    for file, text in formatted(folder).items():
        with open(os.path.join(folder, file), encoding="utf-8", newline="") as stream:
            if stream.read() != text:
                yield Problem(file, "", "", "is not in the usual order and layout: run balcer format")


def _strings(value: object, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _strings(item, f"{path}[{number}]")
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _strings(item, f"{path}.{key}" if path else key)
