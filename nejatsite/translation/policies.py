from typing import Any

from django.contrib.auth import get_user_model
from django.db import models
from wagtail.permission_policies import BasePermissionPolicy

from nejatsite.users.roles import Role, editions_of, has_role

from .rights import desk_editions


class TermPolicy(BasePermissionPolicy):
    """A glossary belongs to the edition that is translated into: its translators read and add, its editors change."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        if action in ("add", "view"):
            return bool(desk_editions(user))
        return bool(editions_of(user, Role.EDITOR))

    def user_has_any_permission(self, user: Any, actions: Any) -> bool:
        return any(self.user_has_permission(user, action) for action in actions)

    def users_with_any_permission(self, actions: Any) -> models.QuerySet:
        users = get_user_model().objects.filter(is_active=True)
        return users.filter(pk__in=[user.pk for user in users if self.user_has_any_permission(user, actions)])

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Any) -> bool:
        code = instance.target_locale.language_code
        if action in ("add", "view"):
            return code in desk_editions(user)
        return has_role(user, Role.EDITOR, code)

    def user_has_any_permission_for_instance(self, user: Any, actions: Any, instance: Any) -> bool:
        return any(self.user_has_permission_for_instance(user, action, instance) for action in actions)

    def users_with_any_permission_for_instance(self, actions: Any, instance: Any) -> models.QuerySet:
        users = self.users_with_any_permission(actions)
        fit = [
            user.pk for user in users if self.user_has_any_permission_for_instance(user, actions, instance)
        ]
        return users.filter(pk__in=fit)

    def instances_user_has_any_permission_for(self, user: Any, actions: Any) -> models.QuerySet:
        reading = {"add", "view"} & set(actions)
        codes = desk_editions(user) if reading else list(editions_of(user, Role.EDITOR))
        return self.model._default_manager.filter(target_locale__language_code__in=codes).select_related(
            "source_locale", "target_locale"
        )

    def instances_user_has_permission_for(self, user: Any, action: str) -> models.QuerySet:
        return self.instances_user_has_any_permission_for(user, [action])
