from django.apps import AppConfig
from django.core import checks
from django.utils.translation import gettext_lazy as _


class SharingConfig(AppConfig):
    name = "nejatsite.sharing"
    label = "sharing"
    verbose_name = _("Sharing")

    def ready(self) -> None:
        from wagtail.permissions import register_permission_policy

        from nejatsite.core import ledger, page_tools
        from nejatsite.editions.policies import EditionPolicy

        from . import conf, receivers
        from .checks import no_private_addresses
        from .models import Channel, Delivery
        from .page_tab import tab
        from .sending import deliver

        # How often, and for how long, depends on the kind of channel: `sending` decides.
        ledger.register(Delivery, deliver, max_attempts=100, lease=conf.lease(), keep=None)
        receivers.connect()
        checks.register(no_private_addresses, checks.Tags.security)
        page_tools.register_tab(tab)
        register_permission_policy(Channel, EditionPolicy(Channel))
