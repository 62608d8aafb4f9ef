"""What an index is given instead of an object: the same fields, their texts folded."""

from typing import Any

from django.utils.encoding import force_str
from modelsearch.index import AutocompleteField, RelatedFields, SearchField

from nejatsite.core.folding import folded_words, joined_forms


def folded_text(text: str) -> str:
    """The words of a text, and what they are called when they are written together or apart."""
    return " ".join([*folded_words(text), *dict.fromkeys(joined_forms(text))])


class Folded:
    """An object as the backends' own indexers read it: by its key and its search fields."""

    def __init__(self, original: Any) -> None:
        self.original = original
        self.pk = original.pk

    def get_search_fields(self) -> list[Any]:
        return [_folded(field) for field in self.original.get_search_fields()]


class FoldedSearchField(SearchField):
    def __init__(self, field: SearchField) -> None:
        super().__init__(field.field_name, boost=field.boost, **field.kwargs)
        self.field = field

    def get_value(self, obj: Any) -> Any:
        return _folded_value(self.field.get_value(_original(obj)))


class FoldedAutocompleteField(AutocompleteField):
    def __init__(self, field: AutocompleteField) -> None:
        super().__init__(field.field_name, **field.kwargs)
        self.field = field

    def get_value(self, obj: Any) -> Any:
        return _folded_value(self.field.get_value(_original(obj)))


class FoldedRelatedFields(RelatedFields):
    def __init__(self, field: RelatedFields) -> None:
        super().__init__(field.field_name, [_folded(each) for each in field.fields])
        self.field = field

    def get_value(self, obj: Any) -> Any:
        return self.field.get_value(_original(obj))


def _folded(field: Any) -> Any:
    kinds = (
        (SearchField, FoldedSearchField),
        (AutocompleteField, FoldedAutocompleteField),
        (RelatedFields, FoldedRelatedFields),
    )
    return next((folded(field) for kind, folded in kinds if isinstance(field, kind)), field)


def _folded_value(value: Any) -> Any:
    if isinstance(value, list | tuple):
        return [_folded_value(each) for each in value]
    if isinstance(value, dict):
        return {key: _folded_value(each) for key, each in value.items()}
    return folded_text(force_str(value)) if value is not None else ""


def _original(obj: Any) -> Any:
    return obj.original if isinstance(obj, Folded) else obj
