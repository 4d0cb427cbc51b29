"""The plainest questions, in the many ways in which they are asked, as the one that the grammar reads.

"Tell me everything about him"                  who is he
"Why is he so famous?"                          what is he known for
"What is his wife's name?"                      who is his wife
"""

from __future__ import annotations

from balcer_chat.grammar.turns import Items, Turn, turned
from balcer_chat.lexicon.lexicon import Lexicon

_PARTS = {
    "end": r"(?: [?.!])*$",
    "tell": r"(?:(?:can|could|would) you (?:please )?)?(?:please )?(?:tell|give|show|teach)(?: me| us)?",
    "story": r"(?:(?:whole |entire |full |basic |short |brief |quick )*(?:life story|life|story|bio|biography|"
    r"background|summary|overview|introduction|intro|profile|basics|lowdown|gist|highlights|deal|career|rundown))",
    "fact": r"(?:(?:something|anything|one thing|an?|some|any|a few|another)"
    r"(?: (?:fun|interesting|cool|random|good|nice|more))*(?: facts?| things?| trivia| info| information)?)",
    "famous": r"(?:famous|well known|known|popular|a celebrity|important|notable|a big deal|renowned|celebrated|"
    r"noteworthy|on wikipedia|so special|special)",
    "work": r"(?:work|worked|working|collaborate|collaborated|team up|teamed up|partner|partnered)",
}
_KIN = r"(?:wife|husband|spouse|partner|cousin|teacher|mentor)"


def _turn(said: str, pattern: str, instead: str) -> Turn:
    return Turn(frozenset(said.split()), pattern.format_map(_PARTS), instead)


_EVERYDAY = (
    _turn("everything all more lot",
          r"^(?:{tell} )?(?:(?:me|us) )?(?:everything|all|more|a lot)"
          r"(?: (?:that )?(?:you know|there is|you have|you can))?(?: to know)?(?: about (?P<x>he|him|she|her))?{end}",
          "who is {he}"),
    _turn("everything all know",
          r"^what (?:do you|can you|else do you) (?:know|tell me|tell us|have)(?: about| on) (?:him|her){end}",
          "who is {he}"),
    _turn("life story bio biography background summary overview introduction intro profile basics lowdown gist "
          "highlights deal rundown career",
          r"^(?:{tell} |what is |what happened in |summarise |summarize |describe |what about |give |i want |i need )?"
          r"(?:(?:me|us) )?(?:about )?(?:the |a |his |her )?{story}(?: of (?:him|her|his|hers|his life|this man))?"
          r"(?: about (?:him|her)| in short| in brief| in a nutshell)?{end}",
          "who is {he}"),
    _turn("fact facts thing things something anything trivia",
          r"^(?:{tell}|what is|name|say|got|share) (?:me )?{fact}(?: (?:about|on|regarding)"
          r" (?:him|her|his life|this man|the man))?{end}",
          "who is {he}"),
    _turn("famous known popular celebrity important notable deal renowned celebrated noteworthy wikipedia special",
          r"^(?:so )?(?:why|how come|what) (?:is|was|s|made|makes|he is|she is) (?P<x>he|she|him|her)? ?"
          r"(?:so |even |such |that |really |being )*{famous}{end}",
          "what is {he} known for"),
    _turn("famous known popular celebrated notable",
          r"^what (?:is|was|are|were) (?:his|her) (?:most (?:famous|popular|celebrated|notable)|best known)"
          r" (?:works?|shows?|films?|movies?|series|things?|jobs?|creations?){end}",
          "what is {he} known for"),
    _turn("do", r"^what does (?:he|she) (?:actually )?do(?: for (?:a living|work|money)| exactly)?{end}",
          "who is {he}"),
    _turn("job occupation profession",
          r"^what (?:is|was) (?:his|her) (?:job|occupation|profession|line of work|day job){end}", "who is {he}"),
    _turn("actors actresses stars cast",
          r"^(?:which|what) (?:famous )?(?:actors|actresses|stars)(?: and actresses)? (?:has|did|have) (?:he|she) "
          r"(?:ever )?(?:{work}) with{end}",
          "which actors star in {his} shows"),
    _turn("teach taught", r"^where (?P<a>did|does|has) (?P<x>he|she) (?:teach|taught){end}", "where {a} {x} lectured"),
    _turn("give given gave donate donated",
          r"^(?:who|whom) (?P<a>did|has) (?P<x>he|she) (?:give|given|gave|donate|donated)(?: his| her)?"
          r"(?: (?:art|collection|collections|works?|things?|stuff|prints|gifts?|money))? to{end}",
          "to which museums {a} {x} donated"),
)  # fmt: skip


def plainly(lexicon: Lexicon, items: Items) -> Items:
    """A line with the plain question in the place of an everyday way to ask it.

    Args:
        lexicon: the lexicon of the record.
        items: the items of the line.

    >>> import balcer
    >>> from balcer_chat.chat import lexicon_of
    >>> from balcer_chat.text.items import link
    >>> from balcer_chat.text.tokens import tokenize
    >>> lexicon = lexicon_of(balcer.load())
    >>> [item.word for item in plainly(lexicon, link(tokenize("Why is he so famous?"), lexicon))]
    ['what is', 'he', 'known for']
    """
    another = _OF_OTHERS.get(lexicon.record.person.pronouns or "", frozenset())
    if any(not another.isdisjoint(item.words) for item in items):
        return items  # "and what does she do?", of somebody told before
    return turned(lexicon, items, _EVERYDAY)


_OF_OTHERS = {"he": frozenset(("she", "her", "hers")), "she": frozenset(("he", "him", "his"))}
"""Pronouns of somebody else, by those of the record's person."""
