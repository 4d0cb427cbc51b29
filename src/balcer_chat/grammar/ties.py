"""Idioms that ask what somebody has to do with something, put into one: "what is his connection with ...".

    "How does she fit into the play?"          "Where does he come in with the song?"
    "The play: how was she mixed up in it?"    "What's the poet's deal?"    "The poet, who's that in all this?"

    idiom   = ( "how" | "where" ) AUX somebody verb [ particle ] [ story | thing ]
            | "what" BE somebody "'s" share [ "in" ( story | thing ) ]
            | "what" BE somebody "'s" part
    story   = "it" | "this" | "all this" | "the picture" | "things" | ...

Whoever is meant beside the record's person, or the thing told in front, is what the connection is with.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from balcer_chat.grammar.conditions import constraint
from balcer_chat.grammar.leads import AUX
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.lexicon.senses import Name
from balcer_chat.text.items import Item, Items, linked

_VERBS: dict[str, frozenset[str]] = {
    "come": frozenset(("in", "into")), "came": frozenset(("in", "into")), "comes": frozenset(("in", "into")),
    "fit": frozenset(("in", "into", "")), "fits": frozenset(("in", "into", "")),
    "slot": frozenset(("in", "into")), "tie": frozenset(("in", "into")),
    "figure": frozenset(("in", "into", "")), "figures": frozenset(("in", "into", "")),
    "factor": frozenset(("in", "into", "")), "enter": frozenset(("", "into")), "enters": frozenset(("", "into")),
    "belong": frozenset(("in", "into")), "relate": frozenset(("to",)), "relates": frozenset(("to",)),
}  # fmt: skip
"""Verbs of such idioms, with the particles that may follow them."""
_WITHOUT = frozenset(("come", "came", "comes", "belong"))
"""Verbs that mean something else in front of a thing ("where did he come in the list")."""
_SHARES = frozenset(("deal", "angle", "involvement", "stake", "place", "story", "business", "relevance", "link", "tie"))
_PARTS = frozenset((
    "part", "role", "function", "hand", "share", "input", "contribution", "job", "task", "position", "capacity",
))  # fmt: skip
"""Nouns for what somebody did, which ask of the thing told in front ("the play: what was her part?")."""
_JOINTS = frozenset(("and", "but", "so", "exactly"))
_ARTICLES = frozenset(("the", "a", "an"))
_STORY = frozenset((
    "it", "this", "that", "all", "here", "everything", "things", "picture", "story", "tale", "equation", "mix",
    "scene", "plot", "whole", "thing", "frame", "the", "of", "there", "exactly", "then", "in", "into", "with", "to",
    "come", "regard", "respect",
))  # fmt: skip
"""Words for all that is talked of, which name nothing."""
_PRONOUNS = frozenset(("he", "she", "him", "her", "his"))


def tied(lexicon: Lexicon, items: Items) -> Items:
    """A line with such an idiom as a question for a connection; any other as it is.

    Args:
        lexicon: the lexicon of the record.
        items: the items of the line.

    >>> import balcer
    >>> from balcer_chat.chat import lexicon_of
    >>> lexicon = lexicon_of(balcer.load())
    >>> told = tied(lexicon, linked("Where does John Huston fit into the picture?", lexicon))
    >>> [item.text for item in told if not item.stop][-2:]
    ['connection with', 'John Huston']
    """
    for start in range(len(items)):
        before = items[start - 1] if start else None
        if before is not None and not (before.stop or before.get(Name) or before.word in _JOINTS):
            continue
        found = _by_verb(items, start) or _by_share(items, start)
        if found is None:
            continue
        somebody, thing = (tuple(part) for part in found)
        topic = _trimmed(items[:start])
        end = tuple(i for i in items[-1:] if i.stop)
        whose = all(i.word in _PRONOUNS for i in somebody) and len(topic) == 1 and thing
        if any(i.stop for i in (*somebody, *thing)) or (whose and topic[0].names_another(lexicon.record.person.id)):
            return items  # "X: what was his part in it?" asks of X
        other = _meant(lexicon, somebody, thing, topic)
        if not other:
            return items
        named = all(i.get(Name) is not None or i.word in _ARTICLES for i in other)
        tie = "connection with" if named else "role in"
        lead = linked(f"what was {lexicon.record.person.name}'s {tie}", lexicon)
        return (*(attrs.evolve(i, first=items[start].first) for i in lead), *other, *end)
    return items


def _meant(lexicon: Lexicon, somebody: Sequence[Item], thing: Sequence[Item], topic: Sequence[Item]) -> Sequence[Item]:
    """What the record's person is connected with: the thing told, or else who is asked about."""
    person = lexicon.record.person.id
    pronoun = all(i.word in _PRONOUNS for i in somebody)
    own = pronoun or any((name := i.get(Name)) is not None and name.ids == (person,) for i in somebody)
    told = thing if any(_tells(i, person) for i in thing) else topic if any(_tells(i, person) for i in topic) else ()
    if own:
        return told
    whole = any(i.names_another(person) for i in somebody)
    about_him = all(not _tells(i, person) for i in thing)
    return somebody if whole and about_him and (not told or told is topic) else ()


def _tells(item: Item, person: str) -> bool:
    """Does it name or describe something other than the record's person?"""
    if item.stop or item.word in _STORY | _PRONOUNS | AUX:
        return False
    if (name := item.get(Name)) is not None:
        return name.ids != (person,)
    return constraint(item) is not None and not item.empty


def _trimmed(items: Sequence[Item]) -> Items:
    """Without marks and joining words at the end."""
    kept = list(items)
    while kept and (kept[-1].stop or kept[-1].word in _JOINTS):
        kept.pop()
    return () if any(i.stop for i in kept) else tuple(kept)


def _by_verb(items: Sequence[Item], start: int) -> tuple[Sequence[Item], Sequence[Item]] | None:
    """Who and what, in "how does she fit into the play"."""
    if start + 2 >= len(items) or items[start].word not in ("how", "where", "where exactly", "how exactly"):
        return None
    at = start + 1 + (items[start + 1].word in ("exactly", "precisely"))
    if items[at].word not in AUX or items[at].stop:
        return None
    verb = next((n for n in range(at + 2, min(at + 7, len(items))) if items[n].lead in _VERBS), 0)
    if not verb:
        return None
    said, rest = list(items[verb].words), items[verb + 1 :]
    particle = said[1] if len(said) > 1 else ""
    if not particle and rest and rest[0].word in ("in", "into", "to"):
        particle, rest = rest[0].word, rest[1:]
    if particle not in _VERBS[said[0]] or len(said) > 2:
        return None
    rest = [i for i in rest if not i.stop]
    if said[0] in _WITHOUT and rest and rest[0].word not in _STORY and rest[0].get(Name) is None:
        return None  # "how did he come into possession of it"
    if said[0] in ("enter", "enters", "relate", "relates") and not rest:
        return None
    return items[at + 1 : verb], _behind(rest)


def _by_share(items: Sequence[Item], start: int) -> tuple[Sequence[Item], Sequence[Item]] | None:
    """Who and what, in "what's the poet's deal with the play"."""
    if start + 2 >= len(items) or items[start].word not in ("what", "what is", "what was"):
        return None
    at = start + 1 + (items[start + 1].word in ("is", "was", "'s"))
    for n in range(at, min(at + 5, len(items))):
        owned = n > at and (items[n - 1].text.endswith(("'s", "’s")) or items[n - 1].word in _PRONOUNS)
        rest = [i for i in items[n + 1 :] if not i.stop]
        if owned and items[n].lead in _SHARES:
            return items[at:n], _behind(rest)
        if owned and start and items[n].lead in _PARTS and all(i.word in _STORY for i in rest):
            return items[at:n], ()
    return None


def _behind(rest: Sequence[Item]) -> Sequence[Item]:
    """What is told behind the verb, without what only leads to it."""
    kept = list(rest)
    while kept and (
        kept[0].word in _STORY - {"the"} or (kept[0].word == "the" and kept[1:] and kept[1].word in _STORY)
    ):
        kept.pop(0)
    return kept if any(i.word not in _STORY for i in kept) else ()
