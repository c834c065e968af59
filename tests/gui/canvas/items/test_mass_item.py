"""Tests of the item that draws very many connections."""

import numpy as np
import pytest
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem

from engine.document import edits
from engine.document.bends import add_bend
from gui.canvas.items.mass_item import MAX_LINES, N_DASHES, Courses, Look, MassItem
from gui.theme import theme

EVERYTHING = QRectF(-1e5, -1e5, 2e5, 2e5)
WHITE = QColor("white")


def courses_of(lines, owners=None, frozen=None):
    owners = np.arange(len(lines)) if owners is None else np.array(owners)
    n = len(set(owners.tolist()))
    is_frozen = np.zeros(n, dtype=bool) if frozen is None else np.array(frozen)
    return Courses(list(lines), owners, is_frozen)


def painted(item, seen=EVERYTHING):
    image = QImage(700, 600, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    option = QStyleOptionGraphicsItem()
    option.exposedRect = seen
    item.paint(painter, option)
    painter.end()
    return image


def strokes_of(item, numbers, seen=EVERYTHING):
    """Return the dashes of negative pieces."""
    (strokes,) = item.strokes([(Look(0, -1, False), numbers)], seen)
    return strokes


def ink(image, y, x_from=0, x_to=100):
    """Return where there is ink along a row of pixels, as runs."""
    row = [image.pixelColor(x, y) != WHITE for x in range(x_from, x_to)]
    return [k for k in range(1, len(row)) if row[k] and not row[k - 1]], row


def mass_of(weights):
    item = MassItem()
    lines = [QLineF(0, 10 * k, 100, 10 * k) for k in range(len(weights))]
    item.set_courses(courses_of(lines))
    item.set_weights(np.asarray(weights, dtype=float))
    return item


def drawn_of(item, seen=EVERYTHING):
    return [number for _, numbers in item.groups(seen) for number in numbers]


def test_only_those_in_sight_are_drawn():
    item = MassItem()
    ends = [(0, 0, 100, 100), (0, 50, 20, 100), (200, 0, 300, 0), (60, -9, 60, 300)]
    item.set_courses(courses_of([QLineF(*one) for one in ends]))
    item.set_weights(np.ones(4))
    assert drawn_of(item) == [0, 1, 2, 3]
    assert drawn_of(item, QRectF(50, 40, 20, 20)) == [0, 3]
    # The box around the second one meets this, the line passes by.
    assert drawn_of(item, QRectF(0, 85, 3, 3)) == []


def test_only_the_strongest_connections_are_drawn():
    weights = np.linspace(-1.0, 1.0, 3 * MAX_LINES)
    item = mass_of(weights)
    drawn = drawn_of(item)
    assert len(drawn) == MAX_LINES
    weakest_drawn = np.abs(weights[drawn]).min()
    left_out = np.setdiff1d(np.arange(len(weights)), drawn)
    assert weakest_drawn >= np.abs(weights[left_out]).max()


def test_when_near_the_strongest_of_those_around_are_drawn():
    weights = np.linspace(1.0, 2.0, 4 * MAX_LINES)  # the weakest on top
    item = mass_of(weights)
    seen = QRectF(0, 0, 100, 10 * 100)
    assert not drawn_of(item, seen)
    item.look(seen)
    assert drawn_of(item, seen) == list(range(101))
    chosen = item._chosen
    item.look(seen.translated(10, 100))  # a pan within the tile
    assert item._chosen is chosen
    item.look(seen.translated(0, 10 * 1000))
    assert drawn_of(item, seen.translated(0, 10 * 1000)) == list(range(1000, 1101))


def test_every_connection_is_drawn_once_while_they_are_few():
    rng = np.random.default_rng(2)
    item = mass_of([*rng.normal(size=200), 0.0, np.nan])
    drawn = drawn_of(item)
    assert sorted(drawn) == list(range(202))
    keys = [(look.width, look.sign) for look, _ in item.groups(EVERYTHING)]
    assert keys == sorted(set(keys))  # the weak ones first, each pen once


def test_no_connection_is_drawn_without_any():
    item = mass_of([])
    assert not drawn_of(item)
    assert item.boundingRect().isEmpty()


def test_a_led_away_connection_is_painted_there():
    item = mass_of([1.0, -1.0])
    item.move_lines({1: QLineF(500, 500, 600, 500)})
    assert item.boundingRect().contains(QPointF(550, 500))
    image = painted(item)
    assert image.pixelColor(550, 500) != QColor("white")
    assert image.pixelColor(50, 10) == QColor("white")


# --- signs, without colour ----------------------------------------------------------


def test_a_negative_connection_is_dashed_and_a_positive_one_is_not():
    image = painted(mass_of([2.0, -2.0]))
    starts, positive = ink(image, 0, 1, 99)
    assert starts == []
    assert all(positive)
    starts, negative = ink(image, 10, 1, 99)
    assert len(starts) == N_DASHES - 1  # the first one began before
    assert not all(negative)


def test_the_dashes_are_as_many_on_any_line_and_end_where_it_ends():
    item = MassItem()
    lines = [QLineF(0, 0, 10, 0), QLineF(0, 0, 300, 4000)]
    item.set_courses(courses_of(lines))
    item.set_weights(np.array([-1.0, -1.0]))
    for number, line in enumerate(lines):
        dashes = strokes_of(item, [number])
        assert len(dashes) == N_DASHES
        assert dashes[0].p1() == line.p1()
        assert (dashes[-1].p2() - line.p2()).manhattanLength() < 1e-9


@pytest.mark.parametrize(
    "strip", [QRectF(0, 45, 700, 6), QRectF(310, 0, 6, 600), QRectF(200, 90, 90, 40)]
)
def test_in_a_strip_the_same_is_painted_with_fewer_dashes(strip):
    rng = np.random.default_rng(3)
    item = MassItem()
    ends = rng.uniform(0, 600, size=(40, 4)).tolist()
    lines = [QLineF(*one) for one in [*ends, (0, 48, 600, 48), (312, 0, 312, 600)]]
    item.set_courses(courses_of(lines))
    item.set_weights(np.full(len(lines), -1.5))
    numbers = list(range(len(lines)))
    some = strokes_of(item, numbers, strip)
    assert len(some) < len(strokes_of(item, numbers)) / 2
    area = strip.toRect()
    assert painted(item, strip).copy(area) == painted(item).copy(area)


def test_dashes_follow_a_connection_that_is_led_elsewhere():
    item = mass_of([-1.0])
    painted(item)
    item.move_lines({0: QLineF(500, 500, 600, 500)})
    assert strokes_of(item, [0])[0].p1() == QPointF(500, 500)


def test_what_is_frozen_is_dashed_finer_than_what_is_negative():
    item = MassItem()
    lines = [QLineF(0, 10 * k, 400, 10 * k) for k in range(3)]
    item.set_courses(courses_of(lines, frozen=[False, True, False]))
    item.set_weights(np.array([1.0, 1.0, -1.0]))
    image = painted(item)
    solid, fine, coarse = (len(ink(image, 10 * k, 1, 399)[0]) for k in range(3))
    assert solid == 0
    assert fine > 2 * coarse > 2


# --- bends --------------------------------------------------------------------------


def test_a_connection_with_bends_is_drawn_through_them_as_one():
    item = MassItem()
    bent = [QLineF(0, 0, 50, 100), QLineF(50, 100, 100, 0)]
    item.set_courses(courses_of([*bent, QLineF(0, 300, 100, 300)], owners=[0, 0, 1]))
    item.set_weights(np.array([1.0, -1.0]))
    assert sorted(drawn_of(item)) == [0, 1, 2]
    assert item.n_connections == item.n_drawn == 2


def test_of_connections_with_bends_whole_ones_are_left_out():
    n = MAX_LINES + 50
    lines = [QLineF(0, k, 50, k) for k in range(2 * n)]
    item = MassItem()
    item.set_courses(courses_of(lines, owners=np.repeat(np.arange(n), 2)))
    item.set_weights(np.linspace(1.0, 2.0, n))
    assert item.n_drawn == MAX_LINES
    assert sorted(drawn_of(item)) == list(range(100, 2 * n))


@pytest.fixture
def dense(draw, session, view):
    """Two open layers with more than a thousand connections, and one single wire."""
    x, y = draw.input(-300, 0, 12), draw.units(0, 0, 12, "tanh")
    draw.open(x, y)
    draw.wire(x, y)
    for k in range(8):
        more = draw.units(300 + 300 * k, 0, 12, "tanh")
        draw.open(more)
        draw.wire(y, more)
        y = more
    last = draw.units(300 * 10, 0, 1, "tanh")
    wire = draw.wire(y, last)
    assert view.drawing.detail.is_mass
    return wire


def test_a_bent_wire_of_a_mass_is_drawn_through_its_bend(dense, session, view):
    mass = view.drawing.detail.mass
    session.do(add_bend(session.document, dense, 0, (2800.0, 900.0)))
    session.select(())
    assert view.drawing.wires[dense].scene() is None
    assert mass.boundingRect().bottom() > 890.0
    session.stack.undo()
    assert mass.boundingRect().bottom() < 890.0


def test_while_a_wire_of_a_mass_is_given_a_bend_it_is_drawn_once(dense, session, view):
    item = view.drawing.wires[dense]
    session.select([dense])
    bent = add_bend(session.document, dense, 0, (0.0, 9.0)).changes[0].after
    item.set_wire(bent)
    view.drawing.preview_wire(dense)
    numbers = view.drawing.detail._numbers_of[dense]
    lines = view.drawing.detail.mass._courses.lines
    assert all(lines[number].isNull() for number in numbers)
    assert item.scene() is not None


def test_frozen_bundles_are_dashed_from_near_and_from_afar(draw, session, view):
    x, y = draw.input(-300, 0, 30), draw.units(300, 0, 30, "tanh")
    wire = draw.wire(x, y)
    item = view.drawing.wires[wire]
    assert item._pens[0].style() is Qt.PenStyle.SolidLine
    session.do(edits.set_frozen(session.document, [wire], True))
    assert item._pens[0].style() is Qt.PenStyle.CustomDashLine
    view._zoom(0.05 / view.camera.scale)
    assert list(view.drawing.detail.mass._bands) == [True]
    assert theme.colors.canvas  # painted without a complaint in either form
    view.grab()


def test_how_many_are_drawn_is_said_on_the_canvas(dense, session, view):
    label, mass = view.front.drawn_label, view.drawing.detail.mass
    view.fit()
    assert label.isVisible()
    assert mass.n_drawn == MAX_LINES < mass.n_connections
    assert str(MAX_LINES) in label.text()
    assert f"{mass.n_connections:,}".replace(",", "\u202f") in label.text()
    session.do(edits.remove(session.document, list(view.drawing.wires)))
    assert not label.isVisible()
