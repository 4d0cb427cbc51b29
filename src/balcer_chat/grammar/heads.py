"""The question word of a clause, and the head noun behind it ("which *festivals*")."""

from __future__ import annotations

from collections.abc import Sequence

from balcer import Work
from balcer_chat.grammar.conditions import constraint
from balcer_chat.grammar.leads import AUX, WH
from balcer_chat.lexicon.nouns import answer_type
from balcer_chat.lexicon.senses import Name, Operator, Pronoun, Property
from balcer_chat.plan.query import Asks
from balcer_chat.text.items import Item

_SKIP = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "his",
        "her",
        "their",
        "its",
        "those",
        "these",
        "all",
        "any",
        "that",
        "this",
        "my",
        "other",
        "only",
        "exactly",
        "many",
        "much",
    ]
)
_BREAK = AUX | frozenset(
    [
        "of",
        "for",
        "in",
        "on",
        "by",
        "with",
        "to",
        "from",
        "at",
        "he",
        "him",
        "she",
        "it",
        "they",
        "and",
        "or",
        "that",
        "who",
        "which",
        "whose",
        "be",
        "been",
        "we",
        "i",
        "you",
        "as",
        "during",
        "about",
    ]
)
_CAUSES = frozenset((
    "led", "leads", "made", "prompted", "drove", "pushed", "persuaded", "convinced", "caused", "motivated", "moved",
    "inspired", "encouraged", "compelled", "forced", "induced", "brought", "got",
))  # fmt: skip
_AUXILIARY_HEADS = frozenset(("years", "year", "times", "time"))


_WORDS = ("when", "where", "why", "how old", "how long")
_LASTING = tuple((word,) for word in ("years", "months", "weeks", "days", "hours", "nights"))
_SPAN = frozenset(("between", "from", "separate", "after", "before", "until", "since"))


def asked(items: Sequence[Item], words: list[str], breaks: frozenset[int] = frozenset()) -> tuple[Asks, int]:
    """The question word and the index of its item.

    Args:
        items: the items of a clause, without marks.
        words: their words.
        breaks: indices of items that stand behind a mark.
    """
    if not any(item.operator("more") or item.operator("largest") for item in items):
        for n, item in enumerate(items):
            if _numbers_something(items, n):
                continue
            if (item.operator("count") and item.word not in ("total", "number")) or (
                item.operator("count") and len(items) - n < 3
            ):
                lasts = n + 1 < len(items) and items[n + 1].words[:1] in _LASTING and not _SPAN & set(words)
                return (Asks.DURATION if lasts else Asks.COUNT), n
    if words[:1] == ["what"] and words[1:2] and words[1] in _CAUSES and _to_do(items):
        return Asks.WHY, 0  # "what made her go to ..."
    for n, item in enumerate(items):
        if item.word == "how much" and n + 1 < len(items) and _is_plural(items[n + 1]):
            return Asks.COUNT, n
        if item.operator("count") and n == 0 and not _numbers_something(items, n):
            return Asks.COUNT, n
        for sense in item.senses:
            if isinstance(sense, Property) and sense.asks in _WORDS and item.lead in WH | {"in", "at", "for", "on"}:
                if (
                    sense.asks == "when"
                    and item.words == ("when",)
                    and n
                    and n + 1 < len(items)
                    and (items[n - 1].last not in ("and", "or"))
                ):
                    continue
                return (Asks.HOW if item.words == ("how",) else Asks(sense.asks)), n
            if (
                isinstance(sense, Property)
                and sense.field in ("capacity", "position", "role")
                and item.lead in WH | {"as", "in"}
            ):
                return Asks.ROLE, n
            if isinstance(sense, Property) and sense.field == "occupations" and _on_a_work(items[n + 1 :]):
                return Asks.ROLE, n
        if n not in breaks and _relative(items, n):
            continue
        if item.lead in ("who", "whom", "whose"):
            return Asks.WHO, n
        if item.lead == "which":
            return Asks.WHICH, n
        if item.lead == "what":
            return (Asks.WHICH if len(item.words) == 1 else Asks.WHAT), n
        if item.lead in WH:
            return {"where": Asks.WHERE, "when": Asks.WHEN, "why": Asks.WHY, "how": Asks.HOW}[item.lead], n
        if n == 0 and item.lead in AUX and len(words) > 1:
            return Asks.WHETHER, n
    return Asks.WHAT, -1


def _to_do(items: Sequence[Item]) -> bool:
    """Is there a "to" with a verb behind it, and no name or noun ("*to* leave")?"""
    pairs = ((n, items[n + 1]) for n in range(2, len(items) - 1) if items[n].last == "to")
    return any(after.get(Name) is None and after.word not in _SKIP for _, after in pairs)


def _on_a_work(items: Sequence[Item]) -> bool:
    """Is a job on a named work asked for ("what was her job on the show"), and not what somebody is?"""
    return any(i.startswith(f"{Work.prefix}:") for item in items if (name := item.get(Name)) for i in name.ids)


def _numbers_something(items: Sequence[Item], n: int) -> bool:
    """Is "number" a part of what something is called ("the issue number", "platform number")?"""
    behind = items[n + 1 : n + 4]
    if items[n].word == "number of":
        return len(behind) > 1 and behind[0].word == "the" and _is_single(behind[1])
    if items[n].word != "number" or not n or (behind and behind[0].word == "of"):
        return False
    made = constraint(items[n - 1])
    return made is not None and made.kind in ("word", "concept") and _is_single(items[n - 1])


def _is_single(item: Item) -> bool:
    """Is it a noun in the singular, as far as its form tells?"""
    last = item.last if item.words else ""
    return last in _SINGLE or not last.endswith(("s", "men", "people"))


_SINGLE = frozenset(("series", "address", "bus", "glass"))


def _is_plural(item: Item) -> bool:
    """Is it a plural noun? Then "how much" means "how many"."""
    made = constraint(item)
    return made is not None and made.noun and item.last.endswith("s") and answer_type(*item.words) != "money"


def _relative(items: Sequence[Item], n: int) -> bool:
    """Does a word join a clause to a noun ("the day on which it was shown", "the name of the man who did it")?"""
    if _joins(items, n):
        return True
    if (
        n < 2
        or items[n].word not in ("which", "whom", "whose")
        or items[n - 1].word not in ("on", "in", "at", "for", "by")
    ):
        return False
    made = constraint(items[n - 2])
    if items[n].word == "whose":
        return made is not None and made.noun  # "festivals on whose juries ..."
    after = constraint(items[n + 1]) if n + 1 < len(items) else None
    asks = after is not None and after.kind != "name"  # "in which film"
    return made is not None and made.noun and not asks


_JOINING = frozenset(("who", "whom", "whose", "where", "which", "when"))
_THE = frozenset(("the", "a", "an", "his", "her", "their", "any", "all", "every", "some", "those", "of"))


def _joins(items: Sequence[Item], n: int) -> bool:
    """Does "who", "which" or "where" directly follow the noun of a phrase that has an article or an "of"?"""
    if n < 1 or items[n].lead not in _JOINING or n + 1 >= len(items):
        return False
    noun, subject = items[n - 1], items[n + 1].get(Pronoun)
    if subject is not None and subject.kind == "subject" and items[n].word in ("which", "whom") and not noun.empty:
        return True  # "the brands which he used"
    if noun.get(Name) is not None or answer_type(*noun.words) is None:
        return False
    if items[n + 1].lead in AUX and n + 2 < len(items) and items[n + 2].get(Pronoun) is not None:
        return False  # "his wife, who is she?"
    return any(w in _THE for item in items[: n - 1] for w in item.words)


def head_noun(items: Sequence[Item], at: int, asks: Asks) -> int | None:
    """Index of the head noun: the last noun of the noun phrase behind the question word."""
    if asks not in (Asks.WHICH, Asks.COUNT, Asks.WHAT, Asks.WHO):
        return None
    if asks is Asks.WHO and items[at].words != ("whose",):
        return None
    listing = at < 0
    found: int | None = None
    for n in range(at + 1, len(items)):
        item = items[n]
        if listing and n == 0 and item.operator("list"):
            continue  # "list ..." asks, and is not what is asked for
        first = item.lead
        made = constraint(item)
        noun = (
            made is not None
            and made.noun
            and not (item.word == "when" and n > at + 1 >= 1)
            and not (asks is Asks.COUNT and made.target == "asks:who" and not item.last.endswith("s"))
            and not (asks is Asks.COUNT and made.kind == "property" and made.field == "date")
            and not (made.kind == "property" and made.field in ("description", "title", "date") and listing)
            and not is_aside(items, n)
        )
        if (
            noun
            and not (asks is Asks.COUNT and first in _AUXILIARY_HEADS)
            and not (found is not None and (_is_verb(item) or _has_object(items, n)))
        ):
            found = n
            continue
        if found is not None:
            if first == "of" and constraint(items[found]).field == "title":  # type: ignore[union-attr]
                found = None  # "the titles of the films" asks for the films
                continue
            break
        if first in _SKIP or item.get(Operator) or item.order or item.value is not None or item.span:
            continue
        if first in _BREAK and not listing:
            if first in AUX and asks is Asks.WHICH and n == at + 1:
                return None
            if first in ("of", "for", "in"):
                continue
            break
        if first in AUX and listing and at >= 0:
            return None
        if (
            made is not None
            and made.kind == "word"
            and (asks is Asks.COUNT or (asks is Asks.WHICH and n == at + 1))
            and not _noun_next(items, n)
        ):
            return n
    return found


def is_aside(items: Sequence[Item], n: int) -> bool:
    """Is a word an "about" that tells what something is about ("the joke about him"), and does not ask it?

    Args:
        items: the items of the clause.
        n: index of the word.
    """
    if items[n].word != "about" or n + 1 >= len(items) or {items[0].word, *items[n - 1].words[-1:]} & AUX:
        return False
    return items[n + 1].get(Name) is not None or items[n + 1].word in _OBJECTS


_OBJECTS = frozenset(("him", "her", "it", "them", "me"))


def _has_object(items: Sequence[Item], n: int) -> bool:
    """Is it a word for a field, with what it is about behind it ("which film *documents* the show")?"""
    made = constraint(items[n])
    verb = made is not None and made.kind == "property" and items[n].last.endswith("s")
    if not verb or n + 1 >= len(items):
        return False
    return items[n + 1].get(Name) is not None or items[n + 1].word in ("the", "a", "an", "his", "her", "its", "their")


def _is_verb(item: Item) -> bool:
    """Is a word behind a noun its verb ("the gallery *put on*"), and no half of a compound ("film director")?"""
    last = item.last
    if last.endswith(("ed", "ing")) or last in _IRREGULAR or (item.words[1:] and last in _PARTICLES):
        return True
    return acts(item)


def acts(item: Item) -> bool:
    """Is it a word for what somebody did ("sings"), and not for who did it ("singer")?"""
    made = constraint(item)
    role = made is not None and made.target == "who" and made.is_role
    return role and not item.last.rstrip("s").endswith(_AGENT)


_IRREGULAR = frozenset(
    ("shown", "seen", "held", "hung", "broadcast", "bought", "sold", "gave", "ran", "drew", "brought")
)
"""Past forms that are verbs behind a noun."""
_PARTICLES = frozenset(("on", "up", "out", "off", "in", "into", "away", "over", "for", "by", "at", "it"))
_AGENT = ("er", "or", "ist", "star", "crew", "cast", "writer", "poet", "member", "actres", "talent", "lead", "name")


def _noun_next(items: Sequence[Item], n: int) -> bool:
    """Does a noun follow, perhaps behind a name ("which *former* X star")?"""
    named = items[n + 1 : n + 2] and items[n + 1].get(Name) is not None
    after = constraint(items[n + 1 + bool(named)]) if n + 1 + bool(named) < len(items) else None
    return after is not None and after.noun
