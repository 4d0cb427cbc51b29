"""Questions about the lines of a list: how many, which group has the most, the two oldest, the longest gap.

    line     = { part }
    part     = list | noun | condition | operator | filler | "except" part
    list     = "filmography" | "awards section" | ...
    noun     = "entries" | "nominations" | "bodies" | "years" | ...
    operator = "how many" | "most" | "exactly" number | "first" | "gap between" | ...

The order of the parts says little: what is counted stands behind "how many", what lines are grouped by behind "which".
Each word must be a part; any other makes the question one of another kind, and it is left to the rest of the grammar.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from balcer_chat.grammar.conditions import constraint
from balcer_chat.grammar.leads import AUX, WH
from balcer_chat.grammar.lists.draft import Draft
from balcer_chat.grammar.lists.parts import read_item
from balcer_chat.grammar.lists.phrases import begins, fills, holds
from balcer_chat.grammar.lists.words import BESIDE, COUNTING, LEAVE, LEAVING
from balcer_chat.grammar.spans import read_when
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.text.items import Item

if TYPE_CHECKING:
    from balcer_chat.plan.tally import Tally

Line = Sequence[Item]


def read_tally(items: Line, lexicon: Lexicon, fresh: bool = True) -> Tally | None:
    """The computation over a list that a line asks for; None if it asks for something else.

    Args:
        items: the items of the whole line.
        lexicon: the lexicon of the record.
        fresh: nothing was asked before, so that what is not named is not left to be understood.

    >>> import balcer
    >>> from balcer_chat.chat import lexicon_of
    >>> from balcer_chat.text.items import linked
    >>> lexicon = lexicon_of(balcer.load())
    >>> asked = read_tally(linked("Which body has the most lines in the awards section?", lexicon), lexicon)
    >>> asked.wants, asked.by, asked.unit
    ('most', 'body', 'lines')
    >>> read_tally(linked("Which body has the most members?", lexicon), lexicon) is None
    True
    """
    plain = tuple(i for i in items if not i.stop)
    marks = {len([i for i in items[:n] if not i.stop]): i.text for n, i in enumerate(items) if i.stop}
    if plain and plain[0].lead in AUX and plain[1:2] and plain[1].word != "you":
        return None  # whether it is so
    draft = Draft()
    n = 0
    while n < len(plain):
        if n in marks or plain[n].lead in AUX | WH:
            draft.outside = False
        used = _left_out(draft, plain, n) or _dated(draft, plain, n) or _of_titles(draft, plain, n, marks)
        if not used:
            if not read_item(draft, plain, n, lexicon, marks.get(n) == ","):
                return None
            if constraint(plain[n]) is not None and not fills(plain[n]):
                draft.once = False
        n += used or 1
    if draft.once:
        return None
    from balcer_chat.grammar.lists.settling import settled  # few lines are of lists to their end

    return settled(draft, fresh)


def _left_out(draft: Draft, items: Line, n: int) -> int:
    """How many items say that something is left out: what follows, the next thing alone, or what was just told."""
    item = items[n]
    if item.operator("except") and item.word not in BESIDE and not item.word.startswith("on top"):
        draft.outside = True
        return 1
    if item.operator("left_out"):
        if draft.outcomes and draft.outcomes[-1][0] == "won":
            draft.outcomes[-1] = ("unwon", draft.outcomes[-1][1])
        elif draft.must:
            draft.excluded.append(draft.must.pop())
        draft.role("out", "", n)
        return 1
    aside = item.lead in LEAVE and any(i.last in ("aside", "out") for i in items[n:])
    if item.word in LEAVING or item.word in ("neither", "nor") or aside:
        draft.outside = True
        return 1
    if {i.word for i in items[n : n + 3]} in ({"short", "and", "long"}, {"short", "or", "long"}):
        return 3  # of whatever length
    if item.word not in ("not", "without"):
        return 0
    if n + 1 < len(items) and items[n + 1].word in COUNTING:
        draft.outside = True
        return 2
    draft.once = True
    return 1


def _dated(draft: Draft, items: Line, n: int) -> int:
    """How many items tell a time."""
    if items[n].span is not None:
        when, end = read_when(items, n)
        draft.dates.append(when)
        return end - n
    before = items[n].operator("after") or items[n].operator("before")
    return 1 if before and n + 1 < len(items) and items[n + 1].span else 0


def _of_titles(draft: Draft, items: Line, n: int, marks: dict[int, str]) -> int:
    """How many items tell the words of titles."""
    told = draft.holds
    used = begins(items, n, marks, draft) or holds(items, n, marks, draft)
    if draft.left_out and draft.holds != told:
        draft.lacks, draft.holds, draft.once = (*draft.lacks, *draft.holds[len(told) :]), told, False
    return used
