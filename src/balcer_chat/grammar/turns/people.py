"""Who somebody is, what they did, on what, for whom and with whom.

"And who might X be?"                              who is X
"Who acted opposite X?"                            who acted alongside X
"Did he make any films, or only television?"       did he make any feature films
"Whom did he meet right after landing in A?"       whom did he meet in A
"""

from __future__ import annotations

from balcer_chat.grammar.turns.turn import turning

_turn = turning(
    films=(
        r"(?:(?:any|actual|real|proper|some|full|feature) )*(?:movies?|films?|cinema|pictures)(?: proper| as such)?"
    ),
    television=(
        r"(?:tv|telly|television|(?:the )?small screen|the box|(?:the )?tube)(?: stuff| work| shows| series| things)?"
    ),
    moved=(
        r"(?:right |soon |just |shortly |immediately |straight )*(?:after|upon|once|following|when) (?:(?:he|"
        r"she) )?(?:(?:was|had|got|is|first) )*(?:moving|landing|arriving|coming|settling|relocating|getting|moved|"
        r"landed|arrived|settled|came|relocated)(?: down)?(?: over)? (?:to|in|at|into)"
    ),
    how=(
        r"(?:in (?:what|which)(?: (?:two|three|several|various|different|other))? ways?|how) (?:has|was|is|did|does)"
    ),
    taken_part=(
        r"(?:(?:been|be|get|got|taken|take|become|ever|also) )*(?:a )?(?:part (?:of|in)|involved (?:in|with)|tied"
        r" (?:to|up with)|connected (?:to|with)|linked (?:to|with)|associated with|mixed up (?:in|with)|bound up with)"
    ),
    jobs=r"(?:(?:different|various|other|kinds? of|sorts? of|all) )*(?:jobs?|professions|careers)",
    held=(
        r"(?:have|had|held|hold|do|done|worked|pursue|pursued)(?: (?:in|during|over) (?:his|her|the) (?:life|lifetime|"
        r"career|time|day|years))?(?: so far)?"
    ),
    number=r"(?:two|three|four|five|six|seven|eight|nine|ten|both|several|a few|a couple of|some|\d+)",
    listing=(
        r"^(?:(?:list|name|give|show|tell|which|what|every|each)(?: (?:me|us))? )?(?:(?:i|we) (?:need|"
        r"want) )?(?:(?:the|all|of|his|her|every) )*"
    ),
)  # fmt: skip

PEOPLE = (
    # who somebody is
    _turn("might would could", r"^(?:(?:and|so|but) )?who (?:might|would|could) (?P<x>.+?) be(?: exactly| then)?{end}",
          "who is {x}"),
    _turn("who", r"^(?P<x>{plain}) ,(?: (?:now|so|and|again|just|well|,))+ who (?:is|was) (?:he|she|that|this){end}",
          "who is {x}"),
    _turn("named identified", r"^(?:is|was|are|were) (?P<x>the .+?) "
          r"(?:named|identified)(?: by name| anywhere| in the (?:record|text|article))?{end}", "who is {x}"),
    # who performs in something
    _turn("opposite", r"^(?P<a>(?:who|which) .+?) opposite (?P<r>.+)$", "{a} alongside {r}"),
    # what somebody did on something
    _turn("part", r"^what (?:was|is) (?P<x>{plain}) part (?:on|for|with) (?P<r>.+)$", "what was {x} role in {r}"),
    _turn("hat hats",
          r"^(?P<x>{plain}) [:,] (?:which|what) hats? (?:did|does|has) (?P<s>.+?) (?:wear|worn|wears)(?: there)?{end}",
          "what function did {s} have in {x}"),
    # films or only television
    _turn("only just merely solely",
          r"^(?P<a>(?:did|does|do|has|have) [^,]+?) {films} ?,? or (?:is it |was it |has it been )?(?:only|just|"
          r"merely|solely|all|nothing but) {television}{end}", "{a} any feature films"),
    # with whom, in a new place
    _turn("after upon once following when", r"^(?P<a>(?:with which|(?:with )?whom?) .+?) {moved} (?P<p>[^,?]+?){end}",
          "{a} in {p}"),
    # by which name something goes
    _turn("short", r"^how (?P<a>is|was) (?P<x>{plain}) (?:known|called|referred to) for short{end}",
          "what {a} {x} called for short"),
    # what somebody gave him, what ties him to it, what he worked as
    _turn("him her", r"^what (?:did|has|have) (?P<x>{plain}) (?:do|done) for (?:him|her)(?P<r> .+)?$",
          "what did {he} get from {x} {r}"),
    _turn("involved connected mixed",
          r"^(?P<x>{plain}) [:,] (?:how|in (?:what|which) way) (?P<a>was|were|is|are) (?P<s>.+?) (?:involved|"
          r"connected|mixed up)(?: with it| in it| there)?{end}", "how {a} {s} involved in {x}"),
    _turn("part involved tied connected linked associated mixed bound",
          r"^{how} (?:he|she) {taken_part} (?P<x>.+?){end}", "what is {his} connection with {x}"),
    _turn("job jobs professions careers", r"^(?:what|which) {jobs} (?:has|have|did) (?P<s>he|she) {held}{end}",
          "which occupations has {s} had"),
    # works by what was done
    _turn("where which",
          r"^(?P<x>{plain}) (?:where|(?:on|in|for) which) (?P<s>he|she) (?:did (?:some |the |"
          r"an? )?)?(?P<r>[^?,]+?){end}", "which {x} did {s} {r}"),
    _turn("whose", r"^(?P<a>.+?) whose (?:scripts?|screenplays?|texts?) (?P<s>he|she) (?P<r>.+)$", "{a} that {s} {r}"),
    _turn("hollywood", r"^(?P<a>.*?)hollywood (?:features?|films?|movies?|pictures?|blockbusters?)(?P<r>.*)$",
          "{a} feature films {r}"),
    _turn("with",
          r"^(?P<a>(?:which|what) (?:networks|channels|broadcasters|stations|studios|companies) (?:has|did) (?:he|"
          r"she)(?: ever)?) (?:worked|work) with{end}", "{a} worked for"),
    # what was brought about while somebody ran something
    _turn("watch reign tenure leadership stewardship stint charge helm command",
          r"^(?P<a>.+?) (?:(?:on|under|during|in|throughout) (?:his|the time of his) (?:watch|reign|tenure|leadership|"
          r"stewardship|stint)|(?:while|when) he (?:was|were|had been) (?:in charge(?: of it)?|at the helm|in"
          r" command))(?: , .+? included)?{end}", "{a} while he ran it"),
    _turn("pull accomplish manage attain rack notch pulled accomplished managed attained",
          r"^what(?: (?:big|great|important|major|notable))*(?: (?:stuff|things|feats|successes|milestones|"
          r"records))? did (?P<x>{plain}) (?:pull off|accomplish|manage|attain|rack up|notch up)(?P<r> .*)?$",
          "what did {x} achieve {r}"),
    # what was done without a credit
    _turn("without unnamed unbilled",
          r"^(?P<a>.+?) without (?:(?:a|any|his|getting|receiving|taking|having|screen) )*(?:credits?|credited|"
          r"name)(?: (?:on|in) (?:the )?(?:screen|them|it|titles|credits))?(?P<r>.*)$", "{a} uncredited {r}"),
    _turn("credits",
          r"^(?P<a>did|does|do|is|was|has) (?:(?:(?:his|her) )?name|he|she)(?: ever)? (?:appear|appears|feature|"
          r"figure|turn up|show up|come up|appeared|featured|listed|be found)?(?: up)? ?(?:in|on|among) (?:the )?"
          r"(?:\w+ )?credits (?:of|for|on|in) (?P<x>.+)$", "was {he} credited for {x}"),
    # who stars in something
    _turn("leads", r"{listing}(?:(?P<n>{number}) )?leads (?:of|in|on) (?P<x>.+)$", "who stars in {x}"),
    _turn("leads lead",
          r"^(?P<x>{plain})(?: [:,])? who (?:were|was|are|is|had|took|got|played) (?:its |the )?leads?{end}",
          "who starred in {x}"),
    _turn("leads lead", r"^who (?:had|took|got|played) (?:its|the) leads? (?:of|in|on) (?P<x>.+)$",
          "who starred in {x}"),
    # who gives something
    _turn("out",
          r"^(?P<a>who|(?:which|what) \w+) (?P<v>hands?|handed|gives?|gave|dishe[sd]) (?P<x>{plain}) out"
          r"(?: , (?P<r>.+?))?{end}", "{a} {v} out {x} {r}"),
    _turn("who", r"^who all (?:was|were|is|are|acts|plays|stars|starred|played) in (?P<x>.+)$", "who stars in {x}"),
    _turn("else",
          r"^who else (?:was|is|were|are) in (?P<x>(?:that|this) (?:series|show|film|movie|pilot|drama|play)){end}",
          "who else starred in {x}"),
    # what ties somebody to something
    _turn("popping coming cropping turning showing pops comes crops turns shows",
          r"^(?P<x>{plain}) (?:keeps |kept )?(?:popping|coming|cropping|turning|showing|pops|comes|crops|turns|shows)"
          r" up(?: (?:again|a lot|often|everywhere|around (?:him|her)|in (?:his|her) (?:life|work|career|biography|"
          r"story)))*(?: [.:;,-])+ (?:in (?:what|which) (?:connections?|contexts?|ways?|places?)|how|how so|where|"
          r"why){end}", "what connects him with {x}"),
)  # fmt: skip
