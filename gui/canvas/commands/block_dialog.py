"""Name a reusable block, its inputs and its outputs."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.widgets.message_label import MessageLabel

Named = list[tuple[int, str]]
_ID = Qt.ItemDataRole.UserRole


class _Names(QWidget):
    """A list of names that are edited in place and moved up and down."""

    def __init__(self, names: Sequence[tuple[int, str]]) -> None:
        super().__init__()
        self.list = QListWidget()
        self.list.setEditTriggers(
            QListWidget.EditTrigger.DoubleClicked
            | QListWidget.EditTrigger.EditKeyPressed
            | QListWidget.EditTrigger.AnyKeyPressed
        )
        self.list.setMaximumHeight(116)
        for element_id, name in names:
            item = QListWidgetItem(name, self.list)
            item.setData(_ID, element_id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        self.up, self.down = QPushButton("▲"), QPushButton("▼")
        for button, step in ((self.up, -1), (self.down, 1)):
            button.setFixedWidth(34)
            button.setAutoDefault(False)
            button.setEnabled(len(names) > 1)
            button.clicked.connect(lambda _checked=False, step=step: self._move(step))
        buttons = QVBoxLayout()
        buttons.addWidget(self.up)
        buttons.addWidget(self.down)
        buttons.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)
        self.list.setCurrentRow(0)

    def names(self) -> Named:
        """Return ids and names in their order."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return [(item.data(_ID), item.text()) for item in items]

    def _move(self, step: int) -> None:
        row = self.list.currentRow()
        if 0 <= row + step < self.list.count():
            self.list.insertItem(row + step, self.list.takeItem(row))
            self.list.setCurrentRow(row + step)


class BlockDialog(QDialog):
    """Ask how a block and what leads in and out of it are called.

    Parameters
    ----------
    title : str
        What the block is called so far.
    inputs, outputs : sequence of (int, str)
        What leads in and out, from top to bottom.
    n_uses : int
        How many uses will change.
    parent : QWidget, optional
    """

    def __init__(
        self,
        title: str,
        inputs: Sequence[tuple[int, str]],
        outputs: Sequence[tuple[int, str]],
        n_uses: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Reusable block"))
        self.title = QLineEdit(title)
        self.title.setPlaceholderText(self.tr("for example XOR"))
        self.title.setAccessibleName(self.tr("Name of the block"))
        self.title.setMaxLength(60)
        self.inputs, self.outputs = _Names(inputs), _Names(outputs)
        self.inputs.list.setAccessibleName(self.tr("Names of the inputs"))
        self.outputs.list.setAccessibleName(self.tr("Names of the outputs"))
        self.problem = MessageLabel()
        layout = QVBoxLayout(self)
        layout.addWidget(self._lead(n_uses))
        layout.addLayout(self._form())
        layout.addWidget(self.problem)
        layout.addWidget(self._buttons())
        self._explain()
        self.title.textChanged.connect(self._check)
        for names in (self.inputs, self.outputs):
            names.list.itemChanged.connect(self._check)
        self.title.selectAll()
        self.setMinimumWidth(400)
        self._check()

    def _lead(self, n_uses: int) -> QLabel:
        lead = QLabel(
            self.tr("The block is used %n time(s); all of them change.", "", n_uses)
            if n_uses > 1
            else self.tr(
                "What is selected becomes one block, which can be copied and used "
                "again. What is changed inside one use changes in all of them."
            )
        )
        lead.setWordWrap(True)
        return lead

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.addRow(self.tr("Name:"), self.title)
        form.addRow(self.tr("Inputs:"), self.inputs)
        form.addRow(self.tr("Outputs:"), self.outputs)
        return form

    def _buttons(self) -> QDialogButtonBox:
        kinds = QDialogButtonBox.StandardButton
        box = QDialogButtonBox(kinds.Ok | kinds.Cancel)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        self.ok = box.button(kinds.Ok)
        return box

    def _explain(self) -> None:
        rename = self.tr("Double click or F2 renames; the order is that on the block")
        for names in (self.inputs, self.outputs):
            names.list.setToolTip(rename)
            names.up.setToolTip(self.tr("Move up"))
            names.up.setAccessibleName(self.tr("Move up"))
            names.down.setToolTip(self.tr("Move down"))
            names.down.setAccessibleName(self.tr("Move down"))

    def _check(self) -> None:
        """Say what is missing before it can be done."""
        text = ""
        lists = [[n.strip() for _, n in w.names()] for w in (self.inputs, self.outputs)]
        if not self.title.text().strip():
            text = self.tr("Give the block a name.")
        elif not all(map(all, lists)):
            text = self.tr("Give every input and output a name.")
        elif any(len(set(names)) < len(names) for names in lists):
            text = self.tr("Two inputs or two outputs have the same name.")
        self.problem.say(text, "warning")
        self.ok.setEnabled(not text)
