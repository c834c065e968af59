"""Tests of gui.cli.run: exit statuses and words instead of tracebacks."""

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from gui.cli import main, run

MAIN = Path(__file__).parents[3] / "main.py"


def start(*words, folder, **kwargs):
    environment = {**os.environ, "PERCEPTARIUM_LANG": "en"}
    return subprocess.Popen(
        [sys.executable, str(MAIN), *map(str, words)],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        **kwargs,
    )


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("bogus",),
        ("new",),
        ("new", "a", "b", "c"),
        ("new", "--layers", "5", "out.nns"),
        ("train",),
        ("train", "x.nns", "--bogus"),
        ("train", "x.nns", "--epochs", "0"),
        ("predict", "x.nns"),
        ("check",),
        ("info", "a", "b"),
        ("screenshot", "x.nns"),
        ("screenshot", "x.nns", "x.png", "--lang", "fr"),
    ],
)
def test_bad_usage_ends_with_2_and_says_how_to_use_it(command, words):
    result = command(*words)
    assert result.status == 2
    assert result.out == ""
    assert "usage: perceptarium" in result.err
    assert result.err.splitlines()[-1].startswith("perceptarium: ")


@pytest.mark.parametrize("name", ["train", "check", "info", "predict", "screenshot"])
def test_a_file_that_is_not_there_ends_with_2_and_is_named(command, name):
    more = {"predict": ["--input", "in.csv"], "screenshot": ["out.png"]}.get(name, [])
    result = command(name, "nothing.nns", *more)
    assert result.status == 2
    assert result.out == ""
    assert result.err == (
        "perceptarium: There is no file nothing.nns: check the name and the folder.\n"
    )


def test_a_file_that_is_no_project_ends_with_2(command, tmp_path):
    (tmp_path / "x.nns").write_text("hello")
    result = command("info", "x.nns")
    assert result.status == 2
    assert "not a Perceptarium project" in result.err


@pytest.mark.parametrize(
    "words", [["--help"], *([c, "--help"] for c in run.COMMANDS), ["--version"]]
)
def test_help_goes_to_stdout_and_ends_with_0(command, words):
    result = command(*words)
    assert result.status == 0
    assert result.out
    assert result.err == ""
    if len(words) == 2:
        assert result.out.startswith(f"usage: perceptarium {words[0]} ")
        assert "examples:" in result.out


def test_every_option_says_its_default(command):
    for name in ("new", "train"):
        options = re.split(r"\n  (?=-)", command(name, "--help").out)[1:]
        assert len(options) > 20
        for text in options:
            if not re.search("--help|--json|--quiet", text):
                assert "default: " in " ".join(text.split()), text


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (MemoryError(), "not enough memory"),
        (PermissionError(13, "Permission denied", "x.nns"), "x.nns: Permission denied"),
        (ZeroDivisionError("oh"), "ZeroDivisionError: oh"),
    ],
)
def test_whatever_goes_wrong_is_said_in_words(monkeypatch, capsys, error, text):
    def fail(_options):
        raise error

    monkeypatch.setitem(run.COMMANDS, "info", fail)
    assert main(["info", "x.nns"]) == 2
    captured = capsys.readouterr()
    assert text in captured.err
    assert "Traceback" not in captured.err


def test_who_asks_gets_the_traceback(monkeypatch):
    def fail(_options):
        raise ZeroDivisionError

    monkeypatch.setitem(run.COMMANDS, "info", fail)
    monkeypatch.setenv(run.DEBUG, "1")
    with pytest.raises(ZeroDivisionError):
        main(["info", "x.nns"])


def test_an_interrupt_outside_training_ends_with_130(monkeypatch, capsys):
    def interrupt(_options):
        raise KeyboardInterrupt

    monkeypatch.setitem(run.COMMANDS, "info", interrupt)
    assert main(["info", "x.nns"]) == 130
    assert capsys.readouterr().err == "perceptarium: interrupted\n"


def test_a_reader_that_has_enough_is_no_error(done, tmp_path):
    done("new", "digits", "d.nns")
    process = start("info", "d.nns", "--all", folder=tmp_path)
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    assert process.stderr.read() == ""
    process.stderr.close()
    assert process.wait(30) == 0


def test_a_terminal_without_arrows_gets_question_marks(done, tmp_path, monkeypatch):
    done("new", "xor_gates", "x.nns")
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    out, err = start("info", "x.nns", folder=tmp_path).communicate(timeout=30)
    assert out.startswith("2 ? 2 ? 1 (2 weight layers")
    assert err == ""


@pytest.mark.skipif(sys.platform == "win32", reason="signals differ")
def test_ctrl_c_ends_training_and_keeps_what_was_learnt(done, tmp_path):
    done("new", "--data", "xor", "--seed", "1", "x.nns")
    process = start(
        *("train", "x.nns", "--epochs", "2000000000", "-o", "out.nns", "--json"),
        folder=tmp_path,
    )
    time.sleep(1.5)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "Traceback" not in err
    assert '"stopped": "cancelled"' in out
    assert (tmp_path / "out.nns").is_file()
    before, after = (done("info", f, "--json").json for f in ("x.nns", "out.nns"))
    assert before["layers"][0]["W"] != after["layers"][0]["W"]


def test_the_command_line_does_without_qt(tmp_path):
    """With Qt forbidden, every command that needs no window works."""
    script = f"""
import sys
class Forbidden:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6", "pyqtgraph"):
            raise ImportError(name)
sys.meta_path.insert(0, Forbidden())
sys.path.insert(0, {str(MAIN.parent)!r})
from gui.cli import main
for words in ("new xor_train x.nns", "train x.nns -o y.nns", "check y.nns",
              "info y.nns", "--help"):
    status = main(words.split())
    assert status == 0, words
"""
    ran = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
