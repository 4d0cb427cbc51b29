"""The main verb of a question: it says what is asked, even if it is a word that says little elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from balcer_chat.grammar.leads import AUX
from balcer_chat.grammar.wanted import ENDS
from balcer_chat.lexicon.light import says_little
from balcer_chat.lexicon.senses import Name, Pronoun
from balcer_chat.plan.query import Asks, Constraint
from balcer_chat.text.items import Item

_NEUTRAL = AUX | frozenset((
    "be", "been", "have", "having", "do", "doing", "done", "say", "says", "said", "tell", "tells", "told", "know",
    "give", "gives", "gave", "given", "get", "gets", "got", "see", "find", "take", "takes", "took", "taken", "go",
    "goes", "went", "gone", "come", "comes", "came", "put", "happen", "happens", "happened", "appear", "appears",
    "appeared", "become", "became", "look", "looks", "looked", "ask", "use", "used", "include", "includes", "included",
    "list", "listed", "mean", "work", "working", "occur", "occurred", "need", "needs", "let", "made", "make", "makes",
    "want", "keep", "kept", "set", "stand", "stood", "carry", "carried", "try", "tried", "help", "helped", "turn",
    "turned", "spend", "spent", "think", "thinks", "thought",
))  # fmt: skip
"""Verbs that go with any noun."""
_ADVERBS = frozenset((
    "even", "ever", "really", "actually", "also", "just", "once", "then", "there", "first", "himself", "herself",
    "only", "exactly", "about", "still", "always", "often", "again", "later", "originally", "finally",
    "personally", "all",
))  # fmt: skip
"""Words that may stand in front of a verb."""
_SHORTEST = 3
_VERBAL = (Asks.WHO, Asks.WHY, Asks.WHEN, Asks.WHERE, Asks.HOW, Asks.WHAT, Asks.WHICH)


def main_verb(items: Sequence[Item], at: int, asks: Asks) -> Constraint | None:
    """The main verb as a condition on facts, where it would else be passed over as a word that says little.

    Args:
        items: the items of a clause.
        at: index of the question word's item.
        asks: what it asks.
    """
    if asks not in _VERBAL or at < 0 or at + 1 >= len(items) or len(items[at].words) > 1:
        return None
    n = at + 1
    if (behind := _behind_noun(items, n)) is not None:
        n = behind  # "which actors did he *discover*"
    elif items[n].lead in AUX:
        if n + 2 >= len(items) or not _is_subject(items[n + 1]):
            return None
        n += 2  # "why did he *quit* ..."
    elif asks is not Asks.WHO:
        return None
    while n + 1 < len(items) and items[n].word in _ADVERBS:
        n += 1
    item = items[n]
    word = item.last
    plain = word in _NEUTRAL or word in ENDS or len(word) < _SHORTEST or says_little(word)
    if not item.empty or len(item.words) > 1 or plain or item.get(Pronoun) is not None:
        return None
    return Constraint(frozenset(f"w:{s}" for s in item.stems), item.text, "word")


def done(items: Sequence[Item], at: int) -> str:
    """What is done with things of a class, in its written form, in "which actors did he *adore*"; nothing elsewhere.

    Args:
        items: the items of a clause.
        at: index of the question word's item, -1 without one.
    """
    n = _behind_noun(items, at + 1) if at >= 0 and at + 1 < len(items) else None
    if n is None or n < len(items) - 1 or items[n].word in _NEUTRAL:
        return ""  # what is told behind it says more than the verb
    return items[n].mended or items[n].text


def gives(items: Sequence[Item], at: int) -> bool:
    """Is somebody asked about as the one who gives and not the one who gets ("which awards did he *present*")?

    Args:
        items: the items of a clause.
        at: index of the question word's item, -1 without one.
    """
    n = _behind_noun(items, at + 1) if at >= 0 and at + 1 < len(items) else None
    if n is None or items[n - 2].word not in ("did", "does", "has", "had"):
        return False
    return items[n].word in _GIVES and not any(i.word in ("from", "by") for i in items[n:])


_GIVES = frozenset((
    "present", "presents", "presented", "bestow", "bestowed", "grant", "granted", "confer", "conferred", "give",
    "given", "gave", "award", "awarded", "hand", "hand out", "handed out", "give out", "gave out", "give away",
))  # fmt: skip


def _behind_noun(items: Sequence[Item], start: int) -> int | None:
    """Where the verb is behind a noun phrase, an auxiliary and a subject; None if they do not stand so.

    Where something is named besides, that tells which of a class are meant.
    """
    if any(i.get(Name) is not None and not i.text[:1].islower() for i in items[start:]):
        return None
    for n in range(start + 1, min(start + _PHRASE, len(items) - 2)):
        if items[n].lead in AUX:
            return n + 2 if _is_subject(items[n + 1]) else None
        if items[n].lead in ENDS:
            return None
    return None


_PHRASE = 4
"""Items of a noun phrase looked at."""


def _is_subject(item: Item) -> bool:
    pronoun = item.get(Pronoun)
    return item.get(Name) is not None or (pronoun is not None and pronoun.kind in ("subject", "person", "thing"))
