"""The engine as it is used: a trainer with a problem; images are bytes."""

from engine.arrays import frozen, frozen_mask
from engine.data.dataset import Dataset, numbered
from engine.document.elements import Settings, StopSettings
from engine.network.network import Layer, Network, Parameters, Piece, Segment, Span
from engine.training.problem import make_problem
from engine.training.trainer import Trainer
from tests.bench.engine.regimes import Regime
from tests.bench.engine.worker import Run, seeded

NEVER = 10**9  # epochs between two scores


def network_of(sizes: tuple[int, ...], activations: tuple[str, ...]) -> Network:
    """Build a network of full layers, a block each, as a drawing of it compiles to."""
    last = len(activations)
    layers = tuple(
        Layer(
            columns=(Span(i + 1, 0, sizes[i]),),
            rows=(Span(i, 0, sizes[i - 1]),),
            pieces=(Piece(i - 1, 0, sizes[i - 1]),),
            segments=(Segment(activations[i - 1], 0, sizes[i], i == last),),
            mask=None,
            bias_mask=frozen_mask([True] * sizes[i]),
        )
        for i in range(1, last + 1)
    )
    return Network(
        inputs=(Span(0, 0, sizes[0]),),
        layers=layers,
        outputs=(Piece(last, 0, sizes[-1]),),
        output_blocks=(Span(last + 1, 0, sizes[-1]),),
        input_names=numbered("x", sizes[0]),
        output_names=numbered("y", sizes[-1]),
    )


def trainer_of(regime: Regime, *, record_losses: bool) -> Trainer:
    """Return a trainer that does nothing but train."""
    network = network_of(regime.sizes, regime.activations)
    x, t = regime.data()
    names = numbered("x", regime.sizes[0]), numbered("y", regime.sizes[-1])
    settings = Settings(
        loss=regime.loss,
        optimizer=regime.optimizer,
        learning_rate=regime.rate,
        batch_size=None if regime.is_tiny else regime.batch_size,
        scaling="none" if regime.is_tiny else "divide_255",
        precision=regime.precision,
        stop=StopSettings(),
        validation_share=0.0,
        test_share=0.0,
        evaluate_every=NEVER,
    )
    problem = make_problem(network, Dataset("data", x, t, *names), settings)
    start = regime.start(seeded())
    parameters = Parameters(
        tuple(frozen(w) for w, _ in start), tuple(frozen(b) for _, b in start)
    )
    return Trainer(problem, parameters, record_losses=record_losses)


def engine(regime: Regime) -> Run:
    """Train without keeping losses."""
    return trainer_of(regime, record_losses=False).run


def engine_losses(regime: Regime) -> Run:
    """Train and keep the loss of every update, as the program does."""
    return trainer_of(regime, record_losses=True).run
