"""How an answer shows itself where it is the value of a cell or of an IPython line."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from balcer import Entity
from balcer_chat.printing import one_line, safe

if TYPE_CHECKING:
    from balcer_chat.answers.answer import Answer

_MANY = 5  # entities from which on a notebook shows them as a table, too
_OPEN = frozenset(("ambiguous", "not_in_record", "not_understood"))


def _html(text: str) -> str:
    return escape(one_line(text))


def answer_html(answer: Answer) -> str:
    """The answer as a piece of HTML: text, table of a long list, folded citations, reading and code.

    Args:
        answer: any answer.
    """
    parts = [f"<p>{_html(answer.text)}</p>"]
    entities = [v for v in answer.value if isinstance(v, Entity)] if isinstance(answer.value, tuple) else []
    if len(entities) >= _MANY:
        rows = "".join(
            f"<tr><td>{_html(str(e.when or ''))}</td><td>{_html(e.label)}</td><td>{_html(e.sentence())}</td></tr>"
            for e in entities
        )
        parts.append(
            f"<table><thead><tr><th>date</th><th>what</th><th>fact</th></tr></thead><tbody>{rows}</tbody></table>"
        )
    if answer.suggestions and answer.status.value in _OPEN:
        asked = "".join(f"<li>{_html(q)}</li>" for q in answer.suggestions)
        parts.append(f"<p>You could ask:</p><ol>{asked}</ol>")
    if answer.citations or answer.reading or answer.code:
        shown = [f"<dt>Read as</dt><dd>{_html(answer.reading)}</dd>"] if answer.reading else []
        if answer.citations:
            cited = "; ".join(_html(str(c)) for c in answer.citations)
            shown.append(f"<dt>Rests on</dt><dd>{cited}</dd>")
        if answer.code:
            shown.append(f"<dt>Code</dt><dd><code>{_html(answer.code)}</code></dd>")
        count = len(answer.citations)
        head = f"{count} citation{'' if count == 1 else 's'}" if count else "How it was read"
        parts.append(f"<details><summary>{head}</summary><dl>{''.join(shown)}</dl></details>")
    return f'<div class="balcer-answer" data-status="{answer.status.value}">{"".join(parts)}</div>'


def answer_pretty(answer: Answer, printer: Any, cycle: bool) -> None:
    """Print the answer through IPython's pretty printer: the text, then what it rests on.

    Args:
        answer: any answer.
        printer: IPython's ``RepresentationPrinter``.
        cycle: the answer is being printed already.
    """
    if cycle:
        printer.text("Answer(...)")
        return
    printer.text(safe(answer.text))
    if answer.citations:
        shown = "; ".join(str(c) for c in answer.citations[:3])
        more = len(answer.citations) - 3
        printer.break_()
        printer.text(one_line(f"[{shown}{f'; and {more} more' if more > 0 else ''}]"))
    if answer.suggestions and answer.status.value in _OPEN:
        for question in answer.suggestions:
            printer.break_()
            printer.text(f"- {one_line(question)}")
