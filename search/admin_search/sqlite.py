from modelsearch.backends.database.sqlite.sqlite import SQLiteIndex, SQLiteSearchBackend

from .backend import FoldingBackend, FoldingIndex


class FoldedIndex(FoldingIndex, SQLiteIndex):
    pass


class FoldedBackend(FoldingBackend, SQLiteSearchBackend):
    index_class = FoldedIndex
