"""Questions generated from each kind of fact."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tests.chat.cases import (
    NEAR,
    VERBS,
    Case,
    alone,
    article,
    ask,
    dates,
    gained,
    ids,
    key,
    keys,
    pronouns,
    right,
    same_name,
)

import balcer
from balcer import Outcome, Record, Role


def award_cases(record: Record) -> Iterator[Case]:
    """Of each award: whether, which, when, for what, in which category, from whom."""
    he = pronouns(record)[0]
    for award in record.awards:
        if award.date is None:
            continue
        year = award.date.year
        namesakes = [a for a in record.awards if same_name(a, award)]
        there = [a for a in namesakes if a.date is not None and year in a.date]
        if gained(award):
            yield Case("award won?", f"Did {he} win {article(award.name)} in {year}?", frozenset({"true"}), fact=award)
            won = [a for a in namesakes if gained(a)]
            yield Case(
                "award when?", f"When did {he} win {article(award.name)}?", dates(*won), ids(won), (str(year),), award
            )
            year_won = [a for a in record.awards if a.date and year in a.date and gained(a)]
            mentions = ids(a for a in record.awards if a.date and year in a.date and a.outcome is Outcome.MENTION)
            yield Case(
                "awards of a year", f"What did {he} win in {year}?", ids(year_won), mentions, (award.name,), award
            )
            if award.body is not None:
                givers = frozenset(key(a.body) for a in won if a.body) | frozenset(
                    key(a.presenter) for a in won if a.presenter
                )
                yield Case(
                    "award from whom?", f"Which body gave {pronouns(record)[1]} {article(award.name)} in {year}?",
                    frozenset({key(award.body)}), givers | ids(won), (award.body.name, *award.body.aliases), award,
                )  # fmt: skip
        if award.outcome is Outcome.NOMINATED:
            question = f"Was {he} nominated for {article(award.name)} in {year}?"
            yield Case("award nominated?", question, frozenset({"true"}), fact=award)
            year_on = [a for a in record.awards if a.date and year in a.date and a.outcome is Outcome.NOMINATED]
            beside = ids(a for a in record.awards if a.date and year in a.date and a.nominations)
            question = f"What was {he} nominated for in {year}?"
            yield Case("nominations of a year", question, ids(year_on), beside, (award.name,), award)
        if award.category and len(there) == 1:
            verb = f"did {he} win" if gained(award) else f"was {he} nominated for"
            if award.outcome is not Outcome.MENTION:
                question = f"In which category {verb} {article(award.name)} in {year}?"
                also = frozenset({key(award.other_category)}) if award.other_category else frozenset()
                yield Case("award category", question, keys(award.category), also, (award.category,), award)
        works = frozenset(key(w) for w in (award.work, *award.told_works) if w)
        if works and gained(award) and len(there) == 1:
            titles = tuple(w.title for w in (award.work, *award.told_works) if w)
            question = f"For which work did {he} win {article(award.name)} in {year}?"
            yield Case("award work", question, works, ids([award]), titles, award)


def credit_cases(record: Record) -> Iterator[Case]:
    """Of each credit: who did it; and of the subject's: whether, and as what."""
    he = pronouns(record)[0]
    for credit in record.credits:
        here = [c for c in record.credits if c.work is credit.work]
        near = frozenset[Role]().union(*(group for group in NEAR if credit.role in group), {credit.role})
        same = [c for c in here if c.role is credit.role]
        title = credit.work.title
        whole_roles = {Role.CREATOR, Role.CO_CREATOR, Role.PUBLISHER, Role.CO_PUBLISHER}
        if credit.work.untitled or not alone(record, credit.work):
            continue
        for verb in VERBS.get(credit.role, ()):
            others = frozenset(key(c.person) for c in here if c.role in near)
            makers = (
                frozenset(key(p) for p in getattr(credit.work, "publishers", ()))
                if credit.role in whole_roles
                else frozenset()
            )
            wanted = frozenset(key(c.person) for c in same)
            told = (credit.person.name, credit.person.name.split()[-1])
            yield Case(f"who {credit.role.label}?", f"Who {verb} {title}?", wanted, others | makers, told, credit)
        if credit.person is record.person:
            yield Case(
                "had he a role?", f"Was {he} {_a(credit.role.label)} of {title}?", frozenset({"true"}), fact=credit
            )
            question = f"What was {pronouns(record)[2]} role on {title}?"
            mine = frozenset(key(c.role) for c in here if c.person is record.person)
            parts = [w for w in record.works if credit.work in (w.part_of, w.incorporated_in)]
            beside = frozenset(key(c.role) for c in record.credits if c.work in parts)
            held_as = [r for a in record.awards if a.work is credit.work for r in (a.capacity, a.other_capacity) if r]
            yield Case("which role?", question, mine, beside | frozenset(map(key, held_as)), fact=credit)
        elif credit.role is Role.ACTOR:
            yield Case(
                "was someone in it?", f"Did {credit.person.name} star in {title}?", frozenset({"true"}), fact=credit
            )
            if credit.character:
                question = f"Who did {credit.person.name} play in {title}?"
                yield Case(
                    "which part?", question, keys(credit.character), ids(record.people), (credit.character,), credit
                )


def _a(label: str) -> str:
    return f"an {label}" if label[0] in "aeiou" else f"a {label}"


def work_cases(record: Record) -> Iterator[Case]:
    """Of each work: what it is, when, and each field that is filled."""
    for work in record.works:
        title = work.title
        if work.untitled or not alone(record, work):
            continue
        yield Case("what is it?", f"What is {title}?", ids([work]), told=(title,), fact=work)
        if work.date is not None and work.filmography is not None:
            kin = frozenset(key(p) for p in (work.date, work.premiere, work.aired, work.created) if p)
            question = f"What year is {title} listed under?"
            yield Case("when?", question, frozenset({key(work.date)}), kin, (str(work.date.year),), work)
        if work.premiere is not None:
            question = f"When did {title} premiere?"
            yield Case("premiere", question, keys_of(work.premiere), told=(str(work.premiere.year),), fact=work)
        if work.networks:
            networks = frozenset(key(n) for n in work.networks)
            question = f"Which network was {title} made for?"
            yield Case("network", question, networks, told=tuple(n.name for n in work.networks), fact=work)
        if work.filmed_in:
            question = f"Where was {title} filmed?"
            wheres = frozenset(key(p) for p in work.filmed_in)
            yield Case(
                "filmed where?", question, wheres, ids(record.places), tuple(p.name for p in work.filmed_in), work
            )
        if work.setting:
            question = f"Where is {title} set?"
            wheres = frozenset(key(p) for p in work.setting)
            yield Case("set where?", question, wheres, ids(record.places), tuple(p.name for p in work.setting), work)
        if work.genre:
            yield Case("genre", f"What genre is {title}?", keys(work.genre), told=(work.genre,), fact=work)
        if work.platforms:
            question = f"On which platforms can {title} be watched?"
            platforms = frozenset(key(p) for p in work.platforms)
            yield Case("platforms", question, platforms, told=tuple(p.name for p in work.platforms), fact=work)
        if work.part_of is not None:
            question = f"Which series is {title} an episode of?"
            if work.kind is balcer.WorkKind.EPISODE:
                yield Case("series of it", question, ids([work.part_of]), told=(work.part_of.title,), fact=work)
            if work.season:
                question = f"Which season is {title} in?"
                yield Case(
                    "season",
                    question,
                    keys(work.season),
                    told=_ordinals(work.season),
                    fact=work,
                )
        if work.spin_off_of is not None:
            question = f"Which series is {title} a spin-off of?"
            yield Case("spin-off of", question, ids([work.spin_off_of]), told=(work.spin_off_of.title,), fact=work)
        if work.subject:
            yield Case("about what?", f"What is {title} about?", keys(work.subject), ids([work]), fact=work)


def _ordinals(number: int) -> tuple[str, ...]:
    word = ("first", "second", "third", "fourth", "fifth", "sixth")[number - 1 : number]
    return (str(number), *(f"{number}{end}" for end in ("st", "nd", "rd", "th")), *word)


def keys_of(period: balcer.Period) -> frozenset[str]:
    """The key of a date."""
    return frozenset({key(period)})


def showing_cases(record: Record) -> Iterator[Case]:
    """Of each exhibition and publication: where, when, by whom."""
    for show in record.exhibitions:
        if show.untitled or not alone(record, show):
            continue
        title = show.title
        others = {e for e in record.exhibitions if show in e.works or e.version_of is show}
        if show.venue is not None:
            wider = ids(record.places) | frozenset(key(e.venue) for e in others if e.venue)
            question = f"Where was {title} shown?"
            yield Case("shown where?", question, ids([show.venue]), wider, (show.venue.name, *show.venue.aliases), show)
        if show.date is not None:
            yield Case("shown when?", f"When was {title} shown?", dates(show), told=(str(show.date.year),), fact=show)
        if show.organisers:
            who = frozenset(key(p) for p in show.organisers)
            yield Case(
                "organized by?", f"Who organized {title}?", who, told=tuple(p.name for p in show.organisers), fact=show
            )
        if show.sponsors:
            who = frozenset(key(p) for p in show.sponsors)
            yield Case(
                "sponsored by?", f"Who sponsored {title}?", who, told=tuple(p.name for p in show.sponsors), fact=show
            )
        if show.artists:
            who = frozenset(key(p) for p in show.artists)
            names = tuple(p.name for p in show.artists)
            yield Case("whose works?", f"Whose works were shown in {title}?", who, told=names, fact=show)
    for book in record.publications:
        if book.untitled or not alone(record, book):
            continue
        if book.publishers:
            who = frozenset(key(p) for p in book.publishers)
            yield Case(
                "published by?",
                f"Who published {book.title}?",
                who,
                told=tuple(p.name for p in book.publishers),
                fact=book,
            )
        if book.date is not None:
            question = f"When was {book.title} published?"
            yield Case("published when?", question, dates(book), told=(str(book.date.year),), fact=book)
        if book.sponsors:
            who = frozenset(key(p) for p in book.sponsors)
            allowed = frozenset({record.person.id})
            question = f"Who sponsored {book.title}?"
            yield Case("book sponsor", question, who, allowed, tuple(p.name for p in book.sponsors), book)
        if book.about:
            who = frozenset(key(p) for p in book.about)
            question = f"Who is {book.title} about?"
            yield Case("book about?", question, who, told=tuple(p.name for p in book.about), fact=book)


def life_cases(record: Record) -> Iterator[Case]:
    """Of each gift, jury, lecture and event: the fields that are filled."""
    he, him, _ = pronouns(record)
    for gift in record.donations:
        name = article(gift.collection.name)
        who = frozenset(key(p) for p in gift.donors)
        yield Case("gift by?", f"Who donated {name}?", who, told=tuple(p.name for p in gift.donors), fact=gift)
        to = ids([gift.recipient])
        yield Case(
            "gift to?", f"Who received {name}?", to, told=(gift.recipient.name, *gift.recipient.aliases), fact=gift
        )
        if gift.date is not None:
            yield Case("gift when?", f"When was {name} donated?", dates(gift), told=(str(gift.date.year),), fact=gift)
    for jury in record.juries:
        festival = article(jury.festival.name)
        if jury.date is not None:
            question = f"When did {he} serve on the jury of {festival}?"
            also = dates(*(j for j in record.juries if j.festival is jury.festival))
            yield Case("jury when?", question, dates(jury), also, (str(jury.date.year),), jury)
            question = f"On which jury did {he} serve in {jury.date.year}?"
            names = (jury.festival.name, *jury.festival.aliases)
            yield Case("jury where?", question, ids([jury]), ids([jury.festival]), names, jury)
    for lecture in record.lectures:
        venue = lecture.venue.name
        yield Case("lecture?", f"Did {he} lecture at {venue}?", frozenset({"true"}), told=("yes",), fact=lecture)
        if lecture.place is not None:
            question = f"Where did {he} lecture in {lecture.place.name}?"
            here = frozenset(key(x.venue) for x in record.lectures if x.place is lecture.place)
            also = frozenset(key(x.venue) for x in record.lectures if x.venue.place is lecture.place)
            yield Case("lecture where?", question, here, also | ids(record.lectures), (venue,), lecture)
    for event in record.events:
        name = article(event.title)
        was = "were" if event.title.split()[0].endswith("s") else "was"
        if event.date is not None:
            question = f"When {was} {name}?"
            yield Case("event when?", question, dates(event), told=(str(event.date.year),), fact=event)
        if event.places:
            wheres = frozenset(key(p) for p in event.places)
            wider = ids(record.places) | ids(record.organisations)
            yield Case(
                "event where?", f"Where {was} {name}?", wheres, wider, tuple(p.name for p in event.places), event
            )
        if event.person is record.person and event.kind is balcer.EventKind.BIRTH and event.date:
            yield Case("born when?", f"When was {he} born?", dates(event), told=(str(event.date.year),), fact=event)
            years = f"Was {he} born in {event.date.year}?"
            yield Case("born?", years, frozenset({"true"}), told=("yes",), fact=event)
            for place in event.places:
                question = f"Was {he} born in {place.name}?"
                yield Case("born there?", question, frozenset({"true"}), told=("yes",), fact=event)
        if event.kind is balcer.EventKind.MARRIAGE:
            for part in event.participants:
                question = f"Who did {he} marry?"
                yield Case("married whom?", question, ids([part.party]), told=(part.party.name,), fact=event)
        if event.kind is balcer.EventKind.ARREST and event.date and event.person is record.person:
            question = f"When was {he} arrested?"
            yield Case("arrested when?", question, dates(event), told=(str(event.date.year),), fact=event)
        for part in event.participants:
            if part.role == "teacher" and event.person is record.person:
                question = f"Who taught {him}?"
                all_of = frozenset(
                    key(p.party) for e in record.events for p in e.participants if p.role in ("teacher", "lecturer")
                )
                yield Case("taught by?", question, ids([part.party]), all_of, (part.party.name,), event)


def party_cases(record: Record) -> Iterator[Case]:
    """Of each person and organisation: who or what it is."""
    for person in record.people:
        told = tuple(name for name in (person.name, person.family_name) if name)
        yield Case("who is it?", f"Who is {person.name}?", ids([person]), told=told, fact=person)
    for body in record.organisations:
        if any(balcer.name_key(body.name) == balcer.name_key(n) for a in record.awards for n in a.names):
            continue
        yield Case("what body is it?", f"What is {article(body.name)}?", ids([body]), told=(body.name,), fact=body)


@cache
def cases(record: Record) -> tuple[Case, ...]:
    """All generated questions of a record, each once."""
    found: dict[str, Case] = {}
    for made in (award_cases, credit_cases, work_cases, showing_cases, life_cases, party_cases):
        for case in made(record):
            found.setdefault(case.question, case)
    return tuple(found.values())


@cache
def answered(record: Record) -> tuple[Case, ...]:
    """Those that are answered right."""
    return tuple(case for case in cases(record) if right(case, ask(record, case.question)))
