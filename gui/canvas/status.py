"""What the status line says about the thing under the pointer."""

from PySide6.QtCore import QCoreApplication

from engine.document.elements import Block, InputBlock, PerceptronBlock
from engine.network.compile import unit_names
from engine.numerals import format_number
from gui.canvas.hits import Hit, Part
from gui.canvas.scene import CanvasScene
from gui.canvas.texts import activation_text

translate = QCoreApplication.translate


def status_of(scene: CanvasScene, hit: Hit) -> str:
    """Say what is under the pointer and what a click or a drag would do."""
    if hit.is_wire:
        return _wire(scene, hit)
    if hit.part is Part.NOTE:
        return translate("Canvas", "Note · drag to move · double click to edit")
    if not hit.is_block:
        return translate(
            "Canvas",
            "Drag to select · right drag or Space to move the view · wheel to zoom · "
            "double click to add a block",
        )
    return _block(scene, hit)


def _wire(scene: CanvasScene, hit: Hit) -> str:
    wire = scene.wires[hit.id].wire
    source = scene.blocks[wire.source].block
    target = scene.blocks[wire.target].block
    weights = scene.numbers.weights(wire)
    if hit.i < 0:
        text = translate(
            "Canvas", "{0} → {1}: {2} × {3} weights · click to select · Delete removes"
        )
        return text.format(source.name, target.name, *weights.shape)
    names = unit_names(source)[hit.i], unit_names(target)[hit.j]
    if wire.mask is not None and not wire.mask[hit.i, hit.j]:
        text = translate("Canvas", "{0} → {1}: cut · double click to give it a weight")
        return text.format(*names)
    text = translate(
        "Canvas", "Weight {0} → {1}: {2} · click to select · double click to edit"
    )
    return text.format(*names, format_number(float(weights[hit.i, hit.j]), 6))


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
    return text.format(column, format_number(value, 6))


def _perceptron(scene: CanvasScene, block: PerceptronBlock, hit: Hit) -> str:
    name = _unit_name(block, hit.unit)
    kind = activation_text(block.activation)
    if hit.unit < 0:
        text = translate("Canvas", "{0}: {1} × {2} · drag to move")
        return text.format(name, block.n_units, kind)
    bias = format_number(float(scene.numbers.biases(block)[hit.unit]), 6)
    if hit.part is Part.BIAS:
        text = translate("Canvas", "Bias of {0}: {1} · double click to edit")
        return text.format(name, bias)
    values = scene.session.unit_value(block.id, hit.unit)
    if values is None:
        text = translate("Canvas", "{0} ({1}), bias {2} · drag to move")
        return text.format(name, kind, bias)
    text = translate(
        "Canvas", "{0} ({1}): sum {2}, output {3}, bias {4} · drag to move"
    )
    pre, out = (format_number(value, 6) for value in values)
    return text.format(name, kind, pre, out, bias)


def _unit_name(block: Block, unit: int) -> str:
    return block.name if unit < 0 else unit_names(block)[unit]
