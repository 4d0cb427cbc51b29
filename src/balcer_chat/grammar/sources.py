"""Questions whether the sources agree: what they tell differently is told as such."""

from __future__ import annotations

import attrs

from balcer import Entity, StatementKind
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.execution.search import rank
from balcer_chat.grammar.conditions import constraint
from balcer_chat.grammar.leads import AUX, WH
from balcer_chat.grammar.reader import read
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.lexicon.light import says_little
from balcer_chat.plan.query import Asks, Constraint
from balcer_chat.text.items import Item

_AGREE = frozenset((
    "agree", "agrees", "agreed", "match", "matches", "tally", "square", "consistent", "concur", "coincide",
    "agreement", "accord", "same", "the same", "at one", "unanimous", "harmonise", "harmonize",
))  # fmt: skip
_DIFFER = frozenset((
    "differ", "differs", "disagree", "disagrees", "conflict", "conflicts", "contradict", "contradicts", "diverge",
    "diverges", "discrepancy", "difference", "inconsistent", "clash", "clashes", "odds", "at odds", "disagreement",
))  # fmt: skip
_AGAINST = frozenset(("vs", "versus", "against", "compared", "v"))
_SOURCES = frozenset(("sources", "accounts", "texts", "documents", "source", "both sources", "two sources"))


def sources_agree(lexicon: Lexicon, items: tuple[Item, ...]) -> Result | None:
    """What the sources tell differently of a thing, if a question is about that.

    Args:
        lexicon: the lexicon of the record.
        items: the items of a question.
    """
    told = [i for i in items if _is_source(i)]
    agree = any(i.word in _AGREE for i in items)
    differ = any(i.word in _DIFFER for i in items)
    against = len(told) > 1 and any(i.word in _AGAINST for i in items)
    if not (told or any(i.word in _SOURCES for i in items)) or not (agree or differ or against):
        return None
    if len(told) == 1 or any(i.unknown for i in items):
        return None
    about = [made for i in items if i not in told and _matters(i) and (made := constraint(i)) is not None]
    about = [c for c in about if not (c.soft or c.generic) and f"e:{lexicon.record.person.id}" not in c.features]
    if not about:
        return None
    rows = [
        row
        for row in lexicon.record.statements
        if row.kind is StatementKind.CONFLICT and _is_about(lexicon, row, about)
    ]
    rows = [row for row in rows if len({c.source for c in row.citations}) > 1]
    if not rows:
        return None
    rows.sort(key=lambda row: (row.certainty.value != "disputed", rank(row)))
    query = attrs.evolve(read(items, lexicon), asks=Asks.ABOUT, computes="sources")
    whether = bool(items[0].words) and items[0].words[0] in AUX and (agree or differ)
    shown = tuple(rows[:2])
    text = " ".join(row.sentence() for row in shown)
    if not whether:
        return Result(query, Verdict.FOUND, shown, shown, told=text)
    query = attrs.evolve(query, asks=Asks.WHETHER)
    return Result(query, Verdict.FOUND, shown, shown, yes=not agree, told=f"{'No' if agree else 'Yes'}. {text}")


def _is_source(item: Item) -> bool:
    made = constraint(item)
    return made is not None and bool(made.features) and all(f.startswith("src:") for f in made.features)


def _matters(item: Item) -> bool:
    if item.stop or item.word in _AGREE | _DIFFER | _AGAINST | _SOURCES or item.words[0] in AUX | WH:
        return False
    return not item.empty and not all(says_little(w) for w in item.words)


def _is_about(lexicon: Lexicon, row: Entity, about: list[Constraint]) -> bool:
    """Does a statement bear out all that a question is about: by what it concerns, or by its words?"""
    index = lexicon.index
    n = index.number[row.id]
    return all(
        index.has(n, c.features)
        or index.has(n, c.synonyms)
        or (bool(c.weak) and all(n in index.rows_with(f"w:{s}") for s in c.weak))
        for c in about
    )
