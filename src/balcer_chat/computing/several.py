"""Yes/no questions about several things at once, each of which is asked for itself.

each  = aux ["both"] A "and" B rest               "are both A and B novels"
all   = aux ("all" | "every") noun phrase rest    "were all her novels printed in Ghent"
doer  = aux "the same person who" P "also" Q      "did the person who wrote it also sing it"
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from balcer import Entity, Party, Work
from balcer_chat.computing.times import Solve
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.grammar.conditions import constraint
from balcer_chat.grammar.leads import AUX
from balcer_chat.grammar.reader import read
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.lexicon.senses import Name
from balcer_chat.plan.query import Asks
from balcer_chat.text.items import Item, Items, linked


def of_several(lexicon: Lexicon, items: Items, solve: Solve) -> Result | None:
    """What is read off a yes/no question about several things; None if it is no such question.

    Args:
        lexicon: the lexicon of the record.
        items: the items of a question.
        solve: answers a part of it.
    """
    plain = tuple(i for i in items if not i.stop)
    if len(plain) < _SHORTEST or plain[0].lead not in AUX:
        return None
    for read_off in (_same_doer, _of_each, _of_all):
        if (result := read_off(lexicon, plain, solve)) is not None:
            return result
    return None


_SHORTEST = 4


def _answer(lexicon: Lexicon, items: Items, yes: bool, rows: Sequence[Entity], told: str = "") -> Result:
    """Yes or no by some facts, told as they are where there is no other text."""
    query = attrs.evolve(read(items, lexicon), asks=Asks.WHETHER, computes="same", parts=(), unknown=(), missing=())
    facts = tuple(dict.fromkeys(rows))
    text = told or " ".join(dict.fromkeys(_sentence(row) for row in facts[:_TOLD]))
    return Result(query, Verdict.FOUND, facts, facts, yes=yes, told=text)


_TOLD = 4


def _sentence(row: Entity) -> str:
    said = row.sentence()
    return said[:1].upper() + said[1:]


def _whether(results: Sequence[Result]) -> bool | None:
    """Yes if each part is, no if one is not, None if neither is told."""
    said = [
        r.yes if r.verdict is Verdict.FOUND else False if r.verdict is Verdict.CONTRADICTED else None for r in results
    ]
    return False if False in said else None if None in said else True


def _of_each(lexicon: Lexicon, items: Items, solve: Solve) -> Result | None:
    """What is read off "are both A and B P", "did A and B both P"."""
    both = next((n for n, i in enumerate(items) if i.word == "both"), 0)
    at = next((n for n, i in enumerate(items) if i.word in ("and", "&")), 0)
    if not 1 < at < len(items) - 2 or not (both or items[0].word in _PLURAL):
        return None
    named = next((n for n in range(at + 1, len(items)) if items[n].get(Name) is not None), 0)
    end = both if both > at else named + 1
    one, two = _thing(items[1:at]), _thing(items[at + 1 : end])
    rest = tuple(i for i in items[end:] if i.word != "both")
    if one is None or two is None or not rest:
        return None
    lead = linked(_SINGULAR.get(items[0].word, items[0].word), lexicon)
    results = [solve((*lead, side, *_one(lexicon, rest))) for side in (one, two)]
    yes = _whether(results)
    if yes is None:
        return None
    rows = [row for r in results if yes or r.yes is False or r.verdict is Verdict.CONTRADICTED for row in r.rows[:2]]
    return _answer(lexicon, items, yes, rows)


def _thing(side: Items) -> Item | None:
    """The thing that one side names and says no more of than its kind; None if it says more."""
    named = [i for i in side if (name := i.get(Name)) is not None and name.ids]
    others = [i for i in side if i not in named and i.word != "both" and not i.get_empty]
    return named[0] if len(named) == 1 and all(m is not None and m.noun for m in map(constraint, others)) else None


_PLURAL = frozenset(("are", "were"))
_SINGULAR = {"are": "is", "were": "was", "do": "does", "have": "has"}


def _one(lexicon: Lexicon, rest: Items) -> Items:
    """What is said of several, as said of one: with an article before a bare noun of kind."""
    made = constraint(rest[0])
    kind = made is not None and made.noun and made.kind == "concept" and made.features
    return (*linked("a", lexicon), *rest) if kind and len(rest) == 1 else rest


def _of_all(lexicon: Lexicon, items: Items, solve: Solve) -> Result | None:
    """What is read off "were all his N P": yes if each N is so, no if one is told otherwise."""
    at = next((n for n, i in enumerate(items[:3]) if i.lead in _ALL and i.get(Name) is None), 0)
    if not at:
        return None
    phrase = [n for n in range(at, len(items)) if items[n].last not in _FRAME]
    size = next((i.value for i in items[at : at + 4] if i.value is not None), 2 if items[at].word == "both" else None)
    for members, rest in _parts(lexicon, items, phrase, solve):
        if size is not None and len(members) != size:
            continue
        lead = linked(_SINGULAR.get(items[0].word, items[0].word), lexicon)
        results = [solve((*lead, _named(row), *_one(lexicon, rest))) for row in members]
        yes = _whether(results)
        if yes is None:
            return None
        kept = members if yes else [m for m, r in zip(members, results, strict=True) if _whether((r,)) is False]
        return _answer(lexicon, items, yes, kept)
    return None


_ALL = frozenset(("all", "every", "each", "both"))
_FRAME = frozenset(("of", "the", "his", "her", "their", "one", *_ALL))
_MOST = 12


def _parts(
    lexicon: Lexicon, items: Items, phrase: Sequence[int], solve: Solve
) -> Iterator[tuple[tuple[Entity, ...], Items]]:
    """The works that a noun phrase means, and what is said of them; the longest phrase first."""
    which = linked("which", lexicon)
    for k in range(len(phrase) - 1, 0, -1):
        noun, rest = [items[n] for n in phrase[:k] if items[n].value is None], items[phrase[k] :]
        made = constraint(noun[-1]) if noun else None
        if made is None or not made.noun or not rest:
            continue
        found = solve((*which, *noun))
        rows = found.values
        works = tuple(row for row in rows if isinstance(row, Work) and row.filmography is not None)
        if found.verdict is Verdict.FOUND and 1 < len(works) == len(rows) <= _MOST:
            yield works, rest
            return


def _named(row: Entity) -> Item:
    """An item that names a thing."""
    return Item(row.label, (), (Name((row.id,), frozenset((f"e:{row.id}", f"r:{row.id}"))),), words=("it",))


def _same_doer(lexicon: Lexicon, items: Items, solve: Solve) -> Result | None:
    """What is read off "did the same person who P also Q", "was A written by the one who sang it"."""
    after = [n for n, i in enumerate(items) if i.word in ("who", "that", "as") and n > 1]
    noun = next((n - 1 for n in after if set(items[n - 1].words) & _PERSON and items[n - 1].get(Name) is None), 0)
    if not noun:
        return None
    told = items[noun + 2 :]
    by = next((n for n, i in enumerate(items[:noun]) if i.word == "by"), 0)
    pairs: list[tuple[Items, Items]]
    if by:
        pairs = [(told, items[1:by])]
    else:
        pairs = [
            (told[:n], tuple(i for i in told[n:] if i.word not in _ALSO))
            for n in range(1, len(told)) if told[n].word in _ALSO or _is_role(told[n])
        ]  # fmt: skip
    who = linked("who", lexicon)
    for first, second in pairs:
        one, two = _with_thing(first, second), _with_thing(second, first)
        if not one or not two:
            continue
        results = [solve((*who, *side)) for side in (one, two)]
        if any(r.verdict is not Verdict.FOUND for r in results):
            continue
        doers = [{v for v in r.values if isinstance(v, Party)} for r in results]
        if all(doers):
            rows = [row for r in results for row in r.rows[:2]]
            return _answer(lexicon, items, bool(doers[0] & doers[1]), rows)
    return None


_PERSON = frozenset((
    "person", "man", "woman", "people", "guy", "lady", "fellow", "individual", "one", "somebody", "someone", "artist",
    "hand", "same",
))  # fmt: skip
_ALSO = frozenset(("also", "too", "likewise", "as well", "both", "then", "and"))
_IT = frozenset(("it", "this", "that", "them"))


def _is_role(item: Item) -> bool:
    made = constraint(item)
    return made is not None and made.is_role


def _with_thing(side: Items, other: Items) -> Items:
    """A side with what its "it" stands for in the other; with that behind it if it has neither."""
    named = [i for i in other if i.get(Name) is not None]
    if any(i.word in _IT for i in side):
        return tuple(named[0] if i.word in _IT else i for i in side) if named else ()
    if any(i.get(Name) is not None for i in side) or not named:
        return side
    return (*side, named[0])
