"""Facts in sentences, as one would tell them of the record's person: joined where they are alike, with pronouns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from balcer import (
    Award,
    Creation,
    Credit,
    Donation,
    Entity,
    Event,
    Exhibition,
    Jury,
    OrganisationKind,
    Outcome,
    Person,
    Reception,
    Work,
    name_key,
    number_word,
    readable,
)
from balcer_chat.answers.english import possessive, pronoun, with_article
from balcer_chat.answers.joining import atom, joined, plain

Parts = tuple[tuple[str, str], ...]
"""A sentence in parts, each with the path of the field that it comes from; "" for words."""
_MOST = 30
"""Facts that are told in sentences at all."""
_HAPPENING = (Event, Award, Credit, Exhibition, Donation, Jury, Reception)
"""Facts whose date is that of what their sentence tells."""
_DATES = ("date", "date.start", "work.date")
OPENERS = frozenset((
    "a", "an", "the", "after", "as", "at", "before", "by", "during", "for", "from", "in", "of", "on", "through", "to",
    "under", "while", "with", "works", "photographs",
))  # fmt: skip
"""Words that lose their capital when a date comes before them."""


def parts_of(row: Entity, person: Person) -> Parts:
    """The sentence of a fact in its parts; an entry of an awards list is told of the person.

    Args:
        row: any fact.
        person: the person of the record.
    """
    if row.summary:
        return row.sentence_parts()
    if isinstance(row, Award):
        return _award(row, person)
    parts = row.sentence_parts()
    return _split(row, parts[0][1]) if isinstance(row, Work | Credit) else parts


def _split(row: Work | Credit, sentence: str) -> Parts:
    """A sentence without a template in parts, so that its names stay whole."""
    if isinstance(row, Work):
        held = [("title", row.title), ("date", str(row.date) if row.date else "")]
    else:
        when = row.date.phrase() if row.date else ""
        held = [("person", row.person.name), ("work", row.work.title), ("date", when)]
    parts: list[tuple[str, str]] = []
    rest = sentence
    for path, text in held:
        before, found, behind = rest.partition(text) if text else (rest, "", "")
        if found:
            parts += [("", before)] if before else []
            parts.append((path, found))
            rest = behind
    return (*parts, ("", rest)) if rest else tuple(parts)


def tell(rows: Sequence[Entity], person: Person) -> list[str]:
    """Facts in sentences, those that are alike in one.

    Args:
        rows: the facts, in the order in which they are told.
        person: the person of the record.
    """
    parts = [parts_of(row, person) for row in rows[:_MOST]]
    told = joined(list(dict.fromkeys(_marked(p, person) for p in parts)))
    if len(told) > 1 and all(isinstance(row, Work) for row in rows):
        beside = joined([_marked(_year_beside(p), person) for p in parts])
        return beside if len(beside) < len(told) else told
    return told


def _year_beside(parts: Parts) -> Parts:
    """The sentence of a work with its year behind the title, where it says "a film of 1990"."""
    at = next((n for n, (path, _) in enumerate(parts) if path == "date"), None)
    if at is None or parts[0][0] != "title" or not parts[at - 1][1].endswith(" of "):
        return parts
    title = ("title", f"{parts[0][1]} ({parts[at][1]})")
    before = ("", parts[at - 1][1].removesuffix(" of "))
    return (title, *parts[1 : at - 1], before, *parts[at + 1 :])


def tell_dates_first(rows: Sequence[Entity], person: Person) -> list[str]:
    """Facts in sentences that begin with the date of each.

    Args:
        rows: facts; one whose sentence is not about its date is told as it stands.
        person: the person of the record.
    """
    texts = []
    for row in rows[:_MOST]:
        parts = parts_of(row, person)
        fronted = _dated_first(row, parts)
        texts.append(fronted or plain(_marked(parts, person)))
    return list(dict.fromkeys(texts))


def with_pronouns(sentences: Sequence[str], person: Person) -> list[str]:
    """Sentences in a row about the person, who is named in the first and told by pronoun in the others.

    Args:
        sentences: plain sentences.
        person: the person of the record.

    >>> import balcer
    >>> someone = balcer.Person(id="person:x", citations=(), name="Ann Lee", pronouns="she")
    >>> with_pronouns(["Ann Lee wrote it.", "Ann Lee sang it.", "Ann Lee's song won."], someone)
    ['Ann Lee wrote it.', 'She sang it.', 'Her song won.']
    """
    he, his, name = pronoun(person), possessive(person), person.name
    if he is None or his is None:
        return list(sentences)
    found: list[str] = []
    about = False
    for text in sentences:
        here = text
        if about and text.startswith(f"{name}'s "):
            here = his.capitalize() + text[len(name) + 2 :]
        elif about and text.startswith(f"{name} "):
            here = he.capitalize() + text[len(name) :]
        elif about and (told := re.match(_LATER, text)) and text[told.end() :].startswith(f"{name} "):
            here = f"{told[0]}{he}{text[told.end() + len(name) :]}"
        at = told.end() if (told := re.match(_LATER, text)) else 0
        about = text.startswith((f"{name} ", f"{name}'s "), at) and not text.startswith(f"{name} and ", at)
        found.append(here)
    return found


_LATER = r"(?:In|On) (?:the \w+ of )?(?:\w+ )?(?:\d+, )?\d{4}, "
"""A date at the beginning of a sentence."""


def _marked(parts: Parts, person: Person) -> str:
    """The sentence with values marked as tokens, so that no joining takes them apart."""
    text = ""
    for path, value in parts:
        if not path:
            text += value.replace(person.name, atom(person.name))
        elif value[:3] in ("in ", "on ") and path.rpartition(".")[2] in ("date", "start"):
            text += value[:3] + atom(value[3:])
        else:
            text += atom(value)
    return text


def _dated_first(row: Entity, parts: Parts) -> str | None:
    """The sentence with its date in front; None if it is not about its date."""
    if not isinstance(row, _HAPPENING) or (row.when is None and not isinstance(row, Credit)):
        return None
    if row.when is not None and row.when.end is not None and not row.when.single and "date" not in dict(parts):
        return None  # only its beginning is told there, and the end elsewhere
    when = next((n for n, (path, _) in enumerate(parts) if path in _DATES), None)
    if when is None or any(";" in text for path, text in parts[:when] if not path):
        return None
    phrase = parts[when][1]
    if phrase.split(" ")[0] not in ("in", "on", "from"):
        return None
    kept = [(path, text.rstrip() if n == when - 1 else text) for n, (path, text) in enumerate(parts) if n != when]
    path, first = kept[0]
    if not path and first.split(" ")[0].lower() in OPENERS:
        kept[0] = ("", first[0].lower() + first[1:])
    rest = "".join(text for _, text in kept)
    rest = re.sub(r",\s*([.,;])", r"\1", rest)
    return f"{phrase[0].upper()}{phrase[1:]}, {rest}"


def _award(award: Award, person: Person) -> Parts:
    """An entry of an awards list: who won what, for what, from whom, when, as what."""
    subject = ("recipient", award.recipient.title) if award.recipient is not None else ("", person.name)
    verb = {Outcome.WON: " won ", Outcome.NOMINATED: " was nominated for "}.get(award.outcome, " received ")
    parts: list[tuple[str, str]] = [subject, ("", verb + determiner(award.name)), ("name", award.name)]
    if award.category and award.category != award.name:
        parts += [("", " for "), ("category", award.category)]
    if award.body is not None and not _same_name(award):
        programme = award.body.kind is OrganisationKind.AWARD_PROGRAMME
        body = f"the {award.body.name}" if programme else with_article(award.body.name)
        parts += [("", " from "), ("body", body)]
    if award.date is not None:
        parts += [("", " "), ("date", award.date.phrase())]
    if note := _counted(award):
        parts += [("", " "), ("nominations", f"({note})")]
    roles = [role.label for role in (award.capacity, award.other_capacity) if role]
    works: tuple[Creation, ...] = (award.work,) if award.work else award.told_works
    works = () if works == (award.recipient,) else works
    if roles:
        parts += [("", " as "), ("capacity", " and ".join(roles))]
    if works:
        parts += [("", " of " if roles else " for "), ("work", readable(works))]
    if award.reason:
        parts += [("", ", for "), ("reason", award.reason)]
    if award.presenter:
        parts += [("", ", presented by "), ("presenter", award.presenter.name)]
    return (*parts, ("", "."))


def _counted(award: Award) -> str:
    """What an entry counts besides its outcome."""
    count = award.nominations
    told = f"{number_word(count)} nomination{'s' if count > 1 else ''}"
    if award.outcome is Outcome.NOMINATED:
        return told if count > 1 else ""
    if award.outcome is Outcome.MENTION and "mention" not in award.name.lower():
        return "a mention"
    return f"with {told.replace(' ', ' further ')}" if count else ""


def determiner(name: str) -> str:
    """The article before the name of an award, with a blank behind it.

    >>> [determiner(n) for n in ("Ann Prize", "Medal of Mud", "Oak Bowl", "Honorary Fellow", "Best of Show", "Honors")]
    ['the ', 'the ', 'an ', 'an ', '', '']
    """
    last = name.rsplit(maxsplit=1)[-1].lower()
    head = name.lower().partition(" of ")[0].split()[-1]
    if {head, last} & _PRIZES:
        return "the "
    if name[0].isupper() and (" of " in name or last.endswith("s")):
        return ""
    return "an " if name[0].lower() in "aeiou" or name.lower().startswith("hono") else "a "


_PRIZES = frozenset(("award", "prize", "medal", "cup", "trophy", "grant", "fellowship", "citation", "order", "crown"))


def _same_name(award: Award) -> bool:
    """Does the award's name hold that of the body, so that naming the body adds nothing?"""
    return award.body is not None and f" {name_key(award.body.name)} " in f" {name_key(award.name)} "
