"""A query as one English question, made from the query that ran, which reads back as the same query.

Of a few ways to say it, plain before punctuated, the first is taken that the grammar reads as that same query.
"""

from __future__ import annotations

import re

from balcer_chat.answers.meaning import meaning
from balcer_chat.answers.sentence import Sentence
from balcer_chat.answers.wording import ORDERS
from balcer_chat.grammar.leads import AUX, WH
from balcer_chat.grammar.reader import read
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.plan.query import Asks, Query
from balcer_chat.text.items import linked


def reading(lexicon: Lexicon, query: Query) -> str:
    """How a question was understood, as a question.

    Args:
        lexicon: the lexicon of the record.
        query: the query that ran.

    >>> import balcer, balcer_chat
    >>> balcer_chat.Chat().ask("Which prizes did he bag in 1992?").reading
    'Which awards did René Balcer win in 1992?'
    """
    if query.tally is not None:
        from balcer_chat.answers.tally import say_tally

        return say_tally(query.tally)
    if query.parts:
        return _computed(lexicon, query)
    wanted = meaning(query, lexicon.record.person)
    ways = [Sentence(lexicon, query, way).tell() for way in range(4)]
    said = (s for s in ways if meaning(reread(lexicon, s), lexicon.record.person) == wanted)
    told = next(said, None)
    if told is None or re.search(_AWKWARD, told) is not None:
        own = own_words(lexicon, query)
        unasked = told is None or bool(query.missing)
        whole = unasked and not query.pronouns and all(c.text in query.text for c in query.conditions)
        if own and (whole or meaning(reread(lexicon, own), lexicon.record.person) == wanted):
            return own
    return told or ways[0]


_AWKWARD = (
    r", |\bwith\b|\bamong the\b|\bas the\b|\bdoes the record have\b|\b(?:did|was) [^?]*?\b(?:do|have)\b|“[a-z]"
    r"|\bdid\b.* \b(?:among|as) |\bhappens?\b|^How many (?:was|were|did) "
)
"""What a sentence holds that says a query in pieces."""


_REPEATED = r"\b(\w+)['’]s \1['’]s\b"
"""A word drawn together with another, which is told of both."""


def own_words(lexicon: Lexicon, query: Query) -> str:
    """The words of the question, with the person's name for a pronoun; nothing if it is not clear whose it is.

    Args:
        lexicon: the lexicon of the record.
        query: the query that was read from them.
    """
    person = lexicon.record.person
    words = re.sub(_REPEATED, r"\1 is", query.text).split()
    if len(words) > 1 and words[0].casefold() not in WH | AUX and words[1] in AUX:
        words = ["what", *words]  # what is asked for and no record holds took the question word
    if not words or words[0].casefold() not in WH | AUX:
        return ""
    own = {"he": ("he", "him", "his"), "she": ("she", "", "")}.get(person.pronouns or "", ("they", "them", "their"))
    if {"he", "him", "his", "she", "her", "they", "them", "their", "it", "its"} & {w.casefold() for w in words} - {
        *own
    }:
        return ""
    named = {own[0]: person.name, own[1]: person.name, own[2]: f"{person.name}’s"}
    first = next((n for n, word in enumerate(words) if word.casefold() in named), -1)
    told = " ".join(named.get(word.casefold(), word) if n == first else word for n, word in enumerate(words))
    for written, meant in query.mended:
        told = re.sub(rf"\b{re.escape(written)}\b", meant, told, flags=re.IGNORECASE)
    return f"{told[:1].upper()}{told[1:]}?"


def reread(lexicon: Lexicon, sentence: str) -> Query:
    """The query that one sentence is read as."""
    return read(linked(sentence, lexicon), lexicon)


def _computed(lexicon: Lexicon, query: Query) -> str:
    """What is computed from two things."""
    sides = [Sentence(lexicon, part) for part in query.parts]
    one, two = (side.phrase() for side in sides)
    if query.computes in ("years", "months", "weeks", "days"):
        return f"How many {query.computes} between {one} and {two}?"
    if query.computes in ("first", "last"):
        return f"Which came {'later' if query.computes == 'last' else 'first'}, {one} or {two}?"
    if query.computes == "same":
        return f"Were {one} and {sides[1].phrase(rest=False)} in the same year?"
    if query.computes == "sum":
        noun = sides[0].noun()
        return f"How many {noun} do {one} and {two} make together?"
    if query.computes == "size" and query.order is not None:
        word = ORDERS[query.order.by, query.order.last]
        comparative = f"{word.removesuffix('est')}er"
        return (
            f"Is {one} {comparative} than {two}?"
            if query.asks is Asks.WHETHER
            else f"Which is the {word}, {one} or {two}?"
        )
    noun = sides[0].noun()
    more = " ".join(filter(None, (query.computes, noun or "of")))
    one, two = (side.phrase(rest=False) for side in sides)
    clause = sides[0].clause()
    if query.asks is Asks.WHETHER:
        return f"{clause[0].upper()}{clause[1:]} {more} {one} than {two}?"
    return f"Which {clause} {more}, {one} or {two}?"
