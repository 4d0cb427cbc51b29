"""Turns of phrase for one question, put into the words that the grammar reads.

    "How highly did A place?"                       how was A ranked
    "On the day A opened, ..."                      when A opened
    "Titles with B: list them"                      list titles with B
    "By how many years does A precede B?"           how many years between A and B

A turn is a pattern over the words of a line, and what is read instead; the items that a group of it covers stay
as they are. A pattern is compiled when one of its words is first said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

import attrs

from balcer_chat.grammar.phrases import PHRASES
from balcer_chat.grammar.told_lists import LISTS
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.text.items import Item, link
from balcer_chat.text.tokens import tokenize
from balcer_chat.value import Value

Items = tuple[Item, ...]


@attrs.frozen(repr=False, slots=False)
class Turn(Value):
    """One turn of phrase.

    Args:
        said: words of which one is said wherever the pattern fits.
        pattern: a regular expression over the folded words of a line, with its marks.
        instead: what is read instead, with the groups of the pattern in braces, or "{he}" or "{his}" for the person.
    """

    said: frozenset[str]
    pattern: str
    instead: str


def _turn(said: str, pattern: str, instead: str) -> Turn:
    return Turn(frozenset(said.split()), pattern.format_map(_PARTS), instead)


_PARTS = {
    "list": r"(?:(?:the|his|her|their) )?(?:filmography|awards list|awards section|list of (?:awards|works|credits))",
    "end": r"(?: [?.!])*$",
    "who": r"(?:i|you|one|we|somebody|someone)",
    "plain": r"(?!(?:which|what|who|how|when|where|is|are|was|were|did|does|do|has|have|had|list|name|give) )[^,.?]+?",
    "adding": r"(?:count|add|sum|tally|total|tot|number)(?:ed|led|s)?(?: up| together)?",
    "summing": r"(?:adding|counting|totalling|summing|tallying)(?: up| together)?",
    "each": r"(?:(?:every|all|each of|all of) )?",
    "sum": r"[,?:;.](?: (?:where|what|which|how|many|do|does|would|will|i|you|one|we|it|that|there|end|up|land|get|"
    r"arrive|come|reach|total|number|sum|figure|have|with|at|to|make|makes|is|are|the|in|all|a))+",
    "entries": r"(?: (?:[?,.:;]|i mean|i|mean|by|in|that is|counting|counted|number|number of|count|of|the|terms|total|"
    r"entries|titles|lines|items|works|how|how many|many|are|there|as|a|it))*$",
    "entry": r"(?:title|entry|work|item|film|credit|line|one|production|series|show|thing)",
    "age": r"(?:how old (?:was|is|were|would) .+?|what (?:was|is) (?:his|her) age|what age was .+?|(?:his|her) age)",
    "placed": r"(?:come|came|finish|finished|place|placed|rank|ranked|reach|reached|take|took|taken|get|got|achieve|"
    r"achieved|occupy|hold|held|rate|rated|score|chart|stand|land|landed|attain|earn|end up|make|given to|given)",
    "last": r"(?:final|last|closing)",
    "timed": r"(?: chronologically| in time| by year| by date)?",
    "thing": r"(?!he |she |they )",
    "words": r"(?:containing|contains?|with|carrying|carry|including|includes?|bearing|bear|featuring|feature|having|"
    r"have|holding|hold|use)",
    "years": r"(?:(?:in )?(?:which|what) years?|when)",
    "left": r"(?:get|receive|have|earn|collect|score|leave|come away|walk away|go home|end up|see)(?: with)?",
    "only": r"(?:only nominations?|nominations? only|just nominations?|nothing but nominations?|"
    r"no more than nominations?)",
    "though": r"(?:though|although|despite|while|but|even though)(?: (?:being|was|were|he|she|having|been|had|still))*",
    "out": r"(?:was |were )?(?:premiered|opened|aired|appeared|published|released)",
    "of": r"(?: one| of them| of the two| of these)?",
    "given": r"(?:given|awarded)(?: to| on| upon)?",
    "span": r"(?:timespan|time span|span|interval|gap|stretch|distance)(?: of (?:time|years))?(?: in years)?",
}
"""What patterns share."""
_TURNS = (
    # how many lines a list has
    _turn("long extensive large big", r"^how (?:long|extensive|large|big) is (?P<x>{list}){entries}",
          "how many entries are in {x}"),
    _turn("if when suppose say", r"^(?:if|when|suppose|supposing|say) {who} {adding} {each}(?P<x>.+?) {sum}{end}",
          "how many {x}"),
    _turn("adding counting totalling summing tallying", r"^{summing} {each}(?P<x>.+?) {sum}{end}", "how many {x}"),
    _turn(
        "from out of",
        r"^(?P<a>.*how many(?: of (?:them|these|those|(?:his|her|the) [^,]+?))?) (?:came|come|stem|stemmed)(?:"
        r" from| out of) "
        r"(?!the (?:\w+ies|\d)|\d)(?P<x>.+)$",
        "{a} are for {x}",
    ),
    # the place in a ranking
    _turn("highly high", r"^how (?:highly|high)(?: up)? (?:did|does|was|is) (?P<x>.+?) {placed}(?P<r> .+)?$",
          "how was {x} ranked {r}"),
    _turn("place rank position spot slot ranking",
          r"^(?:at |in |on )?(?:what|which) (?:place|rank|position|spot|slot|ranking) (?:did|does|was|has|is)"
          r" (?P<x>.+?) {placed}(?: in)?{end}",
          "how was {x} ranked"),
    # how old on the day of something
    _turn("day date night evening moment",
          r"^(?P<a>{age}) (?:on|at) the(?: very| exact)? (?:day|date|night|evening|moment)(?: that| when| on which)?"
          r" (?!of )(?P<x>.+)$",
          "{a} when {x}"),
    # the ends of a list
    _turn("closes ends concludes finishes rounds completes",
          r"^(?:which|what) (?P<n>{entry}) (?:closes|ends|concludes|finishes|rounds off|rounds out|completes)"
          r" (?P<x>{list}){timed}{end}",
          "which {n} is last in {x}"),
    _turn("opens begins starts heads leads",
          r"^(?:which|what) (?P<n>{entry}) (?:opens|begins|starts|heads|leads off|leads) (?P<x>{list}){timed}{end}",
          "which {n} is first in {x}"),
    # the number of a season
    _turn("final last closing",
          r"^(?P<x>.+?) {last} season(?: ,? ?(?:as|going by|according to|per) [^?]{{0,30}}?,?)?"
          r" (?:carries|has|bears|had|was|is|got|wears|gets) (?:what|which) number{end}",
          "what was the number of the last season of {x}"),
    _turn("final last closing",
          r"^(?:what|which) number (?:was|is|does|did|has) the {last} season of (?P<x>.+?)(?: carry| have|"
          r" bear| get)?{end}",
          "what was the number of the last season of {x}"),
    # the words of titles
    _turn("word words phrase",
          r"^(?P<a>(?:(?!contain)[^,.?])*?)(?:titles|entries|works|productions|credits|names)"
          r"(?: (?:of his|of hers|in (?:the|his|her) (?:list|filmography)|there|do|that|which))*"
          r" {words} the (?:words?|phrase) (?P<x>.+?)(?P<r> (?:, )?(?:with|and) "
          r"(?:their|its|the|which|when|what) .+?)?{end}",
          "{a} filmography titles that contain the word {x} , {r}"),
    # the time between two things, and which was sooner
    _turn("precede predate antedate follow postdate",
          r"^(?:by )?how many (?P<u>years|months|days|weeks) (?:does|did|do) (?P<x>.+?)"
          r" (?:precede|predate|antedate|follow|postdate) (?P<y>.+)$",
          "how many {u} between {x} and {y}"),
    _turn("older newer earlier later younger",
          r"^how (?:much|many years) (?:older|newer|earlier|later|younger) (?:is|was|are|did)"
          r" {thing}(?P<x>.+?)(?: come)?"
          r" than (?P<y>.+)$",
          "how many years between {x} and {y}"),
    _turn("timespan span interval gap stretch distance",
          r"^(?:i need|i want|give me|tell me|calculate|compute|state|find)(?: to know)? the {span}"
          r" between (?P<x>.+?)(?:(?: ,)? in years)?{end}",
          "how many years between {x}"),
    # prizes
    _turn("only just nothing",
          r"^(?P<l>.+? [:,] )?(?P<w>{years}) did (?P<s>he|she) {left} {only}(?P<r> .+)?$",
          "{l} {w} was {s} nominated {r} without winning"),
    # which was shown later
    _turn(
        "later recent second",
        r"^(?P<a>.+ [,:]) which (?:one )?(?:was|is|came|comes)(?: the)? (?:later|more recent|second){of}{end}",
        "{a} which came last",
    ),
    _turn(
        "precedes preceded",
        r"^(?:which|what) (?:filmography )?(?:title|entry) (?:directly |immediately )?(?:precedes|preceded) (?P<x>.+?)"
        r"(?: in (?:the|his|her) filmography)?{end}",
        "which title comes right before {x} in the filmography",
    ),
    # beginning and end, and ages to come
    _turn(
        "stay stayed",
        r"^how long (?:did|does) (?P<x>.+?) stay (?:up|open|on view|on show|on display|on)"
        r"(?: [-,:])*(?: from (?:which|what) (?:month|day|date|year) to (?:which|what)(?: month| day| date|"
        r" year)?)?{end}",
        "how long was {x} open",
    ),
    # what came out, and what was done, in a year
    _turn(
        "came appeared released",
        r"^(?P<a>what|what else) (?:came out|appeared|was released|got released) (?P<x>"
        r"(?:in|during|between|after|before) .+)$",
        "which works came out {x}",
    ),
    _turn("do doing", r"^(?P<a>what (?:did|was|does) .+?) (?:do|doing) in (?P<x>[^,]*\d{{4}}.*)$", "{a} do during {x}"),
    *(_turn(*phrase) for phrase in (*PHRASES, *LISTS)),
)  # fmt: skip
"""Each that fits is taken, one after another."""


def turned(lexicon: Lexicon, items: Items, turns: Sequence[Turn] = _TURNS) -> Items:
    """A line with the words that are read in place of its turn of phrase.

    Args:
        lexicon: the lexicon of the record.
        items: the items of the line.
        turns: the turns of phrase looked for.

    >>> import balcer
    >>> from balcer_chat.chat import lexicon_of
    >>> lexicon = lexicon_of(balcer.load())
    >>> line = link(tokenize("By how many years does Hopewell precede Jo?"), lexicon)
    >>> [item.word for item in turned(lexicon, line) if not item.stop]
    ['how many', 'years', 'between', 'hopewell', 'and', 'jo']
    """
    said = {word for item in items for word in item.words}
    meant = [turn for turn in turns if not turn.said.isdisjoint(said)]
    if not meant:
        return items
    text, places = _spread(items)
    for turn in meant:
        found = _compiled(turn.pattern).match(text)
        if found is None:
            continue
        groups = {name: _covered(items, places, *found.span(name)) for name in found.groupdict()}
        if all(group is not None for group in groups.values()):
            items = _written(lexicon, items, turn.instead, {k: v or () for k, v in groups.items()})
            text, places = _spread(items)
    return items


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _spread(items: Items) -> tuple[str, list[tuple[int, int]]]:
    """The words and marks of a line with blanks between them, and where each item begins and ends."""
    text, places = "", []
    for item in items:
        text += " " if text else ""
        start = len(text)
        text += item.text if item.stop else item.word
        places.append((start, len(text)))
    return text, places


def _covered(items: Items, places: Sequence[tuple[int, int]], start: int, end: int) -> Items | None:
    """The items that a group covers; None if it parts one."""
    kept = [n for n, (a, b) in enumerate(places) if a < end and b > start]
    if kept and (places[kept[0]][0] < start or places[kept[-1]][1] > end):
        return None
    return tuple(items[n] for n in kept)


_PRONOUNS = {"he": ("he", "his"), "she": ("she", "her"), "they": ("they", "their")}
"""What stands for the record's person in what is read instead, where it says "{he}" or "{his}"."""


def _written(lexicon: Lexicon, items: Items, instead: str, groups: dict[str, Items]) -> Items:
    """What is read instead, its own words linked."""
    out: list[Item] = []
    own = _PRONOUNS.get(lexicon.record.person.pronouns or "he", _PRONOUNS["they"])
    for n, part in enumerate(re.split(r"\{(\w+)\}", instead.replace("{he}", own[0]).replace("{his}", own[1]))):
        if n % 2:
            out += groups[part]
        elif part.strip():
            at = out[-1].first if out else items[0].first
            out += [attrs.evolve(i, first=at) for i in link(tokenize(part.strip()), lexicon)]
    return tuple(out)
