"""How much detail the scene shows: which lines and numbers, and where these stand."""

from collections.abc import Iterable
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF
from PySide6.QtWidgets import QGraphicsItem

from engine.document.elements import Wire
from gui.canvas import curves, plates
from gui.canvas.items.mass_item import MassItem
from gui.canvas.items.plate_item import PlateItem
from gui.canvas.items.wire_item import WireItem
from gui.canvas.numbers import CellIndex

if TYPE_CHECKING:
    from gui.canvas.scene import CanvasScene

FINE_LINES = 200  # so many connections are drawn as smooth curves
MASS_LINES = 1000  # from here on only the strongest, all in one item
MAX_OBSTACLES = 100  # so many blocks are avoided when numbers are placed
NO_CONTENTS = QGraphicsItem.GraphicsItemFlag.ItemHasNoContents
PlateKey = tuple[int, int, int]


class Detail:
    """The level of detail of a scene, chosen by the number of its connections."""

    def __init__(self, scene: "CanvasScene") -> None:
        self._scene = scene
        self.is_fine = True
        self.is_mass = False
        self.plates: dict[PlateKey, PlateItem] = {}
        self._mass = MassItem()
        self._cells: CellIndex | None = None  # of the lines in the mass
        self._standing_out: set[int] = set()
        scene.addItem(self._mass)

    def clear(self) -> None:
        """Take all numbers away: another document comes."""
        for plate in self.plates.values():
            self._scene.removeItem(plate)
        self.plates.clear()

    def update(self) -> None:
        """Choose the level anew after the drawing changed."""
        wires = self._scene.wires.values()
        n_lines = sum(len(wire.lines) for wire in wires)
        fine, mass = n_lines <= FINE_LINES, n_lines > MASS_LINES
        if (fine, mass) != (self.is_fine, self.is_mass):
            self.is_fine, self.is_mass = fine, mass
            self._scene.update()
        self._mass.setVisible(mass)
        self.gather()
        self._standing_out = set()
        for wire in wires:
            wire.setFlag(NO_CONTENTS, mass and not wire.is_bundle)
        self._show_standing_out()
        self._sync_plates()

    def follow_move(self) -> None:
        """Let lines and numbers follow blocks that a gesture carries along."""
        self.gather()
        self._arrange_plates()

    def follow_emphasis(self) -> None:
        """Show what is selected and under the pointer now, and its numbers."""
        self._show_standing_out()
        for wire in self._styled_wires():
            wire.restyle()
        if set(self._wanted_plates()) != set(self.plates):
            self._sync_plates()

    def refresh_numbers(self) -> None:
        """Take colours, widths and texts from the numbers shown now."""
        if self._cells is not None:
            self._mass.set_weights(self._cells.read())
        for wire in self._styled_wires():
            wire.restyle()
        for plate in self.plates.values():
            plate.refresh()

    # --- the mass of lines --------------------------------------------------------

    def gather(self) -> None:
        """Hand all single connections to the item that paints them together."""
        self._cells = None
        if not self.is_mass:
            return
        cells: list[tuple[Wire, int, int]] = []
        lines: list[QLineF] = []
        for item in self._scene.wires.values():
            mask = item.wire.mask
            for line in () if item.is_bundle else item.lines:
                if mask is None or mask[line.i, line.j]:
                    cells.append((item.wire, line.i, line.j))
                    lines.append(QLineF(line.start, line.end))
        self._cells = CellIndex(self._scene.session, cells)
        self._mass.set_lines(lines)
        self._mass.set_weights(self._cells.read())

    def _show_standing_out(self) -> None:
        """Paint single wires on top of the mass only where they stand out."""
        if not self.is_mass:
            return
        touched = self._scene.touched_wires()
        wires = self._scene.wires
        for wire_id in (touched ^ self._standing_out) & wires.keys():
            wire = wires[wire_id]
            wire.setFlag(NO_CONTENTS, wire_id not in touched and not wire.is_bundle)
        self._standing_out = touched

    def _styled_wires(self) -> Iterable[WireItem]:
        """Return the wires that paint themselves now."""
        wires = self._scene.wires
        if not self.is_mass:
            return wires.values()
        bundles = {i for i, wire in wires.items() if wire.is_bundle}
        return [wires[i] for i in bundles | self._scene.touched_wires()]

    # --- numbers ------------------------------------------------------------------

    def _wanted_plates(self) -> list[PlateKey]:
        """Choose the numbers to show: all while they are few, else those asked for."""
        wires = self._scene.wires.values()
        bundles = [(w, w.centre) for w in wires if w.centre is not None]
        single = [
            (wire, line)
            for wire in self._styled_wires()
            for line in wire.lines
            if line.i >= 0
        ]
        if self.is_mass or len(single) > plates.MAX_PLATES:
            single = [
                (wire, line)
                for wire, line in single
                if self._scene.is_selected(wire.wire.id) or wire.is_lit(line)
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
        for (_, i, j), plate in sorted(self.plates.items()):
            line = plate.wire_item.line(i, j)
            if line is not None:
                samples = curves.samples_of(line.start, line.end)
                requests.append(plates.Request(samples, plate.rect))
                shown.append(plate)
        obstacles = [
            item.shape_.body.adjusted(-6, -4, 6, 20).translated(item.pos())
            for item in islice(self._scene.blocks.values(), MAX_OBSTACLES)
        ]
        points = plates.arrange(requests, obstacles)
        for plate, point in zip(shown, points, strict=True):
            plate.place(point)
