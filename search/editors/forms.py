from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.models import Locale, Page

from nejatsite.core.direction import language_attributes
from nejatsite.core.folding import folded_words
from nejatsite.core.page_widget import PublicTitleChooser
from nejatsite.core.sent import sent_key
from nejatsite.editions.admin.own import EditionField, own_locales
from nejatsite.editions.policies import editions_looked_after
from search.question import MAX_LENGTH

from .models import Promotion

MAX_LINES = 20
IN_THE_EDITIONS_LANGUAGE = ("words", "title", "description")


class PromotionForm(WagtailAdminModelForm):
    edition = EditionField(Locale.objects.none(), label=gettext_lazy("Edition"))

    class Meta:
        model = Promotion
        fields = (
            "edition",
            "words",
            "page",
            "address",
            "title",
            "description",
            "order",
            "leads_straight",
        )
        widgets = {
            "words": forms.Textarea({"rows": 3}),
            "description": forms.Textarea({"rows": 2}),
            "address": forms.TextInput({"dir": "ltr", "inputmode": "url"}),
            "page": PublicTitleChooser(),
        }

    def __init__(self, data: Any = None, *args: Any, **kwargs: Any) -> None:
        super().__init__(data, *args, **kwargs)
        own = editions_looked_after(self.for_user)
        self.fields["edition"].queryset = own_locales(self.for_user)
        if self.instance.pk:
            # Its page belongs to the edition too.
            self.fields["edition"].disabled = True
        elif len(own) == 1:
            # The instance says that it has none, and would be believed before the field.
            self.initial["edition"] = self.fields["edition"].queryset.first()
        self.fields["page"].queryset = Page.objects.filter(locale__language_code__in=own, depth__gt=1)
        self._withhold_foreign_page()
        self._set_direction(own)

    def _withhold_foreign_page(self) -> None:
        """A chooser that is shown again tells the title of what was sent, so what may not be chosen is taken out."""
        self.foreign_page = False
        name = self.add_prefix("page")
        if self.is_bound and (sent := self.data.get(name)):
            key = sent_key(sent)
            if key is None or not self.fields["page"].queryset.filter(pk=key).exists():
                self.foreign_page = True
                self.data = self.data.copy()
                self.data[name] = ""

    def _set_direction(self, own: list[str]) -> None:
        edition = self.instance.edition if self.instance.edition_id else None
        codes = [edition.language_code] if edition else own
        attributes = language_attributes(codes[0]) if len(codes) == 1 else {"dir": "auto"}
        for name in IN_THE_EDITIONS_LANGUAGE:
            self.fields[name].widget.attrs.update(attributes)

    def clean_words(self) -> str:
        lines = Promotion(words=self.cleaned_data["words"]).lines
        if len(lines) > MAX_LINES:
            raise ValidationError(_("Write at most {number} searches.").format(number=MAX_LINES))
        for line in lines:
            if not folded_words(line):
                raise ValidationError(_("“{line}” has no word to search for.").format(line=line[:50]))
            if len(line) > MAX_LENGTH:
                raise ValidationError(
                    _(
                        "A search has at most {number} characters. Write each search on a line of its own."
                    ).format(number=MAX_LENGTH)
                )
        return "\n".join(lines)

    def clean_address(self) -> str:
        address = self.cleaned_data["address"].strip()
        if address and not is_address(address):
            raise ValidationError(
                _("Type an address that begins with https:// or http://, or with / for a page of this site.")
            )
        return address

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        page, edition = cleaned.get("page"), cleaned.get("edition")
        address = cleaned.get("address")
        if self.foreign_page or (page and edition and page.locale_id != edition.pk):
            self.add_error("page", _("Choose a page of the same edition."))
        elif page and address:
            self.add_error("address", _("Choose a page or type an address, not both."))
        elif not page and not address and "address" not in self.errors and "page" not in self.errors:
            self.add_error("page", _("Choose the page to recommend, or type an address."))
        if address and not page:
            if not cleaned.get("title"):
                self.add_error("title", _("Type the title under which readers see the address."))
            if cleaned.get("leads_straight"):
                self.add_error("leads_straight", _("Only a page of the edition can be opened straight away."))
        return cleaned


def is_address(text: str) -> bool:
    """One that a browser takes for what it looks like: of the web, or a path on this site."""
    if any(character.isspace() or character in "\\<>\"'" for character in text):
        return False
    if text.startswith("/"):
        return not text.startswith("//") and not any(ord(character) < 32 for character in text)
    try:
        URLValidator(schemes=["http", "https"])(text)
        parts = urlsplit(text)
    except (ValidationError, ValueError):
        return False
    return not (parts.username or parts.password)
