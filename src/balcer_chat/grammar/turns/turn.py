"""What a turn of phrase is: a pattern over the words of a line, and what is read instead."""

from __future__ import annotations

import re
from collections.abc import Callable

import attrs

from balcer_chat.value import Value


@attrs.frozen(eq=False, repr=False, slots=False)
class Turn(Value):
    """One turn of phrase.

    Args:
        said: words, or marks, of which one is said wherever the pattern fits.
        pattern: a regular expression over the folded words of a line, with its marks.
        instead: what is read instead, with the groups of the pattern in braces, or "{he}" or "{his}" for the person.
    """

    said: frozenset[str]
    pattern: str
    instead: str

    @property
    def of_the_person(self) -> bool:
        """Does what is read instead speak of the record's person?"""
        return "{he}" in self.instead or "{his}" in self.instead

    def found(self, text: str) -> re.Match[str] | None:
        """Where it is said; its pattern is compiled when one of its words first is."""
        return re.match(self.pattern, text)


_SHARED = {
    "end": r"(?: [?.!])*$",
    "plain": r"(?!(?:which|what|who|how|when|where|is|are|was|were|did|does|do|has|have|had|list|name|give) )[^,.?]+?",
}
"""Parts of patterns that every table may use: the end of a line, and a few words that ask for nothing."""


def turning(**parts: str) -> Callable[[str, str, str], Turn]:
    """What makes the turns of a table: a function of their words, their pattern and what is read instead.

    Args:
        parts: what patterns share, by the names that stand for it there, each told after those that it uses.

    >>> turn = turning(big="(?:big|large)")
    >>> turn("big large", "^how {big} is (?P<x>.+?){end}", "how many are in {x}").pattern
    '^how (?:big|large) is (?P<x>.+?)(?: [?.!])*$'
    """
    known = dict(_SHARED)
    for name, part in parts.items():
        known[name] = part.format_map(known)
    return lambda said, pattern, instead: Turn(frozenset(said.split()), pattern.format_map(known), instead)
