"""The worked example: window, command line and sheets have the same twenty events."""

import re
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from engine.training.trace.letters import Profile
from gui.cli import main
from gui.reading import Ways, reading

Key, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier

# What is worked out by hand, to six decimal places: the results of every event.
BY_HAND = [
    [1, 1],
    [0.4],
    [0.5],
    [0.622459],
    [0.186738],
    [0.386738],
    [0.595497],
    [0.081811],
    [-0.404503],
    [0.240880],
    [-0.097437],
    [-0.060650],
    [-0.097437],
    [-0.029231],
    [0.235004],
    [-0.006869],
    [-0.006869],
    [-0.006869],
    [0.400687, 0.100687, 0.306065, 0.209744],
    [0.080492, 0.598773, -0.001320, -0.001327],
]


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A file with the example, which window and command line both open."""
    monkeypatch.setenv("PERCEPTARIUM_LANG", "en")
    path = tmp_path / "worked.json"
    assert main(["new", "worked_example", str(path)]) == 0
    return path


@pytest.fixture
def panel(window, project, person, qtbot):
    window.files.open_path(project)
    reading.change(notation=Profile.EXAMPLE)
    person.key(Key.Key_3, Qt.KeyboardModifier.ControlModifier | ALT)  # Step
    panel = window.docks.panels["step"]
    qtbot.waitUntil(lambda: panel.isVisible() and bool(panel.formulas.lines))
    yield panel
    reading.choose(Ways())


def walked(panel, person):
    """Go through the update with the keyboard; return the lines of every event."""
    panel.formulas.setFocus()
    seen = [panel.formulas.lines]
    while not panel.stepping.cursor.is_last:
        person.key(Key.Key_Right)
        seen.append(panel.formulas.lines)
    return seen


def chains(lines):
    """Return the lines of an event as symbols = numbers = result, in one each."""
    if len(lines) == 3 and lines[1].startswith("="):
        symbols, numbers, result = lines
        return [f"{symbols} {numbers} = {result.rpartition('= ')[2]}"]
    return list(lines)


def results(texts):
    """Return what stands behind the last equals sign of every text."""
    found = (text.rpartition("=")[2] for text in texts if "=" in text)
    return [float(text.replace("−", "-").replace(" ", "")) for text in found]


def printed(project, capsys, *words):
    capsys.readouterr()
    assert main(["trace", str(project), "--notation", "example", *words]) == 0
    return capsys.readouterr().out


def of_print(text):
    """Return the chains of every event that the command line prints."""
    events = []
    for line in text.splitlines():
        head = re.match(r" ?\d+  [^:]*: (.*)", line)
        if head:
            events.append([head[1]])
        elif line.startswith("      ") and not line.startswith("      ("):
            events[-1].append(line.strip())
    return events


def of_html(text):
    """Return the formulas of every event of a sheet for a browser, as text."""
    page = text[text.index("<body>") : text.index("</html>")]
    items = ElementTree.fromstring(page).iter("li")
    return [["".join(math.itertext()) for math in item.iter("math")] for item in items]


def of_latex(text):
    """Return the formulas of every event of a sheet for LaTeX."""
    events = re.split(r"\\textbf\{\d+\.\}", text)[1:]
    return [re.findall(r"\\\[ (.*) \\\]", event) for event in events]


def saved(panel, person, path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))
    person.click(panel.bar.sheet)
    person.qtbot.waitUntil(lambda: str(path) in panel.saved.text())
    return path.read_text(encoding="utf-8")


def test_window_and_command_line_write_the_same_lines(panel, person, project, capsys):
    seen = [chains(lines) for lines in walked(panel, person)]
    assert seen == of_print(printed(project, capsys))
    for texts, by_hand in zip(seen, BY_HAND, strict=True):
        assert results(texts) == pytest.approx(by_hand, abs=6e-7)


def test_the_sheets_of_window_and_command_line_have_these_results(
    panel, person, project, capsys, tmp_path, monkeypatch
):
    expected = [results(chains(lines)) for lines in walked(panel, person)]
    page, html = tmp_path / "sheet.html", tmp_path / "printed.html"
    assert [*map(results, of_html(saved(panel, person, page, monkeypatch)))] == expected
    printed(project, capsys, "--html", str(html))
    assert [*map(results, of_html(html.read_text(encoding="utf-8")))] == expected
    tex = saved(panel, person, tmp_path / "sheet.tex", monkeypatch)
    assert [*map(results, of_latex(tex))] == expected
    assert [*map(results, of_latex(printed(project, capsys, "--latex")))] == expected
