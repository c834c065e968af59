"""Offers in words what a crash left unsaved."""

from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from engine.document.file import RecoveryLabel
from gui.i18n import translate
from gui.recovery.slot import Orphan
from gui.words import issue_text

WIDTH, HEIGHT = 640, 280


class RecoveryDialog(QDialog):
    """Lists recovery copies; closing it keeps them all for later.

    Signals
    -------
    recover_asked(orphan), discard_asked(orphan) : Orphan
    """

    recover_asked = Signal(object)
    discard_asked = Signal(object)

    def __init__(self, found: list[Orphan], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Unsaved work was kept"))
        self.resize(WIDTH, HEIGHT)
        words = QLabel(
            self.tr(
                "Perceptarium ended before these changes were saved. A recovered "
                "project still counts as unsaved; Save writes it to its own file."
            )
        )
        words.setWordWrap(True)
        self.list = self._table()
        self._about = QLabel()
        self._about.setWordWrap(True)
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        buttons = self._buttons()
        layout = QVBoxLayout(self)
        for widget in (words, self.list, self._about, buttons):
            layout.addWidget(widget)
        self._found = list(found)
        for orphan in found:
            self._add(orphan)
        self.list.itemSelectionChanged.connect(self._show_current)
        self.list.itemDoubleClicked.connect(self._on_recover)
        self._choose(0)
        self.list.setFocus()

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.recover = buttons.addButton(self.tr("&Recover"), role.AcceptRole)
        self.discard = buttons.addButton(self.tr("&Discard"), role.DestructiveRole)
        self.later = buttons.addButton(self.tr("Look &later"), role.RejectRole)
        self.recover.setToolTip(self.tr("Open the copy in this window"))
        self.discard.setToolTip(self.tr("Delete the copy for good"))
        self.later.setToolTip(
            self.tr("Keep the copies: the next start asks again, and so does File")
        )
        self.recover.clicked.connect(self._on_recover)
        self.discard.clicked.connect(self._on_discard)
        self.recover.setDefault(True)
        buttons.rejected.connect(self.reject)
        return buttons

    def _table(self) -> QTreeWidget:
        table = QTreeWidget()
        table.setRootIsDecorated(False)
        table.setAccessibleName(self.tr("Recovery copies"))
        table.setHeaderLabels(
            [self.tr("Project"), self.tr("Kept at"), self.tr("Blocks")]
        )
        header = table.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        return table

    def _add(self, orphan: Orphan) -> None:
        label = orphan.label
        if label is None:
            row = [self.tr("{name}: cannot be read").format(name=orphan.slot.path.name)]
        else:
            name = Path(label.path).name if label.path else self.tr("untitled")
            row = [name, _time_text(label.saved_at), str(label.n_blocks)]
        item = QTreeWidgetItem(self.list, row)
        item.setToolTip(0, label.path if label and label.path else row[0])
        item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight)

    @property
    def chosen(self) -> Orphan | None:
        """The copy that the buttons are about."""
        row = self.list.currentIndex().row()
        return self._found[row] if row >= 0 else None

    def _show_current(self) -> None:
        orphan = self.chosen
        is_sound = orphan is not None and orphan.label is not None
        self.recover.setEnabled(is_sound)
        self.discard.setEnabled(orphan is not None)
        self._about.setText(self._about_text(orphan))

    def _about_text(self, orphan: Orphan | None) -> str:
        if orphan is None:
            return ""
        if orphan.label is None:
            return issue_text(orphan.issue, translate) if orphan.issue else ""
        label = orphan.label
        if not label.path:
            return self.tr("The project was never saved: Save will ask where.")
        if _is_newer(label):
            text = self.tr(
                "{path} was changed after this copy was made: save the recovered "
                "project under another name to keep both."
            )
            return text.format(path=label.path)
        return label.path

    # --- the buttons --------------------------------------------------------------

    def _on_recover(self) -> None:
        orphan = self.chosen
        if orphan is not None and orphan.label is not None:
            self.recover_asked.emit(orphan)

    def _on_discard(self) -> None:
        orphan = self.chosen
        if orphan is not None:
            self.take_away(orphan)
            self.discard_asked.emit(orphan)

    def take_away(self, orphan: Orphan) -> None:
        """List a copy no more; without any the dialog closes."""
        row = self._found.index(orphan)
        del self._found[row]
        with QSignalBlocker(self.list):
            self.list.takeTopLevelItem(row)
        if self._found:
            self._choose(min(row, len(self._found) - 1))
        else:
            self.accept()

    def _choose(self, row: int) -> None:
        item = self.list.topLevelItem(row)
        if item is not None:
            self.list.setCurrentItem(item)
        self._show_current()


def _time_text(seconds: float) -> str:
    """Return date and time as they are written where the person lives."""
    moment = QDateTime.fromSecsSinceEpoch(int(seconds))
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)


def _is_newer(label: RecoveryLabel) -> bool:
    """Tell whether the project's own file was written after the copy."""
    try:
        return Path(label.path).stat().st_mtime > label.saved_at
    except (OSError, ValueError):
        return False
