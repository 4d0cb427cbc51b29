"""Turns of phrase for counting, ranking, dating and comparing; and what only looks like them."""

from __future__ import annotations

import pytest

import balcer
from balcer_chat import Chat, Status

ANSWERED = [
    ("How extensive is his filmography, in number of titles?", "37 "),
    ("If you add up all the TV movies in the filmography, what do you get?", "7 "),
    ("Counting up the Emmy nominations, where does one land?", "6 "),
    ("What spot did Jo take?", "fourth"),
    ("Jo - who were the leads?", "Jean Reno"),
    ("Who had the leads in FBI: Most Wanted?", "Julian McMahon"),
    ("When did Law & Order: UK air?", "2009–2014"),
    ("When did the public first get to see FBI: Most Wanted?", "January 7, 2020"),
    ("FBI: Most Wanted getting another season, the sixth season: when was that agreed upon?", "April 9, 2024"),
    ("NBC commissioned how many seasons of Law & Order at one stroke?", "5 seasons"),
    ("For what kind of audience did he adapt international formats?", "American"),
    ("For what offence was he held overnight?", "FLQ"),
    ("Over and above the Edgar he won in 1993, how many other nominations were there that year?", "1 nomination"),
    ("Counting every plus, how many Edgar nominations were there?", "12 nominations"),
    ("How did the Columbus festival honour his documentary?", "Honorable Mention"),
    ("How did the sale to TNT rank?", "most expensive"),
    ("When did his career blossom?", "1990s"),
    ("Among French detective series, where did Jo finish?", "fourth"),
    ("How high in the ranking of French detective series was Jo?", "fourth"),
    ("The catalogue of the Wuming Group is made up of how many volumes?", "13 volumes"),
    ("How many photos were on show at the Americas Society?", "44 images"),
    ("The seminar with Godard lasted how many months?", "six months"),
    ("For how many producers, going by the names given, did he write screenplays?", "Six"),
    ("Who did he dream up WonderWorld with?", "Owen Wilson"),
    ("Who or what is Above the Drowning Sea about?", "Shanghai"),
    ("How many groups had works in Blooming in the Shadows?", "Three"),
    ("The director he worked with after settling in Los Angeles?", "Monte Hellman"),
    ("Which prize did the children's rights body give him in 2010?", "National Champion for Children"),
    ("How high did Jo rank among French detective series?", "fourth"),
    ("How old was he on the evening Hasui: Water & Shadow opened?", "60"),
    ("How old was he on the date FBI: Most Wanted premiered?", "65"),
    ("His age at the opening of Forensics?", "70"),
    ("Which entry rounds off the filmography?", "From Where I Stand"),
    ("Which title begins his filmography?", "Solid State"),
    ("What number did the last season of Law & Order have?", "20"),
    ("Entries with the word Crime: name them with their years", "Menendez"),
    ("How many years does Jo postdate Hopewell?", "13 years"),
    ("How much older is The Crow than Jo?", "19 years"),
    ("Compute the interval between his first and his last Emmy nomination", "6 years"),
    ("Was Chow! published before Seeing As?", "Yes"),
    ("Is Jo more recent than Hopewell?", "Yes"),
    ("Is For Justice older than WonderWorld?", "Both are of 2015"),
    ("What did he win in the year of his Peabody, counting the Peabody?", "Producers Guild"),
    ("When did he come away with only nominations for the Emmy?", "1999"),
    ("What did he do in 1981?", "usher"),
    ("How many pictures has the piece at the Americas Society?", "44 images"),
    ("How many prints did the Met get?", "550"),
    ("After Twist of Fate, how many years was it until the next entry?", "10 years"),
    ("What is the entry right after Hopewell in the filmography?", "Law & Order: Criminal Intent (2001–2011) stands"),
    ("Which entry preceded Blue Sky?", "The No Name Painting Association"),
    ("For how many years did Law & Order: UK run?", "5 years, from 2009 to 2014"),
    ("How many months was Hasui: Water & Shadow on display?", "4 months"),
    ("In which decade was The Crow made?", "The 1990s"),
    ("What was he doing the year after he moved to Los Angeles?", "usher"),
    ("What happened two days after his altercation?", "Letterman"),
    ("Which film came out a year after The Crow?", "Judge Dredd"),
    ("How many Edgar nominations did he get after the Emmy win?", "9 nominations"),
    ("How old will he be in 2031?", "77"),
    ("Which of his creations was first?", "Mission Protection"),
    ("Of the two juries, which one was the later?", "Shanghai"),
    ("Which gift was earlier, the Hasui or the Inuit one?", "2006"),
    ("What came out between Hopewell and Proof of Lies?", "Criminal Intent"),
    ("How many years was it after Twist of Fate until the next title?", "10 years"),
    ("How old was he when Jo premiered?", "He was 58."),
    ("Which jury stint was first: Shanghai or Monte-Carlo?", "Monte-Carlo Television Festival came first"),
    ("How many of his Edgars came from Criminal Intent?", "1 "),
    ("How many honours were given to him by the Mystery Writers of America?", "Four"),
    ("Until when could people visit Hasui: Water & Shadow?", "March 2015"),
    ("How long did Hasui: Water & Shadow stay open?", "March 2015"),
    ("Which exhibitions opened in 2024?", "Hidden Stories"),
    ("Which aired later, Jo or Hopewell?", "Jo came later"),
    ("Did the Emmy come earlier than the Peabody?", "1997"),
    ("For Justice, did he produce it himself?", "Yes"),
    ("Did his name feature in the credits of Jo?", "Yes"),
    ("Is he kin to somebody famous, a folk hero for instance?", "Yes"),
    ("In which years did a Golden Globe nomination coincide with an Emmy nomination?", "1998"),
    ("What did he do for money while he was new in Hollywood?", "usher"),
    ("How long was he the showrunner of Criminal Intent?", "through its fifth season"),
    ("Does the VMFA keep the installation with Backbone in it permanently?", "Yes"),
    ("Two bodies honoured him in 2008. What did Concordia and Kentucky each bestow on him?", "Kentucky Colonel"),
    ("Did he ever team up with Wunmi Mosaku?", "Yes"),
    ("Has he collaborated with Charlie Cox?", "Yes"),
    ("when did he get the alumnus prize", "2004"),
    ("How many titles are from 1976?", "2 filmography entries"),
    ("Of the Edgars he won, how many were for Law & Order?", "3 "),
    ("How many Edgars did Criminal Intent bring him?", "1 "),
]


@pytest.mark.parametrize(("question", "told"), ANSWERED)
def test_turns_are_read(record: balcer.Record, question: str, told: str) -> None:
    answer = Chat(record).ask(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert told in answer.text


UNANSWERED = [
    "Hopewell - who were the leads?",
    "When did Hopewell air?",
    "When did viewers first get to see The Council?",
    "How many seasons did CBS commission of FBI: Most Wanted in one go?",
    "For what readers did he write?",
    "How many pictures were on show in Hidden Stories?",
    "Who did he dream up Jo with?",
    "Which children's hospital does he support?",
    "Which groups published René Balcer: Forensics?",
    "How did the move to Los Angeles rank?",
    "How did the Ferrara festival single his poem out?",
    "How highly did Hopewell place?",
    "What spot did FBI take?",
    "How old was he on the day Jo was cancelled?",
    "How many images does Forensics consist of?",
    "How many volumes does the Ai Weiwei book have?",
    "How many images does the zorbic piece at the Americas Society have?",
    "Of his Edgars, how many were for Jo?",
    "How many Edgar nominations did he get for Law & Order?",
    "Titles with the word Zebra: list them",
    "What number did the last season of Jo have?",
    "What did he do two years after moving to Los Angeles?",
    "What happened two days after his wedding?",
    "What did he do two zorbic years after moving to Los Angeles?",
    "What is the entry right after Capital News in the filmography?",
    "How many months was Forensics on display?",
    "How many women are in the cast of Jo?",
    "Until when could people see Forensics?",
    "How long did Forensics stay open?",
    "Which three Emmys did he win?",
    "How old was Xu Bing in 2011?",
    "Who is older, Jean Reno or Charlie Cox?",
    "How much older is he than his wife?",
    "Which title comes right after From Where I Stand in the filmography?",
    "What did CBS pay for Jo?",
    "What did the Met spend on the Inuit prints?",
    "Did his name feature in the credits of Solid State?",
    "How long was he a staff writer?",
    "Give an example of the international formats that he adapted",
    "Which international formats has he adapted?",
    "Does the Asia Society Museum keep Backbone permanently?",
    "Has he collaborated with Tim Daly?",
    "Did he ever team up with Steve Beshear?",
    "How many titles are from 2018?",
    "How many hours was he held at Station 10?",
    "Which of his documentaries is the longest?",
    "In which decade was Capital News made?",
]


@pytest.mark.parametrize("question", UNANSWERED)
def test_what_is_not_stated_stays_unanswered(record: balcer.Record, question: str) -> None:
    answer = Chat(record).ask(question)
    assert answer.status in (Status.NOT_IN_RECORD, Status.NOT_UNDERSTOOD, Status.CORRECTED), answer.text


INVENTED = [
    ("How many pots went to its keeper, of the Quill Collection?", "300"),
    ("By how many years does The Salt Kiln precede Blue Slip?", "14 years"),
    ("Was The Salt Kiln published before Blue Slip?", "Yes"),
    ("Which entry closes the filmography?", "Night Wheel"),
    ("Which entry stands right before Night Wheel in the filmography?", "Blue Slip"),
    ("For how many years did Kiln Road run?", "5 years, from 1994 to 1999"),
    ("How many months was Vessels on view?", "3 months"),
    ("What came out two years after The Salt Kiln?", "Kiln Road"),
]


@pytest.mark.parametrize(("question", "told"), INVENTED)
def test_turns_are_read_of_any_record(invented: balcer.Record, question: str, told: str) -> None:
    answer = Chat(invented).ask(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert told in answer.text
