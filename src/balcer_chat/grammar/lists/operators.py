"""Words that count, rank and group the lines of a list: a table of the part that each takes, in the order of asking."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from balcer_chat.grammar.leads import WH
from balcer_chat.grammar.lists.draft import Draft
from balcer_chat.grammar.lists.phrases import fills, spans
from balcer_chat.grammar.lists.words import (
    AGAINST,
    BESIDE,
    EMPTY_TIMES,
    EXACT,
    FURTHEST,
    GAPS,
    NEXT,
    OFTEN,
    TIMES,
    TOTALS,
)
from balcer_chat.text.items import Item

Line = Sequence[Item]
Fits = Callable[[Draft, Line, int], bool]


def operator(draft: Draft, items: Line, n: int) -> bool:
    """Read a word that computes.

    Args:
        draft: what has been read before it; it is told what this word does.
        items: the items of the line, without its marks.
        n: where the word stands.
    """
    for part, fits in _PARTS:
        if fits(draft, items, n):
            if part:
                draft.role(part, items[n].word, n)
            if part == "nth":
                draft.nth = items[n].order or 0
            if items[n].word in OFTEN:
                draft.numbers.append((OFTEN[items[n].word], n))
            return True
    return False


def _one_of(words: frozenset[str] | dict[str, int]) -> Fits:
    return lambda _, items, n: items[n].word in words


def _means(name: str) -> Fits:
    return lambda _, items, n: items[n].operator(name)


def _behind(items: Line, n: int) -> Item | None:
    return items[n + 1] if n + 1 < len(items) else None


def _empty_time(_: Draft, items: Line, n: int) -> bool:
    """Does "dry" begin "the longest dry spell"?"""
    after = _behind(items, n)
    return items[n].word in EMPTY_TIMES and after is not None and after.lead in TIMES


def _rest_of_it(draft: Draft, items: Line, n: int) -> bool:
    """Does it only end what the word before began: "dry *spell*", "gap to the *next*", "everything *else*"?"""
    word = items[n].word
    return (
        (n > 0 and items[n - 1].word in EMPTY_TIMES and word in TIMES)
        or (word in NEXT and draft.has("gap"))
        or (word == "else" and draft.has("all"))
    )


def _beside(_: Draft, items: Line, n: int) -> bool:
    return items[n].word in BESIDE or (items[n].word == "top" and items[n - 1].word == "on")


def _single(_: Draft, items: Line, n: int) -> bool:
    after = _behind(items, n)
    return items[n].word == "single" and after is not None and after.last in ("year", "date")


def _total(_: Draft, items: Line, n: int) -> bool:
    asked = any(i.lead in WH for i in items)
    return items[n].word in TOTALS and not items[n].operator("count") and asked


def _all_else(_: Draft, items: Line, n: int) -> bool:
    first, after = items[n].lead, _behind(items, n)
    told_apart = first in ("everything", "anything", "all") and after is not None and after.word == "else"
    return told_apart or items[n].word in ("everything else", "all else", "anything else")


def _times(_: Draft, items: Line, n: int) -> bool:
    return items[n].word == "times" and n > 0 and items[n - 1].value is not None


def _measure(_: Draft, items: Line, n: int) -> bool:
    """Is it "second by *number* of entries"?"""
    return items[n].operator("count") and n > 0 and items[n - 1].word == "by"


def _nth(_: Draft, items: Line, n: int) -> bool:
    order = items[n].order
    return order is not None and order > 1 and not items[n].operator("first")


def _lasts(_: Draft, items: Line, n: int) -> bool:
    """Is it the verb ("entries that *last* several years")?"""
    after = _behind(items, n)
    return items[n].word == "last" and after is not None and after.word.endswith("years")


_PARTS: tuple[tuple[str, Fits], ...] = (
    ("gap", _empty_time),
    ("", _rest_of_it),
    ("spans", lambda _, items, n: spans(items, n)),
    ("beside", _beside),
    ("single", _single),
    ("sum", _total),
    ("including", _one_of(frozenset(("including", "counting")))),
    ("against", _one_of(AGAINST)),
    ("all", _all_else),
    ("gap", lambda _, items, n: items[n].word in GAPS or items[n].last in GAPS),
    ("first", _one_of(FURTHEST)),
    ("times", _one_of(OFTEN)),
    *((name, _means(name)) for name in ("most", "least", "longest", "shortest", "more", "less", "both")),
    ("times", _times),
    ("measure", _measure),
    ("count", _means("count")),
    ("streak", _means("consecutive")),
    ("per", _means("per")),
    ("nth", _nth),
    ("sum", _means("sum")),
    ("called", _means("in_title")),
    ("first", _means("first")),
    ("", _lasts),
    ("last", _means("last")),
    ("exactly", _one_of(EXACT)),
    ("each", _one_of(frozenset(("apiece", "each")))),
    ("both", _means("same")),
    ("longest", _means("largest")),
    ("", lambda _, items, n: items[n].operator("difference") and fills(items[n])),  # "separate", "distinct"
)
"""The part a word takes, and when: the first that fits. One without a name says nothing more."""
