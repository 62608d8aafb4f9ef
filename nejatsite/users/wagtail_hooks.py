from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.views.account import BaseSettingsPanel, profile_tab
from wagtail.log_actions import LogActionRegistry

from .models import User
from .roles import Role, editions_of


@hooks.register("register_log_actions")
def invitation_log_actions(actions: LogActionRegistry) -> None:
    actions.register_action("users.invite", _("Invite"), _("Invited by mail"))
    actions.register_action(
        "users.accept_invitation", _("Accept an invitation"), _("Accepted the invitation and set a password")
    )


class CreditNameForm(forms.Form):
    """Not a model's form: the account screen has several forms for one person, and each would check them all."""

    credit_name = forms.CharField(
        label=User._meta.get_field("credit_name").verbose_name,
        help_text=User._meta.get_field("credit_name").help_text,
        max_length=User._meta.get_field("credit_name").max_length,
        required=False,
    )

    def __init__(self, *args: Any, instance: User, **kwargs: Any) -> None:
        self.person = instance
        super().__init__(*args, initial={"credit_name": instance.credit_name}, **kwargs)

    def save(self) -> None:
        self.person.credit_name = self.cleaned_data["credit_name"]
        self.person.save(update_fields=["credit_name"])


class CreditNamePanel(BaseSettingsPanel):
    name = "credit_name"
    title = _("Your name for readers")
    tab = profile_tab
    order = 150
    form_class = CreditNameForm

    def is_active(self) -> bool:
        return bool(editions_of(self.user, Role.TRANSLATOR, Role.EDITOR))


@hooks.register("register_account_settings_panel")
def credit_name_panel(request: HttpRequest, user: Any, profile: Any) -> BaseSettingsPanel:
    return CreditNamePanel(request, user, profile)
