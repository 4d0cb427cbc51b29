"""One clause to one query: question word, head noun, constraints, dates, operators."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import attrs

from balcer import Work
from balcer_chat.grammar.beside import beside
from balcer_chat.grammar.collect import Draft, collect
from balcer_chat.grammar.conditions import constraint
from balcer_chat.grammar.heads import acts, asked, head_noun
from balcer_chat.grammar.leads import AUX, flat
from balcer_chat.grammar.missing import mark_missing
from balcer_chat.grammar.nouns import joined_nouns
from balcer_chat.grammar.statements import declares
from balcer_chat.grammar.verbs import done, gives, main_verb
from balcer_chat.grammar.wanted import wanted
from balcer_chat.lexicon.features import RELATIVES
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.lexicon.senses import Empty, Name, Property
from balcer_chat.plan.query import Asks, Constraint, Order, Query
from balcer_chat.text.items import Item


def read(items: Sequence[Item], lexicon: Lexicon, context: Sequence[Item] = (), mark: str = "") -> Query:
    """Read one clause.

    Args:
        items: its linked items, courtesies left out.
        lexicon: the lexicon of the record.
        context: items told before it in the same line.
        mark: the mark behind it.
    """
    whole = items
    items, told_beside = beside(items) if _lists(items) else (items, ())
    breaks = frozenset(len([i for i in items[:n] if not i.stop]) for n, i in enumerate(items) if i.stop)
    items = tuple(i for i in items if not i.stop)
    words = flat(items)
    asks, at = asked(items, words, breaks)
    if at < 0 and mark == "?" and (lead := declares(items)):
        items = (Item(lead, (lead,), senses=(Empty(),), first=items[0].first, words=(lead,)), *items)
        asks, at = Asks.WHETHER, 0
    want = wanted(items, at, asks)
    if asks is Asks.HOW and want is not None and want.kind == "title":
        asks = Asks.WHAT  # "how is it called?"
    weighs = asks in (Asks.WHETHER, Asks.WHY)  # its verb is the point of it, and may not be passed over
    draft = Draft(whether=asks is Asks.WHETHER, weighs=weighs, negates=not weighs)
    head = head_noun(items, at, asks)
    if (
        head is not None
        and items[head + 1 :]
        and items[head + 1].get(Name)
        and any(i.operator("linked") for i in items)
    ):
        head = None  # "his connection with the film X"
    target = None if head is None else constraint(items[head]) or _word(items[head])
    if head is not None and any(i.names_field("title") for i in items[at + 1 : head]):
        draft.fields.append("title")
    joined: frozenset[int] = frozenset()
    if target is not None and head is not None:
        target, joined = joined_nouns(items, head, target, breaks)
    collect(items, draft, lexicon, at, head, breaks)
    if joined and target is not None:
        draft.must = [c for c in draft.must if not (c.noun and c.features <= target.features)]
    if (main := main_verb(items, at, asks)) is not None:
        draft.must.append(main)
    if asks is Asks.WHO and at + 1 < len(items):
        draft.must = [_firm_role(c, items[at + 1]) for c in draft.must]
    if asks in (Asks.WHAT, Asks.WHICH) and target is None and not draft.subject and _shows(words):
        draft.operators.discard("list")
        draft.fields = ["subject"]
    if asks is Asks.ROLE and want is not None and want.kind == "character":
        asks, draft.fields = Asks.WHAT, ["character"]
    if any(c.names_award for c in draft.must):
        draft.must = [c for c in draft.must if c.features != _GIVING]  # "given to him" of an award gives it, no more
    if target is not None and "class:award" in target.features and gives(items, at):
        given = frozenset((f"presenter:{lexicon.record.person.id}",))
        draft.must.append(Constraint(given, "presented", "concept"))  # not what he was given
    if verb := done(items, at):
        draft.must = [attrs.evolve(c, soft=c.soft and not _happens(c, verb)) for c in draft.must]
    mark_missing(items, draft, head, want, asks)
    if target is not None and target.kind == "concept":
        draft.must = [c for c in draft.must if c.features != target.features or not c.noun]
    if asks in (Asks.COUNT, Asks.DURATION) and _asks_span((*context, *items)):
        draft.operators.add("difference")
    if _names_family(items, lexicon):
        draft.operators.add("in_title")
    if target is not None and target.field == "title" and any(_CONTAINING & set(i.words) for i in items):
        draft.operators.add("in_title")  # "which titles contain ..."
        draft.fields = [f for f in draft.fields if f != "contents"]
        draft.must = [c for c in draft.must if c.field != "contents"]
    if asks is Asks.DURATION:
        draft.operators.discard("last")  # "how long did it last"
    if asks is Asks.DURATION and "in" in items[at - 1].words[-1:] and at > 0:
        asks = Asks.COUNT  # "in how many years": years with something in them
        draft.operators.add("by_year")
    fields = list(draft.fields)
    if context:
        collect(tuple(i for i in context if not i.stop), draft, lexicon, -1, None, frozenset())
        fields += [f for f in draft.fields if f in RELATIVES and f not in fields]  # "the larger version of X"
        draft.must = [c for c in draft.must if c.kind != "property" or c.field in fields]
        draft.fields = fields
    if items and items[-1].word == "from" and (draft.subject or draft.possessive) and not draft.must:
        draft.must.append(Constraint(frozenset(("kind:birth",)), "from", "concept"))
    if asks is Asks.WHICH and target is None:
        asks = Asks.WHAT
    elif asks is Asks.WHAT and target is not None and target.kind == "concept":
        asks = Asks.WHICH
    if at >= 0 and asks in (Asks.WHICH, Asks.WHAT) and target is None and _asks_kind(items, at):
        nouns = [i.text for i in items[at + 3 : at + 4]]
        draft.must = [c for c in draft.must if c.kind != "word" or c.text not in nouns]
        asks = Asks.ABOUT
    if _points_back(items, at, target, draft):
        draft.pronouns.append("ones")  # "which won an award?"
    if target is not None and target.field == "title" and target.kind == "property" and "known" in words:
        target, draft.fields = None, ["aliases"]  # "under which name is it known?"
    order = _several(items, _order(draft)) or _first_of_all(items, draft)
    asks, target = _settle(asks, target, draft, items, at)
    must = _distinct(draft.must, target)
    hints = tuple(c for c in must if c.kind == "property" and c.field in draft.fields)
    if asks is not Asks.WHETHER:
        must = tuple(c for c in must if c not in hints)
    else:
        must = tuple(attrs.evolve(c, soft=c.field not in _FIRM) if c.kind == "property" else c for c in must)
        nominated = any("nominated:yes" in c.features for c in must)
        if not nominated and any(c.of_awards for c in must):  # "did he get the award?" asks whether he won it
            must = tuple(attrs.evolve(c, soft=False) if "won:yes" in c.features else c for c in must)
    if not (draft.subject or draft.possessive or any(_names_person(c) for c in must)):
        must = tuple(c for c in must if c not in draft.personal)
    return Query(
        asks=asks, target=target, fields=tuple(dict.fromkeys(draft.fields)), must=must, dates=tuple(draft.dates),
        excluded=tuple(draft.excluded), order=order, subject=draft.subject, possessive=draft.possessive,
        missing=tuple(dict.fromkeys(draft.missing)),
        doubted=tuple(draft.doubted), unknown=tuple(draft.unknown), light=tuple(draft.light),
        pronouns=tuple(draft.pronouns),
        operators=frozenset(draft.operators), numbers=tuple(draft.numbers), ordinals=tuple(draft.ordinals),
        hints=hints, choices=tuple(draft.choices), mended=tuple(draft.mended), counted=tuple(draft.counted),
        beside=told_beside, text=" ".join(i.mended or i.text for i in (*whole, *context) if not i.stop),
        wanted=None if "linked" in draft.operators else want,
    )  # fmt: skip


_GIVING = frozenset(("class:donation",))
_SHOWS = frozenset(("show", "shows", "depict", "depicts", "portray", "represent"))


def _shows(words: Sequence[str]) -> bool:
    """Is it asked what something shows ("what do the drawings show?"), and not a list?"""
    return words[:1] == ["what"] and len(words) > 2 and words[1] in ("do", "does", "did") and words[-1] in _SHOWS


def _lists(items: Sequence[Item]) -> bool:
    """May a clause ask for a list, and not whether, when or how many?"""
    first = next((i.lead for i in items if not i.stop), "")
    return first not in AUX and first not in ("when", "where", "why", "how", "who") and first != ""


_FIRM = ("premiere", "aired", "created", "filmed_in")
"""Fields that a yes/no question asks about: if they are not filled, it is not stated."""


def _names_person(constraint: Constraint) -> bool:
    return bool(constraint.ids) and all(i.startswith("person:") for i in constraint.ids)


def _firm_role(constraint: Constraint, verb: Item) -> Constraint:
    """A role told by the main verb ("who *led* it") must be borne out, though it may be passed over elsewhere."""
    told = constraint.soft and not constraint.generic and constraint.text == (verb.mended or verb.text)
    role = told and all(f.startswith(("role:", "mark:", "w:")) for f in constraint.features)
    return attrs.evolve(constraint, soft=False) if role else constraint


def _happens(constraint: Constraint, verb: str) -> bool:
    """Is a verb one of what happens to somebody or something ("adore": a review), and of no other kind of doing?"""
    kinds = all(f.startswith("kind:") for f in constraint.features)
    return constraint.kind == "concept" and constraint.text == verb and kinds and not constraint.generic


def _asks_span(items: Sequence[Item]) -> bool:
    """What is read off "How many years ... from ... to", "... between": a difference of dates."""
    told = flat(items)
    return "years" in told and bool({"between", "from", "separate", "apart"} & set(told))


def _distinct(constraints: Sequence[Constraint], target: Constraint | None) -> tuple[Constraint, ...]:
    """Without repeats of the same condition in other words; general nouns narrow, no more."""
    kept: dict[frozenset[str], Constraint] = {}
    for made in constraints:
        soft = made.soft or made.generic
        if made.features not in kept or kept[made.features].soft:
            kept[made.features] = attrs.evolve(made, soft=soft)
    telling = target is not None and target.kind == "concept" and not target.generic
    if kept and not telling and all(c.soft for c in kept.values()):
        first = next((c for c in kept.values() if c.generic and c.noun and "class:person" not in c.features), None)
        if first is not None:
            kept[first.features] = attrs.evolve(first, soft=False)  # all there is to go by
    return tuple(kept.values())


def _word(item: Item) -> Constraint | None:
    """A noun that the vocabulary does not know, as a head noun."""
    return Constraint(frozenset(f"w:{s}" for s in item.stems), item.text, "word") if item.words else None


def _order(draft: Draft) -> Order | None:
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
    if "compare" in names and draft.pronouns:  # "which of them came first?"
        return Order("date", last="last" in names)
    return None


def _several(items: Sequence[Item], order: Order | None) -> Order | None:
    """An order of which as many are wanted as it says: "his *first three* nominations"."""
    if order is None or order.by != "date" or order.nth != 1:
        return order
    pairs = ((b.value or 1) for a, b in itertools.pairwise(items) if a.operator("first") or a.operator("last"))
    return attrs.evolve(order, many=next(pairs, 1))


def _first_of_all(items: Sequence[Item], draft: Draft) -> Order | None:
    """What is read off "which show opened first in 2024?": no two things are compared."""
    two = any(i.word in ("or", "than", "vs", "versus") for i in items)
    first = any(i.operator("compare") and "first" in i.words for i in items)
    return Order("date") if first and not two and not [c for c in draft.must if c.kind == "name"][1:] else None


FIELD_ASKS = {
    "date": Asks.WHEN, "premiere": Asks.WHEN, "age": Asks.AGE, "reason": Asks.WHY, "duration": Asks.DURATION,
    "role": Asks.ROLE, "position": Asks.ROLE, "capacity": Asks.ROLE, "description": Asks.ABOUT,
}  # fmt: skip


_CONTAINING = frozenset(("contain", "contains", "containing", "include", "includes", "including"))


def _names_family(items: Sequence[Item], lexicon: Lexicon) -> bool:
    """Is a series named for all that bear its name ("the Law & Order shows")? There must be such a family."""
    for one, other in itertools.pairwise(items):
        name, made = one.get(Name), constraint(other)
        if name is None or made is None or not made.noun or other.last not in _FAMILY:
            continue
        if other.word == "title" and other is items[-1] and one is not items[0]:
            continue  # "finale of X title": what it is called
        works = any(i.startswith(f"{Work.prefix}:") for i in name.ids) and not one.text.endswith(("'s", "’s"))
        said = frozenset(one.stems)
        if works and sum(w.filmography is not None for w in lexicon.index.titled(said)) > _ALONE:
            return True
    return False


_ALONE = 2
"""Titles with the same words that are no family yet."""
_FAMILY = frozenset((
    "shows", "series", "titles", "spinoffs", "editions", "entries", "programmes", "programs", "franchise", "family",
    "title", "versions", "productions",
))  # fmt: skip


def _points_back(items: Sequence[Item], at: int, target: Constraint | None, draft: Draft) -> bool:
    """Is a bare "which" asked of things that were told before?"""
    if at != 0 or items[0].word != "which" or draft.subject or draft.possessive or draft.pronouns or len(items) < 2:
        return False
    if any(c.kind == "name" for c in draft.must):
        return False
    verb = items[1].word in AUX or items[1].operator("compare") or (target is not None and _is_outcome(items[1]))
    return verb or (target is None and bool(draft.must) and not draft.dates)


def _is_outcome(item: Item) -> bool:
    made = constraint(item)
    return made is not None and any(f.startswith(("won:", "nominated:")) for f in made.features) and not made.noun


def _plays_another(target: Constraint, items: Sequence[Item]) -> bool:
    """Does a noun for a role only say who is meant, since its verb tells another ("which *actor* directed it")?"""
    behind = next((n + 1 for n, item in enumerate(items) if item.text == target.text), len(items))
    if behind >= len(items) or not acts(items[behind]) or not target.is_role:
        return False
    told = constraint(items[behind])
    return told is not None and not told.soft and not told.features & target.features


def _asks_kind(items: Sequence[Item], at: int) -> bool:
    """What is read off "What kind of film is it?": what it is. With a verb of doing, the kind narrows what is asked."""
    said = [w for i in items[at + 1 :] for w in i.words]
    if said[:2] not in (["kind", "of"], ["sort", "of"], ["type", "of"]):
        return False
    return bool({"is", "was"} & set(said)) and not {"did", "does", "has", "have"} & set(said)


def _settle(
    asks: Asks, target: Constraint | None, draft: Draft, items: Sequence[Item], at: int
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
    if at >= 0 and asks is Asks.WHICH and target is not None and _asks_kind(items, at):
        draft.must.append(attrs.evolve(target, soft=True))
        return Asks.ABOUT, None
    if "appears_in" in draft.fields and target is not None and "role:actor" in target.features:
        draft.fields.remove("appears_in")  # "which actors appear in it"
        draft.must = [c for c in draft.must if not (c.kind == "property" and c.field == "appears_in")]
    if "role" in draft.fields and asks is Asks.WHICH and target is not None and target.kind == "concept":
        draft.fields.remove("role")  # "to which book did he contribute essays"
        draft.must = [c for c in draft.must if not (c.kind == "property" and c.field == "role")]
    if "role" in draft.fields and asks is Asks.WHAT:
        draft.fields.remove("role")
        return Asks.ROLE, None
    leads = bool(items) and items[0].names_field("date")  # "year the police came"
    if at < 0 and (leads or asks is Asks.WHAT) and "date" in draft.fields and not draft.listed:
        if target is not None and target.kind == "concept":
            draft.must.append(target)
        return Asks.WHEN, None
    if draft.fields and {"premiere", "aired"} & set(draft.fields):
        draft.must = [attrs.evolve(c, soft=True) if c.features == {"kind:episode"} else c for c in draft.must]
    if at >= 0 and asks in (Asks.WHO, Asks.WHAT, Asks.WHICH):
        asked_for = (s.field for s in items[at].senses if isinstance(s, Property))
        draft.fields[:0] = [field for field in asked_for if field in ("artists", "character", "period", "networks")]
    if (
        asks is Asks.WHAT
        and ("title" in draft.fields or (target is not None and target.field == "title"))
        and any(f.startswith("rel:") for c in draft.must for f in c.features)
    ):
        draft.fields = [f for f in draft.fields if f != "title"]
        return Asks.WHO, None  # "what is the name of his wife"
    if target is None:
        return asks, None
    if "class:person" in target.features and "title" in draft.fields:
        draft.fields.remove("title")
        return Asks.WHO, None
    if target.target is not None and target.target.startswith("field:") and asks is not Asks.COUNT:
        draft.fields.append(target.target.removeprefix("field:"))
        return Asks.WHAT, None
    if target.target in ("who", "where") and asks is not Asks.COUNT:
        passing = target.generic or _plays_another(target, items)
        draft.must.append(attrs.evolve(target, soft=passing))
        return (Asks.WHO if target.target == "who" else Asks.WHERE), (None if passing else target)
    if target.field == "role" and asks is Asks.COUNT and target.kind == "property":
        listed = frozenset(("filmography:yes",))  # "how many credits"
        return asks, Constraint(listed, target.text, "concept", noun=True)
    if target.target == "asks:who" and target.field is not None and asks is not Asks.COUNT:
        draft.fields.append(target.field)
        return Asks.WHO, None
    if target.kind == "property" and target.field is not None:
        if asks is not Asks.COUNT and target.field in FIELD_ASKS:
            return FIELD_ASKS[target.field], None
        draft.fields.append(target.field)
    return asks, target
