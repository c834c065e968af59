"""Tests of gui.widgets.number_range."""

from PySide6.QtWidgets import QSpinBox

from gui.widgets.number_range import fit_range


def test_a_number_that_falls_out_of_the_range_was_not_chosen_by_anybody(qtbot):
    chosen: list[int] = []
    field = QSpinBox()
    qtbot.addWidget(field)
    field.setRange(1, 9)
    field.setValue(8)
    field.valueChanged.connect(chosen.append)
    fit_range(field, range(1, 5))
    assert (field.minimum(), field.maximum(), field.value()) == (1, 4, 4)
    assert chosen == []
    field.setValue(2)
    assert chosen == [2]
