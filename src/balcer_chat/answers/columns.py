"""A list that tells something beside each member: its year, its form, who gave it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from balcer import Award, Credit, Entity, Term, english_list
from balcer_chat.answers.describing import award_line
from balcer_chat.answers.english import listed
from balcer_chat.execution.project import told

_IN_LINE = ("date", "body", "category", "outcome")
"""What the line of an award tells anyway."""


def columns(rows: Iterable[Entity], fields: Sequence[str]) -> str:
    """Facts as a list with what each tells for some fields.

    Args:
        rows: the facts.
        fields: the names of the fields.
    """
    text = listed(list(dict.fromkeys(_line(row, fields) for row in rows)))
    return f"{text[:1].upper()}{text[1:]}."


def _line(row: Entity, fields: Sequence[str]) -> str:
    if isinstance(row, Award):
        more = [_word(v) for field in fields if field not in _IN_LINE for v in told(row, field)]
        return award_line(row) + (f", as {english_list(more)}" if more else "")
    label = row.work.label if isinstance(row, Credit) else row.label
    shown = [english_list([_word(v) for v in found]) for field in fields if (found := told(row, field))]
    return f"{label} ({', '.join(shown)})" if shown else label


def _word(value: object) -> str:
    if isinstance(value, Entity | Term):
        return value.label
    return str(value)
