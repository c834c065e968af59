"""Rows of a form that are bound to values kept elsewhere."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QWidget,
)

from gui.widgets.number_field import NumberField

FIELD_PX = 88

Write = Callable[[object], None]


@dataclass(slots=True)
class Row:
    """One row: its label, what stands beside it, and how to show a value there."""

    label: QLabel | QCheckBox
    field: QWidget
    show: Callable[[object], None]
    set_visible: Callable[[bool], None]

    def set_texts(self, text: str, tip: str) -> None:
        """Name the row and explain it."""
        self.label.setText(text)
        for widget in (self.label, self.field):
            widget.setToolTip(tip)
        self.field.setAccessibleName(text)
        self.field.setAccessibleDescription(tip)


class SettingsForm(QObject):
    """Builds rows; each calls `write` with the value that a person chose."""

    def __init__(self, layout: QFormLayout) -> None:
        super().__init__(layout)
        self._layout = layout
        layout.setHorizontalSpacing(8)
        layout.setVerticalSpacing(4)
        layout.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)

    def number(
        self,
        write: Write,
        lowest: float,
        highest: float,
        *,
        whole: bool = False,
        beside: Iterable[QWidget] = (),
    ) -> Row:
        """Add a row for a number, with other widgets to the right of it."""
        field = _number_field(lowest, highest, whole=whole)
        field.committed.connect(lambda value: write(int(value) if whole else value))
        label = QLabel()
        label.setBuddy(field)
        set_visible = self._add(label, field, *beside)

        def show(value: object) -> None:
            if isinstance(value, int | float):
                field.set_value(float(value))

        return Row(label, field, show, set_visible)

    def optional(
        self,
        write: Write,
        lowest: float,
        highest: float,
        usual: float,
        *,
        whole: bool = False,
    ) -> Row:
        """Add a row for a number that can be switched off; `write` then gets None."""
        check = QCheckBox()
        field = _number_field(lowest, highest, whole=whole)
        field.set_value(usual)

        def tell() -> None:
            value = int(field.value) if whole else field.value
            write(value if check.isChecked() else None)

        def show(value: object) -> None:
            with QSignalBlocker(check):
                check.setChecked(value is not None)
            field.setEnabled(value is not None)
            if isinstance(value, int | float):
                field.set_value(float(value))

        check.toggled.connect(tell)
        field.committed.connect(tell)
        set_visible = self._add(check, field)
        return Row(check, field, show, set_visible)

    def choice(self, write: Write, keys: Iterable[str], characters: int = 0) -> Row:
        """Add a row for one of several keys; their names are set by `name_choices`.

        If `characters` is given, longer names do not make the row any wider.
        """
        combo = QComboBox()
        combo.setMinimumContentsLength(characters or 14)
        if characters:
            combo.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
        for key in keys:
            combo.addItem(key, key)
        combo.activated.connect(lambda _index: write(combo.currentData()))
        label = QLabel()
        label.setBuddy(combo)
        set_visible = self._add(label, combo)

        def show(value: object) -> None:
            with QSignalBlocker(combo):
                combo.setCurrentIndex(combo.findData(value))

        return Row(label, combo, show, set_visible)

    def check(self, write: Write) -> Row:
        """Add a row that is switched on or off."""
        box = QCheckBox()
        box.toggled.connect(write)
        self._layout.addRow(box)

        def show(value: object) -> None:
            with QSignalBlocker(box):
                box.setChecked(bool(value))

        return Row(box, box, show, partial(self._layout.setRowVisible, box))

    def _add(self, label: QWidget, *fields: QWidget) -> Callable[[bool], None]:
        line = QHBoxLayout()
        line.setSpacing(4)
        for field in fields:
            line.addWidget(field)
        line.addStretch(1)
        self._layout.addRow(label, line)
        return partial(self._layout.setRowVisible, line)


def name_choices(row: Row, names: dict[str, str]) -> None:
    """Set the texts of a choice by key."""
    if isinstance(row.field, QComboBox):
        for index in range(row.field.count()):
            key = row.field.itemData(index)
            row.field.setItemText(index, names.get(key, key))


def explain_choices(row: Row, tips: dict[str, str]) -> None:
    """Set the tooltips of a choice by key."""
    if isinstance(row.field, QComboBox):
        for index in range(row.field.count()):
            tip = tips.get(row.field.itemData(index), "")
            row.field.setItemData(index, tip, Qt.ItemDataRole.ToolTipRole)


def _number_field(lowest: float, highest: float, *, whole: bool) -> NumberField:
    field = NumberField(lowest=lowest, highest=highest, whole=whole)
    field.setFixedWidth(FIELD_PX)
    return field
