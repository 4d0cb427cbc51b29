"""The passages of a source's text, numbered as citations number them.

The text is lines; a line like ``==Career==`` begins a section, a single ``= Title =`` is none. What stands before
the first heading belongs to the sections of ``sources.json`` that have no heading, in their order: list entries
("- ...") to the first, the text after them to the next. In a section that is a list only its entries are passages; in
any other each line that is not blank is one. A section is a list if ``sources.json`` gives it as many passages as it
has entries.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

import attrs

from balcer.errors import Problem
from balcer.model.base import Citation, Section, Source

_HEADING = re.compile(r"(=+)\s*(.+?)\s*=+")


@attrs.frozen(kw_only=True)
class Passage:
    """A numbered piece of a source.

    Args:
        citation: where it stands.
        text: its words.
        heading: in a list, the line above its entries that is no entry; empty otherwise.
    """

    citation: Citation
    text: str
    heading: str = ""

    @property
    def whole(self) -> str:
        """The text with its heading."""
        return f"{self.heading}: {self.text}" if self.heading else self.text


def read_passages(source: Source, folder: str) -> tuple[list[Passage], list[Problem]]:
    """The passages of a source, and how its text differs from what ``sources.json`` says of it.

    Args:
        source: the source.
        folder: folder with the source's text file.
    """
    try:
        with open(os.path.join(folder, source.file), encoding="utf-8") as stream:
            text = stream.read()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        return [], [_problem(source, "file", f"{source.file} cannot be read in {folder}: {reason}")]
    held = _sections(source, [line.strip() for line in text.splitlines() if line.strip()])
    found: list[Passage] = []
    problems = []
    for number, section in enumerate(source.sections):
        lines = held.pop(section.name, [])
        passages = list(_passages(source, section, lines))
        if len(passages) != section.passages:
            what = f"{section.name!r} has {len(passages)} passages in the text, not {section.passages}"
            problems.append(_problem(source, f"sections[{number}].passages", what))
        found += passages
    problems += [_problem(source, "sections", f"the text has a section {name!r} besides") for name in held]
    return found, problems


def _problem(source: Source, field: str, message: str) -> Problem:
    return Problem("sources.json", source.id, field, message)


def _sections(source: Source, lines: list[str]) -> dict[str, list[str]]:
    """The lines of each section."""
    headings = [match[2] for line in lines if (match := _HEADING.fullmatch(line)) and len(match[1]) > 1]
    unnamed = [section.name for section in source.sections if section.name not in headings]
    found: dict[str, list[str]] = {}
    preamble: list[str] = []
    name = ""
    for line in lines:
        match = _HEADING.fullmatch(line)
        if match and len(match[1]) > 1:
            name = match[2]
            found[name] = []
        elif not match:
            (found[name] if name else preamble).append(line)
    if preamble and len(unnamed) > 1:
        entries = [number for number, line in enumerate(preamble) if line.startswith("- ")]
        cut = entries[-1] + 1 if entries else 0
        found[unnamed[0]], found[unnamed[1]] = preamble[:cut], preamble[cut:]
    elif preamble:
        found[unnamed[0] if unnamed else ""] = preamble
    return found


def _passages(source: Source, section: Section, lines: list[str]) -> Iterator[Passage]:
    entries = sum(line.startswith("- ") for line in lines)
    listed = entries > 0 and entries == section.passages
    number, heading = 0, ""
    for line in lines:
        if listed and not line.startswith("- "):
            heading = line
            continue
        number += 1
        text = line.removeprefix("- ").removeprefix("•").strip()
        yield Passage(citation=Citation(source.key, section.name, number), text=text, heading=heading)
