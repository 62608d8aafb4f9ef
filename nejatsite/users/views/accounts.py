"""Choosing a password from a link that came by mail: the invitation's, and the one for a forgotten password."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse_lazy
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.views import account
from wagtail.log_actions import log

from nejatsite.core.clients import too_many
from nejatsite.core.wording import number
from nejatsite.users import attempts
from nejatsite.users.invitations import Link, tokens
from nejatsite.users.languages import language_of

INVITATION = "invitation"
RESETS_AN_HOUR = 10


#: What is wrong with an invitation's link, and what to do about it.
FAULTS = {
    Link.EXPIRED: (
        gettext_lazy("This invitation has expired."),
        gettext_lazy("Ask the person who invited you to send it again."),
    ),
    Link.USED: (
        gettext_lazy("This invitation was accepted already."),
        gettext_lazy(
            "Sign in with your user name and the password that you chose. If you have forgotten it, ask for a "
            "new one on the sign-in page."
        ),
    ),
    Link.REPLACED: (
        gettext_lazy("This invitation was replaced by a newer one, or withdrawn."),
        gettext_lazy("Look for the newest mail, or ask the person who invited you to send it again."),
    ),
    Link.SWITCHED_OFF: (
        gettext_lazy("Your account is switched off."),
        gettext_lazy("Ask the person who invited you."),
    ),
    Link.FORGED: (
        gettext_lazy("The address of this invitation is not complete."),
        gettext_lazy(
            "Copy the whole address from the mail into the browser. If that does not help, ask the person who "
            "invited you to send it again."
        ),
    ),
}


class InTheirLanguage(account.PasswordResetConfirmView):
    """Whatever the browser of the person prefers, as long as it is known whose link it is."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.addressee = self.get_user(kwargs["uidb64"])
        language = language_of(self.addressee) if self.addressee else translation.get_language()
        with translation.override(language):
            response = self.answer(request, *args, **kwargs)
            if hasattr(response, "render"):
                response.render()
        response.headers["Content-Language"] = language
        # The address lets people in; only this site's own pages may learn of it.
        response.headers["Referrer-Policy"] = "same-origin"
        return response

    def answer(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        return super().dispatch(request, *args, **kwargs)


class AcceptInvitationView(InTheirLanguage):
    token_generator = tokens
    post_reset_login = True
    post_reset_login_backend = "django.contrib.auth.backends.ModelBackend"
    reset_url_token = "accept"  # noqa: S105
    template_name = "users/account/invitation.html"
    title = gettext_lazy("Choose your password")
    success_url = reverse_lazy("wagtailadmin_home")

    def answer(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if minutes := attempts.minutes_to_wait(request, INVITATION):
            return attempts.locked(request, minutes)
        return super().answer(request, *args, **kwargs)

    def form_valid(self, form: Any) -> HttpResponse:
        response = super().form_valid(form)
        log(instance=self.user, action="users.accept_invitation", user=self.user)
        messages.success(self.request, _("Welcome, {name}.").format(name=self.user.display_name))
        return response

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        if not self.validlink:
            token = self.kwargs["token"]
            if token == self.reset_url_token:
                token = self.request.session.get("_password_reset_token")
            link = tokens.examine(self.addressee, token)
            if link is Link.FORGED:
                attempts.count_wrong(self.request, INVITATION)
            fault, advice = FAULTS[link]
            context |= {"link": link.name, "fault": fault, "advice": advice}
            context["title"] = _("This invitation does not work")
        return context


class ResetConfirmView(InTheirLanguage):
    template_name = "users/account/reset_confirm.html"
    title = gettext_lazy("Choose a new password")

    def form_valid(self, form: Any) -> HttpResponse:
        # Whoever forgot it has tried too often before.
        attempts.forget_sign_in(self.request, self.user.get_username())
        return super().form_valid(form)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        return context if self.validlink else context | {"title": _("This link does not work")}


class ResetView(account.PasswordResetView):
    template_name = "users/account/reset.html"
    title = gettext_lazy("Forgotten password")

    def form_valid(self, form: Any) -> HttpResponse:
        if too_many(self.request, "password-reset", RESETS_AN_HOUR, 3600):
            form.add_error(
                None,
                _("Too many new passwords were requested from your network. Please try again in an hour."),
            )
            return attempts.wait_header(self.form_invalid(form), 60)
        return super().form_valid(form)


class ResetDoneView(account.PasswordResetDoneView):
    template_name = "users/account/reset_done.html"
    title = gettext_lazy("Check your mail")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        hours = settings.PASSWORD_RESET_TIMEOUT // 3600
        return super().get_context_data(hours=hours, hours_shown=number(hours), **kwargs)


class ResetCompleteView(account.PasswordResetCompleteView):
    template_name = "users/account/reset_complete.html"
    title = gettext_lazy("The new password is set")
