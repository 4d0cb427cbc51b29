"""Yes by one sentence: it tells each word of a question that says something, of the same one and in the same voice.

Where the fields of the facts do not settle a yes/no question, their sentences may: "was it renewed for a sixth season?"
What is asked about must be what the sentence tells it of: it stands before the verb, nobody else stands between, and
the sentence does not deny, suppose or quote it.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

import attrs

from balcer import (
    Award,
    Certainty,
    Creation,
    Credit,
    Entity,
    Exhibition,
    Party,
    Place,
    Quotation,
    Relationship,
    Statement,
    fold,
    stem,
    words,
)
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.execution.whether.affirm import unproved
from balcer_chat.execution.whether.voice import BEING, DOING, GIVING, RECEIVING
from balcer_chat.lexicon.index import Index, concerns
from balcer_chat.lexicon.light import says_little
from balcer_chat.lexicon.thesaurus import alternates
from balcer_chat.plan.query import Constraint, Query
from balcer_chat.text.numbers import number, number_forms, ordinal_forms
from balcer_chat.value import Value

_BE = BEING | {"be", "been", "being"}
_DENYING = frozenset(("not", "no", "never", "without", "neither", "nor", "none", "nobody", "nothing", "only", "or"))
_SUPPOSING = frozenset(("would", "may", "might", "could", "should", "likely", "perhaps", "planned", "if", "will"))
_PLAIN = frozenset((
    "a", "an", "the", "of", "in", "on", "at", "by", "for", "to", "with", "from", "as", "into", "about", "over",
    "his", "her", "its", "their", "that", "this", "which", "who", "there", "it", "ever", "also", "really", "actually",
    "once", "some", "any", "been", "be", "being", "own", "then", "just", "indeed", "in fact", "himself", "herself",
    "out", "up", "was", "is", "were", "are", "has", "had", "have", "called", "named", "entitled", "titled", "one",
    "man", "person", "thing", "s", "off", "during", "upon", "back",
))  # fmt: skip
"""Words that say nothing of what is asked."""
_CARRYING = frozenset(("have", "has", "had", "get", "got", "make", "made", "do", "take", "took"))
_HE = frozenset(("he", "she", "him"))
_IT = frozenset(("it", "that", "this", "they"))
"""Words that stand for what a query names, and its text does not."""


@attrs.frozen(eq=False, repr=False, slots=False)
class _Part(Value):
    """A word or a name of the question.

    Args:
        forms: what it may be in a sentence: runs of folded words.
        stems: stems of single words that will do, too.
        entity: it names somebody or something.
        noun: it stands behind a verb that only carries it.
    """

    forms: tuple[tuple[str, ...], ...]
    stems: frozenset[str] = frozenset()
    entity: bool = False
    noun: bool = False

    def places(self, told: Sequence[str]) -> Iterator[int]:
        """Where it stands in a sentence."""
        for at, word in enumerate(told):
            if stem(word) in self.stems or any(tuple(told[at : at + len(f)]) == f for f in self.forms):
                yield at


def attested(index: Index, query: Query) -> tuple[Entity, ...]:
    """The facts whose sentences say all that a yes/no question does; none if none does.

    Args:
        index: the facts.
        query: the question; words in it may mean nothing elsewhere.
    """
    said = query.said
    if not said or said[0] not in DOING | BEING or (_DENYING & set(said)) or unproved(query):
        return ()
    parts = _parts(index, query, said[1:])
    if len(parts) < _LEAST or not parts[0].entity:
        return ()
    verb = _first_word(parts[1])
    if any(c.is_role and verb in words(c.text) for c in query.must):
        return ()  # who had which role is told by credits
    if says_little(verb) or verb in GIVING | RECEIVING or _JOINING & {_first_word(part) for part in parts}:
        return ()
    fitting = _telling(index, query, parts)
    return tuple(itertools.islice((r for r in fitting if _says(index, r, parts, said[0] in DOING)), _FEW))


def worded(
    index: Index, query: Query, gone: tuple[str, ...], light: AbstractSet[str] = frozenset()
) -> tuple[Entity, ...]:
    """The facts in whose texts is all that a yes/no question says, but for some of its words.

    Args:
        index: the facts.
        query: the question.
        gone: the folded words to leave out, which stand side by side.
        light: other words that need not be told.
    """
    said = query.said[1:]
    at = next((k for k in range(len(said)) if said[k : k + len(gone)] == gone), None)
    if at is None:
        return ()
    parts = _parts(index, query, [w for w in (*said[:at], *said[at + len(gone) :]) if w not in light])
    others = [part for part in parts if ("he",) not in part.forms]
    verb = said[1:2]
    if not others or (len(others) == 1 and not others[0].entity and next(others[0].places(verb), None) is None):
        return ()
    facts = tuple(_telling(index, query, parts, awards=True))
    if len(others) > 1 or not others[0].entity:
        return facts
    named = {index.record[i] for i in query.ids}
    if query.said[0] in DOING:
        return tuple(row for row in facts if _tells_of(index, row, others[0]))
    itself = tuple(one for one in named if index.number[one.id] in _told(index, others[0]))
    is_thing = any(isinstance(one, Creation) for one in named)  # what a work of somebody is says not what they are
    return (*itself, *(row for row in facts if row not in itself and (is_thing or isinstance(row, Relationship))))


def _tells_of(index: Index, row: Entity, part: _Part) -> bool:
    """Is what is named the subject of what a fact tells?"""
    told = words(row.sentence())
    return any(_is_subject(index, row, told, part, at) for at in part.places(told))


def _telling(index: Index, query: Query, parts: Sequence[_Part], awards: bool = False) -> Iterator[Entity]:
    """The facts that have all parts of a question in their texts, and are told as such."""
    rows: set[int] | None = None
    for part in parts:
        some = _told(index, part)
        rows = some if rows is None else rows & some
    speakers = set(query.ids)
    return (index.rows[n] for n in sorted(rows or ()) if _may_tell(index.rows[n], speakers, awards))


_LEAST, _FEW = 3, 2


def by_sentence(index: Index, query: Query) -> Result | None:
    """Yes, if a sentence says all that a yes/no question does."""
    rows = attested(index, query) if query.order is None and not query.computes else ()
    return Result(query, Verdict.FOUND, rows, rows, yes=True) if rows else None


def _first_word(part: _Part) -> str:
    return part.forms[0][0] if not part.entity else ""


_JOINING = frozenset(("and", "both", "either"))
"""Words between two verbs, of which each is to be told."""


def _parts(index: Index, query: Query, said: Sequence[str]) -> list[_Part]:
    """The names and the words that say something, in their order."""
    person = index.record.person
    named = {words(c.text): c for c in query.names if c.ids}
    proper = {fold(word.strip(",.;:")) for word in query.text.split()[1:] if word[:1].isupper()}
    others = {words(c.text): c for c in query.must if c.kind != "name"}
    meant = next((c for text, c in named.items() if f" {' '.join(text)} " not in f" {' '.join(said)} "), None)
    parts: list[_Part] = []
    active = query.said[0] in DOING
    at = 0
    while at < len(said):
        size = next((k for k in range(len(said) - at, 0, -1) if tuple(said[at : at + k]) in named), 0)
        if size:
            condition = named[tuple(said[at : at + size])]
            parts.append(_Part(_forms(index, condition), entity=True))
        elif meant and said[at] in _IT:
            size = 1
            parts.append(_Part(_forms(index, meant), entity=True))
        elif said[at] in _HE:
            size = 1
            if not parts:
                parts.append(_Part((*_names(person), ("he",), ("she",)), entity=True))
        else:
            phrase = next((k for k in range(min(4, len(said) - at), 0, -1) if tuple(said[at : at + k]) in others), 0)
            size = phrase or 1
            text = tuple(said[at : at + size])
            carries = active and len(parts) == 1 and text[0] in _CARRYING
            if not (size == 1 and (text[0] in _PLAIN or carries or (says_little(text[0]) and len(parts) > 1))):
                carried = bool(_CARRYING & set(said[max(at - 2, 0) : at]))
                literal = _Part((text,), frozenset(), noun=carried)
                parts.append(
                    literal
                    if text[0] in proper
                    else _Part(*_worded(text, others.get(text), said[at - 1] if at else ""), noun=carried)
                )
        at += size
    return parts


def _names(entity: Entity) -> tuple[tuple[str, ...], ...]:
    family = (str(getattr(entity, "family_name", "") or ""),)
    return tuple(dict.fromkeys(words(name) for name in (*getattr(entity, "names", ()), *family) if name))


def _forms(index: Index, condition: Constraint) -> tuple[tuple[str, ...], ...]:
    entities = [index.record[i] for i in condition.ids]
    others = () if index.record.person in entities else (words(index.record.person.family_name or ""),)
    forms = dict.fromkeys((words(condition.text), *(f for e in entities for f in _names(e) if f not in others)))
    return tuple(forms)


_NUMBERED = frozenset(("season", "episode", "volume", "part", "chapter", "series"))
"""Nouns before which a number is an ordinal ("season five")."""
_UNTIL = ("until", "till", "through")


def _worded(
    text: tuple[str, ...], condition: Constraint | None, before: str
) -> tuple[tuple[tuple[str, ...], ...], frozenset[str]]:
    """The forms of a word, and the stems of what may stand for it."""
    phrase = " ".join(text)
    count = 1 if phrase in ("single", "sole") else number(phrase)
    if count is not None:
        counts = (*number_forms(count), *(ordinal_forms(count) if before in _NUMBERED else ()))
        return (text, *((w,) for w in counts)), frozenset()
    if phrase in _UNTIL:
        return tuple((word,) for word in _UNTIL), frozenset()
    same: set[str] = {stem(phrase)} if len(text) == 1 else set()
    forms = [text]
    if condition is not None:
        same |= {f.removeprefix("w:") for f in condition.synonyms if f.startswith("w:")}
    others = alternates(phrase)
    forms += [words(other) for other in others if " " in other]
    same |= {stem(other) for other in others if " " not in other}
    return tuple(forms), frozenset(same)


def _told(index: Index, part: _Part) -> set[int]:
    """The rows in whose texts a part may stand."""
    return index.find(f"w:{s}" for s in part.stems).union(*(index.with_words(map(stem, form)) for form in part.forms))


def _may_tell(row: Entity, speakers: AbstractSet[str], awards: bool) -> bool:
    """Is a fact told as such, or are the words those of somebody whom the question names?"""
    if isinstance(row, Exhibition) and row.planned:
        return False
    by = getattr(row, "by", None) or getattr(row, "speaker", None) or ()
    said = isinstance(row, Quotation) or bool(getattr(row, "words", None))
    if said and speakers & {e.id for e in (by if isinstance(by, tuple) else (by,)) if isinstance(e, Entity)}:
        return True
    if isinstance(row, Statement | Party | Place) or (isinstance(row, Award) and not awards):
        return False  # what an award was is told by its fields
    return not said and row.certainty is Certainty.STATED


def _says(index: Index, row: Entity, parts: Sequence[_Part], active: bool) -> bool:
    """Does the sentence of a fact say all parts, the verb of the same one and in the same voice?"""
    sentence = row.sentence()
    plain = re.sub(_ASIDE, " ", sentence)
    told = words(sentence)
    if any(next(_free(index, row, told, part), None) is None for part in parts) or _DENYING & set(told):
        return False
    if _SUPPOSING & set(told) - {f for p in parts for w in p.forms for f in w}:
        return False
    pieces = (words(piece) for piece in (*sentence.split(";"), *((plain,) if plain != sentence else ())))
    return any(_tells(index, row, piece, parts, active) for piece in pieces)


_ASIDE = (
    r", (?:which|who|whom|whose|of which|for which|known as|in full|also called)\b[^;,]*(?:,[^;,]*)*?, "
    r"(?=(?:was|is|were|are|has|had|won|ran|became|[a-z]+ed)\b)"
)
"""What is set apart in a sentence between its subject and its verb."""


def _tells(index: Index, row: Entity, told: Sequence[str], parts: Sequence[_Part], active: bool) -> bool:
    """Stands the subject before the verb, and nobody else between them?"""
    places = [list(part.places(told)) for part in parts[:2]]
    named = {
        at + k
        for p in parts
        if p.entity
        for at in p.places(told)
        for k in range(max(_size(f, told, at) for f in p.forms))
    }
    others = {at for at, _ in _parties(index, row, told)} - set(places[0])
    carried = parts[1].noun  # "did he *have* a meeting"
    for subject in places[0]:
        if not _is_subject(index, row, told, parts[0], subject):
            continue
        size = max(_size(form, told, subject) for form in parts[0].forms)
        for verb in set(places[1]) - named:
            between = set(told[subject + size : verb])
            beside = subject > 0 and told[subject - 1] in _RELATIVE and verb - subject > size + _NEAR
            if active and not carried and told[verb].endswith("ing") and told[verb - 1] in ("a", "the"):
                continue  # somebody has a meeting: nobody met
            if active and not carried and told[verb].endswith(_NOUNS) and told[verb] != _first_word(parts[1]):
                continue
            if verb <= subject or beside or others & set(range(subject + 1, verb)) or told[verb - 1] == "to":
                continue
            near = verb <= subject + size + _NEAR
            passive = bool(_BE & set(told[max(subject, verb - 3) : verb])) and told[verb].endswith("ed")
            if (near or not carried) and (not passive if active else between & _BE or near):
                return True
    return False


_NEAR = 4
_NOUNS = (
    *("tion", "tions", "sion", "ment", "ments", "ance", "ence", "er", "ers", "or", "ors", "ship", "ist", "ism", "age"),
)
"""Endings of nouns, which say of nobody that he did it."""
_RELATIVE = frozenset(("which", "that", "whom", "whose", "where"))


_OF = frozenset(("of", "on", "in", "for", "with", "by", "from", "at", "to", "under", "through", "about"))


def _is_subject(index: Index, row: Entity, told: Sequence[str], part: _Part, at: int) -> bool:
    """Does a sentence tell of what is named here, and not of what that belongs to?"""
    return not (at > 0 and told[at - 1] in _OF) and at in _free(index, row, told, part)


def _free(index: Index, row: Entity, told: Sequence[str], part: _Part) -> Iterator[int]:
    """Where a part stands, and not as a part of a longer name of something else."""
    for at in part.places(told):
        if not part.entity:
            yield at
            continue
        size = max(_size(form, told, at) for form in part.forms)
        longer = (n for e in (*_concerned(index, row), row) for n in _names(e) if len(n) > size and n not in part.forms)
        if not any(_size(n, told, k) + k >= at + size for n in longer for k in range(max(at - len(n) + 1, 0), at + 1)):
            yield at


def _size(form: tuple[str, ...], told: Sequence[str], at: int) -> int:
    """How many words a name has here; none if it does not stand here."""
    return len(form) if tuple(told[at : at + len(form)]) == form else -_FAR


_FAR = 1000


def _parties(index: Index, row: Entity, told: Sequence[str]) -> Iterator[tuple[int, Entity]]:
    """Where people and bodies are named in a sentence."""
    for entity in _concerned(index, row):
        if isinstance(entity, Party):
            for name in _names(entity):
                yield from ((at, entity) for at in range(len(told)) if tuple(told[at : at + len(name)]) == name)


def _concerned(index: Index, row: Entity) -> Iterable[Entity]:
    near = [index.rows[n] for n in index.beside.get(index.number[row.id], ())]
    credits = (other.person for other in near if isinstance(other, Credit))
    within = (one for other in near if isinstance(other, Creation) for one in concerns(other))
    return (*concerns(row), *credits, *within, index.record.person)
