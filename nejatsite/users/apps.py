from datetime import timedelta
from typing import Any

from django.apps import AppConfig
from django.db.models.signals import m2m_changed


class UsersConfig(AppConfig):
    name = "nejatsite.users"
    label = "users"

    def ready(self) -> None:
        from nejatsite.core import duties

        from .attempts import forget_old

        duties.register("forget_sign_ins", forget_old, every=timedelta(days=1))
        m2m_changed.connect(
            _groups_changed, sender=self.get_model("User").groups.through, dispatch_uid="users.forget_roles"
        )


def _groups_changed(instance: Any, reverse: bool, **kwargs: Any) -> None:
    from .roles import forget_roles

    if not reverse:
        forget_roles(instance)
