from modelsearch.backends.database.postgres.postgres import PostgresIndex, PostgresSearchBackend

from .backend import FoldingBackend, FoldingIndex


class FoldedIndex(FoldingIndex, PostgresIndex):
    pass


class FoldedBackend(FoldingBackend, PostgresSearchBackend):
    index_class = FoldedIndex
    folds_named_fields = False
