"""What an update calls beyond its operations, when nobody looks on."""

from engine.training.plan.recorder import Phase
from tests.bench.engine.ours import trainer_of
from tests.bench.engine.regimes import REGIMES

N_UPDATES = 100


def n_extra_calls() -> float:
    """Return how many calls an update makes that no arithmetic of it needs.

    Every operation is replaced by one that counts. An operation of the loss other than
    the error, from which the way back starts, is an extra one, and so is whatever is
    called more often than once an update.
    """
    trainer = trainer_of(REGIMES["xor-2"], record_losses=False)
    trainer.run(1)
    plan = trainer.plan
    counts = [0] * len(plan.ops)

    def counting(i):
        def call():
            counts[i] += 1
            plan.ops[i].call()

        return call

    extra = [op for op in plan.ops if op.phase is Phase.LOSS and op.rule != "error"]
    n_before = len(plan.calls)
    plan.calls = tuple(counting(i) for i in range(n_before))
    trainer.run(N_UPDATES)
    return len(extra) + sum(counts) / N_UPDATES - len(plan.ops)
