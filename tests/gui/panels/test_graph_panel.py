"""Tests of the graph panel: nodes lit, chosen, pointed at, by mouse and keys."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from engine.document.document import Document
from engine.document.edits import connect, set_settings
from engine.document.examples import load_example
from engine.training.trace.event import Kind, Level, TracePhase
from engine.training.trace.graph.parts import NodeKind
from engine.training.trace.letters import Profile
from gui.notation import is_turned
from gui.panels.graph_panel import GraphPanel
from gui.panels.graph_panel.layout import fitting, half_width, lay_out
from gui.panels.graph_panel.picture import SVG_MIME
from gui.reading import Ways, reading
from gui.session import Hover
from gui.training.controller import TrainingController
from gui.training.stepping import stepping_of
from gui.widgets.announce import announcing_to
from tests.gui.panels.drawings import do, want, wire_layers, wire_xor
from tests.pointer import point_at

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def training(session):
    controller = TrainingController(session)
    yield controller
    stepping_of(session, controller).shut_down()
    controller.shutdown()


@pytest.fixture
def panel(session, training, show):
    session.replace(load_example("worked_example"), None)
    panel = GraphPanel(session, training)
    show(panel)
    panel.resize(900, 300)
    yield panel
    reading.choose(Ways())


@pytest.fixture
def stepping(panel, session, training, fresh):
    stepping = stepping_of(session, training)
    stepping.begin()
    stepping.set_level(Level.TERM)
    fresh(panel)
    return stepping


def node(panel, kind, layer=None):
    (found,) = panel.view.laid.graph.find(kind, layer)
    return found


def centre(panel, kind, layer=None):
    return panel.view.rect_of(node(panel, kind, layer)).center().toPoint()


def at(stepping):
    event = stepping.cursor.event
    return event.kind, event.layer


def lit(panel):
    graph, lights = panel.view.laid.graph, panel.view.shown.lights
    return {(graph.nodes[k].kind, graph.nodes[k].layer) for k in lights.nodes}


def texts_of(panel):
    texts = panel.view.texts
    edges = [line for edge in texts.edges for line in (*edge.forward, *edge.back)]
    return {*texts.nodes, *edges}


def test_without_steps_the_shapes_of_the_batch_are_shown(session, training, show):
    wire_xor(session)
    want(session, "xor")
    panel = show(GraphPanel(session, training))
    graph = panel.view.laid.graph
    assert graph.n_samples == 4
    assert panel.view.shown.lights is None
    assert {"X", "W⁽¹⁾", "B⁽²⁾", "T", "4 × 2", "2 × 1", "∂L/∂W⁽²⁾"} <= texts_of(panel)


def test_the_batch_size_is_the_number_of_rows(session, training, show, fresh):
    wire_xor(session)
    want(session, "xor")
    panel = show(GraphPanel(session, training))
    session.do(set_settings(session.document, batch_size=3))
    assert fresh(panel).view.laid.graph.n_samples == 3


def test_without_a_network_a_sentence_says_so(session, training, show):
    panel = show(GraphPanel(session, training))
    assert "Nothing is wired yet" in panel.message.text()
    assert not panel.view.isVisible()


def test_a_step_lights_its_node_with_its_number(panel, stepping):
    stepping.go_to_index(1)
    assert lit(panel) == {(NodeKind.DOT, 1)}
    assert panel.view.shown.result.endswith("= 0.4")
    stepping.go_to_index(6)
    assert lit(panel) == {(NodeKind.ACTIVATION, 2)}
    assert panel.view.shown.result == "y = 0.595497"
    stepping.go_to_index(11)
    assert panel.view.shown.lights.is_back
    assert (NodeKind.WEIGHTS, 2) in lit(panel)


def test_a_matrix_is_told_by_its_shape(panel, stepping):
    stepping.set_level(Level.LAYER)
    stepping.go_to_phase(TracePhase.BACKWARD)
    stepping.next()
    assert panel.view.shown.result == "∂L/∂W⁽²⁾: 1 × 1"


def test_a_hidden_result_is_not_told_here(panel, stepping, fresh):
    stepping.go_to_index(1)
    panel.set_veiled(True)
    assert fresh(panel).view.shown.result.endswith("= ?")


def test_a_click_on_a_node_goes_to_its_event(panel, stepping):
    QTest.mouseClick(panel.view, LEFT, pos=centre(panel, NodeKind.PLUS, 2))
    assert at(stepping) == (Kind.BIAS, 2)
    QTest.mouseClick(panel.view, LEFT, pos=centre(panel, NodeKind.WEIGHTS, 1))
    assert at(stepping) == (Kind.WEIGHT_GRADIENT, 1)


def test_a_click_begins_a_trace_where_there_is_none(panel, session, training):
    stepping = stepping_of(session, training)
    assert stepping.cursor is None
    QTest.mouseClick(panel.view, LEFT, pos=centre(panel, NodeKind.ACTIVATION, 2))
    assert at(stepping) == (Kind.ACTIVATION, 2)


def test_what_hinders_a_trace_is_said(session, training, show):
    wire_layers(session, 2, [2], ["softmax"])
    panel = show(GraphPanel(session, training))
    panel.resize(900, 300)
    QTest.mouseClick(panel.view, LEFT, pos=centre(panel, NodeKind.DOT, 1))
    assert panel.message.text()


def test_the_keys_go_from_node_to_node_and_enter_jumps(panel, stepping):
    panel.activateWindow()
    panel.view.setFocus(Qt.FocusReason.TabFocusReason)
    said = []
    with announcing_to(lambda _widget, text: said.append(text)):
        for key in (Key.Key_Right, Key.Key_Right, Key.Key_Up):
            QTest.keyClick(panel.view, key)
    assert [text.partition(":")[0] for text in said] == ["dot", "+", "B⁽¹⁾"]
    QTest.keyClick(panel.view, Key.Key_Down)
    QTest.keyClick(panel.view, Key.Key_Return)
    assert at(stepping) == (Kind.BIAS, 1)
    assert "copy" in panel.view.accessibleDescription()


def test_pointing_at_a_node_lights_the_layer_on_the_canvas(panel, session):
    point_at(panel.view, centre(panel, NodeKind.ACTIVATION, 1))
    block = session.network.layers[0].columns[0].block
    assert session.hover.lit == {block}
    point_at(panel.view, centre(panel, NodeKind.DOT, 1))
    (wire,) = (w for w, cells in session.network.wires.items() if cells.layer == 0)
    assert session.hover.lit == {block, wire}
    point_at(panel.view, panel.view.rect().bottomRight())
    assert session.hover == Hover()


def test_pointing_at_the_canvas_frames_the_nodes(panel, session):
    wire = next(iter(session.network.wires))
    layer = session.network.wires[wire].layer + 1
    session.set_hover(Hover(wire=wire, i=0, j=0))
    wanted = {node(panel, kind, layer).id for kind in (NodeKind.WEIGHTS, NodeKind.DOT)}
    assert panel.view.shown.hovered == wanted
    block = session.network.inputs[0].block
    session.set_hover(Hover(block=block, unit=0))
    assert panel.view.shown.hovered == {node(panel, NodeKind.INPUT).id}


def test_the_wheel_zooms_at_the_pointer_and_a_drag_moves(panel):
    place = QPointF(centre(panel, NodeKind.PLUS, 1))
    before = panel.view.zoom
    panel.view.zoom_by(1.25, place)
    assert panel.view.zoom == pytest.approx(before * 1.25)
    assert panel.view.rect_of(node(panel, NodeKind.PLUS, 1)).contains(place)
    start = panel.view.rect().bottomLeft()
    rect = panel.view.rect_of(node(panel, NodeKind.PLUS, 1))
    QTest.mousePress(panel.view, LEFT, pos=start)
    end = start.__class__(start.x() + 80, start.y() - 30)
    point_at(panel.view, end, LEFT)
    QTest.mouseRelease(panel.view, LEFT, pos=end)
    moved = panel.view.rect_of(node(panel, NodeKind.PLUS, 1))
    assert (moved.center() - rect.center()).toPoint() == end - start
    QTest.keyClick(panel.view, Key.Key_0)
    assert panel.view.zoom == pytest.approx(before)


def test_a_lit_node_is_brought_into_view(panel, stepping):
    panel.view.zoom_by(3.0, QPointF(0.0, 150.0))
    stepping.go_to_index(7)
    rect = panel.view.rect_of(node(panel, NodeKind.LOSS))
    assert panel.view.rect().contains(rect.center().toPoint())


def test_the_graph_is_copied_as_svg_and_as_pixels(panel):
    panel.view.setFocus()
    QTest.keyClick(panel.view, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QGuiApplication.clipboard().mimeData()
    assert b"<svg" in bytes(data.data(SVG_MIME).data())
    assert data.hasImage()


def test_the_ways_back_can_be_left_out(panel):
    with_back = panel.view.grab().toImage()
    QTest.mouseClick(panel.back, LEFT)
    assert not panel.view.shown.has_back
    assert panel.view.grab().toImage() != with_back


@pytest.mark.parametrize(
    ("profile", "wanted"),
    [
        (
            Profile.LECTURE,
            ("4 × 3", "∂L/∂Z⁽¹⁾ = ∂L/∂A⁽²⁾ · W⁽²⁾ᵀ", "∂L/∂W⁽²⁾ = Z⁽¹⁾ᵀ · ∂L/∂A⁽²⁾"),
        ),
        (Profile.MILLER, ("3 × 4", "∂J/∂A² = W³ᵀ · Δ³", "∂J/∂W³ = Δ³ · A²ᵀ")),
        (
            Profile.EXAMPLE,
            ("4 × 3", "∂L/∂H⁽¹⁾ = Δ⁽²⁾ · W⁽²⁾ᵀ", "∂L/∂W⁽²⁾ = H⁽¹⁾ᵀ · Δ⁽²⁾"),
        ),
        (
            Profile.RASHID,
            ("3 × 4", "∂E/∂O⁽²⁾ = W⁽³⁾ᵀ · ∂E/∂Σ⁽³⁾", "∂E/∂W⁽³⁾ = ∂E/∂Σ⁽³⁾ · O⁽²⁾ᵀ"),
        ),
    ],
)
def test_dot_swaps_and_transposes_in_every_notation(
    session, panel, fresh, profile, wanted
):
    session.replace(Document(), None)
    wire_layers(session, 2, [3, 1], ["sigmoid", "sigmoid"])
    want(session, "xor")
    reading.change(notation=profile)
    fresh(panel)
    shape, *rules = wanted
    dot = node(panel, NodeKind.DOT, 2)
    assert panel.view.texts.formulas(dot) == rules
    sizes = ["1 × 3", "3 × 4"] if is_turned() else ["4 × 3", "3 × 1"]
    assert "  ·  ".join(sizes) in panel.view.texts.tip(dot)
    assert shape in texts_of(panel)


def test_loss_and_activation_in_one_step_are_marked(session, training, show):
    wire_layers(session, 2, [1], ["sigmoid"])
    want(session, "xor")
    session.do(set_settings(session.document, loss="binary_cross_entropy"))
    panel = show(GraphPanel(session, training))
    loss = node(panel, NodeKind.LOSS)
    assert panel.view.texts.rules[loss.id] == "(Y − T)/N"


def test_a_heuristic_is_said_not_to_follow_the_graph(panel, session, fresh):
    session.do(set_settings(session.document, rule="multiply"))
    assert "heuristic" in fresh(panel).message.text()


def skipping(session):
    ids = wire_layers(session, 2, [3, 2, 1], ["tanh", "relu", "sigmoid"])
    do(session, connect(session.document, ids[0], ids[2]))
    do(session, connect(session.document, ids[1], ids[3]))
    want(session, "xor")


@pytest.mark.parametrize("n_rows", [1, 2, 3])
def test_no_two_nodes_of_a_layout_overlap(session, training, show, n_rows):
    skipping(session)
    panel = show(GraphPanel(session, training))
    laid = lay_out(panel.view.laid.graph, n_rows)
    boxes = [
        (x - half_width(n), x + half_width(n), y - 1.2, y + 1.2)
        for n, (x, y) in zip(laid.graph.nodes, laid.nodes, strict=True)
    ]
    for k, (left, right, top, bottom) in enumerate(boxes):
        assert 0 <= left < right <= laid.width
        assert 0 <= top < bottom <= laid.height
        for other in boxes[:k]:
            apart = left >= other[1] or right <= other[0]
            assert apart or top >= other[3] or bottom <= other[2]


def test_a_wide_room_has_one_row_and_a_tall_one_several(session, training, show):
    skipping(session)
    graph = show(GraphPanel(session, training)).view.laid.graph
    wide, tall = fitting(graph, 2400, 300), fitting(graph, 400, 900)
    assert wide.width > tall.width
    assert wide.height < tall.height


def test_texts_follow_the_language(panel, fresh, translated):
    translated()
    fresh(panel)
    assert panel.fit.toolTip().startswith("¿")
    assert any(rule.startswith("¿") for rule in panel.view.texts.rules)
