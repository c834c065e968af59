"""Tests of gui.panels.data_panel."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from engine.data.csv_file import read_csv, table_to_dataset
from engine.document.elements import BundledData, FileData, TableData
from engine.training.sources.tables import Recipe, recipe_of
from gui.panels.data_panel import DataPanel
from gui.session.samples import view_of
from tests.gui.panels.drawings import wire_layers, wire_xor

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(session, show):
    wire_layers(session, 2, (3, 1), ("tanh", "sigmoid"))
    return show(DataPanel(session))


def pick(panel, *path):
    """Trigger an entry of the menu by its texts, as a click on it does."""
    menu = panel.choose.menu()
    for name in path[:-1]:
        menu = next(a.menu() for a in menu.actions() if a.text() == name)
    next(a for a in menu.actions() if a.text() == path[-1]).trigger()


def type_number(field, text):
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def click_row(panel, row):
    view = panel.table
    place = view.visualRect(panel.model.index(row, 0)).center()
    QTest.mouseClick(view.viewport(), LEFT, pos=place)


def test_a_truth_table_is_chosen_from_the_menu(panel, session, fresh):
    pick(panel, "Truth table", "XOR")
    data = session.document.settings.data
    assert isinstance(data, TableData)
    assert data.name == "xor"
    assert "XOR" in fresh(panel).name.text()
    assert panel.model.rowCount() == 4
    session.stack.undo()
    assert session.document.settings.data is None
    assert not fresh(panel).table.isVisible()


def test_points_from_a_formula_have_count_noise_and_seed(panel, session, fresh):
    pick(panel, "Points from a formula", "Moons")
    assert fresh(panel).recipe_box.isVisible()
    type_number(panel.n_samples, "60")
    type_number(panel.noise, "0,05")
    type_number(panel.seed, "7")
    recipe = recipe_of(session.document.settings.data)
    assert recipe == Recipe("moons", 60, 0.05, 7)
    assert fresh(panel).model.rowCount() == 60
    assert session.document.settings.validation_share == 0.2


def test_ready_made_pictures_are_scaled_and_it_is_said(panel, session, fresh):
    pick(panel, "Ready-made", "Handwritten digits 8 × 8")
    assert session.document.settings.data == BundledData("digits")
    assert session.document.settings.scaling == "divide_16"
    assert "divided by 16" in fresh(panel).meaning.text()
    assert "1797" in panel.summary.text()


def test_a_network_of_another_size_is_offered_to_be_fitted(panel, session, fresh):
    pick(panel, "Ready-made", "Handwritten digits 8 × 8")
    assert "64" in fresh(panel).problem.text()
    QTest.mouseClick(panel.fit, LEFT)
    assert session.network.sizes == (64, 3, 10)
    assert session.network.output_names[3] == "3"
    assert not fresh(panel).fit.isVisible()
    assert panel.problem.text() == ""
    session.stack.undo()
    assert session.network.sizes == (2, 3, 1)


def test_two_input_blocks_are_not_fitted_by_guess(session, show, fresh):
    wire_xor(session)
    panel = show(DataPanel(session))
    pick(panel, "Ready-made", "Iris flowers")
    assert fresh(panel).problem.isVisible()
    assert not panel.fit.isVisible()


def test_a_click_on_a_sample_shows_it_scaled_with_its_picture(panel, session, fresh):
    pick(panel, "Ready-made", "Handwritten digits 8 × 8")
    panel.fit.click()
    click_row(fresh(panel), 3)
    assert session.sample == 3
    expected = np.asarray(session.dataset.x[3], float) / 16
    np.testing.assert_allclose(session.inputs, expected)
    assert fresh(panel).picture.isVisible()
    assert "Sample 4, class 3" in panel.seen.text()
    assert "The network sees" in panel.seen.text()


def test_the_split_is_set_in_percent_and_counted(panel, session, fresh):
    pick(panel, "Points from a formula", "Circle")
    type_number(fresh(panel).validation, "25")
    type_number(panel.test, "10")
    type_number(panel.split_seed, "3")
    settings = session.document.settings
    assert (settings.validation_share, settings.test_share) == (0.25, 0.1)
    assert settings.split_seed == 3
    assert "130" in fresh(panel).parts.text()
    view = view_of(session)
    assert view is not None
    split = view.split
    names = {
        panel.model.index(row, 1).data()
        for row in (split.train[0], split.validation[0], split.test[0])
    }
    assert names == {"training", "validation", "test"}


def test_choosing_a_scaling_says_what_it_does(panel, session, fresh):
    pick(panel, "Points from a formula", "Circle")
    index = fresh(panel).scaling.findData("standard")
    panel.scaling.setCurrentIndex(index)
    panel.scaling.activated.emit(index)
    assert session.document.settings.scaling == "standard"
    assert "mean 0" in fresh(panel).meaning.text()


def test_a_sample_of_other_data_is_forgotten(panel, session, fresh):
    pick(panel, "Truth table", "AND")
    click_row(fresh(panel), 2)
    assert session.sample == 2
    pick(panel, "Truth table", "OR")
    assert session.sample is None


class Dialog(QObject):
    """A dialog that was closed with a file of three samples."""

    finished = Signal(int)

    def __init__(self, folder):
        super().__init__()
        self.path = folder / "three.csv"
        self.path.write_text("x1,x2,y\n1,2,0\n3,4,1\n5,6,1\n")
        self.dataset = table_to_dataset(read_csv(self.path), name="three")
        self.opened = self.closed = False

    def source(self):
        return FileData(str(self.path), "csv")

    def set_path(self, path):
        self.path = path

    def open(self):
        self.opened = True

    def shut_down(self):
        self.closed = True


def test_what_the_dialog_read_becomes_the_data(session, show, fresh, tmp_path):
    wire_layers(session, 2, (1,), ("sigmoid",))
    dialog = Dialog(tmp_path)
    panel = show(DataPanel(session, lambda project, parent: dialog))
    pick(panel, "From a file…")
    assert dialog.opened
    dialog.finished.emit(QDialog.DialogCode.Accepted)
    assert dialog.closed
    assert session.document.settings.data == dialog.source()
    assert session.dataset is dialog.dataset
    assert "3 samples" in fresh(panel).summary.text()


def test_a_dialog_that_is_dismissed_changes_nothing(session, show, tmp_path):
    dialog = Dialog(tmp_path)
    panel = show(DataPanel(session, lambda project, parent: dialog))
    panel.open_file(Path("other.csv"))
    assert dialog.path == Path("other.csv")
    before = session.document
    dialog.finished.emit(QDialog.DialogCode.Rejected)
    assert session.document == before


def test_a_file_that_cannot_be_read_is_explained(panel, session, fresh, tmp_path):
    from engine.document.edits import set_settings

    data = FileData(str(tmp_path / "gone.csv"), "csv")
    session.do(set_settings(session.document, data=data))
    assert "gone.csv" in fresh(panel).problem.text()


def test_without_data_a_sentence_says_what_there_is(panel):
    assert "truth table" in panel.empty.text()


def test_the_language_is_switched_live(panel, fresh, translated):
    pick(panel, "Truth table", "XOR")
    translated()
    assert fresh(panel).choose.text() == "¿Choose data…"
    assert panel.choose.menu().actions()[0].text().startswith("¿")
    assert panel.meaning.text().startswith("¿")
