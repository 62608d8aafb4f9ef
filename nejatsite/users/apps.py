from typing import Any

from django.apps import AppConfig
from django.db.models.signals import m2m_changed


class UsersConfig(AppConfig):
    name = "nejatsite.users"
    label = "users"

    def ready(self) -> None:
        m2m_changed.connect(
            _groups_changed, sender=self.get_model("User").groups.through, dispatch_uid="users.forget_roles"
        )


def _groups_changed(instance: Any, reverse: bool, **kwargs: Any) -> None:
    from .roles import forget_roles

    if not reverse:
        forget_roles(instance)
