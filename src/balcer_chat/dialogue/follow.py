"""Follow-ups: a line that leans on the one before becomes complete queries, the likeliest first.

A pronoun picks what was talked about; a fragment ("and in 2000?", "what about the ...?", "why?") replaces a part of the
last query or asks a property of its result. What a pronoun can stand for is one thing or a few, and nothing else is
tried: if these do not answer, nothing does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from balcer import Award, Collection, Creation, Entity, Organisation, Party, Person, Place, Work
from balcer_chat.dialogue.focus import IT, PERSONS, THEY, asked_of, facts, people, single, these, topics
from balcer_chat.dialogue.him import is_of_him, of_him, only_of_him
from balcer_chat.dialogue.others import others
from balcer_chat.dialogue.refer import time_of
from balcer_chat.dialogue.replaced import class_of_names, replace, replaces
from balcer_chat.dialogue.state import State, list_of
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.lexicon.features import OUTCOMES, RELATIVES
from balcer_chat.lexicon.index import Index, concerns
from balcer_chat.plan.query import Asks, Constraint, Order, Query, When
from balcer_chat.text.values import Span, years

_LEADS = ("and", "or", "what about", "how about", "but", "then", "also", "same for")
_FRAGMENT = 4
"""Words of a fragment that has an owner ("his Emmy, then?"), at most."""
_STEPS = {"next_year": 1, "last_year": -1}
REPLACED = "in place of a part of the last question"
THEMSELVES = "about the facts of the last answer themselves"
OF_HIM = "about the man that was told of"
OF_AWARD = "of the award that was spoken of"
THERE = "about the place that was told of"
OF_IT = "about the thing that was told of"
_NAMED = "about what the last answer named"
ASKED = "about what the last question named"


def leans(query: Query, line: str) -> bool:
    """Does a line lean on the one before: a pronoun, a fragment, "and ..." in front?"""
    words = line.lower().replace("'", " ").split()
    told = query.subject and bool(query.hard)
    thin = not query.names and not told and len(words) <= 8
    only = query.names and len(query.must) == len(query.names) and not query.fields and query.asks is Asks.WHAT
    fragment = only and (not query.possessive or len(words) <= _FRAGMENT)
    return bool(fragment or query.pronouns) or query.bare or is_led(line) or thin or "other" in query.operators


def is_led(line: str) -> bool:
    """Does a line begin as one that goes on ("and ...", "what about ...")?"""
    return any(line.lower().lstrip(" ,.").startswith(f"{word} ") for word in _LEADS)


def follow(index: Index, query: Query, state: State) -> Iterator[tuple[str, Query]]:
    """The complete queries that a line may stand for after the last one, each with how it was made."""
    last = state.last
    if last is None:
        return
    said = frozenset(query.pronouns)
    plain = attrs.evolve(query, pronouns=())
    if is_of_him(index, query, last):
        him = of_him(index, query, last)
        if him is not None and said & IT and (rows := facts(last)) is not None:
            yield OF_HIM, attrs.evolve(him, must=(*him.must, rows))
        if him is not None:
            yield OF_HIM, him
        if only_of_him(query, last.query):
            return
    yield from _in_time(index, query, plain, state)
    if query.operators & _STEPS.keys() and query.bare:
        return  # "and the year after?": of no other time
    if query.order is not None and query.bare and not said & (IT | PERSONS):
        yield from _picked(plain, state)  # "and the newest?"
    more = tuple(others(query, last))
    yield from more
    if more and not query.must:
        return  # "any others?": nothing else will do
    if "one" in said and (span := _near(last)) and (near := _ADJACENT & query.operators):
        yield from _adjacent(last.query, span, "before" in near)
        return
    if (chosen := _chosen(query, state)) is not None:
        yield "about the one of the list", chosen
    if "one" in said and (query.names or query.dates) and (other := replace(index, plain, last.query)):
        yield REPLACED, other  # "and the 1996 one?"
    if replaces(query) and (replaced := replace(index, plain, last.query)):
        yield REPLACED, replaced
    if said & PERSONS and query.operators & _ADJACENT and not query.dates:
        return  # "what did she do before?"
    if said & PERSONS:
        yield from _each(plain, "about the person that was told of", [these(people(index, last)[:1])])
        return
    if "compare" in query.operators and query.bare:
        latest = bool({"last", "later", "latest", "newer"} & set(query.said))
        ranked = attrs.evolve(plain, order=query.order or Order("date", last=latest))
        yield from _of_several(index, ranked, state, frozenset(("ones",)))
        return  # "which came first?"
    if of_outcomes(query, last):
        awards = last.query.names
        dates = query.dates or last.query.dates
        yield OF_AWARD, attrs.evolve(plain, must=(*query.must, *awards), dates=dates)
        return
    if "there" in said and not said & IT and not _is_filler(query) and (places := _places(last)):
        yield from _each(plain, THERE, places)
        return
    if "one" in said and query.order is not None:
        if last.query.order is not None:
            yield REPLACED, attrs.evolve(last.query, order=query.order, text=plain.text, operators=plain.operators)
        return
    if said & THEY and not said & IT:
        yield from _of_several(index, plain, state, said)
        if said & {"they", "them", "their", "both"}:
            yield from _of_pair(index, plain, state)
    told = last.verdict is not Verdict.UNSTATED or not last.query.names
    if told and (rows := facts(last)) is not None and not (query.names and not said):
        themselves = attrs.evolve(rows, features=frozenset(f for f in rows.features if f.startswith("r:")))
        hard = tuple(attrs.evolve(c, soft=c.soft and c.generic) for c in query.must)
        yield THEMSELVES, attrs.evolve(plain, must=(*hard, themselves))
        yield "about what the last answer told", attrs.evolve(plain, must=(*query.must, rows))
    if said & (IT | {"there"}) or (not said and not query.names):
        things = single(index, last)
        if (query.asks is Asks.WHEN or "subject" in query.fields) and not said:
            things = tuple(e for e in things if not isinstance(e, Place | Party))  # of what was told, and not of where
        yield from _each(plain, OF_IT, [these(_namesakes(index, thing)) for thing in things])
    if said & IT:
        return
    if query.asks is not Asks.COUNT or not all(isinstance(e, Person) for e in list_of(last)):
        yield from _each(plain, _NAMED, [these(e for e in list_of(last) if e != index.record.person)])
    if query.asks is not Asks.WHEN or not told:
        placed = len(last.query.hard) > 1 or last.query.target is not None  # the place of something is not spoken of
        yield from _each(
            plain, ASKED, [c for c in last.query.names if not (placed and class_of_names(index, c) is Place)]
        )
    if not said:
        ids = dict.fromkeys((*reversed(state.things), *reversed(state.mentioned)))
        earlier = [e for i in ids if isinstance(e := index.record[i], Creation | Collection)]
        spoken = single(index, last)  # of the play on the radio, after a word on that on the stage
        akin = [e for e in earlier if any(e in concerns(thing) or thing in concerns(e) for thing in spoken)]
        yield from _each(plain, "about what was told of before", [these((e,)) for e in akin])
    whole = query.subject and not (query.names or query.dates)
    if not whole and (replaced := replace(index, plain, last.query)):
        yield REPLACED, replaced
    if last.query.must and not said:
        joined = attrs.evolve(plain, must=(*query.must, *last.query.must), dates=query.dates or last.query.dates)
        yield "added to the last question", joined


def _in_time(index: Index, query: Query, plain: Query, state: State) -> Iterator[tuple[str, Query]]:
    """At the time of the last answer ("what did he do then?"), or a year from it ("and the year after?")."""
    last = state.last
    span = time_of(last) if last is not None else None
    if last is None or span is None:
        return
    if step := _STEPS.get(next(iter(query.operators & _STEPS.keys()), "")):
        year = span.years[0] + step
        told = attrs.evolve(plain, dates=(When("in", years(year, year)),))
        if (other := replace(index, told, last.query)) is not None:
            yield REPLACED, other
    if "then" in query.pronouns:
        yield "at the time of the last answer", attrs.evolve(plain, dates=(*query.dates, When("in", span)))


_ADJACENT = frozenset(("before", "after"))


def _near(last: Result) -> Span | None:
    """The time of the only fact of an answer."""
    when = last.rows[0].when if len(last.rows) == 1 else None
    return Span(when.earliest, when.start.latest, str(when)) if when is not None else None


def _adjacent(last: Query, span: Span, before: bool) -> Iterator[tuple[str, Query]]:
    """What came just before or after the last answer ("and the one before?")."""
    relation = "before" if before else "after"
    order = Order("date", last=before)
    yield REPLACED, attrs.evolve(last, dates=(When(relation, span),), order=order, ordinals=(), computes="", parts=())


def _chosen(query: Query, state: State) -> Query | None:
    """One of a list, named and no more, where the last question picked another: what is told of it."""
    last, listed = state.last, state.listed
    if last is None or listed is None or len(query.names) != 1 or len(query.must) != 1 or query.dates or query.fields:
        return None
    things = {e.id for e in list_of(listed)}
    picked = last.query.asks in (Asks.WHICH, Asks.WHAT) and {e.id for e in list_of(last)} < things
    if not picked or not set(query.names[0].ids) <= things or query.asks is not Asks.WHAT:
        return None
    return attrs.evolve(query, asks=Asks.ABOUT, pronouns=())


def _picked(plain: Query, state: State) -> Iterator[tuple[str, Query]]:
    """Another pick from the same things: of the list that was told, or by the last question with its order changed."""
    last, listed = state.last, state.listed
    if listed is not None and (things := these(list_of(listed))) is not None:
        named = plain.target is not None and plain.target.kind == "concept"  # "which *exhibition* came last?"
        target = plain.target if named else listed.query.target
        picked = attrs.evolve(plain, asks=Asks.WHICH, target=target, must=(*plain.must, things))
        yield "from the list that was told", picked
    if last is not None and last.query.order is not None:
        yield REPLACED, attrs.evolve(last.query, order=plain.order, text=plain.text, operators=plain.operators)


_BEING = frozenset(("is", "are", "was", "were", "be", "been"))


def _is_filler(query: Query) -> bool:
    """Does "there" point at nothing ("was there a larger one?")?"""
    said = query.said
    n = said.index("there") if "there" in said else 0
    before, after = said[n - 1 : n] if n else [], said[n + 1 : n + 2]
    return bool(after) and bool(_BEING & {*before, *after})


def _places(last: Result) -> list[Constraint | None]:
    """The places and houses that an answer told of, the likeliest first."""
    every = (*list_of(last), *(e for row in last.rows for e in concerns(row)))
    found = [e for e in dict.fromkeys(every) if isinstance(e, Place)]
    houses = [e for e in dict.fromkeys(every) if isinstance(e, Organisation)]
    return [these((e,), "there") for e in (*houses, *found)]


def _of_several(index: Index, plain: Query, state: State, said: frozenset[str]) -> Iterator[tuple[str, Query]]:
    """About the things of the last list, or those that the last answer named."""
    for result in (state.listed, state.last):
        if result is not None and len(list_of(result)) > 1:
            yield from _each(plain, _NAMED, [these(list_of(result))])
            return
    spoken = state.things[-2:] if len(state.things) > 1 else state.mentioned[-2:]
    if len(spoken) > 1 and {"ones", "two", "both"} & said:
        pair = [index.record[i] for i in spoken]
        yield from _each(plain, "about the two that were told of", [these(pair)])
        return
    if state.last is not None:
        told = (*list_of(state.last), *topics(index, state.last), *reversed(asked_of(index, state.last)))
        several = [e for e in told if e != index.record.person and isinstance(e, Party | Collection)]
        about = attrs.evolve(plain, asks=Asks.ABOUT) if plain.asks is Asks.WHO and not plain.hard else plain
        yield from _each(about, _NAMED, [these((one,)) for one in dict.fromkeys(several)])


def _of_pair(index: Index, plain: Query, state: State) -> Iterator[tuple[str, Query]]:
    """About the record's person together with whom the last answer told of ("what did they do together?")."""
    if state.last is None or any(c.kind == "name" and index.record.person.id in c.ids for c in plain.must):
        return
    others = people(index, state.last)
    if len(others) == 1:
        pair = these(others)
        yield from ((way, attrs.evolve(q, subject=True)) for way, q in _each(plain, "about the two of them", [pair]))


def _namesakes(index: Index, thing: Entity) -> tuple[Entity, ...]:
    """A thing and what else its name means: the poem and the song made of it."""
    same = (w for w in index.record.works if isinstance(thing, Work) and w.title == thing.title and not w.untitled)
    return tuple(dict.fromkeys((thing, *same)))


def _each(plain: Query, way: str, things: Iterable[Constraint | None]) -> Iterator[tuple[str, Query]]:
    for thing in things:
        if thing is not None:
            yield way, attrs.evolve(plain, must=(*plain.must, thing))


def is_relative(query: Query) -> bool:
    """Is it asked of what something comes from or went into, and not said of what ("was there a sequel?")?"""
    kin = any(f in RELATIVES for f in query.fields) or any(
        f.removeprefix("has:") in RELATIVES for c in query.conditions for f in c.features
    )
    return kin and not query.names and not query.dates


def of_outcomes(query: Query, last: Result) -> bool:
    """Does it ask for no more than an outcome ("how many times was he nominated?"), where an award was spoken of?"""
    awards = last.rows and all(isinstance(row, Award) for row in last.rows)
    if query.names or query.dates or query.fields or not (last.query.names and awards):
        return False
    told = query.conditions
    return bool(told) and all(c.features <= OUTCOMES | {"class:award"} for c in told)
