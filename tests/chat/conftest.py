"""The two records in turn, and the figures that the proofs measure, shown with ``-v``."""

from __future__ import annotations

import pytest
from tests.chat.cases import Figures

import balcer

FIGURES = Figures()


@pytest.fixture(params=["record", "invented"])
def which(request: pytest.FixtureRequest) -> str:
    """Which record it is."""
    return str(request.param)


@pytest.fixture
def each(which: str, request: pytest.FixtureRequest) -> balcer.Record:
    """The bundled record, then the invented one."""
    found: balcer.Record = request.getfixturevalue(which)
    return found


@pytest.fixture(scope="session")
def figures() -> Figures:
    """Where a proof notes what it measured."""
    return FIGURES


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Show the figures with ``-v``."""
    if FIGURES.lines and config.get_verbosity() > 0:
        terminalreporter.section("figures of the chat")
        for line in FIGURES.lines:
            terminalreporter.line(line)
