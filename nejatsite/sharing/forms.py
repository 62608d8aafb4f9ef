from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.models import Locale

from nejatsite.editions.admin.own import EditionField, own_locales
from nejatsite.editions.pages import article_models

from .adapters.base import Adapter, Setting
from .models import Channel, clean_template

PREFIX = "setting_"


class ChannelForm(WagtailAdminModelForm):
    """A channel with what its kind needs to know. The kind is decided before, and stays."""

    edition = EditionField(queryset=Locale.objects.none(), label=gettext_lazy("Edition"))
    page_kinds = forms.MultipleChoiceField(
        label=gettext_lazy("Announces"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("If you choose nothing, all articles of the edition are announced."),
    )

    class Meta:
        model = Channel
        fields = ("name", "edition", "enabled", "page_kinds", "template")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.adapter: Adapter = self.instance.adapter
        self.fields["edition"].queryset = own_locales(self.for_user)
        self.fields["page_kinds"].choices = [
            (model._meta.label, capfirst(model._meta.verbose_name)) for model in article_models()
        ]
        if self.instance.pk:
            # Its deliveries belong to the edition too.
            self.fields["edition"].disabled = True
        for setting in self.adapter.settings:
            self.fields[PREFIX + setting.name] = self._field(setting)
        if self.adapter.has_text:
            self.fields["template"].widget = forms.Textarea(attrs={"rows": 5})
        else:
            del self.fields["template"]

    def _field(self, setting: Setting) -> forms.Field:
        field = forms.CharField(
            label=setting.label,
            help_text=setting.help,
            max_length=1000,
            required=setting.required,
            widget=forms.TextInput(attrs={"dir": "ltr"}),
        )
        if not setting.secret:
            field.initial = self.instance.settings.get(setting.name, setting.default)
        elif self.instance.pk:
            field.required = not self.instance.has_secret(setting.name)
            field.widget = forms.PasswordInput(attrs={"autocomplete": "new-password", "dir": "ltr"})
            field.help_text = _(
                "Leave empty to keep the present one. A new one replaces it; the old one stays "
                "valid for one day."
            )
        elif setting.suggest:
            field.initial = setting.suggest
        else:
            field.widget = forms.PasswordInput(attrs={"autocomplete": "new-password", "dir": "ltr"})
        return field

    def clean_template(self) -> str:
        return clean_template(self.cleaned_data["template"])

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        values = {
            setting.name: cleaned[PREFIX + setting.name].strip()
            for setting in self.adapter.settings
            if cleaned.get(PREFIX + setting.name) or (not setting.secret and PREFIX + setting.name in cleaned)
        }
        for name, problem in self.adapter.check_settings(values):
            if PREFIX + name not in self.errors:
                self.add_error(PREFIX + name, problem)
        self.setting_values = values
        return cleaned

    def save(self, commit: bool = True) -> Channel:
        channel = self.instance
        for setting in self.adapter.settings:
            value = self.setting_values.get(setting.name, "")
            if not setting.secret:
                channel.settings[setting.name] = value
            elif value:
                channel.set_secret(setting.name, value)
        if channel.enabled:
            channel.off_reason = ""
        channel.resting_until = None
        return super().save(commit)
