"""What belongs to the editors of an edition, and to nobody else: its channels, its recommended results."""

from typing import Any

from django.contrib.auth import get_user_model
from django.db import models
from wagtail.permission_policies import BasePermissionPolicy

from nejatsite.users.roles import Role, editions_of, has_role


def editions_looked_after(user: Any) -> list[str]:
    """The editions whose things a person sees and changes: those that the person edits."""
    return sorted(editions_of(user, Role.EDITOR))


class EditionPolicy(BasePermissionPolicy):
    """For a model with an `edition`: its rows are the editors', whatever Django permission anybody holds."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return bool(editions_looked_after(user))

    def user_has_any_permission(self, user: Any, actions: Any) -> bool:
        return bool(editions_looked_after(user))

    def users_with_any_permission(self, actions: Any) -> models.QuerySet:
        users = get_user_model().objects.filter(is_active=True)
        return users.filter(pk__in=[user.pk for user in users if editions_looked_after(user)])

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Any) -> bool:
        return has_role(user, Role.EDITOR, instance.edition.language_code)

    def user_has_any_permission_for_instance(self, user: Any, actions: Any, instance: Any) -> bool:
        return self.user_has_permission_for_instance(user, "change", instance)

    def users_with_any_permission_for_instance(self, actions: Any, instance: Any) -> models.QuerySet:
        users = self.users_with_any_permission(actions)
        code = instance.edition.language_code
        return users.filter(pk__in=[user.pk for user in users if has_role(user, Role.EDITOR, code)])

    def instances_user_has_any_permission_for(self, user: Any, actions: Any) -> models.QuerySet:
        return self.model._default_manager.filter(
            edition__language_code__in=editions_looked_after(user)
        ).select_related("edition")

    def instances_user_has_permission_for(self, user: Any, action: str) -> models.QuerySet:
        return self.instances_user_has_any_permission_for(user, [action])
