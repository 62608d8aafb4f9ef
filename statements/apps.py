from django.apps import AppConfig
from django.db.models.signals import post_delete


class StatementsConfig(AppConfig):
    name = "statements"

    def ready(self) -> None:
        from .models import StatementPage
        from .signals import release_number

        post_delete.connect(release_number, sender=StatementPage, dispatch_uid="statements.release_number")
