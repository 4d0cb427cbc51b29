"""The words in which yes/no questions are put, as patterns over folded words with blanks between them.

form("wrapper").match("is it true that she wrote it")   # "is it true that"
"""

from __future__ import annotations

import re
from functools import cache

_BE = "(?:is|was|are|were)"
_AUX = f"(?:{_BE}|did|does|do|has|have|had|can|could|will|would|should)"
_SHE = "(?:he|she|it|they|there|this|that|we|you|i)"
_TRUE = (
    "(?:true|correct|right|so|accurate|certain|known|possible|fair|factual|the case|the truth|a fact|well known|"
    "common knowledge)"
)
_REALLY = "(?:(?:really|actually|indeed|in fact|by any chance|quite|even|still|then|at all|perhaps) )*"
_SAY = "(?:say|claim|state|assume|think|believe|assert|suppose|conclude|call it true)"
_SAYING = "(?:saying|claiming|stating|assuming|thinking|believing|asserting|supposing|concluding)"
_YOU = "(?:can|could|would|will|might|may) you (?:please |kindly |perhaps |possibly )?"
_TELL = "(?:tell (?:me|us)|say|let (?:me|us) know|check|verify|confirm|find out|clarify|remind (?:me|us)|see|look up)"
_WHETHER = "(?:if|whether)(?: or not)?"
_POLITE = "(?:(?:please|so|well|ok|okay|hey|hi|hello|and|but|now|um|uh|kindly|just|then|,) )*"

_LABEL = (
    "(?:true or false|false or true|true or not|true or untrue|fact or fiction|fact or myth|"
    "fact or fake|fact check|no or yes|myth or fact|"
    "right or wrong|yes or no|correct or not|correct or incorrect|correct or false|confirm or deny|real or fake)"
)
_TRUTH = "|".join((
    f"{_BE} (?:not )?it (?:not )?{_REALLY}{_TRUE}(?: or (?:not|false|wrong|untrue))? {_REALLY}(?:, )?that",
    f"(?:can|could|may|might) it {_REALLY}(?:be )?{_REALLY}(?:{_TRUE} )?that",
    f"(?:can|could|may|might) it {_REALLY}be (?:said|claimed|stated) that",
    f"(?:would|is|was) it {_REALLY}(?:be )?{_REALLY}(?:{_TRUE}|safe|justified) to {_SAY}(?: that)?",
    (
        "(?:am|would|was) i (?:be )?(?:not )?(?:right|correct|justified) (?:in |to |if i )?"
        f"(?:{_SAYING}|{_SAY}|said|recall|remember|recalling|remembering)(?: that)?"
    ),
    "(?:am|would|was) i (?:be )?(?:not )?(?:right|correct) that",
    (
        "is there (?:any|some|a grain of) truth (?:in|to|behind) (?:the|this|that) "
        "(?:claim|rumou?r|story|idea|statement|belief|notion)(?: that)?"
    ),
    f"(?:{_YOU}|do you |please )(?:confirm|verify|affirm|agree|corroborate)(?: or deny)?(?: to me)?(?: that)?",
    "(?:confirm|verify|affirm)(?: or deny)? that",
))  # fmt: skip
"""What wraps a statement and asks if it is true."""
_ASKING = "|".join((
    f"(?:{_YOU}{_TELL}|{_TELL}) {_WHETHER}",
    f"do you (?:happen to |perhaps |by any chance )?(?:know|remember|recall) {_WHETHER}",
    f"(?:may|might|can|could) i (?:just )?(?:ask|know|inquire|enquire)(?: you)? {_WHETHER}",
    f"i (?:would|should) (?:like|love|be glad|be curious) to (?:know|ask|find out|learn|hear) {_WHETHER}",
    f"i (?:want|need|wish|am trying) to (?:know|find out|learn) {_WHETHER}",
    (
        "(?:i )?(?:wonder|wondering|am wondering|was wondering|ask myself|am asking|am curious|curious|am not sure|"
        f"not sure|am unsure|unsure|do not know|cannot tell|can not tell|doubt) {_WHETHER}"
    ),
    (
        "(?:any idea|do we know|is it known|is it clear|is it recorded|is it stated|is it documented|"
        f"the question is|my question is) {_WHETHER}"
    ),
))  # fmt: skip
"""What wraps a statement and asks whether it is so."""
_CLAIM = (
    "(?:(?:has |have |had |also |once |just |always |keeps? |kept |firmly )*"
    "(?:claim|insist|assert|maintain|state|swear|contend|suggest|reckon|report|mention|argue|announce|declare|say|"
    "believe|think|suspect|tell|bet|guess)(?:s|es|ed|ing)?|said|swore|told|thought|read|heard|"
    "(?:is|are|was|were) (?:sure|certain|convinced|adamant|positive|of the opinion))"
)
_KIN = (
    "(?:friend|colleague|classmate|roommate|neighbou?r|teacher|professor|student|guy|man|woman|person|blog|blogger|"
    "website|site|page|article|forum|podcast|post|tweet|source|guide|critic|fan|buddy|mate|co worker|coworker)"
)
_SOMEBODY = (
    f"(?:(?:my|our) (?:[a-z]+ ){{1,3}}?|(?:a|an|some|one|this) (?:[a-z]+ )?{_KIN}(?: of mine| of ours| online)? |"
    "(?:somebody|someone|some|people|everybody|everyone|they|folks|rumou?rs?|word|legend|gossip|some people) )"
)
_I_HEARD = (
    "(?:i|we) (?:doubt(?: it)?|believe|think|guess|suppose|assume|presume|bet|understand|gather|reckon|take it|heard|"
    "read|hear|was told|am told|were told|have heard|have read|have been told|thought|seem to recall|"
    "seem to remember|recall|remember|am sure|am fairly sure|am certain)(?: somewhere| once)?(?: that)?"
)
_DOUBTING = (
    f"(?:{_I_HEARD}|{_SOMEBODY}(?:{_CLAIM}(?: (?:to )?(?:me|us))?|has it|is)(?: that)?|"
    "(?:apparently|supposedly|allegedly|reportedly) (?:, )?)"
)
"""What wraps a statement that is asked about by a tag behind it, or by a question mark."""

_NO_TOPIC = (
    "(?:in|on|at|by|if|when|while|after|before|since|as|because|although|though|with|for|from|to|of|about|and|but|or|so|"
    f"yes|no|well|ok|okay|hey|hi|hello|please|thanks|thank|who|whom|whose|what|which|where|why|how|he|she|it|they|i|{_AUX}|"
    "wait|hmm|oh|right|correct|true|false|tell|let|just|now|then|one|another|also) "
)
"""Words with which no topic begins."""

_FORMS = {
    "wrapper": f"{_POLITE}(?:{_TRUTH}|{_ASKING}) (?:, )?",
    "false": f"{_POLITE}{_BE} it {_REALLY}(?:false|untrue|wrong|incorrect|a lie|a myth) that ",
    "truth": f"{_POLITE}(?:{_TRUTH}) (?:, )?",
    "negation": "(?<! and)(?<! but) (?:never|not)(?! (?:only|merely|just|simply|solely)) ",
    "doubt": f"{_POLITE}{_DOUBTING} ",
    "label": f"{_POLITE}{_LABEL}$",
    "label_first": f"{_POLITE}{_LABEL} (?:[:,–-] |that )?",
    "label_last": f" (?:[:,–-] )?{_LABEL}$",
    "tag": "|".join((
        f" , {_AUX} (?:not )?{_SHE}(?: not)?$",
        f" {_AUX} not {_SHE}$",
        f" , {_AUX} (?:not )?{_SHE}(?: not)?(?= ,)",
        " (?:, )?(?:am i (?:right|correct|wrong|mistaken|not)|or am i (?:wrong|mistaken))$",
        f" (?:, )?(?:or )?{_BE} (?:not )?(?:that|this|it) (?:not )?{_REALLY}(?:{_TRUE}|wrong|false|a myth)$",
        f" (?:, )?or (?:{_AUX} {_SHE}|not|no)$",
        " (?:, )?(?:do not you (?:think|agree)|would not you (?:say|agree)|do you agree|not so|agreed)$",
        " (?:, )?(?:can you confirm(?: that| this| it)?|please confirm)$",
        " (?:, )?(?:if i am not mistaken|if i remember (?:right|rightly|correctly))$",
        " , (?:right|correct|true|yes|no|eh|huh|really|ok|yep|yeah|yea|yup|innit|surely|or)$",
        " (?:right|yeah|yea|yep|yup|innit|huh|eh|correct)$",
    )),
    "only_tag": _POLITE + "(?:" + "|".join((
        f"{_AUX} (?:not )?{_SHE}(?: not)?",
        f"{_BE} (?:that|this|it) {_REALLY}(?:{_TRUE}|wrong|false)",
        "right|correct|true|really|so|agreed|fact|accurate",
        f"{_BE} (?:he|she|they|i|we) {_REALLY}(?:right|correct|wrong|mistaken)",
        f"am i (?:right|correct|wrong)|(?:can|could) (?:that|this|it) be(?: {_TRUE})?",
        "does (?:that|this|it) (?:hold|check out|add up)(?: up| true)?",
        "(?:is there )?any truth (?:to|in) (?:that|this|it)",
        _LABEL,
    )) + ")$",
    "cleft": f"{_BE} it (?:really |actually |indeed )*(?P<part>.+?) (?P<who>that|who|when|where|which) (?P<rest>.+)$",
    "topic": (
        f"(?P<topic>(?:the|this|that|these|those|his|her|their) .+?) [,:–-] (?P<aux>{_AUX}) "
        "(?:it|this|that|they|these|those) (?P<rest>.+)$"
    ),
    "named_topic": (
        f"(?P<topic>(?!{_NO_TOPIC})[^,:–-]{{2,60}}?) [,:–-] (?P<aux>{_AUX}) "
        "(?:it|this|that one|this one|that|they|these|those) (?P<rest>(?!not\\b).{3,})$"
    ),
    "object_topic": (
        f"(?P<topic>(?!{_NO_TOPIC})[^,:–-]{{2,60}}?) (?:[:,–-] |(?={_AUX} (?:he|she|they) ))(?P<aux>{_AUX}) "
        "(?P<rest>(?!(?:it|this|that|not) ).+?) (?:it|this|that|them|this one|that one)"
        "(?P<end>(?: (?:in|on|at|for|by|with|from|as|to|too|himself|herself|alone)(?: .+)?)?)$"
    ),
    "converse": (
        "(?:did|has|have|had) (?P<who>.+?) (?:(?:ever|once|also|really|actually) )*"
        "(?:get|got|gotten|receive|received|obtain|obtained|have|had|accept|accepted|acquire|acquired|commission|"
        "commissioned|order|ordered|buy|bought|take|taken) "
        "(?P<what>(?:[a-z]+ ){0,3}?(?:screenplays?|scripts?|teleplays?|scenarios?|poems?|essays?|stor(?:y|ies)|plays?|"
        "lyrics|articles?|introductions?|texts?)) (?:from|by) (?P<by>.+)$"
    ),
    "elliptic": f"{_POLITE}ever (?=[a-z])",
    "contrast": " (?:, )?(?:and|but) not (?:only|merely|just|simply|solely|to|for|in|at|by|from|with) .*$",
    "not_only": "(?<= )not (?:only|merely|just|simply|solely) ",
    "ended": " [:,–-] (?P<done>[a-z]+ed|won|shown|written|made|shot|sung|born|given|seen|held)$",
    "question": f"{_POLITE}(?:{_AUX}|who|whom|whose|what|which|where|when|why|how|in which|at which|for what) ",
    "yes_no": f"{_POLITE}{_AUX} ",
    "aux": f" (?P<aux>{_AUX}) ",
    "relative": "(?:who|which|that|whose|whom|where|when)(?: [a-z]+)?$",
    "polite": _POLITE,
}  # fmt: skip


@cache
def form(name: str) -> re.Pattern[str]:
    """The pattern of a form, made when it is first needed.

    Args:
        name: of the form.

    >>> form("tag").search("she wrote it , did not she")[0]
    ' , did not she'
    """
    return re.compile(_FORMS[name])
