"""Requests: "reel off the ...", "a list of the ...", and "name all four" behind what is told.

request  = verb [ particle ] [ "me" | "us" | "for me" ] [ listing ] what is asked for
listing  = ( "a" | "the" ) { "full" } ( "list" | "bibliography" | ... ) "of"
demand   = a clause of such words, pronouns and numbers alone: what was told before it is asked for
"""

from __future__ import annotations

from collections.abc import Sequence

from balcer_chat.grammar.leads import WH
from balcer_chat.text.items import Item, Items
from balcer_chat.text.numbers import number

_VERBS = frozenset((
    "assemble", "catalog", "catalogue", "cite", "collect", "compile", "deliver", "detail", "enumerate", "furnish",
    "gather", "identify", "indicate", "itemise", "itemize", "list", "mention", "name", "outline", "prepare", "present",
    "produce", "provide", "quote", "recite", "recount", "rehearse", "relate", "report", "run", "specify", "state",
    "summarise", "summarize", "supply", "tabulate", "count", "give", "show", "display", "print",
    "set", "lay", "write", "jot", "spell", "reel", "rattle", "read", "tick", "count", "run", "draw", "put", "make",
    "trot", "check", "line", "note", "call", "round",
))  # fmt: skip
"""Verbs by which things are asked for."""
_PARTICLES: dict[str, frozenset[str]] = {
    "set": frozenset(("down", "out", "forth")), "lay": frozenset(("out",)), "write": frozenset(("down", "out", "up")),
    "jot": frozenset(("down",)), "spell": frozenset(("out",)), "reel": frozenset(("off",)),
    "rattle": frozenset(("off",)), "read": frozenset(("out", "off")), "tick": frozenset(("off",)),
    "count": frozenset(("off", "out", "up")), "run": frozenset(("through", "down")), "draw": frozenset(("up",)),
    "put": frozenset(("together", "down")), "make": frozenset(("out", "me", "up")), "trot": frozenset(("out",)),
    "check": frozenset(("off",)), "line": frozenset(("up",)), "note": frozenset(("down",)),
    "call": frozenset(("off", "out")), "round": frozenset(("up",)),
}  # fmt: skip
"""Verbs that ask for things only with one of these words behind them."""
_ALONE = frozenset(("name", "list", "give", "show", "count", "print", "display", "enumerate"))
"""Verbs that the vocabulary knows, too: without an article behind them they are left to it."""
_FOR_WHOM = (("for", "me"), ("for", "us"), ("me",), ("us",))
_OPENS = frozenset((
    "the", "all", "any", "every", "each", "both", "his", "her", "its", "their", "those", "these", "a", "an",
    "whatever", "whichever", "everything", "everyone", "everybody",
))  # fmt: skip
"""Words that a noun phrase begins with."""
_LISTINGS = frozenset((
    "bibliography", "catalog", "catalogue", "directory", "enumeration", "index", "inventory", "itinerary", "listing",
    "list", "overview", "register", "roll", "roster", "rundown", "summary", "survey", "table", "tally", "tabulation",
))  # fmt: skip
_ARTICLED = frozenset(("catalog", "catalogue", "index", "register", "survey", "table"))
"""Listings that may be things themselves, unless they have "a" in front."""
_WHOLE = frozenset(("full", "complete", "whole", "entire", "exhaustive", "comprehensive", "short", "brief", "dated"))
_DEMANDS = frozenset((
    "all", "both", "each", "every", "of", "them", "those", "these", "they", "it", "ones", "one", "the", "lot", "a",
    "please", "me", "us", "for", "i", "need", "want", "like", "would", "you", "mind", "could", "can", "will", "to",
    "which", "who", "what", "are", "were", "and", "in", "names", "by", "just", "pls", "now", "see", "have", "kindly",
    "whole",
))  # fmt: skip
"""Words of a demand beside verbs, listings and numbers."""
_TELLING = frozenset(("naming", "listing", "names", "enumerating", "telling", "giving", "showing", "all", "both"))
_WHICH = frozenset(("which", "who", "what"))


def requested(items: Sequence[Item]) -> Items | None:
    """What a request asks for, without its verb; None if it is none.

    Args:
        items: the items of a clause.
    """
    words = [(n, word) for n, item in enumerate(items) for word in item.words]
    plain = [word for _, word in words]
    if not plain or plain[0] not in _VERBS:
        return None
    at = 1
    if plain[0] in _PARTICLES and (plain[0] not in ("count", "run") or plain[1:2] != ["the"]):
        if plain[1:2] == [] or plain[1] not in _PARTICLES[plain[0]]:
            return None
        at = 2
    at += next((len(w) for w in _FOR_WHOM if tuple(plain[at : at + len(w)]) == w), 0)
    opens = plain[at : at + 1] != [] and (plain[at] in _OPENS or number(plain[at]) is not None)
    opens = opens or (at > 1 and plain[at : at + 1] != [] and plain[at] in WH)
    if not opens:
        return None
    return _from(items, words, _behind_listing(plain, at))


def listed(items: Sequence[Item]) -> Items | None:
    """What "a list of ..." at the beginning of a clause lists; None if there is none."""
    words = [(n, word) for n, item in enumerate(items) for word in item.words]
    plain = [word for _, word in words]
    at = _behind_listing(plain, 0)
    return _from(items, words, at) if at else None


def _behind_listing(plain: Sequence[str], at: int) -> int:
    """Where "the complete list of" ends that begins here; here if none does."""
    article = plain[at] if plain[at : at + 1] and plain[at] in ("a", "an", "the", "your") else ""
    end = at + bool(article)
    while plain[end : end + 1] and plain[end] in _WHOLE:
        end += 1
    if plain[end : end + 1] and plain[end] in _LISTINGS and plain[end + 1 : end + 2] == ["of"]:
        return at if plain[end] in _ARTICLED and article not in ("a", "an") else end + 2
    return at


def _from(items: Sequence[Item], words: Sequence[tuple[int, str]], at: int) -> Items | None:
    """The items from a word on, if one begins with it."""
    if at >= len(words) or (at and words[at][0] == words[at - 1][0]):
        return None
    return tuple(items[words[at][0] :])


def demands(items: Sequence[Item]) -> bool:
    """Does a clause only ask for what was told before it ("name all four", "which three?", "I need the full list")?"""
    plain = [word for item in items if not item.stop for word in item.words]
    if not plain or not all(_demands(w) for w in plain):
        return False
    if plain[0] in _WHICH:
        return all(w in _WHICH | {"are", "were", "they", "ones", "those", "these", "all"} or number(w) for w in plain)
    return bool((_VERBS | _LISTINGS | _TELLING) & set(plain))


def _demands(word: str) -> bool:
    known = _DEMANDS | _LISTINGS | _WHOLE | _TELLING | _VERBS
    return word in known or number(word) is not None or any(word in p for p in _PARTICLES.values())
