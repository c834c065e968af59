"""Tests of gui.panels.plane_panel."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from engine.document.edits import set_settings
from engine.network.network import Parameters
from engine.training.evaluate import evaluate
from engine.training.sources.tables import Recipe, generated_table
from gui.panels.plane_panel import PlanePanel
from gui.theme import theme
from tests.gui.panels.drawings import want, wire_layers, wire_xor


@pytest.fixture
def panel(session, show):
    wire_xor(session)
    want(session, "xor")
    return show(PlanePanel(session))


def shade(panel, x, y):
    """Return the colour of the ground at a point of the plane."""
    x0, x1, y0, y1 = panel.plane.data_range
    image = panel.plane.image
    column = int((x - x0) / (x1 - x0) * image.width())
    row = int((y1 - y) / (y1 - y0) * image.height())
    return image.pixelColor(column, row)


def test_the_ground_is_what_the_network_answers(panel, session):
    points = [[0.0, 0.0], [1.0, 0.0], [0.0, 1.0], [1.0, 1.0], [0.5, 0.5], [1.2, -0.2]]
    answers = evaluate(session.network, session.parameters, points).y[:, 0]
    for (x, y), answer in zip(points, answers, strict=True):
        name = theme.colors.region_one if answer else theme.colors.region_zero
        assert shade(panel, x, y) == QColor(name)


def test_the_lines_of_the_first_layer_carry_their_names(panel):
    assert [line.name for line in panel.plane.lines] == ["NAND", "OR"]
    for line in panel.plane.lines:
        total = 1.4 if line.name == "NAND" else 0.4  # where the sum is 0
        assert sum(line.start) == pytest.approx(total)
        assert sum(line.end) == pytest.approx(total)


def test_a_click_on_a_sample_shows_it_everywhere(panel, session):
    place = panel.plane.to_pixel(1.0, 0.0).toPoint()
    QTest.mouseClick(panel.plane, Qt.MouseButton.LeftButton, pos=place)
    assert session.sample == 1
    assert session.inputs.tolist() == [1, 0]


def test_a_click_elsewhere_tries_these_inputs(panel, session):
    place = panel.plane.to_pixel(0.5, 0.25).toPoint()
    QTest.mouseClick(panel.plane, Qt.MouseButton.LeftButton, pos=place)
    assert session.sample is None
    assert session.inputs == pytest.approx([0.5, 0.25], abs=0.01)


def test_held_out_samples_are_told_apart(session, show):
    wire_layers(session, 2, (4, 1), ("tanh", "sigmoid"))
    table = generated_table(Recipe("moons", 60, 0.1, 0))
    session.do(set_settings(session.document, data=table, validation_share=0.25))
    panel = show(PlanePanel(session))
    points = panel.plane.points
    assert len(points.xy) == 60
    assert points.held_out.sum() == 15
    assert "held out" in panel.legend.text()


def test_the_regions_follow_a_training(session, show, fresh):
    wire_layers(session, 2, (4, 1), ("tanh", "sigmoid"))
    panel = show(PlanePanel(session))
    before = panel.plane.image.copy()
    old = session.parameters
    biases = (*old.biases[:-1], np.array([9.0]))
    session.set_live(Parameters(old.weights, biases))
    assert fresh(panel).plane.image != before
    near = QColor(theme.colors.region_one)
    found = shade(panel, 0.0, 0.0)
    assert abs(found.red() - near.red()) < 4


def test_several_outputs_are_coloured_by_the_largest(session, show):
    wire_layers(session, 2, (3,), ("softmax",))
    panel = show(PlanePanel(session))
    assert panel.plane.isVisible()
    colours = {shade(panel, x, y).name() for x in (-0.4, 1.4) for y in (-0.4, 1.4)}
    assert len(colours) > 1


def test_other_numbers_of_inputs_are_explained(session, show):
    wire_layers(session, 3, (1,), ("step",))
    panel = show(PlanePanel(session))
    assert "3" in panel.message.text()
    assert not panel.plane.isVisible()


def test_the_axes_carry_the_names_of_the_inputs(panel):
    assert (panel.plane.x_label, panel.plane.y_label) == ("x1", "x2")
    assert not panel.plane.grab().toImage().isNull()


def test_the_language_is_switched_live(panel, fresh, translated):
    translated()
    fresh(panel)
    assert "¿" in panel.legend.text()
    assert panel.plane.toolTip().startswith("¿")
