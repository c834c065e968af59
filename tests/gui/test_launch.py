"""Tests of gui.launch, most of them in a process of its own, as a user would."""

import ast
import ctypes
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from gui import environment, launch, libraries

ROOT = Path(__file__).parents[2]
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_SESSION_TYPE")
ABSENT_DISPLAY = ":4711"
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="about Qt on Linux")


def start(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run main.py with no display but the one that `variables` give."""
    inherited = {k: v for k, v in os.environ.items() if k not in DISPLAYS}
    return subprocess.run(
        [sys.executable, "main.py", *arguments],
        cwd=ROOT,
        env={**inherited, **variables},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def stand_in(monkeypatch, module: str, function: str) -> list[object]:
    """Put a function in the place of `module.function` that notes its argument."""
    calls: list[object] = []
    stub = ModuleType(module)

    def note(argument: object) -> int:
        calls.append(argument)
        return 7

    setattr(stub, function, note)
    monkeypatch.setitem(sys.modules, module, stub)
    return calls


def lacks_libraries(platform: str) -> bool:
    for library in libraries.BY_PLATFORM.get(platform, {}):
        try:
            ctypes.CDLL(library)
        except OSError:
            return True
    return False


@on_linux
def test_without_a_display_two_lines_say_so_and_what_works():
    result = start()
    first, second = result.stderr.splitlines()
    assert result.returncode == 2
    assert "DISPLAY, WAYLAND_DISPLAY" in first
    assert "xvfb" in first
    assert "main.py new|train|predict|check|info|sweep|screenshot" in second


@on_linux
def test_the_two_lines_are_russian_in_a_russian_locale():
    first, second = start(LC_ALL="ru_RU.UTF-8").stderr.splitlines()
    assert "Нет экрана" in first
    assert "Без окна работают" in second


@on_linux
@pytest.mark.parametrize(
    ("variables", "named"),
    [
        ({"DISPLAY": ABSENT_DISPLAY}, ABSENT_DISPLAY),
        ({"WAYLAND_DISPLAY": "wayland-47"}, "wayland-47"),
        ({"QT_QPA_PLATFORM": "xcb", "DISPLAY": ABSENT_DISPLAY}, ABSENT_DISPLAY),
        ({"QT_QPA_PLATFORM": "xcb"}, "DISPLAY"),
        ({"QT_QPA_PLATFORM": "paper"}, "QT_QPA_PLATFORM=paper"),
    ],
)
def test_a_display_that_cannot_be_used_does_not_abort_the_program(variables, named):
    for platform in environment.qt_platforms(variables):
        if lacks_libraries(platform):
            pytest.skip(f"this machine lacks libraries of {platform}, and is told so")
    result = start(**variables)
    assert result.returncode == 2, result.stderr
    assert named in result.stderr.splitlines()[0]
    assert len(result.stderr.splitlines()) == 2


def test_an_old_python_is_told_so(monkeypatch, capsys):
    monkeypatch.setattr(launch, "LOWEST_PYTHON", (99, 0))
    assert launch.main([]) == 2
    assert "is too old" in capsys.readouterr().err


@pytest.mark.parametrize(
    "name", ["main.py", "gui/__init__.py", "gui/launch.py", "gui/refusals.py"]
)
def test_an_old_python_can_compile_what_tells_it_so(name):
    source = (ROOT / name).read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 7))


def test_the_start_imports_neither_qt_nor_numpy():
    code = "import sys, gui.launch, gui.environment; print(*sys.modules)"
    run = [sys.executable, "-c", code]
    result = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, check=True)
    assert not {"PySide6", "numpy", "msgspec", "pyqtgraph"} & set(result.stdout.split())


@pytest.mark.parametrize(
    "arguments", [["train", "a.nns"], ["check"], ["--help"], ["a.nns", "b.nns"]]
)
def test_commands_and_options_go_to_the_command_line(monkeypatch, arguments):
    calls = stand_in(monkeypatch, "gui.cli", "main")
    assert launch.main(arguments) == 7
    assert calls == [arguments]


@pytest.mark.parametrize(("arguments", "path"), [([], None), (["a.b"], Path("a.b"))])
def test_a_file_or_nothing_opens_the_window(monkeypatch, arguments, path):
    calls = stand_in(monkeypatch, "gui.app", "run")
    monkeypatch.setattr(environment, "window_refusal", lambda: None)
    assert launch.main(arguments) == 7
    assert calls == [path]


def test_the_command_line_needs_no_display(monkeypatch):
    stand_in(monkeypatch, "gui.cli", "main")
    monkeypatch.setattr(environment, "window_refusal", lambda: pytest.fail("asked"))
    assert launch.main(["info", "a.nns"]) == 7


def test_a_picture_is_drawn_off_the_screen(monkeypatch):
    stand_in(monkeypatch, "gui.cli", "main")
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.delenv("DISPLAY", raising=False)
    assert launch.main(["screenshot", "a.nns", "a.png"]) == 7
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"


def test_one_blas_thread_unless_the_user_says_otherwise(monkeypatch):
    stand_in(monkeypatch, "gui.cli", "main")
    monkeypatch.setenv("OMP_NUM_THREADS", "4")
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", "")
    monkeypatch.delenv("OPENBLAS_NUM_THREADS")
    launch.main(["info"])
    assert os.environ["OPENBLAS_NUM_THREADS"] == "1"
    assert os.environ["OMP_NUM_THREADS"] == "4"


@pytest.mark.parametrize("arguments", [["info"], ["screenshot"], []])
def test_nothing_starts_without_the_engine_s_packages(monkeypatch, capsys, arguments):
    refusal = environment.Refusal("engine.missing", {"missing": "NumPy"})
    monkeypatch.setattr(environment, "engine_refusal", lambda: refusal)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert launch.main(arguments) == 2
    assert "NumPy cannot be found" in capsys.readouterr().err
