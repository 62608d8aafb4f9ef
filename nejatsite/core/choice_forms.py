"""A page's form that takes no choice which its person may not make."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.blocks.base import BlockField, BlockWidget
from wagtail.fields import RichTextField
from wagtail.rich_text import extract_references_from_rich_text

from .choosing import Reference, message_for, refused, ruled
from .withholding import unlinked, withhold


class _Withholding(BlockWidget):
    """The one place that a stream's sent value is read at, both to be cleaned and to be shown again."""

    def __init__(self, form: "ChoiceForm", name: str, block: Any, attrs: Any) -> None:
        super().__init__(block, attrs)
        self.form, self.name = form, name

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        value = super().value_from_datadict(data, files, name)
        denied = self.form.denied(ruled(self.block_def.extract_references(value)))
        value, error = withhold(self.block_def, value, denied)
        if error:
            self.form.withheld[self.form, self.name] = error
        return value


class ChoiceForm(WagtailAdminPageForm):
    """What may not be chosen is taken out of what was sent before anything of it is looked up, for a chooser that is
    shown again tells the title. What stands in the page already may stay, whoever saves it.
    """

    def __init__(self, data: Any = None, *args: Any, **kwargs: Any) -> None:
        # Where what was sent is taken from is not ours to change.
        super().__init__(None if data is None else data.copy(), *args, **kwargs)
        self.withheld: dict[tuple[forms.BaseForm, str], Any] = {}
        if self.is_bound and self.for_user:
            self._withhold()

    def _withhold(self) -> None:
        sent = list(_references(self))
        denied = self.denied({reference for *_where, references in sent for reference in references})
        for form, name, field, references in sent:
            if not (here := references & denied):
                continue
            where = form.add_prefix(name)
            if isinstance(field, forms.ModelChoiceField):
                self.data[where] = ""
            else:
                kept = unlinked(field.widget.value_from_datadict(self.data, self.files, where), here)
                self.data[where] = field.widget.format_value(kept)
            self.withheld[form, name] = ValidationError(message_for(here))
        for name, field in self.fields.items():
            if isinstance(field, BlockField):
                widget = _Withholding(self, name, field.block, field.widget.attrs)
                widget.is_required = field.required
                field.widget = widget

    def denied(self, references: set[Reference]) -> set[Reference]:
        unknown = references - self._verdicts.keys()
        if unknown:
            no = refused(self.for_user, unknown)
            no -= self.standing if no else set()
            self._verdicts.update((reference, reference in no) for reference in unknown)
        return {reference for reference in references if self._verdicts[reference]}

    @cached_property
    def _verdicts(self) -> dict[Reference, bool]:
        return {}

    @cached_property
    def standing(self) -> set[Reference]:
        """What the page names as it is, its rows too."""
        found = set()
        for name, field in self.fields.items():
            value = self.initial.get(name)
            if isinstance(field, BlockField) and value:
                found |= ruled(field.block.extract_references(value))
            elif value:
                found |= _named(self, name, getattr(value, "pk", value))
        for formset in self.formsets.values():
            for row in formset.get_queryset():
                for part, field in formset.form.base_fields.items():
                    if isinstance(field, forms.ModelChoiceField):
                        number = getattr(row, row._meta.get_field(part).attname)
                        found |= ruled([(field.queryset.model, number)])
        return found

    def clean(self) -> Any:
        cleaned = super().clean()
        for (form, name), error in self.withheld.items():
            # It may have been missed in the meantime.
            form.errors.pop(name, None)
            form.add_error(name, error)
        return cleaned


def _references(form: Any) -> Iterator[tuple[forms.BaseForm, str, forms.Field, set[Reference]]]:
    """What was sent in choosers and rich texts, in the form and its rows."""
    for name, field in form.fields.items():
        if not field.disabled and _names_something(form, name):
            value = field.widget.value_from_datadict(form.data, form.files, form.add_prefix(name))
            if value and (references := _named(form, name, value)):
                yield form, name, field, references
    for formset in getattr(form, "formsets", {}).values():
        for row in formset.forms:
            yield from _references(row)


def _names_something(form: Any, name: str) -> bool:
    return isinstance(form.fields[name], forms.ModelChoiceField) or _is_rich_text(form, name)


def _is_rich_text(form: Any, name: str) -> bool:
    return any(
        field.name == name and isinstance(field, RichTextField) for field in form.instance._meta.fields
    )


def _named(form: Any, name: str, value: Any) -> set[Reference]:
    if isinstance(form.fields[name], forms.ModelChoiceField):
        return ruled([(form.fields[name].queryset.model, value)])
    return ruled(extract_references_from_rich_text(value)) if _is_rich_text(form, name) else set()
