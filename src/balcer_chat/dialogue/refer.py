"""Words that point at something spoken of before, and the name of it in their place.

    reference = ("that" | "this" | "those" | "these" | "the same") noun      "that festival", "those two films"
              | "the" noun                                                  "the show", where nothing else is named
              | ordinal ("one" | "of them" | "of those")                     "the second one", "the last of them"
              | "the" year "one"                                             "the 1996 one"
              | "the former" | "the latter"
              | number "years" ("later" | "earlier" | ...)                   "four years later"
              | "later" | "afterwards" | "before that" | ...

What is not resolved here stays as it is: :mod:`balcer_chat.dialogue.follow` sees to bare pronouns.
"""

from __future__ import annotations

from collections.abc import Sequence

from balcer import Award, Entity, Period, fold
from balcer_chat.computing.difference import asks_years
from balcer_chat.dialogue.focus import is_named, salient
from balcer_chat.dialogue.state import State, list_of
from balcer_chat.execution.result import Result
from balcer_chat.grammar.conditions import constraint
from balcer_chat.grammar.leads import AUX
from balcer_chat.lexicon.index import Index
from balcer_chat.lexicon.senses import Name, Operator
from balcer_chat.plan.query import Constraint
from balcer_chat.text.items import Item, Items
from balcer_chat.text.values import Span, years

_THAT = frozenset(("that", "this", "the same", "same", "that same", "this same", "that very", "this very", "said"))
_THOSE = frozenset(("those", "these"))
_OF_THEM = (("of", "them"), ("of", "those"), ("of", "these"), ("of", "the", "two"), ("of", "the", "three"))
_LATER = frozenset(("later", "after", "afterwards", "afterward", "on", "thereafter", "hence", "subsequently"))
_EARLIER = frozenset(("earlier", "before", "previously", "prior", "beforehand", "ago"))
_BACK = frozenset(("that", "this", "it", "then"))
_DECADE = 10


def refer(index: Index, state: State, items: Items, when: Span | None = None) -> Items:
    """The items of a line with names and dates in the place of words that point at what was spoken of.

    Args:
        index: the facts.
        state: what was spoken of.
        items: the items of a line.
        when: the time that was spoken of.
    """
    items = _offsets(items, when)
    if state.last is None:
        return items
    from balcer_chat.dialogue.kin import kin

    items = _since(kin(index, state, _event(state.last, items)), when)
    return _ordinals(index, state, _the_noun(index, state, _nouns(index, state, items)))


def _event(last: Result, items: Items) -> Items:
    """A name in the place of what a stretch of time is counted from ("how long after *that* ...")."""
    dated = tuple(row for row in last.rows if row.when is not None)
    if len(dated) != 1 or not (asks_years(items) or any(i.operator("difference") for i in items)):
        return items
    for n, item in enumerate(items):
        if n and item.word in _BACK and items[n - 1].last in _COUNTED_FROM:
            return (*items[:n], _name((item,), dated), *items[n + 1 :])
    return items


_COUNTED_FROM = frozenset(("after", "before", "since", "between", "and", "until"))


def time_of(last: Result) -> Span | None:
    """The time that an answer told of, if it is one day or one year, or that its question named."""
    if last.query.dates:
        return last.query.dates[0].span
    told = {row.when for row in last.rows if row.when is not None}
    if len(told) == 1 and (only := next(iter(told))).earliest == only.latest:
        return Span(only.earliest, only.latest, str(only), exact=True)
    named = {period.year for period in told}
    return years(min(named), min(named)) if len(named) == 1 else None


def _nouns(index: Index, state: State, items: Items) -> Items:
    """Names in the place of "that festival", "those films"."""
    for n, item in enumerate(items):
        if item.word not in _THAT | _THOSE or (n and items[n - 1].word in ("all", "is", "was", "than")):
            continue
        at = n + 1
        while at < len(items) - 1 and (items[at].value is not None or items[at].word == "same"):
            at += 1
        made = constraint(items[at]) if at < len(items) else None
        if made is None or not made.noun or made.kind != "concept" or items[at].get(Name) is not None:
            continue
        many = item.word in _THOSE or (item.word == "the same" and items[at].word.endswith("s"))
        if (meant := _meant(index, state, made, many)) is not None:
            rest = _nouns(index, state, items[at + 1 :])
            return (*items[:n], _name(items[n : at + 1], meant), *rest)
    return items


def _the_noun(index: Index, state: State, items: Items) -> Items:
    """A name in the place of "the show", in a line that names nothing, where one such thing was just spoken of."""
    if any(i.get(Name) is not None or i.span is not None for i in items):
        return items
    for n in range(1, len(items)):
        made = constraint(items[n])
        follows = items[n + 1] if n + 1 < len(items) else None
        ends = follows is None or follows.stop or (follows.lead in AUX | _CALLED)
        if not ends or items[n - 1].word != "the" or made is None or not made.noun or made.kind != "concept":
            continue
        if any(f.startswith(_LISTS) for f in made.features):
            continue
        meant = _meant(index, state, made, many=False, near=True)
        if meant is not None:
            return (*items[: n - 1], _name(items[n - 1 : n + 1], meant), *items[n + 1 :])
    return items


_CALLED = frozenset(("called", "named", "titled", "entitled"))
_NEAR = 4
_LISTS = ("filmography:", "awardlist:")
"""The record's own lists, which "the filmography" always means."""


def _meant(index: Index, state: State, noun: Constraint, many: bool, near: bool = False) -> tuple[Entity, ...] | None:
    """What of the things spoken of a noun means: those of the first tier that has some.

    Args:
        index: the facts.
        state: what was spoken of.
        noun: the noun as a condition.
        many: it is a plural.
        near: only what the last answer is about will do.
    """
    for tier in salient(index, state)[: _NEAR if near else None]:
        fits = [
            e for e in dict.fromkeys(tier)
            if is_named(e) and e != index.record.person and index.own_of(e) & noun.features
        ]  # fmt: skip
        if fits and (many or len(fits) == 1):
            return tuple(fits)
        if fits:
            return None  # one of several, and which is not said
    return None


def _ordinals(index: Index, state: State, items: Items) -> Items:
    """Names in the place of "the first one", "the second of them", "the latter"."""
    listed = list_of(state.listed) if state.listed is not None else ()
    if len(listed) < 2:
        listed = tuple(e for i in state.mentioned if (e := index.record[i]) != index.record.person)
    if len(listed) < 2:
        return items
    for n, item in enumerate(items):
        place: int | None = None
        end = n + 1
        if item.word in ("the former", "former", "the latter", "latter"):
            place, listed = (0 if "former" in item.words else 1), listed[-2:]
        elif item.span is not None and [i.word for i in items[n + 1 : n + 2]] == ["one"]:
            dated = [k for k, e in enumerate(listed) if e.when is not None and item.span.holds(e.when)]
            place, end = (dated[0] if len(dated) == 1 else None), n + 2
        elif item.word in _PICKS and n + 1 < len(items) and items[n + 1].word == "one":
            place, end = (0 if item.word in _EARLIEST else len(listed) - 1), n + 2
        elif (order := 1 if item.operator("first") else -1 if item.operator("last") else item.order) is not None:
            behind = tuple(i.word for i in items[n + 1 : n + 4])
            if behind[:1] == ("one",):
                end = n + 2
            elif width := next((len(w) for w in _OF_THEM if behind[: len(w)] == w), 0):
                end = n + 1 + width
            else:
                continue
            place = order - 1 if order > 0 else len(listed) - 1
        if place is None or place >= len(listed):
            continue
        start = n - 1 if n and items[n - 1].word == "the" else n
        return (*items[:start], _name(items[start:end], (listed[place],)), *items[end:])
    return items


_EARLIEST = frozenset(("earlier", "older"))
_PICKS = _EARLIEST | {"later", "newer", "more recent"}


def _name(items: Sequence[Item], meant: tuple[Entity, ...]) -> Item:
    """One item that names some things and stands for the words of others."""
    ids = tuple(e.id for e in meant if not isinstance(e, Award))
    features = frozenset((*(f"e:{i}" for i in ids), *(f"r:{e.id}" for e in meant if isinstance(e, Award))))
    text = " ".join(i.text for i in items)
    words = tuple(w for i in items for w in i.words)
    label = meant[0].label if len(meant) == 1 else text
    return Item(label, tuple(fold(label).split()), (Name(ids, features),), first=items[0].first, words=words)


def _offsets(items: Items, when: Span | None) -> Items:
    """Dates in the place of "four years later", counted from a date before it in the line or in the talk."""
    for n, item in enumerate(items):
        if item.span is not None:
            when = item.span
        count = item.value if item.value is not None else 1 if item.word in ("a", "one") else None
        if count is None or when is None or item.span is not None:
            continue
        said = _said(items[n + 1 :])
        unit = {"year": 1, "years": 1, "decade": _DECADE, "decades": _DECADE}.get(said[0][0] if said else "")
        days = _DAYS.get(said[0][0] if said else "") if when.exact and when.first == when.last else None
        unit = unit or days
        if unit is None or len(said) < 2 or said[1][0] not in _LATER | _EARLIER:
            continue
        used = 2
        if len(said) > used and said[used][0] in _BACK:
            used += 1
        elif said[1][0] in ("after", "before", "on") and len(said) > used:
            continue  # "two years after the festival": counted from something else
        steps = unit * count * (1 if said[1][0] in _LATER else -1)
        end = n + 2 + said[used - 1][1]
        span = years(when.years[0] + steps, when.years[0] + steps) if days is None else _days_on(when, steps)
        if span is None:
            continue
        text = " ".join(i.text for i in items[n:end])
        words = ("in", span.text)
        return (*items[:n], Item(text, (), span=span, first=item.first, words=words), *_offsets(items[end:], span))
    return items


_DAYS = {"day": 1, "days": 1, "week": 7, "weeks": 7}


def _days_on(when: Span, days: int) -> Span | None:
    """The day that many days after another."""
    day = Period.parse("{:04}-{:02}-{:02}".format(*when.first)).days_later(days)
    return Span(day.earliest, day.latest, str(day), exact=True) if day is not None else None


_AFTER = frozenset(("later", "later on", "afterwards", "afterward", "thereafter", "subsequently"))
_AFTER_THAT = {"after": "after", "since": "after", "before": "before"}


def _since(items: Items, when: Span | None) -> Items:
    """Dates in the place of "later", "after that", "before then" at the end of a clause."""
    if when is None or any(i.span is not None for i in items):
        return items
    for n, item in enumerate(items):
        ends = n + 1 == len(items) or items[n + 1].stop
        points = ends and n > 0 and item.word in _BACK and (item.word != "it" or items[n - 2].word not in _COMES)
        if points and (relation := _AFTER_THAT.get(items[n - 1].word)):
            return (*items[: n - 1], *_dated(relation, when, items[n - 1]), *items[n + 1 :])
        if ends and n > 0 and item.word in _AFTER and items[n - 1].word not in _COMES:
            return (*items[:n], *_dated("after", when, item), *items[n + 1 :])
    return items


_COMES = frozenset(("came", "come", "comes", "was", "is", "years", "or", "years later", "sooner"))
"""Words behind which "later" compares."""


def _dated(relation: str, when: Span, item: Item) -> tuple[Item, Item]:
    return (
        Item(relation, (relation,), (Operator(relation),), first=item.first, words=(relation,)),
        Item(when.text, (), span=when, first=item.first, words=("then",)),
    )


def _said(items: Sequence[Item]) -> list[tuple[str, int]]:
    """The next words, each with the number of its item; up to a mark."""
    found: list[tuple[str, int]] = []
    for n, item in enumerate(items[:4]):
        if item.stop:
            break
        found.extend((word, n) for word in item.words)
    return found
