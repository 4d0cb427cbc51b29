"""What is public is exported and explained, and nothing heavy is imported before it is needed."""

from __future__ import annotations

import ast
import inspect
import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import ROOT

import balcer

SOURCE = ROOT / "src" / "balcer"


def modules_after(code: str) -> set[str]:
    """The names of all modules that are there after some code, each top-level one and each of the library."""
    script = f"import sys\n{code}\nprint(' '.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(done.stdout.split("\n")[-2].split())


def test_the_public_names() -> None:
    assert balcer.__all__ == sorted(set(balcer.__all__))
    for name in balcer.__all__:
        assert getattr(balcer, name) is not None
        assert name in dir(balcer)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        balcer.nothing  # noqa: B018


def test_type_checkers_and_users_see_the_same_names() -> None:
    tree = ast.parse((SOURCE / "__init__.py").read_text("utf-8"))
    block = next(node for node in tree.body if isinstance(node, ast.If))
    seen = {
        (alias.name, node.module)
        for node in block.body
        if isinstance(node, ast.ImportFrom) and node.module != "typing"
        for alias in node.names
    }

    assert {(name, f"balcer.{home}") for name, home in balcer._HOME.items()} == seen
    assert {*balcer._HOME, "__version__"} == set(balcer.__all__)


def test_what_is_public_is_explained() -> None:
    for name in balcer.__all__:
        value = getattr(balcer, name)
        if not inspect.isclass(value) and not inspect.isfunction(value):
            continue
        assert inspect.getdoc(value), name
        if not inspect.isclass(value):
            continue
        for attribute, member in vars(value).items():
            if inspect.isfunction(member) and not attribute.startswith("_"):
                assert inspect.getdoc(getattr(value, attribute)), f"{name}.{attribute}"


def test_importing_costs_nothing() -> None:
    assert not {"attrs", "attr", "cattrs", "json", "re", "typing"} & modules_after("import balcer") - modules_after("")


def test_loading_needs_no_cattrs() -> None:
    heavy = {
        "cattrs",
        "rapidfuzz",
        "prompt_toolkit",
        "asyncio",
        "argparse",
        "difflib",
        "pathlib",
        "calendar",
        "datetime",
    }

    assert not heavy & (modules_after("import balcer; balcer.load()") - modules_after(""))


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_version_and_help_import_no_library(option: str) -> None:
    found = modules_after(f"import balcer.cli; balcer.cli.main(['{option}'])")

    assert not {"attrs", "cattrs", "json", "balcer.model"} & found


def test_the_library_knows_nothing_of_the_chat() -> None:
    for file in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            assert not [name for name in names if name.split(".")[0] in ("balcer_chat", "rapidfuzz", "prompt_toolkit")]


def files() -> list[Path]:
    return sorted(SOURCE.rglob("*.py"))


def test_modules_stay_small() -> None:
    assert {file.name: lines for file in files() if (lines := file.read_text("utf-8").count("\n")) > 400} == {}


def test_every_module_says_what_it_is() -> None:
    for file in files():
        assert ast.get_docstring(ast.parse(file.read_text("utf-8"))), file
