"""Tests of a row of a table that is pointed at."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QTableView

from gui.widgets.pointed_row import PointedRow
from tests.pointer import leave, point_at


@pytest.fixture
def table(qtbot):
    view = QTableView()
    qtbot.addWidget(view)
    view.setModel(QStandardItemModel(40, 3, view))
    view.resize(400, 200)
    view.show()
    qtbot.waitExposed(view)
    return view


def test_a_row_that_is_pointed_at_elsewhere_is_framed_and_can_be_seen(table):
    frame = PointedRow(table)
    frame.show_row(30)
    assert frame.isVisible()
    top = table.rowViewportPosition(30)
    assert frame.geometry().top() == top
    assert 0 <= top < table.viewport().height()
    frame.show_row(None)
    assert not frame.isVisible()


def test_the_frame_follows_its_row_when_the_table_is_scrolled(table):
    frame = PointedRow(table)
    frame.show_row(3)
    table.verticalScrollBar().setValue(2)
    assert frame.geometry().top() == table.rowViewportPosition(3)


def test_the_row_under_the_pointer_is_told_and_so_is_its_end(table, qtbot):
    frame = PointedRow(table)
    told: list[int | None] = []
    frame.pointed.connect(told.append)
    port = table.viewport()
    place = QPoint(20, table.rowViewportPosition(2) + 5)
    point_at(port, QPoint(20, 5))
    point_at(port, place)
    qtbot.waitUntil(lambda: 2 in told)
    leave(port)
    qtbot.waitUntil(lambda: told[-1] is None)


def test_a_row_that_is_not_there_is_not_framed(table):
    frame = PointedRow(table)
    frame.show_row(99)
    assert not frame.isVisible()
