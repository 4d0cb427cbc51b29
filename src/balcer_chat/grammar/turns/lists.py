"""What is told of so many, what stands beside the members of a list, and what is left out.

"He wrote two books. Which?"                       which two books did he write
"Everything labelled documentary"                  which filmography entries are marked documentary
"Titles and dates of the books"                    list the books with the date of each
"Leaving X aside, which ...?"                      except X, which ...
"""

from __future__ import annotations

from balcer_chat.grammar.turns.turn import turning

_turn = turning(
    list=r"(?:(?:the|his|her|their) )?(?:filmography|awards list|awards section|list of (?:awards|works|credits))",
    who=r"(?:i|you|one|we|somebody|someone)",
    adding=r"(?:count|add|sum|tally|total|tot|number)(?:ed|led|s)?(?: up| together)?",
    summing=r"(?:adding|counting|totalling|summing|tallying)(?: up| together)?",
    each=r"(?:(?:every|all|each of|all of) )?",
    sum=(
        r"[,?:;.](?: (?:where|what|which|how|many|do|does|would|will|i|you|one|we|it|that|there|end|up|land|get|"
        r"arrive|come|reach|total|number|sum|figure|have|with|at|to|make|makes|is|are|the|in|all|a))+"
    ),
    entries=(
        r"(?: (?:[?,.:;]|i mean|i|mean|by|in|that is|counting|counted|number|number of|count|of|the|terms|total|"
        r"entries|titles|lines|items|works|how|how many|many|are|there|as|a|it))*$"
    ),
    entry=r"(?:title|entry|work|item|film|credit|line|one|production|series|show|thing)",
    last=r"(?:final|last|closing)",
    timed=r"(?: chronologically| in time| by year| by date)?",
    words=(
        r"(?:containing|contains?|with|carrying|carry|including|includes?|bearing|bear|featuring|feature|having|have|"
        r"holding|hold|use)"
    ),
    number=r"(?:two|three|four|five|six|seven|eight|nine|ten|both|several|a few|a couple of|some|\d+)",
    which=(
        r"(?:which(?: (?:ones?|{number}|are|were|they|these|those|is|it))*|(?:what|who)(?: (?:are|were) they)?|"
        r"(?:(?:please|can you|could you) )*(?:name|list|give|identify|enumerate|tell)(?: (?:me|us))?(?: (?:them|both|"
        r"each|all|the|{number}|of|which|ones?|what|they|are|their|names|titles))*|(?:the )?(?:titles|names)(?: (?:and"
        r" names|and titles|please))?)"
    ),
    joined=(
        r"(?:(?: ,)? and (?:(?:from|by) whom|who (?:they|these|each) (?:came|come|are|were) from|who gave (?:them|"
        r"each|it))|(?P<r>(?: ,)? and [^.]+?))?(?: please| ,)*{end}"
    ),
    at=r"(?: (?P<p>in|at|for|from|on|with|by|to|of))?",
    listing=(
        r"^(?:(?:list|name|give|show|tell|which|what|every|each)(?: (?:me|us))? )?(?:(?:i|we) (?:need|"
        r"want) )?(?:(?:the|all|of|his|her|every) )*"
    ),
    titles=(
        r"(?:titles?|entry|entries|works?|productions?|items?|rows?|lines?|things?|everything|all|anything|ones|"
        r"films?|shows?)"
    ),
    marked=(
        r"(?:marked|labell?ed|tagged|listed|classed|classified|categori[sz]ed|described|designated|filed|billed)"
    ),
    named=r"(?:has|have|with|carry|carries|bears?|contains?|includes?|carrying|bearing|containing|including)",
    rows=r"(?:filmography|titles?|entry|entries|works?|productions?|items?|rows?|lines?|ones|series|shows?)",
    spanning=(
        r"(?:(?:a|an|the|their|its|several|many|more than one|two|multiple|from to|from|to|year|years|time|"
        r"whole) )*(?:range|ranges|span|spans|years?)(?: of (?:years|dates|time|several years))?(?: (?:instead|rather"
        r" than|instead of|and not|not) ?(?:(?:of )?(?:carrying |having |showing )?(?:just |only )?(?:a|one|a single|"
        r"single) (?:date|year))?)?"
    ),
)  # fmt: skip

LISTS = (
    # what several gave in a year that is told before
    _turn("each",
          r"^(?:two|three|four|several|a few) [^.:;?]+? (?P<y>(?:in|of|from|during) \d{{4}}) [.:;] (?P<r>(?:what|which)"
          r" [^.?]*\beach\b[^.?]*?){end}", "{r} {y}"),
    # how many lines a list has
    _turn("long extensive large big", r"^how (?:long|extensive|large|big) is (?P<x>{list}){entries}",
          "how many entries are in {x}"),
    _turn("count counts counted add adds added sum sums tally total totals totaled totalled tot tots number numbers"
          " numbered",
          r"^(?:if|when|suppose|supposing|say) {who} {adding} {each}(?P<x>.+?) {sum}{end}",
          "how many {x}"),
    _turn("adding counting totalling summing tallying", r"^{summing} {each}(?P<x>.+?) {sum}{end}", "how many {x}"),
    _turn("from out of",
          r"^(?P<a>.*how many(?: of (?:them|these|those|(?:his|her|the) [^,]+?))?) (?:came|come|stem|stemmed)(?: from|"
          r" out of) (?!the (?:\w+ies|\d)|\d)(?P<x>.+)$", "{a} are for {x}"),
    # the ends of a list
    _turn("closes ends concludes finishes rounds completes",
          r"^(?:which|what) (?P<n>{entry}) (?:closes|ends|concludes|finishes|rounds off|rounds out|completes)"
          r" (?P<x>{list}){timed}{end}", "which {n} is last in {x}"),
    _turn("opens begins starts heads leads",
          r"^(?:which|what) (?P<n>{entry}) (?:opens|begins|starts|heads|leads off|leads) (?P<x>{list}){timed}{end}",
          "which {n} is first in {x}"),
    # the number of a season
    _turn("final last closing",
          r"^(?P<x>.+?) {last} season(?: ,? ?(?:as|going by|according to|per) [^?]{{0,30}}?,?)? (?:carries|has|bears|"
          r"had|was|is|got|wears|gets) (?:what|which) number{end}", "what was the number of the last season of {x}"),
    _turn("final last closing",
          r"^(?:what|which) number (?:was|is|does|did|has) the {last} season of (?P<x>.+?)(?: carry| have| bear|"
          r" get)?{end}", "what was the number of the last season of {x}"),
    # the words of titles
    _turn("word words phrase",
          r"^(?P<a>(?:(?!contain)[^,.?])*?)(?:titles|entries|works|productions|credits|names)(?: (?:of his|of hers|in"
          r" (?:the|his|her) (?:list|filmography)|there|do|that|which))* {words} the (?:words?|phrase)"
          r" (?P<x>.+?)(?P<r> (?:, )?(?:with|and) (?:their|its|the|which|when|what) .+?)?{end}",
          "{a} filmography titles that contain the word {x} , {r}"),
    _turn("precedes preceded",
          r"^(?:which|what) (?:filmography )?(?:title|entry) (?:directly |immediately )?(?:precedes|preceded)"
          r" (?P<x>.+?)(?: in (?:the|his|her) filmography)?{end}",
          "which title comes right before {x} in the filmography"),
    # what a list is needed for
    _turn("need want require after",
          r"^(?:for|as part of) (?:a|an|my|our|the|some|this) [^,:?]+?(?: ,)? (?:i|we)(?: would| will)? (?:need|want|"
          r"require|am after|are after|am looking for) (?P<x>.+)$", "list {x}"),
    _turn("need want require like",
          r"^(?:i am|we are|i|we) (?:writing|preparing|compiling|making|doing|putting together|working on|curating)"
          r" [^,:?]+?(?: ,)? (?:and|so)(?: i| we)? (?:need|want|require|would like) (?P<x>.+)$", "list {x}"),
    # a number that is asked behind what it is of, and how it is to be counted
    _turn("made composed comprised",
          r"^(?P<x>{plain}) (?P<b>is|are|was|were) (?:made up|made|composed|comprised) of (?P<h>how many .+?){end}",
          "{h} {b} {x} made of"),
    _turn("lasted took", r"^(?P<x>{plain}) (?:lasted|took) (?P<h>how (?:long|many \w+)){end}", "{h} did {x} last"),
    _turn("counting judging going",
          r"^(?P<a>.*how many [^,?]*?) , (?:only )?(?:counting|judging by|going by)(?: only)? (?:the |those )?"
          r"(?:names?|ones|people)?(?: (?:that|who) are| being)?(?: (?:given|named|listed|mentioned|told))? ,"
          r" (?P<r>.+)$", "{a} {r}"),
    # what only begins or ends a list
    _turn("can could would will",
          r"^(?P<a>.+?) [.?!] (?:can|could|would|will) you (?:please )?(?:sum (?:that|it|this|them) up|list (?:them|"
          r"it|that)|summari[sz]e(?: that| it| them)?|name them)(?: (?:for me|please))*{end}", "{a}"),
    _turn("lowest highest oldest newest earliest latest first last smallest biggest",
          r"^(?P<a>.+?) , from (?:the )?(?:lowest|oldest|earliest|first|smallest|newest|latest|highest) to"
          r" (?:the )?(?:highest|newest|latest|last|biggest|oldest|earliest|lowest){end}", "{a}"),
    _turn("interested curious wondering keen",
          r"^(?:i|we) (?:am |are )?(?:interested in|curious about|curious to know|wondering about|wondering|keen to"
          r" know) (?P<r>[^.?]+?)(?: [.?] what (?:is there|do you have|have you got))?{end}", "{r}"),
    _turn("mentioned named listed recorded known given mention name list know",
          r"^(?:which|what) (?P<x>[^,.?]+?) (?:(?:are|is) (?:there )?(?:mentioned|named|listed|recorded|given)|"
          r"(?:does|do) the (?:record|article|text|sources?) (?:mention|name|list|give|know))(?: by name)?(?: in"
          r" (?:it|the (?:record|article|text)))?{end}", "list {x}"),
    _turn("they those these", r"^(?P<a>.+?) [,:-] (?:which|what) (?:ones )?(?:are|were) (?:they|those|these){end}",
          "list {a}"),
    _turn(":", r"^(?P<x>{plain}) the (?P<r>[a-z]+) : (?P<q>.+?){end}", "{x} as a {r} : {q}"),
    # so many are told of, and which they are is asked
    _turn(". : ; -",
          r"^(?:there are )?(?P<n>{number}) (?:different |separate |of (?:his|her|the) )*(?:(?P<x>{plain})"
          r" each )?(?P<y>{plain}) [.:;-] {which}{joined}", "which {n} {x} {y} {r}"),
    _turn(". : ; -",
          r"^(?P<s>he|she)(?: (?P<a>has|had|is|was|did))?(?: (?P<v>[^.,:;]+?))?{at} (?P<n>{number}) (?P<x>{plain})"
          r" [.:;-] {which}{joined}", "{p} which {n} {x} {a} {s} {v} {r}"),
    _turn("bear bears carry carries bearing carrying",
          r"^(?P<a>.*?) (?:bear|bears|carry|carries|bearing|carrying) (?:his|her) name as (?:an? |the |"
          r"its )?(?P<r>.+)$", "{a} are marked {r}"),
    # the entries of a list by what stands beside them, or by the words of their titles
    _turn("marked labelled labeled tagged listed classed classified categorised categorized described designated"
          " filed billed",
          r"{listing}{titles}(?: (?:is|are|that|which|he has))* {marked}(?: as| under)?(?: an?)? (?P<x>{plain})(?: ,"
          r" (?:and )?(?:nothing else|no more|no others?|only))?{end}", "which filmography entries are marked {x}"),
    _turn("name title names titles",
          r"{listing}{titles} (?:(?:that|which|do|in his filmography) )*{named} (?P<x>[^,.?]+?) (?:in|as part of)"
          r" (?:its|their|the|it)(?: (?:name|title|names|titles))?(?: , [^?]+?)?{end}",
          "list filmography titles that contain the word {x}"),
    _turn("branded named",
          r"{listing}(?P<x>{plain}) (?:branded|named) {titles}(?: in (?:his|the) filmography)?(?: , [^?]+?)?{end}",
          "list filmography titles that contain the word {x}"),
    _turn("credits",
          r"^(?:which|what|list|name|give)(?: (?:of|all|me|are|were))*(?: his| her| the)? credits(?: (?:are|were|date|"
          r"dated|stem|come|that|does|do|has|have|he|she))* (?P<x>(?:from|in|of|between) .*?){end}",
          "which filmography entries are {x}"),
    _turn("span spans range ranges year years",
          r"{listing}{rows}(?: {rows})*(?: (?:that|which|in (?:his|her|the) (?:filmography|list)))* (?:with|have|has|"
          r"carry|carries|having|show|shows|covers?|covering|spans?|spanning|(?:stretch|stretches|extend|extends|run|"
          r"runs|range|ranges) over) {spanning}{end}", "which filmography entries have a span of years"),
    # the record of an award
    _turn("history haul",
          r"^(?:(?:his|her|the) )?(?P<x>{plain}) (?:history|haul) [:.,-] (?:list|give|show|tell|name)(?: me)?(?: it|"
          r" them)?{end}", "list all his {x} entries"),
    # what is told beside each
    _turn("titles names",
          r"{listing}(?:titles|names) (?:and|with|plus|&) (?:the )?(?P<f>[a-z]+) of (?P<x>.+?)(?: please| ,)*{end}",
          "list {x} with the {f} of each"),
    # what is left out of a list
    _turn("aside apart out",
          r"^(?:leaving|putting|setting|laying|leave|put|set) (?P<x>[^,.?]+?) (?:aside|apart|out)(?: of (?:it|this|"
          r"account|consideration))?(?: for (?:now|once|a moment))? ,(?: and)? (?P<r>.+)$", "except {x} , {r}"),
    _turn("aside apart excluded excepted",
          r"^(?P<x>{plain}) (?:aside|apart|excluded|excepted|not counted) , (?P<r>.+)$", "except {x} , {r}"),
    # that it is wanted
    _turn("need want require like love after looking",
          r"^(?:i|we)(?: (?:just|only|really|would|did))* (?:need|want|require|like|love|am after|am looking"
          r" for)(?: to (?:know|see|have|hear))? (?P<x>{plain})(?: , (?:and )?(?:nothing else|no more|that is all|only|"
          r"please|no others?))?{end}", "list {x}"),
)  # fmt: skip
