"""How large ports are: for the eye, and for the hand that wants to meet them."""

from PySide6.QtCore import QPointF, QRectF

from gui.canvas.looks import style
from gui.canvas.looks.shapes import BlockShape, Kind
from gui.hands import hands

# Diameters on the screen that a pointer and a fingertip meet. The second is what the
# guidelines for touch (WCAG 2.2, success criterion 2.5.5) ask for.
POINTER_PX, FINGER_PX = 16.0, 44.0
LEAST = 16.0  # on the canvas: when near, a port is met wherever it is seen
LARGE_RADIUS_PX, LARGEST_RADIUS = 11.0, 14.0
TOGGLE_MARGIN, LARGEST_TOGGLE_MARGIN = 3.0, 14.0


def hit_size(scale: float) -> float:
    """Return the diameter on the canvas of the place that counts as a port."""
    on_screen = FINGER_PX if hands.large else POINTER_PX
    return max(on_screen / scale, LEAST)


def radius_of(shape: BlockShape, scale: float) -> float:
    """Return the radius on the canvas of the ports of a block as they are drawn."""
    radius = style.PORT_RADIUS - (1.0 if shape.kind is Kind.COLUMN else 0.0)
    if hands.large:
        return min(max(LARGE_RADIUS_PX / scale, radius), LARGEST_RADIUS)
    return radius


def port_near(
    shape: BlockShape, at: QPointF, scale: float
) -> tuple[float, str, int] | None:
    """Return distance, side and unit of the port that a point counts as, or None.

    The place that counts as a port keeps its size on the screen. Where it is large
    beside the block, it moves outwards: the block itself must remain to be grabbed.

    Parameters
    ----------
    shape : BlockShape
        Of the block.
    at : QPointF
        In scene pixels from the centre of the block.
    scale : float
        Screen pixels per scene pixel.
    """
    reach = hit_size(scale) / 2
    inward = min(reach, shape.body.width() / 4)
    found: list[tuple[float, str, int]] = []
    for side, unit, place in shape.ports():
        out = (at.x() - place.x()) * (1.0 if side == "out" else -1.0)
        down = at.y() - place.y()
        # A half ellipse into the block and, outside, a half disc moved outwards.
        beyond = max(out - (reach - inward), 0.0) if out > 0 else out * reach / inward
        if beyond**2 + down**2 <= reach**2:
            found.append((out**2 + down**2, side, unit))
    return min(found, default=None)


def toggle_area(rect: QRectF, scale: float) -> QRectF:
    """Return where a press meets the button that is drawn in a rectangle."""
    margin = TOGGLE_MARGIN
    if hands.large:
        room = (FINGER_PX / scale - rect.width()) / 2
        margin = min(max(room, margin), LARGEST_TOGGLE_MARGIN)
    return rect.adjusted(-margin, -margin, margin, margin)
