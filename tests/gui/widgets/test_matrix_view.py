"""Tests of gui.widgets.matrix_view."""

import numpy as np
from PySide6.QtCore import Qt

from gui.widgets.matrix_model import MatrixModel
from gui.widgets.matrix_view import HEAD_ROOM, MatrixView


def table_of(qtbot, name):
    """Return a table with one narrow column, and its head."""
    model = MatrixModel()
    view = MatrixView(model)
    qtbot.addWidget(view)
    model.set_matrix(np.ones((1, 1)), None, ("x",), (name,))
    view.resize(300, 200)
    view.show()
    view.horizontalHeader().resizeSection(0, 97)
    return view, view.horizontalHeader()


def test_a_long_name_in_two_lines_is_shortened_once(qtbot):
    _table, head = table_of(qtbot, "Half adder › NAND\nz₁⁽¹⁾")
    short = head.fontMetrics().elidedText(
        "Half adder › NAND", Qt.TextElideMode.ElideMiddle, 97 - HEAD_ROOM
    )
    assert short.count("…") == 1
    _other, wanted = table_of(qtbot, f"{short}\nz₁⁽¹⁾")
    wanted.setTextElideMode(Qt.TextElideMode.ElideNone)
    assert head.grab().toImage() == wanted.grab().toImage()
