"""The scene: an item for each element of the document, kept in step by its changes."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtWidgets import QGraphicsScene

from engine.document.document import Change
from engine.document.elements import Element, InputBlock, Note, PerceptronBlock, Wire
from gui.canvas.detail import Detail, PlateKey
from gui.canvas.items.block_item import BlockItem
from gui.canvas.items.note_item import NoteItem
from gui.canvas.items.plate_item import PlateItem
from gui.canvas.items.wire_item import WireItem
from gui.canvas.numbers import Numbers
from gui.canvas.texts import issue_words
from gui.session import Hover, Session

HALF_EXTENT = 100_000.0  # the canvas is as good as endless: free panning


class CanvasScene(QGraphicsScene):
    """Mirror the document of a session; also answers how items are to look."""

    geometry_changed = Signal()  # something was added, removed, moved or resized
    with_controls = True  # what is only there to be clicked is drawn too

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # The tree index makes changing many pens quadratic.
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        extent = 2 * HALF_EXTENT
        self.setSceneRect(-HALF_EXTENT, -HALF_EXTENT, extent, extent)
        self.session = session
        self.numbers = Numbers(session)
        self.blocks: dict[int, BlockItem] = {}
        self.wires: dict[int, WireItem] = {}
        self.notes: dict[int, NoteItem] = {}
        self._touching: dict[int, set[int]] = {}  # block -> its wires
        self._issues: dict[int, str] = {}
        self._glow: dict[int, bool] = {}
        self._glow_side = ""
        self._lit_blocks: set[int] | None = None
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
        session.hover_changed.connect(self._on_hover_changed)

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
        return self._lit_blocks is not None and block_id not in self._lit_blocks

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
        for items in (self.blocks, self.wires, self.notes):
            for item in items.values():
                self.removeItem(item)
            items.clear()
        self._touching.clear()
        self._glow = {}
        self._lit_blocks = None
        self.numbers.refresh()
        self._take(Change(None, element) for element in self.elements())
        self._on_compiled_changed()

    def _on_document_changed(self, changes: tuple[Change, ...]) -> None:
        self.numbers.refresh()
        self._take(changes)

    def _take(self, changes: Iterable[Change]) -> None:
        """Add, remove and update items; wires last, for they need both blocks."""
        dirty: set[int] = set()
        wires: list[Change] = []
        for change in changes:
            element = change.after or change.before
            if isinstance(element, Wire):
                wires.append(change)
            elif isinstance(element, InputBlock | PerceptronBlock):
                dirty |= self._take_block(change)
            elif isinstance(element, Note):
                self._take_note(change)
        for change in wires:
            self._take_wire(change, dirty)
        for wire_id in dirty & self.wires.keys():
            self.wires[wire_id].rebuild()
        self.detail.update()
        self.geometry_changed.emit()

    def _take_block(self, change: Change) -> set[int]:
        """Update a block; return the wires whose course changed with it."""
        block = change.after
        if block is None:
            self.removeItem(self.blocks.pop(change.id))
            return set()
        assert isinstance(block, InputBlock | PerceptronBlock)  # noqa: S101
        item = self.blocks.get(block.id)
        if item is None:
            item = BlockItem(block, self)
            self.blocks[block.id] = item
            self.addItem(item)
            return set()
        before = (item.pos(), item.shape_)
        item.set_block(block)
        if before == (item.pos(), item.shape_):
            return set()
        return set(self._touching.get(block.id, ()))

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

    def _take_wire(self, change: Change, dirty: set[int]) -> None:
        wire = change.after
        if wire is None:
            item = self.wires.pop(change.id)
            for block_id in (item.wire.source, item.wire.target):
                self._touching.get(block_id, set()).discard(change.id)
                if block_id in self.blocks:
                    self.blocks[block_id].update()
            self.detail.drop_plates(change.id)
            self.removeItem(item)
            return
        assert isinstance(wire, Wire)  # noqa: S101
        known = self.wires.get(wire.id)
        if known is not None:
            known.set_wire(wire)
            dirty.add(wire.id)
            return
        source, target = self.blocks[wire.source], self.blocks[wire.target]
        item = WireItem(wire, source, target, self)
        self.wires[wire.id] = item
        self.addItem(item)
        for block_id in (wire.source, wire.target):
            self._touching.setdefault(block_id, set()).add(wire.id)
            self.blocks[block_id].update()

    def wires_of(self, block_id: int) -> list[WireItem]:
        """Return the wires that touch a block."""
        return [self.wires[i] for i in sorted(self._touching.get(block_id, ()))]

    def touched_wires(self) -> set[int]:
        """Return the wires that stand out: selected, or under the pointer."""
        hover = self.session.hover
        touched = set(self.session.selection & self.wires.keys())
        if hover.block is not None:
            touched |= self._touching.get(hover.block, set())
        if hover.wire is not None and hover.wire in self.wires:
            touched.add(hover.wire)
        return touched

    def preview_move(self, ids: Iterable[int]) -> None:
        """Let wires and numbers follow blocks that a gesture carries along."""
        moved: set[int] = set()
        for block_id in ids:
            moved |= self._touching.get(block_id, set())
        for wire_id in moved:
            self.wires[wire_id].rebuild()
        self.detail.follow_move()

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
        self._on_parameters_changed()
        self.update()

    def _on_parameters_changed(self) -> None:
        self.numbers.refresh()
        self.detail.refresh_numbers()
        for block in self.blocks.values():
            block.update()

    def _on_inputs_changed(self) -> None:
        self.numbers.refresh()
        for block in self.blocks.values():
            block.update()

    def _on_hover_changed(self) -> None:
        self._lit_blocks = None
        block_id = self.session.hover.block
        if block_id is not None and block_id in self.blocks:
            near = {block_id}
            for item in self.wires_of(block_id):
                near |= {item.wire.source, item.wire.target}
            self._lit_blocks = near
        self._after_emphasis()

    def _after_emphasis(self) -> None:
        """Show what stands out now, and its numbers."""
        self.detail.follow_emphasis()
        self.update()

    # --- extent -------------------------------------------------------------------

    def drawing_rect(self) -> QRectF:
        """Return the rectangle that holds all blocks and notes."""
        rect = QRectF()
        for block in self.blocks.values():
            rect = rect.united(block.sceneBoundingRect())
        for note in self.notes.values():
            rect = rect.united(note.sceneBoundingRect())
        return rect
