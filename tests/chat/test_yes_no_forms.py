"""A yes/no question is the same question in all its forms, and each is answered with Yes or No."""

from __future__ import annotations

import pytest

import balcer
from balcer_chat import Chat, Status
from balcer_chat.grammar.polar import plain_order
from balcer_chat.text.tokens import tokenize

FORMS = [
    # wrapped
    ("Is it really true that she was born in Ghent?", "was she born in ghent ?"),
    ("Is it correct or not that she wrote it?", "did she wrote it ?"),
    ("Could you please tell me whether she has lectured there?", "has she lectured there ?"),
    ("Do you happen to know if the film won?", "did the film won ?"),
    ("Am I right in thinking that Ada Lark sang it?", "did ada lark sang it ?"),
    ("Can you confirm that the show is a comedy?", "is the show a comedy ?"),
    ("I doubt that she was there. Was she?", "was she there ?"),
    # labelled
    ("True or false: the film was shot in Ghent.", "was the film shot in ghent ?"),
    ("The film was shot in Ghent, true or false?", "was the film shot in ghent ?"),
    ("True or false? She wrote it.", "did she wrote it ?"),
    # tagged
    ("She wrote it herself, didn't she?", "did she wrote it herself ?"),
    ("she wrote it herself yeah", "did she wrote it herself ?"),
    ("The prize was hers, am I right?", "was the prize hers ?"),
    ("She has, hasn't she, written a book?", "has she , written a book ?"),
    ("Did she win or not?", "did she win ?"),
    # told
    ("She was born in Ghent?", "was she born in ghent ?"),
    ("The film that was shown there is a comedy, no?", "is the film that was shown there a comedy ?"),
    # set apart
    ("Was it in Ghent that she was born?", "did she was born in ghent ?"),
    ("Was it Ada who wrote it?", "did ada wrote it ?"),
    ("The show she wrote, was this a comedy?", "was the show she wrote a comedy ?"),
    ("Blue Slip: was it shot in Ghent?", "was blue slip shot in ghent ?"),
    ("Blue Slip, did she write it herself?", "did she write blue slip herself ?"),
    ("Is she a painter, and not only a poet?", "is she a painter ?"),
]
AS_THEY_ARE = [
    "Who wrote it, and when?",
    "Was she born in Ghent?",
    "Was it shown in Ghent?",
    "Is it true?",
    "Which film was it?",
    "Ghent, of course.",
    "The prize she won, when was it?",
    "I think that she wrote it.",
    "His film: when was it shown?",
    "In 2008, did she win it?",
]


def folded(line: str) -> str:
    return " ".join(token.folded for token in tokenize(line))


@pytest.mark.parametrize(("line", "plain"), FORMS)
def test_forms_are_brought_to_the_plain_one(line: str, plain: str) -> None:
    assert " ".join(token.folded for token in plain_order(tokenize(line))) == plain


@pytest.mark.parametrize("line", AS_THEY_ARE)
def test_what_is_plain_stays(line: str) -> None:
    assert " ".join(token.folded for token in plain_order(tokenize(line))) == folded(line)


YES = [
    "He was born in Montreal, wasn't he?",
    "Is it a fact that Jean Reno stars in Jo?",
    "Jo was shot in Paris, right?",
    "Fact or fiction: he created FBI: Most Wanted.",
    "Can you say whether he has lectured at Harvard?",
    "Was it Ava DuVernay who directed For Justice?",
    "Balcer a photographer?",
    # in more words than the fact has
    "Did he sit on the jury of a festival in Shanghai?",
    "Was the exhibition Forensics held in New York City?",
    "Did Mattawin sponsor a book of photographs by Ai Weiwei?",
    "Was LOLA cancelled after one season?",
    "Did he go to Lower Canada College?",
    "Has he written for Francis Coppola?",
    "Was Forensics about Argentina?",
    # a country has its towns
    "Is Jo set in Europe?",
    "Was Jo set in France?",
    "Has he sat on a jury in China?",
    "Has he lectured in Japan?",
    "Was he nominated in Spain?",
    # what he was, and when
    "Was he a cameraman during the Yom Kippur War?",
    "Does he hold four Edgars?",
    # by trade, by kin, at a speech, in a cast
    "Rene Balcer a documentary film-maker too?",
    "Is he related to an actress?",
    "Did he speak at Concordia's convocation in 2008?",
    "Was Charlie Cox in The Ordained?",
    "Rubber Room: did he direct as well as write it?",
    "Did Forensics open in 2024?",
    "Has he won four Edgars?",
    "Did he win the Edgar Award four times?",
]
NO = [
    ("He was born in Toronto, wasn't he?", "Montreal"),
    ("True or false: Jo was shot in Nice.", "Paris"),
    ("Is it so that he directed For Justice?", "DuVernay"),
    # a fact has the contrary word
    ("Is The Council a sitcom?", "thriller"),
    ("Is Xu Bing Japanese?", "Chinese"),
    ("Is Alana de la Garza his niece?", "cousin"),
    ("Was Jo in German?", "English"),
    ("Is Jo in French?", "English"),
    ("Did he get a screen credit for Judge Dredd?", "without credit"),
    ("Was Charlie Cox in Jo?", "Reno"),
    ("Did Jay Leno joke about his altercation?", "Letterman"),
    ("Was Blue Sky shot in Germany?", "Nice"),
    ("Was Above the Drowning Sea narrated by Emma Thompson?", "Margulies"),
    # a list that is complete lacks it
    ("Is The Council in the filmography?", "thriller"),
    # a name that the record does not know stands where a fact has another
    ("Was he born in Winnipeg?", "Montreal"),
    ("Is Jo set in Marseille?", "Paris"),
    ("Did Steven Spielberg direct For Justice?", "DuVernay"),
    # as many as a list that is complete has
    ("Has he won five Edgars?", "four"),
    ("Did he win two Emmys?", "one"),
    # a field that holds one thing
    ("Was Memo from the Dark Side an episode of Criminal Intent?", "Law & Order"),
    ("Is Criminal Intent a spin-off of SVU?", "spin-off of Law & Order"),
    # another season, another first showing
    ("Did he become showrunner of Law & Order in the third season?", "seventh"),
    ("Did FBI: Most Wanted premiere in 2019?", "2020"),
    ("Did Forensics open in 2023?", "2024"),
    # did something with a prize, and did not win it
    ("Did he take the Banff Rockie Award?", "nominated"),
    ("Pasadena International Film Festival: won?", "nominated"),
]
NEITHER = [
    "Is it true that he was happy in Montreal?",
    "He sold the Hasui prints, didn't he?",
    "Did he want to direct Jo?",
    "Did Jean Reno enjoy Paris?",
    "Was he famous in 1997?",
    "Was he glad, and not only surprised, to win the Emmy?",
    "Is Jean Reno German?",
    "Did the Washington Post exhibit Tobacco Project Virginia?",
    "Did Ai Weiwei sponsor a book of photographs by Mattawin?",
    "Did he keep the Emmy, yes or no?",
    "Was he born in North America?",
    "Did he lecture at Stanford?",
    "Did Meryl Streep act in Jo?",
    "Does he have a house in Montreal?",
    "Did he act in Jo?",
    "Did he study film?",
    "Has he directed for Francis Coppola?",
    "Is the Hasui collection housed in Richmond?",
    "Has he met David Letterman?",
    "Has he exhibited in Japan?",
    "Is he related to a painter?",
    "Was he attacked by Rush Limbaugh?",
    "Is he married to an actress?",
    "Is he a documentary actor?",
    "Did he speak at Harvard's commencement in 2008?",
    "Did he live in Japan?",
    "Does he have a house in Italy?",
    "Was he showrunner of Law & Order from the very beginning?",
]


@pytest.mark.parametrize("question", YES)
def test_yes(record: balcer.Record, question: str) -> None:
    answer = Chat(record).ask(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert answer.text.startswith("Yes"), answer.text


@pytest.mark.parametrize(("question", "told"), NO)
def test_no(record: balcer.Record, question: str, told: str) -> None:
    answer = Chat(record).ask(question)
    assert answer.text.startswith("No"), answer.text
    assert told in answer.text


@pytest.mark.parametrize("question", NEITHER)
def test_neither(record: balcer.Record, question: str) -> None:
    answer = Chat(record).ask(question)
    assert answer.status in (Status.NOT_IN_RECORD, Status.NOT_UNDERSTOOD), answer.text


CHOICES = [
    ("Was Jo shot in Paris or in London?", "shot in Paris"),
    ("Did the Inuit prints go to the Met or to the Virginia Museum of Fine Arts?", "Metropolitan"),
    ("Did he win the Emmy or was he only nominated?", "won the Emmy"),
    ("Was he born in Montreal or Toronto?", "Montreal"),
]
NEGATED = [
    ("Is it true that he never won a Golden Globe?", "Yes"),
    ("Is it correct that he did not direct For Justice?", "Yes"),
    ("True or false: Jo was not shot in Paris.", "No"),
    ("Is it false that he was born in Toronto?", "Yes"),
    ("Has he never been nominated for an Emmy?", "No"),
]


@pytest.mark.parametrize(("question", "told"), CHOICES)
def test_of_two_things_the_facts_tell_which(record: balcer.Record, question: str, told: str) -> None:
    answer = Chat(record).ask(question)
    assert answer.status is Status.ANSWERED
    assert told in answer.text
    assert not answer.text.startswith(("Yes", "No"))


@pytest.mark.parametrize(("question", "lead"), NEGATED)
def test_that_it_is_not_so_may_be_so(record: balcer.Record, question: str, lead: str) -> None:
    assert Chat(record).ask(question).text.startswith(lead)
