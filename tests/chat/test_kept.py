"""What is kept between runs: the same as what is worked out, and never used where it may be wrong or not ours."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.conftest import INVENTED

import balcer
from balcer_chat.chat import Chat, lexicon_of
from balcer_chat.lexicon import kept
from balcer_chat.lexicon.lexicon import Lexicon, build_lexicon
from balcer_chat.lexicon.vocabulary import read_file, vocabulary


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Path]:
    """A folder in which things are kept during the test."""
    folder = tmp_path / "cache"
    kept.keep(str(folder))
    yield folder
    kept.keep(None)


def all_of(lexicon: Lexicon) -> list[object]:
    """Everything that a lexicon tells."""
    index = lexicon.index
    return [
        {f: index.rows_with(f) for f in index.postings}, {f: index.rows_with(f"w:{f}") for f in index.texts},
        index.text_words, lexicon.spellable, lexicon.listed, dict(lexicon.names),
    ]  # fmt: skip


@pytest.mark.parametrize("which", ["bundled", "invented"])
def test_what_is_kept_is_what_is_worked_out(which: str, home: Path) -> None:
    record = balcer.load() if which == "bundled" else balcer.load(INVENTED)
    first = all_of(build_lexicon(record))
    kept.save()
    [file] = home.glob("record-*")
    lines = file.read_text("utf-8").splitlines()
    assert {line.split()[0] for line in lines[1:]} == {"postings", "texts", "names", "name_words", "spellable"}

    assert all_of(build_lexicon(record)) == first
    kept.keep(None)
    assert all_of(build_lexicon(record)) == first


def made(folder: Path, value: object, content: str = "abc") -> object:
    """A part as it is found in a run of its own."""
    kept.keep(str(folder))
    found: object = kept.opened("things", content).part("one", lambda: value)
    kept.save()
    return found


def test_a_part_is_found_again(home: Path) -> None:
    assert made(home, [1, "é"]) == [1, "é"]
    assert made(home, []) == [1, "é"]
    assert made(home, [2], "abd") == [2], "of another content"


def test_another_state_of_the_code_has_nothing_kept(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made(home, [1])
    monkeypatch.setattr(kept, "_code", lambda: "other")
    assert made(home, [2]) == [2]
    assert made(home, [3]) == [2]


@pytest.mark.parametrize("harm", ["cut", "changed", "empty", "no text", "nested"])
def test_a_damaged_file_is_not_used(home: Path, harm: str) -> None:
    made(home, ["long enough"])
    [file] = home.iterdir()
    content = file.read_bytes()
    file.write_bytes(
        {
            "cut": content[:-4],
            "changed": content.replace(b"long", b"song"),
            "empty": b"",
            "no text": b"\xff\xfe",
            "nested": content.replace(b"[", b"[" * 5000),
        }[harm]
    )

    assert made(home, [2]) == [2]
    assert made(home, [3]) == [2]


@pytest.mark.skipif(os.name == "nt", reason="rights of files are others there")
def test_only_the_users_own_files_are_read(home: Path) -> None:
    made(home, [1])
    [file] = home.iterdir()
    assert file.stat().st_mode & 0o777 == 0o600
    assert home.stat().st_mode & 0o777 == 0o700
    file.chmod(0o666)

    assert made(home, [2]) == [2]
    assert file.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("where", ["file", "below a file", ""])
def test_where_nothing_can_be_kept_all_is_worked_out(home: Path, tmp_path: Path, where: str) -> None:
    (tmp_path / "file").write_text("")
    folder = {"file": tmp_path / "file", "below a file": tmp_path / "file" / "cache", "": tmp_path / "\0"}[where]
    assert made(folder, [1]) == [1]
    assert made(folder, [2]) == [2]


def test_old_files_make_room(home: Path) -> None:
    for number in range(40):
        made(home, [number], f"{number:08}")
    assert 1 < len(list(home.iterdir())) < 20
    assert made(home, [], "00000039") == [39]


def test_the_library_keeps_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    Chat(balcer.load(INVENTED)).ask("When was she born?")
    kept.save()
    assert not list(tmp_path.iterdir())


def test_a_record_of_other_data_has_a_lexicon_of_its_own(home: Path, folder: Path) -> None:
    before = lexicon_of(balcer.load(folder))
    kept.save()
    path = folder / "people.json"
    people = json.loads(path.read_text("utf-8"))
    people[0]["aliases"] = ["Zorbica"]
    path.write_text(json.dumps(people, ensure_ascii=False), "utf-8")
    after = lexicon_of(balcer.load(folder))

    assert ("zorbica",) not in before.names
    assert after.names["zorbica",].ids == (people[0]["id"],)


def test_the_vocabulary_file_is_folded() -> None:
    told = [phrase for phrases, _ in vocabulary().told for phrase in phrases]
    told += [line for lines in json.loads(read_file("vocabulary.json"))["talk"].values() for line in lines]
    assert [phrase for phrase in told if balcer.fold(phrase) != phrase or "|" in phrase] == []


@pytest.mark.parametrize("name", ["english.txt", "proper.txt"])
def test_the_lists_of_words_are_in_order(name: str) -> None:
    found = read_file(name).split()
    assert found == sorted(set(found))
