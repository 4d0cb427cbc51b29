"""Build hook: put the checked data into the wheel.

A standard build places ``data`` at ``balcer/_data``. An editable install reads the checkout's ``data`` instead,
as a copy would be a second truth.
"""

from __future__ import annotations

import os
import sys
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class DataHook(BuildHookInterface):  # type: ignore[type-arg]
    """Adds the data files to a standard wheel."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add each data file; refuse to build without them."""
        if version != "standard":
            return
        folder = os.path.join(self.root, "data")
        files = sorted(file for file in os.listdir(folder) if file.endswith(".json"))
        if "record.json" not in files:
            sys.exit("data/record.json is missing: there is no record to ship")
        for file in files:
            build_data["force_include"][os.path.join(folder, file)] = f"balcer/_data/{file}"
