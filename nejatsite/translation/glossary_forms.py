from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.models import Locale

from nejatsite.core.folding import folded_words
from nejatsite.editions.registry import get_edition

from .models import Term
from .rights import desk_editions
from .services.glossary_csv import MAX_BYTES


class EditionChoice(forms.ModelChoiceField):
    def label_from_instance(self, locale: Locale) -> str:
        return get_edition(locale.language_code).name


class TermForm(WagtailAdminModelForm):
    source_locale = EditionChoice(Locale.objects.order_by("pk"), label=_("From"))
    target_locale = EditionChoice(Locale.objects.none(), label=_("Into"))

    class Meta:
        model = Term
        fields = ["source_locale", "target_locale", "term", "translation", "note", "case_sensitive"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        targets = Locale.objects.filter(language_code__in=desk_editions(self.for_user)).order_by("pk")
        field = self.fields["target_locale"]
        field.queryset = targets
        if self.instance.pk:
            # A term moves to no other edition: whoever may change it there may add it there.
            field.disabled = True
        elif len(targets) == 1:
            field.initial = targets[0]
        for name in ("term", "translation", "note"):
            self.fields[name].widget.attrs["dir"] = "auto"

    def clean_term(self) -> str:
        term = self.cleaned_data["term"].strip()
        if not folded_words(term):
            raise forms.ValidationError(_("A term needs at least one letter or digit."))
        return term

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        source, target = cleaned.get("source_locale"), cleaned.get("target_locale")
        if source is not None and source == target:
            self.add_error("source_locale", _("Choose two different editions."))
        return cleaned


class GlossaryFileForm(forms.Form):
    source = EditionChoice(Locale.objects.order_by("pk"), label=_("From"))
    target = EditionChoice(Locale.objects.none(), label=_("Into"))
    file = forms.FileField(
        label=_("CSV file"),
        help_text=_("Columns: term, translation, note, as written. The first line names them."),
    )

    def __init__(self, *args: Any, codes: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["target"].queryset = Locale.objects.filter(language_code__in=codes).order_by("pk")

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > MAX_BYTES:
            raise forms.ValidationError(_("The file is too large for a glossary."))
        return file

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("source") is not None and cleaned.get("source") == cleaned.get("target"):
            self.add_error("source", _("Choose two different editions."))
        return cleaned
