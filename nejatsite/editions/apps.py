from django.apps import AppConfig
from django.db.models.signals import pre_delete


class EditionsConfig(AppConfig):
    name = "nejatsite.editions"
    label = "editions"

    def ready(self) -> None:
        from . import front_cache, notices, receivers, usage  # noqa: F401

        notices.connect()
        pre_delete.connect(usage.refuse_deletion, dispatch_uid="editions.refuse_deletion")
