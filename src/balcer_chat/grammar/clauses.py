"""A line of conversation as clauses: context that is told, and questions that are asked.

    line     = { clause mark } clause
    clause   = told | asked
    asked    = a clause with a question word, an auxiliary in front, or a request ("list", "tell me")
    told     = any other; its names, dates and words are context for what is asked

"Who and where?" and "..., and what is it about?" are two questions; the later one takes over what it lacks from the
earlier.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import attrs

from balcer_chat.grammar.requests import demands, listed, requested
from balcer_chat.lexicon.vocabulary import vocabulary
from balcer_chat.text.items import Item

WH = frozenset(("who", "whom", "whose", "what", "which", "where", "when", "why", "how"))
AUX = frozenset(
    ("is", "are", "was", "were", "did", "does", "do", "has", "have", "had", "can", "could", "will", "would", "should")
)
_ENDS = frozenset("?!.;:")
_LEADS = (("tell", "me"), ("that",))  # courtesies only in front of a question word
_ASKING = WH | {"if", "whether", "please"}
_LISTING = frozenset(
    ("list", "count", "name", "show", "give", "tell", "enumerate", "break", "describe", "compare", "explain")
)


@attrs.frozen
class Clause:
    """A stretch of items between marks.

    Args:
        items: its items, marks left out, polite words in front left out.
        asked: it asks something.
        mark: the mark behind it.
    """

    items: tuple[Item, ...]
    asked: bool
    mark: str = ""


def flat(items: Sequence[Item]) -> list[str]:
    """All folded words of some items."""
    return [w for item in items for w in item.words]


def without_courtesies(items: Sequence[Item]) -> tuple[Item, ...]:
    """Drop words in front that only introduce a question ("could you please tell me")."""
    rest = tuple(items)
    while rest:
        words = flat(rest)
        if (size := _refining(words)) and (cut := _drop(rest, size)):
            rest = _trim(cut)
            continue
        for phrase in vocabulary().courtesies:
            size = len(phrase)
            if tuple(words[:size]) == phrase and len(words) > size:
                if phrase in _LEADS and words[size] not in _ASKING:
                    continue
                cut = _drop(rest, size)
                if cut is None:
                    continue
                rest = _trim(cut)
                break
        else:
            return rest
    return rest


_REFINING = frozenset((
    "narrow", "limit", "restrict", "filter", "reduce", "cut", "whittle", "trim", "confine", "pare", "shorten", "boil",
    "keep", "refine",
))  # fmt: skip
_LISTED = frozenset(("that", "it", "this", "them", "these", "those", "list", "the", "down", "answer", "results"))
_TO = frozenset(("to", "by", "for", "on"))


def _refining(words: Sequence[str]) -> int:
    """How many words in front say that the last list is to be made shorter ("narrow that down to ...")."""
    if words[:1] and words[0] in _REFINING:
        for n, word in enumerate(words[1:], start=1):
            if word in _TO:
                return n + 1
            if word not in _LISTED:
                break
    return 0


def _drop(items: tuple[Item, ...], count: int) -> tuple[Item, ...] | None:
    """Items without their first words, if an item ends there."""
    gone = 0
    for n, item in enumerate(items):
        if gone == count:
            return items[n:]
        gone += len(item.words)
        if gone > count:
            return None
    return ()


def asks(items: Sequence[Item], mark: str = "") -> bool:
    """Does a stretch of items ask something?

    Args:
        items: the items.
        mark: the mark behind them; before a full stop only a question word in front asks.
    """
    words = flat(items)
    if not words:
        return False
    if words[0] in AUX or words[0] in _LISTING:
        return True
    if any(item.operator("count") or item.operator("per") for item in items):
        return True
    head = words[:4]
    if any(w in WH for w in head):
        return not (words[0] == "when" and len(words) > 3 and words[1] not in AUX)
    return mark != "." and any(w in ("what", "which", "who", "whose", "where", "why", "how") for w in words)


TAG = "?tag"
"""The mark of a statement with "right?" or "didn't it?" behind it."""
_TAGS = frozenset(("right", "correct", "true", "yes", "no", "eh", "huh"))


def _without_tag(items: Sequence[Item]) -> tuple[Sequence[Item], bool]:
    """A line without a tag question at its end, and whether it had one."""
    rest = [i for i in items if not i.stop or i.text == ","]
    at = max((n for n, i in enumerate(rest) if i.stop), default=-1)
    tail = flat(rest[at + 1 :])
    if at <= 0 or not tail or len(tail) > 4:
        return items, False
    verb = tail[0] in AUX and tail[-1] in _TAG_ENDS
    told = (tail[0] in _TAGS and len(tail) == 1) or " ".join(tail) in _TAG_PHRASES
    return (rest[:at], True) if verb or told else (items, False)


_TAG_ENDS = frozenset(("he", "it", "she", "they", "him", "that", "not", "there", "her", "them", "so", "right", "true"))
_TAG_PHRASES = frozenset((
    "or not", "or did he", "am i right", "am i wrong", "or am i wrong", "is that right", "is that correct",
    "is that so", "do i not", "or what", "or no", "or is it not", "you know", "i think", "i believe", "i guess",
))  # fmt: skip


def split(items: Sequence[Item]) -> tuple[Clause, ...]:
    """Split the items of a line into clauses."""
    plain, tagged = _without_tag(items)
    if tagged and not asks(without_courtesies(_trim(plain))):
        return (Clause(without_courtesies(_trim(plain)), asked=True, mark=TAG),)
    runs: list[tuple[list[Item], str]] = [([], "")]
    for n, item in enumerate(items):
        if item.stop and item.text in _ENDS:
            runs[-1] = (runs[-1][0], item.text)
            runs.append(([], ""))
        elif item.stop:
            if item.text == "," and _new_question(items[n + 1 :], runs[-1][0]):
                runs[-1] = (runs[-1][0], ",")
                runs.append(([], ""))
            else:
                runs[-1][0].append(item)
        elif item.word in ("and", "or", "but") and _new_question(items[n + 1 :], runs[-1][0]):
            runs.append(([], ""))
        else:
            runs[-1][0].append(item)
    clauses = []
    for run, mark in runs:
        rest = without_courtesies(_trim(run))
        if (taken := requested(rest) or listed(rest)) is not None:
            clauses.append(Clause(taken, asked=True, mark=mark))
        elif any(not i.stop for i in rest):
            clauses.append(Clause(rest, asks(rest, mark), mark))
    return _demanded(_shared(clauses))


def _shared(clauses: Sequence[Clause]) -> list[Clause]:
    """What "to which journal and to which book did he ..." asks of both nouns."""
    found = list(clauses)
    for n, (one, other) in enumerate(itertools.pairwise(clauses)):
        if one.mark or not one.asked or not other.asked or not _bare(one.items):
            continue
        verb = next((k for k, i in enumerate(other.items) if i.words and i.words[0] in AUX), 0)
        if verb and _bare(other.items[:verb]):
            found[n] = attrs.evolve(one, items=(*one.items, *other.items[verb:]))
    return found


def _bare(items: Sequence[Item]) -> bool:
    """Is it just "which X", perhaps behind "and" and a preposition?"""
    words = [i for i in items if not i.stop and i.word not in _PREPOSITIONS and i.word not in ("and", "or")]
    return 1 < len(words) <= _NOUN and words[0].word in ("which", "what")


_NOUN = 3
_PREPOSITIONS = frozenset(("in", "on", "at", "to", "for", "from", "by", "with", "under", "as", "about"))


def _demanded(clauses: Sequence[Clause]) -> tuple[Clause, ...]:
    """Without clauses that only ask for what another tells ("name all four"): that one is asked in their stead."""
    calls = [n for n, clause in enumerate(clauses) if demands(clause.items)]
    kept = [n for n in range(len(clauses)) if n not in calls]
    if not calls or not kept:
        return tuple(clauses)
    meant = {max((n for n in kept if n < call), default=kept[0]) for call in calls}
    return tuple(attrs.evolve(clauses[n], asked=clauses[n].asked or n in meant) for n in kept)


def _trim(items: Sequence[Item]) -> tuple[Item, ...]:
    """Without marks at either end."""
    first = next((n for n, i in enumerate(items) if not i.stop), len(items))
    last = next((n for n in range(len(items), first, -1) if not items[n - 1].stop), first)
    return tuple(items[first:last])


def _new_question(rest: Sequence[Item], before: Sequence[Item]) -> bool:
    """Does another question begin here? A question word, perhaps behind "and" and a preposition."""
    words: list[str] = []
    for item in rest:
        if item.stop:
            break
        words.extend(item.words)
        if len(words) > 5:
            break
    while words and words[0] in ("and", "or", "but", "so", "then", "also"):
        words = words[1:]
    if words and words[0] in _PREPOSITIONS and words[1:2]:
        words = words[1:]
    if not words or words[0] not in WH or not before or _relative(words):
        return False
    asked = asks(without_courtesies(before))
    if words[0] in ("who", "which", "whom"):
        return asked
    if words[0] in ("when", "where"):
        return words[1:2] == [] or words[1] in AUX or (asked and len(words) == 2)
    return asked or words[0] != "how"


def _relative(words: Sequence[str]) -> bool:
    """Is it a relative clause, not a question ("which he lost")? In a question a verb comes before the pronoun."""
    return words[0] in ("which", "who", "whom", "where", "when") and words[1:2] != [] and words[1] in _SUBJECTS


_SUBJECTS = frozenset(("he", "she", "it", "they", "we", "i", "you"))
