"""Two things set against each other, in the many ways in which that is asked, as the one that the grammar reads.

"In episode count, who wins: A or B?"            which has more episodes , A or B
"How do A and B compare in number of episodes?"  which has more episodes , A or B
"Which is bigger, his count of As or of Bs?"     more As or more Bs
"Had he already met her when he moved?"          did he met her before he moved
"""

from __future__ import annotations

from balcer_chat.grammar.turns import Items, Turn, turned
from balcer_chat.lexicon.lexicon import Lexicon

_PARTS = {
    "end": r"(?: [?.!])*$",
    "in": r"(?:in|on|by|for|with|going by|judged by|measured by|in terms of|when it comes to|as to|as regards)",
    "one": r"(?P<x>[^?]+?)",
    "two": r"(?P<y>[^?]+?)",
    "both": r"(?P<x>[^?]+? (?:or|and|vs|versus) [^?]+?)",
    "unit": r"(?P<u>(?!which|what|who|how|when|where|years |months |weeks |days )[^,:?]+?)",
    "beats": r"(?:beat|outdo|surpass|exceed|outnumber|top|outstrip)",
    "others": r"(?:among|amongst|beside|with|to|against|next to|compared (?:with|to)) (?:(?:all |the )?(?:others?|rest|"
    r"similar \w+|comparable \w+|(?:\w+ )?(?:of )?(?:its|their|that|this) (?:sort|kind|type)s?)(?: \w+)?)",
    "number": r"(?:(?:the |their |his |her )?(?:numbers?|counts?|total|totals|tally|tallies|amount) of )?",
    "count": r"(?: counts?| numbers?| totals?| terms| tally| tallies| figures)?",
    "which": r"(?:who|which|which one|which of (?:them|the two|these|those))",
    "wins": r"(?:wins|won|win|leads|lead|led|is ahead|was ahead|is in front|comes? out on top|came out on top|"
    r"has the (?:edge|lead)|had the (?:edge|lead)|is the winner|is on top|scores? (?:more|higher)|does better|"
    r"did better|comes? first)",
    "compare": r"(?:compare|measure up|stack up|match up|differ|line up)",
    "larger": r"(?:bigger|larger|higher|greater|more)",
    "smaller": r"(?:smaller|lower|fewer|less)",
    "sum": r"(?:(?:his|her|the|their) )?(?:counts?|numbers?|totals?|tally|tallies|amount|sum)(?: of)?",
}


def _turn(said: str, pattern: str, instead: str) -> Turn:
    return Turn(frozenset(said.split()), pattern.format_map(_PARTS), instead)


_CONTESTS = (
    _turn("wins won win leads lead led ahead front top edge winner scores score better first",
          r"^{in} {number}{unit}{count} (?:, )?{which} {wins} [,:-] {both}{end}",
          "which has more {u} , {x}"),
    _turn("wins won win leads lead led ahead front top edge winner scores score better first",
          r"^{both} [,:-] {which} {wins} {in} {number}{unit}{count}{end}",
          "which has more {u} , {x}"),
    _turn("wins won win leads lead led ahead front top edge winner scores score better first",
          r"^{which} {wins} {in} {number}{unit}{count} [,:-] {both}{end}",
          "which has more {u} , {x}"),
    _turn("compare measure stack match differ line",
          r"^how (?:do|did|does) {one} (?:and|with|to|against) {two} {compare} {in} {number}"
          r"{unit}{count}{end}",
          "which has more {u} , {x} or {y}"),
    _turn("compare measure stack match differ line",
          r"^(?:between|with|for) {one} and {two} , how (?:do|did) (?:the )?{number}{unit}{count}"
          r" {compare}{end}",
          "which has more {u} , {x} or {y}"),
    _turn("compare",
          r"^compare {one} (?:and|with|to|against) {two} {in} {number}{unit}{count}{end}",
          "which has more {u} , {x} or {y}"),
    _turn("vs versus", r"^{one} (?:vs|versus) {two} [,:] {number}{unit}{count}{end}",
          "which has more {u} , {x} or {y}"),
    _turn("bigger larger higher greater more",
          r"^(?:which|what) (?:is|was|one is)(?: the)? {larger} [,:-] {sum} {one} or (?:{sum} )?{two}{end}",
          "more {x} or more {y}"),
    _turn("smaller lower fewer less",
          r"^(?:which|what) (?:is|was|one is)(?: the)? {smaller} [,:-] {sum} {one} or (?:{sum} )?{two}"
          r"{end}",
          "fewer {x} or fewer {y}"),
    _turn("beat outdo surpass exceed outnumber top outstrip",
          r"^by how many {unit} (?:does|did) {one} {beats}"
          r" {two}{end}",
          "which has how many more {u} , {x} or {y}"),
    _turn("add plus adding",
          r"^(?:take |add |adding |sum )?(?:up )?(?:the )?(?:(?:number|count|total) of )?(?P<u>[a-z]+){count}"
          r" (?:of|in|for) {one} (?:and add|and|plus|to|added to|with)"
          r" (?:(?:that|those|the \w+(?: count)?) (?:of|in|for) )?{two}"
          r" [.,:;-] (?:what|how)[^?]*{end}",
          "how many {u} do {x} and {y} have together"),
    _turn("add count sum tot total tally",
          r"^(?P<x>(?!wh|how)[^?:]+?) [:,;-] (?:please )?(?:add|count|sum|tot|total|tally)(?: (?:them|these|those|it))?"
          r"(?: all)?(?: up| together)?(?: for me| please)*{end}",
          "how many {x}"),
    _turn("nothing naught win wins victory victories",
          r"^(?P<a>[^?]*?nominations[^?]*?) (?:that|which) (?:ended|came|resulted|finished|led) (?:in|to|up with)"
          r" (?:nothing|naught|no wins?|no victory|no prize)(?P<r>.*)$",
          "{a} {r}"),
    _turn("convert turn translate make",
          r"^(?P<a>how many [^?]*?nominations) did (?:he|she) not (?:convert|turn|translate|make)(?: them)?"
          r" (?:into|in|good)(?: (?:a|any))?(?: (?:wins?|victory|victories|prizes?|awards?))?{end}",
          "{a} were there"),
    _turn("lasted ran took",
          r"^(?P<x>(?!wh|how)[^,.:?]+?) (?:lasted|ran|took|went on)(?: for)? how (?P<u>many \w+|long)"
          r"{end}",
          "how {u} did {x} last"),
    _turn("rank rate stand place finish regarded rated ranked esteemed valued compare measure stack",
          r"^(?:how|where)(?: highly| high| well)? (?:does|do|is|are|did|was) {one} (?:rank|rate|stand|place|finish|"
          r"regarded|rated|ranked|esteemed|valued|compare|measure up|stack up)(?: ,)?(?: {others})?"
          r"(?P<r> (?:in|within|among) [^?]+?)?{end}",
          "how does {x} rank {r}"),
    _turn("already when time",
          r"^(?:had|has|was|did) (?P<s>he|she) already {one} (?:when|by the time) {two}{end}",
          "did {s} {x} before {y}"),
)  # fmt: skip


def contested(lexicon: Lexicon, items: Items) -> Items:
    """A line with the plain comparison in the place of another way to ask it.

    Args:
        lexicon: the lexicon of the record.
        items: the items of the line.

    >>> import balcer
    >>> from balcer_chat.chat import lexicon_of
    >>> from balcer_chat.text.items import link
    >>> from balcer_chat.text.tokens import tokenize
    >>> lexicon = lexicon_of(balcer.load())
    >>> line = link(tokenize("In episode count, who wins: Jo or Hopewell?"), lexicon)
    >>> [item.word for item in contested(lexicon, line) if not item.stop]
    ['which', 'has', 'more', 'episode', 'jo', 'or', 'hopewell']
    """
    return turned(lexicon, items, _CONTESTS)
