"""Tests of gui.widgets.softmax_forms."""

import re

import numpy as np
import pytest

from gui.widgets.softmax_forms import SoftmaxForms


@pytest.fixture
def forms(qtbot):
    forms = SoftmaxForms()
    qtbot.addWidget(forms)
    return forms


def cells(forms):
    rows = re.findall(r"<tr>(.*?)</tr>", forms.text())
    return [
        [re.sub(r"<[^>]*>|&nbsp;", "", cell) for cell in re.findall("<td.*?</td>", row)]
        for row in rows
    ]


def test_small_sums_take_no_room(forms):
    forms.show_sums(("a", "b"), np.array([70.0, 0.0]), "float64")
    assert forms.isHidden()
    forms.show_sums((), np.zeros(0), "float64")
    assert forms.isHidden()
    forms.show_sums(("a",), np.array([np.inf]), "float64")
    assert forms.isHidden()


def test_an_overflow_is_shown_with_the_numbers_of_both_ways(forms):
    forms.show_sums(("a", "b"), np.array([1000.0, 1000.0]), "float64")
    assert not forms.isHidden()
    table = cells(forms)
    assert table[1] == ["a", "1000", "∞", "NaN", "0", "1", "0.5"]
    assert table[-1] == ["Σ", "", "∞", "", "", "2", ""]
    assert "∞ / ∞" in forms.text()


def test_powers_that_vanish_are_shown_as_such(forms):
    forms.show_sums(("a", "b"), np.array([-1000.0, -1000.0]), "float64")
    assert cells(forms)[1] == ["a", "−1000", "0", "NaN", "0", "1", "0.5"]
    assert "0 / 0" in forms.text()


def test_sums_that_are_only_large_give_the_same_shares(forms):
    forms.show_sums(("a", "b"), np.array([100.0, 100.0]), "float64")
    assert cells(forms)[1] == ["a", "100", "2.69e+43", "0.5", "0", "1", "0.5"]
    assert "still finite" in forms.text()


def test_in_single_precision_it_is_shown_sooner(forms):
    sums = np.array([89.0, 0.0])
    forms.show_sums(("a", "b"), sums / 10, "float64")
    assert forms.isHidden()
    forms.show_sums(("a", "b"), sums / 10, "float32")
    assert not forms.isHidden()
    forms.show_sums(("a", "b"), sums, "float32")
    assert "∞ / ∞" in forms.text()


def test_of_many_units_the_largest_come_first(forms):
    names = tuple("abcdef")
    forms.show_sums(names, np.array([0.0, 1, 2, 300, 4, 5]), "float64")
    assert [row[0] for row in cells(forms)[1:]] == ["d", "f", "e", "c", "⋮", "Σ"]


def test_a_name_is_never_taken_for_markup(forms):
    forms.show_sums(("<b>", "x & y"), np.array([900.0, 0.0]), "float64")
    assert "&lt;b&gt;" in forms.text()
    assert "x &amp; y" in forms.text()
