"""Another man than the record's person, where "he" means him."""

from __future__ import annotations

import attrs

from balcer import Person, fold
from balcer_chat.dialogue.focus import IT, OWN, THEY, asked_of, people, these
from balcer_chat.dialogue.state import list_of
from balcer_chat.execution.result import Result
from balcer_chat.grammar.leads import AUX
from balcer_chat.lexicon.index import Index
from balcer_chat.plan.query import Asks, Query

_LONG = 3


def is_of_him(index: Index, query: Query, last: Result) -> bool:
    """Does "he" mean another man than the record's person? It does right after "who is X?" and "is X in it?", of X.

    So it does where the talk stays with him, and where the line names the person of the record besides ("what did he
    say about ...?"). "Who is he?" also means whom the last answer named.
    """
    him = of_him(index, query, last)
    if him is None or THEY & set(query.pronouns):
        return False
    told = last.query
    line = set(query.said)
    beside = any(word in line for name in index.record.person.names for word in fold(name).split() if len(word) > _LONG)
    stays = any(c.text == "that" and c.ids == him.must[-1].ids for c in told.names)
    if beside or stays:
        return True
    asked = told.asks is Asks.ABOUT and not told.subject and all(c.kind == "name" for c in told.hard)
    alone = not (told.subject or told.possessive) and not IT & set(query.pronouns)
    asked |= told.asks is Asks.WHO and alone
    said = told.text.split()
    behind = next((said[n + 1 : n + 2] for n, word in enumerate(said[:4]) if word.lower() in AUX), [])
    asked |= any(c.text.split()[:1] == behind for c in told.names)  # "what did X call it?"
    who = query.asks in (Asks.ABOUT, Asks.WHO) and not query.hard and not query.fields and query.target is None
    return asked or who


def _is_personal(query: Query) -> bool:
    """Is no more asked than what every person has: an age, a birth, a nationality?"""
    if query.asks is Asks.AGE and not query.hard:
        return True
    born = bool(query.hard) and all(c.features <= {"kind:birth"} for c in query.hard)
    return born or query.fields == ("nationalities",)


def only_of_him(query: Query, last: Query) -> bool:
    """Can "he" be nobody but the man told of? After "who made it?" a line that names something may be of the person."""
    return last.asks is not Asks.WHO or not (query.names or query.dates)


def _names_people(query: Query) -> bool:
    return any(i.startswith(f"{Person.prefix}:") for i in query.ids)


def of_him(index: Index, query: Query, last: Result) -> Query | None:
    """A question about "him" as one about the only man that the last answer told of, if there is one."""
    own = index.record.person.pronouns or "he"
    if not OWN.get(own, frozenset()) & set(query.said) or _names_people(query):
        return None
    named = [e for e in people(index, last) if isinstance(e, Person) and e.pronouns in (None, own)]
    told = len(named) == 1 or _is_personal(query)  # one of several men: of none of them is his age told
    him = these(named) if told and set(named) <= {*list_of(last), *asked_of(index, last)} else None
    if him is None:
        return None
    asks = Asks.ABOUT if query.asks is Asks.WHO and not query.hard else query.asks
    return attrs.evolve(query, asks=asks, subject=False, possessive=False, must=(*query.must, him))
