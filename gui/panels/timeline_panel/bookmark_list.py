"""The bookmarks: events to come back to."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem

from gui.panels.timeline_panel.section import Section, name_button
from gui.training.controller import TrainingController
from gui.training.history.bookmarks import Bookmark
from gui.training.history.names import bookmark_name
from gui.training.stepping import Stepping


class BookmarkList(Section):
    """One line for each bookmark, in the order of their updates."""

    def __init__(self, training: TrainingController, stepping: Stepping) -> None:
        super().__init__()
        self._training = training
        self._stepping = stepping
        self._shown: object = None
        self.set_here = self.add_button("mdi6.bookmark-plus-outline", self._set_here)
        self.go = self.add_button("mdi6.arrow-right-bold-outline", self.go_to)
        self.rename = self.add_button("mdi6.pencil-outline", self._edit)
        self.remove = self.add_button("mdi6.delete-outline", self._remove)
        self.foot.addStretch(1)
        self.on_key(Qt.Key.Key_Return, self.go_to)
        self.on_key(Qt.Key.Key_Enter, self.go_to)
        self.on_key(Qt.Key.Key_Delete, self._remove)
        self.list.itemDoubleClicked.connect(lambda _item: self.go_to())
        self.list.currentRowChanged.connect(lambda _row: self._enable())
        self.list.itemChanged.connect(self._on_renamed)

    @property
    def _marks(self) -> tuple[Bookmark, ...]:
        return self._training.history.bookmarks.all

    @property
    def mark(self) -> Bookmark | None:
        """The bookmark chosen in the list."""
        row = self.list.currentRow()
        return self._marks[row] if 0 <= row < len(self._marks) else None

    def go_to(self) -> None:
        """Go to the event that is marked."""
        if self.mark is not None:
            self._stepping.go_to_bookmark(self.mark)

    def _set_here(self) -> None:
        self._stepping.toggle_bookmark()

    def _edit(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.list.setFocus()
            self.list.editItem(item)

    def _remove(self) -> None:
        if self.mark is not None:
            self._training.history.bookmarks.remove(self.mark)

    def _on_renamed(self, item: QListWidgetItem) -> None:
        mark = self._marks[self.list.row(item)]
        self._training.history.bookmarks.rename(mark, item.text())

    # --- model to view --------------------------------------------------------------

    def refresh(self) -> None:
        """Show the bookmarks as they are now."""
        history = self._training.history
        names = [bookmark_name(history, mark) for mark in self._marks]
        if names != self._shown:
            self._shown = names
            lines = [QListWidgetItem(name) for name in names]
            for line in lines:
                line.setToolTip(line.text())
                line.setFlags(line.flags() | Qt.ItemFlag.ItemIsEditable)
            self.set_lines(lines)
        self._enable()

    def _enable(self) -> None:
        is_there = self.mark is not None
        self.go.setEnabled(is_there and not self._training.is_running)
        self.rename.setEnabled(is_there)
        self.remove.setEnabled(is_there)
        self.set_here.setEnabled(self._stepping.here is not None)

    def retranslate(self) -> None:
        """Set all texts."""
        self.title.setText(self.tr("Book&marks"))
        self.list.setAccessibleName(self.tr("Bookmarks"))
        self.list.setToolTip(
            self.tr("Events to come back to; they are flags on the bar of updates.")
        )
        name_button(
            self.set_here,
            self.tr("Bookmark the event that is shown, or remove it (Ctrl+F2)"),
        )
        name_button(self.go, self.tr("Go to the bookmark (Enter)"))
        name_button(self.rename, self.tr("Rename the bookmark (F2)"))
        name_button(self.remove, self.tr("Remove the bookmark (Delete)"))
        self._shown = None
        self.refresh()
