"""Why a network with reusable blocks cannot be trained as it is.

The uses of a definition share their numbers, but back-propagation gives each use a
gradient of its own. Moving them apart would break the promise that all uses are alike,
and adding the gradients up silently would be another method than the one on the board.
So it is refused in words that name both ways out: to freeze the block and train the
rest, or to make its uses independent.
"""

from engine.document.document import Document
from engine.document.elements import Group, PerceptronBlock
from engine.document.groups.flat import is_lead
from engine.document.groups.tree import interior, uses_of, wires_inside
from engine.errors import Code, Issue


def training_refusal(document: Document) -> Issue | None:
    """Return why training would be unsound; None if it is not."""
    for group in document.groups:
        uses = uses_of(document, group.definition)
        if len(uses) > 1 and not is_frozen(document, group):
            return Issue(
                Code.GROUP_SHARED,
                tuple(use.id for use in uses),
                {"block": group.title, "n": len(uses)},
            )
    return None


def is_frozen(document: Document, group: Group) -> bool:
    """Tell whether training leaves everything inside a group as it is."""
    return all(
        element.bias_frozen or not element.use_bias
        if isinstance(element, PerceptronBlock)
        else True
        for element in map(document.get, interior(document, group.id))
    ) and all(document.wire(i).frozen for i in weights_of(document, group.id))


def weights_of(document: Document, group_id: int) -> list[int]:
    """Return the wires inside a group that have weights."""
    wires = wires_inside(document, group_id)
    return [wire.id for wire in wires if not is_lead(document, wire)]
