"""Answers for programs: plain data, JSON, JSON lines, CSV and Markdown, as ``docs/answer.schema.json`` says."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from balcer import Entity
from balcer_chat.answers.answer import Answer
from balcer_chat.printing import one_line

FORMATS = ("text", "json", "jsonl", "csv", "markdown")
COLUMNS = ("question", "status", "text", "value", "citations", "reading", "code")
_UNSEEN = "[\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
_MARKS = r"([\\`*_\[\]<>|#])"


def data_of(value: object) -> Any:
    """A value as plain JSON data: an object for an entity, ISO text for a date, a list for a tuple.

    Args:
        value: the value of an answer, or a part of it.
    """
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, Entity):
        fields = {name: v for name, v in value.to_dict().items() if name != "id" and v not in (None, [], "")}
        when = value.when
        return {
            "id": value.id,
            "kind": value.id.partition(":")[0],
            "label": value.label,
            "date": when.isoformat() if when is not None else None,
            "text": value.sentence(),
            "fields": fields,
        }
    if isinstance(value, tuple | list | frozenset | set):
        return [data_of(item) for item in value]
    if isinstance(value, dict):
        return {str(key): data_of(item) for key, item in value.items()}
    return _atom(value)


def _atom(value: object) -> Any:
    """A date, a term of a vocabulary or a quantity as plain data; anything else as text."""
    if hasattr(value, "isoformat"):
        return value.isoformat()
    if hasattr(value, "unit") and hasattr(value, "value"):
        return {"value": value.value, "unit": value.unit, "approximate": bool(getattr(value, "approximate", False))}
    if hasattr(value, "label") and hasattr(value, "value"):
        return value.value
    return str(value)


def answer_data(answer: Answer, explain: bool = False) -> dict[str, Any]:
    """An answer as plain JSON data.

    Args:
        answer: any answer.
        explain: add how it came about.
    """
    data: dict[str, Any] = {
        "question": answer.question,
        "status": answer.status.value,
        "text": answer.text,
        "value": data_of(answer.value),
        "citations": [
            {"source": c.source, "section": c.section, "passage": c.passage} for c in answer.citations
        ],
        "reading": answer.reading,
        "code": answer.code,
        "suggestions": list(answer.suggestions),
    }  # fmt: skip
    if explain and answer.explanation is not None:
        import attrs

        data["explanation"] = attrs.asdict(answer.explanation, filter=lambda field, _: field.name != "answer")
    return data


def readable(value: object) -> str:
    """A value in one line of words, for a cell of a table.

    >>> readable((1997, True, None))
    '1997; yes'
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple | list | frozenset | set):
        return "; ".join(text for item in value if (text := readable(item)))
    label = getattr(value, "label", None)
    return one_line(str(label if isinstance(label, str) else value))


def to_json(data: object, indent: int | None = None) -> str:
    """JSON text in UTF-8 letters; control and direction characters are written as escapes.

    Args:
        data: plain data.
        indent: blanks for each level; None for one line.
    """
    import json

    text = json.dumps(data, ensure_ascii=False, indent=indent)
    return re.sub(_UNSEEN, lambda match: f"\\u{ord(match[0]):04x}", text)


def csv_line(cells: list[str]) -> str:
    """One line of CSV, without its end.

    >>> csv_line(["a", 'say "b", please'])
    'a,"say ""b"", please"'
    """
    import csv
    import io

    out = io.StringIO()
    csv.writer(out, lineterminator="").writerow(cells)
    return out.getvalue()


def in_markdown(text: str) -> str:
    r"""A text in which Markdown sees no marks.

    >>> print(in_markdown("2 * 3 <b>"))
    2 \* 3 \<b\>
    """
    return re.sub(_MARKS, r"\\\1", one_line(text)).replace("&", "&amp;")


def _csv_row(answer: Answer) -> str:
    cells = (
        answer.question, answer.status.value, answer.text, readable(answer.value),
        "; ".join(map(str, answer.citations)), answer.reading, answer.code or "",
    )  # fmt: skip
    return csv_line([one_line(cell) for cell in cells])


class Writer:
    """Writes answers in one format, a line at a time.

    Args:
        write: takes one line without its end.
        form: one of :data:`FORMATS`.
        single: there is but one question: JSON is an object, not a list.
        explain: add how each answer came about to plain text and to JSON.
    """

    def __init__(self, write: Callable[[str], None], form: str, single: bool = False, explain: bool = False) -> None:
        self._write = write
        self._form = form
        self._single = single
        self._explain = explain
        self._written = 0
        self._notes = 0

    def answer(self, answer: Answer) -> None:
        """Write one answer."""
        getattr(self, f"_{self._form}")(answer)
        self._written += 1

    def close(self) -> None:
        """Write what comes after the last answer."""
        if self._form == "json" and not self._single:
            self._write("]" if self._written else "[]")
        if self._form == "csv" and not self._written:
            self._write(csv_line(list(COLUMNS)))

    def _text(self, answer: Answer) -> None:
        self._write(one_line(answer.text))
        if self._explain:
            from balcer_chat.terminal.explained import WIDEST, explain_page
            from balcer_chat.terminal.styles import plain

            for line in explain_page(answer, WIDEST - 2):
                self._write(f"  {plain([line])}")
            if answer.suggestions and answer.status.value in ("ambiguous", "not_in_record", "not_understood"):
                self._write(f"  Could be asked: {' '.join(map(one_line, answer.suggestions))}")

    def _jsonl(self, answer: Answer) -> None:
        self._write(to_json(answer_data(answer, self._explain)))

    def _json(self, answer: Answer) -> None:
        told = to_json(answer_data(answer, self._explain), indent=2)
        if self._single:
            self._write(told)
            return
        self._write(("," if self._written else "[") + "\n" + told)

    def _csv(self, answer: Answer) -> None:
        if not self._written:
            self._write(csv_line(list(COLUMNS)))
        self._write(_csv_row(answer))

    def _markdown(self, answer: Answer) -> None:
        if self._written:
            self._write("")
        first = self._notes + 1
        self._notes += len(answer.citations)
        marks = "".join(f"[^{n}]" for n in range(first, self._notes + 1))
        self._write(f"**{in_markdown(answer.question)}**")
        self._write("")
        self._write(in_markdown(answer.text) + marks)
        if answer.citations:
            self._write("")
        for number, citation in enumerate(answer.citations, first):
            self._write(f"[^{number}]: {in_markdown(str(citation))}")
