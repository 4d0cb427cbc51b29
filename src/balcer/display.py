"""How facts are shown: sentences made of fields, tables as HTML and as text. All HTML is escaped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from balcer.model.base import Entity, readable
from balcer.model.fields import specs
from balcer.model.honours import Award
from balcer.model.vocabulary import Outcome
from balcer.model.works import Creation

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def number_word(number: int) -> str:
    """A small number as a word, a larger one in digits.

    >>> number_word(3), number_word(40)
    ('three', '40')
    """
    return _NUMBERS[number] if 0 <= number < len(_NUMBERS) else f"{number:,}"


def award_sentence(award: Award) -> str:
    """An entry of an awards list as one sentence: year, award, category, outcome, work, role.

    Args:
        award: the entry.

    >>> from balcer.model.vocabulary import Outcome, Role
    >>> from balcer.model.dates import Period
    >>> print(award_sentence(Award(id="award:quill-2001", citations=(), name="Quill Prize", category="Best Pot",
    ...     date=Period.parse("2001"), outcome=Outcome.WON, nominations=1, capacity=Role.ARTIST)))
    2001 Quill Prize for Best Pot: won, plus one further nomination, as artist.
    """
    when = f"{award.date} " if award.date else ""
    category = f" for {award.category}" if award.category else ""
    body = f" ({award.body.name})" if award.body and not _same_name(award) else ""
    parts = [f"{when}{award.name}{category}{body}: {outcome_words(award)}"]
    works: tuple[Creation, ...] = (award.work,) if award.work else award.told_works
    if award.recipient is not None:
        parts.append(f"by {award.recipient.title}")
    if works and works != (award.recipient,):
        parts.append(f"for {readable(works)}")
    roles = [role.label for role in (award.capacity, award.other_capacity) if role]
    if roles:
        parts.append(f"as {' and '.join(roles)}")
    if award.reason:
        parts.append(f"for {award.reason}" if not works else award.reason)
    if award.presenter:
        parts.append(f"presented by {award.presenter.name}")
    return f"{', '.join(parts)}."


def outcome_words(award: Award) -> str:
    """What became of an entry, in words, its nominations counted.

    Args:
        award: the entry.
    """
    count = award.nominations
    noun = "nomination" if count == 1 else "nominations"
    if award.outcome is Outcome.NOMINATED:
        return "nominated" if count == 1 else f"{number_word(count)} {noun}"
    return f"{award.outcome.label}, plus {number_word(count)} further {noun}" if count else award.outcome.label


def _same_name(award: Award) -> bool:
    from balcer.folding import name_key

    return award.body is not None and f" {name_key(award.body.name)} " in f" {name_key(award.name)} "


def text_table(rows: Iterable[Sequence[str]]) -> str:
    """Rows as lines with aligned columns.

    >>> print(text_table([["works", "37"], ["awards", "54"]]))
    works   37
    awards  54
    """
    held = [list(map(str, row)) for row in rows]
    widths = [max(map(len, column)) for column in zip(*held, strict=True)]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in held)
    return "\n".join(lines)


def filled_fields(entity: Entity) -> dict[str, Any]:
    """The fields of an object that hold something, without the sentence's template.

    Args:
        entity: any object.
    """
    held = ((spec.name, getattr(entity, spec.name)) for spec in specs(type(entity)) if spec.name != "summary")
    return {name: value for name, value in held if value is not None and value != () and value is not False}


def entity_text(entity: Entity) -> str:
    """An object as lines: its sentence, its fields, its citations.

    Args:
        entity: any object.
    """
    rows = []
    for name, value in filled_fields(entity).items():
        if name not in ("citations", "id"):
            rows.append((name.replace("_", " "), show(value)))
    rows += [("source" if not number else "", str(citation)) for number, citation in enumerate(entity.citations)]
    return f"{entity.sentence()}\n\n{text_table([('id', entity.id), *rows])}"


def show(value: object) -> str:
    """A field's value as text; objects with their ids."""
    if isinstance(value, Entity):
        return f"{value.label} [{value.id}]"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return "; ".join(show(item) for item in value)
    return readable(value)


def entity_table(entity: Entity) -> str:
    """An object as an HTML table of its fields, for notebooks.

    Args:
        entity: any object.
    """
    from html import escape

    rows = "".join(
        f"<tr><th>{escape(name.replace('_', ' '))}</th><td>{escape(show(value))}</td></tr>"
        for name, value in filled_fields(entity).items()
    )
    return f"<table><caption>{escape(entity.sentence())}</caption>{rows}</table>"


_ROWS = 200


def facts_table(facts: Sequence[Entity]) -> str:
    """A collection as an HTML table, one fact a row, for notebooks.

    Args:
        facts: the facts.
    """
    from html import escape

    filled = [filled_fields(fact) for fact in facts[:_ROWS]]
    names = [name for name in dict.fromkeys(name for row in filled for name in row) if name != "keywords"]
    head = "".join(f"<th>{escape(name.replace('_', ' '))}</th>" for name in names)
    body = "".join(
        f"<tr>{''.join(f'<td>{escape(readable(row[name]) if name in row else str())}</td>' for name in names)}</tr>"
        for row in filled
    )
    more = f"<p>and {len(facts) - _ROWS} more</p>" if len(facts) > _ROWS else ""
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}"
