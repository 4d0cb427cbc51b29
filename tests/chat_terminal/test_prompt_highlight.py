"""Colours of a line, an answer and an expression, as pure functions with the real lexicon."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import balcer
from balcer_chat.chat import lexicon_of
from balcer_chat.lexicon.lexicon import Lexicon
from balcer_chat.terminal.commands import is_command
from balcer_chat.terminal.highlight import code_lines, code_styles, line_styles, name_styles


def styled(text: str, lexicon: Lexicon) -> dict[str, str]:
    return {piece: style for style, piece in line_styles(text, lexicon, is_command) if style}


def test_names_years_and_unknown_words_are_told_apart(lexicon: Lexicon, record: balcer.Record) -> None:
    title = next(w.title for w in record.works if len(w.title.split()) > 2)
    found = styled(f"Who directed {title} in 1997 with qwertzu?", lexicon)
    assert found == {title: "name", "1997": "year", "qwertzu": "unknown"}


def test_the_word_being_typed_is_not_called_unknown(lexicon: Lexicon) -> None:
    assert styled("who is qwertz", lexicon) == {}
    assert styled("who is qwertz ", lexicon) == {"qwertz": "unknown"}


def test_a_command_is_shown_as_one(lexicon: Lexicon) -> None:
    assert styled("help awards", lexicon) == {"help": "command"}
    assert styled("/timeline 1997", lexicon) == {"/timeline": "command"}
    assert "command" not in styled("awards in 1997", lexicon).values()


def test_before_the_words_are_ready_only_commands() -> None:
    assert line_styles("sources", None, is_command) == [("command", "sources")]
    assert line_styles("in 1997", None, is_command) == [("", "in 1997")]


def test_an_answer_has_its_names_emphasised(lexicon: Lexicon, record: balcer.Record) -> None:
    name = record.person.name
    assert ("name", name) in name_styles(f"{name} was born.", lexicon)
    assert all(style in ("", "name") for style, _ in name_styles("It was in 1997, with qwertzu.", lexicon))


def test_code_is_coloured_and_unchanged() -> None:
    code = 'tuple(a for a in record.awards.by_year(1997) if a.name == "x")'
    pieces = code_styles(code)
    assert "".join(text for _, text in pieces) == code
    assert {style for style, _ in pieces} >= {"keyword", "number", "string", "attribute"}


def test_long_code_is_broken_where_python_allows_it() -> None:
    import ast

    code = "(" + ", ".join(f'record["a, b({n})"]' for n in range(12)) + ").where(x=[1, 2], y={'k': (3, 4)})"
    lines = ["".join(text for _, text in line) for line in code_lines(code, 40)]
    assert len(lines) > 6
    assert max(map(len, lines)) < 60
    assert ast.dump(ast.parse("\n".join(lines))) == ast.dump(ast.parse(code))
    assert len(code_lines("f(1), 2", 3)) == 1


@given(st.one_of(st.text(max_size=80), st.text("aeé́ 19?\"'-&", max_size=40)))
def test_the_pieces_are_always_the_line(text: str) -> None:
    lexicon = lexicon_of(balcer.load())
    for pieces in (line_styles(text, lexicon, is_command), name_styles(text, lexicon), code_styles(text)):
        assert "".join(piece for _, piece in pieces) == text


@pytest.mark.parametrize("text", ["Rene\u0301 Balcer in 1997", "ﬁlm " * 3, "ß" * 10])
def test_letters_that_change_their_length_do_no_harm(text: str, lexicon: Lexicon) -> None:
    assert "".join(piece for _, piece in line_styles(text, lexicon)) == text
