"""One clause to one query: question word, head noun, constraints, dates, operators."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import attrs

from balcer import Place, stem
from balcer_chat.grammar.clauses import AUX, TAG, WH, flat
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.lexicon.senses import Concept, Missing, Name, Operator, Pronoun, Property
from balcer_chat.plan.query import Asks, Constraint, Order, Query, When
from balcer_chat.text.items import Item
from balcer_chat.text.values import Span

_SKIP = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "his",
        "her",
        "their",
        "its",
        "those",
        "these",
        "all",
        "any",
        "that",
        "this",
        "my",
        "other",
        "only",
        "exactly",
        "many",
        "much",
    ]
)
_BREAK = AUX | frozenset(
    [
        "of",
        "for",
        "in",
        "on",
        "by",
        "with",
        "to",
        "from",
        "at",
        "he",
        "him",
        "she",
        "it",
        "they",
        "and",
        "or",
        "that",
        "who",
        "which",
        "whose",
        "be",
        "been",
        "we",
        "i",
        "you",
        "as",
        "during",
        "about",
    ]
)
_AUXILIARY_HEADS = frozenset(("years", "year", "times", "time"))


@attrs.define
class _Draft:
    """What has been collected while reading a clause."""

    must: list[Constraint] = attrs.Factory(list)
    excluded: list[Constraint] = attrs.Factory(list)
    fields: list[str] = attrs.Factory(list)
    dates: list[When] = attrs.Factory(list)
    missing: list[str] = attrs.Factory(list)
    unknown: list[str] = attrs.Factory(list)
    pronouns: list[str] = attrs.Factory(list)
    operators: set[str] = attrs.Factory(set)
    numbers: list[int] = attrs.Factory(list)
    ordinals: list[int] = attrs.Factory(list)
    mended: list[tuple[str, str]] = attrs.Factory(list)
    personal: list[Constraint] = attrs.Factory(list)
    counted: list[tuple[int, str]] = attrs.Factory(list)
    subject: bool = False
    possessive: bool = False
    whether: bool = False
    listed: bool = False


def constraint(item: Item) -> Constraint | None:
    """The condition that an item puts on facts, or None if it puts none."""
    name, text = item.get(Name), item.mended or item.text
    if name is not None:
        places = all(i.startswith(Place.prefix) for i in name.ids)
        return Constraint(
            name.features, text, "name", name.ids, exact=name.full, weak=item.stems if places and name.ids else ()
        )
    concepts = [s for s in item.senses if isinstance(s, Concept)]
    fields = [s for s in item.senses if isinstance(s, Property)]
    if concepts:
        features = frozenset(itertools.chain.from_iterable(_words_in(c.features) for c in concepts))
        features |= {f"has:{p.field}" for p in fields}
        soft = all(c.soft for c in concepts) or item.get_empty
        noun = next((c for c in concepts if c.noun), concepts[0])
        return Constraint(
            features, text, "concept", soft=soft, generic=any(c.generic for c in concepts), noun=noun.noun,
            target=noun.target, field=noun.field or (fields[0].field if fields else None), weak=() if soft else item.stems,
            synonyms=frozenset().union(*(c.synonyms for c in concepts)),
        )  # fmt: skip
    if fields:
        features = frozenset(f"has:{p.field}" for p in fields)
        return Constraint(
            features, text, "property", soft=item.get_empty, noun=True, field=fields[0].field, weak=item.stems
        )
    if item.senses or item.span or item.stop or item.value is not None or item.order is not None:
        return None
    return Constraint(frozenset(f"w:{s}" for s in item.variants or item.stems), text, "word")


def _words_in(features: frozenset[str]) -> frozenset[str]:
    return frozenset(f"w:{stem(f[5:])}" if f.startswith("text:") else f for f in features)


def read(items: Sequence[Item], lexicon: Lexicon, context: Sequence[Item] = (), mark: str = "") -> Query:
    """Read one clause.

    Args:
        items: its linked items, courtesies left out.
        lexicon: the lexicon of the record.
        context: items told before it in the same line.
        mark: the mark behind it.
    """
    breaks = frozenset(len([i for i in items[:n] if not i.stop]) for n, i in enumerate(items) if i.stop)
    items = tuple(i for i in items if not i.stop)
    words = flat(items)
    asks, at = _asked(items, words)
    if at < 0 and (mark == TAG or (mark == "?" and _declares(items))):
        asks = Asks.WHETHER
    draft = _Draft(whether=asks is Asks.WHETHER)
    head = _head(items, at, asks)
    target = None if head is None else constraint(items[head]) or _word(items[head])
    if head is not None and any(
        constraint(i) is not None and constraint(i).field == "title" for i in items[at + 1 : head]
    ):  # type: ignore[union-attr]
        draft.fields.append("title")
    if target is not None and head is not None:
        target = _joined_target(items, head, target)
    _collect(items, draft, lexicon, at, head, breaks)
    if target is not None and target.kind == "concept":
        draft.must = [c for c in draft.must if c.features != target.features or not c.noun]
    if asks is Asks.COUNT and _asks_span((*context, *items)):
        draft.operators.add("difference")
    fields = list(draft.fields)
    if context:
        _collect(tuple(i for i in context if not i.unknown and not i.stop), draft, lexicon, -1, None, frozenset())
        draft.must = [c for c in draft.must if c.kind != "property" or c.field in fields]
        draft.fields = fields
    if items and items[-1].word == "from" and (draft.subject or draft.possessive) and not draft.must:
        draft.must.append(Constraint(frozenset(("kind:birth",)), "from", "concept"))
    if asks is Asks.WHICH and target is None:
        asks = Asks.WHAT
    elif asks is Asks.WHAT and target is not None and target.kind == "concept":
        asks = Asks.WHICH
    order = _order(draft)
    asks, target = _settle(asks, target, draft, items, at)
    must = _distinct(draft.must)
    hints = tuple(c for c in must if c.kind == "property" and c.field in draft.fields)
    if asks is not Asks.WHETHER:
        must = tuple(c for c in must if c not in hints)
    if not (draft.subject or draft.possessive):
        must = tuple(c for c in must if c not in draft.personal)
    return Query(
        asks=asks, target=target, fields=tuple(dict.fromkeys(draft.fields)), must=must, dates=tuple(draft.dates),
        excluded=tuple(draft.excluded), order=order, subject=draft.subject, possessive=draft.possessive,
        missing=tuple(dict.fromkeys(draft.missing)), unknown=tuple(draft.unknown), pronouns=tuple(draft.pronouns),
        operators=frozenset(draft.operators), numbers=tuple(draft.numbers), ordinals=tuple(draft.ordinals),
        hints=hints, mended=tuple(draft.mended), counted=tuple(draft.counted), text=" ".join(i.text for i in (*items, *context)),
    )  # fmt: skip


def _joined_target(items: Sequence[Item], head: int, target: Constraint) -> Constraint:
    """ "Trophies and nominations": both nouns are the head."""
    if head + 2 < len(items) and items[head + 1].word in ("and", "or"):
        other = constraint(items[head + 2])
        if other is not None and other.noun and other.kind == target.kind == "concept" and _alike(target, other):
            return attrs.evolve(
                target, features=target.features | other.features, text=f"{target.text} or {other.text}"
            )
    return target


def _asks_span(items: Sequence[Item]) -> bool:
    """ "How many years ... from ... to", "... between": a difference of dates."""
    told = flat(items)
    return "years" in told and bool({"between", "from", "separate", "apart"} & set(told))


def _distinct(constraints: Sequence[Constraint]) -> tuple[Constraint, ...]:
    """Without repeats of the same condition in other words; general nouns narrow, no more."""
    kept: dict[frozenset[str], Constraint] = {}
    for made in constraints:
        soft = made.soft or made.generic
        if made.features not in kept or kept[made.features].soft:
            kept[made.features] = attrs.evolve(made, soft=soft)
    if kept and all(c.soft for c in kept.values()):
        first = next((c for c in kept.values() if c.generic and c.noun and "class:person" not in c.features), None)
        if first is not None:
            kept[first.features] = attrs.evolve(first, soft=False)  # all there is to go by
    return tuple(kept.values())


def _word(item: Item) -> Constraint | None:
    """A noun that the vocabulary does not know, as a head noun."""
    return Constraint(frozenset(f"w:{s}" for s in item.stems), item.text, "word") if item.words else None


def _declares(items: Sequence[Item]) -> bool:
    """Is it a statement told as a question ("he wrote for it?")? It begins with the person and goes on with a verb."""
    if len(items) < 2:
        return False
    pronoun = items[0].get(Pronoun)
    if pronoun is not None and pronoun.kind == "subject" and items[0].words[0] != "his":
        return True
    return False


def _asked(items: Sequence[Item], words: list[str]) -> tuple[Asks, int]:
    """The question word and the index of its item."""
    if not any(item.operator("more") or item.operator("largest") for item in items):
        for n, item in enumerate(items):
            if (item.operator("count") and item.word not in ("total", "number")) or (
                item.operator("count") and len(items) - n < 3
            ):
                return Asks.COUNT, n
    for n, item in enumerate(items):
        if item.operator("count") and n == 0:
            return Asks.COUNT, n
        for sense in item.senses:
            if isinstance(sense, Property) and sense.asks in ("when", "where", "why", "how old", "how long") and item.words[0] in WH | {"in", "at", "for", "on"}:  # fmt: skip
                if (
                    sense.asks == "when"
                    and item.words == ("when",)
                    and n
                    and (items[n - 1].words[-1:] not in (("and",), ("or",)))
                ):
                    continue
                return (Asks.HOW if item.words == ("how",) else Asks(sense.asks)), n
            if (
                isinstance(sense, Property)
                and sense.field in ("capacity", "position", "role")
                and item.words[0] in WH | {"as", "in"}
            ):
                return Asks.ROLE, n
        if item.words[0] in ("who", "whom", "whose"):
            return Asks.WHO, n
        if item.words[0] == "which":
            return Asks.WHICH, n
        if item.words[0] == "what":
            return (Asks.WHICH if len(item.words) == 1 else Asks.WHAT), n
        if item.words[0] in WH:
            return {"where": Asks.WHERE, "when": Asks.WHEN, "why": Asks.WHY, "how": Asks.HOW}[item.words[0]], n
        if n == 0 and item.words[0] in AUX and len(words) > 1:
            return Asks.WHETHER, n
    return Asks.WHAT, -1


def _head(items: Sequence[Item], at: int, asks: Asks) -> int | None:
    """Index of the head noun: the last noun of the noun phrase behind the question word."""
    if asks not in (Asks.WHICH, Asks.COUNT, Asks.WHAT, Asks.WHO):
        return None
    if asks is Asks.WHO and items[at].words != ("whose",):
        return None
    listing = at < 0
    found: int | None = None
    for n in range(at + 1, len(items)):
        item = items[n]
        first = item.words[0]
        made = constraint(item)
        noun = (
            made is not None
            and made.noun
            and not (made.kind == "property" and made.field in ("description", "title", "date") and listing)
        )
        if (
            noun
            and not (asks is Asks.COUNT and first in _AUXILIARY_HEADS)
            and not (found is not None and item.words[-1].endswith(("ed", "ing")))
        ):
            found = n
            continue
        if found is not None:
            if first == "of" and constraint(items[found]).field == "title":  # type: ignore[union-attr]
                found = None  # "the titles of the films" asks for the films
                continue
            break
        if first in _SKIP or item.get(Operator) or item.order or item.value is not None or item.span:
            continue
        if first in _BREAK and not listing:
            if first in AUX and asks is Asks.WHICH and n == at + 1:
                return None
            if first in ("of", "for", "in"):
                continue
            break
        if first in AUX and listing and at >= 0:
            return None
        if (
            made is not None
            and made.kind == "word"
            and (asks is Asks.COUNT or (asks is Asks.WHICH and n == at + 1))
            and not _noun_next(items, n)
        ):
            return n
    return found


def _noun_next(items: Sequence[Item], n: int) -> bool:
    after = constraint(items[n + 1]) if n + 1 < len(items) else None
    return after is not None and after.noun


def _collect(
    items: Sequence[Item], draft: _Draft, lexicon: Lexicon, at: int, head: int | None, breaks: frozenset[int]
) -> None:
    """Sort the items into constraints, dates, operators and the rest."""
    subject = lexicon.record.person.id
    excluding = False
    n = 0
    while n < len(items):
        item = items[n]
        if n in breaks:
            excluding = False
        if item.mended:
            draft.mended.append((item.text, item.mended))
        draft.operators.update(s.name for s in item.senses if isinstance(s, Operator))
        if item.operator("except"):
            excluding = True
            n += 1
            continue
        if item.span is not None:
            when, n = _when(items, n, draft)
            if not excluding:
                draft.dates.append(when)
            continue
        name, pronoun = item.get(Name), item.get(Pronoun)
        negated = n > 0 and items[n - 1].word == "not" and n - 1 > 0 and not draft.whether
        if item.get(Missing) is not None and name is None:
            draft.missing.append(item.get(Missing).what)  # type: ignore[union-attr]
        elif name is not None and name.ids == (subject,):
            draft.subject = True
        elif pronoun is not None:
            if pronoun.kind == "subject":
                draft.possessive |= item.words[0] == "his"
                draft.subject |= item.words[0] != "his"
            elif n != at and not _determines(items, n):
                draft.pronouns.append("then" if pronoun.kind == "time" else item.words[-1])
        elif item.unknown:
            draft.unknown.append(item.text)
        elif (made := constraint(item)) is not None:
            modifies = head is not None and n == head - 1 and made.generic and made.noun  # "film" in "film producers"
            if n not in (at, head) and not modifies:
                _place(made, item, draft, excluding or negated, items, n)
        elif item.value is not None:
            draft.numbers.append(item.value)
            if n + 1 < len(items) and items[n + 1].words:
                draft.counted.append((item.value, items[n + 1].words[-1]))
        elif (
            item.order is not None
            and not item.operator("first")
            and items[n + 1 : n + 2]
            and items[n + 1].words[-1:] != ("season",)
        ):
            draft.ordinals.append(item.order)
        n += 1


_DETERMINERS = frozenset(("that", "this", "these", "those", "one", "both", "the two", "ones"))


def _determines(items: Sequence[Item], n: int) -> bool:
    """Does a pronoun only introduce a noun ("the two festivals") or a relative clause ("one that is named")?"""
    if items[n].word not in _DETERMINERS:
        return False
    after = items[n + 1] if n + 1 < len(items) else None
    before = items[n - 1] if n else None
    if items[n].word in ("both", "the two", "one", "ones"):
        return after is not None and constraint(after) is not None
    return items[n].word == "that" and before is not None and constraint(before) is not None


def _place(made: Constraint, item: Item, draft: _Draft, excluding: bool, items: Sequence[Item], n: int) -> None:
    """Put a constraint where it belongs: excluded, joined by "or" to the one before, or required."""
    concepts = [s for s in item.senses if isinstance(s, Concept)]
    if excluding:
        if made.kind != "property":
            draft.excluded.append(attrs.evolve(made, soft=False))
        return
    if draft.whether and "won:yes" in made.features:
        made = attrs.evolve(made, soft=False)
    if made.kind == "property" and made.field:
        if item.words[0] in WH:
            return  # "where" and "when" inside a clause only join
        draft.listed |= made.field == "date" and n > 0 and items[n - 1].word == "with"
        draft.fields.append(made.field)
    if n > 2 and items[n - 1].word in ("his", "the", "a", "an") and items[n - 2].word == "or":
        n -= 1
    if n > 1 and items[n - 1].word in ("or", "and") and made.kind != "property" and not draft.whether:
        near = (
            bool(draft.must)
            and draft.must[-1].kind == made.kind
            and items[n - 2].text in (draft.must[-1].text, draft.must[-1].text.split(" or ")[-1])
        )
        if near and (items[n - 1].word == "or" or _alike(draft.must[-1], made)):
            last = draft.must.pop()
            joined = f"{last.text} or {made.text}"
            made = attrs.evolve(
                made, features=last.features | made.features, text=joined, ids=last.ids + made.ids,
                soft=last.soft and made.soft, weak=(),
            )  # fmt: skip
        elif items[n - 1].word == "or" and items[n - 2].get(Pronoun) is not None:
            return
    draft.must.append(made)
    if concepts and all(c.personal for c in concepts):
        draft.personal.append(made)


def _when(items: Sequence[Item], n: int, draft: _Draft) -> tuple[When, int]:
    """A date with the words around it: before, after, since, between A and B, from A to B, A-B."""
    span = items[n].span
    assert span is not None
    before = items[n - 1].words if n else ()
    two = items[n - 2].words if n > 1 else ()
    relation = "in"
    follows = items[n + 1] if n + 1 < len(items) else None
    if follows is not None and follows.span is not None and span.text.isdigit() and follows.span.text.isdigit():
        text = f"{span.text}–{follows.span.text}"
        return When("in", Span(span.first, follows.span.last, text)), n + 2
    if (
        n + 2 < len(items)
        and follows is not None
        and follows.word in ("and", "to", "until", "till", "through", "up to")
        and items[n + 2].span
    ):
        if before[-1:] in (("between",), ("from",)) or follows.word != "and":
            last = items[n + 2].span
            assert last is not None
            return When("in", Span(span.first, last.last, f"{span.text}–{last.text}", span.exact or last.exact)), n + 3
    word = " ".join(before)
    if (n and items[n - 1].operator("before")) or word in ("by", "till"):
        relation = "before"
        if word in ("until", "up to", "by", "till") or word.endswith("end of"):
            return When("in", Span((1, 1, 1), span.last, f"until {span.text}")), n + 1
    elif (n and items[n - 1].operator("after")) or (" ".join(two) in ("from",) and word == ""):
        relation = "after"
    if follows is not None and follows.word == "or" and n + 2 < len(items) and items[n + 2].word in ("later", "after"):
        return When("in", Span(span.first, (9999, 12, 31), f"since {span.text}")), n + 3
    if word in ("since", "from") or (follows is not None and follows.word in ("onward", "onwards", "on", "or later")):
        if word == "since" or (follows is not None and follows.word in ("onward", "onwards", "on", "or later")):
            used = 2 if follows is not None and follows.word in ("onward", "onwards", "on", "or later") else 1
            return When("in", Span(span.first, (9999, 12, 31), f"since {span.text}")), n + used
    return When(relation, span), n + 1


def _order(draft: _Draft) -> Order | None:
    """A superlative: first, last, second, longest, most."""
    names = draft.operators
    nth = draft.ordinals[0] if draft.ordinals else 1
    if "longest" in names or "shortest" in names:
        return Order("run", last="longest" in names, nth=nth)
    if "largest" in names:
        return Order("size", last=True, nth=nth)
    if "most" in names or "least" in names:
        return Order("count", last="most" in names, nth=nth)
    if "last" in names:
        return Order("date", last=True, nth=nth)
    if "first" in names or draft.ordinals:
        return Order("date", nth=nth)
    return None


def _alike(one: Constraint, other: Constraint) -> bool:
    """Two roles, or two outcomes: "wrote and directed", "prizes and nominations" are looked for one by one."""
    groups = ({"role", "mark"}, {"won", "nominated", "lost", "mention"})
    kinds = [{f.partition(":")[0] for f in c.features if f != "class:award"} or {"won"} for c in (one, other)]
    return any(kinds[0] & g and kinds[1] & g for g in groups)


_FIELD_ASKS = {
    "date": Asks.WHEN, "premiere": Asks.WHEN, "age": Asks.AGE, "reason": Asks.WHY, "duration": Asks.DURATION,
    "role": Asks.ROLE, "position": Asks.ROLE, "capacity": Asks.ROLE, "description": Asks.ABOUT,
}  # fmt: skip


def _settle(
    asks: Asks, target: Constraint | None, draft: _Draft, items: Sequence[Item], at: int
) -> tuple[Asks, Constraint | None]:
    """What a head noun that names a field or a person really asks."""
    owned = target is not None and target.kind == "property"
    if (not owned and "description" in draft.fields) or (
        not owned and (at >= 0 and any(isinstance(s, Property) and s.field == "description" for s in items[at].senses))
    ):
        draft.fields = [f for f in draft.fields if f != "description"]
        draft.must = [c for c in draft.must if c.field != "description"]
        if (asks is Asks.WHAT and not draft.fields) or (
            asks is Asks.WHO and target is None and all(c.kind == "name" or c.soft for c in draft.must)
        ):
            asks = Asks.ABOUT
    if "role" in draft.fields and asks is Asks.WHAT:
        draft.fields.remove("role")
        return Asks.ROLE, None
    if at < 0 and asks is Asks.WHAT and "date" in draft.fields and not draft.listed:
        if target is not None and target.kind == "concept":
            draft.must.append(target)
        return Asks.WHEN, None
    if draft.fields and {"premiere", "aired"} & set(draft.fields):
        draft.must = [attrs.evolve(c, soft=True) if c.features == {"kind:episode"} else c for c in draft.must]
    if target is None:
        return asks, None
    if target.target is not None and target.target.startswith("field:") and asks is not Asks.COUNT:
        draft.fields.append(target.target.removeprefix("field:"))
        return Asks.WHAT, None
    if target.target in ("who", "where") and asks is not Asks.COUNT:
        draft.must.append(attrs.evolve(target, soft=target.generic))
        return (Asks.WHO if target.target == "who" else Asks.WHERE), (None if target.generic else target)
    if target.kind == "property" and target.field is not None:
        if asks is not Asks.COUNT and target.field in _FIELD_ASKS:
            return _FIELD_ASKS[target.field], None
        draft.fields.append(target.field)
    return asks, target
