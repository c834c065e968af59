"""Make the examples that are built of reusable blocks: half adder and full adder.

Run it from the project's folder: ``python -m resources.examples.make_adders``.
"""

from collections.abc import Callable, Iterable

import numpy as np

from engine.arrays import Array, frozen
from engine.data.truth_table import input_rows
from engine.document.clipboard import fragment_of, paste
from engine.document.document import Document, Edit
from engine.document.edits import add_input, add_perceptrons, connect, move, set_name
from engine.document.elements import Block, Group, Settings, TableData
from engine.document.file import write_project
from engine.document.groups.alike import completed
from engine.document.groups.making import group
from engine.document.groups.naming import set_definition
from engine.document.groups.tree import parents_of
from engine.document.groups.using import set_open
from resources import path


class _Drawing:
    """A document that edits are done to, as a person does them one by one."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def do(self, edit: Edit) -> int:
        """Carry an edit out; return the id of the first thing that it added."""
        edit = completed(self.document, edit)
        self.document = self.document.apply(edit.changes)
        added = [change.id for change in edit.changes if change.before is None]
        return added[0] if added else -1

    def input(self, x: float, y: float) -> int:
        """Add an input."""
        return self.do(add_input(self.document, x, y))

    def gate(self, gate: str, x: float, y: float) -> int:
        """Add a gate."""
        return self.do(add_perceptrons(self.document, x, y, gate=gate))

    def wire(self, *pairs: tuple[int, int]) -> None:
        """Wire blocks."""
        for source, target in pairs:
            self.do(connect(self.document, source, target))

    def group(self, ids: Iterable[int], title: str, *outputs: str) -> Group:
        """Make a reusable block whose inputs are a and b."""
        self.do(group(self.document, ids, title))
        made = max(self.document.groups, key=lambda g: g.id)
        inputs = list(zip(made.inputs, "abc", strict=False))
        named = list(zip(made.outputs, outputs, strict=True))
        self.do(set_definition(self.document, made.id, title, inputs, named))
        return self.named(made.id)

    def named(self, group_id: int) -> Group:
        """Return a group as it is now."""
        return next(g for g in self.document.groups if g.id == group_id)


def half_adder() -> Document:
    """Return x1 + x2 as sum, which is XOR, and carry, which is AND."""
    drawing = _Drawing(Document([Settings(data=_table("half_adder", 2))]))
    inputs = drawing.input(-400, -60), drawing.input(-400, 60)
    _draw_half_adder(drawing, inputs)
    (adder,) = (g for g in drawing.document.groups if g.title == "Half adder")
    drawing.do(set_open(drawing.document, adder.id, True))
    return _centred(drawing.document)


def _draw_half_adder(drawing: _Drawing, inputs: tuple[int, int]) -> Group:
    """Draw XOR of three gates, and beside it the AND of the same inputs."""
    nand = drawing.gate("nand", -40, -120)
    either = drawing.gate("or", -40, 0)
    both = drawing.gate("and", 130, -60)
    carry = drawing.gate("and", 45, 150)
    drawing.wire(
        *((i, gate) for gate in (nand, either) for i in inputs),
        (nand, both),
        (either, both),
        *((i, carry) for i in inputs),
    )
    drawing.do(set_name(drawing.document, carry, "carry"))
    xor = drawing.group([nand, either, both], "XOR", "y")
    return drawing.group([xor.id, carry], "Half adder", "sum", "carry")


def full_adder() -> Document:
    """Return x1 + x2 + x3 by two half adders; OR joins their carries."""
    drawing = _Drawing(Document([Settings(data=_table("full_adder", 3))]))
    x1, x2, x3 = (drawing.input(-400, y) for y in (-90, 0, 130))
    first = _draw_half_adder(drawing, (x1, x2))
    drawing.do(move(drawing.document, {first.id: (-170, -45)}))
    fragment = fragment_of(drawing.document, [first.id])
    drawing.do(paste(drawing.document, fragment, 250, 100))
    second = max(
        (g for g in drawing.document.groups if g.title == "Half adder"),
        key=lambda g: g.id,
    )
    total, carry = first.outputs
    drawing.wire((total, second.inputs[0]), (x3, second.inputs[1]))
    either = drawing.gate("or", 330, -60)
    drawing.wire((carry, either), (second.outputs[1], either))
    drawing.do(set_name(drawing.document, either, "carry"))
    return _centred(drawing.document)


def _table(name: str, n_inputs: int) -> TableData:
    """Return all sums of single bits; targets are sum and carry."""
    x = input_rows(n_inputs)
    ones = x.sum(axis=1).astype(int)
    return TableData(
        name=name,
        feature_names=tuple(f"x{k + 1}" for k in range(n_inputs)),
        target_names=("sum", "carry"),
        x=x,
        y=_columns(ones % 2, ones // 2),
        origin="truth_table",
    )


def _columns(*columns: Array) -> Array:
    return frozen(np.column_stack(columns))


def _centred(document: Document) -> Document:
    """Return a drawing whose middle is the origin."""
    inside = parents_of(document)
    outer = [
        e
        for e in document.elements.values()
        if isinstance(e, Block | Group) and e.id not in inside
    ]
    xs, ys = [e.x for e in outer], [e.y for e in outer]
    dx, dy = -(min(xs) + max(xs)) / 2, -(min(ys) + max(ys)) / 2
    places = {e.id: (e.x + dx, e.y + dy) for e in outer}
    return document.apply(move(document, places).changes)


ADDERS: dict[str, Callable[[], Document]] = {
    "half_adder": half_adder,
    "full_adder": full_adder,
}


def main() -> None:
    """Write both of them."""
    for name, make in ADDERS.items():
        write_project(path("examples", f"{name}.json"), make())


if __name__ == "__main__":
    main()
