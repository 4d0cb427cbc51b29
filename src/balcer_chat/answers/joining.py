"""Sentences that say the same of several things, told as one sentence.

Two sentences are joined when they differ in one part only:

    subjects  "Ann narrates the film." "Bob narrates the film."      Ann and Bob narrate the film.
    verbs     "Ann wrote the film." "Ann directed the film."         Ann wrote and directed the film.
    objects   "Ann lectured at X in 1990." "Ann lectured at Y."      Ann lectured at X in 1990 and Y.

A name or another value of a field is never taken apart: it is one token (see :func:`atom`). A sentence that says what
another one said in other order ("A does it with B", "B does it with A") is left out.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from balcer_chat.answers.english import agreed, listed
from balcer_chat.value import Value

_MARK, _GLUE = "\x1e", "\x1f"
_DETERMINERS = frozenset(("a", "an", "the"))
_BEING = frozenset(("is", "was", "are", "were", "has", "had", "have", "been", "be"))
_BACK = frozenset(("it", "its", "he", "his", "she", "her", "they", "their", "too", "one"))
_CLAUSES = frozenset(("who", "whom", "which", "whose", "where", "he", "she", "it", "too"))
"""Words of a clause that goes with one of several parts only."""
"""Words that point at a subject; with another one they would say something else."""
_NO_VERBS = frozenset((
    "at", "by", "for", "from", "in", "of", "on", "to", "with", "the", "a", "an", "and", "or", "as", "that", "together",
))  # fmt: skip
_LEADING = frozenset(("a", "an", "and", "the", "as", "at", "by", "for", "from", "in", "of", "on", "to", "with", ","))
"""Words that no part can end with."""
_MORE = frozenset(("as", "for"))
"""Words that tell more of one part: in a list it must be seen that they go with that part only."""
_STARTS = frozenset((",", "about", "after", "as", "at", "before", "by", "for", "from", "in", "of", "on", "to", "with"))
"""Words that a phrase can start with."""
_STEPS = (3, 6, 20)
"""Words of a part that can still be told as one of several: first what is nearly the same, then the rest."""


def atom(text: str) -> str:
    """A value as one token, which no joining takes apart."""
    return _MARK + text.replace(" ", _GLUE) if text else ""


def plain(text: str) -> str:
    """A text without the marks of its tokens.

    >>> plain("It is " + atom("The Long Film") + ".")
    'It is The Long Film.'
    """
    return text.replace(_MARK, "").replace(_GLUE, " ")


def joined(sentences: Sequence[str]) -> list[str]:
    """Sentences, those that differ in one part told as one; in the order of the first of each.

    Args:
        sentences: with values marked by :func:`atom`; the result is plain text.

    >>> joined([f"{atom('Ann')} stars in {atom('Jo')}.", f"{atom('Bob')} stars in {atom('Jo')}."])
    ['Ann and Bob star in Jo.']
    >>> joined([f"{atom('Ann')} wrote {atom('Jo')}.", f"{atom('Ann')} directed {atom('Jo')}."])
    ['Ann wrote and directed Jo.']
    >>> joined(["Ann was born.", "Ann was hired."])
    ['Ann was born.', 'Ann was hired.']
    """
    seen: dict[tuple[str, ...], str] = {}
    for sentence in sentences:
        same = tuple(sorted(plain(sentence).replace(",", "").replace(".", "").split()))
        seen.setdefault(same, sentence)
    told = [_Group(_tokens(sentence)) for sentence in seen.values()]
    for longest in _STEPS:  # first what differs in its date only, then in a few words, then the rest
        told = _joined(told, longest)
    return [plain(f"{' '.join(group.first)}.").replace(" ,", ",") for group in told]


def _tokens(sentence: str) -> tuple[str, ...]:
    """The tokens of a sentence: words, values, and the commas behind values."""
    found: list[str] = []
    for token in sentence.removesuffix(".").split(" "):
        apart = _MARK in token and token.endswith(",")
        found += [token[:-1], ","] if apart else [token]
    return tuple(found)


def _joined(sentences: Sequence[_Group], longest: int) -> list[_Group]:
    """Sentences joined where the parts in which they differ are no longer than some words; values stay marked."""
    groups: list[_Group] = []
    for sentence in sentences:
        for n, group in enumerate(groups):
            if (wider := group.with_another(sentence, longest)) is not None:
                groups[n] = wider
                break
        else:
            groups.append(sentence)
    return [group.closed() for group in groups]


@attrs.frozen(eq=False, repr=False, slots=False)
class _Group(Value):
    """One sentence, or several that share a frame.

    Args:
        first: the tokens of the first one.
        kind: which part they differ in; empty for a single one.
        before: how many tokens stand before that part.
        behind: how many stand behind it.
        parts: the parts in which they differ.
        heavy: it holds a list already.
        items: the members of a list with which it ends.
        at: how many tokens stand before that list.
    """

    first: tuple[str, ...]
    kind: str = ""
    before: int = 0
    behind: int = 0
    parts: tuple[tuple[str, ...], ...] = ()
    heavy: bool = False
    items: tuple[tuple[str, ...], ...] = ()
    at: int = 0

    def with_another(self, other: _Group, longest: int) -> _Group | None:
        """The group with one more sentence; None if it does not fit."""
        if not self.kind:
            return _frame(self, other, longest)
        tokens = other.first
        end = len(tokens) - self.behind
        frame = (*self.first[: self.before], *self.first[len(self.first) - self.behind :])
        parts, heavy = other.behind_tokens(self.before, self.behind)
        if not all(parts) or (*tokens[: self.before], *tokens[end:]) != frame or (heavy and self.behind):
            return None
        if not all(_fits(self.kind, part, longest) for part in parts):
            return None
        return attrs.evolve(self, parts=(*self.parts, *parts), heavy=self.heavy or heavy)

    def behind_tokens(self, before: int, behind: int) -> tuple[tuple[tuple[str, ...], ...], bool]:
        """What it tells behind some tokens, as the members of a list, and whether one of them is a list itself."""
        if self.items and self.at == before and not behind:
            return self.items, False
        return (self.first[before : len(self.first) - behind],), self.heavy

    def closed(self) -> _Group:
        """The sentence as one that others can be joined to."""
        if not self.kind:
            return self
        before = self.first[: self.before]
        behind = list(self.first[len(self.first) - self.behind :]) if self.behind else []
        parts = [" ".join(part) for part in dict.fromkeys(self.parts)]
        if self.kind == "subjects":
            behind[0] = agreed(behind[0])
            if len(behind) > 1 and behind[1] in ("a", "an"):
                behind.insert(1, "each")
        uneven = not self.behind and len({bool(_MORE & set(part)) for part in self.parts}) > 1
        apart = uneven and self.kind == "objects" and not self.heavy
        if apart and len(parts) == 2:
            text = " ".join((*before, f"{parts[0]}, and", parts[1]))
        else:
            text = " ".join((*before, listed(parts, self.heavy or apart), *behind))
        told = _Group(tuple(text.split(" ")), heavy=True)
        whole = self.kind == "objects" and not self.behind and not self.heavy
        return attrs.evolve(told, items=self.parts, at=self.before) if whole else told


def _frame(left: _Group, right: _Group, longest: int) -> _Group | None:
    """The group of two sentences, if they differ in one part that can be told of both."""
    one, two = left.first, right.first
    if any(t.endswith(";") for t in (*one, *two)):
        return None
    shorter = min(len(one), len(two))
    before = next((n for n in range(shorter) if one[n] != two[n]), shorter)
    behind = next((n for n in range(shorter - before) if one[-1 - n] != two[-1 - n]), shorter - before)
    if left.heavy or right.heavy:
        behind = 0
    while before and one[before - 1] in _DETERMINERS:
        before -= 1
    while 0 < behind < shorter and not {one[-1 - behind], two[-1 - behind]}.isdisjoint(_LEADING):
        behind -= 1
    middles = (one[before : len(one) - behind], two[before : len(two) - behind])
    if before and not all(middle and _fits("verbs", middle, longest) for middle in middles):
        while behind and one[-behind] not in _STARTS:  # what both end with must be a phrase of its own
            behind -= 1
    (lefts, deep), (rights, deeper) = left.behind_tokens(before, behind), right.behind_tokens(before, behind)
    parts, heavy = (*lefts, *rights), deep or deeper
    if not all(parts):
        return None
    kind = _kind(one, before, behind, parts, longest)
    return _Group(one, kind, before, behind, parts, heavy) if kind else None


def _kind(one: tuple[str, ...], before: int, behind: int, parts: tuple[tuple[str, ...], ...], longest: int) -> str:
    """Which part of a sentence two differ in; empty if they cannot be joined."""
    rest = one[len(one) - behind :]
    if before == 0:
        verb = behind > 1 and rest[0].isalpha() and rest[0].islower() and rest[0] not in _NO_VERBS
        shared = not _BACK & set(rest) and not (rest[0] in _BEING and rest[1:2] == ("the",)) if verb else False
        return "subjects" if shared and all(_fits("subjects", p, longest) for p in parts) else ""
    if behind and all(_fits("verbs", p, longest) for p in parts):
        return "verbs"
    told = before > 1 and not (before == 2 and one[1] in _BEING) and "too" not in rest
    return "objects" if told and all(_fits("objects", p, longest) for p in parts) else ""


def _fits(kind: str, part: tuple[str, ...], longest: int) -> bool:
    if kind == "subjects":
        return len(part) <= 4 and part[-1].startswith(_MARK) and part[-1][-1:] not in ",:"
    if kind == "verbs":
        return len(part) == 1 and part[0].islower() and part[0].replace("-", "").isalpha() and part[0] not in _NO_VERBS
    clause = _CLAUSES & set(part) or any(t.endswith(":") and not t.startswith(_MARK) for t in part)
    dated = longest > _STEPS[0] or plain(part[0])[-4:].isdigit()
    return len(part) <= longest and dated and not clause and part[0] not in ("and", "or", ",")
