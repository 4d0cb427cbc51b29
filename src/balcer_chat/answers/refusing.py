"""The kinds of no: what a question got wrong, what the record does not say, what it has no place for, unknown words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from balcer import (
    Award,
    Entity,
    Organisation,
    OrganisationKind,
    Outcome,
    Person,
    Record,
    Role,
    Statement,
    StatementKind,
    english_list,
    number_word,
    readable,
)
from balcer_chat.answers.english import plural, with_article
from balcer_chat.answers.told import tell
from balcer_chat.execution.result import Result
from balcer_chat.lexicon.features import OUTCOMES
from balcer_chat.plan.query import Asks, Constraint, Query

_ROOM = 400
"""Characters for what the record does hold."""


def contradicted(result: Result, record: Record) -> list[str]:
    """What the question takes for granted wrongly, and what the record has instead.

    Args:
        result: a result that facts contradict.
        record: the record.
    """
    person = record.person
    whether = result.query.asks is Asks.WHETHER
    facts = some(result.rows, person, _ROOM)
    facts += [w.span.told for w in result.query.dates if w.span.told and w.span.told not in " ".join(facts)]
    if whether and result.number is not None:
        return [f"No, {number_word(result.number)}:", *facts]
    outcomes = frozenset().union(*(c.features for c in result.dropped)) & OUTCOMES
    told = ("name", "date", "number")
    gone = [c for c in result.dropped if not c.is_outcome and c.text and (c.noun or c.kind in told)]
    gone = [c for c in gone if c.ids or c.kind != "name" or " " in c.text] or gone  # "Best" says little by itself
    wrong = english_list(list(dict.fromkeys(filter(None, (_named(c, result, record) for c in gone)))))
    awards = all(isinstance(row, Award) for row in result.rows)
    if any(c.kind == "number" for c in gone) and awards:
        wrong += f", but {number_word(len(result.rows))}"
    elif any(c.kind == "number" for c in gone):
        wrong += f", but {english_list([readable(r.quantities) for r in result.rows if r.quantities])}"
    if not wrong and outcomes and (lack := _lacks(outcomes, result.rows)):
        return [f"{'No, the' if whether else 'The'} record lists {lack} here:", *facts]
    if wrong:
        return [f"No, not {wrong}:" if whether else f"Not {wrong}, according to the record:", *facts]
    return ["No." if whether else "The record has it otherwise:", *facts]


def _lacks(outcomes: frozenset[str], rows: Sequence[Entity]) -> str:
    """Which outcome the awards at hand do not have, in words."""
    if "won:yes" in outcomes or all(isinstance(r, Award) and r.outcome is Outcome.NOMINATED for r in rows):
        return "no win"
    if "nominated:yes" in outcomes:
        return "no nomination"
    return "no mention" if "mention:yes" in outcomes else ""


def _named(condition: Constraint, result: Result, record: Record) -> str:
    """What a condition of the question said: a name in full, a date or number as it stands, other words in quotes."""
    if condition.kind == "name" and len(condition.ids) == 1 and (thing := record.get(condition.ids[0])) is not None:
        if not isinstance(thing, Organisation):
            return thing.label
        return f"the {thing.label}" if thing.kind is OrganisationKind.NEWS else with_article(thing.label)
    if condition.kind == "date":
        relation = next((w.relation for w in result.query.dates if w.span.text == condition.text), "in")
        if relation == "in" and re.search(r" \d{1,2}, \d{4}$", condition.text):
            relation = "on"
        return f"{relation} {condition.text}"
    if condition.kind == "number":
        number, _, noun = condition.text.partition(" ")
        return condition.text if number == "1" or noun.endswith("s") else f"{number} {plural(noun)}"
    roles = {Role(f.removeprefix("role:")).label for f in condition.roles}
    if roles:
        return f"as {condition.text}" if condition.text in roles else ""
    if any(f.startswith(("kind:", "group:")) for f in condition.features) and condition.noun:
        words = re.sub(r"\btv\b", "TV", condition.text)
        if words.endswith("s") and not words.endswith(("ss", "series")):
            return words
        return f"{'an' if words[:1].lower() in 'aeiou' else 'a'} {words}"
    return condition.text if condition.kind in ("name", "number") else f"“{condition.text}”"


_UNSAID = {
    Asks.WHO: "who", Asks.WHERE: "where", Asks.WHEN: "when", Asks.WHY: "why", Asks.HOW: "how", Asks.COUNT: "how many",
    Asks.DURATION: "how long", Asks.AGE: "how old", Asks.WHETHER: "whether that is so",
}  # fmt: skip


def unstated(result: Result, record: Record) -> list[str]:
    """The record has the thing, but not what is asked of it."""
    return [f"The record does not {_unsaid(result.query)}.", *_near(result, record.person)]


def _unsaid(query: Query) -> str:
    """What is not stated: by the noun of what was asked, if it tells more than the question word."""
    wanted, said = query.wanted, f"say {_UNSAID.get(query.asks, 'that')}"
    noun = query.target.text if query.target is not None and query.asks is Asks.WHICH else ""
    if noun.isalpha() and noun.islower() and wanted is None and not query.computes:
        return f"say which {noun}"
    if wanted is None or query.computes:
        return said
    if wanted.kind == "long form":
        return "say what that stands for"
    if wanted.kind == "person" and wanted.by_name:
        return f"give a name for “{wanted.noun}”"
    if wanted.kind in _NOUNS and query.asks in (Asks.WHICH, Asks.WHAT, Asks.HOW):
        return f"tell the {wanted.noun}" if wanted.noun else said
    return said


_NOUNS = frozenset(("title", "character", "place", "time"))


def missing(result: Result, record: Record) -> list[str]:
    """The record has no place for what is asked."""
    return [f"The record holds nothing on {english_list(list(result.words))}.", *_near(result, record.person)]


def unknown(result: Result, record: Record) -> list[str]:
    """Words that mean nothing here; names that the record does not have."""
    words = english_list([f"“{re.sub(_OWNED, '', word)}”" for word in result.words])
    if all(w[:1].isupper() for w in result.words):
        lead = f"The record has nothing on {words}, so I will not guess."
    else:
        lead = f"I do not know what {words} mean{'s' if len(result.words) == 1 else ''} here, so I will not guess."
    facts = _near(result, record.person)
    return [lead, *(["The record does hold this:", *facts[1:]] if facts else [])]


_APART = (StatementKind.CONFLICT, StatementKind.REFERENCE)
"""Statements about the sources themselves: not what somebody who asked for something else wants to hear."""
_OWNED = r"['’]s$"


def _near(result: Result, person: Person) -> list[str]:
    """The nearest thing that the record holds."""
    told = [r for r in result.rows if not isinstance(r, Statement) or r.kind not in _APART]
    facts = some(told or result.rows, person, _ROOM)
    return ["What it does hold:", *facts] if facts else []


def some(rows: Sequence[Entity], person: Person, room: int) -> list[str]:
    """Facts in sentences, as many as there is room for, and the first in any case.

    Args:
        rows: the facts.
        person: the person of the record.
        room: characters.
    """
    sentences = tell(rows, person)
    size = 0
    kept: list[str] = []
    for sentence in sentences:
        size += len(sentence) + 1
        if kept and size > room:
            size -= len(sentence) + 1
            continue
        kept.append(sentence)
    return kept
