"""Tests of gui.dialogs.data_dialog."""

import gzip
import struct

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QDialogButtonBox

from engine.document.elements import FileData, TableData
from engine.training.sources.sources import load_source
from gui.dialogs.data_dialog import DataDialog

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def dialog(qtbot):
    made = DataDialog()
    qtbot.addWidget(made)
    made.open()
    yield made
    made.shut_down()


@pytest.fixture
def read(qtbot, dialog):
    """Let the dialog read a file and wait for it."""

    def read_it(path):
        dialog.set_path(path)
        qtbot.waitUntil(lambda: not dialog._work.is_busy)

    return read_it


def ok(dialog):
    return dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)


def write(folder, text, name="data.csv", encoding="utf-8"):
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def test_a_table_is_understood_shown_and_taken(dialog, read, tmp_path):
    rows = "\n".join(f"{k},{k * k},{'ab'[k % 2]}" for k in range(10))
    path = write(tmp_path, f"first,second,kind\n{rows}\n")
    read(path)
    assert [dialog.preview.item(1, k).text() for k in range(3)] == ["1", "1", "b"]
    assert dialog.preview.horizontalHeaderItem(2).text() == "kind"
    assert dialog.outcome.text().startswith("✓")
    assert "comma" in dialog.delimiter.currentText()
    QTest.mouseClick(ok(dialog), LEFT)
    assert dialog.result() == QDialog.DialogCode.Accepted
    source = dialog.source()
    assert isinstance(source, FileData)
    assert source.target_columns == ("kind",)
    assert load_source(source, tmp_path) == dialog.dataset
    assert dialog.dataset.class_names == ("a", "b")


def test_a_bad_cell_is_told_by_row_and_column_and_nothing_can_be_taken(
    dialog, read, tmp_path
):
    read(write(tmp_path, "a,b,c\n1,2,3\n4,oops,6\n7,8,9\n"))
    text = dialog.outcome.text()
    assert "oops" in text
    assert "row 3" in text
    assert "column 2" in text
    assert not ok(dialog).isEnabled()
    assert dialog.source() is None
    marked = dialog.preview.item(1, 1).background().color()
    assert marked != dialog.preview.item(0, 1).background().color()


def test_a_decimal_comma_and_an_old_encoding_are_found(dialog, read, tmp_path):
    text = "длина;вид\n0,5;роза\n1,5;астра\n2,5;роза\n3,5;астра\n"
    read(write(tmp_path, text, encoding="cp1251"))
    assert "cp1251" in dialog.encoding.currentText()
    assert dialog.dataset.class_names == ("астра", "роза")
    np.testing.assert_array_equal(dialog.dataset.x[:, 0], [0.5, 1.5, 2.5, 3.5])


def test_what_was_found_can_be_set_otherwise(dialog, read, qtbot, tmp_path):
    read(write(tmp_path, "1,2,0\n3,4,1\n5,6,0\n7,8,1\n"))
    assert dialog.dataset.n_samples == 4
    index = dialog.header.findData(True)
    dialog.header.setCurrentIndex(index)
    dialog.header.activated.emit(index)
    qtbot.waitUntil(
        lambda: dialog.dataset is not None and dialog.dataset.n_samples == 3
    )
    assert dialog.source().header is True


def test_other_columns_can_be_the_targets(dialog, read, qtbot, tmp_path):
    read(write(tmp_path, "a,b,c\n1,2.5,3\n4,5.5,6\n7,8.5,9\n"))
    for k, state in ((0, Qt.CheckState.Checked), (2, Qt.CheckState.Unchecked)):
        dialog.targets.item(k).setCheckState(state)
    qtbot.waitUntil(
        lambda: dialog.dataset is not None and dialog.dataset.target_names == ("a",)
    )
    assert dialog.dataset.feature_names == ("b", "c")
    assert dialog.source().target_columns == ("a",)


def test_a_small_table_can_be_kept_inside_the_project(dialog, read, tmp_path):
    read(write(tmp_path, "a,b\n1,2.5\n4,5.5\n"))
    dialog.keep.setFocus()
    QTest.keyClick(dialog.keep, Qt.Key.Key_Space)
    source = dialog.source()
    assert isinstance(source, TableData)
    assert source.x.tolist() == [[1], [4]]


def test_a_file_beside_the_project_is_named_from_there(qtbot, tmp_path):
    dialog = DataDialog(tmp_path / "project.nns")
    qtbot.addWidget(dialog)
    dialog.set_path(write(tmp_path, "a,b\n1,2.5\n4,5.5\n"))
    qtbot.waitUntil(lambda: dialog.dataset is not None)
    source = dialog.source()
    assert isinstance(source, FileData)
    assert source.path == "data.csv"
    dialog.shut_down()


def idx_file(folder, name, array):
    head = struct.pack(">HBB", 0, 8, array.ndim)
    head += struct.pack(f">{array.ndim}I", *array.shape)
    path = folder / name
    path.write_bytes(gzip.compress(head + array.tobytes()))


def test_a_folder_of_images_is_read_without_options(dialog, read, tmp_path):
    rng = np.random.default_rng(0)
    for part, n in (("train", 6), ("t10k", 3)):
        pixels = rng.integers(0, 256, (n, 4, 4)).astype(np.uint8)
        idx_file(tmp_path, f"{part}-images-idx3-ubyte.gz", pixels)
        labels = rng.integers(0, 10, n).astype(np.uint8)
        labels[0] = 9
        idx_file(tmp_path, f"{part}-labels-idx1-ubyte.gz", labels)
    read(tmp_path)
    assert dialog.dataset.n_train == 6
    assert not dialog.options.isVisible()
    assert "6" in dialog.outcome.text()
    assert dialog.source() == FileData(str(tmp_path.resolve()), "idx")


def test_a_path_can_be_typed_and_a_missing_file_is_told(dialog, qtbot, tmp_path):
    dialog.path_field.setFocus()
    QTest.keyClicks(dialog.path_field, str(tmp_path / "none.csv"))
    QTest.keyClick(dialog.path_field, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: "none.csv" in dialog.outcome.text())
    assert not ok(dialog).isEnabled()


def test_closing_while_a_file_is_read_leaves_no_thread(qtbot, tmp_path):
    rows = "\n".join(f"{k},{k},{k}" for k in range(30_000))
    dialog = DataDialog()
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.set_path(write(tmp_path, f"a,b,c\n{rows}\n"))
    dialog.reject()
    dialog.shut_down()
    assert dialog.dataset is None


def test_the_language_is_switched_live(dialog, qapp):
    from PySide6.QtCore import QEvent

    dialog.browse.setText("")
    qapp.sendEvent(dialog, QEvent(QEvent.Type.LanguageChange))
    assert dialog.browse.text() == "File…"
