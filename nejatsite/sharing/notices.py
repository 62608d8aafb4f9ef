"""Mail to those who look after an edition's channels, to each in their own language."""

from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from nejatsite.core.mail import Letter, send_all_later
from nejatsite.users.languages import languages_of
from nejatsite.users.roles import Role, people_with

from .models import Channel


def channel_switched_off(channel: Channel, reason: str) -> int:
    return _tell(
        channel,
        _("The channel “{name}” was switched off"),
        _("The channel “{name}” was switched off: {reason}"),
        _(
            "Its announcements are set aside. Nothing is lost: once the channel is switched on again, you can "
            "send them."
        ),
        reason=reason,
    )


def channel_fails(channel: Channel, reason: str) -> int:
    """Once, until it has recovered."""
    return _tell(
        channel,
        _("Announcements on “{name}” fail"),
        _("Announcements on the channel “{name}” do not get through: {reason}"),
        _(
            "Nothing is lost: what failed is tried again or waits for you. You get no more mail about this until "
            "the channel works again."
        ),
        reason=reason,
    )


def channel_recovered(channel: Channel) -> int:
    return _tell(
        channel,
        _("Announcements on “{name}” get through again"),
        _("The channel “{name}” works again."),
        _("What was set aside meanwhile is not sent by itself: the report of announcements shows it."),
    )


def _tell(channel: Channel, subject: Promise, *paragraphs: Promise, **values: str) -> int:
    address = settings.SITE_URL + reverse("channels:edit", args=[channel.pk])
    people = _caretakers(channel.edition.language_code)
    languages = languages_of(people)
    letters = []
    for person in people:
        with override(languages[person.pk]):
            said = [str(text).format(name=channel.name, **values) for text in (subject, *paragraphs)]
            letters.append(
                Letter(said[0], "\n\n".join([*said[1:], address]), person.email, languages[person.pk])
            )
    return send_all_later(letters) if letters else 0


def _caretakers(code: str) -> list[Any]:
    """Superusers where an edition has no editor yet."""
    people = list(people_with(Role.EDITOR, code).exclude(email=""))
    return people or list(
        get_user_model().objects.filter(is_superuser=True, is_active=True).exclude(email="")
    )
