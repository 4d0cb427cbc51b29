"""Questions whether two things are alike: in one year, of one number; and what meets two conditions at once.

alike  = aux A "and" B ... "the same" ("year" | "number of" unit) | A "and" B "," "same year or not"
both   = wh noun aux he predicate ("as well as" | "and also") predicate
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from balcer import Award, Entity, Period
from balcer_chat.computing.difference import shared
from balcer_chat.computing.times import Solve, dated
from balcer_chat.execution.project import dates
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.execution.search import firm
from balcer_chat.grammar.conditions import constraint
from balcer_chat.grammar.leads import AUX, WH
from balcer_chat.grammar.reader import read
from balcer_chat.lexicon.index import concerns
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.plan.query import Asks
from balcer_chat.text.items import Item, Items, linked

_EQUAL = frozenset(("equal", "equally", "identical", "alike", "as", "same", "the same"))
_NUMBER = frozenset(("number of", "number", "amount of", "amount", "count", "count of", "many", "quantity of"))
_LENGTH = frozenset(("length", "size", "long", "extent", "terms", "big"))
_LINKS = frozenset(("in", "of", "to", "by", "the", "as", "run", "have", "had", "number", "total", "exact", "exactly"))
_DIFFERENT = frozenset(("different", "diff", "differ", "another", "not"))
_JOINS = frozenset(("and", "as", "or", "with", "than", "&"))


def alike(lexicon: Lexicon, items: Items, solve: Solve) -> Result | None:
    """Whether two things are of one number, or of one year; None if it is no such question.

    Args:
        lexicon: the lexicon of the record.
        items: the items of a question.
        solve: answers a part of it.
    """
    if not any(_says_same(i) for i in items) or any(i.unknown for i in items if not _says_no(i)):
        return None
    return _same_number(lexicon, items, solve) or _same_year(lexicon, items, solve)


def _says_same(item: Item) -> bool:
    return item.operator("same") or item.word in _EQUAL or item.words[-2:-1] == ("same",)


def _says_no(item: Item) -> bool:
    return item.word in _DIFFERENT


def _same_number(lexicon: Lexicon, items: Items, solve: Solve) -> Result | None:
    """What is read off "did A and B have the same number of ...", "are A and B equal in ..."."""
    plain = tuple(i for i in items if not i.stop)
    if not plain or plain[0].lead not in AUX:
        return None
    at = next((n for n, i in enumerate(plain) if _says_same(i)), len(plain))
    told = [n for n in range(at, len(plain)) if plain[n].word in _NUMBER | _LENGTH or plain[n].operator("count")]
    unit = next((n for n in range(told[0] + 1, len(plain)) if _is_unit(plain[n])), -1) if told else -1
    if not told or unit < 0:
        return None
    rest = [i for n, i in enumerate(plain[at:], at) if n not in told and n != unit and i.word not in _LINKS | _EQUAL]
    count = linked("how many", lexicon)
    for left, right in _parted(plain[1:at], tuple(i for i in rest if not i.operator("same"))):
        sides = (left, right)
        results = [solve((*count, plain[unit], *side)) for side in sides]
        if all(r.verdict is Verdict.FOUND and r.number is not None for r in results):
            one, two = (r.number or 0 for r in results)
            texts = [
                f"{' '.join(i.text for i in side if i.text)}: {r.number}"
                for side, r in zip(sides, results, strict=True)
            ]
            query = attrs.evolve(read(items, lexicon), asks=Asks.WHETHER, computes="same")
            rows = tuple(dict.fromkeys(row for r in results for row in r.rows))
            text = f"{plain[unit].text.capitalize()} of {texts[0]}, of {texts[1]}."
            return Result(query, Verdict.FOUND, rows, rows, yes=one == two, told=text)
    return None


def _is_unit(item: Item) -> bool:
    made = constraint(item)
    return made is not None and made.kind in ("concept", "word", "property") and item.word not in _LINKS | _LENGTH


def _parted(items: Sequence[Item], after: Items) -> Iterator[tuple[Items, Items]]:
    """The two things joined by "and", without the verb behind them; or the second behind the comparison ("as B")."""
    for n, item in enumerate(items):
        if item.word in _JOINS and 0 < n < len(items) - 1:
            yield _bare(items[:n]), _bare(items[n + 1 :])
    if after and items:
        yield _bare(items), _bare(after)


_VERBS = frozenset(
    ("run", "ran", "have", "had", "to", "of", "in", "come", "get", "got", "a", "the", "last", "as", "both")
)


def _bare(side: Sequence[Item]) -> Items:
    kept = list(side)
    while kept and kept[-1].word in _VERBS:
        kept.pop()
    while kept and kept[0].word in _VERBS:
        kept.pop(0)
    return tuple(kept)


def _same_year(lexicon: Lexicon, items: Items, solve: Solve) -> Result | None:
    """What is read off "A and B: same year or not?", "did A and B fall in the same year?"."""
    at = next((n for n, i in enumerate(items) if _says_same(i) and i.word != "as"), -1)
    ands = [n for n, i in enumerate(items) if i.word in ("and", "&") and n < at]
    if at < 0 or not ands or not any(_is_year(i) for i in items[at:]):
        return None
    if any(i.lead in WH for i in items):
        return None
    if any(constraint(i) is not None and not (_says_same(i) or _is_year(i) or _says_no(i)) for i in items[at:]):
        return None
    start = 1 if items[0].lead in AUX else 0
    for n in ands:
        left, right = (_described(items[a:b]) for a, b in ((start, n), (n + 1, at)))
        one, two = (dated(solve, side) if side else None for side in shared(lexicon, left, right))
        if one is None or two is None:
            continue
        same = one[0].year == two[0].year
        rows = (*one[1].rows[:1], *two[1].rows[:1])
        parts = (one[1].query, two[1].query)
        query = attrs.evolve(read(items, lexicon), asks=Asks.WHETHER, computes="same", parts=parts, unknown=())
        note = f"the same year, {one[0].year}" if same else "different years"
        told = "; ".join(when_of(row, period) for row, period in zip(rows, (one[0], two[0]), strict=True))
        return Result(query, Verdict.FOUND, rows, rows, yes=same, note=note, told=f"{told}.")
    return None


def when_of(row: Entity, period: Period) -> str:
    """A fact by its label and its date."""
    label = row.label if str(period) not in row.label else row.label.replace(f" ({period})", "")
    return f"{label} ({period})"


def _is_year(item: Item) -> bool:
    return bool({"year", "years", "date", "day"} & set(item.words))


_FALLING = frozenset((
    "fall", "fell", "come", "came", "take", "took", "place", "take place", "happen", "happened", "both", "in", "occur",
    "occurred", "date", "from", "of", "on", "to",
))  # fmt: skip


def _described(side: Sequence[Item]) -> Items:
    """A side without marks and the verb behind it."""
    kept = [i for i in side if not i.stop]
    while kept and (kept[-1].word in _FALLING or kept[-1].lead in AUX):
        kept.pop()
    return tuple(kept)


def meets_both(lexicon: Lexicon, items: Items, solve: Solve) -> Result | None:
    """What is read off "which ... did he P as well as Q": what answers both "which ... did he P" and "... Q".

    Args:
        lexicon: the lexicon of the record.
        items: the items of a question.
        solve: answers a part of it.
    """
    plain = tuple(i for i in items if not i.stop)
    at = next((n for n, i in enumerate(plain) if i.operator("both") and i.word not in ("both", "in both")), -1)
    wh = next((n for n, i in enumerate(plain[:3]) if i.lead in ("which", "what", "who", "where")), -1)
    if wh < 0 or at < 0 or at + 1 >= len(plain) or any(i.operator("count") for i in plain):
        return None
    aux = next((n for n in range(wh, at) if plain[n].lead in AUX), -1)
    if aux < 0 or aux + 2 >= at:
        return None
    lead, one, two = plain[: aux + 2], plain[aux + 2 : at], plain[at + 1 :]
    if any(i.get_empty is False and constraint(i) is None for i in lead[aux + 1 :]):
        return None
    results = [solve((*lead, *part)) for part in (one, two)]
    if any(r.verdict is not Verdict.FOUND or r.number is not None or r.yes is not None for r in results):
        return None
    if not all(firm(lexicon.index, r.query) for r in results):
        return None
    shared = tuple(v for v in results[0].values if v in results[1].values)
    if not shared or any(isinstance(v, Award) for v in shared):
        return None
    rows = tuple(row for r in results for row in r.rows if any(v == row or v in _held(row) for v in shared))
    query = attrs.evolve(read(items, lexicon), asks=Asks.WHICH, computes="both", parts=())
    names = ", ".join(v.label if isinstance(v, Entity) else str(v) for v in shared)
    told = f"{names}. {' '.join(dict.fromkeys(row.sentence() for row in rows[:4]))}"
    return Result(query, Verdict.FOUND, rows, shared, results[0].field, told=told)


def _held(row: Entity) -> tuple[object, ...]:
    return (*concerns(row), *dates(row))
