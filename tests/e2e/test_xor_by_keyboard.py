"""XOR without a mouse: built from nothing, and trained; only keys are pressed."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu

from gui.widgets.announce import announcing_to
from gui.widgets.truth_model import RIGHT

KEYS = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Typist:
    """A person with a keyboard and no mouse."""

    def __init__(self, person):
        self.person, self.window, self.key = person, person.window, person.key

    @property
    def session(self):
        return self.window.session

    @property
    def current(self):
        """The id of what is selected."""
        (element_id,) = self.session.selection
        return element_id

    def letter(self, letter):
        """Press one key of the canvas by what is printed on it."""
        widget = QApplication.focusWidget()
        assert widget is self.window.canvas
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, ord(letter.upper()), NONE, letter)
            QApplication.sendEvent(widget, event)

    def add(self, name, size=""):
        self.key(KEYS.Key_Insert)
        menu = self.window.canvas.add_menu
        assert menu is not None
        self.person.type(name)
        for _ in range(menu.list.count()):  # down to the one that is meant
            if menu.list.currentItem().text().lower() == name.lower():
                break
            self.key(KEYS.Key_Down)
        self.key(KEYS.Key_Return)
        QApplication.processEvents()
        # As a window manager does when a popup closes.
        self.window.activateWindow()
        self.person.qtbot.waitUntil(self.window.isActiveWindow)
        if size:
            self.type_number(size)
        return self.current

    def type_number(self, text):
        """Type over the field that is open."""
        assert self.window.canvas.editor is not None
        self.key(KEYS.Key_A, CONTROL)
        self.person.type(text)
        self.key(KEYS.Key_Return)
        assert self.window.canvas.editor is None

    def go_to(self, block_id):
        """Select a block: Esc lets go, then Tab from the first on."""
        self.key(KEYS.Key_Escape)
        for _ in range(len(self.session.document.elements)):
            self.key(KEYS.Key_Tab)
            if self.current == block_id:
                return
        pytest.fail("Tab does not reach the block")

    def wire(self, source, target, letter="w"):
        self.go_to(source)
        self.letter(letter)
        gesture = self.window.canvas._gesture
        for _ in range(len(self.session.document.elements)):
            if gesture.target == target:
                self.key(KEYS.Key_Return)
                return
            self.key(KEYS.Key_BracketRight)
        pytest.fail("] does not reach the end of the wire")

    def set_numbers(self, block_id, bias, *weights, letter="]"):
        """Type the bias of a block and the weights of the wires into it."""
        self.go_to(block_id)
        self.key(KEYS.Key_Return)
        self.type_number(bias)
        for weight in weights:
            self.letter(letter)
            self.key(KEYS.Key_Return)
            self.type_number(weight)

    def reach(self, panel, widget):
        """Bring the focus to a widget: F6 as far as its panel, Tab inside it."""
        dock = self.window.docks[panel]
        self.press_until(KEYS.Key_F6, dock.isAncestorOf)
        self.press_until(KEYS.Key_Tab, lambda focused: focused is widget)

    def press_until(self, key, is_there):
        for _ in range(60):
            if is_there(QApplication.focusWidget()):
                return
            self.key(key)
        pytest.fail("no key leads there")

    def return_to_canvas(self):
        canvas = self.window.canvas
        self.press_until(KEYS.Key_F6, lambda focused: focused is canvas)

    def choose_function(self, name):
        chooser = self.window.docks.panels["table"].chooser
        self.person.qtbot.waitUntil(lambda: chooser.findData(name) >= 0)
        self.reach("table", chooser)
        self.key(KEYS.Key_Home)
        for _ in range(chooser.findData(name)):
            self.key(KEYS.Key_Down)
        self.key(KEYS.Key_Return)
        self.return_to_canvas()


@pytest.fixture
def typist(person, window):
    window.activateWindow()
    window.canvas.setFocus()
    return Typist(person)


@pytest.fixture
def heard():
    sentences: list[str] = []
    with announcing_to(lambda _widget, text: sentences.append(text)):
        yield sentences


def verdicts(window):
    model = window.docks.panels["table"].model
    rows = range(model.rowCount())
    return [model.headerData(row, Qt.Orientation.Vertical) for row in rows]


def test_xor_is_wired_from_gates_with_keys_only(typist, window, qtbot, heard):
    x1, x2 = typist.add("input"), typist.add("input")
    nand, either, both = (typist.add(gate) for gate in ("nand", "or", "and"))
    for pair in ((x1, nand), (x2, nand), (x1, either), (x2, either)):
        typist.wire(*pair)
    for source in (nand, either):
        typist.wire(source, both)
    typist.choose_function("xor")
    qtbot.waitUntil(lambda: verdicts(window) == [RIGHT] * 4)
    assert "Wire x1 → NAND" in heard
    assert "AND selected, step, bias −0.7" in heard
    # Five blocks, six wires and the choice of the function.
    assert window.session.stack.count() == 12
    while window.session.stack.canUndo():
        typist.key(KEYS.Key_Z, CONTROL)
    assert not list(window.session.document.blocks())


def test_xor_of_plain_perceptrons_under_the_russian_layout(typist, window, qtbot):
    x1, x2 = typist.add("input"), typist.add("input")
    first, second, last = (typist.add("perceptron") for _ in range(3))
    for source in (x1, x2):
        for target in (first, second):
            typist.wire(source, target, letter="ц")
    for source in (first, second):
        typist.wire(source, last, letter="ц")
    typist.set_numbers(first, "0,7", "-1/2", "-1/2", letter="ъ")
    typist.set_numbers(second, "-0.2", "0,5", "0.5", letter="ъ")
    typist.set_numbers(last, "-0.7", "0.5", "1/2", letter="ъ")
    typist.choose_function("xor")
    qtbot.waitUntil(lambda: verdicts(window) == [RIGHT] * 4)


def test_a_network_is_built_and_trained_with_keys_only(typist, window, qtbot, heard):
    inputs = typist.add("block of inputs", size="2")
    hidden = typist.add("layer", size="4")
    output = typist.add("sigmoid neuron")
    typist.wire(inputs, hidden)
    typist.wire(hidden, output)
    assert window.session.network.sizes == (2, 4, 1)
    typist.choose_function("xor")
    typist.key(KEYS.Key_2, CONTROL | ALT)  # "Train": its panels
    rate = window.docks.panels["training"].rows["learning_rate"].field
    typist.reach("training", rate)
    typist.key(KEYS.Key_A, CONTROL)
    typist.person.type("5")
    typist.key(KEYS.Key_Return)
    assert window.session.document.settings.learning_rate == 5
    typist.return_to_canvas()

    typist.key(KEYS.Key_R, CONTROL)
    qtbot.waitUntil(lambda: window.training.is_running, timeout=5_000)
    qtbot.waitUntil(lambda: is_learnt(window), timeout=60_000)
    if window.training.is_running:
        typist.key(KEYS.Key_R, CONTROL)
    qtbot.waitUntil(lambda: not window.training.is_running, timeout=5_000)
    assert "Training started" in heard
    assert any(text.startswith("Training ended after") for text in heard)
    typist.key(KEYS.Key_1, CONTROL | ALT)  # "Build": the truth table is seen again
    qtbot.waitUntil(lambda: verdicts(window) == [RIGHT] * 4)
    for _ in range(2):
        update = window.training.update
        typist.key(KEYS.Key_F10)
        qtbot.waitUntil(lambda n=update: window.training.update == n + 1)


def is_learnt(window):
    loss = window.training.loss
    return loss is not None and loss < 0.01


def test_the_structure_panel_is_opened_and_used_with_keys(typist, window, qtbot):
    x1, gate = typist.add("input"), typist.add("not")
    typist.wire(x1, gate)
    structure = window.docks["structure"]
    assert structure.isHidden()
    open_panel(typist, structure)
    view = window.docks.panels["structure"].view
    qtbot.waitUntil(view.isVisible)
    typist.reach("structure", view)
    for _ in range(20):
        if view.currentIndex().data() == "NOT":
            break
        typist.key(KEYS.Key_Down)
    assert window.session.selection == {gate}
    typist.key(KEYS.Key_F2)
    typist.key(KEYS.Key_A, CONTROL)
    typist.person.type("Turn")
    typist.key(KEYS.Key_Return)
    qtbot.waitUntil(lambda: window.session.document.block(gate).name == "Turn")


def open_panel(typist, dock):
    """Open View > Panels and choose a dock there, with arrows and Enter."""
    menus = typist.window.menus
    typist.key(KEYS.Key_V, ALT)
    choose(typist, menus.panels.menuAction())
    choose(typist, dock.toggleViewAction())


def choose(typist, action):
    for _ in range(60):
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        if menu.activeAction() is action:
            typist.person.qtbot.keyClick(menu, KEYS.Key_Return)
            return
        typist.person.qtbot.keyClick(menu, KEYS.Key_Down)
    pytest.fail("the menu does not hold it")
