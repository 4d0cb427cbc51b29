"""Things that a line tells by the one spoken of: "the show after that one", "the bigger version", "the previous book".

    neighbour = "the" side noun                                  "the next show", "the previous one"
              | "the" noun [ nearness ] side [ pointer ]          "the show right after that one", "the one before"
    version   = "the" size ("version" | "one" | noun)     "the bigger version"
    source    = "the original" [ "version" | noun ]       "the original play"

What is meant is a work, show or book: the one that a fact says follows or is a version of what is spoken of, else the
next of its kind by date. Words that tell nothing of the record stop the answer.
"""

from __future__ import annotations

from collections.abc import Sequence

from balcer import Award, Creation, Entity, Exhibition, fold
from balcer_chat.dialogue.focus import single
from balcer_chat.dialogue.state import State
from balcer_chat.grammar.conditions import constraint
from balcer_chat.grammar.leads import AUX
from balcer_chat.lexicon.index import Index
from balcer_chat.lexicon.senses import Name
from balcer_chat.plan.query import Constraint
from balcer_chat.text.items import Item, Items

_SIDES = {
    "next": 1, "following": 1, "subsequent": 1, "succeeding": 1, "after": 1,
    "previous": -1, "preceding": -1, "prior": -1, "before": -1,
}  # fmt: skip
_SIZES = frozenset((
    "bigger", "larger", "expanded", "enlarged", "extended", "broader", "fuller", "greater", "grander", "wider",
))  # fmt: skip
_VERSIONS = frozenset(("version", "iteration", "edition", "incarnation", "one", "variant"))
_NEAR = frozenset(("right", "just", "directly", "immediately", "straight", "that", "which", "came", "comes", "come"))
_POINTERS = frozenset(("that", "this", "it", "one"))


def kin(index: Index, state: State, items: Items) -> Items:
    """The items of a line with names in the place of things told by the one spoken of.

    Args:
        index: the facts.
        state: what was spoken of.
        items: the items of a line.
    """
    if state.last is None or any(i.get(Name) is not None for i in items):
        return items
    spoken = next((e for e in single(index, state.last) if isinstance(e, Award | Creation)), None)
    if not isinstance(spoken, Creation):
        return items
    ranked = state.last.query.order is not None
    for n, item in enumerate(items):
        if item.word != "the":
            continue
        found = (
            _source(spoken, items, n)
            or _version(index, spoken, items, n)
            or _neighbour(index, spoken, items, n, ranked)
        )
        found = found or _described(index, spoken, items, n)
        if found is not None:
            thing, end = found
            return (*items[:n], _in_place(items[n:end], thing), *items[end:])
    return items


def _in_place(items: Sequence[Item], thing: Entity | None) -> Item:
    """One item for the words that tell a thing; it means nothing if there is no such thing."""
    words = tuple(w for i in items for w in i.words)
    if thing is None:
        return Item(" ".join(i.text for i in items), words, unknown=True, first=items[0].first, words=words)
    name = Name((thing.id,), frozenset((f"e:{thing.id}",)))
    return Item(thing.label, tuple(fold(thing.label).split()), (name,), first=items[0].first, words=words)


def _source(spoken: Creation, items: Sequence[Item], at: int) -> tuple[Entity | None, int] | None:
    """What a thing was made from ("the original", "the original play"), and where the words for it end."""
    sources = [e for name in _SOURCES if isinstance(e := getattr(spoken, name, None), Creation)]
    if at + 1 >= len(items) or items[at + 1].word != "original" or not sources:
        return None
    end = at + 2
    noun = constraint(items[end]) if end < len(items) else None
    return sources[0], end + ((noun is not None and noun.noun) or (end < len(items) and items[end].word in _VERSIONS))


_SOURCES = ("adapted_from", "version_of", "spin_off_of")


def _version(index: Index, spoken: Creation, items: Sequence[Item], at: int) -> tuple[Entity | None, int] | None:
    """The larger version of a thing, and where the words for it end."""
    end = next((n + 1 for n in range(at + 1, min(at + 3, len(items))) if items[n].words[-1:] != items[n].words[:1]), 0)
    end = end or at + 3
    words = [w for i in items[at + 1 : end] for w in i.words]
    if len(words) != 2 or words[0] not in _SIZES:
        return None
    noun = constraint(items[end - 1])
    if words[1] not in _VERSIONS and not (noun is not None and noun.features & _own(index, spoken)):
        return None
    if [i.word for i in items[end : end + 2]] in (["of", "it"], ["of", "that"], ["of", "this"]):
        end += 2
    versions = [e for e in _of_kind(index, spoken) if getattr(e, "version_of", None) == spoken]
    return (versions[0] if len(versions) == 1 else None), end


def _described(index: Index, spoken: Creation, items: Sequence[Item], at: int) -> tuple[Entity | None, int] | None:
    """Another of the kind, told by one word ("the tea one"), and where the words end."""
    if at + 2 >= len(items) or items[at + 2].word != "one" or len(items[at + 1].words) != 1:
        return None
    word = items[at + 1]
    if word.order is not None or word.span is not None or word.value is not None or word.empty:
        return None
    rows = {n for s in word.stems for n in index.rows_with(f"w:{s}")}
    fits = [e for e in _of_kind(index, spoken) if index.number[e.id] in rows]
    return (fits[0], at + 3) if len(fits) == 1 else None


def _neighbour(
    index: Index, spoken: Creation, items: Sequence[Item], at: int, ranked: bool
) -> tuple[Entity | None, int] | None:
    """The thing before or after the one spoken of, and where the words for it end."""
    n = at + 1
    side = _SIDES.get(items[n].word) if n < len(items) and items[n].word not in ("after", "before") else None
    n += side is not None
    if n >= len(items):
        return None
    noun = constraint(items[n])
    if ranked and items[n].word == "one":
        return None  # of those that the last question put in order
    if items[n].word != "one" and (noun is None or not noun.noun or noun.kind != "concept"):
        return None
    n += 1
    if side is None:
        while n < len(items) and items[n].word in _NEAR:
            n += 1
        side = _SIDES.get(items[n].word) if n < len(items) and not items[n].stop else None
        n += 1
        while side is not None and n < len(items) and items[n].words and set(items[n].words) <= _POINTERS:
            n += 1
    ends = n >= len(items) or items[n].stop or (items[n].lead in AUX)
    if side is None or not (ends or items[at + 1].word in _SIDES):
        return None
    return _beside(index, spoken, side, noun), n


def _beside(index: Index, spoken: Creation, side: int, noun: Constraint | None) -> Entity | None:
    """The one of a kind that comes right before or after another."""
    others = [e for e in _of_kind(index, spoken) if noun is None or noun.features & _own(index, e)]
    if side > 0:
        told = [e for e in others if getattr(e, "follows", None) == spoken]
    else:
        told = [e for e in others if getattr(spoken, "follows", None) == e]
    if len(told) == 1:
        return told[0]
    day = _day(spoken)
    beyond = [e for e in others if day and _day(e) and _day(e) * side > day * side]
    edge = min((_day(e) * side for e in beyond), default=0)
    nearest = [e for e in beyond if _day(e) * side == edge]
    return nearest[0] if len(nearest) == 1 else None


def _day(thing: Creation) -> int:
    """The day on which a thing begins, as a number to compare; 0 without one."""
    if thing.when is None:
        return 0
    year, month, day = thing.when.earliest
    return (year * 100 + month) * 100 + day


def _of_kind(index: Index, spoken: Creation) -> list[Creation]:
    """The things of the class of one, showings of another thing left out."""
    alike = [e for e in index.rows if isinstance(e, Creation) and type(e) is type(spoken) and e != spoken]
    if not isinstance(spoken, Exhibition) or spoken.untitled:
        return alike
    return [e for e in alike if isinstance(e, Exhibition) and not e.untitled]


def _own(index: Index, thing: Entity) -> frozenset[str]:
    return index.own_of(thing)
