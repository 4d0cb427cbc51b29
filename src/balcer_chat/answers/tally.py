"""What a computation over a list gave, in words: the number, what was counted and by which rule."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from balcer import Award, Entity, Outcome, Work, english_list
from balcer_chat.answers.describing import describe
from balcer_chat.answers.english import listed, plural
from balcer_chat.answers.listing import fitting, in_brief, outcomes
from balcer_chat.answers.wording import said_when
from balcer_chat.execution.result import Result, Verdict
from balcer_chat.execution.tally import grouped, nominations, select, similar, tallied
from balcer_chat.lexicon.index import Index
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.plan.query import Asks, Constraint, Query
from balcer_chat.plan.tally import Lines, Tally
from balcer_chat.text.numbers import ordinal_forms


def answered(lexicon: Lexicon, tally: Tally, text: str) -> Result | None:
    """What a computation over a list gives, with the answer in words; None if it gives nothing.

    Args:
        lexicon: the lexicon of the record.
        tally: the computation.
        text: the question.
    """
    asks = Asks.COUNT if tally.wants == "count" else Asks.WHICH
    query = Query(
        asks, must=tally.lines.must, dates=tally.lines.dates, excluded=tally.lines.excluded, text=text, tally=tally
    )
    result = tallied(lexicon.index, tally, query)
    if result is None:
        return None
    if result.verdict is not Verdict.FOUND:
        return result
    if tally.other is not None and tally.wants in ("more", "less"):
        return _compared(lexicon.index, tally, result)
    alike = similar(lexicon.index, tally) if tally.wants == "count" else {}
    return attrs.evolve(result, told=tell_tally(tally, result, alike))


def tell_tally(tally: Tally, result: Result, similar: dict[str, int]) -> str:
    """The text of the answer.

    Args:
        tally: the computation.
        result: what it gave.
        similar: other forms with the words of the form counted, and how many there are.
    """
    rows = result.rows
    if tally.wants == "count" and tally.unit == "groups":
        lead = f"{result.number} different {_plural(_GROUPS[tally.by], result.number)}"
        return f"{lead}: {_some(result.values, _ROOM)}."
    if tally.wants == "count":
        return _counted(tally, result, similar)
    if tally.wants == "gap":
        one, two = (row.when.year for row in rows if row.when is not None)
        names = [_line(row) for row in rows]
        return f"{two - one} years, from {one} to {two}: no entry between {names[0]} and {names[1]}."
    if tally.wants == "per":
        return _per(tally, result)
    if tally.wants == "streak":
        years = [v for v in result.values if isinstance(v, int)]
        runs = english_list([f"{y} to {y + (result.number or 1) - 1}" for y in years if y - 1 not in years])
        return f"{result.number} years in a row: {runs}."
    if tally.wants in ("most", "least", "times", "both"):
        return _told_groups(tally, result)
    return f"{_lines(rows, _ROOM * 2)}."


_ROOM = 360
"""Characters for the lines behind a number."""
_GROUPS = {"year": "year", "decade": "decade", "body": "awarding body", "form": "form"}


def _plural(noun: str, number: int | None) -> str:
    return noun if number == 1 else plural(noun)


def _counted(tally: Tally, result: Result, similar: dict[str, int]) -> str:
    number, rows = result.number, result.rows
    if tally.unit == "outcomes":
        won = [row for row in rows if isinstance(row, Award) and row.won]
        said = sum(row.outcome is Outcome.WON for row in won)
        rule = f" ({said} said to be won, {len(won) - said} named without a word of outcome)" if said < len(won) else ""
        wins, noms = len(won), nominations(rows)
        text = f"{wins} {_plural('win', wins)}{rule} and {noms} {_plural('nomination', noms)}, {number} in all"
        return f"{text}, in {len(rows)} {_plural('line', len(rows))} of the awards list."
    if tally.unit == "nominations":
        wins = sum(row.won for row in rows if isinstance(row, Award))
        rule = f"counted one by one in {len(rows)} {_plural('line', len(rows))} of the awards list"
        rule += f", {wins} of which tell{'s' if wins == 1 else ''} of a win besides" if wins else ""
        return f"{number} {_plural('nomination', number)}, {rule}: {_lines(rows, _ROOM)}."
    if tally.lines.of == Award.prefix:
        return f"{number} {_plural('line', number)} of the awards list: {_lines(rows, _ROOM)}."
    forms = {str(form): len(group) for form, group in grouped(rows, "form").items()}
    told = f" of the form {next(iter(forms))}" if len(forms) == 1 else ""
    parts = (
        f", by form {english_list([f'{count} {_plural(str(form), count)}' for form, count in forms.items()])}"
        if len(forms) > 1
        else ""
    )
    text = f"{number} {_plural('filmography entry', number)}{told}{parts}"
    shown = _lines(rows, _ROOM - len(parts))
    text += f": {shown}." if len(shown) <= _ROOM - len(parts) else "."
    if similar:
        text += f" Besides, {english_list([f'{count} listed as {form}' for form, count in similar.items()])}."
    return text


def _compared(index: Index, tally: Tally, result: Result) -> Result:
    """Which of two kinds of lines are more, with the number of each, the larger first."""
    assert tally.other is not None
    sides = [(lines, select(index, lines)) for lines in (tally.lines, tally.other)]
    told = []
    for lines, rows in sides:
        told.append((nominations(rows), f"{_name(lines)} {_noun(tally)}", rows))
    told.sort(key=lambda side: side[0], reverse=tally.wants == "more")
    (one, first, rows), (two, second, others) = told
    lead = "Neither; they are even" if one == two else first
    text = f"{first[:1].upper()}{first[1:]}: {one}, against {two} {second}."
    if one == two:
        text = f"{lead}: there are {one} {first} and {two} {second}."
    return attrs.evolve(result, rows=(*rows, *others), values=(lead,), told=text)


def _per(tally: Tally, result: Result) -> str:
    """How many there are in each group."""
    groups = grouped(result.rows, tally.by)
    sizes = {key: nominations(rows) if tally.unit == "nominations" else len(rows) for key, rows in groups.items()}
    noun = _noun(tally)
    return f"{noun.capitalize()} by {tally.by}: {'; '.join(f'{key} {sizes[key]}' for key in groups)}."


def _told_groups(tally: Tally, result: Result) -> str:
    groups = grouped(result.rows, tally.by)
    if len(groups) > 1 and all(len(rows) == 1 for rows in groups.values()) and tally.unit == "lines":
        return f"{_lines(result.rows, _ROOM * 2)}."
    unit = "nomination" if tally.unit == "nominations" else "line" if tally.lines.of == Award.prefix else "entry"
    room = _ROOM if len(groups) == 1 else _ROOM * 3 // len(groups)
    told = []
    for key, rows in groups.items():
        size = nominations(rows) if unit == "nomination" else len(rows)
        told.append(f"{key}, with {size} {_plural(unit, size)}: {_lines(rows, room)}")
    return f"{'. '.join(told)}."


def _lines(rows: Sequence[Entity], room: int) -> str:
    """Lines in words: with all that tells them apart, or as much as there is room for."""
    awards = [row for row in rows if isinstance(row, Award)]
    if len(awards) == len(rows):
        one = len(awards) > 1 and len({(a.name, a.body) for a in awards}) == 1
        return outcomes(awards, dated=len({a.date for a in awards}) > 1) if one else in_brief(awards, room)
    for way in (_lines_of_works, _titles_and_years):
        if len(told := _joined(way(rows))) <= room:
            return told
    return _some([row.label for row in rows], room)


def _joined(values: Sequence[object]) -> str:
    return listed(list(dict.fromkeys(map(str, values))))


def _some(values: Sequence[object], room: int) -> str:
    """As many of some values as there is room for, and how many more there are."""
    return fitting(dict.fromkeys(map(str, values)), room)


def _line(row: Entity) -> str:
    return _joined(_lines_of_works((row,)))


def _lines_of_works(rows: Sequence[Entity]) -> list[str]:
    """Entries of a filmography with year, form and mark; of several, not what all of them share."""
    works = [row for row in rows if isinstance(row, Work)]
    forms, marks = {(w.form or "").casefold() for w in works}, {w.mark for w in works}
    found = []
    for work in works:
        form = work.form if work.form and (len(forms) > 1 or len(works) == 1) else ""
        mark = work.mark.label if work.mark is not None and (len(marks) > 1 or len(works) == 1) else ""
        found.append(f"{work.title} ({', '.join(filter(None, (str(work.when), form, mark)))})")
    return found if len(found) == len(rows) else [describe(row) for row in rows]


def _titles_and_years(rows: Sequence[Entity]) -> list[str]:
    return [f"{row.label} ({row.when})" for row in rows]


def say_tally(tally: Tally) -> str:
    """The computation as a question, which is read as it again."""
    return f"{_asked(tally)}?".replace(" ,", ",")


def _asked(tally: Tally) -> str:
    noun, about, by = _noun(tally), _about(tally.lines), tally.by
    where = "in the awards list" if tally.lines.of == Award.prefix else "in the filmography"
    if tally.other is not None:
        one, two = (f"{_name(lines)} {_noun_of(lines)}" for lines in (tally.lines, tally.other))
        joined = f"Which years have both {one} and {two} {where}"
        return joined if tally.wants == "both" else f"Which are {tally.wants}, {one} or {two}"
    if tally.wants == "count" and tally.unit == "groups":
        size = f" exactly {tally.least}" if tally.least == tally.most else _times(tally)
        return f"How many different {_plural(by, 2)} have{size} {noun} {where}{about}"
    if tally.wants == "count":
        return f"How many {noun} are {where}{about}"
    if tally.wants in ("most", "least"):
        many = f"{tally.number} {_plural(by, 2)} have" if tally.number else f"{by} has"
        nth = f"{ordinal_forms(tally.nth)[0]} " if tally.nth else ""
        return f"Which {many} the {nth}{'most' if tally.wants == 'most' else 'fewest'} {noun} {where}{about}"
    if tally.wants == "times":
        many = f"{tally.number} {_plural(by, 2)}" if tally.number else _plural(by, 2)
        return f"Which {many} have{_times(tally)} {noun} {where}{about}"
    if tally.wants == "streak":
        return f"How many years in a row have {noun} {where}{about}"
    if tally.wants == "per":
        return f"How many {noun} per {by} are {where}{about}"
    if tally.wants == "nth":
        return f"Which is the {ordinal_forms(tally.number)[-1]} of the {noun} {where}{about}"
    if tally.wants == "gap":
        return f"What is the longest gap between {noun} {where}{about}"
    number = f"{tally.number} " if tally.number else ""
    if tally.wants == "list":
        return f"Which {number}{noun} are {where}{about}"
    word = {"first": "oldest", "last": "latest"}.get(tally.wants, tally.wants)
    return f"Which {number}{noun} are the {word} {where}{about}"


def _times(tally: Tally) -> str:
    """How many lines a group has, with what they are counted in."""
    each = " years of" if tally.unit == "years" else ""
    if tally.least == tally.most:
        return f" exactly {tally.least}{each}"
    if tally.most < _ANY:
        return f" fewer than {tally.most + 1}{each}"
    return f" more than {tally.least - 1}{each}" if tally.least > 1 else ""


_ANY = 9999


def _noun(tally: Tally) -> str:
    if tally.unit == "outcomes":
        return "wins and nominations"
    return _noun_of(tally.lines, counted=tally.unit == "nominations")


def _noun_of(lines: Lines, counted: bool = False) -> str:
    """What the lines are called; those of an award by what came of it."""
    if lines.of != Award.prefix:
        return "entries"
    outcomes = {f for c in lines.must for f in c.features}
    return "nominations" if counted or "nominated:yes" in outcomes else "wins" if "won:yes" in outcomes else "lines"


def _name(lines: Lines) -> str:
    return next((c.text for c in lines.must if c.kind == "name"), "")


def _about(lines: Lines) -> str:
    """The conditions on the lines."""
    told = [_said(c, lines.of) for c in lines.must]
    told += [f"except {_said(c, lines.of)}" for c in lines.excluded]
    told += [f"with “{word}” in the title" for word in lines.holds]
    told += [f"without “{word}” in the title" for word in lines.lacks]
    told += [] if lines.spans is None else ["with a span of years" if lines.spans else "with a single year"]
    told += ["beside a win"] if lines.beside else []
    told += [said_when(when) for when in lines.dates]
    told += (
        [f"beginning with the {'letter' if len(lines.begins[0]) == 1 else 'word'} “{' '.join(lines.begins)}”"]
        if (lines.begins)
        else []
    )
    return "".join(f", {part}" for part in told if part)


def _said(condition: Constraint, of: str) -> str:
    if condition.kind == "name":
        return f"for {condition.text}"
    if any(f in ("nominated:yes", "won:yes") for f in condition.features):
        return ""
    if any(f.startswith("mark:") for f in condition.features):
        return f"marked as {condition.text}"
    return f"by {condition.text}" if of == Award.prefix else f"classed as {condition.text}"
