"""The help: pages of Markdown beside the list of their titles, with a search."""

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QAction, QKeySequence, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

import resources
from gui.dialogs.help_anchors import heading_block, heading_number
from gui.i18n import current_language
from gui.theme import theme
from gui.widgets.icons import icon

# In reading order.
PAGES = (
    "start",
    "canvas",
    "training",
    "step",
    "gradients",
    "notices",
    "files",
    "notebook",
)
SIZE = (960, 640)
LIST_PX = 240
MARGIN_PX = 16


class HelpWindow(QDialog):
    """Stays open beside the window, so that what it says can be done at once."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.resize(*SIZE)
        self.pages = QListWidget()
        self.pages.setWordWrap(True)
        self.pages.setSpacing(2)
        self.browser = QTextBrowser()
        self.browser.setOpenExternalLinks(True)
        self.browser.document().setDocumentMargin(MARGIN_PX)
        self.field = QLineEdit()
        self.field.setClearButtonEnabled(True)
        self.back, self.forward = QToolButton(), QToolButton()
        self._lay_out()
        self._connect()
        self.retranslate()
        self.show_page(PAGES[0])

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.addWidget(self.back)
        bar.addWidget(self.forward)
        bar.addStretch(1)
        bar.addWidget(self.field)
        parts = QSplitter()
        parts.addWidget(self.pages)
        parts.addWidget(self.browser)
        parts.setStretchFactor(1, 1)
        parts.setSizes([LIST_PX, SIZE[0] - LIST_PX])
        layout = QVBoxLayout(self)
        layout.addLayout(bar)
        layout.addWidget(parts, 1)

    def _connect(self) -> None:
        browser = self.browser
        self.pages.currentItemChanged.connect(self._on_chosen)
        browser.sourceChanged.connect(self._on_source_changed)
        browser.backwardAvailable.connect(self.back.setEnabled)
        browser.forwardAvailable.connect(self.forward.setEnabled)
        self.back.clicked.connect(browser.backward)
        self.forward.clicked.connect(browser.forward)
        for button in (self.back, self.forward):
            button.setEnabled(False)
        self.field.returnPressed.connect(self.find_next)
        find = QAction(self)
        find.setShortcut(QKeySequence.StandardKey.Find)
        find.triggered.connect(self.field.setFocus)
        again = QAction(self)
        again.setShortcut(QKeySequence.StandardKey.FindNext)
        again.triggered.connect(self.find_next)
        self.addActions([find, again])
        theme.changed.connect(self._refresh_icons)
        self._refresh_icons()

    def show_page(self, name: str, anchor: str = "") -> None:
        """Open a page of `PAGES`, at a heading if one is named."""
        url = QUrl(f"{name}.md")
        url.setFragment(anchor)
        self.browser.setSource(url)

    def find_next(self) -> None:
        """Go to the next place that holds what was typed; after the last, the first."""
        wanted = self.field.text()
        if wanted and not self.browser.find(wanted):
            self.browser.moveCursor(QTextCursor.MoveOperation.Start)
            self.browser.find(wanted)

    # --- list and page follow each other ------------------------------------------

    def _on_chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.show_page(item.data(Qt.ItemDataRole.UserRole))

    def _on_source_changed(self, url: QUrl) -> None:
        name = url.path().removesuffix(".md")
        if name in PAGES:
            self.pages.blockSignals(True)  # the page is there already
            self.pages.setCurrentRow(PAGES.index(name))
            self.pages.blockSignals(False)
            self._scroll_to(name, url.fragment())

    def _scroll_to(self, page: str, anchor: str) -> None:
        """Bring a heading to the top of the page."""
        if not anchor:
            return
        number = heading_number(_page(page), anchor)
        document = self.browser.document()
        block = None if number is None else heading_block(document, number)
        if block is not None:
            top = document.documentLayout().blockBoundingRect(block).top()
            self.browser.verticalScrollBar().setValue(round(top) - MARGIN_PX)

    # --- texts --------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Show everything, the page under way too, in the language in force."""
        self.setWindowTitle(self.tr("Help"))
        self.field.setPlaceholderText(self.tr("Find on this page"))
        self.field.setAccessibleName(self.tr("Find on this page"))
        self.field.setToolTip(self.tr("Enter or F3 goes to the next place"))
        self.pages.setAccessibleName(self.tr("Pages of the help"))
        self.browser.setAccessibleName(self.tr("Page of the help"))
        for button, text in (
            (self.back, self.tr("Back")),
            (self.forward, self.tr("Forward")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(text)
        folder = resources.path("help", current_language())
        self.browser.setSearchPaths([str(folder)])
        row = max(self.pages.currentRow(), 0)
        self.pages.blockSignals(True)
        self.pages.clear()
        for name in PAGES:
            item = QListWidgetItem(_page(name).splitlines()[0].lstrip("# "))
            item.setData(Qt.ItemDataRole.UserRole, name)
            self.pages.addItem(item)
        self.pages.setCurrentRow(row)
        self.pages.blockSignals(False)
        self.browser.reload()

    def _refresh_icons(self) -> None:
        self.back.setIcon(icon("mdi6.arrow-left"))
        self.forward.setIcon(icon("mdi6.arrow-right"))


def _page(name: str) -> str:
    """Return the Markdown of a page in the language in force."""
    path = resources.path("help", current_language(), f"{name}.md")
    return path.read_text(encoding="utf-8")
