"""Families of words for questions about lists: standing in them, counting them, gaps in them."""

from __future__ import annotations


def _family(words: str) -> frozenset[str]:
    return frozenset(words.split())


FILLERS = _family(
    """
    contain contains contained containing comprise comprises comprised hold holds held include includes included
    including have has featured list lists listed shown recorded register registers registered enter entered name
    names named bear bears bearing carry carries carried carrying label labels labelled labeled class classed
    classify classified mark marked tag tagged tagging categorise categorised categorize categorized category
    described designate designated call called term termed count counts counted tally total totals totalling reach
    reached reaches amount amounts arrive sum sums arrange arranged organise organised organize organized group
    grouped sort sorted divide divided split ordered stand stands standing figure figures appear appears appearing
    occur occurs turn turns turning up pop pops popping crop crops cropping take takes taking taken command commands
    account accounts accounting go goes going gone through look looking leaf run come comes coming came fall falls
    falling belong belongs reckon reckoning reckoned add adds added adding altogether combined overall all told in
    whole entire complete full every each single one ones it of on at under by among across within separate distinct
    different individual various respective own section sections heading headings table column page part parts given
    giving gave give award-giving awarding bestowing prize-giving as such form forms kind kinds type types note
    noted notes mention mentions mentioned mentioning see seen found find exist exists existing filed date dated
    dates year down name-check state stated states number quantity exactly precisely apiece just only ever very
    bring brings brought collect collected collecting receive received get got gets gotten earn earned make makes
    made produce score scored rack racked land landed notch notched amass amassed gather gathered open opens opened
    close closes closed qualify qualifies qualified fit fits match matches apply applies meet meets satisfy
    satisfies common frequent frequently often ran runs running last lasted lasts them me us you i we there mine
    line lines entry entries item items title titles work works piece pieces thing things production productions
    credit credits spot most calculate calculated possess possesses concern concerns concerning regard regards relate
    relates relating pertain pertains deal deals refer refers
    """
)
"""Words for standing in a list, putting there and counting, which say nothing of which lines are meant."""

GAPS = _family("gap gaps break pause interval hiatus drought lull wait void silence")
OFTEN = {"once": 1, "twice": 2, "thrice": 3}
FURTHEST = frozenset(("furthest", "farthest"))
BACK = frozenset(("it", "its", "they", "them", "their", "those", "these"))
"""Pronouns that point back to what the line itself tells."""
NOUNS = {
    "entry": "lines", "entries": "lines", "line": "lines", "lines": "lines", "item": "lines", "items": "lines",
    "title": "lines", "titles": "lines", "credits": "lines", "times": "lines", "mentions": "lines", "work": "lines",
    "works": "lines", "listings": "lines", "rows": "lines", "piece": "lines", "pieces": "lines", "thing": "lines",
    "things": "lines", "productions": "lines", "lines or entries": "lines",
}  # fmt: skip
KEYS = {"forms": "form", "kinds": "form", "types": "form", "form": "form", "decades": "decade", "decade": "decade"}
EXACT = frozenset(("exactly", "precisely", "just", "only"))
OUTCOMES = {"won:yes": "won", "nominated:yes": "nominations", "mention:yes": "mention", "lost:yes": "lost"}
BESIDE = frozenset(("beside", "besides", "alongside", "atop", "plus"))
CENTURIES = frozenset(("century", "millennium"))
LEAVE = _family("leave leaves leaving left set sets setting put puts putting")
LEAVING = frozenset(("dont count", "not count", "disregard", "disregarding", "ignore", "discount", "forget"))
COUNTING = frozenset(("count", "counting", "counted", "include", "including", "reckoning"))
SPANS = _family("span spans range ranges")
ENDS = _family("start starting end ending")
TOTALS = _family("figure figures total totals number sum tally")
EMPTY_TIMES = _family("dry fallow empty blank silent idle quiet barren lean")
TIMES = _family("spell spells period stretch patch run phase years time")
FUNCTION = _family(
    """
    a an the of on at in by to for from with as and or but so if then than that this these those his her its their my
    our your he she it they we you i me him us them be is are was were been being do does did have has had can could
    will would should may might must not no any some all both each every either such there here who whom whose which
    what when where why how about across after before during since until till up down out off over under between among
    also too even just only still yet ever now well ok okay please hey yo so like all together more most many much few
    """
)
"""Words that join others, which say nothing of a noun behind them."""
FAMILY = _family("family franchise universe stable brand shows titles entries productions programmes programs series")
AGAINST = frozenset(("against", "vs", "versus", "than", "or"))
NEXT = frozenset(("next", "the next", "another", "successive", "following"))
STARTING = frozenset(("start", "starts", "starting", "begin", "begins", "beginning"))
