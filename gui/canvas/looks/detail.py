"""How much detail the scene shows: which lines and numbers, and where these stand."""

from collections.abc import Iterable, Set
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtWidgets import QGraphicsItem

from engine.document.elements import Wire
from gui.canvas.items.mass_item import Courses, MassItem
from gui.canvas.items.plate_item import PlateItem
from gui.canvas.items.wire_item import Line, WireItem
from gui.canvas.looks import curves, plates
from gui.canvas.looks.far import Far
from gui.canvas.numbers import CellIndex
from gui.reading import reading

if TYPE_CHECKING:
    from gui.canvas.scene import CanvasScene

FINE_LINES = 200  # so many connections are drawn as smooth curves
MASS_LINES = 1000  # from here on only the strongest, all in one item
MASS_WIRES = 300  # or from so many items on: each costs more than its lines
HANDLE = 9.0  # of a bend, with the ring around the one that keys move
MAX_OBSTACLES = 100  # so many blocks are avoided when numbers are placed
NO_CONTENTS = QGraphicsItem.GraphicsItemFlag.ItemHasNoContents
PlateKey = tuple[int, int, int]


class Detail:
    """The level of detail of a scene: by what is there and how near it is seen."""

    def __init__(self, scene: "CanvasScene") -> None:
        self._scene = scene
        self.is_fine = True
        self.is_mass = False
        self._is_crowded = False
        self.plates: dict[PlateKey, PlateItem] = {}
        self.mass = MassItem()
        self.far = Far(scene)
        self._cells: CellIndex | None = None  # of the lines in the mass
        self._numbers_of: dict[int, range] = {}  # wire -> its lines in the mass
        self._standing_out: set[int] = set()
        self._bundles: list[WireItem] = []
        scene.addItem(self.mass)

    def clear(self) -> None:
        """Take all numbers away: another document comes."""
        for plate in self.plates.values():
            self._scene.removeItem(plate)
        self.plates.clear()

    def update(self) -> None:
        """Choose the level anew after the drawing changed."""
        wires = self._scene.wires.values()
        self._bundles = [wire for wire in wires if wire.is_bundle]
        self.far.forget_places()
        self._choose()

    def look(self, scale: float, seen: QRectF) -> None:
        """Follow a view: it shows `seen` of the scene with `scale` pixels for one."""
        if self.far.look(scale, seen):
            if self._is_crowded:
                self._change_distance()
            else:
                self._choose()
        self.mass.look(seen)

    def _change_distance(self) -> None:
        """Show blocks and bundles as they are seen from near or from afar.

        Very many lines stay as they are: to collect them takes many frames.
        """
        self._gather_bands()
        self._clear_blocks()
        for wire in self._bundles:
            self._put(wire, self._paints_itself(wire.wire.id))
        self._show_emphasis()
        self._sync_plates()

    def _clear_blocks(self) -> None:
        """From afar blocks are painted all in one go, not by themselves."""
        for block in self._scene.blocks.values():
            block.setFlag(NO_CONTENTS, self.far.is_far)

    def _choose(self) -> None:
        wires = self._scene.wires.values()
        n_lines = sum(len(wire.lines) for wire in wires)
        fine = n_lines <= FINE_LINES
        self._is_crowded = n_lines > MASS_LINES or len(wires) > MASS_WIRES
        mass = self._is_crowded or self.far.is_far
        if (fine, mass) != (self.is_fine, self.is_mass):
            self.is_fine, self.is_mass = fine, mass
            self._scene.update()
        self.mass.setVisible(mass)
        self.gather()
        self._clear_blocks()
        self._standing_out = self._scene.touched_wires() if mass else set()
        for wire_id, wire in self._scene.wires.items():
            self._put(wire, self._paints_itself(wire_id))
        self._show_emphasis()
        self._sync_plates()

    def _paints_itself(self, wire_id: int) -> bool:
        if not self.is_mass or wire_id in self._standing_out:
            return True
        return self._scene.wires[wire_id].is_bundle and not self.far.is_far

    def _put(self, wire: WireItem, is_shown: bool) -> None:
        """Have a wire in the scene only where it paints itself.

        The scene looks at each of its items for every frame.
        """
        if (wire.scene() is not None) != is_shown:
            if is_shown:
                self._scene.addItem(wire)
            else:
                self._scene.removeItem(wire)

    def follow_move(self, moved: Set[int]) -> None:
        """Let lines and numbers follow blocks that a gesture carries along.

        Parameters
        ----------
        moved : set of int
            The wires that lead elsewhere now.
        """
        if self.far.is_far:
            self.far.strips.take()
        if self.is_mass:
            self._move_lines(moved)
        self._arrange_plates()

    def _move_lines(self, moved: Set[int]) -> None:
        if self.far.is_far and any(self._scene.wires[i].is_bundle for i in moved):
            self._gather_bands()
        places: dict[int, QLineF] = {}
        for wire_id in moved & self._numbers_of.keys():
            numbers = self._numbers_of[wire_id]
            lines = _present(self._scene.wires[wire_id])
            pieces = [piece for line in lines for piece in line.straight()]
            # While a gesture gives it a bend, a wire paints itself: it is selected.
            fits = len(pieces) == len(numbers)
            places.update(
                zip(numbers, pieces, strict=True)
                if fits
                else dict.fromkeys(numbers, QLineF()).items()
            )
        self.mass.move_lines(places)

    def follow_emphasis(self) -> None:
        """Show what is selected and under the pointer now, and its numbers."""
        self._show_emphasis()
        if set(self._wanted_plates()) != set(self.plates):
            self._sync_plates()

    def _show_emphasis(self) -> None:
        """Show what is selected and under the pointer now."""
        self._show_standing_out()
        self.mass.set_dim(self._scene.hover().dims)
        for wire in self._styled_wires():
            wire.restyle()

    def refresh_numbers(self) -> None:
        """Take colours, widths and texts of connections from the numbers shown now.

        The scene is painted anew as a whole: items need not ask for it.
        """
        if self._cells is not None:
            self.mass.set_weights(self._cells.read())
        for wire in self._styled_wires():
            if not wire.is_bundle:  # which looks the same whatever its weights are
                wire.restyle()
        for plate in self.plates.values():
            plate.take()

    def restyle(self) -> None:
        """Take the colours of the theme."""
        for wire in self._styled_wires():
            wire.restyle()
        self.refresh_numbers()
        self.refresh_blocks()

    def refresh_blocks(self) -> None:
        """Take the outputs shown now; the scene is painted anew as a whole."""
        if self.far.is_far:
            self.far.strips.refresh()

    # --- the mass of lines --------------------------------------------------------

    def gather(self) -> None:
        """Hand all single connections to the item that paints them together."""
        self._cells = None
        self._numbers_of = {}
        if not self.is_mass:
            return
        cells: list[tuple[Wire, int, int]] = []
        lines: list[QLineF] = []
        owners: list[int] = []
        for wire_id, item in self._scene.wires.items():
            if item.is_bundle:
                continue
            first = len(lines)
            for line in _present(item):
                pieces = line.straight()
                owners += [len(cells)] * len(pieces)
                lines += pieces
                cells.append((item.wire, line.i, line.j))
            self._numbers_of[wire_id] = range(first, len(lines))
        self._cells = CellIndex(self._scene.session, cells)
        frozen = np.array([wire.frozen for wire, _, _ in cells], dtype=bool)
        self.mass.set_courses(Courses(lines, np.array(owners, dtype=np.int64), frozen))
        self.mass.set_weights(self._cells.read())
        self.mass.update()
        self._gather_bands()

    def _gather_bands(self) -> None:
        """Have bundles drawn as straight bands where they do not paint themselves."""
        bands: dict[bool, list[QLineF]] = {}
        for wire in self._bundles if self.far.is_far else ():
            if wire.centre is not None:
                bands.setdefault(wire.wire.frozen, []).extend(wire.centre.straight())
        self.mass.set_bands(bands)

    def _show_standing_out(self) -> None:
        """Paint single wires on top of the mass only where they stand out."""
        if not self.is_mass:
            return
        before = self._standing_out
        self._standing_out = self._scene.touched_wires()
        for wire_id in (self._standing_out ^ before) & self._scene.wires.keys():
            self._put(self._scene.wires[wire_id], self._paints_itself(wire_id))

    def _styled_wires(self) -> Iterable[WireItem]:
        """Return the wires that paint themselves now."""
        wires = self._scene.wires
        if not self.is_mass:
            return wires.values()
        near = [] if self.far.is_far else self._bundles
        touched = (wires[i] for i in self._standing_out & wires.keys())
        return [*near, *(wire for wire in touched if not wire.is_bundle)]

    # --- numbers ------------------------------------------------------------------

    def _wanted_plates(self) -> list[PlateKey]:
        """Choose the numbers to show: all while they are few, else those asked for."""
        if self.far.is_far:
            return []
        bundles = [(w, w.centre) for w in self._bundles if w.centre is not None]
        single = [
            (wire, line)
            for wire in self._styled_wires()
            for line in wire.lines
            if line.i >= 0
        ]
        is_few = not self.is_mass and len(single) <= plates.MAX_PLATES
        if not is_few or reading.ways.numbers != "all":
            asked_for = self._scene.emphasis.shows_weights
            single = [
                (wire, line)
                for wire, line in single
                if asked_for(wire) or wire.is_lit(line)
            ]
        chosen = [*bundles, *islice(single, plates.MAX_PLATES)]
        return [(wire.wire.id, line.i, line.j) for wire, line in chosen]

    def _sync_plates(self) -> None:
        """Add and remove plates so that the wanted ones are there."""
        wanted = self._wanted_plates()
        for key in self.plates.keys() - set(wanted):
            self._scene.removeItem(self.plates.pop(key))
        for key in wanted:
            plate = self.plates.get(key)
            if plate is None:
                wire = self._scene.wires[key[0]]
                plate = PlateItem(wire, key[1], key[2], self._scene)
                self.plates[key] = plate
                self._scene.addItem(plate)
            else:
                plate.refresh()
        self._arrange_plates()

    def drop_plates(self, wire_id: int) -> None:
        """Take the numbers of a wire away that goes."""
        for key in [key for key in self.plates if key[0] == wire_id]:
            self._scene.removeItem(self.plates.pop(key))

    def _arrange_plates(self) -> None:
        """Put the numbers where they cover little."""
        shown: list[PlateItem] = []
        requests: list[plates.Request] = []
        handles: list[QRectF] = []  # of bends, which would cover a number
        for (_, i, j), plate in sorted(self.plates.items()):
            line = plate.wire_item.line(i, j)
            if line is not None and len(shown) == plates.MAX_PLATES:
                plate.place(line.path.pointAtPercent(0.5))
            elif line is not None:
                samples = curves.samples_of(line.start, line.end, line.bends)
                samples = curves.resampled(samples, curves.N_SAMPLES)
                requests.append(plates.Request(samples, plate.rect))
                shown.append(plate)
                handles += [_around(bend) for bend in line.bends]
        obstacles = handles + [
            item.shape_.body.adjusted(-6, -4, 6, 20).translated(item.pos())
            for item in islice(self._scene.blocks.values(), MAX_OBSTACLES)
        ]
        obstacles += [
            group.rect.translated(group.pos())
            for group in islice(self._scene.groups.values(), MAX_OBSTACLES)
            if not group.use.is_open
        ]
        points = plates.arrange(requests, obstacles)
        for plate, point in zip(shown, points, strict=True):
            plate.place(point)


def _present(item: WireItem) -> list[Line]:
    """Return the connections of a wire that are not cut."""
    mask = item.wire.mask
    if mask is None:
        return item.lines
    return [line for line in item.lines if mask[line.i, line.j]]


def _around(bend: QPointF) -> QRectF:
    return QRectF(bend.x() - HANDLE, bend.y() - HANDLE, 2 * HANDLE, 2 * HANDLE)
