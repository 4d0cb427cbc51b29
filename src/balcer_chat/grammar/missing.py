"""What people ask of a person and no record holds: told apart from the same words used otherwise."""

from __future__ import annotations

from collections.abc import Sequence

from balcer import Organisation, Work, fold
from balcer_chat.grammar.collect import Draft
from balcer_chat.grammar.leads import flat
from balcer_chat.lexicon.senses import Concept, Missing, Name
from balcer_chat.plan.query import Asks, Wanted
from balcer_chat.text.items import Item

_ORIGIN = "the origin or meaning of a name"
_LANGUAGES = "languages spoken"
_SUCCESSION = "predecessors and successors"
_FOUNDING = "when, how or by whom a company was founded"
_PLOTS = "plots and stories of episodes"
_HAPPENS = frozenset(("happen", "happens", "happened"))
_MEANS = frozenset(("mean", "means", "signify"))
_MONEY = "money: salaries, prices, budgets or wealth"
_HOMES = "homes and addresses"
_DWELLS = frozenset(("live", "lives", "lived", "living", "reside", "resides", "resided", "dwell", "dwells", "dwelt"))
_FOUNDS = frozenset((
    "form", "formed", "start", "started", "launch", "launched", "establish", "established",
    "incorporate", "incorporated", "registered", "begin", "begun",
))  # fmt: skip
_SPEAKS = frozenset((
    "speak", "speaks", "spoke", "know", "knows", "understand", "understands", "talk", "talks", "master", "masters",
    "learn", "learned", "learnt", "fluent", "fluently", "versed", "converse", "native",
))  # fmt: skip


_OPINIONS = "opinions: whether somebody or something is good, or the best"
_JUDGES = frozenset((
    "good", "bad", "best", "worst", "greatest", "finest", "coolest", "funniest", "weirdest", "craziest", "scariest",
    "smartest", "favourite", "favorite", "amazing", "awesome", "terrible", "awful", "boring", "overrated", "underrated",
    "nice", "cool", "great", "evil", "mean", "stupid", "smart", "clever", "dumb", "funny", "weird", "crazy", "cute",
    "sexy", "hot", "ugly", "handsome", "beautiful", "important", "interesting", "successful", "decent", "fun", "kind",
    "worth", "watchable", "recommended", "trustworthy", "honest", "arrogant", "lame", "genius", "overhyped", "better",
    "worse", "lovely", "okay", "silly", "scary", "sad", "happy", "lazy", "likeable", "likable", "pleasant", "rude",
))  # fmt: skip
"""Words by which people judge."""


_SHORT = 6
"""Items of a question that only asks for a judgement."""


def mark_missing(items: Sequence[Item], draft: Draft, head: int | None, want: Wanted | None, asks: Asks) -> None:
    """Tell what is asked and never held from what is only told in words for such things.

    "His friend", "which friend", "the price of the show" ask for it; in "the actor of the hero's friend" a word for it
    describes what is asked, and facts may bear it out.

    Args:
        items: the items of the clause.
        draft: what was collected from them; its missing topics and doubted words are put right.
        head: index of the head noun.
        want: the type of answer wanted.
        asks: what the question word asks.
    """
    if _judges(items, draft, head, asks):
        draft.missing.append(_OPINIONS)
        draft.doubted.clear()
        draft.unknown.clear()
    if asks is Asks.WHO and draft.subject and "follows" in draft.fields:
        draft.missing.append(_SUCCESSION)  # "who came after him?"
    if want is not None and want.kind == "money" and _MONEY not in draft.missing:
        draft.missing.append(_MONEY)
        draft.doubted.clear()
    said = frozenset(flat(items))
    if said & _HAPPENS and "in" in said and any(map(_is_work, items)) and not said & {"when", "where", "year"}:
        draft.missing.append(_PLOTS)
    ends = frozenset(flat(items)[-1:])
    if asks in (Asks.WHAT, Asks.WHICH) and ends & _MEANS and any(map(is_body, items)):
        draft.missing.append(_ORIGIN)
    if asks in (Asks.WHEN, Asks.WHO, Asks.HOW, Asks.WHY, Asks.WHERE) and _founds(items):
        draft.missing.append(_FOUNDING)
        draft.doubted.clear()
    if asks is Asks.HOW and "name" in said and said & {"get", "got", "come", "came", "acquire"}:
        draft.missing.append(_ORIGIN)
    if "found" in said and not said & {"did", "do", "does", "to"}:
        _take_back(items, draft, "found")  # "they found shelter" founds nothing
    if said & _STRETCHES and said & {"spend", "spent", "spends", "spending"}:
        _take_back(items, draft, next(w for w in said if w.startswith("spen")))  # "the night he spent there"
    if "name" in said and said & {"mean", "means", "meant"}:
        draft.missing.append(_ORIGIN)
        draft.doubted.clear()
    if asks is Asks.WHERE and said & _DWELLS and not draft.subject and not draft.missing:
        draft.missing.append(_HOMES)  # "where do the sitters live?"
    asks_language = any(i.names_field("languages") for i in items)
    if asks_language and (draft.subject or draft.possessive) and _SPEAKS & said:
        draft.missing.append(_LANGUAGES)
        draft.doubted.clear()
    for n, item in enumerate(items):
        if item.get(Missing) is None or item.get(Name) is not None:
            continue
        if _CAUSES & set(flat(items[n + 1 : n + 2])):
            draft.must += [c for c in draft.doubted if c.text == item.text]
            _take_back(items, draft, item.words[0])  # "the children's rights group" is no child of his
            continue
        noun = want is not None and want.noun in item.words
        if (n == head or noun) and not _in_a_story(items, item, draft, asks):
            draft.doubted.clear()


_CAUSES = frozenset((
    "rights", "charity", "charities", "welfare", "advocate", "advocates", "foundation", "hospital", "organisation",
    "organization", "aid", "causes", "cause", "hospitals", "advocacy", "protection",
))  # fmt: skip
"""Nouns that tell of a body by whom or what it is for."""


_STRETCHES = frozenset((
    "night", "nights", "day", "days", "week", "weeks", "month", "months", "year", "years", "time", "hours", "childhood",
    "youth", "summer", "winter", "career", "life", "semester", "term", "weekend",
))  # fmt: skip


def _in_a_story(items: Sequence[Item], item: Item, draft: Draft, asks: Asks) -> bool:
    """May a word for a private matter be what a work is about ("which *killings* does the series deal with")?"""
    missing = item.get(Missing)
    if missing is None or missing.what not in _PRIVATE or draft.subject or draft.possessive:
        return False
    return asks in (Asks.WHAT, Asks.WHICH) and any(map(_is_work, items))


_PRIVATE = frozenset(("a death", "children", "parents or siblings", "friends, influences or rivals"))


def _judges(items: Sequence[Item], draft: Draft, head: int | None, asks: Asks) -> bool:
    """Is it asked what is best, or whether something is any good, and nothing of what others thought of it?"""
    if asks is Asks.WHETHER:
        last = items[-1]
        judged = (
            last.word in _JUDGES and len(items) < _SHORT and not any(isinstance(s, Name | Concept) for s in last.senses)
        )
        return judged or flat(items)[:2] in (["should", "i"], ["should", "we"])
    if not head or items[head - 1].word not in _JUDGES or items[head - 1].get(Name) is not None:
        return False
    if not (items[head - 1].word.endswith("st") or items[head - 1].unknown):
        return False
    judge = items[head - 1].text
    return not draft.dates and all(c.generic or c.soft or c.text == judge for c in draft.must)


def _take_back(items: Sequence[Item], draft: Draft, word: str) -> None:
    """A word for what no record holds that stands for something else here."""
    gone = next((i.get(Missing) for i in items if i.words == (word,)), None)
    if gone is not None:
        draft.missing = [what for what in draft.missing if what != gone.what]
        draft.doubted = [c for c in draft.doubted if fold(c.text) != word]


def _founds(items: Sequence[Item]) -> bool:
    """Is it asked about the beginnings of a body: "when was the firm created", "why did he start the firm"?"""
    told = flat(items)
    bodies = [n for n, item in enumerate(items) if is_body(item)]
    if not bodies or sum(item.get(Name) is not None for item in items) > 1:
        return False
    passive = (frozenset(told[-1:]) <= _FOUNDS or told[-2:] == ["set", "up"]) and bodies[0] >= len(items) - 3
    before = items[max(0, bodies[0] - 2) : bodies[0]]
    return passive or (bodies[0] == len(items) - 1 and any(set(item.words) & _FOUNDS for item in before))


def _is_work(item: Item) -> bool:
    name = item.get(Name)
    return name is not None and any(i.startswith(f"{Work.prefix}:") for i in name.ids)


def is_body(item: Item) -> bool:
    """Is it the name of a festival or another body, and of nothing else?"""
    name = item.get(Name)
    return name is not None and bool(name.ids) and all(i.startswith(f"{Organisation.prefix}:") for i in name.ids)
