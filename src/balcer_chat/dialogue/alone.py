"""Which lines need nothing of what was said before, though a word in them could lean on it."""

from __future__ import annotations

from collections.abc import Sequence

from balcer import Creation, Organisation
from balcer_chat.dialogue.focus import IT, PERSONS, names_person
from balcer_chat.dialogue.follow import is_led
from balcer_chat.dialogue.him import is_of_him
from balcer_chat.execution.result import Result
from balcer_chat.lexicon.features import OUTCOMES
from balcer_chat.lexicon.index import Index
from balcer_chat.lexicon.senses import Name
from balcer_chat.plan.query import Asks, Query
from balcer_chat.text.items import Item

_OF_AWARDS = OUTCOMES | {"class:award"}
_LISTS = ("filmography:", "awardlist:")
_THINGS = IT | PERSONS | {"they", "them", "their", "theirs"}


def stands_alone(query: Query, items: Sequence[Item], line: str, index: Index, last: Result) -> bool:
    """Is a question complete: about the record's person, and of more than an outcome?

    He is named in it ("what does Ann Lee do for a living?"), or what is asked is asked of people alone ("how tall is
    he?"). "How many did Ann Lee win?" does not say of what.

    Args:
        query: the question.
        items: its items.
        line: the line as written.
        index: the facts.
        last: the last answer.
    """
    told = (*query.hard, *((query.target,) if query.target is not None else ()))
    if is_led(line) or "other" in query.operators:
        return False
    if is_of_him(index, query, last):
        return any(f.startswith(_LISTS) for c in told for f in c.features)  # no other man's filmography is known
    if query.missing and (query.subject or query.possessive):
        return not _THINGS & set(query.pronouns)
    named = names_person(items, index)
    if set(query.pronouns) - ({"its"} if named and query.target is not None else set()):
        return False  # "which series spoke of Ann Lee in its last episode?" says whose it is
    owned = query.possessive and any(f.startswith((*_LISTS, "rel:")) for c in told for f in c.features)
    more = bool(query.fields) or query.asks is Asks.ABOUT or any(not c.features <= _OF_AWARDS for c in told)
    return owned or (more and named)


def speaks_of_itself(query: Query, items: Sequence[Item], index: Index) -> bool:
    """Is "it" in a question the work or book that is named before it ("what did Mud leave that set it apart?")?

    Args:
        query: the question.
        items: its items.
        index: the facts.
    """
    if not query.pronouns or not set(query.pronouns) <= IT or query.asks is Asks.WHETHER or query.order is not None:
        return False
    at = next((n for n, i in enumerate(items) if set(i.words) & IT), 0)
    before = [name for i in items[:at] if (name := i.get(Name)) is not None]
    kinds = Creation | Organisation if "its" in items[at].words else Creation
    return any(isinstance(index.record[i], kinds) for name in before for i in name.ids)
