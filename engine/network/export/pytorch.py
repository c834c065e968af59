"""A PyTorch script: the network as a module, its outputs, and how to train it on."""

from string import Template

from engine.network.export.model import Model, why_not_trainable
from engine.network.export.torch_module import penalty_call, torch_script

TRAIN = Template(
    '''\

def train(model, x, t, epochs):
    """Train for some epochs with the project's loss, optimiser and batch size."""
    optimizer = make_optimizer(model)
    shuffler = torch.Generator().manual_seed(SEED)
    for _ in range(epochs):
        rows = torch.arange(len(x))
        if SHUFFLE:
            rows = torch.randperm(len(x), generator=shuffler)
        for batch in rows.split(BATCH_SIZE or len(x)):
            optimizer.zero_grad()
            loss_of(model, x[batch], t[batch]).backward()
$penalty            optimizer.step()
    with torch.no_grad():
        return loss_of(model, x, t).item()


def main():
    """Print the outputs, after training on for as many epochs as are asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", help="CSV file without a header: inputs, targets")
    parser.add_argument("--epochs", type=int, default=0, help="train on for so many")
    parser.add_argument("--save", help="file for the state_dict")
    options = parser.parse_args()
    model = Network()
    x = torch.tensor(SAMPLES, dtype=DTYPE)
    t = torch.tensor(TARGETS, dtype=DTYPE) if TARGETS else x[:, :0]
    if options.data:
        x, t = read(options.data)
    if options.epochs:
        if t.shape[1] != len(OUTPUTS):
            parser.error("training needs targets: name a file with --data")
        loss = train(model, x, t, options.epochs)
        print(f"# loss {loss!r} after {options.epochs} epochs")
    print(",".join(OUTPUTS))
    with torch.no_grad():
        for row in model(x).tolist():
            print(",".join(map(repr, row)))
    if options.save:
        torch.save(model.state_dict(), options.save)

'''
)

ANSWER = '''\

def main():
    """Print the outputs for the samples above, or for the rows of a file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", help="CSV file without a header: inputs")
    options = parser.parse_args()
    model = Network()
    x = torch.tensor(SAMPLES, dtype=DTYPE)
    if options.data:
        x, _ = read(options.data)
    print(",".join(OUTPUTS))
    with torch.no_grad():
        for row in model(x).tolist():
            print(",".join(map(repr, row)))

'''


def pytorch(model: Model) -> bytes:
    """Return the script, a UTF-8 text.

    A network that cannot be trained by its loss, e.g. of step perceptrons, gets a
    script that only answers.

    Raises
    ------
    EngineError
        EXPORT_TOO_LARGE.
    """
    is_trainable = why_not_trainable(model) is None
    about = "Run it alone to see the outputs for the samples below."
    if is_trainable:
        about += (
            " With --epochs N it trains on, with the loss, the optimiser, the batch "
            "size and the learning rate of the project; --data names other samples."
        )
    else:
        about += (
            " It does not train: the loss and the activations of the project do not "
            "allow that."
        )
    main = ANSWER
    if is_trainable:
        main = TRAIN.substitute(penalty=penalty_call(model.settings))
    return torch_script(
        model,
        name="pytorch",
        about=(about,),
        main=main,
        is_trainable=is_trainable,
    )
