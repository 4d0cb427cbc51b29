"""From an item to the condition that it puts on facts."""

from __future__ import annotations

import itertools

from balcer import stem
from balcer_chat.lexicon.senses import Concept, Name, Property
from balcer_chat.plan.query import Constraint
from balcer_chat.text.items import Item
from balcer_chat.value import once


@once
def constraint(item: Item) -> Constraint | None:
    """The condition that an item puts on facts, or None if it puts none."""
    name, text = item.get(Name), item.mended or item.text
    if name is not None:
        return Constraint(
            name.features, text, "name", name.ids, exact=name.full, weak=item.stems if name.told else ()
        )  # fmt: skip
    concepts = [s for s in item.senses if isinstance(s, Concept)]
    fields = [s for s in item.senses if isinstance(s, Property)]
    if concepts:
        features = frozenset(itertools.chain.from_iterable(words_in(c.features) for c in concepts))
        features |= {f"has:{p.field}" for p in fields}
        soft = all(c.soft for c in concepts) or item.get_empty
        noun = next((c for c in concepts if c.noun), concepts[0])
        return Constraint(
            features, text, "concept", soft=soft, generic=any(c.generic for c in concepts), noun=noun.noun,
            target=noun.target, field=noun.field or (fields[0].field if fields else None),
            weak=() if soft else item.stems,
            synonyms=frozenset().union(*(c.synonyms for c in concepts)),
        )  # fmt: skip
    if fields:
        features = frozenset(f"has:{p.field}" for p in fields)
        return Constraint(
            features,
            text,
            "property",
            soft=item.get_empty,
            noun=True,
            field=fields[0].field,
            weak=item.stems,
            target=f"asks:{fields[0].asks}",
        )
    if item.senses or item.span or item.stop or item.value is not None or item.order is not None:
        return None
    return Constraint(frozenset(f"w:{s}" for s in item.variants or item.stems), text, "word")


def words_in(features: frozenset[str]) -> frozenset[str]:
    return frozenset(f"w:{stem(f[5:])}" if f.startswith("text:") else f for f in features)


def alike(one: Constraint, other: Constraint) -> bool:
    """Two roles, or two outcomes: "wrote and directed", "prizes and nominations" are looked for one by one."""
    groups = ({"role", "mark"}, {"won", "nominated", "lost", "mention"})
    kinds = [{f.partition(":")[0] for f in c.features if f != "class:award"} or {"won"} for c in (one, other)]
    return any(kinds[0] & g and kinds[1] & g for g in groups)
