"""Reading the network on the canvas, with real events in the real window."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from gui.canvas.editing.fields import FieldKind
from gui.canvas.looks import signs
from gui.main_window import MainWindow
from gui.reading import Ways, reading
from gui.session import Hover
from gui.settings import Preferences
from gui.theme import theme
from gui.widgets.matrix_model import MARKED

NONE = Qt.KeyboardModifier.NoModifier
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def read_as_at_first():
    yield
    reading.choose(Ways())


def point_at(widget, place: QPoint) -> None:
    """Move the mouse, without a button, as QTest does not."""
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(place),
        QPointF(widget.mapToGlobal(place)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(widget, event)


def named(window, name):
    return next(b for b in window.session.document.blocks() if b.name == name)


def wire_between(window, source, target):
    ids = named(window, source).id, named(window, target).id
    wires = window.session.document.wires()
    return next(w for w in wires if (w.source, w.target) == ids)


def matrices(window):
    """Return the matrices of the weights panel once they are those of the network."""
    panel = window.docks.panels["weights"]
    network = window.session.network
    window.canvas.setFocus()
    for _ in range(200):
        if panel.is_fresh and len(panel.matrices) == len(network.layers):
            return panel.matrices
        QTest.qWait(10)
    raise AssertionError("the panel does not follow")


def type_in_cell(person, view, text):
    """Type a number into the current cell; Qt takes it in the next turn of events."""
    view.setFocus()
    person.key(Qt.Key.Key_F2)
    person.type(text)
    person.key(Qt.Key.Key_Return)
    QApplication.processEvents()


def open_example(window, name):
    window.files.open_example(name)
    window.canvas.fit()
    window.canvas.setFocus()


# --- numbers ----------------------------------------------------------------------


def test_numbers_are_shown_all_or_at_the_selection_or_under_the_pointer(person, window):
    open_example(window, "xor_gates")
    canvas = window.canvas
    assert len(canvas.drawing.plates) == 6

    person.key(Qt.Key.Key_2, ALT)
    assert not canvas.drawing.plates
    person.click(person.canvas, canvas.block_point(named(window, "AND").id))
    shown = {key[0] for key in canvas.drawing.plates}
    into = {wire_between(window, name, "AND").id for name in ("NAND", "OR")}
    assert shown == into

    person.key(Qt.Key.Key_3, ALT)
    point_at(person.canvas, QPoint(5, 300))
    assert not canvas.drawing.plates
    point_at(person.canvas, canvas.block_point(named(window, "OR").id))
    assert len(canvas.drawing.plates) == 3  # two wires in, one out

    person.key(Qt.Key.Key_1, ALT)
    assert len(canvas.drawing.plates) == 6


def test_the_way_of_reading_is_remembered(person, window, tmp_path, qtbot):
    person.key(Qt.Key.Key_2, ALT)
    person.key(Qt.Key.Key_5, ALT)
    person.from_bar("View", "Digits of numbers", "6")
    ways = reading.ways
    assert ways == Ways("near", 6, False, True, False)
    reading.choose(Ways())
    reading.choose(ways)
    again = Preferences(tmp_path / "perceptarium.ini")
    window._preferences.save()
    assert Ways.of(again.reading) == ways
    assert window.menus.reading.modes["near"].isChecked()
    assert window.menus.reading.forms["halves"].isChecked()


def test_one_setting_of_digits_holds_for_canvas_and_panels(person, window, qtbot):
    open_example(window, "worked_example")
    wire = next(window.session.document.wires())
    canvas = window.canvas
    person.double_click(person.canvas, canvas.plate_point(wire.id))
    person.type("1/3")
    person.key(Qt.Key.Key_Return)
    panel = window.docks.panels["weights"]
    cell = matrices(window)[0].weights.matrix
    for digits, text in (("2", "0.33"), ("6", "0.333333"), ("0", "0.333")):
        name = "As there is room" if digits == "0" else digits
        person.from_bar("View", "Digits of numbers", name)
        plate = canvas.drawing.plates[wire.id, 0, 0]
        assert plate._text == text
        qtbot.waitUntil(lambda: panel.is_fresh)
        wanted = "0.3333" if digits == "0" else text
        assert cell.data(cell.index(0, 0)) == wanted
    # What is edited keeps all its digits.
    person.from_bar("View", "Digits of numbers", "2")
    person.double_click(person.canvas, canvas.plate_point(wire.id))
    assert canvas.editor.text.startswith("0.33333333")


def test_the_tooltip_follows_the_numbers_while_it_is_open(person, window, qtbot):
    open_example(window, "worked_example")
    canvas, session = window.canvas, window.session
    wire = next(session.document.wires())
    place = canvas.plate_point(wire.id)
    point_at(person.canvas, place)
    at = person.canvas.mapToGlobal(place)
    QApplication.sendEvent(person.canvas, QHelpEvent(QEvent.Type.ToolTip, place, at))
    qtbot.waitUntil(lambda: "0.4" in QToolTip.text())
    person.key(Qt.Key.Key_F10)  # one update
    qtbot.waitUntil(lambda: session.document.wire(wire.id) != wire, timeout=10_000)
    weight = float(session.document.wire(wire.id).weights[0, 0])
    assert weight != 0.4
    qtbot.waitUntil(lambda: f"{weight:.6g}" in QToolTip.text())
    qtbot.waitUntil(lambda: f"{weight:.6g}" in window.statusBar().currentMessage())
    QToolTip.hideText()


# --- what belongs together --------------------------------------------------------


def test_a_perceptron_lights_its_fan_its_row_and_its_column(person, window):
    open_example(window, "xor_train")
    found = matrices(window)
    canvas = window.canvas
    hidden = named(window, "h")
    item = canvas.drawing.blocks[hidden.id]
    unit = item.shape_.slot(1)
    assert unit is not None
    point_at(person.canvas, canvas.mapFromScene(item.pos() + unit.centre))
    assert window.session.hover == Hover(block=hidden.id, unit=1)
    drawing = canvas.drawing
    assert not drawing.is_unit_dimmed(hidden.id, 1)
    assert drawing.is_unit_dimmed(hidden.id, 0)
    wires = {wire.wire.target: wire for wire in drawing.wires.values()}
    into = [line.j for line in wires[hidden.id].lines if wires[hidden.id].is_lit(line)]
    assert into == [1, 1]
    first, second = found
    assert marked(first.weights.matrix) == {(0, 1), (1, 1)}  # its column
    assert marked(second.weights.matrix) == {(1, 0)}  # its row


def marked(model):
    n_rows, n_columns = model.values.shape
    return {
        (i, j)
        for i in range(n_rows)
        for j in range(n_columns)
        if model.data(model.index(i, j), MARKED)
    }


def test_a_cell_of_a_matrix_lights_its_wire_and_a_name_its_perceptron(person, window):
    open_example(window, "xor_gates")
    session, drawing = window.session, window.canvas.drawing
    matrix = matrices(window)[0]
    view = matrix.weights
    cell = view.visualRect(view.model().index(1, 0)).center()
    point_at(view.viewport(), cell)
    wire = wire_between(window, "x2", "NAND")
    assert session.hover.wire == wire.id
    assert drawing.is_marked(wire.source)
    assert drawing.is_marked(wire.target)
    assert not drawing.is_marked(named(window, "OR").id)
    head = view.horizontalHeader()
    x = head.sectionViewportPosition(1) + head.sectionSize(1) // 2
    point_at(head.viewport(), QPoint(x, head.height() // 2))
    assert session.hover == Hover(block=named(window, "OR").id, unit=0)
    assert drawing.is_dimmed(named(window, "NAND").id)
    QApplication.sendEvent(head.viewport(), QEvent(QEvent.Type.Leave))
    assert session.hover == Hover()


def test_an_empty_cell_lights_the_two_perceptrons_that_are_not_wired(person, window):
    open_example(window, "xor_gates")
    wire = wire_between(window, "x2", "NAND")
    person.choose_wire(wire.id)
    person.key(Qt.Key.Key_Delete)
    matrix = matrices(window)[0]
    person.qtbot.waitUntil(lambda: matrix.weights.matrix.is_missing(1, 0))
    view = matrix.weights
    point_at(view.viewport(), view.visualRect(view.model().index(1, 0)).center())
    for block in (wire.source, wire.target):
        assert window.canvas.drawing.is_marked(block)
    assert marked(view.matrix) == {(0, 0), (1, 0), (1, 1)}


# --- other forms of a perceptron --------------------------------------------------


def test_the_bias_is_an_input_whose_number_is_edited(person, window):
    open_example(window, "xor_gates")
    canvas, document = window.canvas, window.session.document
    gate = named(window, "AND")
    person.key(Qt.Key.Key_4, ALT)
    shape = canvas.drawing.blocks[gate.id].shape_
    assert shape.bias_input is not None
    assert window.session.document == document  # only shown otherwise
    centre = canvas.drawing.blocks[gate.id].pos() + shape.bias_input.center()
    person.double_click(person.canvas, canvas.mapFromScene(centre))
    assert canvas.editor.text == "−0.7"
    person.type("-0,6")
    person.key(Qt.Key.Key_Return)
    assert named(window, "AND").bias[0] == -0.6
    person.key(Qt.Key.Key_4, ALT)
    assert canvas.drawing.blocks[gate.id].shape_.bias_input is None


def test_a_threshold_is_the_bias_with_the_other_sign(person, window, qtbot):
    open_example(window, "xor_gates")
    canvas = window.canvas
    gate = named(window, "AND")
    person.key(Qt.Key.Key_6, ALT)
    person.double_click(person.canvas, canvas.field_point(FieldKind.BIAS, gate.id, 0))
    assert canvas.editor.text == "0.7"
    person.type("0.8")
    person.key(Qt.Key.Key_Return)
    assert named(window, "AND").bias[0] == -0.8
    panel = window.docks.panels["weights"]
    qtbot.waitUntil(lambda: panel.is_fresh)
    row = panel.matrices[1].bias
    assert row.matrix.row_names == ("θ",)
    assert row.matrix.data(row.matrix.index(0, 0)) == "0.8"
    person.click_cell(row, 0, 0)
    type_in_cell(person, row, "0.75")
    assert named(window, "AND").bias[0] == -0.75


def test_two_halves_show_sum_and_output_and_change_no_number(person, window):
    open_example(window, "xor_gates")
    document, values = window.session.document, window.session.values
    person.key(Qt.Key.Key_5, ALT)
    item = window.canvas.drawing.blocks[named(window, "NAND").id]
    assert item.shape_.has_halves
    assert item._half_texts(item.shape_.slots[0], 1.0) == ("", "0.7", "1")
    assert window.session.document == document
    assert np.array_equal(window.session.values.y, values.y)


# --- properties -------------------------------------------------------------------


def properties(window):
    dock = window.docks["properties"]
    dock.show()
    dock.raise_()
    window.docks.fill(["properties"])
    panel = window.docks.panels["properties"]
    QApplication.processEvents()
    return panel


def type_into(person, field, text):
    person.click(field)
    person.key(Qt.Key.Key_A, CONTROL)
    person.type(text)
    person.key(Qt.Key.Key_Return)


def test_a_property_of_many_is_one_edit(person, window, qtbot):
    open_example(window, "xor_gates")
    panel = properties(window)
    session = window.session
    gates = [named(window, name).id for name in ("NAND", "OR", "AND")]
    person.choose(*gates)
    qtbot.waitUntil(lambda: panel.is_fresh)
    assert panel.name.placeholderText() == "…"
    assert panel.bias.text() == ""
    assert panel.bias.placeholderText() == "…"
    assert panel.activation.currentData() == "step"

    type_into(person, panel.bias, "-1/2")
    assert [session.document.block(i).bias[0] for i in gates] == [-0.5] * 3
    assert session.stack.count() == 1
    qtbot.waitUntil(lambda: panel.bias.text() == "−0.5")

    panel.activation.setFocus()
    person.key(Qt.Key.Key_Down)
    person.key(Qt.Key.Key_Return)
    kinds = {session.document.block(i).activation for i in gates}
    assert kinds == {"sigmoid"}

    type_into(person, panel.name, "g")
    assert [session.document.block(i).name for i in gates] == ["g1", "g2", "g3"]
    assert session.stack.count() == 3
    for _ in range(3):
        person.key(Qt.Key.Key_Z, CONTROL)
    assert [session.document.block(i).name for i in gates] == ["NAND", "OR", "AND"]
    qtbot.waitUntil(lambda: panel.bias.placeholderText() == "…")


def test_sizes_biases_and_frozen_of_several_layers(person, window, qtbot):
    open_example(window, "net2322")
    panel = properties(window)
    session = window.session
    layers = [b.id for b in session.document.blocks() if hasattr(b, "activation")][:2]
    person.choose(*layers)
    qtbot.waitUntil(lambda: panel.is_fresh)
    type_into(person, panel.units, "5")
    assert [session.document.block(i).n_units for i in layers] == [5, 5]
    shapes = [w.weights.shape for w in session.document.wires()]
    assert shapes[1] == (5, 5)
    for box, name in ((panel.use_bias, "use_bias"), (panel.bias_frozen, "bias_frozen")):
        before = getattr(session.document.block(layers[0]), name)
        person.click(box, QPoint(10, box.height() // 2))
        after = {getattr(session.document.block(i), name) for i in layers}
        assert after == {not before}
        person.key(Qt.Key.Key_Z, CONTROL)
        qtbot.waitUntil(lambda: panel.is_fresh)
    type_into(person, panel.units, "0")
    assert [session.document.block(i).n_units for i in layers] == [5, 5]


def test_wires_get_a_weight_together_and_are_frozen(person, window, qtbot):
    open_example(window, "xor_gates")
    panel = properties(window)
    session = window.session
    wires = [w.id for w in session.document.wires()][:3]
    for k, wire_id in enumerate(wires):
        keys = Qt.KeyboardModifier.ShiftModifier if k else NONE
        person.click(person.canvas, window.canvas.plate_point(wire_id), keys)
    assert session.selection == {*wires}
    qtbot.waitUntil(lambda: panel.is_fresh)
    type_into(person, panel.weight, "0,25")
    assert [session.document.wire(i).weights[0, 0] for i in wires] == [0.25] * 3
    box = panel.weights_frozen
    person.click(box, QPoint(10, box.height() // 2))
    assert all(session.document.wire(i).frozen for i in wires)
    assert session.network.layers[0].frozen is not None  # training knows of it
    assert session.stack.count() == 2


# --- the matrix of a bundle -------------------------------------------------------


def open_bundle(person, window):
    open_example(window, "digits")
    wire = list(window.session.document.wires())[1]
    item = window.canvas.drawing.wires[wire.id]
    point = item.centre.path.pointAtPercent(0.12)
    person.double_click(person.canvas, window.canvas.mapFromScene(point))
    sheet = window.canvas.opening.sheet
    assert sheet is not None
    return sheet, wire


def test_a_bundle_opens_as_its_matrix_to_edit_cut_and_restore(person, window, qtbot):
    sheet, wire = open_bundle(person, window)
    session = window.session
    assert sheet.matrix.values.shape == wire.weights.shape
    person.click_cell(sheet.view, 2, 1)
    type_in_cell(person, sheet.view, "0,5")
    assert session.document.wire(wire.id).weights[2, 1] == 0.5

    person.click_cell(sheet.view, 0, 0)
    person.key(Qt.Key.Key_Delete)
    now = session.document.wire(wire.id)  # the wire itself is not deleted
    assert not now.mask[0, 0]
    assert now.mask.sum() == now.mask.size - 1
    assert sheet.matrix.data(sheet.matrix.index(0, 0)) != "0"

    head = sheet.view.horizontalHeader()
    x = head.sectionViewportPosition(2) + 5
    person.click(head.viewport(), QPoint(x, head.height() // 2))
    person.click(sheet.cut_button)
    assert not session.document.wire(wire.id).mask[:, 2].any()
    person.click(sheet.restore_button)
    assert session.document.wire(wire.id).mask[:, 2].all()
    assert (session.document.wire(wire.id).weights[:, 2] == 0).all()
    assert session.stack.count() == 4
    for _ in range(4):
        person.key(Qt.Key.Key_Z, CONTROL)
    assert session.document.wire(wire.id) == wire
    person.key(Qt.Key.Key_Escape)
    assert window.canvas.opening.sheet is None
    assert window.canvas.hasFocus()


def test_enter_on_a_bundle_opens_it_and_it_goes_with_its_wire(person, window):
    open_example(window, "digits")
    wire = next(window.session.document.wires())
    person.choose_wire(wire.id)
    person.key(Qt.Key.Key_Return)
    assert window.canvas.opening.sheet is not None
    window.canvas.setFocus()
    person.key(Qt.Key.Key_Delete)
    assert wire.id not in window.session.document
    assert window.canvas.opening.sheet is None


# --- a Run that cannot run --------------------------------------------------------


def test_a_broken_run_lists_what_to_mend_and_goes_there(person, window, qtbot):
    open_example(window, "xor_train")
    button = window.transport.run_button
    assert button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
    lonely = person.from_palette("perceptron", QPoint(300, 80))
    person.let_go()
    assert button.text() == "Cannot run"
    assert button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon

    person.click(button)
    entries = button.mend_list
    assert entries.isVisible()
    texts = [entries.list.item(i).text() for i in range(entries.list.count())]
    name = window.session.document.block(lonely).name
    assert any(name in text for text in texts)
    QTest.keyClick(entries.list, Qt.Key.Key_Return)
    assert not entries.isVisible()
    assert window.session.selection == {lonely}
    canvas = window.canvas
    middle = canvas.viewport().rect().center()
    away = canvas.mapFromScene(canvas.body_rect(lonely).center()) - middle
    assert away.manhattanLength() < 4
    assert name in canvas.mending.callout.text
    assert not window.training.is_running

    person.key(Qt.Key.Key_Delete)
    assert button.text() == "Run"
    assert not canvas.mending.callout.text
    assert button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly


def test_ctrl_r_on_a_network_without_data_leads_to_the_data(person, window, qtbot):
    window.files.new()
    window.canvas.setFocus()
    person.key(Qt.Key.Key_R, CONTROL)
    entries = window.transport.run_button.mend_list
    assert entries.isVisible()
    assert entries.list.count() == 2  # no network, no data
    QTest.keyClick(entries.list, Qt.Key.Key_Down)
    QTest.keyClick(entries.list, Qt.Key.Key_Return)
    assert window.docks["data"].isVisible()
    assert not window.docks["data"].visibleRegion().isEmpty()


# --- signs ------------------------------------------------------------------------


def test_a_negative_wire_without_its_number_carries_a_minus(person, window):
    open_example(window, "xor_gates")
    drawing = window.canvas.drawing
    negative = drawing.wires[wire_between(window, "x1", "NAND").id]
    positive = drawing.wires[wire_between(window, "x1", "OR").id]
    line = negative.lines[0]
    (place,) = signs.places([(line.start, line.end, line.path)])

    def color_beside_the_minus():
        image = window.canvas.grab().toImage()
        return image.pixelColor(window.canvas.mapFromScene(place + QPointF(4.6, 0.0)))

    wire_color = color_beside_the_minus()  # its number says the sign
    person.key(Qt.Key.Key_3, ALT)
    point_at(person.canvas, QPoint(5, 300))
    assert negative._find_minus()[0] == [place]
    assert positive._find_minus() == ([], [])
    assert color_beside_the_minus() == QColor(theme.colors.canvas)
    person.key(Qt.Key.Key_1, ALT)
    assert negative._find_minus() == ([], [])
    assert color_beside_the_minus() == wire_color


def test_a_second_window_reads_as_the_first_did(qtbot, tmp_path, window, person):
    person.key(Qt.Key.Key_4, ALT)
    other = MainWindow(window._preferences)
    assert reading.ways.bias_inputs
    assert other.menus.reading.forms["bias_inputs"].isChecked()
    other.training.shutdown()
    other.session.close()
    other.deleteLater()
