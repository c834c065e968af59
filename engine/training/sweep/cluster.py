"""Workers of a Dask cluster, which the extra `cluster` brings."""

from concurrent.futures import Executor
from types import TracebackType
from typing import Any, Self

from engine.errors import Code, EngineError

TIMEOUT_S = 10.0  # for the first answer of the scheduler


class Cluster:
    """A connection to a scheduler.

    Its workers need the same version of this package, and BLAS on one thread each.

    Parameters
    ----------
    address : str
        Such as "tcp://192.168.0.1:8786".

    Raises
    ------
    EngineError
        CLUSTER_MISSING if Dask is not installed, CLUSTER_SILENT if nobody answers.
    """

    def __init__(self, address: str, timeout: float = TIMEOUT_S) -> None:
        try:
            from distributed import Client  # noqa: PLC0415  an extra
        except ImportError:
            raise EngineError(Code.CLUSTER_MISSING) from None
        try:
            self._client: Any = Client(address, timeout=timeout, set_as_default=False)
        except (OSError, ValueError):
            raise EngineError(Code.CLUSTER_SILENT, address=address) from None

    @property
    def n_workers(self) -> int:
        """Number of tasks that the cluster runs at the same time, at least 1."""
        n_threads: int = sum(self._client.nthreads().values())
        return max(n_threads, 1)

    def open(self) -> Executor:
        """Return an executor; the cluster itself moves tasks of lost workers."""
        executor: Executor = self._client.get_executor(pure=False)
        return executor

    def close(self) -> None:
        """End the connection; what still runs there is given up."""
        self._client.close()

    def __enter__(self) -> Self:
        """Stay connected to the end of the block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the connection."""
        self.close()
