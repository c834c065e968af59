"""Tests of gui.widgets.number_field."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from gui.widgets.number_field import NumberField


class Field(NumberField):
    """A field that remembers what it told, and what stands round it."""

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.heard: list[float] = []
        self.box = QWidget()
        self.other = QLineEdit()


@pytest.fixture
def field(qtbot):
    box = QWidget()
    qtbot.addWidget(box)
    layout = QVBoxLayout(box)
    field = Field(0.5, lowest=-1.0, highest=100.0, parent=box)
    field.box, field.other = box, QLineEdit(box)
    layout.addWidget(field)
    layout.addWidget(field.other)
    box.show()
    box.activateWindow()
    field.setFocus()
    field.committed.connect(field.heard.append)
    return field


def enter(field, text, key=Qt.Key.Key_Return):
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, key)


@pytest.mark.parametrize(
    ("typed", "value", "shown"),
    [
        ("0,25", 0.25, "0.25"),
        ("1/4", 0.25, "0.25"),
        ("-1", -1.0, "−1"),
        ("2e1", 20, "20"),
    ],
)
def test_numbers_are_taken_as_people_write_them(field, typed, value, shown):
    enter(field, typed)
    assert field.heard == [value]
    assert field.value == value
    assert field.text() == shown


def test_leaving_the_field_commits_as_return_does(field, qtbot):
    field.selectAll()
    QTest.keyClicks(field, "0.75")
    qtbot.waitUntil(field.hasFocus)
    field.other.setFocus()
    qtbot.waitUntil(lambda: field.heard == [0.75])


@pytest.mark.parametrize("typed", ["abc", "1/0", "101", ""])
def test_what_is_wrong_is_marked_and_not_taken(field, typed):
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClicks(field, typed)
    assert field.problem() is not None
    assert "border" in field.styleSheet()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.heard == []
    assert field.value == 0.5


def test_escape_takes_the_typing_back(field):
    field.selectAll()
    QTest.keyClicks(field, "7")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "0.5"
    assert field.heard == []


def test_the_same_number_again_is_no_change(field):
    enter(field, "1/2")
    assert field.heard == []


def test_typing_is_not_disturbed_by_the_model(field, qtbot):
    qtbot.waitUntil(field.hasFocus)
    field.selectAll()
    QTest.keyClicks(field, "3")
    field.set_value(9.0)
    assert field.text() == "3"
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.heard == [3.0]
    field.set_value(9.0)
    assert field.text() == "9"


def test_a_field_of_whole_numbers_takes_no_fractions(qtbot):
    field = NumberField(4, lowest=1, whole=True)
    qtbot.addWidget(field)
    enter(field, "2.5")
    assert field.value == 4
    enter(field, "123456")
    assert field.value == 123456
    assert field.text() == "123456"


def test_a_fitted_field_has_room_for_its_digits_with_larger_letters(qtbot):
    field = NumberField(0.00001)
    qtbot.addWidget(field)
    field.fit_to(7)
    small = field.width()
    assert field.fontMetrics().horizontalAdvance("0.00001") < small
    font = field.font()
    font.setPointSizeF(2 * font.pointSizeF())
    field.setFont(font)
    assert field.fontMetrics().horizontalAdvance("0.00001") < field.width()
    assert field.width() > 1.5 * small
