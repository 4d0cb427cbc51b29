"""What a phrase was linked to, in words, and which of it the query uses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from balcer import Entity, fold, touches
from balcer_chat.explanation.value import Link, Meaning
from balcer_chat.grammar.collect import means_subject
from balcer_chat.grammar.conditions import words_in
from balcer_chat.grammar.leads import WH
from balcer_chat.grammar.reader import FIELD_ASKS
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.lexicon.senses import Concept, Empty, Missing, Name, Operator, Pronoun, Property, Sense
from balcer_chat.lexicon.vocabulary import key
from balcer_chat.plan.query import Asks, Constraint, Query
from balcer_chat.text.items import Item
from balcer_chat.text.tokens import tokenize

_EMPTY = Meaning("empty", "no meaning of its own")


def link_of(item: Item, lexicon: Lexicon, queries: Sequence[Query], rows: Sequence[Entity]) -> Link:
    """What an item was linked to.

    Args:
        item: the item.
        lexicon: the lexicon of the record.
        queries: the queries that the line was read as, those that were answered.
        rows: the facts of the answer, which tell apart what a name may mean.
    """
    of = [q for q in queries if f" {item.mended or item.text} " in f" {q.text} "]
    found = list(dict.fromkeys(_meanings(item, lexicon, of, rows)))
    found.sort(key=lambda meaning: not meaning.taken)
    if not found and not item.unknown:
        found = [_EMPTY]
    return Link(item.text, item.first, tuple(found), item.mended, item.choices, item.unknown)


def time_of(item: Item) -> Link:
    """A time that was worked out from an event or an age."""
    told = item.span.text if item.span is not None else item.text
    return Link(item.text, item.first, (Meaning("time", told, "worked out"),))


def _meanings(item: Item, lexicon: Lexicon, queries: Sequence[Query], rows: Sequence[Entity]) -> Iterator[Meaning]:
    spoken = f"{item.mended or item.text} "
    if any(item.lead in WH or (q.asks is Asks.WHETHER and f"{q.text} ".startswith(spoken)) for q in queries):
        yield Meaning("question", f"asks {queries[0].asks.value}")
    if item.span is not None:
        yield Meaning("time", item.span.text, taken=any(q.dates for q in queries))
    elif item.value is not None:
        yield Meaning("number", str(item.value), taken=any(item.value in q.numbers for q in queries))
    if item.order is not None:
        used = any(item.order in q.ordinals or (q.order is not None and q.order.nth == item.order) for q in queries)
        yield Meaning("order", f"number {item.order}", taken=used)
    told = [m for s in item.senses for m in _senses(s, item, lexicon, queries, rows)]
    yield from told
    if not item.senses and item.span is None and item.value is None and item.order is None and not item.unknown:
        how = "inflected" if item.variants else "exact"
        features = tuple(f"w:{stem}" for stem in item.variants or item.stems)
        used = any(c.kind == "word" for c in _conditions(item, queries))
        yield Meaning("text", "a word in the texts of the record", how, features=features, taken=used)


def _conditions(item: Item, queries: Sequence[Query]) -> list[Constraint]:
    """The conditions of the queries that an item's words stand in."""
    words = f" {item.mended or item.text} "
    found: list[Constraint] = []
    for query in queries:
        target = (query.target,) if query.target is not None else ()
        every = (*query.must, *target, *query.excluded, *query.hints)
        found += [c for c in every if words in f" {c.text.replace(',', ' ,')} "]
    return found


def _senses(
    sense: Sense, item: Item, lexicon: Lexicon, queries: Sequence[Query], rows: Sequence[Entity]
) -> Iterator[Meaning]:
    """One sense of an item as meanings: a name has one for each entity that bears it."""
    conditions = _conditions(item, queries)
    match sense:
        case Name():
            yield from _names(sense, item, lexicon, queries, conditions, rows)
        case Concept(features=features):
            used = any(c.kind != "name" and words_in(features) <= c.features for c in conditions)
            told = " or ".join(sorted(set(map(_feature, features))))
            yield Meaning("concept", told, _form(sense, item, lexicon), features=tuple(sorted(features)), taken=used)
        case Property(field=field, asks=asks):
            used = any(f"has:{field}" in c.features or c.field == field for c in conditions)
            wanted = (FIELD_ASKS[field].value,) if field in FIELD_ASKS else ()
            used = used or any(field in q.fields or q.asks.value in (asks, *wanted) for q in queries)
            told = f"the {field.replace('_', ' ')} (asks {asks})"
            yield Meaning("property", told, _form(sense, item, lexicon), features=(f"has:{field}",), taken=used)
        case Missing(what=what):
            used = any(what in q.missing for q in queries)
            yield Meaning("missing", f"{what}, which the record has no place for", taken=used)
        case Operator(name=name):
            used = any(name in q.operators or (name == "count" and q.asks is Asks.COUNT) for q in queries)
            used = used and not any({item.word, name} & set(q.unknown) for q in queries)
            yield Meaning("operator", name.replace("_", " "), _form(sense, item, lexicon), taken=used)
        case Pronoun():
            yield from _pronoun(sense, item, lexicon, queries)
        case Empty():
            pass


def _pronoun(pronoun: Pronoun, item: Item, lexicon: Lexicon, queries: Sequence[Query]) -> Iterator[Meaning]:
    """Whom or what a pronoun means; nothing if it only introduces a noun."""
    if any(item.last in q.pronouns or (pronoun.kind == "time" and "then" in q.pronouns) for q in queries):
        yield Meaning("pronoun", "points back")
    elif means_subject(item, pronoun, lexicon) and any(q.subject or q.possessive for q in queries):
        person = lexicon.record.person
        yield Meaning("pronoun", _named(lexicon, person.id), ids=(person.id,))


def _form(sense: Sense, item: Item, lexicon: Lexicon) -> str:
    """Is the phrase listed as it stands, or only another form of it?"""
    listed = lexicon.vocabulary.entries.get(item.stems, ())
    return "exact" if any(phrase == item.word and other == sense for phrase, other in listed) else "inflected"


def _names(
    name: Name,
    item: Item,
    lexicon: Lexicon,
    queries: Sequence[Query],
    conditions: Sequence[Constraint],
    rows: Sequence[Entity],
) -> Iterator[Meaning]:
    """Everything that bears a name; where the facts of the answer concern some of it, only that is taken."""
    record = lexicon.record
    used = any(c.kind == "name" and name.features & c.features for c in conditions)
    if name.ids == (record.person.id,):
        used = used or any(q.subject or q.possessive for q in queries)
    ids = name.ids or tuple(sorted(f[2:] for f in name.features if f.startswith("e:")))
    concerned = {i for row in rows for i in (row.id, *touches(row))} & set(ids)
    for id in ids:
        told = Meaning("name", _named(lexicon, id), _how(name, item, lexicon, id), (id,), (f"e:{id}",))
        yield attrs.evolve(told, taken=used and (not concerned or id in concerned))
    part = "exact" if name.full else "unique part"
    for feature in sorted(name.features):
        head, _, value = feature.partition(":")
        if head in ("n", "src"):
            title = next((s.title for s in record.sources if s.key == value), value)
            what = f"the award {_award(lexicon, value)}" if head == "n" else f"the source {title}"
            yield Meaning("name", what, part, features=(feature,), taken=used)


def _award(lexicon: Lexicon, folded: str) -> str:
    return next((a.name for a in lexicon.record.awards if fold(a.name) == folded), folded)


def _how(name: Name, item: Item, lexicon: Lexicon, id: str) -> str:
    """How a phrase names an entity."""
    entity = lexicon.record.get(id)
    names = entity.names if entity is not None else ()
    forms = [tuple(t.folded for t in tokenize(each) if not t.stop) for each in names]
    if item.words in forms:
        return "exact" if item.words == forms[0] else "alias"
    if item.stems in map(key, names):
        return "inflected"
    return "unique part" if len(name.ids) == 1 else "part"


def _feature(feature: str) -> str:
    kind, _, value = feature.partition(":")
    return (kind if value == "yes" else value).replace("_", " ")


def _named(lexicon: Lexicon, id: str) -> str:
    entity = lexicon.record.get(id)
    if entity is None:
        return id
    when = f" ({entity.when})" if entity.when else ""
    return f"the {id.partition(':')[0]} {entity.label}{when}"
