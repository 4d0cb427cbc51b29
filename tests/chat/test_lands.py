"""Countries and continents that towns and houses lie in, where a list is asked for that is inside or outside them."""

from __future__ import annotations

import pytest

import balcer
from balcer_chat import Chat, Status

LISTS = [
    ("Which cities outside North America has he lectured in?", "Beijing Moscow Tokyo Brisbane Paris", "Toronto Boston"),
    ("Apart from the US, where did he give talks?", "Toronto Banff Deauville Monte-Carlo", "Harvard Virginia"),
    ("Which lectures has he given outside Canada?", "Beijing Harvard Sorbonne", "Toronto Banff"),
    ("Leaving Europe aside, where has he lectured?", "Tokyo Toronto Brisbane Beijing", "Sorbonne Deauville Moscow"),
    ("Where in Asia has he lectured?", "Beijing Tokyo", "Paris Moscow"),
    ("Which festivals in Europe has he lectured at?", "Deauville Monte-Carlo", "Banff"),
    ("Where in the US has he lectured?", "Boston Virginia Harvard", "Banff Toronto Sorbonne"),
    ("Which of his works were shot in France?", "Jo Sky", "Shanxi"),
    ("In which museums outside the US was Backbone shown?", "Taipei Ullens", "Aldrich Angeles"),
    ("What awards did he win outside the United States?", "Reims Ferrara", "Emmy Edgar"),
    ("Which shorts has he made outside Asia?", "", "Shanxi"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "held", "lacking"), LISTS)
def test_a_land_holds_its_towns(line: str, held: str, lacking: str) -> None:
    text = Chat().ask(line).text
    assert all(word in text for word in held.split()), text
    assert not any(word in text for word in lacking.split()), text


@pytest.mark.parametrize(
    "line",
    ["Where in Africa has he lectured?", "Which works of his were shot in Brazil?", "Where in Spain did he talk?"],
)
def test_of_a_land_without_a_fact_nothing_is_said(line: str) -> None:
    assert Chat().ask(line).status is not Status.ANSWERED


def test_towns_that_nobody_knows_are_neither_in_nor_out(invented: balcer.Record) -> None:
    answer = Chat(invented).ask("Where outside Europe did she lecture?")
    assert answer.status is not Status.ANSWERED
