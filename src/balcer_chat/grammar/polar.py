"""Yes/no questions in all their forms, brought to the plain one: an auxiliary, the subject, the rest.

    plain     = auxiliary subject rest                     "was she born in Ghent"
    wrapped   = wrapper statement                          "is it true that ...", "can you say whether ..."
    labelled  = label statement | statement label          "true or false: ...", "..., yes or no"
    tagged    = statement tag                              "..., isn't she", "..., am I right"
    cleft     = be "it" part ("that" | "who") rest         "was it in 1996 that ..."
    topic     = noun phrase mark auxiliary pronoun rest    "her first book, was it ..."

What is made of a statement only stands in the order of a question; the words stay, and each is still to be borne out.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import TYPE_CHECKING

import attrs

from balcer import stem
from balcer_chat.grammar.leads import AUX, WH
from balcer_chat.grammar.polar_forms import form
from balcer_chat.text.tokens import Token
from balcer_chat.value import Value

if TYPE_CHECKING:
    import re

_ENDS = frozenset("?.")
"""Marks that end a sentence; "!" may belong to a title."""


def plain_order(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens of a line with each yes/no question in its plain form; all else as it is.

    >>> from balcer_chat.text.tokens import tokenize
    >>> def told(line):
    ...     return " ".join(t.folded for t in plain_order(tokenize(line)))
    >>> told("Is it true that she was born in Ghent?"), told("She wrote it herself, didn't she?")
    ('was she born in ghent ?', 'did she wrote it herself ?')
    >>> told("True or false: Backbone is a song."), told("Who wrote it?")
    ('is backbone a song ?', 'who wrote it ?')
    """
    if _is_plain(tokens):
        return tuple(tokens)
    sentences: list[_Sentence] = []
    for sentence in _sentences(tokens):
        if sentences and sentences[-1].tokens and form("only_tag").match(sentence.text):
            sentences[-1] = attrs.evolve(sentences[-1], asked=True)
        else:
            sentences.append(sentence)
    told = [_plain(s) for s in sentences]
    for n, sentence in enumerate(told[:-1]):  # "True or false? She was born in Ghent."
        if sentence.tokens and form("label").match(sentence.text):
            told[n + 1] = _inverted(attrs.evolve(told[n + 1], asked=True))
            told[n] = attrs.evolve(sentence, tokens=(), end=None)
    return tuple(t for s in told for t in s.all)


def _is_plain(tokens: Sequence[Token]) -> bool:
    """Is it plain at a glance? Most lines are, and no pattern is needed for them."""
    words = [t.folded for t in tokens if not t.stop]
    if len(words) < _SHORT or any(t.stop for t in tokens[:-1]) or _TELLING & set(words):
        return len(words) < _SHORT
    return words[0] in WH or (words[0] in AUX and words[1] not in _WRAPPING and not {"from", "by"} & set(words[-3:]))


_SHORT = 3
_TELLING = frozenset(
    ("not", "or", "right", "correct", "true", "yeah", "yep", "yup", "eh", "huh", "innit", "whether", "if")
)
_WRAPPING = frozenset(("it", "this", "that", "you", "i", "we", "there"))


@attrs.frozen(eq=False, repr=False, slots=False)
class _Sentence(Value):
    """A stretch of tokens with the mark behind it.

    Args:
        tokens: its tokens, without that mark.
        end: the mark.
        asked: it is to be answered with yes or no.
    """

    tokens: tuple[Token, ...]
    end: Token | None = None
    asked: bool = False

    @property
    def text(self) -> str:
        """Its folded words and marks, with blanks between them."""
        return " ".join(t.folded for t in self.tokens)

    @property
    def all(self) -> tuple[Token, ...]:
        """Its tokens and the mark; a question mark if it is asked."""
        end = self.end
        if self.asked:
            at = self.tokens[-1].end if self.tokens else 0
            end = Token("?", "?", "?", at, at, stop=True) if end is None or end.text != "?" else end
        return (*self.tokens, *((end,) if end is not None else ()))

    def without(self, found: re.Match[str]) -> _Sentence:
        """It without the words of a match, a question now."""
        first, last = self._places(found.start(), found.end())
        return attrs.evolve(self, tokens=(*self.tokens[:first], *self.tokens[last:]), asked=True)

    def part(self, found: re.Match[str], name: str) -> tuple[Token, ...]:
        """The tokens of a group of a match."""
        first, last = self._places(*found.span(name))
        return self.tokens[first:last]

    def _places(self, start: int, end: int) -> tuple[int, int]:
        return len(self.text[:start].split()), len(self.text[:end].split())


def _sentences(tokens: Sequence[Token]) -> list[_Sentence]:
    found: list[_Sentence] = []
    run: list[Token] = []
    for token in tokens:
        if token.stop and token.text in _ENDS:
            found.append(_Sentence(tuple(run), token))
            run = []
        else:
            run.append(token)
    return [*found, _Sentence(tuple(run))] if run else found


def _plain(sentence: _Sentence) -> _Sentence:
    """A sentence with what asks around a statement taken away, and the statement in the order of a question."""
    if form("label").match(sentence.text):
        return sentence
    wrapped = form("label_first").match(sentence.text) or form("wrapper").match(sentence.text)
    if (false := form("false").match(sentence.text)) is not None:
        sentence = _negated(sentence.without(false))
    elif wrapped is not None:
        truth = form("label_first").match(sentence.text) or form("truth").match(sentence.text)
        sentence = sentence.without(wrapped)
        denied = form("negation").search(sentence.text) if truth is not None else None
        sentence = _negated(sentence.without(denied)) if denied is not None else sentence
    elif (doubted := form("doubt").match(sentence.text)) is not None:
        if not (sentence.asked or form("tag").search(sentence.text) or _is_asked(sentence)):
            return sentence
        sentence = sentence.without(doubted)
    asks = form("question").match(sentence.text) is not None
    if (tag := form("label_last").search(sentence.text) or form("tag").search(sentence.text)) is not None and (
        not asks or not tag[0].endswith(("right", "correct", "no", "true"))
    ):
        question = attrs.evolve(sentence.without(tag), asked=sentence.asked or not asks)
        sentence = question if question.tokens else sentence
    if _is_asked(sentence) and (done := form("ended").search(sentence.text)) is not None:
        joined = (*sentence.tokens[:-2], *sentence.part(done, "done"))
        sentence = attrs.evolve(sentence, tokens=joined, asked=True)
    return _inverted(sentence)


def _negated(sentence: _Sentence) -> _Sentence:
    """It with a mark that it is asked whether it is not so ("is it true that she *never* won?")."""
    at = sentence.tokens[-1].end if sentence.tokens else 0
    return attrs.evolve(sentence, tokens=(*sentence.tokens, Token(NEGATED, NEGATED, stem(NEGATED), at, at)))


NEGATED = "untrue"
"""The word that is put for "it is not so that ..."."""


def _is_asked(sentence: _Sentence) -> bool:
    return sentence.asked or (sentence.end is not None and sentence.end.text == "?")


def _declares(sentence: _Sentence) -> bool:
    """Is a statement asked by its mark alone ("she was born there?", "Ada Lark is her cousin?")?"""
    if _ASKING & {t.folded for t in sentence.tokens}:
        return False
    subject = list(itertools.takewhile(lambda t: t.folded not in _VERBS, sentence.tokens))
    if not subject or len(subject) == len(sentence.tokens):
        return False
    return [t.folded for t in subject] in _SHE or all(t.capital for t in subject)


_TOPICS = (("named_topic", ("aux", "topic", "rest")), ("object_topic", ("aux", "rest", "topic", "end")))
"""What is named first and asked about behind ("Ada's book: did she write it?"), and in which order it is read."""
_ASKING = WH | {"how", "if", "whether", "and"}
_VERBS = AUX - {"do", "does", "did"}
_SHE = (["he"], ["she"], ["it"], ["they"])


def _inverted(sentence: _Sentence) -> _Sentence:
    """A statement that is asked about, in the order of a question; what is a question already, without its frills."""
    text = sentence.text
    if form("question").match(text) is None:
        if form("elliptic").match(text) is not None:  # "ever sing in Ghent?"
            of_him = (*_put(sentence, "did", "he"), *sentence.tokens)
            return attrs.evolve(sentence, tokens=of_him, asked=True)
        if (topic := form("topic").match(text)) is not None:
            parts = (sentence.part(topic, name) for name in ("aux", "topic", "rest"))
            return _bared(attrs.evolve(sentence, tokens=tuple(t for part in parts for t in part), asked=True))
        for name, order in _TOPICS:
            if (topic := form(name).match(text)) is not None and not WH & set(topic["topic"].split()):
                tokens = tuple(t for part in order for t in sentence.part(topic, part))
                return _bared(attrs.evolve(sentence, tokens=tokens, asked=True))
        if not sentence.asked and not (_is_asked(sentence) and _declares(sentence)):
            return sentence
        return _bared(attrs.evolve(sentence, tokens=_fronted(sentence)))
    if (converse := form("converse").match(text)) is not None:  # "did X get a script from her?": did she write it?
        who, what, named = (sentence.part(converse, name) for name in ("who", "what", "by"))
        by = _put(sentence, {"him": "he", "her": "she"}[converse["by"]]) if converse["by"] in ("him", "her") else named
        told = (*_put(sentence, "did"), *by, *_put(sentence, "write"), *what, *_put(sentence, "for"), *who)
        return attrs.evolve(sentence, tokens=told)
    if (cleft := form("cleft").match(text)) is not None:
        first = _put(sentence, "did")[0]
        rest, part = sentence.part(cleft, "rest"), sentence.part(cleft, "part")
        by_whom = cleft["who"] == "who"
        return _bared(attrs.evolve(sentence, tokens=(first, *((*part, *rest) if by_whom else (*rest, *part)))))
    return _bared(sentence)


def _fronted(sentence: _Sentence) -> tuple[Token, ...]:
    """The tokens with their auxiliary in front, or with "did" if there is none."""
    lead = form("polite").match(sentence.text)
    tokens = sentence.tokens[len(lead[0].split()) if lead else 0 :]
    if not tokens:
        return sentence.tokens
    first = attrs.evolve(tokens[0], capital=False)
    text = " ".join(t.folded for t in itertools.takewhile(lambda t: not t.stop, tokens))
    for found in form("aux").finditer(f"{text} "):
        if form("relative").search(text[: found.start()]):
            continue  # "the film that was shown there ..."
        at = len(text[: found.start()].split())
        return (tokens[at], first, *tokens[1:at], *tokens[at + 1 :])
    return (*_put(sentence, "did"), first, *tokens[1:])


def _put(sentence: _Sentence, *words: str) -> tuple[Token, ...]:
    """Words that a question has more than the statement, as tokens in front of it."""
    start = sentence.tokens[0].start
    return tuple(Token(word, word, stem(word), start, start) for word in words)


def _bared(sentence: _Sentence) -> _Sentence:
    """A yes/no question without what it sets apart ("and not only in ..."): the rest is what it asks."""
    if not form("yes_no").match(sentence.text):
        return sentence
    for frill in ("contrast", "not_only"):
        if (found := form(frill).search(sentence.text)) is not None:
            sentence = attrs.evolve(sentence.without(found), asked=sentence.asked)
    return sentence
