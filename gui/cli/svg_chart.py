"""Charts as SVG: panels of lines one below the other, with axes, ticks and a legend."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement, indent

from engine.numerals import format_number

WIDTH, PANEL_HEIGHT = 760.0, 210.0
LEFT, RIGHT, TOP, GAP, BOTTOM = 78.0, 20.0, 16.0, 26.0, 52.0
LEGEND_LINE, LEGEND_COLUMN = 20.0, 215.0
INK, GRID = "#222222", "#dddddd"
# Colours that are told apart with any kind of sight; marks differ too.
COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#7a7a7a")
TICK_LENGTH, MARK = 4.0, 3.2

Number = float | None


@dataclass(frozen=True, slots=True)
class Line:
    """Points of one colour: values by place on the x axis, None where there is none.

    `low` and `high`, if there are any, are the ends of a bar through each point.
    """

    name: str
    values: tuple[Number, ...]
    low: tuple[Number, ...] = ()
    high: tuple[Number, ...] = ()


@dataclass(frozen=True, slots=True)
class Panel:
    """Lines above one another; `highest` fixes the axis from 0 up, None: as needed."""

    label: str
    lines: tuple[Line, ...]
    is_log: bool = False
    highest: float | None = None


@dataclass(frozen=True, slots=True)
class XAxis:
    """What the panels share: numbers on a logarithmic axis, or names side by side."""

    label: str
    numbers: tuple[float, ...] = ()
    names: tuple[str, ...] = ()


class Scale:
    """From values to a length on the picture, linear or logarithmic, and its ticks."""

    def __init__(
        self, low: float, high: float, start: float, end: float, *, is_log: bool
    ) -> None:
        self._is_log = is_log
        if low == high:
            low, high = (low / 2, high * 2) if is_log else (low - 1, high + 1)
        self.low, self.high = low, high
        self._start, self._end = start, end

    def place(self, value: float) -> float:
        """Return where a value lies."""
        low, high = self._bend(self.low), self._bend(self.high)
        share = (self._bend(value) - low) / (high - low)
        return self._start + share * (self._end - self._start)

    def ticks(self) -> list[float]:
        """Return round values inside the scale."""
        is_wide = self.low > 0 and self.high / self.low > 4
        return self._log_ticks() if self._is_log and is_wide else self._linear_ticks()

    def _bend(self, value: float) -> float:
        return math.log10(value) if self._is_log else value

    def _linear_ticks(self) -> list[float]:
        rough = (self.high - self.low) / 5
        power = 10.0 ** math.floor(math.log10(rough))
        step = next(f * power for f in (1, 2, 2.5, 5, 10) if f * power >= rough * 0.999)
        first, last = math.ceil(self.low / step), math.floor(self.high / step + 1e-9)
        return [round(k * step, 12) for k in range(first, last + 1)]

    def _log_ticks(self) -> list[float]:
        low, high = math.log10(self.low), math.log10(self.high)
        stride = max(math.ceil((high - low) / 8), 1)
        digits = (1,) if high - low > 2.5 else (1, 2, 5)
        ticks = [
            digit * 10.0**exponent
            for exponent in range(math.floor(low), math.ceil(high) + 1, stride)
            for digit in digits
        ]
        slack = 1e-9
        return [t for t in ticks if low - slack <= math.log10(t) <= high + slack]


def chart(x_axis: XAxis, panels: Sequence[Panel]) -> Element:
    """Draw panels above one x axis.

    Parameters
    ----------
    x_axis : XAxis
        Where the values of all lines stand.
    panels : sequence of Panel
        From top to bottom; all have the same lines, which the legend names if there
        are several.
    """
    names = [line.name for line in panels[0].lines] if panels else []
    n_columns = int((WIDTH - LEFT - RIGHT) // LEGEND_COLUMN)
    n_legend_lines = math.ceil(len(names) / n_columns) if len(names) > 1 else 0
    top = TOP + n_legend_lines * LEGEND_LINE
    height = top + len(panels) * (PANEL_HEIGHT + GAP) - GAP + BOTTOM
    size = {"width": f"{WIDTH:g}", "height": f"{height:g}"}
    root = Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {WIDTH:g} {height:g}",
            **size,
            "font-family": "sans-serif",
            "font-size": "12",
            "fill": INK,
        },
    )
    SubElement(root, "rect", size, fill="#ffffff")
    if n_legend_lines:
        _legend(root, names, n_columns)
    for number, panel in enumerate(panels):
        low = top + number * (PANEL_HEIGHT + GAP)
        is_last = number == len(panels) - 1
        _Drawing(root, x_axis, panel, low).draw(has_x_labels=is_last)
    label = _text(root, (LEFT + WIDTH - RIGHT) / 2, height - 12, x_axis.label)
    label.set("font-size", "13")
    indent(root)
    return root


class _Drawing:
    """One panel while it is drawn."""

    def __init__(self, root: Element, x_axis: XAxis, panel: Panel, top: float) -> None:
        self._group = SubElement(root, "g")
        self._panel = panel
        self._top, self._bottom = top, top + PANEL_HEIGHT
        self._x_places, self._x_ticks = _x_layout(x_axis)
        self._y = self._y_scale()

    def draw(self, *, has_x_labels: bool) -> None:
        """Draw grid, axes and lines."""
        for x, name in self._x_ticks:
            self._line((x, self._top), (x, self._bottom), GRID)
            if has_x_labels:
                _text(self._group, x, self._bottom + 17, name)
        for value in self._y.ticks():
            y = self._y.place(value)
            self._line((LEFT, y), (WIDTH - RIGHT, y), GRID)
            _text(self._group, LEFT - 7, y + 4, _tick_text(value), anchor="end")
        frame = {"x": LEFT, "y": self._top, "width": WIDTH - RIGHT - LEFT}
        frame["height"] = PANEL_HEIGHT
        sides = {key: f"{value:g}" for key, value in frame.items()}
        SubElement(self._group, "rect", sides, fill="none", stroke=INK)
        middle = (self._top + self._bottom) / 2
        label = _text(self._group, 16, middle, self._panel.label)
        label.set("transform", f"rotate(-90 16 {middle:g})")
        for number, line in enumerate(self._panel.lines):
            self._draw_line(line, number)

    def _draw_line(self, line: Line, number: int) -> None:
        colour = COLOURS[number % len(COLOURS)]
        bars = zip(self._x_places, line.low, line.high, strict=False)
        for x, low, high in bars:
            if self._can_show(low) and self._can_show(high):
                ends = (x, self._y.place(low or 0)), (x, self._y.place(high or 0))
                self._line(*ends, colour, opacity="0.45")
        for run in self._runs(line):
            points = " ".join(f"{x:.1f},{y:.1f}" for x, y in run)
            if len(run) > 1:
                style = {"fill": "none", "stroke": colour, "stroke-width": "1.6"}
                SubElement(self._group, "polyline", style, points=points)
            for point in run:
                _mark(self._group, point, number)

    def _runs(self, line: Line) -> list[list[tuple[float, float]]]:
        """Return the points; what is missing ends a run and is not drawn across."""
        runs: list[list[tuple[float, float]]] = [[]]
        for x, value in zip(self._x_places, line.values, strict=True):
            if value is not None and self._can_show(value):
                runs[-1].append((x, self._y.place(value)))
            else:
                runs.append([])
        return runs

    def _y_scale(self) -> Scale:
        shown = [
            value
            for line in self._panel.lines
            for value in (*line.values, *line.low, *line.high)
            if value is not None and self._can_show(value)
        ]
        ends = self._bottom, self._top
        if self._panel.highest is not None:
            return Scale(0, self._panel.highest, *ends, is_log=False)
        if not self._panel.is_log:
            return Scale(0, max(shown, default=1.0) or 1.0, *ends, is_log=False)
        low, high = min(shown, default=1.0), max(shown, default=10.0)
        return Scale(low / 1.15, high * 1.15, *ends, is_log=True)

    def _can_show(self, value: Number) -> bool:
        return value is not None and (value > 0 or not self._panel.is_log)

    def _line(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        colour: str,
        opacity: str = "1",
    ) -> None:
        names = ("x1", "y1", "x2", "y2")
        ends = zip(names, (*start, *end), strict=True)
        place = {name: f"{value:.1f}" for name, value in ends}
        place["stroke-opacity"] = opacity
        SubElement(self._group, "line", place, stroke=colour)


def _x_layout(x_axis: XAxis) -> tuple[list[float], list[tuple[float, str]]]:
    """Return where the values stand, and the ticks with their texts."""
    start, end = LEFT + 18, WIDTH - RIGHT - 18
    if x_axis.numbers:
        low, high = min(x_axis.numbers), max(x_axis.numbers)
        scale = Scale(low, high, start, end, is_log=True)
        ticks = [(scale.place(t), _tick_text(t)) for t in scale.ticks()]
        return [scale.place(x) for x in x_axis.numbers], ticks
    step = (end - start) / max(len(x_axis.names), 1)
    places = [start + (k + 0.5) * step for k in range(len(x_axis.names))]
    return places, list(zip(places, x_axis.names, strict=True))


def _tick_text(value: float) -> str:
    if value and not 1e-4 <= abs(value) < 1e6:
        return f"{value:.0e}".replace("e-0", "e-").replace("e+0", "e")
    return format_number(round(value, 10))


def _legend(root: Element, names: Sequence[str], n_columns: int) -> None:
    for number, name in enumerate(names):
        row, column = divmod(number, n_columns)
        x, y = LEFT + column * LEGEND_COLUMN, TOP + row * LEGEND_LINE
        _mark(root, (x + 6, y - 4), number)
        _text(root, x + 16, y, name, anchor="start")


def _mark(parent: Element, point: tuple[float, float], number: int) -> None:
    """Draw the mark of a line: a circle, a square, a triangle or a diamond."""
    x, y = point
    colour = COLOURS[number % len(COLOURS)]
    if number % 4 == 0:
        place = {"cx": f"{x:.1f}", "cy": f"{y:.1f}", "r": f"{MARK:g}"}
        SubElement(parent, "circle", place, fill=colour)
        return
    corners = {
        1: ((-1, -1), (1, -1), (1, 1), (-1, 1)),
        2: ((0, -1.2), (1.2, 1), (-1.2, 1)),
        3: ((0, -1.4), (1.4, 0), (0, 1.4), (-1.4, 0)),
    }[number % 4]
    points = " ".join(f"{x + MARK * a:.1f},{y + MARK * b:.1f}" for a, b in corners)
    SubElement(parent, "polygon", points=points, fill=colour)


def _text(
    parent: Element, x: float, y: float, text: str, anchor: str = "middle"
) -> Element:
    place = {"x": f"{x:.1f}", "y": f"{y:.1f}", "text-anchor": anchor}
    element = SubElement(parent, "text", place)
    element.text = text
    return element
