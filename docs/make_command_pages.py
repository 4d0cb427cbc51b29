# ruff: noqa: INP001  a script, no package
"""Write ``balcer-chat.1`` and the generated parts of ``balcer-chat.md`` from the parser and the table of commands.

Usage: ``python docs/make_command_pages.py [--check]``. With ``--check`` nothing is written; exit 1 if a page differs.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from balcer import __version__
from balcer_chat.options import EXAMPLES, EXITS, SUMMARY, parser
from balcer_chat.shell_completion import options
from balcer_chat.terminal.commands import TOPICS, commands

HERE = Path(__file__).parent
_BLOCK = re.compile(r"(<!-- made: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)


def roff(text: str) -> str:
    """A text as one line of roff.

    Args:
        text: plain text; ``code`` between grave accents becomes bold.
    """
    text = text.replace("\\", "\\e").replace("-", "\\-")
    text = re.sub(r"`([^`]+)`", r"\\fB\1\\fR", text)
    return f"\\&{text}" if text.startswith((".", "'")) else text


def man_page() -> str:
    """The manual page."""
    lines = [
        f'.TH BALCER\\-CHAT 1 "" "balcer {__version__}" "User Commands"',
        ".SH NAME",
        "balcer\\-chat \\- ask a cited record in plain English",
        ".SH SYNOPSIS",
        ".B balcer\\-chat",
        "[\\fIoptions\\fR] [\\fIquestion\\fR ...]",
        ".SH DESCRIPTION",
        roff(SUMMARY),
        "Answers come from the record only, with the passages that they rest on.",
        "Questions piped in are read a line at a time, and each answer is written at once.",
        ".SH OPTIONS",
    ]
    for option in options(parser()):
        value = f" \\fI{option.value}\\fR" if option.value else ""
        lines += [".TP", ", ".join(f"\\fB{roff(name)}\\fR" for name in option.names) + value, roff(option.help)]
    lines.append(".SH COMMANDS AT THE PROMPT")
    for command in commands():
        argument = f" \\fI{roff(command.argument)}\\fR" if command.argument else ""
        aliases = f" Also: {', '.join(command.aliases)}." if command.aliases else ""
        lines += [".TP", f"\\fB{command.name}\\fR{argument}"]
        lines.append(roff(f"{command.summary[0].upper()}{command.summary[1:]}. {command.detail}".strip() + aliases))
    lines += [".SH EXIT STATUS"]
    for code, what in EXITS:
        lines += [".TP", f"\\fB{code}\\fR", roff(what)]
    lines += [".SH EXAMPLES"]
    for command_line, what in EXAMPLES:
        lines += [".TP", f"\\fB{roff(command_line)}\\fR", roff(what)]
    lines += [".SH ENVIRONMENT"]
    for name, what in _ENVIRONMENT:
        lines += [".TP", f"\\fB{name}\\fR", roff(what)]
    lines += [".SH FILES", ".TP", "\\fI$XDG_STATE_HOME/balcer\\-chat/history\\fR"]
    lines += [roff("Lines asked at the prompt; readable by their owner only. Without the variable: ~/.local/state.")]
    return "\n".join(lines) + "\n"


_ENVIRONMENT = (
    ("NO_COLOR", "if set and not empty, no colours"),
    ("TERM", "if dumb, unknown or not set, the prompt is a plain one"),
    ("PAGER", "shows what is longer than the screen; less if not set; run without a shell"),
    ("PROMPT_TOOLKIT_NO_CPR", "if 1, the terminal is not asked where its cursor is"),
)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def blocks() -> dict[str, str]:
    """The generated parts of the Markdown page, by name."""
    made = ["| option | what it does |", "|---|---|"]
    for option in options(parser()):
        value = f" {option.value}" if option.value else ""
        made.append(f"| {', '.join(f'`{name}{value}`' for name in option.names)} | {_cell(option.help)} |")
    table = ["| command | what it does |", "|---|---|"]
    for command in commands():
        detail = f" {command.detail}" if command.detail else ""
        table.append(f"| `{command.usage}` | {_cell(command.summary)}.{_cell(detail)} |")
    ends = ["| status | meaning |", "|---|---|", *(f"| {code} | {what} |" for code, what in EXITS)]
    places = ["| variable | meaning |", "|---|---|", *(f"| `{name}` | {what} |" for name, what in _ENVIRONMENT)]
    topics = ["| topic | about |", "|---|---|", *(f"| `{name}` | {what} |" for name, what in TOPICS.items())]
    found = {"options": made, "commands": table, "exits": ends, "environment": places, "topics": topics}
    return {name: "\n".join(lines) + "\n" for name, lines in found.items()}


def pages() -> dict[Path, str]:
    """Every page and what it should hold."""
    page, made = HERE / "balcer-chat.md", blocks()
    filled = _BLOCK.sub(lambda match: match[1] + made[match[2]] + match[3], page.read_text("utf-8"))
    return {HERE / "balcer-chat.1": man_page(), page: filled}


def main() -> int:
    """Write the pages, or check them."""
    stale = [path for path, text in pages().items() if not path.exists() or path.read_text("utf-8") != text]
    if "--check" in sys.argv[1:]:
        for path in stale:
            sys.stderr.write(f"{path.name} is not up to date: run python docs/make_command_pages.py\n")
        return bool(stale)
    for path, text in pages().items():
        path.write_text(text, "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
