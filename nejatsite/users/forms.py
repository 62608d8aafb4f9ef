from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.urls import reverse
from django.utils import translation
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin.forms.auth import LoginForm as WagtailLoginForm
from wagtail.admin.forms.auth import PasswordResetForm as WagtailPasswordResetForm
from wagtail.users.forms import UserCreationForm, UserEditForm
from wagtail.users.models import UserProfile

from nejatsite.core.mail import send_later
from nejatsite.core.wording import number

from .invitations import waits
from .languages import language_of
from .role_field import RolesField, roles_help

#: How long one address is left in peace after a mail with a link, which goes on working.
SECONDS_BETWEEN_MAILS = 5 * 60


class PersonForm(forms.Form):
    """What the forms for a new and for a known person share."""

    language = forms.ChoiceField(
        choices=lambda: settings.LANGUAGES,
        label=_("Language"),
        help_text=_("The language of the admin and of the mails that this person receives."),
    )
    groups = RolesField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["groups"].help_text = roles_help()

    def _save_m2m(self) -> None:
        super()._save_m2m()
        profile = UserProfile.get_for_user(self.instance)
        profile.preferred_language = self.cleaned_data["language"]
        profile.save(update_fields=["preferred_language"])
        # Whoever has the person at hand sees the choice, not what was read before.
        self.instance.wagtail_userprofile = profile


class InvitationForm(PersonForm, UserCreationForm):
    password_enabled = False

    class Meta(UserCreationForm.Meta):
        pass

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        username = self.fields["username"]
        username.required = False
        username.help_text = _("The name for signing in. Left empty, the e-mail address is used.")

    def clean_email(self) -> str:
        email = self.cleaned_data["email"]
        known = get_user_model().objects.filter(email__iexact=email).first()
        if known is None:
            return email
        message = _("{name} has an account with this e-mail address already.").format(name=known.display_name)
        if waits(known):
            message += " " + str(
                _("The invitation was not accepted yet. You can send it again from the list of users.")
            )
        raise forms.ValidationError(message)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not cleaned.get("username") and "username" not in self.errors:
            cleaned["username"] = cleaned.get("email", "")
        if not cleaned.get("groups") and not cleaned.get("is_superuser") and "groups" not in self.errors:
            self.add_error(
                "groups", _("Choose at least one role. Without one, this person could not sign in.")
            )
        return cleaned

    def save(self, commit: bool = True) -> Any:
        self.instance.set_unusable_password()
        return super().save(commit)


class KnownPersonForm(PersonForm, UserEditForm):
    class Meta(UserEditForm.Meta):
        pass

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["language"].initial = language_of(self.instance)


class LoginForm(WagtailLoginForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Wagtail leaves it to the field's name, which is English everywhere.
        self.fields["password"].label = _("Password")


class PasswordResetForm(WagtailPasswordResetForm):
    """Writes in the person's language, through the ledger, and not again and again to the same address."""

    email = forms.EmailField(
        label=_("Your e-mail address"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email", "dir": "ltr"}),
    )

    def send_mail(
        self,
        subject_template_name: str,
        email_template_name: str,
        context: dict[str, Any],
        from_email: str | None,
        to_email: str,
        html_email_template_name: str | None = None,
    ) -> None:
        who = salted_hmac("nejatsite.users.forms", to_email.lower()).hexdigest()
        if not cache.add(f"password-reset:{who}", True, timeout=SECONDS_BETWEEN_MAILS):
            return
        user, language = context["user"], language_of(context["user"])
        hours = settings.PASSWORD_RESET_TIMEOUT // 3600
        address = reverse("wagtailadmin_password_reset_confirm", args=[context["uid"], context["token"]])
        with translation.override(language):
            paragraphs = [
                _("Hello {name},").format(name=user.display_name),
                _("Somebody, probably you, asked for a new password. Choose one at this address:"),
                settings.WAGTAILADMIN_BASE_URL + address,
                _("Your user name, for signing in later: {username}").format(username=user.get_username()),
                ngettext(
                    "The link works once, and for {hours} hour.",
                    "The link works once, and for {hours} hours.",
                    hours,
                ).format(hours=number(hours)),
                _("If it was not you, you need not do anything: your password stays as it is."),
            ]
            subject = _("A new password for “{site}”").format(site=settings.WAGTAIL_SITE_NAME)
            send_later(subject, "\n\n".join(map(str, paragraphs)), to_email, language)
