"""Tests of engine.network.export.c_header, compiled where there is a compiler."""

import ctypes
import shutil
import subprocess
from dataclasses import replace

import numpy as np
import pytest

from engine.errors import Code, EngineError
from engine.network.export import c_header, export
from tests.engine.network.export.models import expected, random_model

GCC = shutil.which("gcc") or ""
STRICT = [
    "-std=c99",
    "-Wall",
    "-Wextra",
    "-Werror",
    "-pedantic",
    "-O1",
]


@pytest.mark.skipif(not GCC, reason="no C compiler")
@pytest.mark.parametrize("seed", range(8))
def test_the_function_computes_what_the_engine_does(seed, tmp_path):
    model = replace(random_model(seed), name="net */ ??/ 1")
    (tmp_path / "net.h").write_bytes(export(model, "c"))
    (tmp_path / "net.c").write_text(
        '#include "net.h"\n'
        "void run(const double *x, double *y) { net_1_forward(x, y); }\n"
    )
    library = tmp_path / "net.so"
    words = [GCC, *STRICT, "-shared", "-fPIC", "net.c", "-o", library.name, "-lm"]
    subprocess.run(words, cwd=tmp_path, check=True)
    run = ctypes.CDLL(str(library)).run
    for row, answer in zip(model.samples, expected(model), strict=True):
        x, y = np.array(row), np.zeros(len(answer))
        run(x.ctypes.data_as(ctypes.c_void_p), y.ctypes.data_as(ctypes.c_void_p))
        # Sums are added up in another order, so the last digit may differ.
        assert y == pytest.approx(answer, rel=1e-15, abs=4e-15)


def test_a_large_network_is_refused(monkeypatch):
    monkeypatch.setattr(c_header, "MAX_PARAMETERS", 1)
    with pytest.raises(EngineError) as caught:
        export(random_model(0), "c")
    assert caught.value.code is Code.EXPORT_TOO_LARGE
