"""Whether what is named is there at all, stands in the list of works, or is of a kind: only it itself counts."""

from __future__ import annotations

from balcer import Creation, Organisation, Work, stems
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.execution.whether.voice import BEING
from balcer_chat.execution.whether.yes import affirmed
from balcer_chat.lexicon.index import Index
from balcer_chat.plan.query import Query


def by_existence(index: Index, query: Query) -> Result | None:
    """Yes, if it is only asked whether there is a thing that has a name in the record ("is there an Italian X?")."""
    asked = query.said[1:2] == ("there",) and not (query.subject or query.dates or query.operators)
    if not asked or len(query.must) != 1 or len(query.must[0].ids) != 1 or query.target is not None:
        return None
    return affirmed(query, (index.record[query.must[0].ids[0]],))


def by_list(index: Index, query: Query) -> Result | None:
    """Whether the work named stands in the list of works, which is complete; None if that is not what is asked."""
    ids = [i for i in query.ids if isinstance(index.record[i], Work)]
    rest = [c for c in query.must if c.kind != "name" and not (c.generic and c.soft and not c.features & _LISTS)]
    asked = [c for c in rest if c.features & _LISTS]
    if len(ids) != 1 or len(query.names) != 1 or len(asked) != len(rest) or not asked or query.dates:
        return None
    n = index.number[ids[0]]
    yes = "filmography:yes" in index.own[n]
    verdict = Verdict.FOUND if yes else Verdict.CONTRADICTED
    return Result(query, verdict, (index.rows[n],), (index.rows[n],), dropped=() if yes else tuple(asked), yes=yes)


_LISTS = frozenset(("filmography:yes", "listed:yes"))


def by_kind(index: Index, query: Query) -> Result | None:
    """Whether the one thing named is of a kind ("is X a film?"): only what it is itself counts; None for all else."""
    said = query.said
    ids = query.ids
    kinds = [c for c in query.hard if c.kind == "concept" and c.noun and all(f.startswith(_KINDS) for f in c.features)]
    plain = not (query.dates or query.fields or query.order or query.subject or query.possessive)
    if said[0] not in BEING or len(ids) != 1 or not kinds or len(kinds) + 1 != len(query.must) or not plain:
        return None
    if not any(f" {article} {kinds[0].text.lower()}" in f" {' '.join(said)}" for article in ("a", "an")):
        return None  # "was X exhibited?"
    n = index.number[ids[0]]
    row = index.rows[n]
    narrower = stems(" ".join(c.text.rpartition(" ")[0] for c in kinds)) - stems(row.sentence())
    if narrower and isinstance(row, Organisation):
        return Result(query, Verdict.UNSTATED, (row,))  # that it is a company does not say which kind of company
    if all(index.own[n] & c.features for c in kinds):
        return Result(query, Verdict.FOUND, (row,), (row,), yes=True)
    if isinstance(row, Creation):
        return Result(query, Verdict.CONTRADICTED, (row,), dropped=tuple(kinds), yes=False)
    return Result(query, Verdict.UNSTATED, (row,))


_KINDS = ("kind:", "group:", "form:", "class:")
