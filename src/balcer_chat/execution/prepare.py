"""What is settled about a query before it runs: ties as people, roles as capacities, words that found no use."""

from __future__ import annotations

import attrs

from balcer import Party, Person, PublicationKind, Relationship, WorkKind, fold
from balcer_chat.execution.refuse import is_topic
from balcer_chat.execution.search import meets
from balcer_chat.lexicon.features import RELATIVES
from balcer_chat.lexicon.index import Index
from balcer_chat.lexicon.senses import Operator
from balcer_chat.lexicon.vocabulary import vocabulary
from balcer_chat.plan.query import Asks, Constraint, Query
from balcer_chat.text.numbers import number

_NEEDED = frozenset((
    "before", "after", "same", "less", "difference", "consecutive", "whole", "turned", "while", "compare",
))  # fmt: skip
"""Operators that must be used, or the question is not understood."""


def unused(query: Query) -> tuple[str, ...]:
    """Operator words of the question that nothing in the query stands for."""
    dated = any(w.relation != "in" or w.span.text.startswith(("since", "until")) for w in query.dates)
    used = set()
    if dated or "follows" in query.fields or any("has:follows" in c.features for c in query.must):
        used |= {"before", "after"}
    if query.hard or query.asks is not Asks.WHETHER:
        used |= {"turned"}
    if query.asks is Asks.WHETHER:
        used |= {"consecutive", "less"} if query.numbers else {"consecutive"}
    if query.order is not None and query.order.by == "date":
        used |= {"after"}
    if not {"or", "than"} & set(query.said):
        used |= {"compare"}
    if query.asks is Asks.WHETHER and any(f"after {n} {noun}" in _counting(query.text) for n, noun in query.counted):
        used |= {"after"}  # "was it ended after one season?"
    achieved = any("achieved:yes" in c.features for c in query.conditions)
    if achieved or not (any(map(_honour, query.must)) and any(c.is_role for c in query.must)):
        used |= {"while"}  # "what was awarded while he was ...": the role is no capacity of the award
    idle = (query.operators & _NEEDED) - used
    return tuple(_written(query, name) for name in sorted(idle)) or (query.light if _of_kinds(query) else ())


def _counting(text: str) -> str:
    """A question with its numbers in figures."""
    return " ".join(str(number(word) or word) for word in fold(text).split())


def _of_kinds(query: Query) -> bool:
    """Is it held by kinds of things alone ("the shows")? Then a word that says little may be what it is about."""
    kinds = all(c.kind == "concept" and all(f.startswith(_KINDS) for f in c.features) for c in query.conditions)
    return (
        kinds
        and query.asks is not Asks.WHETHER
        and not query.subject
        and not (query.dates or query.fields or query.order)
    )


_KINDS = ("class:", "group:", "kind:", "filmography:", "awardlist:", "listed:", "mark:")


def _written(query: Query, operator: str) -> str:
    """The words of the question that mean an operator; its name if they are inflected or misspelled."""
    text = f" {fold(query.text)} "
    groups = (group for group, s in vocabulary().told if isinstance(s, Operator) and s.name == operator)
    return max((p for group in groups for p in group if f" {p} " in text), key=len, default=operator)


def resolved(index: Index, query: Query) -> Query:
    """A tie as a description of a person ("his wife", "his cousin") becomes that person, where more is asked."""
    ties = [c for c in query.must if c.noun and not c.soft and any(f.startswith("rel:") for f in c.features)]
    if not ties or (len(query.hard) < 2 and not query.dates):
        return query
    must = list(query.must)
    for tie in ties:
        rows = [index.rows[n] for n in index.find(tie.features)]
        ids = {p.id for r in rows if isinstance(r, Relationship) for p in (r.person, r.other)} - {
            index.record.person.id
        }
        named = set(query.ids)
        if not ids:
            continue
        if ids & named and query.asks is Asks.WHETHER:
            return query  # "is X his wife?" asks of the tie itself
        must.remove(tie)
        if not ids & named and not any(i.startswith(_PERSON) for i in named):
            must.append(Constraint(frozenset(f"e:{i}" for i in ids), tie.text, "name", tuple(sorted(ids))))
        elif not ids & named:
            return query
    return attrs.evolve(query, must=tuple(must))


def _for_kinds(made: Constraint, query: Query) -> Constraint:
    """Awards for a kind of work are those whose category names it, too ("for documentaries")."""
    awards = query.target is not None and "class:award" in query.target.features
    kinds = made.kind == "concept" and made.features <= _OF_WORKS
    if not awards or not kinds or made.generic or len(made.weak) != 1:
        return made
    return attrs.evolve(made, features=made.features | {f"w:{made.weak[0]}"})


_OF_WORKS = frozenset(("group:documentary", *(f"kind:{kind.value}" for kind in WorkKind)))


def firm(index: Index, query: Query) -> Query:
    """Roles on a work that is named must be credits: words in a text ("the director X") are not enough."""
    if any(map(_honour, query.conditions)):
        must = tuple(_for_kinds(_as_capacity(c), query) for c in query.must)
        if "while" in query.operators:  # "while he ran it": in that capacity, and no other
            must = tuple(attrs.evolve(c, soft=c.soft and not _in_capacity(c)) for c in must)
        return attrs.evolve(query, must=must, excluded=tuple(map(_as_capacity, query.excluded)))
    works = query.target is not None and bool(query.target.features & _WORKS)
    whose = query.subject or any(isinstance(index.record[i], Party) for i in query.ids)
    if not any(is_topic(index, c) for c in query.names) and not (whose and works):
        return query
    must = tuple(_credited(c) if c.is_role else c for c in query.must)
    return attrs.evolve(query, must=must)


def listed_or_not(query: Query) -> Query:
    """The productions that somebody did something on are all such works, and not just those of a list."""
    roles = any(c.is_role for c in query.hard)
    if not query.subject or not roles or query.target is None or query.target.features != _LISTED:
        return query
    return attrs.evolve(query, target=attrs.evolve(query.target, features=frozenset(("class:work",)), generic=True))


_LISTED = frozenset(("filmography:yes",))


def authored(query: Query) -> Query:
    """Books that somebody wrote are those that they are the author of: an essay for one is no book."""
    told = query.conditions
    books = any(c.noun and c.kind == "concept" and c.features & _BOOKS and c.features <= _PRINTED for c in told)
    texts = any(c.noun and c.kind == "concept" and not c.features & _BOOKS and c.features & _TEXTS for c in told)
    if not books or texts or not query.subject or query.names:
        return query
    must = tuple(_as_author(c) if "role:author" in c.features else c for c in query.must)
    return attrs.evolve(query, must=must)


_BOOKS = frozenset(("kind:book", "kind:novel"))
_PRINTED = frozenset((*_BOOKS, *(f"kind:{kind.value}" for kind in PublicationKind), "class:publication"))
_TEXTS = frozenset(("kind:essay", "kind:poem", "kind:photographs"))
_BESIDES = frozenset(("role:introduction", "role:contributor", "role:adapter", "role:rewriter"))


def _as_author(constraint: Constraint) -> Constraint:
    made = _credited(constraint)
    return attrs.evolve(made, features=made.features - _BESIDES, soft=False)


def gained(query: Query) -> Query:
    """What is meant by having an award.

    His first or last award is the first or last that he won, unless nominations are spoken of. What he lost is counted
    in nominations, since one line of a list may tell of a win and of nominations.
    """
    told = query.conditions
    awards = any(c.features == {"class:award"} or c.names_award for c in told)
    if awards and query.asks is Asks.COUNT and "by_year" not in query.operators:
        kept = tuple(c for c in query.excluded if "won:yes" not in c.features) if _nominations(told) else query.excluded
        return attrs.evolve(query, must=tuple(map(_unwon, query.must)), excluded=kept)
    if not awards or query.order is None or query.order.by != "date" or any(c.is_outcome for c in told):
        return query
    listed = () if query.names else (Constraint(frozenset(("awardlist:yes",)), "listed", "concept"),)
    return attrs.evolve(query, must=(*query.must, Constraint(frozenset(("won:yes",)), "won", "concept"), *listed))


def together(query: Query) -> Query:
    """Several roles asked of at once ("singer, guitarist and producer") are looked for one by one."""
    roles = [c for c in query.must if not c.soft and c.kind == "concept" and c.is_role]
    if (
        query.asks is Asks.WHETHER
        or "both" in query.operators
        or len(roles) < 2
        or query.target is not None
        or any(a.features <= b.features for a in roles for b in roles if a is not b)
    ):
        return query
    joined = attrs.evolve(
        roles[0],
        features=frozenset().union(*(c.features for c in roles)),
        text=", ".join(c.text for c in roles),
        weak=(),
        synonyms=frozenset(),
    )
    return attrs.evolve(query, must=(*(c for c in query.must if c not in roles), joined))


_WORKS = frozenset(("class:work", "group:film", "group:screen", "group:television", "group:documentary"))
"""What nouns for works in general mean: which of them he wrote, his credits tell, and not their texts."""


def _credited(constraint: Constraint) -> Constraint:
    """The condition to have a role in a credit, not just in the words of a text or as an occupation."""
    kept = frozenset(f for f in constraint.features if not f.startswith("occupation:"))
    return attrs.evolve(constraint, features=kept, weak=(), synonyms=frozenset())


_HONOURS = frozenset(("achieved:yes", "won:yes", "nominated:yes", "lost:yes", "class:award"))


def _honour(constraint: Constraint) -> bool:
    """Does a condition speak of awards?"""
    return bool(constraint.features & _HONOURS) or constraint.names_award


def _nominations(told: tuple[Constraint, ...]) -> bool:
    """Are nominations counted? A line that tells of a win may tell of some, too."""
    return any("nominated:yes" in c.features or "lost:yes" in c.features for c in told)


def _unwon(constraint: Constraint) -> Constraint:
    lost = "lost:yes" in constraint.features
    return attrs.evolve(constraint, features=frozenset(("nominated:yes",))) if lost else constraint


def _as_capacity(constraint: Constraint) -> Constraint:
    """A role told of an award is the capacity in which it was given."""
    extra = frozenset(f"as:{f[5:]}" for f in constraint.roles)
    return (
        attrs.evolve(constraint, features=constraint.features | extra, weak=(), synonyms=frozenset())
        if extra
        else constraint
    )


def _in_capacity(constraint: Constraint) -> bool:
    return any(f.startswith("as:") for f in constraint.features)


_PERSON = f"{Person.prefix}:"


def of_relatives(index: Index, query: Query) -> Query:
    """What is named with "spin-off of", "came after", "larger version of" is the other one, not what is meant."""
    told = query.conditions
    fields = {f for f in RELATIVES if f in query.fields or any(f"has:{f}" in c.features for c in told)}
    if any("spinoff:yes" in c.features for c in told):
        fields.add("spin_off_of")
    followed = [f"follows:{i}" for i in query.ids]
    if "outcome" in query.fields and index.find(followed):  # "what did it lead to"
        fields.add("follows")
        query = attrs.evolve(query, fields=tuple(f for f in query.fields if f != "outcome"))
    if "after" in query.operators and index.find(followed) and "follows" not in fields:  # "after X, which ... ?"
        fields.add("follows")
        after = Constraint(frozenset(("has:follows",)), "after", "concept")
        query = attrs.evolve(query, must=(*query.must, after))
    return attrs.evolve(query, must=tuple(_as_relative(index, c, fields) for c in query.must)) if fields else query


def _as_relative(index: Index, constraint: Constraint, fields: set[str]) -> Constraint:
    """The condition to be related to what is named, if anything is."""
    ids = (f[2:] for f in constraint.features if f.startswith("e:"))
    features = frozenset(f"{field}:{i}" for i in ids for field in fields)
    return attrs.evolve(constraint, features=features, ids=()) if index.find(features) else constraint


def settled(query: Query) -> Query:
    """What an order, a date and a choice make of words beside them.

    In "which ran longest" nobody ran the show; "win or nomination?" asks which of them it was; "what did he make in
    2016" asks for works, "what did he do" for whatever has a date.
    """
    must = query.must
    if query.asks is Asks.ROLE:  # "his jobs before Hollywood": a place he came to later
        must = tuple(c for c in must if f"before {fold(c.text)}" not in " ".join(query.said))
    if query.order is not None and query.order.by == "run":
        must = tuple(c for c in must if c.text.lower() not in _LASTING)
    if query.dates and any(c.soft and c.text.lower() in _LASTING for c in must) and not query.subject:
        must = tuple(c for c in must if c.text.lower() not in _LASTING)  # "which series were running in 2009"
        query = attrs.evolve(query, dates=tuple(attrs.evolve(w, during=True) for w in query.dates))
    if query.asks is Asks.WHEN and query.names:  # "when did it end": its date tells
        must = tuple(attrs.evolve(c, soft=True) if "kind:cancellation" in c.features else c for c in must)
    if query.asks in (Asks.WHEN, Asks.AGE) and query.names:  # "when was it released": its date tells
        must = tuple(c for c in must if c.text.lower() not in CAME_OUT)
    if query.asks is Asks.WHAT and query.names:
        must = tuple(attrs.evolve(c, soft=True) if " or " in c.text and c.kind == "concept" else c for c in must)
    alone = query.names and not (query.target or query.fields or query.dates or query.subject or query.possessive)
    if query.asks is Asks.WHO and alone and all(c.kind == "name" for c in must):
        query = attrs.evolve(query, asks=Asks.ABOUT)  # "who NAME?"
    if query.asks is Asks.ABOUT and query.names:
        must = tuple(c for c in must if not c.soft)
    query = attrs.evolve(query, must=must)
    achieved = next((c for c in query.must if "achieved:yes" in c.features), None)
    if query.asks is Asks.WHAT and query.target is None and achieved is not None:  # "what did it achieve"
        rest = tuple(c for c in query.must if c is not achieved)
        return attrs.evolve(query, asks=Asks.WHICH, target=achieved, must=rest)
    query = _either_outcome(query)
    if query.excluded:  # "outside the States, in which foreign cities ...?"
        query = attrs.evolve(query, must=tuple(c for c in query.must if c.text.lower() not in _ABROAD))
    out = any(c.text.lower() in CAME_OUT for c in must) or ("out" in query.said and not _COMING.isdisjoint(query.said))
    everything = query.subject or out or not _ANYTHING.isdisjoint(query.said)
    hard = () if out else query.hard
    bare = everything and query.dates and not (query.names or set(query.fields) - _PASSED or query.target or hard)
    if query.asks is not Asks.WHAT or not bare or query.order is not None:
        return query
    classes = MADE if out or any("class:work" in c.features for c in must) else DONE
    target = Constraint(classes, "works" if classes is MADE else "events", "concept", generic=True, noun=True)
    return attrs.evolve(query, asks=Asks.WHICH, target=target, must=())


def _either_outcome(query: Query) -> Query:
    """A list of what was won or else nominated is one of all awards ("what did he win or get nominated for")."""
    told = [c for c in query.must if c.is_outcome]
    won = any("won:yes" in c.features for c in told)
    joined = not _JOINING.isdisjoint(query.said)
    if not won or not _nominations(tuple(told)) or not joined or query.asks not in (Asks.WHAT, Asks.WHICH, Asks.WHO):
        return query
    award = Constraint(frozenset(("class:award",)), "award", "concept", noun=True)
    return attrs.evolve(query, must=(*(c for c in query.must if c not in told), award))


def schooled(index: Index, query: Query) -> Query:
    """What somebody got from a school, or it gave him, with his degrees among it.

    Args:
        index: the facts.
        query: a question of anything.
    """
    told = [c for c in query.must if c.kind != "name"]
    got = any("won:yes" in c.features and c.soft for c in told) and all(c.soft for c in told)
    alone = not (query.target or query.fields or query.order) and (query.subject or query.possessive)
    bodies = [i for c in query.names for i in c.ids]
    if query.asks is not Asks.WHAT or not (got and alone and bodies) or " he give" in query.text.lower():
        return query
    if not all(index.own[index.number[i]] & _SCHOOLS for i in bodies):
        return query
    target = Constraint(frozenset(("class:award", "kind:degree")), "honours", "concept", generic=True, noun=True)
    return attrs.evolve(query, asks=Asks.WHICH, target=target, must=query.names)


_SCHOOLS = frozenset(("kind:university", "kind:school", "kind:academy"))
_JOINING = frozenset(("or", "and", "alike"))
_ABROAD = frozenset(("foreign", "overseas", "abroad"))
_ANYTHING = frozenset(("everything", "anything", "all"))
_PASSED = frozenset(("listing", "date"))
"""Fields that a request names in passing ("*list* what is *dated* 2019")."""
_COMING = frozenset(("come", "came", "comes", "put", "bring", "brought"))
CAME_OUT = frozenset(("released", "release", "appeared", "appear", "out", "come out", "came out"))
_LASTING = frozenset(("run", "ran", "running", "last", "lasted", "lasting"))
MADE = frozenset(("class:work", "class:publication"))
"""What "what did he make?" asks for."""
DONE = frozenset((
    "class:event", "class:award", "class:exhibition", "class:donation", "class:jury", "class:publication", "class:work",
    "class:credit",
))  # fmt: skip
"""What "what did he do?" asks for."""


def told_anyway(index: Index, query: Query) -> Query:
    """Words for what no record holds may be the very words of a fact ("agent provocateur"), if much else is of it."""
    firm = [c for c in query.hard if not c.generic]
    if not query.missing or not query.doubted or len(firm) < 2:
        return query
    hard = (*query.hard, *query.doubted)
    return attrs.evolve(query, missing=(), must=(*query.must, *query.doubted)) if meets(index, hard) else query
