"""Reusable blocks on the canvas, with mouse and keys."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QStandardPaths, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox

from engine.document.edits import set_name
from engine.document.elements import Group, Port
from engine.document.groups.alike import content_of
from engine.document.groups.tree import interior, parents_of
from gui.canvas.commands.block_dialog import BlockDialog
from gui.canvas.commands.my_blocks import my_blocks
from gui.canvas.export.picture_scene import picture_scene
from gui.canvas.items.edge_item import EdgeItem
from gui.canvas.items.lead_item import LeadItem
from gui.canvas.over.palette import Palette
from gui.canvas.scene import CanvasScene
from gui.reading import Ways, reading

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(autouse=True)
def library(tmp_path, monkeypatch):
    """A folder of the test's own for the person's blocks."""
    monkeypatch.setattr(
        QStandardPaths, "writableLocation", lambda _kind: str(tmp_path / "data")
    )
    my_blocks.forget()
    yield tmp_path / "data" / "blocks"
    my_blocks.forget()


@pytest.fixture
def as_read_at_first():
    yield
    reading.choose(Ways())


def dialog_of(view):
    dialog = view.findChild(BlockDialog)
    assert dialog is not None
    return dialog


def named(qtbot, view, title):
    dialog = dialog_of(view)
    dialog.title.setFocus()
    qtbot.keyClicks(dialog.title, title)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.findChild(BlockDialog) is None)


@pytest.fixture
def group(qtbot, view, hand, session, xor):
    """Group NAND, OR and AND with Ctrl+G into a block called XOR; return its id."""
    session.select(xor[2:5])
    hand.key(Qt.Key.Key_G, CONTROL)
    named(qtbot, view, "XOR")
    (made,) = session.document.groups
    view.fit()
    return made.id


def the_group(session, group_id):
    found = session.document.get(group_id)
    assert isinstance(found, Group)
    return found


def point_on(view, group_id, place=None):
    """Return the point of the viewport on the title of a block."""
    item = view.drawing.groups[group_id]
    inside = place or item.rect.topLeft() + QPointF(30.0, 12.0)
    return view.mapFromScene(item.pos() + inside)


def toggle_point(view, group_id):
    item = view.drawing.groups[group_id]
    return view.mapFromScene(item.pos() + item.toggle_rect.center())


def test_control_g_makes_one_block_of_the_selection(view, session, group, xor):
    x1, x2, nand, either, both, _ = xor
    made = the_group(session, group)
    assert (made.title, made.name) == ("XOR", "XOR")
    assert session.selection == {group}
    assert {nand, either}.isdisjoint(view.drawing.blocks)
    assert isinstance(view.drawing.blocks[both], EdgeItem)
    assert [type(view.drawing.blocks[i]) for i in made.inputs] == [EdgeItem] * 2
    assert all(isinstance(w, LeadItem) for w in view.drawing.wires.values())
    assert {w.wire.source for w in view.drawing.wires.values()} == {x1, x2}


def test_grouping_is_one_step_back(view, session, group, xor):
    assert session.stack.count() == 1
    session.stack.undo()
    assert session.document.groups == ()
    assert set(view.drawing.blocks) == set(xor[:5])
    assert set(view.drawing.wires) == set(xor[5])
    session.stack.redo()
    assert set(view.drawing.groups) == {group}


def test_the_russian_key_groups_too(qtbot, view, session, xor):
    session.select(xor[2:5])
    event = QKeyEvent(
        QKeyEvent.Type.KeyPress, 0x041F, CONTROL, 42, 0, 0, "п"
    )  # the key of G
    QApplication.sendEvent(view, event)
    named(qtbot, view, "OR")
    assert session.document.groups[0].title == "OR"


def test_a_cancelled_dialog_changes_nothing(qtbot, view, session, hand, xor):
    session.select(xor[2:5])
    hand.key(Qt.Key.Key_G, CONTROL)
    qtbot.keyClick(dialog_of(view), Qt.Key.Key_Escape)
    assert session.document.groups == ()
    assert session.stack.count() == 0


def test_without_a_perceptron_the_canvas_says_why(view, session, hand, xor):
    told: list[str] = []
    view.status_changed.connect(told.append)
    session.select(xor[:2])
    hand.key(Qt.Key.Key_G, CONTROL)
    assert view.findChild(BlockDialog) is None
    assert "no perceptron" in told[-1]


def test_a_nameless_block_is_not_made(view, session, hand, xor):
    session.select(xor[2:5])
    hand.key(Qt.Key.Key_G, CONTROL)
    dialog = dialog_of(view)
    assert not dialog.ok.isEnabled()
    assert "name" in dialog.problem.text()
    dialog.reject()


def test_a_double_click_opens_the_block_and_another_closes_it(
    view, session, hand, group, xor
):
    hand.double_click(point_on(view, group))
    assert the_group(session, group).is_open
    assert set(xor[2:5]) <= view.drawing.blocks.keys()
    frame = view.drawing.groups[group]
    for block_id in (*xor[2:5], *the_group(session, group).inputs):
        item = view.drawing.blocks[block_id]
        body = item.shape_.body.translated(item.pos() - frame.pos())
        assert frame.rect.contains(body)
    hand.double_click(point_on(view, group))
    assert not the_group(session, group).is_open
    assert xor[2] not in view.drawing.blocks


def test_enter_opens_and_the_button_closes(view, session, hand, group):
    session.select([group])
    hand.key(Qt.Key.Key_Return)
    assert the_group(session, group).is_open
    hand.click(toggle_point(view, group))
    assert not the_group(session, group).is_open


def test_a_closed_block_is_dragged_with_what_is_inside(view, session, hand, group, xor):
    before = {i: session.document.block(i) for i in xor[2:5]}
    start = point_on(view, group)
    hand.drag(start, start + QPoint(80, 0))
    assert session.stack.count() == 2
    for block_id, old in before.items():
        assert session.document.block(block_id).x > old.x
    moved = view.drawing.groups[group]
    edge = view.drawing.blocks[xor[4]]
    assert edge.pos().x() == pytest.approx(moved.pos().x() + moved.rect.right())


def test_a_wire_is_dragged_to_an_input_of_the_block(view, session, hand, draw, group):
    made = the_group(session, group)
    lead = next(w for w in session.document.wires() if w.target == made.inputs[0])
    session.select([lead.id])
    hand.key(Qt.Key.Key_Delete)
    x3 = draw.input(-240, 0)
    view.fit()
    hand.drag(view.port_point(x3, "out"), view.port_point(made.inputs[0], "in"))
    leads = [w for w in session.document.wires() if w.target == made.inputs[0]]
    assert [w.source for w in leads] == [x3]


def test_a_taken_input_says_so(view, session, hand, draw, group):
    told: list[str] = []
    view.status_changed.connect(told.append)
    x3 = draw.input(-240, 0)
    view.fit()
    target = the_group(session, group).inputs[0]
    hand.drag(view.port_point(x3, "out"), view.port_point(target, "in"))
    assert any("wired already" in text for text in told)
    assert not [w for w in session.document.wires() if w.source == x3]


def test_an_output_of_the_block_is_wired_on(view, session, hand, draw, group, xor):
    end = draw.units(500, 0)
    view.fit()
    hand.drag(view.port_point(xor[4], "out"), view.port_point(end, "in"))
    wires = [w for w in session.document.wires() if w.target == end]
    assert [w.source for w in wires] == [xor[4]]


def test_copies_of_copies_count_on(view, session, hand, group):
    session.select([group])
    for _ in range(3):
        hand.key(Qt.Key.Key_D, CONTROL)
    assert [g.name for g in session.document.groups] == ["XOR", "XOR2", "XOR3", "XOR4"]


def test_a_copy_changes_with_the_original(view, session, hand, group, xor):
    session.select([group])
    hand.key(Qt.Key.Key_D, CONTROL)
    first, second = session.document.groups
    assert second.name == "XOR2"
    assert session.selection == {second.id}
    hand.double_click(point_on(view, second.id))
    twin = interior(session.document, second.id)[
        interior(session.document, group).index(xor[2])
    ]
    count = session.stack.count()
    session.select([twin])
    hand.key(Qt.Key.Key_Return)
    hand.type("0.9")
    hand.end()
    assert session.stack.count() == count + 1
    contents = [content_of(session.document, use.id) for use in (first, second)]
    assert contents[0] == contents[1]
    assert session.document.block(xor[2]).bias[0] == 0.9
    session.stack.undo()
    assert session.document.block(xor[2]).bias[0] == 0.7


def test_what_is_added_inside_an_open_block_belongs_to_it(view, session, hand, group):
    hand.double_click(point_on(view, group))
    frame = view.drawing.groups[group]
    place = frame.pos() + QPointF(0.0, 60.0)
    new = view.commands.add("and", place)
    assert parents_of(session.document)[new] == group


def test_a_block_inside_itself_is_refused_in_words(view, session, hand, group):
    told: list[str] = []
    view.status_changed.connect(told.append)
    session.select([group])
    hand.key(Qt.Key.Key_C, CONTROL)
    hand.double_click(point_on(view, group))
    before = session.document
    view.paste_at(view.drawing.groups[group].pos() + QPointF(10.0, 10.0))
    assert session.document == before
    assert any("cannot contain itself" in text for text in told)


def test_ungrouping_gives_the_blocks_back(view, session, group, xor):
    view.grouping.ungroup_selection()
    assert session.document.groups == ()
    assert set(view.drawing.blocks) == set(xor[:5])
    assert set(view.drawing.wires) == set(xor[5])
    assert session.selection >= set(xor[2:5])


def test_ungrouping_an_open_block_leads_its_wires_anew(view, session, hand, group, xor):
    hand.double_click(point_on(view, group))
    view.grouping.ungroup_selection()
    for item in view.drawing.wires.values():
        assert item.source is view.drawing.blocks[item.wire.source]
        assert item.target is view.drawing.blocks[item.wire.target]
        assert not isinstance(item, LeadItem)


def test_f2_names_inputs_and_outputs(qtbot, view, session, hand, group):
    session.select([group])
    hand.key(Qt.Key.Key_F2)
    dialog = dialog_of(view)
    dialog.inputs.list.item(0).setText("a")
    dialog.inputs.list.item(1).setText("a")
    assert not dialog.ok.isEnabled()
    dialog.inputs.list.item(1).setText("b")
    dialog.outputs.list.item(0).setText("y")
    QTest.mouseClick(dialog.inputs.down, Qt.MouseButton.LeftButton)
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    made = the_group(session, group)
    assert [session.document.block(i).name for i in made.inputs] == ["b", "a"]
    assert made.output_names == ("y",)


def test_tab_and_arrows_go_to_the_block(view, session, hand, group, xor):
    x1 = xor[0]
    session.select([x1])
    hand.key(Qt.Key.Key_Right, CONTROL)
    assert session.selection == {group}
    told: list[str] = []
    view.status_changed.connect(told.append)
    session.select([x1])
    hand.key(Qt.Key.Key_Right, CONTROL)
    assert "XOR" in told[-1]
    assert "closed" in told[-1]


def test_a_wire_from_the_block_is_drawn_by_keys(view, session, hand, draw, group, xor):
    end = draw.units(500, 0)
    session.select([group])
    hand.key(Qt.Key.Key_W)
    hand.key(Qt.Key.Key_Return)
    wires = [w for w in session.document.wires() if w.target == end]
    assert [w.source for w in wires] == [xor[4]]


def test_what_makes_room_for_an_open_block_stays_in_view(view, session, hand, group):
    assert view.sees_all()
    hand.double_click(point_on(view, group))
    assert the_group(session, group).is_open
    assert view.sees_all()
    view.zoom_100()
    view.pan(QPointF(-300, 0))  # a person looks at a part
    before = view.camera.view
    hand.double_click(point_on(view, group))
    assert view.camera.view == before


def test_ports_of_an_open_block_are_tags_between_wires(view, session, hand, group):
    hand.double_click(point_on(view, group))
    made = the_group(session, group)
    for port_id in made.inputs:
        block = view.drawing.blocks[port_id].block
        assert isinstance(block, Port)
        shape = view.drawing.blocks[port_id].shape_
        assert [side for side, *_ in shape.ports()] == ["in", "out"]


@pytest.mark.usefixtures("as_read_at_first")
def test_an_open_block_reaches_around_perceptrons_in_another_form(
    view, session, hand, group
):
    hand.double_click(point_on(view, group))
    for ways in (Ways(bias_inputs=True), Ways(halves=True), Ways()):
        reading.choose(ways)
        fresh = CanvasScene(session)
        assert view.drawing.groups[group].rect == fresh.groups[group].rect


def test_a_closed_block_is_as_wide_as_the_names_of_its_inputs_now(
    view, session, hand, group
):
    hand.key(Qt.Key.Key_D, CONTROL)
    (copy,) = session.selection
    hand.double_click(point_on(view, group))
    port = the_group(session, group).inputs[0]
    before = view.drawing.groups[copy].rect.width()
    session.do(set_name(session.document, port, "a rather long name"))
    assert view.drawing.groups[copy].rect.width() > before + 50
    fresh = CanvasScene(session)
    assert view.drawing.groups[copy].rect == fresh.groups[copy].rect
    edge = the_group(session, copy).inputs[0]
    assert view.drawing.blocks[edge].pos() == fresh.blocks[edge].pos()


def test_a_rubber_band_selects_a_closed_block(view, session, group):
    item = view.drawing.groups[group]
    rect = item.rect.translated(item.pos())
    assert group in view.picker.ids_inside(rect.adjusted(-5, -5, -20, -20))


# --- the person's own palette -------------------------------------------------------


def test_a_kept_block_is_in_the_palette_and_can_be_used(
    qtbot, view, session, group, library
):
    palette = Palette(session)
    qtbot.addWidget(palette)
    session.select([group])
    view.grouping.save_selected()
    assert [p.name for p in library.iterdir()] == ["XOR.json"]
    item = palette.item_of("mine:XOR.json")
    assert item is not None
    assert item.text(0) == "XOR"
    assert "inputs x1, x2" in item.toolTip(0)
    palette.chosen.connect(view.add_from_palette)
    palette.tree.itemDoubleClicked.emit(item, 0)
    assert [use.definition for use in session.document.groups] == [1, 1]


def test_a_damaged_file_is_told_and_not_used(qtbot, view, session, library):
    library.mkdir(parents=True)
    (library / "broken.json").write_text('{"format": "perceptarium"')
    my_blocks.forget()
    palette = Palette(session)
    qtbot.addWidget(palette)
    item = palette.item_of("mine:broken.json")
    assert item is not None
    assert "cannot be used" in item.toolTip(0)
    chosen: list[str] = []
    palette.chosen.connect(chosen.append)
    palette.tree.itemDoubleClicked.emit(item, 0)
    assert chosen == []


def test_a_kept_block_is_offered_where_a_wire_is_let_go_and_comes_wired(
    view, session, hand, group, library
):
    session.select([group])
    view.grouping.save_selected()
    (library / "broken.json").write_text("{}")
    my_blocks.forget()
    x1 = next(block for block in session.document.blocks() if block.name == "x1")
    start = view.port_point(x1.id, "out")
    hand.drag(start, QPoint(start.x() + 40, view.viewport().height() - 60))
    menu = view.add_menu
    assert menu is not None
    QTest.keyClicks(menu.search, "xor")
    assert [menu.list.item(k).text() for k in range(menu.list.count())] == ["XOR"]
    count = session.stack.count()
    QTest.keyClick(menu.search, Qt.Key.Key_Return)
    (new,) = session.selection
    assert new != group
    ends = {(wire.source, wire.target) for wire in session.document.wires()}
    assert (x1.id, the_group(session, new).inputs[0]) in ends
    assert session.stack.count() == count + 1


def test_delete_takes_a_block_out_of_the_palette(qtbot, view, session, group, library):
    palette = Palette(session)
    qtbot.addWidget(palette)
    session.select([group])
    view.grouping.save_selected()
    item = palette.item_of("mine:XOR.json")
    assert item is not None
    palette.tree.setCurrentItem(item)
    QTest.keyClick(palette.tree, Qt.Key.Key_Delete)
    box = palette.findChild(QMessageBox)
    assert box is not None
    QTest.mouseClick(
        box.button(QMessageBox.StandardButton.Yes), Qt.MouseButton.LeftButton
    )
    assert list(library.iterdir()) == []
    assert palette.item_of("mine:XOR.json") is None


# --- menus and looks ----------------------------------------------------------------


def menu_texts(view):
    menus = [m for m in view.findChildren(QMenu) if m.isVisible()]
    texts = [action.text() for menu in menus for action in menu.actions()]
    for menu in menus:
        menu.close()
    return texts


def test_a_right_click_on_the_edge_of_a_block_means_the_block(view, hand, group, xor):
    point = view.port_point(xor[4], "out")
    hand.click(point, button=Qt.MouseButton.RightButton)
    texts = menu_texts(view)
    assert "Ungroup" in texts
    assert "Rename" not in texts


def test_an_input_of_an_open_block_has_no_number_of_units_to_change(
    view, session, hand, group
):
    hand.double_click(point_on(view, group))
    view.fit()
    port_id = the_group(session, group).inputs[0]
    item = view.drawing.blocks[port_id]
    point = view.mapFromScene(item.pos() + QPointF(-6.0, 8.0))
    hand.click(point, button=Qt.MouseButton.RightButton)
    texts = menu_texts(view)
    assert "Rename" in texts
    assert "Number of units…" not in texts


def test_a_perceptron_inside_becomes_an_output_by_its_menu(
    view, session, hand, group, xor
):
    hand.double_click(point_on(view, group))
    menu = QMenu(view)
    view.grouping.fill_block_menu(menu, xor[2])
    (action,) = menu.actions()
    assert not action.isChecked()
    action.trigger()
    assert the_group(session, group).outputs == (xor[4], xor[2])


def test_an_open_block_is_dragged_by_its_title(view, session, hand, group, xor):
    hand.double_click(point_on(view, group))
    view.fit()
    before = {i: session.document.block(i).x for i in xor[:5]}
    start = point_on(view, group)
    hand.drag(start, start + QPoint(0, 60))
    assert session.document.block(xor[0]).y == -80
    assert all(session.document.block(i).x == before[i] for i in xor[:5])
    assert session.document.block(xor[2]).y > -80
    frame = view.drawing.groups[group]
    item = view.drawing.blocks[xor[2]]
    assert frame.rect.contains(item.pos() - frame.pos())


def test_a_drag_of_an_open_block_that_is_given_up_moves_nothing(
    view, hand, group, session, xor
):
    hand.double_click(point_on(view, group))
    view.fit()
    ids = [*xor[:5], *the_group(session, group).inputs]
    before = {i: view.drawing.blocks[i].pos() for i in ids}
    frame = view.drawing.groups[group].pos()
    start = point_on(view, group)
    hand.drag(start, start + QPoint(0, 60), release=False)
    hand.key(Qt.Key.Key_Escape)
    assert {i: view.drawing.blocks[i].pos() for i in ids} == before
    assert view.drawing.groups[group].pos() == frame


def test_a_moved_perceptron_makes_the_frame_larger(view, session, hand, group, xor):
    hand.double_click(point_on(view, group))
    view.fit()
    before = view.drawing.groups[group].rect.width()
    start = view.block_point(xor[4])
    hand.drag(start, start + QPoint(100, 0))
    assert view.drawing.groups[group].rect.width() > before + 50


def test_the_outputs_of_a_closed_block_are_shown_live(view, session, group, xor):
    item = view.drawing.groups[group]
    assert item.with_value(xor[4], "y") == "y = 0"
    session.set_input("x1", 1.0)
    assert item.with_value(xor[4], "y") == "y = 1"


def test_a_closed_block_tells_what_is_wrong_inside(view, session, hand, group):
    made = the_group(session, group)
    leads = [w.id for w in session.document.wires() if w.target in made.inputs]
    session.select(leads)
    hand.key(Qt.Key.Key_Delete)
    assert "NAND" in view.drawing.issue_inside(group)


def test_pictures_show_a_block_as_the_canvas_does(view, session, group):
    with picture_scene(session) as scene:
        assert set(scene.groups) == {group}
        assert scene.painted_rect().width() > 100
    with picture_scene(session, {group}) as scene:
        assert set(scene.groups) == {group}
        assert not scene.wires
