"""From the facts that a query finds to its answer: which of them are meant, and what they give of what is asked."""

from __future__ import annotations

from collections.abc import Sequence

from balcer import (
    Award,
    Collection,
    Creation,
    Credit,
    Entity,
    Event,
    Party,
    Person,
    Place,
    Quotation,
    Reception,
    Statement,
    StatementKind,
    stems,
)
from balcer_chat.execution.count import aged, count, stated_number
from balcer_chat.execution.order import extreme, most, repeated
from balcer_chat.execution.project import Value, also, told, values
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.execution.search import Found, ordered, scorer
from balcer_chat.lexicon.features import class_of
from balcer_chat.lexicon.index import Index
from balcer_chat.plan.query import Asks, Constraint, Query

Pair = tuple[Entity, list[Value]]
"""A fact and what it offers of what is asked."""
Groups = dict[str, list[Pair]]
"""Facts by their class."""
_SAID = frozenset(("class:quotation",))
"""What "what did he say" asks for."""


def answer(index: Index, query: Query, found: Found) -> Result | None:
    """What the found facts give, or None if they do not hold what is asked.

    Args:
        index: the facts.
        query: what is asked.
        found: the facts that meet its conditions.
    """
    if query.asks is Asks.AGE:
        return aged(index, query, found)
    if query.asks is Asks.COUNT and (counted := stated_number(index, query, found)) is not None:
        return counted
    groups, best = _offers(index, query, found)
    chosen = _meant(index, query, groups, best) if groups else []
    if _passes_over_the_deed(index, query, chosen):
        return None  # "which museums did he give art to": not every museum
    if not chosen or all(isinstance(row, Statement) and row.kind is StatementKind.HEDGE for row, _ in chosen):
        return None  # that it is not stated is no answer
    rows = tuple(dict.fromkeys(row for row, _ in chosen))
    flat = tuple(dict.fromkeys(v for _, offered in chosen for _, v in offered))
    return _computed(Result(query, Verdict.FOUND, rows, flat, chosen[0][1][0][0] or None))


def _passes_over_the_deed(index: Index, query: Query, chosen: Sequence[Pair]) -> bool:
    """Is much listed by mere words, though it is told what he did with it, and no fact among it tells of that?"""
    if not query.subject or query.asks not in (Asks.WHICH, Asks.COUNT) or len(chosen) < _SOME or query.dates:
        return False
    if any(c.kind != "word" for c in query.hard):
        return False
    deeds = [c for c in query.must if c.soft and not c.generic and not c.noun and c.kind == "concept"]
    rows = {index.number[row.id] for row, _ in chosen}
    return any(not index.among(rows, c.features) for c in deeds)


_SOME = 3
"""Members from which on a list by words alone is suspicious."""


def _offers(index: Index, query: Query, found: Found) -> tuple[Groups, str]:
    """The facts that offer something, by class, and the class of the one that fits best."""
    groups: Groups = {}
    best: tuple[tuple[int, int], str] | None = None
    done = query.subject and query.asks is Asks.WHICH and not query.names and any(c.is_role for c in query.hard)
    fits = scorer(index, (*found.met, *((query.target,) if query.target else ())))
    for fact in ordered(index, found.rows):
        if isinstance(fact, Statement) and fact.kind is StatementKind.CONFLICT and not _asks_sources(query):
            continue
        if done and isinstance(fact, Quotation | Reception):
            continue  # what others wrote of him he did not write
        offered = values(index, fact, query)
        if not offered or _is_partner(query, fact):
            continue
        row = _told_by(query, fact, offered)
        name = class_of(row)
        groups.setdefault(name, []).append((row, offered))
        fit = fits(index.number[row.id])
        if best is None or fit > best[0]:
            best = (fit, name)
    if "category" in query.fields and "award" in groups and query.asks is not Asks.WHETHER:
        told = {row for row, _ in groups["award"]}  # one without a category is called by its own name
        more = [index.rows[n] for n in found.rows if index.rows[n] not in told and isinstance(index.rows[n], Award)]
        groups["award"] += [(row, [("", row)]) for row in ordered(index, (index.number[row.id] for row in more))]
    known = query.names or (best is not None and best[1] == "credit")  # "what did he do in the war" names no work
    if query.asks is Asks.ROLE and "credit" in groups and known:
        return {"credit": groups["credit"]}, "credit"
    groups = _in_fields(query, groups)
    return groups, best[1] if best and best[1] in groups else next(iter(groups), "")


_PASSING = frozenset(("title", "date", "listing", "role", "form", "aliases"))
"""Fields whose words say what is to be told of the members of a list, and not which are its members."""


def _in_fields(query: Query, groups: Groups) -> Groups:
    """Of a class of things only those that stand in the relation told ("which museums did he *donate to*").

    Where nothing else is told, a class is never listed for want of such.
    """
    fields = {str(c.field) for c in query.hints} - _PASSING
    if not fields or query.asks not in (Asks.WHICH, Asks.COUNT) or query.target is None:
        return groups
    if query.target.kind != "concept" or query.names or query.dates or len(query.hard) > 0:
        return groups
    meant = {name for field in fields for name in also(field)}

    def related(pair: Pair) -> bool:
        row, offered = pair
        return any(name in meant or (not name and any(told(row, field) for field in meant)) for name, _ in offered)

    kept = {name: [pair for pair in group if related(pair)] for name, group in groups.items()}
    return {name: group for name, group in kept.items() if group}


def _is_partner(query: Query, row: Entity) -> bool:
    """Is it only who is named beside somebody that did something ("what did he direct *with X*")?"""
    does = query.subject and any(c.is_role for c in query.hard)
    return does and isinstance(row, Person) and any(row.id in c.ids for c in query.names)


def _told_by(query: Query, row: Entity, offered: list[Value]) -> Entity:
    """The fact, or the work that it is a credit on, where it is the work that has what is asked."""
    if not isinstance(row, Credit):
        return row
    field = offered[0][0]
    of_work = bool(query.fields) and field in query.fields and not hasattr(row, field)
    dated = query.asks is Asks.WHEN and row.when is None
    about = "subject" in query.fields and all(v == row.work for _, v in offered)
    return row.work if of_work or dated or about else row


def _meant(index: Index, query: Query, groups: Groups, best: str) -> list[Pair]:
    """The facts that are meant: of the class that fits best, or of those that a general noun names."""
    every = [pair for group in groups.values() for pair in group]
    themselves = [pair for pair in every if pair[0].id in query.ids]
    if query.target is not None and query.target.generic and query.asks is Asks.WHICH:
        meant = query.target.features
        told = [pair for name in sorted(groups) for pair in groups[name] if _own(index, pair[0]) & meant]
        if "class:award" in meant:  # whatever happened, in its order; what others did is not what he did
            told = sorted((pair for pair in told if not _of_others(pair[0])), key=_when)
        chosen = _told_once(_firmest(told)) or groups[best]
    elif query.asks is Asks.WHICH and query.target is not None and query.target.kind == "concept":
        chosen = _so_called(query, groups) or _of_target(index, query.target, groups, best)
    else:
        pool = every if query.asks in (Asks.WHAT, Asks.ABOUT) else groups[best]
        chosen = [pair for pair in pool if pair[0].id in query.ids] or groups[best]
        chosen = _so_called(query, groups) or chosen
    wanted = {c.field for c in query.must if c.field and c.kind == "concept"}
    if query.asks is Asks.WHO and (filled := [pair for pair in every if pair[1][0][0] in wanted]):
        chosen = filled  # "who received it": those whom a fact has as receivers
    if _about_itself(query):
        chosen = themselves or chosen
    elif labelled := _labelled(query, [row for row, _ in every]):
        chosen = [(row, [("", row)]) for row in labelled]
    if query.subject and query.asks is Asks.WHAT and any(c.soft and c.features == _SAID for c in query.must):
        chosen = [pair for pair in chosen if _own(index, pair[0]) & _SAID]
    anything = query.target is not None and "class:award" in query.target.features
    target = query.target
    others = target is not None and not target.generic and any(f.startswith("class:") for f in target.features)
    elsewhere = others or any(isinstance(v, Party | Place) for _, offered in chosen for _, v in offered)
    if not elsewhere and not query.names and not anything and query.asks in (Asks.COUNT, Asks.WHICH):
        return [pair for pair in chosen if getattr(pair[0], "filmography", None)] or chosen  # the list is complete
    return chosen


def _firmest(pairs: list[Pair]) -> list[Pair]:
    """Without statements, if there is anything else."""
    return [pair for pair in pairs if not isinstance(pair[0], Statement)] or pairs


def _of_target(index: Index, target: Constraint, groups: Groups, best: str) -> list[Pair]:
    """The facts of the class that fits best, and those of others that give just what the noun asks for."""

    def gives(pair: Pair) -> bool:
        return all(isinstance(v, Entity) and _own(index, v) & target.features for _, v in pair[1])

    chosen = groups[best]
    if not all(map(gives, chosen)):
        return chosen
    every = [pair for name in sorted(groups) for pair in groups[name] if gives(pair)]
    rows = {pair[0].id for pair in chosen}
    return _told_once(_firmest([*chosen, *(pair for pair in every if pair[0].id not in rows)]))


def _told_once(pairs: list[Pair]) -> list[Pair]:
    """Without a thing by itself that another fact gives, and without the credits on a thing that tells the same."""
    given = {v for row, offered in pairs for _, v in offered if v != row}
    rows = {row for row, _ in pairs}
    return [
        (row, offered)
        for row, offered in pairs
        if not (isinstance(row, Party | Place) and row in given) and not (isinstance(row, Credit) and row.work in rows)
    ]


def _of_others(row: Entity) -> bool:
    return isinstance(row, Event) and row.person is None and not row.participants


def _when(pair: Pair) -> tuple[object, ...]:
    when = pair[0].when
    return (when.sort_key,) if when is not None else ()


def _own(index: Index, row: Entity) -> frozenset[str]:
    return index.own_of(row)


def _computed(result: Result) -> Result | None:
    """The facts counted, ordered or grouped, if that is asked."""
    query, rows = result.query, result.rows
    episodes = query.target is not None and "kind:episode" in query.target.features
    if query.asks is Asks.COUNT and episodes and any(isinstance(r, Credit) for r in rows):
        return None  # the episodes named are not all there are
    if (times := _times(query)) is not None:
        return repeated(result, times) if all(isinstance(row, Award) for row in rows) else None
    if query.order is not None:
        return most(result) if query.order.by == "count" else extreme(result)
    return count(result) if query.asks is Asks.COUNT else result


def _times(query: Query) -> int | None:
    """More than how often, in "which awards did he win more than once?"."""
    if query.asks not in (Asks.WHICH, Asks.WHAT) or not query.numbers:
        return None
    if "more" in query.operators and not query.counted:
        return query.numbers[0]
    return query.numbers[0] - 1 if {"twice", "thrice"} & set(query.said) else None


_SOURCES = frozenset(
    (
        "article",
        "profile",
        "source",
        "sources",
        "differ",
        "disagree",
        "contradict",
        "conflict",
        "account",
        "accounts",
        "text",
    )
)


def _asks_sources(query: Query) -> bool:
    """Is the question about what the sources say, so that their conflicts answer it?"""
    return bool(_SOURCES & set(query.said))


def _about_itself(query: Query) -> bool:
    """Does it ask what or who something is, and no more?"""
    return (
        query.asks in (Asks.WHAT, Asks.ABOUT)
        and bool(query.names)
        and not query.fields
        and all(c.kind == "name" or c.soft for c in query.must)
    )


def _so_called(query: Query, groups: Groups) -> list[Pair]:
    """Books, shows and films that are all called by one word of a question ("the retrospective"): each is meant."""
    told = (*query.hard, *((query.target,) if query.target is not None else ()))
    alone = len(query.hard) == 1 and query.target is None
    if query.names or not any(_calls(c, alone) for c in told):
        return []
    creations = [pair for group in groups.values() for pair in group if isinstance(pair[0], Creation)]
    return creations if len({type(row) for row, _ in creations}) > 1 else []


def _calls(constraint: Constraint, alone: bool) -> bool:
    """Is it a noun for a kind of thing that texts call other things by, too?"""
    worded = constraint.kind == "concept" and any(f.startswith("w:") for f in constraint.features)
    return worded and (alone or (constraint.target or "").startswith("class:"))


def _labelled(query: Query, rows: Sequence[Entity]) -> tuple[Entity, ...]:
    """For "what is ...": the facts whose own name holds what the question says, if any."""
    if query.asks not in (Asks.ABOUT, Asks.WHAT) or query.fields or query.names or not query.hard:
        return ()
    worded = [{f[2:] for f in c.features if f.startswith("w:")} for c in query.hard]
    if not any(worded):
        return ()
    own = (r for r in rows if isinstance(r, Creation | Collection | Award))
    return tuple(r for r in own if all(not said or said & stems(r.label) for said in worded))
