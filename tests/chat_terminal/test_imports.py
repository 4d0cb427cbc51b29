"""What is imported when: the quick paths stay quick."""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pexpect
import pytest
from tests.chat_terminal.pty_session import environment

SOURCE = Path(__file__).parents[2] / "src" / "balcer_chat"
HEAVY = {"attrs", "attr", "cattrs", "rapidfuzz", "prompt_toolkit", "asyncio", "typing", "dataclasses", "subprocess"}
PROBE = """
import sys
import {setup}
code = 0
{run}
print(code, *sorted(sys.modules), file=sys.stderr)
"""


def modules(tmp_path: Path, run: str, setup: str = "os") -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", PROBE.format(setup=setup, run=run)],
        capture_output=True, text=True, env=environment(tmp_path), stdin=subprocess.DEVNULL, check=True,
    )  # fmt: skip
    code, *names = done.stderr.splitlines()[-1].split()
    assert code == "0"
    return set(names)


@pytest.mark.parametrize("option", ["--version", "--help", "--completions=bash"])
def test_what_is_answered_at_once_loads_nothing_heavy(option: str, tmp_path: Path) -> None:
    loaded = modules(tmp_path, f"from balcer_chat.cli import main; code = main(['{option}'])")
    heavy = HEAVY - ({"attrs", "attr", "typing"} if "completions" in option else set())
    assert not loaded & heavy
    assert not {m for m in loaded if m.startswith("balcer.")}


def test_one_answer_loads_no_prompt(tmp_path: Path) -> None:
    loaded = modules(tmp_path, "from balcer_chat.cli import main; code = main(['When was he born?'])")
    assert not loaded & {"prompt_toolkit", "asyncio", "subprocess", "csv", "importlib.metadata", "email", "sqlite3"}
    assert not {m for m in loaded if m.startswith(("balcer_chat.terminal", "balcer_chat.explanation"))}


def test_importing_the_command_or_the_package_loads_no_parser(tmp_path: Path) -> None:
    loaded = modules(tmp_path, "import balcer_chat.cli, balcer_chat.__init__")
    assert not loaded & (HEAVY | {"argparse", "json"})


def test_one_module_knows_prompt_toolkit() -> None:
    using = {
        str(path.relative_to(SOURCE))
        for path in SOURCE.rglob("*.py")
        if re.search(r"^\s*(?:from|import) prompt_toolkit", path.read_text("utf-8"), re.MULTILINE)
    }
    assert using == {os.path.join("terminal", "repl.py")}


def test_the_prompt_has_no_lexicon_before_it_stands(tmp_path: Path) -> None:
    loaded = modules(tmp_path, "", "balcer_chat.terminal.loop, balcer_chat.terminal.repl")
    assert "balcer_chat.lexicon.lexicon" not in loaded
    assert "rapidfuzz" not in loaded


def test_the_pure_parts_need_no_prompt(tmp_path: Path) -> None:
    parts = "completion suggest highlight commands history render wrap help about_answer about_record session shell"
    loaded = modules(tmp_path, "", ", ".join(f"balcer_chat.terminal.{part}" for part in parts.split()))
    assert not loaded & {"prompt_toolkit", "asyncio"}


def test_no_shell_is_ever_run() -> None:
    forbidden = re.compile(r"shell=True|os\.system|os\.popen|pydoc|getoutput")
    for path in SOURCE.rglob("*.py"):
        assert not forbidden.search(path.read_text("utf-8")), path


def _ratio(args: list[str], home: Path, rounds: int = 7) -> float:
    def took(command: list[str]) -> float:
        start = time.perf_counter()
        subprocess.run(
            [sys.executable, *command], env=environment(home), check=True, stdout=subprocess.DEVNULL,
            stdin=subprocess.DEVNULL,
        )  # fmt: skip
        return time.perf_counter() - start

    pairs = [(took(["-c", "pass"]), took(args)) for _ in range(rounds)]
    return statistics.median(b for _, b in pairs) / statistics.median(a for a, _ in pairs)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("args", "limit"),
    [
        (["--version"], 3),
        (["--help"], 3),
        (["When was he born?"], 12),
        (["Where was he bron?"], 14),  # a slip: to import rapidfuzz takes almost one
    ],
)
def test_start_up_against_the_bare_interpreter(args: list[str], limit: float, tmp_path: Path) -> None:
    command = ["-c", "from balcer_chat.cli import command; command()", *args]
    _ratio(command, tmp_path, rounds=1)  # what is kept between runs is worked out here
    assert min(_ratio(command, tmp_path) for _ in range(3)) < limit


@pytest.mark.slow
@pytest.mark.parametrize(("code", "limit"), [("import balcer", 5.5), ("import balcer; balcer.load()", 9)])
def test_loading_against_the_bare_interpreter(code: str, limit: float, tmp_path: Path) -> None:
    assert min(_ratio(["-c", code], tmp_path) for _ in range(3)) < limit


@pytest.mark.slow
def test_the_prompt_stands_soon(tmp_path: Path) -> None:
    ratios = []
    for _ in range(5):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", "pass"], check=True)
        bare = time.perf_counter() - start
        start = time.perf_counter()
        child = pexpect.spawn(sys.executable, ["-m", "balcer_chat"], env=environment(tmp_path))
        child.expect("ask>")
        ratios.append((time.perf_counter() - start) / bare)
        child.close(force=True)
    assert sorted(ratios)[1] < 25
