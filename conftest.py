"""Examples are tests: those in docstrings, in the README and in the documentation.

In Markdown, fences of three languages run: ``python`` (statements, or a session with ``>>>``), ``console`` (commands
after ``$`` and what they print) and ``ask`` (a conversation as ``save`` writes it). How output is wrapped does not
matter; in the first two ``...`` stands for anything.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE, OutputChecker
from pathlib import Path

from sybil import Example, Sybil
from sybil.document import PythonDocStringDocument
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser, SkipParser
from sybil.parsers.rest import DocTestParser
from sybil.sybil import SybilCollection

_FLAGS = ELLIPSIS | NORMALIZE_WHITESPACE
_COMMAND = re.compile(r"^\$ (.*)\n((?:(?!\$ ).*\n?)*)", re.MULTILINE)


def _console(example: Example) -> str | None:
    """Run the commands of a console fence; tell the first that prints something else."""
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
    commands = _COMMAND.findall(example.parsed)
    if not commands:
        return "a console fence without a line that begins with '$ '"
    for command, expected in commands:
        done = subprocess.run(  # noqa: S602 - the commands of our own pages
            command, shell=True, check=False, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, encoding="utf-8", env={**os.environ, "PATH": path}, cwd=Path(__file__).parent,
        )  # fmt: skip
        if not OutputChecker().check_output(expected, done.stdout, _FLAGS):
            return f"$ {command}\nexpected:\n{expected}\ngot:\n{done.stdout}"
    return None


def _ask(example: Example) -> str | None:
    """Ask the questions of a transcript again."""
    from balcer_chat.transcript import differences, read

    fence = f"```ask\n{example.parsed}```\n"
    if not any(read(fence)):
        return "a transcript without a line that begins with 'ask> '"
    return "\n".join(differences(fence)) or None


_docstrings = Sybil(
    parsers=[DocTestParser(optionflags=_FLAGS)],
    patterns=["*.py"],
    excludes=["tests/*", "tests/*/*"],
    document_types={".py": PythonDocStringDocument},
)
_pages = Sybil(
    parsers=[
        PythonCodeBlockParser(doctest_optionflags=_FLAGS),
        CodeBlockParser(language="console", evaluator=_console),
        CodeBlockParser(language="ask", evaluator=_ask),
        SkipParser(),
    ],
    patterns=["*.md"],
)

pytest_collect_file = SybilCollection([_docstrings, _pages]).pytest()
