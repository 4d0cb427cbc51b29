"""Which phrases of a line have the meaning that they have only in certain company.

"Who shot it?" asks for its director, "where was it shot?" for a place; "which network put it out?" for where it was on,
"which house put it out?" for its publisher. Such phrases stand in ``lexicon/company.txt`` with what must be beside
them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from balcer import Collection, Exhibition, Organisation, Person, Place, Publication, Work
from balcer_chat.lexicon.company import in_company
from balcer_chat.lexicon.senses import Concept, Name, Pronoun
from balcer_chat.text.tokens import Token

if TYPE_CHECKING:
    from balcer_chat.text.items import Item

_LONGEST = 6
_NAMES = {
    Work.prefix: "work", Exhibition.prefix: "show", Publication.prefix: "book", Place.prefix: "place",
    Person.prefix: "person", Collection.prefix: "collection", Organisation.prefix: "body",
}  # fmt: skip
_NOUNS = {
    "kind:broadcaster": "network", "kind:platform": "network", "kind:museum": "venue", "kind:gallery": "venue",
    "role:publisher": "house", "class:award": "award", "nominated:yes": "nomination", "class:exhibition": "show",
    "kind:photographs": "photos", "class:lecture": "lecture", "class:collection": "collection",
    "class:donation": "gift", "kind:episode": "episode", "kind:company": "firm", "kind:film_festival": "festival",
    "group:screen": "screen", "group:film": "screen", "kind:tv_series": "screen", "kind:pilot": "screen",
    "class:work": "screen", "kind:feature_film": "screen", "kind:song": "song", "kind:poem": "text",
    "kind:arrest": "arrest", "kind:radio_play": "radio", "class:quotation": "saying", "kind:attack": "saying",
}  # fmt: skip
_LISTS = frozenset(("list", "lists", "listing", "poll", "ranking", "rankings", "chart", "charts", "countdown", "top"))
_QUESTIONS = ("who", "whom", "whose", "what", "which", "where", "when", "why", "how")
_TIMES = frozenset(("day", "date", "month", "year"))
_BESIDE = ("as", "with")
"""Behind these a phrase that ends a question is not what it asks ("where was it, *as* played?")."""
_BE = frozenset(("is", "was", "are", "were", "been", "be"))


def meant_in_company(tokens: Sequence[Token], items: Sequence[Item]) -> dict[int, tuple[int, str]]:
    """For the places of phrases that mean something else here: how many words they have, and the word they mean.

    Args:
        tokens: the tokens of a line.
        items: them, as they are linked each for itself.
    """
    found: dict[int, tuple[int, str]] = {}
    cues: frozenset[str] | None = None
    for at, token in enumerate(tokens):
        known = in_company().get(token.stem)
        if known is None or token.stop or any(at < start + size for start, (size, _) in found.items()):
            continue
        for size in range(min(_LONGEST, len(tokens) - at), 0, -1):
            part = tokens[at : at + size]
            told = None if part[-1].stop else known.get(" ".join(t.stem for t in part))
            if told is None or any(t.stop for t in part):
                continue
            cues = _cues(items) if cues is None else cues
            here = cues | _around(tokens, items, at, size)
            pairs = told.split("|")
            meant = next((m for b, m in zip(pairs[::2], pairs[1::2], strict=True) if here.issuperset(b.split())), None)
            if meant is not None and not _in_name(items, at, size) and not _in_phrase(items, at, size):
                found[at] = (size, meant)
                break
    return found


def _in_name(items: Sequence[Item], at: int, size: int) -> bool:
    """Is a word of the phrase part of a name?"""
    return any(i.get(Name) is not None and i.first < at + size and at < i.first + max(1, len(i.words)) for i in items)


def _in_phrase(items: Sequence[Item], at: int, size: int) -> bool:
    """Is it part of a longer phrase with a meaning of its own ("take" in "take home")?"""
    over = next((i for i in items if i.first <= at < i.first + len(i.words)), None)
    longer = over is not None and len(over.words) > size and not over.empty and bool(over.senses)
    return longer and over is not None and over.words[0] not in _QUESTIONS


def _cues(items: Sequence[Item]) -> frozenset[str]:
    """What kinds of names and nouns are in a line, and its question word."""
    found: set[str] = set()
    for item in items:
        for sense in item.senses:
            if isinstance(sense, Name):
                found.update(_NAMES[i.partition(":")[0]] for i in sense.ids if i.partition(":")[0] in _NAMES)
                found.update("award" for f in sense.features if f.startswith("n:"))
            elif isinstance(sense, Concept) and (sense.noun or "kind:attack" in sense.features):
                found.update(_NOUNS[f] for f in sense.features if f in _NOUNS)
            elif isinstance(sense, Pronoun) and sense.kind in ("subject", "person"):
                found.add("he")
    words = [w for item in items for w in item.words]
    found.update(f"+{word}" for word in words)
    found.update({"house"} & set(words))
    found.update(["list"] if _LISTS & set(words) else ())
    found.update(["whether"] if words[:1] and words[0] in _BE else ())
    question = next((w for w in words if w in _QUESTIONS), "")
    found.update((question, "wh") if question in ("which", "what") else (question,))
    found.update(["when"] if "wh" in found and _TIMES & set(words[words.index(question) + 1 :][:1]) else ())
    return frozenset(found)


def _around(tokens: Sequence[Token], items: Sequence[Item], at: int, size: int) -> frozenset[str]:
    """What stands right before and behind a phrase."""
    before = tokens[at - 1].folded if at else "^"
    behind = tokens[at + size] if at + size < len(tokens) else None
    found = {f"<{before}"} | ({"<be"} if before in _BE else set())
    if at and _in_name(items, at - 1, 1):
        found.add("<name")
    if behind is not None and _in_name(items, at + size, 1):
        found.add(">name")
    if behind is not None and not behind.stop:
        found.add(f">{behind.folded}")
    elif before not in _BESIDE:
        found.add(">end")
    return frozenset(found)
