"""A few words that only ask which thing the sentence before them left open, read as one question.

"A poet taught him. Her name?"              which poet taught him
"They gave him a title. What was it?"       which title they gave him

line    = told "." pointing "?"
told    = ... ( "a" | "an" | "some" [ "kind of" ] | number ) noun ...
pointing = words like "which (one)", "who", "what was it", "his name", "what is it called"
"""

from __future__ import annotations

from collections.abc import Sequence

from balcer_chat.grammar.conditions import constraint
from balcer_chat.grammar.leads import AUX, flat
from balcer_chat.lexicon.nouns import answer_type
from balcer_chat.lexicon.senses import Empty, Name
from balcer_chat.text.items import Item, Items

_WHO = frozenset(("who", "whose", "whom", "he", "she", "his", "her", "him"))
_WHAT = frozenset(("what", "it", "its"))
_POINTING = _WHO | _WHAT | AUX | frozenset((
    "which", "one", "ones", "that", "this", "they", "their", "name", "names", "title", "called", "named", "titled",
    "exactly", "please", "under", "by", "the", "and", "so",
))  # fmt: skip
_OPEN = frozenset(("a", "an", "some", "certain", "two", "three", "four", "several"))
_KINDS = frozenset(("kind", "sort", "type", "of", "certain"))
_LONGEST = 4
"""Words of a phrase for a thing that is left open."""


def pointed(told: Sequence[Item], asked: Sequence[Item]) -> Items:
    """One question for a sentence that leaves something open and the few words that ask for it; empty for all else.

    Args:
        told: the items of the sentence.
        asked: those of the words behind it.
    """
    said = frozenset(flat(asked))
    if not said or not said <= _POINTING or not said & (_WHO | _WHAT | {"which", "name", "title", "called"}):
        return ()
    person = bool(said & _WHO) or None if not said & _WHAT else False
    if told and flat(told[:2])[:2] in (["there", "is"], ["there", "was"]):
        told = told[2:] if len(told[0].words) == 1 else told[1:]
    for start, item in enumerate(told):
        if not item.words or item.lead not in _OPEN:
            continue
        begin = start + 1
        while begin < len(told) and told[begin].lead in _KINDS:
            begin += 1
        end = _noun_end(told, begin)
        if end and person in (None, answer_type(*told[end - 1].words) == "person"):
            which = Item("which", ("which",), senses=(Empty(),), first=told[begin].first, words=("which",))
            return (which, *told[begin:end], *told[:start], *told[end:])
    return ()


def _noun_end(told: Sequence[Item], begin: int) -> int:
    """Where the noun of a phrase ends; 0 without one."""
    end = 0
    for n in range(begin, min(begin + _LONGEST, len(told))):
        made, item = constraint(told[n]), told[n]
        if item.stop or item.lead in AUX or item.get(Name) is not None:
            break
        if answer_type(*item.words) or (made is not None and made.noun and made.kind != "name"):
            end = n + 1
        elif end:
            break
    return end
