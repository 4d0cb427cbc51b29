"""Statements told as questions: "he wrote it, didn't he?", "true or false: he wrote it", "he wrote it. Right?"."""

from __future__ import annotations

from collections.abc import Sequence

from balcer_chat.grammar.leads import AUX, flat
from balcer_chat.text.items import Item

TAG = "?tag"
"""The mark of a statement with "right?" or "didn't it?" behind it."""
_TAGS = frozenset(("right", "correct", "true", "yes", "no", "eh", "huh", "yeah", "yep", "innit"))
_ENDS = frozenset(("he", "it", "she", "they", "him", "that", "not", "there", "her", "them", "so", "right", "true"))
_PHRASES = frozenset((
    "or not", "or did he", "am i right", "am i wrong", "or am i wrong", "is that right", "is that correct",
    "is that so", "do i not", "or what", "or no", "or is it not", "you know", "i think", "i believe", "i guess",
))  # fmt: skip
_CHECKS = frozenset((
    "true or false", "true or not", "right or wrong", "yes or no", "fact or fiction", "fact or fake", "fact or myth",
    "confirm or deny", "correct or not", "correct or incorrect", "confirm", "confirm this", "confirm that", "verify",
    "verify this", "fact check", "false or true", "no or yes", "is this true", "is this right", "is this correct",
    "is that true", "is that right", "is that correct", "is that so", "am i right", "am i correct", "is it true",
    "is it right", "is it so", "is it not", "agreed", "really", "or not",
))  # fmt: skip
"""What asks whether a statement before or behind it is so."""
_LONGEST = 4


def without_tag(items: Sequence[Item]) -> tuple[Sequence[Item], bool]:
    """A sentence without a tag question at its end, and whether it had one."""
    rest = [i for i in items if not i.stop or i.text == ","]
    at = max((n for n, i in enumerate(rest) if i.stop), default=-1)
    tail = flat(rest[at + 1 :])
    if at > 0 and tail and len(tail) <= _LONGEST:
        verb = tail[0] in AUX and tail[-1] in _ENDS
        told = (tail[0] in _TAGS and len(tail) == 1) or " ".join(tail) in _PHRASES
        return (rest[:at], True) if verb or told else (items, False)
    if len(rest) > _LONGEST and rest[-1].word in ("right", "correct", "yeah", "innit", "huh"):
        return rest[:-1], True  # "he wrote it right?"
    return items, False


def is_check(items: Sequence[Item]) -> bool:
    """Does a clause only ask whether what is told beside it is so ("true or false", "right?", "was it?")?"""
    words = [w for w in flat(items) if w != "please"]
    if " ".join(words) in _CHECKS or (len(words) == 1 and words[0] in _TAGS):
        return True
    return 1 < len(words) < _LONGEST and words[0] in AUX and words[-1] in ("he", "it", "she", "they", "not", "there")
