"""Words that count, rank and group the lines of a list."""

from __future__ import annotations

from collections.abc import Sequence

from balcer_chat.grammar.leads import WH
from balcer_chat.grammar.list_phrases import fills, spans
from balcer_chat.grammar.list_words import AGAINST, BESIDE, EMPTY_TIMES, EXACT, FURTHEST, GAPS, NEXT, TIMES, TOTALS
from balcer_chat.grammar.tallies import Draft
from balcer_chat.text.items import Item


def operator(draft: Draft, items: Sequence[Item], n: int) -> bool:
    """Read a word that computes."""
    item = items[n]
    word = item.word
    if word in EMPTY_TIMES and n + 1 < len(items) and items[n + 1].words[0] in TIMES:
        draft.role("gap", word, n)
        return True
    if n and items[n - 1].word in EMPTY_TIMES and word in TIMES:
        return True
    if word in NEXT and draft.has("gap"):
        return True
    if spans(items, n):
        draft.role("spans", word, n)
        return True
    if word in BESIDE or (word == "top" and items[n - 1].word == "on"):
        draft.role("beside", word, n)
        return True
    if word == "single" and n + 1 < len(items) and items[n + 1].words[-1] in ("year", "date"):
        draft.role("single", word, n)
        return True
    if word in TOTALS and not item.operator("count") and any(i.words[0] in WH for i in items):
        draft.role("sum", word, n)
        return True
    if word in ("including", "counting"):
        draft.role("including", word, n)
        return True
    if word in AGAINST:
        draft.role("against", word, n)
        return True
    if item.words[0] in ("everything", "anything", "all") and n + 1 < len(items) and items[n + 1].word == "else":
        draft.role("all", word, n)
        return True
    if word == "else":
        return draft.has("all")
    if word in ("everything else", "all else", "anything else"):
        draft.role("all", word, n)
        return True
    if word in GAPS or item.words[-1] in GAPS:
        draft.role("gap", word, n)
        return True
    if word in FURTHEST:
        draft.role("first", word, n)
        return True
    if word in ("once", "twice", "thrice"):
        draft.numbers.append(({"once": 1, "twice": 2, "thrice": 3}[word], n))
        draft.role("times", word, n)
        return True
    for name in ("most", "least", "longest", "shortest", "more", "less", "both"):
        if item.operator(name):
            draft.role(name, word, n)
            return True
    if word == "times" and n and items[n - 1].value is not None:
        draft.role("times", word, n)
        return True
    if item.operator("count") and n and items[n - 1].word == "by":
        draft.role("measure", word, n)  # "second by number of entries"
        return True
    if item.operator("count"):
        draft.role("count", word, n)
        return True
    for name, role in (("consecutive", "streak"), ("per", "per")):
        if item.operator(name):
            draft.role(role, item.words[-1], n)
            return True
    if item.order is not None and item.order > 1 and not item.operator("first"):
        draft.role("nth", word, n)
        draft.nth = item.order
        return True
    if item.operator("sum"):
        draft.role("sum", word, n)
        return True
    if item.operator("in_title"):
        draft.role("called", word, n)
        return True
    for name in ("first", "last"):
        if item.operator(name):
            draft.role(name, word, n)
            return True
    if word in EXACT or word in ("apiece", "each"):
        draft.role("exactly" if word in EXACT else "each", word, n)
        return True
    if item.operator("same"):
        draft.role("both", word, n)
        return True
    if item.operator("largest"):
        draft.role("longest", word, n)
        return True
    return item.operator("difference") and fills(item)  # "separate", "distinct"
