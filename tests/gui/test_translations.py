"""Tests of the catalogues: every text of the window exists in every language."""

import shutil
import subprocess
import sys
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QTranslator

import resources

ROOT = Path(__file__).parents[2]
RUSSIAN = resources.path("i18n", "perceptarium_ru.ts")
ENGLISH = resources.path("i18n", "perceptarium_en.ts")


def tool(name: str) -> str:
    """Return the path of a Linguist tool of the environment that runs the tests."""
    found = shutil.which(name, path=str(Path(sys.executable).parent))
    assert found, f"{name} belongs to PySide6-Essentials"
    return found


def collected(ts: Path, *options: str) -> set[tuple[str, str]]:
    """Run the collector on a copy of the catalogue, as `make translations` does."""
    sources = [str(path) for path in sorted((ROOT / "gui").rglob("*.py"))]
    command = [tool("pyside6-lupdate"), *sources, "-locations", "none"]
    command += ["-no-obsolete", *options, "-ts", str(ts)]
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
    return messages(ts)


def messages(ts: Path) -> set[tuple[str, str]]:
    return {
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in ElementTree.parse(ts).getroot().iter("context")
        for message in context.iter("message")
    }


@pytest.mark.parametrize(
    ("ts", "options"), [(RUSSIAN, ()), (ENGLISH, ("-pluralonly",))]
)
def test_a_catalogue_holds_the_texts_of_the_sources_and_no_others(
    ts, options, tmp_path
):
    copy = tmp_path / ts.name
    shutil.copy(ts, copy)
    before = messages(copy)
    assert collected(copy, *options) == before


@pytest.mark.parametrize("ts", [RUSSIAN, ENGLISH])
def test_every_text_is_translated_and_the_compiled_catalogue_is_fresh(ts, tmp_path):
    fresh = tmp_path / "fresh.qm"
    command = [tool("pyside6-lrelease"), "-fail-on-unfinished", "-fail-on-invalid"]
    done = subprocess.run(
        [*command, str(ts), "-qm", str(fresh)],
        capture_output=True,
        check=False,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert fresh.read_bytes() == ts.with_suffix(".qm").read_bytes()


@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_compiled_catalogue_can_be_loaded(qapp, language):
    translator = QTranslator()
    assert translator.load(f"perceptarium_{language}", str(resources.path("i18n")))


def test_translations_keep_the_places_for_values():
    for message in ElementTree.parse(RUSSIAN).getroot().iter("message"):
        source = message.findtext("source", "")
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.iter("numerusform")]
        for text in forms or [translation.text or ""]:
            assert places(text) <= places(source), source
            if not forms:
                assert places(text) == places(source), source


def places(text: str) -> set[str]:
    """Return the names in braces."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_translations_are_in_cyrillic_where_they_differ():
    for message in ElementTree.parse(RUSSIAN).getroot().iter("message"):
        source = message.findtext("source", "")
        translation = message.find("translation")
        assert translation is not None
        text = "".join(translation.itertext())
        if text.strip() not in (source.strip(), "№"):
            cyrillic = any("а" <= letter.lower() <= "я" for letter in text)
            assert cyrillic, f"{source!r} became {text!r}"


def test_no_text_stands_outside_a_context():
    contexts = {context for context, _ in messages(RUSSIAN)}
    assert "None" not in contexts
    assert "" not in contexts
