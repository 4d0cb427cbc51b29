"""What to call the parts of a query: names in full, the clearest word of the vocabulary, dates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

import attrs

from balcer import Award, Collection, Creation, Entity, Organisation, PartialDate, Person, Place, fold
from balcer_chat.answers.english import plural
from balcer_chat.answers.meaning import essence
from balcer_chat.grammar.conditions import constraint, words_in
from balcer_chat.grammar.leads import WH
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.lexicon.senses import Concept, Missing, Property
from balcer_chat.lexicon.vocabulary import key
from balcer_chat.plan.query import Constraint, Order, When
from balcer_chat.text.items import Item
from balcer_chat.value import Value


@attrs.frozen(eq=False, repr=False, slots=False)
class Verb(Value):
    """A word for a happening in the forms that a sentence needs.

    Args:
        base: "win".
        past: "won", as the only verb of a clause.
        participle: "won", behind "was".
        passive: it happens to the person ("was nominated").
    """

    base: str
    past: str
    participle: str
    passive: bool = False


def _verbs() -> Iterator[Verb]:
    for line in _ACTIVE.split(","):
        base, *others = line.split()
        past = others[0] if others else base + ("d" if base.endswith("e") else "ed")
        yield Verb(base, past, others[1] if len(others) > 1 else past)
    for word in _PASSIVE.split():
        yield Verb(word, f"was {word}", word, passive=True)


_ACTIVE = (
    "win won, lose lost, create, cocreate, develop, produce, cowrite cowrote, write wrote written, "
    "rewrite rewrote rewritten, adapt, codirect, direct, star starred, narrate, sing sang sung, compose, photograph, "
    "sponsor, organize, copublish, publish, study studied, move, lecture, donate, exhibit, judge, marry married, "
    "return, join, collaborate, receive, run ran run, become became become, make made, play, criticise"
)
_PASSIVE = (
    "nominated born arrested hired mentioned selected cancelled renewed commissioned syndicated ranked honoured "
    "planned announced"
)
VERBS = {form: verb for verb in _verbs() for form in (verb.base, verb.participle)}
_FORMS = frozenset(form for verb in _verbs() for form in (verb.base, verb.past, verb.participle))

_CLEAR = frozenset((
    "award", "win", "nomination", "listed", "filmography", "project", "people", "exhibition",
    "awards list", "spin off", "permanent", "quotation", "joke", "degree", "doctorate", "altercation", "speech",
    "showrunner", "executive producer", "supervising producer", "head writer", "staff writer", "setting", "language",
    "filming location", "home network", "genre", "topic", "subject matter", "reason", "outcome", "manner", "category",
    "capacity", "role", "season", "giver", "venue", "recipient", "donor", "custodian", "artist shown", "content",
    "raw material", "tribute", "source material", "parent series", "status", "exact words", "speaker", "occasion",
    "presenter", "nationality", "occupation", "title", "age", "date", "duration", "premiere", "air date", "rank",
    "issue", "edition", "mark", "full name", "surname", "relationship", "size", "part of", "joker", "version of",
    "name of the character", "employed by", "publisher", "wife", "universities", "birth", "donation", "arrest",
    "loss", "move",
))  # fmt: skip
"""Words of the vocabulary that are clearer than the first of their entry."""


def read_alone(lexicon: Lexicon, phrase: str) -> Constraint | None:
    """The condition that a phrase of the vocabulary puts on facts; None if it puts none, or is a name.

    One common word is a name only with a capital or in quotation marks.
    """
    at = key(phrase)
    if len(at) > 1 and at in lexicon.names:
        return None
    senses = lexicon.senses(at, phrase)
    return constraint(Item(phrase, at, senses, words=tuple(phrase.split()))) if senses else None


@lru_cache(maxsize=8)
def _concepts(lexicon: Lexicon) -> tuple[tuple[frozenset[str], Concept], ...]:
    """Every concept of the vocabulary, with its features."""
    found = (s for _, s in lexicon.vocabulary.told if isinstance(s, Concept))
    return tuple((words_in(c.features), c) for c in found)


@lru_cache(maxsize=8)
def _fields(lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    """The phrases for each field."""
    found: dict[str, list[str]] = {}
    for phrases, sense in lexicon.vocabulary.told:
        if isinstance(sense, Property):
            found.setdefault(sense.field, []).extend(phrases)
    return {field: _clearest(phrases, noun=True) for field, phrases in found.items()}


def _clearest(phrases: Iterable[str], noun: bool) -> tuple[str, ...]:
    """Clear nouns, or verbs in the form that a sentence needs, first; verbs last where a noun is needed."""
    rank = (lambda p: (p not in _CLEAR, p in _FORMS)) if noun else (lambda p: (p not in VERBS, p not in _CLEAR))
    return tuple(sorted(phrases, key=rank))


@lru_cache(maxsize=4096)
def word_for(lexicon: Lexicon, made: Constraint, noun: bool = False) -> str:
    """The clearest word for a condition: one that means just this.

    Args:
        lexicon: the lexicon of the record.
        made: a concept or a property, with the word that it was made from, if the vocabulary has none that are clearer.
        noun: it must be able to head a noun phrase, best in the plural, too.
    """
    features = essence(made)
    phrases = [p for mine, concept in _concepts(lexicon) if mine <= features for p in concept.words]
    fitting = []
    for phrase in _clearest(phrases, noun):
        found = read_alone(lexicon, phrase)
        if found is not None and essence(found) == features and (found.noun or not noun):
            if (found.soft == made.soft or found.generic) and _has_plural(lexicon, found, noun):
                return phrase
            fitting.append(phrase)
    return fitting[0] if fitting and noun else made.text


@lru_cache(maxsize=4096)
def clear_for(lexicon: Lexicon, made: Constraint) -> str:
    """A noun for a happening ("win", "birth"), where the vocabulary has a clear one; else its clearest word."""
    features = essence(made)
    nouns = (p for mine, concept in _concepts(lexicon) if mine == features for p in concept.words if p in _CLEAR)
    return next(nouns, None) or word_for(lexicon, made)


@lru_cache(maxsize=4096)
def field_for(lexicon: Lexicon, field: str, written: str | None = None) -> str:
    """The clearest word for a field: a noun that means just this.

    Args:
        lexicon: the lexicon of the record.
        field: the name of the field.
        written: the word that asked for it, if the vocabulary has none that are clearer.
    """
    told = _fields(lexicon).get(field, ())
    for phrase in (*(p for p in told if p in _CLEAR), written, *told):
        found = None if phrase is None or WH & set(phrase.split()) else read_alone(lexicon, phrase)
        if phrase is not None and found is not None and found.kind == "property" and found.field == field:
            return phrase
    return written or field


def _has_plural(lexicon: Lexicon, made: Constraint, noun: bool) -> bool:
    return not noun or made.text == plural(made.text) or made.text != many(lexicon, made)


def many(lexicon: Lexicon, made: Constraint) -> str:
    """The plural of a noun, if that means the same; else the noun."""
    again = None if made.kind == "word" else read_alone(lexicon, plural(made.text))
    same = again is not None and essence(again) == essence(made) and again.noun
    return plural(made.text) if same else made.text


def head_for(lexicon: Lexicon, field: str, who: bool) -> str | None:
    """A noun that asks for a field when it heads a phrase ("which publisher").

    Args:
        lexicon: the lexicon of the record.
        field: the name of the field.
        who: it asks for whoever stands there; otherwise only nouns for fields without words of their own count.
    """
    if not who:
        told = (_clearest(c.words, noun=True)[0] for _, c in _concepts(lexicon) if c.target == f"field:{field}")
        return next(told, None)
    word = field_for(lexicon, field)
    made = read_alone(lexicon, word)
    return word if made is not None and made.target == "asks:who" and " " not in word else None


def verb_for(lexicon: Lexicon, word: str) -> Verb | None:
    """The verb that a word is a form of, if all its forms mean the same."""
    verb = VERBS.get(word)
    if verb is None or verb.passive:
        return verb
    forms = [read_alone(lexicon, form) for form in (verb.base, verb.past, verb.participle)]
    return verb if len({form and essence(form) for form in forms}) == 1 else None


_SHOWN = 3
"""Facts without names that are told one by one."""


def parts(lexicon: Lexicon, made: Constraint) -> tuple[str, ...]:
    """The names that a name constraint stands for: one, or several of which any will do.

    Facts that only the conversation before can point at have no names; they are told by their labels.
    """
    left = set(essence(made))
    whole = tuple(_names(lexicon, made))
    for name in whole:
        sense = lexicon.names.get(key(name))
        if sense is not None and sense.features == left:
            return (name,)
    found: list[str] = []
    for name in whole:
        sense = lexicon.names.get(key(name))
        if sense is not None and sense.features <= essence(made) and sense.features & left:
            found.append(name)
            left -= sense.features
    if found and not left:
        return tuple(found)
    facts = (
        list(dict.fromkeys(row.label for row in _meant(lexicon, made))) if key(made.text) not in lexicon.names else []
    )
    return (*facts[:_SHOWN], *((f"{len(facts) - _SHOWN} more",) if len(facts) > _SHOWN else ())) or (made.text,)


def _names(lexicon: Lexicon, made: Constraint) -> Iterator[str]:
    """Candidates: the record's own names of what is meant, then as it was written."""
    index = lexicon.index
    for entity in _meant(lexicon, made):
        yield entity.label if not hasattr(entity, "name") else entity.name
        yield from entity.names
    for feature in made.features:
        if feature.startswith("n:"):
            rows = (index.rows[n] for n in sorted(index.find((feature,))))
            yield from (name for row in rows for name in row.names if fold(name) == feature[2:])
        elif feature.startswith("src:"):
            yield from (s.title for s in lexicon.record.sources if s.key == feature[4:])
    yield made.text
    yield from made.text.split(" or ")


def _meant(lexicon: Lexicon, made: Constraint) -> Iterator[Entity]:
    ids = made.ids or tuple(f[2:] for f in sorted(made.features) if f.startswith(("e:", "r:")))
    yield from (lexicon.record[i] for i in dict.fromkeys(ids))


def class_of(lexicon: Lexicon, made: Constraint) -> type[Entity] | None:
    """What a name names: an award, a creation or collection, a place, ...; None for a word that only describes."""
    if made.names_award:
        return Award
    entity = next(_meant(lexicon, made), None)
    if isinstance(entity, Collection):
        return Creation
    return next((c for c in (Creation, Person, Organisation, Place) if isinstance(entity, c)), None)


def names_of(lexicon: Lexicon, made: Constraint) -> str:
    """A name as it stands in a sentence, or the names of which any will do.

    Args:
        lexicon: the lexicon of the record.
        made: the condition of a name.
    """
    kind = class_of(lexicon, made)
    told = []
    for name in parts(lexicon, made):
        if kind is Award and not name.lower().startswith(("the ", "a ", "an ")):
            told.append(f"the {name}")
        else:
            fact = kind is None and any(f.startswith(("e:", "r:")) for f in made.features)
            told.append(f"“{name}”" if kind is Creation or fact else name)
    return " or ".join(told)


def missing_word(lexicon: Lexicon, what: str) -> str:
    """A word for something that the schema has no place for."""
    told = lexicon.vocabulary.told
    return next((phrases[0] for phrases, s in told if isinstance(s, Missing) and s.what == what), what)


ORDERS = {
    ("date", False): "earliest", ("date", True): "latest", ("run", False): "shortest", ("run", True): "longest",
    ("count", False): "fewest", ("count", True): "most", ("size", True): "largest",
}  # fmt: skip
"""The superlative of an order, from its start and from its end."""
_NTH = ("", "", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_COUNTED = ("", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def superlative(order: Order) -> str:
    """One out of an order, in words.

    >>> superlative(Order("date", last=True, nth=2))
    'the second latest'
    """
    nth = _NTH[order.nth] if order.nth < len(_NTH) else f"{order.nth}{_ending(order.nth)}"
    many = _COUNTED[order.many] if 1 < order.many < len(_COUNTED) else ""
    return " ".join(filter(None, ("the", nth, ORDERS.get((order.by, order.last), "smallest"), many)))


def _ending(number: int) -> str:
    teen = number // 10 % 10 == 1
    return "th" if teen else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def said_when(when: When) -> str:
    """A condition on dates in words.

    >>> from balcer_chat.text.values import Span
    >>> said_when(When("in", Span((1990, 1, 1), (1999, 12, 31), "the nineties")))
    'in the 1990s'
    >>> said_when(When("in", Span((1997, 1, 1), (9999, 12, 31), "since 1997")))
    'since 1997'
    >>> said_when(When("before", Span((2010, 6, 3), (2010, 6, 3), "June 3, 2010")))
    'before June 3, 2010'
    """
    first, last = when.span.first, when.span.last
    if last[0] == 9999:
        return f"since {_day(first, first)}"
    if first == (1, 1, 1):
        return f"until {_day(last, last)}"
    single = _day(first, last)
    if single is not None:
        lead = "on" if when.relation == "in" and first == last else when.relation
        return f"{lead} {single}"
    ends = f"{_day(first, first)} to {_day(last, last)}"
    return f"from {ends}" if when.relation == "in" else f"{when.relation} the years {ends}"


def _day(first: tuple[int, int, int], last: tuple[int, int, int]) -> str | None:
    """A day, month, season, year, or decade or part of one, if the stretch is one."""
    year = first[0]
    if (first[1:], last[1:]) in (((1, 1), (1, 1)), ((12, 31), (12, 31))) and first == last:
        return str(year)
    if first[1:] == (1, 1) and last[1:] == (12, 31):
        if year == last[0]:
            return str(year)
        for part, low, high in (("", 0, 9), ("early ", 0, 3), ("mid ", 4, 6), ("late ", 7, 9)):
            if (year % 10, last[0] - year) == (low, high - low):
                return f"the {part}{year - low}s"
        return None
    texts = (f"{year:04}-{first[1]:02}-{first[2]:02}", f"{year:04}-{first[1]:02}")
    seasons = tuple(f"{year:04}-{season}" for season in ("spring", "summer", "fall", "winter"))
    for text in (*texts, *seasons):
        date = PartialDate.parse(text)
        if (date.earliest, date.latest) == (first, last):
            return str(date)
    return None
