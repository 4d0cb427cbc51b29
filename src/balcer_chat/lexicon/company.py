"""Phrases that mean something else beside certain words: "put out" of a network, of a publisher, of neither."""

from __future__ import annotations

from functools import lru_cache

from balcer import stem
from balcer_chat.lexicon import kept
from balcer_chat.lexicon.inflections import inflected
from balcer_chat.lexicon.vocabulary import read_file

NOTHING = "-"
"""What a phrase means that only joins what stands beside it."""


@lru_cache(maxsize=1)
def in_company() -> dict[str, dict[str, str]]:
    """The phrases, by their first stem and all their stems: what must stand beside and the word then meant, in turn.

    A line of the file names the company, a word of the vocabulary, and the phrases that mean it there.
    """
    return kept.opened("vocabulary", "").part("company", _read)


def _read() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for line in read_file("company.txt").splitlines():
        if line and not line.startswith("#"):
            beside, meant, phrases = line.split(": ", 2)
            for phrase in phrases.split(", "):
                for form in inflected(phrase, single=True):
                    stems, one = [stem(word) for word in form.split()], f"{beside}|{meant}"
                    alike, at = found.setdefault(stems[0], {}), " ".join(stems)
                    alike[at] = f"{alike[at]}|{one}" if at in alike else one
    return found
