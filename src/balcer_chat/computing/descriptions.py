"""People that a question names by what they did: "the creator of ...", "...'s director"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from balcer import Credit, Person
from balcer_chat.computing.times import Solve
from balcer_chat.execution.result import Verdict
from balcer_chat.grammar.conditions import constraint
from balcer_chat.grammar.leads import AUX, WH
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.lexicon.senses import Name
from balcer_chat.text.items import Item, Items, linked

_BEING = frozenset(("is", "was", "are", "were", "who", "whos"))
_OF = frozenset(("of", "behind", "on", "for"))
_AGENT = ("er", "or", "ist", "poet", "star")
"""How nouns for people who do something end."""


def resolve_people(lexicon: Lexicon, items: Items, solve: Solve) -> Items:
    """Put the name of a person in the place of "the creator of X" or "X's director", where more is asked of them.

    Args:
        lexicon: the lexicon of the record.
        items: the items of a line.
        solve: answers a part of it.
    """
    for start, end, asked in _descriptions(items):
        before, after = items[:start], items[end:]
        if not _says_more(before, after):
            continue
        result = solve((*linked("who", lexicon), *asked))
        people = {r.person for r in result.rows if isinstance(r, Credit)} if result.verdict is Verdict.FOUND else set()
        if len(people) == 1 and isinstance(person := people.pop(), Person):
            return (*before, *linked(person.name, lexicon), *after)
    return items


def _descriptions(items: Sequence[Item]) -> Iterator[tuple[int, int, Items]]:
    """Where a description begins and ends, and what it says, the longer first."""
    for n, item in enumerate(items):
        if not _is_role(item):
            continue
        if n and items[n - 1].word == "the" and n + 2 < len(items) and items[n + 1].word in _OF:
            last = next((k for k in range(n + 2, len(items)) if _ends(items[k])), len(items))
            name = next((k for k in range(n + 2, last) if items[k].get(Name) is not None), last - 1)
            for end in dict.fromkeys((last, name + 1)):
                yield n - 1, end, tuple(items[n:end])
        if n and items[n - 1].get(Name) is not None and items[n - 1].text.rstrip().endswith(("'s", "’s", "s'")):
            yield n - 1, n + 1, (item, items[n - 1])


def _is_role(item: Item) -> bool:
    made = constraint(item)
    if made is None or made.kind != "concept" or made.target != "who" or not item.last.endswith(_AGENT):
        return False
    return made.is_role


def _ends(item: Item) -> bool:
    return item.stop or item.lead in AUX | WH


def _says_more(before: Sequence[Item], after: Sequence[Item]) -> bool:
    """Is something else asked of the person, rather than who it is or whether it is somebody?"""
    lead = [i for i in before if not i.stop and i.word not in ("the", "and", "so")]
    if not lead or (lead[-1].last in _BEING and not any(constraint(i) for i in after)):
        return False
    if lead[0].lead in _BEING or lead[-1].get(Name) is not None:
        return False
    told = [i for i in (*before, *after) if constraint(i) is not None and i.get(Name) is None]
    return any(not i.names_field("description") and not i.names_field("title") for i in told)
