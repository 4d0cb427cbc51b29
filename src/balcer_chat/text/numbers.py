"""Whole numbers and ordinals in figures and in words."""

from __future__ import annotations

import re
from collections.abc import Sequence

_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_SMALL = {word: n for n, word in enumerate(_ONES)} | TENS
NUMBERS = _SMALL | {"hundred": 100, "dozen": 12, "thousand": 1000, "fourty": 40, "ninty": 90}
_ORDINALS = (
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth",
)  # fmt: skip
ORDINALS = {word: n for n, word in enumerate(_ORDINALS)}
ORDINALS |= {f"{word[:-1]}ieth": n for word, n in TENS.items()} | {"hundredth": 100, "nineth": 9, "twelvth": 12}
_ROMAN = r"m{1,2}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})"
_DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


def number_forms(number: int) -> tuple[str, ...]:
    """How a number is written: in figures, and in one word if there is one.

    >>> number_forms(6), number_forms(550)
    (('6', 'six'), ('550',))
    """
    return (str(number), *(word for word, value in _SMALL.items() if value == number))


def ordinal_forms(number: int) -> tuple[str, ...]:
    """How an ordinal is written: in letters, if that is short, and in figures.

    >>> ordinal_forms(6), ordinal_forms(22)
    (('sixth', '6th'), ('22nd',))
    """
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return (*_ORDINALS[number : number + 1], f"{number}{ending}")


def number(word: str) -> int | None:
    """A whole number in digits or in words.

    >>> number("twelve"), number("1,350"), number("seven"), number("jo")
    (12, 1350, 7, None)
    """
    plain = word.replace(",", "")
    if plain.isdecimal() and len(plain) < 10:
        return int(plain)
    return NUMBERS.get(word)


def ordinal(word: str) -> int | None:
    """An ordinal in words or digits.

    >>> ordinal("second"), ordinal("17th"), ordinal("last")
    (2, 17, None)
    """
    if word in ORDINALS:
        return ORDINALS[word]
    if word[:-2].isdecimal() and word[-2:] in ("st", "nd", "rd", "th") and len(word) < 7:
        return int(word[:-2])
    return None


def spelled_number(words: Sequence[str]) -> tuple[int, int] | None:
    """The number that some words begin with, if it takes several, and how many it takes.

    >>> spelled_number("forty four images".split()), spelled_number("five hundred and fifty prints".split())
    ((44, 2), (550, 4))
    >>> spelled_number("four images".split())
    """
    if tuple(words[:3]) == ("half", "a", "dozen"):
        return 6, 3
    lead = 1 if words[:1] in (["a"], ("a",)) and words[1:2] and words[1] in ("hundred", "thousand", "dozen") else 0
    total, part, used = 0, 1 if lead else 0, lead
    while used < len(words):
        word = words[used]
        joins = word == "and" and used > lead and words[used - 1] in ("hundred", "thousand")
        if joins and used + 1 < len(words) and words[used + 1] in _SMALL:
            used += 1
            continue
        value = _SMALL.get(word) if not (word.isdecimal() and used == 0 and len(word) < 4) else int(word)
        if word in ("hundred", "thousand", "dozen") and part and used:
            size = NUMBERS[word]
            if part >= size:
                break
            total, part = (total, part * size) if size < 1000 else (total + part * size, 0)
        elif value is not None and value and (part % 100 == 0 or (part % 10 == 0 and part % 100 >= 20 and value < 10)):
            part += value
        else:
            break
        used += 1
    return (total + part, used) if used > 1 and total + part else None


def spelled_ordinal(words: Sequence[str]) -> int | None:
    """An ordinal in two words.

    >>> spelled_ordinal(["twenty", "first"]), spelled_ordinal(["two", "first"])
    (21, None)
    """
    tens, ones = TENS.get(words[0]) if words else None, ORDINALS.get(words[1]) if len(words) > 1 else None
    return tens + ones if tens and ones and 0 < ones < 10 else None


def is_year(word: str) -> bool:
    """Four digits that read as a year."""
    return len(word) == 4 and word.isdecimal() and 1000 <= int(word) <= 2199


def year_in_words(words: Sequence[str]) -> tuple[int, int] | None:
    """The year that some words begin with, and how many it takes.

    >>> year_in_words("nineteen ninety seven".split()), year_in_words("two thousand and four".split())
    ((1997, 3), (2004, 4))
    >>> year_in_words(["twenty", "ten"]), year_in_words(["mcmxcvii"]), year_in_words(["twenty", "one"])
    ((2010, 2), (1997, 1), None)
    """
    if not words:
        return None
    if is_year(words[0]):
        return int(words[0]), 1
    if len(words[0]) > 3 and re.fullmatch(_ROMAN, words[0]):
        values = [_DIGITS[letter] for letter in words[0]]
        year = sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))
        return (year, 1) if is_year(str(year)) and year > 1500 else None
    if tuple(words[:2]) == ("two", "thousand"):
        rest = 3 if words[2:3] and words[2] == "and" else 2
        found = _below_hundred(words[rest:], 1)
        return (2000 + found[0], rest + found[1]) if found else None
    century = _SMALL.get(words[0])
    if century is None or not 15 <= century <= 21:
        return None
    if words[1:2] and words[1] == "hundred":
        return century * 100, 2
    if words[1:2] and words[1] in ("oh", "o") and words[2:3] and 0 < _SMALL.get(words[2], 0) < 10:
        return century * 100 + _SMALL[words[2]], 3
    found = _below_hundred(words[1:], 10)
    return (century * 100 + found[0], 1 + found[1]) if found else None


def _below_hundred(words: Sequence[str], least: int) -> tuple[int, int] | None:
    value = _SMALL.get(words[0]) if words else None
    if value is None or value < least:
        return None
    ones = _SMALL.get(words[1], 0) if words[0] in TENS and len(words) > 1 else 0
    return (value + ones, 2) if 0 < ones < 10 else (value, 1)
