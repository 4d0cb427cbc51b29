"""The files of a data folder as raw objects, with every mistake that can be seen without knowing the classes."""

from __future__ import annotations

import json
import os
from typing import Any, NamedTuple
from unicodedata import combining, is_normalized, name

try:
    from _blake2 import blake2b  # what hashlib gives, without the import of all its other ways
except ImportError:
    from hashlib import blake2b

from balcer.errors import Problem
from balcer.model.fields import KINDS, REQUIRED_FILES

RECORD = "record.json"
SOURCES = "sources.json"


class Raw(NamedTuple):
    """An object of a data file before it is built.

    Args:
        file: name of its file.
        id: its id, or ``#`` and its number in the file where it has none.
        value: its fields.
    """

    file: str
    id: str
    value: dict[str, Any]


class Folder(NamedTuple):
    """All that was read.

    Args:
        manifest: the object of ``record.json``; None if it could not be read.
        sources: the objects of ``sources.json``.
        kinds: the objects of each kind's file, by name of the kind.
        problems: what is wrong with the files, their texts and their JSON.
        fingerprint: a hash of the content of all the files.
    """

    manifest: Raw | None
    sources: list[Raw]
    kinds: dict[str, list[Raw]]
    problems: list[Problem]
    fingerprint: str = ""


def read_folder(folder: str) -> Folder:
    """Read the files of a data folder.

    Args:
        folder: path of a folder with ``record.json``, ``sources.json`` and a file for each kind.
    """
    problems: list[Problem] = []
    if not os.path.isdir(folder):
        what = "is a file, not a folder" if os.path.exists(folder) else "does not exist"
        return Folder(None, [], {}, [Problem(folder, "", "", f"the data folder {what}")])
    hashed = blake2b(digest_size=20)

    def read(file: str) -> Any:
        return _read(folder, file, problems, hashed)

    record = read(RECORD)
    manifest = None
    if isinstance(record, dict):
        manifest = Raw(RECORD, "record", record)
    elif record is not None:
        message = "holds no object: write {...} with title, subject, version and as_of"
        problems.append(Problem(RECORD, "", "", message))
    sources = _objects(read(SOURCES), SOURCES, problems)
    kinds = {}
    for kind in KINDS:
        there = kind in REQUIRED_FILES or os.path.exists(os.path.join(folder, f"{kind}.json"))
        kinds[kind] = _objects(read(f"{kind}.json"), f"{kind}.json", problems) if there else []
    return Folder(manifest, sources, kinds, problems, hashed.hexdigest())


def _objects(value: Any, file: str, problems: list[Problem]) -> list[Raw]:
    """The objects of a file that holds a list of them."""
    if value is None:
        return []
    if not isinstance(value, list):
        problems.append(
            Problem(file, "", "", f"holds {a_json_type(value)}, not a list of objects: write [{{...}}, ...]")
        )
        return []
    found = []
    for number, item in enumerate(value, 1):
        if not isinstance(item, dict):
            problems.append(Problem(file, f"#{number}", "", f"is {a_json_type(item)}, not an object: write {{...}}"))
            continue
        id = item.get("id")
        if not isinstance(id, str) or not id:
            given = "has no id" if id is None else f"has the id {id!r}, which is {a_json_type(id)}"
            problems.append(Problem(file, f"#{number}", "id", f"{given}: give it one like {_example(file)}"))
            continue
        found.append(Raw(file, id, item))
    return found


def _example(file: str) -> str:
    cls = KINDS.get(file.removesuffix(".json"))
    return f"'{cls.prefix if cls else 'source'}:short-name'"


_DOUBLE = "\0double"
"""Key under which an object notes which of its keys stand twice."""


def _constant(text: str) -> Any:
    raise ValueError(f"{text} is no number that JSON knows")


def _parse(text: str) -> tuple[Any, bool]:
    """The value of a JSON text, and whether a key stands twice in an object of it."""
    doubled = False

    def pairs(items: list[tuple[str, Any]]) -> dict[str, Any]:
        nonlocal doubled
        found = dict(items)
        if len(found) != len(items):
            doubled = True
            keys = [key for key, _ in items]
            found[_DOUBLE] = sorted({key for key in keys if keys.count(key) > 1})
        return found

    return json.JSONDecoder(object_pairs_hook=pairs, parse_constant=_constant).decode(text), doubled


class _Unreadable(Exception):
    """A file holds no JSON that can be read; the message says why."""


def _text(folder: str, file: str, hashed: blake2b) -> tuple[str, bytes]:
    """The text of a file, and the bytes it was read from."""
    try:
        with open(os.path.join(folder, file), "rb") as stream:
            content = stream.read()
        hashed.update(b"%s %d " % (file.encode(), len(content)))
        hashed.update(content)
        text = content.decode("utf-8")
    except FileNotFoundError:
        raise _Unreadable("the file is missing: add it") from None
    except OSError as error:
        raise _Unreadable(f"the file cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        wrong = f"line {line}: is not UTF-8 (byte 0x{content[error.start]:02x}): save the file as UTF-8"
        raise _Unreadable(wrong) from None
    if text.startswith("\ufeff"):
        raise _Unreadable("begins with a byte order mark: save the file as UTF-8 without one")
    if not text.strip():
        raise _Unreadable("the file is empty: write [] for a list without objects")
    return text, content


def _value(text: str) -> tuple[Any, bool]:
    try:
        return _parse(text)
    except json.JSONDecodeError as error:
        raise _Unreadable(f"line {error.lineno}, column {error.colno}: is not JSON: {error.msg}") from None
    except RecursionError:
        raise _Unreadable("is nested too deeply") from None
    except ValueError as error:
        raise _Unreadable(f"is not JSON: {error}") from None


def _read(folder: str, file: str, problems: list[Problem], hashed: blake2b) -> Any:
    """The value of a JSON file; None after a problem."""
    try:
        text, content = _text(folder, file, hashed)
        value, doubled = _value(text)
    except _Unreadable as error:
        problems.append(Problem(file, "", "", str(error)))
        return None
    if doubled or _suspect(content):
        for number, item in enumerate(value if isinstance(value, list) else [value], 1):
            id = item.get("id") if isinstance(item, dict) else None
            label = id if isinstance(id, str) else "record" if file == RECORD else f"#{number}"
            problems += [Problem(file, label, field, message) for field, message in _text_problems(item, "")]
    return value


_PLAIN = bytes(range(32, 127)) + b"\n"


def _suspect(content: bytes) -> bool:
    """Can there be anything in the file that :func:`_text_problems` reports? Quick, and never wrongly no."""
    if b"\\" in content:
        content = content.replace(b'\\"', b"'")
        if b"\\" in content:
            return True
    if any(sign in content for sign in (b'""', b'" ', b"null", b"[]")):
        return True
    rest = content.translate(None, _PLAIN).decode()  # what is not plain ASCII: little of it, and no part of a character
    return not rest.isprintable() or not is_normalized("NFC", rest) or any(map(combining, set(rest)))


def _text_problems(value: object, path: str) -> list[tuple[str, str]]:
    """What is wrong with the texts of a value, as (field, message)."""
    found: list[tuple[str, str]] = []
    if value is None:
        found.append((path, "is null: leave out a field that the sources do not fill"))
    elif isinstance(value, str):
        found.extend((path, message) for message in _text_faults(value))
    elif isinstance(value, list):
        if not value:
            found.append((path, "is an empty list: leave out a field that the sources do not fill"))
        for number, item in enumerate(value):
            found.extend(_text_problems(item, f"{path}[{number}]"))
    elif isinstance(value, dict):
        twice = "stands twice in the same object: keep one of them"
        found.extend((f"{path}.{key}" if path else key, twice) for key in value.pop(_DOUBLE, ()))
        for key, item in value.items():
            found.extend(_text_problems(item, f"{path}.{key}" if path else key))
    return found


def _text_faults(text: str) -> list[str]:
    if not text.strip():
        return ["is an empty text: leave out a field that the sources do not fill"]
    found = []
    for character in sorted(set(text)):
        if not character.isprintable():
            label = name(character, "control character")
            found.append(f"holds an invisible character (U+{ord(character):04X}, {label}): take it out")
    if not is_normalized("NFC", text):
        found.append(f"{text!r} is not in Unicode form NFC: write accented letters as one character")
    return found


def a_json_type(value: object) -> str:
    """The JSON name of a value's type, for messages."""
    if isinstance(value, bool):
        return "true or false"
    names: dict[type, str] = {str: "a text", int: "a number", float: "a number", list: "a list", dict: "an object"}
    return names.get(type(value), "null")
