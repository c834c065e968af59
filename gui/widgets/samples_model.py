"""The samples of a data set as a table model."""

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from engine.data.dataset import Dataset
from engine.data.splits import Split
from gui.notation import head_of, letters
from gui.reading import reading, shown
from gui.theme import theme

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
MAX_FEATURES = 24
MAX_TARGETS = 8
DIGITS = 4
_LOW = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


class SamplesModel(QAbstractTableModel):
    """Target first, then the part it belongs to, then the features as stored."""

    def __init__(self) -> None:
        super().__init__()
        reading.changed.connect(self._all_changed)
        self._dataset: Dataset | None = None
        self._parts = np.zeros(0, np.int8)  # 0 train, 1 validation, 2 test
        self._part_names = ("", "", "")
        self._heads = ("", "")

    @property
    def dataset(self) -> Dataset | None:
        """The data set shown."""
        return self._dataset

    def set_dataset(self, dataset: Dataset | None) -> None:
        """Show other samples."""
        self.beginResetModel()
        self._dataset = dataset
        self._parts = np.zeros(0, np.int8)
        self.endResetModel()

    def set_split(self, split: Split | None) -> None:
        """Show which part each sample belongs to."""
        n_samples = self._dataset.n_samples if self._dataset else 0
        parts = np.zeros(n_samples if split else 0, np.int8)
        if split is not None:
            parts[split.validation] = 1
            parts[split.test] = 2
        self._parts = parts
        self._all_changed()

    def _all_changed(self) -> None:
        if self.rowCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            across = Qt.Orientation.Horizontal
            self.headerDataChanged.emit(across, 0, self.columnCount() - 1)

    def set_words(
        self, class_head: str, part_head: str, part_names: tuple[str, str, str]
    ) -> None:
        """Name the first two columns and the three parts."""
        self._heads = (class_head, part_head)
        self._part_names = part_names
        horizontal = Qt.Orientation.Horizontal
        if self.columnCount():
            self.headerDataChanged.emit(horizontal, 0, self.columnCount() - 1)

    def widest_texts(self, column: int) -> tuple[str, ...]:
        """Return the texts that a column must have room for, its head the first."""
        head = str(self.headerData(column, Qt.Orientation.Horizontal) or "")
        if column == self._n_targets:
            return (head, *self._part_names)
        if column > self._n_targets or self._dataset is None:
            return (head, "−0.1234")
        if self._dataset.is_classification:
            return (head, *self._dataset.class_names[:MAX_FEATURES])
        return (head, "−0.1234")

    # --- columns ------------------------------------------------------------------

    @property
    def _n_targets(self) -> int:
        """Number of columns that the targets take; classes take one."""
        if self._dataset is None:
            return 0
        if self._dataset.is_classification:
            return 1
        return min(self._dataset.n_targets, MAX_TARGETS)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return the number of samples."""
        if parent.isValid() or self._dataset is None:
            return 0
        return self._dataset.n_samples

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Return the number of columns shown."""
        if parent.isValid() or self._dataset is None:
            return 0
        return self._n_targets + 1 + min(self._dataset.n_features, MAX_FEATURES)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return text and looks of a cell."""
        if not index.isValid() or self._dataset is None:
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(self._dataset, row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = Qt.AlignmentFlag.AlignRight
            is_name = column <= self._n_targets
            side = Qt.AlignmentFlag.AlignHCenter if is_name else right
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ForegroundRole and column == self._n_targets:
            return QColor(theme.colors.text_dim)
        return None

    def _text(self, dataset: Dataset, row: int, column: int) -> str:
        n_targets = self._n_targets
        if column == n_targets:
            part = int(self._parts[row]) if row < len(self._parts) else 0
            return self._part_names[part]
        if column > n_targets:
            return shown(float(dataset.x[row, column - n_targets - 1]), DIGITS)
        if dataset.is_classification:
            return class_name(dataset, row)
        return shown(float(dataset.y[row, column]), DIGITS)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the name of a column or the number of a sample, from 1."""
        known = self._dataset
        if known is None or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1)
        if section == self._n_targets:
            return self._heads[1]
        if section > self._n_targets:
            return known.feature_names[section - self._n_targets - 1]
        if known.is_classification:
            return f"{self._heads[0]} {letters().target}"
        below = f"{section + 1}" if known.n_targets > 1 else ""
        sign = f"{letters().target}{below.translate(_LOW)}"
        return head_of(known.target_names[section], sign)


def class_name(dataset: Dataset, row: int) -> str:
    """Return the name of a sample's class."""
    if dataset.n_targets == 1:
        return dataset.class_names[int(dataset.y[row, 0] > 0.5)]
    return dataset.class_names[int(dataset.y[row].argmax())]
