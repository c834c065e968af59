"""Tests of engine.data.idx_file."""

import gzip
import struct

import numpy as np
import pytest

from engine.data.idx_file import load_idx, read_idx, read_idx_images, read_mnist_folder
from engine.data.scaling import default_scaling
from engine.errors import Code, EngineError

TYPE_CODES = {"u1": 8, "i1": 9, "i2": 11, "i4": 12, "f4": 13, "f8": 14}


def idx_bytes(array, type_code=None):
    code = type_code or TYPE_CODES[array.dtype.str[1:]]
    head = struct.pack(f">BBBB{array.ndim}I", 0, 0, code, array.ndim, *array.shape)
    return head + array.astype(array.dtype.newbyteorder(">")).tobytes()


def pictures(count, start=0):
    return (np.arange(count * 6).reshape(count, 2, 3) + start).astype(np.uint8)


def labels(*values):
    return np.array(values, np.uint8)


def write_set(folder, part, images, classes, pack=lambda content: content, end=""):
    for kind, array in (("images-idx3", images), ("labels-idx1", classes)):
        file = folder / f"{part}-{kind}-ubyte{end}"
        file.write_bytes(pack(idx_bytes(array)))


def refusal(function, *arguments):
    with pytest.raises(EngineError) as caught:
        function(*arguments)
    return caught.value.code, caught.value.issue.values


@pytest.mark.parametrize("kind", TYPE_CODES)
def test_every_type_is_read_in_the_byte_order_of_the_machine(kind, tmp_path):
    array = np.array([[1, 2, 3], [4, 5, 100]], kind)
    file = tmp_path / "values"
    file.write_bytes(idx_bytes(array))
    result = read_idx(file)
    assert result.dtype == array.dtype
    assert (result == array).all()
    assert not result.flags.writeable


def test_a_gzipped_file_is_known_by_its_content(tmp_path):
    file = tmp_path / "no-ending"
    file.write_bytes(gzip.compress(idx_bytes(labels(3, 1, 4))))
    assert read_idx(file).tolist() == [3, 1, 4]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0\0\x08",
        b"P5 28 28",
        b"\0\0\x07\x01\0\0\0\0",
        b"\0\0\x08\0",
        b"\0\0\x08\x05",
    ],
)
def test_what_is_no_idx_file_is_refused(content, tmp_path):
    file = tmp_path / "some.idx"
    file.write_bytes(content)
    code, values = refusal(read_idx, file)
    assert code is Code.IDX_NOT_IDX
    assert values == {"file": "some.idx", "start": content[:4].hex()}


@pytest.mark.parametrize("pack", [lambda content: content, gzip.compress])
def test_a_truncated_file_says_what_is_missing(pack, tmp_path):
    file = tmp_path / "short"
    file.write_bytes(pack(idx_bytes(pictures(5))[:-4]))
    code, values = refusal(read_idx, file)
    assert code is Code.IDX_TRUNCATED
    assert values == {"file": "short", "expected": 30, "found": 26}


def test_a_truncated_header_is_refused(tmp_path):
    file = tmp_path / "short"
    file.write_bytes(b"\0\0\x08\x03\0\0\0\x05\0\0")
    assert refusal(read_idx, file)[0] is Code.IDX_TRUNCATED


def test_bytes_after_the_end_are_refused(tmp_path):
    file = tmp_path / "long"
    file.write_bytes(idx_bytes(labels(1, 2)) + b"\0")
    assert refusal(read_idx, file) == (
        Code.IDX_TOO_LONG,
        {"file": "long", "expected": 2},
    )


def test_a_damaged_gzip_is_refused(tmp_path):
    packed = gzip.compress(idx_bytes(pictures(50)))
    file = tmp_path / "damaged.gz"
    middle = len(packed) // 2
    flipped = bytes(255 - byte for byte in packed[middle:])
    for content in (packed[:-9], packed[:middle] + flipped, packed[:5]):
        file.write_bytes(content)
        assert refusal(read_idx, file)[0] is Code.IDX_DAMAGED_GZIP


def test_a_header_that_promises_too_much_is_refused_before_reading(tmp_path):
    file = tmp_path / "bomb"
    file.write_bytes(struct.pack(">BBBB3I", 0, 0, 8, 3, 2**31, 2**31, 2**31))
    assert refusal(read_idx, file)[0] is Code.DATA_FILE_TOO_LARGE


def test_a_header_that_promises_more_than_there_is_costs_no_memory(tmp_path):
    file = tmp_path / "promise"
    file.write_bytes(struct.pack(">BBBBI", 0, 0, 8, 1, 2**31) + b"ab")
    code, values = refusal(read_idx, file)
    assert (code, values["found"]) == (Code.IDX_TRUNCATED, 2)


def test_missing_and_unreadable_files_are_refused(tmp_path):
    assert refusal(read_idx, tmp_path / "absent")[0] is Code.DATA_FILE_MISSING
    assert refusal(read_idx, tmp_path)[0] is Code.DATA_FILE_UNREADABLE


def test_images_find_their_labels_packed_or_not(tmp_path):
    write_set(tmp_path, "train", pictures(3), labels(2, 0, 1), gzip.compress, ".gz")
    packed = tmp_path / "train-labels-idx1-ubyte.gz"
    (tmp_path / "train-labels-idx1-ubyte").write_bytes(
        gzip.decompress(packed.read_bytes())
    )
    packed.unlink()
    dataset = read_idx_images(tmp_path / "train-images-idx3-ubyte.gz")
    assert dataset.name == "train-images-idx3-ubyte"
    assert dataset.labels.tolist() == [2, 0, 1]
    assert dataset.n_train is None


def test_images_without_labels_are_refused(tmp_path):
    for name in ("images", "pictures"):
        (tmp_path / name).write_bytes(idx_bytes(pictures(3)))
        assert refusal(load_idx, tmp_path / name)[0] is Code.DATA_FILE_MISSING


def test_images_and_labels_must_be_equally_many(tmp_path):
    write_set(tmp_path, "train", pictures(3), labels(2, 0))
    code, values = refusal(load_idx, tmp_path / "train-images-idx3-ubyte")
    assert code is Code.IDX_COUNTS_DIFFER
    assert values == {"file": "train-labels-idx1-ubyte", "images": 3, "labels": 2}


def test_labels_in_place_of_images_are_refused(tmp_path):
    write_set(tmp_path, "train", pictures(3), labels(2, 0, 1))
    code, values = refusal(load_idx, tmp_path / "train-labels-idx1-ubyte")
    assert code is Code.IDX_DIMENSIONS
    assert (values["expected"], values["found"]) == (3, 1)
    write_set(tmp_path, "other", pictures(3), pictures(3))
    code, values = refusal(load_idx, tmp_path / "other-images-idx3-ubyte")
    assert (code, values["expected"]) == (Code.IDX_DIMENSIONS, 1)


def test_a_label_that_can_be_no_class_is_named(tmp_path):
    write_set(tmp_path, "train", pictures(3), np.array([1, 0, -2], np.int32))
    code, values = refusal(load_idx, tmp_path / "train-images-idx3-ubyte")
    assert code is Code.IDX_LABELS_WRONG
    assert (values["row"], values["value"]) == (3, -2)


def test_a_folder_has_training_rows_first(tmp_path):
    write_set(tmp_path, "train", pictures(3), labels(2, 0, 1))
    write_set(tmp_path, "t10k", pictures(2, 100), labels(1, 3))
    dataset = load_idx(tmp_path)
    assert dataset.name == tmp_path.name
    assert dataset.n_train == 3
    assert dataset.image_shape == (2, 3)
    assert dataset.x.dtype == np.uint8
    assert dataset.x[:, 0].tolist() == [0, 6, 12, 100, 106]
    assert dataset.labels.tolist() == [2, 0, 1, 1, 3]
    assert dataset.class_names == ("0", "1", "2", "3")
    assert dataset.feature_names == ("p0_0", "p0_1", "p0_2", "p1_0", "p1_1", "p1_2")


def test_a_folder_without_one_of_the_files_names_it(tmp_path):
    write_set(tmp_path, "train", pictures(3), labels(2, 0, 1))
    code, values = refusal(load_idx, tmp_path)
    assert code is Code.DATA_FILE_MISSING
    assert values["path"] == str(tmp_path / "t10k-images-idx3-ubyte")


def test_both_parts_must_have_pictures_of_one_size(tmp_path):
    write_set(tmp_path, "train", pictures(3), labels(2, 0, 1))
    write_set(tmp_path, "t10k", np.zeros((1, 2, 2), np.uint8), labels(0))
    code, values = refusal(load_idx, tmp_path)
    assert code is Code.IDX_SIZES_DIFFER
    assert values == {"file": "t10k-images-idx3-ubyte", "expected": 6, "found": 4}


def test_the_real_files_are_read(mnist_folder):
    dataset = read_mnist_folder(mnist_folder)
    assert dataset.x.shape == (70_000, 784)
    assert dataset.x.dtype == np.uint8
    assert dataset.n_train == 60_000
    assert dataset.image_shape == (28, 28)
    assert dataset.class_names == tuple("0123456789")
    assert dataset.labels[:5].tolist() == [5, 0, 4, 1, 9]
    assert dataset.labels[60_000:60_005].tolist() == [7, 2, 1, 0, 4]
    assert np.bincount(dataset.labels[:60_000])[[0, 1]].tolist() == [5923, 6742]
    assert default_scaling(dataset) == "divide_255"
