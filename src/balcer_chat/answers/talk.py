"""Talk that asks the record nothing: greetings, thanks, insults, questions to the machine, the world at large."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from balcer import fold
from balcer_chat.answers.answer import Answer, Status
from balcer_chat.answers.examples import cite, examples
from balcer_chat.dialogue.state import State
from balcer_chat.lexicon.english import is_english
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.text.tokens import Token

_TALK = {
    "greeting": "Hello! I answer questions about {person} from a cited record.",
    "thanks": "You are welcome.",
    "goodbye": "Goodbye!",
    "identity": "I answer questions about {person} by rules from a record: no model, no network, only the record.",
    "praise": "Glad to be of use.",
    "insult": "Sorry that I was of no help. I answer only what the record of {person} holds.",
    "how_are_you": "Fine, thank you. Ask me about {person}.",
    "help": (
        "Ask about {person} in plain English: who, what, when, where, why, how many; awards, works, credits, "
        "exhibitions, books, gifts."
    ),
    "sources": "Everything I say comes from the record of {person}, whose facts are cited to these sources: {sources}.",
    "machine": "I am only a program that answers questions about {person} from a record; there is no more to me.",
    "outside": "The record is about {person}, and not about the world at large.",
}


def small_talk(lexicon: Lexicon, state: State, line: str, tokens: Sequence[Token]) -> Answer | None:
    """The answer to a greeting, thanks, a call for help; to an empty line, too. None for anything else.

    Args:
        lexicon: the lexicon of the record.
        state: the conversation so far.
        line: the line as written.
        tokens: its tokens.
    """
    talk = lexicon.vocabulary.talk
    plain = " ".join(t.folded for t in tokens if not t.stop)
    if not plain:
        text = "Ask me something. " + _try(lexicon)
        return Answer(question=line, status=Status.SMALL_TALK, text=text, suggestions=examples(lexicon))
    kind = talk.get(plain) or talk.get(fold(line).strip(" ?!.")) or ("help" if _asks_for_help(plain) else None)
    kind = kind or _last_of(talk, line) or _aside(lexicon, plain, line)
    if kind is None:
        return None
    if kind == "sources" and state.last is not None:
        cited = cite(state.last.rows)
        text = "The last answer rests on: " + "; ".join(map(str, cited)) + "."
    else:
        sources = "; ".join(s.title for s in lexicon.record.sources)
        text = _TALK[kind].format(person=lexicon.record.person.name, sources=sources)
        if kind not in ("thanks", "goodbye"):
            text += " " + _try(lexicon)
    status = Status.NOT_IN_RECORD if kind == "outside" else Status.SMALL_TALK
    return Answer(question=line, status=status, text=text, suggestions=examples(lexicon))


def _last_of(talk: Mapping[str, str], line: str) -> str | None:
    """The kind of talk of a line that is nothing but talk: that of the last of its parts."""
    parts = [fold(part).strip() for part in re.split(_PARTS, line) if part.strip()]
    kinds = [talk.get(part) for part in parts]
    return kinds[-1] if len(kinds) > 1 and all(kinds) else None


_PARTS = r"[,.;!?]+"


def _asks_for_help(plain: str) -> bool:
    """Whether a line is about what can be asked here."""
    words = set(plain.split())
    questions = words & {"question", "questions"} and words & {"you", "ask"}
    may = words & {"can", "could", "may", "should"} and words & {"what", "which", "how"} and "i" in words
    may_ask = may and words & {"ask", "topic", "topics", "subjects", "choose", "quiz"}
    return bool(questions or may_ask) and len(words) < 14


def _try(lexicon: Lexicon) -> str:
    return "Try: " + " ".join(f"“{q}”" for q in examples(lexicon))


def _aside(lexicon: Lexicon, plain: str, line: str) -> str | None:
    """The kind of a line that is put to the machine, or is about the world at large; None for all else."""
    words = frozenset(plain.split())
    if words & _OF_HIM or len(plain.split()) > _LONG:
        return None
    if words & _OF_YOU and _matches(_TO_YOU, plain) and not _names(lexicon, words):
        return "machine"
    if words & _ASIDE or any(map(str.isdecimal, line)):
        if re.fullmatch(_TRICKS, plain):
            return "machine"
        if _matches(_WORLD, plain) or re.fullmatch(_SUM, line.strip().lower()):
            return "outside"
    return None


_LONG = 9
"""Words of a line that may be an aside."""
_OF_YOU = frozenset(("you", "your", "yours", "yourself", "youre"))
_OF_HIM = frozenset(("he", "him", "his", "himself", "she", "her", "hers", "they", "them", "their"))
_DOES = (
    "love|like|hate|enjoy|prefer|want|wish|dream|sleep|eat|drink|feel|cry|laugh|lie|live|work|swim|fly|drive|dance|"
    "sing|cook|draw|paint|rap|code|program|learn|die|marry|date|kiss|hear|smell|think|get|write|compose|translate|"
    "do my|do me|play|order|book|call|buy|count to|speak|watch|own|sleep|hack|beat|win|ever"
)
"""What is asked of the one who answers as of a person; with other verbs a question is put politely."""
_OF_RECORD = r"(?!.*\b(?:sources?|record|records|data|evidence|proof|basis|answers?|information|database)\b)"
_TO_YOU = (
    r"(?:are|were) you (?!sure|certain|aware|able|familiar|saying|positive).+",
    rf"(?:do|did|can|could|will|would|have) you (?:really |even |ever |also )?(?:{_DOES})\b(?! (?:of|to know)\b).*",
    r"do you have (?:a |any )?(?:name|friends?|children|kids|body|brain|heart|soul|mind|wife|husband)",
    r"do you have (?:a |any )?(?:family|feelings?|emotions?|opinions?|hobbies|job|pets?|girlfriend|boyfriend)",
    rf"(?:what|where|when|why|how|who) (?:do|did|would|will) you (?:{_DOES})\b.*",
    r"(?:what|where|when|why|how|who|how old|how smart|how tall) (?:are|were) you(?: .+)?",
    rf"{_OF_RECORD}(?:what|who|where|how|when) (?:is|are|was) your .+",
    r"i (?:love|hate|like|miss) you.*",
    r"(?:you are|youre) .+",
)


def _names(lexicon: Lexicon, words: frozenset[str]) -> bool:
    """Does a line hold a word of a name of the record, so that it is about the record after all?"""
    return any(word in lexicon.name_words and not is_english(word) for word in words - _OF_YOU)


_ASIDE = frozenset((
    "time", "day", "today", "date", "weather", "joke", "story", "poem", "song", "riddle", "haiku", "president", "king",
    "queen", "pope", "minister", "chancellor", "capital", "cup", "bowl", "election", "lottery", "life", "news",
    "bitcoin", "sky",
))  # fmt: skip
_TRICKS = (
    r"(?:tell|sing|write|make|give|read|compose|draw)(?: me| us)? (?:a|an|another|some|your)(?: \w+)? "
    r"(?:joke|story|poem|song|riddle|haiku)"
)
_NOW = r"(?: now| today| right now| tomorrow| outside| here| there)?"
_HEADS = r"(?:president|prime minister|king|queen|pope|chancellor)"
_WORLD = (
    rf"what (?:time|day|date|year|month) is it{_NOW}",
    rf"what is the (?:time|date|weather|weather like|weather forecast|news|latest news){_NOW}",
    r"what (?:day|date) is (?:it )?today",
    r"what is today(?: s date)?",
    rf"how is the weather{_NOW}",
    rf"(?:will|is) it (?:rain|raining|snow|snowing|cold|hot){_NOW}",
    rf"who (?:is|was) the (?:current |first |last |next )?{_HEADS}(?: of .+)?",
    r"what is the capital(?: city)? of .+",
    r"what is the meaning of life",
    r"why is the sky blue",
    r"who (?:won|wins|will win) the (?:last |next )?(?:world cup|super bowl|election|lottery|world series)",
    r"what is the (?:price|value) of bitcoin",
)
_SUM = (
    r"(?!\d{4}\s*-\s*\d{4})(?:what(?:'s|s| is| are)|how much is|calculate|compute|solve)?\s*\(?\s*\d[\d.\s]*"
    r"(?:(?:[-+*/x×÷^]|plus|minus|times|divided by|multiplied by|squared)[\s()]*\d[\d.\s]*)+\)?\s*[=?]*"
)


def _matches(patterns: Sequence[str], plain: str) -> bool:
    return any(re.fullmatch(pattern, plain) for pattern in patterns)
