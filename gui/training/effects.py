"""What an edit means for a training under way."""

from collections.abc import Iterable
from dataclasses import replace
from enum import IntEnum

from engine.arrays import same
from engine.document.document import Change
from engine.document.elements import (
    Frame,
    InputBlock,
    Note,
    PerceptronBlock,
    Settings,
    Wire,
)


class Effect(IntEnum):
    """From harmless to grave."""

    NONE = 0  # looks, places, names
    TUNE = 1  # training goes on, with another learning rate or other stop conditions
    BREAK = 2  # training with what is drawn now is another training


def effect_of(changes: Iterable[Change]) -> Effect:
    """Return the gravest effect of the changes."""
    return max((_effect(c.before, c.after) for c in changes), default=Effect.NONE)


def trained_settings(settings: Settings) -> Settings:
    """Return the settings without those that may change while training goes on."""
    plain = Settings()
    return replace(
        settings,
        learning_rate=plain.learning_rate,
        stop=plain.stop,
        evaluate_every=plain.evaluate_every,
        initializer=plain.initializer,
        initial_scale=plain.initial_scale,
        initialize_bias=plain.initialize_bias,
    )


def _tuned(settings: Settings) -> tuple[object, ...]:
    return settings.learning_rate, settings.stop, settings.evaluate_every


def _effect(before: object, after: object) -> Effect:
    matters = True
    if isinstance(before or after, Note | Frame):
        matters = False
    elif isinstance(before, Settings) and isinstance(after, Settings):
        if trained_settings(before) == trained_settings(after):
            is_same = _tuned(before) == _tuned(after)
            return Effect.NONE if is_same else Effect.TUNE
    elif isinstance(before, Wire) and isinstance(after, Wire):
        matters = not (
            same(before.weights, after.weights)
            and same(before.mask, after.mask)
            and before.frozen == after.frozen
        )
    elif isinstance(before, PerceptronBlock) and isinstance(after, PerceptronBlock):
        matters = not (
            same(before.bias, after.bias)
            and before.activation == after.activation
            and before.use_bias == after.use_bias
            and before.bias_frozen == after.bias_frozen
        )
    elif isinstance(before, InputBlock) and isinstance(after, InputBlock):
        matters = before.columns != after.columns
    return Effect.BREAK if matters else Effect.NONE
