"""Word orders of computed questions, put into the one order that the rest of the grammar reads.

    "Of the two books, which came first?"         which books came first
    "A and B: which lasted longer?"               A or B: which lasted longer
    "Which has more lines, A or B, and by what figures?"      the last part is dropped: the answer tells them
    "the episode count of A"                      how many episodes of A

Each is a function from items to items; what it does not know it leaves as it is.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from balcer import Work, stem, words
from balcer_chat.grammar.conditions import constraint
from balcer_chat.grammar.faring import fared, for_what, its_business
from balcer_chat.grammar.lapses import lapsed
from balcer_chat.grammar.leads import AUX, WH
from balcer_chat.grammar.pairs import JOINS
from balcer_chat.grammar.places import dwelling, part_of_place
from balcer_chat.grammar.ties import tied
from balcer_chat.grammar.turns.turned import turned
from balcer_chat.lexicon.lands import same_land
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.lexicon.senses import Empty, Name
from balcer_chat.text.items import Item, Items, linked

_RANKS = ("compare", "first", "last", "largest", "longest", "shortest", "more", "less")
"""Operators that rank two things."""


def arranged(lexicon: Lexicon, items: Items) -> Items:
    """A line in the order that is read.

    Args:
        lexicon: the lexicon of the record.
        items: the items of the line.

    >>> import balcer
    >>> from balcer_chat.chat import lexicon_of
    >>> lexicon = lexicon_of(balcer.load())
    >>> told = arranged(lexicon, linked("Of the two degrees, which came first?", lexicon))
    >>> [item.word for item in told if not item.stop]
    ['which', 'degrees', 'came first']
    """
    for frame in (
        tied,
        turned,
        lapsed,
        part_of_place,
        dwelling,
        _plain_times,
        fared,
        for_what,
        its_business,
        _without_sums,
        _member,
        _figures,
        _of_several,
        _either,
        _noun_count,
    ):
        items = frame(lexicon, items)
    return items


def _ranks(items: Sequence[Item]) -> bool:
    return any(i.operator(name) for i in items for name in _RANKS)


_SUMS = frozenset((
    "calculate", "calculates", "calculated", "compute", "computes", "reckon", "reckons", "count", "counts", "subtract",
    "subtracts", "work", "works", "out", "it", "do", "does", "the", "maths", "math", "sums", "sum", "arithmetic", "add",
    "adds", "up", "one", "you", "we", "i", "think", "about", "look", "at", "figures", "numbers", "careful", "are",
))  # fmt: skip


def _plain_times(_: Lexicon, items: Items) -> Items:
    """Without the noun in "the decade of the 1990s"."""
    out = list(items)
    for n in range(len(items) - 2, -1, -1):
        if items[n].word in ("decade", "decades", "period", "years") and items[n + 1].word in ("of", "the", "of the"):
            after = next((k for k in range(n + 1, min(n + 4, len(items))) if items[k].word not in ("of", "the")), 0)
            if after and (span := items[after].span) is not None and span.years[0] != span.years[1]:
                del out[n:after]
    return tuple(out)


def _without_sums(_: Lexicon, items: Items) -> Items:
    """Without "..., if one does the sums"."""
    at = max((n for n, i in enumerate(items[:-1]) if i.stop and items[n + 1].word == "if"), default=-1)
    tail = [i for i in items[at + 2 :] if not i.stop]
    if at < 1 or not tail or not all(w in _SUMS for i in tail for w in i.words) or len(tail) < 2:
        return items
    return (*items[:at], *(i for i in items[-1:] if i.stop))


def _member(lexicon: Lexicon, items: Items) -> Items:
    """The title that "the Russian X" means: the only one that holds the words of X and of the place.

    So, too, where two places stand for two titles: "the UK or the Russian X".
    """
    for n, item in enumerate(items):
        name = item.get(Name)
        ids = [i for i in name.ids if i.startswith(f"{Work.prefix}:")] if name is not None else []
        if len(ids) != 1:
            continue
        before = items[n - 1] if n else None
        if before is not None and (title := _titled(lexicon, before, item, ids[0])):
            return _member(lexicon, (*items[: n - 1], *linked(title, lexicon, before), *items[n + 1 :]))
        if n + 1 < len(items) and items[n + 1].word in _VERSIONS:
            at = next((k for k, i in enumerate(items) if i.word in JOINS and 0 < k < len(items) - 1), 0)
            after = at + 1 + (items[at + 1].word == "the") if at else 0
            titles = [_titled(lexicon, items[k], item, ids[0]) for k in (at - 1, after)] if at else [""]
            if all(titles):
                instead = {at - 1: linked(titles[0], lexicon, items[at - 1]), n: (), n + 1: ()}
                instead[after] = linked(titles[1], lexicon, items[after])
                return tuple(i for k, one in enumerate(items) for i in instead.get(k, (one,)))
    return items


_VERSIONS = frozenset((
    "edition", "editions", "version", "versions", "series", "show", "shows", "spinoff", "spinoffs", "adaptation",
    "adaptations", "remake", "remakes", "offshoot", "offshoots",
))  # fmt: skip


def _titled(lexicon: Lexicon, land: Item, of: Item, own: str) -> str:
    """The only title that holds the words of another and the name of a country; nothing without one."""
    if len(land.words) != 1 or not land.text[:1].isalpha() or land.word in _COMMON:
        return ""
    wanted = {w for w in of.words if w.isalpha()}
    works = lexicon.index.titled(map(stem, wanted))
    titles = [w.title for w in works if w.id != own and wanted <= set(words(w.title))]
    fitting = [t for t in titles if any(_demonym(land.word, w) for w in words(t))]
    return fitting[0] if len(fitting) == 1 else ""


_COMMON = frozenset(("the", "his", "her", "in", "on", "of", "for", "and", "or", "us", "first", "original"))
_LONG = 5
"""Letters of a word for a country or its people."""


def _demonym(adjective: str, noun: str) -> bool:
    """Are they of one country or town ("Russian", "Russia"; "British", "UK")?"""
    if adjective == noun or noun in same_land(adjective):
        return True
    stem = noun.rstrip("aeiouy")
    like = adjective.startswith(stem) and adjective.endswith(("n", "ese", "ish", "er", "i"))
    return min(len(noun), len(adjective)) >= _LONG and like


_FIGURE = frozenset(("figure", "figures", "numbers", "totals", "counts", "tallies", "scores", "respective", "margin"))
_ASKING = frozenset((
    "and", "by", "what", "which", "are", "were", "is", "was", "the", "two", "the two", "both", "respective", "exact",
    "in", "with", "how", "much", "many", "how much", "how many", "what are", "what were", "what is", "each", "for",
    "their", "of",
))  # fmt: skip


def _figures(_: Lexicon, items: Items) -> Items:
    """Without "and by what figures" behind a comparison: its answer tells them anyway."""
    if not _ranks(items):
        return items
    end = len(items)
    while end and (items[end - 1].stop or items[end - 1].word in _FIGURE | _ASKING):
        end -= 1
    tail = items[end:]
    told = {i.word for i in tail}
    if not (told & _FIGURE or {"how much"} & told) or not {"what", "which", "what are", "what were", "how much"} & told:
        return items
    return (*items[:end], *(i for i in items[-1:] if i.stop))


_OUT_OF = frozenset(("of", "among", "amongst", "out of", "from among", "between", "from"))
_SEVERAL = frozenset(("the two", "the", "his", "her", "their", "all", "both", "these", "those", "of"))
_THEM = frozenset(("one", "of", "them", "these", "those", "the two", "ones", "is", "was"))


def _of_several(_: Lexicon, items: Items) -> Items:
    """What is read off "of the two ..., which came first?": which of these came first."""
    at = next((n for n, i in enumerate(items) if i.stop and i.text in ",:"), -1)
    if at < 0 or not items or items[0].word not in _OUT_OF or any(i.operator("count") for i in items):
        return items
    noun = list(items[1:at])
    while noun and (noun[0].word in _SEVERAL or noun[0].value is not None):
        noun.pop(0)
    rest = items[at + 1 :]
    if not noun or not rest or rest[0].lead not in ("which", "who") or not _ranks(rest):
        return items
    if (made := constraint(noun[0])) is None or not made.noun or made.kind == "name":
        return items
    after = list(rest[1:])
    while after and after[0].word in _THEM:
        after.pop(0)
    asks = rest[0]
    which = attrs.evolve(asks, text="which", words=("which",), stems=("which",), senses=())
    ranks = attrs.evolve(asks, text=" ".join(asks.words[1:]), words=asks.words[1:], stems=asks.stems[1:])
    return (which, *noun, *((ranks,) if _ranks((asks,)) else ()), *after)


_FINDING = frozenset(("according", "according to", "going by", "judging by", "per", "by", "given", "going"))


def _either(lexicon: Lexicon, items: Items) -> Items:
    """What is read off "A and B: which lasted longer?": A or B."""
    at = next((n for n, i in enumerate(items) if i.stop and i.text in ",:;.-"), -1)
    if at < 0:
        return items
    lead, rest = items[:at], items[at + 1 :]
    ands = [n for n, i in enumerate(lead) if i.word == "and"]
    if len(ands) != 1 or not _ranks(rest) or any(i.lead in AUX | WH or i.operator("count") for i in lead):
        return items
    if not any(i.lead in ("which", "who", "what") for i in rest[:2]):
        return items
    if any(i.names_another(lexicon.record.person.id) for i in rest):
        return items
    sides = (lead[: ands[0]], lead[ands[0] + 1 :])
    if not all(any(constraint(i) is not None for i in side) for side in sides):
        return items
    one = lead[ands[0]]
    end = next((n for n, i in enumerate(rest) if i.word in _FINDING), len(rest))
    rest = tuple(i for i in rest[:end] if i.word not in ("of", "them", "these", "those", "the two", "one"))
    joined = attrs.evolve(one, text="or", words=("or",), stems=("or",), senses=(Empty(),))
    return (*sides[0], joined, *sides[1], items[at], *rest, *(i for i in items[-1:] if i.stop))


def _noun_count(lexicon: Lexicon, items: Items) -> Items:
    """What is read off "the episode count of A", "A: episode count": how many episodes."""
    counts = [n for n, i in enumerate(items) if i.operator("count")]
    if len(counts) != 1 or items[counts[0]].word not in ("count", "tally", "total", "number"):
        return items
    at = counts[0]
    noun = items[at - 1] if at else None
    made = constraint(noun) if noun is not None else None
    if noun is None or made is None or noun.get(Name) is not None or not (made.noun or made.kind == "word"):
        return items
    if "filmography:yes" in made.features or "awardlist:yes" in made.features or any(i.lead in WH for i in items):
        return items
    before = items[: at - 1]
    lead = before[-1:] and before[-1].word == "the"
    after = items[at + 1 :]
    if after and after[0].word in ("of", "for", "in"):
        after = after[1:]
    told = tuple(i for i in (before[:-1] if lead else before) if not i.stop)
    return (*linked("how many", lexicon, items[0]), noun, *told, *after)
