"""Two things set against each other, places in a ranking, and prizes that were not won.

"In episode count, who wins: A or B?"            which has more episodes , A or B
"How do A and B compare in number of episodes?"  which has more episodes , A or B
"Which is bigger, his count of As or of Bs?"     more As or more Bs
"How highly did A place?"                        how was A ranked
"""

from __future__ import annotations

from balcer_chat.grammar.turns.turn import turning

_turn = turning(
    by=r"(?:in|on|by|for|with|going by|judged by|measured by|in terms of|when it comes to|as to|as regards)",
    one=r"(?P<x>[^?]+?)",
    two=r"(?P<y>[^?]+?)",
    both=r"(?P<x>[^?]+? (?:or|and|vs|versus) [^?]+?)",
    unit=r"(?P<u>(?!which|what|who|how|when|where|years |months |weeks |days )[^,:?]+?)",
    others=(
        r"(?:among|amongst|beside|with|to|against|next to|compared (?:with|to)) (?:(?:all |the )?(?:others?|rest|"
        r"similar \w+|comparable \w+|(?:\w+ )?(?:of )?(?:its|their|that|this) (?:sort|kind|type)s?)(?: \w+)?)"
    ),
    number=r"(?:(?:the |their |his |her )?(?:numbers?|counts?|total|totals|tally|tallies|amount) of )?",
    count=r"(?: counts?| numbers?| totals?| terms| tally| tallies| figures)?",
    which=r"(?:who|which|which one|which of (?:them|the two|these|those))",
    wins=(
        r"(?:wins|won|win|leads|lead|led|is ahead|was ahead|is in front|comes? out on top|came out on top|has the"
        r" (?:edge|lead)|had the (?:edge|lead)|is the winner|is on top|scores? (?:more|higher)|does better|did better|"
        r"comes? first)"
    ),
    compare=r"(?:compare|measure up|stack up|match up|differ|line up)",
    larger=r"(?:bigger|larger|higher|greater|more)",
    smaller=r"(?:smaller|lower|fewer|less)",
    sum=r"(?:(?:his|her|the|their) )?(?:counts?|numbers?|totals?|tally|tallies|amount|sum)(?: of)?",
    placed=(
        r"(?:come|came|finish|finished|place|placed|rank|ranked|reach|reached|take|took|taken|get|got|achieve|"
        r"achieved|occupy|hold|held|rate|rated|score|chart|stand|land|landed|attain|earn|end up|make|given to|given)"
    ),
    years=r"(?:(?:in )?(?:which|what) years?|when)",
    left=r"(?:get|receive|have|earn|collect|score|leave|come away|walk away|go home|end up|see)(?: with)?",
    only=(
        r"(?:only nominations?|nominations? only|just nominations?|nothing but nominations?|no more than nominations?)"
    ),
    pluses=(
        r"(?:(?:counting|adding|minding|mind|including|with|reckoning|taking) (?:in |up )?(?:every|each|all|any|the)"
        r" (?:single )?(?:pluses|plusses|plus signs?|plus|extras)(?: (?:separately|singly|apart|one by one|in|too|as"
        r" well|next to (?:his|her) wins))*)"
    ),
    of=r"(?: one| of them| of the two| of these)?",
)  # fmt: skip

CONTESTS = (
    # the place in a ranking
    _turn("highly high", r"^how (?:highly|high)(?: up)? (?:did|does|was|is) (?P<x>.+?) {placed}(?P<r> .+)?$",
          "how was {x} ranked {r}"),
    _turn("place rank position spot slot ranking",
          r"^(?:at |in |on )?(?:what|which) (?:place|rank|position|spot|slot|ranking) (?:did|does|was|has|is)"
          r" (?P<x>.+?) {placed}(?: in)?{end}", "how was {x} ranked"),
    _turn("place rank finish come stand",
          r"^(?:among|amongst|in the|within|of) (?P<l>[^,?]+) , where (?:did|does) (?P<x>{plain}) (?:place|rank|finish|"
          r"come|stand){end}", "how does {x} rank among {l}"),
    _turn("high", r"^how high(?: up)? (?P<r>(?:on|in|among) .+?) (?:did|was|is|does) (?P<x>{plain})(?: {placed})?{end}",
          "how was {x} ranked {r}"),
    # prizes
    _turn("only just nothing", r"^(?P<l>.+? [:,] )?(?P<w>{years}) did (?P<s>he|she) {left} {only}(?P<r> .+)?$",
          "{l} {w} was {s} nominated {r} without winning"),
    _turn("single", r"^(?P<a>.+?) (?P<v>singled|single) (?P<x>{plain}) out(?P<r> (?:in|for|with|at) .+)?{end}",
          "{a} honoured {x} {r}"),
    _turn("besides top addition over",
          r"^(?:besides|on top of|in addition to|over and above) (?:winning|(?:his|her) (?:win|victory)|the)(?P<a> "
          r"[^,]+?)??(?: (?:he|she) won)?(?P<y> in \d{{4}})? , how many (?:more|other|further|additional|extra)"
          r"(?P<x> [^,]+?)? nominations [^,]*?that (?:same )?year{end}",
          "how many {a} {x} nominations did {he} get {y} besides {his} win"),
    _turn("plus pluses plusses extras",
          r"^(?:{pluses} , )?(?P<a>.*?how many [^?]*?nominations[^?(]*?)(?: [,.?(])*(?: {pluses})?(?: \))?{end}",
          "{a}"),
    # which was shown later
    _turn("later recent second",
          r"^(?P<a>.+ [,:]) which (?:one )?(?:was|is|came|comes)(?: the)? (?:later|more recent|second){of}{end}",
          "{a} which came last"),
    _turn("or and vs versus",
          r"^{by} {number}{unit}{count} (?:, )?{which} {wins} [,:-] {both}{end}", "which has more {u} , {x}"),
    _turn("or and vs versus",
          r"^{both} [,:-] {which} {wins} {by} {number}{unit}{count}{end}", "which has more {u} , {x}"),
    _turn("or and vs versus",
          r"^{which} {wins} {by} {number}{unit}{count} [,:-] {both}{end}", "which has more {u} , {x}"),
    _turn("compare measure stack match differ line",
          r"^how (?:do|did|does) {one} (?:and|with|to|against) {two} {compare} {by} {number}{unit}{count}{end}",
          "which has more {u} , {x} or {y}"),
    _turn("compare measure stack match differ line",
          r"^(?:between|with|for) {one} and {two} , how (?:do|did) (?:the )?{number}{unit}{count} {compare}{end}",
          "which has more {u} , {x} or {y}"),
    _turn("compare", r"^compare {one} (?:and|with|to|against) {two} {by} {number}{unit}{count}{end}",
          "which has more {u} , {x} or {y}"),
    _turn("vs versus", r"^{one} (?:vs|versus) {two} [,:] {number}{unit}{count}{end}",
          "which has more {u} , {x} or {y}"),
    _turn("bigger larger higher greater more",
          r"^(?:which|what) (?:is|was|one is)(?: the)? {larger} [,:-] {sum} {one} or (?:{sum} )?{two}{end}",
          "more {x} or more {y}"),
    _turn("smaller lower fewer less",
          r"^(?:which|what) (?:is|was|one is)(?: the)? {smaller} [,:-] {sum} {one} or (?:{sum} )?{two}{end}",
          "fewer {x} or fewer {y}"),
    _turn("add plus adding",
          r"^(?:take |add |adding |sum )?(?:up )?(?:the )?(?:(?:number|count|total) of )?(?P<u>[a-z]+){count} (?:of|"
          r"in|for) {one} (?:and add|and|plus|to|added to|with) (?:(?:that|those|the \w+(?: count)?) (?:of|in|"
          r"for) )?{two} [.,:;-] (?:what|how)[^?]*{end}", "how many {u} do {x} and {y} have together"),
    _turn("add count sum tot total tally",
          r"^(?P<x>(?!wh|how)[^?:]+?) [:,;-] (?:please )?(?:add|count|sum|tot|total|tally)(?: (?:them|these|those|"
          r"it))?(?: all)?(?: up| together)?(?: for me| please)*{end}", "how many {x}"),
    _turn("nothing naught win wins victory victories",
          r"^(?P<a>[^?]*?nominations[^?]*?) (?:that|which) (?:ended|came|resulted|finished|led) (?:in|to|up with)"
          r" (?:nothing|naught|no wins?|no victory|no prize)(?P<r>.*)$", "{a} {r}"),
    _turn("convert turn translate make",
          r"^(?P<a>how many [^?]*?nominations) did (?:he|she) not (?:convert|turn|translate|make)(?: them)? (?:into|"
          r"in|good)(?: (?:a|any))?(?: (?:wins?|victory|victories|prizes?|awards?))?{end}", "{a} were there"),
    _turn("rank rate stand place finish regarded rated ranked esteemed valued compare measure stack",
          r"^(?:how|where)(?: highly| high| well)? (?:does|do|is|are|did|was) {one} (?:rank|rate|stand|place|finish|"
          r"regarded|rated|ranked|esteemed|valued|compare|measure up|stack up)(?: ,)?(?: {others})?(?P<r> (?:in|"
          r"within|among) [^?]+?)?{end}", "how does {x} rank {r}"),
    _turn("already", r"^(?:had|has|was|did) (?P<s>he|she) already {one} (?:when|by the time) {two}{end}",
          "did {s} {x} before {y}"),
)  # fmt: skip
