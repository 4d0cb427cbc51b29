"""What collections hold, what pictures show, and what works deal with.

"What sorts of things make up the collection?"     what does the collection contain
"The A photographs: what is in the pictures?"      what do the pictures in A show
"""

from __future__ import annotations

from balcer_chat.grammar.turns.turn import turning

_turn = turning(
    other=r"(?:else|other|items?|things?|objects?)",
    kinds=(
        r"(?:(?:kinds?|sorts?|types?|forms?|categories)(?: of)? (?:items?|things?|objects?|works?|pieces?|art|"
        r"artworks?|stuff)|{other}(?: {other})*)"
    ),
    holder=(
        r"{plain} (?:collections?|donation|gift|bequest|holdings?|archive|trove|hoard|library|set)(?: (?:of|from|at|in)"
        r" .+?)?"
    ),
    besides=r"(?:besides?|apart from|aside from|other than|except|except for|in addition to|beyond|not counting)",
    made=(
        r"(?:works?|projects?|photo works|photos?|photographs?|undertakings?|creations?|productions?|pieces|shows?|"
        r"exhibitions?)"
    ),
)  # fmt: skip

HOLDINGS = (
    # what something holds, besides what is told
    _turn("beside besides apart aside other except addition beyond",
          r"^(?P<a>(?:what|which) {kinds}) (?P<e>{besides} [^,]+?) (?P<r>(?:(?:does|do|are|is|can be found) .+|"
          r"makes? up .+|compose .+))$", "{e} , {a} {r}"),
    _turn(", :",
          r"^(?P<x>{holder}) [,:] (?:what|which)(?: {kinds})? (?:are|is) (?:there )?in (?:it|there)(?: (?P<f>{besides}"
          r" .+?))?{end}", "{f} , what does {x} contain"),
    _turn("make makes compose constitute comprise form",
          r"^(?:(?P<e>{besides} [^,]+?) , )?(?:what|which)(?: {kinds})? (?:make up|makes up|compose|composes|"
          r"constitute|constitutes|form|forms) (?P<x>{holder})(?: ,)?(?: (?P<f>{besides} .+?))?{end}",
          "{e} {f} , what does {x} contain"),
    _turn("else other things items besides apart aside kinds kind sorts sort types type forms form",
          r"^(?:(?P<e>{besides} [^,]+?) , )?(?:what|which)(?(e)(?: {kinds})?| {kinds}) (?:are|is|can be found|are"
          r" there|were)(?: there| found)? (?:in|inside|among) (?P<x>{holder})(?: ,)?(?: (?P<f>{besides} .+?))?{end}",
          "{e} {f} , what does {x} contain"),
    _turn("else other things items besides apart aside kinds kind sorts sort types type forms form",
          r"^(?:(?P<e>{besides} [^,]+?) , )?(?:what|which)(?(e)(?: {kinds})?| {kinds}) (?:does|do|did) (?P<x>{holder})"
          r" (?:contain|hold|include|comprise|consist of|feature)(?: ,)?(?: (?P<f>{besides} .+?))?{end}",
          "{e} {f} , what does {x} contain"),
    # who has something for good
    _turn("permanently good",
          r"^(?P<a>does|do|did) (?P<x>.*\b(?:museum|gallery|vmfa)\b.*?)"
          r" (?:(?P<p>permanently|for good) )?(?:hold|house|keep) (?P<y>.+?)"
          r"(?: (?P<q>permanently|for good))?{end}", "{a} {x} own {y} permanently"),
    # what pictures show
    _turn("pictures photos photographs images shots",
          r"^(?:(?P<x>{plain})(?: [:,.]+)+ )?(?:like )?what is (?:actually |really )*(?:in|on|shown in|shown on|"
          r"depicted in|seen in) the (?P<p>pictures|photos|photographs|images|shots)(?(x)| (?:of|in|from)"
          r" (?P<y>[^,.?]+?)){end}", "what do the {p} in {x} {y} show"),
    # whose works are in it
    _turn("group kind sort type class",
          r"^(?P<x>{holder}) .*?(?:works?|pieces|art|items|prints) by .*?(?:which|what) (?:group|kind|sort|type|"
          r"class)(?: of .+?)?{end}", "what does {x} contain"),
    _turn("deal deals involve involves concern concerns about treat treats address addresses touch touches relate"
          " relates related revolve revolves",
          r"^(?P<a>(?:which|what)(?: (?:of|all|his|her|the|photo|photographic))* {made}(?: of his| of"
          r" hers)?)(?: (?:that|which|do|are))* (?:deals? with|involves?|concerns?|about|treats?|address(?:es)?|"
          r"touch(?:es)? on|relates? to|related to|revolves? around) (?P<x>.+)$", "{a} are linked to {x}"),
)  # fmt: skip
