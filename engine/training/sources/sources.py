"""Where the data of a project comes from."""

from pathlib import Path

from engine.data.bundled import load_bundled
from engine.data.dataset import Dataset
from engine.document.elements import BundledData, DataSource, FileData, TableData


def load_source(source: DataSource, folder: Path) -> Dataset:
    """Load the samples that a project's settings name.

    Parameters
    ----------
    source : TableData, BundledData or FileData
        Inside the project, shipped with the program, or a file of the user.
    folder : Path
        Where the project file lies; relative paths start here.

    Raises
    ------
    EngineError
        Whatever is wrong with the file, with the codes of engine.data.
    """
    if isinstance(source, TableData):
        return Dataset(
            name=source.name,
            x=source.x,
            y=source.y,
            feature_names=source.feature_names,
            target_names=source.target_names,
            class_names=source.class_names,
        )
    if isinstance(source, BundledData):
        return load_bundled(source.name)
    return _load_file(source, folder / source.path)


def _load_file(source: FileData, path: Path) -> Dataset:
    # The readers are loaded with the first file: most projects carry their data.
    if source.format == "idx":
        from engine.data.idx_file import load_idx  # noqa: PLC0415

        return load_idx(path)
    from engine.data.csv_file import read_csv  # noqa: PLC0415
    from engine.data.csv_options import CsvOptions  # noqa: PLC0415
    from engine.data.csv_table import table_to_dataset  # noqa: PLC0415

    options = CsvOptions(
        delimiter=source.delimiter,
        decimal=source.decimal,
        encoding=source.encoding,
        header=source.header,
    )
    return table_to_dataset(
        read_csv(path, options), source.target_columns, name=path.stem
    )
