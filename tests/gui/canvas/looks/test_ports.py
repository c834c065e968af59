"""Tests of how large ports are, for the eye and for the hand."""

import pytest
from PySide6.QtCore import QPointF

from gui.canvas.looks import ports
from gui.canvas.pointer.hits import Part
from gui.hands import hands

SCALES = (0.05, 0.5, 1.0, 8.0)


@pytest.fixture
def large():
    hands.choose(large=True)
    yield
    hands.choose(large=False)


def extent(view, block_id, side, scale, *, across):
    """Count the screen pixels along a line that meet the port of a block."""
    port = view.drawing.blocks[block_id].port_place(side, 0)
    met = 0
    for pixel in range(-80, 81):
        way = QPointF(pixel, 0.0) if across else QPointF(0.0, pixel)
        hit = view.picker.pick(port + way / scale, scale)
        met += (hit.part, hit.id, hit.side) == (Part.PORT, block_id, side)
    return met


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("side", ["in", "out"])
@pytest.mark.parametrize("across", [True, False])
def test_a_port_is_met_within_14_pixels_at_any_zoom(draw, view, scale, side, across):
    block = draw.units(0, 0)
    assert extent(view, block, side, scale, across=across) >= 14


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("kind", ["input", "box", "column"])
def test_so_are_those_of_inputs_and_layers(draw, view, scale, kind):
    block = draw.input(0, 0) if kind == "input" else draw.units(0, 0, 7)
    if kind == "column":
        draw.open(block)
    assert extent(view, block, "out", scale, across=True) >= 14


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("across", [True, False])
def test_large_ports_are_met_within_44_pixels(draw, view, large, scale, across):
    block = draw.units(0, 0)
    assert extent(view, block, "out", scale, across=across) >= 44


@pytest.mark.parametrize("scale", SCALES)
def test_the_middle_of_a_block_remains_to_be_grabbed(draw, view, large, scale):
    block = draw.units(0, 0)
    for x in (-7.0, 0.0, 7.0):
        hit = view.picker.pick(QPointF(x, 0.0), scale)
        assert (hit.part, hit.id) == (Part.BODY, block)


def test_the_nearest_of_two_ports_is_met(draw, view):
    left, right = draw.units(0, 0), draw.units(70, 0)
    # 14 pixels between the two ports, and both reach over the middle.
    near_left = view.picker.pick(QPointF(28 + 5, 0), 1.0)
    near_right = view.picker.pick(QPointF(28 + 9, 0), 1.0)
    assert (near_left.id, near_left.side) == (left, "out")
    assert (near_right.id, near_right.side) == (right, "in")


def test_another_block_comes_before_a_port_that_reaches_over_it(draw, view):
    draw.units(0, 0)
    other = draw.units(60, 0)
    hit = view.picker.pick(QPointF(60, 0), 0.05)
    assert (hit.part, hit.id) == (Part.BODY, other)


def test_large_ports_are_drawn_larger_but_not_over_the_block(draw, view, large):
    shape = view.drawing.blocks[draw.units(0, 0)].shape_
    assert ports.radius_of(shape, 1.0) == 11.0
    assert ports.radius_of(shape, 8.0) == 5.0
    assert ports.radius_of(shape, 0.3) == ports.LARGEST_RADIUS


def test_choosing_large_handles_paints_anew(draw, view, qtbot):
    draw.units(0, 0)
    before = view.grab().toImage()
    hands.choose(large=True)
    after = view.grab().toImage()
    hands.choose(large=False)
    assert after != before
    assert view.grab().toImage() == before
