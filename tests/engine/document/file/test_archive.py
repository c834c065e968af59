"""Archives that are cut, forged or hostile: one clear error each."""

import io
import warnings
import zipfile
from dataclasses import replace

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.arrays import frozen
from engine.document.document import Document
from engine.document.elements import InputBlock, PerceptronBlock, Wire
from engine.document.file import decode_project, encode_nns
from engine.document.file.limits import LIMITS
from engine.document.file.npy import array_to_npy
from engine.errors import Code, EngineError

BIG = 100  # perceptrons, too many for their numbers to stand in the text


def document():
    bias = frozen(np.arange(float(BIG)))
    weights = frozen(np.arange(2.0 * BIG).reshape(2, BIG))
    return Document(
        [
            InputBlock(1, 0.0, 0.0, "x", ("x1", "x2")),
            PerceptronBlock(2, 0.0, 0.0, "h", "relu", bias, bias),
            Wire(3, 1, 2, weights, weights),
        ]
    )


GOOD = encode_nns(document())
WEIGHTS = "arrays/wire3_weights.npy"


def entries():
    with zipfile.ZipFile(io.BytesIO(GOOD)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(content, compression=zipfile.ZIP_DEFLATED):
    buffer = io.BytesIO()
    pairs = content.items() if isinstance(content, dict) else content
    with zipfile.ZipFile(buffer, "w", compression) as archive:
        for name, data in pairs:
            archive.writestr(name, data)
    return buffer.getvalue()


def issue_of(data, limits=LIMITS):
    with pytest.raises(EngineError) as caught:
        decode_project(data, limits)
    return caught.value.issue


def refused(data, code, limits=LIMITS, **values):
    issue = issue_of(data, limits)
    assert issue.code is code
    assert {key: issue.values[key] for key in values} == values


def with_weights(data):
    return packed(entries() | {WEIGHTS: data})


def test_the_text_is_packed_and_the_arrays_are_not():
    with zipfile.ZipFile(io.BytesIO(GOOD)) as archive:
        kinds = {info.filename: info.compress_type for info in archive.infolist()}
    assert kinds == {
        "manifest.json": zipfile.ZIP_DEFLATED,
        "project.json": zipfile.ZIP_DEFLATED,
        "arrays/block2_bias.npy": zipfile.ZIP_STORED,
        WEIGHTS: zipfile.ZIP_STORED,
    }


def test_the_manifest_tells_format_and_schema():
    manifest = msgspec.json.decode(entries()["manifest.json"])
    assert (manifest["format"], manifest["schema"]) == ("perceptarium", 2)


def test_an_array_is_a_file_that_numpy_reads():
    array = np.load(io.BytesIO(entries()[WEIGHTS]), allow_pickle=False)
    assert np.array_equal(array, document().wire(3).weights)


def test_an_archive_packed_again_by_another_program_loads():
    assert decode_project(packed(entries())).document == document()


# --- cut and changed ----------------------------------------------------------------


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_an_archive_that_ends_early_is_damaged(share):
    refused(GOOD[: int(len(GOOD) * share)], Code.FILE_DAMAGED)


def test_a_changed_byte_is_found_by_its_checksum():
    place = GOOD.index(b"\x93NUMPY") + 200
    spoilt = GOOD[:place] + bytes([GOOD[place] ^ 1]) + GOOD[place + 1 :]
    refused(spoilt, Code.FILE_DAMAGED, entry="arrays/block2_bias.npy")


@given(data=st.data())
def test_nothing_but_an_engine_error_comes_of_any_change(data):
    place = data.draw(st.integers(4, len(GOOD) - 1))
    garbage = data.draw(st.binary(max_size=8))
    removed = data.draw(st.integers(0, 8))
    spoilt = GOOD[:place] + garbage + GOOD[place + removed :]
    try:
        decode_project(spoilt)
    except EngineError as error:
        assert error.code.startswith("file.")  # noqa: PT017  it may also load


# --- entries ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        "../evil.npy",
        "arrays/../evil.npy",
        "/etc/passwd",
        "arrays/a/b.npy",
        "arrays\\a.npy",
        "arrays/.npy",
        "arrays/a.exe",
        "arrays/ä.npy",
        "C:a.npy",
        "readme.txt",
    ],
)
def test_an_entry_of_another_name_is_refused(name):
    refused(packed(entries() | {name: b""}), Code.FILE_ENTRY_NAME, entry=name)


@pytest.mark.parametrize("name", ["manifest.json", "project.json", WEIGHTS])
def test_a_missing_entry_is_named(name):
    content = entries()
    del content[name]
    refused(packed(content), Code.FILE_ENTRY_MISSING, entry=name)


def test_an_entry_cannot_be_there_twice():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # zipfile's own, for what the test does
        data = packed([*entries().items(), ("project.json", b"{}")])
    refused(data, Code.FILE_ENTRY_DOUBLE, entry="project.json")


def test_another_way_of_packing_is_refused():
    data = packed(entries(), zipfile.ZIP_BZIP2)
    refused(data, Code.FILE_ENTRY_KIND, entry="manifest.json")


def test_an_encrypted_entry_is_refused():
    data = bytearray(GOOD)
    data[data.index(b"PK\x01\x02") + 8] |= 1
    refused(bytes(data), Code.FILE_ENTRY_KIND, entry="manifest.json")


def test_an_array_that_nothing_asks_for_is_told():
    extra = {"arrays/history.npy": array_to_npy(np.zeros(3))}
    loaded = decode_project(packed(entries() | extra))
    assert loaded.document == document()
    (warning,) = loaded.warnings
    assert warning.code is Code.FILE_ENTRY_UNUSED
    assert warning.values == {"entry": "arrays/history.npy"}


def test_a_name_inside_the_text_cannot_lead_out_of_the_archive():
    text = entries()["project.json"].replace(b"wire3_weights", b"../wire3_weights")
    data = packed(entries() | {"project.json": text})
    refused(data, Code.FILE_ENTRY_NAME, entry="../wire3_weights")


def test_broken_text_in_an_archive_names_the_entry():
    data = packed(entries() | {"project.json": b'{"blocks": [}'})
    refused(data, Code.FILE_JSON_BROKEN, entry="project.json", line=1, column=13)


def test_text_in_an_archive_that_is_no_object_is_refused():
    data = packed(entries() | {"project.json": b"[1]"})
    refused(data, Code.FILE_FIELD_TYPE, path="$", expected="object", found="array")


# --- bombs --------------------------------------------------------------------------


def test_a_bomb_is_not_unpacked():
    data = packed(entries() | {"arrays/bomb.npy": bytes(10_000_000)})
    assert len(data) < 30_000
    limits = replace(LIMITS, total_bytes=1_000_000)
    refused(data, Code.FILE_TOO_LARGE, limits, highest=1_000_000)


def test_a_long_text_is_not_unpacked():
    data = packed(entries() | {"project.json": b" " * 10_000})
    limits = replace(LIMITS, json_bytes=5_000)
    refused(data, Code.FILE_TOO_LARGE, limits, size=10_000, highest=5_000)


def test_an_entry_that_holds_more_than_it_says_is_damaged():
    data = bytearray(packed(entries() | {"project.json": b" " * 1_000_000}))
    real, small = (n.to_bytes(4, "little") for n in (1_000_000, 100))
    assert data.count(real) == 2
    refused(bytes(data).replace(real, small), Code.FILE_DAMAGED, entry="project.json")


def test_too_many_entries_are_refused():
    limits = replace(LIMITS, entries=3)
    refused(GOOD, Code.FILE_ENTRIES_TOO_MANY, limits, count=4, highest=3)


# --- arrays -------------------------------------------------------------------------


def npy(shape, body=b"", descr="'<f8'"):
    header = f"{{'descr': {descr}, 'fortran_order': False, 'shape': {shape}}}"
    header = header.ljust(117) + "\n"
    length = len(header).to_bytes(2, "little")
    return b"\x93NUMPY\x01\x00" + length + header.encode() + body


def test_a_header_that_asks_for_terabytes_is_refused_before_memory_is():
    data = with_weights(npy("(2, 500_000_000_000)", bytes(1600)))
    size = 8_000_000_000_000
    refused(data, Code.FILE_ARRAY_SIZE, entry=WEIGHTS, expected=size, found=1600)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"hello",
        b"\x93NUMPY\x09\x00",
        npy("(-2, 100)"),
        npy("(0, 9223372036854775807, 9223372036854775807)"),
        npy("__import__('os')"),
        npy("(2, 100)", descr="'nonsense'"),
        npy("(2, 100)")[:40],
    ],
)
def test_something_else_than_an_array_is_refused(content):
    refused(with_weights(content), Code.FILE_ARRAY_BROKEN, entry=WEIGHTS)


@pytest.mark.parametrize("kind", ["|O", "<c16", "<U4", "<i8", ">f8", "<f2"])
def test_an_array_of_another_kind_is_refused(kind):
    data = with_weights(npy("(2, 100)", bytes(1600), repr(kind)))
    refused(data, Code.FILE_ARRAY_KIND, entry=WEIGHTS, found=kind)


def test_objects_are_never_unpickled():
    buffer = io.BytesIO()
    np.save(buffer, np.array([print]), allow_pickle=True)
    refused(with_weights(buffer.getvalue()), Code.FILE_ARRAY_KIND, found="|O")


@pytest.mark.parametrize("kind", ["<f4", "|u1"])
def test_smaller_numbers_are_read(kind):
    array = np.arange(200, dtype=kind).reshape(2, BIG)
    loaded = decode_project(with_weights(array_to_npy(array))).document
    assert loaded.wire(3).weights.dtype == np.float64
    assert np.array_equal(loaded.wire(3).weights, array)


def test_an_array_stored_by_columns_is_read():
    buffer = io.BytesIO()
    np.save(buffer, np.asfortranarray(document().wire(3).weights))
    assert decode_project(with_weights(buffer.getvalue())).document == document()


def test_weights_are_no_truth_values():
    data = with_weights(array_to_npy(np.ones((2, BIG), np.bool_)))
    path = "$.wires[0].weights"
    refused(data, Code.FILE_FIELD_TYPE, path=path, expected="float", found="bool")


def test_an_array_must_fit_the_blocks():
    data = with_weights(array_to_npy(np.zeros((BIG, 2))))
    refused(data, Code.FILE_SHAPE_DIFFERS, expected="2 × 100", found="100 × 2")


def test_a_number_in_an_array_that_is_not_finite_is_named():
    array = np.zeros((2, BIG))
    array[1, 42] = np.nan
    data = with_weights(array_to_npy(array))
    refused(data, Code.FILE_NOT_FINITE, path="$.wires[0].weights[1][42]")


def masked(mask):
    text = entries()["project.json"].replace(
        b'{"array": "wire3_weights"}',
        b'{"array": "wire3_weights"}, "mask": {"array": "mask"}',
    )
    assert b"mask" in text
    content = entries() | {"project.json": text, "arrays/mask.npy": mask}
    return packed(content)


def test_any_byte_of_a_mask_but_0_is_there():
    mask = npy("(2, 100)", bytes([0, 7] * 100), "'|b1'")
    wire = decode_project(masked(mask)).document.wire(3)
    assert wire.mask is not None
    assert wire.mask.view(np.uint8).tolist() == [[0, 1] * 50] * 2


def test_a_mask_is_truth_values():
    data = masked(array_to_npy(np.ones((2, BIG))))
    path = "$.wires[0].mask"
    refused(data, Code.FILE_FIELD_TYPE, path=path, expected="bool", found="float")
