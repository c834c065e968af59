"""Tests of the stage: an update is walked through with the keys, on the real canvas."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from engine.document.edits import set_collapsed, set_settings
from engine.document.examples import load_example
from engine.document.groups.making import group as group_of
from engine.document.groups.using import set_open
from engine.training.trace.event import Kind, Level, TracePhase
from gui.canvas.items.course_item import CourseItem
from gui.canvas.items.dial_item import DialItem
from gui.canvas.items.flat_item import FlatItem
from gui.canvas.items.half_item import HalfItem
from gui.canvas.items.old_widths_item import OldWidthsItem
from gui.reading import reading
from tests.gui.canvas.stage.conftest import press
from tests.pointer import point_at

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier

# What can be read on the canvas at the twenty events of the reference, to 3 digits.
REFERENCE = [
    ["t = 1"],
    ["0.4", "1 · 0.4 = 0.4"],
    ["0.5", "+0.4", "+0.1", "Σ = 0.5"],
    ["σ(0.5) = 0.622"],
    ["0.187", "0.622 · 0.3 = 0.187"],
    ["0.387", "+0.187", "+0.2", "Σ = 0.387"],
    ["σ(0.387) = 0.595"],
    ["y 0.595", "t 1", "½ · (1 − 0.595)² = 0.0818"],
    ["0.595 − 1 = −0.405"],
    ["0.595 · (1 − 0.595) = 0.241"],
    ["−0.405", "× 0.241", "∂L/∂a₁⁽²⁾ = −0.0974"],
    ["−0.0974 · 0.622", "= −0.0607"],
    ["−0.0974 · 1 = −0.0974"],
    ["−0.0974 · 0.3", "= −0.0292"],
    ["0.622 · (1 − 0.622) = 0.235"],
    ["−0.0292", "× 0.235", "∂L/∂a₁⁽¹⁾ = −0.00687"],
    ["−0.00687 · 1", "= −0.00687"],
    ["−0.00687 · 1 = −0.00687"],
    [
        "0.4 +0.000687",
        "→ 0.401",
        "0.3 +0.00607",
        "→ 0.306",
        "0.1 +0.000687",
        "→ 0.101",
        "0.2 +0.00974",
        "→ 0.21",
    ],
    [
        "y 0.599",
        "t 1",
        "0.595 → 0.599",
        "L 0.0818 → 0.0805",
        "ΔL = −0.00132",
        "ΔL̂ = −0.00133",
    ],
]


def stage_of(window):
    return window.staging.stage


def items(window, kind):
    return [item for item in stage_of(window).cast.items if isinstance(item, kind)]


def picture(window):
    window.canvas.repaint()
    return window.canvas.grab().toImage()


def shown(window, block):
    """Return what a block shows in its first unit."""
    found = next(b for b in window.session.document.blocks() if b.name == block)
    return window.canvas.drawing.numbers.out(found, 0)


def test_the_reference_is_read_on_the_canvas_forward_and_back(opened):
    window = opened("worked_example")
    stage = stage_of(window)
    seen, pictures = [stage.texts], [picture(window)]
    for _ in range(19):
        press(window, Key.Key_Right)
        seen.append(stage.texts)
        pictures.append(picture(window))
    assert seen == REFERENCE
    assert all(a != b for a, b in pairwise(pictures))
    for lines, before in zip(REFERENCE[-2::-1], pictures[-2::-1], strict=True):
        press(window, Key.Key_Left)
        assert stage.texts == lines
        assert picture(window) == before


def test_blocks_show_only_what_is_computed_by_then(opened):
    window = opened("worked_example")
    assert [shown(window, name) for name in "xhy"] == [1, None, None]
    press(window, Key.Key_Right, 3)
    assert shown(window, "h") == pytest.approx(0.622459, abs=1e-6)
    assert shown(window, "y") is None
    press(window, Key.Key_Right, 15)
    assert shown(window, "y") == pytest.approx(0.595497, abs=1e-6)  # still the old one
    press(window, Key.Key_Right)
    assert shown(window, "y") == pytest.approx(0.598773, abs=1e-6)


def test_numbers_run_with_the_flow_forward_and_against_it_backward(opened):
    window = opened("worked_example")
    press(window, Key.Key_Right)
    (course,) = items(window, CourseItem)
    assert course.place(0.0).x() < course.place(1.0).x()
    press(window, Key.Key_Right, 12)
    (course,) = items(window, CourseItem)
    assert stage_of(window).cursor.event.kind is Kind.BACK_PRODUCT
    assert course.place(0.0).x() > course.place(1.0).x()


def test_a_dial_has_the_point_and_at_the_slope_the_tangent(opened):
    window = opened("worked_example")
    press(window, Key.Key_Right, 3)
    (dial,) = items(window, DialItem)
    assert dial.shows_point
    assert not dial.shows_tangent
    assert [half.side for half in items(window, HalfItem)] == ["out"]
    press(window, Key.Key_Right, 6)
    (dial,) = items(window, DialItem)
    assert dial.shows_tangent


def test_labels_stay_inside_the_view_and_beside_one_another(opened):
    window = opened("worked_example")
    for _ in range(20):
        view = window.canvas.viewport().rect()
        rects = [
            window.canvas.mapFromScene(item.sceneBoundingRect()).boundingRect()
            for item in items(window, FlatItem)
        ]
        boxes = [
            item.deviceTransform(window.canvas.viewportTransform())
            .mapRect(item.rect)
            .toRect()
            for item in items(window, FlatItem)
        ]
        assert len(rects) == len(boxes)
        assert all(view.contains(box) for box in boxes)
        for k, box in enumerate(boxes):
            assert not any(box.intersects(other) for other in boxes[k + 1 :])
        press(window, Key.Key_Right)


def test_labels_keep_their_size_when_the_drawing_is_seen_from_afar(opened, qtbot):
    window = opened("worked_example")
    press(window, Key.Key_Right)
    for _ in range(4):
        window.canvas.zoom_out()
    assert window.canvas.camera.scale < 0.8

    def height():
        (label,) = items(window, FlatItem)
        on_screen = label.deviceTransform(window.canvas.viewportTransform())
        return on_screen.mapRect(label.rect).height() / label.size.height()

    qtbot.waitUntil(lambda: height() == pytest.approx(1.0))


def test_the_old_weight_is_covered_only_while_its_label_stands_for_it(opened):
    window = opened("worked_example")
    plates = window.canvas.drawing.plates.values()
    press(window, Key.Key_Right, 18)
    assert not any(plate.isVisible() for plate in plates)
    press(window, Key.Key_Right)
    assert all(plate.isVisible() for plate in plates)
    press(window, Key.Key_Left)
    window.docks["step"].hide()
    plates = window.canvas.drawing.plates.values()
    assert all(plate.isVisible() for plate in plates)


def test_labels_are_there_whatever_numbers_are_hidden(opened):
    window = opened("worked_example")
    reading.change(numbers="hover")
    press(window, Key.Key_Right)
    assert "1 · 0.4 = 0.4" in stage_of(window).texts


def test_old_widths_stay_from_the_update_to_the_next_load(opened):
    window = opened("xor_train")
    session = window.session
    session.do(set_settings(session.document, learning_rate=40.0))
    panel = window.docks.panels["step"]
    panel.refresh()
    panel.stepping.set_level(Level.PHASE)
    panel.stepping.go_to_phase(TracePhase.UPDATE)
    assert items(window, OldWidthsItem)
    press(window, Key.Key_Right)
    assert items(window, OldWidthsItem)
    press(window, Key.Key_Right)
    assert stage_of(window).cursor.event.phase is TracePhase.LOAD
    assert not items(window, OldWidthsItem)


def test_under_the_veil_no_result_can_be_read(opened):
    window = opened("worked_example")
    stage = stage_of(window)
    results = {3: "0.622", 6: "0.595", 7: "0.0818", 10: "−0.0974", 18: "0.401"}
    for index in range(20):
        open_texts = stage.texts
        stage.set_veiled(True)
        assert any("?" in text for text in stage.texts), index
        assert not any(results.get(index, "none") in text for text in stage.texts)
        stage.set_veiled(False)
        assert stage.texts == open_texts
        press(window, Key.Key_Right)


def test_under_the_veil_blocks_and_wires_do_not_tell_either(opened):
    window = opened("worked_example")
    stage = stage_of(window)
    press(window, Key.Key_Right, 3)
    stage.set_veiled(True)
    assert shown(window, "h") is None
    (dial,) = items(window, DialItem)
    assert not dial.shows_point
    press(window, Key.Key_Right, 15)
    wire = next(iter(window.session.document.wires()))
    assert window.canvas.drawing.numbers.weights(wire).item() == 0.4
    stage.set_veiled(False)
    assert window.canvas.drawing.numbers.weights(wire).item() > 0.4


def test_shift_and_arrows_change_the_sample_that_is_shown(opened):
    window = opened("xor_train")
    stage = stage_of(window)
    assert stage.batch is not None
    assert (stage.sample, stage.batch.sample) == (0, 0)
    press(window, Key.Key_Down, 2, SHIFT)
    assert (stage.sample, stage.batch.sample, window.session.sample) == (2, 2, 2)
    press(window, Key.Key_Up, 1, SHIFT)
    assert (stage.sample, window.session.sample) == (1, 1)
    assert window.docks.panels["step_matrices"].sample.value() == 2


def test_means_are_shown_when_they_are_chosen(opened):
    window = opened("xor_train")
    panel = window.docks.panels["step_matrices"]
    press(window, Key.Key_Up, 2)  # layers
    press(window, Key.Key_Right, 2)  # the outputs of the first
    one = shown(window, "h")
    panel.numbers.setCurrentIndex(1)
    mean = shown(window, "h")
    rows = stage_of(window).cursor.trace.moment.out[1]
    assert one == pytest.approx(rows[stage_of(window).sample, 0])
    assert mean == pytest.approx(rows[:, 0].mean())


def test_a_batch_of_very_many_is_a_histogram_and_one_sample_is_gone_through(opened):
    document = load_example("iris")
    edit = set_settings(document, batch_size=None)
    window = opened(document.apply(edit.changes))
    window.docks.panels["step"].stepping.set_level(Level.TERM)
    cursor = stage_of(window).cursor
    assert cursor.trace.moment.n_samples > 64
    assert cursor.scope.sample is not None
    press(window, Key.Key_Right, 3)
    assert stage_of(window).batch.is_histogram


def test_through_a_bundle_a_label_says_which_connection_it_is_about(opened):
    window = opened("xor_train")
    document = window.session.document
    wide = [b.id for b in document.blocks() if b.n_units > 1]
    window.session.do(set_collapsed(document, wide, True))
    panel = window.docks.panels["step"]
    panel.refresh()
    panel.stepping.set_level(Level.TERM)
    panel.stepping.go_to_phase(TracePhase.FORWARD)
    assert "x1 → h1" in stage_of(window).texts


def test_inside_a_closed_group_the_group_stands_for_the_perceptron(opened):
    window = opened("xor_gates")
    stage, session = stage_of(window), window.session
    inside = [b.id for b in session.document.blocks() if b.name in ("NAND", "OR")]
    session.do(group_of(session.document, inside, "Two gates"))
    (group,) = session.document.groups
    session.do(set_open(session.document, group.id, False))
    panel = window.docks.panels["step"]
    panel.refresh()
    panel.stepping.set_level(Level.TERM)
    panel.stepping.go_to_phase(TracePhase.FORWARD)
    assert stage.cursor.event.kind is Kind.PRODUCT
    assert any(text.startswith("x1 → ") for text in stage.texts)
    (half,) = items(window, HalfItem)
    item = window.canvas.drawing.groups[group.id]
    assert half.boundingRect().contains(item.rect.translated(item.pos()))


def test_travel_takes_its_time_and_a_held_key_does_not_wait(opened, qtbot):
    window = opened("worked_example")
    stage = stage_of(window)
    stage.duration = 120
    qtbot.wait(400)
    press(window, Key.Key_Right)
    assert stage.is_moving
    (walker,) = stage.cast.walkers
    start = walker.label.pos()
    qtbot.waitUntil(lambda: not stage.is_moving, timeout=3000)
    assert walker.label.pos().x() > start.x()
    at_rest = walker.label.pos()
    press(window, Key.Key_Right)  # at once behind it
    press(window, Key.Key_Left)
    assert not stage.is_moving
    (walker,) = stage.cast.walkers
    assert walker.label.pos() == at_rest


def test_without_motion_everything_is_where_it_goes_at_once(opened, qtbot):
    window = opened("worked_example")
    stage = stage_of(window)
    stage.duration = 120
    stage.set_motion(False)
    qtbot.wait(400)
    press(window, Key.Key_Right)
    assert not stage.is_moving
    assert all(item.isVisible() for item in stage.cast.items)


def test_wires_grow_to_their_new_widths_and_stop_there(opened, qtbot):
    window = opened("worked_example")
    stage = stage_of(window)
    press(window, Key.Key_Right, 17)
    stage.duration = 100
    qtbot.wait(400)
    press(window, Key.Key_Right)
    assert stage.is_moving
    qtbot.waitUntil(lambda: not stage.is_moving, timeout=3000)
    wire = next(iter(window.session.document.wires()))
    assert window.canvas.drawing.numbers.weights(wire).item() == wire.weights.item()


def test_nothing_is_left_on_the_canvas_when_the_panel_is_closed(opened):
    window = opened("xor_train")
    before = len(window.canvas.drawing.items())
    press(window, Key.Key_Right, 5)
    window.docks["step"].hide()
    n_items = len(stage_of(window).cast.items)
    assert n_items == 0
    assert stage_of(window).batch is None
    assert shown(window, "y") is not None
    assert len(window.canvas.drawing.items()) < before


def test_an_edit_in_the_middle_takes_the_stage_down_until_the_trace_is_made_anew(
    opened, qtbot
):
    window = opened("xor_train")
    press(window, Key.Key_Right, 5)
    block = next(b for b in window.session.document.blocks() if b.name == "y")
    window.session.select([block.id])
    window.canvas.setFocus()
    QTest.keyClick(window.canvas, Key.Key_Delete)
    assert not stage_of(window).cast.items
    window.session.stack.undo()
    window.docks.panels["step"].formulas.setFocus()
    qtbot.waitUntil(lambda: stage_of(window).cursor is not None)
    assert stage_of(window).cursor.index == 0


def test_what_takes_no_part_turns_paler_than_under_the_pointer(opened):
    window = opened("worked_example")
    press(window, Key.Key_Right)
    drawing = window.canvas.drawing
    assert drawing.dim_opacity() == pytest.approx(0.3)
    y = next(b.id for b in window.session.document.blocks() if b.name == "y")
    assert drawing.is_dimmed(y)
    window.docks["step"].hide()
    assert drawing.dim_opacity() > 0.3


def test_the_menu_switches_means_and_travel(opened):
    window = opened("xor_train")
    stage, mean = stage_of(window), window.actions_["batch_mean"]
    mean.trigger()
    assert stage.is_mean
    panel = window.docks.panels["step_matrices"]
    assert panel.numbers.currentIndex() == 1
    panel.numbers.setCurrentIndex(0)
    assert not mean.isChecked()
    travel = window.actions_["travel"]
    assert travel.isChecked()
    travel.trigger()
    assert not stage.is_moving_wanted


def test_after_a_zoom_labels_are_placed_anew(opened, qtbot):
    window = opened("worked_example")
    press(window, Key.Key_Right, 3)
    before = [item.sceneBoundingRect() for item in items(window, FlatItem)]
    window.canvas.zoom_in()
    qtbot.waitUntil(
        lambda: [i.sceneBoundingRect() for i in items(window, FlatItem)] != before
    )
    view = window.canvas.viewport().rect()
    for item in items(window, FlatItem):
        transform = item.deviceTransform(window.canvas.viewportTransform())
        assert view.contains(transform.mapRect(item.rect).toRect())


def test_the_status_line_does_not_tell_what_is_not_computed_yet(opened):
    window = opened("worked_example")
    canvas = window.canvas
    told: list[str] = []
    canvas.status_changed.connect(told.append)
    y = next(b for b in window.session.document.blocks() if b.name == "y")
    place = canvas.mapFromScene(canvas.drawing.blocks[y.id].pos())
    point_at(canvas.viewport(), place)
    assert "output" not in told[-1]
    press(window, Key.Key_Right, 6)
    point_at(canvas.viewport(), QPoint(40, 60))
    point_at(canvas.viewport(), place)
    assert "output 0.595497" in told[-1]
