"""What type of answer a clause wants, read off the noun of the asked phrase.

    asked    = ( "which" | "what" | "whose" | "how many" ) phrase
             | ( "what" | "who" ) ( "is" | "was" ) phrase
             | [ request ] phrase
    phrase   = { article | adjective | owner } noun [ "of" phrase ]

"What was the price of the show?" wants money, "the name of the worker he met" a person, by name. A fact without a value
of that type is no answer, however well its words fit.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from balcer_chat.grammar.conditions import constraint
from balcer_chat.grammar.heads import acts
from balcer_chat.grammar.leads import AUX, WH
from balcer_chat.lexicon.inflections import is_past
from balcer_chat.lexicon.nouns import answer_type
from balcer_chat.lexicon.senses import Name
from balcer_chat.plan.query import Asks, Wanted
from balcer_chat.text.items import Item

_BE = frozenset(("is", "are", "was", "were", "be", "been"))
_ARTICLES = frozenset((
    "the", "a", "an", "his", "her", "their", "its", "my", "our", "your", "this", "that", "these", "those", "some",
    "any", "all", "both", "each", "every", "other",
))  # fmt: skip
_BEFORE = _ARTICLES | frozenset((
    "me", "us", "please", "exactly", "precisely", "on", "in", "to", "at", "for", "by", "of", "with", "from",
    "under", "into", "about",
))  # fmt: skip
"""Words that may stand in front of a noun phrase."""
ENDS = AUX | WH | frozenset((
    "of", "for", "in", "on", "by", "with", "to", "from", "at", "as", "under", "into", "about", "during", "after",
    "before", "among", "against", "between", "behind", "beside", "within", "without", "through", "than", "not",
    "if", "because", "since", "until", "while", "there", "then", "now", "one", "ones", "that", "and", "or", "he",
    "him", "she", "they", "it", "we", "you", "i", "the", "a", "an", "his", "her", "their",
))  # fmt: skip
"""Words that end a noun phrase."""
_OF = frozenset(("of", "for", "behind"))
_NAME = "*"
"""Stands for a name, whose own words are none of the question's."""
_WIDE = 6
"""Words of the longest noun phrase looked at."""
_PLAYS = frozenset((
    "play", "plays", "played", "playing", "portray", "portrays", "portrayed", "portraying", "act", "acts", "acted",
    "acting", "voice", "voiced", "voices", "embody", "embodies", "embodied", "perform", "performs", "performed",
))  # fmt: skip
"""With these a part is a character, and not a share in something."""
_PAYS = frozenset((
    "pay", "pays", "paid", "cost", "costs", "costing", "earn", "earns", "earned", "earning", "charge", "charges",
    "charged", "spend", "spends", "spent", "sell", "sells", "sold", "fetch", "fetched", "make", "makes", "made",
    "get", "got", "receive", "received", "give", "gave", "given", "drop", "dropped", "splash", "splashed", "shell",
    "shelled", "fork", "forked", "cough", "coughed", "offer", "offered", "bid", "raise", "raised", "gross",
    "grossed", "net", "netted", "rake", "raked", "bring", "brought", "invest", "invested", "donate", "donated",
    "buy", "bought", "owe", "owed", "lend", "lent", "take", "took", "go", "went", "worth", "set", "bank", "banked",
    "pocket", "pocketed",
))  # fmt: skip
"""With these "how much" asks for a sum."""
_OPINES = r" make of | mean to "
_PLAYED = r"^ what (?:do|does|did) .* (?:play|portray) (?:in .*)?$"
_PER = frozenset(("hour", "day", "week", "month", "year", "episode", "night", "minute", "head", "ticket", "copy"))
_CALLED = frozenset(("called", "named", "titled", "entitled", "christened", "dubbed", "nicknamed", "termed", "known"))
_ARGUES = frozenset((
    "argue", "argues", "argued", "claim", "claims", "claimed", "contend", "contends", "contended", "maintain",
    "maintains", "maintained", "conclude", "concludes", "concluded", "propose", "proposes", "proposed", "postulate",
    "posit", "assert", "asserts", "asserted", "posits", "advocate", "advocates", "advocated", "say", "says", "said",
    "state", "states", "stated",
))  # fmt: skip
_THINKS = frozenset(("think", "thinks", "feel", "feels", "reckon", "reckons"))
_STUDIES = frozenset(("study", "studied", "studying", "major", "majored", "specialise", "specialize"))
_LETTERS = frozenset(("letter", "letters", "initial", "initials", "acronym", "abbreviation"))
_STANDS = ("stand for", "stands for", "stood for", "short for", "abbreviation of", "acronym for", "shorthand for")


def wanted(items: Sequence[Item], at: int, asks: Asks) -> Wanted | None:
    """The type of answer that a clause wants; None if its words do not tell.

    Args:
        items: the items of the clause.
        at: index of the question word's item, -1 without one.
        asks: what the question word asks.
    """
    told = [(word, n) for n, item in enumerate(items) for word in ((_NAME,) if _is_name(item) else item.words)]
    words = [word for word, _ in told]
    if asks is Asks.WHETHER or (at >= 0 and len(items[at].words) > 2 and items[at].names_field("description")):
        return None
    start = next((k for k, (_, n) in enumerate(told) if n > at), len(told)) if at >= 0 else 0
    if (special := _by_verb(items, at, words, start)) is not None:
        return special
    if at < 0:
        if not ENDS & frozenset(words):
            return Wanted(kind, words[-1]) if (kind := answer_type(*words[-2:])) else None
        start = _after_request(items, words)
    elif start < len(words) and words[start] in _BE:
        start += 1
        if start < len(words) and words[start] not in _BEFORE:
            return None
    return _phrase(items, told, start)


def _is_name(item: Item) -> bool:
    """Is it a name, and not just a noun that is a part of one ("which *guild*")?"""
    return item.get(Name) is not None and not (len(item.words) == 1 and answer_type(*item.words))


def _by_verb(items: Sequence[Item], at: int, words: Sequence[str], start: int) -> Wanted | None:
    """The type that a verb tells: "how much did it cost", "what part does she play", "what does it stand for"."""
    said = frozenset(words)
    text = f" {' '.join(words)} "
    if at >= 0 and items[at].names_field("character") and _PLAYS & said:
        return Wanted("character", words[start - 1])
    if at >= 0 and items[at].words == ("whose",):
        return Wanted("owner")
    if at >= 0 and items[at].names_field("speaker"):
        return Wanted("speaker")
    if any(f" {phrase} " in text for phrase in _STANDS) or (_LETTERS & said and {"mean", "means", "meant"} & said):
        return Wanted("long form")
    if at < 0 or items[at].lead not in ("how", "what"):
        return None
    if items[at].words == ("what",) and words[start : start + 1] and words[start] in AUX and _STUDIES & said:
        return Wanted("argument", "subject")
    if " how much " in text:
        rest = words[words.index("much") + 1 :]
        sum_of = rest[:1] and answer_type(rest[0]) == "money"
        if rest[:1] and rest[0] in _BE and {*rest[1:]} <= {_NAME, *_ARTICLES}:
            return Wanted("money", "how much")
        if sum_of or (rest[:1] and rest[0] in ("an", "a", "per") and rest[1:2] and rest[1] in _PER):
            return Wanted("money", "how much")
        if rest[:1] and rest[0] in AUX and _PAYS & frozenset(rest):
            return Wanted("money", "how much")
        return None
    if items[at].words == ("what",) and re.search(_PLAYED, text):
        return Wanted("character", "play")
    leads = (items[at].last, *words[start : start + 1])
    if AUX & frozenset(leads) and words[-1] in _CALLED:
        return Wanted("title", "name")
    if items[at].words == ("what",) and words[start : start + 1] and words[start] in AUX and _ARGUES & said:
        return Wanted("argument")
    if items[at].lead in ("what", "how") and AUX & frozenset(leads) and (_THINKS & said or re.search(_OPINES, text)):
        return Wanted("opinion")
    return None


def _after_request(items: Sequence[Item], words: Sequence[str]) -> int:
    """Where the asked phrase begins behind "list", "name", "give me", "state"."""
    if items and (items[0].operator("list") or (words[1:2] and words[1] in ("the", "all", "me", "every"))):
        return len(items[0].words)
    return 0


def _phrase(items: Sequence[Item], told: Sequence[tuple[str, int]], start: int) -> Wanted | None:
    """The noun of the phrase that begins at a word."""
    while start < len(told) and (told[start][0] in _BEFORE or items[told[start][1]].value is not None):
        start += 1
    end = start
    while end < len(told) and end - start < _WIDE and told[end][0] not in ENDS:
        end += 1
    named = end
    while named - 1 > start and told[named - 1][0] == _NAME:
        named -= 1  # "which actor *directed it*"
    if named - 1 > start and _is_verb(items[told[named - 1][1]], items[told[named - 2][1]]):
        end = named
    while end - 1 > start and _is_verb(items[told[end - 1][1]], items[told[end - 2][1]]):
        end -= 1
    if end <= start or told[end - 1][0] == _NAME:
        return None
    said = [word for word, _ in told[start:end]]
    kind = answer_type(*said)
    if kind == "title":
        owner = _owner(items, told, start, end - 1)
        if owner is None and end < len(told) and told[end][0] in _OF:
            owner = _phrase(items, told, end + 1)
        if owner is not None:
            return attrs.evolve(owner, by_name=True)
    like = (items[n] for n in dict.fromkeys(n for _, n in told[start:end]) if n != told[end - 1][1])
    plain = tuple(item.stems[0] for item in like if _describes(item))
    return Wanted(kind or "", told[end - 1][0], like=plain)


def _describes(item: Item) -> bool:
    """Is it a plain word that says something of a noun?"""
    made = constraint(item)
    return made is not None and made.kind == "word" and len(item.stems) == 1


def _owner(items: Sequence[Item], told: Sequence[tuple[str, int]], start: int, head: int) -> Wanted | None:
    """Whose name it is, in "the worker's name", "worker names"."""
    for k in range(head - 1, start - 1, -1):
        word, n = told[k]
        beside = k == head - 1 and told[head][0] in ("name", "names")
        if (beside or items[n].text.endswith(("'s", "’s", "s'"))) and (kind := answer_type(word)):
            return Wanted(kind, word)
    return None


def _is_verb(item: Item, before: Item) -> bool:
    """Is a word behind a noun its verb, and not a noun itself?"""
    word = item.last
    if answer_type(word) is not None:
        return False
    if _is_noun(before) and (word.endswith("ed") or is_past(word) or word in _SAYING or acts(item)):
        return True
    if _is_noun(item):
        return False
    return word.endswith(("ed", "ing")) or (word.endswith("s") and not word.endswith("ss") and _is_noun(before))


_SAYING = frozenset(
    ("responsible", "concerned", "present", "available", "usually", "once", "also", "really", "actually")
)
"""Words behind a noun that are a part of what is said of it."""


def _is_noun(item: Item) -> bool:
    made = constraint(item)
    return answer_type(item.last) is not None or (made is not None and made.kind == "concept" and made.noun)
