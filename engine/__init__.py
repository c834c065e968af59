"""The engine of Perceptarium: documents, formulas, data and training, without Qt."""

__version__ = "0.1.0"
