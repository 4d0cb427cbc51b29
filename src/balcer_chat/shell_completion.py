"""Completion scripts for bash, zsh and fish, made from the parser."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

import attrs


@attrs.frozen
class Option:
    """An option of the command line.

    Args:
        names: with their dashes.
        help: what it does.
        choices: the values it takes, if they are few.
        value: what kind of value it takes: empty for none, else the name that help shows.
    """

    names: tuple[str, ...]
    help: str
    choices: tuple[str, ...]
    value: str


def options(parser: argparse.ArgumentParser) -> Iterator[Option]:
    """The options of a parser, in order."""
    for action in parser._actions:  # noqa: SLF001  argparse has no other list of them
        if action.option_strings:
            choices = tuple(map(str, action.choices or ()))
            value = "" if action.nargs == 0 else str(action.metavar or action.dest).upper()
            yield Option(tuple(action.option_strings), (action.help or "").replace("%%", "%"), choices, value)


def script(shell: str, parser: argparse.ArgumentParser) -> str:
    """The completion script for a shell.

    Args:
        shell: bash, zsh or fish.
        parser: the command's parser.
    """
    return {"bash": _bash, "zsh": _zsh, "fish": _fish}[shell](parser.prog, list(options(parser)))


def _bash(prog: str, found: list[Option]) -> str:
    name = prog.replace("-", "_")
    cases = []
    for option in found:
        if not option.value:
            continue
        way = {"DIR": "-d", "FILE": "-f"}.get(option.value, "")
        if option.choices:
            way = f'-W "{" ".join(option.choices)}"'
        fill = f'COMPREPLY=($(compgen {way} -- "$current")); ' if way else ""
        cases.append(f"        {'|'.join(option.names)}) {fill}return ;;")
    words = " ".join(name for option in found for name in option.names)
    return "\n".join(
        [
            f'# bash completion for {prog}: eval "$({prog} --completions bash)"',
            f"_{name}() {{",
            '    local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}"',
            "    COMPREPLY=()",
            '    case "$previous" in',
            *cases,
            "    esac",
            f'    if [[ "$current" == -* ]]; then COMPREPLY=($(compgen -W "{words}" -- "$current")); fi',
            "}",
            f"complete -F _{name} {prog}",
        ]
    )


def _quoted(text: str) -> str:
    return text.replace("'", "").replace('"', "").replace("[", "(").replace("]", ")").replace(":", ",").replace("`", "")


def _zsh(prog: str, found: list[Option]) -> str:
    name = prog.replace("-", "_")
    lines: list[str] = []
    for option in found:
        value = ""
        if option.choices:
            value = f":{option.value.lower()}:({' '.join(option.choices)})"
        elif option.value == "DIR":
            value = ":folder:_files -/"
        elif option.value == "FILE":
            value = ":file:_files"
        elif option.value:
            value = f":{option.value.lower()}: "
        lines.extend(f"        '*{spelling}[{_quoted(option.help)}]{value}'" for spelling in option.names)
    return "\n".join(
        [
            f"#compdef {prog}",
            f'# zsh completion for {prog}: eval "$({prog} --completions zsh)", after compinit',
            f"_{name}() {{",
            "    _arguments -s \\",
            " \\\n".join([*lines, "        '*:question: '"]),
            "}",
            f"compdef _{name} {prog}",
        ]
    )


def _fish(prog: str, found: list[Option]) -> str:
    lines = [f"# fish completion for {prog}: {prog} --completions fish | source", f"complete -c {prog} -f"]
    for option in found:
        spelt = " ".join(f"-l {n[2:]}" if n.startswith("--") else f"-s {n[1:]}" for n in option.names)
        value = ""
        if option.choices:
            value = f" -x -a '{' '.join(option.choices)}'"
        elif option.value in ("DIR", "FILE"):
            value = " -r -F" if option.value == "FILE" else " -x -a '(__fish_complete_directories)'"
        elif option.value:
            value = " -x"
        lines.append(f"complete -c {prog} {spelt}{value} -d '{_quoted(option.help)}'")
    return "\n".join(lines)
