"""Make a drawing fit a data set: as many inputs as columns, outputs as targets."""

from engine.data.dataset import Dataset
from engine.document.document import Change, Document, Edit
from engine.document.edits import set_columns, set_n_units, set_unit_names
from engine.document.elements import PerceptronBlock
from engine.network.network import Network


def fit_to_data(document: Document, network: Network, dataset: Dataset) -> Edit | None:
    """Resize the input block and the output block to a data set, as one edit.

    Returns
    -------
    Edit or None
        None if there is more than one input or output block: which of them is to
        change, only the person knows.
    """
    if len(network.inputs) != 1 or len(network.output_blocks) != 1:
        return None
    steps = _Steps(document)
    source, target = network.inputs[0].block, network.output_blocks[0].block
    if network.n_inputs != dataset.n_features:
        steps.take(set_columns(steps.document, source, dataset.feature_names))
    block = document.block(target)
    if isinstance(block, PerceptronBlock) and block.n_units != dataset.n_targets:
        steps.take(set_n_units(steps.document, target, dataset.n_targets))
        if dataset.n_targets > 1:
            names = dataset.target_names
            steps.take(set_unit_names(steps.document, target, names))
    return Edit("fit_data", tuple(steps.changes.values()))


class _Steps:
    """Edits one after another, gathered as one change for each element."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.changes: dict[int, Change] = {}

    def take(self, edit: Edit) -> None:
        self.document = self.document.apply(edit.changes)
        for change in edit.changes:
            known = self.changes.get(change.id)
            before = known.before if known else change.before
            self.changes[change.id] = Change(before, change.after)
