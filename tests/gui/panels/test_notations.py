"""The notation is changed in one place and followed by all panels; numbers stay."""

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from engine.document.edits import set_activation
from engine.document.examples import load_example
from engine.training.trace.event import Level
from engine.training.trace.letters import LETTERS, Profile
from gui.notation import is_turned
from gui.panels.activation_panel import ActivationPanel
from gui.panels.gradients_panel import GradientsPanel
from gui.panels.gradients_panel.model import Column
from gui.panels.loss_panel import LossPanel
from gui.panels.properties_panel import PropertiesPanel
from gui.panels.step_panel import StepPanel
from gui.panels.table_panel import TablePanel
from gui.panels.weights_panel import WeightsPanel
from gui.reading import Ways, reading
from gui.session import Hover
from gui.training.controller import TrainingController
from gui.training.stepping import stepping_of
from gui.widgets.layer_matrix import BIAS
from gui.widgets.matrix_model import MARKED
from tests.gui.panels.drawings import want, wire_layers, wire_xor
from tests.gui.panels.test_weights_panel import move_to, type_into

ACROSS, DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
TIP = Qt.ItemDataRole.ToolTipRole


@pytest.fixture(autouse=True)
def read_as_at_first():
    yield
    reading.choose(Ways())


@pytest.fixture
def training(session):
    controller = TrainingController(session)
    yield controller
    stepping_of(session, controller).shut_down()
    controller.shutdown()


@pytest.fixture
def weights(session, show):
    wire_xor(session)
    return show(WeightsPanel(session))


def heads(view, orientation):
    model = view.matrix
    n = model.columnCount() if orientation == ACROSS else model.rowCount()
    return [model.headerData(k, orientation) for k in range(n)]


def cells(view):
    model = view.matrix
    return [
        [model.index(i, j).data() for j in range(model.columnCount())]
        for i in range(model.rowCount())
    ]


# --- weights ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("profile", "title", "rows", "columns"),
    [
        (
            Profile.LECTURE,
            "<b>W</b><sup>(1)</sup>: 2 × 2 &nbsp; <b>b</b><sup>(1)</sup>: 1 × 2",
            ["x1", "x2"],
            ["NAND\nz₁⁽¹⁾", "OR\nz₂⁽¹⁾"],
        ),
        (
            Profile.MILLER,
            "<b>W</b><sup>2</sup>: 2 × 2 &nbsp; <b>b</b><sup>2</sup>: 2 × 1",
            ["NAND a₁²", "OR a₂²"],
            ["x1", "x2"],
        ),
        (
            Profile.EXAMPLE,
            "<b>W</b><sup>(1)</sup>: 2 × 2 &nbsp; <b>b</b><sup>(1)</sup>: 1 × 2",
            ["x1", "x2"],
            ["NAND\nh₁⁽¹⁾", "OR\nh₂⁽¹⁾"],
        ),
        (
            Profile.RASHID,
            "<b>W</b><sup>(2)</sup>: 2 × 2 &nbsp; <b>b</b><sup>(2)</sup>: 2 × 1",
            ["NAND o₁⁽²⁾", "OR o₂⁽²⁾"],
            ["x1\no₁⁽¹⁾", "x2\no₂⁽¹⁾"],
        ),
    ],
)
def test_the_weights_of_xor_are_named_and_lie_as_the_notation_has_it(
    weights, fresh, profile, title, rows, columns
):
    reading.change(notation=profile)
    matrix = fresh(weights).matrices[0]
    assert matrix.title.text() == title
    assert heads(matrix.weights, DOWN) == rows
    assert heads(matrix.weights, ACROSS) == columns


@pytest.mark.parametrize("profile", Profile)
def test_numbers_are_the_same_turned_or_not(session, show, fresh, profile):
    wire_layers(session, 2, [3, 1], ["tanh", "sigmoid"])
    panel = show(WeightsPanel(session))
    plain = [(cells(m.weights), cells(m.bias)) for m in panel.matrices]
    reading.change(notation=profile)
    fresh(panel)
    for matrix, (w, b) in zip(panel.matrices, plain, strict=True):
        turned = LETTERS[profile].is_columns
        wanted = [list(map(list, zip(*rows, strict=True))) for rows in (w, b)]
        wanted = wanted if turned else [w, b]
        assert [cells(matrix.weights), cells(matrix.bias)] == wanted


@pytest.mark.parametrize("profile", [Profile.MILLER, Profile.RASHID])
def test_what_is_typed_in_a_turned_matrix_comes_to_its_weight(
    weights, session, fresh, profile
):
    reading.change(notation=profile)
    matrix = fresh(weights).matrices[0]
    type_into(matrix.weights, 0, 1, "0.25")  # NAND from x2
    assert session.parameters.weights[0].tolist() == [[-0.5, 0.5], [0.25, 0.5]]
    type_into(matrix.bias, 1, 0, "0.125")
    assert session.parameters.biases[0].tolist() == [0.7, 0.125]


def test_pointing_at_a_turned_matrix_lights_the_right_wire_and_back(
    weights, session, fresh
):
    reading.change(notation=Profile.MILLER)
    matrix = fresh(weights).matrices[0]
    move_to(matrix.weights, 1, 0)  # OR from x1
    wire = session.document.wire(session.hover.wire)
    names = [session.document.block(k).name for k in (wire.source, wire.target)]
    assert names == ["x1", "OR"]
    move_to(matrix.bias, 1, 0)
    assert session.document.block(session.hover.block).name == "OR"
    session.set_hover(Hover(wire=wire.id, i=0, j=0))
    assert matrix.weights.matrix.data(matrix.weights.matrix.index(1, 0), MARKED) == 2


def test_a_turned_matrix_is_copied_and_pasted_as_it_is_seen(session, show, fresh):
    wire_layers(session, 2, [3], ["tanh"])
    panel = show(WeightsPanel(session))
    reading.change(notation=Profile.MILLER)
    matrix = fresh(panel).matrices[0]
    told = []
    matrix.pasted.connect(lambda *place: told.append(place))
    matrix.copy_weights()
    matrix.paste_weights()
    (row, column, values) = told[0]
    assert (row, column, values.shape) == (0, 0, (2, 3))
    matrix.copy_bias()
    matrix.paste_bias()
    assert told[1][0] == BIAS
    assert told[1][2].shape == (1, 3)


def test_a_cell_tells_its_name_in_all_notations(weights):
    tip = weights.matrices[0].weights.matrix.index(0, 1).data(TIP)
    assert tip.splitlines() == [
        "x1 → OR = 0.5",
        "w₂₁⁽¹⁾: weight from x1 to neuron 2 of hidden layer 1",
        "Miller: w₂₁² · Worked example: w₁₂⁽¹⁾ · Rashid: w₁₂⁽²⁾",
    ]


@settings(
    max_examples=15,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    st.integers(1, 4),
    st.lists(st.integers(1, 4), min_size=1, max_size=3),
    st.lists(st.sampled_from(Profile), min_size=1, max_size=4),
)
def test_no_notation_changes_a_number(qapp, n_inputs, sizes, profiles):
    from gui.session import Session

    session = Session(qapp)
    wire_layers(session, n_inputs, sizes, ["tanh"] * len(sizes))
    before, document = session.parameters, session.document
    assert before is not None
    panel = WeightsPanel(session)
    panel.refresh()

    def numbers():
        return [
            Counter(cell for row in cells(view) for cell in row)
            for matrix in panel.matrices
            for view in (matrix.weights, matrix.bias)
        ]

    first = numbers()
    for profile in profiles:
        reading.change(notation=profile)
        panel.refresh()
        assert numbers() == first
        shapes = [m.weights.matrix.values.shape for m in panel.matrices]
        wanted = [w.shape[::-1] if is_turned() else w.shape for w in before.weights]
        assert shapes == wanted
    assert session.parameters is before
    assert session.document is document
    session.close()
    panel.deleteLater()


# --- the other panels ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("profile", "wanted"),
    [
        (
            Profile.LECTURE,
            (
                "a₁⁽¹⁾ = x · w₁₁⁽¹⁾ + b₁⁽¹⁾",
                "z₁⁽¹⁾ = σ(a₁⁽¹⁾)",
                "∂L/∂y = y − t",
                "∂L/∂w₁₁⁽¹⁾ = ∂L/∂a₁⁽¹⁾ · x",
            ),
        ),
        (
            Profile.MILLER,
            (
                "s₁² = x · w₁₁² + b₁²",
                "a₁² = σ(s₁²)",
                "∂J/∂ŷ = ŷ − y",
                "∂J/∂w₁₁² = δ₁² · x",
            ),
        ),
        (
            Profile.EXAMPLE,
            ("z₁ = x · w₁ + b₁", "h = σ(z₁)", "∂L/∂ŷ = ŷ − y", "∂L/∂w₁ = δ₁ · x"),
        ),
        (
            Profile.RASHID,
            (
                "Σ₁⁽²⁾ = o⁽¹⁾ · w₁₁⁽²⁾ + b₁⁽²⁾",
                "o₁⁽²⁾ = σ(Σ₁⁽²⁾)",
                "∂E/∂o⁽³⁾ = o⁽³⁾ − t",
                "∂E/∂w₁₁⁽²⁾ = ∂E/∂Σ₁⁽²⁾ · o⁽¹⁾",
            ),
        ),
    ],
)
def test_formulas_of_the_step_are_in_the_notation(
    session, training, show, profile, wanted
):
    session.replace(load_example("worked_example"), None)
    reading.change(notation=profile)
    panel = show(StepPanel(session, training))
    stepping = stepping_of(session, training)
    stepping.set_level(Level.TERM)
    seen = []
    for number in (2, 3, 8, 16):
        stepping.go_to_index(number)
        seen.append(panel.formulas.lines[0])
    assert tuple(seen) == wanted


@pytest.mark.parametrize(
    ("profile", "wanted"),
    [
        (Profile.LECTURE, {"w₂₁⁽¹⁾ x1 → OR", "b₂⁽¹⁾ OR, bias"}),
        (Profile.MILLER, {"w₂₁² x1 → OR", "b₂² OR, bias"}),
        (Profile.EXAMPLE, {"w₁₂⁽¹⁾ x1 → OR", "b₂⁽¹⁾ OR, bias"}),
        (Profile.RASHID, {"w₁₂⁽²⁾ x1 → OR", "b₂⁽²⁾ OR, bias"}),
    ],
)
def test_parameters_of_the_gradients_are_in_the_notation(
    session, training, show, qtbot, profile, wanted
):
    wire_xor(session)
    for block in session.network.layers[0].columns + session.network.layers[1].columns:
        session.do(set_activation(session.document, [block.block], "sigmoid"))
    want(session, "xor")
    panel = GradientsPanel(session, training)
    show(panel)
    qtbot.waitUntil(lambda: panel.table_tab.model.rowCount() == 9, timeout=5_000)
    numbers = column(panel, Column.ANALYTIC)
    reading.change(notation=profile)
    qtbot.waitUntil(lambda: wanted <= set(column(panel, Column.NAME)), timeout=5_000)
    assert column(panel, Column.ANALYTIC) == numbers
    panel.shut_down()


def column(panel, which):
    model = panel.table_tab.model
    return [model.index(row, which).data() for row in range(model.rowCount())]


@pytest.mark.parametrize(
    ("profile", "wanted"),
    [
        (Profile.LECTURE, ["x1", "x2", "z₁⁽¹⁾", "z₂⁽¹⁾", "a₁⁽²⁾", "y", "t"]),
        (Profile.MILLER, ["x1", "x2", "a₁²", "a₂²", "s₁³", "ŷ", "y"]),
        (Profile.EXAMPLE, ["x1", "x2", "h₁⁽¹⁾", "h₂⁽¹⁾", "z₁⁽²⁾", "ŷ", "y"]),
        (
            Profile.RASHID,
            ["o₁⁽¹⁾", "o₂⁽¹⁾", "o₁⁽²⁾", "o₂⁽²⁾", "Σ₁⁽³⁾", "o⁽³⁾", "t"],
        ),
    ],
)
def test_heads_of_the_truth_table(session, show, profile, wanted):
    wire_xor(session)
    want(session, "xor")
    reading.change(notation=profile)
    panel = show(TablePanel(session))
    found = [head.head.rpartition("\n")[2] for head in panel.model.columns]
    assert found == wanted


def test_formulas_of_activation_and_loss(session, show, fresh):
    ids = wire_layers(session, 1, [1], ["sigmoid"])
    want(session, "not")
    session.select({ids[1]})
    activation, loss = show(ActivationPanel(session)), show(LossPanel(session))
    assert "<i>z</i> = 1 / (1 + e<sup>−<i>a</i></sup>)" in activation.formula.text()
    assert activation.facts["point"][1].text().startswith("a₁⁽¹⁾ = ")
    assert "<i>y</i><sub><i>k</i></sub> − <i>t</i>" in loss.formula.text()
    reading.change(notation=Profile.MILLER)
    for panel in (activation, loss):
        fresh(panel)
    assert "<i>a</i> = 1 / (1 + e<sup>−<i>s</i></sup>)" in activation.formula.text()
    assert ", ŷ = " in activation.facts["point"][1].text()
    assert "<i>ŷ</i><sub><i>k</i></sub> − <i>y</i>" in loss.formula.text()
    assert loss.formula.text().startswith("<i>J</i>")


def test_the_properties_of_one_parameter_have_its_sign(session, show, fresh):
    gates = wire_xor(session)
    panel = show(PropertiesPanel(session))
    session.select({gates[1]})
    fresh(panel)
    assert panel.bias.accessibleName() == "Bias b₂⁽¹⁾"
    wire = next(w for w in session.document.wires() if w.target == gates[1])
    session.select({wire.id})
    fresh(panel)
    assert panel.weight.accessibleName() == "Weight w₂₁⁽¹⁾"
    reading.change(notation=Profile.MILLER)
    fresh(panel)
    assert panel.weight.accessibleName() == "Weight w₂₁²"
    reading.change(thresholds=True)
    session.select({gates[1]})
    fresh(panel)
    assert panel.bias.accessibleName() == "Threshold θ"


def test_the_choice_of_the_step_panel_is_that_of_the_program(session, training, show):
    session.replace(load_example("worked_example"), None)
    panel = show(StepPanel(session, training))
    box = panel.bar.notation
    assert box.currentData() == Profile.LECTURE
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert reading.ways.notation == Profile.MILLER
    reading.change(notation=Profile.RASHID)
    assert box.currentData() == Profile.RASHID


def test_turned_to_and_fro_everything_stands_where_it_was(weights, fresh, qtbot):
    matrix = weights.matrices[0]
    parts = (matrix.weights, matrix.bias)
    before = [part.geometry() for part in parts]
    reading.change(notation=Profile.MILLER)
    fresh(weights)
    qtbot.waitUntil(lambda: matrix.bias.x() > matrix.weights.geometry().right())
    assert matrix.bias.y() == matrix.weights.y()
    assert matrix.bias.height() == matrix.weights.height()
    reading.change(notation=Profile.LECTURE)
    fresh(weights)
    qtbot.waitUntil(lambda: [part.geometry() for part in parts] == before)


@pytest.mark.parametrize("profile", [Profile.LECTURE, Profile.MILLER])
def test_the_picture_of_a_large_matrix_stands_at_the_top(
    session, show, fresh, qtbot, profile
):
    wire_layers(session, 40, [20], ["tanh"])
    reading.change(notation=profile)
    matrix = show(WeightsPanel(session)).matrices[0]
    matrix.as_picture.setChecked(True)
    top = matrix.title.geometry().bottom()
    qtbot.waitUntil(lambda: 0 <= matrix.picture.y() - top < 20)
    matrix.as_picture.setChecked(False)
    qtbot.waitUntil(lambda: 0 <= matrix.weights.y() - top < 20)
