"""Accounts that begin with a mail: the link in it is signed, works for some days, and once.

What the link is signed over holds the account's password, address and state. Accepting, inviting again, a
change of the address and switching the account off each make every earlier link useless.
"""

from datetime import timedelta
from enum import Enum, auto
from typing import Any

from django.conf import settings
from django.core.signing import BadSignature, SignatureExpired, TimestampSigner
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.encoding import force_bytes
from django.utils.formats import date_format
from django.utils.http import urlsafe_base64_encode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.log_actions import log

from nejatsite.core.mail import send_later
from nejatsite.core.wording import number

from .languages import language_of

_SALT = "nejatsite.users.invitations"


class Link(Enum):
    """What an invitation's link is worth."""

    GOOD = auto()
    FORGED = auto()
    EXPIRED = auto()
    USED = auto()
    REPLACED = auto()
    SWITCHED_OFF = auto()


class InvitationTokens:
    """What Django's view for new passwords asks of a token generator."""

    def make_token(self, user: Any) -> str:
        return self._signer.sign(_fingerprint(user))

    def check_token(self, user: Any, token: str | None) -> bool:
        return self.examine(user, token) is Link.GOOD

    def examine(self, user: Any, token: str | None) -> Link:
        try:
            fingerprint = self._signer.unsign(token or "", max_age=timedelta(days=settings.INVITATION_DAYS))
        except SignatureExpired:
            fingerprint = None
        except BadSignature:
            return Link.FORGED
        if user is None:
            return Link.REPLACED
        if not user.is_active:
            return Link.SWITCHED_OFF
        if user.has_usable_password():
            return Link.USED
        if fingerprint is None:
            return Link.EXPIRED
        return Link.GOOD if constant_time_compare(fingerprint, _fingerprint(user)) else Link.REPLACED

    @property
    def _signer(self) -> TimestampSigner:
        return TimestampSigner(salt=_SALT, sep=".")


tokens = InvitationTokens()


def _fingerprint(user: Any) -> str:
    """Inside a signature, so it only has to differ."""
    state = f"{user.pk}:{user.password}:{user.email}:{user.is_active}"
    return salted_hmac(_SALT, state, algorithm="sha256").hexdigest()[:20]


def waits(user: Any) -> bool:
    """Whether the person can be invited: nobody has set a password yet."""
    return user.is_active and not user.has_usable_password()


def status(user: Any) -> str:
    if user.has_usable_password() or not user.invited_at:
        return ""
    day = number(date_format(timezone.localtime(user.invited_at), "DATE_FORMAT"))
    if timezone.now() - user.invited_at > timedelta(days=settings.INVITATION_DAYS):
        return _("Not accepted, expired (sent {day})").format(day=day)
    return _("Not accepted yet (sent {day})").format(day=day)


def invite(user: Any, by: Any) -> None:
    """Mails the person a link; those sent earlier stop working, for the unusable password is a new one."""
    user.set_unusable_password()
    user.invited_at = timezone.now()
    user.save(update_fields=["password", "invited_at"])
    log(instance=user, action="users.invite", user=by)
    _mail(user, by)


def _mail(user: Any, by: Any) -> None:
    uid = urlsafe_base64_encode(force_bytes(user.pk))
    address = reverse("users_invitation", args=[uid, tokens.make_token(user)])
    site, days, language = settings.WAGTAIL_SITE_NAME, settings.INVITATION_DAYS, language_of(user)
    with translation.override(language):
        lasts = ngettext(
            "The link works once, and for {days} day.", "The link works once, and for {days} days.", days
        ).format(days=number(days))
        paragraphs = [
            _("Hello {name},").format(name=user.display_name),
            _("You are invited to work on “{site}”. The invitation is from {inviter}.").format(
                site=site, inviter=by.display_name
            ),
            _("To choose a password and sign in, open this address:"),
            settings.WAGTAILADMIN_BASE_URL + address,
            _("Your user name, for signing in later: {username}").format(username=user.get_username()),
            lasts + " " + _("If it no longer works, answer this mail and ask for a new one."),
            _("If you do not know what this is about, you need not do anything."),
        ]
        subject = _("Your invitation to “{site}”").format(site=site)
        send_later(subject, "\n\n".join(paragraphs), user.email, language, reply_to=by.email)
