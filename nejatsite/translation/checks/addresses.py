"""Web and mail addresses that stand in a text for all to read."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from .finding import Finding
from .pair import Pair


def lost(pair: Pair) -> Iterator[Finding]:
    found = {address.casefold() for address in pair.target.addresses}
    for address in pair.source.addresses:
        if address.casefold() not in found:
            message = _("The address {address} of the source is missing, or written differently. Check it.")
            yield pair.warning("address", message.format(address=address))
