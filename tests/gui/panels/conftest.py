"""A session, and panels on the screen."""

import pytest

from gui.session import Session


@pytest.fixture
def session(qapp):
    return Session()


@pytest.fixture
def fresh(qtbot):
    """Wait until a panel shows what the session holds."""

    def wait(panel):
        qtbot.waitUntil(lambda: panel.is_fresh)
        return panel

    return wait


@pytest.fixture
def show(qtbot, fresh):
    """Show a panel as large as a dock and return it when it is refreshed."""

    def show_it(panel):
        qtbot.addWidget(panel)
        panel.resize(340, 420)
        panel.show()
        return fresh(panel)

    return show_it


@pytest.fixture
def translated(qapp):
    """Return what installs a translator that marks every text with "¿"."""
    from PySide6.QtCore import QTranslator

    class Marking(QTranslator):
        def translate(self, context, text, disambiguation=None, n=-1):
            return f"¿{text}"

        def isEmpty(self):
            return False

    translator = Marking()

    def install():
        qapp.installTranslator(translator)
        qapp.processEvents()  # the news of it is posted

    yield install
    qapp.removeTranslator(translator)
