import signal
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from search.claims import Busy
from search.elastic.client import Unavailable
from search.progress import Progress
from search.rebuilding import rebuild

OLD = "Readers are answered by the old index, as before, and no half-filled one is left."


class Command(BaseCommand):
    help = "Builds the search anew beside the old one, which answers until the new one is complete."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--edition", choices=sorted(settings.EDITIONS), default="", help="Only this edition."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        progress = Progress(self.stderr)
        before = signal.signal(signal.SIGTERM, _stop)
        try:
            counts = rebuild(options["edition"], progress.show)
        except Busy as error:
            raise CommandError(str(error)) from error
        except Unavailable as error:
            progress.end()
            raise CommandError(
                f"Elasticsearch is not available; the old index still answers, or the database. {error}"
            ) from error
        except KeyboardInterrupt:
            progress.end()
            raise CommandError(
                f"Stopped at {progress.last}. {OLD} The same command goes on from there.", returncode=130
            ) from None
        finally:
            signal.signal(signal.SIGTERM, before)
        for edition, count in counts.items():
            self.stdout.write(f"{edition}: {count} documents")


def _stop(signum: int, frame: Any) -> None:
    """As with ctrl-C: what was begun is tidied up."""
    raise KeyboardInterrupt
