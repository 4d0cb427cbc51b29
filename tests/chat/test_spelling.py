"""How a line may be written: short forms, slips, joined and split words are read right; real words are left alone."""

from __future__ import annotations

import pytest
from tests.chat.cases import ask, sure

import balcer
from balcer_chat.chat import lexicon_of
from balcer_chat.text.mending import mend
from balcer_chat.text.tokens import tokenize

READ = {
    "wat did she rite n wen": "what did she write and when",
    "whered they meet 'em": "where did they meet them",
    "isnt he gonna say whos playin": "is not he going to say who is playing",
    "shot in '81 or the '90s": "shot in 1981 or the 1990s",
    "made w/ her, w/o him": "made with her , without him",
    "in wich yrs were the exibitions": "in which years were the exhibitions",
    "were did he study": "where did he study",
    "witch book was it": "which book was it",
    "whodirected exhi bitions": "who directed exhibitions",
    "sooooo many filmes": "so many filmes",
    "a catalog of watercolours": "a catalog of watercolors",
    "qwhich filjs had ttitles itles": "which films had titles titles",
    "a nominashun for the produser": "a nomination for the producer",
    "who rote it and what roll had he": "who wrote it and what role had he",
    "tittle of the documentery": "title of the documentary",
    "wherewasshebornin1954": "where was she born in 1954",
    "the series an the film": "the series and the film",
    "WHICH AWRDS AN WHEN": "which awards and when",
}
"""What is read in any record."""

OF_INVENTED = {
    "edwin sar": "edwin sarr",
    "the lark spur press": "the larkspur press",
    "goldenear": "golden ear",
    "kyln rode": "kiln road",
    "golden eer awrd": "golden ear award",
    "weksmeer museem of kraft": "wexmere museum of craft",
    "the last fireing": "the last firing",
    "talkin bout kyln rode": "talking about kiln road",
}
"""What is read in the invented person's record: names."""

LEFT = (
    "she owes dynasties apiece", "a purple and a purpel jug", "sticky zorbic flurbish", "did Kim Larson direct it",
    "was edna sarrazin there", "an interview an hour", "wasabiflurbish", "is the border near", "a wooden filmy haters",
)  # fmt: skip
"""Real words, and words of no meaning here, are not read as others."""


def read(line: str, record: balcer.Record) -> str:
    return " ".join(token.folded for token in mend(tokenize(line), lexicon_of(record)))


@pytest.mark.parametrize("line", READ)
def test_what_is_written_otherwise_is_read_right(line: str, record: balcer.Record) -> None:
    assert read(line, record) == READ[line]


@pytest.mark.parametrize("line", OF_INVENTED)
def test_names_are_read_right(line: str, invented: balcer.Record) -> None:
    assert read(line, invented) == OF_INVENTED[line]


@pytest.mark.parametrize("line", LEFT)
def test_real_words_are_left_alone(line: str, each: balcer.Record) -> None:
    assert read(line, each) == line.lower()


def test_marks_of_chat_say_nothing(invented: balcer.Record) -> None:
    plain = ask(invented, "Who starred in Kiln Road?")
    assert sure(plain)
    for line in ("who starred in KILN ROAD :-)", "who starred in 'kiln road' <3", "Who starred in kiln-road?! 🎉"):
        assert ask(invented, line).value == plain.value, line


@pytest.mark.parametrize("line", ["who was edwin zorbic sarr", "when did she win the purple golden eer"])
def test_an_unknown_word_in_a_misspelled_name_stops_the_answer(line: str, invented: balcer.Record) -> None:
    assert not sure(ask(invented, line))
