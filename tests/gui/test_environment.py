"""Tests of gui.environment and its table of libraries."""

import ctypes
import os
import re
import shutil
import socket
import subprocess
import sys

import pytest

from gui import environment, libraries
from gui.environment import (
    engine_refusal,
    none_refcount_falls,
    qt_platforms,
    window_refusal,
)

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="about Qt on Linux")


@pytest.fixture
def linker(monkeypatch):
    """Return a set of libraries that the linker pretends not to find."""
    lacking: set[str] = set()
    load = ctypes.CDLL

    def load_unless_lacking(library):
        needs = {library}
        if "libqxcb" in library:
            needs.add("libxcb-cursor.so.0")
        if "libQt6Gui" in library:
            needs.add("libEGL.so.1")
        for name in sorted(needs & lacking):
            raise OSError(f"{name}: cannot open shared object file")
        return load(library) if "/" in library else None

    monkeypatch.setattr(ctypes, "CDLL", load_unless_lacking)
    return lacking


def test_this_pyside_leaves_none_alone():
    assert not none_refcount_falls()


def test_a_pyside_that_takes_none_is_refused(monkeypatch):
    counts = iter([1000, 1000 - environment.PROBE_CALLS])
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(sys, "getrefcount", lambda _: next(counts))
    refusal = window_refusal()
    assert refusal is not None
    assert refusal.code == "pyside.takes_none"
    assert set(refusal.values) == {"version", "python"}


def test_this_environment_can_draw_offscreen(monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert engine_refusal() is None
    assert window_refusal() is None


def test_missing_packages_are_named(monkeypatch):
    lacking = {"msgspec", "pyqtgraph"}
    monkeypatch.setattr(environment, "find_spec", lambda name: name not in lacking)
    engine, window = engine_refusal(), window_refusal()
    assert engine is not None
    assert (engine.code, engine.values["missing"]) == ("engine.missing", "msgspec")
    assert window is not None
    assert (window.code, window.values["missing"]) == ("window.missing", "pyqtgraph")


@pytest.mark.parametrize(
    ("variables", "platforms"),
    [
        ({}, []),
        ({"DISPLAY": ":0"}, ["xcb"]),
        ({"WAYLAND_DISPLAY": "wayland-0"}, ["wayland"]),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, ["xcb", "wayland"]),
        (
            {"DISPLAY": ":0", "WAYLAND_DISPLAY": "w", "XDG_SESSION_TYPE": "wayland"},
            ["wayland", "xcb"],
        ),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, ["offscreen"]),
        ({"QT_QPA_PLATFORM": "wayland-egl;xcb"}, ["wayland", "xcb"]),
        ({"QT_QPA_PLATFORM": "vnc:size=800x600"}, ["vnc"]),
    ],
)
def test_platforms_are_those_that_qt_will_try(variables, platforms):
    assert qt_platforms(variables) == platforms


@on_linux
def test_missing_libraries_are_named_with_their_packages(monkeypatch, linker):
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    linker |= {"libEGL.so.1", "libxcb-cursor.so.0"}
    refusal = window_refusal()
    assert refusal is not None
    assert refusal.code == "libraries.missing"
    assert refusal.values["libraries"] == "libEGL.so.1, libxcb-cursor.so.0"
    assert refusal.values["packages"] == "libegl1 libxcb-cursor0"


@on_linux
def test_a_library_of_another_platform_is_not_missed(monkeypatch, linker):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    linker |= {"libxcb-cursor.so.0"}
    assert window_refusal() is None


@on_linux
def test_a_library_that_the_table_lacks_is_named_all_the_same(monkeypatch, linker):
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.setattr(libraries, "BY_PLATFORM", {})
    linker |= {"libxcb-cursor.so.0"}
    refusal = window_refusal()
    assert refusal is not None
    assert refusal.values["packages"] == "(libxcb-cursor.so.0)"


@on_linux
def test_a_wayland_display_that_listens_is_accepted(monkeypatch, tmp_path, linker):
    monkeypatch.setenv("QT_QPA_PLATFORM", "wayland")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-9")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setattr(environment, "_library_refusal", lambda *_: None)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "wayland-9"))
        server.listen()
        assert window_refusal() is None
    refusal = window_refusal()
    assert refusal is not None
    assert refusal.code == "display.silent"


@on_linux
@pytest.mark.skipif(not shutil.which("Xvfb"), reason="there is no Xvfb")
def test_an_x_display_that_answers_is_accepted(monkeypatch):
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-nolisten", "tcp"]
    with subprocess.Popen(
        command, pass_fds=[writing], stderr=subprocess.DEVNULL
    ) as server:
        os.close(writing)
        with os.fdopen(reading) as number:
            display = f":{number.readline().strip()}"
        monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
        monkeypatch.setenv("DISPLAY", display)
        refusal = window_refusal()
        server.terminate()
    assert refusal is None


def test_every_library_is_a_shared_object_with_a_debian_package():
    for platform in ("offscreen", "xcb", "wayland"):
        for library, package in libraries.needed_on(platform).items():
            assert re.fullmatch(
                r"lib[\w-]+(\.0)?\.so\.\d+|lib[\w.-]+\.so\.\d+", library
            )
            assert re.fullmatch(r"[a-z0-9.-]+", package)
