from collections.abc import Iterator
from typing import Any, ClassVar

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.models import Locale

from nejatsite.core.direction import language_attributes
from nejatsite.editions.admin.own import EditionField, own_locales, sent_locale

from . import form_fields
from .adapters.base import Adapter, Setting
from .models import ANNOUNCED, Channel, clean_template

PREFIX = "setting_"


class ChannelForm(WagtailAdminModelForm):
    """A channel with what its kind needs to know. The kind is decided before, and stays."""

    edition = EditionField(queryset=Locale.objects.none(), label=gettext_lazy("Edition"))
    page_kinds = forms.MultipleChoiceField(
        label=gettext_lazy("Sections"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("If you choose nothing, all articles of the edition are announced."),
    )
    topics = forms.MultipleChoiceField(
        label=gettext_lazy("Topics"),
        required=False,
        help_text=gettext_lazy(
            "If you choose nothing, articles on every topic are announced. Of several, one is enough."
        ),
    )
    occasions = forms.MultipleChoiceField(
        label=gettext_lazy("Occasions"),
        widget=forms.CheckboxSelectMultiple,
        choices=[(occasion.value, occasion.label) for occasion in ANNOUNCED],
        help_text=gettext_lazy(
            "An ordinary edit is never announced. A marked update is one that you ask for on the page’s "
            "screen of announcements; a correction is one that readers are told of below the text."
        ),
        error_messages={
            "required": gettext_lazy("Choose at least one occasion. To silence the channel, switch it off.")
        },
    )

    #: Groups of the screen: heading, and the names of their fields. Settings of the kind belong to the first.
    GROUPS: ClassVar[tuple[tuple[Any, tuple[str, ...]], ...]] = (
        (gettext_lazy("The channel"), ("name", "edition", "enabled")),
        (gettext_lazy("What is announced"), ("page_kinds", "topics", "occasions")),
        (gettext_lazy("When"), ("quiet_from", "quiet_until", "pace_minutes")),
        (gettext_lazy("The text"), ("template",)),
        (gettext_lazy("When a page is taken down"), ("withdrawal",)),
    )

    class Meta:
        model = Channel
        fields = (
            "name", "edition", "enabled", "page_kinds", "topics", "occasions", "quiet_from", "quiet_until",
            "pace_minutes", "withdrawal", "template",
        )  # fmt: skip
        widgets: ClassVar = {
            "quiet_from": form_fields.NativeTime,
            "quiet_until": form_fields.NativeTime,
            "withdrawal": forms.RadioSelect,
        }
        labels: ClassVar = {"withdrawal": gettext_lazy("What becomes of its posts")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.adapter: Adapter = self.instance.adapter
        own = own_locales(self.for_user)
        self.fields["edition"].queryset = own
        if self.instance.pk:
            # Its deliveries belong to the edition too.
            self.fields["edition"].disabled = True
            own = [self.instance.edition]
        locales = list(own)
        #: Of which the topics are named and the text is shown.
        sent = str(self.data.get(self.add_prefix("edition"), "")) if self.is_bound else ""
        self.locale = sent_locale(sent, locales)
        if len(locales) == 1:
            self.initial["edition"] = locales[0].pk
        self._offer(locales)
        for setting in self.adapter.settings:
            self.fields[PREFIX + setting.name] = self._field(setting)

    def _offer(self, locales: list[Locale]) -> None:
        """Choices that depend on the edition, on the kind, and on what was chosen before."""
        self.fields["page_kinds"].choices = form_fields.section_choices()
        code = self.locale.language_code if self.locale else "en"
        self.fields["topics"].widget = form_fields.InLanguage(code)
        self.fields["topics"].choices = form_fields.topic_choices(self.locale, self.instance.topics)
        if self.instance.pk is None:
            self.fields["occasions"].initial = self.instance.occasions
        self.fields["pace_minutes"].required = False
        self.fields["quiet_until"].help_text = ""
        self.clock_help = form_fields.clock_help(locales)
        choices = form_fields.withdrawal_choices(self.adapter)
        if len(choices) > 1:
            self.fields["withdrawal"].choices = choices
        else:
            del self.fields["withdrawal"]
        if self.adapter.has_text:
            self.fields["template"].widget = forms.Textarea(
                attrs={"rows": 7, "placeholder": self.adapter.default_template, **language_attributes(code)}
            )
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
            field.widget = self._unseen()
            field.help_text = _(
                "Leave empty to keep the present one. A new one replaces it; the old one stays "
                "valid for one day."
            )
        elif setting.suggest:
            field.initial = setting.suggest
        else:
            field.widget = self._unseen()
        return field

    @staticmethod
    def _unseen() -> forms.Widget:
        """What is stored is not there to be shown; what was just typed comes back with the errors of the rest."""
        return forms.PasswordInput(attrs={"autocomplete": "new-password", "dir": "ltr"}, render_value=True)

    def groups(self) -> Iterator[tuple[str, Any, list[BoundField]]]:
        """(name, heading, fields) of each group that has any."""
        settings = [PREFIX + setting.name for setting in self.adapter.settings]
        for heading, names in self.GROUPS:
            names = (*names, *settings) if names[0] == "name" else names
            if fields := [self[name] for name in names if name in self.fields]:
                yield names[0], heading, fields

    def clean_template(self) -> str:
        return clean_template(self.cleaned_data["template"])

    def clean_pace_minutes(self) -> int:
        return self.cleaned_data["pace_minutes"] or 0

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
        form_fields.cleaned_quiet_hours(self, cleaned)
        self.setting_values = values
        return cleaned

    def applied(self) -> Channel:
        """The channel with everything that was entered, not yet stored."""
        channel = self.instance
        for setting in self.adapter.settings:
            value = self.setting_values.get(setting.name, "")
            if not setting.secret:
                channel.settings[setting.name] = value
            elif value:
                channel.set_secret(setting.name, value)
        return channel

    def save(self, commit: bool = True) -> Channel:
        channel = self.applied()
        if channel.enabled:
            channel.off_reason = ""
        return super().save(commit)
