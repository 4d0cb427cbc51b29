"""An answer laid out for a screen: wrapped, names emphasised, long lists as tables, citations as a footnote."""

from __future__ import annotations

from collections.abc import Sequence

from balcer import Citation, Entity, fold
from balcer_chat.answers.answer import Answer
from balcer_chat.lexicon.features import class_of
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.printing import cut, one_line, width
from balcer_chat.terminal.highlight import name_styles
from balcer_chat.terminal.styles import Line
from balcer_chat.terminal.wrap import listed, table, wrap

LONG_LIST = 6  # entities from which on a list is shown as a table
_NOTE_LINES = 2  # lines that a footnote may take
_OPEN = frozenset(("ambiguous", "not_in_record", "not_understood"))


def answer_page(
    answer: Answer, columns: int, lexicon: Lexicon | None = None, plain: bool = False, explain: bool = False
) -> list[Line]:
    """An answer as lines for the screen.

    Args:
        answer: any answer.
        columns: width of the screen.
        lexicon: for emphasising names.
        plain: sentences and ``label: value`` lines only.
        explain: add how the answer came about, and the code.
    """
    lines = None if plain else _list_page(answer, columns, lexicon)
    if lines is None:
        lines = wrap(name_styles(one_line(answer.text), lexicon), columns)
    if offered := offers(answer):
        closed = answer.status.value == "ambiguous"
        lines.append([])
        lines.extend(listed("Which do you mean?" if closed else "You could ask:", offered, columns))
    if explain:
        from balcer_chat.terminal.explained import explain_page

        lines.extend(explain_page(answer, columns, plain))
    elif answer.citations:
        lines.extend(footnote(answer.citations, columns, plain))
    return lines


def offers(answer: Answer) -> tuple[str, ...]:
    """What the next line can choose from; nothing where the answer's text names it all already."""
    if answer.status.value not in _OPEN:
        return ()
    return answer.suggestions


def footnote(citations: Sequence[Citation], columns: int, plain: bool = False) -> list[Line]:
    """The citations in one or two faint lines.

    >>> from balcer import Citation
    >>> footnote([Citation("a", "Career", 2), Citation("a", "Career", 3)], 60)
    [[('note', '[a: Career 2–3]')]]
    """
    text = grouped(citations)
    if plain:
        return wrap([("", f"Sources: {text}")], columns)
    lines = wrap([("note", f"[{text}]")], columns)
    if len(lines) > _NOTE_LINES:
        tail = f"… type sources for all {len(citations)}]"
        kept = "".join(t for _, t in lines[_NOTE_LINES - 1])
        last = f"{cut(kept, max(1, columns - width(tail) - 1)).rstrip('…,; ')} {tail}"
        lines = [*lines[: _NOTE_LINES - 1], *([[("note", last)]] if width(last) <= columns else [[("note", tail)]])]
    return lines


def grouped(citations: Sequence[Citation]) -> str:
    """Citations by source and section, neighbouring passages as a span."""
    places: dict[str, dict[str, list[int]]] = {}
    for citation in citations:
        places.setdefault(citation.source, {}).setdefault(citation.section, []).append(citation.passage)
    parts = []
    for source, sections in places.items():
        told = "; ".join(f"{section} {_spans(numbers)}" for section, numbers in sections.items())
        parts.append(f"{source}: {told}")
    return one_line(" · ".join(parts))


def _spans(numbers: Sequence[int]) -> str:
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in runs)


def _list_page(answer: Answer, columns: int, lexicon: Lexicon | None) -> list[Line] | None:
    """A long list of entities as a table, if the text says nothing beyond their names; None otherwise."""
    value = answer.value
    if not isinstance(value, tuple) or len(value) < LONG_LIST or not all(isinstance(v, Entity) for v in value):
        return None
    text = one_line(answer.text)
    labels = [one_line(entity.label) for entity in value]
    found = [fold(text).find(fold(label)) for label in labels]
    if min(found) < 0 or len(fold(text)) != len(text):
        return None
    rest = fold(text)
    head, rows = list_rows(value)
    shown = {fold(part) for row in rows for cell in row for part in (cell, *cell.split(", ")) if part}
    for part in sorted(shown, key=len, reverse=True):
        rest = rest.replace(part, "")
    if sum(char.isalnum() for char in rest) > len(value) * 4:
        return None
    lead = text[: min(found)].strip(" :;,(")
    heading = f"{lead or len(value)} in all" if lead.isdecimal() or not lead else lead
    return [*wrap(name_styles(f"{heading}:", lexicon), columns), *table(head, rows, columns)]


def list_rows(entities: Sequence[Entity]) -> tuple[list[str], list[list[str]]]:
    """Heading and rows of a short table: when, what, and the word that tells like things apart."""
    kinds = {type(entity) for entity in entities}
    head = ["when", "what", "kind" if len(kinds) > 1 else "detail"]
    rows = []
    for entity in entities:
        detail = class_of(entity) if len(kinds) > 1 else _detail(entity)
        rows.append([str(entity.when or ""), entity.label, detail])
    return head, rows


def _detail(entity: Entity) -> str:
    for group in (("category", "outcome"), ("role",), ("venue",), ("form",), ("kind",), ("description",)):
        values = [getattr(entity, name, None) for name in group]
        if any(values):
            return ", ".join(str(getattr(value, "label", value)) for value in values if value)
    return ""
