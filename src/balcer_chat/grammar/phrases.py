"""Turns of phrase for people, what they did, what things hold, and what a list is needed for.

    "And who might X be?"                              who is X
    "What sorts of things make up the collection?"     what does the collection contain
    "Did he make any films, or only television?"       did he make any feature films
    "Whom did he meet right after landing in A?"       whom did he meet in A

Each is told by words of which one is said, a pattern and what is read instead, as :mod:`~balcer_chat.grammar.turns`
takes them; ``{parts}`` in a pattern are those of that module.
"""

from __future__ import annotations

_OTHER = r"(?:else|other|items?|things?|objects?)"
_KINDS = (
    r"(?:(?:kinds?|sorts?|types?|forms?|categories)(?: of)?"
    r" (?:items?|things?|objects?|works?|pieces?|art|artworks?|stuff)"
    rf"|{_OTHER}(?: {_OTHER})*)"
)
_HOLDER = (
    r"{plain} (?:collections?|donation|gift|bequest|holdings?|archive|trove|hoard|library|set)(?: (?:of|from|at) .+?)?"
)
_BESIDES = r"(?:besides|apart from|aside from|other than|except|except for|in addition to|beyond|not counting)"
_FILMS = r"(?:(?:any|actual|real|proper|some|full|feature) )*(?:movies?|films?|cinema|pictures)(?: proper| as such)?"
_TELEVISION = (
    r"(?:tv|telly|television|(?:the )?small screen|the box|(?:the )?tube)(?: stuff| work| shows| series| things)?"
)
_MOVED = (
    r"(?:right |soon |just |shortly |immediately |straight )*(?:after|upon|once|following|when)"
    r" (?:(?:he|she) )?(?:(?:was|had|got|is|first) )*"
    r"(?:moving|landing|arriving|coming|settling|relocating|getting|moved|landed|arrived|settled|came|relocated)"
    r"(?: down)?(?: over)? (?:to|in|at|into)"
)
_HOW = r"(?:in (?:what|which)(?: (?:two|three|several|various|different|other))? ways?|how) (?:has|was|is|did|does)"
_TAKEN_PART = (
    r"(?:(?:been|be|get|got|taken|take|become|ever|also) )*(?:a )?(?:part (?:of|in)|involved (?:in|with)"
    r"|tied (?:to|up with)|connected (?:to|with)|linked (?:to|with)|associated with|mixed up (?:in|with)|bound up with)"
)
_JOBS = r"(?:(?:different|various|other|kinds? of|sorts? of|all) )*(?:jobs?|professions|careers)"
_HELD = (
    r"(?:have|had|held|hold|do|done|worked|pursue|pursued)(?: (?:in|during|over) (?:his|her|the)"
    r" (?:life|lifetime|career|time|day|years))?(?: so far)?"
)
PHRASES: tuple[tuple[str, str, str], ...] = (
    # who somebody is
    ("might would could", r"^(?:(?:and|so|but) )?who (?:might|would|could) (?P<x>.+?) be(?: exactly| then)?{end}",
     "who is {x}"),
    ("who", r"^(?P<x>{plain}) ,(?: (?:now|so|and|again|just|well|,))+ who (?:is|was) (?:he|she|that|this){end}",
     "who is {x}"),
    # who performs in something
    ("opposite", r"^(?P<a>(?:who|which) .+?) opposite (?P<r>.+)$", "{a} alongside {r}"),
    # what somebody did on something
    ("part", r"^what (?:was|is) (?P<x>{plain}) part (?:on|for|with) (?P<r>.+)$", "what was {x} role in {r}"),
    ("hat hats",
     r"^(?P<x>{plain}) [:,] (?:which|what) hats? (?:did|does|has) (?P<s>.+?) (?:wear|worn|wears)(?: there)?{end}",
     "what function did {s} have in {x}"),
    # what something holds, besides what is told
    ("besides apart aside other except addition beyond",
     (rf"^(?P<a>(?:what|which) {_KINDS}) (?P<e>{_BESIDES} [^,]+?)"
      rf" (?P<r>(?:(?:does|do|are|is|can be found) .+|makes? up .+|compose .+))$"),
     "{e} , {a} {r}"),
    ("in",
     (rf"^(?P<x>{_HOLDER}) [,:] (?:what|which)(?: {_KINDS})? (?:are|is) (?:there )?in (?:it|there)"
      rf"(?: (?P<f>{_BESIDES} .+?))?{{end}}"),
     "{f} , what does {x} contain"),
    ("make makes compose constitute comprise form",
     (rf"^(?:(?P<e>{_BESIDES} [^,]+?) , )?(?:what|which)(?: {_KINDS})?"
     rf" (?:make up|makes up|compose|composes|constitute|constitutes|form|forms) (?P<x>{_HOLDER})"
     rf"(?: ,)?(?: (?P<f>{_BESIDES} .+?))?{{end}}"),
     "{e} {f} , what does {x} contain"),
    ("else other things items besides apart aside kinds kind sorts sort types type forms form",
     (rf"^(?:(?P<e>{_BESIDES} [^,]+?) , )?(?:what|which)(?(e)(?: {_KINDS})?| {_KINDS})"
     rf" (?:are|is|can be found|are there|were)(?: there| found)? (?:in|inside|among) (?P<x>{_HOLDER})"
     rf"(?: ,)?(?: (?P<f>{_BESIDES} .+?))?{{end}}"),
     "{e} {f} , what does {x} contain"),
    ("else other things items besides apart aside kinds kind sorts sort types type forms form",
     (rf"^(?:(?P<e>{_BESIDES} [^,]+?) , )?(?:what|which)(?(e)(?: {_KINDS})?| {_KINDS})"
     rf" (?:does|do|did) (?P<x>{_HOLDER}) (?:contain|hold|include|comprise|consist of|feature)"
     rf"(?: ,)?(?: (?P<f>{_BESIDES} .+?))?{{end}}"),
     "{e} {f} , what does {x} contain"),
    # films or only television
    ("only just merely solely",
     (rf"^(?P<a>(?:did|does|do|has|have) [^,]+?) {_FILMS} ?,? or (?:is it |was it |has it been )?"
     rf"(?:only|just|merely|solely|all|nothing but) {_TELEVISION}{{end}}"),
     "{a} any feature films"),
    # with whom, in a new place
    ("after upon once following when", rf"^(?P<a>(?:with which|(?:with )?whom?) .+?) {_MOVED} (?P<p>[^,?]+?){{end}}",
     "{a} in {p}"),
    # places on a map
    ("parts corners regions bits",
     (r"^(?P<a>(?:in|from|to|at) )?(?:which|what) (?:parts|corners|regions|bits) of the (?:world|globe|earth|planet)"
     r" (?P<r>.+)$"),
     "{a} which places {r}"),
    ("part area section",
     (r"^(?P<a>.*?)(?:what|which) (?:part|area|section) of (?:town|the (?:city|town)|(?:which|what) (?:city|town))"
      r"(?P<r> .+)$"),
     "{a} which district {r}"),
    # what pictures show
    ("pictures photos photographs images shots",
     (r"^(?:(?P<x>{plain})(?: [:,.]+)+ )?(?:like )?what is (?:actually |really )*"
      r"(?:in|on|shown in|shown on|depicted in|seen in) the (?P<p>pictures|photos|photographs|images|shots)"
      r"(?(x)| (?:of|in|from) (?P<y>[^,.?]+?)){end}"),
     "what do the {p} in {x} {y} show"),
    # by which name something goes
    ("short", r"^how (?P<a>is|was) (?P<x>{plain}) (?:known|called|referred to) for short{end}",
     "what {a} {x} called for short"),
    # what somebody gave him, what ties him to it, what he worked as
    ("him her", r"^what (?:did|has|have) (?P<x>{plain}) (?:do|done) for (?:him|her)(?P<r> .+)?$",
     "what did {he} get from {x} {r}"),
    ("involved connected mixed",
     (r"^(?P<x>{plain}) [:,] (?:how|in (?:what|which) way) (?P<a>was|were|is|are) (?P<s>.+?)"
      r" (?:involved|connected|mixed up)(?: with it| in it| there)?{end}"),
     "how {a} {s} involved in {x}"),
    ("he she", rf"^{_HOW} (?:he|she) {_TAKEN_PART} (?P<x>.+?){{end}}", "what is {his} connection with {x}"),
    ("job jobs professions careers", rf"^(?:what|which) {_JOBS} (?:has|have|did) (?P<s>he|she) {_HELD}{{end}}",
     "which occupations has {s} had"),
    # whose works are in it
    ("group kind sort type class",
     (rf"^(?P<x>{_HOLDER}) .*?(?:works?|pieces|art|items|prints) by .*?(?:which|what)"
     r" (?:group|kind|sort|type|class)(?: of .+?)?{end}"),
     "what does {x} contain"),
    ("group kind sort type class",
     (rf"^(?:.+ )?by (?:which|what) (?:group|kind|sort|type|class) of .+? (?:does|do|are(?: there)? in|is in)"
     rf" (?P<x>{_HOLDER})(?: (?:hold|holds|contain|contains|include|includes|have|own)(?: .+)?)?{{end}}"),
     "what does {x} contain"),
    # what a list is needed for
    ("need want require after",
     (r"^(?:for|as part of) (?:a|an|my|our|the|some|this) [^,:?]+?(?: ,)? (?:i|we)(?: would| will)?"
     r" (?:need|want|require|am after|are after|am looking for) (?P<x>.+)$"),
     "list {x}"),
    ("need want require like",
     (r"^(?:i am|we are|i|we) (?:writing|preparing|compiling|making|doing|putting together|working on|curating)"
     r" [^,:?]+?(?: ,)? (?:and|so)(?: i| we)? (?:need|want|require|would like) (?P<x>.+)$"),
     "list {x}"),
)  # fmt: skip
"""Words of which one is said, the pattern, and what is read instead."""
