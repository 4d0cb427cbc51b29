"""The plainest questions about the person, in the many ways in which they are asked.

"Tell me everything about him"                  who is he
"Why is he so famous?"                          what is he known for
"What does he do for a living?"                 who is he
"""

from __future__ import annotations

from balcer_chat.grammar.turns.turn import turning

_turn = turning(
    tell=r"(?:(?:can|could|would) you (?:please )?)?(?:please )?(?:tell|give|show|teach)(?: me| us)?",
    story=(
        r"(?:(?:whole |entire |full |basic |short |brief |quick )*(?:life story|life|story|bio|biography|background|"
        r"summary|overview|introduction|intro|profile|basics|lowdown|gist|highlights|deal|career|rundown))"
    ),
    fact=(
        r"(?:(?:something|anything|one thing|an?|some|any|a few|another)(?: (?:fun|interesting|cool|random|good|nice|"
        r"more))*(?: facts?| things?| trivia| info| information)?)"
    ),
    famous=(
        r"(?:famous|well known|known|popular|a celebrity|important|notable|a big deal|renowned|celebrated|noteworthy|"
        r"on wikipedia|so special|special)"
    ),
    early=(
        r"(?:early (?:life|years|days|career|biography|history)|youth|childhood|boyhood|girlhood|younger (?:years|days|"
        r"self)|formative years|upbringing|beginnings|origins)"
    ),
    made=r"(?:made|make|done|do|worked on|work on|been on|been involved in|been part of)",
    judges=(
        r"(?:(?:the )?(?:critics|reviewers|press|papers|newspapers|media|public|people|viewers|audiences|commentators|"
        r"others|world|experts|journalists)(?: and (?:the )?(?:critics|public|press|viewers|audiences))?)"
    ),
    sorted=(
        r"(?:oldest (?:to newest|first)|earliest (?:to latest|first)|in (?:chronological |date )?"
        r"order(?: of (?:date|year|time))?|chronologically|by (?:year|date)|(?:sorted|ordered|arranged|"
        r"listed)(?: by (?:year|date)|"
        r" chronologically)|year by year|from (?:oldest|first|earliest) to (?:newest|last|latest))"
    ),
    work=r"(?:work|worked|working|collaborate|collaborated|team up|teamed up|partner|partnered)",
)  # fmt: skip

EVERYDAY = (
    _turn("everything all more lot",
          r"^(?:{tell} )?(?:(?:me|us) )?(?:everything|all|more|a lot)(?: (?:that )?(?:you know|there is|you have|you"
          r" can))?(?: to know)?(?: about (?P<x>he|him|she|her))?{end}", "who is {he}"),
    _turn("life story bio biography background summary overview introduction intro profile basics lowdown gist"
          " highlights deal rundown career",
          r"^(?:{tell} |what is |what happened in |summarise |summarize |describe |what about |give |i want |i"
          r" need )?(?:(?:me|us) )?(?:about )?(?:the |a |his |her )?{story}(?: of (?:him|her|his|hers|his life|this"
          r" man))?(?: about (?:him|her)| in short| in brief| in a nutshell)?{end}", "who is {he}"),
    _turn("fact facts thing things something anything trivia",
          r"^(?:{tell}|what is|name|say|got|share) (?:me )?{fact}(?: (?:about|on|regarding) (?:him|her|his life|this"
          r" man|the man))?{end}", "who is {he}"),
    _turn("famous known popular celebrity important notable deal renowned celebrated noteworthy wikipedia special",
          r"^(?:so )?(?:why|how come|what) (?:is|was|s|made|makes|he is|she is) (?P<x>he|she|him|her)? ?(?:so |even |"
          r"such |that |really |being )*{famous}{end}", "what is {he} known for"),
    _turn("famous known popular celebrated notable",
          r"^what (?:is|was|are|were) (?:his|her) (?:most (?:famous|popular|celebrated|notable)|best known) (?:works?|"
          r"shows?|films?|movies?|series|things?|jobs?|creations?){end}", "what is {he} known for"),
    _turn("do", r"^what does (?:he|she) (?:actually )?do(?: for (?:a living|work|money)| exactly)?{end}",
          "who is {he}"),
    _turn("job occupation profession",
          r"^what (?:is|was) (?:his|her) (?:job|occupation|profession|line of work|day job){end}", "who is {he}"),
    _turn("actors actresses stars cast",
          r"^(?:which|what) (?:famous )?(?:actors|actresses|stars)(?: and actresses)? (?:has|did|have) (?:he|she)"
          r" (?:ever )?(?:{work}) with{end}", "which actors star in {his} shows"),
    _turn("teach taught", r"^where (?P<a>did|does|has) (?P<x>he|she) (?:teach|taught){end}", "where {a} {x} lectured"),
    _turn("give given gave donate donated",
          r"^(?:who|whom) (?P<a>did|has) (?P<x>he|she) (?:give|given|gave|donate|donated)(?: his| her)?(?: (?:art|"
          r"collection|collections|works?|things?|stuff|prints|gifts?|money))? to{end}",
          "to which museums {a} {x} donated"),
    _turn("or", r"^(?P<a>{plain} [:,] )?(?:who or what|what or who) (?P<r>.+)$", "{a} what {r}"),
    # how somebody got on
    _turn("career", r"^(?P<a>.*career) (?:(?:start|started|begin|began|first|really|to) )*(?:take off|took off|bloom|"
          r"bloomed|blossom|blossomed|thrive|prosper|get going)(?P<r> .*)?$", "{a} begin to flourish {r}"),
    # a job, and money
    _turn("cash money living buck bucks dough crust rent bread",
          r"^(?:(?:how|what) did (?:he|she) (?:do|make|earn|work as|get by)(?: (?:to make|to earn))?(?: (?:for|"
          r"his|her|a|an|some|any|quick|the))* (?:cash|money|living|bucks?|dough|crust|rent|bread)) (?:when|while|"
          r"back when|in|during|at|as) (?P<r>[^,]+?)(?: , .+)?{end}", "what job did {he} have when {r}"),
    _turn("pay paid spend spent",
          r"^what (?P<a>did|does|has|had) (?P<x>.+?) (?:pay|paid|spend|spent) (?:for|on) (?P<r>.+)$",
          "how much {a} {x} pay for {r}"),
    # a title that begins as a circumstance does, and is pointed at
    _turn("it", r"^(?P<x>(?:for|from|out|above|under) [^,:.?]+?) [,:] (?P<a>did|does|was|has|is) (?P<s>.+?) (?P<v>\w+)"
          r"(?P<w> and \w+)? it(?: (?:him|her)self| alone| on (?:his|her) own)*{end}", "{a} {s} {v} {w} {x}"),
    # an example of somebody
    _turn("say instance example perhaps maybe",
          r"^(?P<a>(?:is|was|has|did|does) .+?) (?:anybody|anyone|somebody|someone)(?: [^,]+)? , (?:say ,? ?|"
          r"for (?:instance|example) ,? ?)?(?P<x>an? [^,]+?)(?: ,)?(?: (?:say|for instance|for example|perhaps|"
          r"maybe))?{end}", "{a} {x}"),
    # years of two things
    _turn("coincided coincide coinciding overlapped overlap fell coincides",
          r"^(?:in )?(?:which |what |the )?years? (?:in which|when|where|did|does)? ?(?:an?|the|his) (?P<x>.+?)"
          r" (?:coincided?|coincides|overlap|overlapped|fell together|fell) with (?:an?|the|his) (?P<y>.+?){end}",
          "in which years did {he} have both {x} and {y}"),
    # what was done while something went on
    _turn("war wars conflict strike crisis revolution uprising riots pandemic election campaign emergency protests",
          r"^(?P<cut>what (?:did|was) (?:he|she) (?:do|doing)) in (?P<x>(?:the )?(?:[a-z-]+ ){{0,3}}(?:wars?|conflict|"
          r"strike|crisis|revolution|uprising|riots|pandemic|election|campaign|emergency|protests)){end}",
          "{cut} during {x}"),
    # a show of a person is a series
    _turn("shows", r"^(?P<a>how many|which|what)(?: different| other)?(?: tv| television)? shows (?P<b>has|did)"
          r" (?P<x>he|she)(?: ever)? (?P<v>{made})(?: (?:so far|in total|altogether|over the years))?{end}",
          "{a} series {b} {x} {v}"),
    _turn("shows", r"^(?:(?:can|could|would|will) you )?(?:(?:please )?(?:list|name|give me|show me|tell me|which are|"
          r"what are|what were) )?(?:all )?(?:of )?(?:the )?(?:his|her)(?: tv| television)? shows(?: ,)?(?:"
          r" {sorted})?{end}",
          "which series has {he} made"),
    # a list in the order in which lists are told
    _turn("oldest earliest order chronologically year date",
          r"^(?:(?:can|could|would|will) you )?(?:please )?(?:list|name|give me|show me|tell me) (?P<cut>[^,?]+?)(?:"
          r" ,)? (?:,|and)? ?{sorted}{end}", "list {cut} with the date of each"),
    _turn("everything anything all",
          r"^(?:(?:list|name|give me|show me|tell me|what is) )?(?:everything|anything|all)(?: that)? (?P<x>he|she)"
          r" (?:has )?(?:ever )?(?P<r>(?:wrote|written|produced|directed|made|created|rewrote|published|sponsored)"
          r"(?: .+?)?){end}", "works {x} {r}"),
    # the years before a grown-up's work
    _turn("life years days career biography history youth childhood boyhood girlhood younger formative upbringing"
          " beginnings origins",
          r"^(?:{tell} |what (?:is|was|do you know|happened in|about) |how (?:was|did) |describe |summari[sz]e )?"
          r"(?:about )?(?:the )?(?:his|her) {early}(?: like| start)?{end}",
          "where was {he} born , where did {he} study and how did {he} begin {his} career"),
    # what others say
    _turn("say says said think thinks thought write wrote",
          r"^what (?:do|does|did|have|has) {judges} (?:say|said|think|thought|write|wrote|written)(?: about| of|"
          r" on) (?:him|her|(?:his|her) (?:works?|shows?|series|writing|films?)){end}",
          "what praise and criticism did {he} get"),
    # at what age
    _turn("older younger over under past beyond already",
          r"^(?:was|is) (?P<x>he|she) (?:already |still )?(?:older than|younger than|over|under|past|beyond|above|"
          r"below)(?: the age of)? \d+ (?P<r>(?:when|on|at) .+)$", "how old was {x} {r}"),
    # the year with the most awards
    _turn("best biggest greatest strongest",
          r"^(?:which|what) (?:year )?(?:was|is)(?: the year)? (?:his|her) (?:best|biggest|greatest|strongest|most"
          r" successful)(?: year)?(?: (?:for|of|in(?: terms of)?) (?:awards?|prizes|honours|honors|wins|winning)"
          r"(?: .*)?){end}", "which year has the most wins in the awards list"),
    # wins and nominations, each with its total
    _turn("nominations",
          r"^how many (?:(?P<x>{plain}) )?(?:awards|prizes|honours|honors|wins) (?:(?:has|did|does|had) (?:he|"
          r"she)(?: (?:won|win|have|receive|received|get|got))? )?and (?:how many )?(?:(?P<y>{plain}) )?nominations"
          r"(?: (?:does|has|did) (?:he|she)(?: \w+)?)?{end}", "how many {x} wins and nominations does {he} have"),
    _turn("nominations",
          r"^how many (?!wins|awards|prizes|honours|honors)(?P<x>{plain}) and nominations(?: (?:does|has|did) (?:he|"
          r"she)(?: \w+)?)?{end}", "how many {x} wins and nominations does {he} have"),
    # since when
    _turn("long", r"^how long has (?:he|she) (?:been (?:living |based |resident )?|lived |resided )in (?P<r>[^?]+?)"
          r"{end}", "when did {he} move to {r}"),
    _turn("start started begin began",
          r"^when did (?P<x>he|she) (?:start|begin)(?: (?:working|writing|work))? (?:on|for|at|with) (?P<r>{plain})"
          r"(?P<s> and when did (?:he|she) (?:stop|leave|finish|quit|end)(?: .+?)?)?{end}",
          "when did {x} join {r} {s}"),
    _turn("successful popular acclaimed",
          r"^(?:what|which)(?: (?:is|was|of))? (?:his|her) (?:shows?|series|films?|works?|documentaries|(?:the )?most"
          r" (?:successful|popular|acclaimed) (?:shows?|series|films?|works?|documentary|project|movie|book))(?: (?:is|"
          r"was) (?:the )?(?:most (?:successful|popular|acclaimed)))?{end}", "what is {his} best show"),
    _turn("long",
          r"^how long (?:was|has) (?:he|she)(?: been| working| employed| a writer| a producer)* on"
          r" (?P<r>{plain}){end}", "when did {he} join {r} and when did {he} leave {r}"),
    # what came last
    _turn("last latest recent recently lately",
          r"^what (?:(?:is|was|are) the (?:last|latest|most recent) (?:things?|news)(?: that)? (?:(?:he|she) (?:has |"
          r"had )?(?:did|done|does)|(?:about|on|from) (?:him|her))|(?:has|did|have|had) (?:he|she)(?: been)? (?:do|"
          r"done|doing|up to) (?:last|lately|recently|most recently)){end}", "what happened most recently"),
    # degrees and languages
    _turn("degrees doctorates",
          r"^how many (?:honorary degrees|(?:honorary )?doctorates)(?P<r> .*?)?{end}",
          "how many honorary doctorates {r}"),
    _turn("speak speaks", r"^(?:does|did|can|could) (?:he|she) (?:also |fluently |actually )?speaks? [a-z]+{end}",
          "what languages does {he} speak"),
    # two awards side by side
    _turn("compare",
          r"^compare (?:his |her |the )?(?P<x>{plain}) and (?P<y>{plain}) (?:records?|wins|awards|tallies|hauls?|"
          r"history|nominations|results){end}", "how many {x} did {he} win , and how many {y} did {he} win"),
    # the one with the most
    _turn("top", r"^(?:the |his |her )?top (?:\d+|three|five|ten) (?:tv |television )?(?:shows|series) by (?:the )?"
          r"(?:number|amount|count) of (?P<y>{plain}){end}", "which series has the most {y}"),
    # who it all is about
    _turn("guy man woman person fellow chap dude bloke lady",
          r"^(?:so )?who (?:is|was) (?:this|that|the) (?:guy|man|woman|person|fellow|chap|dude|bloke|lady)(?: anyway|"
          r" exactly)?{end}", "who is {he}"),
    _turn("work worked working collaborate collaborated team teamed partner partnered",
          r"^whom? (?:all )?(?:has|did|does) (?:he|she) (?:ever )?(?:{work}) with{end}",
          "which people did {he} work with"),
    _turn("show",
          r"^(?:what|which) (?:is|was) (?:the|his|her) (?:very )?first (?:tv |television )?show(?: (?:that )?(?:he|she)"
          r" (?:ever )?{made})?{end}", "what is {his} first series"),
)  # fmt: skip
