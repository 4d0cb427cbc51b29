"""Sorting the items of a clause: constraints, dates, operators, pronouns, words that mean nothing."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from balcer import PlaceKind
from balcer_chat.grammar.conditions import alike, constraint
from balcer_chat.grammar.heads import is_aside
from balcer_chat.grammar.leads import AUX, WH
from balcer_chat.grammar.nouns import joined_nouns
from balcer_chat.grammar.spans import read_when
from balcer_chat.grammar.support import attains, means_him, minds, supports
from balcer_chat.lexicon.lands import land_at
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.lexicon.light import evaluates
from balcer_chat.lexicon.nouns import members
from balcer_chat.lexicon.senses import Concept, Empty, Missing, Name, Operator, Pronoun
from balcer_chat.lexicon.vocabulary import vocabulary
from balcer_chat.plan.query import Constraint, When
from balcer_chat.text.items import Item
from balcer_chat.text.numbers import ordinal_forms
from balcer_chat.value import Shown


@attrs.define(eq=False, repr=False, slots=False)
class Draft(Shown):
    """What has been collected while reading a clause."""

    must: list[Constraint] = attrs.Factory(list)
    excluded: list[Constraint] = attrs.Factory(list)
    fields: list[str] = attrs.Factory(list)
    dates: list[When] = attrs.Factory(list)
    missing: list[str] = attrs.Factory(list)
    unknown: list[str] = attrs.Factory(list)
    light: list[str] = attrs.Factory(list)
    pronouns: list[str] = attrs.Factory(list)
    operators: set[str] = attrs.Factory(set)
    numbers: list[int] = attrs.Factory(list)
    ordinals: list[int] = attrs.Factory(list)
    mended: list[tuple[str, str]] = attrs.Factory(list)
    personal: list[Constraint] = attrs.Factory(list)
    counted: list[tuple[int, str]] = attrs.Factory(list)
    choices: list[tuple[str, str]] = attrs.Factory(list)
    doubted: list[Constraint] = attrs.Factory(list)
    subject: bool = False
    possessive: bool = False
    whether: bool = False
    weighs: bool = False
    negates: bool = True
    listed: bool = False


def collect(
    items: Sequence[Item], draft: Draft, lexicon: Lexicon, at: int, head: int | None, breaks: frozenset[int]
) -> None:
    """Sort the items into constraints, dates, operators and the rest."""
    subject = lexicon.record.person.id
    excluding = listing = False
    n = 0
    while n < len(items):
        item = items[n]
        if n in breaks:
            excluding = False
        if excluding and draft.excluded and item.lead in AUX:
            excluding = False  # "outside X, was it shown ..."
        listing = listing and (item.word in ("or", "and", "the") or item.get(Name) is not None)
        if item.mended:
            draft.mended.append((item.text, item.mended))
        if _says_something(item):
            draft.light.append(item.text)
            if item.word in _SUPERLATIVES and not draft.weighs:
                draft.must.append(Constraint(frozenset(f"w:{s}" for s in item.stems), item.text, "word"))
        if item.word not in _OR_NOT:
            draft.operators.update(s.name for s in item.senses if isinstance(s, Operator))
        if item.operator("except"):
            excluding = True
            n += 1
            continue
        if excluding and (land := _land(items, n)):
            n = land[1]
            draft.excluded.append(land[0])
            continue
        if item.span is not None:
            when, n = read_when(items, n)
            if not excluding:
                draft.dates.append(when)
            continue
        name, pronoun = item.get(Name), item.get(Pronoun)
        negated = draft.negates and _negated(items, n)
        missing = item.get(Missing)
        if missing is not None and name is None:
            draft.missing.append(missing.what)
            draft.doubted.append(Constraint(frozenset(), item.text, "concept", weak=item.stems))
        elif name is not None and name.ids == (subject,):
            owner = item.text.endswith("'s")  # "the person's wife" is "his wife"
            draft.possessive |= owner
            draft.subject |= not owner
        elif item.word in _TIMES:
            draft.numbers.append(_TIMES[item.word])
        elif item.word == "one" and n and _counts_one(items, n):
            draft.numbers.append(1)  # "more than one"
            draft.counted.extend((1, after.last) for after in items[n + 1 : n + 2] if after.words)
        elif pronoun is not None:
            if means_subject(item, pronoun, lexicon):
                owner = item.lead in ("his", "her", "hers", "their") and not (
                    item.lead == "her" and n == len(items) - 1
                )
                draft.possessive |= owner
                draft.subject |= not owner
            elif n != at and not _determines(items, n):
                draft.pronouns.append("then" if pronoun.kind == "time" else item.last)
        elif draft.weighs and not (item.senses and not item.empty) and supports(items, n):
            pass  # "did she *sit* on a jury"
        elif (item.unknown and not (n == head and members(*item.words))) or (
            draft.weighs and (minds(items, n) or (_says_something(item) and not _refers(items, n)))
        ):
            draft.unknown.append(item.text)
            draft.choices.extend((item.text, choice) for choice in item.choices)
        elif attains(items, n) or _is_verb(items, n) or (n + 1 < len(items) and items[n + 1].word in _OR_NOT):
            pass  # "does the list show": the verb says nothing; "won or not": either will do
        elif (season := _season(items, n)) is not None:
            draft.must.append(season)
            draft.operators -= {"first", "last"}
        elif (made := constraint(item)) is not None:
            modifies = head is not None and n == head - 1 and made.generic and made.noun  # "film" in "film producers"
            if n not in (at, head) and not modifies and not _is_kind_of_place(made, items, n):
                negated = negated or listing  # "no shorts, pilots or series"
                listing = negated and item.get(Name) is not None
                left_out = n + 1 < len(items) and items[n + 1].operator("left_out")  # "the wins not counted"
                if left_out and made.kind == "name":
                    draft.unknown.append(items[n + 1].text)
                if (
                    not draft.whether
                    and made.noun
                    and made.features
                    and all(f.startswith(_FORMS) for f in made.features)
                ):
                    made, others = joined_nouns(items, n, made, breaks)  # "of his pilots and series"
                    n = max((n, *others))
                _place(made, item, draft, excluding or negated or left_out, items, n)
        elif item.value is not None:
            draft.numbers.append(item.value)
            if n + 1 < len(items) and items[n + 1].words:
                draft.counted.append((item.value, items[n + 1].last))
        elif item.order is not None and not item.operator("first") and (items[n + 1 : n + 2] or draft.whether):
            draft.ordinals.append(item.order)
        n += 1


_FORMS = ("kind:", "form:")


def _land(items: Sequence[Item], n: int) -> tuple[Constraint, int] | None:
    """A country or continent that the next items name, and the place behind it; None if they name none."""
    name, used = land_at([w for i in items[n:] for w in i.words])
    end, left = n, used
    while left > 0 and end < len(items):
        left -= len(items[end].words)
        end += 1
    if not used or left:
        return None
    named = items[n].get(Name) if end == n + 1 else None
    if named is not None and len(named.ids) != 1:
        return None  # it means something else, too
    ids = named.ids if named is not None else ()
    features = named.features if named is not None else frozenset[str]()
    return Constraint(features, name, "name" if ids else "land", ids), end


_SUPERLATIVES = frozenset(("best", "greatest", "finest", "worst"))
"""Words that say little in many questions, and yet may not be passed over: not all are the best."""


def _negated(items: Sequence[Item], n: int) -> bool:
    """Does "not", "never" or "no" stand before a word, or before its article?"""
    while n > 1 and items[n - 1].word in ("a", "an", "the"):
        n -= 1
    return n > 1 and items[n - 1].word in ("not", "never", "no", "without")


def _says_something(item: Item) -> bool:
    """Is all that a word can mean one that says little, but something?"""
    return bool(item.senses) and all(isinstance(s, Empty) and s.light for s in item.senses)


def _refers(items: Sequence[Item], n: int) -> bool:
    """Does an adjective of opinion stand between "his" or "the" and a noun, so that it only speaks of a known thing?"""
    if not 0 < n < len(items) - 1 or items[n - 1].word not in _DEFINITE:
        return False
    if items[0].word in ("is", "was", "are", "were") and n > 2:
        return False  # "was it the *great* show?"
    made = constraint(items[n + 1])
    return made is not None and (made.noun or made.kind == "name") and (
        evaluates(items[n].word) or items[n].word in ("old", "little", "dear", "big", "good", "great")
    )  # fmt: skip


_DEFINITE = frozenset(("his", "her", "their", "its", "the", "that"))


def _counts_one(items: Sequence[Item], n: int) -> bool:
    """Is "one" a number ("more than *one* Emmy", "after *one* season")?"""
    before, after = items[n - 1], items[n + 1 : n + 2]
    if before.operator("more") or before.operator("less"):
        return True
    unit = bool(after) and any(set(after[0].stems) & group for group in vocabulary().units)
    return unit and before.word in ("after", "for", "only", "just", "within")


_TIMES = {"once": 1, "twice": 2, "thrice": 3}
_OR_NOT = ("or not", "or otherwise")


def _is_verb(items: Sequence[Item], n: int) -> bool:
    """Is a word like "show" or "list" the verb of a question with an auxiliary ("what does the list show")?"""
    if items[n].word == "work" and n and means_him(items[n - 1]):
        return True  # "where did he work"
    if not items[n].operator("list") or n < 2 or not any(i.lead in AUX for i in items[: n - 1]):
        return False
    made = constraint(items[n - 1])
    return made is not None and (made.noun or made.kind == "name")


def _season(items: Sequence[Item], n: int) -> Constraint | None:
    """What "sixth season" or "season six" says: the facts tell it in words."""
    item = items[n]
    after = items[n + 1].words[-1:] if n + 1 < len(items) else ()
    before = items[n - 1].words[-1:] if n else ()
    if item.order is not None and after == ("season",):
        number = item.order
    elif item.value is not None and before == ("season",):
        number = item.value
    else:
        return None
    return Constraint(frozenset(f"w:{form}" for form in ordinal_forms(number)), f"season {number}", "word")


_PLACES = frozenset(f"kind:{kind.value}" for kind in PlaceKind)


def _is_kind_of_place(made: Constraint, items: Sequence[Item], n: int) -> bool:
    """Is it the "state of" in front of a place's name?"""
    after = items[n + 2].get(Name) if n + 2 < len(items) and items[n + 1].word == "of" else None
    return made.kind == "concept" and made.features <= _PLACES and after is not None


_OWN = {"he": ("subject",), "she": ("person",), "they": ("things",), None: ("subject", "person")}


def means_subject(item: Item, pronoun: Pronoun, lexicon: Lexicon) -> bool:
    """Is a pronoun the record's person? It is if it fits what the record says of the person's pronouns."""
    kinds = _OWN.get(lexicon.record.person.pronouns, ("subject", "person"))
    return pronoun.kind in kinds or (pronoun.kind == "subject" and " " in item.word)


_DETERMINERS = frozenset(("that", "this", "these", "those", "one", "both", "the two", "ones"))


def _determines(items: Sequence[Item], n: int) -> bool:
    """Does a pronoun only introduce a noun ("the two festivals") or a relative clause ("one that is named")?"""
    if items[n].word not in _DETERMINERS:
        return False
    after = items[n + 1] if n + 1 < len(items) else None
    before = items[n - 1] if n else None
    if items[n].word in ("both", "the two", "one", "ones"):
        return after is not None and constraint(after) is not None
    goes_on = after is not None and not after.stop  # "where did he write that?": it points back
    return goes_on and items[n].word == "that" and before is not None and constraint(before) is not None


def _place(made: Constraint, item: Item, draft: Draft, excluding: bool, items: Sequence[Item], n: int) -> None:
    """Put a constraint where it belongs: excluded, joined by "or" to the one before, or required."""
    concepts = [s for s in item.senses if isinstance(s, Concept)]
    if excluding:
        if "class:award" in made.features:
            made = attrs.evolve(made, features=frozenset(("won:yes",)))  # "but no trophy"
        if made.kind != "property":
            draft.excluded.append(attrs.evolve(made, soft=False))
        return
    if made.kind == "property" and made.field:
        if item.operator("after") and n + 1 < len(items) and items[n + 1].span is not None:
            return  # "come after 2010"
        if item.lead in WH:
            return  # "where" and "when" inside a clause only join
        if made.field == "date" and n + 1 < len(items) and items[n + 1].span is not None:
            return  # "under the year 2010"
        if made.field == "date" and n and items[n - 1].value is not None:
            return  # "for six months"
        if is_aside(items, n):
            return  # "the joke about him": it is told, and not asked, what it is about
        draft.listed |= made.field == "date" and n > 0 and items[n - 1].word == "with"
        draft.fields.append(made.field)
    if n > 2 and items[n - 1].word in ("his", "the", "a", "an") and items[n - 2].word == "or":
        n -= 1
    if (
        n > 1
        and items[n - 1].word in ("or", "and")
        and made.kind != "property"
        and (items[n - 1].word == "or" or not (draft.whether or "both" in draft.operators))
    ):
        near = (
            bool(draft.must)
            and draft.must[-1].kind == made.kind
            and items[n - 2].text in (draft.must[-1].text, draft.must[-1].text.split(" or ")[-1])
        )
        if near and (items[n - 1].word == "or" or alike(draft.must[-1], made)):
            last = draft.must.pop()
            joined = f"{last.text} or {made.text}"
            made = attrs.evolve(
                made, features=last.features | made.features, text=joined, ids=last.ids + made.ids,
                soft=last.soft and made.soft, weak=(),
                every=(*(last.every or (last.features,)), made.features) if items[n - 1].word == "and" else (),
            )  # fmt: skip
            before = draft.must[-1] if draft.must else None
            if before is not None and n > 2 and items[n - 3].text == before.text and alike(before, made):
                draft.must.pop()  # "a prize, nomination or mention"
                joined = f"{before.text} or {made.text}"
                every = (before.features, *made.every) if made.every else ()
                made = attrs.evolve(
                    made, features=before.features | made.features, text=joined, soft=False, every=every
                )
        elif items[n - 1].word == "or" and items[n - 2].get(Pronoun) is not None:
            return
    draft.must.append(made)
    if concepts and all(c.personal for c in concepts):
        draft.personal.append(made)
