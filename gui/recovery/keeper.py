"""Keeps a copy of unsaved changes on the disk while there are any."""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from engine.document.document import Document
from engine.document.file import RecoveryLabel, encode_recovery, write_bytes
from engine.document.file.recovery import View
from engine.errors import Code, EngineError, Issue
from engine.network.network import Network, Parameters
from engine.network.parameters import set_parameters
from gui.recovery.slot import Slot, recovery_folder
from gui.session import Session
from gui.widgets.background import Background

DELAY_MS = 20_000  # of work may be lost
SOON_MS = 500  # after a run, which may have taken hours


class Keeper(QObject):
    """Writes the copy of one window, some seconds after a change.

    The document is immutable, so a thread of its own turns it into bytes while the
    window goes on. What a training under way has learnt is unsaved too. The copy is
    gone as soon as there is nothing unsaved.

    Signals
    -------
    failed(issue) : Issue, the copy could not be written; told once until one is
    """

    failed = Signal(object)

    def __init__(
        self,
        session: Session,
        view: Callable[[], View],
        folder: Path | None = None,
        is_training: Callable[[], bool] = lambda: False,
    ) -> None:
        super().__init__(session)
        self._is_training = is_training
        self._session = session
        self._view = view
        self._folder = folder or recovery_folder()
        self.delay_ms = DELAY_MS
        self._is_on = True
        self._has_failed = False
        self._slot: Slot | None = None
        self._gone: list[Slot] = []  # to be dropped when nothing is being written
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.write)
        self._work = Background(self)
        self._work.done.connect(self._on_written)
        self._work.failed.connect(self._on_failed)
        session.stack.indexChanged.connect(self._follow)
        session.stack.cleanChanged.connect(self._follow)
        session.document_replaced.connect(self._follow)
        session.parameters_changed.connect(self._follow_training)

    @property
    def path(self) -> Path | None:
        """Where the copy is, or will be; None while there is nothing to keep."""
        return self._slot.path if self._slot is not None else None

    def set_on(self, is_on: bool) -> None:
        """Keep copies, or none and delete the one there is."""
        self._is_on = is_on
        self._follow()

    def adopt(self, slot: Slot) -> None:
        """Go on with the copy that the document was recovered from."""
        self._drop()
        self._slot = slot
        self._follow()

    def hurry(self) -> None:
        """Write the changes there are in a moment, not only after the usual time."""
        self._follow()
        if self._timer.isActive():
            self._timer.start(min(SOON_MS, self.delay_ms))

    def end(self) -> None:
        """Forget the copy: what it holds was saved or discarded."""
        self._timer.stop()
        self._work.shut_down()
        self._drop()
        self._is_on = False

    # --- following the document ---------------------------------------------------

    def _follow(self, _value: object = None) -> None:
        is_clean = self._session.stack.isClean() and not self._is_training()
        if not self._is_on or is_clean:
            self._drop()
        elif not self._timer.isActive():
            self._timer.start(self.delay_ms)

    def _follow_training(self) -> None:
        """Keep what is learnt; asked for with every frame of a run."""
        if self._is_on and not self._timer.isActive() and self._is_training():
            self._timer.start(self.delay_ms)

    def _drop(self) -> None:
        self._timer.stop()
        if self._slot is not None:
            self._gone.append(self._slot)
            self._slot = None
        if not self._work.is_busy:
            self._drop_gone()

    def _drop_gone(self) -> None:
        for slot in self._gone:
            slot.drop()
        self._gone.clear()

    # --- writing ------------------------------------------------------------------

    def write(self) -> None:
        """Write the document as it is now, in a thread."""
        if self._work.is_busy:  # a slow disk: the copy after that one
            self._timer.start(self.delay_ms)
            return
        if self._slot is None:
            slot = Slot.fresh(self._folder)
            if not slot.take():
                values = {"file": str(self._folder), "reason": ""}
                self._on_failed(Issue(Code.FILE_NOT_WRITTEN, values=values))
                return
            self._slot = slot
        path = self._session.path
        session = self._session
        document, learnt = session.document, None
        if self._is_training() and session.network is not None and session.is_live:
            learnt = (session.network, session.parameters)
        label = RecoveryLabel(
            str(path.resolve()) if path is not None else "",
            time.time(),
            sum(1 for _ in document.blocks()),
            self._view(),
        )
        self._work.start(partial(_write, self._slot.path, document, label, learnt))

    def _on_written(self, _result: object) -> None:
        self._has_failed = False
        self._drop_gone()

    def _on_failed(self, issue: Issue) -> None:
        self._drop_gone()
        if not self._has_failed:
            self._has_failed = True
            self.failed.emit(issue)


def _write(
    path: Path,
    document: Document,
    label: RecoveryLabel,
    learnt: tuple[Network, Parameters | None] | None,
) -> None:
    try:
        document = _trained(document, learnt)
        write_bytes(path, encode_recovery(document, label))
    except MemoryError as error:
        raise EngineError(
            Code.FILE_NOT_WRITTEN, file=str(path), reason="ENOMEM"
        ) from error


def _trained(
    document: Document, learnt: tuple[Network, Parameters | None] | None
) -> Document:
    """Return the document with what was learnt, unless it has left all numbers."""
    network, parameters = learnt or (None, None)
    if network is None or parameters is None:
        return document
    if not all(np.isfinite(a).all() for a in (*parameters.weights, *parameters.biases)):
        return document
    return document.apply(
        set_parameters(document, network, parameters, "train").changes
    )
