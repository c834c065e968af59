"""Tests of gui.canvas.export.picture_scene: it comes, is painted, and goes."""

import gc

from gui.canvas.export import PictureLook, svg_of
from gui.canvas.export.picture_scene import picture_scene


def test_a_picture_leaves_nothing_to_the_garbage_collector(session, view, xor):
    thresholds = gc.get_threshold()
    gc.set_threshold(40, 2, 2)  # often, also in the middle of painting
    try:
        for _ in range(8):
            svg_of(session, PictureLook())
            view.grab()
    finally:
        gc.set_threshold(*thresholds)


def test_a_scene_that_is_taken_down_is_empty(session, xor):
    with picture_scene(session) as scene:
        assert len(scene.blocks) == 5
        assert len(scene.wires) == 6
    assert not scene.items()
    assert not scene.blocks


def test_a_scene_of_a_picture_does_not_follow_the_document(session, draw, xor):
    with picture_scene(session) as scene:
        draw.input(0, 300)
        assert len(scene.blocks) == 5
