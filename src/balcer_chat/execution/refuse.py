"""Which kind of no: missing from the schema, not stated, contradicted, not understood."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from balcer import Award, Collection, Creation, Credit, Entity, Organisation, Person, stems
from balcer import words as words_of
from balcer_chat.execution.project import quantity
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.execution.search import Found, choose, relax
from balcer_chat.lexicon.index import Index
from balcer_chat.plan.query import Asks, Constraint, Query
from balcer_chat.text.numbers import number, ordinal


def lacking(index: Index, query: Query, verdict: Verdict) -> Result:
    """Nothing can be answered; the nearest facts are those that the rest of the question finds."""
    near = attrs.evolve(query, missing=(), unknown=())
    words = query.unknown if verdict is Verdict.UNKNOWN else query.missing
    if not near.names and not any(c.kind == "concept" and not c.soft and not c.generic for c in near.must):
        return Result(query, verdict, words=words)
    best = relax(index, near)
    rows = choose(index, best[0].rows, best[0].met) if best else ()
    return Result(query, verdict, rows=rows if len(rows) <= 5 else (), words=words)


def unstated(index: Index, query: Query, found: Found) -> Result:
    """The facts exist, but the part that is asked for is not filled."""
    rows = choose(index, found.rows, found.met)
    return Result(query, Verdict.UNSTATED, rows if len(rows) <= 4 else ())


def _other_role(index: Index, query: Query, option: Found) -> Result | None:
    """What somebody named did do on a work, where the question takes another role for granted; None for all else."""
    rows = [index.rows[n] for n in sorted(option.rows)]
    roles = all(c.is_role for c in option.dropped)
    credits = tuple(r for r in rows if isinstance(r, Credit) and r.person.id in query.ids and r.work.id in query.ids)
    if not option.dropped or not roles or not credits or len(credits) > 3 or query.asks is Asks.WHO:
        return None
    works = {credit.work for credit in credits}
    others = (index.rows[n] for c in option.dropped for n in sorted(index.find(c.features)))
    instead = tuple(r for r in others if isinstance(r, Credit) and r.work in works)[:_FEW]
    return Result(query, Verdict.CONTRADICTED, (*credits, *instead), dropped=dropped_of(option, query))


def unstated_of(query: Query, result: Result) -> Result:
    """What was found is of another kind than the question's noun."""
    return Result(query, Verdict.UNSTATED, result.rows if len(result.rows) <= 3 else ())


def refuse(index: Index, query: Query, target: Sequence[Constraint]) -> Result:
    """No fact meets all conditions: which ones fail, and what holds instead."""
    options = relax(index, query, target)
    if not options:
        return Result(query, Verdict.EMPTY)
    from balcer_chat.execution.contrast import contrasts

    yes = False if query.asks is Asks.WHETHER else None
    gone_first = options[0].dropped
    if (award := next((c for c in gone_first if c.names_award or (yes is None and gives(index, c))), None)) is not None:
        told = (index.rows[n] for n in sorted(index.find(award.features)))
        rows = tuple(row for row in told if award.names_award or isinstance(row, Award))  # given otherwise
        return Result(query, Verdict.UNSTATED, rows if len(rows) <= 3 else (), dropped=gone_first)
    if (did := _other_role(index, query, options[0])) is not None:
        return did
    for option in options[:6]:
        rows = choose(index, option.rows, option.met)
        gone = dropped_of(option, query)
        if query.asks is Asks.WHO and any(c.is_role for c in option.dropped):
            continue  # that nobody is told to have done it is no contradiction
        if _of_others(query, option):
            continue  # what others did, or did elsewhere, says nothing of the one that is asked for
        if gone and rows and len(rows) <= 8 and contrasts(index, option, rows):
            rows = (*_of_them(index, option), *rows)
            return Result(query, Verdict.CONTRADICTED, rows, dropped=gone, yes=yes)
    near = (choose(index, o.rows, o.met) for o in options[:6] if not any(is_topic(index, c) for c in o.dropped))
    rows = next((rows for rows in near if len(rows) <= 3), ())
    return Result(query, Verdict.UNSTATED, rows, dropped=dropped_of(options[0], query))


def gives(index: Index, constraint: Constraint) -> bool:
    """Is it the name of an award, or of a body that gave one?"""
    if constraint.names_award or not constraint.ids:
        return constraint.names_award
    bodies = all(isinstance(index.record[i], Organisation) for i in constraint.ids)
    return bodies and any(isinstance(index.rows[n], Award) for n in index.find(constraint.features))


def _of_them(index: Index, option: Found) -> tuple[Entity, ...]:
    """What is told of somebody who is named and given up, and when an award was won that was not won as told."""
    people = {i for c in option.dropped for i in c.ids if i.startswith(f"{Person.prefix}:")} - {index.record.person.id}
    credits = tuple(c for c in index.record.credits if c.person.id in people)
    won = option.no_dates or any("won:yes" in c.features for c in option.dropped)
    names = [c for c in option.met if won and c.names_award]
    wins = (index.rows[n] for c in names for n in sorted(index.find(c.features)) if n not in option.rows)
    return (*credits, *(a for a in wins if isinstance(a, Award) and a.won))[:_FEW]


_FEW = 3


def _of_others(query: Query, option: Found) -> bool:
    """Is what is given up all that the question is about, or who said it, where no yes or no is asked for?"""
    if query.asks is Asks.WHETHER or query.subject or query.possessive or query.target is not None:
        return False
    named = any(c.kind == "name" for c in option.dropped)
    if named and query.wanted is not None and query.wanted.kind in ("argument", "opinion"):
        return True  # that another paper said something is no contradiction
    if named and query.asks is Asks.WHAT and all(c.kind == "name" for c in option.met):
        return True  # what is asked of both of them is told of neither
    return named and not any(c.kind == "name" for c in option.met)


def is_topic(index: Index, constraint: Constraint) -> bool:
    """Is it the name of a work or the like, which a question is about?"""
    return any(isinstance(index.record[i], Creation | Collection) for i in constraint.ids)


def dropped_of(option: Found, query: Query) -> tuple[Constraint, ...]:
    gone = list(option.dropped)
    if option.no_dates:
        gone += [Constraint(frozenset(), w.span.text, "date") for w in query.dates]
    if option.no_subject:
        gone.append(Constraint(frozenset(), "", "subject"))
    return tuple(gone)


def miscounted(index: Index, query: Query) -> Result | None:
    """A number told of something that the record counts otherwise ("which of the three seasons")."""
    for said, noun in query.counted:
        target = Constraint(frozenset(), noun, "word")
        for name in query.names:
            for i in name.ids:
                row = index.record[i]
                stated = quantity(row, target)
                if stated is None or any(quantity(index.rows[n], target) == said for n in index.rows_with(f"e:{i}")):
                    continue  # "the deal of two years" is another number
                if stated != said and not {"more", "less"} & query.operators:
                    gone = Constraint(frozenset(), f"{said} {noun}", "number")
                    return Result(
                        query,
                        Verdict.CONTRADICTED,
                        (row,),
                        dropped=(gone,),
                        yes=False if query.asks is Asks.WHETHER else None,
                    )
    return None


def overcounted(index: Index, query: Query) -> Result | None:
    """A number of awards of one name that were won ("his *two* Xs", "his *third* X"), where the list has another."""
    awards = [c for c in query.names if c.names_award]
    told = query.conditions
    won = query.possessive or any("won:yes" in c.features for c in told)
    if len(awards) != 1 or not won or query.dates or query.excluded or {"more", "less"} & query.operators:
        return None
    if query.asks in (Asks.WHETHER, Asks.COUNT) or any(c.features & _UNWON for c in told):
        return None
    said, name = query.said, words_of(awards[0].text)
    at = next((n for n in range(1, len(said)) if said[n : n + len(name)] == name), 0)
    before = said[at - 1] if at and said[at - 1] != "one" else ""
    rows = [index.rows[n] for n in sorted(index.find(awards[0].features))]
    kept = tuple(row for row in rows if isinstance(row, Award) and row.won)
    if not kept or any(not i.startswith(f"{Organisation.prefix}:") for i in awards[0].ids):
        return None
    counted = number(before)
    if counted is None and (nth := ordinal(before)) is not None and nth > len(kept):
        counted = nth
    if counted in (None, len(kept), 0):
        return None
    alike = tuple(a for a in index.record.awards if a.won and stems(" ".join(name)) <= stems(" ".join(a.names)))
    if len(alike) == counted:
        return Result(query, Verdict.FOUND, alike, alike)  # the number tells that the words are no one's name
    gone = Constraint(frozenset(), f"{counted} {awards[0].text}", "number")
    return Result(query, Verdict.CONTRADICTED, kept, dropped=(gone,))


_UNWON = frozenset(("nominated:yes", "lost:yes", "mention:yes"))


def compares(query: Query, stated: int, number: int) -> bool:
    """Is a number more (or less) than the one told, or at least (at most) that one?"""
    said = set(query.said)
    if "more" in query.operators and "no" not in said:
        return stated > number or (stated == number and "least" in said)
    return stated < number or (stated == number and bool({"most", "no"} & said))
