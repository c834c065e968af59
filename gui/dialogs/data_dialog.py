"""Take samples from a file: what was found in it is shown and can be set otherwise."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from engine.data.csv_file import read_csv
from engine.data.csv_options import CsvOptions, head_rows, sniff_csv
from engine.data.csv_table import CsvTable, table_to_dataset
from engine.data.dataset import Dataset
from engine.data.idx_file import load_idx
from engine.document.elements import DataSource, FileData
from engine.errors import EngineError, Issue
from engine.training.sources.tables import to_table
from gui.i18n import translate
from gui.theme import theme
from gui.widgets.background import Background
from gui.widgets.message_label import MessageLabel
from gui.words import issue_text

READ_AFTER_MS = 150
MAX_PREVIEW_COLUMNS = 40
MAX_KEPT = 200_000  # numbers that may be kept inside a project
ENCODINGS = ("utf-8", "cp1251", "utf-16", "latin-1")


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """What was read; `head` shows the file even where `issue` says it is bad."""

    found: CsvOptions | None = None
    head: Sequence[Sequence[str]] = ()
    table: CsvTable | None = None
    dataset: Dataset | None = None
    issue: Issue | None = None


def is_idx(path: Path) -> bool:
    """Tell whether a path is a folder or a file of IDX images, by its first bytes."""
    if path.is_dir():
        return True
    try:
        with path.open("rb") as file:
            start = file.read(2)
    except OSError:
        return False
    return start in (b"\x00\x00", b"\x1f\x8b")


def read_file(path: Path, options: CsvOptions, targets: tuple[str, ...]) -> Reading:
    """Read a file of any kind as far as it goes; takes long for a large one."""
    try:
        if is_idx(path):
            return Reading(dataset=load_idx(path))
        found = sniff_csv(path, options)
        head = head_rows(path, found)
    except EngineError as error:
        return Reading(issue=error.issue)
    try:
        table = read_csv(path, options)
    except EngineError as error:
        return Reading(found, head, issue=error.issue)
    return understand(Reading(found, head, table), targets, path.stem)


def understand(reading: Reading, targets: tuple[str, ...], name: str) -> Reading:
    """Make the data set of a table that was read, with other targets."""
    if reading.table is None:
        return reading
    known = tuple(t for t in targets if t in reading.table.names)
    dataset, issue = None, None
    try:
        dataset = table_to_dataset(reading.table, known, name=name)
    except EngineError as error:
        issue = error.issue
    return Reading(reading.found, reading.head, reading.table, dataset, issue)


class DataDialog(QDialog):
    """Choose a file, see how it is read, and say what the targets are."""

    def __init__(
        self, project: Path | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._project = project
        self._reading = Reading()
        self._path: Path | None = None
        self._work = Background(self)
        self._work.done.connect(self._on_read)
        self._work.busy_changed.connect(self._on_busy)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(READ_AFTER_MS)
        self._later.timeout.connect(self._read)
        self._make_file_row()
        self._make_options()
        self._make_result()
        self._lay_out()
        self.resize(640, 520)
        self.retranslate()
        self._show_reading()

    # --- building -----------------------------------------------------------------

    def _make_file_row(self) -> None:
        self.path_field = QLineEdit()
        self.path_field.editingFinished.connect(self._on_path_typed)
        self.browse = QPushButton()
        self.browse.clicked.connect(self._on_browse)
        self.browse.setAutoDefault(False)
        self.browse_folder = QPushButton()
        self.browse_folder.clicked.connect(self._on_browse_folder)
        self.browse_folder.setAutoDefault(False)

    def _make_options(self) -> None:
        self.options = QWidget()
        self.delimiter, self.decimal = QComboBox(), QComboBox()
        self.encoding, self.header = QComboBox(), QComboBox()
        self._option_labels = [QLabel() for _ in range(4)]
        boxes = (self.delimiter, self.decimal, self.encoding, self.header)
        grid = QGridLayout(self.options)
        grid.setContentsMargins(0, 0, 0, 0)
        for k, (label, box) in enumerate(zip(self._option_labels, boxes, strict=True)):
            label.setBuddy(box)
            grid.addWidget(label, k // 2, 2 * (k % 2))
            grid.addWidget(box, k // 2, 2 * (k % 2) + 1)
            grid.setColumnStretch(2 * (k % 2) + 1, 1)
            box.activated.connect(self._read_later)
        for value in ("", ",", ";", "\t", " ", "|"):
            self.delimiter.addItem("", value)
        for value in ("", ".", ","):
            self.decimal.addItem("", value)
        for value in ("", *ENCODINGS):
            self.encoding.addItem(value, value)
        for choice in (None, True, False):
            self.header.addItem("", choice)

    def _make_result(self) -> None:
        self.preview = QTableWidget()
        self.preview.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.preview.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.preview.verticalHeader().setDefaultSectionSize(
            self.fontMetrics().height() + 6
        )
        self.targets_label = QLabel()
        self.targets = QListWidget()
        self.targets.setFixedWidth(170)
        self.targets.itemChanged.connect(self._on_target)
        self.targets_label.setBuddy(self.targets)
        self.outcome = MessageLabel()
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.busy.setFixedHeight(8)
        self.keep = QCheckBox()
        buttons = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(buttons.Ok | buttons.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        file_row = QHBoxLayout()
        file_row.addWidget(self.path_field, 1)
        file_row.addWidget(self.browse)
        file_row.addWidget(self.browse_folder)
        side = QVBoxLayout()
        side.addWidget(self.targets_label)
        side.addWidget(self.targets, 1)
        middle = QHBoxLayout()
        middle.addWidget(self.preview, 1)
        middle.addLayout(side)
        layout = QVBoxLayout(self)
        layout.addLayout(file_row)
        layout.addWidget(self.options)
        layout.addLayout(middle, 1)
        layout.addWidget(self.outcome)
        layout.addWidget(self.busy)
        layout.addWidget(self.keep)
        layout.addWidget(self.buttons)

    # --- what was chosen ----------------------------------------------------------

    @property
    def dataset(self) -> Dataset | None:
        """The samples, or None if the file is bad or not read yet."""
        return None if self._work.is_busy else self._reading.dataset

    def source(self) -> DataSource | None:
        """Return what the project's settings are to hold, or None."""
        dataset = self.dataset
        if dataset is None or self._path is None:
            return None
        if self.keep.isChecked() and self.keep.isEnabled():
            return to_table(dataset, "csv")
        path = self._path.resolve()
        if self._project is not None and self._project.resolve().parent in path.parents:
            path = path.relative_to(self._project.resolve().parent)
        found = self._reading.found
        if found is None:
            return FileData(str(path), "idx")
        return FileData(
            str(path),
            "csv",
            delimiter=found.delimiter,
            decimal=found.decimal,
            encoding=found.encoding,
            header=found.header,
            target_columns=self._chosen_targets(),
        )

    def _csv_options(self) -> CsvOptions:
        return CsvOptions(
            delimiter=self.delimiter.currentData(),
            decimal=self.decimal.currentData(),
            encoding=self.encoding.currentData(),
            header=self.header.currentData(),
        )

    def _chosen_targets(self) -> tuple[str, ...]:
        items = [self.targets.item(k) for k in range(self.targets.count())]
        checked = Qt.CheckState.Checked
        return tuple(item.text() for item in items if item.checkState() == checked)

    # --- reading ------------------------------------------------------------------

    def set_path(self, path: Path) -> None:
        """Read another file; options and targets are found anew."""
        self._path = path
        self.path_field.setText(str(path))
        for box in (self.delimiter, self.decimal, self.encoding, self.header):
            box.setCurrentIndex(0)
        with QSignalBlocker(self.targets):
            self.targets.clear()
        self._reading = Reading()
        self._read()

    def _read_later(self) -> None:
        self._later.start()

    def _read(self) -> None:
        path, options, targets = self._path, self._csv_options(), self._chosen_targets()
        if path is not None:
            self._work.start(lambda: read_file(path, options, targets))

    def _on_read(self, reading: Reading) -> None:
        self._reading = reading
        self._show_reading()

    def _on_busy(self, is_busy: bool) -> None:
        self.busy.setVisible(is_busy)
        if is_busy:
            self.outcome.say(self.tr("Reading…"))
            self._ok_button().setEnabled(False)

    def _on_target(self, _item: QListWidgetItem) -> None:
        reading, targets = self._reading, self._chosen_targets()
        if self._path is not None and reading.table is not None:
            name = self._path.stem
            self._work.start(lambda: understand(reading, targets, name))

    def _ok_button(self) -> QPushButton:
        return self.buttons.button(QDialogButtonBox.StandardButton.Ok)

    # --- showing ------------------------------------------------------------------

    def _show_reading(self) -> None:
        reading = self._reading
        self.busy.setVisible(self._work.is_busy)
        is_csv = reading.found is not None
        self.options.setVisible(is_csv or reading.dataset is None)
        self.options.setEnabled(is_csv)
        for widget in (self.preview, self.targets, self.targets_label):
            widget.setVisible(is_csv or self._path is None)
        self._show_found()
        self._show_targets()
        self._show_preview()
        self._show_result()
        self._ok_button().setEnabled(self.dataset is not None)

    def _show_result(self) -> None:
        dataset, issue = self._reading.dataset, self._reading.issue
        small = dataset is not None and dataset.x.size <= MAX_KEPT
        self.keep.setEnabled(small)
        self.keep.setVisible(self._reading.found is not None)
        if issue is not None:
            self.outcome.say(issue_text(issue, translate), "bad")
        elif dataset is None:
            text = self.tr(
                "Choose a table (CSV, TXT), a file of IDX images, or the folder with "
                "the four MNIST files."
            )
            self.outcome.say(text)
        else:
            self.outcome.say(self._summary(dataset), "good")

    def _summary(self, dataset: Dataset) -> str:
        counts = [
            self.tr("%n samples", "", dataset.n_samples),
            self.tr("%n inputs", "", dataset.n_features),
        ]
        if dataset.is_classification:
            counts.append(self.tr("%n classes", "", len(dataset.class_names)))
        else:
            counts.append(self.tr("%n target numbers", "", dataset.n_targets))
        text = " · ".join(counts)
        if dataset.n_train is not None:
            held = dataset.n_samples - dataset.n_train
            parts = self.tr("{train} to train on, {test} to test with")
            text += " · " + parts.format(train=dataset.n_train, test=held)
        return "✓ " + text

    def _show_found(self) -> None:
        """Write beside "found" what was found."""
        found = self._reading.found
        names = self._delimiter_names()
        mark = f": {names[found.delimiter]}" if found else ""
        if found and found.delimiter not in names:
            mark = f": {found.delimiter}"
        word = self.tr("found")
        self.delimiter.setItemText(0, word + mark)
        self.decimal.setItemText(0, f"{word}: {found.decimal}" if found else word)
        self.encoding.setItemText(0, f"{word}: {found.encoding}" if found else word)
        head = ""
        if found is not None:
            head = ": " + (self.tr("names") if found.header else self.tr("numbers"))
        self.header.setItemText(0, word + head)

    def _delimiter_names(self) -> dict[str, str]:
        return {
            ",": self.tr("comma"),
            ";": self.tr("semicolon"),
            "\t": self.tr("tab"),
            " ": self.tr("blanks"),
            "|": "|",
        }

    def _show_targets(self) -> None:
        table = self._reading.table
        names = table.names if table else ()
        shown = [self.targets.item(k).text() for k in range(self.targets.count())]
        if shown == list(names):
            return
        with QSignalBlocker(self.targets):
            self.targets.clear()
            for name in names:
                item = QListWidgetItem(name)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                is_last = name == names[-1]
                item.setCheckState(
                    Qt.CheckState.Checked if is_last else Qt.CheckState.Unchecked
                )
                self.targets.addItem(item)
        self.targets.scrollToBottom()

    def _show_preview(self) -> None:
        head, found = list(self._reading.head), self._reading.found
        width = min(max(map(len, head), default=0), MAX_PREVIEW_COLUMNS)
        table = self._reading.table
        names = list(table.names) if table else []
        if found is not None and found.header and head:
            names = names or list(head[0])
            head = head[1:]
        names += [str(k + 1) for k in range(len(names), width)]
        bad = self._bad_cell()
        first = 2 if found is not None and found.header else 1
        self.preview.setColumnCount(width)
        self.preview.setRowCount(len(head))
        self.preview.setHorizontalHeaderLabels(names[:width])
        # Counted as an error counts them: by the lines of the file.
        lines = [str(first + i) for i in range(len(head))]
        self.preview.setVerticalHeaderLabels(lines)
        for i, row in enumerate(head):
            for j, cell in enumerate(row[:width]):
                item = QTableWidgetItem(cell)
                if bad == (i + first, j + 1):
                    item.setBackground(QBrush(QColor(theme.colors.bad_fill)))
                    item.setForeground(QBrush(QColor(theme.colors.bad)))
                self.preview.setItem(i, j, item)
        self.preview.resizeColumnsToContents()

    def _bad_cell(self) -> tuple[object, object] | None:
        """Return row and column, from 1, of the cell that the issue is about."""
        issue = self._reading.issue
        if issue is None or not {"row", "column"} <= set(issue.values):
            return None
        return issue.values["row"], issue.values["column"]

    # --- gestures -----------------------------------------------------------------

    def _on_browse(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Choose a file with samples"),
            self._folder(),
            self.tr("Data (*.csv *.txt *.tsv *.data *ubyte *.gz);;All files (*)"),
        )
        if path:
            self.set_path(Path(path))

    def _on_browse_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(
            self, self.tr("Choose the folder with the four MNIST files"), self._folder()
        )
        if path:
            self.set_path(Path(path))

    def _folder(self) -> str:
        if self._path is not None:
            return str(self._path.parent)
        return str(self._project.parent) if self._project else str(Path.home())

    def _on_path_typed(self) -> None:
        text = self.path_field.text().strip()
        if text and (self._path is None or text != str(self._path)):
            self.set_path(Path(text).expanduser())

    def done(self, result: int) -> None:
        """Close; a reading under way is not waited for."""
        self._work.cancel()
        super().done(result)

    def shut_down(self) -> None:
        """Wait until no thread reads any more."""
        self._later.stop()
        self._work.shut_down()

    # --- texts --------------------------------------------------------------------

    def retranslate(self) -> None:
        """Set all texts."""
        self.setWindowTitle(self.tr("Samples from a file"))
        self.path_field.setPlaceholderText(self.tr("Path of the file or folder"))
        self.path_field.setAccessibleName(self.tr("Path"))
        self.browse.setText(self.tr("File…"))
        self.browse_folder.setText(self.tr("MNIST folder…"))
        texts = (
            self.tr("Between cells"),
            self.tr("Decimal mark"),
            self.tr("Encoding"),
            self.tr("First row"),
        )
        for label, text in zip(self._option_labels, texts, strict=True):
            label.setText(text)
        names = self._delimiter_names()
        for k in range(1, self.delimiter.count()):
            self.delimiter.setItemText(k, names[self.delimiter.itemData(k)])
        self.decimal.setItemText(1, self.tr("point: 0.5"))
        self.decimal.setItemText(2, self.tr("comma: 0,5"))
        self.header.setItemText(1, self.tr("names of the columns"))
        self.header.setItemText(2, self.tr("numbers like the others"))
        self.targets_label.setText(self.tr("Targets"))
        self.targets.setToolTip(
            self.tr("The columns that are to be predicted; all others are inputs")
        )
        self.keep.setText(self.tr("Keep the numbers inside the project"))
        self.keep.setToolTip(
            self.tr("The project then works where the file is not; it grows by it")
        )
        self.preview.setAccessibleName(self.tr("First rows of the file"))
        self._show_found()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self._show_reading()
