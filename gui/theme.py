"""The looks that the program owns: two palettes and one colour for each role."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

import resources


@dataclass(frozen=True, slots=True)
class Colors:
    """Colours by role, as "#rrggbb"; colour never carries a meaning alone."""

    is_dark: bool
    window: str
    base: str
    alternate: str
    button: str
    text: str
    text_dim: str
    border: str
    accent: str
    accent_text: str
    canvas: str
    grid: str
    block: str
    block_border: str
    positive: str
    negative: str
    zero: str
    forward: str
    loss: str
    held_out: str
    backward: str
    update: str
    class_one: str
    class_zero: str
    region_one: str
    region_zero: str
    good: str
    good_fill: str
    bad: str
    bad_fill: str
    warning: str


LIGHT = Colors(
    is_dark=False,
    window="#f3f4f6",
    base="#ffffff",
    alternate="#f0f2f5",
    button="#e8eaee",
    text="#1c1f24",
    text_dim="#5a616b",
    border="#c3c8d0",
    accent="#2f6fde",
    accent_text="#ffffff",
    canvas="#fbfbfc",
    grid="#e3e6ea",
    block="#ffffff",
    block_border="#6b7280",
    positive="#c8590b",
    negative="#1f6fb4",
    zero="#828994",
    forward="#0b7a75",
    loss="#8a6500",
    held_out="#7a3db8",
    backward="#7a3db8",
    update="#b8500a",
    class_one="#1f6fb4",
    class_zero="#c2362b",
    region_one="#cfe2f3",
    region_zero="#f7d6d3",
    good="#1a7f37",
    good_fill="#d9f2df",
    bad="#c2362b",
    bad_fill="#fadcd9",
    warning="#8a6500",
)

DARK = Colors(
    is_dark=True,
    window="#24262b",
    base="#1c1e22",
    alternate="#27292f",
    button="#33363d",
    text="#e8eaed",
    text_dim="#a3aab5",
    border="#4a4f58",
    accent="#6ea0f5",
    accent_text="#10131a",
    canvas="#1a1c20",
    grid="#2a2d33",
    block="#2b2e35",
    block_border="#9aa2ad",
    positive="#f5a142",
    negative="#5da9e9",
    zero="#848c97",
    forward="#3cc2ba",
    loss="#e3b341",
    held_out="#c49bf0",
    backward="#c49bf0",
    update="#f09a4e",
    class_one="#5da9e9",
    class_zero="#f2837a",
    region_one="#1f3a52",
    region_zero="#54282a",
    good="#57c777",
    good_fill="#1e3f29",
    bad="#f2837a",
    bad_fill="#4f2426",
    warning="#e3b341",
)

# M. A. Petroff, "Accessible Color Sequences for Data Visualization", arXiv 2107.02270.
CLASS_COLORS = (
    "#3f90da",
    "#ffa90e",
    "#bd1f01",
    "#94a4a2",
    "#832db6",
    "#a96b59",
    "#e76300",
    "#b9ac70",
    "#717581",
    "#92dadd",
)


class Theme(QObject):
    """The look in force; panels repaint on `changed`."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.choice = "light"
        self.colors = LIGHT

    def choose(self, choice: str) -> None:
        """Apply "light", "dark" or "system" to the whole program."""
        self.choice = choice
        self.colors = DARK if _wants_dark(choice) else LIGHT
        application = QApplication.instance()
        if isinstance(application, QApplication):
            # Otherwise a panel's larger font would not reach what it is made of as soon
            # as there is any style sheet.
            application.setAttribute(
                Qt.ApplicationAttribute.AA_UseStyleSheetPropagationInWidgetStyles
            )
            application.setStyle("Fusion")
            application.setPalette(_palette(self.colors))
            application.setStyleSheet(_sheet(self.colors))
            # Native title bars follow where the platform supports it.
            scheme = (
                Qt.ColorScheme.Dark if self.colors.is_dark else Qt.ColorScheme.Light
            )
            QGuiApplication.styleHints().setColorScheme(scheme)
        self.changed.emit()


def _wants_dark(choice: str) -> bool:
    if choice == "system":
        scheme = QGuiApplication.styleHints().colorScheme()
        return bool(scheme == Qt.ColorScheme.Dark)
    return choice == "dark"


def _sheet(colors: Colors) -> str:
    """Draw frames that can be seen where Fusion's, derived from black, cannot."""
    if not colors.is_dark:
        return ""
    check = resources.path("icons", "check_dark.svg").as_posix()
    frame = f"border: 1px solid {colors.block_border}; border-radius: 2px;"
    return (
        f"QCheckBox::indicator {{ width: 12px; height: 12px; {frame}"
        f" background: {colors.base}; }}"
        f"QCheckBox::indicator:checked {{ image: url({check}); }}"
        f"QCheckBox::indicator:disabled {{ border-color: {colors.border}; }}"
        f"QLineEdit {{ border: 1px solid {colors.border}; border-radius: 2px;"
        f" padding: 1px 3px; background: {colors.base}; }}"
        f"QLineEdit:focus {{ border-color: {colors.accent}; }}"
    )


def _palette(colors: Colors) -> QPalette:
    """Build a palette with every role that Fusion uses."""
    role = QPalette.ColorRole
    palette = QPalette()
    plain = {
        role.Window: colors.window,
        role.WindowText: colors.text,
        role.Base: colors.base,
        role.AlternateBase: colors.alternate,
        role.ToolTipBase: colors.base,
        role.ToolTipText: colors.text,
        role.PlaceholderText: colors.text_dim,
        role.Text: colors.text,
        role.Button: colors.button,
        role.ButtonText: colors.text,
        role.BrightText: colors.bad,
        role.Link: colors.accent,
        role.LinkVisited: colors.backward,
        role.Highlight: colors.accent,
        role.HighlightedText: colors.accent_text,
        role.Accent: colors.accent,
        role.Light: "#4a4e57" if colors.is_dark else "#ffffff",
        role.Midlight: "#3d4149" if colors.is_dark else "#e9ebef",
        role.Mid: "#5b616b" if colors.is_dark else "#b4bac3",
        role.Dark: "#6f7681" if colors.is_dark else "#9097a1",
        role.Shadow: "#000000" if colors.is_dark else "#6b7280",
    }
    for key, value in plain.items():
        palette.setColor(key, QColor(value))
    dim = QColor("#777d87" if colors.is_dark else "#9aa0aa")
    for key in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, key, dim)
    palette.setColor(
        QPalette.ColorGroup.Disabled, role.Highlight, QColor(colors.border)
    )
    return palette


theme = Theme()
