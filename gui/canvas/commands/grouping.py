"""Commands for reusable blocks: make one, open it, name it, keep it, take it apart."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, QPointF
from PySide6.QtWidgets import QMenu

from engine.document.document import Edit
from engine.document.elements import Group, PerceptronBlock
from engine.document.groups import making, naming, ports, using
from engine.document.groups.alike import changes_between
from engine.document.groups.sharing import is_frozen
from engine.document.groups.tree import group_of, hidden_in, parents_of, uses_of
from engine.errors import EngineError, Issue
from gui.canvas.commands.block_dialog import BlockDialog
from gui.canvas.commands.membership import Membership
from gui.canvas.commands.my_blocks import my_blocks
from gui.canvas.items.edge_item import EdgeItem
from gui.canvas.looks.texts import error_words, issue_words
from gui.canvas.pointer.hits import Hit, Part
from gui.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from gui.canvas.view import CanvasView

translate = QCoreApplication.translate
_SELECT_ONE = QT_TRANSLATE_NOOP("Canvas", "Select a reusable block first")


class Grouping:
    """The reusable blocks of a canvas; every command is one edit."""

    def __init__(self, canvas: "CanvasView") -> None:
        self._canvas = canvas
        self._session = canvas.session
        self._membership = Membership(canvas)
        canvas.commands.group_at = self.open_group_at
        canvas.session.refused.connect(self._on_refused)

    def commands(self) -> dict[str, Callable[[], None]]:
        """Return what the actions of the menu do, by their names."""
        return {
            "group": self.group_selection,
            "ungroup": self.ungroup_selection,
            "open_group": self.toggle_selected,
            "edit_group": self.edit_selected,
            "save_group": self.save_selected,
            **self._membership.commands(),
        }

    def _on_refused(self, issue: Issue) -> None:
        self._canvas.tell(issue_words(issue))

    # --- which one is meant -------------------------------------------------------

    def selected(self) -> list[int]:
        """Return the selected groups; else the one around what is selected."""
        document, chosen = self._session.document, self._session.selection
        groups = [g.id for g in document.groups if g.id in chosen]
        if groups:
            return groups
        parents = parents_of(document)
        around = {parents[i] for i in chosen if i in parents}
        return list(around) if len(around) == 1 else []

    def _one(self) -> int | None:
        found = self.selected()
        if len(found) == 1:
            return found[0]
        self._canvas.tell(translate("Canvas", _SELECT_ONE))
        return None

    def open_group_at(self, place: QPointF) -> int | None:
        """Return the innermost open group that a point of the scene lies in."""
        found = [
            item
            for item in self._canvas.drawing.groups.values()
            if item.use.is_open and item.rect.contains(place - item.pos())
        ]
        inner = min(found, key=lambda i: i.rect.width() * i.rect.height(), default=None)
        return None if inner is None else inner.use.id

    def seen_hit(self, hit: Hit) -> Hit:
        """Return the closed group instead of an input or output on its edge."""
        item = self._canvas.drawing.blocks.get(hit.id)
        if not hit.is_block or not isinstance(item, EdgeItem):
            return hit
        return Hit(Part.GROUP, hidden_in(self._session.document)[hit.id])

    def title_point(self, group_id: int) -> QPoint:
        """Return the point of the viewport on the title of a block."""
        item = self._canvas.drawing.groups[group_id]
        corner = item.pos() + item.rect.topLeft()
        return self._canvas.mapFromScene(corner + QPointF(30.0, 12.0))

    # --- commands -----------------------------------------------------------------

    def group_selection(self) -> None:
        """Make one block of the selection, and ask for its name."""
        canvas, document = self._canvas, self._session.document
        canvas.editing.commit()
        usual = translate("Canvas", "Block")
        try:
            made = making.group(document, self._session.selection, usual)
        except EngineError as error:
            canvas.tell(error_words(error))
            return
        after = document.apply(made.changes)
        new = next(g for g in after.groups if g.id not in document)
        dialog = self._dialog(new, "", [after.block(i).name for i in new.inputs], 1)
        dialog.accepted.connect(lambda: self._finish(dialog, made, new.id))
        dialog.open()

    def _dialog(
        self, group: Group, title: str, inputs: list[str], n_uses: int
    ) -> BlockDialog:
        ins = list(zip(group.inputs, inputs, strict=True))
        outs = list(zip(group.outputs, group.output_names, strict=True))
        dialog = BlockDialog(title, ins, outs, n_uses, self._canvas)
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _finish(self, dialog: BlockDialog, made: Edit, group_id: int) -> None:
        """Carry out grouping and naming as one edit."""
        document = self._session.document
        title = dialog.title.text()
        try:
            after = document.apply(made.changes)
            named = naming.set_definition(
                after, group_id, title, dialog.inputs.names(), dialog.outputs.names()
            )
            after = after.apply(named.changes)
            label = naming.free_group_name(document, group_of(after, group_id).title)
            renamed = naming.set_group_name(after, group_id, label)
            after = after.apply(renamed.changes)
        except (EngineError, ValueError) as error:
            if isinstance(error, EngineError):
                self._canvas.tell(error_words(error))
            return
        ids = {c.id for e in (made, named, renamed) for c in e.changes}
        values = {"block": group_of(after, group_id).title}
        self._canvas.do(Edit("group", changes_between(document, after, ids), values))
        self._session.select([group_id])

    def ungroup_selection(self) -> None:
        """Take the selected blocks apart; what was inside is selected."""
        chosen = self.selected()
        if not chosen:
            self._canvas.tell(translate("Canvas", _SELECT_ONE))
            return
        document = self._session.document
        inside = [i for g in chosen for i in group_of(document, g).members]
        self._canvas.do(making.ungroup(document, chosen))
        self._session.select(inside)

    def toggle_selected(self) -> None:
        """Open the selected block, or close it again."""
        group_id = self._one()
        if group_id is not None:
            self.toggle(group_id)

    def toggle(self, group_id: int) -> None:
        """Open a block, or close it again."""
        document = self._session.document
        is_open = group_of(document, group_id).is_open
        self._session.select([group_id])  # not what is hidden from now on
        was_all_seen = self._canvas.sees_all()
        self._canvas.do(using.set_open(document, group_id, not is_open))
        if was_all_seen and not self._canvas.sees_all():
            self._canvas.fit()  # neighbours that made room have left the view

    def edit_selected(self) -> None:
        """Name the selected block, its inputs and its outputs."""
        group_id = self._one()
        if group_id is not None:
            self.edit(group_id)

    def edit(self, group_id: int) -> None:
        """Name a block, its inputs and its outputs."""
        document = self._session.document
        group = group_of(document, group_id)
        n_uses = len(uses_of(document, group.definition))
        names = [document.block(i).name for i in group.inputs]
        dialog = self._dialog(group, group.title, names, n_uses)
        dialog.accepted.connect(lambda: self._rename(dialog, group_id))
        dialog.open()

    def _rename(self, dialog: BlockDialog, group_id: int) -> None:
        document = self._session.document
        if group_id in document:
            names = dialog.inputs.names(), dialog.outputs.names()
            title = dialog.title.text()
            self._try(lambda: naming.set_definition(document, group_id, title, *names))

    def _try(self, make: Callable[[], Edit]) -> None:
        try:
            self._canvas.do(make())
        except EngineError as error:
            self._canvas.tell(error_words(error))

    def save_selected(self) -> None:
        """Keep the selected block in the person's own palette."""
        group_id = self._one()
        if group_id is None:
            return
        document = self._session.document
        try:
            my_blocks.save(document, group_id)
        except EngineError as error:
            self._canvas.tell(error_words(error))
            return
        text = translate("Canvas", "{0} is kept in the palette, under “My blocks”")
        self._canvas.tell(text.format(group_of(document, group_id).title))

    # --- menus --------------------------------------------------------------------

    def fill_menu(self, menu: QMenu, group_id: int) -> None:
        """Offer what can be done with a reusable block."""
        document, canvas = self._session.document, self._canvas
        group = group_of(document, group_id)
        n_uses = len(uses_of(document, group.definition))
        text = (
            translate("Canvas", "Close the block")
            if group.is_open
            else translate("Canvas", "Open the block")
        )
        menu.addAction(text).triggered.connect(lambda: self.toggle(group_id))
        menu.addAction(
            translate("Canvas", "Names of block, inputs and outputs…")
        ).triggered.connect(lambda: self.edit(group_id))
        menu.addAction(translate("Canvas", "Add an input")).triggered.connect(
            lambda: self.add_input(group_id)
        )
        menu.addSeparator()
        frozen = menu.addAction(translate("Canvas", "Not trained"))
        frozen.setCheckable(True)
        frozen.setChecked(is_frozen(document, group))
        frozen.setToolTip(
            translate(
                "Canvas", "Training leaves the weights and biases inside as they are"
            )
        )
        frozen.toggled.connect(
            lambda on: canvas.do(using.freeze_group(document, group_id, on))
        )
        alone = menu.addAction(translate("Canvas", "Make independent"))
        alone.setEnabled(n_uses > 1)
        alone.setToolTip(
            translate("Canvas", "Changes of the other uses leave this one alone")
        )
        alone.triggered.connect(
            lambda: canvas.do(using.make_independent(document, group_id))
        )
        menu.addSeparator()
        menu.addAction(translate("Canvas", "Keep in my palette")).triggered.connect(
            self.save_selected
        )
        menu.addAction(translate("Canvas", "Ungroup")).triggered.connect(
            self.ungroup_selection
        )
        self._membership.fill_menu(menu, group_id)

    def fill_block_menu(self, menu: QMenu, block_id: int) -> None:
        """Offer what blocks have to do with a perceptron: to bring it in, or out."""
        self._fill_output_menu(menu, block_id)
        self._membership.fill_menu(menu, block_id)

    def _fill_output_menu(self, menu: QMenu, block_id: int) -> None:
        """Offer to make a perceptron inside a block one of its outputs, or not."""
        document = self._session.document
        block = document.block(block_id)
        around = parents_of(document).get(block_id)
        if around is None or not isinstance(block, PerceptronBlock):
            return
        output = menu.addAction(translate("Canvas", "Output of the block"))
        output.setCheckable(True)
        output.setChecked(block_id in group_of(document, around).outputs)
        output.setToolTip(
            translate("Canvas", "Can be wired from outside the block around it")
        )
        output.toggled.connect(
            lambda on: self._try(lambda: ports.set_output(document, block_id, on))
        )

    def add_input(self, group_id: int) -> None:
        """Give a block one more input."""
        document = self._session.document
        name = translate("Canvas", "input")
        self._try(lambda: ports.add_port(document, group_id, name))
