"""The stage: what the canvas shows of the event that a cursor stands at."""

from PySide6.QtCore import (
    QElapsedTimer,
    QObject,
    QRectF,
    QTimer,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStyle

from engine.training.trace.cursor import Cursor
from gui.canvas.items.batch_item import BatchItem, Strip
from gui.canvas.items.compare_item import CompareItem
from gui.canvas.items.dial_item import DialItem
from gui.canvas.items.half_item import HalfItem
from gui.canvas.items.plaque_item import PlaqueItem
from gui.canvas.looks.detail import PlateKey
from gui.canvas.looks.shapes import Kind
from gui.canvas.stage.acts import Act
from gui.canvas.stage.cast import Cast, Casting
from gui.canvas.stage.known import Known, known_at, strips_at
from gui.canvas.stage.morph import between
from gui.canvas.stage.places import Places
from gui.canvas.stage.script import act_of
from gui.canvas.view import CanvasView
from gui.reading import reading
from gui.session.samples import show_row
from gui.theme import theme
from gui.training.shown_sample import shown_sample

TRAVEL_MS = 260
FAST_MS = 350  # events that follow one another faster are shown at their end
SETTLE_MS = 60
MOST_BLOCKS = 200  # that labels try not to cover
MOST_STRIPS = 120
NAME_WIDTH = 40.0  # of a perceptron's name that labels try not to cover

_Veilable = PlaqueItem | DialItem | CompareItem | HalfItem


class Stage(QObject):
    """Shows one event on the canvas, and takes it away again without a trace.

    While an event is shown, blocks show what is computed by then: for the selected
    sample, or as means over the batch.

    Attributes
    ----------
    duration : int
        Milliseconds that a number travels; 0: it is where it goes at once.
    cursor : Cursor or None
        What is shown.
    act : Act or None
        The same, put in plain words.
    sample : int
        The row of the batch that is shown.

    Signals
    -------
    changed() : another event, sample or choice is shown, or none any more
    """

    changed = Signal()

    def __init__(self, canvas: CanvasView) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.cursor: Cursor | None = None
        self.act: Act | None = None
        self.sample = 0
        self.is_mean = False
        self.is_veiled = False
        self._cast = Cast()
        self._batch: BatchItem | None = None
        self._known: Known | None = None
        self._hidden: set[PlateKey] = set()
        self.duration = (
            0 if QGuiApplication.platformName() == "offscreen" else TRAVEL_MS
        )
        self.is_moving_wanted = True
        self._since = QElapsedTimer()
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.valueChanged.connect(self._set_share)
        self._animation.finished.connect(lambda: self._set_share(1.0))
        self._settling = QTimer(self)  # a view that moves is not followed step by step
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLE_MS)
        self._settling.timeout.connect(self._again)
        canvas.view_moved.connect(self._settling.start)
        canvas.drawing.geometry_changed.connect(self._again)
        canvas.session.document_replaced.connect(self.clear)
        canvas.session.inputs_changed.connect(self._on_inputs)
        for signal in (reading.changed, theme.changed):
            signal.connect(self._again)

    # --- what is shown --------------------------------------------------------------

    def show_event(self, cursor: Cursor | None) -> None:
        """Show the event that a cursor stands at; None: nothing any more."""
        if cursor is None or cursor.trace.moment.network is not self._network:
            self.clear()
            return
        sample = shown_sample(self._canvas.session, cursor)
        is_new = cursor is not self.cursor
        if not is_new and sample == self.sample:
            return
        self.cursor, self.sample = cursor, sample
        if is_new:  # what is shown elsewhere may be no sample of this batch
            moment = cursor.trace.moment
            row = int(moment.rows[sample])
            show_row(self._canvas.session, moment.out[0][sample], row)
        is_fast = self._since.isValid() and self._since.elapsed() < FAST_MS
        self._since.start()
        self._build()
        if is_new and not is_fast and self._may_move():
            self._animation.setDuration(self.duration)
            self._set_share(0.0)
            self._animation.start()
        self.changed.emit()

    def clear(self) -> None:
        """Take everything away."""
        was_there = self.cursor is not None
        self._take_down()
        self.cursor = self.act = None
        if self._known is not None:
            self._show_numbers(None)
        if was_there:
            self.changed.emit()

    def set_veiled(self, is_veiled: bool) -> None:
        """Hide what the event computes, or show it: on labels and in the blocks."""
        if is_veiled != self.is_veiled:
            self.is_veiled = is_veiled
            self._again()

    def set_mean(self, is_mean: bool) -> None:
        """Show means over the batch in the blocks, or the selected sample."""
        if is_mean != self.is_mean:
            self.is_mean = is_mean
            self._again()
            self.changed.emit()

    def set_motion(self, is_wanted: bool) -> None:
        """Let numbers travel, or be where they go at once."""
        self.is_moving_wanted = is_wanted
        if not is_wanted and self.is_moving:
            self._animation.stop()
            self._set_share(1.0)

    @property
    def is_moving(self) -> bool:
        """Whether a number is on its way."""
        return self._animation.state() is QVariantAnimation.State.Running

    @property
    def texts(self) -> list[str]:
        """What can be read on labels and in units, line by line."""
        found: list[str] = []
        for item in self._cast.items:
            if isinstance(item, PlaqueItem | DialItem | CompareItem):
                found += item.lines
            elif isinstance(item, HalfItem) and item.shown_text:
                found.append(item.shown_text)
        return found

    @property
    def cast(self) -> Cast:
        """The items of the event."""
        return self._cast

    @property
    def batch(self) -> BatchItem | None:
        """The strips below the units, where the batch has several samples."""
        return self._batch

    def _on_inputs(self) -> None:
        """Follow the sample that is looked at elsewhere."""
        if self.cursor is not None:
            self.show_event(self.cursor)

    # --- making and taking ----------------------------------------------------------

    @property
    def _network(self) -> object:
        return self._canvas.session.network

    def _again(self) -> None:
        """Show the same in another view, notation or language."""
        if self.cursor is not None:
            if self.cursor.trace.moment.network is not self._network:
                self.clear()  # the trace ends with the edit that is under way
                return
            self._build()

    def _build(self) -> None:
        cursor = self.cursor
        assert cursor is not None  # noqa: S101  whoever builds has one
        self._take_down()
        trace, event, canvas = cursor.trace, cursor.event, self._canvas
        known = known_at(
            trace,
            event,
            self.sample,
            is_mean=self.is_mean,
            is_veiled=self.is_veiled,
        )
        self._show_numbers(known)
        self.act = act_of(trace, event, self.sample)
        places = Places(canvas.drawing, trace.moment.network)
        seen = canvas.mapToScene(canvas.viewport().rect()).boundingRect()
        casting = Casting(trace, places, canvas.camera.scale, seen)
        self._cast = casting.cast(self.act, self._bodies(seen))
        for item in self._cast.items:
            canvas.drawing.addItem(item)
            if isinstance(item, _Veilable):
                item.set_veiled(self.is_veiled)
        self._add_strips(places)
        self._cover(self._cast.covered)

    def _bodies(self, seen: QRectF) -> list[QRectF]:
        drawing = self._canvas.drawing
        found: list[QRectF] = []
        for item in drawing.blocks.values():
            shape, at = item.shape_, item.pos()
            body = shape.body.translated(at)
            if len(found) < MOST_BLOCKS and body.intersects(seen):
                found.append(body)
                if shape.kind is Kind.PERCEPTRON:
                    beside = (shape.name_rect.width() - NAME_WIDTH) / 2
                    name = shape.name_rect.adjusted(beside, 0.0, -beside, 0.0)
                    found.append(name.translated(at))
        return found

    def _add_strips(self, places: Places) -> None:
        cursor = self.cursor
        assert cursor is not None  # noqa: S101
        is_far = self._canvas.drawing.detail.far.is_far
        is_over = self._known is None  # those of the moment are old numbers then
        if cursor.trace.moment.n_samples == 1 or is_far or is_over:
            return
        rooms = places.strip_rooms()[:MOST_STRIPS]
        trace, event = cursor.trace, cursor.event
        layers = {layer for layer, _unit, _room in rooms}
        values = {
            layer: strips_at(trace, event, layer, is_veiled=self.is_veiled)
            for layer in layers
        }
        strips = [
            Strip(room, values[layer][0][:, unit], values[layer][1][:, unit])
            for layer, unit, room in rooms
        ]
        if strips:
            self._batch = BatchItem(strips, self.sample)
            self._canvas.drawing.addItem(self._batch)

    def _take_down(self) -> None:
        self._animation.stop()
        drawing = self._canvas.drawing
        items = [*self._cast.items, *([self._batch] if self._batch else [])]
        for item in items:
            if item.scene() is drawing:
                drawing.removeItem(item)
        self._cast, self._batch = Cast(), None
        self._cover(set())

    def _cover(self, keys: set[PlateKey]) -> None:
        """Hide the numbers on wires that labels stand in for, show the others."""
        plates = self._canvas.drawing.plates
        for key in (self._hidden | keys) & plates.keys():
            plates[key].setVisible(key not in keys)
        self._hidden = keys

    def _show_numbers(self, known: Known | None) -> None:
        before, self._known = self._known, known
        old, new = (None if k is None else k.parameters for k in (before, known))
        self._canvas.drawing.show_staged(known, moved=old is not new)

    # --- motion ---------------------------------------------------------------------

    def _may_move(self) -> bool:
        canvas = self._canvas
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        wanted = canvas.style().styleHint(hint, None, canvas)  # 0: the system's wish
        if not (self.duration and wanted and self.is_moving_wanted):
            return False
        is_move = self.act is not None and self.act.is_move
        return bool(self._cast.courses) or (is_move and canvas.drawing.is_fine)

    def _set_share(self, share: float) -> None:
        """Let everything be so far on its way."""
        for course in self._cast.courses:
            course.set_share(share)
        for walker in self._cast.walkers:
            place = walker.course.place(share * walker.end)
            walker.label.setPos(place + walker.offset)
        for item in self._cast.late if self._cast.courses else ():
            item.setVisible(share >= 1.0)
        if self.act is not None and self.act.is_move and not self.is_veiled:
            self._morph(share)

    def _morph(self, share: float) -> None:
        """Let wires grow from their old widths to the new ones."""
        known, cursor, drawing = self._known, self.cursor, self._canvas.drawing
        if known is None or cursor is None or not drawing.is_fine:
            return
        moment = cursor.trace.moment
        drawing.numbers.stage(between(known, moment.before.parameters, share))
        for wire in drawing.wires.values():
            wire.restyle()
