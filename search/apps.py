from datetime import timedelta

from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "search"

    def ready(self) -> None:
        from django.core.signals import request_finished
        from wagtail.permissions import register_permission_policy

        from nejatsite.core import duties, health, ledger
        from nejatsite.editions.policies import EditionPolicy

        from .editors import counting
        from .indexing import handle
        from .models import Promotion, SearchRow
        from .receivers import connect
        from .refolding import refresh_if_folded_otherwise
        from .rereading import read_again_if_documents_changed
        from .restemming import rewrite_if_rules_changed
        from .status import ensure_indexes, sentence

        connect()
        ledger.register(SearchRow, batch_handler=handle, batch_size=100, keep=timedelta(days=1))
        duties.register("search_indexes", ensure_indexes, every=timedelta(minutes=1))
        duties.register("search_folding", refresh_if_folded_otherwise, every=timedelta(seconds=30))
        duties.register("search_stems", rewrite_if_rules_changed, every=timedelta(seconds=30))
        duties.register("search_documents", read_again_if_documents_changed, every=timedelta(seconds=30))
        duties.register("search_queries_kept", counting.forget, every=timedelta(days=1))
        health.register("search", sentence)
        request_finished.connect(counting.write_after_answer, dispatch_uid="search.count_queries")
        register_permission_policy(Promotion, EditionPolicy(Promotion))
