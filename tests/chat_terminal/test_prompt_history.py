"""Earlier lines: what is kept, for whom, and that nothing is lost."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.chat_terminal.pty_session import environment

from balcer_chat.terminal import history as module
from balcer_chat.terminal.history import History, state_file

WRITER = """
import sys
from balcer_chat.terminal.history import History
history = History(sys.argv[1], limit=int(sys.argv[4]))
for number in range(int(sys.argv[3])):
    history.add(f"{sys.argv[2]} {number}")
    print(number, flush=True)
"""


def writer(path: Path, name: str, count: int, home: Path, limit: int = 5000) -> subprocess.Popen[bytes]:
    args = [sys.executable, "-c", WRITER, str(path), name, str(count), str(limit)]
    return subprocess.Popen(args, stdout=subprocess.PIPE, env=environment(home))


def test_lines_come_back_in_the_next_session_once_and_without_blanks(tmp_path: Path) -> None:
    path = tmp_path / "state" / "history"
    first = History(str(path))
    for line in ("one", "  ", "two", "one", "", "three\twith  blanks\n"):
        first.add(line)
    assert History(str(path)).entries == first.entries == ["two", "one", "three with blanks"]
    assert path.read_text("utf-8") == "two\none\nthree with blanks\n"


def test_only_the_owner_can_read_it(tmp_path: Path) -> None:
    path = tmp_path / "state" / "history"
    History(str(path)).add("one")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    path.chmod(0o644)
    History(str(path)).add("two")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_it_is_bounded(tmp_path: Path) -> None:
    path = tmp_path / "history"
    history = History(str(path), limit=10)
    for number in range(35):
        history.add(f"line {number}")
    history.add("x" * 100_000)
    assert len(history.entries) == 10
    assert len(path.read_text("utf-8").split("\n")) <= 12
    assert len(path.read_bytes()) < 3000
    assert History(str(path), limit=10).entries == history.entries


@pytest.mark.parametrize("text", [b"\xff\xfe\x00torn", b"a\n\n\nb\n", b"\x1b[31mred\n", b"no end of line", b"\n" * 50])
def test_any_file_is_read_and_added_to(tmp_path: Path, text: bytes) -> None:
    path = tmp_path / "history"
    path.write_bytes(text)
    History(str(path)).add("new")
    assert History(str(path)).entries[-1] == "new"


def test_a_missing_home_read_only_or_strange_file_costs_nothing_but_the_file(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where a folder should be")
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    null = tmp_path / "null"
    null.symlink_to(os.devnull)
    for path in (None, str(folder), str(blocked / "history"), str(fifo), str(null), "/proc/none/history", "bad\0name"):
        history = History(path)
        history.add("one")
        assert history.entries == ["one"], path
    assert stat.S_ISCHR(os.stat(os.devnull).st_mode)


def test_a_full_disk_is_survived(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "history"
    History(str(path)).add("kept")

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    monkeypatch.setattr(os, "replace", full)
    history = History(str(path))
    history.add("lost")
    history.add("kept")
    assert history.entries == ["lost", "kept"]
    monkeypatch.undo()
    assert History(str(path)).entries == ["kept"]
    assert [p.name for p in tmp_path.iterdir() if p.suffix == ".new"] == []


def test_a_link_to_the_file_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_text("one\ntwo\n")
    link.symlink_to(real)
    History(str(link)).add("one")
    assert link.is_symlink()
    assert real.read_text() == "two\none\n"


def test_where_it_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert state_file() == str(tmp_path / "balcer-chat" / "history")
    monkeypatch.setenv("XDG_STATE_HOME", "not/absolute")
    monkeypatch.setenv("HOME", "/somewhere")
    assert state_file() == "/somewhere/.local/state/balcer-chat/history"


def test_two_at_once_lose_no_line_of_each_other(tmp_path: Path) -> None:
    path = tmp_path / "history"
    both = [writer(path, name, 150, tmp_path) for name in ("left", "right")]
    for process in both:
        process.communicate(timeout=30)
        assert process.returncode == 0
    entries = History(str(path), limit=5000).entries
    for name in ("left", "right"):
        assert [e for e in entries if e.startswith(name)] == [f"{name} {n}" for n in range(150)]


@pytest.mark.parametrize("limit", [5000, 20])
def test_kill_9_loses_no_earlier_line(tmp_path: Path, limit: int) -> None:
    """Also while the file is written anew, which a small limit makes happen with every line."""
    path = tmp_path / "history"
    for round_ in range(4):
        process = writer(path, f"round{round_}", 100_000, tmp_path, limit)
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(0.03 + 0.02 * round_)
        process.send_signal(signal.SIGKILL)
        told = process.communicate()[0].split()
        last = int(told[-1]) if told else 0
        entries = History(str(path), limit=limit).entries
        mine = [int(e.split()[1]) for e in entries if e.startswith(f"round{round_} ")]
        assert last in mine
        expected = list(range(mine[0], mine[-1] + 1))
        assert mine == expected, "a line is missing in the middle"
        if limit > 1000:
            assert mine[0] == 0
            assert f"round0 {0}" in entries
    History(str(path), limit=limit).add("after it all")
    assert History(str(path), limit=limit).entries[-1] == "after it all"


def test_a_lock_that_never_comes_free_does_not_stop_anything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import fcntl

    path = tmp_path / "history"
    History(str(path)).add("one")
    monkeypatch.setattr(module, "_WAIT", 0.05)
    with open(f"{path}.lock") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        history = History(str(path))
        start = time.monotonic()
        history.add("two")
        history.add("one")
        assert time.monotonic() - start < 1
    assert History(str(path)).entries == ["two", "one"]
