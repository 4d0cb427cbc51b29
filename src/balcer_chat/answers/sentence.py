"""One way to say a query as a question.

    sentence = opening clause { part } { "," aside } "?"
    opening  = "Which" noun | "How many" noun | "What is the" field | "Who" | "When" | ...
    clause   = "did" person verb | "was" thing verbed | "are in the record"
    part     = another condition | "as the" field | name | date
    aside    = "the second latest" | a number | "except" condition | ...

The words are the vocabulary's clearest and the names the record's own.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from balcer import Award, Creation, Entity, Organisation, Person, Place
from balcer_chat.answers.english import plural
from balcer_chat.answers.meaning import essence
from balcer_chat.answers.wording import (
    Verb,
    class_of,
    clear_for,
    field_for,
    head_for,
    many,
    missing_word,
    names_of,
    said_when,
    superlative,
    verb_for,
    word_for,
)
from balcer_chat.execution.prepare import DONE, MADE
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.plan.query import Asks, Constraint, Query
from balcer_chat.value import Value

_OPENING = {
    Asks.WHO: "who", Asks.WHAT: "what", Asks.WHICH: "which", Asks.WHERE: "where", Asks.WHEN: "when", Asks.WHY: "why",
    Asks.HOW: "how", Asks.COUNT: "how many", Asks.AGE: "how old", Asks.DURATION: "how long", Asks.ROLE: "as what",
    Asks.ABOUT: "what is", Asks.WHETHER: "",
}  # fmt: skip
_BEFORE: dict[type[Entity], str] = {
    Award: "for", Creation: "for", Person: "with", Organisation: "at", Place: "in",
}  # fmt: skip
"""What stands before a name."""
_HEADED = (Asks.WHICH, Asks.WHAT, Asks.COUNT, Asks.WHO)
"""Questions that can have a head noun."""
_BEING = (Asks.ROLE, Asks.AGE, Asks.WHERE)
"""Questions for how the person was."""
_OBJECT = {"star": "in ", "sing": "on "}
"""What stands between a verb and its object."""
_WHATEVER = {MADE: "make", DONE: "do"}
"""Verbs for what no noun names all kinds of."""
_ASIDE = {"not": "never", "consecutive": "in a row", "whole": "throughout the entire run"}


@attrs.frozen(eq=False, repr=False, slots=False)
class Sentence(Value):
    """One way to say a query.

    Args:
        lexicon: the lexicon of the record.
        query: what to say.
        way: 0 plain; 1 each part set off by a comma; 2 in the question's own words; 3 without what need not be met.
    """

    lexicon: Lexicon
    query: Query
    way: int = 0

    def tell(self) -> str:
        """The sentence."""
        query = self.query
        names = [c for c in query.must if c.kind == "name" and not self._own(c)]
        rest = list({essence(c): c for c in query.must if c.kind != "name" and self._says(c)}.values())
        told = next((c for c in rest if self._verb(c) is not None), None)
        if (tie := self._tie()) is not None:
            told = tie
        verb = None if told is None else self._verb(told)
        clause, used = self._clause(verb, names)
        plain = query.asks not in (Asks.WHAT, Asks.WHICH, Asks.COUNT) and verb is not None and not verb.passive
        direct = plain or (verb is None and not self._headed() and query.asks in (Asks.WHO, Asks.WHETHER))
        phrases = [clause]
        if query.target is not None and query.asks not in _HEADED:
            phrases.append(self._condition(query.target))
        phrases += [self._condition(c) for c in rest if c is not told and c is not self._unlisted()]
        phrases += [self._asked_for(f) for f in self._fields()]
        phrases += [self._name(c, direct and n == 0, verb) for n, c in enumerate(c for c in names if c not in used)]
        phrases.append(" and ".join(map(said_when, query.dates)))
        sentence = (", " if self.way else " ").join(filter(None, phrases))
        sentence = ", ".join((sentence, *self._asides())) + "?"
        return sentence[0].upper() + sentence[1:]

    def clause(self) -> str:
        """What the person did or had, without question word and names."""
        query, person = self.query, self.lexicon.record.person.name
        same = None if query.target is None else essence(query.target)
        told = (self._verb(c) for c in query.must if not c.soft and essence(c) != same)
        verb = next((v for v in told if v is not None), None)
        if not (query.subject or query.possessive):
            return "has" if verb is None else f"was {verb.participle}"
        if verb is not None and verb.passive:
            return f"was {person} {verb.participle}"
        return f"did {person} {'have' if verb is None else verb.base}"

    def noun(self) -> str:
        """The head noun in the plural."""
        target = self.query.target
        return "" if target is None else self._plural(target)

    def phrase(self, names: bool = True, rest: bool = True) -> str:
        """What is asked about, not as a question: "the person's earliest nomination for the award".

        Args:
            names: with names.
            rest: with all else.
        """
        query, person = self.query, self.lexicon.record.person.name
        named = [c for c in query.must if c.kind == "name" and not self._own(c)] if names else []
        if not rest:
            return " ".join(map(self._bare, named))
        head = query.target if query.asks is not Asks.COUNT else None
        told = [] if head is None else [self._word(head, noun=True)]
        for made in sorted(query.must, key=lambda c: c.kind == "word"):
            again = query.target is not None and essence(made) == essence(query.target)
            if made.kind != "name" and not made.soft and not again:
                word = clear_for(self.lexicon, made)
                told.append(word if made.kind == "concept" and not told else self._condition(made))
        order = "" if query.order is None else superlative(query.order).removeprefix("the ")
        lead = f"{person}’s" if query.possessive else "the" if (told or order) and names else ""
        more = [self._name(c, direct=False) for c in named] if told or order else [*map(self._bare, named)]
        more += [f"by {person}"] if query.subject else []
        more.append(" and ".join(map(said_when, query.dates)))
        return " ".join(filter(None, (lead, order, *told, *more)))

    def _says(self, made: Constraint) -> bool:
        """Is a condition to be said? Not again what the head noun says, nor at last what need not be met."""
        target = self.query.target
        if target is not None and made.noun and essence(made) == essence(target) and self.query.asks in _HEADED:
            return False
        return not made.soft or (self.way < 3 and made.kind != "property")

    def _own(self, made: Constraint) -> bool:
        """Is it the record's person?"""
        return essence(made) == {f"e:{self.lexicon.record.person.id}"}

    def _verb(self, made: Constraint) -> Verb | None:
        return verb_for(self.lexicon, self._word(made)) if made.kind == "concept" else None

    def _word(self, made: Constraint, noun: bool = False) -> str:
        if made.kind == "word" or self.way > 1:
            return made.text
        if made.kind == "property" and made.field is not None:
            return field_for(self.lexicon, made.field, made.text)
        return word_for(self.lexicon, made, noun)

    def _clause(self, verb: Verb | None, names: list[Constraint]) -> tuple[str, list[Constraint]]:
        """The question up to its verb, and the names that it took."""
        query, person = self.query, self.lexicon.record.person.name
        opening, used = self._opening(), list[Constraint]()
        if (tie := self._tie()) is not None:
            return f"who is {person}’s {clear_for(self.lexicon, tie)}", used
        agent = query.subject or any(self._own(c) for c in query.must)
        asks = query.asks
        if opening.startswith("what is") or asks is Asks.ABOUT:
            return self._about(opening, verb, agent), used
        if agent and verb is not None:
            if asks is Asks.AGE:
                having = f"having {'been ' if verb.passive else ''}{verb.participle}"
                return f"{opening} was {person} {having}", used
            was, been = ("has", "been ") if asks is Asks.WHAT else ("was", "")
            told = f"{was} {person} {been}{verb.participle}" if verb.passive else f"did {person} {verb.base}"
        elif agent and asks in _BEING:
            told = f"was {person}" if opening != "what" else f"did {person} do"
        elif agent:
            told = f"did {person} {self._doing()}"
        elif verb is not None and asks is Asks.WHO and (not self._headed() or self._people()):
            told = verb.past
        elif verb is not None:
            told, used = self._passive(verb, names)
        elif asks in (Asks.WHEN, Asks.WHY, Asks.HOW, Asks.DURATION, *_BEING):
            used = names[:1]
            told = f"was {self._bare(used[0])}" if used else "was"
        else:
            told = self._in_record()
        return f"{opening} {told}".strip(), used

    def _doing(self) -> str:
        """A verb for what the vocabulary has none for: the word that texts must hold, else a verb that says nothing."""
        if (whatever := self._whatever()) is not None:
            return whatever
        word = self._unlisted()
        return f"“{word.text}”" if word is not None else "have" if self._has() else "do"

    def _whatever(self) -> str | None:
        """The verb of "what did he make?", which asks for all kinds of things."""
        query = self.query
        agent = query.subject and not query.possessive and query.asks is Asks.WHICH and query.order is None
        return _WHATEVER.get(query.target.features) if agent and query.target is not None else None

    def _unlisted(self) -> Constraint | None:
        """The first word that only texts know, if it stands for the verb."""
        query = self.query
        agent = query.subject or any(self._own(c) for c in query.must)
        happens = any(c.kind == "concept" and self._says(c) and self._verb(c) is not None for c in query.must)
        if not agent or happens or query.asks in _BEING or query.asks is Asks.ABOUT:
            return None
        return next((c for c in query.must if c.kind == "word"), None)

    def _has(self) -> bool:
        """Is it asked what the person has? Of awards counted so, only those that were won count."""
        had = bool({"has", "have", "had", "own"} & set(self.query.said))
        return had if self.query.asks is Asks.COUNT else self._headed()

    def _in_record(self) -> str:
        """The verb of a question in which nothing happens."""
        query, target = self.query, self.query.target
        if not self._headed():
            return "does the record have"
        one = query.order is not None and not query.possessive
        many = query.asks is Asks.COUNT or (target is not None and target.kind != "property" and not one)
        return f"{'are' if many else 'is'} in the record"

    def _tie(self) -> Constraint | None:
        """What "who is his wife" asks: a person by the tie to the record's person."""
        query = self.query
        if query.asks is not Asks.WHO or not query.possessive or query.subject or self._headed() or self.way > 1:
            return None
        return next((c for c in query.must if not c.soft and any(f.startswith("rel:") for f in c.features)), None)

    def _about(self, opening: str, verb: Verb | None, agent: bool) -> str:
        """The question for what or who something is, and for what stands in a field."""
        person = self.lexicon.record.person.name
        if verb is None:
            by = f" by {person}" if self.query.asks is not Asks.ABOUT else f" {person}"
            return opening + (by if agent else "")
        if self.query.asks is not Asks.ABOUT:
            told = f"with {person} {verb.participle}" if agent and verb.passive else verb.participle
            return f"{opening}, {told}" + (f" by {person}" if agent and not verb.passive else "")
        if agent and verb.passive:
            return f"what was {person} {verb.participle}"
        return f"what was {verb.participle}" + (f" by {person}" if agent else "")

    def _passive(self, verb: Verb, names: list[Constraint]) -> tuple[str, list[Constraint]]:
        """Something happened: by the first person named, to the first thing named, or to what the head noun says."""
        kinds = {n: class_of(self.lexicon, c) for n, c in enumerate(names)}
        doer = next((c for n, c in enumerate(names) if kinds[n] is Person), None)
        if doer is not None and not verb.passive:
            return f"did {self._bare(doer)} {verb.base}", [doer]
        if self._headed():
            return f"{'was' if self._single() else 'were'} {verb.participle}", []
        was = "has" if self.query.asks is Asks.WHAT else "was"
        been = "been " if self.query.asks is Asks.WHAT else ""
        thing = next((c for n, c in enumerate(names) if kinds[n] is not Place), None)
        if thing is None:
            return f"{was} {been}{verb.participle}", []
        return f"{was} {self._bare(thing)} {been}{verb.participle}", [thing]

    def _headed(self) -> bool:
        """Has it a head noun?"""
        return (self.query.target is not None and self.query.asks in _HEADED) or self._field_head() is not None

    def _people(self) -> bool:
        """Does the head noun say what kind of people are asked for?"""
        return self.query.asks is Asks.WHO and self.query.target is not None and self.query.target.target == "who"

    def _single(self) -> bool:
        """Is one thing out of an order asked for?"""
        query = self.query
        return query.order is not None and query.asks is not Asks.COUNT and not query.possessive

    def _field_head(self) -> str | None:
        """A noun as head that stands for a field."""
        query = self.query
        if query.target is not None or query.asks not in (Asks.WHAT, Asks.WHO) or self.way > 1:
            return None
        return next((noun for f in query.fields if (noun := self._heads(f)) is not None), None)

    def _heads(self, field: str) -> str | None:
        return head_for(self.lexicon, field, self.query.asks is Asks.WHO)

    def _opening(self) -> str:
        """The question word, the person as owner, and the head noun."""
        query, target = self.query, self.query.target
        other = " other" if "other" in query.operators else ""
        opening = _OPENING[query.asks]
        if query.asks is Asks.COUNT and "by_year" in query.operators:
            opening = "in how many years"
        elif query.asks is Asks.ABOUT and (query.fields or self._of_person()):
            opening = "who is"
        elif query.asks is Asks.ROLE and any(c.kind == "property" and c.field == "role" for c in query.must):
            opening = "what"
        if (head := self._field_head()) is not None:
            return self._of(f"which{other}", head)
        if target is None or query.asks not in _HEADED:
            return opening + (" else" if other and opening else "")
        if self._whatever() is not None:
            return f"what{other}"
        noun = self._word(target, noun=True)
        if target.kind == "property":
            lead = "what is the" if query.asks is Asks.WHAT else opening
            return self._of(f"{lead}{other}", plural(noun) if query.asks is Asks.COUNT else noun)
        if query.asks is Asks.WHO:
            same = any(essence(c) == essence(target) for c in query.must)
            opening = "which" if same or self._people() else "whose"
        return self._of(f"{opening}{other}", noun if self._single() else self._plural(target))

    def _of_person(self) -> bool:
        """Is it asked about a person?"""
        names = [c for c in self.query.must if c.kind == "name"]
        return self.query.subject or any(class_of(self.lexicon, c) is Person for c in names[:1])

    def _plural(self, target: Constraint) -> str:
        """A head noun in the plural; for what facts state numbers of, the question's word, as another might not fit."""
        units = self.lexicon.vocabulary.units
        if self.query.asks is Asks.COUNT and any(set(target.weak) & group for group in units):
            return target.text if target.text.endswith("s") else self._many(target, target.text)
        return self._many(target, self._word(target, noun=True))

    def _many(self, made: Constraint, noun: str) -> str:
        return many(self.lexicon, attrs.evolve(made, text=noun))

    def _of(self, opening: str, noun: str) -> str:
        if not self.query.possessive:
            return f"{opening} {noun}"
        owner = f"{self.lexicon.record.person.name}’s"
        return f"what is {owner} {noun}" if opening == "what is the" else f"{opening} of {owner} {noun}"

    def _bare(self, made: Constraint) -> str:
        return names_of(self.lexicon, made)

    def _excluded(self, made: Constraint) -> str:
        verb = self._verb(made)
        return verb.participle if verb is not None else self._many(made, self._word(made))

    def _name(self, made: Constraint, direct: bool, verb: Verb | None = None) -> str:
        """A name with what stands before it; before the object of an active verb, what goes with the verb."""
        kind = class_of(self.lexicon, made)
        asks = self.query.asks
        if direct and kind in (Award, Creation):
            return (_OBJECT.get(verb.base, "") if verb is not None else "") + self._bare(made)
        if kind is None or not (made.ids or kind in (Award, Creation)) or asks is Asks.ABOUT:
            return self._bare(made)
        before = "of" if kind is Award and asks is Asks.COUNT and not self._headed() else _BEFORE[kind]
        return f"{before} {self._bare(made)}"

    def _condition(self, made: Constraint) -> str:
        if made.kind == "word":
            return f"with “{made.text}”"
        word = self._word(made)
        if self.way > 1:
            return word
        if (verb := verb_for(self.lexicon, word)) is not None:
            return verb.participle
        if made.kind == "property":
            return word if self.query.asks is Asks.WHETHER else f"as the {word}"
        if any(f.startswith(("role:", "occupation:", "rel:")) for f in made.features):
            return f"as {word}"
        if any(f.startswith(("awardlist:", "filmography:")) for f in made.features):
            return f"on the {word}"
        if made.noun:
            return f"among the {self._many(made, word)}"
        return f"with {word}" if any(f.startswith(("kind:", "mention:")) for f in made.features) else word

    def _fields(self) -> tuple[str, ...]:
        """Fields asked for, apart from the head noun."""
        target = self.query.target
        told = {target.field} if target is not None and target.kind == "property" else set()
        told |= {c.field for c in self.query.must if c.kind == "property" and self._says(c)}
        if (head := self._field_head()) is not None:
            told |= {f for f in self.query.fields if self._heads(f) == head}
        return tuple(f for f in self.query.fields if f not in told)

    def _asked_for(self, field: str) -> str:
        hint = next((c.text for c in self.query.hints if c.field == field), None)
        if hint is not None and (self.way > 1 or self.query.asks is Asks.ABOUT):
            return hint
        return f"as the {field_for(self.lexicon, field, hint)}"

    def _asides(self) -> Iterator[str]:
        """What stands behind the sentence: owner, order, numbers, exclusion, what is missing or unknown."""
        query = self.query
        if query.possessive and not self._headed() and self._tie() is None:
            yield f"in {self.lexicon.record.person.name}’s life"
        if query.order is not None:
            yield superlative(query.order)
        for number in query.numbers:
            lead = "at least " if "more" in query.operators else "fewer than " if "less" in query.operators else ""
            yield f"{lead}{number}"
        yield from (_ASIDE[name] for name in sorted(query.operators & set(_ASIDE)))
        for made in query.excluded:
            yield f"except {self._bare(made) if made.kind == 'name' else self._excluded(made)}"
        if "in_title" in query.operators:
            yield "in the title"
        yield from (missing_word(self.lexicon, what) for what in query.missing)
        yield from (f"“{word}”" for word in query.unknown)
