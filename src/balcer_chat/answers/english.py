"""Small pieces of English grammar: plurals, articles, agreement of verbs, pronouns."""

from __future__ import annotations

import re

from balcer import Organisation, Person, english_list

_ARTICLES = ("the ", "a ", "an ")
_BODIES = frozenset((
    "academy", "agency", "alliance", "archive", "association", "award", "awards", "board", "center", "centre", "club",
    "college", "commission", "committee", "company", "competition", "conference", "council", "federation", "festival",
    "foundation", "fund", "gallery", "guild", "institute", "library", "magazine", "museum", "orchestra", "organisation",
    "organization", "press", "prize", "school", "society", "theater", "theatre", "trust", "union",
))  # fmt: skip
"""Common nouns that a body's name can end in, so that it takes an article."""
_BARE = frozenset(("college", "university", "school", "company", "gallery", "press"))
"""Those of them that take none where they come last: "Lower College", but "the College of Arts"."""


def plural(noun: str) -> str:
    """The plural of a noun.

    >>> [plural(n) for n in ("award", "category", "series", "work of art", "wife", "Edgar Award")]
    ['awards', 'categories', 'series', 'works of art', 'wives', 'Edgar Awards']
    """
    head, space, rest = noun.partition(" of ")
    if head.endswith(("series", "people", "s list", "ies", "Honors", "Honours")):
        return noun
    if head.endswith("fe"):
        head = head[:-2] + "ves"
    elif head.endswith(("s", "sh", "ch", "x")):
        head += "es"
    elif head.endswith("y") and head[-2:-1] not in "aeou":
        head = head[:-1] + "ies"
    else:
        head += "s"
    return head + space + rest


def with_article(name: str) -> str:
    """The name of a body as it stands in a sentence: with "the" where it is made of common nouns.

    >>> [with_article(n) for n in ("Guild of Potters", "Mud Film Festival", "Harvard", "The Times", "Mud College")]
    ['the Guild of Potters', 'the Mud Film Festival', 'Harvard', 'The Times', 'Mud College']
    """
    lower = name.lower()
    words = lower.replace("(", " ").replace("/", " ").split()
    if lower.startswith(_ARTICLES) or not words:
        return name
    heads = {words[k - 1] for k, word in enumerate(words) if k and word in ("of", "for")}
    common = words[-1] in _BODIES - _BARE or heads & (_BODIES | {"university", "house", "writers"})
    plural_head = any(head.endswith("s") and not head.endswith("ss") for head in heads) and " of " in lower
    return f"the {name}" if common or plural_head else name


_VERBS = {"is": "are", "was": "were", "has": "have", "does": "do"}


def agreed(verb: str) -> str:
    """A verb of the third person, said of several.

    >>> [agreed(v) for v in ("stars", "was", "wrote", "teaches", "carries", "misses", "plays")]
    ['star', 'were', 'wrote', 'teach', 'carry', 'miss', 'play']
    """
    if verb in _VERBS:
        return _VERBS[verb]
    if verb.endswith("ies"):
        return verb[:-3] + "y"
    if verb.endswith(("shes", "ches", "sses", "xes", "oes")):
        return verb[:-2]
    return verb[:-1] if verb.endswith("s") and not verb.endswith("ss") else verb


_BRACKETS = r"\([^()]*\)"


def listed(items: list[str], heavy: bool = False) -> str:
    """Items as a list: with semicolons where one of them has a comma.

    Args:
        items: what is listed.
        heavy: the items are lists themselves.

    >>> listed(["a", "b", "c"]), listed(["a, b", "c"]), listed(["a, b", "c", "d"]), listed(["a and b", "c"], True)
    ('a, b and c', 'a, b, and c', 'a, b; c; and d', 'a and b; and c')

    What stands in brackets is no bar:

    >>> listed(["a (1, x)", "b (2, y)", "c (3, z)"])
    'a (1, x), b (2, y) and c (3, z)'
    """
    plain = [re.sub(_BRACKETS, "", item) for item in items]
    if len(items) == 2 and "," in plain[0] and not heavy:
        return f"{items[0]}, and {items[1]}"
    if heavy or (len(items) > 2 and any("," in item for item in plain)):
        return f"{'; '.join(items[:-1])}; and {items[-1]}"
    return english_list(items)


def pronoun(person: Person) -> str | None:
    """The pronoun for a person as subject, if the record tells one that goes with a verb in the singular."""
    return person.pronouns if person.pronouns in ("he", "she") else None


_OWN = {"he": "his", "she": "her"}


def possessive(person: Person) -> str | None:
    """The pronoun for what is a person's, if the record tells one."""
    return _OWN.get(person.pronouns or "")


def capital(text: str) -> str:
    """A text with its first letter as a capital."""
    return text[:1].upper() + text[1:]


def at(body: Organisation) -> str:
    """Where something is that is at a body.

    Args:
        body: the house, school or festival.
    """
    return f"at {with_article(body.name)}"
