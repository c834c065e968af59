"""The range of a number field that follows what is shown."""

from PySide6.QtWidgets import QSpinBox


def fit_range(field: QSpinBox, numbers: range) -> None:
    """Let a field offer these numbers; nobody has chosen one with that.

    A field that is told the range it has would still have all around laid out anew.
    """
    least, most = numbers.start, numbers.stop - 1
    if (field.minimum(), field.maximum()) != (least, most):
        field.blockSignals(True)
        field.setRange(least, most)
        field.blockSignals(False)
