"""The plane of two inputs: what the network says everywhere, and the samples."""

from html import escape

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from engine.arrays import AnyArray, Array
from engine.network.compile import unit_names_in
from engine.network.network import Network, Parameters
from engine.nn.metrics import Task, task_of
from engine.training.plane_grid import (
    Area,
    answers_on_grid,
    first_lines,
    level_segments,
)
from engine.training.sources.view import View
from gui.session import Session
from gui.session.samples import show_sample, view_of
from gui.theme import CLASS_COLORS, theme
from gui.widgets.heat_map import blend, to_image
from gui.widgets.live_panel import LivePanel
from gui.widgets.message_label import MessageLabel
from gui.widgets.plane_view import NamedLine, PlaneView, Points, class_color

REFRESH_MS = 110
LIVE_CELLS = 64
REST_CELLS = 160
MAX_WORK = 3_000_000  # parameters times points of the grid
MIN_CELLS = 32
MAX_POINTS = 1500
MAX_LINES = 12
MARGIN = 0.25
STEPS = 128
NO_SEGMENTS = np.zeros((0, 2, 2))
SYMBOLS = "●■▲◆⬟"
DEFAULT_AREA = (-0.5, 1.5, -0.5, 1.5)


class PlanePanel(LivePanel):
    """Show regions, level line, the first layer's lines and the samples."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(REFRESH_MS, parent)
        self._session = session
        self._view: View | None = None
        self._task = Task.BINARY
        self._limits = (0.0, 1.0)  # lowest and highest target
        self.plane = PlaneView()
        self.plane.set_range(*DEFAULT_AREA)
        self.plane.sample_clicked.connect(self._on_sample)
        self.plane.place_clicked.connect(self._on_place)
        self.legend = QLabel()
        self.legend.setTextFormat(Qt.TextFormat.RichText)
        self.legend.setWordWrap(True)
        self.message = MessageLabel()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(4)
        layout.addWidget(self.message)
        layout.addWidget(self.plane, 1)
        layout.addWidget(self.legend)
        layout.addStretch(0)
        for signal in (
            session.compiled_changed,
            session.document_changed,
            session.document_replaced,
            session.parameters_changed,
            session.dataset_changed,
            session.inputs_changed,
        ):
            signal.connect(self.invalidate)
        self.retranslate()

    # --- model -> view ------------------------------------------------------------

    def refresh(self) -> None:
        """Show the plane as it is now."""
        network, parameters = self._session.network, self._session.parameters
        is_plane = network is not None and network.n_inputs == 2
        self.plane.setVisible(is_plane)
        self.legend.setVisible(is_plane)
        if network is None or parameters is None:
            self.message.say(
                self.tr(
                    "There is no network yet. With two inputs, its answers to every "
                    "point of the plane appear here."
                )
            )
        elif not is_plane:
            text = self.tr("The plane shows networks of two inputs; this one has {n}.")
            self.message.say(text.format(n=network.n_inputs))
        else:
            self.message.say("")
            self._show_plane(network, parameters)

    def _show_plane(self, network: Network, parameters: Parameters) -> None:
        view = view_of(self._session)
        if view is not self._view or (view is not None) != (
            self.plane.points is not None
        ):
            self._view = view
            self._show_points(view)
        self._show_regions(network, parameters)
        self._show_lines(network, parameters)
        inputs = self._session.inputs
        self.plane.set_here((float(inputs[0]), float(inputs[1])))
        self.plane.set_labels(*network.input_names)
        self._show_legend(network)

    def _show_points(self, view: View | None) -> None:
        if view is None:
            self._task, self._limits = Task.BINARY, (0.0, 1.0)
            self.plane.set_points(None)
            self.plane.set_range(*DEFAULT_AREA)
            return
        y = view.dataset.y
        self._task = task_of(y)
        self._limits = (float(y.min()), float(y.max()))
        if self._task is not Task.REGRESSION:
            self._limits = (-1.0 if self._task is Task.BIPOLAR else 0.0, 1.0)
        rows = np.arange(view.n_samples)
        if len(rows) > MAX_POINTS:
            rows = np.linspace(0, len(rows) - 1, MAX_POINTS).astype(np.intp)
        xy = view.x(rows)
        held = np.zeros(view.n_samples, bool)
        held[view.held_out] = True
        labels, n_classes = self._labels(view)
        self.plane.set_points(Points(xy, labels[rows], held[rows], rows, n_classes))
        self.plane.set_range(*_area(xy))

    def _labels(self, view: View) -> tuple[AnyArray, int]:
        """Return the class of each sample; of numbers, the side of their middle."""
        dataset = view.dataset
        if dataset.is_classification:
            return dataset.labels, len(dataset.class_names)
        middle = sum(self._limits) / 2
        return (dataset.y[:, 0] > middle).astype(np.intp), 2

    def _show_regions(self, network: Network, parameters: Parameters) -> None:
        most = LIVE_CELLS if self._session.is_live else REST_CELLS
        by_work = int((MAX_WORK / max(1, network.n_parameters)) ** 0.5)
        n = max(MIN_CELLS, min(most, by_work))
        area = self.plane.data_range
        answers = answers_on_grid(network, parameters, area, n)
        if network.n_outputs > 1:
            self.plane.set_regions(_class_image(answers), NO_SEGMENTS)
            return
        values = answers[:, :, 0]
        low, high = self._limits
        image = _two_class_image(values, low, high)
        is_step = network.layers[-1].segments[-1].activation == "step"
        segments = NO_SEGMENTS
        if not is_step and np.isfinite(values).all():
            segments = _to_plane(level_segments(values, (low + high) / 2), area, n)
        self.plane.set_regions(image, segments)

    def _show_lines(self, network: Network, parameters: Parameters) -> None:
        document = self._session.document
        names = [
            name
            for span in network.layers[0].columns
            for name in unit_names_in(document, span.block)
        ]
        found = first_lines(network, parameters)
        lines = []
        for line in found if len(names) <= MAX_LINES else ():
            ends = line.ends(self.plane.data_range)
            if ends:
                lines.append(NamedLine(names[line.unit], *ends))
        self.plane.set_lines(lines)

    def _show_legend(self, network: Network) -> None:
        parts = []
        points = self.plane.points
        if points is not None and self._view is not None:
            parts = self._class_legend(self._view, points)
            if points.held_out.any():
                parts.append(self.tr("○ held out"))
        if network.n_outputs == 1:
            low, high = (f"{limit:g}".replace("-", "−") for limit in self._limits)
            text = self.tr("ground: blue {high}, red {low}").format(low=low, high=high)
            parts.append(text)
        if self.plane.lines:
            parts.append(self.tr("dashed: where a sum of the first layer is 0"))
        if self._session.document.settings.scaling != "none":
            parts.append(self.tr("inputs as the network sees them, scaled"))
        self.legend.setText(" &nbsp; ".join(parts))

    def _class_legend(self, view: View, points: Points) -> list[str]:
        names = view.dataset.class_names
        if not names:
            return []
        return [
            f'<span style="color: {class_color(k, points.n_classes)}">'
            f"{SYMBOLS[k % len(SYMBOLS)]}</span> {escape(name)}"
            for k, name in enumerate(names[: len(CLASS_COLORS)])
        ]

    # --- view -> model ------------------------------------------------------------

    def _on_sample(self, row: int) -> None:
        show_sample(self._session, row)

    def _on_place(self, x: float, y: float) -> None:
        self._session.show_inputs((round(x, 3), round(y, 3)))

    # --- texts --------------------------------------------------------------------

    def retranslate(self) -> None:
        """Set all texts."""
        self.plane.setToolTip(
            self.tr("Click a sample to show it, or any place to try these inputs")
        )
        self.plane.setAccessibleName(self.tr("Plane of the two inputs"))


def _area(xy: Array) -> Area:
    """Return a rectangle round the points with some room."""
    low, high = xy.min(axis=0), xy.max(axis=0)
    width = np.where(high > low, high - low, 1.0)
    low, high = low - MARGIN * width, high + MARGIN * width
    return float(low[0]), float(high[0]), float(low[1]), float(high[1])


def _to_plane(segments: Array, area: Area, n: int) -> Array:
    """Turn cells of the grid into points of the plane; nodes are centres of cells."""
    x0, x1, y0, y1 = area
    share = (segments + 0.5) / n
    x = x0 + share[:, :, 0] * (x1 - x0)
    y = y1 - share[:, :, 1] * (y1 - y0)
    return np.stack([x, y], axis=2)


def _two_class_image(values: Array, low: float, high: float) -> QImage:
    colors = theme.colors
    table = np.concatenate(
        [
            blend(colors.region_zero, colors.base, STEPS),
            blend(colors.base, colors.region_one, STEPS),
        ]
    )
    width = high - low or 1.0
    with np.errstate(all="ignore"):  # what is beyond all bounds has the colour of one
        share = np.clip(np.nan_to_num((values - low) / width, nan=0.5), 0.0, 1.0)
    levels = np.rint(share * (2 * STEPS - 1))
    return to_image(table[levels.astype(np.intp)])


def _class_image(answers: Array) -> QImage:
    """Colour each point by the largest answer, fainter where others are near it."""
    best = answers.argmax(axis=2)
    ranked = np.sort(np.nan_to_num(answers), axis=2)
    lead = np.clip(ranked[:, :, -1] - ranked[:, :, -2], 0.0, 1.0)
    strength = 0.12 + 0.33 * lead
    ground = QColor(theme.colors.base)
    pixels = np.full(best.shape, 0xFF, np.uint32)
    colors = [QColor(class_color(k, answers.shape[2])) for k in range(answers.shape[2])]
    for channel in ("red", "green", "blue"):
        own = np.array([getattr(color, channel)() for color in colors], float)[best]
        level = own * strength + getattr(ground, channel)() * (1.0 - strength)
        pixels = (pixels << np.uint32(8)) | np.rint(level).astype(np.uint32)
    return to_image(pixels)
