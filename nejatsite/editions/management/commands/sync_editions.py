from typing import Any

from django.core.management.base import BaseCommand

from nejatsite.editions.sync import sync_editions


class Command(BaseCommand):
    help = "Makes locales, trees, roles and workflows as the editions are configured. Can be run again at any time."

    def handle(self, *args: Any, **options: Any) -> None:
        changes = sync_editions()
        if options["verbosity"] > 0:
            self.stdout.write("\n".join(changes or ["Everything is as configured."]))
