from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from search.checking import check, repair
from search.elastic.client import Unavailable

WORDS = {
    "missing": "public pages without a document",
    "interrupted": "editions whose rebuild was interrupted; rebuild_search goes on with it, --repair does without",
    "stale": "documents that are not what their page makes of them now, in text, labels or counted words",
    "extra": "documents of pages that are not public",
    "index_missing": "documents that the index lacks",
    "index_stale": "documents that the index has in another form",
    "index_extra": "documents in an index that should not be there",
    "orphans": "indexes that nobody asks",
    "doubled": "editions with more than one index behind their alias",
    "miscounted": "editions whose words are not counted as their documents have them",
    "unreadable": "pages that cannot be read; the log says why",
}


class Command(BaseCommand):
    help = "Compares the public pages with what is searchable. Ends with an error where they differ."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--repair", action="store_true", help="Mend what differs.")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            found = check()
            for name, words in WORDS.items():
                each = getattr(found, name)
                if each:
                    some = ", ".join(str(one) for one in sorted(each)[:10])
                    self.stdout.write(f"{len(each)} {words}: {some}")
            if found.waiting:
                self.stdout.write(f"{found.waiting} pages wait in the ledger.")
            if not found:
                self.stdout.write("No difference.")
                return
            if not options["repair"]:
                raise CommandError("The search differs from what is public; --repair mends it.")
            errors = repair(found)
        except Unavailable as error:
            raise CommandError(f"Elasticsearch is not available: {error}") from error
        if errors:
            raise CommandError(f"{len(errors)} pages could not be indexed: {next(iter(errors.values()))}")
        self.stdout.write("Repaired.")
