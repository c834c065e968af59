"""From what is to be shown of an event to items in their places."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainterPath
from PySide6.QtWidgets import QGraphicsItem

from engine.training.trace.event import TracePhase
from engine.training.trace.trace import Trace
from gui.canvas.items.compare_item import CompareItem
from gui.canvas.items.course_item import CourseItem
from gui.canvas.items.dial_item import DialItem
from gui.canvas.items.flat_item import FlatItem, scale_at
from gui.canvas.items.half_item import HalfItem
from gui.canvas.items.old_widths_item import OldWidthsItem
from gui.canvas.items.plaque_item import PlaqueItem
from gui.canvas.items.rows import wrapped
from gui.canvas.looks import style
from gui.canvas.looks.detail import PlateKey
from gui.canvas.stage.acts import (
    Act,
    At,
    Chip,
    Compare,
    EachParameter,
    Half,
    Role,
    Row,
    Signal,
    Span,
)
from gui.canvas.stage.each import Spot, parameters_of
from gui.canvas.stage.places import Places, UnitPlace
from gui.canvas.stage.room import GAP, Room

MOST_TRIED = 120  # parameters that a label is looked for; more are not even counted
MOST_LABELS = 40  # at once, where every parameter has one
ALONG = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82)  # shares of a course
NEAR_END = 25  # steps of a course that a label's last place is looked for in
MOST_COMPARED = 3  # answers with a line below their bars
MOST_JOINED = 4  # lines of units that one block stands for
FITTING = 0.75  # share of a course that a label on one line may take
BIAS_HEIGHT = 16.0  # of the text that a label of a bias covers
BESIDE = 8.0  # pixels between a label and what it is about


Rect = tuple[float, float, float, float]


@dataclass
class Walker:
    """A label that goes along a course, and where it comes to rest."""

    course: CourseItem
    label: PlaqueItem
    offset: QPointF  # of the label from the signal
    end: float  # share of the course


@dataclass
class Cast:
    """The items of an event.

    Attributes
    ----------
    items : list of QGraphicsItem
        All of them.
    walkers : list of Walker
        Those that travel.
    late : list of QGraphicsItem
        What is there only when the signal has arrived.
    covered : set of PlateKey
        Numbers on wires that labels stand in for.
    """

    items: list[QGraphicsItem] = field(default_factory=list)
    courses: list[CourseItem] = field(default_factory=list)
    walkers: list[Walker] = field(default_factory=list)
    late: list[QGraphicsItem] = field(default_factory=list)
    covered: set[PlateKey] = field(default_factory=set)


class Casting:
    """Makes the items of one act, in the view as it is now.

    Parameters
    ----------
    trace : Trace
    places : Places
    zoom : float
        Screen pixels for one of the scene.
    seen : QRectF
        What the view shows of the scene.
    """

    def __init__(self, trace: Trace, places: Places, zoom: float, seen: QRectF) -> None:
        self._trace, self._places = trace, places
        self._zoom, self._seen = zoom, seen
        self._scale = scale_at(zoom)
        self._cast = Cast()
        self._phase = TracePhase.LOAD
        self._room = Room(seen, [])
        self._lit: set[Rect] = set()  # what stands for several units or connections

    def cast(self, act: Act, blocks: Sequence[QRectF]) -> Cast:
        """Return the items of an act; `blocks` are better not covered."""
        self._cast, self._phase = Cast(), act.phase
        self._lit.clear()
        self._room = Room(self._seen, blocks)
        if act.has_ghosts:
            self._add_old_widths()
        for half in act.halves:
            self._add_half(half)
        for signal in act.signals:
            self._add_signal(signal)
        self._add_compares(act.compares)
        self._add_dial(act)
        for chip in self._merged(act.chips):
            self._add_chip(chip)
        if act.each is not None:
            self._add_each(act.each)
        if act.loose:
            self._add_loose(act.loose)
        return self._cast

    # --- signals --------------------------------------------------------------------

    def _add_signal(self, signal: Signal) -> None:
        at = signal.at
        if at.is_bias:
            found = self._places.bias(at.layer, at.unit)
        else:
            assert at.source is not None  # noqa: S101  of a connection
            found = self._places.connection(at.layer, at.source, at.unit)
        if found is None:
            return
        if found.path is None:
            if signal.row:
                self._label_at(found.place, signal.row, found.name)
            return
        if found.name and not self._is_new(found.path.boundingRect()):
            return  # the bundle is lit already
        course = CourseItem(found.path, self._phase, is_back=signal.is_back)
        self._cast.courses.append(course)
        self._cast.items.append(course)
        if signal.row:
            label = PlaqueItem((signal.row,), self._phase, prefix=found.name)
            self._walk(course, label, at)

    def _walk(self, course: CourseItem, label: PlaqueItem, at: At) -> None:
        """Let a label go along a course until it would cover the unit it goes to."""
        self._fit(label, course.path, 1.0)
        size = self._size(label)
        offset = QPointF(0.0, -(size.height() / 2 + BESIDE / self._zoom))
        bodies = [p.body for p in self._ends(at) if p is not None]
        end = 0.5
        for k in range(NEAR_END - 1, NEAR_END // 2, -1):
            share = k / NEAR_END
            if not self._hits(course.place(share) + offset, size, bodies):
                end = share
                break
        rest = self._room.take(size, [course.place(end) + offset])
        assert rest is not None  # noqa: S101  it takes the place it is given
        walker = Walker(course, label, rest - course.place(end), end)
        self._cast.walkers.append(walker)
        label.setPos(rest)
        self._keep(label)

    def _ends(self, at: At) -> Iterator[UnitPlace | None]:
        yield self._places.unit(at.layer, at.unit)
        if at.source is not None:
            layer, unit = self._trace.wiring.source_unit(at.layer, at.source)
            yield self._places.unit(layer, unit)

    @staticmethod
    def _hits(centre: QPointF, size: QSizeF, bodies: Sequence[QRectF]) -> bool:
        half = QPointF(size.width() / 2, size.height() / 2)
        rect = QRectF(centre - half, centre + half)
        return any(rect.intersects(body) for body in bodies)

    def _label_at(self, place: QPointF, row: Row, name: str) -> None:
        label = PlaqueItem((row,), self._phase, prefix=name)
        self._put(label, [place])

    # --- units ----------------------------------------------------------------------

    def _add_half(self, half: Half) -> None:
        place = self._places.unit(half.layer, half.unit)
        if place is None:
            return
        side, text = half.side, half.text
        if not place.is_own:
            if not self._is_new(place.body):
                return  # it stands for several units, and is lit already
            side, text = "all", ""
        elif place.is_split and half.is_done:
            text = ""  # the block writes it there itself
        item = HalfItem(place.body, side, self._phase, text, is_split=place.is_split)
        self._cast.items.append(item)
        self._cast.late += [item] if text else []

    def _is_new(self, room: QRectF) -> bool:
        """Tell whether nothing was lit here, and remember it."""
        key = _corners(room)
        is_new = key not in self._lit
        self._lit.add(key)
        return is_new

    def _merged(self, chips: Sequence[Chip]) -> list[Chip]:
        """Join the labels of units that one block stands for into a single one."""
        found: list[Chip] = []
        groups: dict[Rect, list[tuple[str, Chip]]] = {}
        for chip in chips:
            at = chip.at
            is_of_unit = at.source is None and not at.is_bias
            place = self._places.unit(at.layer, at.unit) if is_of_unit else None
            if place is None or place.is_own:
                found.append(chip)
            else:
                group = groups.setdefault(_corners(place.body), [])
                group.append((place.name, chip))
        found += [g[0][1] if len(g) == 1 else _joined(g) for g in groups.values()]
        return found

    def _add_compares(self, compares: Sequence[Compare]) -> None:
        """Put answers beside targets; of a block, the one that is wanted most."""
        chosen: dict[Rect, Compare] = {}
        for compare in compares:
            place = self._places.unit(compare.layer, compare.unit)
            if place is not None:
                key = _corners(place.body)
                known = chosen.get(key)
                if known is None or compare.target > known.target:
                    chosen[key] = compare
        is_crowded = len(chosen) > MOST_COMPARED
        for compare in chosen.values():
            shown = replace(compare, row=()) if is_crowded else compare
            item = CompareItem(shown, self._phase)
            self._beside(item, compare.layer, compare.unit, "right")

    def _add_dial(self, act: Act) -> None:
        dial = act.dial
        if dial is not None:
            self._beside(DialItem(dial, act.phase), dial.layer, dial.unit, "above")

    def _add_chip(self, chip: Chip) -> None:
        at = chip.at
        label = PlaqueItem(chip.rows, self._phase, has_rule=chip.has_rule)
        if at.is_bias:
            self._at_bias(label, at, chip)
        elif at.source is not None:
            self._at_connection(label, at, chip)
        else:
            is_sum = self._phase is TracePhase.FORWARD
            side = "above right" if is_sum and chip.has_rule else "right"
            self._beside(label, at.layer, at.unit, side, chip)
        self._cast.late.append(label)

    def _at_bias(self, label: PlaqueItem, at: At, chip: Chip) -> None:
        found = self._places.bias(at.layer, at.unit)
        if found is None:
            return
        if found.path is not None:
            self._cast.items.append(CourseItem(found.path, self._phase, is_back=False))
        label = self._named(label, chip, found.name)
        above = QPointF(0.0, self._size(label).height() / 2)
        spots = [found.place, self._under_name(label, found.place)]
        self._put(label, [*spots, found.place - above])

    def _at_connection(self, label: PlaqueItem, at: At, chip: Chip) -> None:
        assert at.source is not None  # noqa: S101  whoever asks has one
        found = self._places.connection(at.layer, at.source, at.unit)
        if found is None:
            return
        label = self._named(label, chip, found.name)
        if found.path is None:
            self._put(label, [found.place])
            return
        self._cast.items.append(CourseItem(found.path, self._phase, is_back=False))
        self._fit(label, found.path, FITTING)
        self._put(label, self._along(label, found.path))
        if found.key is not None:
            self._cast.covered.add(found.key)

    def _named(self, label: PlaqueItem, chip: Chip, name: str) -> PlaqueItem:
        if not name:
            return label
        label.set_rows(PlaqueItem(chip.rows, self._phase, prefix=name).text.rows)
        return label

    def _beside(
        self,
        item: FlatItem,
        layer: int,
        unit: int,
        side: str,
        chip: Chip | None = None,
    ) -> None:
        """Put a label beside a unit, at a side of it if there is room."""
        place = self._places.unit(layer, unit)
        if place is None:
            return
        if chip is not None and not chip.is_joined and isinstance(item, PlaqueItem):
            self._named(item, chip, place.name)
        size, body = self._size(item), place.body
        gap = BESIDE / self._zoom
        up = QPointF(0.0, body.height() / 2 + size.height() / 2 + gap)
        right = QPointF(body.width() / 2 + size.width() / 2 + gap, 0.0)
        lean = QPointF(size.width() / 2 - 16.0 / self._zoom, 0.0)
        centre = body.center()
        sides = {
            "above": centre - up,
            "above right": centre - up + lean,
            "below": centre + up,
            "below right": centre + up + lean,
            "right": centre + right,
            "farther above": centre - up * 1.6,
            "farther below": centre + up * 2.1,
            "left": centre - right,
        }
        first = sides.pop(side)
        self._put(item, [first, *sides.values()])

    # --- every parameter ------------------------------------------------------------

    def _add_each(self, each: EachParameter) -> None:
        """Put a label at every parameter that is drawn, as many as have room."""
        n, n_left = 0, 0
        spots = parameters_of(self._places, self._trace, each)
        for spot in islice(spots, MOST_TRIED):
            is_there = n < MOST_LABELS and self._put_at(spot)
            n += is_there
            n_left += not is_there
        is_all = next(spots, None) is None
        if n_left:
            text = f"… +{n_left}" if is_all else "…"
            self._add_loose(((Span(text, Role.DIM),),))

    def _put_at(self, spot: Spot) -> bool:
        """Put a label at a parameter; tell whether there was room."""
        label = PlaqueItem(spot.rows, self._phase, prefix=spot.name)
        spots = [spot.place]
        if spot.path is None:
            label.set_rows(wrapped(label.text.rows))
            half = QPointF(self._size(label).width() / 2, 0.0)
            spots.append(self._under_name(label, spot.place))
            spots += [spot.place - half, spot.place + half]
        else:
            self._fit(label, spot.path, FITTING)
            spots = self._along(label, spot.path)
        is_there = self._put(label, spots, may_fail=True)
        if is_there and spot.key is not None:
            self._cast.covered.add(spot.key)
        return is_there

    def _add_old_widths(self) -> None:
        """Show how thick wires were, where that is another width than now."""
        moment = self._trace.moment
        courses = []
        for item, layer, row, column in self._places.singles():
            if item.scene() is None or not self._places.is_fine:
                continue  # so many lines are too thin to compare their widths
            for line in item.lines:
                place = row + line.i, column + line.j
                old, new = (
                    state.parameters.weights[layer - 1][place]
                    for state in (moment.before, moment.after)
                )
                if style.width_class(old) != style.width_class(new):
                    courses.append((line.path, float(old)))
        if courses:
            self._cast.items.append(OldWidthsItem(courses))

    # --- anything -------------------------------------------------------------------

    def _add_loose(self, rows: tuple[Row, ...]) -> None:
        """Put lines beside the answers: they are about the whole network."""
        layer, unit = self._trace.wiring.answers[-1]
        self._beside(PlaqueItem(rows, self._phase), layer, unit, "above")

    def _size(self, item: FlatItem) -> QSizeF:
        """Return the size of a label in scene coordinates."""
        return item.size * (self._scale / self._zoom)

    def _put(
        self, item: FlatItem, spots: Sequence[QPointF], *, may_fail: bool = False
    ) -> bool:
        place = self._room.take(self._size(item), spots, may_fail=may_fail)
        if place is None:
            return False
        item.setPos(place)
        self._keep(item)
        return True

    def _keep(self, item: FlatItem) -> None:
        item.setScale(self._scale)
        self._cast.items.append(item)

    def _fit(self, label: PlaqueItem, path: QPainterPath, share: float) -> None:
        """Write a label on more lines where its course is too short for it."""
        if self._size(label).width() > share * path.boundingRect().width():
            label.set_rows(wrapped(label.text.rows))

    def _under_name(self, label: PlaqueItem, place: QPointF) -> QPointF:
        """Return the place of a label that begins where the bias' own text begins."""
        down = self._size(label).height() / 2 - BIAS_HEIGHT / 2 + GAP
        return place + QPointF(0.0, down)

    def _along(self, label: PlaqueItem, path: QPainterPath) -> list[QPointF]:
        """Return places on a course, then some above and below it."""
        points = [path.pointAtPercent(share) for share in ALONG]
        off = QPointF(0.0, self._size(label).height() / 2 + 3.0 / self._zoom)
        return [*points, *(p - off for p in points), *(p + off for p in points)]


def _corners(body: QRectF) -> Rect:
    return body.left(), body.top(), body.right(), body.bottom()


def _joined(group: Sequence[tuple[str, Chip]]) -> Chip:
    """Return one label for the first units of a block, and how many are left out."""
    rows: list[Row] = []
    for name, chip in group[:MOST_JOINED]:
        rows += [(Span(f"{name}: ", Role.DIM), *row) for row in chip.rows]
    n_left = len(group) - MOST_JOINED
    if n_left > 0:
        rows.append((Span(f"… +{n_left}", Role.DIM),))
    return Chip(group[0][1].at, tuple(rows), is_joined=True)
