"""Tests of the house: what the repository says about itself is true."""

import os
import re
import subprocess
import sys
import tomllib
from importlib.metadata import PackageNotFoundError, distribution
from importlib.util import find_spec
from pathlib import Path

import pytest

import engine
import resources

ROOT = Path(__file__).parents[1]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PROJECT = PYPROJECT["project"]

# The owner's rule: this and nothing else stands at the top, dot-files aside.
FOLDERS = {"engine", "gui", "resources", "tests"}
FILES = {
    "main.py",
    "pyproject.toml",
    "Makefile",
    "README.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "LICENSE",
}
# Folders of somebody's machine; taken apart here, so that this file has none.
MACHINE_PATHS = re.compile("|".join(f"/{name}/" for name in ("work", "tmp", "root")))
TEXT_SUFFIXES = {".py", ".toml", ".md", ".yaml", ".yml", ".json", ".ts", ".csv", ".svg"}


def tracked() -> list[Path]:
    """Return the repository's files; without git, those that are there."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    try:
        listed = subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("this is not a git checkout")
    return [ROOT / line for line in listed.stdout.splitlines()]


def test_only_the_owner_s_files_and_folders_stand_at_the_top():
    tops = {path.relative_to(ROOT).parts[0] for path in tracked()}
    visible = {name for name in tops if not name.startswith(".")}
    assert visible <= FOLDERS | FILES
    assert {name for name in visible if (ROOT / name).is_dir()} == FOLDERS


@pytest.mark.parametrize("name", sorted(FILES))
def test_what_a_repository_needs_is_there(name):
    assert (ROOT / name).read_text(encoding="utf-8").strip()


def test_the_version_stands_in_one_place_and_has_an_entry_in_the_changelog():
    assert PROJECT["dynamic"] == ["version"]
    assert PYPROJECT["tool"]["hatch"]["version"]["path"] == "engine/__init__.py"
    assert re.fullmatch(r"\d+\.\d+\.\d+", engine.__version__)
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## {engine.__version__}" in changelog


def test_the_licence_is_the_one_that_is_declared():
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert PROJECT["license"] == "MIT"
    assert text.startswith("MIT License")
    assert "The Perceptarium developers" in text
    assert PROJECT["authors"] == [{"name": "The Perceptarium developers"}]


def test_what_is_installed_is_what_is_declared():
    try:
        installed = distribution("perceptarium")
    except PackageNotFoundError:
        pytest.skip("Perceptarium is not installed here")
    scripts = {(entry.name, entry.value) for entry in installed.entry_points}
    assert scripts == set(PROJECT["gui-scripts"].items())
    assert installed.version == engine.__version__
    assert installed.metadata["License-Expression"] == PROJECT["license"]


def test_every_dependency_is_justified():
    lines = (ROOT / "pyproject.toml").read_text(encoding="utf-8").splitlines()
    for dependency in PROJECT["dependencies"]:
        place = lines.index(f'    "{dependency}",')
        assert lines[place - 1].strip().startswith("#"), dependency


def test_the_pyside_that_takes_none_is_excluded():
    assert "PySide6-Essentials>=6.11,!=6.12.0" in PROJECT["dependencies"]


def test_resources_are_found_by_their_parts():
    assert resources.path() == ROOT / "resources"
    assert resources.path("examples", "a.json") == ROOT / "resources/examples/a.json"


def test_main_only_hands_over():
    lines = (ROOT / "main.py").read_text(encoding="utf-8").splitlines()
    code = [line for line in lines[1:] if line]
    assert code == [
        "import sys",
        "from gui.launch import main",
        'if __name__ == "__main__":',
        "    sys.exit(main())",
    ]


def test_no_file_names_a_place_on_somebody_s_machine():
    for path in tracked():
        name = path.relative_to(ROOT).as_posix()
        if path.suffix in TEXT_SUFFIXES or not path.suffix:
            found = MACHINE_PATHS.search(path.read_text(encoding="utf-8"))
            assert not found, f"{name}: {found}"


def test_scripts_can_be_run():
    for name in (".ci/run", ".ci/find-python"):
        assert os.access(ROOT / name, os.X_OK), name
        assert (
            (ROOT / name).read_text(encoding="utf-8").startswith("#!/usr/bin/env bash")
        )


# Contracts guard only what they name: each is broken once and must notice.
BREACHES = [
    ("engine/arrays.py", "import PySide6", "engine never imports"),
    ("engine/arrays.py", "import gui.launch", "engine never imports"),
    ("engine/errors.py", "import engine.document.document", "engine: lessons"),
    ("engine/document/document.py", "import engine.network.compile", "engine: lessons"),
    ("gui/words.py", "import gui.session", "gui: launch"),
    ("gui/words.py", "import PySide6.QtCore", "do without Qt"),
    ("gui/launch.py", "import pyqtgraph", "do without Qt"),
]


def contracts(folder: Path) -> subprocess.CompletedProcess[str]:
    """Check the import contracts of a copy of the sources in `folder`."""
    code = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    return subprocess.run(
        [sys.executable, "-c", code, "--no-cache", "--no-logo"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def copied_sources(tmp_path):
    """Return a folder with the configuration and the packages it speaks of."""
    if not find_spec("importlinter"):
        pytest.skip("import-linter is not installed")
    for path in [*(ROOT / "engine").rglob("*.py"), *(ROOT / "gui").rglob("*.py")]:
        copy = tmp_path / path.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
    (tmp_path / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    return tmp_path


def test_the_import_contracts_hold(copied_sources):
    result = contracts(copied_sources)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(("file", "line", "contract"), BREACHES)
def test_an_import_contract_notices_its_breach(copied_sources, file, line, contract):
    source = copied_sources / file
    source.write_text(source.read_text(encoding="utf-8") + f"\n{line}\n", "utf-8")
    result = contracts(copied_sources)
    assert result.returncode == 1, result.stdout
    assert re.search(rf"{re.escape(contract)}.* BROKEN", result.stdout), result.stdout


def test_no_panel_may_know_another(copied_sources):
    panels = copied_sources / "gui/panels"
    known = min(path.stem for path in panels.glob("[a-z]*"))
    (panels / "breach.py").write_text(f"import gui.panels.{known}\n", "utf-8")
    result = contracts(copied_sources)
    assert "no panel knows another panel BROKEN" in result.stdout
