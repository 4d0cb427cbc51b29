"""A JSON Schema for each data file, made from the classes, so that editors complete and check what is typed."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from inspect import cleandoc
from typing import Any

import attrs

from balcer.loading.load import Manifest
from balcer.model.base import Citation, Entity, Source
from balcer.model.dates import PartialDate, Period
from balcer.model.fields import KINDS, specs
from balcer.model.vocabulary import Term

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_SLUG = "[a-z0-9]+(-[a-z0-9]+)*"
_DATE = r"~?\d{4}(-(\d{2}(-\d{2})?|spring|summer|fall|winter))?"
_CLASSES: dict[str, type] = {"record": Manifest, "sources": Source, **KINDS}


def schema(kind: str) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a data file.

    Args:
        kind: name of the file without ``.json``.

    Raises:
        KeyError: there is no such kind.

    >>> schema("works")["items"]["properties"]["kind"]["enum"][0]
    'tv_series'
    """
    cls = _CLASSES[kind]
    item = _object(cls)
    head = {"$schema": DIALECT, "$id": f"{kind}.schema.json", "title": kind}
    return {**head, **item} if kind == "record" else {**head, "type": "array", "items": item}


def kinds() -> tuple[str, ...]:
    """The names of all data files, without ``.json``."""
    return tuple(_CLASSES)


def texts() -> Iterator[tuple[str, str]]:
    """Name and text of each schema file."""
    for kind in _CLASSES:
        yield f"{kind}.schema.json", f"{json.dumps(schema(kind), indent=2, ensure_ascii=False)}\n"


def write(folder: str) -> list[str]:
    """Write the schema files.

    Args:
        folder: where; it is made if need be.

    Returns:
        The names of the files that changed.
    """
    os.makedirs(folder, exist_ok=True)
    changed = []
    for file, text in texts():
        path = os.path.join(folder, file)
        if not os.path.exists(path) or _read(path) != text:
            with open(path, "w", encoding="utf-8", newline="\n") as stream:
                stream.write(text)
            changed.append(file)
    return changed


def _read(path: str) -> str:
    with open(path, encoding="utf-8") as stream:
        return stream.read()


def _object(cls: type) -> dict[str, Any]:
    explained = field_texts(cls)
    properties = {}
    for spec in specs(cls):
        one = _value(spec.type)
        held = {"type": "array", "items": one, "minItems": 1} if spec.many else one
        if spec.name == "id":
            held = {"type": "string", "pattern": f"^{getattr(cls, 'prefix', '') or 'source'}:{_SLUG}$"}
        elif spec.name == "subject" and cls is Manifest:
            held = {"type": "string", "pattern": f"^person:{_SLUG}$"}
        if spec.name in explained:
            held = {"description": explained[spec.name], **held}
        properties[spec.name] = held
    required = [spec.name for spec in specs(cls) if spec.required]
    return {
        "type": "object", "description": _first_line(cls), "properties": properties, "required": required,
        "additionalProperties": False,
    }  # fmt: skip


def _value(cls: type) -> dict[str, Any]:
    if issubclass(cls, Entity):
        prefixes = "|".join(kind.prefix for kind in KINDS.values() if issubclass(kind, cls))
        return {"type": "string", "pattern": f"^({prefixes}):{_SLUG}$"}
    if issubclass(cls, Term):
        return {"type": "string", "enum": [term.value for term in cls]}
    if cls is Period:
        return {"type": "string", "pattern": f"^{_DATE}(/({_DATE})?)?$"}
    if cls is PartialDate:
        return {"type": "string", "pattern": f"^{_DATE}$"}
    if cls is Citation:
        return {"type": "string", "pattern": r"^[^/]+/[^/]+/[1-9]\d*$"}
    if attrs.has(cls):
        return _object(cls)
    if cls is str:
        return {"type": "string", "pattern": r"\S"}
    return {"type": {bool: "boolean", int: "integer"}[cls]}


_FIELD = re.compile(r"^ {4}(\w+): (.*(?:\n {5,}.*)*)", re.MULTILINE)


def field_texts(cls: type) -> dict[str, str]:
    """What the docstrings of a class and its bases say of its fields.

    Args:
        cls: a class of the model.

    >>> field_texts(KINDS["places"])["name"]
    'as the sources spell it.'
    """
    found: dict[str, str] = {}
    for base in reversed(cls.__mro__):
        for name, text in _FIELD.findall(cleandoc(base.__doc__ or "")):
            found[name] = " ".join(text.split())
    return found


def _first_line(cls: type) -> str:
    return (cls.__doc__ or "").strip().split("\n")[0]
