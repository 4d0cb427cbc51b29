"""Asking from Python, and how an answer shows itself there."""

from __future__ import annotations

import asyncio
from html.parser import HTMLParser
from typing import Any

import attrs

import balcer
import balcer_chat
from balcer_chat.answers.answer import Answer, Status
from balcer_chat.answers_display import answer_html, answer_pretty


class _Printer:
    def __init__(self) -> None:
        self.out = ""

    def text(self, text: str) -> None:
        self.out += text

    def break_(self) -> None:
        self.out += "\n"


def pretty(answer: Answer, cycle: bool = False) -> str:
    printer = _Printer()
    answer_pretty(answer, printer, cycle)
    return printer.out


def test_ask_keeps_one_conversation() -> None:
    first = balcer_chat.ask("Which awards did he win in 1997?", fresh=True)
    assert first.status is Status.ANSWERED
    follow = balcer_chat.ask("and in 1999?")
    assert "1999" in follow.text
    assert isinstance(balcer_chat.ask("and in 1999?", fresh=True), Answer)


def test_ask_takes_another_record(invented: balcer.Record) -> None:
    title = invented.works[0].title
    assert title in balcer_chat.ask(f"What is {title}?", invented).text
    assert "1954" in balcer_chat.ask("When was he born?").text


def test_ask_works_inside_a_running_loop() -> None:
    async def inside() -> Answer:
        return balcer_chat.ask("When was he born?", fresh=True)

    assert "1954" in asyncio.run(inside()).text


def test_html_is_well_formed_and_escaped(record: balcer.Record) -> None:
    open_tags: list[str] = []

    class Checker(HTMLParser):
        def handle_starttag(self, tag: str, attrs: Any) -> None:
            open_tags.append(tag)

        def handle_endtag(self, tag: str) -> None:
            assert open_tags.pop() == tag

    answer = Answer(
        question="<q>", status=Status.NOT_UNDERSTOOD, text="<script>alert(1)</script> & \x1b[31m",
        value=tuple(record.works[:6]), citations=(balcer.Citation("a<b", "C&D", 1),), reading="<i>",
        suggestions=("<b>?",), recompute=lambda: "a < b",
    )  # fmt: skip
    html = answer_html(answer)
    Checker().feed(html)
    assert not open_tags
    for evil in ("<script>", "<b>", "<i>", "\x1b"):
        assert evil not in html
    assert "&lt;script&gt;" in html
    assert "1 citation" in html
    assert html.count("<tr>") == 7


def test_pretty_is_text_and_its_sources() -> None:
    answer = balcer_chat.ask("When was he born?", fresh=True)
    lines = pretty(answer).split("\n")
    assert lines[0] == answer.text
    assert lines[1].startswith("[article, Infobox 1; ")
    lost = Answer(question="x", status=Status.NOT_UNDERSTOOD, text="No.", suggestions=("A?", "B?"))
    assert pretty(lost) == "No.\n- A?\n- B?"
    assert pretty(attrs.evolve(lost, text="\x1b[31m")).startswith("\\x1b")
    assert pretty(lost, cycle=True) == "Answer(...)"


def test_the_package_names_what_it_offers() -> None:
    assert set(balcer_chat.__all__) <= set(dir(balcer_chat))
    for name in balcer_chat.__all__:
        assert getattr(balcer_chat, name).__name__ == name
