"""Questions that a record can be asked, made from what it holds: for completion, suggestions, help and ``random``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import attrs

from balcer import Entity, Record

_FORMS = {
    "he": ("he", "his", "was", "has"),
    "she": ("she", "her", "was", "has"),
    "they": ("they", "their", "were", "have"),
}
_EACH = 400  # questions made of one kind at most, so that a record of any size is quick


@attrs.frozen
class Question:
    """A question worth asking.

    Args:
        text: the question.
        topic: the help topic that it belongs to.
        about: a few words on what it asks, for the completion menu.
        headline: worth offering before anything is typed.
    """

    text: str
    topic: str
    about: str
    headline: bool = False


def questions(record: Record) -> tuple[Question, ...]:
    """Questions that a record answers, the most telling first.

    Args:
        record: any record.
    """
    made = [*_life(record), *_awards(record), *_works(record), *_people(record), *_more(record)]
    found: dict[str, Question] = {}
    for question in made:
        found.setdefault(question.text, question)
    return tuple(sorted(found.values(), key=lambda q: not q.headline))


def topics(made: Iterable[Question]) -> dict[str, list[Question]]:
    """Questions by topic, in order."""
    found: dict[str, list[Question]] = {}
    for question in made:
        found.setdefault(question.topic, []).append(question)
    return found


def _words(record: Record) -> tuple[str, ...]:
    return _FORMS.get(record.person.pronouns or "they", _FORMS["they"])


def _common(values: Iterable[str], limit: int = 3) -> list[str]:
    return [value for value, _ in Counter(values).most_common(limit)]


def _life(record: Record) -> Iterable[Question]:
    he, his, was, _ = _words(record)
    kinds = {event.kind.value for event in record.events}
    yield Question(f"Who is {record.person.name}?", "life", "who it is all about", True)
    if "birth" in kinds:
        yield Question(f"When {was} {he} born?", "life", "date of birth", True)
        yield Question(f"Where {was} {he} born?", "life", "place of birth", True)
    if kinds & {"schooling", "study", "degree"}:
        yield Question(f"Where did {he} study?", "life", "schools", True)
    for tie in record.relationships:
        if tie.person == record.person and tie.kind.value != "relative":
            yield Question(f"Who is {his} {tie.term}?", "life", "family", tie.kind.value == "spouse")
    for year in _years(record.events):
        yield Question(f"What did {he} do in {year}?", "life", "events of a year")


def _years(facts: Iterable[Entity]) -> list[int]:
    return sorted({fact.when.year for fact in facts if fact.when is not None})[:_EACH]


def _awards(record: Record) -> Iterable[Question]:
    he, *_ = _words(record)
    won = [award for award in record.awards if award.won]
    if won:
        for common in _common(str(a.date.year) for a in won if a.date):
            yield Question(f"Which awards did {he} win in {common}?", "awards", "awards of a year", True)
        yield Question(f"How many awards did {he} win?", "awards", "a count, with its rule", True)
    for name in _common(award.name for award in record.awards if award.won):
        yield Question(f"When did {he} win the {_bare(name)}?", "awards", "years of an award", True)
    for year in _years(won):
        yield Question(f"Which awards did {he} win in {year}?", "awards", "awards of a year")
    for award in won[:_EACH]:
        yield Question(f"Did {he} win the {_bare(award.name)}?", "awards", "yes or no")


def _bare(name: str) -> str:
    return name.removeprefix("The ").removeprefix("the ")


def _works(record: Record) -> Iterable[Question]:
    he, *_ = _words(record)
    credits_on = Counter(credit.work.title for credit in record.credits)
    others = dict.fromkeys(credit.work.title for credit in record.credits if credit.person != record.person)
    known = {work.title for work in record.works}
    for title, _ in credits_on.most_common(3):
        if title in known:
            yield Question(f"What did {he} do on {title}?", "works", "credits of a work", True)
    years = [str(work.date.year) for work in record.works if work.date]
    for year in _common(years, 2):
        yield Question(f"What did {he} make in {year}?", "works", "works of a year", True)
    roles = Counter(c.role.value for c in record.credits if c.person == record.person)
    for role, verb in (("creator", "create"), ("director", "direct"), ("writer", "write"), ("producer", "produce")):
        if roles[role]:
            yield Question(f"What did {he} {verb}?", "works", f"works as {role}", True)
    for number, work in enumerate(record.works[:_EACH]):
        yield Question(f"What is {work.title}?", "works", work.kind.label, number < 2)
    for title in list(others)[:_EACH]:
        yield Question(f"Who worked on {title}?", "works", "credits of a work")
    for dated in sorted(set(years))[:_EACH]:
        yield Question(f"What did {he} make in {dated}?", "works", "works of a year")


def _people(record: Record) -> Iterable[Question]:
    shared = Counter(
        credit.person.name for credit in record.credits
        if credit.person != record.person and credit.person.id.startswith("person:")
    )  # fmt: skip
    for name, _ in shared.most_common(2):
        yield Question(f"Who is {name}?", "people", "a person of the record", True)
    for person in record.people[:_EACH]:
        if person != record.person:
            yield Question(f"Who is {person.name}?", "people", person.description or "a person of the record")
    for body in record.organisations[:_EACH]:
        yield Question(f"What is the {_bare(body.name)}?", "organisations", body.kind.label)


def _more(record: Record) -> Iterable[Question]:
    he, his, _, has = _words(record)
    if record.publications:
        yield Question(f"Which books did {he} publish?", "books", "books and catalogues", True)
    for book in record.publications[:_EACH]:
        if book.publishers:
            yield Question(f"Who published {book.title}?", "books", book.kind.label)
    if record.exhibitions:
        yield Question(f"Where were {his} photographs exhibited?", "exhibitions", "venues", True)
    for show in record.exhibitions[:_EACH]:
        yield Question(f"Where was {show.title} shown?", "exhibitions", show.kind.label)
    if record.donations:
        yield Question(f"What did {he} donate?", "gifts", "donations", True)
    if record.lectures:
        yield Question(f"Where {has} {he} lectured?", "lectures", "lectures and talks", True)


def sample(made: Sequence[Question], topic: str, limit: int = 4) -> list[str]:
    """A few questions of a topic, headlines first.

    Args:
        made: questions.
        topic: name of the topic.
        limit: how many at most.
    """
    return [question.text for question in made if question.topic == topic][:limit]
