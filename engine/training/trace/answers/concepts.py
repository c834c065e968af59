"""What an event is an exercise in."""

from enum import StrEnum

from engine.training.trace.event import Kind


class Concept(StrEnum):
    """What one has to know for the result of an event."""

    SUM = "sum"
    ACTIVATION = "activation"
    LOSS = "loss"
    LOSS_GRADIENT = "loss_gradient"
    WAY_BACK = "way_back"
    SLOPE = "slope"
    DELTA = "delta"
    WEIGHT_GRADIENT = "weight_gradient"
    BIAS_GRADIENT = "bias_gradient"
    UPDATE = "update"
    AFTER = "after"


_KINDS = {
    Concept.SUM: (Kind.PRODUCT, Kind.SUM, Kind.BIAS, Kind.PRE),
    Concept.ACTIVATION: (Kind.ACTIVATION,),
    Concept.LOSS: (Kind.LOSS_TERM, Kind.SAMPLE_LOSS, Kind.MEAN_LOSS),
    Concept.LOSS_GRADIENT: (Kind.LOSS_GRADIENT, Kind.ANSWER_DELTA),
    Concept.WAY_BACK: (Kind.BACK_PRODUCT, Kind.BACK_SUM),
    Concept.SLOPE: (Kind.SLOPE, Kind.MIXED_SLOPES),
    Concept.DELTA: (Kind.DELTA, Kind.MIXED_DELTA),
    Concept.WEIGHT_GRADIENT: (Kind.WEIGHT_TERM, Kind.WEIGHT_GRADIENT),
    Concept.BIAS_GRADIENT: (Kind.BIAS_GRADIENT,),
    Concept.UPDATE: (
        *(Kind.PENALTY, Kind.VELOCITY, Kind.SQUARE_SUM, Kind.SQUARE_MEAN),
        *(Kind.MEAN, Kind.CORRECTED_MEAN, Kind.CORRECTED_SQUARE, Kind.UPDATE),
    ),
    Concept.AFTER: (Kind.REEVALUATE,),
}
_CONCEPTS = {kind: concept for concept, kinds in _KINDS.items() for kind in kinds}


def concept_of(kind: Kind) -> Concept | None:
    """Return what a kind of event is about; None if there is nothing to work out."""
    return _CONCEPTS.get(kind)
