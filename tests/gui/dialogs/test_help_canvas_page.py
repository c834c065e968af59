"""The help page "Canvas" names every key and every gesture of the canvas."""

import re

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

import resources
from gui.actions import COMMANDS
from gui.dialogs.shortcuts_dialog import GESTURES
from gui.i18n import LANGUAGES, set_language

# What is done to the window, the project and the help, not to the drawing.
ELSEWHERE = {
    "new",
    "open",
    "save",
    "save_as",
    "recover",
    "keep_recovery",
    "quit",
    "full_screen",
    "help",
    "go_to_notices",
    "shortcuts",
}
# What is about stepping stands on its own page.
STEPPING = {"run_to_here", "bookmark", "batch_mean", "ask_first"}
# As the pages call keys, after what Qt calls them in files.
NAMES = {
    "en": {"Return": "Enter"},
    "ru": {
        "Return": "Enter",
        "Left": "Влево",
        "Right": "Вправо",
        "Up": "Вверх",
        "Down": "Вниз",
    },
}


@pytest.fixture(params=LANGUAGES)
def language(request, qapp):
    set_language(request.param)
    yield request.param
    set_language("en")


def page(language, name="canvas"):
    """Return the text of the page without what marks keys in it."""
    path = resources.path("help", language, f"{name}.md")
    return re.sub(r"[`*]", "", path.read_text(encoding="utf-8"))


def keys_of(name):
    shortcut = COMMANDS[name].shortcut
    if shortcut is None:
        return ""
    return QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.PortableText)


def is_named(keys, text):
    """Tell whether a text names keys, and not only others that begin alike."""
    return re.search(rf"(?<![\w+]){re.escape(keys)}(?![\w+])", text) is not None


def test_every_key_of_a_command_of_the_canvas_is_on_the_page(language):
    text, missing = page(language), []
    for name in COMMANDS.keys() - ELSEWHERE - STEPPING:
        keys = keys_of(name)
        for key, called in NAMES[language].items():
            keys = re.sub(rf"\b{key}$", called, keys)
        if keys and not is_named(keys, text):
            missing.append((name, keys))
    assert missing == []


def test_the_keys_of_stepping_are_on_its_own_page(language):
    text = page(language, "step")
    assert [name for name in STEPPING if not is_named(keys_of(name), text)] == []


def test_every_gesture_of_the_table_is_on_the_page_in_the_same_words(language):
    rows = set(page(language).splitlines())
    wanted = {
        f"| {QCoreApplication.translate('gestures', gesture)} | "
        f"{QCoreApplication.translate('gestures', meaning)} |"
        for gesture, meaning in GESTURES
    }
    assert wanted - rows == set()


def test_what_only_begins_alike_does_not_count():
    assert is_named("Ctrl+B", "press Ctrl+B, then")
    assert not is_named("Ctrl+B", "press Ctrl+Backspace or Alt+Ctrl+B")
