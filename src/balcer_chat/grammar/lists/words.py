"""Families of words for questions about lists: standing in them, counting them, gaps in them."""

from __future__ import annotations

from balcer import stem
from balcer_chat.lexicon.inflections import inflected


def _family(words: str) -> frozenset[str]:
    return frozenset(words.split())


FILLERS = frozenset(
    stem(form)
    for word in _family(
        """
        contain comprise hold include list record mention register enter name bear carry label class classify mark
        tag categorise describe designate call count tally total reach amount sum arrange organise group sort divide
        stand figure appear occur turn pop crop take command account go look come fall belong reckon add bring collect
        receive get earn make give gather open qualify fit match meet satisfy run
        altogether overall all told in of on at by under up as among across within through
        whole entire complete full single every one separate distinct different individual various respective own
        section heading column table page part kind type form
        me us you it them
        """
    )
    for form in inflected(word, single=True)
)
"""Stems of words for standing in a list, putting there and counting, which say nothing of which lines are meant."""

GAPS = _family("gap gaps break pause interval hiatus drought lull wait void silence")
OFTEN = {"once": 1, "twice": 2, "thrice": 3}
FURTHEST = frozenset(("furthest", "farthest"))
BACK = frozenset(("it", "its", "they", "them", "their", "those", "these"))
"""Pronouns that point back to what the line itself tells."""
NOUNS = _family(
    "entry entries line lines item items title titles credits times mentions work works listings rows piece pieces"
    " thing things productions release releases"
)
"""What the lines of a list are called."""
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
