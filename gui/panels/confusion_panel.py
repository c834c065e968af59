"""The confusion panel: which classes the network takes for which."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QShowEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from engine.nn.metrics import IntArray
from engine.training.evaluate import Score
from gui.session import Session
from gui.theme import theme
from gui.training.controller import TrainingController

NARROWEST_PX, LOWEST_PX = 24, 18  # of a cell
STRONGEST = 0.55  # opacity of a cell that holds all samples of its class


class ConfusionPanel(QWidget):
    """A row for each class expected, a column for each class answered."""

    def __init__(self, session: Session, training: TrainingController) -> None:
        super().__init__()
        self._session = session
        self._training = training
        self._is_stale = True
        self._shown: object = None
        self.caption = QLabel(wordWrap=True)
        self.table = QTableWidget()
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        across, down = self.table.horizontalHeader(), self.table.verticalHeader()
        across.setMinimumSectionSize(NARROWEST_PX)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        down.setMinimumSectionSize(LOWEST_PX)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._empty = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self._empty.setEnabled(False)  # in a pale colour
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.setSpacing(4)
        layout.addWidget(self.caption)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._empty, 1)
        training.plots_changed.connect(self.refresh)
        training.state_changed.connect(self.refresh)
        session.dataset_changed.connect(self._repaint)
        theme.changed.connect(self._repaint)
        self.retranslate()

    # --- model to view ------------------------------------------------------------

    def refresh(self) -> None:
        """Show the last scores, if they are new and can be seen."""
        if not self.isVisible():
            self._is_stale = True
            return
        self._is_stale = False
        score, is_held_out = self._score()
        if score is self._shown and score is not None:
            return
        self._shown = score
        counts = None if score is None else score.confusion
        for widget in (self.caption, self.table):
            widget.setVisible(counts is not None)
        self._empty.setVisible(counts is None)
        if counts is not None:
            self._fill(counts)
            self._tell(counts, is_held_out=is_held_out)

    def _score(self) -> tuple[Score | None, bool]:
        held_out = self._training.held_out_score
        if held_out is not None:
            return held_out, True
        return self._training.train_score, False

    def _fill(self, counts: IntArray) -> None:
        n_classes = len(counts)
        if self.table.rowCount() != n_classes:
            self.table.setRowCount(n_classes)
            self.table.setColumnCount(n_classes)
        names = self._names(n_classes)
        self.table.setHorizontalHeaderLabels(names)
        self.table.setVerticalHeaderLabels(names)
        for i in range(n_classes):
            n_samples = max(int(counts[i].sum()), 1)
            for j in range(n_classes):
                self._show_cell(i, j, int(counts[i, j]), n_samples)

    def _show_cell(self, i: int, j: int, count: int, n_samples: int) -> None:
        item = self.table.item(i, j)
        if item is None:
            item = QTableWidgetItem()
            item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            font = QFont(self.font())
            font.setBold(i == j)  # the right answers
            item.setFont(font)
            self.table.setItem(i, j, item)
        item.setText(str(count) if count else "·")
        color = QColor(theme.colors.good if i == j else theme.colors.bad)
        color.setAlphaF(STRONGEST * count / n_samples)
        item.setBackground(QBrush(color))
        names = self._names(self.table.rowCount())
        item.setToolTip(
            self.tr("{name}, answered {answer}: {count} of {n_samples}").format(
                name=names[i], answer=names[j], count=count, n_samples=n_samples
            )
        )

    def _names(self, n_classes: int) -> list[str]:
        dataset = self._session.dataset
        if dataset is not None and len(dataset.class_names) == n_classes:
            return list(dataset.class_names)
        return [str(k) for k in range(n_classes)]

    def _tell(self, counts: IntArray, *, is_held_out: bool) -> None:
        right, all_samples = int(counts.trace()), int(counts.sum())
        text = (
            self.tr("Held out: {right} of {n_samples} right. Rows: expected.")
            if is_held_out
            else self.tr("Trained on: {right} of {n_samples} right. Rows: expected.")
        )
        self.caption.setText(text.format(right=right, n_samples=all_samples))

    def _repaint(self) -> None:
        self._shown = None
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what changed while nobody looked."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    # --- texts --------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.table.setAccessibleName(self.tr("Confusion matrix"))
        self.table.setToolTip(
            self.tr(
                "How many samples of each class were taken for which. The right "
                "answers stand on the diagonal, in bold."
            )
        )
        self._empty.setText(
            self.tr(
                "Which classes are taken for which stands here as soon as a network "
                "with classes learns. Press Run."
            )
        )
        self._repaint()
