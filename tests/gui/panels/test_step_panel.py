"""Tests of the step panel: an update is walked through with the keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from engine.document.edits import set_settings
from engine.document.elements import StopSettings
from engine.document.examples import load_example
from engine.training.trace.chain import Share
from engine.training.trace.event import Kind, Level, TracePhase
from engine.training.trace.letters import Profile
from engine.training.trace.symbols import Name
from gui.panels.step_panel import StepPanel
from gui.reading import Ways, reading
from gui.session import Hover
from gui.training.breakpoints.conditions import About, Condition
from gui.training.controller import TrainingController
from gui.widgets import formula_inks
from gui.widgets.announce import announcing_to
from gui.widgets.formula_inks import ink_of, shape_of
from gui.widgets.formula_template import template_of
from tests.pointer import enter, point_at

Key = Qt.Key


def save_sheet(panel, path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))
    QTest.mouseClick(panel.bar.sheet, Qt.MouseButton.LeftButton)


# The reference: the twenty events of the worked example, with six digits.
REFERENCE = [
    ("x = 1", "y = 1"),
    ("x · w₁", "= 1 · 0.4", "x · w₁ = 0.4"),
    ("z₁ = x · w₁ + b₁", "= 0.4 + 0.1", "z₁ = 0.5"),
    ("h = σ(z₁)", "= σ(0.5)", "h = 0.622459"),
    ("h · w₂", "= 0.622459 · 0.3", "h · w₂ = 0.186738"),
    ("z₂ = h · w₂ + b₂", "= 0.186738 + 0.2", "z₂ = 0.386738"),
    ("ŷ = σ(z₂)", "= σ(0.386738)", "ŷ = 0.595497"),
    ("L = ½ · (y − ŷ)²", "= ½ · (1 − 0.595497)²", "L = 0.0818113"),
    ("∂L/∂ŷ = ŷ − y", "= 0.595497 − 1", "∂L/∂ŷ = −0.404503"),
    (
        "∂ŷ/∂z₂ = ŷ · (1 − ŷ)",
        "= 0.595497 · (1 − 0.595497)",
        "∂ŷ/∂z₂ = 0.24088",
    ),
    ("δ₂ = ∂L/∂ŷ · ∂ŷ/∂z₂", "= −0.404503 · 0.24088", "δ₂ = −0.0974368"),
    ("∂L/∂w₂ = δ₂ · h", "= −0.0974368 · 0.622459", "∂L/∂w₂ = −0.0606504"),
    ("∂L/∂b₂ = δ₂ · 1", "= −0.0974368 · 1", "∂L/∂b₂ = −0.0974368"),
    ("∂L/∂h = δ₂ · w₂", "= −0.0974368 · 0.3", "∂L/∂h = −0.029231"),
    (
        "∂h/∂z₁ = h · (1 − h)",
        "= 0.622459 · (1 − 0.622459)",
        "∂h/∂z₁ = 0.235004",
    ),
    ("δ₁ = ∂L/∂h · ∂h/∂z₁", "= −0.029231 · 0.235004", "δ₁ = −0.0068694"),
    ("∂L/∂w₁ = δ₁ · x", "= −0.0068694 · 1", "∂L/∂w₁ = −0.0068694"),
    ("∂L/∂b₁ = δ₁ · 1", "= −0.0068694 · 1", "∂L/∂b₁ = −0.0068694"),
    (
        "θ ← θ − η · ∂L/∂θ",
        "w₁ ← w₁ − η · ∂L/∂w₁ = 0.4 − 0.1 · (−0.0068694) = 0.400687",
        "b₁ ← b₁ − η · ∂L/∂b₁ = 0.1 − 0.1 · (−0.0068694) = 0.100687",
        "w₂ ← w₂ − η · ∂L/∂w₂ = 0.3 − 0.1 · (−0.0606504) = 0.306065",
        "b₂ ← b₂ − η · ∂L/∂b₂ = 0.2 − 0.1 · (−0.0974368) = 0.209744",
    ),
    ("L⁺ = 0.0804915", "ŷ⁺ = 0.598773", "ΔL = −0.00131976", "ΔL̂ = −0.00132668"),
]


@pytest.fixture
def training(session):
    controller = TrainingController(session)
    yield controller
    controller.shutdown()


@pytest.fixture
def panel(session, training, show):
    session.replace(load_example("worked_example"), None)
    reading.change(notation=Profile.EXAMPLE)
    panel = StepPanel(session, training)
    show(panel)
    panel.resize(1000, 300)
    panel.activateWindow()
    panel.formulas.setFocus()
    yield panel
    panel.shut_down()
    reading.choose(Ways())


def at(panel):
    return panel.stepping.cursor


def press(panel, key, times=1, held=Qt.KeyboardModifier.NoModifier):
    for _ in range(times):
        QTest.keyClick(panel.formulas, key, held)


def test_the_reference_is_walked_forward_and_back_with_the_keys(panel, session):
    start = session.parameters
    seen = [panel.formulas.lines]
    for _ in range(19):
        press(panel, Key.Key_Right)
        seen.append(panel.formulas.lines)
    assert seen == REFERENCE
    assert session.stack.count() == 1
    assert session.parameters != start
    for lines in reversed(REFERENCE[:-1]):
        press(panel, Key.Key_Left)
        assert panel.formulas.lines == lines
    assert session.parameters == start
    assert session.stack.isClean()


def test_all_formulas_of_the_reference_are_typeset(panel):
    for box in range(len(Profile)):
        panel.bar.notation.setCurrentIndex(box)
        for _ in range(19):
            assert panel.formulas.is_typeset
            press(panel, Key.Key_Right)
        press(panel, Key.Key_Left, 19)


def test_keys_change_level_and_go_through_phases(panel):
    press(panel, Key.Key_Up)
    assert at(panel).level is Level.PERCEPTRON
    assert panel.bar.levels[Level.PERCEPTRON].isChecked()
    press(panel, Key.Key_Down)
    assert at(panel).level is Level.TERM
    press(panel, Key.Key_Right, 3)
    press(panel, Key.Key_Home)
    assert at(panel).index == 1
    press(panel, Key.Key_End)
    assert at(panel).index == 6


def test_space_plays_and_stands_still(panel, qtbot):
    panel.stepping.set_pace(60)
    press(panel, Key.Key_Space)
    assert panel.stepping.is_playing
    qtbot.waitUntil(lambda: at(panel).index > 1)
    press(panel, Key.Key_Space)
    assert not panel.stepping.is_playing


def test_arrows_work_on_the_buttons_too(panel):
    panel.bar.why.setEnabled(True)
    panel.bar.on.setFocus()
    QTest.keyClick(panel.bar.on, Key.Key_Right)
    assert at(panel).index == 1
    QTest.keyClick(panel.bar.on, Key.Key_Space)  # presses it
    assert at(panel).index == 2


def test_another_update_follows_the_last_event(panel, session):
    press(panel, Key.Key_Right, 20)
    assert panel.stepping.update == 2
    assert "Update 2, event 1 of 20" in panel.heading.text()
    press(panel, Key.Key_Left)
    assert panel.stepping.update == 1
    assert panel.formulas.lines == REFERENCE[-1]


def test_an_edit_begins_the_trace_again_and_says_so(panel, session, fresh):
    press(panel, Key.Key_Right, 4)
    session.do(set_settings(session.document, learning_rate=0.5))
    fresh(panel)
    assert at(panel).index == 0
    assert "trace starts again" in panel.message.text()
    press(panel, Key.Key_Right)
    assert panel.message.text() == ""


def test_a_click_on_the_bar_of_phases_goes_there(panel):
    bar = panel.scrubber
    spot = QPoint(round(bar.place_of(8)), bar.height() - 5)
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=spot)
    assert at(panel).index == 8
    assert at(panel).event.phase is TracePhase.BACKWARD


def test_why_opens_the_long_way(session, training, show):
    session.replace(load_example("iris"), None)
    panel = StepPanel(session, training)
    show(panel)
    panel.bar.scope.setCurrentIndex(2)  # one sample
    panel.stepping.go_to_phase(TracePhase.BACKWARD)
    short = len(panel.formulas.lines)
    assert panel.bar.why.isEnabled()
    QTest.mouseClick(panel.bar.why, Qt.MouseButton.LeftButton)
    assert len(panel.formulas.lines) > short
    panel.shut_down()


def test_shift_and_arrows_choose_the_sample(session, training, show):
    session.replace(load_example("xor_train"), None)
    panel = StepPanel(session, training)
    show(panel)
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(panel.formulas, Key.Key_Down, shift)
    assert at(panel).scope.sample == 1
    assert session.sample == 1
    QTest.keyClick(panel.formulas, Key.Key_Up, shift)
    assert at(panel).scope.sample == 0
    panel.shut_down()


def test_the_scope_follows_the_selected_perceptron(session, training, show):
    session.replace(load_example("xor_train"), None)
    panel = StepPanel(session, training)
    show(panel)
    n = len(at(panel).events)
    panel.bar.scope.setCurrentIndex(1)
    assert "Select a perceptron" in panel.message.text()
    block = next(b for b in session.document.blocks() if b.name == "y")
    session.select([block.id])
    assert len(at(panel).events) < n
    assert panel.message.text() == ""
    panel.shut_down()


def test_what_the_event_is_about_is_lit_until_the_panel_is_hidden(panel, session):
    press(panel, Key.Key_Right)
    wire = next(iter(session.document.wires())).id
    assert session.hover.lit == {wire}
    panel.hide()
    assert not session.hover.lit


def test_digits_are_those_that_were_chosen(panel, fresh):
    press(panel, Key.Key_Right, 3)
    reading.change(digits=3)
    fresh(panel)
    assert panel.formulas.lines[-1] == "h = 0.622"


def test_notation_changes_letters_and_no_number(panel):
    press(panel, Key.Key_Right, 3)
    index = panel.bar.notation.findData(str(Profile.LECTURE))
    panel.bar.notation.setCurrentIndex(index)
    assert panel.formulas.lines[-1].startswith("z")
    assert panel.formulas.lines[-1].endswith("= 0.622459")
    assert at(panel).event.value(Name.OUT) == pytest.approx(0.622459, 1e-5)


@pytest.mark.parametrize(
    ("number", "copy"),
    [
        (1, r"$$h = \sigma"),
        (2, "h = σ(z₁) = σ(0.5) = 0.622459"),
    ],
)
def test_an_event_is_copied_as_markdown_and_text(panel, number, copy):
    press(panel, Key.Key_Right, 3)
    panel.copy_menu().actions()[number].trigger()
    assert QGuiApplication.clipboard().text().startswith(copy)


@pytest.mark.parametrize(
    ("name", "number"), [("a.html", "0.622459"), ("a.tex", "0.622459")]
)
def test_the_sheet_has_the_same_numbers(
    panel, tmp_path, monkeypatch, qtbot, name, number
):
    path = tmp_path / name
    save_sheet(panel, path, monkeypatch)
    qtbot.waitUntil(lambda: str(path) in panel.saved.text())
    assert number in path.read_text(encoding="utf-8")


def test_a_sheet_of_too_many_events_says_so(panel, tmp_path, monkeypatch, qtbot):
    monkeypatch.setattr("gui.panels.step_panel.sheet_dialog.MOST_EVENTS", 5)
    save_sheet(panel, tmp_path / "sheet.tex", monkeypatch)
    qtbot.waitUntil(lambda: "first 5 of 20 events" in panel.saved.text())


def test_a_sheet_that_cannot_be_saved_is_told_of(panel, tmp_path, monkeypatch, qtbot):
    told = []
    monkeypatch.setattr(QMessageBox, "critical", lambda *args: told.append(args[2]))
    save_sheet(panel, tmp_path / "nowhere" / "sheet.tex", monkeypatch)
    qtbot.waitUntil(lambda: bool(told))
    assert "nowhere" in told[0]
    assert not panel.saved.text()


def test_a_step_does_not_wipe_out_where_the_sheet_was_saved(
    panel, tmp_path, monkeypatch, qtbot
):
    path = tmp_path / "sheet.html"
    save_sheet(panel, path, monkeypatch)
    qtbot.waitUntil(lambda: str(path) in panel.saved.text())
    press(panel, Key.Key_Right, 2)
    assert str(path) in panel.saved.text()


def test_without_data_it_says_what_is_missing(panel, session, fresh):
    session.do(set_settings(session.document, data=None))
    fresh(panel)
    assert panel.message.text()
    assert panel.formulas.lines == ()
    assert not panel.bar.on.isEnabled()


def test_while_training_runs_there_is_no_trace(panel, session, training, qtbot):
    session.do(set_settings(session.document, stop=StopSettings()))  # never by itself
    training.run()
    qtbot.waitUntil(lambda: "Training runs" in panel.message.text())
    assert not panel.bar.on.isEnabled()
    training.pause()
    qtbot.waitUntil(lambda: panel.stepping.cursor is not None)


def test_every_text_is_translated_at_once(panel, translated):
    translated()
    assert panel.bar.why.text().startswith("¿")
    assert panel.bar.levels[Level.TERM].text().startswith("¿")


def test_what_comes_next_is_typeset_before_it_is_asked_for(panel, qtbot):
    qtbot.waitUntil(lambda: panel._ahead.is_done)
    before = shape_of.cache_info().misses
    press(panel, Key.Key_Right, 5)
    assert shape_of.cache_info().misses - before <= 2  # room around new operators


def test_one_goes_back_over_many_updates_by_their_number(panel, session):
    start = session.parameters
    field = panel.bar.update_number
    assert not field.isVisible()
    press(panel, Key.Key_Up, 3)
    press(panel, Key.Key_Right, 18)
    assert panel.stepping.update == 4
    assert field.isVisible()
    assert (field.minimum(), field.value(), field.maximum()) == (1, 4, 4)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "1")
    QTest.keyClick(field, Key.Key_Return)
    assert panel.stepping.update == 1
    assert session.parameters == start
    assert session.stack.isClean()
    QTest.keyClick(field, Key.Key_Up)
    assert panel.stepping.update == 2


def test_a_veil_hides_the_result_in_speech_and_copies_but_not_its_numbers(panel):
    press(panel, Key.Key_Right, 3)
    panel.formulas.set_veiled(True)
    assert panel.formulas.lines == ("h = σ(z₁)", "= σ(0.5)", "h = ?")
    assert "0.622459" not in panel.formulas.accessibleName()
    panel.copy_menu().actions()[2].trigger()
    assert "0.622459" not in QGuiApplication.clipboard().text()
    press(panel, Key.Key_Home)
    press(panel, Key.Key_Left)
    assert panel.formulas.lines == ("x = ?", "y = ?")
    panel.formulas.set_veiled(False)
    assert panel.formulas.lines == ("x = 1", "y = 1")


# --- quantities and what they are elsewhere


def spot_of(panel, name):
    return next(s for s in panel.formulas.spots if s.symbol.name is name)


def pointed(panel):
    return panel.formulas.pointed.symbol.name


def point_at_symbol(panel, spot):
    point_at(panel.formulas, spot.rect.center().toPoint())


def test_a_symbol_lights_its_wire_and_a_number_the_same_symbol(panel, session):
    press(panel, Key.Key_Right, 3)
    lit = session.hover
    press(panel, Key.Key_Left, 2)
    wire = next(iter(session.document.wires())).id
    point_at_symbol(panel, spot_of(panel, Name.WEIGHT))
    assert (session.hover.wire, session.hover.lit) == (wire, {wire})
    number = [s for s in panel.formulas.spots if s.symbol.name is Name.OUT][-1]
    point_at_symbol(panel, number)
    inputs = next(iter(session.document.blocks())).id
    assert (session.hover.block, session.hover.unit) == (inputs, 0)
    point_at(panel.formulas, QPoint(1, 1))
    assert session.hover.lit == {wire}  # the event again
    assert lit != session.hover


def test_a_symbol_lights_the_row_of_the_data(session, training, show):
    session.replace(load_example("xor_train"), None)
    panel = StepPanel(session, training)
    show(panel)
    panel.stepping.go_to_phase(TracePhase.LOSS)
    panel.stepping.end()  # the mean over the samples
    spots = [s for s in panel.formulas.spots if s.symbol.name is Name.SAMPLE_LOSS]
    assert [s.symbol.sample for s in spots[:4]] == [0, 1, 2, 3]
    point_at_symbol(panel, spots[2])
    assert session.hover.sample == 2
    panel.shut_down()


def test_what_is_pointed_at_elsewhere_lights_its_symbols(panel, session):
    press(panel, Key.Key_Right)
    wire = next(iter(session.document.wires())).id
    session.set_hover(Hover(wire=wire, i=0, j=0))
    assert {symbol.name for symbol in panel.formulas.lit} == {
        Name.WEIGHT,
        Name.PRODUCT,
    }
    session.set_hover(Hover())
    assert not panel.formulas.lit


def test_the_event_is_lit_again_when_the_pointer_comes_back(panel, session, qtbot):
    press(panel, Key.Key_Right)
    lit = session.hover
    session.set_hover(Hover())
    enter(panel.formulas)
    qtbot.waitUntil(lambda: session.hover == lit)


def test_the_tab_key_walks_through_the_symbols_and_says_what_they_are(panel, session):
    press(panel, Key.Key_Right)
    said = []
    with announcing_to(lambda _widget, text: said.append(text)):
        press(panel, Key.Key_Tab)
        assert pointed(panel) is Name.OUT
        press(panel, Key.Key_Tab)
        assert pointed(panel) is Name.WEIGHT
        press(panel, Key.Key_Tab, held=Qt.KeyboardModifier.ShiftModifier)
        assert pointed(panel) is Name.OUT
    assert "weight" in said[1]
    assert "0.4" in said[1]
    press(panel, Key.Key_Escape)
    assert panel.formulas.pointed is None


def test_the_tab_key_leaves_the_formula_behind_its_last_symbol(panel):
    press(panel, Key.Key_Right)
    n = len({spot.symbol for spot in panel.formulas.spots})
    press(panel, Key.Key_Tab, n)
    assert panel.formulas.hasFocus()
    press(panel, Key.Key_Tab)
    assert panel.formulas.pointed is None
    assert not panel.formulas.hasFocus()


def test_the_tooltip_has_words_all_digits_and_the_other_letters(panel):
    press(panel, Key.Key_Right, 3)
    text = panel.link.tip(spot_of(panel, Name.OUT).symbol)
    assert "output" in text
    assert "0.6224593312018546" in text
    for letters in ("Lecture", "Miller", "Rashid"):
        assert letters in text


def test_the_tooltip_tells_nothing_behind_a_veil(panel):
    press(panel, Key.Key_Right, 3)
    panel.formulas.set_veiled(True)
    assert "0.622" not in panel.link.tip(spot_of(panel, Name.OUT).symbol)
    assert "0.5" in panel.link.tip(spot_of(panel, Name.PRE).symbol)


# --- the chain rule


def test_the_chain_has_three_factors_that_lead_to_their_events(panel):
    panel.how.chain.setChecked(True)
    press(panel, Key.Key_Right, 11)
    shares = [button.factor.share for button in panel.chain.factors]
    assert shares == [Share.OUT, Share.SLOPE, Share.SIGNAL]
    texts = [button.lines[0].text for button in panel.chain.factors]
    assert texts == [
        "∂L/∂ŷ = −0.404503",
        "∂ŷ/∂z₂ = 0.24088",
        "∂z₂/∂w₂ = 0.622459",
    ]
    QTest.mouseClick(panel.chain.factors[1], Qt.MouseButton.LeftButton)
    assert at(panel).index == 9
    assert not panel.chain.factors[1].isEnabled()  # one is there


def test_the_chain_is_hidden_where_there_is_none(panel):
    panel.how.chain.setChecked(True)
    press(panel, Key.Key_Right, 2)
    assert not panel.chain.isVisible()


def test_what_is_taken_together_in_the_chain_can_be_asked_about(
    session, training, show
):
    session.replace(load_example("iris"), None)
    panel = StepPanel(session, training)
    show(panel)
    panel.how.chain.setChecked(True)
    panel.stepping.set_level(Level.TERM)
    panel.stepping.go_to_phase(TracePhase.BACKWARD)
    panel.stepping.end()
    panel.stepping.go_to_index(at(panel).index - 400)
    while panel.chain.why is None:
        panel.stepping.go_to_index(at(panel).index - 20)
    QTest.mouseClick(panel.chain.why, Qt.MouseButton.LeftButton)
    assert at(panel).event.kind is Kind.ANSWER_DELTA
    assert panel.bar.why.isChecked()
    panel.shut_down()


# --- on paper


def test_on_paper_every_line_is_rounded_and_the_exact_value_stands_beside(panel):
    panel.how.paper.setChecked(True)
    panel.how.digits.setValue(2)
    press(panel, Key.Key_Right, 3)
    assert panel.formulas.lines[-1] == "h = 0.62"
    assert "0.6224593312018546" in panel.formulas.accessibleName()
    press(panel, Key.Key_Right)  # 0.62 · 0.3 = 0.186, and 0.19 as exactly
    assert panel.formulas.lines[1] == "= 0.62 · 0.3"
    assert "is the same" in panel.formulas.accessibleName()


def test_where_rounding_made_a_difference_is_said(panel):
    panel.how.paper.setChecked(True)
    panel.how.digits.setValue(2)
    told = []
    for _ in range(17):
        press(panel, Key.Key_Right)
        told.append("made the difference" in panel.formulas.accessibleName())
    assert any(told)
    assert not all(told)


def test_copies_on_paper_have_its_numbers(panel):
    panel.how.paper.setChecked(True)
    press(panel, Key.Key_Right, 3)
    panel.copy_menu().actions()[2].trigger()
    assert QGuiApplication.clipboard().text() == "h = σ(z₁) = σ(0.5) = 0.622"


def test_coarser_events_are_not_worked_out_on_paper_and_that_is_said(panel):
    panel.how.paper.setChecked(True)
    press(panel, Key.Key_Up)
    assert "choose Term" in panel.message.text()
    press(panel, Key.Key_Down)
    assert panel.message.text() == ""


# --- where typesetting fails


def test_formulas_are_plain_text_if_typesetting_fails(panel, monkeypatch):
    def fail(_tree):
        raise AssertionError

    for kept in (shape_of, ink_of, template_of):
        kept.cache_clear()
    monkeypatch.setattr(formula_inks, "_typeset", fail)
    press(panel, Key.Key_Right, 3)
    assert panel.formulas.lines == REFERENCE[3]
    assert not panel.formulas.is_typeset
    picture = panel.formulas.grab().toImage()
    monkeypatch.undo()
    press(panel, Key.Key_Left)
    press(panel, Key.Key_Right)
    assert panel.formulas.is_typeset
    assert panel.formulas.grab().toImage() != picture


@pytest.mark.parametrize("size", [(540, 500), (940, 260), (540, 320)])
def test_with_the_chain_below_nothing_of_the_formula_is_cut_off(panel, size):
    panel.resize(*size)
    for button in (panel.how.chain, panel.how.paper):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    press(panel, Key.Key_Right, 9)
    for _ in range(9):
        QGuiApplication.processEvents()  # the layout is made when nothing else waits
        ends = [p.place.y() + p.descent for p in panel.formulas._placed]
        note = panel.formulas._note_place.bottom()
        assert panel.formulas.height() >= max(*ends, note)
        press(panel, Key.Key_Right)


def test_where_a_condition_was_met_is_said_until_one_has_gone_on(
    panel, session, training, qtbot
):
    training.breakpoints.add(Condition(About.LOSS, 0.08))
    training.run()
    qtbot.waitUntil(lambda: training.breakpoints.met is not None)
    qtbot.waitUntil(lambda: "Stopped after update" in panel.message.text())
    press(panel, Key.Key_Right, 19)  # over the next update
    assert "Stopped" not in panel.message.text()
    press(panel, Key.Key_Left, 19)
    assert "Stopped" in panel.message.text()
