"""XOR from an empty canvas with mouse and keys: the emblem of the program."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog

from engine.document.document import Document
from gui.widgets.truth_model import RIGHT, WRONG


def verdicts(window):
    """Return the marks beside the rows of the truth table."""
    model = window.docks.panels["table"].model
    rows = range(model.rowCount())
    return [model.headerData(row, Qt.Orientation.Vertical) for row in rows]


def build_xor(person):
    x1 = person.from_palette("input", QPoint(120, 130))
    x2 = person.from_palette("input", QPoint(120, 330))
    nand = person.from_palette("nand", QPoint(330, 130))
    either = person.from_palette("or", QPoint(330, 330))
    both = person.from_palette("and", QPoint(540, 230))
    for source, target in [
        (x1, nand),
        (x2, nand),
        (x1, either),
        (x2, either),
        (nand, both),
    ]:
        person.wire(source, target)
    return either, both


def choose_function(person, name):
    """Choose the wanted function with the keyboard, as in any combo box."""
    chooser = person.window.docks.panels["table"].chooser
    person.qtbot.waitUntil(lambda: chooser.findData(name) >= 0)
    chooser.setFocus()
    person.key(Qt.Key.Key_Home)
    for _ in range(chooser.findData(name)):
        person.key(Qt.Key.Key_Down)
    person.key(Qt.Key.Key_Return)


def test_xor_is_built_saved_and_reopened(person, window, tmp_path, monkeypatch, qtbot):
    either, both = build_xor(person)
    person.wire(either, both)
    choose_function(person, "xor")
    qtbot.waitUntil(lambda: verdicts(window) == [RIGHT] * 4)

    path = tmp_path / "xor.nns"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    person.key(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert path.exists()
    built = window.session.document
    assert window.session.stack.isClean()

    person.key(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert window.session.document == Document()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    person.key(Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert window.session.document == built
    qtbot.waitUntil(lambda: verdicts(window) == [RIGHT] * 4)


def test_every_gesture_is_one_entry_and_all_can_be_taken_back(person, window):
    either, both = build_xor(person)
    person.wire(either, both)
    # Five blocks are added and moved, six wires drawn.
    assert window.session.stack.count() == 5 * 2 + 6
    while window.session.stack.canUndo():
        person.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.session.document == Document()


def test_a_row_turns_green_when_the_missing_wire_is_drawn(person, window, qtbot):
    window.files.open_example("xor_first_start")
    window.canvas.fit()
    blocks = {block.name: block.id for block in window.session.document.blocks()}
    qtbot.waitUntil(lambda: verdicts(window).count(WRONG) == 1)
    person.wire(blocks["x2"], blocks["OR"])
    qtbot.waitUntil(lambda: verdicts(window) == [RIGHT] * 4)


def test_a_number_is_edited_in_place(person, window, qtbot):
    window.files.open_example("xor_gates")
    window.canvas.fit()
    blocks = {block.name: block.id for block in window.session.document.blocks()}
    wire = next(w for w in window.session.document.wires() if w.target == blocks["AND"])
    person.double_click(person.canvas, window.canvas.plate_point(wire.id))
    person.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    person.type("-1/4")
    person.key(Qt.Key.Key_Return)
    assert window.session.document.wire(wire.id).weights[0, 0] == -0.25
    qtbot.waitUntil(lambda: WRONG in verdicts(window))
    person.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: verdicts(window) == [RIGHT] * 4)


def test_a_click_on_a_row_sets_the_inputs(person, window, qtbot):
    window.files.open_example("xor_gates")
    table = window.docks.panels["table"]
    qtbot.waitUntil(lambda: verdicts(window) == [RIGHT] * 4)
    person.click_cell(table.view, 2, 0)  # the rows are 00, 10, 01, 11
    assert window.session.inputs.tolist() == [0, 1]


def test_delete_in_a_table_leaves_the_canvas_alone(person, window, qtbot):
    window.files.open_example("xor_gates")
    document = window.session.document
    person.click(person.canvas, window.canvas.block_point(block_named(window, "OR")))
    table = window.docks.panels["table"].view
    qtbot.waitUntil(lambda: verdicts(window) == [RIGHT] * 4)
    table.setFocus()
    person.key(Qt.Key.Key_Delete)
    assert window.session.document == document
    window.canvas.setFocus()
    person.key(Qt.Key.Key_Delete)
    assert window.session.document != document


def block_named(window, name):
    blocks = window.session.document.blocks()
    return next(block.id for block in blocks if block.name == name)
