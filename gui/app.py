"""The application: one window, its language and look, and a net for errors."""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

import resources
from engine import __version__
from engine.document.examples import load_example
from engine.document.file import read_project
from engine.errors import EngineError
from gui.dialogs.error_dialog import install_error_net
from gui.garbage import Collector
from gui.i18n import set_language, translate
from gui.main_window import MainWindow
from gui.settings import Preferences
from gui.theme import theme
from gui.widgets.last_copy import leave_plain_copy
from gui.words import issue_text

FIRST_EXAMPLE = "xor_first_start"
USUAL_EXAMPLE = "xor_gates"
SETTLED_MS = 500  # after the start


def make_application() -> QApplication:
    """Return the one QApplication, named and with its icon."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    QCoreApplication.setOrganizationName("Perceptarium")
    QCoreApplication.setApplicationName("Perceptarium")
    QCoreApplication.setApplicationVersion(__version__)
    application = QApplication(sys.argv[:1])
    application.setWindowIcon(QIcon(str(resources.path("icons", "perceptarium.svg"))))
    return application


def make_window(preferences: Preferences) -> MainWindow:
    """Build the window in the language and look that were chosen last."""
    theme.choose(preferences.theme)
    set_language(preferences.language)
    return MainWindow(preferences)


def run(path: Path | None) -> int:
    """Open the window on a file, or on the XOR example, until it is closed."""
    application = make_application()
    install_error_net()
    preferences = Preferences()
    window = make_window(preferences)
    if path is None:
        name = FIRST_EXAMPLE if preferences.is_first_start else USUAL_EXAMPLE
        window.session.replace(load_example(name), None)
    if preferences.geometry().isEmpty():
        window.showMaximized()  # a projector has no room to give away
    else:
        window.show()
    application.aboutToQuit.connect(leave_plain_copy)
    QTimer.singleShot(SETTLED_MS, lambda: Collector(application))
    if path is not None:  # with the window behind it, should the file be bad
        QTimer.singleShot(0, lambda: window.files.open_path(path))
    QTimer.singleShot(SETTLED_MS, window.recovering.offer)
    return application.exec()


def screenshot(
    path: Path, out: Path, language: str, look: str, size: tuple[int, int]
) -> int:
    """Draw the real window on a file into a picture; needs the offscreen platform.

    Returns
    -------
    int
        0, or 2 if the file cannot be read or the picture cannot be written.
    """
    make_application()
    try:
        project = read_project(path)
    except EngineError as error:
        sys.stderr.write(issue_text(error.issue, translate) + "\n")
        return 2
    preferences = _passing_preferences(language, look)
    window = make_window(preferences)
    window.session.replace(project.document, path)
    window.resize(*size)
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, on=False)
    window.show()
    settle(600)
    saved = window.grab().save(str(out))
    window.session.stack.setClean()
    window.close()
    if not saved:
        sys.stderr.write(f"{out}: the picture cannot be written\n")
    return 0 if saved else 2


def settle(milliseconds: int) -> None:
    """Let the window work for a while, so that everything late is drawn too."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _passing_preferences(language: str, look: str) -> Preferences:
    """Return preferences that leave those of the user alone."""
    from tempfile import mkdtemp

    preferences = Preferences(Path(mkdtemp(prefix="perceptarium-")) / "picture.ini")
    preferences.language = language
    preferences.theme = look
    preferences.remember_start()
    return preferences
