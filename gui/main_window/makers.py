"""Builds the panels, each when it is first needed: the start waits for few of them."""

from pathlib import Path

from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QUndoView, QWidget

from gui.session import Session
from gui.training.controller import TrainingController


def make_panel(  # noqa: C901, PLR0911, PLR0912, PLR0915  one line for each panel
    name: str, session: Session, training: TrainingController
) -> QWidget:
    """Build a panel; what it is made of is imported only now.

    Raises
    ------
    KeyError
        If there is no panel of this name.
    """
    match name:
        case "palette":
            from gui.canvas.over.palette import Palette

            return Palette(session)
        case "table":
            from gui.panels.table_panel import TablePanel

            return TablePanel(session)
        case "weights":
            from gui.panels.weights_panel import WeightsPanel

            return WeightsPanel(session)
        case "activation":
            from gui.panels.activation_panel import ActivationPanel

            return ActivationPanel(session)
        case "training":
            from gui.panels.training_panel import TrainingPanel

            return TrainingPanel(session, training)
        case "loss":
            from gui.panels.loss_panel import LossPanel

            return LossPanel(session)
        case "data":
            from gui.dialogs.data_dialog import DataDialog
            from gui.panels.data_panel import DataPanel

            return DataPanel(session, DataDialog)
        case "plots":
            from gui.panels.plots_panel import PlotsPanel

            return PlotsPanel(session, training)
        case "outputs":
            from gui.panels.outputs_panel import OutputsPanel

            return OutputsPanel(session)
        case "confusion":
            from gui.panels.confusion_panel import ConfusionPanel

            return ConfusionPanel(session, training)
        case "gradients":
            from gui.panels.gradients_panel import GradientsPanel

            return GradientsPanel(session, training)
        case "step":
            from gui.panels.step_panel import StepPanel

            return StepPanel(session, training)
        case "graph":
            from gui.panels.graph_panel import GraphPanel

            return GraphPanel(session, training)
        case "step_matrices":
            from gui.panels.step_matrices_panel import StepMatricesPanel

            return StepMatricesPanel(session)
        case "my_value":
            from gui.panels.my_value_panel import MyValuePanel

            return MyValuePanel(session, training)
        case "timeline":
            from gui.panels.timeline_panel import TimelinePanel

            return TimelinePanel(session, training)
        case "plane":
            from gui.panels.plane_panel import PlanePanel

            return PlanePanel(session)
        case "structure":
            from gui.panels.structure_panel import StructurePanel

            return StructurePanel(session)
        case "properties":
            from gui.panels.properties_panel import PropertiesPanel

            return PropertiesPanel(session)
        case "history":
            return HistoryView(session.stack)
    raise KeyError(name)


class HistoryView(QUndoView):
    """The undo history as a list; a click goes to that point of it."""

    def __init__(self, stack: QUndoStack) -> None:
        super().__init__(stack)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the text of the first line."""
        self.setEmptyLabel(self.tr("As opened"))


def ask_for_picture(session: Session, proposed: Path, parent: QWidget) -> None:
    """Offer the drawing as a picture, to be saved under a proposed name."""
    from gui.canvas.export.picture_dialog import PictureDialog

    PictureDialog(session, proposed, parent).exec()


def copy_drawing(session: Session) -> None:
    """Put the selection, or the whole drawing, on the clipboard as a picture."""
    from gui.canvas.export import copy_picture
    from gui.canvas.export.picture_dialog import chosen_of

    copy_picture(session, chosen_of(session))
