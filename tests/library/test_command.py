"""The command ``balcer``: what it prints, its exit codes, and that it never ends in a traceback."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import INVENTED

import balcer
from balcer.cli import main

DATA = ["--data", str(INVENTED)]


def run(*arguments: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Run the command as a process of its own."""
    command = [sys.executable, "-m", "balcer", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, env=env)


def test_show(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "award:golden-ear-1995", *DATA]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith(
        "1995 Golden Ear for Best Drama Series (Norland Radio Guild): won, for Kiln Road, as writer."
    )
    assert "Kiln Road [work:kiln-road]" in shown
    assert "sketch, Honours 1" in shown

    assert main(["show", "work:glaze", "--json", *DATA]) == 0
    row = json.loads(capsys.readouterr().out)
    assert (row["id"], row["part_of"], row["season"]) == ("work:glaze", "work:kiln-road", 2)


def test_an_unknown_id(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "work:glase", *DATA]) == 1
    assert "did you mean 'work:glaze'" in capsys.readouterr().err


def test_find(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["find", "last", "firing", *DATA]) == 0
    assert capsys.readouterr().out.split()[0] == "work:the-last-firing"
    assert main(["find", "quill", "--limit", "2", "--json", *DATA]) == 0
    assert len(json.loads(capsys.readouterr().out)) == 2
    assert main(["find", "zzzzzz", *DATA]) == 1
    assert main(["find", "?!", *DATA]) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_timeline(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["timeline", "--from", "1983", "--to", "1984", *DATA]) == 0
    assert re.findall(r"\[(.*)\]", capsys.readouterr().out) == ["event:diploma", "event:assistant"]
    assert main(["timeline", "--from", "2016", *DATA]) == 1
    assert main(["timeline", "--from", "1990", "--to", "1980", *DATA]) == 2
    assert "run backwards" in capsys.readouterr().err


def test_stats(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats", "--json", *DATA]) == 0
    assert json.loads(capsys.readouterr().out)["awards"] == 7


def test_check_and_format(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = ["--data", str(folder)]
    assert main(["check", *data]) == 0
    assert main(["format", "--check", *data]) == 0

    works = json.loads((folder / "works.json").read_text("utf-8"))
    (folder / "works.json").write_text(json.dumps(works[::-1]), "utf-8")
    capsys.readouterr()

    assert main(["check", *data]) == 1
    assert "works.json: is not in the usual order and layout: run balcer format" in capsys.readouterr().out
    assert main(["check", "--json", *data]) == 1
    assert [problem["file"] for problem in json.loads(capsys.readouterr().out)] == ["works.json"]
    assert main(["format", "--check", *data]) == 1
    assert main(["format", *data]) == 0
    assert main(["check", *data]) == 0
    assert (folder / "works.json").read_bytes() == (INVENTED / "works.json").read_bytes()


def test_needless_white_space_is_a_problem(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (folder / "works.json").read_text("utf-8").replace('"Glaze"', '"Glaze "')
    (folder / "works.json").write_text(text, "utf-8")

    assert main(["check", "--data", str(folder)]) == 1
    assert "works.json: work:glaze: title: 'Glaze ' begins or ends with white space" in capsys.readouterr().out


def test_schema(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert "works" in capsys.readouterr().out.split()
    assert main(["schema", "works"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "works"
    assert main(["schema", "wroks"]) == 2
    assert main(["schema", "--write", str(tmp_path / "schema")]) == 0
    assert (tmp_path / "schema" / "works.schema.json").exists()


def test_version_and_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"balcer {balcer.__version__}\n"
    for name in ("", "show", "find", "timeline", "stats", "check", "format", "audit", "schema"):
        assert main([*filter(None, [name]), "--help"]) == 0
        shown = capsys.readouterr().out
        assert "examples:" in shown
        assert "exit codes:" in shown


@pytest.mark.parametrize(
    "arguments", [[], ["nothing"], ["show"], ["timeline", "--from", "x"], ["find", "a", "--limit", "0"], ["audit"]]
)
def test_wrong_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    assert "usage: balcer" in capsys.readouterr().err


def test_as_a_process() -> None:
    done = run("stats", *DATA)

    assert done.returncode == 0
    assert "awards" in done.stdout


def test_a_closed_pipe_is_no_error() -> None:
    line = f'"{sys.executable}" -m balcer timeline --data "{INVENTED}" | head -n 1; echo "${{PIPESTATUS[0]}}"'
    done = subprocess.run(["bash", "-c", line], capture_output=True, text=True, timeout=60, check=True)

    assert done.stderr == ""
    assert done.stdout.split("\n")[1] == "0"


def test_a_terminal_without_accents() -> None:
    done = run("show", "person:ines-okafor", *DATA, env={**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})

    assert done.returncode == 0
    assert "In\\xe8s Okafor" in done.stdout
    assert done.stderr == ""


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is always full")
def test_a_full_disk_is_told_quietly() -> None:
    with open("/dev/full", "w") as full:
        command = [sys.executable, "-m", "balcer", "stats", *DATA]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, timeout=60, check=False)

    assert done.returncode == 1
    assert "Traceback" not in done.stderr
