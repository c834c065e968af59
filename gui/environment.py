"""What this machine lacks for the engine or the window, found without aborting."""

import ctypes
import os
import socket
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from gui import libraries

ENGINE_PACKAGES = {"numpy": "NumPy", "msgspec": "msgspec"}
WINDOW_PACKAGES = {
    "PySide6": "PySide6",
    "shiboken6": "shiboken6",
    "pyqtgraph": "pyqtgraph",
    "qtawesome": "QtAwesome",
    "ziamath": "ziamath",
}
# Qt asks the display server on these; the others need none.
DISPLAY_VARIABLES = {"xcb": "DISPLAY", "wayland": "WAYLAND_DISPLAY"}
PROBE_CALLS = 64


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why the program cannot start: a code of `gui.refusals` and its values."""

    code: str
    values: Mapping[str, str] = field(default_factory=dict)


def engine_refusal() -> Refusal | None:
    """Tell what the command line lacks, or None."""
    missing = _missing(ENGINE_PACKAGES)
    return Refusal("engine.missing", {"missing": missing}) if missing else None


def window_refusal() -> Refusal | None:
    """Tell what the window lacks on this machine, or None."""
    missing = _missing(WINDOW_PACKAGES)
    if missing:
        return Refusal("window.missing", {"missing": missing})
    if sys.platform.startswith("linux"):
        refusal = _linux_refusal()
        if refusal:
            return refusal
    return _pyside_refusal()


def none_refcount_falls() -> bool:
    """Tell whether this PySide6 takes a reference from None in every void call.

    PySide6 6.12.0 does. Below Python 3.12, where None can still die, the interpreter
    then aborts after some thousand calls: one busy repaint. From 3.12 on None is
    immortal and its count stands still.
    """
    from PySide6.QtCore import QObject

    probe = QObject()
    before = sys.getrefcount(None)
    for _ in range(PROBE_CALLS):
        probe.setObjectName("")
    return sys.getrefcount(None) - before < -PROBE_CALLS // 2


def qt_platforms(environ: Mapping[str, str]) -> list[str]:
    """Return the platforms that Qt on Linux will try, in its order."""
    asked = environ.get("QT_QPA_PLATFORM", "")
    if asked:
        names = [choice.split(":")[0] for choice in asked.split(";")]
        return [name.split("-")[0] if "wayland" in name else name for name in names]
    order = ["xcb", "wayland"]
    if environ.get("XDG_SESSION_TYPE") == "wayland":
        order.reverse()
    return [name for name in order if environ.get(DISPLAY_VARIABLES[name])]


def _missing(packages: Mapping[str, str]) -> str:
    return ", ".join(name for module, name in packages.items() if not find_spec(module))


def _linux_refusal() -> Refusal | None:
    platforms = qt_platforms(os.environ)
    if not platforms:
        variables = ", ".join(DISPLAY_VARIABLES.values())
        return Refusal("display.none", {"variables": variables})
    refusals = [_platform_refusal(platform) for platform in platforms]
    return None if None in refusals else refusals[0]  # Qt takes the first that works


def _platform_refusal(platform: str) -> Refusal | None:
    folder = _qt_folder()
    if folder:  # Qt from PySide6's wheel; a distribution's own comes with its libraries
        plugin = folder / "plugins" / "platforms" / f"libq{platform}.so"
        if not plugin.exists():
            return Refusal("platform.unknown", {"platform": platform})
        refusal = _library_refusal(platform, _qt_files(folder, plugin))
        if refusal:
            return refusal
    variable = DISPLAY_VARIABLES.get(platform)
    return _display_refusal(platform, variable) if variable else None


def _display_refusal(platform: str, variable: str) -> Refusal | None:
    display = os.environ.get(variable)
    if not display:
        return Refusal("display.none", {"variables": variable})
    answers = _x_answers() if platform == "xcb" else _wayland_answers(display)
    return None if answers else Refusal("display.silent", {"display": display})


def _qt_folder() -> Path | None:
    spec = find_spec("PySide6")
    places = spec.submodule_search_locations if spec else None
    folder = Path(next(iter(places))) / "Qt" if places else None
    return folder if folder and folder.is_dir() else None


def _qt_files(folder: Path, plugin: Path) -> Iterator[str]:
    for name in ("Core", "Gui", "Widgets"):
        yield str(folder / "lib" / f"libQt6{name}.so.6")
    yield str(plugin)


def _library_refusal(platform: str, qt_files: Iterable[str]) -> Refusal | None:
    """Load what Qt is about to load; the linker's refusal is only an exception here."""
    named = next(filter(None, map(_unloadable, qt_files)), None)
    if not named:
        return None
    table = libraries.needed_on(platform)
    missing = [library for library in table if _unloadable(library)] or [named]
    packages = sorted({table.get(library, f"({library})") for library in missing})
    values = {"libraries": ", ".join(missing), "packages": " ".join(packages)}
    return Refusal("libraries.missing", values)


def _unloadable(library: str) -> str:
    """Return the file that the linker misses when it loads `library`, or ""."""
    try:
        ctypes.CDLL(library)
    except OSError as error:
        return str(error).split(":", maxsplit=1)[0]
    return ""


def _x_answers() -> bool:
    """Ask the X server just as Qt will; Qt would abort where this returns False."""
    xcb: Any = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    error: int = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return error == 0


def _wayland_answers(display: str) -> bool:
    place = Path(os.environ.get("XDG_RUNTIME_DIR", ""), display)
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
        try:
            connection.connect(str(place))
        except OSError:
            return False
    return True


def _pyside_refusal() -> Refusal | None:
    if not none_refcount_falls():
        return None
    import PySide6

    python = ".".join(map(str, sys.version_info[:3]))
    values = {"version": PySide6.__version__, "python": python}
    return Refusal("pyside.takes_none", values)
