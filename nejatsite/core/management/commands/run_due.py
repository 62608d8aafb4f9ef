from typing import Any

from django.core.management.base import BaseCommand

from nejatsite.core.sweep import sweep


class Command(BaseCommand):
    help = "Does once what the scheduler does: scheduled publishing and expiry, other duties, ledger rows."

    def handle(self, *args: Any, **options: Any) -> None:
        counts = sweep(alone=False) or {}
        found = ", ".join(f"{name} {number}" for name, number in sorted(counts.items()))
        self.stdout.write(found or "Nothing was due.")
