"""How somebody or something got on: what happened there, and what became of it.

"How did he fare at the festival?"        what happened at the festival
"How did the spin-off work out for him?"  what became of the spin-off
"""

from __future__ import annotations

from collections.abc import Sequence

from balcer_chat.grammar.conditions import constraint
from balcer_chat.grammar.leads import AUX
from balcer_chat.grammar.missing import is_body
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.lexicon.senses import Name, Pronoun
from balcer_chat.text.items import Item, Items, linked

_FARES = (
    ("fare",), ("fared",), ("do",), ("perform",), ("get", "on"), ("get", "along"), ("make", "out"), ("end", "up"),
    ("come", "off"), ("come", "out"), ("place",), ("cope",), ("go",), ("doing",), ("done",), ("wind", "up"),
)  # fmt: skip
_BECAME = (
    ("pan", "out"), ("work", "out"), ("turn", "out"), ("play", "out"), ("end", "up"), ("fare",), ("go",),
    ("finish", "up"), ("go", "down"), ("make", "out"), ("shape", "up"), ("wind", "up"), ("come", "off"), ("end",),
    ("turned", "out"), ("worked", "out"), ("gone",), ("go", "over"),
)  # fmt: skip
_THERE = frozenset(("at", "in"))
_OPENS = frozenset(("the", "his", "her", "their", "that", "this"))
_FOR_HIM = frozenset(("for", "him", "her", "them", "in", "the", "end", "then", "finally", "eventually"))


def fared(lexicon: Lexicon, items: Items) -> Items:
    """A line with the plain question in the place of one of how it went.

    Args:
        lexicon: the lexicon of the record.
        items: the items of the line.
    """
    for n, item in enumerate(items[:-1]):
        if item.word != "how" or items[n + 1].word not in AUX:
            continue
        end = next((k for k in range(n + 2, len(items)) if items[k].stop), len(items))
        named = next((k for k in range(n + 2, end) if items[k].get(Name) is not None), None)
        if named is None:
            return items
        if items[n + 2].get(Pronoun) is not None and items[n + 2].word not in _OPENS:
            last = _verb(items[n + 3 : end], _FARES)
            at = n + 3 + last
            if last and at <= named and items[at].word in _THERE:
                return (*items[:n], *linked("what happened", lexicon), *items[at:])
        elif items[n + 2].word in _OPENS or named == n + 2:
            for at in range(named + 1, end):
                last = _verb(items[at:end], _BECAME)
                if last and all(i.words and set(i.words) <= _FOR_HIM for i in items[at + last : end]):
                    asked = "what happened at" if is_body(items[named]) else "what became of"
                    return (*items[:n], *linked(asked, lexicon), *items[n + 2 : at], *items[end:])
    return items


def for_what(lexicon: Lexicon, items: Items) -> Items:
    """A line in which "for what" asks for the noun behind it ("for what network was it made?"), and not why.

    Args:
        lexicon: the lexicon of the record.
        items: the items of the line.
    """
    for n, item in enumerate(items[:-1]):
        at = n + 1
        while at < len(items) - 1 and items[at].words and set(items[at].words) <= _KIND_OF:
            at += 1
        made = constraint(items[at])
        plain = made is not None and (made.kind == "word" or (made.noun and made.kind == "concept"))
        if item.word == "for what" and plain:
            return (*items[:n], *linked("for which", lexicon), *items[at:])
    return items


_KIND_OF = frozenset(("kind", "sort", "type", "of"))


def its_business(lexicon: Lexicon, items: Items) -> Items:
    """A line that asks for what ties somebody to a name, in the place of "what's this Kentucky thing about him?".

    Args:
        lexicon: the lexicon of the record.
        items: the items of the line.
    """
    for n in range(len(items) - 3):
        at = next((n + k for k in (2, 3) if " ".join(i.word for i in items[n : n + k]) in _THIS), 0)
        if not at or at + 1 >= len(items) or items[at].get(Name) is None or items[at + 1].word not in _BUSINESS:
            continue
        end = at + 2
        if end + 1 < len(items) and items[end].word in ("about", "with", "of") and items[end + 1].get(Pronoun):
            end += 2
        if end == len(items) or items[end].stop:
            return (*items[:n], *linked("what is his link to", lexicon), items[at], *items[end:])
    return items


_THIS = ("what is this", "what is that", "what was that", "what was this")
_BUSINESS = frozenset((
    "thing", "business", "stuff", "story", "deal", "matter", "affair", "episode", "connection", "bit", "fuss",
))  # fmt: skip


def _verb(items: Sequence[Item], verbs: Sequence[tuple[str, ...]]) -> int:
    """How many items a verb at the beginning takes."""
    said: tuple[str, ...] = ()
    for n, item in enumerate(items[:2], start=1):
        said = (*said, *item.words)
        if said in verbs and not (n < len(items) and (*said, *items[n].words) in verbs):
            return n
    return 0
