from typing import Any

from django.core.management.base import BaseCommand

from nejatsite.sharing import vault
from nejatsite.sharing.models import Channel


class Command(BaseCommand):
    help = "Encrypts the channels' secrets with the newest key, so that older ones can be taken from SECRETS_KEY."

    def handle(self, *args: Any, **options: Any) -> None:
        done = 0
        for channel in Channel.objects.exclude(sealed=""):
            try:
                sealed = vault.reseal(channel.sealed)
            except vault.Unreadable:
                self.stderr.write(
                    f"{channel} ({channel.pk}) cannot be read with any of the keys: enter its secret anew."
                )
                continue
            # Only if nobody changed the secret meanwhile.
            done += Channel.objects.filter(pk=channel.pk, sealed=channel.sealed).update(sealed=sealed)
        self.stdout.write(f"{done} channels encrypted anew.")
