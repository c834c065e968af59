"""What every test gets: no screen, folders of its own, and a look at what it left.

The engine's tests run where neither PySide6 nor pytest-qt is installed.
"""

import gc
import os
import weakref
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

# Before Qt and NumPy are imported: they read these once.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"  # the language of the machine is not a test's business
for name in ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OMP_NUM_THREADS"):
    os.environ.setdefault(name, "1")

settings.register_profile("perceptarium", deadline=None)  # shared machines are uneven
settings.load_profile("perceptarium")

HAS_QT = bool(find_spec("PySide6") and find_spec("pytestqt"))
ENGINE_TESTS = Path(__file__).parent / "engine"
THREAD_END_MS = 2000


def pytest_configure() -> None:
    """Leave collecting garbage to the end of each test."""
    if HAS_QT:
        gc.disable()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Know pytest-qt's options without it, so that --strict-config stays strict."""
    if not find_spec("pytestqt"):
        for option in ("qt_api", "qt_log_level_fail", "qt_log_ignore"):
            parser.addini(option, "An option of pytest-qt, which is not installed.")


@pytest.fixture(autouse=True)
def own_folders(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Keep settings, data and caches of a window test out of the user's folders."""
    if not _is_window_test(request):
        return
    from PySide6.QtCore import QSettings, QStandardPaths

    home = tmp_path_factory.mktemp("home")
    for kind in ("CONFIG", "DATA", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(home / kind.lower()))
    # Where XDG does not rule, a folder of Qt's for tests is still not the user's.
    QStandardPaths.setTestModeEnabled(os.name == "nt" or os.uname().sysname == "Darwin")
    for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
        for file_format in (QSettings.Format.IniFormat, QSettings.Format.NativeFormat):
            QSettings.setPath(file_format, scope, str(home / "config"))


@pytest.fixture(autouse=True)
def nothing_is_fast(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Show everything at once, however fast a test goes through it."""
    if _is_window_test(request):
        monkeypatch.setattr("gui.widgets.follower.FRAME_MS", 0)


@pytest.fixture(autouse=True)
def no_thread_left(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """Fail a window test that leaves a QThread running, and end the thread."""
    if not _is_window_test(request):
        yield
        return
    from PySide6.QtCore import QThread
    from shiboken6 import isValid

    started: list[weakref.ref[QThread]] = []
    start = QThread.start

    def remember(thread: QThread, *priority: QThread.Priority) -> None:
        started.append(weakref.ref(thread))
        start(thread, *priority)

    monkeypatch.setattr(QThread, "start", remember)
    yield
    threads = [thread for thread in (ref() for ref in started) if thread is not None]
    running = [thread for thread in threads if isValid(thread) and thread.isRunning()]
    for thread in running:
        thread.quit()
        thread.wait(THREAD_END_MS)
    if running:
        names = ", ".join(thread.objectName() or repr(thread) for thread in running)
        pytest.fail(f"left running: {names}")


@pytest.fixture(autouse=True)
def empty_clipboard(request: pytest.FixtureRequest) -> Iterator[None]:
    """Leave no copy to the next test, nor data of Python's to the end of Qt."""
    yield
    if not _is_window_test(request):
        return
    from PySide6.QtGui import QGuiApplication

    if QGuiApplication.instance() is not None:
        QGuiApplication.clipboard().clear()


@pytest.fixture(autouse=True)
def sessions_closed(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """Close every session of a window test, as the window does."""
    if not _is_window_test(request):
        yield
        return
    from shiboken6 import isValid

    from gui.session import Session

    made: list[weakref.ref[Session]] = []
    start = Session.__init__

    def remember(session: Session, *arguments: Any) -> None:
        start(session, *arguments)
        made.append(weakref.ref(session))

    monkeypatch.setattr(Session, "__init__", remember)
    yield
    for session in (ref() for ref in made):
        if session is not None and isValid(session):
            session.close()


@pytest.hookimpl(wrapper=True, tryfirst=True)  # the last to run, after pytest-qt
def pytest_runtest_teardown() -> Iterator[None]:
    """Collect garbage where the window does: between events, never inside of Qt."""
    yield
    if HAS_QT:
        from gui.garbage import collect_due

        collect_due()


def _is_window_test(request: pytest.FixtureRequest) -> bool:
    return HAS_QT and ENGINE_TESTS not in request.path.parents
