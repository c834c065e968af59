"""What an edit means for a training under way."""

from collections.abc import Iterable
from dataclasses import replace
from enum import IntEnum

from engine.arrays import Array, same
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
    NUMBERS = 2  # the same can be learnt on from other weights: a branch of its history
    BREAK = 3  # training with what is drawn now is another training


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
        views=plain.views,
    )


def _effect_of_numbers(before: Array, after: Array) -> Effect:
    if same(before, after):
        return Effect.NONE
    return Effect.NUMBERS if before.shape == after.shape else Effect.BREAK


def _tuned(settings: Settings) -> tuple[object, ...]:
    return settings.learning_rate, settings.stop, settings.evaluate_every


def _effect(before: object, after: object) -> Effect:
    if isinstance(before or after, Note | Frame):
        return Effect.NONE
    if isinstance(before, Settings) and isinstance(after, Settings):
        return _effect_of_settings(before, after)
    if isinstance(before, Wire) and isinstance(after, Wire):
        if same(before.mask, after.mask) and before.frozen == after.frozen:
            return _effect_of_numbers(before.weights, after.weights)
    elif isinstance(before, PerceptronBlock) and isinstance(after, PerceptronBlock):
        if _learns_alike(before, after):
            return _effect_of_numbers(before.bias, after.bias)
    elif isinstance(before, InputBlock) and isinstance(after, InputBlock):
        return Effect.NONE if before.columns == after.columns else Effect.BREAK
    return Effect.BREAK


def _effect_of_settings(before: Settings, after: Settings) -> Effect:
    if trained_settings(before) != trained_settings(after):
        return Effect.BREAK
    return Effect.NONE if _tuned(before) == _tuned(after) else Effect.TUNE


def _learns_alike(before: PerceptronBlock, after: PerceptronBlock) -> bool:
    return (
        before.activation == after.activation
        and before.use_bias == after.use_bias
        and before.bias_frozen == after.bias_frozen
    )
