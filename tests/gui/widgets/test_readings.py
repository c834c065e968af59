"""Tests of gui.widgets.readings: nothing lies over anything, however narrow it is."""

from itertools import pairwise

import pytest

from gui.widgets.readings import Readings

FORMS = [
    (
        "update 1234567 = epoch 12345, batch 10 of 100",
        "loss 1.2345678e−12",
        "right",
    ),
    ("update 1234567", "loss 1.2345678e−12", "right"),
    ("", "loss 1.2345678e−12", ""),
]


@pytest.fixture
def row(qtbot):
    row = Readings(3)
    qtbot.addWidget(row)
    row.resize(900, 30)
    row.show()
    qtbot.waitExposed(row)
    return row


def texts(row):
    return tuple(label.text() for label in row.labels)


def shown(qtbot, row):
    qtbot.wait(10)
    return [label.geometry() for label in row.labels if label.isVisible()]


def test_with_enough_room_everything_is_said(qtbot, row):
    row.show_forms(FORMS)
    assert texts(row) == FORMS[0]


@pytest.mark.parametrize("width", [900, 450, 300, 250, 160, 60, 10, 1])
def test_labels_never_lie_over_one_another_nor_leave_the_row(qtbot, row, width):
    row.resize(width, 30)
    row.show_forms(FORMS)
    places = shown(qtbot, row)
    for left, right in pairwise(places):
        assert left.right() < right.left()
    assert all(place.right() <= width for place in places)


def test_the_first_form_that_fits_is_taken(qtbot, row):
    row.show_forms(FORMS)
    row.resize(350, 30)
    assert texts(row) == FORMS[1]
    row.resize(150, 30)
    assert texts(row) == FORMS[2]
    row.resize(900, 30)
    assert texts(row) == FORMS[0]


def test_where_nothing_fits_the_text_is_cut_with_dots(qtbot, row):
    row.resize(70, 30)
    row.show_forms(FORMS)
    assert row.labels[1].text().endswith("…")
    assert row.labels[1].text().startswith("loss")


def test_the_line_does_not_jump_while_numbers_change(qtbot, row):
    row.show_forms([("update 1000", "loss 0.12345", "")])
    before = shown(qtbot, row)
    row.show_forms([("update 1", "loss 0.1", "")])
    assert shown(qtbot, row) == before
    row.start_anew()
    assert shown(qtbot, row)[1].left() < before[1].left()


def test_a_shorter_form_stays_until_there_is_more_room(qtbot, row):
    row.resize(350, 30)
    row.show_forms(FORMS)
    short = [("a", "b", "c"), ("d", "e", "f"), ("", "g", "")]
    row.show_forms(short)
    assert texts(row) == short[1]
    row.start_anew()
    assert texts(row) == short[0]
