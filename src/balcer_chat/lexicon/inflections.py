"""Forms that phrases have in use: those of irregular verbs, and those with other pronouns.

Regular forms need no list: words are compared by their stems.
"""

from __future__ import annotations

from itertools import product

_VERBS = (
    "bear bore borne", "beat beaten", "become became", "begin began begun",
    "bid bade", "bite bit bitten", "blow blew blown", "break broke broken", "bring brought", "build built",
    "buy bought", "catch caught", "choose chose chosen", "come came", "deal dealt", "dig dug", "do did done does",
    "draw drew drawn", "dream dreamt", "drive drove driven", "eat ate eaten", "fall fell fallen", "fight fought",
    "find found", "fly flew flown", "foresee foresaw foreseen", "forget forgot forgotten", "get got gotten",
    "give gave given", "go went gone goes", "grow grew grown", "hang hung", "have had has having", "hear heard",
    "hold held", "keep kept", "know knew known", "lay laid", "lead led", "leave left", "lend lent", "lie lay lain",
    "lose lost", "make made", "meet met", "pay paid", "ride rode ridden", "rise rose risen", "run ran", "say said",
    "see saw seen", "seek sought", "sell sold", "send sent", "shake shook shaken", "shine shone", "shoot shot",
    "show shown", "sing sang sung", "sit sat", "speak spoke spoken", "spend spent", "spin spun", "spring sprang sprung",
    "stand stood", "steal stole stolen", "stick stuck", "strike struck", "swear swore sworn", "take took taken",
    "teach taught", "tear tore torn", "tell told", "think thought", "throw threw thrown", "understand understood",
    "wake woke woken", "wear wore worn", "weave wove woven", "win won", "withdraw withdrew withdrawn",
    "write wrote written",
)  # fmt: skip
_FORMS = {forms[0]: forms for forms in (tuple(verb.split()) for verb in _VERBS)}
_PAST = frozenset(form for verb, *forms in _FORMS.values() for form in forms if form != verb)
_OTHERS = {"his": ("his", "her", "their"), "him": ("him", "her", "them")}
_IDIOM = 3  # words in phrases in which a pronoun is part of the idiom


def inflected(phrase: str, single: bool = False) -> tuple[str, ...]:
    """A phrase in all its forms, itself first; a single word is left as it is, if not told otherwise.

    >>> inflected("take home")
    ('take home', 'took home', 'taken home')
    >>> inflected("put his name to")
    ('put his name to', 'put her name to', 'put their name to')

    Args:
        phrase: folded words, a verb in front of it in its plain form.
        single: whether a single word is inflected as well.
    """
    first, *rest = phrase.split()
    if not rest and not single:
        return (phrase,)
    lead = _FORMS.get(first, (first,))
    others = _OTHERS if len(rest) + 1 >= _IDIOM else {}
    return tuple(" ".join(words) for words in product(lead, *(others.get(word, (word,)) for word in rest)))


def is_past(word: str) -> bool:
    """Is it a past form of an irregular verb?

    >>> is_past("wrote"), is_past("write")
    (True, False)

    Args:
        word: folded.
    """
    return word in _PAST
