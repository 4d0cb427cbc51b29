"""What the sub-commands of ``balcer`` do; each takes the parsed arguments and returns the exit code."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Iterable
from typing import Any

from balcer.display import entity_text, text_table
from balcer.errors import DataError, Problem
from balcer.loading.load import load
from balcer.loading.locate import bundled
from balcer.model.base import Entity

OK, PROBLEMS = 0, 1


def _print_json(value: object) -> None:
    print(json.dumps(value, indent=2, ensure_ascii=False))


def row(entity: Entity) -> dict[str, Any]:
    """An object as JSON data, with its sentence.

    >>> import balcer
    >>> row(balcer.load().person)["sentence"] == str(balcer.load().person)
    True
    """
    return {**entity.to_dict(), "sentence": entity.sentence()}


def _line(entity: Entity) -> tuple[str, str, str]:
    return entity.id, str(entity.when or ""), entity.label


def show(options: Namespace) -> int:
    """Print objects with all their fields; 1 if an id is unknown."""
    record = load(options.data)
    entities = [record[id] for id in options.id]
    if options.json:
        _print_json(row(entities[0]) if len(entities) == 1 else [row(entity) for entity in entities])
    else:
        print("\n\n".join(map(entity_text, entities)))
    return OK


def find(options: Namespace) -> int:
    """List what has a name like a text; 1 if nothing has."""
    text = " ".join(options.text)
    found = load(options.data).find(text)[: options.limit]
    if options.json:
        _print_json([row(entity) for entity in found])
    elif found:
        print(text_table(map(_line, found)))
    else:
        print(f"balcer: nothing is named like {text!r}", file=sys.stderr)
    return OK if found else PROBLEMS


def timeline(options: Namespace) -> int:
    """List the dated facts in the order of their dates; 1 if there are none."""
    facts = load(options.data).timeline(options.first, options.last)
    if options.json:
        _print_json([row(fact) for fact in facts])
    else:
        for fact in facts:
            print(f"{fact.when}: {fact.sentence()} [{fact.id}]")
    if not facts:
        print("balcer: no dated fact in these years", file=sys.stderr)
    return OK if facts else PROBLEMS


def stats(options: Namespace) -> int:
    """Count the objects of each kind."""
    counts = load(options.data).stats()
    if options.json:
        _print_json(counts)
    else:
        print(text_table((kind, str(number)) for kind, number in counts.items()))
    return OK


def _report(problems: Iterable[Problem], options: Namespace, fine: str) -> int:
    found = list(problems)
    if options.json:
        _print_json([problem._asdict() for problem in found])
    else:
        for problem in found:
            print(problem)
        print(fine if not found else f"{len(found)} problem{'' if len(found) == 1 else 's'}")
    return PROBLEMS if found else OK


def check(options: Namespace) -> int:
    """Check the data; 1 if there are problems."""
    from balcer.tidy import untidy

    folder = options.data or bundled()
    try:
        record = load(folder)
        problems: list[Problem] = list(untidy(folder))
        fine = f"no problems: {len(record)} objects, {len(record.sources)} sources"
    except DataError as error:
        problems, fine = list(error.problems), ""
    return _report(problems, options, fine)


def format(options: Namespace) -> int:
    """Bring the data files into their one form; with ``--check`` 1 if one is not."""
    from balcer.tidy import format_folder, untidy

    folder = options.data or bundled()
    if options.check:
        changed = sorted({problem.file for problem in untidy(folder) if not problem.id})
        print("\n".join(changed) or "all files are in order")
        return PROBLEMS if changed else OK
    print("\n".join(format_folder(folder)) or "all files were in order")
    return OK


def audit(options: Namespace) -> int:
    """Compare the facts with the sources; 1 if something differs."""
    from balcer.auditing.audit import audit as problems

    record = load(options.data)
    passages = sum(section.passages for source in record.sources for section in source.sections)
    fine = f"no problems: {len(record)} objects stand in what they cite, all {passages} passages are cited"
    return _report(problems(record, options.sources), options, fine)


def schema(options: Namespace) -> int:
    """Print or write JSON Schemas."""
    from balcer import schema as schemas

    if options.write:
        print("\n".join(schemas.write(options.write)) or "all schemas were up to date")
        return OK
    if options.kind is None:
        print("\n".join(schemas.kinds()))
        return OK
    if options.kind not in schemas.kinds():
        raise ValueError(f"there is no kind {options.kind!r}; the kinds are {', '.join(schemas.kinds())}")
    _print_json(schemas.schema(options.kind))
    return OK
