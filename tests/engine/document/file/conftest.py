"""A small project with one of everything, for the tests to spoil."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from engine.document.file import decode_project
from engine.errors import EngineError, Issue

Raw = dict[str, Any]


@pytest.fixture
def project() -> Raw:
    """Return the plain data of a project that loads without a warning."""
    return {
        "format": "perceptarium",
        "schema": 1,
        "settings": {
            "data": {
                "type": "table",
                "name": "t",
                "feature_names": ["x1", "x2"],
                "target_names": ["y"],
                "x": [[0.0, 1.0], [2.0, 3.0]],
                "y": [[1.0], [0.0]],
            },
            "stop": {"epochs": 10},
        },
        "blocks": [
            {"type": "input", "id": 1, "name": "x", "columns": ["x1", "x2"]},
            {
                "type": "perceptrons",
                "id": 2,
                "name": "h",
                "activation": "sigmoid",
                "bias": [0.1, 0.2, 0.3],
            },
            {
                "type": "perceptrons",
                "id": 3,
                "name": "y",
                "activation": "identity",
                "bias": [0.5],
            },
        ],
        "wires": [
            {
                "id": 4,
                "source": 1,
                "target": 2,
                "weights": [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]],
            },
            {"id": 5, "source": 2, "target": 3, "weights": [[0.0], [7.0], [8.0]]},
        ],
        "notes": [{"id": 6, "text": "Hello"}],
    }


@pytest.fixture
def issue_of() -> Callable[[object], Issue]:
    """Return a function that tells why plain data, or bytes, are no project."""

    def issue(content: object) -> Issue:
        if not isinstance(content, bytes):
            content = json.dumps(content).encode()
        with pytest.raises(EngineError) as caught:
            decode_project(content)
        return caught.value.issue

    return issue
