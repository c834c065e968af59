"""Networks, data and results in words."""

from engine.network.network import Network
from engine.numerals import format_number
from engine.training.evaluate import Score
from gui.plain_i18n import translate


def size_label(network: Network) -> str:
    """Say how large a network is: 2 → 2 → 1 (2 weight layers, 1 hidden, 9 parameters).

    What "layer" counts is said, as textbooks differ.
    """
    n_layers, n_parameters = len(network.layers), network.n_parameters
    return "{sizes} ({layers}, {hidden}, {parameters})".format(
        sizes=" → ".join(map(str, network.sizes)),
        layers=(
            translate("cli", "{n} weight layer")
            if n_layers == 1
            else translate("cli", "{n} weight layers")
        ).format(n=n_layers),
        hidden=translate("cli", "{n} hidden").format(n=n_layers - 1),
        parameters=(
            translate("cli", "{n} parameter")
            if n_parameters == 1
            else translate("cli", "{n} parameters")
        ).format(n=n_parameters),
    )


def score_text(score: Score) -> str:
    """Say how good the answers to a set are."""
    loss = translate("cli", "loss {loss}").format(loss=format_number(score.loss, 5))
    if score.accuracy is None:
        return loss
    accuracy = translate("cli", "accuracy {accuracy}").format(
        accuracy=f"{score.accuracy:.4f}"
    )
    return f"{loss}, {accuracy}"
