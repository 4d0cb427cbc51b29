"""A line of conversation as clauses: context that is told, and questions that are asked.

    line     = { clause mark } clause
    clause   = told | asked
    asked    = a clause with a question word, an auxiliary in front, or a request ("list", "tell me")
    told     = any other; its names, dates and words are context for what is asked

"Who and where?" and "..., and what is it about?" are two questions; the later one takes over what it lacks from the
earlier.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from balcer_chat.grammar.conditions import constraint
from balcer_chat.grammar.leads import AUX, WH, flat, trim, without_asides, without_courtesies, without_hearsay
from balcer_chat.grammar.pointed import pointed
from balcer_chat.grammar.requests import demands, listed, requested
from balcer_chat.lexicon.senses import Name
from balcer_chat.text.items import Item, Items
from balcer_chat.value import Value

_ENDS = frozenset("?!.;:")
_LISTING = frozenset(
    ("list", "count", "name", "show", "give", "tell", "enumerate", "break", "describe", "compare", "explain")
)


@attrs.frozen(eq=False, repr=False, slots=False)
class Clause(Value):
    """A stretch of items between marks.

    Args:
        items: its items, marks left out, polite words in front left out.
        asked: it asks something.
        mark: the mark behind it.
        whole: a few words that ask what the sentence before leaves open, as one question with it.
    """

    items: Items
    asked: bool
    mark: str = ""
    whole: Items = ()


def asks(items: Sequence[Item], mark: str = "") -> bool:
    """Does a stretch of items ask something?

    Args:
        items: the items.
        mark: the mark behind them; before a full stop only a question word in front asks.
    """
    words = flat(items)
    if not words:
        return False
    if words[0] in AUX or words[0] in _LISTING:
        return True
    if mark != ":" and any(item.operator("count") or item.operator("per") for item in items):
        return True
    first = next((n for n, i in enumerate(items) if WH & set(i.words) and not _joins(items, n)), None)
    if first is None:
        return False
    if len(flat(items[:first])) < _FRONT:
        return not (words[0] == "when" and len(words) > 3 and words[1] not in AUX)
    return mark != "."


_FRONT = 4


def _joins(items: Sequence[Item], n: int) -> bool:
    """Does a word like "which" join a clause to the noun before it ("the site on which it stood")?"""
    before = n - 2 if n > 1 and items[n - 1].word in _PREPOSITIONS else n - 1
    word = items[n].lead
    if before < 0 or word not in ("which", "who", "whom", "whose", "where", "when"):
        return False
    after = items[n + 1].words[:1] if n + 1 < len(items) else ()
    if word in ("where", "when") and after and after[0] in AUX:
        return False
    asked = constraint(items[n + 1]) if word == "which" and n + 1 < len(items) else None
    if asked is not None and asked.noun and asked.kind != "name":
        return False  # "a degree in which subject"
    made = constraint(items[before])
    noun = made is not None and (made.noun or made.kind == "name") and items[before].lead not in AUX
    return noun or items[before].word in ("one", "those", "ones", "someone", "somebody", "person", "people", "man")


def split(items: Sequence[Item]) -> tuple[Clause, ...]:
    """Split the items of a line into clauses."""
    clauses: list[Clause] = []
    for sentence, mark in _sentences(items):
        for run, end in _questions(sentence, mark):
            rest = without_courtesies(trim(without_asides(run, end)))
            if end != "?":
                rest = without_hearsay(rest)
            if (taken := requested(rest) or listed(rest)) is not None:
                clauses.append(Clause(taken, asked=True, mark=end))
            elif any(not i.stop for i in rest):
                clauses.append(Clause(rest, asks(rest, end), end))
    return _demanded(_left_open(_named_last(clauses)))


def _sentences(items: Sequence[Item]) -> list[tuple[list[Item], str]]:
    """The stretches between the marks that end a sentence, each with the mark behind it."""
    runs: list[tuple[list[Item], str]] = [([], "")]
    for n, item in enumerate(items):
        if item.text == "!" and _inside_title(items, n):
            continue
        if item.stop and item.text in _ENDS:
            runs[-1] = (runs[-1][0], item.text)
            runs.append(([], ""))
        else:
            runs[-1][0].append(item)
    return [(run, mark) for run, mark in runs if run]


def _inside_title(items: Sequence[Item], n: int) -> bool:
    """Does a mark belong to the title before it, and the sentence go on?"""
    return 0 < n < len(items) - 1 and items[n - 1].get(Name) is not None and not items[n + 1].text[:1].isupper()


def _questions(items: Sequence[Item], mark: str) -> list[tuple[list[Item], str]]:
    """A sentence cut where another question begins, each part with the mark behind it."""
    runs: list[tuple[list[Item], str]] = [([], mark)]
    skip = -1
    for n, item in enumerate(items):
        joins = item.text == "," if item.stop else item.word in ("and", "or", "but")
        if item.word == "and" and (size := _noun_asked(items[n + 1 :])) and asks(without_courtesies(runs[-1][0]), mark):
            which = attrs.evolve(items[n + 1], text="which", stems=("which",), senses=(), words=("which",))
            runs[-1] = (runs[-1][0], "")
            runs.append(([which], mark))
            skip = n + size
        if n <= skip:
            continue
        if item.word == "or" and n + 1 < len(items) and items[n + 1].word in AUX:
            joins = False  # "did he win, or was he nominated?"
        if joins and _new_question(items[n + 1 :], runs[-1][0], mark=item.stop):
            runs[-1] = (runs[-1][0], "," if item.stop else "")
            runs.append(([], mark))
        else:
            runs[-1][0].append(item)
    return runs


def _noun_asked(rest: Sequence[Item]) -> int:
    """How many words stand before the noun in "the prize it won", which asks which prize it won; 0 for all else."""
    if len(rest) <= _SHORTEST or rest[0].word != "the":
        return 0
    made = constraint(rest[1])
    at = 3 if rest[2].word in ("that", "which") else 2
    if made is None or not made.noun or made.kind == "name" or rest[at].word not in _SUBJECTS or at + 1 >= len(rest):
        return 0
    return 1


def _named_last(clauses: list[Clause]) -> list[Clause]:
    """What is told in sentences before a few words with a question mark: "he won it twice. The years?" asks these."""
    if len(clauses) < 2 or any(c.asked for c in clauses):
        return clauses
    last = clauses[-1]
    if last.mark != "?" or clauses[-2].mark not in (".", "!", ":", ";") or len(last.items) > _FEW:
        return clauses
    return [*clauses[:-1], attrs.evolve(last, asked=True)]


_FEW = 6


def _left_open(clauses: list[Clause]) -> list[Clause]:
    """The last clause as a question about what the sentence before it leaves open, if it asks for that."""
    if len(clauses) < 2 or clauses[-2].asked or clauses[-2].mark not in (".", "!", ":", ";"):
        return clauses
    whole = pointed(clauses[-2].items, clauses[-1].items)
    return [*clauses[:-1], attrs.evolve(clauses[-1], asked=True, whole=whole)] if whole else clauses


def _demanded(clauses: Sequence[Clause]) -> tuple[Clause, ...]:
    """Without clauses that only ask for what another tells ("name all four"): that one is asked in their stead."""
    calls = [n for n, clause in enumerate(clauses) if demands(clause.items)]
    kept = [n for n in range(len(clauses)) if n not in calls]
    if not calls or not kept:
        return tuple(clauses)
    meant = {max((n for n in kept if n < call), default=kept[0]) for call in calls}
    return tuple(attrs.evolve(clauses[n], asked=clauses[n].asked or n in meant) for n in kept)


def _new_question(rest: Sequence[Item], before: Sequence[Item], mark: bool) -> bool:
    """Does another question begin here? A question word, perhaps behind "and" and a preposition."""
    if mark and len(rest) > 1 and rest[0].word == "which" and _describes(rest[1]):
        return False  # "..., which won a prize"
    words: list[str] = []
    for item in rest:
        if item.stop:
            break
        words.extend(item.words)
        if len(words) > 5:
            break
    while words and words[0] in ("and", "or", "but", "so", "then", "also"):
        words = words[1:]
    if words and words[0] in _PREPOSITIONS and words[1:2]:
        words = words[1:]
    if len(words) > _SHORTEST and words[0] in AUX and rest[0].word in AUX | {"and"}:
        begins = words[1] in _SUBJECTS or (words[1] in _ARTICLES and not (mark and rest[0].word in AUX))
        return begins and asks(without_courtesies(before))  # "..., is he a pilot?", "... and did a paper print them?"
    if not words or words[0] not in WH or not before or _relative(words):
        return False
    asked = asks(without_courtesies(before))
    if words[0] in ("who", "which", "whom"):
        return asked or (words[0] != "which" and words[1:2] != [] and words[1] in AUX and words[2:3] in _POINTING)
    if words[0] in ("when", "where"):
        return words[1:2] == [] or words[1] in AUX or (asked and len(words) == 2)
    return asked or words[0] != "how"


_PREPOSITIONS = frozenset((
    "in", "on", "at", "to", "for", "from", "by", "with", "under", "as", "about", "of", "after", "before", "since",
    "until", "into", "through", "over", "against", "behind", "upon", "beneath", "beside", "alongside", "across",
    "between", "among", "during", "within", "near", "around", "besides",
))  # fmt: skip


def _describes(item: Item) -> bool:
    """Is it a verb, and no noun, adjective or auxiliary?"""
    made = constraint(item)
    noun = made is not None and (made.noun or made.kind == "name")
    return not item.stop and not noun and item.lead not in AUX and item.last.endswith(("s", "ed"))


def _relative(words: Sequence[str]) -> bool:
    """Is it a relative clause, not a question ("which he lost")? In a question a verb comes before the pronoun."""
    return words[0] in ("which", "who", "whom", "where", "when") and words[1:2] != [] and words[1] in _SUBJECTS


_POINTING = (["he"], ["she"], ["it"], ["they"], ["that"], ["this"], ["those"], ["these"])
_SHORTEST = 3
_ARTICLES = frozenset(("a", "an", "the", "any", "his", "her", "their", "its", "that", "this"))
_SUBJECTS = frozenset(("he", "she", "it", "they", "we", "i", "you"))
