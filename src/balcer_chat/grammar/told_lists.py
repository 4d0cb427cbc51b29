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
_BEARING = r"^(?P<a>.*?) (?:bear|bears|carry|carries|bearing|carrying)"

LISTS: tuple[tuple[str, str, str], ...] = (
    # so many are told of, and which they are is asked
    (_ASKING,
     (rf"^(?:there are )?(?P<n>{_NUMBER}) (?:different |separate |of (?:his|her|the) )*"
      rf"(?:(?P<x>{{plain}}) each )?(?P<y>{{plain}}) [.:;-] {_WHICH}{_AND}"),
     "which {n} {x} {y} {r}"),
    (_ASKING,
     (rf"^(?P<s>he|she) (?P<a>has|had|is|was|did)(?: (?P<v>[^.,:;]*?))?{_AT} (?P<n>{_NUMBER})"
      rf" (?P<x>{{plain}}) [.:;-] {_WHICH}{_AND}"),
     "{p} which {n} {x} {a} {s} {v} {r}"),
    (_ASKING,
     rf"^(?P<s>he|she) (?P<v>[a-z]+(?: [^.,:;]*?)?){_AT} (?P<n>{_NUMBER}) (?P<x>{{plain}}) [.:;-] {_WHICH}{_AND}",
     "{p} which {n} {x} did {s} {v} {r}"),
    ("bear bears carry carries bearing carrying", rf"{_BEARING} his name as (?:an? |the |its )?(?P<r>.+)$",
     "{a} credit him as {r}"),
    ("bear bears carry carries bearing carrying", rf"{_BEARING} her name as (?:an? |the |its )?(?P<r>.+)$",
     "{a} credit her as {r}"),
    ("something", r"^(?P<a>.+?) something (?:called|named|known as|by the name of) (?P<r>.+)$", "{a} {r}"),
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
     (r"^(?:which|what|list|name|give)(?: (?:of|all|me|are|were))* (?:his|her|the) credits"
      r"(?: (?:are|were|date|dated|stem|come|that))* (?P<x>(?:from|in|of|for) .+?){end}"),
     "which filmography entries are {x}"),
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
