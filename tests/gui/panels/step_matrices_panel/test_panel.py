"""Tests of the matrices of the step, in the real window."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from engine.document.document import Document
from engine.document.edits import remove, set_settings
from engine.document.elements import PerceptronBlock
from engine.document.examples import load_example
from engine.training.trace.event import Kind, Level, TracePhase
from gui.main_window import MainWindow
from gui.panels.step_matrices_panel import StepMatricesPanel
from gui.panels.step_matrices_panel.epoch_bar import Turn
from gui.panels.step_matrices_panel.grids import Grid
from gui.reading import Ways, reading
from gui.settings import Preferences
from gui.training.answers.practising import practising

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot, tmp_path):
    preferences = Preferences(tmp_path / "perceptarium.ini")
    preferences.language, preferences.theme = "en", "light"
    preferences.workspace = "step"
    window = MainWindow(preferences)
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    qtbot.waitUntil(lambda: "gradients" in window.docks.panels)
    open_on(window, load_example("xor_train"), qtbot)
    yield window
    reading.choose(Ways())
    window.session.stack.setClean()
    window.close()
    window.deleteLater()


def open_on(window, document, qtbot):
    window.session.replace(document, None)
    stepping = window.docks.panels["step"].stepping
    qtbot.waitUntil(lambda: stepping.cursor is not None)
    qtbot.waitUntil(lambda: window.staging.stage.cursor is not None)
    stepping.set_level(Level.TERM)


def panel_of(window):
    return window.docks.panels["step_matrices"]


def stepping_of(window):
    return window.docks.panels["step"].stepping


def go_to(window, kind, **where):
    """Go to the first event of a kind, of a layer, unit and so on if named."""
    stepping = stepping_of(window)
    events = stepping.cursor.events
    for index in range(len(events)):
        event = events[index]
        wanted = all(getattr(event, name) == value for name, value in where.items())
        if event.kind is kind and wanted:
            stepping.go_to_index(index)
            return event
    raise LookupError(kind)


def titles(window):
    return [grid.title for grid in panel_of(window).bench.grids]


def click(view, rect):
    QTest.mouseClick(view, LEFT, pos=rect.center().toPoint())


def test_a_sum_lights_row_and_column_and_fills_its_cell_last(window):
    go_to(window, Kind.PRODUCT, layer=1, unit=2, source=1, sample=1)
    x, w, _b, pre = panel_of(window).bench.grids
    assert (x.lit, w.lit, pre.lit) == ((1, 1), (1, 2), (1, 2))
    assert (x.samples, w.samples, pre.samples) == ("rows", "", "rows")
    assert not pre.is_known(1, 2)
    assert pre.is_known(1, 1)
    go_to(window, Kind.BIAS, layer=1, unit=2, sample=1)
    pre = panel_of(window).bench.grids[-1]
    assert pre.is_known(1, 2)
    assert not pre.is_known(1, 3)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (Kind.LOAD, ["X", "T"]),
        (Kind.PRODUCT, ["X", "W⁽¹⁾", "B⁽¹⁾", "A⁽¹⁾"]),
        (Kind.ACTIVATION, ["A⁽¹⁾", "Z⁽¹⁾"]),
        (Kind.SAMPLE_LOSS, ["Y", "T", "L[s]", "L"]),
        (Kind.SLOPE, ["∂L/∂Y", "∂Y/∂A⁽²⁾", "∂L/∂A⁽²⁾"]),
        (Kind.WEIGHT_GRADIENT, ["Z⁽¹⁾ᵀ", "∂L/∂A⁽²⁾", "∂L/∂W⁽²⁾"]),
        (Kind.BIAS_GRADIENT, ["∂L/∂A⁽²⁾", "∂L/∂B⁽²⁾"]),
        (Kind.UPDATE, ["W⁽¹⁾", "∂L/∂W⁽¹⁾", "W⁽¹⁾⁺"]),
        (Kind.REEVALUATE, ["Y", "Y⁺", "T", "L[s]", "L[s]⁺"]),
    ],
)
def test_each_event_has_its_matrices(window, kind, expected):
    go_to(window, kind)
    assert titles(window)[: len(expected)] == expected


def test_three_matrices_of_an_update_agree(window):
    go_to(window, Kind.UPDATE)
    rate = stepping_of(window).cursor.trace.moment.rate
    grids = panel_of(window).bench.grids
    assert len(grids) == 12
    for k in range(0, 12, 3):
        old, step, new = (grid.values for grid in grids[k : k + 3])
        assert new == pytest.approx(old - rate * step)


def test_an_outer_product_table_adds_up_to_the_gradient(window):
    total = 0.0
    for sample in range(4):
        go_to(window, Kind.WEIGHT_TERM, layer=2, sample=sample)
        total = total + panel_of(window).bench.grids[-1].values
    go_to(window, Kind.WEIGHT_GRADIENT, layer=2)
    assert panel_of(window).bench.grids[2].values == pytest.approx(np.asarray(total))


def test_on_the_way_back_a_delta_meets_the_turned_weights(window):
    event = go_to(window, Kind.BACK_PRODUCT, layer=1, unit=2, sample=3)
    delta, w, slope, mine = panel_of(window).bench.grids
    assert (delta.lit, w.lit) == ((3, 0), (0, 2))
    assert w.values.shape == (1, 4)
    assert delta.values[3, 0] * w.values[0, 2] == pytest.approx(event.result.value)
    assert mine.values == pytest.approx(delta.values @ w.values * slope.values)


def test_samples_are_columns_where_the_notation_has_them_so(window):
    go_to(window, Kind.PRODUCT, layer=1, unit=2, source=1, sample=1)
    reading.change(notation="miller")
    window.docks.panels["step"].refresh()
    go_to(window, Kind.PRODUCT, layer=1, unit=2, source=0, sample=1)
    w, x, _b, pre = panel_of(window).bench.grids
    assert (x.samples, pre.samples) == ("columns", "columns")
    assert (w.lit, x.lit, pre.lit) == ((2, 0), (0, 1), (2, 1))
    assert (w.values @ x.values).shape == pre.values.shape


def test_a_click_on_a_row_selects_that_sample_everywhere(window):
    go_to(window, Kind.PRODUCT, layer=1, unit=0, sample=0)
    bench = panel_of(window).bench
    click(bench, bench.cell_rect(0, 3, 0))
    assert window.session.sample == 3
    assert window.staging.stage.sample == 3
    assert stepping_of(window).cursor.scope.sample == 3
    assert panel_of(window).sample.value() == 4
    assert stepping_of(window).cursor.event.phase is TracePhase.FORWARD


def test_arrows_in_the_matrices_go_to_the_next_sample(window):
    go_to(window, Kind.PRODUCT, layer=1, unit=0, sample=0)
    QTest.keyClick(panel_of(window).bench, Key.Key_Down)
    assert window.session.sample == 1
    QTest.keyClick(panel_of(window).bench, Key.Key_Up)
    assert window.session.sample == 0


def test_parts_of_a_gradient_are_listed_with_their_sum(window):
    event = go_to(window, Kind.WEIGHT_GRADIENT, layer=2, source=1, unit=0)
    parts = panel_of(window).parts
    assert parts.isVisible()
    model = parts.model
    assert model.rowCount() == 5
    products = [model.value(row, 2) for row in range(4)]
    assert sum(products) == pytest.approx(event.result.value)
    assert model.value(4, 2) == pytest.approx(event.result.value)
    assert parts.rate.text() == "η = 2"
    parts.loss.setCurrentIndex(1)
    assert model.rowCount() == 6
    assert model.value(4, 2) == pytest.approx(4 * event.result.value)
    assert model.value(5, 2) == pytest.approx(event.result.value)
    assert "0.5" in parts.rate.text()


def test_a_click_on_a_weight_keeps_its_parts_in_sight(window):
    go_to(window, Kind.UPDATE)
    panel = panel_of(window)
    click(panel.bench, panel.bench.cell_rect(0, 1, 2))
    assert panel.parts.isVisible()
    assert panel.parts.title.text() == "∂L/∂w₃₂⁽¹⁾"
    go_to(window, Kind.LOAD)
    assert not panel.parts.isVisible()  # no delta is known there yet


def test_a_row_of_the_parts_selects_its_sample(window):
    go_to(window, Kind.WEIGHT_GRADIENT, layer=2)
    parts = panel_of(window).parts
    rect = parts.table.visualRect(parts.model.index(2, 1))
    QTest.mouseClick(parts.table.viewport(), LEFT, pos=rect.center())
    assert window.session.sample == 2


def test_under_the_veil_the_cell_of_the_event_is_empty_and_has_no_parts(window):
    go_to(window, Kind.BIAS, layer=1, unit=2, sample=1)
    window.staging.set_veiled(True)
    assert not panel_of(window).bench.grids[-1].is_known(1, 2)
    go_to(window, Kind.WEIGHT_GRADIENT, layer=2)
    assert not panel_of(window).parts.isVisible()
    window.staging.set_veiled(False)
    assert panel_of(window).parts.isVisible()


def test_a_tip_tells_the_number_exactly_or_why_there_is_none(window):
    go_to(window, Kind.PRODUCT, layer=1, unit=0, sample=0)
    bench = panel_of(window).bench
    weight = stepping_of(window).cursor.trace.moment.before.parameters.weights[0][0, 0]
    tip = bench.tip_at(bench.cell_rect(1, 0, 0).center().toPoint())
    assert tip == f"W⁽¹⁾ [x1, h1] = {weight:.12g}"
    tip = bench.tip_at(bench.cell_rect(3, 0, 0).center().toPoint())
    assert "not computed yet" in tip
    assert bench.tip_at(QPoint(0, 0)) == ""


def test_the_epoch_bar_and_its_counter_say_which_batch_it_is(window, qtbot):
    document = window.session.document
    edit = set_settings(document, batch_size=3)
    open_on(window, document.apply(edit.changes), qtbot)
    panel = panel_of(window)
    assert panel.counter.text().startswith("update 1 = epoch 1, batch 1 of 2")
    assert "last batch: 1" in panel.counter.text()
    assert [panel.epoch.turn_of(k) for k in (1, 2)] == [Turn.CURRENT, Turn.WAITING]
    first, last = panel.epoch.rects()
    assert first.width() == pytest.approx(3 * last.width())
    stepping_of(window).go_to_update(2)
    qtbot.waitUntil(lambda: stepping_of(window).update == 1)
    stepping_of(window).set_level(Level.PHASE)
    for _ in range(6):
        QTest.keyClick(window.docks.panels["step"].formulas, Key.Key_Right)
    qtbot.waitUntil(lambda: panel.counter.text().startswith("update 2 = epoch 1"))
    assert [panel.epoch.turn_of(k) for k in (1, 2)] == [Turn.DONE, Turn.CURRENT]
    assert not panel.sample.isVisible()  # this batch has one sample


def test_of_a_large_matrix_the_part_around_the_event_is_seen(window, qtbot):
    open_on(window, load_example("digits"), qtbot)
    stepping_of(window).set_level(Level.LAYER)
    stepping_of(window).go_to_index(1)
    bench = panel_of(window).bench
    rect = bench.cell_rect(1, 0, 0)
    assert bench.tip_at(rect.center().toPoint()).startswith("W⁽¹⁾ [p00, layer1.1]")
    assert rect.right() < bench.width()
    assert bench.minimumHeight() < 1500


def test_without_an_event_the_panel_says_how_to_come_to_one(qtbot, window):
    panel = StepMatricesPanel(window.session)
    qtbot.addWidget(panel)
    panel.show()
    assert "Step by step" in panel.message.text()
    assert not panel.bench.isVisible()


def test_a_turned_grid_turned_again_is_the_same(window):
    go_to(window, Kind.PRODUCT, layer=1, unit=2, source=1, sample=1)
    for grid in panel_of(window).bench.grids:
        twice = grid.turned().turned()
        assert isinstance(twice, Grid)
        assert (twice.lit, twice.rows, twice.samples) == (
            grid.lit,
            grid.rows,
            grid.samples,
        )
        assert (twice.values == grid.values).all()


@pytest.fixture
def asked_first(window):
    practising.take({"is_on": "True", "is_adaptive": "False"})
    yield window
    practising.take({})


def go_to_a_question(window):
    go_to(window, Kind.BIAS, layer=1, unit=2, sample=1)
    assert window.docks.panels["step"].asking.is_veiled


def test_another_file_at_a_question_ends_it(asked_first):
    window = asked_first
    go_to_a_question(window)
    window.session.replace(Document(), None)
    assert not panel_of(window).bench.isVisible()
    assert "Go through an update" in panel_of(window).message.text()


def test_a_block_deleted_at_a_question_ends_it(asked_first, qtbot):
    window = asked_first
    go_to_a_question(window)
    document = window.session.document
    blocks = (e for e in document.elements.values() if isinstance(e, PerceptronBlock))
    window.session.do(remove(document, [next(blocks).id]))
    assert "Go through an update" in panel_of(window).message.text()
    window.session.stack.undo()
    qtbot.waitUntil(lambda: bool(panel_of(window).bench.grids))
    qtbot.waitUntil(lambda: not panel_of(window).message.text())
