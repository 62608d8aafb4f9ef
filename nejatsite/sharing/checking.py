"""Whether the other side would take what a channel sends, asked without sending anything."""

from typing import NamedTuple

from django.utils.translation import gettext as _

from . import vault
from .adapters.base import Failed
from .models import Channel


class Found(NamedTuple):
    #: None where nothing can be said without sending.
    works: bool | None
    words: str


def check(channel: Channel) -> Found:
    """Takes as long as the other side does, at most what `http` allows: not to be called in a transaction."""
    try:
        said = channel.adapter.check_connection(channel)
    except Failed as error:
        return Found(False, str(error))
    except vault.Unreadable:
        return Found(False, _("The channel's secret cannot be read. Enter it again."))
    if said:
        return Found(True, said)
    return Found(
        None,
        _(
            "What was entered has the right form. Channels of this kind tell no more before something is "
            "sent: send a test."
        ),
    )
