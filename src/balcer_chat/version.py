"""The versions of the program and of its record, read without loading either."""

from __future__ import annotations

import os

from balcer import __version__


def version_line(folder: str | None = None) -> str:
    """One line with the version of the program and of its data.

    Args:
        folder: the folder of another record.
    """
    import json

    for place in [folder] if folder is not None else _places():
        try:
            with open(os.path.join(place, "record.json"), encoding="utf-8") as stream:
                told = json.load(stream)
            data = f"record {told['version']}, as of {told['as_of']}: {told['title']}"
            break
        except (OSError, ValueError, KeyError, TypeError):
            data = "its record cannot be read"
    line = f"balcer-chat {__version__} ({data})"
    if line.isprintable():
        return line
    from balcer_chat.printing import one_line

    return one_line(line)


def _places() -> list[str]:
    """Where the bundled data may be: in the installed package, or in a checkout."""
    packages = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    return [os.path.join(packages, "balcer", "_data"), os.path.join(os.path.dirname(packages), "data")]
