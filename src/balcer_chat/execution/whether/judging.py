"""The judges of a yes/no question in their order, and the loop that asks them.

Each judge knows one way to settle a question. Where one finds that a question is not told, only those are still asked
that look elsewhere than in the fields of facts.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable

import attrs

from balcer_chat.execution.described import described
from balcer_chat.execution.evidence import existing
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.execution.unread import unreadable
from balcer_chat.execution.whether.attested import by_sentence
from balcer_chat.execution.whether.contrary import by_contrary, by_other_slot
from balcer_chat.execution.whether.facts import by_borne_words, by_fact
from balcer_chat.execution.whether.figures import by_figure
from balcer_chat.execution.whether.forms import by_company, by_credit, by_keeping, by_kin, by_plan, by_trade
from balcer_chat.execution.whether.kinds import by_existence, by_kind, by_list
from balcer_chat.execution.whether.plainer import plainer
from balcer_chat.execution.whether.relaxed import by_relaxing
from balcer_chat.execution.whether.unlike import by_unlike_name
from balcer_chat.execution.whether.yes import as_asked
from balcer_chat.lexicon.index import Index
from balcer_chat.plan.query import Query
from balcer_chat.value import Value


def judged(index: Index, query: Query) -> Result:
    """Yes, No, or that it is not told.

    Args:
        index: the facts.
        query: a yes/no question, made ready to run.
    """
    return as_asked(_judged(index, plainer(index, query)))


def _judged(index: Index, query: Query) -> Result:
    """What the first judge says that settles a question; else the first that found that it is not told."""
    left: Result | None = None
    for judge in JUDGES:
        if left is None or judge.reopens:
            said = judge.says(index, query)
            if said is not None and said.verdict in _SETTLED:
                return said
            left = left or said
    assert left is not None, "by_relaxing always says something"
    return left


_SETTLED = (Verdict.FOUND, Verdict.CONTRADICTED)


def by_clash(_index: Index, query: Query) -> Result | None:
    """Not told, if there are two times that cannot both be meant."""
    return Result(query, Verdict.EMPTY) if _clash(query) else None


def _clash(query: Query) -> bool:
    """Are there two times that cannot both be meant?"""
    spans = [w.span for w in query.dates if w.relation == "in"]
    listed = {"and", "or", "both", "either"} & set(query.said)
    return not listed and any(a.last < b.first or b.last < a.first for a, b in itertools.combinations(spans, 2))


def by_each(index: Index, query: Query) -> Result | None:
    """Whether he did each of several things ("direct and produce"); None if it asks of one, or of either."""
    joined = query.text.lower().replace("&", " and ").replace(" as well as ", " and ")
    if not {"and", "both"} & set(joined.split()):
        return None
    roles = [c for c in query.hard if c.is_role]
    others = [c for c in query.must if c not in roles]
    if len(roles) < 2 or any(a.features <= b.features for a in roles for b in roles if a is not b):
        return None
    plain = attrs.evolve(query, text=query.text.replace("both ", ""))
    parts = [_judged(index, attrs.evolve(plain, must=(*others, role))) for role in roles]
    refused = next((p for p in parts if p.verdict is not Verdict.FOUND or not p.yes), None)
    if refused is not None:
        return attrs.evolve(refused, query=query)
    rows = tuple(dict.fromkeys(r for p in parts for r in p.rows))
    return Result(query, Verdict.FOUND, rows, rows, yes=True)


def by_description(index: Index, query: Query) -> Result | None:
    """Yes, if it is so of the one thing that a question describes instead of naming it."""
    named = described(index, query)
    said = _judged(index, named) if named is not None else None
    return said if said is not None and said.verdict is Verdict.FOUND else None


@attrs.frozen(eq=False, repr=False, slots=False)
class Judge(Value):
    """One way to settle a yes/no question.

    Args:
        name: what it goes by.
        says: its Yes, No or that it is not told; None if that is not for it to say.
        example: a question that it settles.
        reopens: it is asked even if an earlier one found that it is not told.
    """

    name: str
    says: Callable[[Index, Query], Result | None]
    example: str
    reopens: bool = False


JUDGES = (
    Judge("trade", by_trade, "Is he a graphic novelist?"),
    Judge("kin", by_kin, "Is he related to a painter?"),
    Judge("credit", by_credit, "Is he credited on a film that he rewrote unnamed?"),
    Judge("company", by_company, "Has he worked with the actor of his show?"),
    Judge("keeping", by_keeping, "Does he still own the works that he gave away?"),
    Judge("plan", by_plan, "Will the show travel to Ghent?"),
    Judge("figure", by_figure, "Did it run for ten seasons?"),
    Judge("unlike name", by_unlike_name, "Was he born in a town that the record does not know?"),
    Judge("unreadable", unreadable, "Was it a blorp?"),
    Judge("clash", by_clash, "Did he win it in 1990 in 1995?"),
    Judge("list", by_list, "Is that film in his filmography?"),
    Judge("existence", by_existence, "Is there an Italian version?"),
    Judge("kind", by_kind, "Is that show a documentary?"),
    Judge("each", by_each, "Did he both write and direct it?"),
    Judge("fact", by_fact, "Did he win an award in 1997?"),
    Judge("borne words", by_borne_words, "Did he publish a book of photographs?"),
    Judge("description", by_description, "Did he direct the film about the refugees?", reopens=True),
    Judge("sentence", by_sentence, "Was it renewed for a sixth season?", reopens=True),
    Judge("whole fact", existing, "Is there a museum that shows it in a loop?", reopens=True),
    Judge("other slot", by_other_slot, "Is it a spin-off of another show?"),
    Judge("relaxing", by_relaxing, "Did he win it for another work?"),
    Judge("contrary", by_contrary, "Was the teacher whom it calls Austrian Polish?", reopens=True),
)
"""In the order in which they are asked: what one field settles, what facts affirm, what sentences tell, what denies."""
