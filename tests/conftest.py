"""What all tests share: the two records, a copy to break, and how hard Hypothesis tries."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

import balcer

ROOT = Path(__file__).parent.parent
INVENTED = Path(__file__).parent / "invented"

_SLOW = [HealthCheck.too_slow]
settings.register_profile("quick", max_examples=60, deadline=None, suppress_health_check=_SLOW, derandomize=True)
settings.register_profile("wide", max_examples=1000, deadline=None, suppress_health_check=_SLOW)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))  # the same examples each time; "wide": new ones


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "slow: takes long or measures time; pytest -m slow runs it")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is slow, unless it is asked for by name of the marker."""
    if "slow" in str(config.getoption("markexpr")):
        return
    slow = [item for item in items if item.get_closest_marker("slow")]
    if slow:
        config.hook.pytest_deselected(items=slow)
        items[:] = [item for item in items if item not in slow]


@pytest.fixture(scope="session")
def record() -> balcer.Record:
    """The record that belongs to the package."""
    return balcer.load()


@pytest.fixture(scope="session")
def invented() -> balcer.Record:
    """The record of an invented potter and novelist."""
    return balcer.load(INVENTED)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the invented record's data, to be changed."""
    copy = tmp_path / "data"
    shutil.copytree(INVENTED, copy)
    return copy


Edit = Callable[..., dict[str, Any]]


@pytest.fixture
def edit(folder: Path) -> Edit:
    """Change fields of an object in the copy: ``edit("works", "work:glaze", season="two")``; None takes one out."""

    def change(kind: str, id: str, **fields: Any) -> dict[str, Any]:
        path = folder / f"{kind}.json"
        objects = json.loads(path.read_text("utf-8"))
        found: dict[str, Any] = next(item for item in objects if item["id"] == id)
        for name, value in fields.items():
            if value is None:
                del found[name]
            else:
                found[name] = value
        path.write_text(json.dumps(objects, ensure_ascii=False), "utf-8")
        return found

    return change
