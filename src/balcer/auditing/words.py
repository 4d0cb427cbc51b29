"""Does a passage hold a name, a number, a date? Case, accents and punctuation do not matter."""

from __future__ import annotations

import re
from collections.abc import Sequence

from balcer.folding import fold, stem, words
from balcer.model.dates import MONTHS, PartialDate, Season

_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip
_SHORT_SPAN = re.compile(r"\b(\d\d)(\d\d)-(\d\d)\b")


class Text:
    """The words of some passages, ready to be asked.

    Args:
        texts: the passages.

    >>> text = Text(["In March 1997 two Edgars, the 15th and the sixteenth"])
    >>> text.has("in MARCH"), text.has_number(2), text.has_number(16), text.has_number(3)
    (True, True, True, False)
    """

    def __init__(self, texts: Sequence[str]) -> None:
        held = [_split(text) for text in texts]
        self._lines = [f" {' '.join(line)} " for line in held]
        self._words = {word for line in held for word in line}
        self._words |= {f"{span[1]}{span[3]}" for text in texts for span in _SHORT_SPAN.finditer(fold(text))}
        self._stems = set(map(stem, self._words))

    def has(self, name: str) -> bool:
        """Do the words of a name stand in one passage, one after the other?"""
        wanted = f" {' '.join(_split(name))} "
        return any(wanted in line for line in self._lines)

    def has_words(self, name: str) -> bool:
        """Does each word of a name stand somewhere in the passages, whatever its ending?"""
        return all(stem(word) in self._stems for word in _split(name))

    def has_number(self, number: int) -> bool:
        """Does a number stand in the passages, in digits or words, as a cardinal or ordinal?"""
        return any(self.has(form) for form in number_forms(number))

    def has_year(self, year: int) -> bool:
        """Does a year stand in the passages, or the decade it belongs to?"""
        return bool({str(year), f"{year // 10 * 10}s"} & self._words)

    def missing_date(self, date: PartialDate) -> str | None:
        """The part of a date that does not stand in the passages; None if all do."""
        if not self.has_year(date.year):
            return str(date.year)
        if date.month is not None and not self.has(MONTHS[date.month - 1]):
            return MONTHS[date.month - 1]
        if date.day is not None and not self.has_number(date.day):
            return f"day {date.day}"
        if date.season is not None:
            names = ("fall", "autumn") if date.season is Season.FALL else (date.season.value,)
            return None if any(map(self.has, names)) else date.season.value
        return None


def _split(text: str) -> list[str]:
    """The words of a text; thousands without comma, names without possessive."""
    folded = re.sub(r"(?<=\d),(?=\d{3}\b)", "", fold(text))
    return [word.removesuffix("'").removesuffix("'s") for word in words(folded)]


def number_forms(number: int) -> tuple[str, ...]:
    """How a number may be written.

    >>> number_forms(31)
    ('31', '31st', 'thirty one', 'thirty first')
    """
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    forms = [str(number), f"{number}{ending}"]
    if 0 <= number < 100:
        tens, ones = ("", number) if number < 20 else (_TENS[number // 10 - 2], number % 10)
        last = _ONES[ones] if ones or not tens else tens
        head = f"{tens} " if tens and ones else ""
        ordinal = _ORDINALS.get(last) or (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")
        forms += [f"{head}{last}", f"{head}{ordinal}"]
    if number == 12:
        forms.append("dozen")
    if number == 1:
        forms += ["a", "an", "once", "overnight"]
    return tuple(forms)
