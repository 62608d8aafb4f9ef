from django.apps import AppConfig
from django.db.models.signals import pre_delete
from django.utils.translation import gettext_lazy as _


class EditionsConfig(AppConfig):
    name = "nejatsite.editions"
    label = "editions"

    def ready(self) -> None:
        from wagtail.models import Page

        from nejatsite.core import choosing

        from . import front_cache, notices, receivers, usage, visibility  # noqa: F401

        notices.connect()
        pre_delete.connect(usage.refuse_deletion, dispatch_uid="editions.refuse_deletion")
        choosing.register(
            Page,
            visibility.visible_pages,
            _(
                "This page cannot be chosen here: it does not exist, or it belongs to another edition and "
                "is not public."
            ),
        )
