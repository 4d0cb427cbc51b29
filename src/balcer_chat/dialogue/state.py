"""Conversation state: the last query and its result, nothing else."""

from __future__ import annotations

import attrs

from balcer_chat.execution.result import Result


@attrs.frozen
class State:
    """What a follow-up can lean on.

    Args:
        last: the last result that told something; None at the start.
    """

    last: Result | None = None


FRESH = State()
