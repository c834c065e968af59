"""Bring what an older program wrote up to the schema of today.

When the schema changes, `SCHEMA` grows by one, a function ``migrate_N_to_N_plus_1``
joins `MIGRATIONS` under N, and a file written by the older program joins the samples of
the tests. A migration sees plain dictionaries and lists, so it never depends on the
records of today.
"""

from collections.abc import Callable, Mapping
from typing import Any

from engine.document.file.schema import SCHEMA
from engine.errors import Code, EngineError

Raw = dict[str, Any]
Migration = Callable[[Raw], Raw]


def migrate_1_to_2(raw: Raw) -> Raw:
    """Take a file as it is: groups and bends are new, nothing is said otherwise.

    The number grows all the same, since a program of schema 1 would take the wires of
    a port for broken ones.
    """
    return raw


MIGRATIONS: Mapping[int, Migration] = {1: migrate_1_to_2}


def migrate(
    raw: Raw,
    schema: int,
    migrations: Mapping[int, Migration] | None = None,
    target: int = SCHEMA,
) -> Raw:
    """Apply the migrations from `schema` to `target`, one version after the other.

    Raises
    ------
    EngineError
        If no migration starts at `schema`, or the file is not what its version says.
    """
    chain = MIGRATIONS if migrations is None else migrations
    for version in range(schema, target):
        if version not in chain:
            raise EngineError(Code.FILE_FIELD_VALUE, path="$.schema")
        try:
            raw = chain[version](raw)
        except (LookupError, TypeError, ValueError, AttributeError) as error:
            raise EngineError(Code.FILE_FIELD_VALUE, path="$") from error
    return raw
