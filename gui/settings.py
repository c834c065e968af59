"""What the program remembers between starts, in an INI file of the user."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QLocale, QSettings

MAX_RECENT = 10
HISTORY_MB = 64
LAYOUT_VERSION = 3  # raise it when docks come or go: an old arrangement is dropped


class Preferences:
    """Typed access to QSettings; every key with its default in one place."""

    def __init__(self, path: Path | None = None) -> None:
        ini = QSettings.Format.IniFormat
        if path is not None:
            self._store = QSettings(str(path), ini)
        else:
            scope = QSettings.Scope.UserScope
            self._store = QSettings(ini, scope, "Perceptarium", "Perceptarium")

    @property
    def language(self) -> str:
        """Language of the window, "en" or "ru"; at first that of the system."""
        russian = QLocale.system().language() == QLocale.Language.Russian
        return str(self._store.value("language", "ru" if russian else "en"))

    @language.setter
    def language(self, value: str) -> None:
        self._store.setValue("language", value)

    @property
    def theme(self) -> str:
        """Look of the window: "light", "dark" or "system"."""
        return str(self._store.value("theme", "system"))

    @theme.setter
    def theme(self, value: str) -> None:
        self._store.setValue("theme", value)

    @property
    def reading(self) -> dict[str, str]:
        """How numbers are read, by the names of the choices; at first nothing."""
        self._store.beginGroup("reading")
        found = {name: str(self._store.value(name)) for name in self._store.childKeys()}
        self._store.endGroup()
        return found

    @reading.setter
    def reading(self, values: dict[str, str]) -> None:
        for name, value in values.items():
            self._store.setValue(f"reading/{name}", value)

    @property
    def practice(self) -> dict[str, str]:
        """What is asked before it is shown, and how that went; at first nothing."""
        self._store.beginGroup("practice")
        found = {name: str(self._store.value(name)) for name in self._store.childKeys()}
        self._store.endGroup()
        return found

    @practice.setter
    def practice(self, values: dict[str, str]) -> None:
        for name, value in values.items():
            self._store.setValue(f"practice/{name}", value)

    @property
    def minimap(self) -> str:
        """When the map of the drawing is there: "auto", "always" or "never"."""
        return str(self._store.value("minimap", "auto"))

    @minimap.setter
    def minimap(self, value: str) -> None:
        self._store.setValue("minimap", value)

    @property
    def wheel(self) -> str:
        """What the mouse wheel does on the canvas: "zoom" or "scroll"."""
        return str(self._store.value("wheel", "zoom"))

    @wheel.setter
    def wheel(self, value: str) -> None:
        self._store.setValue("wheel", value)

    @property
    def large_handles(self) -> bool:
        """Whether what is grabbed on the canvas is as large as a fingertip."""
        return self._flag("large_handles")

    @large_handles.setter
    def large_handles(self, value: bool) -> None:
        self._store.setValue("large_handles", value)

    @property
    def alt_cuts(self) -> bool:
        """Whether a left drag with Alt cuts wires."""
        return self._flag("alt_cuts")

    @alt_cuts.setter
    def alt_cuts(self, value: bool) -> None:
        self._store.setValue("alt_cuts", value)

    @property
    def notices(self) -> bool:
        """Whether the window says what stands in the way of learning."""
        return str(self._store.value("notices", "true")).lower() == "true"

    @notices.setter
    def notices(self, value: bool) -> None:
        self._store.setValue("notices", value)

    @property
    def recovery(self) -> bool:
        """Whether copies of unsaved changes are kept for the case of a crash."""
        return str(self._store.value("recovery", "true")).lower() == "true"

    @recovery.setter
    def recovery(self, value: bool) -> None:
        self._store.setValue("recovery", value)

    @property
    def history_mb(self) -> int:
        """Most memory that the history of a training may take."""
        text = str(self._store.value("history_mb", HISTORY_MB))
        return int(text) if text.isdecimal() and int(text) else HISTORY_MB

    @history_mb.setter
    def history_mb(self, value: int) -> None:
        self._store.setValue("history_mb", value)

    @property
    def travel(self) -> bool:
        """Whether numbers run along the wires while stepping."""
        return str(self._store.value("travel", "true")).lower() == "true"

    @travel.setter
    def travel(self, value: bool) -> None:
        self._store.setValue("travel", value)

    @property
    def is_first_start(self) -> bool:
        """Whether the program was never started before by this user."""
        return not self._flag("started")

    def remember_start(self) -> None:
        """Make the next start a later one."""
        self._store.setValue("started", True)

    def _flag(self, key: str) -> bool:
        return str(self._store.value(key, "false")).lower() == "true"

    @property
    def workspace(self) -> str:
        """The arrangement of docks used last."""
        return str(self._store.value("workspace", "build"))

    @workspace.setter
    def workspace(self, value: str) -> None:
        self._store.setValue("workspace", value)

    def geometry(self) -> QByteArray:
        """Return size and place of the window, empty at first."""
        value = self._store.value("geometry", QByteArray())
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_geometry(self, value: QByteArray) -> None:
        """Remember size and place of the window."""
        self._store.setValue("geometry", value)

    def layout(self, workspace: str) -> QByteArray:
        """Return the remembered arrangement of a workspace, empty at first."""
        value = self._store.value(f"layout/{workspace}", QByteArray())
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_layout(self, workspace: str, value: QByteArray | None) -> None:
        """Remember the arrangement of a workspace; None forgets it."""
        if value is None:
            self._store.remove(f"layout/{workspace}")
        else:
            self._store.setValue(f"layout/{workspace}", value)

    @property
    def recent_files(self) -> list[Path]:
        """The files opened or saved last, the newest first."""
        value = self._store.value("recent_files", [])
        names = value if isinstance(value, list) else [value]
        return [Path(str(name)) for name in names if name]

    def add_recent_file(self, path: Path) -> None:
        """Put a file at the head of the recent ones."""
        path = path.resolve()
        paths = [path, *(other for other in self.recent_files if other != path)]
        names = [str(other) for other in paths[:MAX_RECENT]]
        self._store.setValue("recent_files", names)

    def clear_recent_files(self) -> None:
        """Forget the recent files."""
        self._store.remove("recent_files")

    @property
    def last_folder(self) -> str:
        """The folder that the next file dialog opens in."""
        return str(self._store.value("last_folder", str(Path.home())))

    @last_folder.setter
    def last_folder(self, value: str) -> None:
        self._store.setValue("last_folder", value)

    def save(self) -> None:
        """Write everything to the disk now."""
        self._store.sync()
