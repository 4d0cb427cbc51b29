"""A closed choice: numbered possibilities, and which of them the next line means."""

from __future__ import annotations

import re
from collections.abc import Sequence

from balcer import words
from balcer_chat.text.numbers import number, ordinal

_FRAME = frozenset(("the", "one", "number", "option", "choice", "no", "please", "i", "mean", "meant", "take"))
_ASKING = frozenset(("who", "what", "when", "where", "why", "how", "which", "did", "was", "is", "he", "she", "they"))
_NUMBER = r"[#(]?(\d{1,2})[.)]?"
_LONGEST = 8  # words up to which a line can be a choice


def number_of(line: str, count: int) -> int | None:
    """The number that a line names, from 1; None if it names none.

    Args:
        line: what was typed.
        count: how many choices there are; needed for "last".

    >>> [number_of(text, 3) for text in ("2", "#3", "the second one", "the last", "option two", "in 1997")]
    [2, 3, 2, 3, 2, None]
    """
    if match := re.fullmatch(_NUMBER, line.strip()):
        return int(match[1])
    told = words(line)
    kept = [w for w in told if w not in _FRAME] or [w for w in told if _value(w)]
    if len(kept) != 1 or len(told) > 4:
        return None
    if kept[0] == "last":
        return count
    value = _value(kept[0])
    return value if value is not None and value < 100 else None  # a year is none


def _value(word: str) -> int | None:
    return ordinal(word) or number(word)


def pick(line: str, choices: Sequence[str]) -> str | None:
    """The choice that a line means: by number, ordinal or by the words that only it has.

    Args:
        line: what was typed.
        choices: the possibilities, as they were shown.

    >>> films = ["Who wrote The Crow (1994)?", "Who wrote The Crow (2024)?"]
    >>> pick("2", films), pick("the 1994 one", films), pick("when was he born", films)
    ('Who wrote The Crow (2024)?', 'Who wrote The Crow (1994)?', None)
    """
    number = number_of(line, len(choices))
    if number is not None:
        return choices[number - 1] if 1 <= number <= len(choices) else None
    told = set(words(line))
    if not told or len(told) > _LONGEST:
        return None
    sets = [set(words(choice)) for choice in choices]
    same = [choice for choice, own in zip(choices, sets, strict=True) if own == told]
    if len(same) == 1:
        return same[0]
    common = set.intersection(*sets) if len(sets) > 1 else set()
    named = told - _FRAME
    if telling := named - common:
        fits = [n for n, own in enumerate(sets) if telling <= own]
    else:
        fits = [n for n, own in enumerate(sets) if own == common] if named - _ASKING else []
    return choices[fits[0]] if len(fits) == 1 else None
