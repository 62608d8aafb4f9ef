"""Mail to those who look after an edition's channels."""

from django.conf import settings
from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils.translation import gettext as _

from nejatsite.core.mail import send_later
from nejatsite.users.roles import Role, people_with

from .models import Channel


def channel_switched_off(channel: Channel, reason: str) -> int:
    """Called in the edition's language; superusers get it where an edition has no editor yet."""
    address = settings.SITE_URL + reverse("channels:edit", args=[channel.pk])
    return send_later(
        _("The channel “{name}” was switched off").format(name=channel.name),
        "\n\n".join(
            [
                _("The channel “{name}” was switched off: {reason}").format(name=channel.name, reason=reason),
                _(
                    "Its announcements are set aside. Nothing is lost: once the channel is switched "
                    "on again, you can send them."
                ),
                address,
            ]
        ),
        _caretakers(channel.edition.language_code),
    )


def _caretakers(code: str) -> list[str]:
    people = people_with(Role.EDITOR, code)
    addresses = list(people.exclude(email="").values_list("email", flat=True))
    if not addresses:
        admins = get_user_model().objects.filter(is_superuser=True, is_active=True).exclude(email="")
        addresses = list(admins.values_list("email", flat=True))
    return addresses
