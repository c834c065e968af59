"""Tests of gui.cli.svg_chart."""

from xml.etree.ElementTree import fromstring, tostring

import pytest

from gui.cli.svg_chart import Line, Panel, Scale, XAxis, chart

NS = "{http://www.w3.org/2000/svg}"
RATES = XAxis("learning rate", numbers=(0.01, 0.1, 1.0, 10.0))


def drawn(x_axis, *panels):
    return fromstring(tostring(chart(x_axis, panels), "unicode"))


def texts(root):
    return [element.text for element in root.iter(f"{NS}text")]


def points(polyline):
    pairs = (pair.split(",") for pair in polyline.get("points").split())
    return [(float(x), float(y)) for x, y in pairs]


def test_a_chart_has_a_size_axes_ticks_labels_and_a_line():
    line = Line("", (0.0, 20.0, 60.0, 100.0))
    root = drawn(RATES, Panel("solved, %", (line,), highest=100.0))
    assert root.tag == f"{NS}svg"
    _, _, width, height = map(float, root.get("viewBox").split())
    assert (root.get("width"), root.get("height")) == (f"{width:g}", f"{height:g}")
    expected = {"0", "20", "40", "60", "80", "100", "0.01", "0.1", "1", "10"}
    assert set(texts(root)) == expected | {"solved, %", "learning rate"}
    (polyline,) = root.iter(f"{NS}polyline")
    (x0, y0), *_, (x3, y3) = points(polyline)
    assert 0 < x0 < x3 < width
    assert 0 < y3 < y0 < height
    assert len(list(root.iter(f"{NS}circle"))) == 4


def test_everything_lies_inside_the_picture():
    lines = tuple(Line(f"n{k}", (1e-9, 5.0, None, 1e12)) for k in range(9))
    root = drawn(RATES, Panel("a", lines, is_log=True), Panel("b", lines))
    _, _, width, height = map(float, root.get("viewBox").split())
    for element in root.iter():
        for key, value in element.attrib.items():
            if key in ("x", "x1", "x2", "cx"):
                assert 0 <= float(value) <= width
            if key in ("y", "y1", "y2", "cy"):
                assert 0 <= float(value) <= height


def test_several_lines_have_a_legend_with_a_colour_and_a_mark_each():
    lines = tuple(Line(f"name {k}", (1.0, 2.0, 3.0, 4.0)) for k in range(5))
    root = drawn(RATES, Panel("loss", lines))
    assert {f"name {k}" for k in range(5)} <= set(texts(root))
    colours = [p.get("stroke") for p in root.iter(f"{NS}polyline")]
    assert len(set(colours)) == 5
    assert "name 0" not in texts(drawn(RATES, Panel("loss", lines[:1])))


def test_nothing_is_drawn_across_what_is_missing():
    line = Line("", (1.0, 2.0, None, 4.0))
    root = drawn(RATES, Panel("loss", (line,), is_log=True))
    (polyline,) = root.iter(f"{NS}polyline")
    assert len(points(polyline)) == 2
    assert len(list(root.iter(f"{NS}circle"))) == 3


def test_what_a_logarithm_cannot_show_is_left_out():
    line = Line("", (0.0, 1.0, 10.0, 100.0), low=(0.0,) * 4, high=(1.0,) * 4)
    root = drawn(RATES, Panel("epochs", (line,), is_log=True))
    assert len(points(next(root.iter(f"{NS}polyline")))) == 3


def test_a_panel_without_any_value_is_drawn_empty():
    root = drawn(RATES, Panel("epochs", (Line("", (None,) * 4),), is_log=True))
    assert not list(root.iter(f"{NS}polyline"))
    assert "epochs" in texts(root)


def test_names_stand_side_by_side():
    axis = XAxis("optimiser", names=("sgd", "a<b&c"))
    root = drawn(axis, Panel("loss", (Line("", (1.0, 2.0)),)))
    assert {"sgd", "a<b&c"} <= set(texts(root))


@pytest.mark.parametrize(
    ("low", "high", "is_log", "ticks"),
    [
        (0, 100, False, [0, 20, 40, 60, 80, 100]),
        (0, 0.3, False, [0, 0.1, 0.2, 0.3]),
        (0.01, 10, True, [0.01, 0.1, 1, 10]),
        (0.5, 10, True, [0.5, 1, 2, 5, 10]),
        (0.06, 0.13, True, [0.06, 0.08, 0.1, 0.12]),
    ],
)
def test_ticks_are_round_numbers(low, high, is_log, ticks):
    scale = Scale(low, high, 0, 100, is_log=is_log)
    assert scale.ticks() == pytest.approx(ticks)
    assert scale.place(low) == pytest.approx(0)
    assert scale.place(high) == pytest.approx(100)


def test_many_powers_of_ten_do_not_crowd():
    ticks = Scale(1e-12, 1e12, 0, 100, is_log=True).ticks()
    assert 4 <= len(ticks) <= 9


def test_a_single_value_has_an_axis_around_it():
    for is_log in (False, True):
        scale = Scale(5, 5, 0, 100, is_log=is_log)
        assert scale.low < 5 < scale.high
