"""Commands on the conversation: save it, forget it, leave."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from balcer_chat.printing import one_line
from balcer_chat.terminal.styles import Line

if TYPE_CHECKING:
    from balcer_chat.terminal.shell import Shell


def save(shell: Shell, argument: str) -> list[Line]:
    """Write the conversation to a file that is not there yet."""
    return _save(shell, argument, "x")


def replace(shell: Shell, argument: str) -> list[Line]:
    """Write the conversation to a file, whether it is there or not."""
    return _save(shell, argument, "w")


def _save(shell: Shell, argument: str, mode: str) -> list[Line]:
    name = argument.strip()
    if len(name) > 1 and name[0] == name[-1] and name[0] in "\"'":
        name = name[1:-1]
    if not name:
        return [[("error", "Give a file: "), ("", "save FILE")]]
    if not any(shell.log):
        return [[("", "Nothing has been asked yet, so there is nothing to save.")]]
    from balcer_chat.transcript import write

    path = os.path.expanduser(name)
    if mode == "w" and os.path.exists(path) and not os.path.isfile(path):
        return [[("error", "Not saved: "), ("", f"{one_line(path)} is no ordinary file.")]]
    try:
        with open(path, mode, encoding="utf-8", newline="\n") as stream:
            stream.write(write(shell.record, shell.log))
    except FileExistsError:
        return [
            [("error", "Not saved: "), ("", f"{one_line(path)} exists. "), ("command", "save! "), ("", "replaces it.")]
        ]
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        return [[("error", "Not saved: "), ("", one_line(f"{path}: {reason}"))]]
    count = sum(map(len, shell.log))
    return [[("", f"Saved {count} answer{'' if count == 1 else 's'} to {one_line(path)}.")]]


def new(shell: Shell, _: str) -> list[Line]:
    """Forget the conversation."""
    shell.forget()
    return [[("", "A new conversation.")]]


def clear(shell: Shell, _: str) -> list[Line]:
    """Forget the conversation and clear the screen."""
    shell.forget()
    shell.screen.clear()
    return []


def leave(shell: Shell, _: str) -> list[Line]:
    """Leave the prompt."""
    shell.leaving = True
    return []
