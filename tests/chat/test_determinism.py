"""The same bytes under every hash seed and on every Python."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from tests.chat.cases import Figures, first_lines
from tests.conftest import INVENTED, ROOT

QUESTIONS = (
    "When was he born?",
    "Which awards did he win in 1997?",
    "What was he nominated for in 1999?",
    "Who starred in Jo?",
    "What did he do between 2001 and 2006?",
    "Which works are from 2013?",
    "Where did he lecture?",
    "How many awards did he win?",
    "Did he win the Award of Excellence?",
    "What is the Mattawin Company?",
    "Which works did he create and which did he direct?",
    "What did he make in Paris?",
    "Who is Xu Bing?",
    "Awards per year?",
    "Did he win an Oscar?",
    "zorbic?",
    *first_lines(),
)

SCRIPT = """
import json, sys
import balcer, balcer_chat
out = []
for record in (balcer.load(), balcer.load(sys.argv[1])):
    chat = balcer_chat.Chat(record)
    for question in json.loads(sys.argv[2]):
        a = chat.ask(question)
        cited = [str(c) for c in a.citations]
        out.append([a.status.value, a.text, repr(a.value), a.code, a.reading, cited, list(a.suggestions)])
print(json.dumps(out))
"""


def told(python: str, seed: str) -> str | None:
    """All that is answered, or None where that Python lacks what the package needs."""
    import json

    site = next(path for path in sys.path if path.endswith("site-packages"))
    environment = {
        "PATH": os.environ.get("PATH", ""),
        "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), site)),
        "PYTHONHASHSEED": seed,
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    command = [python, "-W", "ignore", "-c", SCRIPT, str(INVENTED), json.dumps(QUESTIONS)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False, cwd=ROOT)
    if done.returncode != 0 and "ModuleNotFoundError" in done.stderr and "balcer" not in done.stderr.splitlines()[-1]:
        return None
    assert done.returncode == 0, done.stderr
    return done.stdout


@cache
def here() -> str:
    found = told(sys.executable, "0")
    assert found is not None
    return found


def test_another_hash_seed(figures: Figures) -> None:
    assert told(sys.executable, "4242") == here()
    figures.note(f"determinism: the same {len(here())} bytes under another hash seed")


def pythons(version: str) -> list[str]:
    """Where a Python of that version may be."""
    homes = sorted(Path.home().glob(f".pyenv/versions/{version}.*/bin/python"))
    named = shutil.which(f"python{version}")
    return [*map(str, homes), *([named] if named and "shims" not in named else [])]


@pytest.mark.parametrize("version", ["3.11", "3.12", "3.13", "3.14"])
def test_other_pythons(version: str, figures: Figures) -> None:
    """Each under a hash seed of its own."""
    if version == f"{sys.version_info.major}.{sys.version_info.minor}":
        pytest.skip("it is the Python at hand")
    if not (found := pythons(version)):
        pytest.skip(f"no Python {version} on this machine")
    if (text := told(found[0], version.replace(".", ""))) is None:
        pytest.skip(f"Python {version} lacks the packages")
    assert text == here()
    figures.note(f"determinism: the same {len(text)} bytes on Python {version}")
