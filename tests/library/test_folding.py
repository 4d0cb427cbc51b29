"""The text key: what it makes equal, and that doing it twice changes nothing."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import balcer
from balcer import fold, name_key, stem, text_of, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("René", "RENE"),
        ("Quebec\u2019s", "Québec's"),
        ("\u201cHate\u201d", '"hate"'),
        ("1990\u20132010", "1990-2010"),
        ("Ｊｏ", "jo"),
        ("Law\u00a0& Order", "law & order"),
        ("Jo\u200b", "Jo"),
        ("Straße", "STRASSE"),
        ("  two \n words ", "two words"),
        ("\ufb01lm", "film"),
        ("Œuvre", "oeuvre"),
    ],
)
def test_equal(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@given(st.text())
@example("\u0130")
@example("\u1e9e")
@example("a\u0345")
@example("\u00b4")
def test_fold_twice(text: str) -> None:
    folded = fold(text)

    assert fold(folded) == folded
    assert folded == folded.strip()
    assert folded.isprintable()


@given(st.text())
def test_words_of_words(text: str) -> None:
    found = words(text)

    assert words(" ".join(found)) == found


@given(st.text(alphabet="abcdefgilmnorstuyéz'’-s1", max_size=14))
@example("presses")
@example("ies")
@example("'s")
@example("s's'")
def test_stem_twice(text: str) -> None:
    assert stem(stem(text)) == stem(text)


@pytest.mark.parametrize(
    "forms",
    [
        ("award", "awards", "awarded", "awarding", "award's", "awards'"),
        ("study", "studies", "studied", "studying"),
        ("release", "releases", "released", "releasing"),
        ("run", "runs", "running"),
        ("movie", "movies"),
        ("create", "creates", "created", "creating"),
        ("class", "classes"),
        ("box", "boxes", "boxed"),
        ("Emmy", "Emmys", "Emmies"),
        ("tell", "tells", "telling"),
    ],
)
def test_forms_meet(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("king", "k"), ("news", "new"), ("red", "r"), ("bus", "bu"), ("thing", "th")]
)
def test_stems_that_stay_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("The Crow", "crow"), ("L.A.", "la"), ("Law & Order: UK", "law and order uk"), ("Ocean’s", "oceans")],
)
def test_names(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


def test_text_of_a_fact_holds_what_it_refers_to(invented: balcer.Record) -> None:
    text = text_of(invented["credit:holm-kiln-road"])

    assert {"Petra Holm", "Kiln Road", "Widow Marsh", "actor"} <= set(text.split("\n"))
