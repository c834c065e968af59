"""Tests of the canvas seen from afar, and of what a frame may not grow with."""

from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from engine.arrays import frozen
from engine.document import edits
from engine.document.document import Document
from engine.document.elements import (
    Element,
    InputBlock,
    PerceptronBlock,
    Wire,
    zeros_like_units,
)
from gui.canvas.items.block_item import BlockItem
from gui.canvas.items.plate_item import PlateItem
from gui.canvas.items.strips_item import N_LEVELS, UNKNOWN, levels_of
from gui.canvas.looks import far, sprites
from gui.canvas.looks.pictures import matrix_picture
from gui.session import Hover
from gui.theme import theme

EVERYTHING = QRectF(-1e5, -1e5, 2e5, 2e5)


def layers_of_singles(*sizes):
    """Return a drawing of single perceptrons, each wired to all of the next layer."""
    rng = np.random.default_rng(0)
    zeros = zeros_like_units(1)
    elements: list[Element] = []
    layers: list[list[int]] = []
    for layer, size in enumerate(sizes):
        layers.append([])
        for row in range(size):
            number, x, y = len(elements) + 1, layer * 300, row * 72
            layers[-1].append(number)
            name = f"n{number}"
            elements.append(
                PerceptronBlock(number, x, y, name, "tanh", zeros, zeros)
                if layer
                else InputBlock(number, x, y, name, (name,))
            )
    for sources, targets in pairwise(layers):
        for source in sources:
            for target in targets:
                weights = frozen(rng.normal(size=(1, 1)))
                wire = Wire(len(elements) + 1, source, target, weights, weights)
                elements.append(wire)
    return Document(elements)


@pytest.fixture
def painted(monkeypatch):
    """Count what is painted one by one."""
    counts = {"blocks": 0, "plates": 0}
    for kind, name in ((BlockItem, "blocks"), (PlateItem, "plates")):

        def counting(item, *arguments, paint=kind.paint, name=name):
            counts[name] += 1
            paint(item, *arguments)

        monkeypatch.setattr(kind, "paint", counting)
    return counts


def at_scale(view, scale):
    view._zoom(scale / view.camera.scale)
    view.viewport().repaint()


def color_at(view, scene_point):
    image = view.grab().toImage()
    return image.pixelColor(view.mapFromScene(scene_point))


# --- when ---------------------------------------------------------------------------


def test_few_blocks_are_drawn_in_full_until_they_are_specks(draw, view):
    draw.units(0, 0)
    view.fit()
    for scale in (8.0, 1.0, 0.3, 0.12):
        at_scale(view, scale)
        assert not view.drawing.detail.far.is_far
    at_scale(view, 0.05)
    assert view.drawing.detail.far.is_far
    at_scale(view, 1.0)
    assert not view.drawing.detail.far.is_far


def test_many_are_drawn_in_full_only_while_texts_can_be_read(session, view):
    session.replace(layers_of_singles(40, 40), None)
    at_scale(view, 0.3)
    assert view.drawing.detail.far.is_far
    at_scale(view, 0.7)
    assert not view.drawing.detail.far.is_far


def test_those_out_of_sight_do_not_count(session, view):
    session.replace(layers_of_singles(40, 40), None)
    at_scale(view, 0.5)
    view.pan(QPointF(0, -20_000))
    assert not view.drawing.detail.far.is_far
    view.fit()
    assert view.drawing.detail.far.is_far


def test_a_smaller_window_may_come_nearer(session, view):
    session.replace(layers_of_singles(30, 30, 30), None)
    at_scale(view, 0.62)
    view.camera.pan(QPointF())
    view.resize(2400, 1600)
    assert view.drawing.detail.far.is_far
    view.resize(300, 200)
    assert not view.drawing.detail.far.is_far


# --- what is painted ----------------------------------------------------------------


def test_from_afar_no_block_and_no_number_is_painted_by_itself(session, view, painted):
    session.replace(layers_of_singles(40, 40, 10), None)
    at_scale(view, 0.2)
    QApplication.processEvents()
    painted.update(blocks=0, plates=0)
    view.viewport().repaint()
    assert painted == {"blocks": 0, "plates": 0}
    at_scale(view, 1.0)
    assert painted["blocks"] > 0


def test_the_scene_holds_no_item_for_each_of_very_many_wires(session, view):
    session.replace(layers_of_singles(40, 40), None)
    assert len(view.drawing.wires) == 1600
    assert len(view.drawing.items()) < 100


def test_outputs_are_seen_from_afar(draw, session, view):
    ids = [draw.input(0, 72 * k) for k in range(80)]
    view.fit()
    assert view.drawing.detail.far.is_far
    place = QPointF(0, 72 * 40)
    column = session.document.block(ids[40]).columns[0]
    assert color_at(view, place) == QColor(theme.colors.block)
    session.set_input(column, 1.0)
    assert color_at(view, place) != QColor(theme.colors.block)


def test_a_layer_is_a_strip_of_its_outputs(draw, session, view):
    layer = draw.input(0, 0, 4)
    draw.open(layer)
    at_scale(view, 0.1)
    view.centerOn(0, 0)
    columns = session.document.block(layer).columns
    session.set_input(columns[0], 1.0)
    body = view.drawing.blocks[layer].shape_.body
    upper = color_at(view, QPointF(0, body.top() + 0.2 * body.height()))
    lower = color_at(view, QPointF(0, body.bottom() - 0.2 * body.height()))
    assert upper != lower
    assert lower == QColor(theme.colors.block)


def test_a_selected_block_is_seen_from_afar(session, view):
    session.replace(layers_of_singles(40, 40), None)
    view.fit()
    before = view.grab().toImage()
    session.select([1])
    assert view.grab().toImage() != before


def test_a_moved_block_is_seen_where_it_is(session, view, hand):
    session.replace(layers_of_singles(40, 40), None)
    at_scale(view, 0.3)
    view.centerOn(0, 0)
    start = view.mapFromScene(view.drawing.blocks[1].pos())
    end = start + QPoint(-60, -60)
    hand.drag(start, end, release=False)
    strips = view.drawing.detail.far.strips
    moved = view.drawing.blocks[1].pos()
    assert moved.x() < -100
    assert strips.boundingRect().contains(moved)
    hand.release(end)


def test_bundles_become_straight_bands_and_come_back(draw, session, view):
    ids = [draw.units(200 * k, 0, 20, "tanh") for k in range(3)]
    wires = [draw.wire(*pair) for pair in pairwise(ids)]
    at_scale(view, 0.05)
    assert all(view.drawing.wires[wire].scene() is None for wire in wires)
    assert not view.drawing.plates
    assert view.drawing.detail.mass.isVisible()
    at_scale(view, 1.0)
    assert all(view.drawing.wires[wire].scene() is not None for wire in wires)
    assert len(view.drawing.plates) == 2
    assert not view.drawing.detail.mass.isVisible()
    session.do(edits.remove(session.document, [ids[1]]))
    assert not view.drawing.wires


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_from_afar_a_block_has_the_colours_of_the_theme(draw, view, choice):
    for k in range(80):
        draw.input(0, 72 * k)
    theme.choose(choice)
    view.fit()
    assert color_at(view, QPointF(0, 0)) == QColor(theme.colors.block)
    theme.choose("light")


def test_a_picture_of_a_matrix_is_made_only_where_it_is_seen(
    draw, session, view, monkeypatch
):
    ids = [draw.units(5000 * k, 0, 20, "tanh") for k in range(4)]
    for pair in pairwise(ids):
        draw.wire(*pair)
    view.zoom_100()
    view.centerOn(2500, 0)
    made = []

    def making(weights):
        made.append(weights.shape)
        return matrix_picture(weights)

    monkeypatch.setattr("gui.canvas.items.plate_item.matrix_picture", making)
    session.parameters_changed.emit()
    view.viewport().repaint()
    assert made == [(20, 20)]


def test_levels_are_those_of_outputs():
    outs = np.array([-2.0, -1.0, 0.0, 0.5, 1.0, 7.0, np.nan, np.inf])
    n = N_LEVELS
    expected = [0, 0, n, n + n // 2, 2 * n, 2 * n, UNKNOWN, UNKNOWN]
    assert levels_of(outs).tolist() == expected


def test_units_in_sight_are_counted(draw, view):
    draw.units(0, 0)
    layer = draw.units(400, 0, 5)
    draw.open(layer)
    seen = view.drawing.detail.far
    seen.look(1.0, QRectF(-50, -50, 100, 100))
    assert seen._n_in_sight() == 1
    seen.look(1.0, QRectF(-50, -50, 1000, 100))
    assert seen._n_in_sight() == 6
    assert far.MAX_UNITS_NEAR > 6


def test_while_one_is_pointed_at_the_others_step_back(session, view):
    session.replace(layers_of_singles(40, 40), None)
    view.zoom_100()
    before = view.grab().toImage()
    session.set_hover(Hover(block=1, unit=0))
    assert view.drawing.detail.mass._is_dim
    session.set_hover(Hover())
    assert not view.drawing.detail.mass._is_dim
    assert view.grab().toImage() == before


def test_a_drag_leads_only_its_own_wires_elsewhere(session, view, monkeypatch):
    session.replace(layers_of_singles(20, 20), None)
    mass = view.drawing.detail.mass
    led = []
    monkeypatch.setattr(mass, "move_lines", lambda places: led.append(len(places)))
    monkeypatch.setattr(mass, "set_courses", lambda *_: pytest.fail("all anew"))
    view.drawing.blocks[1].setPos(-50, -50)
    view.drawing.preview_move([1])
    assert led == [20]


def test_live_numbers_reach_what_is_seen_from_afar(session, view):
    session.replace(layers_of_singles(40, 40, 1), None)
    for name in session.network.input_names:
        session._inputs[name] = 1.0
    session.inputs_changed.emit()
    view.fit()
    before = view.grab().toImage()
    parameters = session.parameters
    zeros = type(parameters)(
        tuple(np.zeros_like(w) for w in parameters.weights),
        tuple(np.zeros_like(b) for b in parameters.biases),
    )
    session.set_live(zeros)
    assert view.grab().toImage() != before
    session.set_live(None)


# --- what a live update may not grow with -------------------------------------------


def live(session):
    """Show other numbers, as a training does."""
    parameters = session.parameters
    session.set_live(
        type(parameters)(
            tuple(weights + 1.0 for weights in parameters.weights),
            tuple(biases + 1.0 for biases in parameters.biases),
        )
    )


def test_live_numbers_are_taken_once_by_what_is_seen_from_afar(
    session, view, monkeypatch
):
    session.replace(layers_of_singles(40, 40), None)
    view.fit()
    strips = view.drawing.detail.far.strips
    taken = []
    refresh = strips.refresh

    def taking():
        taken.append(1)
        refresh()

    monkeypatch.setattr(strips, "refresh", taking)
    live(session)
    assert taken == [1]
    session.set_live(None)


def test_from_afar_live_outputs_are_not_asked_for_block_by_block(
    session, view, monkeypatch
):
    session.replace(layers_of_singles(40, 40), None)
    view.fit()
    numbers = view.drawing.numbers
    asked = []
    outs = numbers.outs

    def asking(block):
        asked.append(block)
        return outs(block)

    monkeypatch.setattr(numbers, "outs", asking)
    live(session)
    assert not asked
    session.set_live(None)


def test_live_numbers_leave_the_looks_of_bundles_alone(draw, session, view):
    ids = [draw.input(0, 0, 4), draw.units(400, 0, 4), draw.units(800, 0, 4)]
    wires = [view.drawing.wires[draw.wire(*pair)] for pair in pairwise(ids)]
    view.zoom_100()
    view.viewport().repaint()
    pens = [wire._pens_now for wire in wires]
    live(session)
    assert all(wire.is_bundle for wire in wires)
    assert [wire._pens_now for wire in wires] == pens
    assert all(pen is not None for pen in pens)
    session.set_live(None)


def test_a_live_frame_paints_each_block_in_sight_once(session, view, painted):
    session.replace(layers_of_singles(40, 40), None)
    view.zoom_100()
    view.centerOn(0, 0)
    QApplication.processEvents()
    view.pan(QPointF(5, 0))  # which lets the view wait for changes
    view.pan(QPointF(5, 0))
    view.zoom_in()
    QApplication.processEvents()
    painted.update(blocks=0)
    live(session)
    QApplication.processEvents()
    n_live = painted["blocks"]
    painted.update(blocks=0)
    view.viewport().repaint()
    assert n_live == painted["blocks"] > 0
    session.set_live(None)


def test_very_many_lines_are_not_collected_anew_when_the_view_goes_away(
    session, view, monkeypatch
):
    session.replace(layers_of_singles(40, 40), None)
    at_scale(view, 1.0)
    monkeypatch.setattr(
        view.drawing.detail.mass, "set_courses", lambda *_: pytest.fail("all anew")
    )
    at_scale(view, 0.2)
    assert view.drawing.detail.far.is_far
    at_scale(view, 1.0)
    assert not view.drawing.detail.far.is_far


def test_boxes_that_look_the_same_share_one_picture(draw, session, view, monkeypatch):
    for k in range(4):
        draw.units(0, 100 * k, 4, "tanh")
    view.zoom_100()
    made = []
    paint = sprites._painted

    def making(*arguments):
        made.append(1)
        return paint(*arguments)

    monkeypatch.setattr(sprites, "_painted", making)
    sprites._faces.clear()
    view.viewport().repaint()
    assert made == [1]
    view.viewport().repaint()
    assert made == [1]
    view.zoom_in()
    view.viewport().repaint()
    assert made == [1, 1]


def test_the_pictures_kept_are_limited(draw, view, monkeypatch):
    draw.units(0, 0, 4, "tanh")
    monkeypatch.setattr(sprites, "MAX_FACES", 3)
    sprites._faces.clear()
    for scale in (0.5, 0.6, 0.7, 0.8, 0.9, 1.0):
        at_scale(view, scale)
    assert len(sprites._faces) == 3


def test_an_input_outside_of_a_network_is_seen_from_afar_too(draw, session, view):
    free = draw.input(0, 0)
    ends = draw.input(400, 0), draw.units(800, 0)
    draw.wire(*ends)
    at_scale(view, 0.05)
    view.centerOn(0, 0)
    before = color_at(view, QPointF(0, 0))
    session.set_input(session.document.block(free).columns[0], 1.0)
    assert color_at(view, QPointF(0, 0)) != before
