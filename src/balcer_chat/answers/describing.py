"""Values as short words, for lists."""

from __future__ import annotations

from balcer import Award, Credit, Entity, Term


def describe(value: object) -> str:
    """A value as short words."""
    if isinstance(value, Award):
        return award_line(value)
    if isinstance(value, Entity):
        when = f" ({value.when})" if value.when is not None and not isinstance(value, Credit) else ""
        return f"{value.label}{when}"
    if isinstance(value, Term):
        return value.label
    return str(value)


def award_line(award: Award) -> str:
    """An award entry in a list: name, category, year, outcome."""
    parts = [award.category] if award.category and award.category != award.name else []
    parts += [str(award.date)] if award.date else []
    parts.append(award_outcome(award))
    giver = f" from {award.body.name}" if award.body and award.body.name not in award.name else ""
    return f"{award.name}{giver} ({', '.join(parts)})"


def award_outcome(award: Award) -> str:
    """What came of it, with the nominations told beside a win."""
    if award.nominations and award.won:
        return f"{award.outcome.label} plus {award.nominations} nomination{'s' if award.nominations > 1 else ''}"
    return f"{award.nominations} nominations" if award.nominations > 1 else award.outcome.label
