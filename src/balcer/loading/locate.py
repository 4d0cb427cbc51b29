"""Where the bundled data are: inside the installed package, or beside the checkout's ``src``."""

from __future__ import annotations

import os

from balcer.errors import DataError, Problem

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def bundled() -> str:
    """The folder of the data that belong to the package.

    A built wheel holds them as ``balcer/_data``; a checkout or an editable install has them in ``data`` at its root.

    Raises:
        DataError: neither is there.
    """
    inside = os.path.join(_PACKAGE, "_data")
    if os.path.isdir(inside):
        return inside
    beside = os.path.join(os.path.dirname(os.path.dirname(_PACKAGE)), "data")
    if os.path.isdir(beside):
        return beside
    message = "the package holds no data: install it again, or give a folder to load()"
    raise DataError([Problem("data", "", "", message)])
