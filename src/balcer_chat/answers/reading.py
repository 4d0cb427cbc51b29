"""A query as one English question, made from the query that ran, which reads back as the same query.

Of a few ways to say it, plain before punctuated, the first is taken that the grammar reads as that same query.
"""

from __future__ import annotations

from balcer_chat.answers.meaning import meaning
from balcer_chat.answers.sentence import Sentence
from balcer_chat.answers.wording import ORDERS
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
    first = ""
    for way in range(4):
        sentence = Sentence(lexicon, query, way).tell()
        if meaning(reread(lexicon, sentence), lexicon.record.person) == wanted:
            return sentence
        first = first or sentence
    return first


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
