"""What is learnt from: choosing data, scaling and split, and looking at samples."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, SignalInstance
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from engine.data.bundled import bundled_names
from engine.data.dataset import Dataset
from engine.data.generators import (
    GENERATORS,
    MAX_NOISE,
    MAX_SAMPLES,
    MAX_SEED,
    MIN_SAMPLES,
)
from engine.data.scaling import SCALINGS, default_scaling
from engine.data.truth_table import FUNCTIONS, truth_table
from engine.document.edits import set_settings
from engine.document.elements import BundledData, DataSource, TableData
from engine.errors import Code, EngineError, Issue
from engine.numerals import format_number
from engine.training.sources.fit import fit_to_data
from engine.training.sources.sources import load_source
from engine.training.sources.tables import (
    TRUTH_TABLE,
    Recipe,
    generated_table,
    recipe_of,
    to_table,
    truth_table_for,
)
from gui.i18n import translate
from gui.session import Hover, Session
from gui.session.samples import show_sample, view_issue, view_of
from gui.widgets.live_panel import LivePanel
from gui.widgets.message_label import MessageLabel
from gui.widgets.number_field import NumberField
from gui.widgets.picture_view import PictureView
from gui.widgets.pointed_row import PointedRow
from gui.widgets.samples_model import SamplesModel, class_name
from gui.widgets.terms import DATA as DATA_NAMES
from gui.widgets.terms import FUNCTIONS as FUNCTION_NAMES
from gui.widgets.terms import SCALING_MEANINGS, term
from gui.widgets.terms import SCALINGS as SCALING_NAMES
from gui.words import issue_text

REFRESH_MS = 60
TABLE_INPUTS = 6  # truth tables are offered for the network's inputs up to so many
USUAL_SHARE = 0.2
PICTURE_PX = 84
MAX_SEEN = 8  # numbers of a sample that are written out
FITTABLE = (Code.DATA_INPUTS_DIFFER, Code.DATA_OUTPUTS_DIFFER)


class FileDialog(Protocol):
    """What lets a person take samples from a file, shown without blocking."""

    finished: SignalInstance

    @property
    def dataset(self) -> Dataset | None:
        """The samples, or None."""

    def source(self) -> DataSource | None:
        """Return what the settings are to hold, or None."""

    def set_path(self, path: Path) -> None:
        """Read a file."""

    def open(self) -> None:
        """Show the dialog."""

    def shut_down(self) -> None:
        """Wait until no thread reads any more."""

    def deleteLater(self) -> None:
        """Go away."""


# From the project's file, if it has one, and the widget that the dialog belongs to.
MakeDialog = Callable[[Path | None, QWidget], FileDialog]


class DataPanel(LivePanel):
    """Show the data, and choose, scale and divide it.

    `make_dialog` makes the dialog for files; panels and dialogs do not know each other.
    """

    def __init__(
        self,
        session: Session,
        make_dialog: MakeDialog | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(REFRESH_MS, parent)
        self._session = session
        self._split_of: object = None
        self._make_dialog = make_dialog
        self.dialog: FileDialog | None = None
        self.choose = QPushButton()
        self.choose.setMenu(QMenu(self.choose))
        self.name = QLabel()
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.summary = MessageLabel()
        self.problem = MessageLabel()
        self.fit = QPushButton()
        self.fit.clicked.connect(self._on_fit)
        self._make_recipe_fields()
        self._make_split_fields()
        self._make_table()
        self.empty = MessageLabel()
        self._lay_out()
        for signal in (
            session.dataset_changed,
            session.document_changed,
            session.document_replaced,
            session.compiled_changed,
            session.inputs_changed,
        ):
            signal.connect(self.invalidate)
        self.retranslate()

    # --- building -----------------------------------------------------------------

    def _make_recipe_fields(self) -> None:
        self.recipe_box = QWidget()
        self.n_samples = NumberField(
            lowest=MIN_SAMPLES, highest=MAX_SAMPLES, whole=True
        )
        self.noise = NumberField(lowest=0.0, highest=MAX_NOISE)
        self.seed = NumberField(lowest=0, highest=MAX_SEED, whole=True)
        self._recipe_labels = [QLabel() for _ in range(3)]
        row = QHBoxLayout(self.recipe_box)
        row.setContentsMargins(0, 0, 0, 0)
        fields = (self.n_samples, self.noise, self.seed)
        for label, field in zip(self._recipe_labels, fields, strict=True):
            label.setBuddy(field)
            field.committed.connect(self._on_recipe)
            row.addWidget(label)
            row.addWidget(field, 1)

    def _make_split_fields(self) -> None:
        self.options = QWidget()
        self.scaling = QComboBox()
        for key in SCALINGS:
            self.scaling.addItem("", key)
        self.scaling.activated.connect(self._on_scaling)
        self.meaning = MessageLabel()
        self.validation = NumberField(lowest=0.0, highest=99.0)
        self.test = NumberField(lowest=0.0, highest=99.0)
        self.split_seed = NumberField(lowest=0, highest=MAX_SEED, whole=True)
        self.parts = MessageLabel()
        self._option_labels = [QLabel() for _ in range(4)]
        labels = self._option_labels
        grid = QGridLayout(self.options)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        grid.addWidget(labels[0], 0, 0)
        grid.addWidget(self.scaling, 0, 1, 1, 5)
        grid.addWidget(self.meaning, 1, 0, 1, 6)
        fields = (self.validation, self.test, self.split_seed)
        for k, field in enumerate(fields):
            labels[k + 1].setBuddy(field)
            grid.addWidget(labels[k + 1], 2, 2 * k)
            grid.addWidget(field, 2, 2 * k + 1)
        grid.addWidget(self.parts, 3, 0, 1, 6)
        labels[0].setBuddy(self.scaling)
        self.validation.committed.connect(partial(self._on_share, "validation_share"))
        self.test.committed.connect(partial(self._on_share, "test_share"))
        self.split_seed.committed.connect(self._on_split_seed)

    def _make_table(self) -> None:
        self.model = SamplesModel()
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setCornerButtonEnabled(False)
        height = self.table.fontMetrics().height() + 6
        self.table.verticalHeader().setDefaultSectionSize(height)
        self.table.verticalHeader().setHighlightSections(False)
        self.table.setMinimumHeight(5 * height)
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        self.pointed_row = PointedRow(self.table)
        self.pointed_row.pointed.connect(self._on_pointed)
        self._session.hover_changed.connect(self._show_hover)
        self.model.modelReset.connect(self._fit_columns)
        self.picture = PictureView(PICTURE_PX)
        self.picture.setFixedSize(PICTURE_PX, PICTURE_PX)
        self.seen = MessageLabel()

    def _lay_out(self) -> None:
        sample = QHBoxLayout()
        sample.addWidget(self.picture)
        sample.addWidget(self.seen, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(6)
        for widget in (
            self.choose,
            self.name,
            self.summary,
            self.empty,
            self.problem,
            self.fit,
            self.recipe_box,
            self.options,
        ):
            layout.addWidget(widget)
        layout.addWidget(self.table, 1)
        layout.addLayout(sample)
        layout.addStretch(0)

    def _fit_columns(self) -> None:
        metrics = self.table.fontMetrics()
        for k in range(self.model.columnCount()):
            texts = self.model.widest_texts(k)
            width = max(metrics.horizontalAdvance(text) for text in texts)
            self.table.setColumnWidth(k, min(width, 140) + 16)

    # --- model -> view ------------------------------------------------------------

    def refresh(self) -> None:
        """Show the data as it is now."""
        dataset = self._session.dataset
        has_data = dataset is not None
        for widget in (self.name, self.table, self.options):
            widget.setVisible(has_data)
        self.empty.say("" if has_data else self._empty_text())
        self._show_problem()
        self._show_recipe()
        self._show_samples(dataset)
        if dataset is None:
            self.summary.say("")
        else:
            self._show_summary(dataset)
            self._show_options(dataset)
        self._show_sample(dataset)

    def _empty_text(self) -> str:
        issue = self._session.dataset_issue
        if issue is not None:
            return ""
        return self.tr(
            "There is no data yet. Choose a truth table, points made from a formula, a "
            "ready-made set, or a file of yours."
        )

    def _show_summary(self, dataset: Dataset) -> None:
        self.name.setText(self._title(dataset))
        counts = [
            self.tr("%n samples", "", dataset.n_samples),
            self.tr("%n features", "", dataset.n_features),
        ]
        if dataset.is_classification:
            counts.append(self.tr("%n classes", "", len(dataset.class_names)))
        else:
            counts.append(self.tr("%n target numbers", "", dataset.n_targets))
        self.summary.say(" · ".join(counts))

    def _title(self, dataset: Dataset) -> str:
        source = self._session.document.settings.data
        if isinstance(source, TableData) and source.origin == TRUTH_TABLE:
            name = term(FUNCTION_NAMES, dataset.name)
            if dataset.name == "own":
                name = self.tr("own answers")
            return self.tr("Truth table: {name}").format(name=name)
        return term(DATA_NAMES, dataset.name)

    def _show_problem(self) -> None:
        session = self._session
        issue = session.dataset_issue
        if session.dataset is not None and session.network is not None:
            issue = view_issue(session)
            network, dataset = session.network, session.dataset
            if issue is None and network.n_outputs != dataset.n_targets:
                values = {"network": network.n_outputs, "data": dataset.n_targets}
                issue = Issue(Code.DATA_OUTPUTS_DIFFER, values=values)
        self.problem.say(issue_text(issue, translate) if issue else "", "warning")
        can_fit = issue is not None and issue.code in FITTABLE
        self.fit.setVisible(can_fit and self._fit_edit() is not None)

    def _show_recipe(self) -> None:
        source = self._session.document.settings.data
        recipe = recipe_of(source) if isinstance(source, TableData) else None
        self.recipe_box.setVisible(recipe is not None)
        if recipe is not None:
            self.n_samples.set_value(recipe.n_samples)
            self.noise.set_value(recipe.noise)
            self.seed.set_value(recipe.seed)

    def _show_options(self, dataset: Dataset) -> None:
        settings = self._session.document.settings
        with QSignalBlocker(self.scaling):
            self.scaling.setCurrentIndex(self.scaling.findData(settings.scaling))
        self.meaning.say(term(SCALING_MEANINGS, settings.scaling))
        self.validation.set_value(100.0 * settings.validation_share)
        self.test.set_value(100.0 * settings.test_share)
        self.test.setEnabled(dataset.n_train is None)
        self.split_seed.set_value(settings.split_seed)
        view = view_of(self._session)
        if view is None:
            self.parts.say("")
            return
        text = self.tr("training {train} · validation {validation} · test {test}")
        rows = view.split
        self.parts.say(
            text.format(
                train=len(rows.train),
                validation=len(rows.validation),
                test=len(rows.test),
            )
        )

    def _show_samples(self, dataset: Dataset | None) -> None:
        if dataset is not self.model.dataset:
            with QSignalBlocker(self.table.selectionModel()):
                self.model.set_dataset(dataset)
            self._split_of = None
        view = view_of(self._session)
        if self._split_of is None or view is not self._split_of:
            self._split_of = view
            self.model.set_split(view.split if view else None)

    def _show_sample(self, dataset: Dataset | None) -> None:
        sample, view = self._session.sample, view_of(self._session)
        if dataset is None or view is None or sample is None:
            self.picture.hide()
            text = self.tr("Click a sample to show it to the network.")
            self.seen.say(text if dataset is not None and view is not None else "")
            return
        if self.table.currentIndex().row() != sample:
            with QSignalBlocker(self.table.selectionModel()):
                self.table.selectRow(sample)
            self.table.scrollTo(self.model.index(sample, 0))
            self.table.viewport().update()
        seen = view.row(sample)
        numbers = [format_number(float(value), 3) for value in seen[:MAX_SEEN]]
        if len(seen) > MAX_SEEN:
            numbers.append("…")
        title = self.tr("Sample {n}").format(n=sample + 1)
        if dataset.is_classification:
            label = self.tr("class {name}").format(name=class_name(dataset, sample))
            title = f"{title}, {label}"
        text = self.tr("{title}. The network sees: {numbers}")
        self.seen.say(text.format(title=title, numbers="; ".join(numbers)))
        self.picture.setVisible(dataset.image_shape is not None)
        if dataset.image_shape is not None:
            self.picture.set_picture(dataset.x[sample], dataset.image_shape)

    def _on_pointed(self, row: int | None) -> None:
        self._session.set_hover(Hover(sample=row))

    def _show_hover(self) -> None:
        self.pointed_row.show_row(self._session.hover.sample)

    # --- choosing -----------------------------------------------------------------

    def _fill_menu(self) -> None:
        menu = self.choose.menu()
        menu.clear()
        tables = menu.addMenu(self.tr("Truth table"))
        for key in FUNCTIONS:
            action = tables.addAction(term(FUNCTION_NAMES, key))
            action.triggered.connect(partial(self.choose_function, key))
        generated = menu.addMenu(self.tr("Points from a formula"))
        for key in GENERATORS:
            action = generated.addAction(term(DATA_NAMES, key))
            action.triggered.connect(partial(self.choose_generated, key))
        bundled = menu.addMenu(self.tr("Ready-made"))
        for key in bundled_names():
            action = bundled.addAction(term(DATA_NAMES, key))
            action.triggered.connect(partial(self.choose_bundled, key))
        menu.addSeparator()
        from_file = menu.addAction(self.tr("From a file…"))
        from_file.triggered.connect(self.open_dialog)
        from_file.setEnabled(self._make_dialog is not None)

    def choose_function(self, key: str) -> None:
        """Take the truth table of a function for the inputs that there are."""
        network = self._session.network
        n_inputs = network.n_inputs if network else 2
        try:
            if network is not None and key != "not" and n_inputs <= TABLE_INPUTS:
                table = truth_table_for(network, key)
            else:
                table = to_table(truth_table(key), TRUTH_TABLE)
        except EngineError as error:
            self.problem.say(issue_text(error.issue, translate), "bad")
            return
        self._set_source(table, "none", is_whole=True)

    def choose_generated(self, key: str) -> None:
        """Take points made from a formula, with the usual count and noise."""
        usual = GENERATORS[key]
        table = generated_table(Recipe(key, usual.n_samples, usual.noise, 0))
        self._set_source(table, "none")

    def choose_bundled(self, key: str) -> None:
        """Take a set that ships with the program."""
        source = BundledData(key)
        dataset = load_source(source, Path())
        self._session.remember_dataset(source, dataset)
        self._set_source(source, default_scaling(dataset))

    def open_dialog(self) -> None:
        """Let a file be chosen; the panel takes it when the dialog is accepted."""
        if self._make_dialog is None:
            return
        if self.dialog is None:
            self.dialog = self._make_dialog(self._session.path, self)
            self.dialog.finished.connect(self._on_dialog)
        self.dialog.open()

    def open_file(self, path: Path) -> None:
        """Open the dialog on a file, e.g. one dropped on the window."""
        self.open_dialog()
        if self.dialog is not None:
            self.dialog.set_path(path)

    def _on_dialog(self, result: int) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is None:
            return
        dialog.shut_down()
        source, dataset = dialog.source(), dialog.dataset
        if result == QDialog.DialogCode.Accepted and source and dataset:
            self._session.remember_dataset(source, dataset)
            is_divided = dataset.n_train is not None
            self._set_source(source, default_scaling(dataset), is_whole=is_divided)
        dialog.deleteLater()

    def _set_source(
        self, source: DataSource, scaling: str, *, is_whole: bool = False
    ) -> None:
        """Choose data with its scaling; `is_whole`: nothing of it is held out."""
        settings = self._session.document.settings
        validation, test = settings.validation_share, settings.test_share
        if is_whole:
            validation = test = 0.0
        elif not validation and not test:
            validation = USUAL_SHARE
        self._edit(
            data=source, scaling=scaling, validation_share=validation, test_share=test
        )

    # --- other edits --------------------------------------------------------------

    def _edit(self, **fields: object) -> None:
        self._session.do(set_settings(self._session.document, **fields))
        self.invalidate()

    def _on_recipe(self, _value: float) -> None:
        source = self._session.document.settings.data
        recipe = recipe_of(source) if isinstance(source, TableData) else None
        if recipe is not None:
            n_samples, seed = int(self.n_samples.value), int(self.seed.value)
            new = Recipe(recipe.name, n_samples, self.noise.value, seed)
            self._edit(data=generated_table(new))

    def _on_scaling(self, _index: int) -> None:
        self._edit(scaling=self.scaling.currentData())

    def _on_share(self, name: str, percent: float) -> None:
        self._edit(**{name: percent / 100.0})

    def _on_split_seed(self, value: float) -> None:
        self._edit(split_seed=int(value))

    def _fit_edit(self) -> Callable[[], None] | None:
        """Return what the button does, or None where it can do nothing."""
        session = self._session
        if session.network is None or session.dataset is None:
            return None
        edit = fit_to_data(session.document, session.network, session.dataset)
        return partial(session.do, edit) if edit is not None and edit.changes else None

    def _on_fit(self) -> None:
        act = self._fit_edit()
        if act is not None:
            act()

    def _on_row(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            show_sample(self._session, current.row())

    # --- texts --------------------------------------------------------------------

    def retranslate(self) -> None:
        """Set all texts."""
        self.choose.setText(self.tr("Choose data…"))
        self.choose.setToolTip(
            self.tr("Truth tables, points from formulas, ready-made sets, your files")
        )
        self._fill_menu()
        self.fit.setText(self.tr("Make the network fit the data"))
        self.fit.setToolTip(
            self.tr("Give the network as many inputs and outputs as the data has")
        )
        texts = (self.tr("Samples"), self.tr("Noise"), self.tr("Seed"))
        for label, text in zip(self._recipe_labels, texts, strict=True):
            label.setText(text)
        self.n_samples.setToolTip(self.tr("Number of samples"))
        self.noise.setToolTip(self.tr("Standard deviation of the noise"))
        self.seed.setToolTip(self.tr("The same seed gives the same points"))
        for k in range(self.scaling.count()):
            self.scaling.setItemText(k, term(SCALING_NAMES, self.scaling.itemData(k)))
        self.scaling.setToolTip(self.tr("What is done to the inputs before they enter"))
        self.scaling.setAccessibleName(self.tr("Scaling"))
        heads = (
            self.tr("Scaling"),
            self.tr("Validation, %"),
            self.tr("Test, %"),
            self.tr("Seed"),
        )
        for label, text in zip(self._option_labels, heads, strict=True):
            label.setText(text)
        self.validation.setToolTip(
            self.tr("Share held out to watch the training on samples it does not see")
        )
        self.test.setToolTip(self.tr("Share kept sealed for the last examination"))
        self.split_seed.setToolTip(self.tr("The same seed divides in the same way"))
        self.table.setAccessibleName(self.tr("Samples"))
        self.table.setToolTip(self.tr("The samples as they are stored"))
        self.model.set_words(
            self.tr("class"),
            self.tr("part"),
            (self.tr("training"), self.tr("validation"), self.tr("test")),
        )
        self._fit_columns()
