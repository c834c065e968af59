"""The branches of the history: which there are, the current one, ways to them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem

from gui.panels.timeline_panel.section import Section, name_button
from gui.training.controller import TrainingController
from gui.training.history.names import way_name
from gui.training.history.overview import Overview, Way
from gui.training.stepping import Stepping

INDENT = "    "


class Branches(Section):
    """One line for each branch, under the one that it left."""

    def __init__(self, training: TrainingController, stepping: Stepping) -> None:
        super().__init__()
        self._training = training
        self._stepping = stepping
        self._ways: list[Way] = []
        self._shown: object = None
        self.start = self.add_button("mdi6.page-first", self.go_to_start)
        self.end = self.add_button("mdi6.page-last", self.go_to_end)
        self.rename = self.add_button("mdi6.pencil-outline", self._edit)
        self.remove = self.add_button("mdi6.delete-outline", self._remove)
        self.foot.addStretch(1)
        self.on_key(Qt.Key.Key_Return, self.go_to_end)
        self.on_key(Qt.Key.Key_Enter, self.go_to_end)
        self.on_key(Qt.Key.Key_Delete, self._remove)
        self.list.itemDoubleClicked.connect(lambda _item: self.go_to_end())
        self.list.currentRowChanged.connect(lambda _row: self._enable())
        self.list.itemChanged.connect(self._on_renamed)

    @property
    def way(self) -> Way | None:
        """The branch chosen in the list."""
        row = self.list.currentRow()
        return self._ways[row] if 0 <= row < len(self._ways) else None

    def go_to_start(self) -> None:
        """Go to where the branch begins."""
        if self.way is not None:
            number = self.way.number
            self._stepping.go_to_update(self.way.start + 1, branch=number)

    def go_to_end(self) -> None:
        """Go to the latest that the branch has reached."""
        if self.way is not None:
            self._stepping.go_to_update(self.way.tip + 1, branch=self.way.number)

    def _edit(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.list.setFocus()
            self.list.editItem(item)

    def _remove(self) -> None:
        if self.way is not None:
            self._training.remove_branch(self.way.number)

    def _on_renamed(self, item: QListWidgetItem) -> None:
        way = self._ways[self.list.row(item)]
        self._training.history.rename(way.number, item.text().strip())

    # --- model to view --------------------------------------------------------------

    def refresh(self) -> None:
        """Show the branches as they are now."""
        history = self._training.history
        overview, place = history.overview, history.place
        current = None if place is None else place.branch
        state = (overview and overview.ways, current, tuple(history.names.items()))
        if state != self._shown:
            self._shown = state
            self._fill(overview, current)
        self._enable()

    def _fill(self, overview: Overview | None, current: int | None) -> None:
        self._ways = [] if overview is None else _in_order(overview)
        lines = []
        for way in self._ways:
            name = way_name(self._training.history, way)
            item = QListWidgetItem()
            depth = 0 if overview is None else len(overview.path(way.number)) - 1
            item.setText(INDENT * depth + name)
            span = self.tr("updates {start} to {tip}").format(
                start=way.start, tip=way.tip
            )
            is_current = way.number == current
            item.setToolTip(
                self.tr("{name}: {span}, you are here").format(name=name, span=span)
                if is_current
                else f"{name}: {span}"
            )
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            font = item.font()
            font.setBold(is_current)
            item.setFont(font)
            if is_current:
                item.setText(f"{INDENT * depth}▸ {name}")
            lines.append(item)
        self.set_lines(lines)

    def _enable(self) -> None:
        is_running, way = self._training.is_running, self.way
        for button in (self.start, self.end):
            button.setEnabled(way is not None and not is_running)
        self.rename.setEnabled(way is not None)
        history = self._training.history
        can = way is not None and not is_running and history.can_remove(way.number)
        self.remove.setEnabled(can)

    def retranslate(self) -> None:
        """Set all texts."""
        self.title.setText(self.tr("&Branches"))
        self.list.setAccessibleName(self.tr("Branches"))
        self.list.setToolTip(
            self.tr(
                "Ways that learning has gone. Go back, change the learning rate or a "
                "weight, and go on: another branch begins there."
            )
        )
        name_button(self.start, self.tr("Go to where the branch begins"))
        name_button(self.end, self.tr("Go to the end of the branch (Enter)"))
        name_button(self.rename, self.tr("Rename the branch (F2)"))
        name_button(
            self.remove,
            self.tr("Forget the branch, if you are not on it (Delete)"),
        )
        self._shown = None
        self.refresh()


def _in_order(overview: Overview) -> list[Way]:
    """Return the branches, each behind the one that it left."""
    ordered: list[Way] = []

    def add(parent: int | None) -> None:
        for way in overview.ways:
            if way.parent == parent:
                ordered.append(way)
                add(way.number)

    add(None)
    return ordered
