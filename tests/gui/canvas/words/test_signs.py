"""What is under the pointer is named in the notation in force."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from engine.training.trace.letters import Profile
from gui.canvas.over.wire_sheet import WireSheet
from gui.canvas.pointer.hits import Hit, Part
from gui.canvas.words.signs import sign_at, sign_tip
from gui.reading import Ways, reading
from gui.session import Hover
from tests.pointer import point_at

DOWN = Qt.Orientation.Vertical


@pytest.fixture(autouse=True)
def read_as_at_first():
    yield
    reading.choose(Ways())


@pytest.mark.parametrize(
    ("profile", "weight", "bias", "out"),
    [
        (Profile.LECTURE, "w₂₁⁽¹⁾", "b₂⁽¹⁾", "z₂⁽¹⁾"),
        (Profile.MILLER, "w₂₁²", "b₂²", "a₂²"),
        (Profile.EXAMPLE, "w₁₂⁽¹⁾", "b₂⁽¹⁾", "h₂⁽¹⁾"),
        (Profile.RASHID, "w₁₂⁽²⁾", "b₂⁽²⁾", "o₂⁽²⁾"),
    ],
)
def test_the_parts_of_xor_have_their_signs(xor, session, profile, weight, bias, out):
    x1, _x2, _nand, gate_or, _and, wires = xor
    reading.change(notation=profile)
    wire = wire_between(session, x1, gate_or)
    assert wire in wires
    assert sign_at(session, Hit(Part.PLATE, wire, i=0, j=0)) == weight
    assert sign_at(session, Hit(Part.BIAS, gate_or, unit=0)) == bias
    assert sign_at(session, Hit(Part.BODY, gate_or, unit=0)) == out


def wire_between(session, source, target):
    wires = session.document.wires()
    return next(w.id for w in wires if (w.source, w.target) == (source, target))


def test_what_is_no_quantity_has_no_sign(xor, session, draw):
    assert sign_at(session, Hit()) == ""
    lonely = draw.units(400, 300)
    assert sign_at(session, Hit(Part.BODY, lonely, unit=0)) == ""
    note = draw.note(0, 400, "n")
    assert sign_tip(session, Hit(Part.NOTE, note)) == ""


def test_the_status_line_begins_with_the_sign(xor, session, hand, view):
    said: list[str] = []
    view.status_changed.connect(said.append)
    hand.move(view.plate_point(xor[5][0]))
    assert said[-1].startswith("w₁₁⁽¹⁾ · Weight x1 → NAND")
    reading.change(notation=Profile.MILLER)
    hand.move(view.mapFromScene(0, 300))
    hand.move(view.plate_point(xor[5][0]))
    assert said[-1].startswith("w₁₁² · ")


def test_a_tooltip_says_it_in_words_and_in_all_notations(xor, session, view):
    wire = wire_between(session, xor[0], xor[3])
    tip = view.pointing.tip_of(Hit(Part.WIRE, wire, i=0, j=0))
    assert "weight from x1 to neuron 2 of hidden layer 1" in tip
    assert "Miller: w₂₁² · Worked example: w₁₂⁽¹⁾ · Rashid: w₁₂⁽²⁾" in tip


# --- the matrix of a wire -----------------------------------------------------------


@pytest.fixture
def sheet(draw, session, view):
    x, h = draw.input(0, 0, n=2), draw.units(200, 0, n=3, activation="tanh")
    wire = draw.wire(x, h)
    made = WireSheet(view, session.document.wire(wire))
    made.show()
    return made


def test_the_matrix_of_a_wire_is_turned_with_the_notation(sheet):
    values = sheet.matrix.values.tolist()
    reading.change(notation=Profile.MILLER)
    assert sheet.matrix.values.tolist() == [
        list(row) for row in zip(*values, strict=True)
    ]
    assert sheet.matrix.headerData(0, DOWN) == "layer1.1"
    assert "3 × 2" in sheet.title.text()


def test_what_is_typed_into_a_turned_wire_comes_to_its_weight(sheet, session):
    reading.change(notation=Profile.RASHID)
    index = sheet.matrix.index(2, 1)
    sheet.view.setCurrentIndex(index)
    sheet.view.edit(index)
    editor = sheet.view.viewport().findChild(QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, "0.125")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()  # the delegate takes the text a moment later
    assert session.document.wire(sheet.wire_id).weights[1, 2] == 0.125


def test_cells_of_a_turned_wire_are_cut_and_lit_where_they_are(sheet, session):
    reading.change(notation=Profile.MILLER)
    sheet.view.setCurrentIndex(sheet.matrix.index(2, 1))
    QTest.mouseClick(sheet.cut_button, Qt.MouseButton.LeftButton)
    mask = session.document.wire(sheet.wire_id).mask
    assert [tuple(cell) for cell in (~mask).nonzero()] == [(1,), (2,)]
    assert sheet.matrix.is_missing(2, 1)
    place = sheet.view.visualRect(sheet.matrix.index(0, 1)).center()
    point_at(sheet.view.viewport(), place + QPoint(1, 1))
    point_at(sheet.view.viewport(), place)
    assert session.hover == Hover(wire=sheet.wire_id, i=1, j=0)


def test_a_bundle_on_the_canvas_has_the_shape_of_the_notation(draw, session, view):
    x, h = draw.input(-200, 0, n=4), draw.units(200, 0, n=3, activation="tanh")
    wire = draw.wire(x, h)
    said: list[str] = []
    view.status_changed.connect(said.append)
    (plate,) = (p for p in view.drawing.plates.values() if p.key[0] == wire)
    assert plate._text == "4 × 3"
    reading.change(notation=Profile.MILLER)
    assert plate._text == "3 × 4"
    session.select({wire})
    assert "3 × 4 weights" in said[-1]
