"""The base of all panels: refreshed when seen, and no oftener than makes sense."""

from time import monotonic

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from gui.reading import reading
from gui.theme import theme
from gui.widgets.turns import turns


class LivePanel(QWidget):
    """A widget that gathers the reasons to refresh and refreshes once.

    Whoever inherits calls `invalidate` when something shown may have changed, and
    overrides `refresh` and `retranslate`. Training changes numbers hundreds of times a
    second: what is hidden waits until it is shown, and what is visible is refreshed at
    most every `interval_ms` milliseconds.
    """

    def __init__(self, interval_ms: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._interval_ms = interval_ms
        self._is_stale = True
        self._refreshed_at = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.refresh_if_stale)
        theme.changed.connect(self.on_theme_changed)
        reading.changed.connect(self.on_reading_changed)

    @property
    def is_fresh(self) -> bool:
        """Whether nothing changed since the last refresh."""
        return not self._is_stale

    def refresh(self) -> None:
        """Show the model as it is now."""

    def retranslate(self) -> None:
        """Set all texts."""

    def on_theme_changed(self) -> None:
        """Take the colours of the theme."""
        self.invalidate()
        self.update()

    def on_reading_changed(self) -> None:
        """Write the same numbers otherwise."""
        self.invalidate()

    def invalidate(self) -> None:
        """Refresh soon if visible, else when shown."""
        self._is_stale = True
        if turns.are_taken:
            if self.isVisible():
                turns.ask(self, self.refresh_if_stale)
        elif self.isVisible() and not self._timer.isActive():
            age_ms = (monotonic() - self._refreshed_at) * 1000
            self._timer.start(max(0, round(self._interval_ms - age_ms)))

    def refresh_if_stale(self) -> None:
        """Refresh now if something changed since the last time and it can be seen."""
        if self._is_stale and self.isVisible():
            self._is_stale = False
            self.refresh()
            self._refreshed_at = monotonic()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what changed while nobody looked."""
        super().showEvent(event)
        self.refresh_if_stale()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.invalidate()
