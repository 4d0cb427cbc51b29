"""The grey rest of a line: from what was asked before, else from good questions. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

_LEAST = 2  # characters from which on a rest is offered


def suggest(text: str, history: Iterable[str], questions: Sequence[str]) -> str | None:
    """The rest of the line that is likeliest meant, or None.

    Args:
        text: the line so far.
        history: earlier lines, the newest first.
        questions: questions worth asking, the best first.

    >>> suggest("when was", ["When was it made?"], ["When was he born?"])
    ' it made?'
    >>> suggest("Where", [], ["When was he born?"]) is None
    True
    """
    if len(text.strip()) < _LEAST or "\n" in text:
        return None
    folded = text.casefold()
    if len(folded) != len(text):
        return None
    for known in (*history, *questions):
        if len(known) > len(text) and known[: len(text)].casefold() == folded and "\n" not in known:
            return known[len(text) :]
    return None
