"""Tests of gui.i18n: languages change while the window stands."""

import pytest
from PySide6.QtCore import QLocale

from gui.i18n import LANGUAGES, set_language, translate


@pytest.fixture(autouse=True)
def english_again(qapp):
    yield
    set_language("en")


def test_texts_follow_the_language(qapp):
    set_language("ru")
    assert translate("docks", "Weights") == "Веса"
    set_language("en")
    assert translate("docks", "Weights") == "Weights"


def test_the_buttons_of_qt_follow_too(qapp):
    set_language("ru")
    assert translate("QPlatformTheme", "Cancel") == "Отмена"


def test_numbers_in_fields_follow_the_language(qapp):
    set_language("ru")
    assert QLocale().decimalPoint() == ","


def test_every_language_is_named_in_itself():
    assert LANGUAGES == {"en": "English", "ru": "Русский"}
