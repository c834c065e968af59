"""The scene: an item for each element of the document, kept in step by its changes."""

from collections.abc import Iterable, Mapping, Set

from PySide6.QtCore import QObject, QPointF, QRectF, Signal
from PySide6.QtWidgets import QGraphicsScene

from engine.arrays import Array
from engine.document.document import Change
from engine.document.elements import (
    Block,
    Element,
    Frame,
    Group,
    Note,
    Port,
    Wire,
)
from engine.document.groups.shape import closed_shape
from engine.document.groups.sharing import is_frozen
from engine.document.groups.tree import group_of, interior
from gui.canvas.items.block_item import BlockItem
from gui.canvas.items.frame_item import FrameItem
from gui.canvas.items.group_item import GroupItem
from gui.canvas.items.lead_item import LeadItem
from gui.canvas.items.note_item import NoteItem
from gui.canvas.items.pin_item import PinItem
from gui.canvas.items.plate_item import PlateItem
from gui.canvas.items.wire_item import WireItem
from gui.canvas.looks.detail import Detail, PlateKey
from gui.canvas.looks.emphasis import Emphasis
from gui.canvas.looks.texts import issue_words
from gui.canvas.numbers import Numbers, Staged
from gui.canvas.pin_series import PinSeries
from gui.canvas.shown import Shown
from gui.reading import reading
from gui.session import Hover, Session

HALF_EXTENT = 100_000.0  # the canvas is as good as endless: free panning


class CanvasScene(QGraphicsScene):
    """Mirror the document of a session; also answers how items are to look."""

    geometry_changed = Signal()  # something was added, removed, moved or resized
    live_changed = Signal()  # new numbers of a training: too many for one frame
    with_controls = True  # what is only there to be clicked is drawn too

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # The tree index makes changing many pens quadratic.
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        extent = 2 * HALF_EXTENT
        self.setSceneRect(-HALF_EXTENT, -HALF_EXTENT, extent, extent)
        self.session = session
        self.numbers = Numbers(session)
        self.pin_series = PinSeries.of(session)
        self.blocks: dict[int, BlockItem] = {}
        self.wires: dict[int, WireItem] = {}
        self.notes: dict[int, NoteItem] = {}
        self.frames: dict[int, FrameItem] = {}
        self.groups: dict[int, GroupItem] = {}
        self.shown = Shown(self)
        self._touching: dict[int, set[int]] = {}  # block -> its wires
        self._frozen_groups: dict[int, bool] = {}  # found when asked for
        self._issues: dict[int, str] = {}
        self._glow: dict[int, bool] = {}
        self._glow_side = ""
        self.emphasis = Emphasis(self)
        self.detail = Detail(self)
        self.follow(session)
        self.rebuild()

    def follow(self, session: Session) -> None:
        """Keep in step with a session from now on."""
        session.document_changed.connect(self._on_document_changed)
        session.document_replaced.connect(self.rebuild)
        session.compiled_changed.connect(self._on_compiled_changed)
        session.parameters_changed.connect(self._on_parameters_changed)
        session.inputs_changed.connect(self._on_inputs_changed)
        session.selection_changed.connect(self._after_emphasis)
        session.hover_changed.connect(self._after_emphasis)
        reading.changed.connect(self._on_reading_changed)

    def elements(self) -> Iterable[Element]:
        """Return what is to be shown."""
        return self.session.document.elements.values()

    @property
    def plates(self) -> Mapping[PlateKey, PlateItem]:
        """The numbers on wires that are shown, by wire and units."""
        return self.detail.plates

    # --- how items look -----------------------------------------------------------

    def is_selected(self, element_id: int) -> bool:
        """Tell whether an element is selected."""
        return element_id in self.session.selection

    def hover(self) -> Hover:
        """Return what the pointer is on."""
        return self.session.hover

    def is_dimmed(self, block_id: int) -> bool:
        """Tell whether the pointer is on a block that has nothing to do with this."""
        return self.emphasis.is_dimmed(block_id)

    def dim_opacity(self) -> float:
        """Return the opacity of what turns pale just now."""
        return self.emphasis.dim_opacity

    def dims(self) -> bool:
        """Tell whether anything turns pale just now."""
        return bool(self._glow) or self.emphasis.is_dimming

    def marked_blocks(self) -> Set[int]:
        """Return the blocks that have a mark: selected, with an error, lit."""
        return self.session.selection | self._issues.keys() | self._glow.keys()

    def is_unit_dimmed(self, block_id: int, unit: int) -> bool:
        """Tell whether the pointer is on a unit that is not connected with this one."""
        return self.emphasis.is_unit_dimmed(block_id, unit)

    def is_marked(self, block_id: int, unit: int = -1) -> bool:
        """Tell whether a block, or a unit of it, is an end of what is pointed at."""
        return self.emphasis.is_marked(block_id, unit)

    def shows_numbers(self, block_id: int) -> bool:
        """Tell whether a block shows its outputs and biases now."""
        return self.emphasis.shows_numbers(block_id)

    def has_plate(self, wire_id: int, i: int, j: int) -> bool:
        """Tell whether the number of a connection is shown."""
        return (wire_id, i, j) in self.detail.plates

    def glow_of(self, block_id: int) -> bool | None:
        """Tell whether an open wire may end there; None: there is no open wire."""
        return self._glow.get(block_id)

    def glow_side(self) -> str:
        """Return the side of the ports at which an open wire may end."""
        return self._glow_side

    def set_glow(self, glow: dict[int, bool], side: str = "") -> None:
        """Let blocks glow (True) or turn pale (False) while a wire is open."""
        self._glow, self._glow_side = glow, side
        self.update()

    def issue_of(self, block_id: int) -> str:
        """Say what is wrong with a block, or nothing."""
        return self._issues.get(block_id, "")

    @property
    def is_fine(self) -> bool:
        """Whether there are few enough connections for smooth curves."""
        return self.detail.is_fine

    def feeds_others(self, block_id: int) -> bool:
        """Tell whether wires lead out of a block."""
        wires = (self.wires.get(i) for i in self._touching.get(block_id, ()))
        return any(w is not None and w.wire.source == block_id for w in wires)

    # --- keeping in step ----------------------------------------------------------

    def rebuild(self) -> None:
        """Show another document."""
        self.detail.clear()
        shown = (self.blocks, self.wires, self.notes, self.frames, self.groups)
        for items in shown:
            for item in items.values():
                if item.scene() is not None:  # of very many wires most are not
                    self.removeItem(item)
            items.clear()
        self._touching.clear()
        self._glow = {}
        self.numbers.refresh()
        self._take(self.shown.start(self.elements()))
        self._on_compiled_changed()

    def _on_document_changed(self, changes: tuple[Change, ...]) -> None:
        self.numbers.refresh()
        self._take(self.shown.follow(changes))

    def _take(self, changes: Iterable[Change]) -> None:
        """Add, remove and update items; wires last, for they need both blocks."""
        self._frozen_groups.clear()
        dirty: set[int] = set()
        wires: list[Change] = []
        for change in changes:
            element = change.after or change.before
            if isinstance(element, Wire):
                wires.append(change)
            elif isinstance(element, Block):
                dirty |= self._take_block(change)
            elif isinstance(element, Group):
                self._take_group(change)
            else:
                self._take_writing(change)
        dirty |= self.shown.settle()
        for change in wires:
            self._take_wire(change, dirty)
        for wire_id in dirty & self.wires.keys():
            self.wires[wire_id].rebuild()
        self.shown.fit_open_groups()
        self.emphasis.follow()
        self.detail.update()
        self.geometry_changed.emit()

    def _take_block(self, change: Change) -> set[int]:
        """Update a block; return the wires whose course changed with it."""
        block = change.after
        if block is None:
            self.removeItem(self.blocks.pop(change.id))
            return set()
        assert isinstance(block, Block)  # noqa: S101
        item = self.blocks.get(block.id)
        if item is None:
            item = self.shown.item_of(block)
            self.blocks[block.id] = item
            self.addItem(item)
            return set()
        before = (item.pos(), item.shape_)
        item.set_block(block)
        if before == (item.pos(), item.shape_):
            return set()
        return set(self._touching.get(block.id, ()))

    def _take_writing(self, change: Change) -> None:
        """Update a note or a frame."""
        if isinstance(change.after or change.before, Note):
            self._take_note(change)
        elif isinstance(change.after or change.before, Frame):
            self._take_frame(change)

    def _take_note(self, change: Change) -> None:
        note = change.after
        if note is None:
            self.removeItem(self.notes.pop(change.id))
            return
        assert isinstance(note, Note)  # noqa: S101
        item = self.notes.get(note.id)
        if item is None:
            self.notes[note.id] = NoteItem(note, self)
            self.addItem(self.notes[note.id])
        else:
            item.set_note(note)

    def _take_frame(self, change: Change) -> None:
        frame = change.after
        if frame is None:
            self.removeItem(self.frames.pop(change.id))
            return
        assert isinstance(frame, Frame)  # noqa: S101
        item = self.frames.get(frame.id)
        if item is None:
            self.frames[frame.id] = FrameItem(frame, self)
            self.addItem(self.frames[frame.id])
        else:
            item.set_frame(frame)

    def _take_group(self, change: Change) -> None:
        group = change.after
        if group is None:
            self.removeItem(self.groups.pop(change.id))
            return
        assert isinstance(group, Group)  # noqa: S101
        shape = closed_shape(self.session.document, group)
        item = self.groups.get(group.id)
        if item is None:
            self.groups[group.id] = GroupItem(group, shape, self)
            self.addItem(self.groups[group.id])
        else:
            item.set_group(group, shape)

    def _take_wire(self, change: Change, dirty: set[int]) -> None:
        wire = change.after
        if wire is None:
            item = self.wires.pop(change.id)
            for block_id in (item.wire.source, item.wire.target):
                self._touching.get(block_id, set()).discard(change.id)
                if block_id in self.blocks:
                    self.blocks[block_id].update()
            self.detail.drop_plates(change.id)
            if item.scene() is not None:
                self.removeItem(item)
            return
        assert isinstance(wire, Wire)  # noqa: S101
        known = self.wires.get(wire.id)
        if known is not None:
            known.set_wire(wire)
            dirty.add(wire.id)
            return
        source, target = self.blocks[wire.source], self.blocks[wire.target]
        is_lead = isinstance(target.block, Port)
        kind = LeadItem if is_lead else WireItem
        item = kind(wire, source, target, self)
        self.wires[wire.id] = item  # `detail` shows it
        for block_id in (wire.source, wire.target):
            self._touching.setdefault(block_id, set()).add(wire.id)
            self.blocks[block_id].update()

    def touching(self, block_id: int) -> set[int]:
        """Return the wires shown that touch a block."""
        return self._touching.get(block_id, set())

    def element(self, element_id: int) -> Element | None:
        """Return an element as it is shown; None: it is not."""
        if element_id in self.blocks:
            return self.blocks[element_id].block
        if element_id in self.wires:
            return self.wires[element_id].wire
        if element_id in self.notes:
            return self.notes[element_id].note
        if element_id in self.frames:
            return self.frames[element_id].frame
        item = self.groups.get(element_id)
        return None if item is None else item.use

    def issue_inside(self, group_id: int) -> str:
        """Say what is wrong inside a group, or nothing."""
        issues = map(self.issue_of, interior(self.session.document, group_id))
        return next(filter(None, issues), "")

    def is_group_frozen(self, group_id: int) -> bool:
        """Tell whether training leaves everything inside a group as it is."""
        if group_id not in self._frozen_groups:
            group = group_of(self.session.document, group_id)
            frozen = is_frozen(self.session.document, group)
            self._frozen_groups[group_id] = frozen
        return self._frozen_groups[group_id]

    def block_of(self, block_id: int) -> Block:
        """Return a block, shown or hidden."""
        return self.session.document.block(block_id)

    def outs_of(self, block_id: int) -> Array | None:
        """Return the outputs of a block; None: not computed, or not yet."""
        block = self.block_of(block_id)
        is_known = self.numbers.out(block, 0) is not None
        return self.numbers.outs(block) if is_known else None

    def place_of(self, block_id: int) -> QPointF | None:
        """Return where a block is shown; None: it is not."""
        item = self.blocks.get(block_id)
        return None if item is None else item.pos()

    def pins(self) -> list[PinItem]:
        """Return the plots that are pinned to blocks."""
        return [pin for item in self.blocks.values() for pin in item.pins]

    def wires_of(self, block_id: int) -> list[WireItem]:
        """Return the wires that touch a block."""
        return [self.wires[i] for i in sorted(self._touching.get(block_id, ()))]

    def touched_wires(self) -> set[int]:
        """Return the wires that stand out: selected or under the pointer."""
        hover = self.session.hover
        touched = set(self.session.selection & self.wires.keys())
        if hover.lit:
            touched |= hover.lit & self.wires.keys()
        elif hover.block is not None:
            touched |= self._touching.get(hover.block, set())
        if hover.wire is not None and hover.wire in self.wires:
            touched.add(hover.wire)
        if reading.ways.numbers == "near":
            for element_id in self.session.selection:
                touched |= self._touching.get(element_id, set())
        return touched

    def preview_wire(self, wire_id: int) -> None:
        """Lead a wire anew that a gesture bends."""
        self.wires[wire_id].rebuild()
        self.detail.follow_move({wire_id})

    def preview_move(self, ids: Iterable[int]) -> None:
        """Let wires and numbers follow blocks that a gesture carries along."""
        moved: set[int] = set()
        carried = set(ids)
        carried |= self.shown.carry(carried)
        for block_id in carried:
            moved |= self._touching.get(block_id, set())
        for wire_id in moved:
            self.wires[wire_id].rebuild()
        self.shown.fit_open_groups()
        self.detail.follow_move(moved)

    # --- reacting -----------------------------------------------------------------

    def _on_compiled_changed(self) -> None:
        self.numbers.refresh()
        self.detail.gather()
        self.retranslate()

    def retranslate(self) -> None:
        """Word the issues in the language in force."""
        self._issues = {
            block_id: issue_words(issue)
            for issue in self.session.compiled.issues
            for block_id in issue.elements
        }
        self.update()

    def restyle(self) -> None:
        """Take the colours of the theme."""
        self.detail.restyle()
        for note in self.notes.values():
            note.restyle()
        self.update()

    def _on_parameters_changed(self) -> None:
        if self.session.is_live and self.detail.far.is_costly:
            self.live_changed.emit()
        else:
            self._update_all()
        self.numbers.refresh()
        self.detail.refresh_numbers()
        self.detail.refresh_blocks()

    def _on_inputs_changed(self) -> None:
        self._update_all()
        self.numbers.refresh()
        self.detail.refresh_blocks()

    def show_staged(self, staged: Staged | None, *, moved: bool = True) -> None:
        """Show the numbers of a moment of learning; None: the session's again.

        `moved` tells whether weights are others than before.
        """
        self._update_all()
        self.numbers.stage(staged)
        if moved:
            self.detail.refresh_numbers()
        self.detail.refresh_blocks()

    def _update_all(self) -> None:
        """Have all painted anew, before items ask for it: that takes longer.

        Qt would ask each of many hundreds where it is. The views are told too, or they
        would hear of it only after the next turn of the event loop.
        """
        self.update()
        for view in self.views():
            view.viewport().update()

    def _on_reading_changed(self) -> None:
        """Show the same in another form: blocks may have another shape."""
        for block_id, item in self.blocks.items():
            before = item.shape_
            item.set_block(item.block)
            if item.shape_ != before:
                for wire in self.wires_of(block_id):
                    wire.rebuild()
        self.shown.fit_open_groups()
        self.emphasis.follow()
        self.detail.update()
        self.detail.refresh_numbers()
        self.detail.refresh_blocks()
        self.geometry_changed.emit()
        self.update()

    def _after_emphasis(self) -> None:
        """Show what stands out now, and its numbers."""
        self.emphasis.follow()
        self.detail.follow_emphasis()
        self.update()

    # --- extent -------------------------------------------------------------------

    def drawing_rect(self) -> QRectF:
        """Return the rectangle that holds all blocks, notes and frames."""
        rect = QRectF()
        for block in self.blocks.values():
            rect = rect.united(block.sceneBoundingRect())
        for pin in self.pins():
            rect = rect.united(pin.sceneBoundingRect())
        for note in self.notes.values():
            rect = rect.united(note.sceneBoundingRect())
        for frame in self.frames.values():
            rect = rect.united(frame.sceneBoundingRect())
        for group in self.groups.values():
            rect = rect.united(group.sceneBoundingRect())
        return rect
