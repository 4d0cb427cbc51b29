"""The wheel: both packages, the data, the commands; and it works where nothing else is."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest
from tests.conftest import ROOT

hatchling = pytest.importorskip("hatchling", reason="the build backend is not installed")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built without network."""
    folder = tmp_path_factory.mktemp("wheel")
    build = "import sys; from hatchling.build import build_wheel; print(build_wheel(sys.argv[1]))"
    command = [sys.executable, "-c", build, str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=60)
    return next(folder.glob("*.whl"))


def test_what_the_wheel_holds(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()

    for file in (ROOT / "data").glob("*.json"):
        assert f"balcer/_data/{file.name}" in names
    assert {"balcer/py.typed", "balcer_chat/py.typed"} <= set(names)
    assert not [name for name in names if "/tests/" in name or "schema/" in name or name.endswith(".pyc")]
    points = next(name for name in names if name.endswith("entry_points.txt"))
    commands = zipfile.ZipFile(wheel).read(points).decode()
    assert "balcer = balcer.cli:main" in commands
    assert "balcer-chat = balcer_chat.cli:command" in commands


def test_the_wheel_works_in_an_empty_environment(wheel: Path, tmp_path: Path) -> None:
    home = tmp_path / "env"
    venv.create(home, with_pip=False)
    scripts = home / ("Scripts" if os.name == "nt" else "bin")
    python = scripts / ("python.exe" if os.name == "nt" else "python")
    inside = subprocess.run(
        [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    zipfile.ZipFile(wheel).extractall(inside)
    # The dependencies come from this environment, after the wheel's own folder; nothing is fetched.
    with open(Path(inside) / "dependencies.pth", "w", encoding="utf-8") as stream:
        stream.write(f"{_dependencies(tmp_path)}\n")
    check = (
        "import balcer, balcer_chat, os; record = balcer.load();"
        "print(os.path.dirname(balcer.__file__), len(record), len(record.awards))"
    )
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(
        [python, "-c", check], capture_output=True, text=True, check=True, cwd=tmp_path, env=environment, timeout=60
    )

    where, objects, awards = done.stdout.rsplit(maxsplit=2)
    assert Path(where).resolve() == (Path(inside) / "balcer").resolve()
    assert int(objects) > int(awards) > 0


def _dependencies(folder: Path) -> Path:
    """A folder with nothing but what the package depends on."""
    found = folder / "dependencies"
    found.mkdir()
    installed = Path(sysconfig.get_path("purelib"))
    for name in ("attr", "attrs", "cattrs", "rapidfuzz", "prompt_toolkit", "wcwidth", "typing_extensions.py"):
        if (installed / name).exists():
            (found / name).symlink_to(installed / name)
    return found
