"""Tests of gui.dialogs.help_window and of the pages that it shows."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

import resources
from gui.dialogs.help_window import PAGES, HelpWindow
from gui.i18n import LANGUAGES, set_language


@pytest.fixture
def window(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    window = HelpWindow(parent)
    window.show()
    yield window
    window.close()  # the parent lives until here


def page(language, name):
    return resources.path("help", language, f"{name}.md").read_text(encoding="utf-8")


def headings(text):
    without_code = re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)
    return re.findall(r"^(#+) ", without_code, re.MULTILINE)


@pytest.mark.parametrize("name", PAGES)
def test_every_page_is_there_in_every_language_with_the_same_sections(name):
    texts = [page(language, name) for language in LANGUAGES]
    assert len({tuple(headings(text)) for text in texts}) == 1
    assert texts[0].startswith("# ")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_that_there_is_can_be_chosen_and_every_link_leads_somewhere(
    language,
):
    folder = resources.path("help", language)
    assert {file.stem for file in folder.iterdir()} == {*PAGES}
    for name in PAGES:
        for target in re.findall(r"\]\((?!https?:)([^)]+)\)", page(language, name)):
            assert (folder / target.partition("#")[0]).is_file(), f"{name}: {target}"


def test_list_and_page_follow_each_other(window):
    window.pages.setCurrentRow(2)
    assert window.browser.source().path() == f"{PAGES[2]}.md"
    assert page("en", PAGES[2]).splitlines()[0][2:] in window.browser.toPlainText()
    window.show_page("notebook")
    assert window.pages.currentRow() == PAGES.index("notebook")
    QTest.mouseClick(window.back, Qt.MouseButton.LeftButton)
    assert window.pages.currentRow() == 2
    QTest.mouseClick(window.forward, Qt.MouseButton.LeftButton)
    assert window.pages.currentRow() == PAGES.index("notebook")


def test_a_link_opens_the_page_it_names(window):
    assert window.browser.source().path() == "start.md"
    window.browser.setSource(window.browser.source().resolved("canvas.md"))
    assert window.pages.currentRow() == PAGES.index("canvas")


def test_what_is_typed_is_found_one_place_after_another(window):
    window.show_page("training")
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.field.hasFocus()
    QTest.keyClicks(window.field, "epoch")
    places = []
    for _ in range(3):
        QTest.keyClick(window.field, Qt.Key.Key_Return)
        cursor = window.browser.textCursor()
        assert cursor.selectedText().lower() == "epoch"
        places.append(cursor.position())
    assert places == sorted({*places})


def test_after_the_last_place_comes_the_first(window):
    window.field.setText("first steps")
    window.find_next()
    first = window.browser.textCursor().position()
    window.find_next()
    assert window.browser.textCursor().position() == first


def test_the_page_under_way_is_shown_in_the_new_language(qapp, window):
    window.show_page("training")
    set_language("ru")
    qapp.processEvents()  # the news of it is posted
    try:
        assert page("ru", "training").splitlines()[0][2:] in (
            window.browser.toPlainText()
        )
        assert window.pages.currentRow() == PAGES.index("training")
        assert window.pages.item(0).text() == "Первые шаги"
    finally:
        set_language("en")
