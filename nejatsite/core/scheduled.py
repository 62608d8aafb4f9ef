"""Publishing and expiry at the time that was set for them."""

from django.core.management import call_command


def publish_scheduled() -> None:
    call_command("publish_scheduled")
