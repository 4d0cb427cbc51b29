"""The arrows between the packages, their modules' sizes, and that no fact of the record stands in code."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from tests.conftest import ROOT

import balcer

SRC = ROOT / "src"
LIBRARY = sorted((SRC / "balcer").rglob("*.py"))
CHAT = sorted((SRC / "balcer_chat").rglob("*.py"))
BOTH = [*LIBRARY, *CHAT]

LINES = 400
"""Lines that a module may have."""

PLAIN = {
    "balcer/auditing/audit.py: 'No Name'",
    "balcer_chat/lexicon/vocabulary.json: 'Distinctive Honor'",
    "balcer_chat/lexicon/vocabulary.json: 'Distinctive Honour'",
    "balcer_chat/lexicon/vocabulary.json: 'Doctor of Laws'",
    "balcer_chat/lexicon/vocabulary.json: 'Honorable Mention'",
    "balcer_chat/lexicon/vocabulary.json: 'Honourable Mention'",
    "balcer_chat/lexicon/vocabulary.json: 'honorary doctorate'",
}
"""Names of the record that are plain English in the place where they stand."""


def name(path: Path) -> str:
    return path.relative_to(SRC).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def imports(path: Path) -> Iterator[tuple[str, str | None]]:
    """Each module that is imported anywhere in a file, and the name taken from it; None for the module itself."""
    package = path.relative_to(SRC).with_suffix("").parts[:-1]
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, None) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
            module = ".".join(filter(None, (base, node.module)))
            yield from ((module, alias.name) for alias in node.names)
        elif isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) == "import_module":
            yield from ((str(arg.value), None) for arg in node.args[:1] if isinstance(arg, ast.Constant))


def tops(path: Path) -> set[str]:
    return {module.partition(".")[0] for module, _ in imports(path)}


def test_the_library_does_not_know_the_chat() -> None:
    assert [name(path) for path in LIBRARY if "balcer_chat" in tops(path)] == []


def test_the_chat_uses_only_what_the_library_exports() -> None:
    hidden: list[str] = []
    for path in CHAT:
        aliases: set[str] = set()
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Import):
                aliases |= {alias.asname or alias.name for alias in node.names if alias.name == "balcer"}
        for module, taken in imports(path):
            if module == "balcer" and taken is not None and taken not in balcer.__all__:
                hidden.append(f"{name(path)}: balcer.{taken}")
            elif module.startswith("balcer."):
                hidden.append(f"{name(path)}: {module}")
        attributes = (node for node in ast.walk(tree(path)) if isinstance(node, ast.Attribute))
        used = (node.attr for node in attributes if isinstance(node.value, ast.Name) and node.value.id in aliases)
        hidden += [f"{name(path)}: balcer.{attribute}" for attribute in used if attribute not in balcer.__all__]
    assert hidden == []


@pytest.mark.parametrize("package", ["prompt_toolkit", "rapidfuzz"])
def test_one_module_imports_it(package: str) -> None:
    users = [name(path) for path in BOTH if package in tops(path)]
    assert len(users) == 1, users
    assert users[0].startswith("balcer_chat/")


def test_nothing_else_is_imported_at_run_time() -> None:
    import sys

    allowed = {
        "balcer",
        "balcer_chat",
        "attr",
        "attrs",
        "cattrs",
        "rapidfuzz",
        "prompt_toolkit",
        *sys.stdlib_module_names,
    }
    optional = {"IPython", "pandas", "polars", "pyarrow", "matplotlib", "rich"}
    assert {top for path in BOTH for top in tops(path)} - allowed - optional == set()
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    assert {re.split(r"[><=~ ]", line)[0] for line in wanted} == {"attrs", "cattrs", "rapidfuzz", "prompt_toolkit"}


def test_no_network_and_no_clock_in_the_answers() -> None:
    """An answer is a function of record, state and text: no chance, no clock, no environment, no files."""
    forbidden = {
        "random",
        "secrets",
        "time",
        "datetime",
        "socket",
        "urllib",
        "http",
        "ssl",
        "os",
        "subprocess",
        "threading",
    }
    core = ("answers", "computing", "dialogue", "execution", "explanation", "grammar", "plan", "text", "chat.py")
    found = [f"{name(p)}: {top}" for p in CHAT if name(p).split("/")[1] in core for top in tops(p) & forbidden]
    assert found == []


def test_no_answer_waits_for_patterns_that_it_may_not_need() -> None:
    """Patterns are texts, which ``re`` compiles when they are first looked for, and keeps."""
    plain = [path for path in CHAT if "terminal" not in path.parts and path.name != "transcript.py"]
    compiled = [name(p) for p in plain for node in tree(p).body if "re.compile(" in ast.unparse(node) and _runs(node)]
    assert compiled == []


def _runs(node: ast.stmt) -> bool:
    return not isinstance(node, ast.FunctionDef | ast.ClassDef)


LAYERS = (
    ("text", "lexicon"), ("plan",), ("grammar",), ("execution",), ("computing",), ("answers",), ("dialogue",),
    ("explanation",), ("chat",), ("terminal", "cli", "commands"),
)  # fmt: skip
"""The parts of the chat, each of which knows only of those before it; the lexicon is read with tokens."""

UPWARD = {
    "balcer_chat/answers/answer.py: balcer_chat.explanation.value",
    "balcer_chat/answers/talk.py: balcer_chat.dialogue.state",
    "balcer_chat/explanation/trace.py: balcer_chat.chat",
}
"""Imports of a part above: an explanation answers once more, and small talk depends on what was told."""


def test_the_parts_of_the_chat_point_one_way() -> None:
    level = {part: n for n, layer in enumerate(LAYERS) for part in layer}
    found = {
        f"{name(path)}: {module}"
        for path in CHAT if (own := level.get(path.relative_to(SRC).with_suffix("").parts[1])) is not None
        for module, _ in imports(path)
        if module.startswith("balcer_chat.") and level.get(module.split(".")[1], 0) > own
    }  # fmt: skip
    assert found == UPWARD


def test_modules_stay_small() -> None:
    sizes = {name(path): len(path.read_text("utf-8").splitlines()) for path in BOTH}
    assert {path: size for path, size in sizes.items() if size > LINES} == {}


def spoken(path: Path) -> Iterator[str]:
    """The texts of a module that are not documentation."""
    documentation = {
        id(node.value)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documentation:
            yield node.value
        elif isinstance(node, ast.Name):
            yield node.id


def names_of(record: balcer.Record) -> dict[str, str]:
    """Folded names of five letters or more, and the id each stands for; not the packages' own name."""
    kinds = (
        balcer.Person, balcer.Organisation, balcer.Place, balcer.Work, balcer.Publication, balcer.Exhibition,
        balcer.Award, balcer.Collection,
    )  # fmt: skip
    found: dict[str, str] = {}
    for entity in record.entities:
        if isinstance(entity, kinds):
            family = (entity.family_name,) if isinstance(entity, balcer.Person) else ()
            for each in (*entity.names, *family):
                if each and sum(map(str.isalpha, each)) >= 5:
                    found.setdefault(each, entity.id)
    return {each: id for each, id in found.items() if balcer.fold(each) != "balcer"}


@cache
def ordinary(each: str) -> bool:
    """Is a name made of the words of the schema and of plain English only ("art historian", "Best of Festival")?"""
    public = (getattr(balcer, public) for public in balcer.__all__)
    vocabularies = (cls for cls in public if isinstance(cls, type) and issubclass(cls, balcer.Term))
    terms = {word for vocabulary in vocabularies for term in vocabulary for word in term.label.split()}
    plain = terms | {"award", "awards", "of", "the", "and", "a", "for", "best", "career", "honorary", "mention"}
    return all(balcer.fold(word) in plain for word in re.findall(r"\w+", each))


def folded(text: str) -> str:
    """The words of a text between single blanks, for whole names to be found in it."""
    return " ".join(re.findall(r"[a-z0-9&]+", balcer.fold(text)))


def hits(texts: dict[str, list[str]], record: balcer.Record) -> list[str]:
    """Where names of the record stand: names of several words in any case, a single word only as a name is written."""
    names = {each: id for each, id in names_of(record).items() if not ordinary(each)}
    several = {folded(each): each for each in names if len(folded(each).split()) > 1}
    single = {each for each in names if len(each.split()) == 1 and each[0].isupper()}
    found: list[str] = []
    for where, said in texts.items():
        whole = f" {' | '.join(map(folded, said))} "
        found += [f"{where}: {each!r}" for key, each in several.items() if f" {key} " in whole]
        words = {word for text in said for word in re.findall(r"\w+", text)}
        found += [f"{where}: {each!r}" for each in single & words]
    return sorted(set(found))


def test_no_fact_of_the_record_in_code(record: balcer.Record) -> None:
    assert set(hits({name(path): list(spoken(path)) for path in BOTH}, record)) <= PLAIN


def test_no_fact_of_the_record_in_the_words_of_the_chat(record: balcer.Record) -> None:
    files = [p for p in (SRC / "balcer_chat").rglob("*") if p.suffix in (".json", ".txt", ".toml")]
    assert files
    assert set(hits({name(p): re.findall(r"[^\"\n]+", p.read_text("utf-8")) for p in files}, record)) <= PLAIN


def test_no_year_of_the_record_in_code(record: balcer.Record) -> None:
    years = {str(fact.when.year) for fact in record.facts if fact.when is not None}
    assert [f"{name(p)}: {t}" for p in BOTH for t in spoken(p) if t in years] == []
    core = [
        path for path in CHAT if path.relative_to(SRC).parts[1] in {part for layer in LAYERS[:-2] for part in layer}
    ]
    within = ((p, t) for p in core for t in spoken(p) if years.intersection(re.findall(r"(?<!\d)\d{4}(?!\d)", t)))
    assert [f"{name(p)}: {t}" for p, t in within if not t.endswith("?")] == []  # an example is a question
    numbers = [
        f"{name(p)}: {node.value}" for p in BOTH for node in ast.walk(tree(p))
        if isinstance(node, ast.Constant) and type(node.value) is int and str(node.value) in years and node.value % 100
    ]  # fmt: skip
    assert numbers == []


def first_line(path: Path) -> str:
    return (ast.get_docstring(tree(path)) or "").partition("\n")[0].replace("``", "`")


def test_the_page_about_answering_tells_what_each_folder_is_for() -> None:
    """Its table has each folder with the words of the folder itself, and every module that the page names exists."""
    page = (ROOT / "docs" / "answering.md").read_text("utf-8")
    parts = [path.parent for path in CHAT if path.name == "__init__.py" and path.parent != SRC / "balcer_chat"]
    rows = [
        f"| `{part.relative_to(SRC / 'balcer_chat').as_posix()}/` | {first_line(part / '__init__.py')} |"
        for part in parts
    ]
    assert [row for row in rows if row not in page] == []
    files = [
        path.relative_to(ROOT).as_posix()
        for path in (*CHAT, *(ROOT / "tests").rglob("*.py"), *(ROOT / "benchmarks").glob("*.py"))
    ]
    named = set(re.findall(r"`([\w/]+\.py)`", page))
    assert {each for each in named if not any(file.endswith(f"/{each}") or file == each for file in files)} == set()
