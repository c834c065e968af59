"""Tests of the chain of migrations, with versions that never were."""

import json

import pytest

from engine.document.file import decode_project, migrations
from engine.document.file.migrations import migrate
from engine.document.file.schema import SCHEMA
from engine.errors import Code, EngineError


def migrate_minus_1_to_0(raw):
    """Long ago, "blocks" were "nodes"."""
    return {("blocks" if key == "nodes" else key): raw[key] for key in raw}


def migrate_0_to_1(raw):
    """Then a bias was called a threshold, and had the other sign."""
    for block in raw["blocks"]:
        if "threshold" in block:
            block["bias"] = [-value for value in block.pop("threshold")]
    return raw


CHAIN = {-1: migrate_minus_1_to_0, 0: migrate_0_to_1, **migrations.MIGRATIONS}


@pytest.mark.parametrize(("schema", "key"), [(-1, "nodes"), (0, "blocks")])
def test_an_old_file_is_brought_up_to_date_step_by_step(
    project, monkeypatch, schema, key
):
    expected = decode_project(json.dumps(project).encode())
    for block in project["blocks"][1:]:
        block["threshold"] = [-value for value in block.pop("bias")]
    project[key] = project.pop("blocks")
    project["schema"] = schema
    monkeypatch.setattr(migrations, "MIGRATIONS", CHAIN)
    assert decode_project(json.dumps(project).encode()) == expected


def test_a_file_of_today_is_left_alone():
    raw: dict[str, object] = {"nodes": []}
    assert migrate(raw, SCHEMA, CHAIN) is raw


def test_a_gap_in_the_chain_is_an_error():
    with pytest.raises(EngineError) as caught:
        migrate({}, -1, {0: migrate_0_to_1})
    assert caught.value.code is Code.FILE_FIELD_VALUE
    assert caught.value.issue.values == {"path": "$.schema"}


@pytest.mark.parametrize("raw", [{}, {"blocks": None}, {"blocks": [{"threshold": 1}]}])
def test_an_old_file_that_is_not_what_it_says_is_refused(raw):
    with pytest.raises(EngineError) as caught:
        migrate(raw, 0, CHAIN)
    assert caught.value.code is Code.FILE_FIELD_VALUE


def test_there_is_a_migration_from_every_old_version():
    assert list(migrations.MIGRATIONS) == list(range(1, SCHEMA))
