"""Plots that are pinned beside perceptrons: menu, mouse, training, pictures."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from engine.document.elements import Pin
from engine.document.groups.making import group as make_group
from engine.document.pins import pin_plot
from engine.network.network import Parameters
from gui.canvas.export.picture_scene import picture_scene
from gui.canvas.items import pin_item
from gui.canvas.over.menus import menu_for
from gui.canvas.pin_series import BIAS, MAX_FRAMES, MAX_WEIGHTS, PinSeries
from gui.canvas.pointer.hits import Hit, Part
from gui.canvas.words.status import status_of
from gui.theme import theme

RIGHT = Qt.MouseButton.RightButton


@pytest.fixture
def both(xor):
    """The id of AND, the last perceptron of XOR."""
    return xor[4]


def pins(session, block_id):
    return session.document.block(block_id).pins


def place_of(view, block_id, number=0) -> QPoint:
    item = view.drawing.blocks[block_id].pins[number]
    point: QPoint = view.mapFromScene(item.scenePos())
    return point


def entry(menu, text):
    found = [action for action in menu.actions() if action.text() == text]
    assert found, [action.text() for action in menu.actions()]
    return found[0]


def inside(menu, text):
    inner = entry(menu, text).menu()
    assert isinstance(inner, QMenu)
    return inner


def show_frame(session, update, by):
    """Show numbers as a training does, all weights larger by `by`."""
    old = session.parameters
    weights = tuple(w + by for w in old.weights)
    session.set_live(Parameters(weights, old.biases), update)


def menu_of(view, block_id, unit=0):
    return menu_for(view, Hit(Part.BODY, block_id, unit), view._pointer)


def past(session, block_id, plot):
    series = PinSeries.of(session).series((block_id, plot, 0))
    assert series is not None
    return series


def pin(session, block_id, plot, unit=0, place=(0.0, 150.0)):
    session.do(pin_plot(session.document, block_id, plot, unit, place))


# --- pinning ------------------------------------------------------------------------


def test_the_menu_pins_a_plot_where_there_is_room_and_takes_it_away(
    session, view, both
):
    choices = inside(menu_of(view, both), "Pin plot")
    entry(choices, "Output over the last updates").trigger()
    ((plot, unit),) = [(p.plot, p.unit) for p in pins(session, both)]
    assert (plot, unit) == ("output", 0)
    assert session.stack.count() == 1
    item = view.drawing.blocks[both].pins[0]
    rect = item.rect.translated(item.scenePos())
    bodies = [
        block.shape_.body.translated(block.pos())
        for block in view.drawing.blocks.values()
    ]
    assert not any(rect.intersects(body) for body in bodies)
    again = entry(inside(menu_of(view, both), "Pin plot"), choices.actions()[0].text())
    assert again.isChecked()
    again.trigger()
    assert not pins(session, both)
    assert not view.drawing.pins()


def test_an_input_has_no_plots(view, xor):
    texts = [action.text() for action in menu_of(view, xor[0]).actions()]
    assert "Pin plot" not in texts


def test_without_a_mouse_the_command_opens_the_choices(session, view, both, hand):
    said: list[str] = []
    view.status_changed.connect(said.append)
    view.pinning.commands()["pin_plot"]()
    assert "Select one perceptron" in said[-1]
    session.select([both])
    view.pinning.commands()["pin_plot"]()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(menu, key)
    assert [p.plot for p in pins(session, both)] == ["weights"]


def test_plots_are_put_on_a_side_without_a_mouse(session, view, both):
    for plot in ("output", "weights"):
        pin(session, both, plot)
    choices = inside(menu_of(view, both), "Pin plot")
    count = session.stack.count()
    entry(choices, "Put plots on the right").trigger()
    first, second = pins(session, both)
    assert first.x == second.x > 0
    assert second.y - first.y >= pin_item.HEIGHT
    assert session.stack.count() == count + 1


# --- by mouse -----------------------------------------------------------------------


def test_a_plot_is_dragged_as_one_entry_of_the_history(session, view, hand, both):
    pin(session, both, "output")
    view.fit()
    start = place_of(view, both)
    count, before = session.stack.count(), pins(session, both)
    hand.drag(start, start + QPoint(40, 64))
    (after,) = pins(session, both)
    assert after.y > before[0].y
    assert (after.x % 8, after.y % 8) == (0, 0)
    assert session.stack.count() == count + 1
    session.stack.undo()
    assert pins(session, both) == before
    assert view.drawing.blocks[both].pins[0].pos() == QPointF(before[0].x, before[0].y)


def test_esc_puts_a_dragged_plot_back(session, view, hand, both):
    pin(session, both, "output")
    view.fit()
    start, before = place_of(view, both), session.document
    hand.drag(start, start + QPoint(40, 64), release=False)
    hand.key(Qt.Key.Key_Escape)
    assert session.document is before
    assert view.drawing.blocks[both].pins[0].pos() == QPointF(0.0, 150.0)
    hand.release(start)


def test_a_plot_goes_along_with_its_block(session, view, hand, both):
    pin(session, both, "output")
    view.fit()
    before = view.drawing.blocks[both].pins[0].scenePos()
    start = view.block_point(both)
    hand.drag(start, start + QPoint(80, 0), release=False)
    assert view.drawing.blocks[both].pins[0].scenePos().x() > before.x() + 40
    hand.release(start + QPoint(80, 0))
    assert pins(session, both) == (Pin("output", 0, 0.0, 150.0),)


def test_the_menu_of_a_plot_removes_it(session, view, hand, both):
    pin(session, both, "output")
    view.fit()
    hand.press(place_of(view, both), RIGHT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    entry(menu, "Remove the plot").trigger()
    menu.close()
    assert not pins(session, both)


def test_the_status_says_what_a_plot_is(session, view, hand, both):
    pin(session, both, "weights")
    view.fit()
    said: list[str] = []
    view.status_changed.connect(said.append)
    hand.move(place_of(view, both))
    name = session.document.block(both).name
    assert said[-1] == status_of(view.drawing, Hit(Part.PIN, both, 0, i=0))
    assert name in said[-1]
    assert "weights" in said[-1]


# --- what is shown ------------------------------------------------------------------


def test_frames_of_a_training_are_gathered_and_none_are_computed(session, view, both):
    for plot in ("output", "weights", "activation"):
        pin(session, both, plot)
    for update in (3, 5, 9):
        show_frame(session, update, 0.1)
    outputs, weights = (past(session, both, p) for p in ("output", "weights"))
    assert list(outputs.updates) == [3, 5, 9]
    assert outputs.rows[-1] == (session.unit_value(both, 0)[1],)
    assert weights.names == ("NAND", "OR", BIAS)
    first, second = (np.array(weights.rows[k][:2]) for k in (0, 1))
    assert second - first == pytest.approx([0.1, 0.1])
    assert PinSeries.of(session).series((both, "activation", 0)) is None


def test_going_back_in_a_training_forgets_what_came_after(session, view, both):
    pin(session, both, "output")
    for update in (3, 5, 9, 4):
        show_frame(session, update, 0.1)
    assert list(past(session, both, "output").updates) == [3, 4]


def test_only_the_last_frames_are_kept(session, view, both):
    pin(session, both, "output")
    for update in range(MAX_FRAMES + 10):
        show_frame(session, update, 0.0)
    updates = past(session, both, "output").updates
    assert (updates[0], updates[-1]) == (10, MAX_FRAMES + 9)


def test_of_many_weights_the_strongest_are_followed(session, view, draw):
    x, unit = draw.input(-300, 0, 20), draw.units(0, 0, 1, "tanh")
    wire_id = draw.wire(x, unit)
    wire = session.document.wire(wire_id)
    pin(session, unit, "weights")
    show_frame(session, 1, 0.0)
    series = past(session, unit, "weights")
    shown = np.abs(series.rows[0][:MAX_WEIGHTS])
    strongest = np.sort(np.abs(wire.weights[:, 0]))[-MAX_WEIGHTS:]
    assert np.sort(shown) == pytest.approx(strongest)


def test_what_is_unpinned_or_gone_is_forgotten(session, view, both):
    pin(session, both, "output")
    show_frame(session, 1, 0.0)
    session.set_live(None)
    session.stack.undo()
    assert PinSeries.of(session).series((both, "output", 0)) is None


def grabbed(view):
    return view.grab().toImage()


@pytest.mark.parametrize("plot", ["output", "weights", "activation"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_plot_is_painted_and_changes_with_training(session, view, both, plot, scheme):
    theme.choose(scheme)
    try:
        pin(session, both, plot)
        view.fit()
        view.zoom_100()
        before = grabbed(view)
        for update in (1, 2, 3):
            show_frame(session, update, 0.2)
        after = grabbed(view)
        item = view.drawing.blocks[both].pins[0]
        part = view.mapFromScene(
            item.rect.adjusted(4.0, 24.0, -4.0, -4.0).translated(item.scenePos())
        ).boundingRect()
        assert before.copy(part) != after.copy(part)
    finally:
        theme.choose("light")


def test_from_afar_a_plot_is_only_a_box(session, view, both):
    pin(session, both, "activation")
    view.fit()
    item = view.drawing.blocks[both].pins[0]

    def colors():
        inner = item.rect.adjusted(6.0, 6.0, -6.0, -6.0).translated(item.scenePos())
        part = view.mapFromScene(inner).boundingRect()
        image = view.grab().toImage().copy(part)
        return {
            image.pixel(x, y)
            for x in range(image.width())
            for y in range(image.height())
        }

    view._zoom(0.5 / view.camera.scale)
    assert len(colors()) == 1
    view._zoom(1.0 / view.camera.scale)
    assert len(colors()) > 1


def test_a_softmax_says_that_it_has_no_curve(session, view, draw, monkeypatch):
    x, units = draw.input(-300, 0, 2), draw.units(0, 0, 2, "softmax")
    draw.wire(x, units)
    pin(session, units, "activation", 1)
    said: list[str] = []
    monkeypatch.setattr(
        pin_item.PinItem, "_say", lambda _self, _painter, text: said.append(text)
    )
    view.zoom_100()
    view.grab()
    assert "Softmax has no curve of its own" in said


def test_a_plot_is_part_of_a_picture_with_its_past(session, view, both):
    pin(session, both, "output")
    for update in (1, 2, 3):
        show_frame(session, update, 0.2)

    def picture():
        with picture_scene(session) as scene:
            rect = scene.painted_rect()
            item = scene.blocks[both].pins[0]
            assert rect.contains(item.rect.translated(item.scenePos()))
            image = QImage(rect.size().toSize(), QImage.Format.Format_RGB32)
            image.fill(Qt.GlobalColor.white)
            painter = QPainter(image)
            scene.render(painter, source=rect)
            painter.end()
            return image

    before = picture()
    show_frame(session, 4, -3.0)
    assert picture() != before


def test_inside_a_closed_block_a_plot_is_not_seen(session, view, xor, both):
    pin(session, both, "output")
    session.do(make_group(session.document, xor[2:5], "XOR"))
    assert not view.drawing.pins()
    assert pins(session, both)
    session.stack.undo()
    assert len(view.drawing.pins()) == 1
