"""Two things compared in any word order: years, numbers, what came first, what both are, what sources say."""

from __future__ import annotations

import pytest

import balcer
from balcer_chat import Chat, Status


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Did the creation and the premiere of Jo fall in the same year?", "No, different years: Jo (2012)"),
        ("Kentucky Colonel and honorary doctorate: same year or different?", "Yes, the same year, 2008"),
        ("Are Jo and For Justice from the same year?", "No, different years: Jo (2013); For Justice (2015)"),
        ("Did Jo and the Menendez series have the same number of episodes?", "Yes. Episodes of Jo: 8"),
        ("Does Jo have as many episodes as the Menendez series?", "Yes. Episodes of Jo: 8"),
        ("Did the Inuit gift precede the Hasui gift?", "No."),
        ("Was the first solo show in China before or after Hidden Stories?", "After: Gazing Into the Mirror"),
        ("Was the Peabody before or after the Emmy?", "Both are of 1997"),
        ("How many years lie between the creation and the premiere of FBI: Most Wanted?", "1 year"),
        ("What gap in years separates Jo from Hopewell?", "13 years"),
        ("How many years are there between his first Edgar win and his last?", "12 years"),
        ("Which birthday did he celebrate in 1990?", "He turned 36 in 1990"),
        ("Which birthday did he have in the year he moved to Los Angeles, if you do the sums?", "He turned 26 in 1980"),
        ("Of the four books, which is the oldest?", "C.T. Wang"),
        ("From the BA to the honorary doctorate at the same university, how many years is it?", "30 years"),
        ("How many months lie between Forensics and Hidden Stories?", "5 months"),
        ("How long after its creation did Jo premiere?", "1 year"),
        ("Which had the longer run, Law & Order: UK or Paris Criminal Inquiries?", "Law & Order: UK ran longer"),
        ("Did he get more nominations from the Emmys than from the Golden Globes?", "It is 6 for Emmys and 2"),
        ("Were there more filmography entries in 2013 than in 2017?", "It is 5 for 2013 and 3 for 2017"),
        ("Are there more wins or nominations for the Edgar?", "Nominations: 12, against 4 for wins"),
        ("Which exhibition opened first in 2024?", "Forensics"),
        ("Which of Jo, Hopewell and For Justice is the oldest?", "Hopewell: Hopewell (2000); Jo (2013)"),
        ("Jo and Paris Criminal Inquiries: which of them came first?", "Paris Criminal Inquiries"),
        (
            "Which ran longer, the Russian Criminal Intent or Paris Criminal Inquiries?",
            "Law & Order Criminal Intent Russia",
        ),
        ("Desaparecidos: image count", "44"),
        (
            "Which of the two documentaries, the one about refugees or the one about painters, went to more festivals?",
            "31",
        ),
        ("At which festival was he on the jury and also a lecturer?", "Monte-Carlo"),
        ("Do the article and the profile agree on who created Criminal Intent?", "No. The sources differ"),
        ("Do the sources differ about the creation of Criminal Intent?", "Yes. The sources differ"),
        ("What does each of the two texts say of who created Criminal Intent?", "The sources differ"),
        ("Is his role in creating Criminal Intent the same in both accounts?", "No. The sources differ"),
    ],
)
def test_two_things(record: balcer.Record, question: str, told: str) -> None:
    answer = Chat(record).ask(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert told in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Did the zorbic gift precede the Hasui gift?",
        "How many years lie between his BA and the honorary doctorate at the same museum?",
        "Was the purplish first solo show in China before or after Hidden Stories?",
        "Desaparecidos: purplish image count",
        "Which award did he win three times?",
        "Did Jo and the purple series have the same number of episodes?",
        "Do the sources agree on his zorbic jury?",
        "Do the sources agree on his height?",
        "Do your sources agree about the budget of Criminal Intent?",
        "What does each source say of who directed Criminal Intent?",
        "How many years separate the purple gift from Jo?",
        "Which birthday did he celebrate in the year of the zorbic?",
        "Are Jo and the wooden film from the same year?",
        "At which festival was he on the jury and also a dancer?",
    ],
)
def test_what_is_not_told_is_not_compared(record: balcer.Record, question: str) -> None:
    assert Chat(record).ask(question).status in (Status.NOT_IN_RECORD, Status.NOT_UNDERSTOOD)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How does the Inuit collection rank among others of its kind?", "strongest in the United States"),
        ("Where did Jo finish among French detective series?", "fourth"),
        ("How was Rubber Room rated?", "best finale of all"),
    ],
)
def test_how_something_ranks(record: balcer.Record, question: str, told: str) -> None:
    assert told in Chat(record).ask(question).text


@pytest.mark.parametrize("question", ["How was Criminal Intent reviewed?", "How does the Hasui collection rank?"])
def test_what_is_not_ranked(record: balcer.Record, question: str) -> None:
    assert Chat(record).ask(question).status is Status.NOT_IN_RECORD
