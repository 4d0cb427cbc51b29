"""The command ``balcer``: look into a record, and check its data.

Nothing heavy is imported before the arguments are read, so that ``--version`` and ``--help`` answer at once.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from balcer import __version__

OK, PROBLEMS, USAGE, BAD_DATA = range(4)

_CODES = """\
exit codes:
  0  done, nothing wrong
  1  problems found by check, audit or format --check; nothing found by show, find or timeline
  2  wrong usage
  3  the data cannot be loaded (each problem on a line of its own)
"""

_EXAMPLES = """\
examples:
  balcer find "film festival"
  balcer show work:jo --json
  balcer timeline --from 1990 --to 1999
  balcer check --data my-record
"""


def parser() -> argparse.ArgumentParser:
    """The arguments of the command."""
    main_parser = argparse.ArgumentParser(
        prog="balcer",
        description="Look into a cited record of one person's life and work, and check its data.",
        epilog=f"{_EXAMPLES}\n{_CODES}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    main_parser.add_argument("--version", action="version", version=f"balcer {__version__}")
    commands = main_parser.add_subparsers(dest="command", metavar="COMMAND", required=True)

    def command(name: str, help: str, *examples: str, json: bool = True) -> argparse.ArgumentParser:
        lines = "\n".join(f"  balcer {example}" for example in examples)
        added = commands.add_parser(
            name,
            help=help,
            description=f"{help[0].upper()}{help[1:]}.",
            epilog=f"examples:\n{lines}\n\n{_CODES}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        added.add_argument("--data", metavar="DIR", help="folder of another record (default: the bundled one)")
        if json:
            added.add_argument("--json", action="store_true", help="print JSON")
        return added

    added = command(
        "show", "show objects with all their fields and citations", "show work:jo", "show award:emmy-1997 --json"
    )
    added.add_argument("id", nargs="+", metavar="ID", help="id of an object, like work:jo")
    added = command("find", "list the objects whose name is like a text, the likeliest first", 'find "film festival"')
    added.add_argument("text", nargs="+", metavar="TEXT", help="a name or part of one")
    added.add_argument("--limit", type=_positive, default=10, metavar="N", help="at most so many (default: 10)")
    added = command("timeline", "list the dated facts in the order of their dates", "timeline --from 1990 --to 1999")
    added.add_argument("--from", dest="first", type=_year, metavar="YEAR", help="first year")
    added.add_argument("--to", dest="last", type=_year, metavar="YEAR", help="last year")
    command("stats", "count the objects of each kind", "stats", "stats --json")
    command(
        "check", "check the data: loading, references, citations, order and layout", "check", "check --data my-record"
    )
    added = command(
        "format", "bring the data files into their usual order and layout", "format --data data", json=False
    )
    added.add_argument("--check", action="store_true", help="change nothing, only name the files that would change")
    added = command(
        "audit", "compare every fact with the passages of the sources that it cites", "audit --sources ../sources"
    )
    added.add_argument("--sources", required=True, metavar="DIR", help="folder with the texts of the sources")
    added = command(
        "schema",
        "print or write the JSON Schema of the data files",
        "schema works",
        "schema --write data/schema",
        json=False,
    )
    added.add_argument("kind", nargs="?", metavar="KIND", help="one kind, like works (default: list the kinds)")
    added.add_argument("--write", metavar="DIR", help="write the schemas of all kinds into a folder")
    return main_parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        argv: its arguments; those of the process by default.

    Returns:
        The exit code: 0 done, 1 problems or nothing found, 2 wrong usage, 3 the data cannot be loaded.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        try:
            options = parser().parse_args(argv)
        except SystemExit as stop:
            sys.stdout.flush()
            return stop.code if isinstance(stop.code, int) else USAGE
        code = _run(options)
        sys.stdout.flush()
    except BrokenPipeError:
        _drop_output()  # the reader of the pipe, head for one, has seen enough
        return OK
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        print(f"balcer: {error}", file=sys.stderr)
        _drop_output()
        return PROBLEMS
    return code


def _drop_output() -> None:
    """Send what is still to be written nowhere; Python would complain when it closes the stream."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(options: argparse.Namespace) -> int:
    from balcer import commands
    from balcer.errors import BalcerError, DataError

    try:
        return int(getattr(commands, options.command)(options))
    except DataError as error:
        print(error, file=sys.stderr)
        return BAD_DATA
    except BalcerError as error:
        print(f"balcer: {error}", file=sys.stderr)
        return PROBLEMS
    except ValueError as error:
        print(f"balcer: {error}", file=sys.stderr)
        return USAGE


def _year(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or not 1 <= int(text) <= 9999:
        raise argparse.ArgumentTypeError(f"{text!r} is not a year")
    return int(text)


def _positive(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1")
    return int(text)


if __name__ == "__main__":
    sys.exit(main())
