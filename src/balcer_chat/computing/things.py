"""Things that a question describes instead of naming them: "his first TV movie", "the song he made from a poem".

A description begins with "his", "the" or "that", has a noun for a work, book, show or collection, and says something
more. It is asked for itself; if just one thing answers, its name can stand in the place of the description.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from balcer import Collection, Creation, Credit, Entity
from balcer_chat.computing.times import Solve
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.execution.search import firm
from balcer_chat.grammar.conditions import constraint
from balcer_chat.grammar.leads import AUX, WH
from balcer_chat.grammar.reader import read
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.lexicon.senses import Name
from balcer_chat.text.items import Item, Items, linked

_OPENS = frozenset(("his", "her", "their", "the", "that", "a", "an", "this"))
_BEFORE = 3
"""Words between the article and the noun."""
_ENDS = 10
"""How many words a description may go on behind its noun."""


def named_things(lexicon: Lexicon, items: Items, solve: Solve) -> Iterator[Items]:
    """The line with the name of a thing in the place of its description, for each description that fits one thing.

    Args:
        lexicon: the lexicon of the record.
        items: the items of a line.
        solve: answers a part of it.
    """
    for start, noun in _descriptions(items):
        for end in _ends(items, noun):
            part, rest = items[start:end], (*items[:start], *items[end:])
            if not _says_more(part, noun - start) or not _asks_more(lexicon, rest):
                continue
            thing = _only(lexicon, solve((*linked("which", lexicon), *part[1:], part[0])))
            if thing is not None:
                yield (*items[:start], _name(thing, items[start]), *items[end:])
                break


def ranks_a_thing(items: Sequence[Item]) -> bool:
    """Is a thing told by its place in an order, and something else asked for ("which prize did his first film win")?"""
    for start, noun in _descriptions(items):
        ranked = any(i.operator("first") or i.operator("last") or i.order is not None for i in items[start + 1 : noun])
        others = (*items[:start], *items[noun + 1 :])
        asked = next((n for n, i in enumerate(others) if i.lead in WH), None)
        if ranked and asked is not None:
            made = [constraint(i) for i in others[asked + 1 : asked + 2 + _BEFORE]]
            return any(c is not None and c.noun for c in made)
    return False


def _descriptions(items: Sequence[Item]) -> Iterator[tuple[int, int]]:
    """Where descriptions begin, and where their nouns are."""
    for start, item in enumerate(items):
        if item.word not in _OPENS:
            continue
        for noun in range(start + 1, min(start + 2 + _BEFORE, len(items))):
            if items[noun].stop or (items[noun].lead in AUX | WH):
                break
            if _is_thing(items[noun]) and not (noun + 1 < len(items) and _is_thing(items[noun + 1])):
                yield start, noun
                break


def _is_thing(item: Item) -> bool:
    made = constraint(item)
    if made is None or made.kind != "concept" or not made.noun or made.target == "who":
        return False
    if item.last.endswith("s") and not item.last.endswith("series"):
        return False  # several things
    return any(f.startswith(_KINDS) for f in made.features)


_KINDS = ("kind:", "group:", "form:", "finale:", "class:work", "class:exhibition", "class:collection")


def _ends(items: Sequence[Item], noun: int) -> Iterator[int]:
    """Where a description may end, the longer first: no further than the next mark."""
    last = next((n for n in range(noun + 1, len(items)) if items[n].stop), len(items))
    yield from range(min(last, noun + 1 + _ENDS), noun, -1)


def _says_more(part: Sequence[Item], noun: int) -> bool:
    """Is something told of the thing beside its kind?"""
    others = [*part[1:noun], *part[noun + 1 :]]
    telling = any(
        i.span is not None or i.order is not None or i.operator("first") or i.operator("last") or _tells(i)
        for i in others
    )
    return telling and (len(part) == noun + 1 or part[-1].empty is False)


def _tells(item: Item) -> bool:
    made = constraint(item)
    return made is not None and not made.generic and not (made.soft and made.kind != "name")


def _asks_more(lexicon: Lexicon, rest: Sequence[Item]) -> bool:
    """Is something asked of the thing, and not just which it is?"""
    query = read([i for i in rest if not i.stop], lexicon)
    return bool(query.hard or query.fields or query.excluded) or query.asks.value in ("as what", "who")


def _only(lexicon: Lexicon, result: Result) -> Entity | None:
    """The one work, book, show or collection that answers, if facts fit by what they are."""
    if result.verdict is not Verdict.FOUND or not firm(lexicon.index, result.query):
        return None
    given: list[Entity] = [v for v in result.values if isinstance(v, Creation | Collection)]
    rows = given or list(result.rows)
    things = {r.work if isinstance(r, Credit) else r for r in rows}
    thing = things.pop() if len(things) == 1 else None
    return thing if isinstance(thing, Creation | Collection) else None


def _name(thing: Entity, at: Item) -> Item:
    sense = Name((thing.id,), frozenset((f"e:{thing.id}",)))
    return Item(thing.label, (thing.id,), senses=(sense,), first=at.first, words=(thing.id,))
