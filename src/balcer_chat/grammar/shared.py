"""What the questions of one line share: "in which town, and of which country, does the gallery stand?".

    question  = phrase [predicate]
    phrase    = [preposition] question-word [noun] | question-word "is" ["the" noun]

A question that is only its phrase asks of the predicate of another.
"""

from __future__ import annotations

from collections.abc import Sequence

from balcer_chat.grammar.conditions import constraint
from balcer_chat.grammar.heads import asked, head_noun
from balcer_chat.grammar.leads import AUX, WH, flat
from balcer_chat.lexicon.senses import Pronoun
from balcer_chat.text.items import Item, Items


def predicate(items: Sequence[Item]) -> Items:
    """What a question says apart from the phrase that asks; that is set off by a mark if a verb follows one."""
    for n in range(len(items) - 2, 0, -1):
        if items[n].stop and items[n + 1].lead in AUX:
            return tuple(i for i in items[n + 1 :] if not i.stop)
    plain = tuple(i for i in items if not i.stop)
    asks, at = asked(plain, flat(plain))
    head = head_noun(plain, at, asks)
    end = (head if head is not None and head > at else at) + 1
    if at < 0:
        end = (head + 1) if head is not None else 0
    start = at if at >= 0 and plain[at].lead in WH else 0
    before = tuple(i for i in plain[:start] if constraint(i) is not None and not i.get_empty)
    return (*before, *plain[end:])


def is_bare(items: Sequence[Item]) -> bool:
    """Does a question say nothing but what is asked for ("in which year?", "who was the governor?", "name them")?"""
    rest = [i for i in predicate(items) if _says(i)]
    if not rest:
        return True
    if len(rest) > 1 or rest[0].span is not None or rest[0].unknown:
        return False
    made = constraint(rest[0])
    being = bool(AUX & set(flat(items)[:4]))
    return being and made is not None and made.noun and made.kind != "name" and items[-1] is rest[0]


def _says(item: Item) -> bool:
    """Does an item say something of its own?"""
    if item.get(Pronoun) is not None or item.stop or item.lead in AUX:
        return False
    if item.unknown or item.span is not None:
        return True
    return constraint(item) is not None and not item.get_empty
