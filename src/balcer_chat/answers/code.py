"""A result as Python: the library expression that a reader would write to compute it again.

The query's filters become the collection's methods. What they give is compared with the rows the answer rests on; only
if both agree is the expression shown, otherwise the facts are named by their ids.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import balcer
from balcer import KINDS, Credit, Entity, Facts, Record, Term
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.plan.query import Asks, Constraint, Query

_COLLECTION = {cls: name for name, cls in KINDS.items()}
_OUTCOMES = {
    "won:yes": ".won()",
    "nominated:yes": ".nominated()",
    "mention:yes": ".mentions()",
    "lost:yes": '.by_outcome("nominated")',
    "awardlist:yes": ".listed()",
    "filmography:yes": ".listed()",
}
_TERMS = ("role", "kind", "mark", "entry")


def code(record: Record, result: Result) -> str | None:
    """The expression whose value is the result's value, or None if there is none.

    Args:
        record: the record of the answer.
        result: the result to recompute.
    """
    if result.verdict is not Verdict.FOUND:
        return None
    value = result.value
    for expression in _candidates(record, result):
        if _gives(record, expression, value):
            return expression
    return None


def _gives(record: Record, expression: str, value: object) -> bool:
    try:
        found = eval(expression, {"record": record, "balcer": balcer, "__builtins__": _BUILTINS})  # noqa: S307 - our own text
    except (LookupError, AttributeError, TypeError, ValueError):
        return False
    if isinstance(value, bool) or isinstance(found, bool):
        return found is value
    if isinstance(value, tuple):
        return isinstance(found, tuple | Facts) and tuple(found) == value
    return bool(found == value)


_BUILTINS = {"len": len, "sum": sum, "tuple": tuple, "bool": bool, "max": max, "min": min, "abs": abs}


def _candidates(record: Record, result: Result) -> Iterable[str]:
    rows = [r for r in _rows(record, result) if _gives(record, r, result.rows)]
    if result.yes is not None:
        yield from (f"bool({r})" if result.yes else f"not {r}" for r in rows)
        yield "True" if result.yes else "False"
        return
    if result.number is not None:
        yield from _numbers(result, rows)
    for r in rows:
        yield r
        if result.field:
            yield f'{r}.values("{result.field}")'
    yield from _named(result)


def _numbers(result: Result, rows: Sequence[str]) -> Iterable[str]:
    tally = result.query.tally
    if tally is not None and tally.unit != "lines":
        of = {"year": "row.date.year", "body": "row.heading", "form": "row.form.lower()"}.get(tally.by, "")
        for r in rows:
            yield f"len({{{of} for row in {r}}})" if of else f"sum(row.nominations for row in {r})"
        return
    for r in rows if not result.query.computes else ():  # the time between two facts is not how many there are
        if result.unit == "nomination":
            yield f"{r}.nominations()"
        yield f"len({r})"
        if result.field:
            yield f'len({r}.values("{result.field}"))'
    facts = [f'record["{row.id}"]' for row in result.rows]
    if result.query.asks is Asks.AGE and facts:
        yield f"{facts[0]}.age"
        yield from (f"record.age_at({facts[0]}.{field})" for field in ("date", "premiere", "work.premiere"))
    if len(facts) == 2:
        for a, b in (facts, facts[::-1]):
            for one in ("date", "work.date", "premiere"):
                for two in ("date", "work.date", "premiere"):
                    if result.query.computes == "days":
                        yield f"{a}.{one}.days_until({b}.{two})"
                    else:
                        yield f"{b}.{two}.year - {a}.{one}.year"
    amounts = []
    for row, fact in zip(result.rows, facts, strict=True):
        for path, holder in (
            ("", row),
            (".collection", getattr(row, "collection", None)),
            (".work", getattr(row, "work", None)),
        ):
            if isinstance(holder, Entity):
                amounts += [f'{fact}{path}.quantity("{q.unit}").value' for q in holder.quantities]
        yield f"{fact}.to_season"
    yield from amounts
    if len(facts) == 2:
        yield from (f"{a} + {b}" for a in amounts for b in amounts if a != b)


def _named(result: Result) -> Iterable[str]:
    """By ids: the facts, or the values in their fields."""
    values = result.values
    if values and all(isinstance(v, Entity) for v in values):
        yield f"({', '.join(_fact(v.id) for v in values if isinstance(v, Entity))},)"
        return
    parts: list[str] = []
    for value in values:
        path = next((p for row in result.rows for p in _paths(row, value)), None)
        if path is None:
            return
        parts.append(path)
    yield f"({', '.join(parts)},)"


def _paths(row: Entity, value: object) -> Iterable[str]:
    from balcer_chat.lexicon.features import filled, members

    for name, held in filled(row):
        if held == value and not isinstance(held, tuple):
            yield f"{_fact(row.id)}.{name}"
        elif isinstance(held, tuple) and value in held:
            yield f"{_fact(row.id)}.{name}[{held.index(value)}]"
        for item in members(held):
            if isinstance(item, Entity) and not isinstance(held, tuple):
                for inner, deep in filled(item):
                    if deep == value:
                        yield f"{_fact(row.id)}.{name}.{inner}"
                    elif isinstance(deep, tuple) and value in deep:
                        yield f"{_fact(row.id)}.{name}.{inner}[{deep.index(value)}]"
    if row.when is not None and value == row.when.year:
        yield f"{_fact(row.id)}.date.year"


def _fact(id: str) -> str:
    return f'record["{id}"]'


def _rows(record: Record, result: Result) -> Iterable[str]:
    """Expressions for the facts of a result: by filters, shortest first, then by ids."""
    rows = result.rows
    kinds = {type(row) for row in rows}
    if len(kinds) == 1:
        base = f"record.{_COLLECTION[next(iter(kinds))]}"
        filters = list(dict.fromkeys(_filters(record, result.query, rows)))
        expression = base + "".join(filters)
        yield expression
        if result.query.order is not None and result.query.order.by == "date":
            end = ".latest()" if result.query.order.last else ".earliest()"
            yield expression + end
        if len(filters) > 1:
            yield from (base + "".join(f for f in filters if f != left) for left in filters)
            yield from (base + f for f in filters)
    if rows:
        yield f"({', '.join(_fact(row.id) for row in rows)},)"


def _filters(record: Record, query: Query, rows: Sequence[Entity]) -> Iterable[str]:
    collection = type(getattr(record, _COLLECTION[type(rows[0])]))
    for constraint in sorted(query.conditions, key=lambda c: c is query.target):  # the head noun behind the others
        yield from _filter(constraint, rows, collection)
    if query.subject and isinstance(rows[0], Credit):
        yield f'.where(person="{record.person.id}")'
    for when in query.dates:
        first, last = when.span.years
        if when.relation == "in" and when.span.exact and first == last:
            yield f".by_year({first})"
        elif when.relation == "in":
            if last == 9999:
                yield f".since({first})"
            else:
                yield f".by_year({first}, {last})" if first != last else f".by_year({first})"
        else:
            day = "-".join(f"{n:02d}" for n in (when.span.first if when.relation == "before" else when.span.last))
            yield f'.{when.relation}("{day}")'


def _filter(constraint: Constraint, rows: Sequence[Entity], collection: type) -> Iterable[str]:
    if constraint.kind == "name":
        held = [i for i in constraint.ids if any(i in balcer.touches(row) for row in rows)]
        if len(held) == 1:
            yield f'.about("{held[0]}")'
        names = {
            name
            for f in constraint.features
            if f.startswith("n:")
            for row in rows
            if (name := getattr(row, "name", None))
        }
        if len(names) == 1 and not held:
            yield f".where(name={next(iter(names))!r})"
        return
    if constraint.kind == "word":
        yield f".mentioning({constraint.text!r})"
        return
    for feature, method in _OUTCOMES.items():
        if feature in constraint.features and hasattr(collection, method[1:].partition("(")[0]):
            yield method
            return
    for field in _TERMS:
        held_terms = {getattr(row, field, None) for row in rows}
        wanted = {f.partition(":")[2] for f in constraint.features if f.startswith(f"{field}:")}
        terms = sorted(t.value for t in held_terms if isinstance(t, Term) and t.value in wanted)
        if terms and len(terms) == len(held_terms):
            yield f'.where({field}="{terms[0]}")' if len(terms) == 1 else f".where({field}={tuple(terms)!r})"
