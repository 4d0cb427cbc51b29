"""Lists that are told before they are asked for, picked out by their number, or by what stands beside each member."""

from __future__ import annotations

import pytest

import balcer
from balcer_chat import Chat, Status

COMPLETE = [
    # so many are told of, and which they are is asked
    ("He has sat on two juries. Name both.", "Monte-Carlo Shanghai"),
    ("Three feature films were rewritten by him. Which ones?", "Crow Dredd Solar"),
    ("Two bodies each gave him something called an Award of Merit. Which, and when?", "Indie Accolade 2013"),
    ("He gave two collections to museums. Which museums?", "Virginia Metropolitan"),
    ("Two TV movies carry his name as creator. Which?", "Hopewell Justice"),
    ("Five actors star in FBI: Most Wanted. Who are they?", "McMahon Lutz Castle-Hughes Sternberg Arcand"),
    ("He has got two career awards. Name them.", "Reims Angie"),
    ("Which four books did Mattawin help bring out as a co-publisher?", "Token C.T. Chow Kuo"),
    # what a prize was for, as its name
    ("Which festivals gave him Best Documentary?", "Ferrara Hamilton Sunrise"),
    ("Who nominated him for Best Documentary?", "Pasadena"),
    ("Who gave Best Series or Serial?", "Reims"),
    # what takes place
    ("Which of his exhibitions took place in New York?", "Bloom Oil Forensics Hidden Desaparecidos"),
    ("Where did Hidden Stories take place?", "Alisan"),
    ("Where does Jo take place?", "Paris"),
    ("Which 2013 releases are in the filmography?", "Ordained Shanxi Jo Painting Sky"),
    # two things, each of them told
    ("When did he get his BA and his doctorate?", "1978 2008"),
    ("His arrest and his move to Los Angeles: when?", "1970 1980"),
    ("networks of his pilots and series", "CBS NBC Starz"),
    ("Which channels are attached to his pilots and limited series?", "CBS NBC"),
    # numbers that facts state
    ("Which of his series had eight episodes?", "Jo Menendez"),
    ("Which series ran to more than five episodes?", "Jo Menendez"),
    ("Which festivals gave him two awards?", "Reims"),
    # what stands in a list
    ("Everything tagged Video Short?", "Tea Sky Predator"),
    ("I only need the titles labelled TV movie, nothing else.", "Hopewell Ordained Justice Edge Stranger People Proof"),
    ("Every title that has FBI in its name, please", "FBI Wanted"),
    ("all the FBI-branded titles in his filmography", "FBI Wanted"),
    ("Which of his credits date from 2013?", "Ordained Jo Sky Tea Painting"),
    ("Titles in his filmography that run over several years", "Paris Russia Wanted UK"),
    ("Which entries have a range of dates instead of one year?", "Paris Russia Wanted UK"),
    # works by what was done
    ("Which works did he write and produce?", "Justice Menendez Painting Drowning"),
    ("What did he both write and direct?", "Rubber finale Drowning"),
    ("Which series did he create and run?", "Intent"),
    ("Films whose scripts he reworked without getting a credit", "Crow Dredd Solar"),
    ("movies where he did a rewrite but never got his name on the screen", "Crow Dredd Solar"),
    ("What things did Law & Order accomplish during his tenure?", "Gunsmoke TNT pick-up Nielsen Emmy"),
    ("Name the five leads of FBI: Most Wanted", "McMahon Lutz Castle-Hughes Sternberg Arcand"),
    ("List his TV movies in chronological order", "Hopewell Ordained Justice Edge Stranger People Proof"),
    ("1999 was a busy year for him. Which awards did he get in that year?", "Edgar Gavel Monitor"),
    # what is told beside each
    ("Names and dates of the books Mattawin co-published", "2015 2008 2020 2016 Chow"),
    ("Titles and venues of his photo exhibitions", "Hutchinson Alisan Dimension"),
    ("Which categories was he nominated in at Madrid?", "Short Director Scientific"),
    ("galleries/museums that have exhibited his photographs", "Hutchinson Alisan Dimension"),
    ("What kinds of things besides prints does the Hasui collection hold?", "watercolors screens sketches"),
    ("Which relatives of his are mentioned?", "Carolyn Cortina Garza"),
    ("Which networks did he work with?", "NBC CBS Starz"),
    ("Which credits does he have from the 1970s?", "Zak Solid Turcot Twist"),
    # all that touches a thing
    ("Which of his photo works concern Argentina?", "Desaparecidos Forensics"),
    ("I am curious about what links him to Shanghai.", "jury Drowning Mirror"),
    ("What ties him to the Inuit?", "Hidden Metropolitan"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "words"), COMPLETE)
def test_all_members_are_told(line: str, words: str) -> None:
    text = Chat().ask(line).text
    assert all(word in text for word in words.split()), text


@pytest.mark.parametrize(
    "line",
    [
        "He won two Oscars. Which?",
        "He wrote four operas. Name them.",
        "Which series had ten episodes?",
        "Everything tagged Zorbic?",
        "Three purple films were rewritten by him. Which ones?",
        "What ties him to the zorbic?",
    ],
)
def test_what_is_not_told_is_not_listed(line: str) -> None:
    assert Chat().ask(line).status is not Status.ANSWERED


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("Which works did he write and produce?", "Dredd"),
        ("What did he both write and direct?", "Edge"),
        ("Which series did he create and run?", "Wanted"),
        ("Which TV movies did he write or produce?", "only"),
    ],
)
def test_two_deeds_are_both_needed(line: str, word: str) -> None:
    assert word not in Chat().ask(line).text


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("Name the four narrators of Above the Drowning Sea.", "2 of them, not 4"),
        ("Which three series did he create?", "5 of them, not 3"),
    ],
)
def test_another_number_than_the_one_told_is_said(line: str, note: str) -> None:
    assert note in Chat().ask(line).text


def test_a_number_that_is_right_is_not_spoken_of() -> None:
    assert "of them, not" not in Chat().ask("Which two juries was he on?").text


def test_lists_of_another_record(invented: balcer.Record) -> None:
    text = Chat(invented).ask("She lectured at two schools. Which?").text
    assert "Harrow" in text
