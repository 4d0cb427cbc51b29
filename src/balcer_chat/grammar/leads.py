"""What stands in front of a question and is no part of it: courtesies, hearsay, calls to shorten a list."""

from __future__ import annotations

from collections.abc import Sequence

from balcer_chat.grammar.conditions import constraint
from balcer_chat.lexicon.senses import Name
from balcer_chat.lexicon.vocabulary import vocabulary
from balcer_chat.text.items import Item, Items

WH = frozenset(("who", "whom", "whose", "what", "which", "where", "when", "why", "how"))
AUX = frozenset(
    ("is", "are", "was", "were", "did", "does", "do", "has", "have", "had", "can", "could", "will", "would", "should")
)
_LEADS = (("tell", "me"), ("that",))  # courtesies only in front of a question word
_ASKING = WH | {"if", "whether", "please"}


def flat(items: Sequence[Item]) -> list[str]:
    """All folded words of some items."""
    return [w for item in items for w in item.words]


def trim(items: Sequence[Item]) -> Items:
    """Without marks at either end."""
    first = next((n for n, i in enumerate(items) if not i.stop), len(items))
    last = next((n for n in range(len(items), first, -1) if not items[n - 1].stop), first)
    return tuple(items[first:last])


def without_courtesies(items: Sequence[Item]) -> Items:
    """Drop words in front that only introduce a question ("could you please tell me")."""
    rest = tuple(items)
    while rest:
        words = flat(rest)
        if (size := _refining(words)) and (cut := _drop(rest, size)):
            rest = trim(cut)
            continue
        if tuple(words[:2]) in _WHAT_ABOUT and words[2:] and words[2] not in AUX and (cut := _drop(rest, 2)):
            rest = trim(cut)
            continue
        for phrase in vocabulary().courtesies:
            size = len(phrase)
            if tuple(words[:size]) == phrase and len(words) > size:
                if phrase in _LEADS and words[size] not in _ASKING:
                    continue
                cut = _drop(rest, size)
                if cut is None:
                    continue
                rest = trim(cut)
                break
        else:
            return rest
    return rest


def without_asides(items: Sequence[Item], mark: str = "") -> Items:
    """Drop what the one who asks says of himself in front of a question ("last one, I promise: ...").

    Args:
        items: the items of a sentence.
        mark: the mark behind it; before a colon all of it may be an aside.
    """
    rest = tuple(items)
    while rest:
        if mark == ":" and _is_aside([i for i in rest if not i.stop]):
            return ()
        comma = next((n for n, i in enumerate(rest) if i.stop and i.text == ","), 0)
        if not comma or not _is_aside(trim(rest[:comma])):
            return rest
        rest = rest[comma + 1 :]
        if len(rest) > 1 and rest[0].word == "but":
            rest = rest[1:]
    return rest


def _is_aside(items: Sequence[Item]) -> bool:
    """Is it about the one who asks or answers, or how it is meant, with no word on the record?"""
    words = flat(items)
    if len(words) < 2 or words[0] in WH | AUX | _DEMANDS or any(i.get(Name) or i.span for i in items):
        return False
    told = (made for i in items if not i.empty and (made := constraint(i)) is not None)
    if not _OF_OTHERS.isdisjoint(words) or any(c.kind == "concept" and not c.soft for c in told):
        return False
    frames = words[0] == "on" and words[-1] == "note"
    return bool(_OF_US & set(words)) or words[:2] in (["to", "be"], ["to", "sound"], ["not", "to"]) or frames


_OF_US = frozenset(("i", "me", "my", "myself", "we", "us", "our", "you", "your"))
_OF_OTHERS = frozenset(("he", "him", "his", "she", "her", "hers", "they", "them", "their"))
_DEMANDS = frozenset(
    ("list", "count", "name", "show", "give", "tell", "enumerate", "break", "describe", "compare", "explain", "find")
)

_WHAT_ABOUT = (("what", "about"), ("how", "about"), ("what", "of"))
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


def _drop(items: Items, count: int) -> Items | None:
    """Items without their first words, if an item ends there."""
    gone = 0
    for n, item in enumerate(items):
        if gone == count:
            return items[n:]
        gone += len(item.words)
        if gone > count:
            return None
    return ()


_SPEAKERS = frozenset(("i", "we", "they", "people", "someone", "somebody", "some", "everyone", "everybody"))
_OF_MINE = frozenset(("my", "our", "a"))
_HEARD = frozenset((
    "read", "heard", "hear", "saw", "see", "seen", "know", "knew", "gather", "gathered", "understand", "understood",
    "learned",
    "learnt", "noticed", "notice", "found", "remember", "recall", "believe", "believed", "told", "say", "says", "said",
    "claims", "claim", "tells", "tell", "mentioned", "mention", "informed", "aware", "reading", "watching", "thought",
    "think", "assume", "realise", "realize", "discovered", "swears", "insists", "reckons", "doubt", "suspect", "wonder",
    "guess", "guessed", "bet", "figured", "reckon", "reckoned",
    "supposed", "suspected", "assumed", "imagined", "expected", "gambled", "wondering", "convinced", "sure",
))  # fmt: skip
_REPORTING = 8


def without_hearsay(items: Items) -> Items:
    """What is said to have been read or heard, without that it was ("I read somewhere that ...")."""
    words = flat(items[:_REPORTING])
    if not words or words[0] not in _SPEAKERS | _OF_MINE:
        return items
    verb = next((n for n, w in enumerate(words) if w in _HEARD), None)
    if verb is None:
        return () if words[0] in ("i", "we", "my", "our") else items
    that = next((n for n in range(verb + 1, min(verb + 5, len(words))) if words[n] == "that"), None)
    end = that + 1 if that is not None else verb + 1
    while end < len(words) and words[end] in ("me", "us", "about", "of", "somewhere", "once", "recently"):
        end += 1
    rest = _drop(items, end)
    return trim(rest) if rest else items
