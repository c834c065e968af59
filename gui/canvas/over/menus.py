"""The menus of the right button."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from engine.document import edits
from engine.document.elements import Block, PerceptronBlock, Port
from gui.actions import COMMANDS
from gui.canvas.commands.arranging import add_arrange_menu
from gui.canvas.editing.fields import MAX_NAMED_UNITS, Field, FieldKind
from gui.canvas.interactions.base import Pointer
from gui.canvas.interactions.wire_drag import possible_ends
from gui.canvas.looks.texts import ACTIVATIONS, activation_text
from gui.canvas.pointer.hits import Hit, Part

if TYPE_CHECKING:
    from gui.canvas.view import CanvasView

MAX_TARGETS = 40  # a longer menu would not fit the screen
translate = QCoreApplication.translate


def menu_for(canvas: "CanvasView", hit: Hit, pointer: Pointer) -> QMenu:
    """Return the menu for what lies under the pointer."""
    menu = QMenu(canvas)
    menu.setToolTipsVisible(True)
    if hit.is_block:
        _block_menu(canvas, menu, canvas.session.document.block(hit.id))
        canvas.pinning.fill_block_menu(menu, hit.id, hit.unit)
    elif hit.part is Part.PIN:
        canvas.pinning.fill_pin_menu(menu, hit)
    elif hit.is_wire:
        _wire_menu(canvas, menu, hit, pointer)
    elif hit.part in (Part.BEND, Part.NEW_BEND):
        canvas.bending.fill_menu(menu, hit, pointer.scene)
    elif hit.id in canvas.drawing.groups:
        canvas.grouping.fill_menu(menu, hit.id)
        menu.addSeparator()
        _clipboard_actions(canvas, menu)
    elif hit.id in canvas.drawing.frames:
        canvas.framing.fill_menu(menu, hit.id)
        menu.addSeparator()
        _clipboard_actions(canvas, menu)
    elif hit.id in canvas.drawing.notes:
        _note_menu(canvas, menu, hit)
    else:
        _canvas_menu(canvas, menu, pointer)
    return menu


def _block_menu(canvas: "CanvasView", menu: QMenu, block: Block) -> None:
    rename = menu.addAction(translate("Canvas", "Rename"))
    rename.triggered.connect(lambda: canvas.edit(Field(FieldKind.NAME, block.id)))
    is_gate = isinstance(block, PerceptronBlock) and block.gate
    if not is_gate and not isinstance(block, Port):
        units = menu.addAction(translate("Canvas", "Number of units…"))
        units.triggered.connect(lambda: canvas.edit(Field(FieldKind.UNITS, block.id)))
    has_names = not isinstance(block, Port)
    if has_names and 1 < block.n_units <= MAX_NAMED_UNITS:
        names = menu.addAction(translate("Canvas", "Names of the units…"))
        names.setToolTip(translate("Canvas", "One name for each, with commas between"))
        names.triggered.connect(
            lambda: canvas.edit(Field(FieldKind.UNIT_NAMES, block.id))
        )
    if isinstance(block, PerceptronBlock):
        canvas.grouping.fill_block_menu(menu, block.id)
        _activation_menu(canvas, menu, block)
        _bias_actions(canvas, menu, block)
    menu.addAction(translate("Canvas", "Wire from here")).triggered.connect(
        canvas.by_keys.wire_from_here
    )
    _wire_to_menu(canvas, menu, block)
    if has_names and block.n_units > 1:
        collapsed = not block.collapsed
        text = (
            translate("Canvas", "Collapse")
            if collapsed
            else translate("Canvas", "Expand")
        )
        menu.addAction(text).triggered.connect(
            lambda: canvas.do(
                edits.set_collapsed(canvas.session.document, [block.id], collapsed)
            )
        )
    menu.addSeparator()
    _run_to_action(canvas, menu, block.id)
    _clipboard_actions(canvas, menu)
    _wiring_actions(canvas, menu)


def _wire_to_menu(canvas: "CanvasView", menu: QMenu, block: Block) -> None:
    """Offer all blocks that a wire may lead to: wiring without a mouse."""
    document = canvas.session.document
    ends = possible_ends(document, block.id, "out")
    targets = [i for i, allowed in ends.items() if allowed][:MAX_TARGETS]
    choices = menu.addMenu(translate("Canvas", "Wire to"))
    choices.setEnabled(bool(targets))
    for target in targets:
        choices.addAction(document.block(target).name).triggered.connect(
            lambda _checked=False, target=target: canvas.do(
                edits.connect(canvas.session.document, block.id, target)
            )
        )


def _activation_menu(canvas: "CanvasView", menu: QMenu, block: PerceptronBlock) -> None:
    choices = menu.addMenu(translate("Canvas", "Activation"))
    group = QActionGroup(choices)
    for key in ACTIVATIONS:
        action = choices.addAction(activation_text(key))
        action.setCheckable(True)
        action.setChecked(key == block.activation)
        group.addAction(action)
        action.triggered.connect(
            lambda _checked=False, key=key: canvas.do(
                edits.set_activation(
                    canvas.session.document, canvas.perceptrons_meant(block.id), key
                )
            )
        )


def _bias_actions(canvas: "CanvasView", menu: QMenu, block: PerceptronBlock) -> None:
    if block.use_bias and block.n_units == 1:
        menu.addAction(translate("Canvas", "Edit bias")).triggered.connect(
            lambda: canvas.edit(Field(FieldKind.BIAS, block.id, 0))
        )
    bias = menu.addAction(translate("Canvas", "Use bias"))
    bias.setCheckable(True)
    bias.setChecked(block.use_bias)
    bias.triggered.connect(
        lambda checked: canvas.do(
            edits.set_use_bias(
                canvas.session.document, canvas.perceptrons_meant(block.id), checked
            )
        )
    )


def _wire_menu(canvas: "CanvasView", menu: QMenu, hit: Hit, pointer: Pointer) -> None:
    wire = canvas.session.document.wire(hit.id)
    if wire.weights.size > 1:
        opened = menu.addAction(translate("Canvas", "Open the matrix"))
        opened.setToolTip(
            translate("Canvas", "See, edit, cut and restore the single connections")
        )
        opened.triggered.connect(lambda: canvas.opening.open(hit.id))
        menu.addSeparator()
    if hit.i >= 0:
        there = wire.mask is None or bool(wire.mask[hit.i, hit.j])
        menu.addAction(translate("Canvas", "Edit weight")).triggered.connect(
            lambda: canvas.edit(Field(FieldKind.WEIGHT, hit.id, hit.i, hit.j))
        )
        text = (
            translate("Canvas", "Cut connection")
            if there
            else translate("Canvas", "Restore connection")
        )
        cut = menu.addAction(text)
        cut.setToolTip(
            translate(
                "Canvas",
                "A cut connection has no weight at all and is not trained; that is "
                "not the same as a weight of 0.",
            )
        )
        cut.triggered.connect(
            lambda: canvas.do(
                edits.set_connection(
                    canvas.session.document, hit.id, hit.i, hit.j, not there
                )
            )
        )
        menu.addSeparator()
    insert = menu.addAction(translate("Canvas", "Insert block…"))
    insert.setToolTip(translate("Canvas", "Add a block in the middle of this wire"))
    insert.triggered.connect(canvas.wiring.insert_into_wire)
    canvas.bending.fill_menu(menu, hit, pointer.scene)
    menu.addSeparator()
    _run_to_action(canvas, menu, hit.id)
    menu.addAction(translate("Canvas", "Delete wire")).triggered.connect(
        lambda: canvas.do(edits.remove(canvas.session.document, [hit.id]))
    )


def _run_to_action(canvas: "CanvasView", menu: QMenu, element: int) -> None:
    """Offer to go through an update up to what happens at an element."""
    run_to = menu.addAction(translate("actions", COMMANDS["run_to_here"].text))
    run_to.setToolTip(translate("actions", COMMANDS["run_to_here"].tip))
    run_to.triggered.connect(lambda: canvas.run_to_asked.emit((element,)))


def _note_menu(canvas: "CanvasView", menu: QMenu, hit: Hit) -> None:
    menu.addAction(translate("Canvas", "Edit note")).triggered.connect(
        lambda: canvas.edit(Field(FieldKind.NOTE, hit.id))
    )
    canvas.framing.fill_size_menu(menu)
    menu.addSeparator()
    _clipboard_actions(canvas, menu)


def _clipboard_actions(canvas: "CanvasView", menu: QMenu) -> None:
    add_arrange_menu(canvas, menu)
    if canvas.session.selection:
        frame = menu.addAction(translate("actions", COMMANDS["frame"].text))
        frame.setToolTip(translate("actions", COMMANDS["frame"].tip))
        frame.triggered.connect(canvas.framing.frame_selection)
    menu.addAction(translate("Canvas", "Cut")).triggered.connect(canvas.cut)
    menu.addAction(translate("Canvas", "Copy")).triggered.connect(canvas.copy)
    menu.addAction(translate("Canvas", "Duplicate")).triggered.connect(canvas.duplicate)
    menu.addSeparator()
    menu.addAction(translate("Canvas", "Delete")).triggered.connect(
        canvas.delete_selection
    )


def _wiring_actions(canvas: "CanvasView", menu: QMenu) -> None:
    """Offer what follows the wires of the selected blocks."""
    commands = canvas.wiring.commands()
    menu.addSeparator()
    several = ("wire_selection",) if len(canvas.session.selection) > 1 else ()
    for name in (*several, "select_upstream", "select_downstream", "delete_rejoin"):
        action = menu.addAction(translate("actions", COMMANDS[name].text))
        action.setToolTip(translate("actions", COMMANDS[name].tip))
        action.triggered.connect(
            lambda _checked=False, command=commands[name]: command()
        )


def _canvas_menu(canvas: "CanvasView", menu: QMenu, pointer: Pointer) -> None:
    menu.addAction(translate("Canvas", "Add block…")).triggered.connect(
        lambda: canvas.offer_block(pointer)
    )
    menu.addAction(translate("Canvas", "Paste")).triggered.connect(
        lambda: canvas.paste_at(pointer.scene)
    )
    scissors = menu.addAction(translate("actions", COMMANDS["scissors"].text))
    scissors.setToolTip(translate("actions", COMMANDS["scissors"].tip))
    scissors.setCheckable(True)
    scissors.setChecked(canvas.wiring.has_scissors)
    scissors.triggered.connect(canvas.wiring.toggle_scissors)
    menu.addSeparator()
    menu.addAction(translate("Canvas", "Select all")).triggered.connect(
        canvas.select_all
    )
    menu.addAction(translate("Canvas", "Fit all")).triggered.connect(canvas.fit)
    menu.addAction(translate("Canvas", "Zoom to 100 %")).triggered.connect(
        canvas.zoom_100
    )
