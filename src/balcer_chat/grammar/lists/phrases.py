"""Phrases of several words in questions about lists: what titles hold, centuries, spans of years."""

from __future__ import annotations

from collections.abc import Sequence

from balcer import stem
from balcer_chat.grammar.leads import AUX
from balcer_chat.grammar.lists.draft import Draft
from balcer_chat.grammar.lists.words import ENDS, FILLERS, NOUNS, SPANS, STARTING
from balcer_chat.text.items import Item


def begins(items: Sequence[Item], n: int, breaks: dict[int, str], draft: Draft) -> int:
    """How many items say what the titles begin with."""
    at = n + 1 if items[n].last == "with" else n + 2
    if at >= len(items) or items[n].lead not in STARTING or items[at - 1].last != "with":
        return 0
    end = next((k for k in range(at, len(items)) if k in breaks), len(items))
    words = [w for i in items[at:end] for w in i.words]
    for lead in (("the", "word"), ("the", "letter"), ("the", "article"), ("a",), ("an",)):
        if tuple(words[: len(lead)]) == lead and len(words) > len(lead):
            words = words[len(lead) :]
            break
    draft.begins = tuple(words)
    return end - n


def holds(items: Sequence[Item], n: int, breaks: dict[int, str], draft: Draft) -> int:
    """How many items say a word that titles hold ("contain the word ...")."""
    if items[n].last not in ("word", "words", "phrase") or not (draft.has("noun") or draft.has("called")):
        return 0
    end = next((k for k in range(n + 1, len(items)) if k in breaks or items[k].lead in (*AUX, "in")), len(items))
    told = " ".join(i.text for i in items[n + 1 : end])
    draft.holds += (told,) if told else ()
    draft.role("called", "lines", n)
    return end - n if told else 0


def spans(items: Sequence[Item], n: int) -> bool:
    """Is it "a span of years", "a start and an end year"?"""
    word = items[n].last
    after = [w for i in items[n + 1 : n + 5] for w in i.words]
    if word in ENDS:
        return bool({"year", "years", "date", "dates"} & set(after))
    return word in SPANS and after[:2] in (["of", "years"], ["of", "dates"])


def gives(items: Sequence[Item], n: int) -> bool:
    """Does "award" only say what a body does ("award-giving bodies")?"""
    after = [w for i in items[n + 1 : n + 3] for w in i.words]
    return bool(after) and (after[0] in ("giving", "granting", "making") or after[0] in ("body", "bodies"))


def titles_are_meant(items: Sequence[Item], n: int) -> bool:
    """Are titles works here, and not their words ("in the title")?"""
    if not items[n].last.startswith("title"):
        return False
    before = [i.word for i in items[max(n - 2, 0) : n]]
    return not (before[-1:] == ["in"] or before in (["in", "the"], ["in", "their"], ["in", "its"]))


def fills(item: Item) -> bool:
    """Does it say no more than that something stands in a list?"""
    return all(w in NOUNS or stem(w) in FILLERS for w in item.words)
