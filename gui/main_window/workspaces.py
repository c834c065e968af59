"""Workspaces: arrangements of the same docks for building, training and showing.

At 1366×768 the canvas must stay the largest thing on the screen; therefore few docks
stand open side by side, the others are tabs behind them.
"""

from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow

from gui.main_window.docks import Docks
from gui.words import QT_TRANSLATE_NOOP

Area = Qt.DockWidgetArea


@dataclass(frozen=True, slots=True)
class Workspace:
    """Which docks stand where; inside a group they are tabs, the first on top."""

    title: str
    left: tuple[tuple[str, ...], ...] = ()
    right: tuple[tuple[str, ...], ...] = ()
    bottom: tuple[tuple[str, ...], ...] = ()
    widths: dict[str, int] = field(default_factory=dict)
    heights: dict[str, int] = field(default_factory=dict)
    font_scale: float = 1.0
    focus: str = ""  # whose keys are used first; "": the canvas keeps them

    @property
    def on_top(self) -> list[str]:
        """The docks that are seen at first."""
        return [group[0] for group in (*self.left, *self.right, *self.bottom)]


WORKSPACES = {
    "build": Workspace(
        QT_TRANSLATE_NOOP("workspaces", "Build"),
        left=(("palette",),),
        right=(
            ("table", "data", "history"),
            ("weights", "properties", "activation", "loss"),
        ),
        widths={"palette": 176, "table": 356},
        heights={"table": 300, "weights": 300},
    ),
    "train": Workspace(
        QT_TRANSLATE_NOOP("workspaces", "Train"),
        right=(("training", "data"), ("weights", "loss", "table", "activation")),
        bottom=(("plots", "gradients", "timeline"), ("outputs", "plane", "confusion")),
        widths={"training": 356, "outputs": 396},
        heights={"plots": 292, "training": 330, "weights": 260},
    ),
    "step": Workspace(
        QT_TRANSLATE_NOOP("workspaces", "Step"),
        right=(("step_matrices", "graph", "my_value", "gradients"),),
        bottom=(("step", "timeline"),),
        widths={"step_matrices": 400},
        heights={"step": 304},
        focus="step",
    ),
    "present": Workspace(
        QT_TRANSLATE_NOOP("workspaces", "Present"),
        right=(
            (
                *("table", "weights", "plots", "outputs"),
                *("plane", "confusion", "activation", "gradients", "step"),
                "timeline",
                "step_matrices",
                *("graph", "my_value"),
            ),
        ),
        widths={"table": 560},
        font_scale=1.5,
    ),
}


def arrange(window: QMainWindow, docks: Docks, workspace: Workspace) -> None:
    """Put the docks of a workspace to their places and hide the others."""
    shown = {
        name
        for groups in (workspace.left, workspace.right, workspace.bottom)
        for group in groups
        for name in group
    }
    for name, dock in docks.items():
        window.removeDockWidget(dock)  # out of its old tabs
        dock.setFloating(False)
        if name not in shown:
            # A saved arrangement knows only docks that have a place, and shows others.
            window.addDockWidget(Area.RightDockWidgetArea, dock)
            dock.hide()
    for area, groups, split in (
        (Area.LeftDockWidgetArea, workspace.left, Qt.Orientation.Vertical),
        (Area.RightDockWidgetArea, workspace.right, Qt.Orientation.Vertical),
        (Area.BottomDockWidgetArea, workspace.bottom, Qt.Orientation.Horizontal),
    ):
        for group in groups:
            first = docks[group[0]]
            window.addDockWidget(area, first, split)
            first.show()
            for name in group[1:]:
                window.tabifyDockWidget(first, docks[name])
                docks[name].show()
            first.raise_()
    if "structure" not in shown and workspace.right:
        # As a tab of the first group it takes no other panel's room when opened.
        window.tabifyDockWidget(docks[workspace.right[0][0]], docks["structure"])
        docks["structure"].hide()
    set_sizes(window, docks, workspace)


def set_sizes(window: QMainWindow, docks: Docks, workspace: Workspace) -> None:
    """Give the docks of a workspace their sizes; right only once they are laid out."""
    for sizes, along in (
        (workspace.widths, Qt.Orientation.Horizontal),
        (workspace.heights, Qt.Orientation.Vertical),
    ):
        for name, size in sizes.items():  # one by one: they stand in several areas
            window.resizeDocks([docks[name]], [size], along)
