"""Tests of gui.plain_i18n."""

import pytest

import resources
from gui import plain_i18n

CATALOGUE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU">
<context>
    <name>cli</name>
    <message><source>usage: </source><translation>как: </translation></message>
    <message>
        <source>commands</source>
        <translation type="unfinished">команды</translation>
    </message>
    <message><source>full &amp; whole</source><translation>весь</translation></message>
    <message numerus="yes"><source>%n layer(s)</source><translation>
        <numerusform>%n слой</numerusform></translation></message>
</context>
</TS>
"""


@pytest.fixture
def russian(tmp_path, monkeypatch):
    (tmp_path / "i18n").mkdir()
    (tmp_path / "i18n" / "perceptarium_ru.ts").write_text(CATALOGUE, encoding="utf-8")
    monkeypatch.setattr(resources, "path", tmp_path.joinpath)
    monkeypatch.setenv("PERCEPTARIUM_LANG", "ru")
    plain_i18n.catalogue.cache_clear()
    yield tmp_path
    plain_i18n.catalogue.cache_clear()


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({}, "en"),
        ({"LANG": "ru_RU.UTF-8"}, "ru"),
        ({"LANG": "ru_RU.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "de_DE.UTF-8", "LC_MESSAGES": "ru_RU"}, "ru"),
        ({"LANG": "ru_RU.UTF-8", "PERCEPTARIUM_LANG": "en"}, "en"),
        ({"LANG": "C", "PERCEPTARIUM_LANG": "RU"}, "ru"),
        ({"LC_ALL": "", "LANG": "ru"}, "ru"),
    ],
)
def test_the_language_is_that_of_the_locale_or_what_is_asked_for(
    monkeypatch, variables, language
):
    for name in ("PERCEPTARIUM_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert plain_i18n.language() == language


def test_finished_translations_are_used_and_others_stay_english(russian):
    assert plain_i18n.translate("cli", "usage: ") == "как: "
    assert plain_i18n.translate("cli", "full & whole") == "весь"
    assert plain_i18n.translate("cli", "commands") == "commands"
    assert plain_i18n.translate("issues", "usage: ") == "usage: "
    assert "%n" in plain_i18n.translate("cli", "%n layer(s)")


def test_english_needs_no_catalogue(russian, monkeypatch):
    monkeypatch.setenv("PERCEPTARIUM_LANG", "en")
    assert plain_i18n.translate("cli", "usage: ") == "usage: "


@pytest.mark.parametrize("content", [None, "<TS>", ""])
def test_a_catalogue_that_is_missing_or_broken_leaves_english(russian, content):
    file = russian / "i18n" / "perceptarium_ru.ts"
    file.unlink()
    if content is not None:
        file.write_text(content)
    assert plain_i18n.translate("cli", "usage: ") == "usage: "
