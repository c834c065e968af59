"""Tests of gui.fuzzy: a few letters find a text, the better fit first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.fuzzy import fit


def best(query, *texts):
    return max(texts, key=lambda text: fit(query, text) or 0)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("", "Open…"),
        ("open", "Open…"),
        ("sa", "Select all"),
        ("xptr", "Export picture…"),
        ("pic exp", "Export picture…"),
        ("ЭКСП", "Экспорт рисунка…"),
    ],
)
def test_letters_in_their_order_fit(query, text):
    assert fit(query, text) is not None


@pytest.mark.parametrize("query", ["pox", "openn", "open z", "ll sele x"])
def test_letters_that_are_missing_or_in_another_order_do_not(query):
    assert fit(query, "Open") is None


def test_a_whole_word_fits_better_than_scattered_letters():
    assert best("exp", "Next panel", "Export picture") == "Export picture"


def test_the_starts_of_words_count_more_than_letters_inside():
    assert best("sa", "Usually", "Select all") == "Select all"
    assert best("rsl", "Reset layout", "Curious ally") == "Reset layout"


@given(st.text(alphabet="abc ", max_size=8), st.text(alphabet="abc ", max_size=12))
def test_a_text_fits_exactly_when_every_word_is_a_subsequence(query, text):
    def is_inside(word):
        rest = iter(text)
        return all(letter in rest for letter in word)

    assert (fit(query, text) is not None) == all(map(is_inside, query.split()))
