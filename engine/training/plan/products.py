"""The three products of a layer, for one network and for many side by side."""

from typing import Protocol

import numpy as np

from engine.arrays import AnyArray
from engine.nn.recording import Record


class Products(Protocol):
    """How the matrix products of a plan are computed.

    Arrays have a row per unit and a column per sample; those of many networks have one
    more axis, the last, with a network each.
    """

    def record_sums(
        self, rec: Record, matrix: AnyArray, source: AnyArray, pre: AnyArray
    ) -> None:
        """``pre = W source``."""

    def record_gradient(
        self, rec: Record, delta: AnyArray, source: AnyArray, gradient: AnyArray
    ) -> None:
        """``gradient = delta sourceᵀ``."""

    def record_way_back(
        self, rec: Record, matrix: AnyArray, delta: AnyArray, back: AnyArray
    ) -> None:
        """``back = Wᵀ delta``."""


class _OneNetwork:
    """Products of matrices; a bound `dot` is the fastest way to them."""

    def record_sums(
        self, rec: Record, matrix: AnyArray, source: AnyArray, pre: AnyArray
    ) -> None:
        rec(matrix.dot, source, pre)

    def record_gradient(
        self, rec: Record, delta: AnyArray, source: AnyArray, gradient: AnyArray
    ) -> None:
        rec(delta.dot, source.T, gradient)

    def record_way_back(
        self, rec: Record, matrix: AnyArray, delta: AnyArray, back: AnyArray
    ) -> None:
        rec(matrix.T.dot, delta, back)


class _ManyNetworks:
    """The same sums with the networks as the innermost loop.

    Matrices of a few cells are far too small for BLAS, but the processor adds up many
    networks at once. Units are `h`, sources `i`, samples `b`, networks `e`. An axis of
    length 1 stands for the same numbers in every network.
    """

    def record_sums(
        self, rec: Record, matrix: AnyArray, source: AnyArray, pre: AnyArray
    ) -> None:
        rec(np.einsum, "hie,ibe->hbe", matrix, source, out=pre)

    def record_gradient(
        self, rec: Record, delta: AnyArray, source: AnyArray, gradient: AnyArray
    ) -> None:
        rec(np.einsum, "hbe,ibe->hie", delta, source, out=gradient)

    def record_way_back(
        self, rec: Record, matrix: AnyArray, delta: AnyArray, back: AnyArray
    ) -> None:
        rec(np.einsum, "hie,hbe->ibe", matrix, delta, out=back)


class _LoneColumn:
    """The products of one network where arrays have an axis of networks, of length 1.

    Large networks are trained one by one in this way: for them BLAS is faster.
    """

    def record_sums(
        self, rec: Record, matrix: AnyArray, source: AnyArray, pre: AnyArray
    ) -> None:
        ONE_NETWORK.record_sums(rec, matrix[..., 0], source[..., 0], pre[..., 0])

    def record_gradient(
        self, rec: Record, delta: AnyArray, source: AnyArray, gradient: AnyArray
    ) -> None:
        ONE_NETWORK.record_gradient(
            rec, delta[..., 0], source[..., 0], gradient[..., 0]
        )

    def record_way_back(
        self, rec: Record, matrix: AnyArray, delta: AnyArray, back: AnyArray
    ) -> None:
        ONE_NETWORK.record_way_back(rec, matrix[..., 0], delta[..., 0], back[..., 0])


ONE_NETWORK: Products = _OneNetwork()
_MANY_NETWORKS: Products = _ManyNetworks()
_LONE_COLUMN: Products = _LoneColumn()


def products_for(networks: tuple[int, ...]) -> Products:
    """Choose the products for arrays with these axes of networks: () or (n,)."""
    if not networks:
        return ONE_NETWORK
    return _LONE_COLUMN if networks == (1,) else _MANY_NETWORKS
