"""The examples of the help pages run as they stand, the same in all languages."""

import re
from typing import Any

import pytest

import resources

PAGE = "notebook.md"
LANGUAGES = sorted(folder.name for folder in resources.path("help").iterdir())


def examples(language):
    text = resources.path("help", language, PAGE).read_text(encoding="utf-8")
    return re.findall(r"^```python\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_examples_for_a_notebook_run_one_after_another(language, capsys):
    found = examples(language)
    assert len(found) == 5
    cells: dict[str, Any] = {}
    printed = []
    for number, example in enumerate(found, start=1):
        exec(compile(example, f"{PAGE}, example {number}", "exec"), cells)
        printed.append(capsys.readouterr().out)
    assert printed[0].startswith("(2, 4, 1) 17\n")
    assert printed[1].startswith("loss after")
    assert (
        cells["predict"](cells["network"], cells["learnt"], cells["x"]).round()
        == cells["y"]
    ).all()
    assert cells["difference"] < 1e-9
    assert printed[4].splitlines()[0] == "forward 1 pre"
    assert printed[4].endswith("the same bits: True\n")


def test_the_examples_are_the_same_in_every_language():
    assert LANGUAGES == ["en", "ru"]
    assert examples("en") == examples("ru")
