"""The tree of the drawing as an item model with editable names and numbers."""

from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from engine.document.document import Document
from engine.document.edits import (
    set_bias,
    set_columns,
    set_name,
    set_unit_names,
    set_weight,
)
from engine.document.elements import (
    Block,
    Frame,
    Group,
    InputBlock,
    PerceptronBlock,
    Wire,
)
from engine.document.frames import contents, set_frame_title
from engine.document.groups.flat import is_lead
from engine.document.groups.naming import set_group_name
from engine.errors import Code, EngineError
from engine.network.compile import unit_names
from engine.numerals import format_number, parse_number
from gui.panels.structure_panel.tree import (
    Kind,
    Row,
    elements_below,
    frames_of,
    tree_of,
)
from gui.reading import bias_form, reading, shown
from gui.session import Session
from gui.widgets.terms import ACTIVATIONS, term

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
NAME, VALUE = 0, 1
DIGITS, EDIT_DIGITS = 6, 12
Role = Qt.ItemDataRole


class StructureModel(QAbstractItemModel):
    """Rows of `structure_tree`, with a column for names and one for numbers.

    Signals
    -------
    refused(issue) : a person typed what cannot be
    """

    refused = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._root = Row(Kind.ROOT)
        self._structure: object = None
        # Indexes know rows by number: Qt may ask for one that is gone already.
        self._rows: dict[int, Row] = {}
        self._last = 0

    # --- the tree -----------------------------------------------------------------

    def refresh(self) -> bool:
        """Show the document as it is now; tell whether the rows are new ones."""
        names = reading.ways.thresholds  # biases have another name then
        structure = (names, _structure(self._session.document))
        if structure == self._structure:
            self._numbers_changed(NO_INDEX)
            return False
        self.beginResetModel()
        self._structure = structure
        self._root = tree_of(self._session.document)
        self._rows.clear()
        self.endResetModel()
        return True

    def _numbers_changed(self, parent: QModelIndex) -> None:
        """Tell the view of new numbers, in the rows that somebody has looked at."""
        row = self.row_of(parent)
        if "rows" not in row.__dict__ or not row.rows:
            return
        last = len(row.rows) - 1
        self.dataChanged.emit(
            self.index(0, VALUE, parent), self.index(last, VALUE, parent)
        )
        for number, below in enumerate(row.rows):
            if below.find is not None:
                self._numbers_changed(self.index(number, 0, parent))

    def row_of(self, index: Index) -> Row:
        """Return the row of an index, of none the root."""
        if not index.isValid():
            return self._root
        return self._rows.get(index.internalId(), self._root)

    def index_of(self, row: Row, column: int = NAME) -> QModelIndex:
        """Return the index of a row."""
        if row.parent is None:
            return QModelIndex()
        if not row.key:
            self._last += 1
            row.key = self._last
            self._rows[row.key] = row
        return self.createIndex(row.number, column, row.key)

    def element_index(self, element_id: int) -> QModelIndex:
        """Return the index of a block or a wire; an invalid one if it has no row."""
        for block in elements_below(self._root):
            if block.id == element_id:
                return self.index_of(block)
        document = self._session.document
        if element_id not in document:
            return QModelIndex()
        target = getattr(document.get(element_id), "target", None)
        for block in elements_below(self._root):
            if block.id == target:
                wires = (r for r in block.rows if r.kind is Kind.WIRE)
                found = next((r for r in wires if r.id == element_id), None)
                return self.index_of(found) if found else QModelIndex()
        return QModelIndex()

    def index(self, row: int, column: int, parent: Index = NO_INDEX) -> QModelIndex:
        """Return the index of a row below another."""
        rows = self.row_of(parent).rows
        if not 0 <= row < len(rows) or not 0 <= column <= VALUE:
            return QModelIndex()
        return self.index_of(rows[row], column)

    def parent(self, index: Index = NO_INDEX) -> QModelIndex:  # type: ignore[override]
        """Return the index of the row above."""
        above = self.row_of(index).parent
        return self.index_of(above) if above is not None else QModelIndex()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many rows stand below a row."""
        return 0 if parent.column() > NAME else len(self.row_of(parent).rows)

    def hasChildren(self, parent: Index = NO_INDEX) -> bool:
        """Tell whether a row can be opened, without building what is below."""
        row = self.row_of(parent)
        if parent.column() > NAME:
            return False
        if row.kind in (Kind.WIRE, Kind.UNIT):
            return row.find is not None
        return bool(row.rows)

    def columnCount(self, _parent: Index = NO_INDEX) -> int:
        """Return 2: name and number."""
        return VALUE + 1

    # --- reading ------------------------------------------------------------------

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> str | None:
        """Name the two columns."""
        if orientation is Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return self.tr("Part") if section == NAME else self.tr("Value")
        return None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:  # noqa: ANN401
        """Return what a cell shows, or the text that editing it begins with."""
        row = self.row_of(index)
        if row is self._root:
            return None
        if role in (Role.DisplayRole, Role.EditRole):
            return self._cell(row, index.column(), is_edited=role == Role.EditRole)
        if role == Role.TextAlignmentRole and index.column() == VALUE:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Role.ToolTipRole:
            return self._tip(row)
        if role == Role.AccessibleTextRole:
            return f"{self._name(row)} {self._text(row, DIGITS)}".strip()
        return None

    def _cell(self, row: Row, column: int, *, is_edited: bool) -> str:
        if column == VALUE:
            return self._text(row, EDIT_DIGITS if is_edited else DIGITS)
        return row.name if is_edited else self._name(row)

    def _name(self, row: Row) -> str:
        headings = {
            Kind.INPUTS: self.tr("Inputs"),
            Kind.PERCEPTRONS: self.tr("Perceptrons"),
            Kind.FRAMES: self.tr("Frames"),
            Kind.GROUPS: self.tr("Reusable blocks"),
        }
        if row.kind is Kind.FRAME:
            return row.name or self.tr("without a title")
        if row.kind is Kind.BIAS:
            return self._bias_name(row)
        return headings.get(row.kind, row.name)

    def _bias_name(self, row: Row) -> str:
        if reading.ways.thresholds:
            if not row.name:
                return self.tr("threshold θ = −b")
            return self.tr("threshold of {0}").format(row.name)
        if not row.name:
            return self.tr("bias")
        return self.tr("bias of {0}").format(row.name)

    def _tip(self, row: Row) -> str:
        if row.kind is Kind.BLOCK:
            return self.tr("F2 renames, Delete removes it and its wires")
        if row.kind is Kind.FRAME:
            return self.tr("F2 edits the title, Delete removes only the frame")
        if row.kind is Kind.GROUP:
            return self.tr("F2 renames, Delete removes it with all that is inside")
        if row.kind is Kind.WIRE:
            return self.tr("Enter edits the weight, Delete removes the wire")
        if row.kind is Kind.WEIGHT:
            return self.tr("Enter edits the weight, Delete cuts the connection")
        return self.tr("Enter edits the number") if self.has_number(row) else ""

    def has_number(self, row: Row) -> bool:
        """Tell whether the second cell of a row is a number that can be typed."""
        if row.kind is Kind.BLOCK:
            return row.j == 0  # an input of one column
        if row.kind is Kind.WIRE:
            return row.i == 0  # of one connection
        return row.kind in (Kind.COLUMN, Kind.BIAS, Kind.WEIGHT)

    def _text(self, row: Row, digits: int) -> str:
        """Return the number of a row or its size; "" if it has none.

        A change of the drawing may be painted before the rows are built anew.
        """
        try:
            return self._text_now(row, digits) if row.id >= 0 else ""
        except (KeyError, IndexError):
            return ""

    def _text_now(self, row: Row, digits: int) -> str:
        document = self._session.document
        element = document.get(row.id)
        if isinstance(element, Frame | Group):
            return _about(document, element)
        if isinstance(element, Wire) and is_lead(document, element):
            return ""
        if row.kind is Kind.BLOCK and isinstance(element, PerceptronBlock):
            kind = term(ACTIVATIONS, element.activation)
            return kind if element.n_units == 1 else f"{element.n_units} × {kind}"
        if row.kind is Kind.WIRE and not self.has_number(row):
            n_sources, n_targets = document.wire(row.id).weights.shape
            return f"{n_sources} × {n_targets}"
        if row.kind in (Kind.WIRE, Kind.WEIGHT) and self._is_cut(row):
            return self.tr("cut")
        text = str(element.n_units) if isinstance(element, InputBlock) else ""
        return self._number_text(row, digits) if self.has_number(row) else text

    def _number_text(self, row: Row, digits: int) -> str:
        number = self._number(row)
        if row.kind is Kind.BIAS:
            number = bias_form(number)
        if digits == DIGITS:
            return shown(number, digits)
        return format_number(number, digits)  # to be edited: nothing is lost

    def _is_cut(self, row: Row) -> bool:
        mask = self._session.document.wire(row.id).mask
        return mask is not None and not mask[row.i, row.j]

    def _number(self, row: Row) -> float:
        """Return the number of a row: the live one while a training is under way."""
        session = self._session
        element = session.document.get(row.id)
        if isinstance(element, InputBlock):
            return session.input_value(element.columns[row.j])
        if isinstance(element, PerceptronBlock):
            return self._bias(element, row.j)
        wire = session.document.wire(row.id)
        return self._weight(wire, row.i, row.j)

    def _bias(self, block: PerceptronBlock, unit: int) -> float:
        session = self._session
        parameters = session.parameters if session.is_live else None
        place = session.places.get(block.id)
        if parameters is None or place is None:
            return float(block.bias[unit])
        layer, start = place
        return float(parameters.biases[layer - 1][start + unit])

    def _weight(self, wire: Wire, i: int, j: int) -> float:
        session = self._session
        parameters = session.parameters if session.is_live else None
        cells = session.network.wires.get(wire.id) if session.network else None
        if parameters is None or cells is None:
            return float(wire.weights[i, j])
        matrix = parameters.weights[cells.layer]
        return float(matrix[cells.row_start + i, cells.column_start + j])

    # --- typing -------------------------------------------------------------------

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Allow to type names of blocks and units, and all numbers."""
        flags = super().flags(index)
        row = self.row_of(index)
        named = row.kind in (Kind.BLOCK, Kind.COLUMN, Kind.FRAME, Kind.GROUP)
        if self.has_number(row) if index.column() == VALUE else named:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(
        self,
        index: Index,
        value: Any,  # noqa: ANN401  as the base class has it
        role: int = Role.EditRole,
    ) -> bool:
        """Carry out what was typed as one edit; what is bad is refused in words."""
        row, text = self.row_of(index), str(value)
        if role != Role.EditRole or text == self.data(index, Role.EditRole):
            return False
        try:
            if index.column() == NAME:
                self._rename(row, text)
            else:
                self._set_number(row, parse_number(text))
        except EngineError as error:
            self.refused.emit(error.issue)
            return False
        return True

    def _rename(self, row: Row, text: str) -> None:
        document = self._session.document
        if row.kind is Kind.BLOCK:
            self._session.do(set_name(document, row.id, text))
            return
        if row.kind is Kind.FRAME:
            self._session.do(set_frame_title(document, row.id, text))
            return
        if row.kind is Kind.GROUP:
            self._session.do(set_group_name(document, row.id, text))
            return
        block = document.block(row.id)
        names = list(unit_names(block))
        names[row.j] = text.strip()
        if not names[row.j]:
            raise EngineError(Code.NAME_EMPTY, (row.id,))
        if isinstance(block, InputBlock):
            self._session.do(set_columns(document, row.id, names))
        else:
            self._session.do(set_unit_names(document, row.id, names))

    def _set_number(self, row: Row, value: float) -> None:
        session = self._session
        element = session.document.get(row.id)
        if isinstance(element, InputBlock):
            session.set_input(element.columns[row.j], value)
        elif isinstance(element, PerceptronBlock):
            bias = bias_form(value)
            session.do(set_bias(session.document, row.id, row.j, bias))
        else:
            session.do(set_weight(session.document, row.id, row.i, row.j, value))


def _about(document: Document, element: Frame | Group) -> str:
    """Return how much a frame holds, or what a group is a use of."""
    if isinstance(element, Frame):
        return str(len(contents(document, element.id)))
    return "" if element.title == element.name else element.title


def _structure(document: Document) -> tuple[object, ...]:
    """Return what the rows depend on: everything but the numbers."""
    blocks = sorted(document.blocks(), key=lambda b: (b.x, b.y))
    return (
        tuple(_of_block(block) for block in blocks),
        tuple((w.id, w.source, w.target, w.weights.shape) for w in document.wires()),
        tuple((frame.id, frame.title) for frame in frames_of(document)),
        document.groups,
    )


def _of_block(block: Block) -> tuple[object, ...]:
    has_bias = isinstance(block, PerceptronBlock) and block.use_bias
    return block.id, block.name, unit_names(block), has_bias
