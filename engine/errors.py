"""What can be wrong, as codes with values; `gui.words` words them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Value = str | int | float


class Code(StrEnum):
    """One code for each thing that can be wrong; the comment names its values."""

    # Wiring rules
    WIRE_LOOP = "wire.loop"  # source, target
    WIRE_TO_ITSELF = "wire.to_itself"  # source, target
    WIRE_DOUBLE = "wire.double"  # source, target
    WIRE_INTO_INPUT = "wire.into_input"  # source, target
    # Groups: reusable blocks; block is a group, port an input of one
    PORT_TAKEN = "port.taken"  # source, target, block
    PORT_WIDTH = "port.width"  # source, target, block, found, wanted
    GROUP_SHUT = "group.shut"  # source, target, block
    GROUP_NOT_OUTPUT = "group.not_output"  # source, target, block
    GROUP_DOUBLE = "group.double"  # source, target
    GROUP_LOOP = "group.loop"  # source, target
    GROUP_INSIDE_ITSELF = "group.inside_itself"  # block
    GROUP_NOTHING = "group.nothing"
    GROUP_TWO_PLACES = "group.two_places"
    GROUP_SHARED = "group.shared"  # block, n
    GROUP_KEEPS_OUT = "group.keeps_out"  # name
    GROUP_NOTHING_TO_MOVE = "group.nothing_to_move"
    GROUP_LEFT_EMPTY = "group.left_empty"  # block
    GROUP_OTHER_FEED = "group.other_feed"  # name, block
    LEAD_HAS_NO_WEIGHT = "lead.has_no_weight"  # source, target
    NAME_TAKEN = "name.taken"  # name
    # Editing
    VALUE_NOT_A_NUMBER = "value.not_a_number"  # text
    VALUE_NOT_FINITE = "value.not_finite"  # text
    VALUE_OUT_OF_RANGE = "value.out_of_range"  # value, lowest, highest
    COUNT_OUT_OF_RANGE = "count.out_of_range"  # value, lowest, highest
    NAME_EMPTY = "name.empty"
    # Project file; path is a place inside it, e.g. "$.blocks[3].bias"
    FILE_NOT_FOUND = "file.not_found"  # file
    FILE_IS_FOLDER = "file.is_folder"  # file
    FILE_UNREADABLE = "file.unreadable"  # file, reason (name of the system's error)
    FILE_NOT_WRITTEN = "file.not_written"  # file, reason
    FILE_EMPTY = "file.empty"
    FILE_TOO_LARGE = "file.too_large"  # size, highest (bytes, unpacked)
    FILE_NOT_A_PROJECT = "file.not_a_project"
    FILE_NEWER = "file.newer"  # schema, highest, app
    FILE_DAMAGED = "file.damaged"  # entry ("": the archive itself)
    FILE_JSON_BROKEN = "file.json_broken"  # entry, line, column
    FILE_ENTRIES_TOO_MANY = "file.entries_too_many"  # count, highest
    FILE_ENTRY_NAME = "file.entry_name"  # entry
    FILE_ENTRY_DOUBLE = "file.entry_double"  # entry
    FILE_ENTRY_MISSING = "file.entry_missing"  # entry
    FILE_ENTRY_KIND = "file.entry_kind"  # entry (encrypted, or packed otherwise)
    FILE_ENTRY_UNUSED = "file.entry_unused"  # entry (a warning)
    FILE_ARRAY_BROKEN = "file.array_broken"  # entry
    FILE_ARRAY_KIND = "file.array_kind"  # entry, found
    FILE_ARRAY_SIZE = "file.array_size"  # entry, expected, found (bytes)
    FILE_FIELD_MISSING = "file.field_missing"  # path, field
    FILE_FIELD_TYPE = "file.field_type"  # path, expected, found
    FILE_FIELD_VALUE = "file.field_value"  # path
    FILE_FIELD_UNKNOWN = "file.field_unknown"  # path (a warning)
    FILE_NAME_UNKNOWN = "file.name_unknown"  # path, found
    FILE_NOT_FINITE = "file.not_finite"  # path
    FILE_SHAPE_DIFFERS = "file.shape_differs"  # path, expected, found ("2 × 3")
    FILE_TOO_MANY = "file.too_many"  # path, count, highest
    FILE_ID_DOUBLE = "file.id_double"  # path, id
    FILE_WIRE_NO_BLOCK = "file.wire_no_block"  # path, id
    FILE_WIRE_INTO_INPUT = "file.wire_into_input"  # path, block
    FILE_WIRE_DOUBLE = "file.wire_double"  # path
    FILE_WIRE_LOOP = "file.wire_loop"  # path
    FILE_GROUP_MEMBER = "file.group_member"  # path, id
    FILE_GROUP_PORT = "file.group_port"  # path, id
    FILE_GROUP_WIRE = "file.group_wire"  # source, target
    FILE_GROUPS_DIFFER = "file.groups_differ"  # block (a warning)
    LIBRARY_NOT_A_BLOCK = "library.not_a_block"  # file
    FILE_NUMBER_DROPPED = "file.number_dropped"  # path (a warning): taken as 0
    RECOVERY_BROKEN = "recovery.broken"  # file
    FRAGMENT_MISSING = "fragment.missing"
    EXAMPLE_UNKNOWN = "example.unknown"  # name
    # Compiling
    NETWORK_EMPTY = "network.empty"
    NETWORK_NO_INPUT = "network.no_input"
    BLOCK_UNREACHABLE = "block.unreachable"  # block
    BLOCK_SOFTMAX_INSIDE = "block.softmax_inside"  # block
    # A problem to train: the network against its data and loss
    DATA_MISSING = "data.missing"
    DATA_INPUTS_DIFFER = "data.inputs_differ"  # network, data
    DATA_OUTPUTS_DIFFER = "data.outputs_differ"  # network, data
    DATA_NO_SAMPLES = "data.no_samples"
    DATA_NOT_FINITE = "data.not_finite"
    LOSS_NEEDS_SOFTMAX = "loss.needs_softmax"
    LOSS_NEEDS_SIGMOID = "loss.needs_sigmoid"
    LOSS_TARGETS_RANGE = "loss.targets_range"  # loss
    STEP_HAS_NO_GRADIENT = "step.no_gradient"
    RULE_ONE_LAYER = "rule.one_layer"  # layers
    RULE_NEEDS_STEP = "rule.needs_step"  # activation
    RULE_NEEDS_SQUARE = "rule.needs_square"  # layer, rows, columns
    # Sweeps and the processes or machines that they run on
    SWEEP_HIDDEN_BLOCKS = "sweep.hidden_blocks"  # found
    SWEEP_WORKERS_LOST = "sweep.workers_lost"  # attempts
    CLUSTER_MISSING = "cluster.missing"
    CLUSTER_SILENT = "cluster.silent"  # address
    # Sources of data: generators, tables of functions, shipped sets, splits, scaling
    DATA_UNKNOWN = "data.unknown"  # name
    DATA_NOISE_RANGE = "data.noise_range"  # value, lowest, highest
    DATA_ROWS_DIFFER = "data.rows_differ"  # expected, found
    SPLIT_SHARE_RANGE = "split.share_range"  # share (which one), value
    SPLIT_NOTHING_TO_TRAIN = "split.nothing_to_train"  # samples, held_out
    SCALING_UNKNOWN = "scaling.unknown"  # name
    SCALING_COLUMNS_DIFFER = "scaling.columns_differ"  # expected, found
    # Data files; row is the line of the file, column a number; both count from 1
    DATA_FILE_MISSING = "data_file.missing"  # path
    DATA_FILE_UNREADABLE = "data_file.unreadable"  # path
    DATA_FILE_TOO_LARGE = "data_file.too_large"  # path, size, limit (bytes)
    CSV_EMPTY = "csv.empty"
    CSV_NOT_TEXT = "csv.not_text"  # row
    CSV_ENCODING_UNKNOWN = "csv.encoding_unknown"  # encoding
    CSV_ENCODING_WRONG = "csv.encoding_wrong"  # encoding, row
    CSV_DELIMITER_WRONG = "csv.delimiter_wrong"  # text
    CSV_DECIMAL_WRONG = "csv.decimal_wrong"  # text
    CSV_QUOTES = "csv.quotes"  # row
    CSV_NO_ROWS = "csv.no_rows"
    CSV_NO_NUMBERS = "csv.no_numbers"
    CSV_RAGGED = "csv.ragged"  # row, expected, found (numbers of cells)
    CSV_BAD_CELL = "csv.bad_cell"  # row, column, name, text
    CSV_MISSING_CELL = "csv.missing_cell"  # row, column, name, text
    CSV_COLUMN_UNKNOWN = "csv.column_unknown"  # name
    CSV_NO_INPUTS = "csv.no_inputs"  # targets
    CSV_INPUT_IS_TEXT = "csv.input_is_text"  # column, name
    CSV_TARGET_IS_TEXT = "csv.target_is_text"  # column, name
    CSV_NOT_CLASSES = "csv.not_classes"  # name
    CSV_TOO_MANY_CLASSES = "csv.too_many_classes"  # name, classes, limit
    IDX_NOT_IDX = "idx.not_idx"  # file, start (first bytes, hexadecimal)
    IDX_DAMAGED_GZIP = "idx.damaged_gzip"  # file
    IDX_TRUNCATED = "idx.truncated"  # file, expected, found (bytes)
    IDX_TOO_LONG = "idx.too_long"  # file, expected (bytes)
    IDX_DIMENSIONS = "idx.dimensions"  # file, expected, found
    IDX_COUNTS_DIFFER = "idx.counts_differ"  # file, images, labels
    IDX_SIZES_DIFFER = "idx.sizes_differ"  # file, expected, found (values per sample)
    IDX_LABELS_WRONG = "idx.labels_wrong"  # file, row, value
    # Export of trained networks
    EXPORT_UNKNOWN = "export.unknown"  # name
    EXPORT_NOT_FINITE = "export.not_finite"  # layer
    EXPORT_TOO_LARGE = "export.too_large"  # format, parameters, highest
    EXTRA_MISSING = "extra.missing"  # extra (of the package), format
    # Import of trained networks; name is an array or a node of the file
    IMPORT_UNKNOWN = "import.unknown"  # file
    IMPORT_BROKEN = "import.broken"  # format
    IMPORT_TOO_LARGE = "import.too_large"  # name, count, highest
    IMPORT_ARRAY_BROKEN = "import.array_broken"  # name
    IMPORT_ARRAY_KIND = "import.array_kind"  # name, found
    IMPORT_NOT_FINITE = "import.not_finite"  # name
    IMPORT_SHAPE = "import.shape"  # name, expected, found ("2 × 3")
    IMPORT_NO_WEIGHTS = "import.no_weights"
    IMPORT_ARRAY_MISSING = "import.array_missing"  # name
    IMPORT_ORIENTATION = "import.orientation"
    IMPORT_METADATA = "import.metadata"  # reason
    IMPORT_OPERATOR = "import.operator"  # operator, name
    IMPORT_ATTRIBUTE = "import.attribute"  # name, operator, attribute
    IMPORT_NOT_A_CHAIN = "import.not_a_chain"  # name


@dataclass(frozen=True, slots=True)
class Issue:
    """Something that is wrong, where, and the values that its wording needs."""

    code: Code
    elements: tuple[int, ...] = ()
    values: Mapping[str, Value] = field(default_factory=dict)


class EngineError(Exception):
    """Raised where an engine function cannot do what it was asked; changes nothing."""

    def __init__(
        self, code: Code, elements: tuple[int, ...] = (), **values: Value
    ) -> None:
        self.issue = Issue(code, elements, values)
        super().__init__(f"{code.value} {dict(values)}")

    @property
    def code(self) -> Code:
        """What is wrong."""
        return self.issue.code
