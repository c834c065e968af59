"""Tests of gui.dialogs.help_anchors: every notice leads to its own heading."""

import re

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QWidget

import resources
from engine.training.notices.notice import NoticeCode
from gui.dialogs.help_anchors import heading_block, heading_number
from gui.dialogs.help_window import HelpWindow
from gui.i18n import LANGUAGES, set_language

TEXT = """# Page

## First <a name="one"></a>

```
# no heading <a name="two"></a>
```

## Second <a name="two"></a>
"""


@pytest.fixture
def window(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    window = HelpWindow(parent)
    window.show()
    yield window
    set_language("en")


def page(language):
    return resources.path("help", language, "notices.md").read_text(encoding="utf-8")


def top_heading(window):
    """Return the first heading that is seen."""
    bar, document = window.browser.verticalScrollBar(), window.browser.document()
    layout = document.documentLayout()
    block = document.begin()
    while block.isValid():
        top = layout.blockBoundingRect(block).top()
        if block.blockFormat().headingLevel() and top >= bar.value():
            return block.text().strip()
        block = block.next()
    return ""


def test_headings_are_counted_and_code_is_not():
    assert heading_number(TEXT, "one") == 1
    assert heading_number(TEXT, "two") == 2
    assert heading_number(TEXT, "three") is None


def test_the_heading_is_found_in_the_document(qapp):
    document = QTextDocument()
    document.setMarkdown(TEXT)
    found = [heading_block(document, number) for number in range(4)]
    texts = [block.text().strip() for block in found if block is not None]
    assert texts == ["Page", "First", "Second"]
    assert found[3] is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_notice_has_a_heading_of_its_own_in_both_languages(language):
    anchors = {code.partition(".")[0] for code in NoticeCode}
    assert set(re.findall(r'<a name="(\w+)">', page(language))) == anchors


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("anchor", ["step", "large_sums", "saturated"])
def test_a_link_brings_its_heading_to_the_top(qapp, window, language, anchor):
    set_language(language)
    qapp.processEvents()
    window.show_page("notices", anchor)
    (wanted,) = re.findall(rf'## (.*) <a name="{anchor}">', page(language))
    assert top_heading(window) == wanted


def test_one_anchor_after_another_on_the_same_page(window):
    window.show_page("notices", "saturated")
    window.show_page("notices", "dead")
    assert top_heading(window) == "Dead ReLU"
    window.show_page("notices", "nowhere")
    window.show_page("training")
    assert window.browser.source().path() == "training.md"
