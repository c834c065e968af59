"""Notes on the canvas follow theme and language."""

import pytest
from PySide6.QtCore import QPointF

from engine.document import edits
from gui.theme import theme


@pytest.fixture(autouse=True)
def as_before(qapp):
    yield
    theme.choose("light")


def test_letters_take_the_colour_of_the_theme(session, view):
    theme.choose("light")
    session.do(edits.add_note(session.document, 0.0, 0.0, "word"))
    (item,) = view.drawing.notes.values()
    light = item._text.color.name()
    theme.choose("dark")
    assert item._text.color.name() != light
    assert item._text.color.name() == theme.colors.text


def test_the_tip_of_a_broken_formula_is_in_the_language_in_force(
    session, view, monkeypatch
):
    session.do(edits.add_note(session.document, 0.0, 0.0, "$\\frac{a$"))
    (item,) = view.drawing.notes.values()
    english = item.tip_at(QPointF(30.0, 18.0))
    assert english
    monkeypatch.setattr(
        "gui.widgets.formula.QCoreApplication.translate", lambda *_: "другое"
    )
    assert item.tip_at(QPointF(30.0, 18.0)) == "другое"
