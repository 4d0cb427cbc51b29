"""What one item of a question about a list adds: a name, a kind, an outcome, a noun, a field, or nothing at all."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from balcer import Organisation, Work
from balcer_chat.grammar.collect import means_subject
from balcer_chat.grammar.conditions import constraint
from balcer_chat.grammar.leads import WH
from balcer_chat.grammar.lists.draft import SCREEN, Draft
from balcer_chat.grammar.lists.operators import operator
from balcer_chat.grammar.lists.phrases import fills, gives, titles_are_meant
from balcer_chat.grammar.lists.words import BACK, CENTURIES, FAMILY, FUNCTION, KEYS, NOUNS, OUTCOMES
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.lexicon.senses import Missing, Name, Operator, Pronoun
from balcer_chat.plan.query import Constraint
from balcer_chat.text.items import Item


def read_item(draft: Draft, items: Sequence[Item], n: int, lexicon: Lexicon, comma: bool) -> bool:
    """Read one item; False if it is none of a question about a list.

    Args:
        draft: what has been read before it; it is told what this item adds.
        items: the items of the line, without its marks.
        n: where the item stands.
        lexicon: the lexicon of the record.
        comma: a comma stands before it.
    """
    item = items[n]
    if item.get(Missing) is not None:
        return False
    if (name := item.get(Name)) is not None:
        return _name(draft, items, name, n, lexicon)
    if operator(draft, items, n):
        return True
    if item.word in ("titles", "entries") and draft.has_before(n, "count"):
        draft.role("titles", "lines", n)
    if item.last in CENTURIES:
        return False
    draft.listed |= item.last in ("heading", "headings")
    made = constraint(item)
    if n > 1 and items[n - 1].word == "and" and _is_deed(made) and _is_deed(constraint(items[n - 2])):
        return False  # "create and run" is more than the list tells
    if made is not None and made.kind == "concept" and _concept(draft, items, n, made, lexicon, comma):
        return True
    if made is not None and made.kind == "property":
        if item.lead == "who":
            draft.role("wh", "who", n)  # "who was in ..."
        return _property(draft, items, n, made)
    if item.value is not None and (item.word != "one" or draft.has_before(n, "more", "less", "exactly")):
        draft.numbers.append((item.value, n))
        return True
    if item.last in NOUNS and fills(item):
        draft.role("noun", "lines", n)
        return True
    if item.word in KEYS:
        draft.role("key", KEYS[item.word], n)
        return True
    if item.lead in WH and not any(isinstance(s, Operator) for s in item.senses):
        draft.role("wh", item.lead, n)
        return True
    pronoun = item.get(Pronoun)
    if pronoun is not None and (item.word in ("one", "ones", "there", "that") or means_subject(item, pronoun, lexicon)):
        return True
    if pronoun is not None:
        return item.word in BACK and (bool(draft.of) or any(k in ("noun", "key", "kind") for k, _, _ in draft.roles))
    if fills(item):
        return True
    return item.get_empty and not item.unknown and not _light(item) and not _describes(items, n)


def _is_deed(made: Constraint | None) -> bool:
    return made is not None and made.is_role


def _describes(items: Sequence[Item], n: int) -> bool:
    """Does a word without meaning here stand before a noun, and would have one there ("the *famous* series")?"""
    if all(w in FUNCTION or w.endswith("ly") for w in items[n].words):
        return False
    made = constraint(items[n + 1]) if n + 1 < len(items) else None
    return made is not None and made.noun and made.field is None


def _light(item: Item) -> bool:
    return item.empty and any(getattr(s, "light", False) for s in item.senses)


def _name(draft: Draft, items: Sequence[Item], name: Name, n: int, lexicon: Lexicon) -> bool:
    """Read a name: of an award or of a body that gives one, of a work, or of the person."""
    item = items[n]
    if name.ids == (lexicon.record.person.id,):
        return True
    made = constraint(item)
    assert made is not None
    prefixes = {i.partition(":")[0] for i in name.ids}
    if item.award or prefixes == {Organisation.prefix}:
        draft.of.add("award")
        if draft.left_out:
            draft.excluded.append(made)
        else:
            draft.names.append((made, n))
        return True
    if Work.prefix in prefixes:
        draft.role("title", "out" if draft.left_out else "in", n)
        draft.names.append((made, n))
        if item.words and n + 1 < len(items) and items[n + 1].last in FAMILY:
            draft.role("called", "lines", n)  # "the titles of the *X* family"
        return True
    return False


def _concept(draft: Draft, items: Sequence[Item], n: int, made: Constraint, lexicon: Lexicon, comma: bool) -> bool:
    """Read a word for a kind, an outcome, a list or a body."""
    features = made.features
    if "dated:span" in features:
        draft.role("spans", made.text, n)
        return True
    if {"awardlist:yes", "filmography:yes"} <= features or features == {"listed:yes"}:
        draft.role("noun", "lines", n)
        return True
    if "awardlist:yes" in features and "nominations" in items[n].words:
        draft.role("noun", "outcomes", n)  # "wins and nominations"
    if "awardlist:yes" in features:
        draft.of.add("award")
        draft.listed |= "nominations" not in items[n].words
        return True
    if "filmography:yes" in features and _word_at(items, n - 1) == "in" and items[n].last == "titles":
        draft.role("called", "lines", n)  # "occurs in filmography titles"
    if "filmography:yes" in features:
        draft.of.add("work")
        draft.listed = True
        draft.role("noun", "lines", n)
        return True
    if n and any(f.startswith("rel:") for f in features) and draft.has_before(n, "called"):
        return True
    if "class:award" in features and len(features) == 1 and gives(items, n):
        return True
    if "class:award" in features and len(features) == 1:
        draft.of.add("award")
        draft.role("award", made.text, n)
        return True
    told = [name for feature, name in OUTCOMES.items() if feature in features]
    if told:
        if made.soft and told == ["won"]:
            draft.role("gave", made.text, n)  # "received", "honoured"
            return True
        draft.of.add("award")
        draft.outcomes.append((told[0] if not draft.left_out else f"un{told[0]}", n))
        if told[0] == "nominations":
            draft.role("noun", "nominations", n)
        return True
    if features == {"class:organisation"} or (
        features and all(f.startswith("kind:") for f in features) and _bodies(made)
    ):
        draft.role("key", "body", n)
        besides = [i.word for i in (*items[max(n - 1, 0) : n], *items[n + 1 : n + 2])]
        if features != {"class:organisation"} and not {"included", "including"} & set(besides):
            draft.must.append(made)
        return True
    marks = frozenset(f for f in features if f.startswith("mark:"))
    if marks:
        draft.of.add("work")
        (draft.excluded if draft.left_out else draft.must).append(attrs.evolve(made, features=marks))
        return True
    if _of_filmography(lexicon, features) and not fills(items[n]):
        _kind(draft, items, n, made, comma)
        return True
    if draft.left_out:
        draft.excluded.append(made)
        return True
    return fills(items[n])


def _word_at(items: Sequence[Item], n: int) -> str:
    """The word at a place, the article before it passed over; nothing where there is none."""
    while n > 0 and items[n].word in ("the", "his"):
        n -= 1
    return items[n].word if n >= 0 else ""


def _of_filmography(lexicon: Lexicon, features: frozenset[str]) -> bool:
    """Do they tell the form of a work, and is there one of it in the filmography?"""
    if not features or not all(f.startswith(SCREEN) for f in features):
        return False
    index = lexicon.index
    works = index.rows_with(f"class:{Work.prefix}")
    return not works.isdisjoint(index.among(index.rows_with("filmography:yes"), features))


def _bodies(made: Constraint) -> bool:
    return all("festival" in f or "competition" in f or "guild" in f or "association" in f for f in made.features)


def _kind(draft: Draft, items: Sequence[Item], n: int, made: Constraint, comma: bool) -> None:
    """Read a kind of work; joined by "and", "or" or a comma to the one before it, either will do."""
    if draft.left_out:
        draft.excluded.append(made)
        return
    near = draft.must[-1] if draft.must else None
    before = items[n - 1] if n else None
    joined = (
        near is not None
        and before is not None
        and (
            (before.word in ("and", "or") and n > 1 and near.text.endswith(items[n - 2].text))
            or (comma and near.text.endswith(before.text))
        )
    )
    if joined and near is not None and all(f.startswith(SCREEN) for f in near.features):
        draft.must[-1] = attrs.evolve(near, features=near.features | made.features, text=f"{near.text} or {made.text}")
        return
    draft.role("kind", made.text, n)
    draft.must.append(made)


def _property(draft: Draft, items: Sequence[Item], n: int, made: Constraint) -> bool:
    """Read a word for a field: a year that is asked for or counted, a title."""
    item = items[n]
    if made.field == "date":
        beside = [i for i in (*items[max(n - 2, 0) : n], *items[n + 1 : n + 3]) if i.span is not None]
        if not beside and (set(item.words) & WH or (n and items[n - 1].lead in WH) or item.last == "years"):
            draft.role("key", "year", n)
        elif n and items[n - 1].word in ("one", "single", "a single", "any one"):
            draft.role("key", "year", n)  # "in one year"
        elif not beside:
            draft.role("asked", "year", n)
        return True
    if item.word == "where" and n:
        return True  # "titles where the list gives ..."
    if made.field == "title" and item.operator("list"):
        return True  # "name them"
    if made.field == "title":
        called = item.lead in ("in", "with", "bear", "bears", "whose", "called", "named") or not titles_are_meant(
            items, n
        )
        draft.role("called" if called else "noun", "lines", n)
        return True
    return made.field in ("listing", "contents", "description", "body", "category") or fills(item)
