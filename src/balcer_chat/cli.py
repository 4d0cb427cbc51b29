"""The command ``balcer-chat``: one question, several, a file or a pipe of them, or a prompt.

Nothing of any weight is imported before it is known to be needed.
"""

from __future__ import annotations

import gc
import os
import sys

TYPE_CHECKING = False  # importing typing for its constant would cost a third of what --version may take

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence
    from typing import IO

    from balcer import Record

ANSWERED, NOT_ANSWERED, USAGE, BAD_RECORD = 0, 1, 2, 3
_INTERRUPTED = 130


def command() -> None:
    """The command: like :func:`main`, but leaves at once, without taking the record apart first."""
    code = main()
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError, AttributeError):
            code = code or ANSWERED
    os._exit(code)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        argv: the arguments without the command's name; those of the process if left out.

    Returns:
        0: every question was answered; 1: one was not; 2: wrong usage; 3: the record cannot be read.
    """
    _speak_utf8()
    try:
        return _main(_words(sys.argv[1:]) if argv is None else list(argv))
    except BrokenPipeError:
        _drop_output()
        return ANSWERED
    except KeyboardInterrupt:
        return _INTERRUPTED


def _main(argv: list[str]) -> int:
    if argv and not any(word.startswith("-") for word in argv):
        return _run(_Defaults(argv))  # just a question: the parser is not needed
    from balcer_chat.options import parser

    try:
        options = parser().parse_intermixed_args(argv)
    except SystemExit as end:
        sys.stdout.flush()
        return int(end.code or 0)
    if options.version:
        from balcer_chat.version import version_line

        return _say(version_line(options.record))
    if options.completions:
        from balcer_chat.shell_completion import script

        return _say(script(options.completions, parser()))
    return _run(options)


class _Defaults:
    """What the parser gives for words without an option; a test compares the two."""

    command = file = record = format = completions = None
    follow_up = explain = no_color = plain = no_toolbar = no_pager = vi = version = False

    def __init__(self, words: Sequence[str]) -> None:
        self.words = list(words)


def _run(options: argparse.Namespace | _Defaults) -> int:
    """Answer, or talk, as the options say."""
    try:
        questions = _questions(options)
    except OSError as error:
        return _fail(f"cannot read {error.filename}: {error.strerror}", USAGE)
    gc.disable()  # what is made while starting stays: looking for garbage in it only costs time
    record = _load(options.record)
    if record is None:
        return BAD_RECORD
    from balcer_chat.lexicon import kept

    kept.keep(kept.cache_folder())
    if questions is None:
        gc.enable()
        code = _prompt(record, options)
    else:
        code = _answer(record, questions, options)
    kept.save()
    return code


def _answer(record: Record, questions: Iterator[str], options: argparse.Namespace | _Defaults) -> int:
    """Answer what was given, without a prompt."""
    from balcer_chat.chat import Chat
    from balcer_chat.formats import Writer
    from balcer_chat.pipe import answer_all

    given = options.command or options.words
    single = not options.file and bool(given) and len(options.command or ()) < 2
    chat, form = Chat(record), options.format or "text"
    gc.freeze()
    gc.enable()
    follow_up = options.follow_up or bool(given and not options.file)
    writer: Writer
    if form == "text" and given and _on_terminal(sys.stdout):
        from balcer_chat.terminal.once import TerminalWriter

        color = not (options.no_color or os.environ.get("NO_COLOR"))
        writer = TerminalWriter(_write_line, chat, color=color, plain=options.plain, explain=options.explain)
    else:
        writer = Writer(_write_line, form, single=single, explain=options.explain)
    try:
        fine = answer_all(chat, questions, writer, follow_up)
    except BrokenPipeError:
        raise
    except OSError as error:
        _drop_output()
        return _fail(f"cannot write or read: {error.strerror}", NOT_ANSWERED)
    return ANSWERED if fine else NOT_ANSWERED


def _prompt(record: Record, options: argparse.Namespace | _Defaults) -> int:
    """Talk on a terminal."""
    from balcer_chat.terminal.loop import Settings, talk

    return talk(
        record,
        Settings(
            plain=options.plain,
            color=not options.no_color and not os.environ.get("NO_COLOR"),
            toolbar=not options.no_toolbar,
            pager=not options.no_pager,
            vi=options.vi,
            explain=options.explain,
            form=options.format or "text",
        ),
    )


def _questions(options: argparse.Namespace | _Defaults) -> Iterator[str] | None:
    """The questions given in any way but at a prompt; None if there is to be one.

    Raises:
        OSError: a file cannot be opened.
    """
    from balcer_chat.pipe import lines_of

    if options.command or options.words or options.file:
        asked = list(options.command or ())
        if options.words:
            asked.append(" ".join(options.words))
        streams = [sys.stdin.buffer if name == "-" else _open(name) for name in options.file or ()]
        return _chain(asked, streams)
    if sys.stdin is None:
        return iter(())
    if _on_terminal(sys.stdin) and _on_terminal(sys.stdout):
        return None
    return lines_of(sys.stdin.buffer)


def _open(name: str) -> IO[bytes]:
    if os.path.isdir(name):
        raise IsADirectoryError(21, "is a folder", name)
    return open(name, "rb")


def _chain(asked: Sequence[str], streams: Sequence[IO[bytes]]) -> Iterator[str]:
    from balcer_chat.pipe import lines_of

    yield from asked
    for stream in streams:
        with stream:
            yield from lines_of(stream)


def _load(folder: str | None) -> Record | None:
    """The record of a folder, or the bundled one; None, and a message on stderr, if it cannot be read."""
    import balcer

    try:
        return balcer.load() if folder is None else balcer.load(folder)
    except (balcer.BalcerError, OSError) as error:
        _fail(str(error), BAD_RECORD)
        return None


def _words(argv: Sequence[str]) -> list[str]:
    """The arguments as UTF-8, whatever the locale."""
    return [os.fsencode(word).decode("utf-8", "replace") for word in argv]


def _speak_utf8() -> None:
    """Let the standard streams speak UTF-8 with plain line ends, whatever the locale."""
    for stream, errors in ((sys.stdin, "replace"), (sys.stdout, "backslashreplace"), (sys.stderr, "backslashreplace")):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            if stream is sys.stdin:
                reconfigure(encoding="utf-8", errors=errors)
            else:
                reconfigure(encoding="utf-8", errors=errors, newline="\n")


def _on_terminal(stream: object) -> bool:
    try:
        return bool(stream is not None and stream.isatty())  # type: ignore[attr-defined]
    except (ValueError, AttributeError):
        return False


def _write_line(line: str) -> None:
    if sys.stdout is not None:
        sys.stdout.write(line + "\n")
        sys.stdout.flush()


def _say(text: str) -> int:
    _write_line(text)
    return ANSWERED


def _fail(message: str, code: int) -> int:
    from balcer_chat.printing import safe

    if sys.stderr is not None:
        print(f"balcer-chat: {safe(message)}", file=sys.stderr)
    return code


def _drop_output() -> None:
    """Let the interpreter end without a word although nobody reads any more."""
    try:
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, sys.stdout.fileno())
    except (OSError, ValueError, AttributeError):
        pass
