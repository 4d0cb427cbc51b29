"""The manual page, the page of the documentation, the completions: made from the same tables, and up to date."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.chat_terminal.pty_session import environment

from balcer_chat.options import parser
from balcer_chat.shell_completion import options, script
from balcer_chat.terminal.commands import TOPICS, commands

DOCS = Path(__file__).parents[2] / "docs"
Run = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.mark.parametrize("name", ["make_command_pages.py", pytest.param("make_session_svg.py", marks=pytest.mark.slow)])
def test_made_pages_are_up_to_date(name: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(DOCS / name), "--check"], env=environment(tmp_path), capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()


def test_the_recorded_session_is_a_picture_of_text() -> None:
    import xml.etree.ElementTree as ET

    root = ET.fromstring((DOCS / "session.svg").read_text("utf-8"))
    text = " ".join("".join(node.itertext()) for node in root.iter() if node.tag.endswith("tspan"))
    assert "ask> When was he born?" in text
    assert "http" not in "".join(text.split()).replace("http://www.w3.org/2000/svg", "")
    assert not [node.tag for node in root.iter() if node.tag.endswith(("script", "image", "foreignObject"))]


def test_the_pages_name_every_option_and_command() -> None:
    manual = (DOCS / "balcer-chat.1").read_text("utf-8").replace("\\-", "-")
    page = (DOCS / "balcer-chat.md").read_text("utf-8")
    for option in options(parser()):
        for name in option.names:
            assert name in manual
            assert f"`{name}" in page
    for command in commands():
        assert f"\\fB{command.name}\\fR" in manual
        assert f"| `{command.usage}` |" in page
    for topic in TOPICS:
        assert f"| `{topic}` |" in page


@pytest.mark.skipif(shutil.which("groff") is None, reason="no groff here")
def test_the_manual_page_is_good_roff() -> None:
    done = subprocess.run(
        ["groff", "-man", "-Tutf8", "-ww", "-Kutf8", str(DOCS / "balcer-chat.1")], capture_output=True, check=True
    )
    assert done.stderr == b""
    assert "COMMANDS AT THE PROMPT" in re.sub(".\b", "", done.stdout.decode())


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts_name_every_option(shell: str) -> None:
    text = script(shell, parser())
    for option in options(parser()):
        for name in option.names:
            assert (name if shell != "fish" else name.lstrip("-")) in text
        for choice in option.choices:
            assert choice in text
    program = shutil.which(shell)
    if program:
        done = subprocess.run([program, "-n"], input=text.encode(), capture_output=True, check=False)
        assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash here")
def test_bash_completes() -> None:
    probe = script("bash", parser()) + (
        '\nCOMP_WORDS=(balcer-chat --fo); COMP_CWORD=1; _balcer_chat; echo "${COMPREPLY[*]}"'
        '\nCOMP_WORDS=(balcer-chat --format js); COMP_CWORD=2; _balcer_chat; echo "${COMPREPLY[*]}"\n'
    )
    done = subprocess.run(["bash"], input=probe, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["--follow-up --format", "json jsonl"]


def test_help_is_in_order_and_every_option_is_explained(run: Run) -> None:
    text = run("--help").stdout.decode()
    assert re.search(r"usage: balcer-chat \[options\] \[question \.\.\.\]", text)
    for option in options(parser()):
        assert option.help
        assert option.names[-1] in text
