"""The questions of one line: each is answered with what is told besides and what was asked before it."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import attrs

from balcer import Person, Place
from balcer_chat.dialogue.apart import apart, of_shares, of_these
from balcer_chat.dialogue.doubt import doubted
from balcer_chat.dialogue.refer import refer, time_of
from balcer_chat.dialogue.solve import solve
from balcer_chat.dialogue.state import FRESH, State
from balcer_chat.dialogue.watch import Watch
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.execution.search import firm
from balcer_chat.grammar.clauses import Clause, split
from balcer_chat.grammar.conditions import constraint
from balcer_chat.grammar.heads import head_noun
from balcer_chat.grammar.leads import AUX, flat
from balcer_chat.grammar.pairs import COMPARING
from balcer_chat.grammar.shared import is_bare, predicate
from balcer_chat.lexicon.index import concerns
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.lexicon.senses import Name
from balcer_chat.plan.query import Asks
from balcer_chat.text.items import Item, Items
from balcer_chat.value import Value


def answers(lexicon: Lexicon, state: State, items: Items, line: str, watch: Watch) -> list[Result]:
    """The results of the questions in a line."""
    clauses = split(items)
    watch.parted(clauses)
    if (doubt := doubted(state.last, clauses)) is not None:
        way = watch.tried("in doubt of the last answer", doubt)
        return [watch.chose(way, "it doubts the last answer and asks nothing else")]
    asked = [c for c in clauses if c.asked]
    if not asked:
        whole = tuple(i for c in clauses for i in c.items)
        if not whole:
            return []
        end = clauses[-1].mark[:1]
        result = solve(lexicon, state, whole, line, mark=end, watch=watch)
        return apart(lexicon, whole, result, lambda part: solve(lexicon, state, part, line, mark=end))
    told: Items = ()
    results: list[Result] = []
    questions: list[Question] = []
    for n, clause in enumerate(clauses):
        if not clause.asked:
            told = (*told, *_told(clause))
            continue
        behind = tuple(i for c in itertools.takewhile(lambda c: not c.asked, clauses[n + 1 :]) for i in c.items)
        context = (*told, *behind)
        if not context and results and results[-1].verdict is not Verdict.FOUND and _points(clause):
            context = _things(questions[-1].clause.items)  # "who directed X, and when was it made?"
        if not context and is_bare(clause.items) and (after := _predicate_after(clauses[n:])):
            context = () if any(i.word in _IT for i in after) else after  # "what was the first, and who made it?"
        asked_for = _same_noun(clause, questions)
        question = Question(attrs.evolve(clause, items=_named(lexicon, state, results, asked_for)), context)
        result = _in_context(lexicon, state, question, results, line, watch)
        questions.append(question)
        results.append(result)
    if len(questions) == 1:
        items, mark = questions[0].clause.items, questions[0].clause.mark

        def share(part: Items) -> Result:
            return solve(lexicon, state, part, line, mark=mark)

        if not questions[0].told:
            return apart(lexicon, items, results[0], share)
        if (shares := of_these(items, questions[0].told)) and (of_all := of_shares(shares, share)):
            return of_all
    results = _jointly(lexicon, questions, results, line, watch)
    kept: list[Result] = []
    for result in results:
        if result.rows or result.values or result not in kept:
            kept.append(result)
    return kept


@attrs.frozen(eq=False, repr=False, slots=False)
class Question(Value):
    """One question of a line.

    Args:
        clause: its clause.
        told: what the line tells for it.
    """

    clause: Clause
    told: Items


def _same_noun(clause: Clause, before: Sequence[Question]) -> Items:
    """A question of "which one" with the noun of the question before it ("which finale ..., and which did he ...?")."""
    items = clause.items
    said = flat(items[:2])[:2]
    if not before or said[:1] != ["which"] or said[1:] == [] or not (said[1] in ("one", "ones") or said[1] in AUX):
        return items
    alone = said[1] in AUX
    rest = items[1:] if alone or items[0].word != "which" else items[2:]
    asked = before[-1].clause.items
    noun = head_noun(asked, 0, Asks.WHICH) if asked[0].word == "which" else None
    if noun is None or noun == 0:
        return items
    return (*asked[: noun + 1], *rest)


def _named(lexicon: Lexicon, state: State, before: Sequence[Result], items: Items) -> Items:
    """A later question with names and dates for what it points at in the ones before it."""
    if not before or before[-1].verdict is not Verdict.FOUND:
        return items
    return refer(lexicon.index, state.after(before), items, time_of(before[-1]))


def _predicate_after(clauses: Sequence[Clause]) -> Items:
    """What the next question says that is more than a phrase that asks; nothing if it asks of another in like words."""
    own, *others = clauses
    for clause in others:
        if clause.asked and not is_bare(clause.items) and flat(own.items)[:_LIKE] != flat(clause.items)[:_LIKE]:
            return predicate(clause.items)
    return ()


_LIKE = 3
"""Words in front: "when was his ..., and when was his ..."."""


def _jointly(
    lexicon: Lexicon, questions: Sequence[Question], results: Sequence[Result], line: str, watch: Watch
) -> list[Result]:
    """The results, with those that are none tried again with what the other questions of the line say."""
    again = list(results)
    if len(questions) < 2 or all(r.verdict is Verdict.FOUND for r in results):
        return again
    for n, (question, result) in enumerate(zip(questions, results, strict=True)):
        if result.verdict not in (Verdict.UNSTATED, Verdict.EMPTY):
            continue
        rest = [predicate(q.clause.items) for k, q in enumerate(questions) if k != n]
        others = tuple(i for said in rest if len(said) > _THIN or not any(i.word in _IT for i in said) for i in said)
        context = (*question.told, *others)
        if not context or any(i.operator(name) for i in context for name in _COMPUTING):
            continue
        joined = solve(lexicon, FRESH, question.clause.items, line, context, question.clause.mark, watch)
        if joined.verdict is Verdict.FOUND:
            again[n] = watch.chose(joined, "it takes in what the other questions of the line say")
    return again


_THIN = 3
"""Items of a predicate like "made it", which tells nothing without what it stands for."""
_COMPUTING = ("difference", "most", "longest", "compare", "more", "less")


def _strays(lexicon: Lexicon, clause: Clause, before: Sequence[Result], joined: Result) -> bool:
    """Is a bare question after another ("..., and in which paper?") answered of something else than that one?"""
    if not before or before[-1].verdict is not Verdict.FOUND or not is_bare(clause.items):
        return False
    person = lexicon.record.person
    one, other = (
        {e.id for row in result.rows for e in (row, *concerns(row)) if e != person} for result in (before[-1], joined)
    )
    return not one & other


def _things(items: Sequence[Item]) -> Items:
    """What some items name, people and places left out."""
    return tuple(i for i in items if (name := i.get(Name)) is not None and name.ids and not _of_people(name))


def _points(clause: Clause) -> bool:
    """Does a question point back, and name nothing itself?"""
    return _leans(clause) and any(i.word in _BACK for i in clause.items)


def _leans(clause: Clause) -> bool:
    """Does a question in a row name nothing and nobody ("who sings, *who plays guitar*?")?"""
    return not any(
        i.get(Name) is not None or i.span is not None or i.word in ("he", "she", "his") for i in clause.items
    )


def _counting(clause: Clause, told: Items) -> Clause:
    """A question of how many that does not say of what, with the noun that is told ("a tally of wins: how many?")."""
    at = next((n for n, i in enumerate(clause.items) if i.operator("count")), None)
    if at is None or head_noun(clause.items, at, Asks.COUNT) is not None:
        return clause
    nouns = (i for i in told if (made := constraint(i)) is not None and made.noun and made.kind == "concept")
    units = (i for i in told if i.word.endswith("s") and i.names_field("season"))  # "for several *seasons*: how many?"
    unit = next(units, None)
    noun = unit if is_bare(clause.items) else unit or next((i for i in nouns if not i.operator("count")), None)
    if noun is None:
        return clause
    if unit is not None:  # "how many *was it*?"
        return attrs.evolve(clause, items=(*clause.items[: at + 1], noun))
    return attrs.evolve(clause, items=(*clause.items[: at + 1], noun, *clause.items[at + 1 :]))


def _of_each(lexicon: Lexicon, clause: Clause, told: Items, line: str, watch: Watch) -> Result | None:
    """What is asked of each of several things that are named before it ("X and Y: what does each show?")."""
    named = [i for i in told if (name := i.get(Name)) is not None and name.ids and not _of_people(name)]
    others = [i for i in told if i not in named and constraint(i) is not None and not i.get_empty]
    if len(named) < 2 or others or not _EACH & set(flat(clause.items)):
        return None
    items = tuple(i for i in clause.items if i.word not in _EACH)
    shares = {name.text: (name,) for name in named}
    parts = of_shares(shares, lambda name: solve(lexicon, FRESH, items, line, name, clause.mark, watch.part()))
    if parts is None:
        return None
    if len(parts) == 1:
        return watch.chose(watch.tried("of each for itself", parts[0]), "it asks of each of them")
    rows = tuple(dict.fromkeys(row for part in parts for row in part.rows))
    values = tuple(dict.fromkeys(value for part in parts for value in part.values))
    joined = Result(parts[-1].query, Verdict.FOUND, rows, values, parts[-1].field, note=parts[-1].note)
    return watch.chose(watch.tried("of each for itself", joined), "it asks of each of them")


_EACH = frozenset(("each", "both", "respectively", "either", "their", "they", "them", "two"))


def _meaning_it(lexicon: Lexicon, clause: Clause, told: Items, line: str, watch: Watch) -> Result | None:
    """A question about what was named last before it in the line, where that is several things and it says "it"."""
    plain = [i for i in told if not i.stop]
    if len(plain) == 1 and plain[0].names_another(lexicon.record.person.id):
        owner = attrs.evolve(plain[0], text=f"{plain[0].text}'s")
        swap = {**dict.fromkeys(_WHOM, plain[0]), **dict.fromkeys(_WHOSE, owner)}
        items = tuple(swap.get(i.word, i) for i in clause.items)
        if items == clause.items or not _is_person(plain[0]):
            return None
        result = solve(lexicon, FRESH, items, line, mark=clause.mark, watch=watch)
        return watch.chose(result, "it is about whom it names in front") if result.verdict is Verdict.FOUND else None
    named = [i for i in told if (name := i.get(Name)) is not None and name.ids and not _of_people(name)]
    besides = len(named) > 1 or any(i.span is not None for i in told)
    if not named or not besides or not any(i.word in _IT for i in clause.items):
        return None
    items = tuple(named[-1] if i.word in _IT else i for i in clause.items)
    result = solve(lexicon, FRESH, items, line, mark=clause.mark, watch=watch)
    return watch.chose(result, "it is about what was named last") if result.verdict is Verdict.FOUND else None


_IT = frozenset(("it", "its"))
_WHOM, _WHOSE = ("he", "she", "him"), ("his", "her")
_BACK = _IT | {"they", "them", "their", "she", "her", "there"}


def _of_people(name: Name) -> bool:
    return all(i.startswith((f"{Person.prefix}:", f"{Place.prefix}:")) for i in name.ids)


def _is_person(item: Item) -> bool:
    name = item.get(Name)
    return name is not None and bool(name.ids) and all(i.startswith(f"{Person.prefix}:") for i in name.ids)


def _told(clause: Clause) -> Items:
    """What is told before a question. In a sentence of its own, words that mean nothing here only set the scene."""
    return tuple(i for i in clause.items if not i.unknown) if clause.mark in (".", "!") else clause.items


def _is_label(items: Sequence[Item], clause: Clause) -> bool:
    """Do a few words in front name nothing, and just set the scene ("bonus round: ...")?"""
    plain = [i for i in items if not i.stop]
    if any(i.first > clause.items[0].first for i in plain) or any(i.operator(n) for i in plain for n in COMPARING):
        return False  # what stands behind says more of it; "more prizes: A or B"
    return 0 < len(plain) <= _FEW and not any(i.get(Name) is not None or i.span is not None for i in plain)


_FEW = 7


def _in_context(
    lexicon: Lexicon,
    state: State,
    question: Question,
    before: list[Result],
    line: str,
    watch: Watch,
) -> Result:
    """One question of a line; what it lacks it takes from what is told or asked before it in the line."""
    clause, told = question.clause, question.told
    if clause.whole:
        of_both = solve(lexicon, FRESH, clause.whole, line, mark="?", watch=watch)
        if of_both.verdict in (Verdict.FOUND, Verdict.UNKNOWN):
            return watch.chose(of_both, "it asks what the sentence before it leaves open")
    found = [result for result in before if result.verdict is Verdict.FOUND][-1:]
    here = state.after(found)
    lead = "and " if before else ""
    goes_on = told and before and before[-1].verdict is Verdict.FOUND and not before[-1].query.computes
    if goes_on and _leans(clause) and not any(i.get(Name) is not None for i in told):
        near = solve(lexicon, here, clause.items, lead + line, mark=clause.mark, watch=watch)
        if near.verdict is Verdict.FOUND and near.query.names and firm(lexicon.index, near.query):
            return watch.chose(near, "it goes on about what the question before it told")
    if told and any(i.operator("other") for i in clause.items):
        here = FRESH  # "he writes, but what else does he do?": else than the line tells
        told = tuple(i for i in told if i.get(Name) is not None or i.span is not None)
    if told and _is_label(told, clause) and not is_bare(clause.items):
        alone = solve(lexicon, FRESH, clause.items, line, mark=clause.mark, watch=watch)
        answered = alone.verdict in (Verdict.FOUND, Verdict.CONTRADICTED) and not alone.query.pronouns
        if answered and (alone.query.subject or alone.query.names or len(alone.query.hard) > 1):
            return watch.chose(alone, "what stands in front of it only sets the scene")
    if told:
        if (each := _of_each(lexicon, clause, told, line, watch)) is not None:
            return each
        clause = _counting(clause, told)
        if (meant := _meaning_it(lexicon, clause, told, line, watch)) is not None:
            return meant
        timed = all(i.span is not None or i.empty or i.stop for i in told)
        first = here if timed and any(i.word in _BACK for i in clause.items) else FRESH
        joined = solve(lexicon, first, clause.items, line, told, clause.mark, watch)
        if here is not FRESH and (joined.verdict is not Verdict.FOUND or _strays(lexicon, clause, before, joined)):
            joined = solve(lexicon, here, clause.items, lead + line, told, clause.mark, watch)
        if joined.verdict in (Verdict.FOUND, Verdict.CONTRADICTED, Verdict.UNKNOWN):
            return watch.chose(joined, "it takes in what the line tells besides")
        alone = solve(lexicon, here, clause.items, lead + line, mark=clause.mark, watch=watch)
        about = [i for i in told if i.get(Name) is not None or i.span is not None]
        names = any(i.get(Name) is not None for i in clause.items)
        whole = names or (not about and (alone.query.names or len(alone.query.hard) > 1 or alone.query.order))
        if (alone.verdict is Verdict.FOUND and whole) or (joined.verdict is Verdict.EMPTY and not about):
            return watch.chose(alone, "what the line tells besides does not go with it")
        return watch.chose(joined, "what the line tells besides belongs to it")
    if before:
        from balcer_chat.dialogue.him import is_of_him
        from balcer_chat.dialogue.leaning import counts_outcomes

        alone = solve(lexicon, FRESH, clause.items, line, mark=clause.mark, watch=watch)
        of_him = bool(found) and is_of_him(lexicon.index, alone.query, found[0])  # "who is X, and where is he?"
        counts = bool(found) and counts_outcomes(alone.query, found[0])  # "how many did he win?"
        needs = of_him or counts or alone.query.pronouns or not alone.query.hard
        needs = needs or not (alone.query.subject or alone.query.possessive)
        if alone.verdict is Verdict.FOUND and not needs:
            return watch.chose(alone, "it needs nothing of the question before it in the line")
    return solve(lexicon, here, clause.items, lead + line, mark=clause.mark, watch=watch)
