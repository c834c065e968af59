"""Tests of what the canvas shows: items, looks, numbers, hints, large networks."""

import time
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtWidgets import QApplication, QMenu

from engine.arrays import frozen
from engine.document import edits
from engine.document.bends import add_bend
from engine.document.document import Change, Document
from engine.document.elements import InputBlock, PerceptronBlock, Wire
from engine.network.network import Parameters
from gui.canvas.looks import style
from gui.canvas.looks.shapes import MAX_SLOTS, Kind, shape_of
from gui.session import Hover
from gui.theme import theme


def rendered(view):
    QApplication.processEvents()
    return view.grab().toImage()


def test_items_follow_the_document_both_ways(draw, session, view):
    x, unit = draw.input(0, 0), draw.units(200, 0)
    wire = draw.wire(x, unit)
    note = draw.note(0, 100, "n")
    drawing = view.drawing
    assert set(drawing.blocks) == {x, unit}
    assert set(drawing.wires) == {wire}
    assert set(drawing.notes) == {note}
    n_items = len(drawing.items())
    for _ in range(4):
        session.stack.undo()
    for items in (drawing.blocks, drawing.wires, drawing.notes, drawing.plates):
        assert not items
    for _ in range(4):
        session.stack.redo()
    assert len(drawing.items()) == n_items


def test_a_change_touches_one_item(xor, session, view):
    items = dict(view.drawing.blocks)
    session.do(edits.set_bias(session.document, xor[2], 0, 0.9))
    assert view.drawing.blocks == items
    assert view.drawing.blocks[xor[2]].block.bias.item() == 0.9


def test_another_document_is_shown_whole(xor, session, view):
    session.replace(Document(), None)
    assert not view.drawing.blocks
    assert view.front.help.isVisible()


@pytest.mark.parametrize("look", ["light", "dark"])
def test_everything_is_painted_in_both_themes(draw, xor, session, view, look):
    layer = draw.units(0, 220, 20, "softmax")
    draw.open(layer)
    draw.units(300, 220, 5, "leaky_relu")
    draw.input(-300, 220, 64)
    draw.note(200, 200, "note")
    session.select([xor[2], xor[5][0]])
    try:
        theme.choose(look)
        for scale in (1.0, 0.4, 0.1, 3.0):
            view.camera.zoom(scale / view.camera.scale)
            rendered(view)
    finally:
        theme.choose("light")


def test_a_single_unit_an_open_and_a_closed_layer_have_their_shapes():
    def units(n, collapsed):
        zeros = frozen(np.zeros(n))
        return PerceptronBlock(1, 0, 0, "n", "step", zeros, zeros, collapsed=collapsed)

    assert shape_of(units(1, collapsed=True)).kind is Kind.PERCEPTRON
    assert shape_of(units(1, collapsed=True)).body.width() == 56
    assert shape_of(units(784, collapsed=True)).kind is Kind.BOX
    twelve = shape_of(units(MAX_SLOTS, collapsed=False))
    assert [slot.unit for slot in twelve.slots] == list(range(12))
    assert twelve.gap is None
    many = shape_of(units(784, collapsed=False))
    assert [slot.unit for slot in many.slots] == [*range(10), 783]
    assert many.gap is not None
    assert shape_of(InputBlock(1, 0, 0, "x", ("x",))).kind is Kind.INPUT


def test_the_button_opens_and_closes_a_layer(draw, session, hand, view):
    layer = draw.units(0, 0, 4, "sigmoid")
    item = view.drawing.blocks[layer]
    count = session.stack.count()

    def button():
        return view.mapFromScene(item.pos() + item.shape_.toggle_rect.center())

    kinds = []
    for _ in range(2):
        hand.click(button())
        kinds.append(item.shape_.kind)
    assert session.stack.count() == count + 2
    hand.double_click(view.mapFromScene(0, 0))
    kinds.append(item.shape_.kind)
    assert kinds == [Kind.COLUMN, Kind.BOX, Kind.COLUMN]


def test_a_wire_to_a_closed_layer_is_a_bundle_and_to_an_open_one_single_lines(
    draw, session, view
):
    x, layer = draw.input(-200, 0, 2), draw.units(100, 0, 3, "sigmoid")
    wire = draw.wire(x, layer)
    item = view.drawing.wires[wire]
    assert item.is_bundle
    assert set(view.drawing.plates) == {(wire, -1, -1)}
    draw.open(x, layer)
    assert not item.is_bundle
    assert {(line.i, line.j) for line in item.lines} == {
        (i, j) for i in range(2) for j in range(3)
    }
    assert len(view.drawing.plates) == 6


def test_a_masked_connection_is_dashed_and_zero_is_not(draw, session, view):
    x, layer = draw.input(-200, 0, 2), draw.units(100, 0, 2, "sigmoid")
    wire = draw.wire(x, layer)
    draw.open(x, layer)
    session.do(edits.set_connection(session.document, wire, 0, 1, there=False))
    session.do(edits.set_weight(session.document, wire, 1, 1, 0.0))
    session.do(edits.set_weight(session.document, wire, 0, 0, 5.0))
    session.do(edits.set_weight(session.document, wire, 1, 0, -0.1))
    item = view.drawing.wires[wire]
    pens = {
        (line.i, line.j): pen for line, pen in zip(item.lines, item._pens, strict=True)
    }
    colors = theme.colors
    assert pens[0, 1].style() is Qt.PenStyle.CustomDashLine
    assert pens[1, 1].style() is Qt.PenStyle.SolidLine
    assert pens[1, 1].color().name() == colors.zero
    assert pens[0, 0].color().name() == colors.positive
    assert pens[1, 0].color().name() == colors.negative
    assert pens[0, 0].widthF() > pens[1, 0].widthF() >= 1.1
    assert view.drawing.plates[wire, 0, 1]._text == "✕"
    assert view.drawing.plates[wire, 1, 0]._text == "−0.1"


def test_width_grows_with_the_weight_and_stays_between_its_limits():
    weights = np.array([0.0, 0.1, 0.5, 1.0, 2.0, 5.0, 100.0, np.inf, np.nan])
    widths = [style.class_width(k) for k in style.width_classes(weights).tolist()]
    assert widths[:7] == sorted(widths[:7])
    assert widths[0] == pytest.approx(1.1)
    assert widths[6] == pytest.approx(6.0)
    assert all(1.1 <= width <= 6.001 for width in widths)


def test_a_number_stands_beside_the_bends_of_its_wire(xor, session, view):
    wire = xor[5][0]
    middle = view.drawing.plates[wire, 0, 0].scene_rect().center()
    session.do(add_bend(session.document, wire, 0, (middle.x(), middle.y() + 60.0)))
    (bend,) = view.drawing.wires[wire].bends()
    handle = QRectF(bend.x() - 7.0, bend.y() - 7.0, 14.0, 14.0)
    assert not view.drawing.plates[wire, 0, 0].scene_rect().intersects(handle)


def test_plates_of_xor_do_not_cover_one_another(xor, view):
    rects = [plate.scene_rect() for plate in view.drawing.plates.values()]
    assert len(rects) == 6
    for k, rect in enumerate(rects):
        assert not any(rect.intersects(other) for other in rects[k + 1 :])


def test_outputs_are_shown_for_the_inputs_of_the_session(xor, session, view):
    session.show_inputs([1, 0])
    drawing = view.drawing
    outs = {i: drawing.numbers.outs(drawing.blocks[i].block) for i in xor[:5]}
    assert [float(outs[i][0]) for i in xor[:5]] == [1, 0, 1, 1, 1]


def test_live_parameters_are_shown_and_leave_the_document_alone(xor, session, view):
    before = session.document
    weights = tuple(frozen(w + 1.0) for w in session.parameters.weights)
    session.set_live(Parameters(weights, session.parameters.biases))
    wire = xor[5][0]
    assert view.drawing.plates[wire, 0, 0]._text == "0.5"
    assert session.document is before
    session.set_live(None)
    assert view.drawing.plates[wire, 0, 0]._text == "−0.5"


def test_hover_lights_a_perceptron_and_its_neighbours(xor, session, hand, view):
    x1, x2, nand, either, both, wires = xor
    hand.move(view.block_point(nand))
    assert session.hover.block == nand
    assert view.drawing.is_dimmed(either)
    assert not any(view.drawing.is_dimmed(i) for i in (x1, x2, nand, both))
    hand.move(view.plate_point(wires[3]))
    assert session.hover == Hover(wire=wires[3], i=0, j=0)
    QApplication.sendEvent(view.viewport(), QEvent(QEvent.Type.Leave))
    assert session.hover == Hover()


def test_hover_from_elsewhere_is_shown(xor, session, view):
    plain = rendered(view)
    session.set_hover(Hover(wire=xor[5][0], i=0, j=0))
    assert rendered(view) != plain
    session.set_hover(Hover())
    assert rendered(view) == plain


def test_the_status_says_what_is_under_the_pointer(xor, session, hand, view):
    said: list[str] = []
    view.status_changed.connect(said.append)
    hand.move(view.plate_point(xor[5][0]))
    assert "−0.5" in said[-1]
    hand.move(view.port_point(xor[2], "out"))
    assert "NAND" in said[-1]
    hand.move(view.mapFromScene(0, 300))
    assert said[-1]


def test_what_is_wrong_is_marked_and_counted(draw, xor, session, view):
    lonely = draw.units(0, 250)
    assert view.drawing.issue_of(lonely)
    assert "1" in view.front.size_label.errors_label.text()
    image = rendered(view)
    spot = view.mapFromScene(
        view.drawing.blocks[lonely].pos() + view.drawing.blocks[lonely].badge_centre()
    )
    assert image.pixelColor(spot + QPoint(-5, 0)).name() == theme.colors.bad
    session.stack.undo()
    assert "0" in view.front.size_label.errors_label.text()


def test_a_long_error_ends_in_dots_at_the_edge_of_the_canvas(draw, xor, session, view):
    lonely = draw.units(0, 250)
    label = view.front.size_label
    whole = label.errors_label.text()
    assert view.drawing.issue_of(lonely) in whole
    view.resize(label.width() - 60, 500)
    assert label.geometry().right() < view.width()
    assert label.errors_label.text().endswith("…")
    view.resize(1000, 700)
    assert label.errors_label.text() == whole


def test_the_size_of_the_network_is_named(xor, view):
    text = view.front.size_label.size_label.text()
    assert text.startswith("2 → 2 → 1 (2 weight layer")
    assert "1 hidden" in text
    assert "9 parameter" in text


def test_a_hint_stays_until_the_wire_is_drawn(xor, session, hand, view):
    nand, both, wires = xor[2], xor[4], xor[5]
    session.do(edits.remove(session.document, [wires[4]]))
    view.show_hint("Draw the missing wire", nand, both)
    assert view.front.hint.isVisible()
    assert "missing" in view.front.hint.label.text()
    start = view.block_point(nand)
    hand.drag(start, start + QPoint(0, 24))  # moving does not end it
    assert view.front.hint.isVisible()
    hand.drag(view.port_point(nand, "out"), view.port_point(both, "in"))
    assert not view.front.hint.isVisible()
    n_items = len(view.drawing.items())
    session.stack.undo()
    session.stack.redo()
    assert len(view.drawing.items()) == n_items


def test_a_hint_can_be_closed(xor, session, view, qtbot):
    session.do(edits.remove(session.document, [xor[5][4]]))
    view.show_hint("Draw the missing wire", xor[2], xor[4])
    qtbot.mouseClick(view.front.hint.close_button, Qt.MouseButton.LeftButton)
    assert not view.front.hint.isVisible()
    view.show_hint("Draw the missing wire", xor[2], xor[4])  # asked once more
    assert not view.front.hint.isVisible()
    session.replace(session.document, None)
    view.show_hint("Draw the missing wire", xor[2], xor[4])
    assert view.front.hint.isVisible()


def test_menus_edit_what_they_were_opened_on(xor, session, view):
    from gui.canvas.interactions.base import Pointer
    from gui.canvas.over.menus import menu_for
    from gui.canvas.pointer.hits import Hit, Part

    pointer = Pointer(QPointF(), QPointF())

    def actions(hit):
        menu = menu_for(view, hit, pointer)
        found = {a.text(): a for a in menu.actions() if a.text()}
        for submenu in menu.findChildren(QMenu):
            found |= {a.text(): a for a in submenu.actions()}
        return menu, found

    _menu, found = actions(Hit(Part.BODY, xor[2], 0))
    found["sigmoid"].trigger()
    assert session.document.block(xor[2]).activation == "sigmoid"
    _menu, found = actions(Hit(Part.BODY, xor[2], 0))
    found["Use bias"].trigger()
    assert not session.document.block(xor[2]).use_bias
    wire = xor[5][0]
    _menu, found = actions(Hit(Part.PLATE, wire, i=0, j=0))
    found["Cut connection"].trigger()
    assert session.document.wire(wire).mask is not None
    _menu, found = actions(Hit(Part.PLATE, wire, i=0, j=0))
    found["Restore connection"].trigger()
    assert session.document.wire(wire).mask is None
    _menu, found = actions(Hit(Part.PLATE, wire, i=0, j=0))
    found["Delete wire"].trigger()
    assert wire not in session.document
    _menu, found = actions(Hit(Part.BODY, xor[0], 0))
    assert "OR" not in found  # they are wired already
    found["NAND"].trigger()
    assert (xor[0], xor[2]) in {(w.source, w.target) for w in session.document.wires()}
    _menu, found = actions(Hit())
    found["Select all"].trigger()
    assert session.selection == set(xor[:5])
    assert session.stack.count() == 6


def test_a_menu_of_a_selected_block_means_all_selected_ones(xor, session, view):
    session.select(xor[:5])
    assert view.perceptrons_meant(xor[2]) == sorted(xor[2:5])
    session.select([xor[0]])
    assert view.perceptrons_meant(xor[2]) == [xor[2]]


# --- large networks ---------------------------------------------------------------


def dense(n, n_layers):
    """Return a document of single perceptrons, `n` in each layer, all wired."""
    elements: list[InputBlock | PerceptronBlock | Wire] = []
    ids = []
    next_id = 1
    for layer in range(n_layers):
        row = []
        for k in range(n):
            x, y = layer * 300.0, k * 80.0
            zeros = frozen([0.0])
            element = (
                InputBlock(next_id, x, y, f"x{k}", (f"x{k}",))
                if layer == 0
                else PerceptronBlock(next_id, x, y, f"n{k}", "sigmoid", zeros, zeros)
            )
            elements.append(element)
            row.append(next_id)
            next_id += 1
        ids.append(row)
    rng = np.random.default_rng(0)
    for sources, targets in pairwise(ids):
        for source in sources:
            for target in targets:
                weights = frozen(rng.normal(size=(1, 1)))
                elements.append(Wire(next_id, source, target, weights, weights))
                next_id += 1
    return Document(elements)


def test_a_thousand_wires_are_built_and_painted_fast(session, view):
    start = time.process_time()
    session.replace(dense(40, 2), None)
    rendered(view)
    assert len(view.drawing.wires) == 1600
    assert view.drawing.detail.is_mass
    assert not view.drawing.is_fine
    assert time.process_time() - start < 5.0  # far from what a slow design takes


def test_in_a_mass_of_wires_those_of_the_hovered_unit_stand_out(session, view):
    session.replace(dense(36, 2), None)
    view.zoom_100()

    def shown():
        return sum(wire.scene() is not None for wire in view.drawing.wires.values())

    assert shown() == 0
    session.set_hover(Hover(block=1, unit=0))
    assert shown() == 36
    assert len(view.drawing.plates) == 36
    session.set_hover(Hover())
    assert shown() == 0
    assert not view.drawing.plates


def test_layers_of_mnist_size_stay_usable(draw, session, view):
    x = draw.input(-300, 0, 784)
    hidden = draw.units(0, 0, 128, "sigmoid")
    out = draw.units(300, 0, 10, "softmax")
    wire = draw.wire(x, hidden)
    draw.wire(hidden, out)
    assert session.network.n_parameters > 100_000
    draw.open(x, hidden, out)
    assert len(view.drawing.wires[wire].lines) == 121
    rendered(view)
    start = time.process_time()
    for _ in range(10):
        view.pan(QPointF(3, 2))
        QApplication.processEvents()
    assert (time.process_time() - start) / 10 < 0.1


def test_an_edit_of_many_elements_is_taken_at_once(session, view):
    document = dense(20, 2)
    elements = [e for i, e in document.elements.items() if i]
    from engine.document.document import Edit

    session.do(Edit("paste", tuple(Change(None, e) for e in elements)))
    assert len(view.drawing.wires) == 400
    session.stack.undo()
    assert not view.drawing.wires
    assert not view.drawing.blocks
