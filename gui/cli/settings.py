"""The settings of a run: those of the project with what the command line says."""

import argparse
from dataclasses import replace
from typing import Any

from engine.document.elements import Settings

# Options of the same name as the field of the settings. They are in the namespace only
# if they were given, as None is a value of its own.
FIELDS = (
    "scaling",
    "loss",
    "optimizer",
    "learning_rate",
    "momentum",
    "batch_size",
    "l1",
    "l2",
    "seed",
    "initializer",
    "initial_scale",
    "precision",
    "evaluate_every",
)


def given(options: argparse.Namespace, name: str) -> bool:
    """Tell whether an option that has no default was given."""
    return getattr(options, name, None) is not None


def with_options(settings: Settings, options: argparse.Namespace) -> Settings:
    """Lay what was given on the command line over settings."""
    fields: dict[str, Any] = {
        name: getattr(options, name) for name in FIELDS if hasattr(options, name)
    }
    if given(options, "held_out"):
        fields |= {"test_share": options.held_out, "validation_share": 0.0}
    bounds: dict[str, Any] = dict(getattr(options, "until", ()))
    if given(options, "epochs"):
        bounds["epochs"] = options.epochs
    return replace(settings, stop=replace(settings.stop, **bounds), **fields)
