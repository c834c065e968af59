"""Tests of the command `screenshot`, up to the window that it asks for."""

import os
import sys
from types import ModuleType

import pytest


@pytest.fixture
def asked(monkeypatch):
    """Stand in for the window, and note what it is asked for."""
    calls = []

    def screenshot(*arguments):
        calls.append((*arguments, os.environ.get("QT_QPA_PLATFORM")))
        return 0

    window = ModuleType("gui.app")
    window.screenshot = screenshot  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "gui.app", window)
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.setenv("QT_LOGGING_RULES", "")
    return calls


def test_the_window_is_asked_off_the_screen_with_the_defaults(done, asked, tmp_path):
    done("new", "xor_gates", "x.nns")
    done("screenshot", "x.nns", "x.png")
    (path, out, language, theme, size, platform), *_ = asked
    assert (path.name, out.name) == ("x.nns", "x.png")
    assert (language, theme, size) == ("en", "light", (1366, 768))
    assert platform == "offscreen"


def test_language_theme_and_size_are_passed_on(done, asked):
    done("new", "xor_gates", "x.nns")
    done(
        *("screenshot", "x.nns", "--lang", "ru", "x.png", "--theme", "dark"),
        *("--size", "1920x1080"),
    )
    assert asked[0][2:5] == ("ru", "dark", (1920, 1080))


def test_a_folder_that_is_not_there_is_refused_before_the_window_opens(
    done, command, asked
):
    done("new", "xor_gates", "x.nns")
    result = command("screenshot", "x.nns", "no/x.png")
    assert result.status == 2
    assert "There is no folder no" in result.err
    assert asked == []
