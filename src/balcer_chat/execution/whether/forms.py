"""Yes/no questions of a fixed form that one field settles: by trade, of kin, credited, still owned, yet to come."""

from __future__ import annotations

from balcer import Mark, Organisation, Person, Relationship, Role, Work, stems, touches, words
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.execution.whether.attested import worded
from balcer_chat.lexicon.index import Index
from balcer_chat.plan.query import Query

_BEING = frozenset(("is", "was"))
_TOO = frozenset(("too", "also", "as", "well"))


def by_trade(index: Index, query: Query) -> Result | None:
    """Whether he has a trade that is told in several words ("is she a graphic novelist?")."""
    said = tuple(word for word in query.said if word not in _TOO)
    person = index.record.person
    at = next((n for n, word in enumerate(said) if word in ("a", "an")), 0)
    names = {("he",), ("she",), ("they",), *map(words, person.names)}
    subject = said[1:at] if said[:1] and said[0] in _BEING else said[:at]  # "Ada Lark a graphic novelist?"
    if not at or subject not in names or query.unknown:
        return None
    trades = {words(trade) for trade in person.occupations}
    return Result(query, Verdict.FOUND, (person,), (person,), yes=True) if said[at + 1 :] in trades else None


def by_kin(index: Index, query: Query) -> Result | None:
    """Yes, if one of his relatives is what the relative is asked to be ("is she related to a painter?")."""
    ties = [c for c in query.must if c.features and all(f.startswith("rel:") for f in c.features)]
    others = [c for c in query.must if c not in ties]
    if len(ties) != 1 or len(others) != 1 or not query.subject or query.unknown or query.missing:
        return None
    asked = others[0]
    tied, rows = [], []
    for n in sorted(index.find(ties[0].features)):
        row = index.rows[n]
        if isinstance(row, Relationship) and index.record.person in (row.person, row.other):
            tied.append(row)
            other = row.other if row.person == index.record.person else row.person
            by_trade = index.own_of(other) & asked.features
            told = {s for trade in other.occupations for s in stems(trade)}
            if by_trade or (asked.kind == "word" and stems(asked.text) <= told):
                rows.append(row)
    if rows:
        return Result(query, Verdict.FOUND, tuple(rows), tuple(rows), yes=True)
    trade = all(f.startswith(("occupation:", "role:")) for f in asked.features)
    return Result(query, Verdict.UNSTATED, tuple(tied)) if tied and trade and asked.features else None


def by_company(index: Index, query: Query) -> Result | None:
    """Yes, if who is named and he both had a part in a work ("has she worked with Tom Reed?")."""
    named = [index.record[i] for i in query.ids]
    together = len(query.must) == 2 and any(c.features == {"kind:collaboration"} for c in query.must)
    plain = query.subject and together and not (query.dates or query.fields or query.missing or query.unknown)
    if not plain or len(named) != 1 or not isinstance(named[0], Person) or _DENYING & set(query.said):
        return None
    credits = [(c, c.work) for c in index.record.credits if c.role is not Role.SUBJECT]
    his = {work for c, work in credits if c.person == index.record.person}
    shared = [(c, w) for c, w in credits if c.person == named[0] and isinstance(w, Work)]
    rows = tuple(c for c, work in shared if work in his or work.mark is Mark.CREATOR)
    return Result(query, Verdict.FOUND, rows, rows, yes=True) if rows else None


_CREDIT = frozenset(("credit", "credited", "credits"))
_WITHOUT = frozenset(("uncredited", "not", "no", "without", "never", "or", "other"))


def by_credit(index: Index, query: Query) -> Result | None:
    """No, if he is asked to be credited on a work that he wrote for without credit."""
    said = set(query.said)
    works = [row for i in query.ids if isinstance(row := index.record[i], Work)]
    if not said & _CREDIT or said & _WITHOUT or len(works) != 1 or not query.subject:
        return None
    uncredited = works[0].mark is Mark.UNCREDITED_REWRITE
    return Result(query, Verdict.CONTRADICTED, (works[0],), yes=False) if uncredited else None


_OWNING = frozenset(("own", "owns", "keep", "keeps", "kept", "possess", "possesses", "retain", "retains", "retained"))
_HAVING = frozenset(("have", "has", "hold", "holds", "held", "belong", "belongs", "in", "part", "among"))
_KEEPING = _OWNING | _HAVING | frozenset((
    "still", "now", "today", "permanently", "permanent", "collection", "collections", "holdings", "property", "after",
    "afterwards", "show", "exhibition", "over", "closed", "ended", "counted",
))  # fmt: skip
_DENYING = frozenset(("not", "never", "no", "only", "loan", "or", "before", "until"))


def by_keeping(index: Index, query: Query) -> Result | None:
    """Whether something is still theirs: no, if they gave it away; yes, if the museum that is named holds it."""
    said = query.said
    owning = _OWNING & set(said) or ("still" in said and _HAVING & set(said))
    if not owning or said[0] not in ("do", "does", "did", "is", "are", "have", "has") or _DENYING & set(said):
        return None
    named = {index.record[i] for i in query.ids}
    bodies = {row for row in named if isinstance(row, Organisation)}
    others = [words(c.text) for c in query.names if c.ids and not bodies & {index.record[i] for i in c.ids}]
    if bodies and any(said[1 : 1 + len(name)] == name for name in (*others, ("he",), ("she",))):
        return Result(query, Verdict.UNSTATED)  # it is the museum that keeps
    if not bodies and (query.subject or query.possessive):
        his = (gift for gift in index.record.donations if index.record.person in gift.donors)
        gifts = tuple(gift for gift in his if named & {gift.collection, *gift.collection.artists})
        present = said[0] not in ("did", "have", "has") or {"still", "keep", "kept", "retain", "retained"} & set(said)
        return Result(query, Verdict.CONTRADICTED, gifts, yes=False) if gifts and present else None
    told = worded(index, query, (), _KEEPING) if bodies else ()
    rows = tuple(row for row in told if bodies & {getattr(row, "held_by", None), getattr(row, "holder", None)})
    return Result(query, Verdict.FOUND, rows, rows, yes=True) if rows else None


_FUTURE = frozenset(("will", "going", "supposed", "due", "planned", "scheduled", "slated", "set", "meant", "expected"))
_MOVING = frozenset((
    "go", "goes", "travel", "travelling", "traveling", "move", "moving", "tour", "head", "come", "continue", "be",
    "be shown", "go to", "to", "on", "later", "next", "after", "other", "more", "elsewhere", "still", "also", "else",
))  # fmt: skip


def by_plan(index: Index, query: Query) -> Result | None:
    """Yes, if a show is asked to go where one that is planned will be ("will it travel to Ghent?")."""
    said = set(query.said)
    if not said & _FUTURE or said & _DENYING or query.missing:
        return None
    named = {index.record[i] for i in query.ids}
    planned = []
    for row in index.record.exhibitions:
        if row.planned and row.version_of is not None:
            of = {index.record[i] for show in (row.version_of, row) for i in touches(show)}
            there = {p for e in (row.venue, row.place) if e is not None for p in (e, getattr(e, "place", None))}
            first = {p for e in (row.version_of.venue,) if e is not None for p in (e, e.place)}
            if (
                named
                and named <= of | there | first
                and named & (of | first)
                and (named <= of | first or named & there)
            ):
                planned.append(row)
    rest = [c for c in query.must if c.kind == "word" or any(f.startswith(("role:", "won:")) for f in c.features)]
    if (
        not planned
        or any(c.text.lower() not in _MOVING | _FUTURE for c in rest)
        or not set(query.unknown) <= _FUTURE | _MOVING
    ):
        return None
    return Result(query, Verdict.FOUND, tuple(planned), tuple(planned), yes=True)
