"""The table of a sweep for people: as text and as a chart."""

from collections.abc import Callable, Iterable
from xml.etree.ElementTree import Element

from engine.numerals import format_number
from engine.training.sweep.plan import Combination, SweepPlan
from engine.training.sweep.table import SweepRow
from gui.cli.svg_chart import Line, Number, Panel, XAxis, chart
from gui.cli.tables import MISSING, table
from gui.plain_i18n import translate

# What combinations differ in, apart from the learning rate.
TRAITS: dict[str, Callable[[Combination], str]] = {
    "hidden": lambda c: MISSING if c.hidden is None else str(c.hidden),
    "batch_size": lambda c: _batch_text(c.batch_size),
    "optimizer": lambda c: c.optimizer,
}


def sweep_table(plan: SweepPlan, rows: tuple[SweepRow, ...]) -> list[str]:
    """Write the table; what is the same in all rows, but the rate, is left out."""
    names = trait_names()
    varied = [key for key in TRAITS if _varies(plan.combinations, TRAITS[key])]
    has_diverged = any(row.n_diverged for row in rows)
    head = [
        *(names[key] for key in varied),
        translate("cli", "learning rate"),
        translate("cli", "networks"),
        translate("cli", "solved"),
        translate("cli", "epochs"),
        translate("cli", "quartiles"),
        translate("cli", "mean loss"),
        translate("cli", "median"),
    ]
    if has_diverged:
        head.append(translate("cli", "diverged"))
    lines = [head]
    for row in rows:
        quartiles = [_text(row.epochs_low), _text(row.epochs_high)]
        share = row.share_solved
        cells = [
            *(TRAITS[key](row.combination) for key in varied),
            format_number(row.combination.learning_rate),
            str(row.n_seeds),
            MISSING if share is None else f"{_percent(share)} %",
            _text(row.epochs_median),
            MISSING if row.epochs_low is None else "–".join(quartiles),
            _text(row.loss_mean),
            _text(row.loss_median),
        ]
        lines.append([*cells, str(row.n_diverged)] if has_diverged else cells)
    return table(lines)


def sweep_chart(plan: SweepPlan, rows: tuple[SweepRow, ...]) -> Element:
    """Draw shares, epochs and losses over the first thing that varies."""
    x_axis, column_of = _x_axis(plan.combinations)
    series: dict[str, dict[int, SweepRow]] = {}
    for row in rows:
        name = _series_name(plan.combinations, row.combination, column_of.key)
        series.setdefault(name, {})[column_of(row.combination)] = row
    n = len(x_axis.numbers or x_axis.names)

    def lines(*reads: Callable[[SweepRow], Number]) -> tuple[Line, ...]:
        return tuple(
            Line(
                name,
                *(tuple(_value(at.get(k), read) for k in range(n)) for read in reads),
            )
            for name, at in series.items()
        )

    panels = []
    if plan.goal is not None:
        share = lines(
            lambda r: None if r.share_solved is None else 100 * r.share_solved
        )
        panels.append(Panel(translate("cli", "solved, %"), share, highest=100.0))
        epochs = lines(
            lambda r: r.epochs_median, lambda r: r.epochs_low, lambda r: r.epochs_high
        )
        label = translate("cli", "epochs to solve, quartiles")
        panels.append(Panel(label, epochs, is_log=True))
    loss = lines(lambda r: r.loss_median)
    panels.append(Panel(translate("cli", "median loss at the end"), loss, is_log=True))
    return chart(x_axis, panels)


class _ColumnOf:
    """Where a combination stands on the x axis."""

    def __init__(self, key: str, texts: Iterable[str]) -> None:
        self.key = key
        self._places = {text: k for k, text in enumerate(texts)}

    def __call__(self, combination: Combination) -> int:
        return self._places[_trait(self.key, combination)]


def _x_axis(combinations: tuple[Combination, ...]) -> tuple[XAxis, _ColumnOf]:
    rates = dict.fromkeys(c.learning_rate for c in combinations)
    varied = [key for key in TRAITS if _varies(combinations, TRAITS[key])]
    if len(rates) > 1 or not varied:
        label = translate("cli", "learning rate")
        numbers = tuple(sorted(rates))
        return XAxis(label, numbers), _ColumnOf("rate", map(repr, numbers))
    key = varied[0]
    names = tuple(dict.fromkeys(TRAITS[key](c) for c in combinations))
    return XAxis(trait_names()[key], names=names), _ColumnOf(key, names)


def _series_name(
    combinations: tuple[Combination, ...], one: Combination, x_key: str
) -> str:
    """Name a line by all that varies besides what the x axis shows."""
    names = trait_names()
    return ", ".join(
        f"{names[key]} {read(one)}"
        for key, read in TRAITS.items()
        if key != x_key and _varies(combinations, read)
    )


def trait_names() -> dict[str, str]:
    """Return the words for what combinations differ in."""
    return {
        "hidden": translate("cli", "hidden"),
        "batch_size": translate("cli", "batch"),
        "optimizer": translate("cli", "optimiser"),
    }


def _trait(key: str, combination: Combination) -> str:
    return (
        repr(combination.learning_rate) if key == "rate" else TRAITS[key](combination)
    )


def _varies(
    combinations: tuple[Combination, ...], read: Callable[[Combination], str]
) -> bool:
    return len({read(combination) for combination in combinations}) > 1


def _value(row: SweepRow | None, read: Callable[[SweepRow], Number]) -> Number:
    return None if row is None else read(row)


def _batch_text(size: int | None) -> str:
    return translate("cli", "full") if size is None else str(size)


def _percent(share: float) -> str:
    return format_number(100 * share, 3)


def _text(value: Number) -> str:
    return MISSING if value is None else format_number(value)
