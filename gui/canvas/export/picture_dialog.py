"""Export of the drawing: which format, what of it, and how it looks."""

from collections.abc import Set
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSaveFile, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QLabel,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from engine.document.clipboard import fragment_of
from engine.document.elements import Frame, InputBlock, Note, PerceptronBlock
from engine.document.tikz import tikz_of
from gui.canvas.export import PictureLook, pdf_of, png_of, svg_of
from gui.canvas.export.writers import fits, size_of
from gui.canvas.looks.texts import ACTIVATIONS, activation_text
from gui.reading import reading
from gui.session import Session

SUFFIXES = {"svg": ".svg", "pdf": ".pdf", "png": ".png", "tikz": ".tex"}
SCALES = (1, 2, 3, 4, 8)
TOOLTIP = Qt.ItemDataRole.ToolTipRole


class PictureDialog(QDialog):
    """Choose how the drawing becomes a file; `save_to` writes it."""

    def __init__(
        self, session: Session, proposed: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._proposed = proposed  # without a suffix
        self._chosen = chosen_of(session)
        self.format = QComboBox()
        self.selection = QCheckBox()
        self.letters = QComboBox()
        self.colors = QComboBox()
        self.transparent = QCheckBox()
        self.scale = QComboBox()
        self.size_label = QLabel()
        button = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(button.Save | button.Cancel)
        self._fill()
        self._form = self._lay_out()
        self.selection.setEnabled(bool(self._chosen))
        self.format.currentIndexChanged.connect(self._choose_letters)
        for box in (self.format, self.scale):
            box.currentIndexChanged.connect(self._refresh)
        self.selection.toggled.connect(self._refresh)
        self._buttons.accepted.connect(self._ask_and_save)
        self._buttons.rejected.connect(self.reject)
        self._refresh()

    def _fill(self) -> None:
        self.setWindowTitle(self.tr("Export picture"))
        for key, text, tip in (
            (
                "svg",
                self.tr("SVG: lines, sharp at any size"),
                self.tr("For LibreOffice, PowerPoint, Inkscape and web pages"),
            ),
            ("pdf", self.tr("PDF: lines, one page"), self.tr("For LaTeX and printing")),
            ("png", self.tr("PNG: pixels"), self.tr("For every program there is")),
            (
                "tikz",
                self.tr("TikZ: source of LaTeX"),
                self.tr("A text that LaTeX compiles and that you can change"),
            ),
        ):
            self.format.addItem(text, key)
            self.format.setItemData(self.format.count() - 1, tip, TOOLTIP)
        self.selection.setText(self.tr("Only what is selected"))
        self.selection.setToolTip(
            self.tr("The selected blocks and notes, and the wires between the blocks")
        )
        self.letters.addItem(self.tr("As outlines"), True)
        self.letters.addItem(self.tr("As text"), False)
        self.letters.setToolTip(
            self.tr(
                "Outlines look the same everywhere. Text can be searched and changed; "
                "in an SVG it needs the same font to look the same."
            )
        )
        self.colors.addItem(self.tr("Dark on white, for paper and slides"), False)
        self.colors.addItem(self.tr("As in the window"), True)
        self.colors.setToolTip(self.tr("Which colours the picture has"))
        self.transparent.setText(self.tr("Transparent background"))
        self.transparent.setToolTip(self.tr("What lies behind the picture is seen"))
        for factor in SCALES:
            self.scale.addItem(f"{factor}×", float(factor))
        self.scale.setCurrentIndex(1)
        self.scale.setToolTip(self.tr("Pixels of the picture per pixel of the drawing"))

    def _lay_out(self) -> QFormLayout:
        form = QFormLayout()
        form.addRow(self.tr("Format:"), self.format)
        form.addRow("", self.selection)
        form.addRow(self.tr("Letters:"), self.letters)
        form.addRow(self.tr("Colours:"), self.colors)
        form.addRow("", self.transparent)
        form.addRow(self.tr("Scale:"), self.scale)
        form.addRow(self.tr("Size:"), self.size_label)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self._buttons)
        for box in (self.format, self.letters, self.colors, self.scale):
            label = form.labelForField(box)
            box.setAccessibleName(
                label.text().rstrip(":") if isinstance(label, QLabel) else ""
            )
        return form

    # --- what is chosen -----------------------------------------------------------

    @property
    def key(self) -> str:
        """The format: "svg", "pdf", "png" or "tikz"."""
        return str(self.format.currentData())

    @property
    def only(self) -> Set[int]:
        """What the picture shows; empty: everything."""
        return self._chosen if self.selection.isChecked() else frozenset()

    @property
    def look(self) -> PictureLook:
        """How it looks."""
        return PictureLook(
            outlines=bool(self.letters.currentData()),
            transparent=self.transparent.isChecked(),
            as_on_screen=bool(self.colors.currentData()),
            scale=float(self.scale.currentData()),
        )

    def _choose_letters(self) -> None:
        """Take what suits the format: a PDF brings its fonts along."""
        self.letters.setCurrentIndex(1 if self.key == "pdf" else 0)

    def _refresh(self) -> None:
        key = self.key
        for box, keys in (
            (self.letters, ("svg", "pdf")),
            (self.colors, ("svg", "pdf", "png")),
            (self.transparent, ("svg", "pdf", "png")),
            (self.scale, ("png",)),
            (self.size_label, ("svg", "pdf", "png")),
        ):
            self._form.setRowVisible(box, key in keys)
        size = size_of(self._session, self.only)
        scale = self.look.scale if key == "png" else 1.0
        text = self.tr("{width} × {height} pixels").format(
            width=round(size.width() * scale), height=round(size.height() * scale)
        )
        is_possible = key != "png" or fits(size, scale)
        if not is_possible:
            text += " — " + self.tr("too many; choose a smaller scale")
        self.size_label.setText(text)
        save = self._buttons.button(QDialogButtonBox.StandardButton.Save)
        save.setEnabled(is_possible)
        self.adjustSize()

    # --- the file -----------------------------------------------------------------

    def data(self) -> bytes:
        """Return the file as it is chosen now."""
        session, look, only = self._session, self.look, self.only
        title = self._proposed.name
        if self.key == "svg":
            return svg_of(session, look, only, title)
        if self.key == "pdf":
            return pdf_of(session, look, only, title)
        if self.key == "png":
            return png_of(session, look, only)
        document = session.document
        if only:
            document = fragment_of(document, only)
        names = {key: activation_text(key) for key in ACTIVATIONS}
        thresholds = reading.ways.thresholds
        return tikz_of(document, names, thresholds=thresholds).encode()

    def _ask_and_save(self) -> None:
        suffix = SUFFIXES[self.key]
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.windowTitle(),
            str(self._proposed.with_name(self._proposed.name + suffix)),
            f"*{suffix}",
        )
        if not name:
            return
        path = Path(name)
        if path.suffix.lower() != suffix:
            path = path.with_name(path.name + suffix)
        if self.save_to(path):
            self.accept()

    def save_to(self, path: Path) -> bool:
        """Write the file; on an error say so, and leave an old file as it was."""
        data = self.data()
        file = QSaveFile(str(path))
        opened = file.open(QSaveFile.OpenModeFlag.WriteOnly)
        if opened and file.write(data) == len(data) and file.commit():
            return True
        text = QCoreApplication.translate(
            "Files",
            "{path} was not written: {reason}. Choose another place; nothing is lost.",
        )
        QMessageBox.critical(
            self,
            self.tr("The picture cannot be saved"),
            text.format(path=path, reason=file.errorString()),
        )
        return False


def chosen_of(session: Session) -> frozenset[int]:
    """Return the selected blocks, notes, frames: a wire alone is no picture."""
    elements = session.document.elements
    kinds = InputBlock | PerceptronBlock | Note | Frame
    return frozenset(i for i in session.selection if isinstance(elements.get(i), kinds))
