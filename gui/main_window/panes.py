"""Go from the canvas to the docks and back with one key."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QScrollArea, QWidget

from gui.main_window.docks import Docks


def focus_next_pane(window: QMainWindow, canvas: QWidget, docks: Docks) -> None:
    """Give the focus to the next dock that is seen, or from the last to the canvas."""
    seen = [
        dock
        for dock in docks.values()
        if dock.isVisible() and not dock.visibleRegion().isEmpty()
    ]
    # As one reads them; hidden tabs are left out.
    seen.sort(key=lambda dock: (dock.x(), dock.y()))
    panes: list[QWidget] = [canvas, *seen]
    focused = QApplication.focusWidget() or canvas
    here = next(
        (k for k, pane in enumerate(panes) if pane is focused or _holds(pane, focused)),
        0,
    )
    for step in range(1, len(panes) + 1):
        inside = _first_inside(panes[(here + step) % len(panes)])
        if inside is not None:
            window.activateWindow()
            inside.setFocus(Qt.FocusReason.TabFocusReason)
            return


def focus_inside(pane: QWidget) -> None:
    """Give the focus to what Tab would reach first in a pane."""
    inside = _first_inside(pane)
    if inside is not None:
        inside.setFocus(Qt.FocusReason.OtherFocusReason)


def _holds(pane: QWidget, widget: QWidget) -> bool:
    return pane.isAncestorOf(widget)


def _first_inside(pane: QWidget) -> QWidget | None:
    """Return what Tab would reach first in a pane; the pane itself if it takes keys."""
    if _takes_keys(pane):
        return pane
    # The order of creation, not of focus: Qt's chain begins anywhere in a dock.
    for widget in pane.findChildren(QWidget):
        if _takes_keys(widget) and not isinstance(widget, QScrollArea):
            return widget
    return None


def _takes_keys(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(by_tab) and widget.isVisible() and widget.isEnabled()
