"""Tests of what stands out on the canvas."""

from engine.document.connections import set_connections
from gui.reading import Ways, reading
from gui.session import Hover


def two_layers(draw):
    """Return ids of inputs, hidden layer and output, shown unit by unit."""
    source = draw.input(-240, 0, n=2)
    hidden = draw.units(0, 0, n=3, activation="sigmoid")
    out = draw.units(240, 0, n=2, activation="sigmoid")
    first, second = draw.wire(source, hidden), draw.wire(hidden, out)
    draw.open(source, hidden, out)
    return source, hidden, out, first, second


def lit_units(view, block, n):
    return [u for u in range(n) if not view.drawing.is_unit_dimmed(block, u)]


def test_a_cut_connection_is_no_part_of_the_fan(session, draw, view):
    source, hidden, out, first, second = two_layers(draw)
    session.do(set_connections(session.document, first, [(0, 1)], there=False))
    session.do(set_connections(session.document, second, [(1, 0)], there=False))
    session.set_hover(Hover(block=hidden, unit=1))
    assert lit_units(view, source, 2) == [1]
    assert lit_units(view, hidden, 3) == [1]
    assert lit_units(view, out, 2) == [1]
    session.set_hover(Hover())
    assert lit_units(view, source, 2) == [0, 1]


def test_what_is_not_wired_steps_back(session, draw, view):
    source, hidden, out, *_ = two_layers(draw)
    session.set_hover(Hover(block=source, unit=0))
    assert lit_units(view, hidden, 3) == [0, 1, 2]
    assert view.drawing.is_dimmed(out)
    assert not view.drawing.is_dimmed(hidden)


def test_a_connection_marks_its_two_units_and_dims_nothing(session, draw, view):
    source, hidden, out, first, _ = two_layers(draw)
    session.set_hover(Hover(wire=first, i=1, j=2))
    drawing = view.drawing
    marked = [(b, u) for b in (source, hidden, out) for u in range(3)]
    marked = [(b, u) for b, u in marked if drawing.is_marked(b, u)]
    assert marked == [(source, 1), (hidden, 2)]
    assert not drawing.is_dimmed(out)


def test_numbers_at_the_selection_are_those_of_neighbours_too(session, draw, view):
    source, hidden, out, first, second = two_layers(draw)
    reading.change(numbers="near")
    try:
        session.select([out])
        assert {key[0] for key in view.drawing.plates} == {second}
        assert view.drawing.shows_numbers(hidden)
        assert not view.drawing.shows_numbers(source)
        session.select([first])
        assert {key[0] for key in view.drawing.plates} == {first}
        assert view.drawing.shows_numbers(source)
        assert not view.drawing.shows_numbers(out)
    finally:
        reading.choose(Ways())


def test_a_step_of_learning_lights_its_elements_and_all_else_steps_back(
    session, draw, view
):
    source, hidden, out, first, _ = two_layers(draw)
    session.set_hover(Hover(lit=frozenset({hidden})))
    drawing = view.drawing
    assert drawing.is_dimmed(source)
    assert drawing.is_dimmed(out)
    assert lit_units(view, hidden, 3) == [0, 1, 2]
    assert not any(drawing.wires[first].is_lit(a) for a in drawing.wires[first].lines)


def test_a_lit_connection_stands_out_with_its_ends_only(session, draw, view):
    source, hidden, out, first, second = two_layers(draw)
    session.set_hover(Hover(wire=first, i=1, j=2, lit=frozenset({first})))
    assert lit_units(view, source, 2) == [1]
    assert lit_units(view, hidden, 3) == [2]
    assert view.drawing.is_dimmed(out)
    wire = view.drawing.wires[first]
    assert [(a.i, a.j) for a in wire.lines if wire.is_lit(a)] == [(1, 2)]
    other = view.drawing.wires[second]
    assert not any(other.is_lit(line) for line in other.lines)


def test_of_lit_wires_only_those_into_the_lit_unit_are_meant(session, draw, view):
    _, hidden, out, first, _ = two_layers(draw)
    lit = frozenset({first, hidden})
    session.set_hover(Hover(block=hidden, unit=1, lit=lit))
    wire = view.drawing.wires[first]
    assert {a.j for a in wire.lines if wire.is_lit(a)} == {1}
    assert lit_units(view, hidden, 3) == [1]
    session.set_hover(Hover())
    assert not view.drawing.is_dimmed(out)
