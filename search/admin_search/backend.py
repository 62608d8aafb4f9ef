from typing import Any

from .objects import Folded
from .queries import folded_query


class FoldingIndex:
    """Put before a backend's index: objects come to it folded."""

    def add_items(self, model: Any, objs: Any) -> None:
        super().add_items(model, [Folded(obj) for obj in objs])


class FoldingBackend:
    """Put before a backend: questions come to it folded."""

    #: Whether a search of named fields reads the index, or the model's own columns, which are not folded.
    folds_named_fields = True

    def search(self, query: Any, model_or_queryset: Any, fields: Any = None, **options: Any) -> Any:
        return super().search(self._folded(query, fields, options), model_or_queryset, fields, **options)

    def autocomplete(self, query: Any, model_or_queryset: Any, fields: Any = None, **options: Any) -> Any:
        return super().autocomplete(
            self._folded(query, fields, options), model_or_queryset, fields, **options
        )

    def _folded(self, query: Any, fields: Any, options: dict[str, Any]) -> Any:
        # An empty question is Wagtail's to answer.
        if not query or (fields is not None and not self.folds_named_fields):
            return query
        return folded_query(query, options.get("operator") or "and")
