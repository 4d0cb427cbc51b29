"""Questions that differ in one word, whose answers differ: both of each pair are right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

import attrs
from tests.chat.cases import Figures, alone, article, ask, gained, ids, keys, on_nomination, pronouns, same_name, spread

import balcer
from balcer import Award, Outcome, Record
from balcer_chat import Status

PAIRS = {"record": 1.0, "invented": 1.0}
"""Share of pairs of which both are right, at least."""

WRONG = {"record": 0, "invented": 0}
"""Questions answered with something else, at most."""


@attrs.frozen
class Half:
    """One question of a pair; ``wanted`` is a truth, a number or ids; ``allowed`` further ids."""

    question: str
    wanted: bool | int | frozenset[str]
    allowed: frozenset[str] = frozenset()


Pair = tuple[str, Half, Half]


def good(record: Record, half: Half) -> bool:
    answer = ask(record, half.question)
    if isinstance(half.wanted, bool):
        if half.wanted:
            return answer.status is Status.ANSWERED and answer.value is True
        return answer.value is False or answer.status is Status.CORRECTED
    if isinstance(half.wanted, int):
        return answer.status is Status.ANSWERED and answer.value == half.wanted
    if not half.wanted:
        return answer.status is not Status.ANSWERED or not keys(answer.value)
    return answer.status is Status.ANSWERED and half.wanted <= keys(answer.value) <= half.wanted | half.allowed


def bad(record: Record, half: Half) -> bool:
    """Is something false claimed? A "No" to what is true counts too."""
    status = ask(record, half.question).status
    return not good(record, half) and (
        status is Status.ANSWERED or (status is Status.CORRECTED and half.wanted is True)
    )


def plural(name: str) -> str:
    """More than one of an award."""
    first, of, rest = name.partition(" of ")
    return f"{first}s of {rest}" if of and first == "Award" else f"{name}s"


def dated(awards: Iterable[Award]) -> list[Award]:
    return [a for a in awards if a.date is not None]


def year_of(award: Award) -> int:
    assert award.date is not None
    return award.date.year


def win_and_nominated(record: Record) -> Iterator[Pair]:
    he = pronouns(record)[0]
    for award in {balcer.fold(a.name): a for a in record.awards}.values():
        kin = [a for a in dated(record.awards) if same_name(a, award)]
        won, up = [a for a in kin if gained(a)], [a for a in kin if a.outcome is Outcome.NOMINATED]
        if won and up and not any(a.outcome is Outcome.MENTION for a in kin):
            beside = ids(a for a in won if on_nomination(a))
            name = article(award.name)
            yield (
                "win / nominated",
                Half(f"In which years did {he} win {name}?", frozenset(_dates(won)), ids(won)),
                Half(
                    f"In which years was {he} nominated for {name}?",
                    frozenset(_dates(up)),
                    ids(up) | beside | _dates(won),
                ),
            )
            for one in (*spread(won, 4), *spread(up, 4)):
                there = [a for a in kin if year_of(a) == year_of(one)]
                yield (
                    "win / lose",
                    Half(f"Did {he} win {name} in {year_of(one)}?", any(map(gained, there))),
                    Half(f"Did {he} lose {name} in {year_of(one)}?", not any(map(gained, there))),
                )


def _dates(awards: Iterable[Award]) -> frozenset[str]:
    return frozenset(a.date.isoformat() for a in awards if a.date)


def before_and_after(record: Record) -> Iterator[Pair]:
    he = pronouns(record)[0]
    won = [a for a in dated(record.awards) if gained(a)]
    mention = ids(a for a in record.awards if a.outcome is Outcome.MENTION)
    for year in sorted({year_of(a) for a in won}):
        yield (
            "before / after",
            Half(f"Which awards did {he} win before {year}?", ids(a for a in won if year_of(a) < year), mention),
            Half(f"Which awards did {he} win after {year}?", ids(a for a in won if year_of(a) > year), mention),
        )
        yield (
            "since / until",
            Half(f"Which awards did {he} win since {year}?", ids(a for a in won if year_of(a) >= year), mention),
            Half(f"Which awards did {he} win until {year}?", ids(a for a in won if year_of(a) <= year), mention),
        )


def first_and_last(record: Record) -> Iterator[Pair]:
    he = pronouns(record)[0]
    won = [a for a in dated(record.awards) if gained(a)]
    yield _ends("What was the {} award {he} won?", won, he)
    for award in {balcer.fold(a.name): a for a in record.awards}.values():
        kin = [a for a in won if same_name(a, award)]
        if len(kin) > 1 and len({balcer.fold(a.name) for a in kin}) == 1:
            yield _ends(f"What was the {{}} {award.name} {{he}} won?", kin, he)
    works = [w for w in record.works if w.filmography is not None and w.date is not None]
    for form in {(w.form or "").lower().removesuffix(" (uncredited)") for w in works}:
        those = [w for w in works if (w.form or "").lower() == form]
        if len(those) < 2:
            continue
        first = min(w.date.year for w in those if w.date)
        last = max(w.date.year for w in those if w.date)
        yield (
            "first / last work",
            Half(
                f"What was the first {form} in the filmography?",
                ids(w for w in those if w.date and w.date.year == first),
            ),
            Half(
                f"What was the last {form} in the filmography?", ids(w for w in those if w.date and w.date.year == last)
            ),
        )


def _ends(template: str, awards: list[Award], he: str) -> Pair:
    first, last = min(map(year_of, awards)), max(map(year_of, awards))
    return (
        "first / last",
        Half(template.format("first", he=he), ids(a for a in awards if year_of(a) == first)),
        Half(template.format("last", he=he), ids(a for a in awards if year_of(a) == last)),
    )


def all_and_except(record: Record) -> Iterator[Pair]:
    he = pronouns(record)[0]
    won = [a for a in dated(record.awards) if gained(a)]
    for year in sorted({year_of(a) for a in won}):
        there = [a for a in won if year_of(a) == year]
        mention = ids(a for a in record.awards if a.outcome is Outcome.MENTION and a.date and year in a.date)
        if len(there) < 2:
            continue
        for award in there[:2]:
            rest = [a for a in there if not same_name(a, award)]
            yield (
                "all / except",
                Half(f"Which awards did {he} win in {year}?", ids(there), mention),
                Half(f"Which awards did {he} win in {year} except {article(award.name)}?", ids(rest), mention),
            )
            yield (
                "besides",
                Half(f"What did {he} win in {year}?", ids(there), mention),
                Half(f"What did {he} win in {year} besides {article(award.name)}?", ids(rest), mention),
            )


def and_and_or(record: Record) -> Iterator[Pair]:
    he = pronouns(record)[0]
    won = [a for a in dated(record.awards) if gained(a)]
    years = sorted({year_of(a) for a in won})
    mention = ids(a for a in record.awards if a.outcome is Outcome.MENTION)
    for one, other in pairwise(years):
        both = ids(a for a in won if year_of(a) in (one, other))
        yield (
            "and / or, years",
            Half(f"Which awards did {he} win in {one} and {other}?", both, mention),
            Half(f"Which awards did {he} win in {one} or {other}?", both, mention),
        )
    names = list({balcer.fold(a.name): a.name for a in won}.values())
    never = [a.name for a in record.awards if not any(gained(x) for x in record.awards if same_name(x, a))]
    for one_name in spread(names, 5):
        there = ids(a for a in record.awards if gained(a) and balcer.fold(one_name) in map(balcer.fold, a.names))
        for lost in never[:1]:
            yield (
                "and / or, awards",
                Half(f"Did {he} win {article(one_name)} or {article(lost)}?", there),  # which of the two
                Half(f"Did {he} win both {article(one_name)} and {article(lost)}?", False),
            )


def more_and_fewer(record: Record) -> Iterator[Pair]:
    he = pronouns(record)[0]
    counted: dict[str, int] = {}
    for award in record.awards:
        kin = [a for a in record.awards if same_name(a, award)]
        if len({balcer.fold(a.name) for a in kin}) == 1 and not any(a.outcome is Outcome.MENTION for a in kin):
            counted[award.name] = sum(map(gained, kin))
    won = {name: number for name, number in counted.items() if number}
    for name, number in spread(won.items(), 8):
        yield (
            "more than / at least",
            Half(f"Did {he} win more than {number} {plural(name)}?", False),
            Half(f"Did {he} win at least {number} {plural(name)}?", True),
        )
        yield (
            "at least, enough / too many",
            Half(f"Did {he} win at least {max(1, number - 1)} {plural(name)}?", True),
            Half(f"Did {he} win at least {number + 4} {plural(name)}?", False),
        )
        yield (
            "how many / fewer",
            Half(f"How many {plural(name)} did {he} win?", number),
            Half(f"Did {he} win fewer than {number + 1} {plural(name)}?", True),
        )
    for (one, many), (other, few) in pairwise(won.items()):
        if many != few and "ward" in one and "ward" in other:
            yield (
                "more / fewer",
                Half(f"Did {he} win more {plural(one)} than {plural(other)}?", many > few),
                Half(f"Did {he} win fewer {plural(one)} than {plural(other)}?", many < few),
            )


def wrote_and_directed(record: Record) -> Iterator[Pair]:
    he = pronouns(record)[0]
    for work in record.works:
        roles = {c.role for c in record.credits if c.work is work and c.person is record.person}
        by_others = {c.role for c in record.credits if c.work is work and c.person is not record.person}
        if not alone(record, work) or work.untitled:
            continue
        if balcer.Role.DIRECTOR in by_others and balcer.Role.WRITER in roles:
            yield (
                "wrote / directed",
                Half(f"Did {he} write {work.title}?", True),
                Half(f"Did {he} direct {work.title}?", False),
            )


MAKERS = (
    win_and_nominated, before_and_after, first_and_last, all_and_except, and_and_or, more_and_fewer, wrote_and_directed,
)  # fmt: skip


def pairs(record: Record) -> list[Pair]:
    return [pair for make in MAKERS for pair in make(record)]


def test_both_of_each_pair_are_right(which: str, each: balcer.Record, figures: Figures) -> None:
    made: Counter[str] = Counter()
    fine: Counter[str] = Counter()
    failed: list[str] = []
    mistaken: list[str] = []
    for kind, one, other in pairs(each):
        made[kind] += 1
        both = good(each, one) and good(each, other)
        fine[kind] += both
        for half in (one, other):
            answer = ask(each, half.question)
            line = (
                f"{kind}: {half.question} -> {answer.status.value}: {answer.text} {answer.value!r}, not {half.wanted!r}"
            )
            if not good(each, half):
                failed.append(line)
            if bad(each, half):
                mistaken.append(line)
    share = fine.total() / made.total()
    wrong = len(set(mistaken))
    figures.note(
        f"minimal pairs, {which}: {fine.total()} of {made.total()} pairs right ({share:.1%}), {wrong} answers wrong"
    )
    assert share >= PAIRS[which], "\n".join(failed)
    assert wrong <= WRONG[which], "\n".join(mistaken)


def test_the_two_of_a_pair_differ(record: balcer.Record) -> None:
    for kind, one, other in pairs(record):
        if not kind.startswith("and / or, years"):
            assert one.question != other.question
            same = ask(record, one.question).value == ask(record, other.question).value
            assert not same or one.wanted == other.wanted or not (good(record, one) and good(record, other)), kind
