"""Tests of gui.widgets.last_copy: the clipboard at the end of the program."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QColor, QGuiApplication, QImage

from gui.widgets.last_copy import leave_plain_copy

ROOT = Path(__file__).parents[3]
COPY_AND_QUIT = """
import sys
from PySide6.QtCore import QTimer
from gui.app import run

def copy_and_quit():
    from PySide6.QtWidgets import QApplication
    windows = QApplication.topLevelWidgets()
    window = next(w for w in windows if w.inherits("QMainWindow"))
    window.canvas.select_all()
    window.actions_["{command}"].trigger()
    window.session.stack.setClean()
    window.close()

QTimer.singleShot(0, copy_and_quit)
sys.exit(run(None))
"""


@pytest.mark.parametrize("command", ["copy", "copy_picture"])
def test_the_program_ends_well_after_a_copy(command):
    result = subprocess.run(
        [sys.executable, "-c", COPY_AND_QUIT.format(command=command)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert result.returncode == 0, result.stderr


def test_text_stays_and_what_only_we_know_goes(qapp):
    clipboard = QGuiApplication.clipboard()
    data = QMimeData()
    data.setText("three words here")
    data.setData("application/x-ours", b"bytes")
    clipboard.setMimeData(data)
    leave_plain_copy()
    assert clipboard.text() == "three words here"
    assert not clipboard.mimeData().hasFormat("application/x-ours")


def test_a_picture_stays(qapp):
    clipboard = QGuiApplication.clipboard()
    image = QImage(3, 2, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    data = QMimeData()
    data.setImageData(image)
    clipboard.setMimeData(data)
    leave_plain_copy()
    assert clipboard.image().size() == image.size()
    assert clipboard.image().pixelColor(0, 0) == QColor("red")


def test_an_empty_clipboard_stays_empty(qapp):
    QGuiApplication.clipboard().clear()
    leave_plain_copy()
    assert not QGuiApplication.clipboard().text()
