"""The net for errors of the program itself: a report to copy instead of a crash."""

import sys
import traceback
from types import TracebackType

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox

_reported: set[str] = set()


def install_error_net() -> None:
    """Show an error that nobody expected, once for each place, and go on."""
    sys.excepthook = _on_error


def _on_error(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    if issubclass(kind, KeyboardInterrupt):
        QCoreApplication.quit()
        return
    report = "".join(traceback.format_exception(kind, error, trace))
    sys.stderr.write(report)
    place = "".join(traceback.format_tb(trace)[-1:])
    if place in _reported or QCoreApplication.instance() is None:
        return
    _reported.add(place)
    translate = QCoreApplication.translate
    box = QMessageBox()
    box.setIcon(QMessageBox.Icon.Critical)
    box.setWindowTitle(QCoreApplication.applicationName())
    box.setText(translate("ErrorDialog", "Something went wrong inside the program."))
    box.setInformativeText(
        translate(
            "ErrorDialog",
            "Your network is still there: save it under another name. The details "
            "below help to mend the fault; please send them with what you did last.",
        )
    )
    box.setDetailedText(report)
    box.exec()
