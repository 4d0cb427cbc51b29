"""Questions whether the sources agree: what they tell differently is told as such."""

from __future__ import annotations

import attrs

from balcer import Entity, StatementKind
from balcer_chat.computing.times import Solve
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.execution.search import rank
from balcer_chat.grammar.conditions import constraint
from balcer_chat.grammar.leads import AUX, WH
from balcer_chat.grammar.reader import read
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.lexicon.light import says_little
from balcer_chat.lexicon.senses import Missing
from balcer_chat.plan.query import Asks, Constraint
from balcer_chat.text.items import Item, Items

_AGREE = frozenset((
    "agree", "agrees", "agreed", "match", "matches", "tally", "square", "consistent", "concur", "coincide",
    "agreement", "accord", "same", "the same", "at one", "unanimous", "harmonise", "harmonize",
))  # fmt: skip
_DIFFER = frozenset((
    "differ", "differs", "disagree", "disagrees", "conflict", "conflicts", "contradict", "contradicts", "diverge",
    "diverges", "discrepancy", "difference", "inconsistent", "clash", "clashes", "odds", "at odds", "disagreement",
))  # fmt: skip
_AGAINST = frozenset(("vs", "versus", "against", "compared", "v", "compare", "side by side"))
_SOURCES = frozenset((
    "sources", "accounts", "texts", "documents", "source", "both sources", "two sources", "text", "account",
    "elsewhere",
))  # fmt: skip
_SAYS = frozenset(
    ("say", "says", "said", "tell", "tells", "told", "put", "use", "uses", "have", "claim", "state", "call")
)
_EACH = frozenset(("each", "both", "two", "respectively", "different", "your"))
_REPORTING = frozenset((
    *_SAYS, *_EACH, "seem", "seems", "seemingly", "appear", "appears", "quite", "exactly", "word", "words", "side",
    "set",
    "depending", "part", "share", "role", "hand", "sole", "alone", "only", "mere", "version", "versions", "making",
    "being",
    "bringing", "seen", "called", "elsewhere", "whether", "record",
))  # fmt: skip
"""Words for what sources do, and for what somebody had to do with something."""


def sources_agree(lexicon: Lexicon, items: Items, _solve: Solve) -> Result | None:
    """What the sources tell differently of a thing, if a question is about that.

    Args:
        lexicon: the lexicon of the record.
        items: the items of a question.
        _solve: answers a part of it.
    """
    told = [i for i in items if _is_source(i)]
    words = {w for i in items for w in i.words}
    agree = bool(words & _AGREE)
    differ = bool(words & _DIFFER)
    each = bool(words & _EACH and words & _SAYS)
    against = len(told) > 1 and bool(words & _AGAINST)
    if not (told or words & _SOURCES) or not (agree or differ or against or each):
        return None
    if len(told) == 1 or any((i.unknown and not _reports(i)) or i.get(Missing) is not None for i in items):
        return None
    about = [made for i in items if i not in told and _matters(i) and (made := constraint(i)) is not None]
    about = [
        c
        for c in about
        if not (c.soft or c.generic or c.kind == "property") and f"e:{lexicon.record.person.id}" not in c.features
    ]
    if not about:
        return None
    conflicts = [row for row in lexicon.record.statements if row.kind is StatementKind.CONFLICT]
    rows = [r for r in conflicts if len({c.source for c in r.citations}) > 1 and _is_about(lexicon, r, about)]
    if not rows:
        return None
    rows.sort(key=lambda row: (row.certainty.value != "disputed", rank(row)))
    query = attrs.evolve(read(items, lexicon), asks=Asks.ABOUT, computes="sources", unknown=())
    shown = tuple(rows[:2])
    text = " ".join(row.sentence() for row in shown)
    result = Result(query, Verdict.FOUND, shown, shown, told=text)
    if not (items[0].lead in AUX and (agree or differ or each)):
        return result
    return attrs.evolve(result, query=attrs.evolve(query, asks=Asks.WHETHER), yes=differ)


def _reports(item: Item) -> bool:
    """Does an item only say what sources do?"""
    return all(w in _REPORTING or says_little(w) for w in item.words)


def _is_source(item: Item) -> bool:
    made = constraint(item)
    return made is not None and bool(made.features) and all(f.startswith("src:") for f in made.features)


def _matters(item: Item) -> bool:
    if item.stop or item.word in _AGREE | _DIFFER | _AGAINST | _SOURCES or item.lead in AUX | WH:
        return False
    return not item.empty and not _reports(item)


def _is_about(lexicon: Lexicon, row: Entity, about: list[Constraint]) -> bool:
    """Does a statement bear out all that a question is about: by what it concerns, or by its words?"""
    index = lexicon.index
    n = index.number[row.id]
    return all(index.has(n, c.features) or index.has(n, c.synonyms) or n in index.with_words(c.weak) for c in about)
