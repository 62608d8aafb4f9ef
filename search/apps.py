from datetime import timedelta

from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "search"

    def ready(self) -> None:
        from nejatsite.core import duties, health, ledger

        from .indexing import handle
        from .models import SearchRow
        from .receivers import connect
        from .status import ensure_indexes, sentence

        connect()
        ledger.register(SearchRow, batch_handler=handle, batch_size=100, keep=timedelta(days=1))
        duties.register(
            "search_indexes", ensure_indexes, every=timedelta(minutes=1), lease=timedelta(minutes=10)
        )
        health.register("search", sentence)
