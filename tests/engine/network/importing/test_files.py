"""Tests of engine.network.importing.files."""

import pytest

from engine.errors import Code, EngineError
from engine.network.export import export
from engine.network.importing import import_file
from tests.engine.network.export.models import random_model


def code_of(path):
    with pytest.raises(EngineError) as caught:
        import_file(path)
    return caught.value.code


def test_the_name_tells_the_format(tmp_path):
    path = tmp_path / "NET.NPZ"
    path.write_bytes(export(random_model(1), "npz"))
    assert list(import_file(path).blocks())


def test_other_files_are_refused(tmp_path):
    assert code_of(tmp_path / "net.pt") is Code.IMPORT_UNKNOWN
    assert code_of(tmp_path / "net.npz") is Code.FILE_NOT_FOUND
    (tmp_path / "folder.npz").mkdir()
    assert code_of(tmp_path / "folder.npz") is Code.FILE_IS_FOLDER
