"""Statements that are told as questions and lack the auxiliary: "she wrote for it?", "Ada Lark a painter?"."""

from __future__ import annotations

from collections.abc import Sequence

from balcer_chat.grammar.conditions import constraint
from balcer_chat.lexicon.senses import Name, Pronoun
from balcer_chat.text.items import Item


def declares(items: Sequence[Item]) -> str:
    """The auxiliary that a statement told as a question lacks ("she wrote for it?", "Ada Lark a painter?").

    It begins with a person or a thing, and goes on with a verb, a participle, an article or a nationality. Empty if it
    is no such statement.

    Args:
        items: the items of a clause that ends with a question mark.
    """
    if len(items) < _STATEMENT:
        return ""
    pronoun, after = items[0].get(Pronoun), items[1]
    if pronoun is not None:
        return "did" if pronoun.kind == "subject" and items[0].lead != "his" else ""
    if items[0].get(Name) is None or items[0].text.endswith(("'s", "s'")) or len(after.words) == 0:
        return ""
    name, made = after.get(Name), constraint(after)
    if name is not None:
        return "is" if any(f.startswith("nationality:") for f in name.features) and len(items) == _STATEMENT else ""
    if after.lead in ("a", "an"):
        return "is"
    verb = made is not None and (not made.noun or after.lead.endswith("ed")) and made.kind == "concept"
    return "did" if verb and after.lead.endswith(("ed", "en", "ote", "on", "ang", "ew", "ade")) else ""


_STATEMENT = 2
"""Items that the shortest statement has."""
