"""What the status line says about the thing under the pointer."""

from PySide6.QtCore import QCoreApplication

from engine.document.elements import Block, InputBlock, PerceptronBlock, Port
from engine.network.compile import unit_names
from gui.canvas.commands.frame_colors import color_name
from gui.canvas.items.pin_item import TITLES
from gui.canvas.looks.texts import activation_text
from gui.canvas.pointer.hits import Hit, Part
from gui.canvas.scene import CanvasScene
from gui.canvas.words.group_words import group_status
from gui.notation import seen_shape
from gui.reading import bias_form, exactly, reading
from gui.words import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate
_WORDS = {
    Part.NOTE: QT_TRANSLATE_NOOP(
        "Canvas", "Note · drag to move · double click to edit"
    ),
    Part.NOTE_EDGE: QT_TRANSLATE_NOOP(
        "Canvas", "Drag to make the note wider or narrower"
    ),
    Part.FRAME_EDGE: QT_TRANSLATE_NOOP(
        "Canvas", "Drag to resize the frame · Shift leaves the grid"
    ),
    Part.BEND: QT_TRANSLATE_NOOP(
        "Canvas", "Bend · drag to move · click, then arrows move it, Delete removes it"
    ),
    Part.NEW_BEND: QT_TRANSLATE_NOOP("Canvas", "Drag to bend the wire"),
}


def status_of(scene: CanvasScene, hit: Hit) -> str:
    """Say what is under the pointer and what a click or a drag would do."""
    if hit.is_wire:
        return _wire(scene, hit)
    if hit.part in _WORDS:
        return translate("Canvas", _WORDS[hit.part])
    if hit.part in (Part.PIN, Part.FRAME):
        return (_pin if hit.part is Part.PIN else _frame)(scene, hit)
    if hit.id in scene.groups:
        group = scene.groups[hit.id].use
        return group_status(group, hit, scene.issue_inside(hit.id))
    if not hit.is_block:
        return translate(
            "Canvas",
            "Drag to select · right drag or Space to move the view · wheel to zoom · "
            "double click to add a block",
        )
    return _block(scene, hit)


def _pin(scene: CanvasScene, hit: Hit) -> str:
    pin = scene.blocks[hit.id].pins[hit.i]
    name = unit_names(pin.block)[pin.pin.unit]
    text = translate(
        "Canvas", "Plot of {0}: {1} · drag to move · right click to remove it"
    )
    return text.format(name, translate("Canvas", TITLES[pin.pin.plot]))


def _frame(scene: CanvasScene, hit: Hit) -> str:
    frame = scene.frames[hit.id].frame
    text = translate(
        "Canvas",
        "Frame “{0}” ({1}) · drag moves it with what is inside, Ctrl+drag without · "
        "double click edits the title",
    )
    return text.format(frame.title, color_name(frame.color))


def _wire(scene: CanvasScene, hit: Hit) -> str:
    text = _wire_itself(scene, hit)
    if not scene.wires[hit.id].wire.frozen:
        return text
    return f"{text} · {translate('Canvas', 'not trained')}"


def _wire_itself(scene: CanvasScene, hit: Hit) -> str:
    wire = scene.wires[hit.id].wire
    source = scene.blocks[wire.source].block
    target = scene.blocks[wire.target].block
    weights = scene.numbers.weights(wire)
    if isinstance(target, Port):
        text = translate(
            "Canvas", "{0} → {1}: a wire into a block has no weight · Delete removes"
        )
        return text.format(source.name, target.name)
    if hit.i < 0:
        text = translate(
            "Canvas",
            "{0} → {1}: {2} × {3} weights · double click to open · Delete removes",
        )
        return text.format(source.name, target.name, *seen_shape(weights.shape))
    names = unit_names(source)[hit.i], unit_names(target)[hit.j]
    if wire.mask is not None and not wire.mask[hit.i, hit.j]:
        text = translate("Canvas", "{0} → {1}: cut · double click to give it a weight")
        return text.format(*names)
    text = translate(
        "Canvas",
        "Weight {0} → {1}: {2} · click to select · drag the number to change it · "
        "double click to edit",
    )
    return text.format(*names, exactly(float(weights[hit.i, hit.j])))


def _block(scene: CanvasScene, hit: Hit) -> str:
    block = scene.blocks[hit.id].block
    issue = scene.issue_of(hit.id)
    if hit.part is Part.BADGE and issue:
        return issue
    if hit.part is Part.PORT:
        text = (
            translate(
                "Canvas",
                "Output of {0} · drag to a block to wire it · Ctrl+drag moves a wire",
            )
            if hit.side == "out"
            else translate(
                "Canvas",
                "Input of {0} · drag to a block to wire it · Ctrl+drag moves a wire",
            )
        )
        return text.format(block.name)
    if hit.part is Part.TOGGLE:
        return (
            translate("Canvas", "Click to show the units one by one")
            if block.collapsed
            else translate("Canvas", "Click to show the layer as one block")
        )
    if isinstance(block, InputBlock):
        return _input(scene, block, hit)
    if isinstance(block, Port):
        text = translate(
            "Canvas", "{0}: an input of the block, hands on what comes · drag to move"
        )
        return text.format(block.name)
    return _perceptron(scene, block, hit)


def _input(scene: CanvasScene, block: InputBlock, hit: Hit) -> str:
    if hit.unit < 0:
        text = translate("Canvas", "{0}: {1} inputs · drag to move")
        return text.format(block.name, block.n_units)
    column = block.columns[hit.unit]
    text = translate(
        "Canvas",
        "Input {0} = {1} · click switches 0 and 1 · double click to type · drag to "
        "move",
    )
    value = scene.session.input_value(column)
    return text.format(column, exactly(value))


def _perceptron(scene: CanvasScene, block: PerceptronBlock, hit: Hit) -> str:
    name = _unit_name(block, hit.unit)
    kind = activation_text(block.activation)
    if hit.part is Part.ACTIVATION:
        text = translate(
            "Canvas",
            "Activation of {0}: {1} · double click to choose another · drag to move",
        )
        return text.format(name, kind)
    if hit.unit < 0:
        text = translate("Canvas", "{0}: {1} × {2} · drag to move")
        return text.format(name, block.n_units, kind)
    bias = exactly(bias_form(float(scene.numbers.biases(block)[hit.unit])))
    if hit.part is Part.BIAS:
        return _bias_text().format(name, bias)
    pre, out = scene.numbers.pre(block, hit.unit), scene.numbers.out(block, hit.unit)
    if pre is None or out is None:  # not computed, or not yet
        text = (
            translate("Canvas", "{0} ({1}), threshold {2} · drag to move")
            if reading.ways.thresholds
            else translate("Canvas", "{0} ({1}), bias {2} · drag to move")
        )
        return text.format(name, kind, bias)
    text = (
        translate(
            "Canvas", "{0} ({1}): sum {2}, output {3}, threshold {4} · drag to move"
        )
        if reading.ways.thresholds
        else translate(
            "Canvas", "{0} ({1}): sum {2}, output {3}, bias {4} · drag to move"
        )
    )
    return text.format(name, kind, exactly(pre), exactly(out), bias)


def _bias_text() -> str:
    if reading.ways.thresholds:
        return translate(
            "Canvas",
            "Threshold of {0}: θ = −b = {1} · drag to change it · double click to edit",
        )
    return translate(
        "Canvas", "Bias of {0}: {1} · drag to change it · double click to edit"
    )


def _unit_name(block: Block, unit: int) -> str:
    return block.name if unit < 0 else unit_names(block)[unit]
