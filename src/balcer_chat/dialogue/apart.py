"""A question about several at once, asked of each: two titles joined by "and", a person "or his company".

apart  = asks ... N {"," N} "and" N ...       "who directed A and B", "when was it seen in A and in B"
firm   = ("he" | "him") ("or" | "and") "his" company noun      "what did he or his company publish"
these  = asks ... "these" [number] ... ":" N {"," N}           "who published these two: A, B"
among  = asks ... ("counting" | "including") ["the"] N         "which prizes did he win, counting the A"
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs

from balcer import Award, Entity, Organisation, english_list, fold, words
from balcer_chat.computing.times import Solve
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.grammar.leads import AUX
from balcer_chat.lexicon.index import concerns, told_dates
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.lexicon.senses import Name
from balcer_chat.plan.query import Asks
from balcer_chat.text.items import Item, Items, linked


def apart(lexicon: Lexicon, items: Items, whole: Result, solve: Solve) -> list[Result]:
    """The answers to a question that is asked of several at once; the one that it has as a whole if it is not.

    Args:
        lexicon: the lexicon of the record.
        items: the items of a question.
        whole: its answer as it stands.
        solve: answers another question.
    """
    if (both := _with_company(lexicon, items)) is not None:
        found = [r for r in map(solve, both) if r.verdict is Verdict.FOUND]
        return found or [whole]
    if (rest := _without_member(items)) is not None:
        return [_counting(*rest, whole, solve)]
    if others := _longer_names(lexicon, whole):
        return [whole, attrs.evolve(whole, rows=others, values=others)]
    plain = tuple(i for i in items if i.word not in _EACH)
    counts = whole.query.asks is Asks.COUNT and len(plain) < len(items)
    together = whole.verdict is Verdict.FOUND and not (counts or _of_one(whole, items))
    asks_one = whole.query.asks is Asks.WHETHER or (whole.query.asks is Asks.COUNT and not counts)
    shares = _by_dates(plain) if _passes_over_a_date(whole) else {}
    if not shares and (together or asks_one or (whole.query.computes and not counts)):
        return [whole]
    shares = shares or _each(plain)
    if not shares or (told := of_shares(shares, solve)) is None:
        return [whole]
    complete = len(told) == len(shares) or counts
    return told if complete or whole.verdict is Verdict.UNSTATED else [whole]


def _longer_names(lexicon: Lexicon, whole: Result) -> tuple[Entity, ...]:
    """Where only an award is named, the few others whose names hold all its words ("the Debut Prize")."""
    query = whole.query
    told = [c for c in query.must if not c.soft]
    bare = len(told) == 1 and told[0].kind == "name" and not (query.dates or query.order or query.unknown)
    if whole.verdict is not Verdict.FOUND or not bare or query.asks not in (Asks.ABOUT, Asks.WHAT, Asks.WHICH):
        return ()
    if not whole.rows or not all(isinstance(row, Award) for row in whole.rows) or whole.field is not None:
        return ()
    said = [fold(word) for word in words(told[0].text)]
    others = tuple(
        award
        for award in lexicon.record.awards
        if award not in whole.rows and len(said) > 1 and _holds(list(words(fold(award.name))), said)
    )
    return others if len(others) <= _FEW else ()


def _holds(longer: Sequence[str], said: Sequence[str]) -> bool:
    """Has a name all the words of another in their order, and one or two within?"""
    rest = iter(longer)
    inside = longer[:1] == said[:1] and longer[-1:] == said[-1:] and all(word in rest for word in said)
    return inside and 0 < len(longer) - len(said) <= 2


_FEW = 3
_EACH = frozenset(("each", "respectively", "apiece", "for each", "of each", "each of"))


def of_these(items: Items, named: Items) -> dict[str, Items]:
    """A question of "these three" for each of the names that are listed for it; none if it is no such question.

    Args:
        items: the items of the question.
        named: what the line tells besides.
    """
    at = next((n for n, i in enumerate(items) if i.word in _THESE), None)
    names = [i for i in named if _thing(i)]
    others = [i for i in named if i not in names and not i.stop and i.word not in _LINKS and not i.get_empty]
    if at is None or len(names) < 2 or others:
        return {}
    end = at + 1
    while end < len(items) and (items[end].value is not None or items[end].word in ("of", "works", "things", "items")):
        end += 1
    return {name.text: (*items[:at], name, *items[end:]) for name in names}


_THESE = frozenset(("these", "the following", "following", "those", "each of these", "all these"))


def of_shares(shares: Mapping[str, Items], solve: Solve) -> list[Result] | None:
    """The answers to a question for each thing, with a word on those of which nothing is told; None if of none is.

    Args:
        shares: the questions by the name of what they are about.
        solve: answers one.
    """
    results = {name: solve(share) for name, share in shares.items()}
    found = {name: r for name, r in results.items() if r.verdict is Verdict.FOUND}
    others = {name: r for name, r in results.items() if name not in found}
    if not found or any(r.verdict is not Verdict.UNSTATED for r in others.values()):
        return None
    numbers = {name: _number(r) for name, r in found.items() if r.query.asks is Asks.COUNT or r.number is not None}
    if numbers and (others or None in numbers.values() or len(numbers) < len(found)):
        return None
    if numbers:
        last = next(reversed(found.values()))
        rows = tuple(dict.fromkeys(row for r in found.values() for row in r.rows))
        told = "; ".join(f"{name}: {number}" for name, number in numbers.items())
        return [attrs.evolve(last, rows=rows, values=rows, number=None, field=None, told=f"{told}.")]
    told_of = list(found.values())
    if others:
        note = f"The record does not say that of {english_list(list(others))}."
        told_of[-1] = attrs.evolve(told_of[-1], note=note)
    return told_of


def _number(result: Result) -> int | None:
    """The number that an answer gives."""
    stated = result.values[0] if result.field == "quantities" and len(result.values) == 1 else None
    return stated if isinstance(stated, int) else result.number


def _of_one(whole: Result, items: Items) -> bool:
    """Is no more told than one fact, which is one of the things named, or does not concern all of them?"""
    named = {i for item in items if (name := item.get(Name)) is not None for i in name.ids}
    told = {row.id for row in whole.rows}
    concerned = {e.id for row in whole.rows for e in (row, *concerns(row))}
    in_words = any(_thing(i) and i.get(Name) is None for i in items[1:])
    return len(told) == 1 and (told <= named or not named <= concerned or in_words)


def _passes_over_a_date(whole: Result) -> bool:
    """Is one of several years asked about of which none of the facts found tells anything?"""
    query = whole.query
    spans = [w.span for w in query.dates if w.relation == "in"]
    if len(spans) != 2 or whole.verdict is not Verdict.FOUND or query.asks in (Asks.WHETHER, Asks.COUNT):
        return False
    return not all(any(s.holds(period) for row in whole.rows for _, period in told_dates(row)) for s in spans)


def _by_dates(items: Items) -> dict[str, Items]:
    """A question with one of two years joined in it ("his doings in 2011 and 2014"), for each of them."""
    at = next((n for n, i in enumerate(items) if i.span and [j.word for j in items[n + 1 : n + 2]] == ["and"]), None)
    if at is None:
        return {}
    other = at + 2 + (items[at + 2 : at + 3] != () and items[at + 2].word == "in")
    if other >= len(items) or items[other].span is None:
        return {}
    return {items[n].text: (*items[:at], items[n], *items[other + 1 :]) for n in (at, other)}


def _each(items: Items) -> dict[str, Items]:
    """A question with one of the names joined in it, for each of them; none if it asks of them jointly."""
    plain = tuple(i for i in items if not i.stop or i.text == ",")
    if not plain or plain[0].words[:1] == () or plain[0].lead in AUX or any(i.word in _JOINTLY for i in plain):
        return {}
    if plain[0].word == "which" and not any(word.endswith("s") for i in plain[1:2] for word in i.words):
        return {}  # "which actor was in A and B"
    first, members = 0, list[int]()
    for n, item in enumerate(plain):
        if not _thing(item):
            continue
        between = [i.text if i.stop else i.word for i in plain[members[-1] + 1 : n]] if members else []
        if members and (not between or not set(between) <= _LINKS or not {"and", "&", ","} & set(between)):
            if len(members) > 1:
                break
            members = []
        members.append(n)
        first = members[0]
    linked = {i.word for i in plain[first : members[-1]]} if members else set()
    if len(members) < 2 or not {"and", "&"} & linked:
        return {}
    before, after = plain[:first], plain[members[-1] + 1 :]
    return {plain[n].text: (*before, plain[n], *after) for n in members}


def _thing(item: Item) -> bool:
    """Is it a name of the record, or written as one?"""
    if item.stop or item.span is not None or item.unknown:
        return False
    name = item.get(Name)
    return bool(name.ids) if name is not None else not item.senses and item.text[:1].isupper()


_JOINTLY = frozenset((
    "both", "together", "between", "common", "same", "share", "shared", "jointly", "combined", "alike", "each other",
    "either", "neither", "link", "links", "connect", "connects", "differ", "difference", "versus",
))  # fmt: skip
_LINKS = frozenset(("and", "&", ",", "the", "his", "in", "at", "on", "of", "for", "from", "to", "by", "with"))


def _with_company(lexicon: Lexicon, items: Items) -> list[Items] | None:
    """A question of "he or his company" as one of him and one of it; None if it is none, or no such is told of."""
    at = next(
        (
            n
            for n in range(len(items) - 3)
            if items[n].word in _HIM and items[n + 1].word in ("or", "and") and _is_firm(items[n + 2 : n + 4])
        ),
        None,
    )
    if at is None:
        return None
    person = lexicon.record.person
    own = [
        one
        for one in lexicon.record.organisations
        if one.kind.value == "company" and (one.description or "").startswith(f"{person.name}'s")
    ]
    if len(own) != 1:
        return None
    return [
        (*items[:at], items[at], *items[at + 4 :]),
        (*items[:at], *_named(lexicon, own[0]), *items[at + 4 :]),
    ]


def _is_firm(items: Sequence[Item]) -> bool:
    return items[0].word in ("his", "her", "their") and items[1].word in _FIRM


def _named(lexicon: Lexicon, one: Organisation) -> Items:
    return linked(one.name, lexicon)


_HIM = frozenset(("he", "him", "she", "her", "they", "them"))
_FIRM = frozenset(("company", "firm", "business", "label", "outfit", "studio", "production company", "imprint"))


def _without_member(items: Items) -> tuple[Items, Item] | None:
    """A question without "counting the A" at its end, and A; None if it says no such thing."""
    plain = [n for n, i in enumerate(items) if not i.stop]
    if len(plain) < _SHORTEST or items[plain[-1]].get(Name) is None:
        return None
    at = plain[-2] if items[plain[-2]].word != "the" else plain[-3]
    if items[at].word not in _AMONG:
        return None
    return tuple(i for i in items[:at] if not (i.stop and i is items[at - 1])), items[plain[-1]]


_SHORTEST = 5
_AMONG = frozenset(("counting", "including", "among them", "inclusive of", "not forgetting"))


def _counting(rest: Items, member: Item, whole: Result, solve: Solve) -> Result:
    """What is asked without the member named, if that is one of the things that answer."""
    result = solve(rest)
    name = member.get(Name)
    if result.verdict is not Verdict.FOUND or name is None:
        return whole
    return result if any(_bears(row, name) for row in result.rows) else whole


def _bears(row: Entity, name: Name) -> bool:
    """Does a fact concern what is named, or bear its name?"""
    ids = {row.id, *(e.id for e in concerns(row))}
    awards = {f[2:] for f in name.features if f.startswith("n:")}
    return bool(ids & set(name.ids)) or str(getattr(row, "name", "")).casefold() in {a.casefold() for a in awards}
