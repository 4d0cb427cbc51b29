"""How long a named thing ran, how long it was until the next title, what stands beside a title, and in which decade.

"For how many months was the A exhibit on view?"          from its first month to its last
"How many years after A did the next title come out?"     the next entry of the filmography, and the years between
"What comes right after A in the filmography?"            the next entry
"In which decade did he make A?"                          the decade that all its dates fall in
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from balcer import Credit, Entity, Exhibition, Work
from balcer_chat.computing.difference import UNITS, gap
from balcer_chat.computing.times import Solve, dated
from balcer_chat.execution.project import dates
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.grammar.leads import AUX, WH
from balcer_chat.grammar.reader import read
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.lexicon.senses import Concept, Name, Property
from balcer_chat.plan.query import Asks
from balcer_chat.text.items import Item, Items, linked


def spell(lexicon: Lexicon, items: Items, solve: Solve) -> Result | None:
    """What is read off a question of the kinds above; None if it is of none.

    Args:
        lexicon: the lexicon of the record.
        items: the items of a question.
        solve: answers a part of it.
    """
    words = {w for i in items for w in i.words}
    if "next" in words and words & _ENTRIES and words & _UNTIL:
        return _until_next(lexicon, items, solve)
    if words & _BESIDE and words & _LISTS:
        return _beside(lexicon, items)
    if words & _RUNNING and words & set(UNITS):
        return _lasting(lexicon, items)
    return _decade(lexicon, items, solve) if "decade" in words else None


_ENTRIES = frozenset((
    "title", "entry", "work", "film", "one", "credit", "production", "project", "thing", "item", "line", "listing",
))  # fmt: skip
_UNTIL = frozenset(("after", "since", "following", "gap", "until", "till", "break", "pause", "before"))
_LISTS = frozenset(("filmography", "list", "entry", "title"))
_BESIDE = frozenset(("after", "before", "follows", "followed", "precedes", "preceded", "follow", "precede"))
_RUNNING = frozenset((
    "run", "ran", "running", "last", "lasted", "view", "display", "show", "open", "air", "up", "on", "go", "exhibited",
))  # fmt: skip


def _filmography(lexicon: Lexicon) -> list[Work]:
    listed = [work for work in lexicon.record.works if work.filmography is not None]
    return sorted(listed, key=lambda work: work.filmography or 0)


def _work(row: Entity) -> Entity:
    return row.work if isinstance(row, Credit) else row


def _unstated(lexicon: Lexicon, items: Items, ids: Iterable[str]) -> Result:
    """That the record does not tell it, with what it tells of the thing."""
    rows = tuple(lexicon.record[i] for i in sorted(ids))
    return Result(read(items, lexicon), Verdict.UNSTATED, rows[:1])


def _until_next(lexicon: Lexicon, items: Items, solve: Solve) -> Result | None:
    """The years from a title to the next one of the filmography."""
    asks = any("long" in i.words or "many" in i.words for i in items) and not any(i.operator("most") for i in items)
    at = next((n for n, i in enumerate(items) if i.last in ("after", "since", "following")), -1)
    if not asks or at < 0 or at + 1 >= len(items):
        return None
    end = next(
        (n for n in range(at + 1, len(items)) if items[n].stop or items[n].lead in AUX | WH | {"until", "till"}), 0
    )
    part = items[at + 1 : end or len(items)]
    if not part or any("next" in i.words for i in part):
        return None
    works = _filmography(lexicon)
    named = part[0].span.named if part[0].span is not None else None
    if named is not None:
        found: Sequence[Entity] = (lexicon.record[named],)
    else:
        told = dated(solve, part)
        found = told[1].rows if told is not None else ()
    first = next((work for row in found if (work := _work(row)) in works), None)
    if not isinstance(first, Work) or first.when is None:
        return None
    start = first.when.year
    later = [work for work in works if work.when is not None and work.when.year > start]
    if not later:
        return None
    second = min(later, key=lambda work: work.when.year if work.when else 0)
    number = (second.when.year if second.when else start) - start
    query = attrs.evolve(read(items, lexicon), asks=Asks.COUNT, computes="years")
    years = "year" if number == 1 else "years"
    text = f"{number} {years}: {first.label} ({first.when}), then {second.label} ({second.when})."
    return Result(query, Verdict.FOUND, (first, second), (number,), number=number, unit="year", told=text)


def _beside(lexicon: Lexicon, items: Items) -> Result | None:
    """The entry before or after a title in the filmography."""
    plain = [i for i in items if not i.stop]
    if not plain or plain[0].lead not in ("which", "what") or any(i.operator("count") for i in plain):
        return None
    named = [i for i in plain if i.names_another(lexicon.record.person.id)]
    spans = [span.named for i in plain if (span := i.span) is not None and span.named is not None]
    ids = {i for item in named if (name := item.get(Name)) is not None for i in name.ids}
    ids.update(spans)
    works = _filmography(lexicon)
    meant = [n for n, work in enumerate(works) if work.id in ids]
    if len(named) + len(spans) != 1 or not all(_places(i) for i in plain if i not in named):
        return None
    if len(meant) != 1:
        return _unstated(lexicon, items, ids)
    words = {w for i in plain for w in i.words}
    step = 1 if words & {"after", "follows", "followed", "follow"} else -1
    at = meant[0] + step
    if "precede" in words or "follow" in words:  # "which title does A precede?"
        at = meant[0] + (1 if "precede" in words else -1)
    if not 0 <= at < len(works):
        return _unstated(lexicon, items, ids)
    other = works[at]
    query = attrs.evolve(read(items, lexicon), asks=Asks.WHICH, unknown=())
    side = "after" if at > meant[0] else "before"
    text = f"{other.label} ({other.when}) stands right {side} {works[meant[0]].label} in the filmography."
    return Result(query, Verdict.FOUND, (other, works[meant[0]]), (other,), told=text)


_PLACING = frozenset((
    "which", "what", "out",
    "entry", "title", "work", "filmography", "list", "comes", "came", "come", "right", "directly",
    "immediately", "just", "straight", "stands", "is", "was", "does", "did", "the", "his", "her", "in", "on", "of",
    "that",
    "next", "one", "listed", "follows", "followed", "follow", "precedes", "preceded", "precede", "after", "before",
    "film",
    "item", "line", "credit", "thing", "appears", "entries", "then",
))  # fmt: skip


def _places(item: Item) -> bool:
    return item.span is not None or all(w in _PLACING for w in item.words)


def _lasting(lexicon: Lexicon, items: Items) -> Result | None:
    """The time that one named thing ran, from its first date to its last."""
    plain = [i for i in items if not i.stop]
    count = next((n for n, i in enumerate(plain) if "many" in i.words), -1)
    if count < 0 or any(i.operator(name) for i in plain for name in ("more", "less", "compare", "before", "after")):
        return None
    unit = next((one for many, one in UNITS.items() if any(many in i.words for i in plain[count : count + 2])), "")
    named = [i for i in plain if i.names_another(lexicon.record.person.id)]
    rest = [i for i in plain[count:] if i not in named]
    if not unit or len(named) != 1 or not all(w in _LASTING or w in WH | AUX for i in rest for w in i.words):
        return None
    name = named[0].get(Name)
    rows = [lexicon.record[i] for i in name.ids] if name is not None else []
    ran = [row for row in rows if row.when is not None and row.when.end is not None and not row.when.single]
    if len(ran) != 1 or (period := ran[0].when) is None or period.end is None:
        shown = [row for row in rows if isinstance(row, Work | Exhibition)]
        return _unstated(lexicon, items, [row.id for row in shown]) if len(shown) == len(rows) else None
    first, last = attrs.evolve(period, end=None), attrs.evolve(period, start=period.end, end=None)
    told, number = gap(first, last, unit)
    if not number:
        return None
    query = attrs.evolve(read(items, lexicon), asks=Asks.COUNT)
    text = f"{number} {told}{'s' if number != 1 else ''}, from {period.start} to {period.end}: {ran[0].sentence()}"
    return Result(query, Verdict.FOUND, (ran[0],), (number,), number=number, unit=told, told=text)


_LASTING = frozenset((
    "how", "many", "months", "years", "weeks", "days", "run", "ran", "running", "last", "lasted", "on", "view",
    "display", "show", "open", "air", "up", "go", "exhibited", "the", "exhibit", "exhibition", "series", "for", "stay",
    "keep", "to", "public", "in", "according", "filmography", "listed", "of", "by", "list", "total", "altogether",
    "shown",
))  # fmt: skip


def _decade(lexicon: Lexicon, items: Items, solve: Solve) -> Result | None:
    """The one decade in which something was."""
    at = next((n for n, i in enumerate(items) if "decade" in i.words), -1)
    before = [w for i in items[max(at - 2, 0) : at + 1] for w in i.words]
    if not {"which", "what"} & set(before) or any(i.operator(n) for i in items for n in ("most", "least", "count")):
        return None
    rest = tuple(i for i in items[at + 1 :] if not i.stop)
    result = solve((*linked("when", lexicon), *rest))
    if result.verdict is not Verdict.FOUND or not result.rows:
        return None
    index = lexicon.index
    said = [
        f"w:{i.stems[0]}" for i in rest if i.get(Property) is not None and i.get(Concept) is None and len(i.stems) == 1
    ]
    if any(index.number[row.id] not in index.rows_with(word) for row in result.rows for word in said):
        return None  # it tells of something else than his *career*
    found = {period.year // 10 * 10 for row in result.rows for period in dates(row)[:1]}
    if len(found) != 1:
        return None
    decade = found.pop()
    text = f"The {decade}s. {' '.join(dict.fromkeys(row.sentence() for row in result.rows[:4]))}"
    query = attrs.evolve(result.query, text=read(items, lexicon).text)
    return Result(query, Verdict.FOUND, result.rows, (f"{decade}s",), told=text)
