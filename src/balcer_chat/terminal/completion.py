"""What can stand next on the line: questions, names, roles, years, commands. Pure: text in, candidates out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence

import attrs

from balcer import (
    Award,
    Collection,
    Creation,
    Entity,
    Organisation,
    Person,
    Place,
    Publication,
    Record,
    Role,
    Work,
    fold,
    name_key,
    words,
)
from balcer_chat.printing import cut, one_line
from balcer_chat.terminal.commands import FILE, MARKS, commands, find
from balcer_chat.terminal.questions import Question

LIMIT = 40  # candidates shown at most
_SCANNED = 400  # entries looked at for one text at most
_PHRASE = 6  # words before the cursor that may be the beginning of a name
_HEADLINES = 12  # questions offered on an empty line
_META = 44  # columns of a description
_LAST_WORD = re.compile(r"[^\W_][\w'’.&-]*$")
_FEW = 3  # letters from which on names are offered without being asked for


@attrs.frozen
class Candidate:
    """A completion.

    Args:
        text: what is put in.
        start: offset in the line from which on it replaces the text before the cursor.
        meta: a few words about it.
        kind: question, command, topic, name, role, year.
    """

    text: str
    start: int
    meta: str
    kind: str


@attrs.frozen
class _Entry:
    text: str
    meta: str
    kind: str
    rank: int


@attrs.frozen
class Index:
    """Everything that can be completed, sorted so that a prefix is found at once.

    Args:
        keys: for every word of every name, the folded text from there on, with its entry and the number of the word.
        firsts: words that a misspelt beginning may stand for.
        skip: words that no name is offered for unasked.
        headlines: questions to offer before anything is typed.
    """

    keys: tuple[tuple[str, int, int], ...]
    entries: tuple[_Entry, ...]
    firsts: tuple[str, ...]
    skip: frozenset[str]
    headlines: tuple[Question, ...]


def build_index(record: Record, questions: Sequence[Question], skip: Iterable[str] = ()) -> Index:
    """The index of a record.

    Args:
        record: any record.
        questions: questions worth asking.
        skip: words of the language, which are not to bring up names while typing.
    """
    found: dict[tuple[str, str], _Entry] = {}
    for entry in (*_names(record), *_roles(record), *_years(record)):
        found.setdefault((fold(entry.text), entry.kind), entry)
    entries = tuple(found.values())
    keys: list[tuple[str, int, int]] = []
    seen: set[str] = set()
    for number, entry in enumerate(entries):
        parts = words(entry.text)
        seen.update(part for part in parts if len(part) > 3 and part.isalpha())
        keys.extend((" ".join(parts[at:]), at, number) for at in range(len(parts)))
    keys.sort()
    headlines = tuple(question for question in questions if question.headline)
    return Index(tuple(keys), entries, tuple(sorted(seen)), frozenset(map(fold, skip)), headlines)


def _names(record: Record) -> Iterable[_Entry]:
    for entity in record.entities:
        if isinstance(entity, Creation | Person | Organisation | Place | Award | Collection):
            meta, rank = _told(entity)
            for name in entity.names:
                if name != entity.label and name_key(name) == name_key(entity.label):
                    continue
                alias = "" if name == entity.label else f"{entity.label}, "
                yield _Entry(one_line(name), cut(one_line(alias + meta), _META), "name", rank + bool(alias))


def _told(entity: Entity) -> tuple[str, int]:
    """A few words about a named thing, and how early to offer it."""
    when = f", {entity.when}" if entity.when else ""
    if isinstance(entity, Work):
        return f"{entity.kind.label}{when}", 0
    if isinstance(entity, Person):
        return f"person: {entity.description}" if entity.description else "person", 0
    if isinstance(entity, Award):
        return "award", 1
    if isinstance(entity, Organisation | Place | Publication):
        return f"{entity.kind.label}{when}", 1
    return f"{type(entity).__name__.lower()}{when}", 1


def _roles(record: Record) -> Iterable[_Entry]:
    held: Counter[Role] = Counter(credit.role for credit in record.credits)
    for role, count in held.most_common():
        yield _Entry(role.label, f"role, {count} credit{'s' if count > 1 else ''}", "role", 1)


def _years(record: Record) -> Iterable[_Entry]:
    dated = Counter(f.when.year for f in record.entities if f.when is not None)
    for year, count in sorted(dated.items()):
        yield _Entry(str(year), f"year, {count} fact{'s' if count > 1 else ''}", "year", 0)


def complete(text: str, index: Index | None, asked: bool = False) -> list[Candidate]:
    """The completions of a line, the likeliest first.

    Args:
        text: the line up to the cursor.
        index: what can be completed; None while it is still being made.
        asked: Tab was pressed; otherwise nothing is offered for a letter or two.
    """
    given = text.lstrip()
    if "\n" in text or len(text) > 300:
        return []
    found: list[Candidate] = []
    lead = len(text) - len(given)
    if (only := _arguments(given, lead)) is not None:
        return only[:LIMIT]
    if index is not None and not given and asked:
        found += [Candidate(q.text, 0, q.about, "question") for q in index.headlines[:_HEADLINES]]
    elif index is not None and given:
        found += _questions(given, lead, index)
    found += _commands(given, lead, asked)
    if index is not None and given and not given.startswith(MARKS):
        found += _phrases(text, index, asked)
    unique: dict[str, Candidate] = {}
    for candidate in found:
        unique.setdefault(fold(candidate.text), candidate)
    return [c for c in unique.values() if text[c.start :] != c.text][:LIMIT]


def _commands(given: str, start: int, asked: bool) -> Iterable[Candidate]:
    """Commands that the line, still one word, begins."""
    marked = given.startswith(MARKS)
    typed = given[1:] if marked else given
    if " " in given or (len(typed) < _FEW and not asked and not marked):
        return
    for command in commands():
        if command.name.startswith(typed.lower()):
            yield Candidate(given[: len(given) - len(typed)] + command.name, start, command.summary, "command")


def _arguments(given: str, start: int) -> list[Candidate] | None:
    """What may follow a command; None if there is no command, or one that years or names may follow."""
    head, blank, rest = given.partition(" ")
    command = find(head.lstrip("".join(MARKS)).lower())
    if not blank or command is None or not command.argument:
        return None
    if choices := command.choices():
        at = start + len(given) - len(rest.lstrip())
        return [Candidate(c, at, meta, "topic") for c, meta in choices if c.startswith(rest.lstrip().lower())]
    return [] if command.takes is FILE else None


def _questions(given: str, start: int, index: Index) -> Iterable[Candidate]:
    folded = fold(given)
    if len(folded) < 2:
        return
    for question in index.headlines:
        if fold(question.text).startswith(folded):
            yield Candidate(question.text, start, question.about, "question")


def _phrases(text: str, index: Index, asked: bool) -> list[Candidate]:
    """Names, roles and years that the last words begin, the longest phrase first."""
    starts = [match.start() for match in re.finditer(r"[^\W_][\w'’.&-]*", text)][-_PHRASE:]
    if not starts or (not _LAST_WORD.search(text) and not text.endswith((" ", "&", ":"))):
        return []
    last = text[starts[-1] :].strip()
    found: list[Candidate] = []
    for start in starts:
        phrase = " ".join(words(text[start:]))
        if not phrase or (" " not in phrase and _unasked(last, phrase, index, asked)):
            continue
        if text.endswith(" ") and not _joined(phrase, index):
            continue
        common = not asked and all(word in index.skip for word in phrase.split())
        hits = [hit for hit in _entries(phrase, index) if not common or not hit[1]]
        found += [_candidate(entry, word, text, [s for s in starts if s <= start]) for entry, word in hits]
    if not found or found[0].start == starts[-1]:
        found = [*_mended(text, starts[:-1] if found else starts, index), *found]
    return found


def _candidate(entry: _Entry, word: int, text: str, starts: Sequence[int]) -> Candidate:
    """A candidate for a phrase that begins at the last of some words and at a word of the entry.

    Where the words before it are those of the entry, perhaps misspelt, it replaces them, too.
    """
    from balcer_chat.lexicon.spelling import meant

    before = words(entry.text)[:word]
    for count in range(min(word, len(starts) - 1), 0, -1):
        typed = words(text[starts[-1 - count] : starts[-1]])
        own = before[-count:]
        if len(typed) == count and all(a == b or meant(a, (b,)) for a, b in zip(typed, own, strict=True)):
            return Candidate(entry.text, starts[-1 - count], entry.meta, entry.kind)
    return Candidate(entry.text, starts[-1], entry.meta, entry.kind)


def _joined(phrase: str, index: Index) -> bool:
    """Does a name go on after these words?"""
    at = bisect_left(index.keys, (phrase + " ",))
    return at < len(index.keys) and index.keys[at][0].startswith(phrase + " ")


def _unasked(last: str, phrase: str, index: Index, asked: bool) -> bool:
    """Is one word too little to offer names for, if Tab was not pressed?"""
    if asked:
        return False
    if phrase.isdecimal():
        return len(phrase) < 2
    return phrase in index.skip or len(phrase) < _FEW - last[:1].isupper()


def _entries(phrase: str, index: Index) -> list[tuple[_Entry, int]]:
    """The entries of which some word and the following ones begin with a phrase, and the number of that word."""
    found: dict[int, int] = {}
    for at in range(bisect_left(index.keys, (phrase,)), len(index.keys)):
        key, word, number = index.keys[at]
        if not key.startswith(phrase) or len(found) >= _SCANNED:
            break
        found[number] = min(word, found.get(number, word))

    def order(number: int) -> tuple[bool, int, int, str]:
        entry = index.entries[number]
        return found[number] > 0, entry.rank, len(entry.text), entry.text

    return [(index.entries[number], found[number]) for number in sorted(found, key=order)[:LIMIT]]


def _mended(text: str, starts: Sequence[int], index: Index) -> list[Candidate]:
    """The same for misspelt words: the last one as the beginning of a word, those before it as whole words."""
    from balcer_chat.lexicon.spelling import meant

    if text.endswith(" "):
        return []
    known = frozenset(index.firsts)
    for start in starts:
        *before, last = words(text[start:]) or ("",)
        whole = [w if w in known or w in index.skip else next(iter(meant(w, index.firsts)), w) for w in before]
        if whole != before and (found := _entries(" ".join((*whole, last)), index)):
            return [Candidate(entry.text, start, entry.meta, entry.kind) for entry, _ in found]
        if len(last) < 4 or last in index.skip:
            continue
        ends = {word[:size] for word in index.firsts for size in (len(last) - 1, len(last), len(last) + 1)}
        for end in meant(last, sorted(e for e in ends if len(e) > 2)):
            if found := _entries(" ".join((*whole, end)), index):
                return [Candidate(entry.text, start, entry.meta, entry.kind) for entry, _ in found]
    return []
