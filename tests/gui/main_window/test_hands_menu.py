"""Tests of the choices about wheel and fingers."""

import pytest
from PySide6.QtWidgets import QMenu

from gui.hands import hands
from gui.main_window.hands_menu import HandsMenu
from gui.settings import Preferences


@pytest.fixture
def usual_hands():
    yield hands
    hands.choose(wheel="zoom", large=False, alt_cuts=False)


@pytest.fixture
def view(qtbot):
    menu = QMenu()
    qtbot.addWidget(menu)
    return menu


@pytest.fixture
def menu(view, usual_hands):
    made = HandsMenu(view)
    made.retranslate()
    return made


def test_entries_say_what_they_do(menu):
    for action in (*menu.wheels.values(), menu.large, menu.alt_cuts):
        assert action.text()
        assert action.toolTip()
        assert action.isCheckable()


def test_choosing_changes_what_is_in_force(menu):
    menu.wheels["scroll"].trigger()
    assert hands.wheel == "scroll"
    menu.large.trigger()
    assert hands.large
    menu.large.trigger()
    assert not hands.large
    menu.alt_cuts.trigger()
    assert hands.alt_cuts


def test_the_menu_shows_what_is_chosen_elsewhere(menu):
    hands.choose(wheel="scroll", large=True)
    assert menu.wheels["scroll"].isChecked()
    assert not menu.wheels["zoom"].isChecked()
    assert menu.large.isChecked()


def test_choices_are_remembered(tmp_path):
    preferences = Preferences(tmp_path / "perceptarium.ini")
    assert (preferences.wheel, preferences.large_handles) == ("zoom", False)
    preferences.wheel, preferences.large_handles = "scroll", True
    preferences.save()
    again = Preferences(tmp_path / "perceptarium.ini")
    assert (again.wheel, again.large_handles) == ("scroll", True)
    assert not again.alt_cuts
    again.alt_cuts = True
    again.save()
    assert Preferences(tmp_path / "perceptarium.ini").alt_cuts
