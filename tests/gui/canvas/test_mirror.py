"""The canvas shows exactly the document, after any edits, undone and done again."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, QTranslator
from PySide6.QtWidgets import QApplication

from engine.document import edits
from engine.document.clipboard import fragment_of, paste
from engine.document.document import Document
from engine.document.elements import InputBlock, Note, PerceptronBlock, Wire
from engine.document.rewiring import cut_wires, insert_into_wire, remove_and_heal
from engine.errors import EngineError
from gui.canvas import CanvasView, Palette
from gui.canvas.commands import catalogue
from gui.session import Session

KEYS = [entry.key for entry in catalogue.ENTRIES]


def check(view):
    """Compare every item with its element."""
    drawing, document = view.drawing, view.session.document
    elements = document.elements.values()
    blocks = {e.id for e in elements if isinstance(e, InputBlock | PerceptronBlock)}
    assert set(drawing.blocks) == blocks
    assert set(drawing.wires) == {e.id for e in elements if isinstance(e, Wire)}
    assert set(drawing.notes) == {e.id for e in elements if isinstance(e, Note)}
    for block_id, item in drawing.blocks.items():
        assert item.block is document.get(block_id)
        assert item.pos().toTuple() == (item.block.x, item.block.y)
    for wire_id, wire in drawing.wires.items():
        assert wire.wire is document.get(wire_id)
        ends = (wire.source.block.id, wire.target.block.id)
        assert ends == (wire.wire.source, wire.wire.target)
        for line in [] if wire.is_bundle else wire.lines:
            assert line.start == wire.source.port_place("out", line.i)
            assert line.end == wire.target.port_place("in", line.j)
    for wire_id, i, j in drawing.plates:
        shape = document.wire(wire_id).weights.shape
        assert i < shape[0]
        assert j < shape[1]


def random_edit(document, data):  # noqa: PLR0911  one return for each kind
    ids = [i for i in document.elements if i]
    blocks = [block.id for block in document.blocks()]
    wires = [wire.id for wire in document.wires()]
    layers = [b.id for b in document.blocks() if isinstance(b, PerceptronBlock)]
    place = st.integers(-300, 300)
    kinds = ["add", "add", "connect", "connect", "connect", "move", "collapse"]
    kinds += ["resize", "weight", "cut", "remove", "paste", "activation"]
    kinds += ["heal", "stroke", "insert"]
    kind = data.draw(st.sampled_from(kinds))
    one = lambda pool: data.draw(st.sampled_from(pool))  # noqa: E731
    if kind == "add" or not ids:
        return catalogue.add_edit(
            document, one(KEYS), data.draw(place), data.draw(place)
        )
    if kind == "connect" and blocks:
        return edits.connect(document, one(blocks), one(blocks))
    if kind == "move":
        return edits.move(document, {one(ids): (data.draw(place), data.draw(place))})
    if kind == "collapse" and blocks:
        return edits.set_collapsed(document, [one(blocks)], data.draw(st.booleans()))
    if kind == "resize" and layers:
        return edits.set_n_units(document, one(layers), data.draw(st.integers(1, 20)))
    if kind == "weight" and wires:
        return edits.set_weight(document, one(wires), 0, 0, 2.5)
    if kind == "cut" and wires:
        there = data.draw(st.booleans())
        return edits.set_connection(document, one(wires), 0, 0, there=there)
    if kind == "activation" and layers:
        return edits.set_activation(document, [one(layers)], "tanh")
    if kind == "heal":
        return remove_and_heal(document, ids[1:3])
    if kind == "stroke":
        return cut_wires(document, dict.fromkeys(wires[::2], frozenset()))
    if kind == "insert" and wires and layers:
        return insert_into_wire(document, one(layers), one(wires), (7.0, 7.0))
    if kind == "paste":
        return paste(document, fragment_of(document, ids[:4]), 40, 40)
    return edits.remove(document, [one(ids)])


@given(data=st.data())
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_canvas_mirrors_the_document(qtbot, data):
    session = Session()
    view = CanvasView(session)
    view.resize(400, 300)
    for _ in range(data.draw(st.integers(3, 15))):
        try:
            session.do(random_edit(session.document, data))
        except EngineError:
            continue
        check(view)
        blocks = [block.id for block in session.document.blocks()]
        session.select(blocks[:2])
    end = session.document
    view.grab()  # whatever was drawn can be painted
    while session.stack.canUndo():
        session.stack.undo()
        check(view)
    assert session.document == Document()
    assert not view.drawing.plates
    while session.stack.canRedo():
        session.stack.redo()
    check(view)
    assert session.document == end
    view.deleteLater()


class Shouting(QTranslator):
    """A language in which every text is written with an exclamation mark."""

    def translate(self, _context, source, _disambiguation=None, n=-1):
        return source.replace("%n", str(n)) + "!"


def test_all_texts_follow_the_language(xor, view, qtbot, session, qapp):
    palette = Palette(session)
    qtbot.addWidget(palette)
    translator = Shouting()
    QCoreApplication.installTranslator(translator)
    try:
        for widget in (view, palette):
            QApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
        front = view.front
        assert "hidden!" in front.size_label.size_label.text()
        assert front.size_label.errors_label.text().endswith("!")
        for button in (front.zoom_bar.fit, *front.starts.buttons.values()):
            assert button.toolTip().endswith("!")
        assert front.help.title.text().endswith("!")
        item = palette.item_of("layer")
        assert item is not None
        assert item.text(0).endswith("!")
        assert item.toolTip(0).endswith("!")
        assert palette.search.placeholderText().endswith("!")
    finally:
        QCoreApplication.removeTranslator(translator)
