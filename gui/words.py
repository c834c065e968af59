"""The wording of the engine's codes, free of Qt: the command line needs it too.

The texts are marked for translation by `QT_TRANSLATE_NOOP`, which pyside6-lupdate finds
by its name; `translate` looks them up, in Qt or without it.
"""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from string import Formatter
from typing import Any

from engine.document.document import Edit
from engine.errors import Code, Issue, Value
from engine.numerals import format_number
from engine.training.notices.notice import NoticeCode
from engine.training.trace.event import Kind, Remark, TracePhase
from engine.training.trace.graph.parts import NodeKind, Rule

Translate = Callable[[str, str], str]


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark `text` for translation and return it."""
    return text


# What is wrong, where, and what to do. `{size:mb}` is a number of bytes in megabytes.
ISSUES: dict[Code, str] = {
    Code.WIRE_LOOP: QT_TRANSLATE_NOOP(
        "issues",
        "A wire from {source} to {target} would close a loop: {target} already feeds "
        "{source}, and signals only run forward.",
    ),
    Code.WIRE_TO_ITSELF: QT_TRANSLATE_NOOP(
        "issues",
        "{source} cannot feed itself: draw the wire to another block.",
    ),
    Code.WIRE_DOUBLE: QT_TRANSLATE_NOOP(
        "issues",
        "{source} and {target} are already wired: change the weight of that wire "
        "instead.",
    ),
    Code.WIRE_INTO_INPUT: QT_TRANSLATE_NOOP(
        "issues",
        "{target} is an input and takes its values from the data: draw the wire the "
        "other way, from the input to a perceptron.",
    ),
    Code.PORT_TAKEN: QT_TRANSLATE_NOOP(
        "issues",
        "Input {target} of the block {block} is wired already: delete that wire first, "
        "or move its end.",
    ),
    Code.PORT_WIDTH: QT_TRANSLATE_NOOP(
        "issues",
        "Input {target} of the block {block} takes {wanted} value(s), but {source} has "
        "{found}: choose a source with as many.",
    ),
    Code.GROUP_SHUT: QT_TRANSLATE_NOOP(
        "issues",
        "{target} is inside the block {block}: draw the wire to one of the block’s "
        "inputs, or give the block one more.",
    ),
    Code.GROUP_NOT_OUTPUT: QT_TRANSLATE_NOOP(
        "issues",
        "{source} is inside the block {block} and not one of its outputs: make it an "
        "output first, in its menu.",
    ),
    Code.GROUP_DOUBLE: QT_TRANSLATE_NOOP(
        "issues",
        "{source} would feed {target}, inside a block, twice: through two inputs. "
        "Two perceptrons have one weight between them, and here there would be two. "
        "Put a perceptron that hands {source} on unchanged (identity, weight 1) before "
        "one of the two inputs, or feed it from another block.",
    ),
    Code.GROUP_LOOP: QT_TRANSLATE_NOOP(
        "issues",
        "In another use of this block the change would close a loop through {source} "
        "and {target}: wire that use differently, or make it independent first.",
    ),
    Code.GROUP_INSIDE_ITSELF: QT_TRANSLATE_NOOP(
        "issues",
        "The block {block} cannot contain itself: it would have no end. Put it beside "
        "the block instead.",
    ),
    Code.GROUP_NOTHING: QT_TRANSLATE_NOOP(
        "issues",
        "There is no perceptron in the selection: select the perceptrons that are to "
        "become one block. Inputs of the network stay outside.",
    ),
    Code.GROUP_TWO_PLACES: QT_TRANSLATE_NOOP(
        "issues",
        "A part of the selection lies inside another block: select only what is "
        "inside it, or only what is outside.",
    ),
    Code.GROUP_SHARED: QT_TRANSLATE_NOOP(
        "issues",
        "The block {block} is used {n} times with the same weights, and training would "
        "give each use others. Mark it as “Not trained” in its menu to train the rest, "
        "or make its uses independent.",
    ),
    Code.GROUP_KEEPS_OUT: QT_TRANSLATE_NOOP(
        "issues",
        "{name} is an input of the network and stays outside blocks: wire it to an "
        "input of the block instead.",
    ),
    Code.GROUP_NOTHING_TO_MOVE: QT_TRANSLATE_NOOP(
        "issues",
        "Select perceptrons, notes or blocks that are to be brought into a block or "
        "out of one; an input of a block belongs to it.",
    ),
    Code.GROUP_LEFT_EMPTY: QT_TRANSLATE_NOOP(
        "issues",
        "The block {block} would have no perceptron left: ungroup it instead.",
    ),
    Code.GROUP_OTHER_FEED: QT_TRANSLATE_NOOP(
        "issues",
        "What comes in would replace the input {name} of {block}, which something else "
        "feeds in another use of the block: make this use independent first.",
    ),
    Code.LEAD_HAS_NO_WEIGHT: QT_TRANSLATE_NOOP(
        "issues",
        "The wire from {source} to input {target} of a block only hands values on: "
        "open the block, its weights are inside.",
    ),
    Code.NAME_TAKEN: QT_TRANSLATE_NOOP(
        "issues",
        "The name “{name}” is there twice: give each its own.",
    ),
    Code.VALUE_NOT_A_NUMBER: QT_TRANSLATE_NOOP(
        "issues",
        "“{text}” is not a number: write 0.5, 0,5 or 1/3.",
    ),
    Code.VALUE_NOT_FINITE: QT_TRANSLATE_NOOP(
        "issues",
        "“{text}” has no finite value: write a number such as 0.5 or 1/3.",
    ),
    Code.VALUE_OUT_OF_RANGE: QT_TRANSLATE_NOOP(
        "issues",
        "{value} is out of range: choose a number from {lowest} to {highest}.",
    ),
    Code.COUNT_OUT_OF_RANGE: QT_TRANSLATE_NOOP(
        "issues",
        "{value} is out of range: choose a whole number from {lowest} to {highest}.",
    ),
    Code.NAME_EMPTY: QT_TRANSLATE_NOOP(
        "issues",
        "A name needs at least one letter.",
    ),
    Code.FILE_NOT_FOUND: QT_TRANSLATE_NOOP(
        "issues",
        "There is no file {file}: check the name and the folder.",
    ),
    Code.FILE_IS_FOLDER: QT_TRANSLATE_NOOP(
        "issues",
        "{file} is a folder: choose a project file in it.",
    ),
    Code.FILE_UNREADABLE: QT_TRANSLATE_NOOP(
        "issues",
        "{file} cannot be read ({reason}): check that you may open it.",
    ),
    Code.FILE_NOT_WRITTEN: QT_TRANSLATE_NOOP(
        "issues",
        "{file} cannot be written ({reason}): check the folder, its permissions and "
        "the free space, or choose another place.",
    ),
    Code.FILE_EMPTY: QT_TRANSLATE_NOOP(
        "issues",
        "The project file is empty: take an earlier copy of it.",
    ),
    Code.FILE_TOO_LARGE: QT_TRANSLATE_NOOP(
        "issues",
        "The project would take {size:mb} MB, and at most {highest:mb} MB is opened: "
        "keep large data in a file beside the project.",
    ),
    Code.FILE_NOT_A_PROJECT: QT_TRANSLATE_NOOP(
        "issues",
        "This is not a Perceptarium project: choose an .nns file or a .json one that "
        "the program wrote.",
    ),
    Code.FILE_NEWER: QT_TRANSLATE_NOOP(
        "issues",
        "The project was saved by a newer program ({app}, format {schema}), and this "
        "one reads formats up to {highest}: update Perceptarium.",
    ),
    Code.FILE_DAMAGED: QT_TRANSLATE_NOOP(
        "issues",
        "{entry} inside the project file is damaged or cut short: take an earlier "
        "copy of the file.",
    ),
    Code.FILE_JSON_BROKEN: QT_TRANSLATE_NOOP(
        "issues",
        "{entry} is not valid JSON at line {line}, column {column}: mend it there "
        "with a text editor.",
    ),
    Code.FILE_ENTRIES_TOO_MANY: QT_TRANSLATE_NOOP(
        "issues",
        "The project file holds {count} parts, and at most {highest} are read: it "
        "was not written by Perceptarium.",
    ),
    Code.FILE_ENTRY_NAME: QT_TRANSLATE_NOOP(
        "issues",
        "The project file holds a part with the name {entry}, which is not allowed: "
        "it was not written by Perceptarium.",
    ),
    Code.FILE_ENTRY_DOUBLE: QT_TRANSLATE_NOOP(
        "issues",
        "The project file holds {entry} twice: save the project again, or take an "
        "earlier copy.",
    ),
    Code.FILE_ENTRY_MISSING: QT_TRANSLATE_NOOP(
        "issues",
        "The project file lacks its part {entry}: take an earlier copy.",
    ),
    Code.FILE_ENTRY_KIND: QT_TRANSLATE_NOOP(
        "issues",
        "{entry} inside the project file is encrypted or packed in an unknown way: "
        "pack it as an ordinary zip file.",
    ),
    Code.FILE_ENTRY_UNUSED: QT_TRANSLATE_NOOP(
        "issues",
        "{entry} inside the project file belongs to nothing and was left out.",
    ),
    Code.FILE_ARRAY_BROKEN: QT_TRANSLATE_NOOP(
        "issues",
        "{entry} inside the project file is not a readable array: take an earlier "
        "copy.",
    ),
    Code.FILE_ARRAY_KIND: QT_TRANSLATE_NOOP(
        "issues",
        "{entry} holds values of the kind {found}: numbers (f8, f4) or true and "
        "false (b1) are expected.",
    ),
    Code.FILE_ARRAY_SIZE: QT_TRANSLATE_NOOP(
        "issues",
        "{entry} should hold {expected} bytes and holds {found}: take an earlier "
        "copy of the file.",
    ),
    Code.FILE_FIELD_MISSING: QT_TRANSLATE_NOOP(
        "issues",
        "The field {field} is missing at {path}: add it with a text editor.",
    ),
    Code.FILE_FIELD_TYPE: QT_TRANSLATE_NOOP(
        "issues",
        "At {path} a value of the kind {expected} is expected, and {found} is there: "
        "correct it with a text editor.",
    ),
    Code.FILE_FIELD_VALUE: QT_TRANSLATE_NOOP(
        "issues",
        "The value at {path} is not allowed: correct it with a text editor.",
    ),
    Code.FILE_FIELD_UNKNOWN: QT_TRANSLATE_NOOP(
        "issues",
        "The field {path} is not known and was left out: check its spelling.",
    ),
    Code.FILE_NAME_UNKNOWN: QT_TRANSLATE_NOOP(
        "issues",
        "“{found}” at {path} is not a name that the program knows: check its spelling.",
    ),
    Code.FILE_NOT_FINITE: QT_TRANSLATE_NOOP(
        "issues",
        "The number at {path} is infinite or not a number: every weight, bias and "
        "sample must be finite.",
    ),
    Code.FILE_SHAPE_DIFFERS: QT_TRANSLATE_NOOP(
        "issues",
        "The numbers at {path} have the size {found}, and the blocks ask for "
        "{expected}: correct one of the two.",
    ),
    Code.FILE_TOO_MANY: QT_TRANSLATE_NOOP(
        "issues",
        "There are {count} entries at {path}, and at most {highest} are read.",
    ),
    Code.FILE_ID_DOUBLE: QT_TRANSLATE_NOOP(
        "issues",
        "The id {id} at {path} is used twice: give every element an id of its own.",
    ),
    Code.FILE_WIRE_NO_BLOCK: QT_TRANSLATE_NOOP(
        "issues",
        "The wire at {path} names block {id}, which does not exist: correct the id.",
    ),
    Code.FILE_WIRE_INTO_INPUT: QT_TRANSLATE_NOOP(
        "issues",
        "The wire at {path} leads into the input {block}: wires lead from inputs to "
        "perceptrons.",
    ),
    Code.FILE_WIRE_DOUBLE: QT_TRANSLATE_NOOP(
        "issues",
        "The wire at {path} joins two blocks that are already wired: remove one of "
        "the two wires.",
    ),
    Code.FILE_WIRE_LOOP: QT_TRANSLATE_NOOP(
        "issues",
        "The wire at {path} closes a loop: remove one of the wires of the loop.",
    ),
    Code.FILE_GROUP_MEMBER: QT_TRANSLATE_NOOP(
        "issues",
        "The file is damaged: at {path} a reusable block names the element {id}, which "
        "it cannot contain.",
    ),
    Code.FILE_GROUP_PORT: QT_TRANSLATE_NOOP(
        "issues",
        "The file is damaged: at {path} an input of a reusable block does not fit "
        "(element {id}).",
    ),
    Code.FILE_GROUP_WIRE: QT_TRANSLATE_NOOP(
        "issues",
        "The file is damaged: reusable blocks do not allow the wire from {source} to "
        "{target}.",
    ),
    Code.FILE_GROUPS_DIFFER: QT_TRANSLATE_NOOP(
        "issues",
        "{block} differs from the other uses of its block: it has become a block of "
        "its own.",
    ),
    Code.LIBRARY_NOT_A_BLOCK: QT_TRANSLATE_NOOP(
        "issues",
        "{file} is a project, but not one reusable block: remove it from the palette, "
        "or open it as a project.",
    ),
    Code.FILE_NUMBER_DROPPED: QT_TRANSLATE_NOOP(
        "issues",
        "The number at {path} belongs to a connection or bias that is not there, and "
        "was taken as 0.",
    ),
    Code.RECOVERY_BROKEN: QT_TRANSLATE_NOOP(
        "issues",
        "{file} is not a recovery copy of this program, or it is damaged: look at it, "
        "or discard it.",
    ),
    Code.FRAGMENT_MISSING: QT_TRANSLATE_NOOP(
        "issues",
        "There are no blocks on the clipboard: copy some on a canvas with Ctrl+C, or "
        "the text of a project, and paste again.",
    ),
    Code.EXAMPLE_UNKNOWN: QT_TRANSLATE_NOOP(
        "issues",
        "There is no example called “{name}”: check the spelling.",
    ),
    Code.NETWORK_EMPTY: QT_TRANSLATE_NOOP(
        "issues",
        "There is no perceptron yet: drag one from the palette onto the canvas.",
    ),
    Code.NETWORK_NO_INPUT: QT_TRANSLATE_NOOP(
        "issues",
        "There is no input yet: drag one from the palette onto the canvas and wire "
        "it to a perceptron.",
    ),
    Code.BLOCK_UNREACHABLE: QT_TRANSLATE_NOOP(
        "issues",
        "No input reaches {block}: draw a wire into it.",
    ),
    Code.BLOCK_SOFTMAX_INSIDE: QT_TRANSLATE_NOOP(
        "issues",
        "{block} has the softmax activation but feeds other perceptrons: softmax is "
        "for the output only, so choose another activation or remove the wires "
        "behind it.",
    ),
    Code.DATA_MISSING: QT_TRANSLATE_NOOP(
        "issues",
        "There is no data to learn from: choose some in the Data panel, or with "
        "--data on the command line.",
    ),
    Code.DATA_INPUTS_DIFFER: QT_TRANSLATE_NOOP(
        "issues",
        "The network has {network} inputs and the data has {data} columns: make the "
        "two equal.",
    ),
    Code.DATA_OUTPUTS_DIFFER: QT_TRANSLATE_NOOP(
        "issues",
        "The network has {network} outputs and the data has {data} targets: make the "
        "two equal.",
    ),
    Code.DATA_NO_SAMPLES: QT_TRANSLATE_NOOP(
        "issues",
        "The data has no samples: choose other data.",
    ),
    Code.DATA_NOT_FINITE: QT_TRANSLATE_NOOP(
        "issues",
        "The data holds a value that is infinite or not a number: correct it in its "
        "source.",
    ),
    Code.LOSS_NEEDS_SOFTMAX: QT_TRANSLATE_NOOP(
        "issues",
        "The cross-entropy loss needs softmax at the output: choose softmax there, "
        "or another loss.",
    ),
    Code.LOSS_NEEDS_SIGMOID: QT_TRANSLATE_NOOP(
        "issues",
        "The binary cross-entropy loss needs sigmoid at the output: choose sigmoid "
        "there, or another loss.",
    ),
    Code.LOSS_TARGETS_RANGE: QT_TRANSLATE_NOOP(
        "issues",
        "The targets do not suit the loss {loss}, which takes values from 0 to 1 "
        "(with softmax, rows that sum to 1): choose other data or another loss.",
    ),
    Code.STEP_HAS_NO_GRADIENT: QT_TRANSLATE_NOOP(
        "issues",
        "A step perceptron cannot be trained by gradient, because its slope is 0 "
        "everywhere: choose sigmoid or another smooth activation.",
    ),
    Code.RULE_ONE_LAYER: QT_TRANSLATE_NOOP(
        "issues",
        "The perceptron rule cannot reach hidden layers, and this network has {layers} "
        "layers of perceptrons: wire the inputs to the outputs or choose the gradient.",
    ),
    Code.RULE_NEEDS_STEP: QT_TRANSLATE_NOOP(
        "issues",
        "The perceptron rule trains step perceptrons, and an output has the activation "
        "{activation}: choose the step function or the gradient.",
    ),
    Code.RULE_NEEDS_SQUARE: QT_TRANSLATE_NOOP(
        "issues",
        "W({layer}) is {rows} × {columns}: a backward pass that does not transpose it "
        "needs as many rows as columns.",
    ),
    Code.SWEEP_HIDDEN_BLOCKS: QT_TRANSLATE_NOOP(
        "issues",
        "The number of hidden perceptrons can be varied where they are one block; "
        "this drawing has {found} hidden blocks.",
    ),
    Code.SWEEP_WORKERS_LOST: QT_TRANSLATE_NOOP(
        "issues",
        "A part of the work was lost {attempts} times together with its worker: make "
        "sure that there is enough memory.",
    ),
    Code.CLUSTER_MISSING: QT_TRANSLATE_NOOP(
        "issues",
        "For a cluster Dask is needed: pip install 'perceptarium[cluster]'.",
    ),
    Code.CLUSTER_SILENT: QT_TRANSLATE_NOOP(
        "issues",
        "No scheduler answers at {address}: check the address and that it is running.",
    ),
    Code.DATA_UNKNOWN: QT_TRANSLATE_NOOP(
        "issues",
        "There is no data called “{name}”: check the spelling.",
    ),
    Code.DATA_NOISE_RANGE: QT_TRANSLATE_NOOP(
        "issues",
        "A noise of {value} is out of range: choose a number from {lowest} to "
        "{highest}.",
    ),
    Code.DATA_ROWS_DIFFER: QT_TRANSLATE_NOOP(
        "issues",
        "{expected} rows of targets are expected and {found} are there: every sample "
        "needs exactly one.",
    ),
    Code.SPLIT_SHARE_RANGE: QT_TRANSLATE_NOOP(
        "issues",
        "A {share} share of {value} is out of range: choose a number from 0 up to, "
        "but not including, 1.",
    ),
    Code.SPLIT_NOTHING_TO_TRAIN: QT_TRANSLATE_NOOP(
        "issues",
        "Of {samples} samples {held_out} would be held out, and nothing is left to "
        "train on: hold out less.",
    ),
    Code.SCALING_UNKNOWN: QT_TRANSLATE_NOOP(
        "issues",
        "There is no scaling called “{name}”: check the spelling.",
    ),
    Code.SCALING_COLUMNS_DIFFER: QT_TRANSLATE_NOOP(
        "issues",
        "The scaling was made for {expected} columns and the data has {found}: "
        "choose data with the same columns.",
    ),
    Code.DATA_FILE_MISSING: QT_TRANSLATE_NOOP(
        "issues",
        "There is no data file {path}: check the name and the folder.",
    ),
    Code.DATA_FILE_UNREADABLE: QT_TRANSLATE_NOOP(
        "issues",
        "The data file {path} cannot be read: check that you may open it.",
    ),
    Code.DATA_FILE_TOO_LARGE: QT_TRANSLATE_NOOP(
        "issues",
        "The data file {path} has {size:mb} MB, and at most {limit:mb} MB is read: "
        "take a part of it.",
    ),
    Code.CSV_EMPTY: QT_TRANSLATE_NOOP(
        "issues",
        "The file is empty: choose one with a row for every sample.",
    ),
    Code.CSV_NOT_TEXT: QT_TRANSLATE_NOOP(
        "issues",
        "Row {row} holds bytes that are not text: export the table as CSV first.",
    ),
    Code.CSV_ENCODING_UNKNOWN: QT_TRANSLATE_NOOP(
        "issues",
        "There is no encoding called “{encoding}”: try utf-8 or cp1251.",
    ),
    Code.CSV_ENCODING_WRONG: QT_TRANSLATE_NOOP(
        "issues",
        "Row {row} is not text in {encoding}: choose another encoding.",
    ),
    Code.CSV_DELIMITER_WRONG: QT_TRANSLATE_NOOP(
        "issues",
        "“{text}” cannot separate columns: choose one character, such as a comma, a "
        "semicolon or a tab.",
    ),
    Code.CSV_DECIMAL_WRONG: QT_TRANSLATE_NOOP(
        "issues",
        "“{text}” cannot be a decimal mark: choose a point or a comma.",
    ),
    Code.CSV_QUOTES: QT_TRANSLATE_NOOP(
        "issues",
        "The quotation mark opened in row {row} is never closed: close it.",
    ),
    Code.CSV_NO_ROWS: QT_TRANSLATE_NOOP(
        "issues",
        "The file holds no samples below its header: add a row for every sample.",
    ),
    Code.CSV_NO_NUMBERS: QT_TRANSLATE_NOOP(
        "issues",
        "The file holds no column of numbers: check the delimiter and the decimal "
        "mark.",
    ),
    Code.CSV_RAGGED: QT_TRANSLATE_NOOP(
        "issues",
        "Row {row} has {found} cells where {expected} are expected: check the "
        "delimiter and that row.",
    ),
    Code.CSV_BAD_CELL: QT_TRANSLATE_NOOP(
        "issues",
        "“{text}” in row {row}, column {column} ({name}) is not a number: correct "
        "the cell or leave the column out.",
    ),
    Code.CSV_MISSING_CELL: QT_TRANSLATE_NOOP(
        "issues",
        "Row {row} has no value in column {column} ({name}), only “{text}”: fill the "
        "cell or remove the row.",
    ),
    Code.CSV_COLUMN_UNKNOWN: QT_TRANSLATE_NOOP(
        "issues",
        "There is no column called “{name}”: check the header of the file.",
    ),
    Code.CSV_NO_INPUTS: QT_TRANSLATE_NOOP(
        "issues",
        "With the targets {targets} no column is left as an input: choose fewer "
        "targets.",
    ),
    Code.CSV_INPUT_IS_TEXT: QT_TRANSLATE_NOOP(
        "issues",
        "Column {column} ({name}) holds text and cannot be an input: make it the "
        "target or remove it.",
    ),
    Code.CSV_TARGET_IS_TEXT: QT_TRANSLATE_NOOP(
        "issues",
        "Column {column} ({name}) holds text and cannot be one of several targets: "
        "make it the only target.",
    ),
    Code.CSV_NOT_CLASSES: QT_TRANSLATE_NOOP(
        "issues",
        "{name} does not hold classes: they are texts or whole numbers, at least two "
        "different ones.",
    ),
    Code.CSV_TOO_MANY_CLASSES: QT_TRANSLATE_NOOP(
        "issues",
        "{name} holds {classes} different values, and at most {limit} classes are "
        "possible: choose another target.",
    ),
    Code.IDX_NOT_IDX: QT_TRANSLATE_NOOP(
        "issues",
        "{file} is not an IDX file (it begins with {start}): choose the images of "
        "MNIST or their folder.",
    ),
    Code.IDX_DAMAGED_GZIP: QT_TRANSLATE_NOOP(
        "issues",
        "{file} is damaged or cut short: download it again.",
    ),
    Code.IDX_TRUNCATED: QT_TRANSLATE_NOOP(
        "issues",
        "{file} should hold {expected} bytes and holds {found}: download it again.",
    ),
    Code.IDX_TOO_LONG: QT_TRANSLATE_NOOP(
        "issues",
        "{file} holds more than the {expected} bytes that it announces: download it "
        "again.",
    ),
    Code.IDX_DIMENSIONS: QT_TRANSLATE_NOOP(
        "issues",
        "{file} has {found} dimensions and {expected} are expected: images and "
        "labels may have been exchanged.",
    ),
    Code.IDX_COUNTS_DIFFER: QT_TRANSLATE_NOOP(
        "issues",
        "There are {images} images and {labels} labels in {file}: choose files that "
        "belong together.",
    ),
    Code.IDX_SIZES_DIFFER: QT_TRANSLATE_NOOP(
        "issues",
        "The images in {file} have {found} values each, and {expected} are expected: "
        "choose files that belong together.",
    ),
    Code.IDX_LABELS_WRONG: QT_TRANSLATE_NOOP(
        "issues",
        "Label number {row} in {file} is {value}, which is not a class: choose the "
        "right file of labels.",
    ),
    Code.EXPORT_UNKNOWN: QT_TRANSLATE_NOOP(
        "issues",
        "There is no format called “{name}” to export to: check the spelling.",
    ),
    Code.EXPORT_NOT_FINITE: QT_TRANSLATE_NOOP(
        "issues",
        "Layer {layer} holds a number that is infinite or none: go back to the start "
        "and train with a smaller learning rate.",
    ),
    Code.EXPORT_TOO_LARGE: QT_TRANSLATE_NOOP(
        "issues",
        "The network has {parameters} parameters, and the format {format} takes at "
        "most {highest}: export to npz or onnx instead.",
    ),
    Code.EXTRA_MISSING: QT_TRANSLATE_NOOP(
        "issues",
        "The format {format} needs a package that is not installed: run pip install "
        '"perceptarium[{extra}]".',
    ),
    Code.IMPORT_UNKNOWN: QT_TRANSLATE_NOOP(
        "issues",
        "{file} is neither an .npz nor an .onnx file: only these are imported.",
    ),
    Code.IMPORT_BROKEN: QT_TRANSLATE_NOOP(
        "issues",
        "The file is damaged or not an {format} file: export it again.",
    ),
    Code.IMPORT_TOO_LARGE: QT_TRANSLATE_NOOP(
        "issues",
        "{name} is too large to be imported: {count}, and at most {highest}.",
    ),
    Code.IMPORT_ARRAY_BROKEN: QT_TRANSLATE_NOOP(
        "issues",
        "{name} in the file is not a readable array: export the file again.",
    ),
    Code.IMPORT_ARRAY_KIND: QT_TRANSLATE_NOOP(
        "issues",
        "{name} holds values of the kind {found}, which are not taken there: weights "
        "and biases are numbers, masks are true and false.",
    ),
    Code.IMPORT_NOT_FINITE: QT_TRANSLATE_NOOP(
        "issues",
        "{name} holds a number that is infinite or none: every weight and bias must "
        "be finite.",
    ),
    Code.IMPORT_SHAPE: QT_TRANSLATE_NOOP(
        "issues",
        "{name} has the size {found} where {expected} is expected: its layer does not "
        "fit the one before it.",
    ),
    Code.IMPORT_NO_WEIGHTS: QT_TRANSLATE_NOOP(
        "issues",
        "The file holds no layer of weights: arrays are expected to be called W1, b1, "
        "W2, b2 and so on.",
    ),
    Code.IMPORT_ARRAY_MISSING: QT_TRANSLATE_NOOP(
        "issues",
        "The file lacks the array {name}: export it again with all layers in it.",
    ),
    Code.IMPORT_ORIENTATION: QT_TRANSLATE_NOOP(
        "issues",
        "Rows and columns of the weights could be exchanged without anybody noticing: "
        "say which are the inputs with --orientation.",
    ),
    Code.IMPORT_METADATA: QT_TRANSLATE_NOOP(
        "issues",
        "The metadata of the file cannot be understood ({reason}): export it again, or "
        "remove the metadata to import the plain arrays.",
    ),
    Code.IMPORT_OPERATOR: QT_TRANSLATE_NOOP(
        "issues",
        "The operator {operator} of node {name} cannot be drawn as perceptrons: only "
        "chains of dense layers with their activations are imported.",
    ),
    Code.IMPORT_ATTRIBUTE: QT_TRANSLATE_NOOP(
        "issues",
        "Node {name} ({operator}) has a value of {attribute} that perceptrons do not "
        "have: only the usual one is imported.",
    ),
    Code.IMPORT_NOT_A_CHAIN: QT_TRANSLATE_NOOP(
        "issues",
        "The graph is no chain of layers at {name}: only networks without branches are "
        "imported.",
    ),
}

# The same where one of the values is empty, because it is not known.
ISSUES_WITH_GAPS: dict[Code, str] = {
    Code.FILE_UNREADABLE: QT_TRANSLATE_NOOP(
        "issues",
        "{file} cannot be read: check the name and that you may open it.",
    ),
    Code.FILE_NOT_WRITTEN: QT_TRANSLATE_NOOP(
        "issues",
        "{file} cannot be written: check the name, the folder and the free space, or "
        "choose another place.",
    ),
    Code.FILE_DAMAGED: QT_TRANSLATE_NOOP(
        "issues",
        "The project file is damaged or was cut short: take an earlier copy of it.",
    ),
    Code.FILE_NEWER: QT_TRANSLATE_NOOP(
        "issues",
        "The project was saved by a newer program (format {schema}), and this one "
        "reads formats up to {highest}: update Perceptarium.",
    ),
    Code.FILE_JSON_BROKEN: QT_TRANSLATE_NOOP(
        "issues",
        "The file is not valid JSON at line {line}, column {column}: mend it there "
        "with a text editor.",
    ),
    Code.CSV_MISSING_CELL: QT_TRANSLATE_NOOP(
        "issues",
        "Row {row} has no value in column {column} ({name}): fill the cell or remove "
        "the row.",
    ),
}

# Values that are names of things in words of their own.
REASONS: dict[str, str] = {
    "EACCES": QT_TRANSLATE_NOOP("issues", "permission denied"),
    "EPERM": QT_TRANSLATE_NOOP("issues", "permission denied"),
    "ENOENT": QT_TRANSLATE_NOOP("issues", "the folder does not exist"),
    "ENOTDIR": QT_TRANSLATE_NOOP("issues", "a part of the path is not a folder"),
    "EISDIR": QT_TRANSLATE_NOOP("issues", "it is a folder"),
    "ENOSPC": QT_TRANSLATE_NOOP("issues", "the disk is full"),
    "EROFS": QT_TRANSLATE_NOOP("issues", "the disk is read-only"),
    "ENAMETOOLONG": QT_TRANSLATE_NOOP("issues", "the name is too long"),
}
SHARES: dict[str, str] = {
    "validation": QT_TRANSLATE_NOOP("issues", "validation"),
    "test": QT_TRANSLATE_NOOP("issues", "test"),
}
_VALUE_WORDS = {"reason": REASONS, "share": SHARES}

# Why a run has ended, by the value of the stop reason.
STOPS: dict[str, str] = {
    "epochs": QT_TRANSLATE_NOOP("stops", "All {value} epochs are done."),
    "loss": QT_TRANSLATE_NOOP("stops", "The loss is low enough: {value}."),
    "accuracy": QT_TRANSLATE_NOOP("stops", "The accuracy is high enough: {value}."),
    "gradient": QT_TRANSLATE_NOOP("stops", "The gradient is short enough: {value}."),
    "move": QT_TRANSLATE_NOOP("stops", "The weights hardly move any more: {value}."),
    "not_finite": QT_TRANSLATE_NOOP(
        "stops",
        "The numbers grew beyond all bounds (update {update}): choose a smaller "
        "learning rate.",
    ),
    "cancelled": QT_TRANSLATE_NOOP("stops", "Stopped after {update} updates."),
}

# What is noticed of learning: who, what, and why it matters, in one line. {who} names
# perceptrons; the help says what to do.
NOTICES: dict[NoticeCode, str] = {
    NoticeCode.SUM_NOT_FINITE: QT_TRANSLATE_NOOP(
        "notices",
        "{who}: the sum is beyond all bounds, so everything after it is no number.",
    ),
    NoticeCode.LOSS_NOT_FINITE: QT_TRANSLATE_NOOP(
        "notices",
        "The loss is beyond all bounds, although every output is still a number.",
    ),
    NoticeCode.GRADIENT_NOT_FINITE: QT_TRANSLATE_NOOP(
        "notices",
        "{who}: on the way back the gradient is beyond all bounds here first.",
    ),
    NoticeCode.UPDATE_NOT_FINITE: QT_TRANSLATE_NOOP(
        "notices",
        "All gradients are finite, but a step with η = {rate} leads beyond all bounds.",
    ),
    NoticeCode.STEP: QT_TRANSLATE_NOOP(
        "notices",
        "{who}: a step has the slope 0 everywhere and lets no gradient through.",
    ),
    NoticeCode.NO_GRADIENT: QT_TRANSLATE_NOOP(
        "notices",
        "All gradients are practically 0 (the largest is {largest}): nothing moves.",
    ),
    NoticeCode.RISING: QT_TRANSLATE_NOOP(
        "notices",
        "The loss rose in {updates} updates in a row, from {before}; now it is {loss}.",
    ),
    NoticeCode.RISING_EPOCHS: QT_TRANSLATE_NOOP(
        "notices",
        "The loss rose in {epochs} epochs in a row, from {before}; now it is {loss}.",
    ),
    NoticeCode.BOUNCING: QT_TRANSLATE_NOOP(
        "notices",
        "The loss rose in {rises} of {updates} updates: η = {rate} is too large here.",
    ),
    NoticeCode.EQUAL: QT_TRANSLATE_NOOP(
        "notices",
        "{who}: equal in all weights, so every update changes them alike.",
    ),
    NoticeCode.DEAD: QT_TRANSLATE_NOOP(
        "notices",
        "{who}: dead ReLU, the output is 0 for all samples looked at ({samples}).",
    ),
    NoticeCode.SATURATED_OUTPUT: QT_TRANSLATE_NOOP(
        "notices",
        "{who}: saturated and wrong (samples: {wrong} of {samples}), so it hardly "
        "learns.",
    ),
    NoticeCode.SATURATED: QT_TRANSLATE_NOOP(
        "notices",
        "{who}: saturated, the slope is almost 0 for nearly all samples.",
    ),
    NoticeCode.PLATEAU: QT_TRANSLATE_NOOP(
        "notices",
        "The loss has hardly changed for {updates} updates ({loss}): a plateau.",
    ),
    NoticeCode.PLATEAU_EPOCHS: QT_TRANSLATE_NOOP(
        "notices",
        "The loss has hardly changed for {epochs} epochs ({loss}): a plateau.",
    ),
    NoticeCode.LARGE_SUMS: QT_TRANSLATE_NOOP(
        "notices",
        "{who}: with sums like {sum} softmax by the book would be NaN; here it is not.",
    ),
    NoticeCode.ON_LINE_ROUNDED: QT_TRANSLATE_NOOP(
        "notices",
        "{who}: a sample is on the line, and rounding decides its side (sum {sum}).",
    ),
    NoticeCode.ON_LINE: QT_TRANSLATE_NOOP(
        "notices",
        "{who}: a sample is exactly on the line, and a sum of 0 gives 0.",
    ),
}

OFFERS: dict[str, str] = {
    "precision.faster": QT_TRANSLATE_NOOP(
        "offers",
        "With so many parameters single precision is about twice as fast; its 7 digits "
        "are enough to learn with.",
    ),
}

EDITS: dict[str, str] = {
    "add": QT_TRANSLATE_NOOP("edits", "Add {block}"),
    "add_note": QT_TRANSLATE_NOOP("edits", "Add note"),
    "connect": QT_TRANSLATE_NOOP("edits", "Wire {source} → {target}"),
    "connect_some": QT_TRANSLATE_NOOP("edits", "Draw wires: {n}"),
    "remove": QT_TRANSLATE_NOOP("edits", "Delete"),
    "move": QT_TRANSLATE_NOOP("edits", "Move"),
    "tidy": QT_TRANSLATE_NOOP("edits", "Tidy into layers"),
    "align": QT_TRANSLATE_NOOP("edits", "Align"),
    "distribute": QT_TRANSLATE_NOOP("edits", "Distribute"),
    "collapse": QT_TRANSLATE_NOOP("edits", "Collapse layer"),
    "expand": QT_TRANSLATE_NOOP("edits", "Expand layer"),
    "rename": QT_TRANSLATE_NOOP("edits", "Rename to {name}"),
    "edit_note": QT_TRANSLATE_NOOP("edits", "Edit note"),
    "resize_note": QT_TRANSLATE_NOOP("edits", "Change width of the note"),
    "group": QT_TRANSLATE_NOOP("edits", "Group into {block}"),
    "ungroup": QT_TRANSLATE_NOOP("edits", "Ungroup"),
    "into_group": QT_TRANSLATE_NOOP("edits", "Bring into {block}"),
    "out_of_group": QT_TRANSLATE_NOOP("edits", "Take out of {block}"),
    "open_group": QT_TRANSLATE_NOOP("edits", "Open {block}"),
    "close_group": QT_TRANSLATE_NOOP("edits", "Close {block}"),
    "edit_definition": QT_TRANSLATE_NOOP("edits", "Names of {block}"),
    "add_port": QT_TRANSLATE_NOOP("edits", "Add input {name} to {block}"),
    "add_output": QT_TRANSLATE_NOOP("edits", "Make {name} an output of {block}"),
    "remove_output": QT_TRANSLATE_NOOP(
        "edits", "{name} is no longer an output of {block}"
    ),
    "make_independent": QT_TRANSLATE_NOOP("edits", "Make {block} independent"),
    "freeze_group": QT_TRANSLATE_NOOP("edits", "{block}: not trained"),
    "unfreeze_group": QT_TRANSLATE_NOOP("edits", "{block}: trained again"),
    "pin_plot": QT_TRANSLATE_NOOP("edits", "Pin a plot to {block}"),
    "move_plot": QT_TRANSLATE_NOOP("edits", "Move a plot of {block}"),
    "unpin_plot": QT_TRANSLATE_NOOP("edits", "Remove a plot of {block}"),
    "add_frame": QT_TRANSLATE_NOOP("edits", "Add frame"),
    "rename_frame": QT_TRANSLATE_NOOP("edits", "Title of the frame: {name}"),
    "resize_frame": QT_TRANSLATE_NOOP("edits", "Resize frame"),
    "color_frame": QT_TRANSLATE_NOOP("edits", "Colour of the frame"),
    "add_bend": QT_TRANSLATE_NOOP("edits", "Bend wire {source} → {target}"),
    "move_bend": QT_TRANSLATE_NOOP("edits", "Move bend of {source} → {target}"),
    "remove_bend": QT_TRANSLATE_NOOP("edits", "Remove bend of {source} → {target}"),
    "straighten": QT_TRANSLATE_NOOP("edits", "Remove all bends of the wire"),
    "set_weight": QT_TRANSLATE_NOOP("edits", "Weight {source} → {target}"),
    "set_bias": QT_TRANSLATE_NOOP("edits", "Bias of {block}"),
    "cut": QT_TRANSLATE_NOOP("edits", "Cut connection"),
    "restore": QT_TRANSLATE_NOOP("edits", "Restore connection"),
    "cut_some": QT_TRANSLATE_NOOP("edits", "Cut connections: {n}"),
    "restore_some": QT_TRANSLATE_NOOP("edits", "Restore connections: {n}"),
    "resize_all": QT_TRANSLATE_NOOP("edits", "Resize blocks: {n}"),
    "set_biases": QT_TRANSLATE_NOOP("edits", "Biases of blocks: {n}"),
    "set_weights": QT_TRANSLATE_NOOP("edits", "Weights of wires: {n}"),
    "back_to_start": QT_TRANSLATE_NOOP("edits", "Back to the start"),
    "train": QT_TRANSLATE_NOOP("edits", "Train (updates: {updates})"),
    "step_back": QT_TRANSLATE_NOOP("edits", "Step back over an update"),
    "go_to_update": QT_TRANSLATE_NOOP("edits", "Go in time to update {update}"),
    "new_start": QT_TRANSLATE_NOOP("edits", "New random start"),
    "edit_matrix": QT_TRANSLATE_NOOP("edits", "Edit matrix"),
    "save_view": QT_TRANSLATE_NOOP("edits", "Save view {number}"),
    "rename_view": QT_TRANSLATE_NOOP("edits", "Name view {number}: {name}"),
    "delete_view": QT_TRANSLATE_NOOP("edits", "Delete view {number}"),
    "set_activation": QT_TRANSLATE_NOOP("edits", "Change activation"),
    "bias_on": QT_TRANSLATE_NOOP("edits", "Switch bias on"),
    "bias_off": QT_TRANSLATE_NOOP("edits", "Switch bias off"),
    "freeze": QT_TRANSLATE_NOOP("edits", "Freeze"),
    "unfreeze": QT_TRANSLATE_NOOP("edits", "Unfreeze"),
    "resize": QT_TRANSLATE_NOOP("edits", "Resize {block} to {n}"),
    "insert": QT_TRANSLATE_NOOP("edits", "Insert {block} into {source} → {target}"),
    "heal": QT_TRANSLATE_NOOP("edits", "Delete and rejoin"),
    "cut_wires": QT_TRANSLATE_NOOP("edits", "Cut wires"),
    "paste": QT_TRANSLATE_NOOP("edits", "Paste"),
    "set_data": QT_TRANSLATE_NOOP("edits", "Choose data"),
    "fit_data": QT_TRANSLATE_NOOP("edits", "Fit the network to the data"),
    "set_scaling": QT_TRANSLATE_NOOP("edits", "Choose scaling"),
    "set_validation_share": QT_TRANSLATE_NOOP("edits", "Change validation share"),
    "set_test_share": QT_TRANSLATE_NOOP("edits", "Change test share"),
    "set_split_seed": QT_TRANSLATE_NOOP("edits", "Divide the samples anew"),
    "set_loss": QT_TRANSLATE_NOOP("edits", "Choose loss"),
    "set_learning_rate": QT_TRANSLATE_NOOP("edits", "Change learning rate"),
    "set_batch_size": QT_TRANSLATE_NOOP("edits", "Change batch size"),
    "set_optimizer": QT_TRANSLATE_NOOP("edits", "Choose optimiser"),
    "set_rule": QT_TRANSLATE_NOOP("edits", "Choose update rule"),
    "set_seed": QT_TRANSLATE_NOOP("edits", "Change seed"),
    "set_momentum": QT_TRANSLATE_NOOP("edits", "Change momentum"),
    "set_shuffle": QT_TRANSLATE_NOOP("edits", "Change shuffling"),
    "set_l1": QT_TRANSLATE_NOOP("edits", "Change L1 penalty"),
    "set_l2": QT_TRANSLATE_NOOP("edits", "Change L2 penalty"),
    "set_initializer": QT_TRANSLATE_NOOP("edits", "Choose initialiser"),
    "set_initial_scale": QT_TRANSLATE_NOOP("edits", "Change width of the start values"),
    "set_initialize_bias": QT_TRANSLATE_NOOP("edits", "Change start of the biases"),
    "set_stop": QT_TRANSLATE_NOOP("edits", "Change stop condition"),
}
OTHER_EDIT = QT_TRANSLATE_NOOP("edits", "Change settings")

# What happens in a trace: the phases of an update, its events, what is worth saying.
TRACE_PHASES: dict[TracePhase, str] = {
    TracePhase.LOAD: QT_TRANSLATE_NOOP("trace", "Load"),
    TracePhase.FORWARD: QT_TRANSLATE_NOOP("trace", "Forward"),
    TracePhase.LOSS: QT_TRANSLATE_NOOP("trace", "Loss"),
    TracePhase.BACKWARD: QT_TRANSLATE_NOOP("trace", "Backward"),
    TracePhase.UPDATE: QT_TRANSLATE_NOOP("trace", "Update"),
    TracePhase.REEVALUATE: QT_TRANSLATE_NOOP("trace", "Evaluate again"),
}
TRACE_KINDS: dict[Kind, str] = {
    Kind.PHASE: QT_TRANSLATE_NOOP("trace", "the whole phase"),
    Kind.LOAD: QT_TRANSLATE_NOOP("trace", "load"),
    Kind.PRODUCT: QT_TRANSLATE_NOOP("trace", "input times weight"),
    Kind.SUM: QT_TRANSLATE_NOOP("trace", "weighted sum"),
    Kind.BIAS: QT_TRANSLATE_NOOP("trace", "plus bias"),
    Kind.PRE: QT_TRANSLATE_NOOP("trace", "pre-activation"),
    Kind.ACTIVATION: QT_TRANSLATE_NOOP("trace", "activation"),
    Kind.TOP: QT_TRANSLATE_NOOP("trace", "largest sum"),
    Kind.POWER: QT_TRANSLATE_NOOP("trace", "power of e"),
    Kind.TOTAL: QT_TRANSLATE_NOOP("trace", "sum of the powers"),
    Kind.SHARE_OF_TOTAL: QT_TRANSLATE_NOOP("trace", "share"),
    Kind.LOSS_TERM: QT_TRANSLATE_NOOP("trace", "part of one output"),
    Kind.SAMPLE_LOSS: QT_TRANSLATE_NOOP("trace", "loss of a sample"),
    Kind.MEAN_LOSS: QT_TRANSLATE_NOOP("trace", "mean over the samples"),
    Kind.LOSS_GRADIENT: QT_TRANSLATE_NOOP("trace", "loss by output"),
    Kind.BACK_PRODUCT: QT_TRANSLATE_NOOP("trace", "back along a weight"),
    Kind.BACK_SUM: QT_TRANSLATE_NOOP("trace", "sum of what came back"),
    Kind.SLOPE: QT_TRANSLATE_NOOP("trace", "slope of the activation"),
    Kind.MIXED_SLOPES: QT_TRANSLATE_NOOP("trace", "slopes of all outputs"),
    Kind.DELTA: QT_TRANSLATE_NOOP("trace", "delta"),
    Kind.MIXED_DELTA: QT_TRANSLATE_NOOP("trace", "delta through all outputs"),
    Kind.ANSWER_DELTA: QT_TRANSLATE_NOOP("trace", "delta, output less target"),
    Kind.WEIGHT_TERM: QT_TRANSLATE_NOOP("trace", "part of one sample"),
    Kind.WEIGHT_GRADIENT: QT_TRANSLATE_NOOP("trace", "gradient of a weight"),
    Kind.BIAS_TERM: QT_TRANSLATE_NOOP("trace", "part of one sample"),
    Kind.BIAS_GRADIENT: QT_TRANSLATE_NOOP("trace", "gradient of a bias"),
    Kind.PENALTY: QT_TRANSLATE_NOOP("trace", "plus the penalty"),
    Kind.VELOCITY: QT_TRANSLATE_NOOP("trace", "velocity"),
    Kind.SQUARE_SUM: QT_TRANSLATE_NOOP("trace", "sum of the squares"),
    Kind.SQUARE_MEAN: QT_TRANSLATE_NOOP("trace", "running mean of the squares"),
    Kind.MEAN: QT_TRANSLATE_NOOP("trace", "running mean of the gradients"),
    Kind.CORRECTED_MEAN: QT_TRANSLATE_NOOP("trace", "mean, corrected"),
    Kind.CORRECTED_SQUARE: QT_TRANSLATE_NOOP("trace", "mean of squares, corrected"),
    Kind.UPDATE: QT_TRANSLATE_NOOP("trace", "all parameters move together"),
    Kind.REEVALUATE: QT_TRANSLATE_NOOP(
        "trace", "loss and answers now, change of the loss and the change promised"
    ),
}
TRACE_REMARKS: dict[Remark, str] = {
    Remark.NO_GRADIENT: QT_TRANSLATE_NOOP(
        "trace",
        "The slope of a step is 0 everywhere: gradients cannot train this perceptron.",
    ),
    Remark.KINK: QT_TRANSLATE_NOOP(
        "trace", "The sum is exactly 0, where the function has a kink and no slope."
    ),
    Remark.DEAD: QT_TRANSLATE_NOOP(
        "trace", "The sum is negative: this ReLU is off and lets nothing back."
    ),
    Remark.SATURATED: QT_TRANSLATE_NOOP(
        "trace", "The function is almost flat here, so almost nothing comes back."
    ),
    Remark.OLD_WEIGHT: QT_TRANSLATE_NOOP(
        "trace", "The old weight: all parameters change together, at the end."
    ),
    Remark.SIMPLIFIED: QT_TRANSLATE_NOOP(
        "trace", "Loss and activation together give output less target."
    ),
    Remark.HEURISTIC: QT_TRANSLATE_NOOP(
        "trace", "A heuristic: this is the gradient of no loss."
    ),
    Remark.FROZEN: QT_TRANSLATE_NOOP("trace", "Frozen: it keeps its value."),
    Remark.NOT_FINITE: QT_TRANSLATE_NOOP(
        "trace", "Infinite, or no number: from here on nothing can be computed."
    ),
}


GRAPH_NODES = {
    NodeKind.INPUT: QT_TRANSLATE_NOOP("graph", "inputs of the batch"),
    NodeKind.WEIGHTS: QT_TRANSLATE_NOOP("graph", "weights"),
    NodeKind.BIASES: QT_TRANSLATE_NOOP("graph", "biases"),
    NodeKind.TARGETS: QT_TRANSLATE_NOOP("graph", "targets"),
    NodeKind.MASK: QT_TRANSLATE_NOOP("graph", "mask: cut connections stay 0"),
    NodeKind.JOIN: QT_TRANSLATE_NOOP("graph", "joined side by side"),
    NodeKind.DOT: QT_TRANSLATE_NOOP("graph", "dot: matrix product"),
    NodeKind.PLUS: QT_TRANSLATE_NOOP(
        "graph", "+: the biases are added to every sample"
    ),
    NodeKind.SPLIT: QT_TRANSLATE_NOOP("graph", "divided among several activations"),
    NodeKind.ACTIVATION: QT_TRANSLATE_NOOP("graph", "activation"),
    NodeKind.FORK: QT_TRANSLATE_NOOP("graph", "fork: the same numbers go several ways"),
    NodeKind.LOSS: QT_TRANSLATE_NOOP("graph", "loss"),
}
# What a node does with the gradient, in a word, and in a sentence.
GRAPH_RULES = {
    Rule.SWAPS: (
        QT_TRANSLATE_NOOP("graph", "swaps, transposes"),
        QT_TRANSLATE_NOOP(
            "graph",
            "Back: each factor gets what came, times the other factor, transposed.",
        ),
    ),
    Rule.COPIES: (
        QT_TRANSLATE_NOOP("graph", "copies"),
        QT_TRANSLATE_NOOP(
            "graph",
            "Back: + distributes, both branches get a copy of the gradient; that of "
            "the biases is its sum over the samples.",
        ),
    ),
    Rule.SCALES: (
        QT_TRANSLATE_NOOP("graph", "⊙ slope"),
        QT_TRANSLATE_NOOP(
            "graph",
            "Back: the gradient is multiplied by the slope, element by element.",
        ),
    ),
    Rule.MIXES: (
        QT_TRANSLATE_NOOP("graph", "mixes"),
        QT_TRANSLATE_NOOP(
            "graph",
            "Back: every sum has a part in every output, so all slopes of the block "
            "are used together.",
        ),
    ),
    Rule.FLAT: (
        QT_TRANSLATE_NOOP("graph", "slope 0"),
        QT_TRANSLATE_NOOP(
            "graph",
            "Back: nothing. The slope of a step is 0, so gradients cannot train it.",
        ),
    ),
    Rule.ADDS: (
        QT_TRANSLATE_NOOP("graph", "adds"),
        QT_TRANSLATE_NOOP("graph", "Back: what comes from all ways is added."),
    ),
    Rule.PARTS: (
        QT_TRANSLATE_NOOP("graph", "its part to each"),
        QT_TRANSLATE_NOOP("graph", "Back: each branch gets what belongs to it."),
    ),
    Rule.CUTS: (
        QT_TRANSLATE_NOOP("graph", "⊙ mask"),
        QT_TRANSLATE_NOOP(
            "graph", "Back: where nothing is connected the gradient is 0."
        ),
    ),
    Rule.STARTS: (
        QT_TRANSLATE_NOOP("graph", "starts"),
        QT_TRANSLATE_NOOP(
            "graph", "Back: begins with the derivative of the loss to the answers."
        ),
    ),
    Rule.TOGETHER: (
        QT_TRANSLATE_NOOP("graph", "in one step"),
        QT_TRANSLATE_NOOP(
            "graph",
            "Back: loss and activation together give answer less target, divided by "
            "the number of samples.",
        ),
    ),
}


def untranslated(_context: str, text: str) -> str:
    """Return the English text itself."""
    return text


class _Filler(Formatter):
    """Fill texts with values as people write them."""

    def get_value(
        self, key: int | str, args: Sequence[Any], kwargs: Mapping[str, Any]
    ) -> Any:  # noqa: ANN401  as the base class has it
        """Return a value; a message about an error must not fail for want of one."""
        return kwargs.get(str(key), "?")

    def format_field(self, value: object, format_spec: str) -> str:
        """Write bytes as megabytes where asked, and numbers briefly."""
        if format_spec == "mb":
            return format_number(value / 1e6) if isinstance(value, int) else str(value)
        if isinstance(value, float):
            return format_number(value)
        text: str = super().format_field(value, format_spec)
        return text


def _filled(text: str, values: Mapping[str, Value]) -> str:
    return _Filler().vformat(text, (), values)


def issue_text(issue: Issue, translate: Translate = untranslated) -> str:
    """Say what is wrong, where and what to do."""
    text = ISSUES[issue.code]
    if "" in issue.values.values():
        text = ISSUES_WITH_GAPS.get(issue.code, text)
    values = dict(issue.values)
    for name, words in _VALUE_WORDS.items():
        if values.get(name) in words:
            values[name] = translate("issues", words[str(values[name])])
    return _filled(translate("issues", text), values)


def stop_text(
    reason: str, update: int, value: float, translate: Translate = untranslated
) -> str:
    """Say why a run has ended; the arguments are the fields of a `Stop`."""
    values: dict[str, Value] = {"update": update, "value": value}
    return _filled(translate("stops", STOPS[reason]), values)


def notice_text(
    code: NoticeCode,
    values: Mapping[str, Value],
    who: str,
    translate: Translate = untranslated,
) -> str:
    """Say what was noticed; `who` names the perceptrons that it is about."""
    return _filled(translate("notices", NOTICES[code]), {**values, "who": who})


def offer_text(reason: str, translate: Translate = untranslated) -> str:
    """Say why a setting is offered."""
    return translate("offers", OFFERS[reason])


def trace_text(code: StrEnum, translate: Translate = untranslated) -> str:
    """Say what a phase, a kind of event or a remark of a trace is."""
    if isinstance(code, TracePhase):
        return translate("trace", TRACE_PHASES[code])
    if isinstance(code, Kind):
        return translate("trace", TRACE_KINDS[code])
    return translate("trace", TRACE_REMARKS[Remark(code)])


def graph_node_text(kind: NodeKind, translate: Translate = untranslated) -> str:
    """Say what a node of a computational graph is."""
    return translate("graph", GRAPH_NODES[kind])


def graph_rule_texts(
    rule: Rule, translate: Translate = untranslated
) -> tuple[str, str]:
    """Say what a node does with the gradient: in a word, and in a sentence."""
    short, long = GRAPH_RULES[rule]
    return translate("graph", short), translate("graph", long)


def edit_text(edit: Edit, translate: Translate = untranslated) -> str:
    """Say what an edit does, as the undo menu shows it."""
    return _filled(translate("edits", EDITS.get(edit.name, OTHER_EDIT)), edit.values)
