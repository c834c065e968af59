"""The panel: the graph of the update that is gone through, or of the next one."""

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QVBoxLayout

from engine.network.network import Network
from engine.training.rules import RULES
from engine.training.trace.cursor import Cursor
from engine.training.trace.event import TracePhase
from engine.training.trace.graph.build import graph_of
from engine.training.trace.graph.lights import first_place, lights_of
from engine.training.trace.graph.parts import Graph, Node
from engine.training.trace.notation import Notation
from engine.training.trace.write_text import TextWriter
from gui.i18n import translate
from gui.notation import profile, shape_text
from gui.panels.graph_panel.links import elements_of, nodes_of
from gui.panels.graph_panel.picture import copy_picture
from gui.panels.graph_panel.view import STEP, GraphView
from gui.reading import exactly
from gui.session import Hover, Session
from gui.session.samples import view_of
from gui.training.controller import TrainingController
from gui.training.stepping import stepping_of
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.follower import Follower
from gui.widgets.icons import set_icon
from gui.widgets.live_panel import LivePanel
from gui.widgets.message_label import MessageLabel
from gui.words import issue_text

REFRESH_MS = 60
ICON = QSize(18, 18)
MESSAGE_S = 8.0


class GraphPanel(LivePanel):
    """Shows the computational graph; lights the event that is gone through."""

    def __init__(self, session: Session, training: TrainingController) -> None:
        super().__init__(REFRESH_MS)
        self._session = session
        self._stepping = stepping_of(session, training)
        self._graph: Graph | None = None
        self._network: Network | None = None
        self._made_of: tuple[object, ...] = ()
        self._is_veiled = False
        self._wanted: Node | None = None  # to be gone to once there is a trace
        self._told: Hover | None = None
        self._before = Hover()
        self._follower = Follower(self.refresh, self)
        self.view = GraphView()
        self.message = MessageLabel()
        self.fit, self.closer, self.farther = (_button() for _ in range(3))
        self.back, self.copy = _button(is_checkable=True), _button()
        self.back.setChecked(True)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.view)
        self.retranslate()

    def _lay_out(self) -> None:
        bar = FlowLayout()
        for button in (self.back, self.farther, self.closer, self.fit, self.copy):
            bar.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.setSpacing(4)
        layout.addLayout(bar)
        layout.addWidget(self.message)
        layout.addWidget(self.view, 1)
        policy = QSizePolicy.Policy.Expanding
        self.view.setSizePolicy(policy, policy)

    def _connect(self) -> None:
        session, view = self._session, self.view
        for signal in (
            session.document_replaced,
            session.compiled_changed,
            session.dataset_changed,
        ):
            signal.connect(self.invalidate)
        session.document_changed.connect(lambda _changes: self.invalidate())
        session.hover_changed.connect(self._show_hover)
        self._stepping.moved.connect(self._on_moved)
        view.node_chosen.connect(self._choose)
        view.node_hovered.connect(self._point_at)
        view.copy_asked.connect(self.copy_picture)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(
            lambda place: self.menu().popup(view.mapToGlobal(place))
        )
        self.fit.clicked.connect(view.fit)
        self.closer.clicked.connect(lambda: view.zoom_by(STEP))
        self.farther.clicked.connect(lambda: view.zoom_by(1 / STEP))
        self.back.toggled.connect(view.set_back)
        self.copy.clicked.connect(self.copy_picture)

    # --- model to view --------------------------------------------------------------

    @property
    def _cursor(self) -> Cursor | None:
        return self._stepping.cursor

    def _on_moved(self) -> None:
        """Light another event at once."""
        if self.isVisible():
            self._follower.ask()
        else:
            self.invalidate()
        if self._cursor is not None and self._wanted is not None:
            node, self._wanted = self._wanted, None
            self._choose(node)

    def set_veiled(self, is_veiled: bool) -> None:
        """Hide results, until a person has said what they are."""
        self._is_veiled = is_veiled
        self.invalidate()

    def refresh(self) -> None:
        """Show the graph of the trace, or of the next update."""
        session, cursor = self._session, self._cursor
        network = session.network
        if cursor is not None:
            network = cursor.trace.moment.network
        settings = session.document.settings
        n = self._n_samples()
        made_of = (network, n, settings.loss, settings.rule, profile())
        if network is None:
            self._graph = None
        elif not self._is_of(made_of):
            rule = settings.rule
            self._graph = graph_of(network, settings.loss, n, rule=rule)
        if not self._is_of(made_of):
            self._network, self._made_of = network, made_of
            self.view.set_graph(self._graph, network)
        self._say_what_matters()
        self._show_lights()
        self._show_hover()

    def _is_of(self, made_of: tuple[object, ...]) -> bool:
        """Tell whether the graph shown is of these; networks are not compared."""
        known = self._made_of
        return bool(known) and known[0] is made_of[0] and known[1:] == made_of[1:]

    def _n_samples(self) -> int:
        """Return the rows of the batch: of the trace, else of the next one."""
        if self._cursor is not None:
            return self._cursor.trace.moment.n_samples
        view = view_of(self._session)
        if view is None:
            return 1
        n = max(len(view.split.train), 1)
        return min(self._session.document.settings.batch_size or n, n)

    def _say_what_matters(self) -> None:
        rule = self._session.document.settings.rule
        if self._graph is None:
            self.message.say(
                self.tr(
                    "Nothing is wired yet. The graph shows what a network computes, "
                    "with the shapes of all matrices."
                )
            )
        elif RULES[rule].is_heuristic and not RULES[rule].fault:
            self.message.say(
                self.tr(
                    "The update rule chosen is a heuristic: what it sends back does "
                    "not follow the rules of this graph."
                ),
                "warning",
            )
        elif self._wanted is not None and self._stepping.issue is not None:
            self._wanted = None
            self.message.say(issue_text(self._stepping.issue, translate), "warning")
        else:
            self.message.clear_message()
        self.view.setVisible(self._graph is not None)

    def _show_lights(self) -> None:
        cursor, graph = self._cursor, self._graph
        if cursor is None or graph is None:
            self.view.show_lights(None, "")
            return
        self.view.show_lights(lights_of(graph, cursor.event), self._result(cursor))

    def _result(self, cursor: Cursor) -> str:
        """Return what came of an event: a number, or the shape of a matrix."""
        event = cursor.event
        is_many = event.has_inside and not event.layer
        if not event.results or is_many or event.phase is TracePhase.LOAD:
            return ""
        symbol, value = event.result
        moment = cursor.trace.moment
        writer = TextWriter(Notation(profile(), moment.network, moment.n_samples))
        sign = writer.sign(writer.notation.sign(symbol))
        if isinstance(value, np.ndarray):
            return f"{sign}: {shape_text(np.atleast_2d(value).shape)}"
        number = "?" if self._is_veiled else exactly(float(value))
        return f"{sign} = {number}"

    # --- pointing -------------------------------------------------------------------

    def _point_at(self, node: Node | None) -> None:
        """Light on the canvas what a node stands for."""
        session = self._session
        if node is not None and self._network is not None:
            if self._told is None:
                self._before = session.hover
            self._told = Hover(lit=elements_of(self._network, node))
            session.set_hover(self._told)
        elif self._told is not None:
            told, self._told = self._told, None
            if session.hover == told:
                session.set_hover(self._before)

    def _show_hover(self) -> None:
        hover, graph = self._session.hover, self._graph
        nodes: frozenset[int] = frozenset()
        is_elsewhere = self._told is None and not hover.lit
        if is_elsewhere and graph is not None and self._network is not None:
            nodes = nodes_of(graph, self._network, self._session.places, hover)
        self.view.set_hovered(nodes)

    # --- going to an event ----------------------------------------------------------

    def _choose(self, node: Node) -> None:
        """Go to the first event of a node, through a trace made for it if need be."""
        cursor, graph = self._cursor, self._graph
        if graph is None:
            return
        if cursor is None:
            self._wanted = node
            self._stepping.begin()
            self._say_what_matters()
            return
        place = first_place(cursor.trace, graph, node.id)
        if place is not None:
            self._stepping.go_to_place(place)

    # --- copies ---------------------------------------------------------------------

    def copy_picture(self) -> None:
        """Put the graph on the clipboard."""
        view = self.view
        if view.laid is not None and view.painter is not None:
            title = self.accessibleName()
            copy_picture(view.laid, view.painter, view.shown, title)
            self.message.say(self.tr("Copied as a picture"), "good", MESSAGE_S)

    def menu(self) -> QMenu:
        """Return what is offered at the graph."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.copy.toolTip()).triggered.connect(self.copy_picture)
        menu.addAction(self.fit.toolTip()).triggered.connect(self.view.fit)
        return menu

    # --- looks ----------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Take the icons, and show what happened meanwhile."""
        self.on_theme_changed()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Light nothing while nobody looks."""
        super().hideEvent(event)
        self._point_at(None)

    def on_theme_changed(self) -> None:
        """Take the colours of the theme."""
        for button, name in (
            (self.fit, "mdi6.fit-to-page-outline"),
            (self.closer, "mdi6.magnify-plus-outline"),
            (self.farther, "mdi6.magnify-minus-outline"),
            (self.copy, "mdi6.content-copy"),
        ):
            set_icon(button, name)
        self.view.update()

    def retranslate(self) -> None:
        """Set all texts."""
        self.back.setText(self.tr("Gradients"))
        self.back.setToolTip(
            self.tr("Show what comes back: dashed, with the shapes of the gradients")
        )
        for button, text in (
            (self.fit, self.tr("Show all of the graph (0)")),
            (self.closer, self.tr("Larger (+)")),
            (self.farther, self.tr("Smaller (−)")),
            (self.copy, self.tr("Copy the graph as a picture (Ctrl+C)")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(text)
        self.view.setAccessibleName(self.tr("Computational graph"))
        self._made_of = ()  # its words are in another language now
        self.invalidate()


def _button(*, is_checkable: bool = False) -> QToolButton:
    button = QToolButton()
    button.setAutoRaise(True)
    button.setCheckable(is_checkable)
    button.setIconSize(ICON)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
