"""Time that passed, how old somebody was, and from when to when.

"On the day A opened, how old was he?"            how old was he when A opened
"By how many years does A precede B?"             how many years between A and B
"From when until when could one see A?"           how long did A run
"What span of years separates A from B?"          how many years between A from B
"Which birthday did he celebrate in 1990?"        how old was he in 1990
"His birth and his death: when?"                  when was his birth and when was his death
"How far back do the letters go?"                 what era are the letters from
"""

from __future__ import annotations

from balcer_chat.grammar.turns.turn import turning

_turn = turning(
    own=r"(?:his|her)",
    age=r"(?:how old (?:was|is|were|would) .+?|what (?:was|is) (?:his|her) age|what age was .+?|(?:his|her) age)",
    thing=r"(?!he |she |they )",
    span=r"(?:timespan|time span|span|interval|gap|stretch|distance)(?: of (?:time|years))?(?: in years)?",
    people=r"(?:one|people|visitors|viewers|you|we|the public|anyone|anybody|audiences|someone|somebody|fans)",
    see=r"(?:be able to |able to |go and |go to )?(?:see|visit|view|catch|look at|attend|admire|watch)",
    could=r"(?:could|can|was|were|did|is|would)",
    until=r"(?:until|till|to)",
    when=r"(?:when|which (?:month|date|day|year)|what (?:month|date|day|year))",
    lapse=(
        r"(?:time span|timespan|span|gap|interval|distance|stretch|period|lapse|difference|length|amount|time|space)"
    ),
    between=(
        r"(?:separates?|separated|divides?|divided|parts|lies|lie|lay|stretches|elapsed|elapses|passed|passes|spans)"
        r"(?: in)?(?: between)?"
    ),
    filling=r"(?:of|in|time|years?|days|months|the|a|is|was|are|were|did|does|has|had|have)",
    celebrate=(
        r"(?:have|had|celebrate|celebrated|celebrating|mark|marked|reach|reached|turn|keep|kept|get|pass|passed|be)"
    ),
    once=(
        r"(?:(?:in|at) (?:one|a single) (?:go|stroke|swoop|time)|(?:all )?at once|at a stroke|in one fell swoop|"
        r"up front)"
    ),
    orders=r"(?:(?:order|commission)(?:ed)?|buy|bought|pick(?:ed)? up)",
    reached=r"(?:reached|reach|attained|attain|got to|get to|come to|turned|be)",
)  # fmt: skip

TIMES = (
    # the times of two things
    _turn(": ,",
          r"^(?P<x>{own} [^,.?:]+?)(?: ,)? and (?P<y>{own} [^,.?:]+?) [:,] (?P<w>when)(?: (?:was|is|were) (?:each|that|"
          r"it|they|either))?(?: of them)?{end}", "{w} was {x} ? {w} was {y}"),
    _turn("and",
          r"^(?P<a>(?:when|where) (?:was|were|did (?:he|she) \w+)) (?P<x>{own} [^,.?]+?)(?: ,)? and (?P<y>{own}"
          r" (?!.*(?:ed|n|d){end})[^,.?]+?){end}", "{a} {x} ? {a} {y}"),
    # how old on the day of something
    _turn("day date night evening moment",
          r"^(?P<a>{age}) (?:on|at) the(?: very| exact)? (?:day|date|night|evening|moment)(?: that| when| on"
          r" which)? (?!of )(?P<x>.+)$", "{a} when {x}"),
    # the time between two things, and which was sooner
    _turn("precede predate antedate follow postdate",
          r"^(?:by )?how many (?P<u>years|months|days|weeks) (?:does|did|do) (?P<x>.+?) (?:precede|predate|antedate|"
          r"follow|postdate) (?P<y>.+)$", "how many {u} between {x} and {y}"),
    _turn("older newer earlier later younger",
          r"^how (?:much|many years) (?:older|newer|earlier|later|younger) (?:is|was|are|did)"
          r" {thing}(?P<x>.+?)(?: come)? than (?P<y>.+)$", "how many years between {x} and {y}"),
    _turn("timespan span interval gap stretch distance",
          r"^(?:i need|i want|give me|tell me|calculate|compute|state|find)(?: to know)? the {span} between"
          r" (?P<x>.+?)(?:(?: ,)? in years)?{end}", "how many years between {x}"),
    _turn("days months",
          r"^(?:what|which|how)(?: {filling})* {lapse}(?: {filling})*? (?P<u>days|months)(?: {filling})* {between}"
          r" (?P<x>.+)$", "how many {u} between {x}"),
    _turn("separates separate separated divides divide divided parts lies lie lay stretches elapsed elapses passed"
          " passes spans",
          r"^(?:what|which|how)(?: {filling})* {lapse}(?: (?:{filling}|{lapse}))* {between} (?P<x>.+)$",
          "how many years between {x}"),
    # when something was first shown, and when another season was agreed on
    _turn("see watch catch view",
          r"^(?:in |on )?{when}(?: of (?:which|what) year)? (?:did|could|were|was) (?:the )?{people}(?: finally)?"
          r" (?:first|(?:first )?(?:get|got) to)(?: be able to)? (?:see|watch|catch|view) (?P<x>.+?){end}",
          "when did {x} premiere"),
    _turn("settled decided agreed confirmed announced sealed fixed",
          r"^(?P<x>[^:?]*\bseason\b[^:?]*?) [:,.] (?:on |in )?{when} was (?:that|this|it) (?:settled|decided|agreed|"
          r"confirmed|announced|sealed|fixed)(?: (?:on|upon))?{end}", "{x} : when was that"),
    # for how long a network went on with a show
    _turn("order ordered commission commissioned buy bought pick picked",
          r"^(?:{once} )?(?:for )?how many(?: more)? seasons(?: {once})? did (?P<x>.+?) {orders}(?: (?P<y>.+?))?"
          r"(?: for)?(?: {once}(?P<r> .+)?)?{end}", "how many seasons did {x} renew {y} {r}"),
    _turn("order ordered commission commissioned buy bought",
          r"^(?:{once} )?(?P<x>{plain}) {orders} how many(?: more)? seasons(?: of (?P<y>.+?))?"
          r"(?: {once}(?P<r> .+)?)?{end}", "how many seasons did {x} renew {y} {r}"),
    # how long somebody was something
    _turn("long", r"^(?P<a>(?:for )?how (?:long|many (?:years|seasons)) (?:was|has|had) (?:he|she)(?: been)?) the"
          r" (?P<r>\w+ .+)$", "{a} {r}"),
    # birthdays
    _turn("birthday",
          r"^(?:.+ )?(?:what|which) birthday (?:did|was|is|does|has|had|would|will) (?P<s>.+?) {celebrate} (?P<r>.+)$",
          "how old was {s} {r}"),
    # beginning and end, and ages to come
    _turn("stay stayed",
          r"^how long (?:did|does) (?P<x>.+?) stay (?:up|open|on view|on show|on display|on)(?: [-,:])*(?: from"
          r" (?:which|what) (?:month|day|date|year) to (?:which|what)(?: month| day| date| year)?)?{end}",
          "how long was {x} open"),
    # what came out, and what was done, in a year
    _turn("came appeared released",
          r"^(?P<a>what|what else) (?:came out|appeared|was released|got released) (?P<x>(?:in|during|between|after|"
          r"before) .+)$", "which works came out {x}"),
    _turn("do doing", r"^(?P<a>what (?:did|was|does) .+?) (?:do|doing) in (?P<x>[^,]*\d{{4}}.*)$", "{a} do during {x}"),
    # what a year was
    _turn("was proved turned",
          r"^(?P<y>\d{{4}}) (?:was|proved|turned out|had been) [^.:;,?]+ (?:for|to|in) (?:him|her|his career|her"
          r" career) [.:;,-] (?P<r>.+?)(?: (?:for|in|of|under|from|during) (?:that|this|the) year)?{end}",
          "in {y} , {r}"),
    _turn("age",
          r"^(?:at )?(?:what|which) age (?:had|did|was|has|is|were) (?P<s>he|she)(?: {reached})? (?P<r>(?:when|on|at|"
          r"in|by) .+)$", "how old was {s} {r}"),
    _turn("age", r"^(?:(?:what|which) (?:was|is) )?(?:his|her) age (?P<r>(?:when|on|at|in|by|as) .+)$",
          "how old was {he} {r}"),
    _turn("until till to", r"^(?:up )?{until} {when} {could} {people} {see} (?P<x>.+?){end}", "when did {x} close"),
    _turn("until till to", r"^from {when} {until} {when} {could} {people} {see} (?P<x>.+?){end}",
          "how long did {x} run"),
    _turn("until till to",
          r"^from {when} {until} {when} (?:did|was|were|is) (?P<x>.+?)(?: (?:run|open|on|on view|on show|on display|"
          r"shown|last|up|held|take place))?{end}", "how long did {x} run"),
    _turn("from",
          r"^(?:for )?how long (?:did|was) (?P<x>.+?)(?: (?:run|open|on|on view|on show|up|last))?(?: [,:-])? from"
          r" {when} {until} {when}{end}", "how long did {x} run"),
    _turn("far old oldest earliest",
          r"^how (?:far back|old) (?:do|does|did|are|is) (?:the (?:oldest|earliest) (?:\w+ )?(?:in|of|from|"
          r"among) )?(?P<x>.+?) (?:go|reach|stretch|date|extend|run)(?: back)?(?: in time| to)?{end}",
          "what era are {x} from"),
    _turn("oldest earliest",
          r"^(?:from|to) (?:when|(?:what|which) (?:date|time|period|year|decade|years|era)) (?:do|does|did) the"
          r" (?:oldest|earliest)(?: of)?(?: the)? (?P<x>.+?) (?:date|come|go|stem|originate)(?: back)?(?: from|"
          r" to)?{end}", "what era are {x} from"),
    _turn("oldest earliest",
          r"^(?P<a>(?:what|which) (?:period|time span|span|years|era|stretch)[^,]+?) ,? ?from (?:the |its |"
          r"their )?(?:oldest|earliest)(?: \w+)? to (?:the |its |their )?(?:newest|latest|most recent|"
          r"youngest)(?: \w+)?{end}", "{a}"),
)  # fmt: skip
