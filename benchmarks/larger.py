"""A record many times larger: how much longer one answer takes.

    python benchmarks/larger.py TIMES QUESTIONS

Makes a record of ``TIMES`` records: the bundled one, and copies in which every object has another id and every proper
name another form. Each first turn of ``QUESTIONS`` (JSON lines with ``turns``) is asked on both, warm, and the times of
those with the same answer are compared; the others have more to tell ("Which awards ...?"). A thousand copies take some
minutes to load, and gigabytes.
"""

from __future__ import annotations

import gc
import json
import os
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import balcer
import balcer_chat
from balcer.loading.locate import bundled

_NAMING = ("name", "title", "aliases", "family_name", "adjectives", "categories", "category")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_KEPT = frozenset(("A", "An", "And", "At", "By", "For", "From", "In", "Of", "On", "The", "To", "With"))
_NUMBERED = ("filmography", "listed")
_ROUNDS = 5
_SYLLABLES = tuple(f"{consonant}{vowel}" for consonant in "bcdfghklmnprstvwxz" for vowel in "aeiou")


def suffix(number: int) -> str:
    """A syllable or more for the number of a copy.

    >>> suffix(1), suffix(999)
    ('be', 'rixe')
    """
    found = ""
    while number:
        number, rest = divmod(number, len(_SYLLABLES))
        found += _SYLLABLES[rest]
    return found


def proper_words(kinds: dict[str, list[dict[str, Any]]]) -> frozenset[str]:
    """The words with a capital of all names."""
    texts = (
        text for items in kinds.values() for item in items for field in _NAMING for text in _texts(item.get(field))
    )
    return frozenset(word for text in texts for word in _WORD.findall(text) if word[0].isupper()) - _KEPT


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)


class Copy:
    """Renames what belongs to one copy.

    Args:
        number: the number of the copy.
        ids: all ids of the record.
        proper: the words that are parts of names.
        offset: the most objects that a list of the sources has.
    """

    def __init__(self, number: int, ids: frozenset[str], proper: frozenset[str], offset: int) -> None:
        self._number, self._ids, self._proper, self._offset = number, ids, proper, offset
        self._ending = suffix(number)

    def of(self, value: Any, field: str = "") -> Any:
        """A value of a field as the copy has it."""
        if isinstance(value, dict):
            return {name: self.of(item, name) for name, item in value.items()}
        if isinstance(value, list):
            return value if field == "citations" else [self.of(item, field) for item in value]
        if isinstance(value, int) and field in _NUMBERED:
            return value + self._number * self._offset
        if not isinstance(value, str):
            return value
        if value in self._ids:
            return f"{value}-{self._number}"
        return _WORD.sub(self._renamed, value)

    def _renamed(self, match: re.Match[str]) -> str:
        word = match[0]
        return f"{word}{self._ending}" if word in self._proper else word


def multiply(source: str, target: Path, times: int) -> None:
    """Write the data of a record that many times.

    Args:
        source: folder of the data.
        target: an empty folder.
        times: how many records there are to be in it.
    """
    names = [file.removesuffix(".json") for file in sorted(os.listdir(source)) if file.endswith(".json")]
    whole = {name: json.loads(Path(source, f"{name}.json").read_text("utf-8")) for name in names}
    kinds = {name: items for name, items in whole.items() if name not in ("record", "sources")}
    ids = frozenset(item["id"] for items in kinds.values() for item in items)
    proper = proper_words(kinds)
    copies = [Copy(number, ids, proper, len(ids)) for number in range(1, times)]
    for name, value in whole.items():
        with open(target / f"{name}.json", "w", encoding="utf-8") as stream:
            if name not in kinds:
                json.dump(value, stream, ensure_ascii=False)
                continue
            stream.write("[\n" + ",\n".join(json.dumps(item, ensure_ascii=False) for item in value))
            for copy in copies:
                stream.writelines(",\n" + json.dumps(copy.of(item), ensure_ascii=False) for item in value)
            stream.write("\n]\n")


def seconds(record: balcer.Record, question: str) -> float:
    """The median time that the processor takes for one answer, the first left out."""
    taken = []
    for _ in range(_ROUNDS + 1):
        chat = balcer_chat.Chat(record)
        start = time.process_time()
        chat.ask(question)
        taken.append(time.process_time() - start)
    return statistics.median(taken[1:])


def main() -> int:
    """Print how much longer answers take."""
    if len(sys.argv) != 3:
        print(__doc__)
        return 2
    asked = [json.loads(line)["turns"][0] for line in Path(sys.argv[2]).read_text("utf-8").splitlines()]
    small = balcer.load()
    with tempfile.TemporaryDirectory() as folder:
        multiply(bundled(), Path(folder), int(sys.argv[1]))
        start = time.perf_counter()
        large = balcer.load(folder)
    print(f"{len(large):,} objects instead of {len(small):,}, loaded in {time.perf_counter() - start:.0f} s")
    start = time.perf_counter()
    balcer_chat.Chat(large).ask(f"Who is {suffix(3)}?")
    print(f"first answer after {time.perf_counter() - start:.0f} s")
    gc.freeze()
    same = [q for q in asked if balcer_chat.Chat(small).ask(q).text == balcer_chat.Chat(large).ask(q).text]
    print(f"{len(same)} of {len(asked)} questions have the same answer")
    pairs = [(seconds(small, question), seconds(large, question), question) for question in same]
    ratios = sorted((after / before, question) for before, after, question in pairs)
    middle = statistics.median(after for _, after, _ in pairs) / statistics.median(before for before, _, _ in pairs)
    print(f"median answer {middle:.2f} times as long; of single questions:")
    for share in (0.5, 0.75, 0.9, 0.95, 0.99):
        ratio, question = ratios[int(len(ratios) * share)]
        print(f"  {share:.0%}: {ratio:.1f} times ({question})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
