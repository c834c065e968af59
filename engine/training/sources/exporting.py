"""What an export needs from the data: the scaling, and samples to answer to."""

import numpy as np

from engine.data.dataset import Dataset
from engine.data.scaling import fit_scaling
from engine.document.document import Document
from engine.errors import Code, EngineError
from engine.network.export import Examples, Model, make_model
from engine.network.network import Network, Parameters
from engine.training.sources.view import LOOKS_AT_SAMPLES, make_view

MAX_NUMBERS = 2000  # of the samples that are written into a script
FEW = 10  # samples, where all of them would be too many


def model_of(
    document: Document,
    network: Network,
    dataset: Dataset | None,
    name: str,
    parameters: Parameters | None = None,
) -> Model:
    """Put a network together with its scaling and with samples of its training set.

    Parameters
    ----------
    document : Document
        The drawing with its settings.
    network : Network
        Compiled from `document`.
    dataset : Dataset or None
        What it was trained on; None: there is no data.
    name : str
        What the network is called.
    parameters : Parameters, optional
        Its numbers, if they are not those of the document.

    Raises
    ------
    EngineError
        DATA_MISSING where the scaling was found from data that is not there;
        EXPORT_NOT_FINITE; and those of `make_view`.
    """
    settings = document.settings
    if dataset is None:
        if settings.scaling in LOOKS_AT_SAMPLES:
            raise EngineError(Code.DATA_MISSING)
        scaling = fit_scaling(settings.scaling, np.zeros((1, network.n_inputs)))
        return make_model(document, network, parameters, name=name, scaling=scaling)
    view = make_view(network, dataset, settings)
    rows = view.split.train
    if len(rows) * (network.n_inputs + dataset.n_targets) > MAX_NUMBERS:
        rows = rows[:FEW]
    fits = dataset.n_targets == network.n_outputs
    x = dataset.x[rows][:, view.columns].astype(np.float64)
    return make_model(
        document,
        network,
        parameters,
        name=name,
        scaling=view.scaling,
        examples=Examples(x, dataset.y[rows] if fits else None),
    )
