"""Verbs of a question: the one that is asked about, and those that can stand for nearly any deed."""

from __future__ import annotations

import re
from collections.abc import Iterable

from balcer import fold, stem, stems, words
from balcer_chat.plan.query import Asks, Constraint, Query


def asked_verb(query: Query) -> str:
    """The verb behind "who", before which a word may stress it ("who *both* wrote ..."); empty if there is none.

    Args:
        query: the question.
    """
    said = query.said
    rest = said[2:] if said[1:2] and said[1] in _STRESS else said[1:]
    return rest[0] if rest and said[0] == "who" else ""


_STRESS = ("himself", "herself", "actually", "really", "ever", "also", "then", "both")
"""Words that may stand in front of a verb and are none."""


def main_verb(query: Query, names: Iterable[str] = ()) -> str:
    """What somebody does, where what is done, why or how is asked: "what did he *earn*"; empty without a verb.

    Args:
        query: the question.
        names: those of the one whom the record is about.
    """
    said = fold(query.text)
    others = [fold(c.text) for c in query.names if c.ids]
    for name in sorted((*others, *map(fold, names)), key=len, reverse=True):
        said = re.sub(rf"\b{re.escape(name)}\b", "it" if name in others else "he", said)
    found = re.search(_DOES, said.replace("the it ", "it "))
    return found[1] if found else ""


_DOES = (
    r"^(?:what|why|how|who|whom|(?:which|what|how many) \w+)(?: exactly| precisely| else)? "
    r"(?:did|does|do|will|would|could) (?:he|she|they|it|the \w+?)(?: and (?:his )?\w+)? "
    rf"(?:(?:{'|'.join(_STRESS)}) )?"
    r"(?!(?:he|she|they|it|that|who|for|in|on|of|at|to|with|by)\b)(\w+)"
)


def is_any_deed(query: Query, condition: Constraint) -> bool:
    """Is it a verb that can stand for nearly any deed ("where did he *get* it *put out*"), so that the rest must tell?

    The verb behind "who" is the deed that is asked about.

    Args:
        query: the question.
        condition: a part of it.
    """
    told = words(condition.text)
    if query.asks is Asks.WHAT and stem(told[0]) in _SAYING:
        return False  # "what did he say?"
    spare = ANY_DEED | _ONLOOKERS if query.asks in (Asks.WHEN, Asks.WHERE, Asks.DURATION) else ANY_DEED
    rest = [word for word in told if stem(word) not in spare]
    if condition.kind == "name" or len(rest) == len(told) or not set(rest) <= _PARTICLES:
        return False
    return asked_verb(query) != told[0] and query.asks in _WITH_VALUE


_SAYING = stems("say said")
ANY_DEED = stems(
    "get got gotten give gave given bring brought put take took taken make made go went gone come came land find "
    "found keep kept hold held hang hung pick serve fill carry turn appear see saw seen visit show shown stay stand "
    "stood sit sat set let have had do did done run ran say said help choose chose chosen happen belong nod "
    "throw threw thrown chuck toss fling flung hurl stick stuck slap pin sling slung bung"
)
_ONLOOKERS = stems("visitor audience viewer spectator public people reader listener folk crowd")
_PARTICLES = frozenset((
    "a", "the", "it", "up", "out", "on", "in", "to", "off", "over", "by", "for", "from", "at", "with", "onto", "into",
    "away", "down", "back", "through", "around", "about", "him", "her", "them", "of",
))  # fmt: skip
_WITH_VALUE = (Asks.ROLE, Asks.WHO, Asks.WHICH, Asks.WHERE, Asks.WHEN, Asks.DURATION, Asks.WHAT, Asks.ABOUT)
"""Questions whose answer is a value of a type, which few facts have, and not just what is told."""
