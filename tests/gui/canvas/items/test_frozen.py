"""What training leaves alone is seen without its colour: dashes and locks."""

import pytest
from PySide6.QtCore import Qt

from engine.document import edits
from engine.document.groups.making import group
from engine.document.groups.using import freeze_group, set_open
from gui.canvas.looks import painters, sprites
from gui.canvas.pointer.hits import Hit, Part
from gui.canvas.words.status import status_of

SOLID, DASHED = Qt.PenStyle.SolidLine, Qt.PenStyle.CustomDashLine


@pytest.fixture
def locks(monkeypatch, view):
    """Count the locks that are drawn in one picture of the canvas."""
    drawn: list[int] = []
    draw = painters.draw_lock

    def counting(painter, centre):
        drawn.append(1)
        draw(painter, centre)

    monkeypatch.setattr(painters, "draw_lock", counting)

    def count():
        sprites._faces.clear()  # or a picture of before would be copied
        drawn.clear()
        view.grab()
        return len(drawn)

    return count


def freeze(session, *ids, frozen=True):
    session.do(edits.set_frozen(session.document, ids, frozen))


@pytest.mark.parametrize(("n", "is_open"), [(1, False), (5, False), (5, True)])
def test_a_frozen_block_carries_a_lock(draw, session, view, locks, n, is_open):
    block = draw.units(0, 0, n, "tanh")
    if is_open:
        draw.open(block)
    view.fit()
    assert locks() == 0
    freeze(session, block)
    assert locks() == 1
    freeze(session, block, frozen=False)
    assert locks() == 0


def test_without_a_bias_there_is_nothing_to_lock(draw, session, view, locks):
    block = draw.units(0, 0, 1, "tanh")
    freeze(session, block)
    session.do(edits.set_use_bias(session.document, [block], False))
    view.fit()
    assert locks() == 0


def test_a_frozen_bundle_is_dashed_and_carries_a_lock(draw, session, view, locks):
    x, y = draw.input(-300, 0, 8), draw.units(100, 0, 8, "tanh")
    wire = draw.wire(x, y)
    view.fit()
    item = view.drawing.wires[wire]
    assert item._pens[0].style() is SOLID
    assert locks() == 0
    freeze(session, wire)
    assert view.drawing.wires[wire]._pens[0].style() == DASHED
    assert locks() == 1
    draw.open(y)  # the strands to its units
    assert {pen.style() for pen in item._pens} == {DASHED}


def test_a_frozen_wire_is_dashed_and_so_is_the_plate_of_its_number(
    xor, session, view, monkeypatch
):
    wire = xor[5][0]
    view.fit()
    plates: list[bool] = []
    ground = painters.draw_plate_ground

    def noting(painter, rect, *, lit=False, frozen=False):
        plates.append(frozen)
        ground(painter, rect, lit=lit, frozen=frozen)

    monkeypatch.setattr(painters, "draw_plate_ground", noting)
    view.grab()
    assert not any(plates)
    freeze(session, wire)
    plates.clear()
    view.grab()
    assert plates.count(True) == 1
    assert view.drawing.wires[wire]._pens[0].style() == DASHED


def test_a_reusable_block_that_is_not_trained_carries_a_lock(xor, session, view, locks):
    session.do(group(session.document, xor[2:5], "XOR"))
    (made,) = session.document.groups
    view.fit()
    assert locks() == 0
    session.do(freeze_group(session.document, made.id, True))
    assert locks() == 1
    session.do(set_open(session.document, made.id, True))
    view.fit()
    assert locks() == 1 + 3  # that of the frame, and those of its perceptrons
    freeze(session, xor[2], frozen=False)
    assert locks() == 2


def test_the_status_line_says_it_too(xor, session, view):
    wire = xor[5][0]
    hit = Hit(Part.WIRE, wire, i=0, j=0)
    assert "not trained" not in status_of(view.drawing, hit)
    freeze(session, wire)
    assert status_of(view.drawing, hit).endswith("not trained")
