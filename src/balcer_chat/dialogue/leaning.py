"""A question after another: by itself where it is complete, else as what it stands for after the one before it."""

from __future__ import annotations

import attrs

from balcer import Entity, Organisation
from balcer_chat.dialogue.alone import speaks_of_itself, stands_alone
from balcer_chat.dialogue.focus import IT, THEY
from balcer_chat.dialogue.follow import (
    ASKED,
    OF_AWARD,
    OF_HIM,
    OF_IT,
    REPLACED,
    THEMSELVES,
    THERE,
    follow,
    is_relative,
    leans,
    of_outcomes,
)
from balcer_chat.dialogue.him import is_of_him, of_him, only_of_him
from balcer_chat.dialogue.replaced import replaces
from balcer_chat.dialogue.said import (
    is_complete,
    is_definite,
    is_fragment,
    is_thin,
    is_whole,
    only_names,
    picks,
    says_more,
)  # fmt: skip
from balcer_chat.dialogue.state import State
from balcer_chat.dialogue.watch import Watch
from balcer_chat.execution.count import held
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.execution.run import run
from balcer_chat.execution.search import firm, meets
from balcer_chat.lexicon.features import OUTCOMES
from balcer_chat.lexicon.index import Index, concerns
from balcer_chat.plan.query import Asks, Query
from balcer_chat.text.items import Items
from balcer_chat.value import Shown


def leaning(
    index: Index,
    state: State,
    last: Result,
    query: Query,
    items: Items,
    line: str,
    by_itself: str,
    watch: Watch,
) -> Result:
    """The result of a question that something was told before.

    Args:
        index: the facts.
        state: what was told before.
        last: the last answer.
        query: the question as it reads by itself.
        items: its items.
        line: the line as written.
        by_itself: how it is called where nothing is taken from before.
        watch: sees what is tried and chosen.
    """
    leans_on = leans(query, line) or is_of_him(index, query, last) or counts_outcomes(query, last)
    if stands_alone(query, items, line, index, last) or not leans_on:
        return watch.chose(watch.tried(by_itself, run(index, query)), "it does not lean on the last question")
    if speaks_of_itself(query, items, index):
        inside = run(index, attrs.evolve(query, pronouns=()))
        if inside.verdict is Verdict.CONTRADICTED or (inside.verdict is Verdict.FOUND and firm(index, inside.query)):
            return watch.chose(watch.tried(by_itself, inside), "what it points at is named in it")
    him = is_of_him(index, query, last)
    only_him = him and only_of_him(query, last.query)
    must_follow = (
        bool(query.pronouns)
        or is_thin(query)
        or is_relative(query)
        or of_outcomes(query, last)
        or line.lower().startswith(("and ", "what about", "how about"))
        or him
        or picks(query)
        or (query.asks is Asks.WHO and query.hard and not (is_complete(query) or "other" in query.operators))
        or (query.asks is Asks.COUNT and query.target is None and not (query.must or query.subject))
    )
    alone: Result | None = None
    if not must_follow and is_definite(items, query):
        for way, bound in follow(index, query, state):
            result = run(index, bound) if way in (THEMSELVES, OF_IT) else None
            if result is not None and result.verdict is Verdict.FOUND and firm(index, bound):
                return watch.chose(watch.tried(way, result), "it speaks of something as of a part of what was told of")
    if not must_follow:
        alone = watch.tried(by_itself, run(index, query))
        whole = is_complete(query) and not only_names(query)
        if alone.verdict is Verdict.FOUND and whole:
            return watch.chose(alone, "it is complete without the last question, and the record answers it")
        if alone.verdict is Verdict.FOUND:
            watch.passed(alone, "it may lean on the last question")
    if query.asks is Asks.COUNT and query.bare and query.target is None:
        counted = attrs.evolve(last.query, asks=Asks.COUNT, text=query.text, computes="", parts=(), tally=None)
        stated = run(index, counted) if last.verdict is Verdict.UNSTATED else None
        if stated is not None and stated.verdict is Verdict.FOUND and stated.field == "quantities":
            return watch.chose(watch.tried("counting what was asked for", stated), "a fact states the number")
        result = held(attrs.evolve(last, query=counted, yes=None, number=len(last.values), unit=None))
        return watch.chose(watch.tried("counting the last answer", result), "it asks for a number and says not of what")
    if (again := _named_again(query, last)) is not None:
        return watch.chose(watch.tried("naming what the last answer counted", again), "it asks for no more than names")
    if query.asks is Asks.WHETHER and {"more", "less", "longest"} & query.operators and not query.numbers:
        nothing = Result(query, Verdict.EMPTY)  # "is it more than the other one?"
        return watch.chose(watch.tried(by_itself, nothing), "it compares what was told with what is not named")
    if last.verdict is Verdict.UNSTATED and query.bare and query.numbers:
        nothing = Result(query, Verdict.EMPTY)  # "name three" of what is not told
        return watch.chose(watch.tried(by_itself, nothing), "what it leans on is not told")
    untold = last.query.asks is Asks.WHETHER or not last.query.names
    if last.verdict is Verdict.UNSTATED and untold and is_thin(query) and not query.pronouns:
        nothing = Result(query, Verdict.EMPTY)  # "when?" of what is not told
        return watch.chose(watch.tried(by_itself, nothing), "what it leans on is not told")
    best = Best()
    said = set(query.said) if query.asks is Asks.HOW else set()
    asked_of = (*query.hard, *((query.target,) if query.target is not None and query.target.kind == "concept" else ()))
    says = bool(query.fields) or any(not c.generic for c in asked_of)
    for way, candidate in follow(index, query, state):
        instead = way == REPLACED and replaces(query)
        result = run(index, candidate)
        if instead and result.verdict is Verdict.UNSTATED and (loose := _of_any_kind(candidate, last)) is not None:
            looser = run(index, loose)
            result = looser if looser.verdict is Verdict.FOUND else result
        result = watch.tried(way, result if instead else _mild(result))
        if way == OF_AWARD:
            return watch.chose(result, "it asks for an outcome of the award that was spoken of")
        if result.verdict is Verdict.FOUND:
            if _SIZES & said and not any(row.quantities for row in result.rows):
                continue  # "how big is it?": what has a size
            if "other" in query.operators and {row.id for row in result.rows} <= state.told:
                continue  # "what else?": not the same again
            if picks(query) and not _is_of(result, candidate):
                continue  # "which of them ...?": one of them
            if _counts_itself(query, result, last):
                continue  # "how many images has it?": not the one work
            if query.fields and result.field is None and way == ASKED and _is_body(result):
                continue  # "what about?": not what the university is
            sure = firm(index, candidate) or result.field == "quantities"
            sure = sure or (way == THEMSELVES and is_fragment(query) and result.field is not None)
            if says and not instead and _repeats(result, last) and (sure or query.subject):
                watch.passed(result, "it tells over what was told")
                best.repeated = best.repeated or (result if sure else None)
            elif sure:
                return watch.chose(result, "it is the first follow-up that facts fit by what they are")
            elif way == REPLACED and not says_more(query):
                return watch.chose(result, "it puts a part in the place of one of the last question")
            else:
                watch.passed(result, "only words in the texts fit")
                if way in (THERE, OF_HIM) or _proved(index, candidate):
                    best.take_loose(result)
        elif result.verdict in (Verdict.CONTRADICTED, Verdict.UNSTATED, Verdict.MISSING):
            best.take_refusal(result)
            if candidate.must and instead and not is_whole(query) and (must_follow or not only_names(query)):
                return watch.chose(result, "it puts a part in the place of one of the last question")
    if best.repeated is not None:
        return watch.chose(best.repeated, "no other follow-up fits firmly, and what was told fits it")
    if best.loose is not None:
        return watch.chose(best.loose, "no follow-up fits firmly, and this is the first that words in the texts fit")
    if alone is not None and alone.verdict is Verdict.FOUND and only_names(query):
        return watch.chose(alone, "it does not go with the last question, and by itself it is answered")
    whole = query.asks is not Asks.WHETHER and is_whole(query)
    if must_follow and (whole or (best.refusal is not None and query.subject and query.hard and not query.pronouns)):
        alone = watch.tried(by_itself, run(index, query))  # "and where did he study?"
        if alone.verdict is Verdict.FOUND and firm(index, query) and (whole or not only_him):
            return watch.chose(alone, "it does not go with the last question, and by itself it is answered")
    if must_follow and best.refusal is not None:
        return watch.chose(
            best.refusal, "no follow-up fits firmly, and this is the first that the record says something of"
        )
    if must_follow and not query.names and not query.dates:
        nothing = Result(query, Verdict.EMPTY)  # what it leans on is not known
        return watch.chose(watch.tried(by_itself, nothing), "it leans on the last question, which does not go with it")
    alone = alone or watch.tried(by_itself, run(index, query))
    if alone.verdict is not Verdict.FOUND and (other := of_him(index, query, last)) is not None:
        told_of = watch.tried("about the man that was told of", run(index, other))
        if told_of.verdict is Verdict.FOUND:
            return watch.chose(told_of, "what it asks is not told of the person, and is of the man")
    if alone.verdict is Verdict.FOUND:
        return watch.chose(alone, "no follow-up fits, and by itself it is answered")
    return watch.chose(best.refusal or alone, "no reading is answered")


def _named_again(query: Query, last: Result) -> Result | None:
    """What the last answer counted or affirmed, for "name them" and "which ones?"; None for all else."""
    told = [c for c in query.must if not c.soft]
    other = told or query.dates or query.unknown or query.missing or query.order or set(query.fields) - {"title"}
    wanted = query.target is None or query.target.kind == "word" or query.target.field == "title"
    plural = (THEY & set(query.pronouns)) or "list" in query.operators
    if other or not wanted or not plural or last.query.asks not in (Asks.COUNT, Asks.WHETHER):
        return None
    if query.asks not in (Asks.WHAT, Asks.WHICH, Asks.WHO, Asks.ABOUT):
        return None
    asked = attrs.evolve(last.query, asks=Asks.WHICH, text=query.text)
    if last.field == "quantities" or not last.values or last.number not in (None, len(last.values)):
        return Result(asked, Verdict.UNSTATED, last.rows[:3])
    return Result(asked, Verdict.FOUND, last.rows, last.values, last.field)


def _is_of(result: Result, candidate: Query) -> bool:
    """Is what was found among the things that the query was asked of, or does it concern one of them?"""
    meant = [c for c in candidate.names if c.text == "that"]
    things = {i for c in meant for i in c.ids} | {f[2:] for c in meant for f in c.features if f.startswith("r:")}
    told = [v for v in result.values or result.rows if isinstance(v, Entity)]
    return all(things & {v.id, *(e.id for e in concerns(v))} for v in told)


def _counts_itself(query: Query, result: Result, last: Result) -> bool:
    """Is no more counted than the things that a word like "it" stands for?"""
    counts = query.asks is Asks.COUNT and result.field != "quantities"
    named = set(query.ids)
    if counts and query.target is None and named and {v.id for v in result.values if isinstance(v, Entity)} <= named:
        return True  # "how many are in the collection?"
    return counts and bool(IT & set(query.pronouns)) and set(result.values) <= {*last.rows, *last.values}


@attrs.define(eq=False, repr=False, slots=False)
class Best(Shown):
    """The best of the follow-ups that were tried and did not fit firmly.

    Args:
        loose: the first that only words in the texts fit.
        repeated: the first that the facts told before fit, which have no more to tell.
        refusal: the one that says the most of why there is no answer.
    """

    loose: Result | None = None
    repeated: Result | None = None
    refusal: Result | None = None

    def take_loose(self, result: Result) -> None:
        """Keep it if it is the first."""
        self.loose = self.loose or result

    def take_refusal(self, result: Result) -> None:
        """Keep it if it gives up less of what the line says than the one before."""
        if self.refusal is None or _given_up(result) < _given_up(self.refusal):
            self.refusal = result


def _of_any_kind(candidate: Query, last: Result) -> Query | None:
    """The last question with another name in it, of houses of any kind ("which school in X?", "and in Y?")."""
    houses = last.values and all(isinstance(v, Organisation) for v in last.values)
    if candidate.target is None or not candidate.names or not (houses or candidate.target.field == "occasion"):
        return None
    return attrs.evolve(candidate, asks=Asks.WHERE, target=None, wanted=None, fields=())


_SIZES = frozenset(("big", "large", "extensive", "huge", "vast", "sizeable", "sizable"))


def _repeats(result: Result, last: Result) -> bool:
    """Does it tell no more than the last answer did?"""
    again = set(result.rows) <= set(last.rows) and set(result.values) <= {*last.values, *last.rows}
    return again and last.verdict is Verdict.FOUND and result.yes is None and result.number is None


def _mild(result: Result) -> Result:
    """A refusal as it may be told of a follow-up: a contradiction in a guess at what is meant contradicts nothing.

    Only of a yes/no question, a time or an outcome is it plain what the line has wrong.
    """
    told = all(c.kind == "date" or c.is_outcome for c in result.dropped)
    told = told and all(when.relation == "in" for when in result.query.dates)
    if result.verdict is not Verdict.CONTRADICTED or result.query.asks is Asks.WHETHER or told:
        return result
    return attrs.evolve(result, verdict=Verdict.UNSTATED, rows=result.rows[:3])


_LOSS = {"name": 4, "date": 2, "subject": 2}


def _given_up(result: Result) -> int:
    """How much of a question a refusal gives up; a bare one gives up all."""
    if result.verdict is not Verdict.CONTRADICTED:
        return 100
    return sum(0 if c.is_outcome else _LOSS.get(c.kind, 1) for c in result.dropped)


def _proved(index: Index, query: Query) -> bool:
    """Is a role that a query asks for borne out by a credit? Words in a text are no proof of it."""
    roles = [c for c in query.conditions if c.is_role]
    return not roles or bool(meets(index, [*roles, *query.names], strict=True))


def counts_outcomes(query: Query, last: Result) -> bool:
    """Does it ask how many, or whether any, were won, and not of what, where an award was spoken of?"""
    return (
        query.asks in (Asks.COUNT, Asks.WHETHER)
        and of_outcomes(query, last)
        and all(c.features <= OUTCOMES for c in query.conditions)
    )


def _is_body(result: Result) -> bool:
    return all(isinstance(row, Organisation) for row in result.rows)
