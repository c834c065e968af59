"""A PyTorch script for several processes: the road to bigger machines.

The gradient of a batch is the sum of the gradients of its parts, so any number of
processes trains as one does, but for rounding.
"""

from string import Template

from engine.errors import EngineError
from engine.network.export.model import Model, why_not_trainable
from engine.network.export.torch_module import penalty_call, torch_script

MAIN = Template(
    '''\

def add_up_gradients(model):
    """Replace every process's gradient by the sum over all processes."""
    grads = [theta.grad for theta in model.parameters()]
    flat = torch.cat([grad.flatten() for grad in grads])
    dist.all_reduce(flat)
    start = 0
    for grad in grads:
        grad.copy_(flat[start : start + grad.numel()].view_as(grad))
        start += grad.numel()


def train(model, x, t, epochs):
    """Train with the project's settings; every process takes its share of a batch."""
    rank, n_processes = dist.get_rank(), dist.get_world_size()
    optimizer = make_optimizer(model)
    shuffler = torch.Generator().manual_seed(SEED)  # the same order everywhere
    for _ in range(epochs):
        rows = torch.arange(len(x))
        if SHUFFLE:
            rows = torch.randperm(len(x), generator=shuffler)
        for batch in rows.split(BATCH_SIZE or len(x)):
            optimizer.zero_grad(set_to_none=False)
            mine = batch[rank::n_processes]
            if len(mine):  # the last batch may be smaller than the number of processes
                share = len(mine) / len(batch)
                (share * loss_of(model, x[mine], t[mine])).backward()
            add_up_gradients(model)
$penalty            optimizer.step()
    with torch.no_grad():
        return loss_of(model, x, t).item()


def main():
    """Train in all processes, then let the first one print the outputs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", help="CSV file without a header: inputs, targets")
    parser.add_argument("--epochs", type=int, default=EPOCHS, help="train for so many")
    parser.add_argument("--save", help="file for the state_dict")
    options = parser.parse_args()
    x = torch.tensor(SAMPLES, dtype=DTYPE)
    t = torch.tensor(TARGETS, dtype=DTYPE) if TARGETS else x[:, :0]
    if options.data:
        x, t = read(options.data)
    if t.shape[1] != len(OUTPUTS):
        parser.error("training needs targets: name a file with --data")
    dist.init_process_group("gloo")
    model = Network()
    for theta in model.parameters():
        theta.grad = torch.zeros_like(theta)
    loss = train(model, x, t, options.epochs)
    if dist.get_rank() == 0:
        print(f"# loss {loss!r} after {options.epochs} epochs")
        print(",".join(OUTPUTS))
        with torch.no_grad():
            for row in model(x).tolist():
                print(",".join(map(repr, row)))
        if options.save:
            torch.save(model.state_dict(), options.save)
    dist.barrier()  # nobody leaves while another one still needs it
    # Threads of gloo sometimes abort a process that ends the usual way.
    sys.stdout.flush()
    os._exit(0)

'''
)


def torchrun(model: Model) -> bytes:
    """Return the script, a UTF-8 text; start it with ``torchrun``.

    Raises
    ------
    EngineError
        EXPORT_TOO_LARGE; STEP_HAS_NO_GRADIENT, LOSS_NEEDS_SOFTMAX or
        LOSS_NEEDS_SIGMOID where there is nothing to train.
    """
    code = why_not_trainable(model)
    if code is not None:
        raise EngineError(code)
    script = torch_script(
        model,
        name="torchrun",
        about=(
            "Trains on with the loss, the optimiser, the batch size and the learning "
            "rate of the project, in several processes:",
            "    torchrun --nproc_per_node=2 FILE --epochs 100 --data samples.csv",
            "Every process computes the gradient of its share of a batch, and all of "
            "them add up their gradients before the update.",
        ),
        imports="import torch.distributed as dist",
        main=MAIN.substitute(penalty=penalty_call(model.settings)),
        is_trainable=True,
    )
    return script.replace(b"import csv\n", b"import csv\nimport os\nimport sys\n", 1)
