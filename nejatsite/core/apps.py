from datetime import timedelta

from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "nejatsite.core"
    label = "core"
    verbose_name = "Core"

    def ready(self) -> None:
        from . import duties, health, ledger, page_widget
        from .lag import lag
        from .scheduled import publish_scheduled
        from .taskrow import TaskRow
        from .taskwork import run_task

        page_widget.register()
        ledger.register(TaskRow, run_task, keep=timedelta(days=7))
        duties.register("publish_scheduled", publish_scheduled, every=timedelta(0))
        health.register("ledger", lag)
        duties.register("prune_ledgers", ledger.prune, every=timedelta(hours=1))
