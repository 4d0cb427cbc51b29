"""Turns of phrase for lists: what is told of so many, what stands beside the members, what is left out.

    "He wrote two books. Which?"                       which two books did he write
    "Everything labelled documentary"                  which filmography entries are marked documentary
    "Titles and dates of the books"                    list the books with the date of each
    "Leaving X aside, which ...?"                      except X, which ...

They have the shape of those in :mod:`~balcer_chat.grammar.phrases`.
"""

from __future__ import annotations

_NUMBER = r"(?:two|three|four|five|six|seven|eight|nine|ten|both|several|a few|a couple of|some|\d+)"
_ASKING = "which what who name list give identify enumerate tell titles names"
_WHICH = (
    rf"(?:which(?: (?:ones?|{_NUMBER}|are|were|they|these|those|is|it))*|(?:what|who)(?: (?:are|were) they)?"
    rf"|(?:(?:please|can you|could you) )*(?:name|list|give|identify|enumerate|tell)(?: (?:me|us))?"
    rf"(?: (?:them|both|each|all|the|{_NUMBER}|of|which|ones?|what|they|are|their|names|titles))*"
    r"|(?:the )?(?:titles|names)(?: (?:and names|and titles|please))?)"
)
_AND = (
    r"(?:(?: ,)? and (?:(?:from|by) whom|who (?:they|these|each) (?:came|come|are|were) from|who gave (?:them|each|it))"
    r"|(?P<r>(?: ,)? and [^.]+?))?(?: please| ,)*{end}"
)
_AT = r"(?: (?P<p>in|at|for|from|on|with|by|to|of))?"
_LIST = (
    r"^(?:(?:list|name|give|show|tell|which|what|every|each)(?: (?:me|us))? )?"
    r"(?:(?:i|we) (?:need|want) )?(?:(?:the|all|of|his|her|every) )*"
)
_TITLES = (
    r"(?:titles?|entry|entries|works?|productions?|items?|rows?|lines?|things?|everything|all|anything|ones"
    r"|films?|shows?)"
)
_MARKED = r"(?:marked|labell?ed|tagged|listed|classed|classified|categori[sz]ed|described|designated|filed|billed)"
_NAMED = r"(?:has|have|with|carry|carries|bears?|contains?|includes?|carrying|bearing|containing|including)"
_ENTRIES = r"(?:filmography|titles?|entry|entries|works?|productions?|items?|rows?|lines?|ones|series|shows?)"
_SPAN = (
    r"(?:(?:a|an|the|their|its|several|many|more than one|two|multiple|from to|from|to|year|years|time|whole) )*"
    r"(?:range|ranges|span|spans|years?)(?: of (?:years|dates|time|several years))?"
    r"(?: (?:instead|rather than|instead of|and not|not) ?(?:(?:of )?(?:carrying |having |showing )?(?:just |only )?"
    r"(?:a|one|a single|single) (?:date|year))?)?"
)
_PEOPLE = r"(?:us|usa|american|north american|european|asian|canadian|chinese|japanese|french|german|british|english)"
_MADE = (
    r"(?:works?|projects?|photo works|photos?|photographs?|undertakings?|creations?|productions?|pieces|shows?"
    r"|exhibitions?)"
)

LISTS: tuple[tuple[str, str, str], ...] = (
    # what only begins or ends a list
    ("can could would will",
     (r"^(?P<a>.+?) [.?!] (?:can|could|would|will) you (?:please )?(?:sum (?:that|it|this|them) up"
      r"|list (?:them|it|that)|summari[sz]e(?: that| it| them)?|name them)(?: (?:for me|please))*{end}"),
     "{a}"),
    ("lowest highest oldest newest earliest latest first last smallest biggest",
     (r"^(?P<a>.+?) , from (?:the )?(?:lowest|oldest|earliest|first|smallest|newest|latest|highest) to (?:the )?"
      r"(?:highest|newest|latest|last|biggest|oldest|earliest|lowest){end}"),
     "{a}"),
    ("interested curious wondering keen",
     (r"^(?:i|we) (?:am |are )?(?:interested in|curious about|curious to know|wondering about|wondering|keen to know)"
      r" (?P<r>[^.?]+?)(?: [.?] what (?:is there|do you have|have you got))?{end}"),
     "{r}"),
    ("mentioned named listed recorded known given mention name list know",
     (r"^(?:which|what) (?P<x>[^,.?]+?) (?:(?:are|is) (?:there )?(?:mentioned|named|listed|recorded|given)"
      r"|(?:does|do) the (?:record|article|text|sources?) (?:mention|name|list|give|know))(?: by name)?"
      r"(?: in (?:it|the (?:record|article|text)))?{end}"),
     "list {x}"),
    ("they those these", r"^(?P<a>.+?) [,:-] (?:which|what) (?:ones )?(?:are|were) (?:they|those|these){end}",
     "list {a}"),
    ("the", r"^(?P<x>{plain}) the (?P<r>[a-z]+) : (?P<q>.+?){end}", "{x} as a {r} : {q}"),
    # works by what was done
    ("where which",
     (r"^(?P<x>{plain}) (?:where|(?:on|in|for) which) (?P<s>he|she) (?:did (?:some |the |an? )?)?(?P<r>[^?,]+?){end}"),
     "which {x} did {s} {r}"),
    ("whose", r"^(?P<a>.+?) whose (?:scripts?|screenplays?|texts?) (?P<s>he|she) (?P<r>.+)$", "{a} that {s} {r}"),
    ("hollywood", r"^(?P<a>.*?)hollywood (?:features?|films?|movies?|pictures?|blockbusters?)(?P<r>.*)$",
     "{a} feature films {r}"),
    ("with",
     (r"^(?P<a>(?:which|what) (?:networks|channels|broadcasters|stations|studios|companies) (?:has|did) (?:he|she)"
      r"(?: ever)?) (?:worked|work) with{end}"),
     "{a} worked for"),
    # where something was
    ("non", rf"^(?P<a>.*?)non (?P<x>{_PEOPLE}) (?P<r>.+?){{end}}", "{a} {r} outside {x}"),
    ("not",
     (r"^(?P<a>(?:which|what|where|list|name) .+?)(?: that| which)? (?:is|are|was|were|lie|lies) not"
      r" (?:in|within|inside) (?P<x>.+)$"),
     "{a} outside {x}"),
    # so many are told of, and which they are is asked
    (_ASKING,
     (rf"^(?:there are )?(?P<n>{_NUMBER}) (?:different |separate |of (?:his|her|the) )*"
      rf"(?:(?P<x>{{plain}}) each )?(?P<y>{{plain}}) [.:;-] {_WHICH}{_AND}"),
     "which {n} {x} {y} {r}"),
    (_ASKING,
     (rf"^(?P<s>he|she)(?: (?P<a>has|had|is|was|did))?(?: (?P<v>[^.,:;]+?))?{_AT} (?P<n>{_NUMBER})"
      rf" (?P<x>{{plain}}) [.:;-] {_WHICH}{_AND}"),
     "{p} which {n} {x} {a} {s} {v} {r}"),
    ("bear bears carry carries bearing carrying",
     (r"^(?P<a>.*?) (?:bear|bears|carry|carries|bearing|carrying) (?:his|her) name as (?:an? |the |its )?(?P<r>.+)$"),
     "{a} are marked {r}"),
    # the entries of a list by what stands beside them, or by the words of their titles
    (("marked labelled labeled tagged listed classed classified categorised categorized described designated filed "
     "billed"),
     (rf"{_LIST}{_TITLES}(?: (?:is|are|that|which|he has))* {_MARKED}(?: as| under)?(?: an?)? (?P<x>{{plain}})"
      r"(?: , (?:and )?(?:nothing else|no more|no others?|only))?{end}"),
     "which filmography entries are marked {x}"),
    ("name title names titles",
     (rf"{_LIST}{_TITLES} (?:(?:that|which|do|in his filmography) )*{_NAMED} (?P<x>[^,.?]+?) (?:in|as part of)"
      r" (?:its|their|the|it)(?: (?:name|title|names|titles))?(?: , [^?]+?)?{end}"),
     "list filmography titles that contain the word {x}"),
    ("branded named",
     rf"{_LIST}(?P<x>{{plain}}) (?:branded|named) {_TITLES}(?: in (?:his|the) filmography)?(?: , [^?]+?)?{{end}}",
     "list filmography titles that contain the word {x}"),
    ("credits",
     (r"^(?:which|what|list|name|give)(?: (?:of|all|me|are|were))*(?: his| her| the)? credits"
      r"(?: (?:are|were|date|dated|stem|come|that|does|do|has|have|he|she))* (?P<x>(?:from|in|of|between) .*?){end}"),
     "which filmography entries are {x}"),
    ("span spans range ranges year years",
     (rf"{_LIST}{_ENTRIES}(?: {_ENTRIES})*(?: (?:that|which|in (?:his|her|the) (?:filmography|list)))*"
      r" (?:with|have|has|carry|carries|having|show|shows|covers?|covering|spans?|spanning"
      rf"|(?:stretch|stretches|extend|extends|run|runs|range|ranges) over) {_SPAN}{{end}}"),
     "which filmography entries have a span of years"),
    # what was brought about while somebody ran something
    ("watch reign tenure leadership stewardship stint charge helm command",
     (r"^(?P<a>.+?) (?:(?:on|under|during|in|throughout) (?:his|the time of his) (?:watch|reign|tenure|leadership"
      r"|stewardship|stint)|(?:while|when) he (?:was|were|had been) (?:in charge(?: of it)?|at the helm|in command))"
      r"(?: , .+? included)?{end}"),
     "{a} while he ran it"),
    ("pull accomplish manage attain rack notch pulled accomplished managed attained",
     (r"^what(?: (?:big|great|important|major|notable))*(?: (?:stuff|things|feats|successes|milestones|records))? did"
      r" (?P<x>{plain}) (?:pull off|accomplish|manage|attain|rack up|notch up)(?P<r> .*)?$"),
     "what did {x} achieve {r}"),
    # what was done without a credit
    ("without unnamed unbilled",
     (r"^(?P<a>.+?) without (?:(?:a|any|his|getting|receiving|taking|having|screen) )*(?:credits?|credited|name)"
      r"(?: (?:on|in) (?:the )?(?:screen|them|it|titles|credits))?(?P<r>.*)$"),
     "{a} uncredited {r}"),
    # who stars in something
    ("leads", rf"{_LIST}(?:(?P<n>{_NUMBER}) )?leads (?:of|in|on) (?P<x>.+)$", "who stars in {x}"),
    ("who", r"^who all (?:was|were|is|are|acts|plays|stars|starred|played) in (?P<x>.+)$", "who stars in {x}"),
    # what ties somebody to something
    ("popping coming cropping turning showing pops comes crops turns shows",
     (r"^(?P<x>{plain}) (?:keeps |kept )?(?:popping|coming|cropping|turning|showing|pops|comes|crops|turns|shows) up"
      r"(?: (?:again|a lot|often|everywhere|around (?:him|her)|in (?:his|her) (?:life|work|career|biography|story)))*"
      r"(?: [.:;,-])+ (?:in (?:what|which) (?:connections?|contexts?|ways?|places?)|how|how so|where|why){end}"),
     "what connects him with {x}"),
    (("deal deals involve involves concern concerns about treat treats address addresses touch touches relate relates "
      "related revolve revolves"),
     (rf"^(?P<a>(?:which|what)(?: (?:of|all|his|her|the|photo|photographic))* {_MADE}(?: of his| of hers)?)"
      r"(?: (?:that|which|do|are))*"
      r" (?:deals? with|involves?|concerns?|about|treats?|address(?:es)?|touch(?:es)? on|relates? to|related to"
      r"|revolves? around) (?P<x>.+)$"),
     "{a} are linked to {x}"),
    # the record of an award
    ("history haul",
     (r"^(?:(?:his|her|the) )?(?P<x>{plain}) (?:history|haul)"
      r" [:.,-] (?:list|give|show|tell|name)(?: me)?(?: it| them)?{end}"),
     "list all his {x} entries"),
    # what a year was
    ("was proved turned",
     (r"^(?P<y>\d{{4}}) (?:was|proved|turned out|had been) [^.:;,?]+ (?:for|to|in) (?:him|her|his career|her career)"
      r" [.:;,-] (?P<r>.+?)(?: (?:for|in|of|under|from|during) (?:that|this|the) year)?{end}"),
     "in {y} , {r}"),
    # what is told beside each
    ("titles names",
     rf"{_LIST}(?:titles|names) (?:and|with|plus|&) (?:the )?(?P<f>[a-z]+) of (?P<x>.+?)(?: please| ,)*{{end}}",
     "list {x} with the {f} of each"),
    # what is left out of a list
    ("aside apart out",
     (r"^(?:leaving|putting|setting|laying|leave|put|set) (?P<x>[^,.?]+?) (?:aside|apart|out)"
      r"(?: of (?:it|this|account|consideration))?(?: for (?:now|once|a moment))? ,(?: and)? (?P<r>.+)$"),
     "except {x} , {r}"),
    ("aside apart excluded excepted", r"^(?P<x>{plain}) (?:aside|apart|excluded|excepted|not counted) , (?P<r>.+)$",
     "except {x} , {r}"),
    # that it is wanted
    ("need want require like after looking",
     (r"^(?:i|we)(?: (?:just|only|really|would))* (?:need|want|require|like|am after|am looking for) (?P<x>{plain})"
      r"(?: , (?:and )?(?:nothing else|no more|that is all|only|please|no others?))?{end}"),
     "list {x}"),
)  # fmt: skip
"""Words of which one is said, the pattern, and what is read instead."""
