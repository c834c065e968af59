"""The part of the View menu that names, keeps and deletes saved views."""

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog, QMenu

from engine.document.views import FIRST_VIEW, LAST_VIEW
from gui.canvas.commands.views import view_name
from gui.canvas.view import CanvasView
from gui.words import QT_TRANSLATE_NOOP

TITLE = QT_TRANSLATE_NOOP("views", "&Saved views")
SAVE_TITLE = QT_TRANSLATE_NOOP("views", "&Save this view as")
RENAME_TITLE = QT_TRANSLATE_NOOP("views", "&Rename")
DELETE_TITLE = QT_TRANSLATE_NOOP("views", "&Delete")
EMPTY = QT_TRANSLATE_NOOP("views", "View {n} (empty)")
GO_TIP = QT_TRANSLATE_NOOP("views", "Go to the place kept as view {n}")
SAVE_TIP = QT_TRANSLATE_NOOP(
    "views", "Keep what the canvas shows now as view {n}, with the project"
)
NUMBERS = range(FIRST_VIEW, LAST_VIEW + 1)


class ViewsMenu(QObject):
    """Go to a view, keep one, rename and delete; filled anew when it is opened."""

    def __init__(self, view: QMenu) -> None:
        super().__init__(view)
        self.menu = view.addMenu("")
        self.go = {n: self._action(self.menu, n, f"Ctrl+{n}") for n in NUMBERS}
        self.menu.addSeparator()
        self.save_menu = self.menu.addMenu("")
        self.save = {
            n: self._action(self.save_menu, n, f"Ctrl+Shift+{n}") for n in NUMBERS
        }
        self.rename_menu = self.menu.addMenu("")
        self.delete_menu = self.menu.addMenu("")
        for menu in (self.menu, self.save_menu):
            menu.setToolTipsVisible(True)
        self._canvas: CanvasView | None = None

    @staticmethod
    def _action(menu: QMenu, number: int, keys: str) -> QAction:
        action = menu.addAction("")
        action.setData(number)
        action.setShortcut(keys)
        return action

    def connect_to(self, canvas: CanvasView) -> None:
        """Let the menu work on the views of a canvas."""
        self._canvas = canvas
        for number, action in self.go.items():
            action.triggered.connect(lambda _=False, n=number: canvas.views.go_to(n))
        for number, action in self.save.items():
            action.triggered.connect(lambda _=False, n=number: canvas.views.save(n))
        self.rename_menu.triggered.connect(lambda action: self._rename(action.data()))
        self.delete_menu.triggered.connect(
            lambda action: canvas.views.delete(action.data())
        )
        canvas.session.document_changed.connect(self._follow)
        canvas.session.document_replaced.connect(self.refresh)
        self.refresh()

    def _follow(self, changes: object) -> None:
        """Fill the menus anew where views may have changed."""
        assert isinstance(changes, tuple)  # noqa: S101
        if any(getattr(change.after, "views", None) is not None for change in changes):
            self.refresh()

    def refresh(self) -> None:
        """Name what there is."""
        canvas = self._canvas
        if canvas is None:
            return
        names = {view.number: view_name(view) for view in canvas.views.all}
        for number in NUMBERS:
            empty = _translate(EMPTY).format(n=number)
            text = _plain(names.get(number, empty))
            self.go[number].setText(f"&{number}  {text}" if number in names else text)
            self.save[number].setText(text)
        for menu in (self.rename_menu, self.delete_menu):
            menu.clear()
            menu.setEnabled(bool(names))
            for number, name in names.items():
                menu.addAction(_plain(name)).setData(number)

    def _rename(self, number: int) -> None:
        canvas = self._canvas
        if canvas is None:
            return
        view = next(view for view in canvas.views.all if view.number == number)
        dialog = QInputDialog(canvas.window())
        dialog.setWindowTitle(_translate(RENAME_TITLE).replace("&", ""))
        text = QCoreApplication.translate("views", "Name of view {n}")
        dialog.setLabelText(text.format(n=number))
        dialog.setTextValue(view.name)
        dialog.textValueSelected.connect(lambda name: canvas.views.rename(number, name))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # --- texts --------------------------------------------------------------------

    def texts(self) -> list[str]:
        """Return all English texts of entries."""
        return [TITLE, SAVE_TITLE, RENAME_TITLE, DELETE_TITLE]

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        for menu, title in (
            (self.menu, TITLE),
            (self.save_menu, SAVE_TITLE),
            (self.rename_menu, RENAME_TITLE),
            (self.delete_menu, DELETE_TITLE),
        ):
            menu.setTitle(_translate(title))
        for actions, tip in ((self.go, GO_TIP), (self.save, SAVE_TIP)):
            for number, action in actions.items():
                text = _translate(tip).format(n=number)
                action.setStatusTip(text)
                action.setToolTip(text)
        self.refresh()


def _translate(text: str) -> str:
    return QCoreApplication.translate("views", text)


def _plain(name: str) -> str:
    """Return a name that a menu shows as it is: "&" would underline a letter."""
    return name.replace("&", "&&")
