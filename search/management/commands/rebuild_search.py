from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from search.elastic.client import Unavailable
from search.rebuilding import rebuild


class Command(BaseCommand):
    help = "Builds the search anew beside the old one, which answers until the new one is complete."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--edition", choices=sorted(settings.EDITIONS), default="", help="Only this edition."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            counts = rebuild(options["edition"], self.progress)
        except Unavailable as error:
            raise CommandError(
                f"Elasticsearch is not available; the old index still answers. {error}"
            ) from error
        for edition, count in counts.items():
            self.stdout.write(f"{edition}: {count} documents")

    def progress(self, step: str, done: int, total: int) -> None:
        end = "\n" if done >= total else "\r"
        self.stderr.write(f"{step} {done}/{total}", ending=end)
