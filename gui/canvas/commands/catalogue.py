"""What the palette offers, and the edit that puts each thing on the canvas."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from engine.document import edits
from engine.document.document import Change, Document, Edit
from engine.document.elements import InputBlock, PerceptronBlock
from engine.document.gates import GATES
from engine.numerals import format_number
from gui.canvas.commands.my_blocks import PREFIX, my_blocks
from gui.canvas.looks.shapes import MAX_SLOTS
from gui.canvas.looks.texts import issue_words
from gui.words import QT_TRANSLATE_NOOP

MIME = "application/x-perceptarium-palette"
DEFAULT_LAYER, DEFAULT_INPUTS, DEFAULT_CLASSES = 4, 4, 10
_SIZED = ("inputs", "layer", "layer_relu", "layer_softmax")

GROUPS = {
    "inputs": QT_TRANSLATE_NOOP("palette", "Inputs"),
    "perceptrons": QT_TRANSLATE_NOOP("palette", "Perceptrons"),
    "gates": QT_TRANSLATE_NOOP("palette", "Gates"),
    "layers": QT_TRANSLATE_NOOP("palette", "Layers"),
    "notes": QT_TRANSLATE_NOOP("palette", "Notes"),
    "mine": QT_TRANSLATE_NOOP("palette", "My blocks"),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing of the palette.

    Attributes
    ----------
    activation : str
        Of what it adds; "" for inputs and notes.
    words : str
        More words by which the search finds it.
    """

    key: str
    group: str
    text: str
    tip: str
    activation: str = ""
    words: str = ""


_GATE_TIP = QT_TRANSLATE_NOOP(
    "palette",
    "A step perceptron that computes {0}: its inputs get the weight {1}, its bias is "
    "{2}. It puts out 1 when the sum is greater than 0.",
)

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "input",
        "inputs",
        QT_TRANSLATE_NOOP("palette", "Input"),
        QT_TRANSLATE_NOOP(
            "palette",
            "One input column. A click on its value switches between 0 and 1, a "
            "double click lets you type a number.",
        ),
        words="x feature вход признак",
    ),
    Entry(
        "inputs",
        "inputs",
        QT_TRANSLATE_NOOP("palette", "Block of inputs"),
        QT_TRANSLATE_NOOP(
            "palette",
            "Several input columns in one block, for example the pixels of a picture. "
            "You type how many.",
        ),
        words="x features layer входы слой",
    ),
    Entry(
        "perceptron",
        "perceptrons",
        QT_TRANSLATE_NOOP("palette", "Perceptron"),
        QT_TRANSLATE_NOOP(
            "palette",
            "One perceptron with the step function: 1 when the weighted sum plus the "
            "bias is greater than 0, else 0.",
        ),
        "step",
        "neuron step нейрон персептрон ступенчатая",
    ),
    Entry(
        "sigmoid",
        "perceptrons",
        QT_TRANSLATE_NOOP("palette", "Sigmoid neuron"),
        QT_TRANSLATE_NOOP(
            "palette",
            "One neuron with the sigmoid: a smooth step from 0 to 1, which can be "
            "trained.",
        ),
        "sigmoid",
        "logistic perceptron сигмоида нейрон",
    ),
    Entry(
        "tanh",
        "perceptrons",
        QT_TRANSLATE_NOOP("palette", "Tanh neuron"),
        QT_TRANSLATE_NOOP(
            "palette",
            "One neuron with the hyperbolic tangent: a smooth step from −1 to 1.",
        ),
        "tanh",
        "perceptron нейрон тангенс",
    ),
    Entry(
        "relu",
        "perceptrons",
        QT_TRANSLATE_NOOP("palette", "ReLU neuron"),
        QT_TRANSLATE_NOOP(
            "palette", "One neuron with ReLU: 0 below zero, the sum itself above."
        ),
        "relu",
        "perceptron rectifier нейрон",
    ),
    Entry(
        "identity",
        "perceptrons",
        QT_TRANSLATE_NOOP("palette", "Linear neuron"),
        QT_TRANSLATE_NOOP(
            "palette", "One neuron without an activation: it puts out the sum itself."
        ),
        "identity",
        "perceptron identity нейрон линейный",
    ),
    *(
        Entry(key, "gates", gate.name, _GATE_TIP, "step", f"gate {gate.symbol} элемент")
        for key, gate in GATES.items()
    ),
    Entry(
        "layer",
        "layers",
        QT_TRANSLATE_NOOP("palette", "Layer"),
        QT_TRANSLATE_NOOP(
            "palette",
            "A layer of perceptrons with the sigmoid. You type how many; a wire to it "
            "connects every source with every perceptron.",
        ),
        "sigmoid",
        "dense hidden слой скрытый",
    ),
    Entry(
        "layer_relu",
        "layers",
        QT_TRANSLATE_NOOP("palette", "ReLU layer"),
        QT_TRANSLATE_NOOP("palette", "A layer of perceptrons with ReLU."),
        "relu",
        "dense hidden слой скрытый",
    ),
    Entry(
        "layer_softmax",
        "layers",
        QT_TRANSLATE_NOOP("palette", "Softmax layer"),
        QT_TRANSLATE_NOOP(
            "palette",
            "The output layer of a classification: its outputs are probabilities that "
            "add up to 1.",
        ),
        "softmax",
        "output classes выход классы слой",
    ),
    Entry(
        "note",
        "notes",
        QT_TRANSLATE_NOOP("palette", "Note"),
        QT_TRANSLATE_NOOP(
            "palette", "A text on the canvas, for whatever is to be said."
        ),
        words="text comment заметка текст",
    ),
)
_BY_KEY = {entry.key: entry for entry in ENTRIES}


def split_key(key: str) -> tuple[str, int | None]:
    """Return the entry's key and the number of units of a key like "layer:32"."""
    name, _, number = key.partition(":")
    return name, int(number) if number else None


def is_known(key: str) -> bool:
    """Tell whether a key, e.g. one dropped on the canvas, names an entry."""
    if key.startswith(PREFIX):
        return my_blocks.entry(key) is not None
    name, _, number = key.partition(":")
    return name in _BY_KEY and (not number or number.isdecimal())


def entry(key: str) -> Entry:
    """Return the entry of a key; KeyError if there is none."""
    return _BY_KEY[split_key(key)[0]]


def label(key: str) -> str:
    """Return the name of an entry in the language in force."""
    if key.startswith(PREFIX):
        return my_blocks.entries()[key].title
    found = entry(key)
    text = QCoreApplication.translate("palette", found.text)
    number = split_key(key)[1]
    return text if number is None else f"{text} · {number}"


def tip(key: str) -> str:
    """Explain an entry in the language in force."""
    if key.startswith(PREFIX):
        return _tip_of_mine(key)
    found = entry(key)
    text = QCoreApplication.translate("palette", found.tip)
    gate = GATES.get(found.key)
    if gate is None:
        return text
    weight, bias = format_number(gate.weight), format_number(gate.bias)
    return text.format(gate.name, weight, bias)


def _tip_of_mine(key: str) -> str:
    entry = my_blocks.entries()[key]
    if entry.issue is not None:
        text = QCoreApplication.translate(
            "palette", "{0} cannot be used. {1} Delete takes it out of the palette."
        )
        return text.format(entry.path.name, issue_words(entry.issue))
    text = QCoreApplication.translate(
        "palette",
        "A block of your own: inputs {0}, outputs {1}. Delete takes it out of the "
        "palette; drawings that use it keep it.",
    )
    group, fragment = entry.group, entry.fragment
    if group is None or fragment is None:
        return ""
    inputs = ", ".join(fragment.block(i).name for i in group.inputs)
    return text.format(inputs or "–", ", ".join(group.output_names) or "–")


def can_be_added(key: str) -> bool:
    """Tell whether an entry is sound; a file of one's own may be damaged."""
    if not key.startswith(PREFIX):
        return True
    entry = my_blocks.entry(key)
    return entry is not None and entry.issue is None


def group_of(key: str) -> str:
    """Return the key of the heading that an entry stands under."""
    return "mine" if key.startswith(PREFIX) else entry(key).group


def matching(query: str) -> list[str]:
    """Return the keys that fit what was typed; a number offers layers of that size."""
    words = query.casefold().split()
    number = next((word for word in words if word.isdecimal()), None)
    words = [word for word in words if not word.isdecimal()]
    keys = []
    for found in ENTRIES:
        text = f"{label(found.key)} {found.text} {found.key} {found.words}".casefold()
        if not all(word in text for word in words):
            continue
        if number is None:
            keys.append(found.key)
        elif found.key in _SIZED and 1 <= int(number[:6]) <= edits.MAX_UNITS:
            keys.append(f"{found.key}:{int(number)}")
    typed = query.casefold().split()
    mine = my_blocks.entries()
    keys += [key for key in mine if all(w in label(key).casefold() for w in typed)]
    return keys


def asks_for_size(key: str) -> bool:
    """Tell whether a person is asked for the number of units after adding it."""
    if key.startswith(PREFIX):
        return False
    name, number = split_key(key)
    return name in _SIZED and number is None


def add_edit(document: Document, key: str, x: float, y: float) -> Edit:
    """Return the edit that adds an entry with its centre at `x`, `y`."""
    if key.startswith(PREFIX):
        return my_blocks.add_edit(document, key, x, y)
    name, number = split_key(key)
    if name == "note":
        return edits.add_note(document, x, y)
    if name == "input":
        return edits.add_input(document, x, y)
    if name == "inputs":
        return _opened(
            edits.add_input(document, x, y, n_columns=number or DEFAULT_INPUTS)
        )
    found = _BY_KEY[name]
    if name in GATES:
        return edits.add_perceptrons(document, x, y, gate=name)
    n_units = 1
    if name in _SIZED:
        fallback = DEFAULT_CLASSES if name == "layer_softmax" else DEFAULT_LAYER
        n_units = number or fallback
    edit = edits.add_perceptrons(
        document, x, y, n_units=n_units, activation=found.activation
    )
    return _opened(edit)


def _opened(edit: Edit) -> Edit:
    """Show a small layer perceptron by perceptron from the beginning."""
    change = edit.changes[0]
    block = change.after
    if not isinstance(block, InputBlock | PerceptronBlock):
        return edit
    if not 1 < block.n_units <= MAX_SLOTS:
        return edit
    opened = replace(block, collapsed=False)
    return replace(edit, changes=(Change(None, opened),))
