"""``audit()``: does each fact stand in the passages that it cites, and is each passage cited?"""

from __future__ import annotations

from collections.abc import Iterator

from balcer.auditing.passages import Passage, read_passages
from balcer.auditing.words import Text
from balcer.errors import Problem
from balcer.loading.checks import file_of
from balcer.model.base import Citation, Entity
from balcer.model.dates import Period
from balcer.model.entities import Party, Person, Place
from balcer.model.fields import FieldSpec, specs
from balcer.model.honours import Award
from balcer.model.life import Statement
from balcer.model.vocabulary import StatementKind
from balcer.model.works import Collection, Creation
from balcer.record import Record
from balcer.touching import containers

_NUMBERS = ("season", "from_season", "to_season", "rank", "age")
_QUOTED = ("words", "character", "heading")


def audit(record: Record, folder: str) -> Iterator[Problem]:
    """Compare a record with the texts of its sources.

    Each name of a person, organisation or place, each title of a work, book or exhibition, each date, number and
    quoted word of an object must stand in a passage that the object cites; and so must some name of everything that
    it refers to, or of something that this belongs to. The subject of the record may stand as a pronoun. The line above
    the entries of a list counts as part of each entry. Descriptions, summaries and keywords are the record's own words.

    Args:
        record: the record.
        folder: folder with the text files that ``sources.json`` names.

    Yields:
        What differs: texts that do not fit ``sources.json``, facts that their passages do not bear out, passages
        that nothing cites.
    """
    passages: dict[Citation, Passage] = {}
    problems: list[Problem] = []
    for source in record.sources:
        found, wrong = read_passages(source, folder)
        passages.update((passage.citation, passage) for passage in found)
        problems += wrong
    yield from problems
    if any(problem.field == "file" for problem in problems):
        return
    for entity in record.entities:
        texts = [passages[citation].whole for citation in entity.citations if citation in passages]
        for field, message in _differences(entity, Text(texts), record.person):
            yield Problem(file_of(entity), entity.id, field, message)
    cited = {citation for entity in record.entities for citation in entity.citations}
    for passage in passages.values():
        if passage.citation not in cited:
            message = f"nothing cites {passage.citation}: {' '.join(passage.text.split()[:8])} ..."
            yield Problem("sources.json", f"source:{passage.citation.source}", "", message)


def _differences(entity: Entity, text: Text, subject: Person) -> Iterator[tuple[str, str]]:
    """What of an object does not stand in its passages, as (field, message)."""
    name = _own_name(entity)
    if name and not _has_name(entity, text, name):
        yield ("title" if isinstance(entity, Creation) else "name"), f"{name!r} does not stand in a cited passage"
    for spec in specs(type(entity)):
        value = getattr(entity, spec.name)
        if value is None or value == ():
            continue
        if isinstance(value, Period):
            for date in {value.start: None, value.end or value.start: None}:
                if missing := text.missing_date(date):
                    yield spec.name, f"{missing} (of {value}) does not stand in a cited passage"
        elif spec.name in _NUMBERS:
            if not text.has_number(value):
                yield spec.name, f"the number {value} does not stand in a cited passage"
        elif spec.name in _QUOTED and isinstance(value, str):
            if not text.has(value):
                yield spec.name, f"{value!r} does not stand in a cited passage"
        elif spec.name == "quantities":
            for number, quantity in enumerate(value):
                if not text.has_number(quantity.value):
                    yield f"quantities[{number}]", f"the number {quantity.value} does not stand in a cited passage"
        else:
            yield from _references(entity, spec, value, text, subject)
    if isinstance(entity, Award) and entity.nominations > 1 and not text.has_number(entity.nominations):
        yield "nominations", f"the number {entity.nominations} does not stand in a cited passage"


def _references(
    owner: Entity, spec: FieldSpec, value: object, text: Text, subject: Person
) -> Iterator[tuple[str, str]]:
    if isinstance(owner, Statement) and owner.kind is StatementKind.CONFLICT:
        return  # a comparison of passages names what it compares in our words
    for number, item in enumerate(value if isinstance(value, tuple) else (value,)):
        target = getattr(item, "party", item)
        if not isinstance(target, Entity) or target is subject or not _own_name(target):
            continue
        if not any(_has_any_name(candidate, text) for candidate in (target, *containers(target))):
            field = f"{spec.name}[{number}]" if spec.many else spec.name
            yield field, f"no name of {target.id} stands in a cited passage"


def _own_name(entity: Entity) -> str:
    """The name that a source must give: not the labels of kinds that are named in our words."""
    if isinstance(entity, Award):
        return " ".join(word for word in entity.name.split() if word.casefold() not in ("award", "awards"))
    if isinstance(entity, Creation) and entity.untitled:
        return ""
    return entity.label if isinstance(entity, Party | Place | Creation | Collection) else ""


def _has_name(entity: Entity, text: Text, name: str) -> bool:
    return text.has(name) or (not isinstance(entity, Party | Place) and text.has_words(name))


def _has_any_name(entity: Entity, text: Text) -> bool:
    names = [_own_name(entity), *entity.names, *getattr(entity, "adjectives", ())]
    if family_name := getattr(entity, "family_name", None):
        names.append(family_name)
    if isinstance(entity, Award) and entity.body:
        names += entity.body.names
    if any(name and text.has(name) for name in names):
        return True
    return isinstance(entity, Creation) and text.has_words(entity.title)
