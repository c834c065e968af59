"""What the program is, its version and the licences of what it is made with."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from engine import __version__


def show_about(parent: QWidget) -> None:
    """Show version and licences."""
    text = QCoreApplication.translate(
        "AboutDialog",
        "<h3>Perceptarium {version}</h3>"
        "<p>Wire perceptrons, train them and see every number.</p>"
        "<p>Free software under the MIT licence. Made with Qt for Python (LGPL), NumPy "
        "and pyqtgraph (BSD and MIT), icons of Material Design (Apache 2.0). The "
        "handwritten digits and the flowers come from the UCI repository as shipped "
        "with scikit-learn.</p>",
    ).format(version=__version__)
    QMessageBox.about(parent, QCoreApplication.applicationName(), text)
